import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@rasoat/rules';
import { describe, expect, test } from 'vitest';
import { between, dossierOf, type Papers, sample } from './support.ts';

const NAME =
  'quy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu';

/** The sound dossier with changes: file, from, to. Throws when words to be changed are not there. */
function changed(...changes: readonly (readonly [file: string, from: string, to: string])[]): Record<string, string> {
  const papers = sample();
  for (const [file, from, to] of changes) {
    if (!papers[file].includes(from)) throw new Error(`“${from}” is not in ${file}`);
    papers[file] = papers[file].replaceAll(from, to);
  }
  return papers;
}

/** What the rules between papers say: rule, paper and quote. */
async function told(papers: Papers, stage: Parameters<typeof dossierOf>[1] = 'trinh-ubnd'): Promise<string[]> {
  const findings: readonly Finding[] = between(await dossierOf(papers, stage));
  return findings.map(({ rule, paper, quote }) => `${rule.slice('dossier/'.length)} ${paper} “${quote}”`);
}

describe('the name of the draft', () => {
  test.each([
    ['in capitals, on three lines', `THẨM ĐỊNH DỰ THẢO QUYẾT ĐỊNH\n${NAME.toUpperCase().replace(', NỘI', ',\nNỘI')}`],
    ['behind the body that issues it', `Thẩm định dự thảo Quyết định của Ủy ban nhân dân tỉnh ${NAME}`],
    ['without the form', `Thẩm định việc ${NAME}`],
    ['in quotation marks', `Thẩm định dự thảo Quyết định “${NAME}”`],
    ['behind “về việc”', `Thẩm định dự thảo Quyết định về việc ${NAME}`],
    ['with tone marks in the other place', `Thẩm định dự thảo Quyết định ${NAME.replace('khuyến', 'khuyến')}`],
  ])('is the same %s', async (_, title) => {
    expect(await told(changed(['bao-cao-tham-dinh.txt', `Thẩm định dự thảo Quyết định ${NAME}`, title]))).toEqual([]);
  });

  test.each([
    ['a word left out', 'mô hình khuyến nông địa phương', 'mô hình khuyến nông', 'thiếu “địa phương”'],
    ['a word put in', 'tiêu chí lựa chọn', 'tiêu chí, điều kiện lựa chọn', 'thừa “điều kiện”'],
    ['another word', 'việc quản lý', 'việc tổ chức', 'ghi “tổ chức”, dự thảo ghi “quản lý”'],
    ['another place', 'tỉnh Lai Châu', 'tỉnh Điện Biên', 'ghi “Điện Biên”, dự thảo ghi “Lai Châu”'],
  ])('with %s is another', async (_, from, to, words) => {
    const other = NAME.replace(from, to);
    const title = `Thẩm định dự thảo Quyết định của Ủy ban nhân dân tỉnh ${other}`;
    const papers = changed(['bao-cao-tham-dinh.txt', `Thẩm định dự thảo Quyết định ${NAME}`, title]);
    const found = between(await dossierOf(papers, 'trinh-ubnd'));
    expect(found.map(({ rule, quote }) => [rule, quote])).toEqual([['dossier/name-mismatch', other]]);
    expect(found[0].words.vi.what).toContain(words);
    expect(found[0].related.map(({ paper }) => paper)).toEqual(['du-thao']);
  });

  test('without the form it is compared, too', async () => {
    const other = NAME.replace('địa phương ', '');
    const papers = changed([
      'bao-cao-tham-dinh.txt',
      `Thẩm định dự thảo Quyết định ${NAME}`,
      `Thẩm định việc ${other}`,
    ]);
    expect(await told(papers)).toEqual([`name-mismatch bao-cao-tham-dinh “${other}”`]);
  });

  test('in running text it may end before the place', async () => {
    const short = NAME.replace(' trên địa bàn tỉnh Lai Châu', '');
    const papers = changed([
      'to-trinh.txt',
      '1. Bố cục: dự thảo Quyết định gồm 08 điều.',
      `1. Bố cục: dự thảo Quyết định ${short} gồm 08 điều.`,
    ]);
    expect(await told(papers)).toEqual([]);
  });

  test('what a draft does is no name of it', async () => {
    const papers = changed([
      'to-trinh.txt',
      '2. Nội dung cơ bản:',
      '2. Dự thảo Quyết định quy định rõ trách nhiệm của từng cơ quan. Nội dung cơ bản:',
    ]);
    expect(await told(papers)).toEqual([]);
  });

  test('one that was changed after the appraisal is right where the reply says so', async () => {
    const old: readonly [string, string, string] = ['bao-cao-tham-dinh.txt', 'lựa chọn, nội dung và', 'lựa chọn và'];
    expect(await told(changed(old))).toHaveLength(1);
    const reply = '2. Về khoản 3 Điều 5:';
    expect(
      await told(
        changed(old, ['tiep-thu-tham-dinh.txt', reply, `2. Về tên gọi: tiếp thu, đã sửa.\n3${reply.slice(1)}`]),
      ),
    ).toEqual([]);
  });
});

describe('numbers and dates', () => {
  const LINE = 'Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;';
  const proposed = (words: string) => changed(['du-thao-quyet-dinh.txt', LINE, `${LINE.slice(0, -1)} ${words};`]);

  test.each([
    ['right', 'tại Tờ trình số 412/TTr-SNNMT ngày 09 tháng 11 năm 2026 và Báo cáo thẩm định số 198/BC-STP'],
    ['still open', 'tại Tờ trình số      /TTr-SNNMT ngày      tháng 11 năm 2026'],
    ['right, with a date in figures', 'tại Tờ trình số 412/TTr-SNNMT ngày 09/11/2026'],
  ])('%s', async (_, words) => {
    expect(await told(proposed(words))).toEqual([]);
  });

  test('of the appraisal and the submission, wrong', async () => {
    expect(
      await told(
        proposed(
          'tại Tờ trình số 412/TTr-SNNMT ngày 10/11/2026, Báo cáo thẩm định số 199/BC-STP ngày 30 tháng 10 năm 2026',
        ),
      ),
    ).toEqual(['number-mismatch du-thao “ngày 10/11/2026”', 'number-mismatch du-thao “199/BC-STP”']);
  });

  test('of a report with that number of another year', async () => {
    const papers = changed([
      'to-trinh.txt',
      'tại Báo cáo số 405/BC-SNNMT ngày 05 tháng 11 năm 2026.',
      'tại Báo cáo số 405/BC-SNNMT ngày 05 tháng 11 năm 2026, sau Báo cáo số 405/BC-SNNMT ngày 02 tháng 12 năm 2025.',
    ]);
    expect(await told(papers)).toEqual([]);
  });

  test('of another report of the same body', async () => {
    const papers = changed([
      'to-trinh.txt',
      'tại Báo cáo số 405/BC-SNNMT ngày 05 tháng 11 năm 2026.',
      'tại Báo cáo số 405/BC-SNNMT ngày 05 tháng 11 năm 2026, sau Báo cáo số 399/BC-SNNMT ngày 02 tháng 11 năm 2026.',
    ]);
    expect(await told(papers)).toEqual([]);
  });
});

describe('opinions and answers', () => {
  const TWO = '2. Khoản 3 Điều 5: đề nghị nêu rõ tiêu chí nào không còn đáp ứng thì dừng mô hình.';
  const asked = (...lines: string[]) => changed(['bao-cao-tham-dinh.txt', TWO, [TWO, ...lines].join('\n')]);

  test.each([
    [
      'one article of a list',
      ['3. Điều 4, Điều 6 và Điều 7: đề nghị rà soát câu chữ.'],
      ['Điều 4', 'Điều 6', 'Điều 7'],
    ],
    ['under a heading', ['3. Về Điều 6', '- Đề nghị nêu rõ nguồn kinh phí.'], ['Điều 6']],
    ['behind the verb', ['3. Đề nghị bỏ khoản 2 Điều 6 cho thống nhất với khoản 1 Điều 3.'], ['khoản 2 Điều 6']],
  ])('%s has no answer', async (_, lines, units) => {
    const found = between(await dossierOf(asked(...lines), 'trinh-ubnd'));
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['dossier/opinion-unanswered']));
    for (const unit of units) expect(found.some(({ words }) => words.vi.what.includes(unit))).toBe(true);
    expect(found).toHaveLength(units.length);
  });

  test.each([
    [
      'units of another document',
      '3. Điều 8 Luật Ngân sách nhà nước số 89/2025/QH15 cần được dẫn đủ theo đề nghị của Sở Tài chính.',
    ],
    ['what an article says', '3. Khoản 1 Điều 6 quy định việc Sở xem xét đề nghị hỗ trợ của hộ gia đình là phù hợp.'],
    ['a noun', '3. Khoản 2 Điều 6 đã được sửa theo đề nghị của Sở Tài chính.'],
    [
      'the formula at the end',
      'Đề nghị cơ quan soạn thảo tiếp thu, giải trình các ý kiến nêu trên và hoàn thiện dự thảo.',
    ],
  ])('%s is no opinion', async (_, line) => {
    expect(await told(asked(line))).toEqual([]);
  });

  test('an answer by the number of the opinion', async () => {
    const papers = asked('3. Khoản 2 Điều 6: đề nghị nêu rõ nguồn kinh phí.');
    const reply = 'Sở Nông nghiệp và Môi trường kính báo cáo';
    for (const words of ['3. Ý kiến thứ 3: tiếp thu.', '3. Khoản 3 Mục II Báo cáo thẩm định: tiếp thu.']) {
      const text = papers['tiep-thu-tham-dinh.txt'].replace(reply, `${words}\n\n${reply}`);
      expect(await told({ ...papers, 'tiep-thu-tham-dinh.txt': text })).toEqual([]);
    }
  });

  test('a cell of answers that stands for several rows', async () => {
    const row = '| 1 | Sở Tài chính |';
    const papers = changed(['tong-hop-y-kien.txt', row, `| 1 | Sở Nội vụ | Nhất trí | |\n| 2 | Sở Tài chính |`]);
    expect(await told(papers)).toEqual([]);
  });
});

describe('form and order', () => {
  test('a draft of the submission is right until it is submitted', async () => {
    const open = changed(['to-trinh.txt', 'Số: 412/TTr-SNNMT', 'Số:      /TTr-SNNMT']);
    expect((await told(open, 'tham-dinh')).filter((line) => line.startsWith('paper-form'))).toEqual([]);
    expect((await told(open)).filter((line) => line.startsWith('paper-form'))).toEqual([
      'paper-form to-trinh “Số:      /TTr-SNNMT”',
    ]);
  });

  test('papers of one day are in order', async () => {
    expect(
      await told(changed(['tiep-thu-tham-dinh.txt', 'Lai Châu, ngày 05 tháng 11', 'Lai Châu, ngày 09 tháng 11'])),
    ).toEqual(['number-mismatch to-trinh “ngày 05 tháng 11 năm 2026”']);
  });
});

test.each([
  'Điều 5. Theo dõi, đánh giá mô hình (mới)',
  'Điều 5. Theo dõi, đánh giá…',
  'Điều 5. Giữ nguyên',
  '“Điều 5. Theo dõi, đánh giá mô hình”',
  'Điều 5 dự thảo Quyết định',
])('a comparison with “%s” is right', async (cell) => {
  expect(await told(changed(['ban-so-sanh.txt', 'Điều 5. Theo dõi, đánh giá mô hình', cell]))).toEqual([]);
});

test('the comparison of a draft that amends another document is by the articles of that document', async () => {
  const papers = changed([
    'ban-so-sanh.txt',
    '| Chưa quy định | Điều 5. Theo dõi, đánh giá mô hình |',
    '| Điều 25. Quy mô | Điều 25. Quy mô |',
  ]);
  expect(await told(papers)).toEqual(['comparison-article so-sanh “Điều 25”']);
  const amending = Object.fromEntries(
    Object.entries(papers).map(([file, text]) => [
      file,
      text
        .replaceAll(`uyết định ${NAME}`, `uyết định sửa đổi, bổ sung ${NAME}`)
        .replaceAll(`Quy${NAME.slice(3)}`, `Sửa đổi, bổ sung ${NAME}`),
    ]),
  );
  expect(await told(amending)).toEqual([]);
});

describe('a resolution, written otherwise', () => {
  const folder = join(import.meta.dirname, 'nghi-quyet');
  const sound = (): Record<string, string> =>
    Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const slipped = async (file: string, from: string, to: string): Promise<string[]> => {
    const papers = sound();
    if (!papers[file].includes(from)) throw new Error(`“${from}” is not in ${file}`);
    papers[file] = papers[file].replace(from, to);
    return (await told(papers, 'trinh-hdnd')).filter((line) => !line.startsWith('paper-missing'));
  };

  test('has only what it lacks', async () => {
    expect(await told(sound(), 'trinh-hdnd')).toEqual(['paper-missing null “”', 'paper-missing null “”']);
  });

  test.each([
    ['1-nghi-quyet.md', 'số 96/BC-VHXH', 'số 69/BC-VHXH', 'number-mismatch du-thao “69/BC-VHXH”'],
    ['1-nghi-quyet.md', 'ngày 20 tháng 11', 'ngày 21 tháng 11', 'number-mismatch du-thao “ngày 21 tháng 11 năm 2026”'],
    ['2-ttr-ubnd.md', 'số 217/2025/QH15', 'số 271/2025/QH15', 'basis-mismatch to-trinh “Nghị quyết số 271/2025/QH15”'],
    [
      '4-giai-trinh.md',
      '| 2 | Khoản 2 Điều 5: chủ thể giám sát | Tiếp thu, đã ghi đủ |\n',
      '',
      'opinion-unanswered bao-cao-tham-dinh “khoản 2 Điều 5”',
    ],
    [
      '4-giai-trinh.md',
      'Tiếp thu, xác định ngày 01/01/2027',
      '',
      'opinion-unanswered tiep-thu-tham-dinh “Điều 6: ngày có hiệu lực”',
    ],
    ['5-so-sanh.md', 'Điều 3. Mức hỗ trợ', 'Điều 4. Mức hỗ trợ', 'comparison-article so-sanh “Mức hỗ trợ”'],
    ['5-so-sanh.md', 'Khoản 1 Điều 5', 'Khoản 4 Điều 5', 'comparison-article so-sanh “Khoản 4 Điều 5”'],
    ['3-tham-dinh.md', 'GIAI ĐOẠN 2027', 'GIAI ĐOẠN 2026', /^name-mismatch bao-cao-tham-dinh “QUY ĐỊNH CHÍNH SÁCH/u],
    ['7-giai-trinh-tham-tra.md', '(Điều 4 dự thảo', '(Điều 3 dự thảo', 'opinion-unanswered bao-cao-tham-tra “Điều 4”'],
    [
      '6-tham-tra.md',
      'ngày 27 tháng 11',
      'ngày 19 tháng 11',
      'paper-form to-trinh “Nghệ An, ngày 20 tháng 11 năm 2026”',
    ],
  ] as const)('%s: %s', async (file, from, to, expected) => {
    const lines = await slipped(file, from, to);
    expect(lines.some((line) => (typeof expected === 'string' ? line === expected : expected.test(line)))).toBe(true);
  });
});
