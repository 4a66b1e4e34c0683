import type { Part } from './across.ts';
import { type Atom, type Fragment, fragmentOf } from './rows.ts';

/** Footnotes are smaller than the text, by this share of its size at least. */
const SMALLER = 0.93;

const isDigits = ({ text }: Atom): boolean => /^\d+$/u.test(text);

interface Mark {
  readonly number: string;
  /** How many atoms it takes. */
  readonly length: number;
}

/** A raised number in a line; null when none begins at the atom. */
function markAt(line: Fragment, from: number): Mark | null {
  let number = '';
  let k = from;
  while (k < line.atoms.length && line.atoms[k].raised && isDigits(line.atoms[k])) number += line.atoms[k++].text;
  return number === '' ? null : { number, length: k - from };
}

/** The number that a footnote begins with; some programs do not raise it there. */
function noteMark(line: Fragment): Mark | null {
  const plain = /^(\d{1,3}) /u.exec(line.text);
  return markAt(line, 0) ?? (plain === null ? null : { number: plain[1], length: plain[0].length });
}

/** All raised numbers in lines. */
function raisedIn(lines: readonly Fragment[]): Set<string> {
  const numbers = new Set<string>();
  for (const line of lines)
    for (let k = 0; k < line.atoms.length; k++) {
      const mark = line.atoms[k].raised ? markAt(line, k) : null;
      if (mark === null) continue;
      numbers.add(mark.number);
      k += mark.length - 1;
    }
  return numbers;
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
 * Takes the footnotes off the foot of a page: small lines that begin with a number which stands, raised, in the text above; that number
 * is no text. Returns the page without them, and the lines of each footnote.
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
  if (small.length === 0) return none;
  const above = parts.flatMap((part) => ('kind' in part && part.kind !== 'rows' ? part.lines : []));
  const raised = raisedIn(above.slice(0, above.length - small.length));
  const begins = (line: Fragment): Mark | null => {
    const mark = noteMark(line);
    return mark !== null && raised.has(mark.number) ? mark : null;
  };
  const first = small.findIndex((line) => begins(line) !== null);
  if (first < 0) return none;
  const notes: Fragment[][] = [];
  const numbers = new Set<string>();
  for (const line of small.slice(first)) {
    const mark = begins(line);
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
