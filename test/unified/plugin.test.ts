import { checks, type Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { rasoat } from '@rasoat/rules/unified';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { centralLaw, check } from '../support/check.ts';

/** The engine as a unified plugin: the same findings on the `VFile`, whatever tree the processor builds. */
const asOf = '2026-11-24';
const options = { law: centralLaw(), asOf, today: asOf };

/** A draft with defects of form, a missing part and a lapsed decree. */
const text = drafts['chi-thi'].text
  .replace('146/2026/NĐ-CP ngày 06 tháng 5 năm 2026', '35/2019/NĐ-CP ngày 25 tháng 4 năm 2019')
  .replace(/\nNơi nhận:[\s\S]*?(?=\nTM\. |\nKT\. |\nCHỦ TỊCH)/u, '\n');

async function messagesOf(file: VFile): Promise<VFile['messages']> {
  const processor = unified().use(remarkParse).use(rasoat, options);
  await processor.run(processor.parse(file), file);
  return file.messages;
}

const nfd = (value: string): string => value.replaceAll('\n', '\r\n').normalize('NFD');

const fingerprints = (findings: readonly Finding[]): string[] => findings.map((finding) => finding.fingerprint);

test.each([
  ['as text', (value: string) => value],
  ['as bytes', (value: string) => new TextEncoder().encode(value)],
  ['with CRLF and NFD', nfd],
])('messages have the fingerprints and places of the findings, %s', async (_, change) => {
  const { findings } = await check(text, { asOf }, undefined, 'draft.md');
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['citation/superseded', 'the-thuc/recipients']),
  );
  const all = await messagesOf(new VFile({ path: 'draft.md', value: change(text) }));
  // That the letters were decomposed is told as well.
  const messages = all.filter(({ ruleId }) => ruleId !== 'encoding');
  expect(all.length - messages.length).toBe(change === nfd ? 1 : 0);
  expect(messages.map((message) => Reflect.get(message, 'fingerprint'))).toEqual(fingerprints(findings));
  expect(messages.map(({ line }) => line)).toEqual(findings.map(({ location }) => location.start.line));
  expect(messages.map(({ source, ruleId }) => `${source}/${ruleId}`)).toEqual(
    findings.map(({ rule }) => `rasoat/${rule}`),
  );
});

test('severity, words, legal ground and place are those of the finding', async () => {
  const { findings } = await check(text, { asOf }, undefined, 'draft.md');
  const messages = await messagesOf(new VFile({ path: 'draft.md', value: text }));
  for (const [i, message] of messages.entries()) {
    const { severity, words, authority, location } = findings[i];
    expect(message.fatal).toBe(severity === 'error' ? true : severity === 'warning' ? false : undefined);
    expect(message.reason).toContain(words.vi.what);
    expect(message.place).toEqual({ start: location.start, end: location.end });
    for (const { document } of authority) expect(message.note).toContain(document);
  }
  expect(new Set(messages.map(({ fatal }) => fatal)).size).toBeGreaterThan(1);
});

test('language and rules are options', async () => {
  const file = new VFile({ path: 'draft.md', value: text });
  const only = checks.filter(({ id }) => id === 'citation/superseded');
  const processor = unified()
    .use(remarkParse)
    .use(rasoat, { ...options, checks: only, lang: 'en' });
  await processor.run(processor.parse(file), file);
  const { findings } = await check(text, { asOf }, only, 'draft.md');
  expect(findings.length).toBeGreaterThan(0);
  expect(file.messages.map((message) => Reflect.get(message, 'fingerprint'))).toEqual(fingerprints(findings));
  for (const [i, { reason }] of file.messages.entries()) expect(reason).toContain(findings[i].words.en.what);
});

test('the tree is left alone and a file without a name is read as Markdown', async () => {
  const file = new VFile(text);
  const processor = unified().use(remarkParse).use(rasoat, options);
  const tree = processor.parse(file);
  const before = JSON.stringify(tree);
  await processor.run(tree, file);
  expect(JSON.stringify(tree)).toBe(before);
  const { findings } = await check(text, { asOf }, undefined, 'draft.md');
  expect(file.messages.map((message) => Reflect.get(message, 'fingerprint'))).toEqual(fingerprints(findings));
});

test('words of a draft that bears a secrecy mark stay out of the messages, unless they may be told', async () => {
  const value = text.replace('Số:', 'MẬT\n\nSố:');
  const run = async (allowSecret?: boolean): Promise<VFile['messages']> => {
    const file = new VFile({ path: 'draft.md', value });
    const processor = unified()
      .use(remarkParse)
      .use(rasoat, { ...options, ...(allowSecret === undefined ? {} : { allowSecret }) });
    await processor.run(processor.parse(file), file);
    return file.messages;
  };
  const told = (messages: VFile['messages']): string =>
    JSON.stringify(messages.map((message) => [message.reason, message.note, Reflect.get(message, 'finding')]));
  const [silent, open] = [await run(), await run(true)];
  expect(told(open)).toContain('35/2019/NĐ-CP');
  expect(told(silent)).not.toContain('35/2019/NĐ-CP');
  expect(silent.map((message) => Reflect.get(message, 'fingerprint'))).toEqual(
    open.map((message) => Reflect.get(message, 'fingerprint')),
  );
  for (const [i, message] of silent.entries()) {
    expect(message.reason).toContain(message.ruleId);
    expect([message.line, message.fatal, Reflect.get(message, 'finding')]).toEqual([
      open[i].line,
      open[i].fatal,
      undefined,
    ]);
  }
});
