import { byUnit, countReturns, type HistoryRow, readHistory, writeRow } from '@rasoat/rules/dossier';
import { expect, test } from 'vitest';

const row = (over: Partial<HistoryRow> = {}): HistoryRow => ({
  date: '2026-11-24',
  stage: 'trinh-ubnd',
  unit: 'SỞ TÀI CHÍNH',
  verdict: 'findings',
  papers: [{ id: 'du-thao', hash: 'aa' }],
  rules: ['citation/superseded'],
  version: '0.1.0',
  ...over,
});
const paper = (hash: string): HistoryRow['papers'] => [{ id: 'du-thao', hash }];

test('a history is read as it was written; lines that are none are told', () => {
  const rows = [row(), row({ verdict: 'pass', rules: [] })];
  const text = rows.map(writeRow).join('');
  expect(readHistory(text)).toEqual({ rows, bad: [] });
  expect(readHistory(`\uFEFF${text.replaceAll('\n', '\r\n')}`).rows).toEqual(rows);
  const broken = [
    '{',
    '[]',
    'null',
    '{"date":"2026-13-01"}',
    JSON.stringify({ ...row(), stage: 'x' }),
    JSON.stringify({ ...row(), papers: [{ id: 1 }] }),
    JSON.stringify({ ...row(), rules: [1] }),
  ];
  expect(readHistory(`${writeRow(row())}\n${broken.join('\n')}\n`)).toEqual({
    rows: [row()],
    bad: [3, 4, 5, 6, 7, 8, 9],
  });
});

test('nothing but hashes, dates and names is written', () => {
  const more = { ...row(), text: 'lời văn', papers: [{ id: 'du-thao', hash: 'aa', path: 'ho-so/a.docx' }] };
  expect(Object.keys(JSON.parse(writeRow(more)))).toEqual([
    'date',
    'stage',
    'unit',
    'verdict',
    'papers',
    'rules',
    'version',
  ]);
  expect(writeRow(more)).not.toContain('a.docx');
});

test('returns: submissions that did not pass, each once, whatever kept them', () => {
  const rows = [
    row({ papers: paper('aa'), verdict: 'findings' }),
    row({ papers: paper('aa'), verdict: 'open' }),
    row({ papers: paper('bb'), verdict: 'open', rules: [] }),
    row({ papers: paper('cc'), verdict: 'pass', rules: ['citation/superseded'] }),
  ];
  expect(countReturns(rows)).toEqual({ submissions: 3, returned: 2, last: rows[3], again: ['citation/superseded'] });
  // What was found wrong at first and is right after the law data were renewed was not returned.
  expect(countReturns([row(), row({ verdict: 'pass' })])).toMatchObject({ submissions: 1, returned: 0 });
  // The same papers at the next stage are another submission.
  expect(countReturns([row(), row({ stage: 'trinh-hdnd' })]).submissions).toBe(2);
  expect(countReturns([])).toEqual({ submissions: 0, returned: 0, last: null, again: [] });
});

test('units: those with dossiers returned twice or more first', () => {
  const returns = (unit: string, count: number) =>
    countReturns(Array.from({ length: count }, (_, i) => row({ unit, papers: paper(String(i)) })));
  const list = [
    { name: 'a', returns: returns('SỞ Y TẾ', 1) },
    { name: 'b', returns: returns('SỞ Y TẾ', 1) },
    { name: 'c', returns: returns('SỞ NỘI VỤ', 2) },
  ];
  expect(byUnit(list)).toEqual([
    { unit: 'SỞ NỘI VỤ', dossiers: 1, returned: 2, twice: 1 },
    { unit: 'SỞ Y TẾ', dossiers: 2, returned: 2, twice: 0 },
  ]);
});
