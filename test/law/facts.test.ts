import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateFacts } from '../../rules/law/build.ts';
import { allFacts, capOf, factById, inForce, parseFacts } from '../../rules/law/facts.ts';
import { readTable } from '../../rules/law/tsv.ts';

const data = new URL('../../rules/law/data/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, data), 'utf8');
const header = 'id\tdocument\tunit\tstatement\tfrom\tto\tconfidence\tchecked_by\tchecked_on';

describe('facts.tsv', () => {
  test('has no errors and is what the generated module holds', () => {
    const { facts, errors } = parseFacts(read('facts.tsv'));
    expect(errors).toEqual([]);
    expect(facts).toEqual(allFacts);
    expect(read('facts.generated.ts')).toBe(generateFacts(read('facts.tsv')));
  });

  test('every numbered fact of the handbook is a fact or has a written reason', () => {
    const sections = {
      V1: 13,
      V2: 15,
      V3: 27,
      V4: 9,
      V5: 19,
      V6: 11,
      V7: 21,
      V8: 9,
      V9: 10,
      V10: 13,
      V11: 18,
      T1: 16,
      T2: 18,
      T3: 17,
      T4: 17,
      T5: 5,
      T6: 4,
      T7: 10,
      T8: 16,
      T9: 3,
    };
    const reasons = readTable(read('facts-without-rule.tsv'), 'facts-without-rule.tsv', ['id', 'reason']);
    expect(reasons.errors).toEqual([]);
    const withReason = new Set(reasons.rows.map((row) => row.cells['id']));
    expect(reasons.rows.filter((row) => row.cells['reason'] === '')).toEqual([]);
    for (const [section, count] of Object.entries(sections)) {
      for (let i = 1; i <= count; i++) {
        const id = `${section}.${i}`;
        expect(factById(id) !== null || withReason.has(id), id).toBe(true);
      }
    }
  });

  test('dates follow the documents that carry the fact', () => {
    const first: Record<string, string> = {
      '78/2025/NĐ-CP': '2025-04-01',
      '187/2025/NĐ-CP': '2025-07-01',
      '30/2020/NĐ-CP': '2020-03-05',
      '64/2025/QH15': '2025-04-01',
      '87/2025/QH15': '2025-04-01',
    };
    for (const fact of allFacts) {
      const day = first[fact.document];
      if (day !== undefined) expect(fact.from! >= day, fact.id).toBe(true);
    }
  });

  test('facts are in force between their dates, both included', () => {
    const commune = factById('V0.2')!;
    expect([commune.from, commune.to]).toEqual(['2025-04-01', '2025-06-30']);
    expect(['2025-03-31', '2025-04-01', '2025-06-30', '2025-07-01'].map((day) => inForce(commune, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(inForce(factById('V7.15')!, '1990-01-01')).toBe(true);
  });

  test('the cap follows the confidence', () => {
    expect(capOf('sure')).toBe('error');
    expect(capOf('sure-first-text')).toBe('error');
    expect(capOf('likely')).toBe('warning');
    expect(capOf('unsure')).toBe('off');
  });

  test('defects are reported at their own line', () => {
    const bad = [
      header,
      'V1.1\t\t\tmột\t\t\tsure\t\t',
      'V1.1\t\t\thai\t\t\tsure\t\t',
      'X1\t\t\tba\t\t\tsure\t\t',
      'V1.2\t\t\tbốn\t2025-02-30\t\tsure\t\t',
      'V1.3\t\t\tnăm\t2025-02-02\t2025-02-01\tsure\t\t',
      'V1.4\t\t\tsáu\t\t\tmaybe\t\t',
      'V1.5\t\t\tbảy\t\t\tsure\tngười kiểm tra\t',
      'V1.6\tthiếu ô',
      'V1.7\t\t\t\t\t\tsure\t\t',
    ].join('\n');
    const { facts, errors } = parseFacts(bad, 'x.tsv');
    expect(facts.map((fact) => fact.id)).toEqual(['V1.1']);
    expect(errors.map((error) => error.line).sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(errors.every((error) => error.table === 'x.tsv' && error.vi !== '' && error.en !== '')).toBe(true);
    expect(parseFacts('id\tdocument\n').errors.map((error) => error.line)).toEqual([1]);
  });
});
