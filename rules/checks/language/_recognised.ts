import type { Fix, Related, Report } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { breaksOf } from './_breaks.ts';

/** A word that is not as it should be, with the edits that write the right one where it can be told. */
export interface WrongWord<Data> extends Report<Data> {
  readonly at: NonNullable<Report['at']>;
}

/** Fewer wrong words are told one by one, whatever the file is made of. */
const FEW = 3;
/** How many of the places are named: the number of all of them is told. */
const MOST_RELATED = 50;

const again: Related['message'] = { vi: 'Chỗ này cũng vậy.', en: 'The same stands here.' };

/**
 * The wrong words of a draft that a scanner read, told as one with those that it broke in pieces: their places in order, and one
 * fix that writes the words which can be told. Null when they are few.
 */
export function recognised<Data>(
  words: readonly WrongWord<Data>[],
  document: LegalDocument,
): (Pick<Report, 'about' | 'fixes' | 'related'> & { at: WrongWord<Data>['at']; count: number }) | null {
  if (words.length <= FEW) return null;
  const { text, tokens } = document.source;
  const broken = breaksOf(document).map(({ from, to, right }) => {
    const at = { start: tokens.start[from], end: tokens.end[to - 1] };
    return { at, edits: [{ ...at, insert: right }] };
  });
  const places = [
    ...words.map(({ at, fixes }) => ({ at, edits: fixes?.flatMap(({ edits }) => edits) ?? [] })),
    ...broken,
  ].sort((a, b) => a.at.start - b.at.start);
  let passed = 0;
  const apart = places.filter(({ at }) => {
    if (at.start < passed) return false;
    passed = at.end;
    return true;
  });
  const edits = apart.flatMap((place) => place.edits);
  const fix: Fix = {
    kind: 'review',
    title: { vi: 'Viết lại các chữ đoán được', en: 'Write the words that can be told' },
    edits,
  };
  const [first, ...others] = apart;
  return {
    at: first.at,
    about: { start: 0, end: text.length },
    fixes: edits.length === 0 ? [] : [fix],
    related: others.slice(0, MOST_RELATED).map(({ at }) => ({ at, message: again })),
    count: apart.length,
  };
}
