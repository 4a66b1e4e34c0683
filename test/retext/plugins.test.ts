import { join } from 'node:path';
import { Writable } from 'node:stream';
import { checks, type Finding } from '@rasoat/rules';
import { rasoatLanguage, remarkToNlcst, retextVietnamese, rules } from '@rasoat/rules/retext';
import { rasoat } from '@rasoat/rules/unified';
import remarkParse from 'remark-parse';
import retextRepeatedWords from 'retext-repeated-words';
import { type Processor, unified } from 'unified';
import { engine } from 'unified-engine';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { expect, test } from 'vitest';
import { folderOf } from '../cli/support.ts';
import { centralLaw, check } from '../support/check.ts';

/** The language rules as retext plugins: the same findings as the engine, on any tree, beside plugins of others. */

const asOf = '2026-11-22';
const options = { law: centralLaw(), asOf, today: asOf };

/** Slips of every kind: a doubled word, a broken one, an impossible one, a no-break space, and what other groups tell. */
const text = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

Số: 12/KH-UBND
Lai Châu, ngày 05 tháng 11 năm 2026

KẾ HOẠCH
Cải cách thủ tục hành chính năm 2027

I. MỤC ĐÍCH
1. Rà soát thủ tục hành hành chính , bảo đảm 3 0% thủ tục được cắt giảm theo Nghị định số 61/2018/NĐ-CP.
2. Nâng cao chất lương phục vụ; công thông tin điện tử được cập nhật ; thành p hố được nêu tên.
`;

const isLanguage = ({ rule }: Finding): boolean => rule.startsWith('language/');
const printOf = (message: object): string => Reflect.get(message, 'fingerprint');
const ours = (file: VFile): VFile['messages'] => file.messages.filter(({ source }) => source === 'rasoat/language');

async function run(processor: Processor<never, never, never, never, never> | object, file: VFile): Promise<VFile> {
  const given = processor as Processor;
  await given.run(given.parse(file) as never, file);
  return file;
}

async function expected(name: string, value = text): Promise<Finding[]> {
  const { findings } = await check(value, { asOf }, checks, name);
  const found = findings.filter(isLanguage);
  expect(found.length).toBeGreaterThan(2);
  expect(found.length).toBeLessThan(findings.length);
  return found;
}

const sameAs = (messages: VFile['messages'], findings: readonly Finding[]): void => {
  expect(messages.map(printOf)).toEqual(findings.map(({ fingerprint }) => fingerprint));
  expect(messages.map(({ line, column, ruleId }) => [line, column, `language/${ruleId}`])).toEqual(
    findings.map(({ location, rule }) => [location.start.line, location.start.column, rule]),
  );
};

test.each([
  ['as it is', (value: string) => value],
  ['in NFD with CRLF', (value: string) => value.normalize('NFD').replaceAll('\n', '\r\n')],
])('on our tree of plain text, %s: fingerprints and places of the engine', async (_, change) => {
  const value = change(text);
  const findings = await expected('a.txt', value);
  const file = await run(
    unified().use(retextVietnamese).use(rasoatLanguage, options),
    new VFile({ path: 'a.txt', value }),
  );
  sameAs(file.messages, findings);
});

test('in place of a tree of Markdown, and on the tree of remark itself', async () => {
  const value = text.replace('thủ tục hành hành chính ,', '**thủ tục hành** hành chính ,');
  const findings = await expected('a.md', value);
  for (const processor of [
    unified().use(remarkParse).use(remarkToNlcst).use(rasoatLanguage, options),
    unified().use(remarkParse).use(rasoatLanguage, options),
  ])
    sameAs((await run(processor, new VFile({ path: 'a.md', value }))).messages, findings);
});

test('a file without a name is read by the parser: plain text for ours', async () => {
  // A comment in Markdown, words in plain text.
  const value = `${text}<!-- Ghi chú: thành p hố. -->\n`;
  const findings = await expected('a.txt', value);
  const file = await run(unified().use(retextVietnamese).use(rasoatLanguage, options), new VFile(value));
  sameAs(file.messages, findings);
});

test('rule by rule: each plugin tells its own, together they tell what the engine tells', async () => {
  const findings = await expected('a.txt');
  const file = new VFile({ path: 'a.txt', value: text });
  let processor: object = unified().use(retextVietnamese);
  for (const [id, plugin] of Object.entries(rules)) {
    const alone = await run(
      unified().use(retextVietnamese).use(plugin, options),
      new VFile({ path: 'a.txt', value: text }),
    );
    sameAs(
      alone.messages,
      findings.filter(({ rule }) => rule === id),
    );
    processor = (processor as Processor).use(plugin as never, options as never);
  }
  await run(processor, file);
  expect(file.messages.map(printOf).sort()).toEqual(findings.map(({ fingerprint }) => fingerprint).sort());
  expect(Object.keys(rules).sort()).toEqual(
    checks
      .filter(({ group }) => group === 'language')
      .map(({ id }) => id)
      .sort(),
  );
});

test('both ways: what the engine tells as a plugin of unified holds the same, and its messages the same words', async () => {
  const whole = await run(unified().use(remarkParse).use(rasoat, options), new VFile({ path: 'a.txt', value: text }));
  const part = await run(
    unified().use(retextVietnamese).use(rasoatLanguage, options),
    new VFile({ path: 'a.txt', value: text }),
  );
  expect(part.messages.map((one) => [printOf(one), one.reason, one.place])).toEqual(
    ours(whole).map((one) => [printOf(one), one.reason, one.place]),
  );
});

test('beside a plugin of others: both tell the doubled word at its place', async () => {
  const file = await run(
    unified().use(retextVietnamese).use(retextRepeatedWords).use(rasoatLanguage, options),
    new VFile({ path: 'a.txt', value: text }),
  );
  const foreign = file.messages.filter(({ source }) => source === 'retext-repeated-words');
  expect(foreign.map(({ line, column, actual }) => [line, column, actual])).toEqual([[11, 20, 'hành hành']]);
  const own = ours(file).filter(({ ruleId }) => ruleId === 'repeated-word');
  expect(own.map(({ line }) => line)).toEqual([11]);
});

test('words of a secret draft stay out of the messages', async () => {
  const value = text.replace('TỈNH LAI CHÂU\n', 'TỈNH LAI CHÂU\nMẬT\n');
  const told = async (allowSecret: boolean): Promise<string> => {
    const file = await run(
      unified()
        .use(retextVietnamese)
        .use(rasoatLanguage, { ...options, allowSecret }),
      new VFile({ path: 'a.txt', value }),
    );
    return JSON.stringify(file.messages.map((one) => [one.reason, one.note, Reflect.get(one, 'finding')?.quote]));
  };
  expect(await told(false)).not.toContain('công thông tin');
  expect(await told(true)).toContain('công thông tin');
});

/** Runs unified-engine over a folder and gives its report. */
function engineReport(folder: string, processor: object, plugins: readonly unknown[]): Promise<[number, string]> {
  const parts: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      parts.push(String(chunk));
      done();
    },
  });
  return new Promise((resolve, reject) => {
    engine(
      {
        processor: processor as never,
        plugins: plugins as never,
        cwd: folder,
        files: ['.'],
        extensions: ['txt', 'md'],
        color: false,
        output: false,
        out: false,
        reporter,
        streamError: stream,
        streamOut: new Writable({ write: (_chunk, _encoding, done) => done() }),
      },
      (error, code) => (error ? reject(error) : resolve([code ?? -1, parts.join('')])),
    );
  });
}

test('in unified-engine with vfile-reporter: our parser, a plugin of others and ours', async () => {
  const folder = folderOf({ 'a.txt': text });
  const [code, report] = await engineReport(folder, unified().use(retextVietnamese), [
    retextRepeatedWords,
    [rasoatLanguage, options],
  ]);
  const findings = await expected('a.txt');
  expect(code).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  expect(report).toContain('a.txt\n');
  expect(report.match(/retext-repeated-words/gu)).toHaveLength(1);
  expect(report.match(/rasoat\/language/gu)).toHaveLength(findings.length);
  for (const { location } of findings) expect(report).toContain(`${location.start.line}:${location.start.column}`);
});

test('in unified-engine the whole engine on Markdown: legal bases and all', async () => {
  const folder = folderOf({ 'a.md': text, 'khac/b.md': text });
  const [code, report] = await engineReport(folder, unified().use(remarkParse).use(remarkToNlcst), [[rasoat, options]]);
  const { findings } = await check(text, { asOf }, checks, 'a.md');
  expect(code).toBe(1);
  expect(report.match(/rasoat\//gu)).toHaveLength(2 * findings.length);
  expect(report).toContain(join('khac', 'b.md'));
});
