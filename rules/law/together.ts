import { endOf, isLoss } from './events.ts';
import type { Registry } from './status.ts';
import { Checker, type Placed } from './tables.ts';
import type { TableError } from './tsv.ts';
import type { LawDocument, LawEvent } from './types.ts';
import { unitSlug } from './units.ts';

const eventKey = (event: LawEvent): string =>
  [event.target, event.date, event.kind, event.by ?? '', event.scope, event.units.map(unitSlug).join(';')].join('\t');

/**
 * What rows say against each other and against the layers below: an event on an unknown document or by one, a loss or change
 * before the target was issued, a document that changes itself, documents that replace each other in a circle, a second loss, the
 * same event twice, a unit lost twice, two suspensions at one time. `below` is what other layers hold; `any`: they may hold
 * every document.
 */
export function checkTogether(
  documents: readonly Placed<LawDocument>[],
  events: readonly Placed<LawEvent>[],
  table: string,
  below: Registry | 'any' | null = null,
): TableError[] {
  const check = new Checker(table);
  const registry = below === 'any' ? null : below;
  const byKey = new Map(documents.map(({ value }) => [value.key, value]));
  const documentOf = (key: string): LawDocument | null => byKey.get(key) ?? registry?.document(key) ?? null;
  const seen = new Map<string, number>();
  const losses = new Map<string, Placed<LawEvent>>();
  const lostUnits = new Map<string, number>();
  for (const placed of events) {
    const { line, value: event } = placed;
    for (const key of [event.target, event.by]) {
      if (key !== null && below !== 'any' && documentOf(key) === null)
        check.fail(line, `Không có văn bản ${key} trong dữ liệu.`, `No document ${key} in the data.`);
    }
    const issued = documentOf(event.target)?.issued ?? null;
    if (issued !== null && event.date < issued)
      check.fail(
        line,
        `Ngày ${event.date} trước ngày ban hành ${issued} của ${event.target}.`,
        `Date ${event.date} is before ${event.target} was issued on ${issued}.`,
      );
    // A document may end by its own words (`expired`); it cannot replace, repeal or amend itself.
    if (event.by === event.target && event.kind !== 'expired')
      check.fail(
        line,
        `${event.target} không thể tự tác động đến chính mình; cột by là văn bản khác.`,
        `${event.target} cannot change itself; the column by names another document.`,
      );
    const own = eventKey(event);
    const twin = seen.get(own);
    if (twin !== undefined) check.fail(line, `Trùng dòng ${twin}.`, `The same as line ${twin}.`);
    seen.set(own, line);
    if (isLoss(event)) {
      const first = losses.get(event.target);
      if (first !== undefined)
        check.fail(
          line,
          `${event.target} đã mất hiệu lực ở dòng ${first.line}.`,
          `${event.target} has already lapsed on line ${first.line}.`,
        );
      else losses.set(event.target, placed);
    }
    if (event.kind === 'partly-repealed' && event.scope === 'units') {
      for (const unit of event.units) {
        const slug = `${event.target}\t${unitSlug(unit)}`;
        const first = lostUnits.get(slug);
        if (first !== undefined && first !== line)
          check.fail(
            line,
            `${unitSlug(unit)} của ${event.target} đã bị bãi bỏ ở dòng ${first}.`,
            `${unitSlug(unit)} of ${event.target} is already repealed on line ${first}.`,
          );
        lostUnits.set(slug, line);
      }
    }
  }
  checkCircles(losses, registry, check);
  checkSuspensions(events, check);
  return check.errors;
}

const endOfTime = '9999-12-31';

/** Follows each lapsed document to what took its place; a way that comes back to itself is told at its last own row. */
function checkCircles(losses: ReadonlyMap<string, Placed<LawEvent>>, below: Registry | null, check: Checker): void {
  const next = (key: string): string | null => {
    const loss = losses.get(key)?.value ?? (below === null ? null : endOf(below.events(key), endOfTime));
    // A row by its own document is told by itself.
    return loss === null || loss.by === key ? null : loss.by;
  };
  /** By which walk a document was met first. */
  const met = new Map<string, string>();
  for (const start of losses.keys()) {
    const way: string[] = [];
    let key: string | null = start;
    for (; key !== null && !met.has(key); key = next(key)) {
      met.set(key, start);
      way.push(key);
    }
    if (key === null || met.get(key) !== start) continue;
    const circle = way.slice(way.indexOf(key));
    const line = circle.reduce((last, one) => Math.max(last, losses.get(one)?.line ?? 0), 0);
    const links = [...circle, key];
    const shown = links.length > 5 ? [...links.slice(0, 3), '…', key] : links;
    if (line > 0)
      check.fail(
        line,
        `Các văn bản làm mất hiệu lực lẫn nhau thành vòng: ${shown.join(' → ')}.`,
        `Documents end each other in a circle: ${shown.join(' → ')}.`,
      );
  }
}

/** Suspensions of one document that overlap, each told against the one that reaches furthest of those that began before it. */
function checkSuspensions(events: readonly Placed<LawEvent>[], check: Checker): void {
  const last = (event: LawEvent): string => event.until ?? endOfTime;
  const sorted = events
    .filter(({ value }) => value.kind === 'suspended')
    .sort((a, b) => (a.value.date < b.value.date ? -1 : a.value.date > b.value.date ? 1 : a.line - b.line));
  const furthest = new Map<string, Placed<LawEvent>>();
  for (const placed of sorted) {
    const { target, date } = placed.value;
    const other = furthest.get(target);
    if (other !== undefined && last(other.value) >= date) {
      const [first, second] = [other.line, placed.line].sort((a, b) => a - b);
      check.fail(second!, `Thời gian ngưng chồng lên dòng ${first}.`, `The suspension overlaps line ${first}.`);
    }
    if (other === undefined || last(placed.value) > last(other.value)) furthest.set(target, placed);
  }
}
