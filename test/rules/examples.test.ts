import { checks, type Example, type Finding, type Rule, readBytes } from '@rasoat/rules';
import { exampleFindings, exampleSession, exampleText } from '@rasoat/rules/testing';
import { normalizeText } from '@rasoat/rules/text';
import { describe, expect, test } from 'vitest';
import { centralLaw } from '../support/check.ts';
import { docxOf } from '../support/docx.ts';

const variants: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  NFD: (text) => text.normalize('NFD'),
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  NBSP: (text) => text.replaceAll(' ', '\u00a0'),
};

// A waiver is judged by what the other rules find.
const placed = (rule: Rule, example: Example, text: string) =>
  exampleFindings(rule, example, text, rule.scope === 'waiver' ? checks : [rule], centralLaw());

const findings = async (rule: Rule, example: Example, text: string): Promise<readonly Finding[]> =>
  (await placed(rule, example, text)).map(({ finding }) => finding);

/** Rules that find other things in a Word file, with the reason. */
const otherInWord: Readonly<Record<string, string>> = {
  'language/number-form': 'a figure that is raised cannot be told from one that is not',
  'language/repeated-word': 'lines that a text wraps are paragraphs of their own',
};

const inWord = ({ stage, layout, format }: Example, rule: Rule): boolean =>
  stage === undefined &&
  layout === undefined &&
  format === undefined &&
  rule.judgesNormalForm !== true &&
  otherInWord[rule.id] === undefined;

/** What the rule finds in the example as a Word file, its numbers counted and its runs cut. */
async function wordFindings(rule: Rule, example: Example, text: string): Promise<readonly Finding[]> {
  const source = await readBytes(docxOf(text, { automatic: true, cutRuns: 7 }), { name: 'example.docx' });
  const rules = rule.scope === 'waiver' ? checks : [rule];
  const { findings } = exampleSession(rule, example, rules, centralLaw()).run(source);
  return findings.filter((finding) => finding.rule === rule.id);
}

const shown = (found: readonly Finding[]) =>
  found.map((f) => (f.absent ? `absent:${f.absent.subject}` : f.quote)).sort();

for (const rule of checks) {
  describe(rule.id, () => {
    const all = [
      ...rule.examples.bad.map((example) => ['bad', example] as const),
      ...rule.examples.good.map((example) => ['good', example] as const),
    ];
    test('the bad examples show each kind of fix that the rule offers, and no other', async () => {
      const kinds = new Set<string>();
      for (const example of rule.examples.bad)
        for (const { fixes } of await findings(rule, example, exampleText(example).text))
          for (const { kind } of fixes) kinds.add(kind);
      expect([...kinds].sort()).toEqual([...(rule.fixes ?? [])].sort());
    });
    for (const [index, [sort, example]] of all.entries()) {
      const { text, spans } = exampleText(example);
      const expected = [
        // A quote is of the text as it is read.
        ...spans.map((span) => normalizeText(text.slice(span.start, span.end))),
        ...(example.absent ?? []).map((subject) => `absent:${subject}`),
      ].sort();
      for (const [name, change] of Object.entries(variants)) {
        if (name === 'NFD' && rule.judgesNormalForm) continue;
        test(`${sort} ${index + 1}, ${name}`, async () => {
          if (sort === 'bad') expect(expected.length, 'a bad example expects something').toBeGreaterThan(0);
          else expect(expected).toEqual([]);
          const told = await placed(rule, example, change(text));
          const found = told.map(({ finding }) => finding);
          expect(shown(found)).toEqual(expected);
          if (name === 'as written') {
            const places = spans.map((span) => `${span.start}-${span.end}`).sort();
            expect(
              told
                .filter(({ finding }) => !finding.absent)
                .map(
                  ({ finding: { location }, start }) =>
                    `${location.start.offset + start}-${location.end.offset + start}`,
                )
                .sort(),
            ).toEqual(places);
            for (const finding of found) {
              for (const words of Object.values(finding.words)) {
                expect(words.what, 'what').toMatch(/\S/u);
                for (const part of [words.what, words.why, words.todo])
                  expect(part).not.toMatch(/undefined|null|NaN|\[object|V\d+\.\d+|T\d+\.\d+/u);
              }
            }
          }
        });
      }
      if (inWord(example, rule))
        test(`${sort} ${index + 1}, as a Word file`, async () => {
          expect(shown(await wordFindings(rule, example, text))).toEqual(expected);
        });
      test(`${sort} ${index + 1}, fixes remove the finding`, async () => {
        const found = await findings(rule, example, text);
        const edits = found.flatMap((f) => f.fixes.slice(0, 1).flatMap((fix) => fix.edits));
        for (const { title } of found.flatMap((f) => f.fixes))
          expect(Object.values(title).join(' ')).not.toMatch(/“”|^ | $/u);
        // What a fix leaves open the-thuc/leftover-input tells.
        for (const open of edits.flatMap(({ insert }) => insert.match(/\[[^\]]*\]/gu) ?? []))
          expect(open).toMatch(/^\[điền /iu);
        if (edits.length === 0) {
          expect(example.fixed).toBeUndefined();
          return;
        }
        let fixed = text;
        for (const edit of [...edits].sort((a, b) => b.start - a.start))
          fixed = fixed.slice(0, edit.start) + edit.insert + fixed.slice(edit.end);
        if (example.fixed !== undefined) expect(fixed).toBe(example.fixed);
        const unfixable = found.filter((f) => f.fixes.length === 0);
        expect(shown(await findings(rule, example, fixed))).toEqual(shown(unfixable));
      });
    }
  });
}
