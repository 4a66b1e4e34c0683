import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyFixes,
  checks,
  type Example,
  type Finding,
  type Fix,
  type FixedDraft,
  type Law,
  type Rule,
  readText,
  Session,
  type Span,
  safeFix,
} from '@rasoat/rules';
import { unifiedDiff } from '@rasoat/rules/reports/diff';
import { exampleLaw, exampleText } from '@rasoat/rules/testing';
import { recoderOf } from '@rasoat/rules/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withEdits } from '../../rules/engine/changes.ts';
import { replaceAll } from '../../rules/text/index.ts';
import { centralLaw } from '../support/check.ts';
import { corpus, textFiles } from '../support/paths.ts';

const asOf = '2026-11-24';

interface World {
  readonly rules?: readonly Rule[];
  readonly example?: Example;
  readonly law?: Law;
  readonly name?: string;
  readonly choose?: (finding: Finding) => Fix | null;
}

async function fix(
  file: string,
  { rules = checks, example, law = centralLaw(), name = 'a.txt', choose }: World = {},
): Promise<FixedDraft> {
  const day = example?.asOf ?? asOf;
  const only =
    rules.length === 1 ? { [rules[0].id]: { severity: rules[0].severity, options: example?.options ?? {} } } : {};
  const session = new Session(rules, {
    law,
    asOf: example?.asOfAsked ?? day,
    today: day,
    ...(example?.kind ? { kind: example.kind } : {}),
    rules: only,
  });
  return applyFixes(file, {
    read: (text) => readText(text, { name }),
    check: (source) => session.run(source),
    ...(choose ? { choose } : {}),
  });
}

/** The file without what was changed, before and after. */
function elsewhere(before: string, { file, changes }: FixedDraft): [string, string] {
  const cut = (text: string, spans: readonly (readonly [number, number])[]): string =>
    replaceAll(
      text,
      spans.map(([start, end]) => ({ start, end, insert: '\u0001' })),
    );
  return [
    cut(
      before,
      changes.map(({ from, to }) => [from, to]),
    ),
    cut(
      file,
      changes.map(({ start, end }) => [start, end]),
    ),
  ];
}

const forms: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  NFD: (text) => text.normalize('NFD'),
};

let fixable = 0;
for (const rule of checks) {
  const examples = [...rule.examples.bad, ...rule.examples.good];
  describe(rule.id, () => {
    for (const [i, example] of examples.entries()) {
      test(`example ${i + 1}: its fixes leave nothing of what they mend, and nothing else changes`, async () => {
        const { text } = exampleText(example);
        const law = exampleLaw(example, centralLaw());
        for (const [form, change] of Object.entries(forms)) {
          const before = change(text);
          const world = { rules: [rule], example, law, name: example.format === 'markdown' ? 'a.md' : 'a.txt' };
          const choose = (finding: Finding): Fix | null => finding.fixes[0] ?? null;
          const fixed = await fix(before, { ...world, choose });
          if (fixed.changes.length === 0) continue;
          fixable++;
          expect([form, fixed.unstable, fixed.refused]).toEqual([form, false, []]);
          expect(fixed.result.findings.filter(({ fixes }) => fixes.length > 0)).toEqual([]);
          const [old, now] = elsewhere(before, fixed);
          expect(now).toBe(old);
          if (form === 'CRLF') expect(fixed.file).not.toMatch(/(?<!\r)\n/u);
          expect((await fix(fixed.file, { ...world, choose })).changes).toEqual([]);
        }
      });
    }
  });
}

test('many examples have fixes', () => {
  expect(fixable).toBeGreaterThan(100);
});

test('every safe fix of the corpus: what it mends is gone, all else stays, a second time changes nothing', async () => {
  let made = 0;
  for (const set of ['seeds', 'labelled', 'texts'] as const) {
    const folder = corpus(set);
    if (folder === null) return;
    for (const name of textFiles(folder)) {
      const recoder = recoderOf(new Uint8Array(readFileSync(join(folder, name))))!;
      expect([name, recoder === null]).toEqual([name, false]);
      const fixed = await fix(recoder.text, { name });
      const left = fixed.result.findings.filter(
        (f) => safeFix(f) && !fixed.refused.some((r) => r.fingerprint === f.fingerprint),
      );
      expect([name, fixed.unstable, left.map(({ rule, quote }) => `${rule} ${quote}`)]).toEqual([name, false, []]);
      const [old, now] = elsewhere(recoder.text, fixed);
      expect(now === old, name).toBe(true);
      made += fixed.applied;
      if (fixed.applied > 0) expect((await fix(fixed.file, { name })).applied).toBe(0);
    }
  }
  expect(made).toBeGreaterThan(10);
});

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n';
const ruleOf = (id: string): Rule => checks.find((rule) => rule.id === id)!;

test.each([
  ['bold words of Markdown', 'a.md', '**Độc lập – Tự do – Hạnh phúc**', '**Độc lập - Tự do - Hạnh phúc**'],
  [
    'a paragraph of HTML',
    'a.html',
    '<p>Độc lập – Tự do – <b>Hạnh phúc</b></p>',
    '<p>Độc lập - Tự do - <b>Hạnh phúc</b></p>',
  ],
])('%s keep their markup', async (_, name, from, to) => {
  const text = (line: string): string =>
    name === 'a.md'
      ? `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n${line}\n`
      : `<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>\n${line}\n`;
  const fixed = await fix(text(from), { rules: [ruleOf('the-thuc/motto')], name, choose: (f) => f.fixes[0] ?? null });
  expect([fixed.file, fixed.refused]).toEqual([text(to), []]);
});

test.each([
  [
    'an entity',
    'a.html',
    '<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>\n<p>Độc lập &ndash; Tự do &ndash; Hạnh phúc</p>\n',
  ],
  ['a tag', 'a.html', '<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>\n<p>Độc lập – T<i>ự do – Hạnh</i> phúc</p>\n'],
])('%s within the words: the fix is refused and told, the file stays', async (_, name, text) => {
  const fixed = await fix(text, { rules: [ruleOf('the-thuc/motto')], name, choose: (f) => f.fixes[0] ?? null });
  expect([fixed.file, fixed.changes, fixed.applied]).toEqual([text, [], 0]);
  expect(fixed.refused.map(({ rule }) => rule)).toEqual(['the-thuc/motto']);
});

/** A rule over the whole text, for fixes that no real rule makes. */
function probe(reports: (text: string) => Iterable<{ readonly at: Span; readonly fixes: readonly Fix[] }>): Rule {
  const words = () => ({ what: 'a', why: '', todo: '' });
  return {
    ...ruleOf('the-thuc/motto'),
    id: 'the-thuc/probe',
    needs: [],
    facts: [],
    scope: 'document',
    *check({ source: { text } }: { source: { text: string } }) {
      for (const { at, fixes } of reports(text)) yield { at, fixes, data: {} };
    },
    message: { vi: words, en: words },
  } as unknown as Rule;
}

const writes = (start: number, end: number, insert: string): Fix => ({
  kind: 'safe',
  title: { vi: 'x', en: 'x' },
  edits: [{ start, end, insert }],
});

test('a fix whose words the file would read as markup is refused, the others are made', async () => {
  const rule = probe(function* (text) {
    for (const [word, insert] of [
      ['một', '**hai**'],
      ['ba', 'bốn'],
      ['năm', '<b>sáu'],
    ]) {
      const start = text.indexOf(word);
      const end = start + word.length;
      if (start >= 0) yield { at: { start, end }, fixes: [writes(start, end, insert)] };
    }
  });
  const fixed = await fix('Có một, có ba, có năm.\n', { rules: [rule], name: 'a.md' });
  expect(fixed.file).toBe('Có một, có bốn, có năm.\n');
  expect([fixed.applied, fixed.refused.map(({ quote }) => quote)]).toEqual([1, ['một', 'năm']]);
});

test('of fixes that overlap the first is made, and the other finds its words gone', async () => {
  const rule = probe(function* (text) {
    const i = text.indexOf('abcd');
    if (i < 0) return;
    yield { at: { start: i, end: i + 3 }, fixes: [writes(i, i + 3, 'X')] };
    yield { at: { start: i + 1, end: i + 4 }, fixes: [writes(i + 1, i + 4, 'Y')] };
  });
  const fixed = await fix('Một abcd hai abcd.\n', { rules: [rule] });
  expect([fixed.file, fixed.applied]).toEqual(['Một Xd hai Xd.\n', 2]);
});

test('fixes that call for one another end and are told', async () => {
  const rule = probe(function* (text) {
    const insert = text.startsWith('a') ? 'b' : 'a';
    yield { at: { start: 0, end: 1 }, fixes: [writes(0, 1, insert)] };
  });
  expect(await fix('abc\n', { rules: [rule] })).toMatchObject({ applied: 10, unstable: true, file: 'abc\n' });
});

test('changes over several rounds lead from the first version to the last', () => {
  const edit = fc.record({ start: fc.nat(40), length: fc.nat(5), insert: fc.stringMatching(/^[x-z\n]{0,4}$/u) });
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-d\n]{0,40}$/u),
      fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 4 }),
      (text, rounds) => {
        let now = text;
        let changes: ReturnType<typeof withEdits> = [];
        for (const round of rounds) {
          let at = 0;
          const edits: { start: number; end: number; insert: string }[] = [];
          for (const { start, length, insert } of [...round].sort((a, b) => a.start - b.start)) {
            const from = Math.min(Math.max(start, at), now.length);
            const end = Math.min(from + length, now.length);
            edits.push({ start: from, end, insert });
            at = end + 1;
            if (at > now.length) break;
          }
          now = replaceAll(now, edits);
          changes = withEdits(changes, edits);
        }
        expect(
          replaceAll(
            text,
            changes.map(({ from, to, start, end }) => ({ start: from, end: to, insert: now.slice(start, end) })),
          ),
        ).toBe(now);
        expect(patched(text, unifiedDiff('a', text, now, changes))).toBe(now);
      },
    ),
  );
});

/** A text after a unified diff, line by line; what the diff says of the text must hold. */
function patched(text: string, diff: string): string {
  const lines = text.split(/(?<=\n)/u).filter((line) => line !== '');
  const out: string[] = [];
  let at = 0;
  const rows = diff.split('\n').slice(2, -1);
  for (let i = 0; i < rows.length; i++) {
    const head = /^@@ -(\d+)(?:,(\d+))? \+/u.exec(rows[i]);
    if (head) {
      const start = head[2] === '0' ? Number(head[1]) : Number(head[1]) - 1;
      while (at < start) out.push(lines[at++]);
      continue;
    }
    const end = rows[i + 1]?.startsWith('\\') ? '' : '\n';
    const line = rows[i].slice(1) + end;
    if (rows[i][0] === '+') out.push(line);
    if (rows[i][0] === ' ' || rows[i][0] === '-') {
      expect(lines[at]).toBe(line);
      if (rows[i][0] === ' ') out.push(line);
      at++;
    }
  }
  return out.join('') + lines.slice(at).join('');
}

test('a file is written back in its own encoding, byte for byte elsewhere', () => {
  const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
    const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
  };
  const { text } = exampleText({ asOf, base: 'chi-thi' });
  const cases: readonly Uint8Array[] = [
    new TextEncoder().encode(motto),
    new TextEncoder().encode(`\ufeff${motto}`),
    utf16(text, 'le', true),
    utf16(text, 'be', true),
    utf16(text, 'le', false),
  ];
  for (const bytes of cases) {
    const recoder = recoderOf(bytes)!;
    const encoded = recoder.encode(recoder.text.replace('–', '-'));
    expect(recoderOf(encoded)!.text).toBe(recoder.text.replace('–', '-'));
    expect(recoder.encode(recoder.text)).toEqual(bytes);
    expect(encoded.subarray(0, 2)).toEqual(bytes.subarray(0, 2));
  }
  expect(recoderOf(new Uint8Array([0x41, 0xff, 0x42]))).toBeNull();
  expect(recoderOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
});
