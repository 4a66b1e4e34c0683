import type { UnitRef } from '../citations/types.ts';
import { isLoss } from './tables.ts';
import type { IsoDate, LawDocument, LawEvent, Status } from './types.ts';
import { unitCovers } from './units.ts';

/** What `statusOf` asks of the registry. */
export interface Registry {
  document(key: string): LawDocument | null;
  events(key: string): readonly LawEvent[];
}

/** Whether the event has ended the whole document on the day: a whole loss, or a loss whose exceptions have run out. */
function endedBy(event: LawEvent, asOf: IsoDate): boolean {
  if (event.date > asOf) return false;
  return isLoss(event) || (event.scope === 'except' && event.until !== null && event.until < asOf);
}

/** Whether the event limits the document without ending it. */
const limits = (event: LawEvent): boolean => event.kind !== 'suspended';

/** Longest chain of replacements that is followed: a guard against rows that point in a circle. */
const chainLimit = 64;

/** State of a document on a day (law/README, "Tình trạng của một văn bản tại ngày D"). */
export function statusOf(registry: Registry, key: string, asOf: IsoDate, unit?: UnitRef): Status {
  const document = registry.document(key);
  if (document === null) return { kind: 'unknown' };
  const past = registry.events(key).filter((event) => event.date <= asOf);
  const loss = past.find((event) => endedBy(event, asOf));
  if (loss !== undefined) return { kind: 'lapsed', event: loss, ...chainOf(registry, loss, past, asOf) };
  const from = document.effective ?? document.issued;
  if (from !== null && from > asOf) return { kind: 'not-yet', from, document };
  const suspension = past.find((event) => event.kind === 'suspended' && (event.until === null || asOf <= event.until));
  if (suspension !== undefined) return { kind: 'suspended', event: suspension };
  const changes = past.filter(limits);
  const ofUnit = unit === undefined ? null : unitStatus(changes, unit);
  if (ofUnit !== null) return ofUnit;
  return changes.length > 0 ? { kind: 'amended', events: changes } : { kind: 'no-change-known', document };
}

/** State of a unit, when an event speaks of it. */
function unitStatus(changes: readonly LawEvent[], unit: UnitRef): Status | null {
  const touching: LawEvent[] = [];
  for (const event of changes) {
    const gone = event.kind !== 'amended';
    if (event.scope === 'units') {
      if (event.units.some((outer) => unitCovers(outer, unit))) {
        if (gone) return { kind: 'unit-repealed', event };
        touching.push(event);
      } else if (event.units.some((inner) => unitCovers(unit, inner))) touching.push(event);
    } else if (event.scope === 'within') {
      if (event.units.some((near) => unitCovers(near, unit) || unitCovers(unit, near))) touching.push(event);
    } else if (event.scope === 'except' && gone) {
      const kept = event.units.some((outer) => unitCovers(outer, unit));
      const partlyKept = event.units.some((inner) => unitCovers(unit, inner));
      // An exception that stands only in words may be this very unit.
      if (!kept && !partlyKept && event.units.length > 0) return { kind: 'unit-repealed', event };
      if (!kept) touching.push(event);
    }
  }
  return touching.length > 0 ? { kind: 'unit-amended', events: touching } : null;
}

/** Documents that took the place of a lapsed one, and the last of them that is still in force on the day. */
function chainOf(
  registry: Registry,
  loss: LawEvent,
  past: readonly LawEvent[],
  asOf: IsoDate,
): { chain: readonly LawDocument[]; last: LawDocument | null } {
  const chain: LawDocument[] = [];
  const seen = new Set([loss.target]);
  let by = successor(loss, past);
  while (by !== null && !seen.has(by) && chain.length < chainLimit) {
    seen.add(by);
    const next = registry.document(by);
    if (next === null) break;
    chain.push(next);
    const events = registry.events(by).filter((event) => event.date <= asOf);
    const nextLoss = events.find((event) => endedBy(event, asOf));
    if (nextLoss === undefined) return { chain, last: next };
    by = successor(nextLoss, events);
  }
  return { chain, last: null };
}

/** What came in place: named by the loss, or by the earlier event that left only an exception. */
function successor(loss: LawEvent, past: readonly LawEvent[]): string | null {
  return loss.by ?? past.find((event) => event.scope === 'except' && event.by !== null)?.by ?? null;
}
