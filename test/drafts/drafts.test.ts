import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { readTsv } from '../support/table.ts';

const here = dirname(fileURLToPath(import.meta.url));
const unescape = (cell: string): string => cell.replaceAll('\\n', '\n').replaceAll('\\t', '\t');

function replaceOnce(text: string, from: string, to: string): string {
  const first = text.indexOf(from);
  if (first < 0 || text.indexOf(from, first + 1) >= 0) throw new Error(`must stand exactly once: ${from}`);
  return text.slice(0, first) + to + text.slice(first + from.length);
}

const name = (finding: Finding): string => (finding.absent ? `absent:${finding.absent.subject}` : finding.quote.replace(/\s+/gu, ' '));

describe('sound drafts', () => {
  for (const [id, draft] of Object.entries(drafts)) {
    test(`${id} is read as its kind and gives no error and no warning`, async () => {
      const result = await check(draft.text, { asOf: draft.asOf }, undefined, `${id}.txt`);
      expect(result.document.kind).toBe(draft.kind);
      expect(result.findings.filter((f) => f.severity !== 'info').map((f) => `${f.rule} ${name(f)}`)).toEqual([]);
    });
  }
});

describe('defective twins', () => {
  for (const file of readdirSync(here).filter((entry) => entry.endsWith('.defects.tsv'))) {
    const id = file.slice(0, -'.defects.tsv'.length);
    const draft = drafts[id];
    const rows = readTsv(join(here, file));
    for (const defect of [...new Set(rows.map((row) => row.id))]) {
      const expected = rows.filter((row) => row.id === defect);
      test(`${id}: ${defect}`, async () => {
        const text = replaceOnce(draft.text, unescape(expected[0].from), unescape(expected[0].to));
        const { findings } = await check(text, { asOf: draft.asOf }, undefined, `${id}.txt`);
        const sound = await check(draft.text, { asOf: draft.asOf }, undefined, `${id}.txt`);
        const known = new Set(sound.findings.map((f) => f.fingerprint));
        const shown = findings.map((f) => `${f.rule}\t${f.severity}\t${name(f)}`);
        for (const row of expected) {
          expect(shown, row.note).toContain(`${row.rule}\t${row.severity}\t${unescape(row.at).replace(/\s+/gu, ' ')}`);
        }
        const wanted = new Set(expected.map((row) => row.rule));
        const others = findings.filter((f) => f.severity !== 'info' && !wanted.has(f.rule) && !known.has(f.fingerprint)).map((f) => `${f.rule} ${name(f)}`);
        expect(others, 'nothing else is new').toEqual([]);
      });
    }
  }
});
