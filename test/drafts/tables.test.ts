import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { drafts } from '../../rules/testing/drafts/index.ts';
import { readTsv } from '../support/table.ts';
import { cellText, replaceOnce } from './edits.ts';

/** The tables hold without the engine: every edit fits its draft, every row says where and why. */
const here = dirname(fileURLToPath(import.meta.url));
const twins = Object.keys(drafts).map((id) => ({ id, rows: readTsv(join(here, `${id}.defects.tsv`)) }));

test('every sound draft is in NFC, has a twin, and every twin a draft', () => {
  expect(readdirSync(here).filter((file) => file.endsWith('.defects.tsv')).length).toBe(twins.length);
  for (const { id, rows } of twins) {
    expect(drafts[id].text, id).toBe(drafts[id].text.normalize('NFC'));
    expect(new Set(rows.map((row) => row.id)).size, id).toBeGreaterThanOrEqual(12);
  }
});

test('every defect changes exactly one place and its words stand in the result', () => {
  for (const { id, rows } of twins) {
    for (const row of rows) {
      const text = replaceOnce(drafts[id].text, cellText(row.from), cellText(row.to));
      expect(['error', 'warning', 'info', 'any', 'may'], `${id} ${row.id}`).toContain(row.severity);
      expect(row.note, `${id} ${row.id}`).not.toBe('');
      if (row.severity === 'may' || row.at.startsWith('absent:')) continue;
      const words = cellText(row.at);
      const places = text.split(words).length - 1;
      expect(cellText(row.to).includes(words) ? 1 : places, `${id} ${row.id}: ${words}`).toBe(1);
    }
    for (const rowId of new Set(rows.map((row) => row.id))) {
      const edits = new Set(rows.filter((row) => row.id === rowId).map((row) => `${row.from}\t${row.to}`));
      expect(edits.size, `${id} ${rowId}`).toBe(1);
    }
  }
});

test('every rule that a defect names is caused at least twice', () => {
  const times = new Map<string, number>();
  for (const { rows } of twins) {
    for (const row of rows) if (row.severity !== 'may') times.set(row.rule, (times.get(row.rule) ?? 0) + 1);
  }
  expect(times.size).toBeGreaterThanOrEqual(43);
  expect([...times].filter(([, count]) => count < 2)).toEqual([]);
});

test('every part is an edit of one place', () => {
  const rows = readTsv(join(here, 'parts.tsv'));
  expect([...new Set(rows.map((row) => row.draft))].sort()).toEqual(Object.keys(drafts).sort());
  for (const row of rows) {
    const text = drafts[row.draft].text;
    expect(replaceOnce(text, cellText(row.from), cellText(row.to)), `${row.draft} ${row.part}`).not.toBe(text);
    expect(['removed', 'misspelt', 'moved']).toContain(row.variant);
  }
});
