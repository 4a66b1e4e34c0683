import { checks, type Finding, Session, type SessionOptions } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fault, faultsOf } from '../../rules/checks/structure/_faults.ts';
import { readPlain } from '../../rules/readers/plain.ts';
import { replaceOnce } from '../drafts/edits.ts';
import { centralLaw, check } from '../support/check.ts';
import { expectLinear } from '../support/growth.ts';

const asOf = '2026-11-24';
const decision = drafts['quyet-dinh-qppl'].text;
const regulation = drafts['quyet-dinh-quy-che'].text;

async function structure(text: string, kind?: SessionOptions['kind']): Promise<readonly Finding[]> {
  const { findings } = await check(text, { asOf, ...(kind ? { kind } : {}) });
  return findings.filter(
    ({ rule }) =>
      rule.startsWith('structure/') &&
      rule !== 'structure/internal-reference' &&
      rule !== 'structure/amending-document',
  );
}

/** `error gap dieu-5: Điều 7.` without the rule where it is structure/numbering. */
const shown = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ rule, severity, path, quote, related }) =>
      `${rule.replace('structure/', '').replace(/^numbering$/u, '#')} ${severity} ${path} [${quote}]${related.length > 0 ? ` +${related.length}` : ''}`,
  );

function applied(text: string, { fixes }: Finding): string {
  let out = text;
  for (const edit of [...(fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start))
    out = out.slice(0, edit.start) + edit.insert + out.slice(edit.end);
  return out;
}

/** Every `Điều n` from `from` on gets another number, labels and references alike. */
const renumbered = (text: string, from: number, by: number): string =>
  text.replace(/Điều (\d+)/gu, (all, n) => (Number(n) >= from ? `Điều ${Number(n) + by}` : all));

const kinds = (values: readonly number[], first = 1): string[] =>
  faultsOf(values, first).map(({ kind, at, wanted }: Fault) => `${kind} ${at}→${wanted}`);

describe('rows of numbers', () => {
  const row = fc.integer({ min: 4, max: 40 }).map((n) => Array.from({ length: n }, (_, i) => i + 1));

  test('one slip is one fault, at its place', () => {
    fc.assert(
      fc.property(row, fc.nat(), fc.integer({ min: 50, max: 90 }), (numbers, seed, odd) => {
        const at = seed % (numbers.length - 1);
        const left = numbers.filter((_, i) => i !== at);
        expect(kinds(left)).toEqual([`gap ${at}→${at + 1}`]);
        const wrong = numbers.map((value, i) => (i === at ? odd : value));
        expect(kinds(wrong)).toEqual([`wrong ${at}→${at + 1}`]);
        const twice = numbers.flatMap((value, i) => (i === at ? [value, value] : [value]));
        expect(kinds(twice)).toEqual([`repeat ${at + 1}→${at + 2}`]);
        const shifted = numbers.map((value, i) => (i > at ? value - 1 : value)).slice(0, at + 2);
        expect(kinds(shifted)).toEqual([`wrong ${at + 1}→${at + 2}`]);
      }),
    );
  });

  test('a unit put elsewhere is one fault, where it stands', () => {
    fc.assert(
      fc.property(row, fc.nat(), fc.nat(), (numbers, one, other) => {
        const from = one % (numbers.length - 1);
        const to = from + 1 + (other % (numbers.length - 1 - from));
        const rest = numbers.filter((_, i) => i !== from);
        rest.splice(to, 0, numbers[from]);
        expect(kinds(rest)).toEqual([`moved ${to}→${from + 1}`]);
      }),
    );
  });

  test('a sound row has none, wherever it begins', () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 1, max: 9 }), (numbers, first) => {
        expect(
          kinds(
            numbers.map((value) => value + first - 1),
            first,
          ),
        ).toEqual([]);
      }),
    );
  });

  test.each<[string, number[], string[]]>([
    ['two numbers missing together', [1, 2, 5, 6], ['gap 2→3']],
    ['the row begins again', [1, 2, 3, 1, 2], ['restart 3→4']],
    ['an amount among the numbers', [1, 2, 100, 3, 4], ['order 2→3']],
    ['a letter that is none, and the slot is kept', [1, 2, 0, 4], ['foreign 2→3']],
    ['a letter that is none, between two that follow each other', [1, 2, 0, 3], ['foreign 2→3']],
    ['two misread numbers', [1, 2, 8, 9, 5, 6], ['wrong 2→3', 'wrong 3→4']],
    ['nothing', [], []],
  ])('%s', (_, values, expected) => {
    expect(kinds(values)).toEqual(expected);
  });
});

describe('numbers of articles', () => {
  test.each([2, 3, 5, 8])('from Điều %i on one too high: one finding, and its fix restores the draft', async (from) => {
    const text = renumbered(decision, from, 1);
    const findings = await structure(text);
    expect(shown(findings)).toEqual([`# error dieu-${from + 1} [Điều ${from + 1}.]`]);
    expect(applied(text, findings[0])).toBe(decision);
    expect(findings[0].fixes[0].kind).toBe('review');
  });

  test('two regulations in one file count for themselves, and a gap of one is not told of the other', async () => {
    const text = replaceOnce(regulation, 'Điều 9. Tạm dừng khai thác', 'Điều 19. Tạm dừng khai thác');
    expect(shown(await structure(text))).toEqual(['# error quy-che-1/dieu-19 [Điều 19.]']);
  });

  test('a file that begins in mid-document begins in mid-row', async () => {
    const text = decision.slice(decision.indexOf('Điều 4. '));
    expect(shown(await structure(text, 'quyet-dinh-qppl'))).toEqual([]);
  });

  test('Điều 4a has its place in a consolidation, not in a new decision', async () => {
    const text = replaceOnce(
      decision,
      'Điều 5. Theo dõi',
      'Điều 4a. Kinh phí\nNgân sách tỉnh bảo đảm.\n\nĐiều 5. Theo dõi',
    );
    expect(shown(await structure(text))).toEqual(['# warning dieu-4a [Điều 4a.]']);
    expect(shown(await structure(text, 'vbhn'))).toEqual([]);
  });
});

describe('khoản and điểm', () => {
  const plan = (lines: string): string => `1. Nội dung\n${lines}\n2. Kinh phí do ngân sách bảo đảm.`;

  test('a letter that nothing names is mended safely, one that is named is for review', async () => {
    const text = replaceOnce(decision, 'c) Có phương án', 'w) Có phương án');
    const [finding] = await structure(text);
    expect(shown([finding])).toEqual(['# error dieu-3/khoan-1/diem-w [w)]']);
    expect(finding.fixes[0]).toMatchObject({ kind: 'safe', edits: [{ insert: 'c' }] });
    const named = replaceOnce(text, 'điểm b hoặc điểm đ khoản 1', 'điểm w hoặc điểm đ khoản 1');
    const [other] = await structure(named);
    expect(other.fixes[0].kind).toBe('review');
    expect(applied(named, other)).toContain('điểm c hoặc điểm đ khoản 1 Điều 3');
  });

  test('letters after đ are moved with what refers to them', async () => {
    const text = replaceOnce(decision, 'c) Có phương án liên kết tiêu thụ sản phẩm;\n', '');
    const [finding] = await structure(text);
    expect(shown([finding])).toEqual(['# error dieu-3/khoan-1/diem-d [d)]']);
    expect(applied(text, finding)).toContain('điểm b hoặc điểm d khoản 1 Điều 3 Quyết định này');
  });

  test('the missing point stands in the line above: look first, no error', async () => {
    const text = replaceOnce(decision, ';\nc) Có phương án', '; c) Có phương án');
    const [finding] = await structure(text);
    expect(shown([finding])).toEqual(['# warning dieu-3/khoan-1/diem-d [d)]']);
    expect(finding.words.vi.todo).toContain('Kiểm tra');
  });

  test.each([
    ['an article whose word was misread', 'Điều 4. Nội dung mô hình', 'Điêu4. Nội dung mô hình', 'dieu-5 [Điều 5.]'],
    ['a point with another mark', '\nb) Cây lâu năm', '\nb} Cây lâu năm', 'dieu-4/khoan-3/diem-c [c)]'],
  ])('%s may be there all the same', async (_, from, to, at) => {
    const [finding] = await structure(replaceOnce(decision, from, to));
    expect(shown([finding])).toEqual([`# warning ${at}`]);
  });

  test('what was left out by an excerpt is not missing', async () => {
    const text = replaceOnce(decision, 'b) Cây lâu năm: 30 ha;', '[...]');
    expect(shown(await structure(text))).toEqual([]);
  });

  test('amended text without quotation marks keeps its own numbers', async () => {
    const text = replaceOnce(
      decision,
      '2. Sở Tài chính cân đối',
      '2. Sửa đổi khoản 5 Điều 7 như sau:\n5. Kinh phí do tỉnh bảo đảm.\n3. Sở Tài chính cân đối',
    ).replace('3. Ủy ban nhân dân xã, phường lựa chọn', '4. Ủy ban nhân dân xã, phường lựa chọn');
    expect(shown(await structure(text))).toEqual([]);
  });

  test('several gaps in one row were hardly made by the drafter', async () => {
    const text = plan('a) Một;\nc) Ba;\nđ) Năm;\ne) Sáu.');
    expect((await structure(text, 'ke-hoach')).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test('khoản that begin again', async () => {
    const text = replaceOnce(
      decision,
      '3. Ủy ban nhân dân xã, phường lựa chọn',
      '1. Ủy ban nhân dân xã, phường lựa chọn',
    );
    expect(shown(await structure(text))).toEqual(['# error dieu-6/khoan-1~2 [1.]']);
  });

  test('after 1.1 the next khoản is a khoản', async () => {
    const text = replaceOnce(
      decision,
      'a) Cây hằng năm: 20 ha;\nb) Cây lâu năm: 30 ha;\nc) Vật nuôi',
      '3.1. Cây hằng năm.\n3.2. Vật nuôi',
    );
    const more = replaceOnce(text, '200 đơn vị vật nuôi.', '200 đơn vị vật nuôi.\n5. Ngân sách hỗ trợ một phần.');
    expect(shown(await structure(more))).toEqual([
      'nesting warning dieu-4/khoan-3/so-3.1 [3.1.]',
      '# error dieu-4/khoan-5 [5.]',
    ]);
  });
});

describe('what has numbers of its own, or was not typed by the drafter', () => {
  test('quoted amendment text', async () => {
    const amending = drafts['quyet-dinh-sua-doi'].text;
    expect(shown(await structure(amending))).toEqual([]);
  });

  test('a draft that a scanner misread is told once', async () => {
    const lists = [1, 2, 3, 4].map((n) => `${n}. Nhiệm vụ\na) Một;\nb) Hai;\ne) Ba;\nd) Bốn.`).join('\n');
    const findings = await structure(lists, 'ke-hoach');
    expect(shown(findings)).toEqual(['# warning so-1/diem-e [e)] +3']);
    expect(findings[0].words.vi.what).toContain('4 chỗ');
  });

  test('the fields of a form within an article', async () => {
    const text = replaceOnce(
      decision,
      '3. Mô hình không còn đáp ứng',
      '3. Phiếu theo dõi:\nMẫu số 01\n1. Tên mô hình\n3. Địa điểm\n7. Kết quả\n4. Mô hình không còn đáp ứng',
    );
    expect(shown(await structure(text))).toEqual([]);
  });

  test('the dashes of a Markdown list are no slips, mixed ones are', async () => {
    const list = (second: string): string => `1. Nội dung\n\n- a) Tập huấn;\n${second} Kiểm tra.\n\n2. Kinh phí`;
    const run = async (text: string) =>
      (await check(text, { asOf, kind: 'ke-hoach' }, undefined, 'draft.md')).findings.filter(
        ({ rule }) => rule === 'structure/numbering',
      );
    expect(shown(await run(list('- b)')))).toEqual([]);
    expect(shown(await run(list('\nb)')))).toEqual(['# warning so-1/diem-a [- a)]']);
  });
});

describe('headings without điều', () => {
  test('a list under words of its own begins anew, one that goes on does not', async () => {
    const plan = (between: string): string =>
      `1. Nội dung\na) Tập huấn;\nb) Kiểm tra.\n${between}a) Sơ kết;\nb) Tổng kết.\n2. Kinh phí`;
    expect(shown(await structure(plan('Đối với cấp xã:\n'), 'ke-hoach'))).toEqual([]);
    expect(shown(await structure(plan('- Cấp xã:\n'), 'ke-hoach'))).toEqual([]);
    expect(shown(await structure(plan(''), 'ke-hoach'))).toEqual(['# warning so-1/diem-a~2 [a)]']);
  });

  test('3) between 2. and 4. has the wrong mark, and no number is missing', async () => {
    const text = '1. Một.\n2. Hai.\n3) Ba.\n4. Bốn.';
    const findings = await structure(text, 'ke-hoach');
    expect(shown(findings)).toEqual(['# warning so-2/so-3 [3)]']);
    expect(findings[0].fixes[0].kind).toBe('safe');
    expect(applied(text, findings[0])).toBe('1. Một.\n2. Hai.\n3. Ba.\n4. Bốn.');
    const list = '1. Một.\n2. Hai:\n1) Ba;\n2) Bốn;\n3) Năm.\n4. Sáu.';
    expect(shown(await structure(list, 'ke-hoach'))).toEqual(['# warning so-4 [4.]']);
  });

  test('a row that holds a hole which is none has only fixes of single numbers', async () => {
    const text = '1. Một.\n2. Hai.\n3) Ba.\n4. Bốn.\n6. Năm.\n7. Sáu.\n9. Bảy.\n9. Tám.\n10. Chín.';
    const findings = await structure(text, 'ke-hoach');
    expect(shown(findings)).toEqual(['# warning so-2/so-3 [3)]', '# error so-6 [6.]', '# error so-9 [9.]']);
    expect(findings.map(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ insert }) => insert)))).toEqual([
      ['.'],
      [],
      ['8'],
    ]);
  });

  test('1.1 under II is another way of counting', async () => {
    expect(
      shown(await structure('I. MỤC ĐÍCH\n1.1. Một.\n1.2. Hai.\n\nII. NỘI DUNG\n2.1. Ba.\n2.2. Bốn.', 'ke-hoach')),
    ).toEqual([]);
  });

  test('a decimal number repeats that of the heading above', async () => {
    const text =
      '1. Nội dung\n1.1. Tập huấn.\n1.2. Kiểm tra.\n2. Kinh phí\n1.1. Ngân sách tỉnh.\n1.2. Ngân sách xã.\n3. Thời gian';
    const findings = await structure(text, 'ke-hoach');
    expect(shown(findings)).toEqual(['# warning so-2/so-1.1 [1.1.]']);
    expect(applied(text, findings[0])).toContain('2.1. Ngân sách tỉnh.\n2.2. Ngân sách xã.');
  });

  test('Roman numbers, and capitals that may be Roman', async () => {
    expect(
      shown(
        await structure('I. MỤC ĐÍCH\n1. Một.\n2. Hai.\n\nIII. KINH PHÍ\n1. Ba.\n2. Bốn.\n\nIV. TỔ CHỨC', 'ke-hoach'),
      ),
    ).toEqual(['# error muc-III [III.]']);
    const letters = ['A', 'B', 'C', 'D', 'Đ', 'E', 'G', 'H', 'I', 'K'].map(
      (letter) => `${letter}. PHẦN NÀY\n1. Một.\n2. Hai.`,
    );
    expect(shown(await structure(letters.join('\n\n'), 'ke-hoach'))).toEqual([]);
  });
});

describe('time grows with the draft', () => {
  const own = checks.filter(({ id }) => /^structure\/(?:numbering|nesting|heading-name|bullets-in-point)$/u.test(id));
  const session = new Session(own, { law: centralLaw(), asOf, today: asOf });
  const lines = (size: number, line: (i: number) => string): string =>
    Array.from({ length: Math.ceil(size / 20) }, (_, i) => line(i)).join('\n');

  test.each<[string, (size: number) => string]>([
    [
      'khoản with gaps in one article',
      (size) => `Điều 1. Nội dung\n${lines(size, (i) => `${((2 * i) % 900) + 1}. Nhiệm vụ.`)}`,
    ],
    [
      'articles without order, each with a lone point',
      (size) => lines(size, (i) => `Điều ${((7 * i) % 900) + 1}. Tên\nb) Một;`),
    ],
    ['decimals under other headings', (size) => `1. Một\n${lines(size, (i) => `${i % 90}.${i % 97}. Hai`)}`],
    ['blanks and line ends between numbers', (size) => `1. Một${' '.repeat(size)}\n3. Hai${'\n'.repeat(size)}5. Ba`],
  ])('%s', { timeout: 120_000 }, async (_, make) => {
    await expectLinear((size) => {
      const source = readPlain(make(size));
      return () => session.run(source);
    }, 20_000);
  });
});

describe('names', () => {
  const sentence =
    'Giám đốc Sở Nông nghiệp và Môi trường và Ủy ban nhân dân các xã, phường tổ chức thực hiện quy định tại Điều này.';

  test('an article that is a sentence among articles with names', async () => {
    const text = replaceOnce(decision, 'Điều 8. Trách nhiệm thi hành\n', `Điều 8. ${sentence}\n`);
    expect(shown(await structure(text))).toEqual(['heading-name warning dieu-8 [Điều 8.]']);
  });

  test('a long name, a name with a full stop and a name that ends with a colon are names', async () => {
    for (const name of [
      'Trách nhiệm của Giám đốc Sở Nông nghiệp và Môi trường, Giám đốc Sở Tài chính, Ủy ban nhân dân xã, phường và tổ chức, cá nhân có liên quan.',
      'Trách nhiệm thi hành.',
      'Trách nhiệm thi hành:',
    ])
      expect(shown(await structure(replaceOnce(decision, 'Trách nhiệm thi hành\n', `${name}\n`))), name).toEqual([]);
  });

  test('a short decision of sentences is asked once, an enacting one not at all', async () => {
    const articles = decision.slice(decision.indexOf('Điều 1. '), decision.indexOf('Chánh Văn phòng'));
    const bare = (first: string): string =>
      decision.replace(articles, `Điều 1. ${first}\n\nĐiều 2. ${sentence}\n\nĐiều 3. `);
    const all = await structure(
      bare(`Mọi mô hình khuyến nông trên địa bàn tỉnh Lai Châu được hỗ trợ theo mức quy định tại Quyết định này.`),
    );
    expect(shown(all)).toEqual(['heading-name warning dieu-1 [Điều 1.] +2']);
    expect(shown(await structure(bare('Ban hành kèm theo Quyết định này Quy định về mô hình khuyến nông.')))).toEqual(
      [],
    );
  });

  test('papers that are not normative: only beside articles with names, and as a hint', async () => {
    const text = regulation
      .replaceAll('/2026/QĐ-UBND', '/QĐ-UBND')
      .replace('Điều 9. Tạm dừng khai thác\n', 'Điều 9.\n');
    const names = (await structure(text, 'quyet-dinh')).filter(({ rule }) => rule === 'structure/heading-name');
    expect(shown(names)).toEqual(['heading-name info quy-che-1/dieu-9 [Điều 9.]']);
    expect(names[0].authority).toEqual([]);
    expect(shown(await structure(drafts['quyet-dinh-ca-biet'].text))).toEqual([]);
  });
});

describe('levels', () => {
  const opened = replaceOnce(decision, '1. Mô hình được lựa chọn phải', 'Mô hình được lựa chọn phải');

  test('a lost “1.” is told by the number of the next khoản alone', async () => {
    expect(shown(await structure(opened))).toEqual(['# warning dieu-3/khoan-2 [2.]']);
  });

  test('a subsection within a chapter, a section within a part', async () => {
    const text = replaceOnce(regulation, 'Mục 1\n', 'Tiểu mục 1\n').replace('Mục 2\n', 'Tiểu mục 2\n');
    expect(shown(await structure(text))).toEqual(['nesting warning quy-che-1/chuong-II/tieu-muc-1 [Tiểu mục 1] +1']);
  });

  test('one khoản, one điểm alone: a hint', async () => {
    const text = replaceOnce(decision, 'b) Cây lâu năm: 30 ha;\nc) Vật nuôi: 200 đơn vị vật nuôi.\n', '');
    expect(shown(await structure(text))).toEqual(['nesting info dieu-4/khoan-3/diem-a [a)]']);
  });

  test('bullets: once a draft, not those of quoted text or of a form', async () => {
    const text = replaceOnce(
      decision,
      'a) Cây hằng năm: 20 ha;',
      'a) Cây hằng năm:\n- Lúa: 10 ha;\n- Ngô: 10 ha;',
    ).replace('b) Cây lâu năm: 30 ha;', 'b) Cây lâu năm:\n+ Chè: 20 ha;\n+ Quế: 10 ha;');
    expect(shown(await structure(text))).toEqual(['bullets-in-point warning dieu-4/khoan-3/diem-a/gach-1 [-] +1']);
    const quoted = replaceOnce(
      drafts['quyet-dinh-sua-doi'].text,
      '“c1) Lắp đặt biển cảnh báo',
      '“c1) Lắp đặt biển cảnh báo:\n- Tại cầu;\n- Tại vị trí',
    );
    expect(shown(await structure(quoted))).toEqual([]);
  });
});
