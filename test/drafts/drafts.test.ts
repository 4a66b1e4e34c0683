import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { readTsv } from '../support/table.ts';
import { cellText, replaceOnce, unsureRules } from './edits.ts';

const here = dirname(fileURLToPath(import.meta.url));
/** Findings that a sound draft keeps, with the reason. */
const standing = readTsv(join(here, 'standing.tsv'));

/** The span that the words of a row occupy in the edited text. */
function wordsOf(row: Record<string, string>, text: string, start: number): { start: number; end: number } {
  const words = cellText(row.at);
  const inside = cellText(row.to).indexOf(words);
  const at = inside >= 0 ? start + inside : text.indexOf(words);
  if (at < 0) throw new Error(`${row.id}: not in the edited text: ${words}`);
  return { start: at, end: at + words.length };
}

const name = (finding: Finding): string =>
  finding.absent ? `absent:${finding.absent.subject}` : finding.quote.replace(/\s+/gu, ' ');

describe('sound drafts', () => {
  for (const [id, draft] of Object.entries(drafts)) {
    test(`${id} is read as its kind and gives no error and no warning`, async () => {
      const result = await check(draft.text, { asOf: draft.asOf, rules: unsureRules }, undefined, `${id}.txt`);
      expect(result.document.kind).toBe(draft.kind);
      const known = standing.filter((row) => row.draft === id);
      const isKnown = (f: Finding): boolean =>
        known.some(
          (row) =>
            f.rule.startsWith(row.rule.replace('*', '')) && f.severity === row.severity && f.quote.includes(row.at),
        );
      expect(
        result.findings.filter((f) => f.severity !== 'info' && !isKnown(f)).map((f) => `${f.rule} ${name(f)}`),
      ).toEqual([]);
      for (const row of known) expect(result.findings.filter(isKnown).length, row.at).toBe(1);
    });
  }
});

/**
 * Tables of edits: `at` is the words that the finding must touch, looked for in the replacement first, or `absent:<subject>`.
 * Severity `any`: the law fixes none. Severity `may`: a side finding of that rule is allowed, not demanded.
 */
describe('defective twins', () => {
  for (const file of readdirSync(here).filter((entry) => entry.endsWith('.defects.tsv'))) {
    const id = file.slice(0, -'.defects.tsv'.length);
    const draft = drafts[id];
    const rows = readTsv(join(here, file));
    for (const defect of [...new Set(rows.map((row) => row.id))]) {
      const expected = rows.filter((row) => row.id === defect);
      test(`${id}: ${defect}`, async () => {
        const text = replaceOnce(draft.text, cellText(expected[0].from), cellText(expected[0].to));
        const { findings } = await check(text, { asOf: draft.asOf, rules: unsureRules }, undefined, `${id}.txt`);
        const sound = await check(draft.text, { asOf: draft.asOf, rules: unsureRules }, undefined, `${id}.txt`);
        const known = new Set(sound.findings.map((f) => f.fingerprint));
        const shown = findings.map((f) => `${f.rule}\t${f.severity}\t${name(f)}`).join('\n');
        const start = draft.text.indexOf(cellText(expected[0].from));
        for (const row of expected.filter((entry) => entry.severity !== 'may')) {
          const subject = row.at.startsWith('absent:') ? row.at.slice('absent:'.length) : null;
          const words = subject === null ? wordsOf(row, text, start) : null;
          const hit = findings.some(
            (f) =>
              f.rule === row.rule &&
              (row.severity === 'any' || f.severity === row.severity) &&
              (words === null
                ? f.absent?.subject === subject
                : !f.absent && f.at.start < words.end && words.start < f.at.end),
          );
          expect(hit, `${row.rule} ${row.severity} ${row.at} (${row.note}) among:\n${shown}`).toBe(true);
        }
        const wanted = new Set(expected.map((row) => row.rule));
        const others = findings
          .filter((f) => f.severity !== 'info' && !wanted.has(f.rule) && !known.has(f.fingerprint))
          .map((f) => `${f.rule} ${name(f)}`);
        expect(others, 'nothing else is new').toEqual([]);
      });
    }
  }
});
