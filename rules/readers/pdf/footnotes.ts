import type { Part } from './across.ts';
import { type Atom, type Fragment, fragmentOf } from './rows.ts';

/** Footnotes are smaller than the text, by this share of its size at least. */
const SMALLER = 0.93;

const isDigits = ({ text }: Atom): boolean => /^\d+$/u.test(text);

/** The number that a line begins with, raised, and how many atoms it takes; null when it begins with none. */
function markAt(line: Fragment, from: number): { readonly number: string; readonly length: number } | null {
  let number = '';
  let k = from;
  while (k < line.atoms.length && line.atoms[k].raised && isDigits(line.atoms[k])) number += line.atoms[k++].text;
  return number === '' ? null : { number, length: k - from };
}

/** The size that most letters have. */
export function bodySizeOf(pages: readonly (readonly Fragment[])[]): number {
  const counts = new Map<number, number>();
  for (const { size, atoms } of pages.flat()) {
    const key = Math.round(size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + atoms.length);
  }
  let best = 0;
  let most = 0;
  for (const [size, count] of counts)
    if (count > most) {
      best = size;
      most = count;
    }
  return best;
}

/**
 * Takes the footnotes off the foot of a page: small lines that begin with a raised number which stands, raised, in the text above; that
 * number is no text. Returns the page without them, and the lines of each footnote.
 */
export function takeFootnotes(
  parts: readonly Part[],
  size: number,
): { readonly parts: readonly Part[]; readonly notes: readonly (readonly Fragment[])[] } {
  const none = { parts, notes: [] };
  const last = parts[parts.length - 1];
  if (last === undefined || !('kind' in last) || last.kind !== 'body') return none;
  let from = last.lines.length;
  while (from > 0 && last.lines[from - 1].size <= size * SMALLER) from--;
  const small = last.lines.slice(from);
  const first = small.findIndex((line) => markAt(line, 0) !== null);
  if (first < 0) return none;
  const notes: Fragment[][] = [];
  const numbers = new Set<string>();
  for (const line of small.slice(first)) {
    const mark = markAt(line, 0);
    if (mark === null) {
      notes[notes.length - 1].push(line);
      continue;
    }
    numbers.add(mark.number);
    const rest = fragmentOf(line.atoms.slice(mark.length), line);
    notes.push(rest === null ? [] : [rest]);
  }
  const body = { ...last, lines: last.lines.slice(0, from + first) };
  const kept = [...parts.slice(0, -1), ...(body.lines.length > 0 ? [body] : [])].map((part) =>
    'kind' in part && part.kind !== 'rows'
      ? { ...part, lines: part.lines.flatMap((line) => withoutMarks(line, numbers)) }
      : part,
  );
  return { parts: kept, notes: notes.filter((lines) => lines.length > 0) };
}

/** The line without the raised numbers of footnotes. */
function withoutMarks(line: Fragment, numbers: ReadonlySet<string>): readonly Fragment[] {
  if (!line.atoms.some(({ raised }) => raised)) return [line];
  const atoms: Atom[] = [];
  for (let k = 0; k < line.atoms.length; ) {
    const mark = markAt(line, k);
    if (mark !== null && numbers.has(mark.number)) k += mark.length;
    else atoms.push(line.atoms[k++]);
  }
  const rest = fragmentOf(atoms, line);
  return rest === null ? [] : [rest];
}
