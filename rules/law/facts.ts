import { isIsoDate } from '../text/calendar.ts';
import { factTable } from './data/facts.generated.ts';
import { readTable, type TableError } from './tsv.ts';
import type { Fact, FactConfidence, IsoDate } from './types.ts';

/** Columns of `data/facts.tsv`. `from` and `to` are the first and the last day on which the statement holds, both included. */
const factColumns = [
  'id',
  'document',
  'unit',
  'statement',
  'from',
  'to',
  'confidence',
  'checked_by',
  'checked_on',
] as const;

const confidences: readonly string[] = ['sure', 'sure-first-text', 'likely', 'unsure'] satisfies FactConfidence[];

/** Reads `data/facts.tsv`. Facts come in the order of the table; rows with errors are left out. */
export function parseFacts(text: string, table = 'facts.tsv'): { facts: Fact[]; errors: TableError[] } {
  const read = readTable(text, table, factColumns);
  const errors = [...read.errors];
  const facts: Fact[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of read.rows) {
    const fail = (vi: string, en: string) => errors.push({ table, line, vi, en });
    const { id, document, unit, statement, from, to, confidence, checked_by, checked_on } = cells as Record<
      (typeof factColumns)[number],
      string
    >;
    const before = errors.length;
    if (!/^(?:[VT]\d+\.|P)\d+$/u.test(id))
      fail(`Mã "${id}" không đúng dạng V1.2, T1.2 hoặc P1.`, `Id "${id}" is not like V1.2, T1.2 or P1.`);
    if (seen.has(id)) fail(`Mã ${id} đã có ở dòng ${seen.get(id)}.`, `Id ${id} is already on line ${seen.get(id)}.`);
    if (statement === '') fail('Thiếu nội dung.', 'No statement.');
    for (const [name, day] of [
      ['from', from],
      ['to', to],
      ['checked_on', checked_on],
    ] as const) {
      if (day !== '' && !isIsoDate(day))
        fail(`Ngày "${day}" ở cột ${name} không đúng.`, `Bad date "${day}" in column ${name}.`);
    }
    if (from !== '' && to !== '' && to < from) fail('Ngày cuối trước ngày đầu.', 'The last day is before the first.');
    if (!confidences.includes(confidence))
      fail(`Mức tin cậy "${confidence}" lạ.`, `Unknown confidence "${confidence}".`);
    if ((checked_by === '') !== (checked_on === ''))
      fail('Người và ngày đối chiếu phải đi cùng nhau.', 'checked_by and checked_on go together.');
    seen.set(id, line);
    if (errors.length > before) continue;
    facts.push({
      id,
      document,
      unit,
      statement,
      from: from === '' ? null : from,
      to: to === '' ? null : to,
      confidence: confidence as FactConfidence,
      checkedBy: checked_by,
      checkedOn: checked_on,
    });
  }
  return { facts, errors };
}

/** Every fact of the project, in the order of the handbook. */
export const allFacts: readonly Fact[] = Object.freeze(parseFacts(factTable).facts);

const byId: ReadonlyMap<string, Fact> = new Map(allFacts.map((fact) => [fact.id, fact]));

/** The fact with the id (`V3.5`), or null. */
export function factById(id: string): Fact | null {
  return byId.get(id) ?? null;
}

/**
 * The gravest severity that a rule standing on such a fact may report (design.md §5, Facts). `off`: information at most, and only
 * when a setting switches the rule on.
 */
export function capOf(confidence: FactConfidence): 'error' | 'warning' | 'off' {
  if (confidence === 'unsure') return 'off';
  return confidence === 'likely' ? 'warning' : 'error';
}

/** Whether the fact holds on the day; an empty end is open. */
export function inForce(fact: Fact, date: IsoDate): boolean {
  return (fact.from === null || fact.from <= date) && (fact.to === null || date <= fact.to);
}
