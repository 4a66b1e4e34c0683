import {
  addWaiver,
  type CheckResult,
  Contexts,
  checks,
  knownFindings,
  readBytes,
  Session,
  WaiverFile,
  writeComment,
} from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { centralLaw, check } from '../support/check.ts';
import { article, decision, renumber } from './marked-articles.ts';
import { marker } from './marker.ts';

const asOf = '2026-11-24';
const rules = [...checks.filter(({ group }) => group === 'input'), marker];
const note = '<!-- rasoat-waive language/marker: đơn vị quen dùng -->';

interface Beside {
  readonly text: string;
  readonly path?: string;
}

async function run(text: string, beside: Beside | null = null, name = 'draft.md'): Promise<CheckResult> {
  const source = await readBytes(new TextEncoder().encode(text), { name });
  const waivers = beside && new WaiverFile(beside.text, 'rasoat.waivers.jsonc', rules).for(beside.path ?? name);
  return new Session(rules, { law: centralLaw(), asOf, today: asOf }).run(source, waivers ? { waivers } : {});
}

const said = ({ findings }: CheckResult): string[] => findings.map(({ rule, path }) => `${rule} ${path}`);
const excused = ({ waived }: CheckResult): string[] => waived.map(({ finding }) => finding.path);
const units = (n: number): string[] => [`dieu-${n}/khoan-1`, `dieu-${n}/khoan-2`];

test('a comment before an article holds for all of it and for nothing else', async () => {
  const result = await run(decision([article(1), article(2, note), article(3)]));
  expect(excused(result)).toEqual(units(2));
  expect(said(result)).toEqual([...units(1), ...units(3)].map((path) => `language/marker ${path}`));
  expect(result.waived[0].waiver).toMatchObject({ reason: 'đơn vị quen dùng', until: null, rule: 'language/marker' });
});

test.each([
  ['before a clause', '2. Ủy ban', `${note}\n\n2. Ủy ban`, ['dieu-1/khoan-2']],
  ['in a paragraph', 'nhân dân xã đo', `nhân dân ${note} xã đo`, ['dieu-1/khoan-2']],
  ['behind a paragraph, on its line', 'việc b.', `việc b. ${note}`, ['dieu-1/khoan-1']],
  ['before the words of a paragraph, on its line', '2. Ủy ban', `${note} 2. Ủy ban`, ['dieu-1/khoan-2']],
  [
    'before a chapter: its heading alone',
    'Điều 1.',
    `${note}\n\nChương I\nQUY ĐỊNH THỬA CHUNG\n\nĐiều 1.`,
    ['chuong-I'],
  ],
])('a comment %s', async (_, from, to, paths) => {
  const text = decision([article(1), article(2)]);
  expect(text).toContain(from);
  expect(excused(await run(text.replace(from, to)))).toEqual(paths);
});

test('a comment before a table holds for the table, one in a cell for the cell', async () => {
  const table = '| Việc | Nơi |\n| --- | --- |\n| thửa một | thửa hai |\n| thửa ba | xã |';
  const text = (before: string, rows: string): string =>
    decision([`Điều 1. Việc\n\n1. Như sau:\n\n${before}${rows}`, article(2)]);
  expect(excused(await run(text(`${note}\n\n`, table)))).toHaveLength(3);
  expect(excused(await run(text('', table.replace('thửa hai', `thửa hai ${note}`))))).toEqual([
    'dieu-1/khoan-1/bang-1/hang-2/cot-2',
  ]);
});

test('a comment before the draft holds for all of it, behind page text and in HTML too', async () => {
  const text = decision([article(1), article(2)]);
  for (const [name, whole] of [
    ['draft.md', `${note}\n\n${text}`],
    ['draft.md', `---\nkind: quyet-dinh-qppl\n---\n${note}\n${text}`],
    [
      'draft.html',
      `${note}${text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('\n')}`,
    ],
  ]) {
    const result = await run(whole, null, name);
    expect([name, excused(result), said(result)]).toEqual([name, [...units(1), ...units(2)], []]);
  }
});

test('a part that is missing is waived where it belongs, and at the end', async () => {
  const waive = (rule: string): string => `<!-- rasoat-waive ${rule}: mẫu riêng của đơn vị -->`;
  const { text } = drafts['chi-thi'];
  for (const [rule, cut] of [
    ['the-thuc/motto', text.replace('Độc lập - Tự do - Hạnh phúc\n', `\n${waive('the-thuc/motto')}\n\n`)],
    ['the-thuc/recipients', text.replace(/\nNơi nhận:[\s\S]*?\n\n/u, `\n${waive('the-thuc/recipients')}\n\n`)],
    ['the-thuc/signature', text.replace(/\nTM\. [\s\S]*$/u, `\n${waive('the-thuc/signature')}\n`)],
  ]) {
    const result = await check(cut, { asOf }, undefined, 'draft.md');
    expect(result.waived.map(({ finding }) => finding.rule)).toEqual([rule]);
    expect(result.findings.filter((f) => f.rule === rule || f.rule.startsWith('input/'))).toEqual([]);
  }
});

test('what is wrong with comments is told at the comment, and they excuse nothing', async () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['<!-- rasoat-waive language/marker -->', 'input/waiver', /Thiếu lý do/u],
    ['<!-- rasoat-waive language/marker: ; đến 2026-12-31 -->', 'input/waiver', /Thiếu lý do/u],
    ['<!-- rasoat-waive language/market: quen dùng -->', 'input/waiver', /Ý bạn là "language\/marker"/u],
    ['<!-- rasoat-waive language/marker: quen dùng; đến 31/12/2026 -->', 'input/waiver', /năm-tháng-ngày/u],
    ['<!-- rasoat-waive language/marker: quen dùng; đến ngày 31/12/2026 -->', 'input/waiver', /năm-tháng-ngày/u],
    ['<!-- rasoat-waive language/marker: quen dùng; đến 2026-02-30 -->', 'input/waiver', /không có trong lịch/u],
    ['<!-- rasoat-waive input/fragment: quen dùng -->', 'input/waiver', /Không miễn trừ được/u],
    ['<!-- rasoat-ignore language/marker: quen dùng -->', 'input/waiver', /Không hiểu "rasoat-ignore"/u],
    ['<!-- rasoat-waive language/marker: quen dùng; đến 2026-11-23 -->', 'input/waiver-expired', /./u],
  ];
  for (const [comment, rule, why] of cases) {
    const result = await run(decision([article(1), article(2, comment)]));
    const [finding] = result.findings.filter((f) => f.rule.startsWith('input/'));
    expect([comment, result.waived, finding?.rule]).toEqual([comment, [], rule]);
    expect(finding.words.vi.why).toMatch(why);
    expect(finding.quote).toBe(comment);
    expect(finding.location.start.column).toBe(1);
  }
});

test('a waiver holds on its last day; other words behind a semicolon are part of the reason', async () => {
  const waive = (words: string) =>
    run(decision([article(1, `<!-- rasoat-waive language/marker: ${words} -->`)])).then(
      ({ waived }) => waived[0]?.waiver,
    );
  expect(await waive('quen dùng; đến 2026-11-24')).toMatchObject({ reason: 'quen dùng', until: '2026-11-24' });
  expect(await waive('quen dùng; đến hết ngày 2026-12-31')).toMatchObject({ until: '2026-12-31' });
  expect(await waive('quen dùng; đến nay chưa có từ khác')).toMatchObject({
    reason: 'quen dùng; đến nay chưa có từ khác',
    until: null,
  });
});

test('a waiver without its finding is told; one of a rule that did not run is not', async () => {
  const text = decision([`${note}\n\nĐiều 1. Phạm vi\n\nQuyết định này quy định về đất.`]);
  const result = await run(text);
  expect(said(result)).toEqual(['input/waiver-unused ']);
  const off = { law: centralLaw(), asOf, today: asOf, rules: { 'language/marker': { severity: 'off' } } } as const;
  const source = await readBytes(new TextEncoder().encode(text), { name: 'a.md' });
  expect(new Session(rules, off).run(source).findings).toEqual([]);
});

test('a comment that is written is read again', async () => {
  const waiver = { rule: 'language/marker', reason: 'tên riêng --> giữ\nnguyên', until: '2027-01-31' };
  const comment = writeComment(waiver);
  expect(comment).toBe('<!-- rasoat-waive language/marker: tên riêng – giữ nguyên; đến 2027-01-31 -->');
  expect((await run(decision([article(1, comment)]))).waived[0].waiver).toMatchObject({
    rule: waiver.rule,
    reason: 'tên riêng – giữ nguyên',
    until: waiver.until,
  });
});

/** Waivers of every finding of Điều 5 to 9 as a face writes them. */
async function waiversOf(text: string): Promise<string> {
  const { document, findings } = await run(text);
  const late = findings.filter(({ path }) => Number(/^dieu-(\d+)/u.exec(path)?.[1]) >= 5);
  let file: string | null = null;
  for (const key of knownFindings(late, new Contexts(document), false)) {
    const { rule, fingerprint, quote, context } = key;
    file = addWaiver(file, {
      path: 'draft.md',
      rule,
      fingerprint,
      quote: quote!,
      context: context!,
      reason: 'đã thống nhất',
    });
  }
  return file!;
}

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => article(n));

test('an article put in before Điều 5: the waivers of Điều 5 to 9 still match', async () => {
  const text = await waiversOf(decision(nine));
  const quiet = await run(decision(nine), { text });
  expect(excused(quiet)).toEqual([5, 6, 7, 8, 9].flatMap(units));
  const added = article(0).replace('Điều 0.', 'Điều 4a.');
  const put = decision([...nine.slice(0, 4), added, ...nine.slice(4)]);
  const after = await run(put, { text });
  expect(excused(after)).toEqual([5, 6, 7, 8, 9].flatMap(units));
  expect(said(after).filter((line) => line.startsWith('input/'))).toEqual([]);
  // Numbered anew, the waivers go with their articles, and the new Điều 5 has none.
  const anew = await run(renumber(put), { text });
  expect(excused(anew).slice(0, 2)).not.toEqual(units(5));
  expect(excused(anew).filter((path) => path.endsWith('khoan-1'))).toEqual(
    [6, 7, 8, 9, 10].map((n) => `dieu-${n}/khoan-1`),
  );
  expect(anew.waived).toHaveLength(10);
});

test('a waiver stays with its finding when the words around it are edited', async () => {
  const text = await waiversOf(decision(nine));
  const edited = decision(nine).replace('việc f.', 'việc f, xong trước ngày 10 hằng tháng.');
  expect(edited).not.toBe(decision(nine));
  expect((await run(edited, { text })).waived).toHaveLength(10);
});

const entry = (entry: object): string =>
  JSON.stringify({ waivers: [{ path: 'draft.md', reason: 'vì thế', ...entry }] });
const one = decision(['Điều 1. Phạm vi\n\nSở quản lý thửa.\n\nXã đo đất.']);

test('the file beside the draft: by rule and words, by subject, by fingerprint, or all of a rule', async () => {
  const [{ fingerprint }] = (await run(one)).findings;
  for (const [text, told] of [
    [one, { rule: 'language/marker', quote: ' thửa ' }],
    [one, { fingerprint }],
    [one, { fingerprint, rule: 'language/marker' }],
    [decision(nine), { rule: 'language/marker', all: true }],
  ] as const) {
    const result = await run(text, { text: entry(told) });
    expect([told, said(result)]).toEqual([told, []]);
    expect(result.waived.length).toBe(text === one ? 1 : 18);
  }
  const cut = drafts['chi-thi'].text.replace(/^Độc lập - Tự do - Hạnh phúc\n/mu, '');
  const file = new WaiverFile(entry({ rule: 'the-thuc/motto', subject: 'motto' }), 'w', checks).for('./draft.md');
  const source = await readBytes(new TextEncoder().encode(cut), { name: 'draft.md' });
  const { waived } = new Session(checks, { law: centralLaw(), asOf, today: asOf }).run(source, { waivers: file });
  expect(waived.map(({ finding }) => finding.absent?.subject)).toEqual(['motto']);
});

test('what was not read cannot be waived, by its fingerprint neither', async () => {
  const part = '2. Sở Tư pháp đo đất.\n\n3. Xã đo đất.\n';
  const [{ rule, fingerprint }] = (await run(part)).findings;
  expect(rule).toBe('input/fragment');
  const result = await run(part, { text: entry({ fingerprint }) });
  expect(result.findings.map((f) => f.rule).sort()).toEqual(['input/fragment', 'input/waiver-unused']);
});

test('words that stand twice tell no finding, and that is said', async () => {
  const result = await run(decision([article(1)]), { text: entry({ rule: 'language/marker', quote: 'thửa' }) });
  expect(result.waived).toEqual([]);
  const [unused] = result.findings.filter(({ rule }) => rule === 'input/waiver-unused');
  expect(unused.words.vi.why).toContain('Có 2 phát hiện cùng quy tắc');
  expect(unused.words.vi.what).toContain('rasoat.waivers.jsonc dòng 1');
});

test.each(['draft.md', './draft.md', '.\\draft.md', 'van-ban/../draft.md', 'van-ban\\..\\draft.md'])(
  'the draft may be named as %s',
  async (path) => {
    const text = JSON.stringify({ waivers: [{ path, rule: 'language/marker', all: true, reason: 'quen dùng' }] });
    expect(excused(await run(one, { text }))).toEqual(['dieu-1']);
    expect(excused(await run(one, { text, path: `khac/draft.md` }))).toEqual([]);
  },
);

test('waivers of another draft are not looked at', async () => {
  const result = await run(one, { text: entry({ rule: 'language/marker', all: true }), path: 'khac.md' });
  expect(said(result)).toEqual(['language/marker dieu-1']);
});

test('what is wrong with the file is told with its place, for the draft that it is about', async () => {
  const why = async (text: string, path?: string): Promise<string[]> =>
    (await run(one, { text, ...(path === undefined ? {} : { path }) })).findings
      .filter(({ rule }) => rule === 'input/waiver')
      .map(({ words, quote }) => `${/^[^:]+:\d+:\d+/u.exec(quote)?.[0]} ${words.vi.why}`);
  expect(await why('{ "waivers": [')).toEqual([
    expect.stringMatching(/^rasoat\.waivers\.jsonc:1:\d+ Thiếu dấu đóng ngoặc/u),
  ]);
  expect(await why('{ "waiver": [] }')).toEqual([expect.stringContaining('Ý bạn là "waivers"?')]);
  for (const [broken, words] of [
    [{ rule: 'language/marker', all: true, reason: ' ' }, '"reason" phải là chữ'],
    [{ rule: 'language/marker', all: true, reason: undefined }, 'phải có "reason"'],
    [{ quote: 'thửa' }, 'phải có "rule"'],
    [{ rule: 'language/marker' }, 'Nêu đúng một cách'],
    [{ rule: 'language/marker', quote: 'thửa', all: true }, 'Nêu đúng một cách'],
    [{ rule: 'language/market', quote: 'thửa' }, 'Ý bạn là "language/marker"'],
    [{ rule: 'input/waiver', all: true }, 'Không miễn trừ được'],
    [{ rule: 'language/marker', all: true, until: '2026-13-01' }, 'không có trong lịch'],
    [{ rule: 'language/marker', all: false }, '"all" chỉ nhận true'],
  ] as const) {
    expect(await why(entry(broken))).toEqual([expect.stringContaining(words)]);
    expect(await why(entry(broken), 'khac.md')).toEqual([]);
  }
});

test('adding a waiver keeps comments and the rest of the file', () => {
  const text =
    '// của Sở\n{\n  "waivers": [\n    { "path": "a.md", "rule": "x/y", "all": true, "reason": "cũ" }, // giữ\n  ]\n}\n';
  const added = addWaiver(text, { path: 'b.md', rule: 'language/marker', all: true, reason: 'mới' });
  expect(added).toContain('// của Sở');
  expect(added).toContain('// giữ');
  const file = new WaiverFile(added, 'w', rules);
  expect(file.for('b.md').waivers).toMatchObject([{ reason: 'mới', covers: 'draft', rule: 'language/marker' }]);
  expect(
    new WaiverFile(addWaiver(null, { path: 'b.md', fingerprint: '1', reason: 'r' }), 'w', rules).for('b.md').troubles,
  ).toEqual([]);
});

test('many waivers cost no more than one look at each finding', async () => {
  const many = Array.from({ length: 3000 }, () => note).join('\n\n');
  const text = `${many}\n\n${decision(Array.from({ length: 1500 }, (_, i) => article(i + 1)))}`;
  const { waived, findings } = await run(text);
  expect(waived.length).toBe(3000);
  expect(findings).toEqual([]);
});
