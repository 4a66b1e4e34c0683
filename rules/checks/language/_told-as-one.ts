import type { Fix, Related, Report } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { breaksOf } from './_breaks.ts';

/** A word that is not as it should be, with the edits that write the right one where it can be told. */
export interface WrongWord<Data> extends Report<Data> {
  readonly at: NonNullable<Report['at']>;
}

/** How many of the places are named: the number of all of them is told. */
const MOST_RELATED = 50;

const again: Related['message'] = { vi: 'Chỗ này cũng vậy.', en: 'The same stands here.' };

const broken = (document: LegalDocument) => {
  const { tokens } = document.source;
  return breaksOf(document).map(({ from, to, right }) => {
    const at = { start: tokens.start[from], end: tokens.end[to - 1] };
    return { at, edits: [{ ...at, insert: right }] };
  });
};

/**
 * Wrong words told as one: their places in order, and one fix that writes those which can be told. Of a draft that was scanned
 * (`scanned`) the words that stand in pieces are told with them.
 */
export function toldAsOne<Data>(
  words: readonly WrongWord<Data>[],
  scanned: LegalDocument | null,
): Pick<Report, 'about' | 'fixes' | 'related'> & { at: WrongWord<Data>['at']; count: number } {
  const places = [
    ...words.map(({ at, fixes }) => ({ at, edits: fixes?.flatMap(({ edits }) => edits) ?? [] })),
    ...(scanned === null ? [] : broken(scanned)),
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
    ...(scanned === null ? {} : { about: { start: 0, end: scanned.source.text.length } }),
    fixes: edits.length === 0 ? [] : [fix],
    related: others.slice(0, MOST_RELATED).map(({ at }) => ({ at, message: again })),
    count: apart.length,
  };
}
