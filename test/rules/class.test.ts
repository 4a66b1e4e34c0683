import type { CheckResult, Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

/** Class and level of a draft against its number, its day of effect, its signature and its clause of implementation. */
const asOf = '2026-11-24';

function edited(base: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => replaceOnce(text, from, to), drafts[base].text);
}
const run = (text: string): Promise<CheckResult> => check(text, { asOf });
const of = async (text: string, rule: string): Promise<readonly Finding[]> =>
  (await run(text)).findings.filter((finding) => finding.rule === rule);
const shown = (findings: readonly Finding[]): string[] =>
  findings.map((f) => `${f.severity} ${f.absent ? `absent:${f.absent.subject}` : f.quote}`);

describe('a normative document whose number lacks the year', () => {
  const law =
    'Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;\n';
  const detail =
    'Căn cứ Nghị định số 78/2025/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP;\n';
  const yearless = ['Số: 41/2026/QĐ-UBND', 'Số: 41/QĐ-UBND'] as const;

  test.each([
    ['by its bases', edited('quyet-dinh-qppl', yearless)],
    [
      'by what it lays down, without the law on documents among its bases',
      edited('quyet-dinh-qppl', yearless, [law, ''], [detail, '']),
    ],
    ['of a commune', edited('nghi-quyet-xa', ['Số: 03/2026/NQ-HĐND', 'Số:      /NQ-HĐND'], [law, ''])],
    ['that amends', edited('quyet-dinh-sua-doi', ['Số:      /2026/QĐ-UBND', 'Số:      /QĐ-UBND'], [law, ''])],
  ])('is told by its number alone, %s', async (_, text) => {
    const { findings } = await run(text);
    const [first, ...more] = findings.filter(({ rule }) => rule !== 'citation/unknown');
    expect([first.rule, first.severity, first.words.vi.what.includes('chưa có năm ban hành')]).toEqual([
      'the-thuc/symbol',
      'error',
      true,
    ]);
    // What is asked of an administrative paper is not asked of it.
    expect(more).toEqual([]);
  });

  const enacting = drafts['quyet-dinh-qppl'].text.match(/^Ủy ban nhân dân ban hành Quyết định.*$/mu)![0];
  const administrative = [enacting, 'QUYẾT ĐỊNH:'] as const;

  test('is classed as normative', async () => {
    expect((await run(edited('quyet-dinh-qppl', yearless))).document.kind).toBe('quyet-dinh-qppl');
  });

  test('in administrative form is still one by its bases and what it lays down', async () => {
    const text = edited('quyet-dinh-qppl', yearless, administrative);
    const { document } = await run(text);
    expect([document.kind, document.documentClass]).toEqual(['quyet-dinh-qppl', 'normative']);
    expect(shown(await of(text, 'the-thuc/symbol'))).toEqual(['error 41/QĐ-UBND']);
    expect(shown(await of(text, 'the-thuc/decision-line'))).toEqual(['warning QUYẾT ĐỊNH:']);
    // A law is named as in a normative document.
    expect(await of(text, 'citation/form')).toEqual([]);
  });

  const others: readonly (readonly [name: string, edits: readonly (readonly [string, string])[]])[] = [
    [
      'without the law on documents among its bases',
      [
        [law, ''],
        [detail, ''],
      ],
    ],
    [
      'with a subject that lays nothing down',
      [
        [
          'QUYẾT ĐỊNH\nQuy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương',
          'QUYẾT ĐỊNH\nVề việc công bố danh mục văn bản hết hiệu lực',
        ],
      ],
    ],
  ];
  test.each(others)('a decision in administrative form is none %s', async (_, edits) => {
    const text = edited('quyet-dinh-qppl', yearless, administrative, ...edits);
    const { document } = await run(text);
    expect([document.kind, document.documentClass]).toEqual(['quyet-dinh', 'administrative']);
    expect(await of(text, 'the-thuc/symbol')).toEqual([]);
  });

  test('a decision on one matter is none, though it has an enacting sentence', async () => {
    const text = edited(
      'quyet-dinh-qppl',
      yearless,
      [law, ''],
      [detail, ''],
      [
        'QUYẾT ĐỊNH\nQuy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương',
        'QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác khuyến nông',
      ],
    );
    expect(await of(text, 'the-thuc/symbol')).toEqual([]);
  });
});

describe('a directive with a year in its number', () => {
  const numbered = (symbol: string): string => edited('chi-thi', ['Số: 12/CT-UBND', `Số: ${symbol}`]);

  test('is told once, with a repair that takes the year out', async () => {
    const { findings } = await run(numbered('9/2026/CT-UBND'));
    expect(findings.map(({ rule, quote }) => [rule, quote])).toEqual([['authority/form-and-issuer', '9/2026/CT-UBND']]);
    expect(findings[0].fixes.map(({ kind, title }) => [kind, title.vi])).toEqual([
      ['review', 'Bỏ năm trong số, ký hiệu'],
    ]);
    // What else is wrong with the number is told when the year is gone.
    expect(shown(await of(numbered('9/CT-UBND'), 'the-thuc/symbol'))).toEqual(['warning 9/CT-UBND']);
  });
});

describe('a central document', () => {
  const decree = (effect: string, more = ''): string => `CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 401/2026/NĐ-CP
Hà Nội, ngày 24 tháng 11 năm 2026

NGHỊ ĐỊNH
Quy định việc theo dõi mô hình khuyến nông

Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
${more}Theo đề nghị của Bộ trưởng Bộ Nông nghiệp và Môi trường;
Chính phủ ban hành Nghị định quy định việc theo dõi mô hình khuyến nông.

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định việc theo dõi mô hình khuyến nông.

Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực từ ngày ${effect}.

Điều 3. Trách nhiệm thi hành
Các Bộ trưởng, Chủ tịch Ủy ban nhân dân tỉnh, thành phố chịu trách nhiệm thi hành Nghị định này./.

Nơi nhận:
- Văn phòng Chính phủ;
- Lưu: VT, NN.

TM. CHÍNH PHỦ
THỦ TƯỚNG
`;

  test('takes effect on the 45th day at the earliest; earlier than that cannot be judged by its words', async () => {
    expect(await of(decree('08 tháng 01 năm 2027'), 'the-thuc/effect-clause')).toEqual([]);
    const [finding, ...more] = await of(decree('07 tháng 01 năm 2027'), 'the-thuc/effect-clause');
    expect(more).toEqual([]);
    expect([finding.severity, finding.quote]).toEqual(['info', 'ngày 07 tháng 01 năm 2027']);
    expect(finding.words.vi.what).toContain('chưa đủ 45 ngày');
    expect(finding.words.vi.todo).toContain('08/01/2027');
  });

  test('may do so by the short procedure', async () => {
    const declared = decree('24 tháng 11 năm 2026', 'Căn cứ việc ban hành theo trình tự, thủ tục rút gọn;\n');
    expect(await of(declared, 'the-thuc/effect-clause')).toEqual([]);
  });
});

describe('lines of a signature', () => {
  const signed = (lines: string): string =>
    edited('ke-hoach', ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', lines]);

  test.each([
    ['TM. ỦY BAN NHÂN DÂN\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG', 'TL. CHỦ TỊCH'],
    ['KT. CHỦ TỊCH\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG', 'TL. CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nTL. PHÓ CHỦ TỊCH\nCHÁNH VĂN PHÒNG', 'TL. PHÓ CHỦ TỊCH'],
    ['TL. CHỦ TỊCH\nTM. ỦY BAN NHÂN DÂN\nCHÁNH VĂN PHÒNG', 'TM. ỦY BAN NHÂN DÂN'],
    ['TL. TM. ỦY BAN NHÂN DÂN\nCHÁNH VĂN PHÒNG', 'TL. TM. ỦY BAN NHÂN DÂN'],
  ])('stacked wrongly: %j', async (lines, quote) => {
    expect(shown(await of(signed(lines), 'authority/signature-power'))).toEqual([`warning ${quote}`]);
  });

  test.each([
    'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG',
    'TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG',
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
    'TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH',
    'TM. ỦY BAN NHÂN DÂN\nTUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ TƯ PHÁP',
  ])('stacked as they may: %j', async (lines) => {
    expect(await of(signed(lines), 'authority/signature-power')).toEqual([]);
  });
});

describe('who carries out the resolution of a commune', () => {
  const charged = (words: string): string =>
    edited('nghi-quyet-xa', [
      '1. Ủy ban nhân dân xã chịu trách nhiệm tổ chức thi hành Nghị quyết này.\n2. Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân xã giám sát việc thực hiện Nghị quyết này.',
      words,
    ]);

  test.each([
    '1. Giao Ủy ban nhân dân xã tổ chức triển khai thực hiện Nghị quyết này.',
    '1. Hội đồng nhân dân xã giao Ủy ban nhân dân xã tổ chức thực hiện.',
    '1. Giao UBND phường xây dựng kế hoạch và tổ chức thực hiện.',
    '1. Ủy ban nhân dân xã căn cứ Nghị quyết này để tổ chức thực hiện.',
    'Ủy ban nhân dân xã có trách nhiệm triển khai Nghị quyết này.',
    'Nghị quyết này giao cho Ủy ban nhân dân xã tổ chức thực hiện.',
    'Giao Ủy ban nhân dân xã hướng dẫn, triển khai thực hiện và báo cáo kết quả tại kỳ họp thường lệ.',
  ])('is told: %s', async (words) => {
    expect(await of(charged(words), 'the-thuc/implementation-clause')).toEqual([]);
  });

  test.each([
    '1. Thường trực Hội đồng nhân dân, các Ban và đại biểu giám sát việc thực hiện Nghị quyết này.',
    'Kinh phí thực hiện Nghị quyết này do ngân sách xã bảo đảm.',
    'Ủy ban nhân dân xã báo cáo kinh phí thực hiện Nghị quyết này.',
  ])('is not told: %s', async (words) => {
    expect(shown(await of(charged(words), 'the-thuc/implementation-clause'))).toEqual([
      'warning absent:implementation-clause',
    ]);
  });
});

describe('an enacting sentence of the chair in a decision of the committee', () => {
  const said = 'Ủy ban nhân dân tỉnh ban hành Quyết định sửa đổi';
  const chair = 'Chủ tịch Ủy ban nhân dân tỉnh ban hành Quyết định sửa đổi';

  test('does not make it the chair’s where it is signed for the committee: it amends its own', async () => {
    const text = edited('quyet-dinh-sua-doi', [said, chair]);
    expect((await run(text)).document.issuer?.body).toBe('ubnd');
    expect(await of(text, 'authority/other-authority-document')).toEqual([]);
    expect(shown(await of(text, 'the-thuc/enacting-sentence'))).toEqual(['warning Chủ tịch Ủy ban nhân dân tỉnh']);
  });

  test('makes it the chair’s where the chair signs', async () => {
    const text = edited('quyet-dinh-sua-doi', [said, chair], ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 'CHỦ TỊCH']);
    expect((await run(text)).document.issuer?.body).toBe('chu-tich-ubnd');
  });
});

test('a header without its place takes level and place from the enacting sentence', async () => {
  const text = edited(
    'quyet-dinh-sua-doi',
    ['ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n', 'ỦY BAN NHÂN DÂN\n'],
    ['Ủy ban nhân dân tỉnh ban hành Quyết định', 'Ủy ban nhân dân tỉnh Sơn La ban hành Quyết định'],
  );
  expect((await run(text)).document.issuer).toMatchObject({ body: 'ubnd', level: 'tinh', place: 'tỉnh Sơn La' });
});
