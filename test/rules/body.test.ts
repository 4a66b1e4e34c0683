import type { CheckResult, Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLeftovers } from '../../rules/checks/the-thuc/_leftovers.ts';
import { dayNumber, isoOf } from '../../rules/law/day.ts';
import { readPlain } from '../../rules/readers/plain.ts';
import { appendixMentions } from '../../rules/structure/appendix-mentions.ts';
import { check } from '../support/check.ts';

const asOf = '2026-11-24';

/** A sound draft with edits, each of words that stand exactly once. */
function edited(base: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  let { text } = drafts[base];
  for (const [from, to] of edits) {
    expect(text.split(from).length, from).toBe(2);
    text = text.replace(from, () => to);
  }
  return text;
}

const run = (text: string, day = asOf): Promise<CheckResult> => check(text, { asOf: day });
const of = ({ findings }: CheckResult, rule: string): readonly Finding[] => findings.filter((f) => f.rule === rule);
const shown = (findings: readonly Finding[]): string[] =>
  findings.map((f) => `${f.severity} ${f.absent ? `absent:${f.absent.subject}` : f.quote}`);

/** `04 tháng 12 năm 2026`, as a clause of effect prints it. */
function inWords(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

describe('effect-clause', () => {
  const signed = dayNumber('2026-11-24');
  const at = (day: number): string =>
    edited('quyet-dinh-qppl', ['từ ngày 10 tháng 12 năm 2026', `từ ngày ${inWords(isoOf(day)!)}`]);

  test('the tenth day is enough, the ninth is not, a day before the signature is another matter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -400, max: 400 }), async (gap) => {
        const found = of(await run(at(signed + gap)), 'the-thuc/effect-clause');
        const words = `ngày ${inWords(isoOf(signed + gap)!)}`;
        const wanted = gap >= 10 ? [] : gap >= 0 ? [`error ${words}`] : [`warning ${words}`];
        expect(shown(found)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  test('the message names the first day that is allowed', async () => {
    const [finding] = of(await run(at(signed + 1)), 'the-thuc/effect-clause');
    expect(finding.words.vi.todo).toContain('04/12/2026');
    expect(finding.related).toHaveLength(1);
  });

  test('a draft without its own day is not judged for the gap, one without the day of effect neither', async () => {
    const open = edited(
      'quyet-dinh-qppl',
      ['Lai Châu, ngày 24 tháng 11 năm 2026', 'Lai Châu, ngày     tháng     năm 2026'],
      ['từ ngày 10 tháng 12 năm 2026', 'từ ngày 25 tháng 11 năm 2026'],
    );
    expect(of(await run(open), 'the-thuc/effect-clause')).toEqual([]);
    for (const blank of ['ngày … tháng … năm 2026', 'ngày ..... tháng ..... năm 2026', 'ngày    tháng    năm    ']) {
      const text = edited('quyet-dinh-qppl', ['từ ngày 10 tháng 12 năm 2026', `từ ${blank}`]);
      expect(shown(of(await run(text), 'the-thuc/effect-clause')), blank).toEqual([]);
    }
  });

  test('the short procedure excuses an early day, not one before the signature', async () => {
    const declared = [
      'Căn cứ Nghị định số 268',
      'Căn cứ việc ban hành theo trình tự, thủ tục rút gọn;\nCăn cứ Nghị định số 268',
    ] as const;
    const early = edited('quyet-dinh-qppl', declared, ['từ ngày 10 tháng 12 năm 2026', 'từ ngày 24 tháng 11 năm 2026']);
    expect(of(await run(early), 'the-thuc/effect-clause')).toEqual([]);
    const past = edited('quyet-dinh-qppl', declared, ['từ ngày 10 tháng 12 năm 2026', 'từ ngày 01 tháng 11 năm 2026']);
    expect(shown(of(await run(past), 'the-thuc/effect-clause'))).toEqual(['warning ngày 01 tháng 11 năm 2026']);
  });

  test('an administrative decision may take effect on the day of its signature', async () => {
    expect(of(await run(drafts['quyet-dinh-ca-biet'].text), 'the-thuc/effect-clause')).toEqual([]);
  });
});

describe('before the first day that the facts cover', () => {
  test('the rules of form on preamble and conclusions are silent', async () => {
    const bare = edited(
      'quyet-dinh-qppl',
      ['Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;\n', ''],
      ['từ ngày 10 tháng 12 năm 2026', 'kể từ ngày ký'],
      ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\n\nNguyễn Văn A\n', ''],
    );
    const today = (await run(bare)).findings.filter((f) => f.rule.startsWith('the-thuc/') && f.severity === 'error');
    expect(today.map((f) => f.rule).sort()).toEqual(['the-thuc/effect-clause', 'the-thuc/signature']);
    const before = (await run(bare, '2025-03-31')).findings.filter((f) => f.rule.startsWith('the-thuc/'));
    expect(before.map((f) => f.rule)).toEqual(['the-thuc/unknown-period']);
  });
});

describe('input/fragment', () => {
  const middle =
    '2. Phân công cán bộ đầu mối theo dõi, tổng hợp tình hình thực hiện tại từng xã, phường.\n\n3. Gửi kết quả về Sở Tư pháp trước ngày 15 tháng 12 năm 2026 để tổng hợp.\n';

  test('one finding; no part that is not in the file is called missing', async () => {
    const { findings } = await run(middle);
    expect(findings.map((f) => f.rule)).toEqual(['input/fragment']);
    expect(findings[0].related.map((r) => r.message.vi.slice(0, 12))).toEqual(['Chưa xét phầ', 'Chưa xét phầ']);
  });
});

describe('leftover-input', () => {
  test('page text is one finding for a block; the head of every page of a gazette is one finding', async () => {
    const page = (n: number): string => `${n} CÔNG BÁO/Số 347 + 348/Ngày 25-02-2026\n\n`;
    const text = edited(
      'quyet-dinh-qppl',
      [
        'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n',
        'Hệ thống pháp luật\nĐang tải nội dung, vui lòng chờ\n\nỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n',
      ],
      ['Điều 4. Nội dung', `${page(2)}Điều 4. Nội dung`],
      ['Điều 5. Theo dõi', `${page(3)}Điều 5. Theo dõi`],
    );
    const found = of(await run(text), 'the-thuc/leftover-input');
    expect(found.map((f) => [f.quote, f.related.length])).toEqual([
      ['Hệ thống pháp luật', 0],
      ['2 CÔNG BÁO/Số 347 + 348/Ngày', 1],
    ]);
  });

  test('placeholders are one finding with every place; an appendix keeps the brackets of its forms', async () => {
    const text = edited(
      'quyet-dinh-cong-bo',
      ['Công bố kèm theo Quyết định này 02', 'Công bố kèm theo Quyết định này [số liệu]'],
      ['cá nhân thường trú', '[điền tên đối tượng] [ghi rõ họ tên] thường trú'],
    );
    const found = of(await run(text), 'the-thuc/leftover-input');
    expect(found.map((f) => [f.quote, f.related.map(({ at }) => text.slice(at.start, at.end))])).toEqual([
      ['[số liệu]', ['[điền tên đối tượng]']],
    ]);
  });

  const hits = (text: string, prose = true): string[] =>
    findLeftovers(readPlain(text), { start: 0, end: text.length }, prose).map(({ start, end }) =>
      text.slice(start, end),
    );

  test('blanks in the middle of a sentence, not those that custom leaves open', () => {
    expect(hits('a) Mức hỗ trợ: … đồng/hộ;')).toEqual(['…']);
    expect(hits('Tỷ lệ là ..... % tổng số hộ.')).toEqual(['.....']);
    for (const fine of [
      'trồng ngô, khoai, sắn… trên địa bàn tỉnh',
      'lúa, ngô, … và cây trồng khác',
      'các loại vật liệu, v.v… theo quy định',
      'theo Quyết định số …/QĐ-UBND ngày … tháng … năm 2026',
      'gồm: xi măng, cát, đá, ...',
      'Họ và tên: ....................',
      '- Theo ........ số ........ ngày ..... tháng ..... năm ..... của ........',
    ]) {
      expect(hits(fine), fine).toEqual([]);
    }
    expect(hits('a) Mức hỗ trợ: … đồng/hộ;', false)).toEqual([]);
  });

  test('placeholders with their brackets, not footnotes, boxes and links', () => {
    expect(hits('giảm [số liệu] vụ (...) theo [cần bổ sung] TODO xxx ???')).toEqual([
      '[số liệu]',
      '(...)',
      '[cần bổ sung]',
      'TODO',
      'xxx',
      '???',
    ]);
    for (const fine of [
      'theo ghi chú [12] dưới đây',
      '[ ] có [x] không',
      '[nội dung](https://example.vn)',
      'Chương XXX',
    ]) {
      expect(hits(fine), fine).toEqual([]);
    }
  });

  test('spans are in order and inside the text, whatever it is', () => {
    const bits = [
      '…',
      '...',
      '[',
      ']',
      '(',
      ')',
      '30%',
      'thành ',
      'TODO',
      '\n',
      ' ',
      'xxx',
      '?',
      'ngày',
      ',',
      '/',
      '%',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 60 }), (words) => {
        const text = words.join('');
        let last = 0;
        for (const { start, end } of findLeftovers(readPlain(text), { start: 0, end: text.length }, true)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe('consideration-line', () => {
  test('submission and report may stand on lines of their own', async () => {
    const text = edited('nghi-quyet-xa', [
      'Ủy ban nhân dân xã; Báo cáo thẩm tra',
      'Ủy ban nhân dân xã;\nBáo cáo thẩm tra',
    ]);
    const found = of(await run(text), 'the-thuc/consideration-line');
    expect(found.filter((f) => f.severity !== 'info').map((f) => f.words.vi.what)).toEqual([]);
  });
});

describe('appendix', () => {
  async function mentioned(sentence: string): Promise<[string, readonly number[], string][]> {
    const text = edited('quyet-dinh-qppl', [
      'Ưu tiên mô hình có sự tham gia',
      `${sentence} Ưu tiên mô hình có sự tham gia`,
    ]);
    const { document } = await run(text);
    return appendixMentions(document).mentions.map(({ start, end, numbers, owner }) => [
      document.source.text.slice(start, end),
      numbers,
      owner,
    ]);
  }

  test('numbers, lists, ranges and whose the appendix is', async () => {
    expect(await mentioned('Danh sách tại Phụ lục II ban hành kèm theo Quyết định này.')).toEqual([
      ['Phụ lục II', [2], 'own'],
    ]);
    expect(await mentioned('Xem Phụ lục I, II và IV kèm theo Quyết định này.')).toEqual([
      ['Phụ lục I, II và IV', [1, 2, 4], 'own'],
    ]);
    const [[, range]] = await mentioned('Xem Phụ lục I đến Phụ lục III.');
    expect(range).toEqual([1, 2]);
    expect(await mentioned('Xem Phụ lục số 02.')).toEqual([['Phụ lục số 02', [2], 'bare']]);
    expect(await mentioned('Theo Phụ lục V ban hành kèm theo Nghị định số 30/2020/NĐ-CP.')).toEqual([]);
    expect(await mentioned('Ký phụ lục hợp đồng theo Phụ lục của hợp đồng.')).toEqual([]);
    expect(await mentioned('Chi tiết tại các Phụ lục kèm theo.')).toEqual([['Phụ lục', [], 'bare']]);
  });

  test('what is attached elsewhere is not missed in a file that says that it goes on', async () => {
    const text = edited('quyet-dinh-ca-biet', [
      'Nhiệm vụ của Tổ công tác\n',
      'Nhiệm vụ của Tổ công tác tại Phụ lục kèm theo Quyết định này\n',
    ]);
    expect(shown(of(await run(text), 'the-thuc/appendix'))).toEqual(['warning absent:appendix']);
    expect(of(await run(`${text}\n(Xem tiếp Công báo số 12)\n`), 'the-thuc/appendix')).toEqual([]);
  });
});

describe('signature', () => {
  const block = 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\n\nNguyễn Văn A\n';

  test('two columns read as one hold the signature: it is not called missing', async () => {
    const text = edited('quyet-dinh-qppl', [block, ''], ['Nơi nhận:\n', 'Nơi nhận: TM. ỦY BAN NHÂN DÂN\n']);
    expect(of(await run(text), 'the-thuc/signature')).toEqual([]);
  });

  test('a draft without number or date may leave the name open', async () => {
    const nameless = ['\n\n\n\n\nNguyễn Văn A\n', '\n'] as const;
    expect(shown(of(await run(edited('quyet-dinh-qppl', nameless)), 'the-thuc/signature'))).toEqual([
      'warning absent:signer',
    ]);
    const open = edited('quyet-dinh-qppl', nameless, ['Số: 41/2026/QĐ-UBND', 'Số:      /2026/QĐ-UBND']);
    expect(of(await run(open), 'the-thuc/signature')).toEqual([]);
  });
});

describe('attachment-line', () => {
  test('an open number agrees with any, another year or kind does not', async () => {
    const found = async (symbol: string): Promise<string[]> =>
      shown(
        of(
          await run(
            edited('quyet-dinh-tthc', [
              'theo Quyết định số 58/2026/QĐ-UBND ngày 20',
              `theo Quyết định số ${symbol} ngày 20`,
            ]),
          ),
          'the-thuc/attachment-line',
        ),
      );
    expect(await found('      /2026/QĐ-UBND')).toEqual([]);
    expect(await found('58/2025/QĐ-UBND')).toEqual(['warning 58/2025/QĐ-UBND']);
    expect(await found('058/2026/QĐ-UBND')).toEqual([]);
    expect(await found('58/2026/QĐ-CTUBND')).toEqual(['warning 58/2026/QĐ-CTUBND']);
  });
});

describe('input/unread', () => {
  test('a file without text is an error, and nothing else is said of it', async () => {
    const { findings } = await run('  \n\n ');
    expect(findings.map((f) => [f.rule, f.severity])).toEqual([['input/unread', 'error']]);
  });
});
