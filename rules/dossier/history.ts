import type { IsoDate } from '../law/types.ts';
import { isIsoDate } from '../text/calendar.ts';
import { type Stage, stages } from './types.ts';

/** A check of a dossier as its history keeps it: no text, no names of persons; the verdict as reports know it. */
export interface HistoryRow {
  readonly date: IsoDate;
  readonly stage: Stage;
  /** Body that submits, as its paper prints it; empty when it is not known. */
  readonly unit: string;
  readonly verdict: 'pass' | 'findings' | 'open';
  readonly papers: readonly { readonly id: string; readonly hash: string }[];
  /** Rules with findings that count, each once, in order. */
  readonly rules: readonly string[];
  /** Version of rasoat. */
  readonly version: string;
}

/** A row as one line. */
export function writeRow({ date, stage, unit, verdict, papers, rules, version }: HistoryRow): string {
  const plain = papers.map(({ id, hash }) => ({ id, hash }));
  return `${JSON.stringify({ date, stage, unit, verdict, papers: plain, rules, version })}\n`;
}

/** Rows of a history, oldest first, and the lines (from 1) that are none: they are passed over, and told. Never throws. */
export function readHistory(text: string): { readonly rows: readonly HistoryRow[]; readonly bad: readonly number[] } {
  const rows: HistoryRow[] = [];
  const bad: number[] = [];
  for (const [i, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === '') continue;
    const row = readRow(line);
    if (row === null) bad.push(i + 1);
    else rows.push(row);
  }
  return { rows, bad };
}

const isText = (value: unknown): value is string => typeof value === 'string';

function readRow(line: string): HistoryRow | null {
  let value: Partial<Record<keyof HistoryRow, unknown>> | null;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { date, stage, unit, verdict, papers, rules, version } = value;
  const known = stages.find((name) => name === stage);
  const outcome = (['pass', 'findings', 'open'] as const).find((name) => name === verdict);
  if (!isText(date) || !isIsoDate(date) || known === undefined || outcome === undefined) return null;
  if (!isText(unit) || !isText(version) || !Array.isArray(rules) || !rules.every(isText)) return null;
  if (!Array.isArray(papers)) return null;
  const read = papers.map((paper: { id?: unknown; hash?: unknown } | null) =>
    isText(paper?.id) && isText(paper.hash) ? { id: paper.id, hash: paper.hash } : null,
  );
  if (read.includes(null)) return null;
  return {
    date,
    stage: known,
    unit,
    verdict: outcome,
    papers: read as HistoryRow['papers'],
    rules,
    version,
  };
}

/**
 * What a history tells. The same papers checked again are one submission, whose last check holds; it was returned when that check was
 * not `pass`: a dossier of which nothing can be concluded is not taken either.
 */
export interface Returns {
  readonly submissions: number;
  readonly returned: number;
  /** Of the last one. */
  readonly last: HistoryRow | null;
  /** Rules that were found in more than one submission: what was not mended, or came again. */
  readonly again: readonly string[];
}

const sameSubmission = (a: HistoryRow, b: HistoryRow): boolean =>
  a.stage === b.stage &&
  a.papers.length === b.papers.length &&
  a.papers.every(({ id, hash }, i) => b.papers[i].id === id && b.papers[i].hash === hash);

/** Counts the submissions of a history, and those that were returned. */
export function countReturns(rows: readonly HistoryRow[]): Returns {
  const submissions: HistoryRow[] = [];
  for (const row of rows) {
    const before = submissions.at(-1);
    if (before !== undefined && sameSubmission(before, row)) submissions[submissions.length - 1] = row;
    else submissions.push(row);
  }
  const counts = new Map<string, number>();
  for (const { rules } of submissions) for (const rule of new Set(rules)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    submissions: submissions.length,
    returned: submissions.filter(({ verdict }) => verdict !== 'pass').length,
    last: submissions.at(-1) ?? null,
    again: [...counts].filter(([, count]) => count > 1).map(([rule]) => rule),
  };
}

/** Returns by unit over several dossiers, most first. */
export function byUnit(
  dossiers: readonly { readonly name: string; readonly returns: Returns }[],
): readonly { readonly unit: string; readonly dossiers: number; readonly returned: number; readonly twice: number }[] {
  const units = new Map<string, { dossiers: number; returned: number; twice: number }>();
  for (const { returns } of dossiers) {
    const unit = returns.last?.unit ?? '';
    const row = units.get(unit) ?? { dossiers: 0, returned: 0, twice: 0 };
    row.dossiers++;
    row.returned += returns.returned;
    if (returns.returned >= 2) row.twice++;
    units.set(unit, row);
  }
  return [...units]
    .map(([unit, row]) => ({ unit, ...row }))
    .sort((a, b) => b.twice - a.twice || b.returned - a.returned || (a.unit < b.unit ? -1 : 1));
}
