import type { UnitRef } from '../citations/types.ts';
import { endOf, leavesException, takesAway } from './events.ts';
import type { IsoDate, LawDocument, LawEvent, Status } from './types.ts';
import { unitCovers } from './units.ts';

/** What `statusOf` asks of the registry. */
export interface Registry {
  document(key: string): LawDocument | null;
  events(key: string): readonly LawEvent[];
}

/** Longest chain of replacements that is followed: a guard against rows that point in a circle. */
const chainLimit = 64;

/** State of a document on a day (law/README, "Tình trạng của một văn bản tại ngày D"). */
export function statusOf(registry: Registry, key: string, asOf: IsoDate, unit?: UnitRef): Status {
  const document = registry.document(key);
  if (document === null) return { kind: 'unknown' };
  const known = registry.events(key);
  const past = known.length === 0 ? known : known.filter((event) => event.date <= asOf);
  const loss = endOf(past, asOf);
  if (loss !== null) return { kind: 'lapsed', event: loss, ...chainOf(registry, loss, past, asOf) };
  const from = document.effective ?? document.issued;
  if (from !== null && from > asOf) return { kind: 'not-yet', from, document };
  // A suspension of some units is a change of the document, and a suspension of the units it names.
  if (past.length === 0) return { kind: 'no-change-known', document };
  const changes = past.filter((event) => event.kind !== 'suspended' || event.until === null || asOf <= event.until);
  const suspension = changes.find((event) => suspends(event, unit));
  if (suspension !== undefined) return { kind: 'suspended', event: suspension };
  const ofUnit = unit === undefined ? null : unitStatus(changes, unit);
  if (ofUnit !== null) return ofUnit;
  return changes.length > 0 ? { kind: 'amended', events: changes } : { kind: 'no-change-known', document };
}

/** Whether the event suspends the document, or the unit when one is asked for. */
function suspends({ kind, scope, units }: LawEvent, unit: UnitRef | undefined): boolean {
  if (kind !== 'suspended') return false;
  const named = unit !== undefined && units.some((outer) => unitCovers(outer, unit));
  return scope === 'whole' || (scope === 'units' && named) || (scope === 'except' && !named);
}

/** State of a unit, when an event speaks of it. */
function unitStatus(changes: readonly LawEvent[], unit: UnitRef): Status | null {
  const touching: LawEvent[] = [];
  for (const event of changes) {
    const gone = takesAway(event);
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
    const nextLoss = endOf(events, asOf);
    if (nextLoss === null) return { chain, last: next };
    by = successor(nextLoss, events);
  }
  return { chain, last: null };
}

/** What came in place: named by the loss, or by the earlier event that left only an exception. */
function successor(loss: LawEvent, past: readonly LawEvent[]): string | null {
  return loss.by ?? past.find((event) => leavesException(event) && event.by !== null)?.by ?? null;
}
