import { kinds } from './pack-format.ts';
import type { EventKind, IsoDate, LawEvent } from './types.ts';

/** Kinds of event after which nothing of the document is left, when their scope is `whole`. */
export const lossKinds: ReadonlySet<EventKind> = new Set<EventKind>([
  'replaced',
  'repealed',
  'expired',
  'lapsed-with-parent',
]);

/** Every kind of event, by its word in a table. */
export const eventKinds: ReadonlySet<string> = new Set<string>(kinds);

/** Whether the event takes what it names (by its scope) out of force for good. */
export const takesAway = (event: LawEvent): boolean => lossKinds.has(event.kind) || event.kind === 'partly-repealed';

/** Whether the event ends the whole document. */
export function isLoss(event: LawEvent): boolean {
  return event.scope === 'whole' && lossKinds.has(event.kind);
}

/** Whether the event takes everything away but some units, which are named or stand only in its words. */
export const leavesException = (event: LawEvent): boolean => event.scope === 'except' && takesAway(event);

/** Whether the event has ended the whole document on the day: a whole loss, or a loss whose exceptions have run out. */
function hasEnded(event: LawEvent, asOf: IsoDate): boolean {
  if (event.date > asOf) return false;
  return isLoss(event) || (leavesException(event) && event.until !== null && event.until < asOf);
}

/** The event that ended the document first, of those that have ended it on the day; null when it stands. */
export function endOf(events: readonly LawEvent[], asOf: IsoDate): LawEvent | null {
  // An exception ends on its last day, a whole loss begins on its first: of two on one day the loss is the later.
  const gone = (event: LawEvent): string => (isLoss(event) ? event.date : `${event.until}~`);
  let first: LawEvent | null = null;
  for (const event of events) if (hasEnded(event, asOf) && (first === null || gone(event) < gone(first))) first = event;
  return first;
}
