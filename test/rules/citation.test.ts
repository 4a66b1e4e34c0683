import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, compileLaw, type Finding, layerFromTsv, openLaw } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { centralPack } from '../law/support.ts';
import { centralLaw, check } from '../support/check.ts';
import { root } from '../support/paths.ts';

const asOf = '2026-11-22';
const citationRules = checks.filter((rule) => rule.group === 'citation');

/** A plan with the given tasks, each a numbered paragraph. */
const plan = (...tasks: string[]): string => tasks.map((task, n) => `${n + 1}. ${task}`).join('\n\n');

async function found(text: string, rule: string, date = asOf): Promise<readonly Finding[]> {
  const { findings } = await check(text, { asOf: date, kind: 'ke-hoach' }, citationRules);
  return findings.filter((finding) => finding.rule === rule);
}
const shown = (list: readonly Finding[]): string[] => list.map((finding) => `${finding.severity} ${finding.quote}`);

describe('superseded', () => {
  test('the last link of the chain is named, with its own amendments', async () => {
    const [finding] = await found(
      plan('Thực hiện Quyết định số 09/2015/QĐ-TTg ngày 25 tháng 3 năm 2015.'),
      'citation/superseded',
    );
    expect(finding.words.vi.todo).toContain('Nghị định số 118/2025/NĐ-CP được sửa đổi, bổ sung bởi');
    expect(finding.words.vi.todo).not.toContain('61/2018');
    expect(finding.words.vi.why).toMatch(/theo dữ liệu đến ngày \d\d\/\d+\/\d{4}/u);
  });

  test('a replacement changes number, type and date together, and needs a person', async () => {
    const text = plan('Thực hiện Quyết định số 09/2015/QĐ-TTg ngày 25/3/2015.');
    const [{ fixes }] = await found(text, 'citation/superseded');
    expect(fixes.map((fix) => fix.kind)).toEqual(['review']);
    let fixed = text;
    for (const { start, end, insert } of [...fixes[0].edits].sort((a, b) => b.start - a.start))
      fixed = fixed.slice(0, start) + insert + fixed.slice(end);
    expect(fixed).toBe(plan('Thực hiện Nghị định số 118/2025/NĐ-CP ngày 09/6/2025.'));
  });

  test('nothing is said where a lapsed document is named rightly', async () => {
    const text = drafts['quyet-dinh-qppl'].text.replace(
      'thay thế Quyết định số 17/2021/QĐ-UBND',
      'thay thế Quyết định số 09/2015/QĐ-TTg ngày 25/3/2015 của Thủ tướng Chính phủ, bãi bỏ Nghị định số 61/2018/NĐ-CP của Chính phủ, thay thế Quyết định số 17/2021/QĐ-UBND',
    );
    const { citations, findings } = await check(text, { asOf }, citationRules);
    expect(citations.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(['09/2015/QĐ-TTg', '61/2018/NĐ-CP']));
    expect(findings.filter((finding) => finding.rule === 'citation/superseded')).toEqual([]);
  });

  test('a document is judged on the day: before, and on the day of its loss', async () => {
    const text = plan('Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.');
    expect(await found(text, 'citation/superseded', '2025-06-30')).toEqual([]);
    expect(shown(await found(text, 'citation/superseded', '2025-07-01'))).toEqual(['error 61/2018/NĐ-CP']);
  });

  const basisOf = (name: 'quyet-dinh-qppl' | 'quyet-dinh-ca-biet', line: string): string => {
    const { text } = drafts[name];
    const at = text.indexOf('Căn cứ ');
    return `${text.slice(0, at)}Căn cứ ${line};\n${text.slice(at)}`;
  };
  const bases = async (name: 'quyet-dinh-qppl' | 'quyet-dinh-ca-biet', line: string) =>
    (await check(basisOf(name, line), { asOf }, citationRules)).findings.filter((one) => line.includes(one.quote));

  test('a căn cứ must be in force in every class of draft; only a normative one rests on Điều 62', async () => {
    const cite = 'Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ';
    for (const [name, article] of [
      ['quyet-dinh-qppl', true],
      ['quyet-dinh-ca-biet', false],
    ] as const) {
      const why = (await bases(name, cite)).find((one) => one.rule === 'citation/superseded')?.words.vi.why ?? '';
      expect(why).toContain('Căn cứ ban hành phải là văn bản đang có hiệu lực');
      expect(why.includes('Điều 62')).toBe(article);
    }
  });

  test('a document that only amends is to be left out, nothing takes its place', async () => {
    for (const line of [
      'Nghị định số 154/2020/NĐ-CP ngày 31 tháng 12 năm 2020 của Chính phủ',
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương số 47/2019/QH14',
    ]) {
      const [finding] = (await bases('quyet-dinh-qppl', line)).filter((one) => one.rule === 'citation/superseded');
      expect(finding.words.vi.todo).toContain('Bỏ viện dẫn văn bản sửa đổi này');
      expect(finding.words.vi.todo).not.toMatch(/63\/2025|78\/2025/u);
      expect(finding.fixes).toEqual([]);
    }
  });

  test('what has lapsed is not to be completed: its form and amendments are not spoken of', async () => {
    const rules = async (line: string) => (await bases('quyet-dinh-qppl', line)).map((one) => one.rule).sort();
    expect(await rules('Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015')).toEqual(['citation/superseded']);
    expect(await rules('Luật Ban hành văn bản quy phạm pháp luật năm 2015')).toEqual(['citation/superseded']);
    // The word “số” is missing whatever becomes of the document.
    expect(await rules('Nghị định 34/2016/NĐ-CP của Chính phủ')).toEqual(['citation/form', 'citation/superseded']);
  });

  test('a row that rests on memory gives a warning', async () => {
    const text = plan('Thực hiện Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ.');
    expect(shown(await found(text, 'citation/superseded'))).toEqual(['warning 30c/NQ-CP']);
  });
});

describe('the row marked verify', () => {
  const cite = (more: string): string =>
    plan(
      `Rà soát theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính${more}.`,
    );
  const words = 'đã được sửa đổi, bổ sung nhiều lần; viện dẫn kèm văn bản sửa đổi và kiểm tra hiệu lực trên vbpl.vn';

  test('bare: a warning in the fixed words, with the least that is known', async () => {
    const [finding, ...more] = await found(cite(''), 'citation/amended-not-mentioned');
    expect(more).toEqual([]);
    expect(finding.severity).toBe('warning');
    expect(finding.words.vi.what).toContain(words);
    expect(finding.words.vi.todo).toContain('92/2017/NĐ-CP');
  });

  test('with its amendments it is a warning still', async () => {
    const list = await found(
      cite(
        ' được sửa đổi, bổ sung bởi Nghị định số 48/2013/NĐ-CP, Nghị định số 92/2017/NĐ-CP, Nghị định số 78/2025/NĐ-CP',
      ),
      'citation/amended-not-mentioned',
    );
    expect(shown(list)).toEqual(['warning 63/2010/NĐ-CP']);
  });

  test('on a day whose events are all known there is no doubt', async () => {
    expect(
      await found(
        cite(' và Nghị định số 48/2013/NĐ-CP ngày 14/5/2013 của Chính phủ'),
        'citation/amended-not-mentioned',
        '2013-07-31',
      ),
    ).toEqual([]);
  });

  test('an amending act that has lapsed is not asked for', async () => {
    const [finding] = await found(cite(''), 'citation/amended-not-mentioned');
    expect(finding.words.vi.todo).not.toContain('150/2016/NĐ-CP');
  });

  test('told once, at its first mention', async () => {
    const text = plan(
      'Rà soát theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ.',
      'Công khai theo Nghị định số 63/2010/NĐ-CP.',
    );
    expect(await found(text, 'citation/amended-not-mentioned')).toHaveLength(1);
  });

  test('Điều 29 is an error, Điều 8 khoản 2 is none', async () => {
    const text = plan(
      'Báo cáo theo Điều 29 Nghị định số 63/2010/NĐ-CP.',
      'Ghi đủ bộ phận theo khoản 2 Điều 8 Nghị định số 63/2010/NĐ-CP.',
    );
    expect(shown(await found(text, 'citation/repealed-unit'))).toEqual(['error Điều 29 Nghị định số 63/2010/NĐ-CP']);
    expect(
      shown(await found(plan('Ghi đủ theo khoản 3 Điều 8 Nghị định số 63/2010/NĐ-CP.'), 'citation/repealed-unit')),
    ).toEqual(['warning khoản 3 Điều 8 Nghị định số 63/2010/NĐ-CP']);
  });

  test('no rule knows the decree: its state is data', () => {
    for (const rule of citationRules) {
      const code = readFileSync(join(root, 'rules/checks', `${rule.id}.ts`), 'utf8').replace(
        /examples: \{[\s\S]*?\n {2}\},\n/u,
        '',
      );
      expect(code, rule.id).not.toContain('63/2010');
    }
  });
});

describe('terms of Quốc hội', () => {
  const cases: readonly [symbol: string, sound: boolean][] = [
    ['63/2010/QH12', true],
    ['10/2011/QH13', true],
    ['11/2016/QH13', true],
    ['11/2016/QH14', true],
    ['11/2021/QH14', true],
    ['11/2021/QH15', true],
    ['11/2026/QH15', true],
    ['11/2026/QH16', true],
    ['89/2015/QH15', false],
    ['72/2025/QH16', false],
    ['72/2025/QH14', false],
    ['24/2018/UBTVQH13', false],
  ];
  for (const [symbol, sound] of cases) {
    test(`${symbol} is ${sound ? 'possible' : 'not possible'}`, async () => {
      const type = symbol.includes('UBTVQH') ? 'Nghị quyết' : 'Luật';
      expect((await found(plan(`Thực hiện ${type} số ${symbol}.`), 'citation/impossible-symbol')).length).toBe(
        sound ? 0 : 1,
      );
    });
  }
});

describe('numbers that cannot be read', () => {
  test('nothing is said of the word “số” before a number that is cut off, an abbreviation or a word of the sentence', async () => {
    const slips = async (task: string) =>
      shown((await found(plan(task), 'citation/form')).filter((one) => one.severity === 'warning'));
    for (const words of ['theo Thông tư 16/2025/TT- ', 'theo TT 16/2025/TT-BTC ', 'theo quy định 10/2026/TT-BTC '])
      expect(await slips(`Thu lệ phí ${words}từ năm 2026.`), words).toEqual([]);
    expect(await slips('Thu lệ phí theo Thông tư 16/2025/TT-BTC từ năm 2026.')).toEqual([
      'warning Thông tư 16/2025/TT-BTC',
    ]);
  });

  test('a law with a number that scanning has broken does not lack one', async () => {
    const text = drafts['quyet-dinh-qppl'].text.replace(
      /(?=Căn cứ )/u,
      'Căn cứ Luật Xử lý vi phạm hành chính số 15/201 2/QI113;\n',
    );
    const { findings } = await check(text, { asOf }, citationRules);
    expect(findings.filter((one) => one.rule === 'citation/form')).toEqual([]);
  });
});

describe('impossible numbers', () => {
  test('nothing else is said of them', async () => {
    const { findings } = await check(
      plan('Thực hiện Luật số 79/2025/QH13 và Luật số 118/2025/QH135.'),
      { asOf, kind: 'ke-hoach' },
      citationRules,
    );
    expect(findings.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([
      'citation/impossible-symbol 79/2025/QH13',
      'citation/impossible-symbol 118/2025/QH135',
    ]);
    expect(findings[0].words.vi.todo).toMatch(/ hoặc Luật số 79\/2025\/QH15/u);
    expect(findings[1].words.vi.what).toContain('118/2025/QH135');
    expect(findings[1].words.vi.todo).toContain('118/2025/QH15');
  });

  test('the law it amends tells which one is meant', async () => {
    const [finding] = await found(
      plan('Thực hiện Luật Quốc tịch Việt Nam số 24/2008/QH12 được sửa đổi, bổ sung bởi Luật số 79/2025/QH13.'),
      'citation/impossible-symbol',
    );
    expect(finding.words.vi.todo).toContain('có thể là Luật số 79/2025/QH15.');
  });
});

describe('a number without a year and without a date', () => {
  const dated = 'Thực hiện Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022 của Thủ tướng Chính phủ.';
  const bare = 'Báo cáo theo Quyết định số 90/QĐ-TTg.';

  test('is the document of its earlier, dated mention', async () => {
    const { citations } = await check(plan(dated, bare), { asOf, kind: 'ke-hoach' }, citationRules);
    expect(citations.map(({ target }) => target?.issued)).toEqual(['2022-01-18', '2022-01-18']);
    expect(await found(plan(dated, bare), 'citation/ambiguous')).toEqual([]);
  });

  test('stays open before it, of another type, or when two days are named', async () => {
    expect(await found(plan(bare, dated), 'citation/ambiguous')).toHaveLength(1);
    const other = dated.replace('18 tháng 01 năm 2022', '16 tháng 01 năm 2026');
    const { citations } = await check(plan(dated, other, bare), { asOf, kind: 'ke-hoach' }, citationRules);
    expect(citations.map(({ resolution }) => resolution.kind).at(-1)).toBe('ambiguous');
  });
});

describe('not in the data', () => {
  test('said once for a document, with its further mentions', async () => {
    const text = plan(
      'Thực hiện Nghị định số 997/2026/NĐ-CP.',
      'Báo cáo theo Nghị định số 997/2026/NĐ-CP.',
      'Áp dụng Nghị định số 998/2026/NĐ-CP.',
    );
    const list = await found(text, 'citation/unknown');
    expect(shown(list)).toEqual(['info 997/2026/NĐ-CP', 'info 998/2026/NĐ-CP']);
    expect(list[0].related).toHaveLength(1);
    expect(list[0].words.vi.what).toContain('chưa kết luận được');
  });

  test('a number of another day is another document, not a wrong date', async () => {
    const text = plan('Thực hiện Chỉ thị số 07/CT-TTg ngày 22/5/2013 của Thủ tướng Chính phủ.');
    expect(await found(text, 'citation/wrong-date')).toEqual([]);
    expect(shown(await found(text, 'citation/unknown'))).toEqual(['info 07/CT-TTg']);
  });
});

describe('outdated bodies', () => {
  const cases: readonly [text: string, quotes: readonly string[]][] = [
    ['Giao UBND các huyện, thị xã, thành phố và UBND các xã, phường thực hiện.', ['UBND các huyện, thị xã, thành phố']],
    ['Giao Chủ tịch Ủy ban nhân dân huyện thực hiện.', ['Chủ tịch Ủy ban nhân dân huyện']],
    ['Giao HĐND, UBND cấp huyện thực hiện.', ['UBND cấp huyện']],
    ['Giao Ủy ban nhân dân các xã, phường, thị trấn thực hiện.', ['thị trấn']],
    ['Phối hợp với Ủy ban nhân dân các tỉnh, thành phố thực hiện.', []],
    ['Phối hợp với UBND tỉnh Đồng Nai thực hiện.', ['UBND tỉnh Đồng Nai']],
    ['Tuyến đường đi qua tỉnh Bắc Kạn.', []],
    ['Các quy định của Ủy ban nhân dân cấp huyện trước khi sắp xếp được rà soát.', []],
    ['Thay cụm từ “Ủy ban nhân dân cấp huyện” bằng cụm từ “Ủy ban nhân dân cấp xã”.', []],
    ['Thực hiện Thông tư số 02/2023/TT-BKHĐT của Bộ trưởng Bộ Kế hoạch và Đầu tư.', []],
    ['Báo cáo Bộ trưởng Bộ Kế hoạch và Đầu tư.', ['Bộ Kế hoạch và Đầu tư']],
    ['Báo cáo Bảo hiểm xã hội Việt Nam và Cổng Dịch vụ công quốc gia.', []],
    ['Thanh tra Bộ Công an kiểm tra.', []],
  ];
  for (const [text, quotes] of cases) {
    test(text, async () => {
      expect((await found(plan(text), 'citation/outdated-agency')).map((finding) => finding.quote)).toEqual(quotes);
    });
  }

  test('the ground of the row is the legal basis of the finding', async () => {
    const [finding] = await found(plan('Báo cáo Bộ Giao thông vận tải.'), 'citation/outdated-agency');
    expect(finding.authority.map((one) => one.document)).toContain('176/2025/QH15');
    expect(finding.words.vi.todo).toContain('Bộ Xây dựng');
  });

  test('no ground but that of the row, each once', async () => {
    const list = await found(
      plan('Báo cáo Bộ Giao thông vận tải và Ủy ban nhân dân cấp huyện; phối hợp với UBND tỉnh Hà Giang.'),
      'citation/outdated-agency',
    );
    expect(list.map(({ authority }) => authority.map((one) => one.document))).toEqual([
      ['176/2025/QH15', '18-NQ/TW', '33/2025/NĐ-CP'],
      ['203/2025/QH15', '72/2025/QH15'],
      ['202/2025/QH15'],
    ]);
  });

  test('notes of the data are sentences, not shorthand', () => {
    for (const { oldName, note } of centralLaw().agencies)
      expect(note, oldName).not.toMatch(/->|GDNN|LĐTBXH|NN&MT|VHTTDL|^\d+\/\d{4}\//u);
  });
});

test('every rule of the group is silent at error and warning level on every sound draft, but for the standing doubt', async () => {
  const wrong: string[] = [];
  for (const [id, draft] of Object.entries(drafts)) {
    const { findings } = await check(draft.text, { asOf: draft.asOf }, citationRules, `${id}.txt`);
    for (const finding of findings)
      if (finding.severity !== 'info') wrong.push(`${id} ${finding.rule} ${finding.quote}`);
  }
  expect(wrong).toEqual(['quyet-dinh-cong-bo citation/amended-not-mentioned 63/2010/NĐ-CP']);
});

test('work grows with the draft, not with its square: every citation is read a bounded number of times', async () => {
  const long = (n: number): string =>
    plan(
      ...Array.from(
        { length: n },
        (_, i) => `Thực hiện Nghị định số ${i + 1}/2019/NĐ-CP của Chính phủ và Nghị định số 63/2010/NĐ-CP.`,
      ),
    );
  const { findings } = await check(long(300), { asOf, kind: 'ke-hoach' }, citationRules);
  expect(
    findings.filter(
      (finding) => finding.rule === 'citation/amended-not-mentioned' && finding.quote === '63/2010/NĐ-CP',
    ),
  ).toHaveLength(1);
});

describe('a local row of law', () => {
  const text = plan(
    'Rà soát theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính.',
  );
  const rows = ['63/2010/NĐ-CP\t2026-11-01\treplaced\t118/2025/NĐ-CP'].join('\n');

  test('changes the state of the decree without a change of code', async () => {
    const { tables, errors } = layerFromTsv(rows, 'local', { date: '2026-11-20', base: centralLaw() });
    expect(errors).toEqual([]);
    const law = openLaw([centralPack(), compileLaw(tables)]);
    const { findings } = await check(text, { asOf, kind: 'ke-hoach', law }, citationRules);
    const severe = findings.filter((finding) => finding.quote === '63/2010/NĐ-CP');
    expect(severe.map(({ rule }) => rule)).toEqual(['citation/superseded']);
    expect(severe[0].words.vi.what).toContain('118/2025/NĐ-CP');
  });
});

test('of several losses with exceptions each must leave the cited unit in force', async () => {
  const layer = [
    '1/2030/NĐ-CP\t1/2030/NĐ-CP\tNghị định\t\tChính phủ\t2020-01-01\t\t\tA\tt',
    '2/2030/NĐ-CP\t2/2030/NĐ-CP\tNghị định\t\tChính phủ\t2021-01-01\t\t\tA\tt',
    '3/2030/NĐ-CP\t3/2030/NĐ-CP\tNghị định\t\tChính phủ\t2022-01-01\t\t\tA\tt',
    '1/2030/NĐ-CP\t2021-02-01\treplaced\t2/2030/NĐ-CP\ttoàn bộ, trừ Điều 7 và Điều 9\tA\tt',
    '1/2030/NĐ-CP\t2022-02-01\treplaced\t3/2030/NĐ-CP\ttoàn bộ, trừ Điều 9\tA\tt',
  ].join('\n');
  const { tables, errors } = layerFromTsv(layer, 'small');
  expect(errors).toEqual([]);
  const law = openLaw([compileLaw(tables)]);
  const whole = async (words: string, date: string) => {
    const { findings } = await check(
      plan(`Thực hiện theo ${words} Nghị định số 1/2030/NĐ-CP.`),
      { asOf: date, kind: 'ke-hoach', law },
      citationRules,
    );
    return findings
      .filter(({ rule }) => rule === 'citation/superseded')
      .map(({ severity, evidence }) => `${severity} ${evidence?.by}`);
  };
  expect(await whole('Điều 7', '2021-06-01')).toEqual([]);
  expect(await whole('Điều 9', '2022-06-01')).toEqual([]);
  expect(await whole('Điều 8', '2021-06-01')).toEqual(['warning 2/2030/NĐ-CP']);
  // The first exception keeps Điều 7, the second does not.
  expect(await whole('Điều 7', '2022-06-01')).toEqual(['warning 3/2030/NĐ-CP']);
  expect(await whole('khoản 2 Điều 9 và Điều 7', '2022-06-01')).toEqual(['warning 3/2030/NĐ-CP']);
});
