import { appendixNumber } from '../../structure/appendix-mentions.ts';
import type { Attachment, LegalDocument } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';

/** An appendix whose number does not follow from those before it. */
export interface OrderFault {
  readonly kind: 'gap' | 'repeat' | 'order' | 'unnumbered';
  readonly appendix: Attachment;
  /** The appendix that it repeats or stands behind; null when it is compared with none. */
  readonly other: Attachment | null;
  /** The number that belongs here or before it; 0 when that cannot be told. */
  readonly wanted: number;
}

/** Value of the number of an appendix; 0 for one without a number, or with one that is not read (`IA`). */
export const numberOf = ({ number }: Attachment): number => appendixNumber(number, 0, number.length);

/** Every attached text has its own row of appendices; what stands before the first is the draft's own. */
function rows({ attachments }: LegalDocument): Attachment[][] {
  const all: Attachment[][] = [[]];
  for (const attachment of attachments) {
    if (attachment.kind === 'appendix') all[all.length - 1].push(attachment);
    else if (attachment.kind === 'regulation' || attachment.kind === 'plan') all.push([]);
  }
  return all;
}

/** `PHỤ LỤC I (tiếp theo)`, or the same name again: the head of a further page. */
function continues(document: LegalDocument, appendix: Attachment, first: Attachment): boolean {
  const head = plain(document.source.text.slice(appendix.start, Math.min(appendix.end, appendix.start + 200)));
  if (/\((?:tiếp|tt\))/u.test(head)) return true;
  const name = (one: Attachment): string => plain(one.title?.text ?? '').replace(/\s+/gu, ' ');
  return name(appendix) === name(first);
}

/** `PHỤ LỤC` on a line of its own: no number that was not read stands behind it. */
function isBare({ source: { text } }: LegalDocument, { start, end }: Attachment): boolean {
  return /(?:^|\n)[^\p{L}\n]*phụ\s+lục[^\p{L}\p{N}\n]*(?:\n|$)/iu.test(text.slice(start, Math.min(end, start + 1000)));
}

/** The first of several appendices that has no number (V5.12); null when each has one. */
function unnumbered(document: LegalDocument, row: readonly Attachment[]): Attachment | null {
  const bare = row.findIndex((appendix) => appendix.number === '' && isBare(document, appendix));
  if (bare < 0) return null;
  const first = row[bare];
  return row.some((other) => other !== first && !continues(document, other, first)) ? first : null;
}

/**
 * Appendices without a number among several, gaps, repeats and misplaced numbers in the rows of appendices, in text order. `said`: numbers that the text names; a gap that it
 * names is an appendix that is missing, which is told at the place that names it.
 */
export function orderFaults(document: LegalDocument, said: ReadonlySet<number>): OrderFault[] {
  const faults: OrderFault[] = [];
  let run = 0;
  for (const row of rows(document)) {
    const bare = unnumbered(document, row);
    if (bare !== null) faults.push({ kind: 'unnumbered', appendix: bare, other: null, wanted: 0 });
    const byNumber = new Map<number, Attachment>();
    const there = new Set(row.map(numberOf));
    // Numbers run on from one attached text to the next, or begin anew.
    let last: Attachment | null = null;
    let before = there.has(1) ? 0 : run;
    for (const appendix of row) {
      const value = numberOf(appendix);
      if (value === 0) continue;
      const first = byNumber.get(value);
      if (first !== undefined) {
        if (continues(document, appendix, first)) continue;
        const next = value + 1;
        faults.push({ kind: 'repeat', appendix, other: first, wanted: there.has(next) ? 0 : next });
        continue;
      }
      byNumber.set(value, appendix);
      if (value < before) {
        if (last !== null) faults.push({ kind: 'order', appendix, other: last, wanted: 0 });
        continue;
      }
      const wanted = before + 1;
      if (value > wanted && !said.has(wanted) && !there.has(wanted))
        faults.push({ kind: 'gap', appendix, other: null, wanted });
      before = value;
      last = appendix;
    }
    run = Math.max(run, before);
  }
  return faults;
}
