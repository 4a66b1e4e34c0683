import type { UnitRef } from '../citations/types.ts';
import { agencyFinder } from './agencies.ts';
import { isLoss } from './events.ts';
import { contentHash, nfc } from './hash.ts';
import { foldName } from './names.ts';
import { Pack } from './pack.ts';
import type { DocumentRecord } from './records.ts';
import { resolveQuery, type SearchableRegistry } from './resolve.ts';
import { LawIndex, type SearchableRows } from './search.ts';
import { statusOf } from './status.ts';
import type {
  Agency,
  AgencyFinder,
  IsoDate,
  Law,
  LawDocument,
  LawEvent,
  LawQuery,
  LawSearch,
  Resolution,
  Status,
} from './types.ts';

/** Titles of amending laws: the grammar reads them as a law that names another, not as a name. */
const amendingTitle = /^(?:Bộ luật|Luật|Pháp lệnh) (?:sửa đổi|bãi bỏ)|, Luật /iu;

/**
 * Opens packs as one law, the first the widest (central, province, office). A document of a later pack takes the place of one
 * with its key; a loss in a later pack takes the place of the losses that earlier packs know of that document, an event with the
 * same day, kind and author of that event, and such a loss settles the doubt of a row marked `verify`; agencies of a later pack
 * take the place of those with the same old name and day.
 * Throws a PackError for bytes that are not a sound pack.
 */
export function openLaw(packs: readonly Uint8Array[]): Law {
  return new LayeredLaw(packs.map((bytes) => new Pack(bytes)));
}

/** Values that were made, by key, up to a number: then it forgets them all, so that a long-lived law stays small. */
class Memory<V> {
  readonly #values = new Map<string, V>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string, make: (key: string) => V): V {
    let value = this.#values.get(key);
    if (value === undefined) {
      if (this.#values.size >= this.#limit) this.#values.clear();
      value = make(key);
      this.#values.set(key, value);
    }
    return value;
  }
}

class LayeredLaw implements Law, SearchableRegistry {
  readonly info: Law['info'];
  readonly #packs: readonly Pack[];
  readonly #statuses = new Memory<Memory<Status>>(8);
  #agencies: readonly Agency[] | null = null;
  #finder: AgencyFinder | null = null;
  #lawNames: readonly string[] | null = null;
  #search: LawSearch | null = null;

  constructor(packs: readonly Pack[]) {
    this.#packs = packs;
    const ids = packs.map(({ id }) => id);
    let documents = 0;
    packs.forEach((pack, layer) => {
      documents += pack.documents;
      if (layer > 0)
        for (let i = 0; i < pack.documents; i++)
          if (packs.slice(0, layer).some((below) => below.byKey(pack.keyOf(i)) >= 0)) documents--;
    });
    this.info = {
      id:
        ids.length === 1
          ? ids[0]!
          : contentHash(
              Int32Array.from(ids.join(''), (hex) => Number.parseInt(hex, 16)),
              new Uint8Array(),
            ),
      date:
        packs
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? '',
      reach: packs[0]?.reach ?? '',
      documents,
      events: packs.reduce((sum, pack) => sum + pack.events, 0),
      layers: packs.map(({ name }) => name),
    };
  }

  resolve(query: LawQuery): Resolution {
    return resolveQuery(this, query);
  }

  status(key: string, asOf: IsoDate, unit?: UnitRef): Status {
    if (unit !== undefined) return statusOf(this, key, asOf, unit);
    const ofDay = this.#statuses.get(asOf, () => new Memory(2048));
    return ofDay.get(key, () => statusOf(this, key, asOf));
  }

  document(key: string): LawDocument | null {
    for (let layer = this.#packs.length - 1; layer >= 0; layer--) {
      const pack = this.#packs[layer]!;
      const at = pack.byKey(key);
      if (at >= 0) return this.#settled(pack.document(at, key), layer);
    }
    return null;
  }

  /** A loss that a later pack names settles the doubt of a row marked `verify`: a person has decided. */
  #settled(document: DocumentRecord, layer: number): LawDocument {
    if (!document.verify) return document;
    const above = this.#packs.slice(layer + 1);
    return above.some((pack) => pack.eventsOf(document.key).some(isLoss))
      ? { ...document.plain(), verify: false }
      : document;
  }

  events(key: string): readonly LawEvent[] {
    if (this.#packs.length === 1) return this.#packs[0]!.eventsOf(key);
    let events: LawEvent[] = [];
    for (const pack of this.#packs) {
      const own = pack.eventsOf(key);
      if (own.length === 0) continue;
      const same = (a: LawEvent, b: LawEvent) => a.date === b.date && a.kind === b.kind && a.by === b.by;
      const loses = own.some(isLoss);
      events = events
        .filter((event) => !(loses && isLoss(event)) && !own.some((other) => same(event, other)))
        .concat(own);
    }
    return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  }

  keys(symbol: string): readonly string[] {
    const text = nfc(symbol);
    if (this.#packs.length === 1) return this.#packs[0]!.bySymbol(text).map((at) => this.#packs[0]!.keyOf(at));
    return [...new Set(this.#packs.flatMap((pack) => pack.bySymbol(text).map((at) => pack.keyOf(at))))];
  }

  bySymbol(symbol: string): readonly LawDocument[] {
    const text = nfc(symbol);
    return this.#merge((pack) => pack.bySymbol(text));
  }

  byName(folded: string): readonly LawDocument[] {
    return this.#merge((pack) => pack.byName(folded)).filter(({ title }) => foldName(title) === folded);
  }

  /** Documents of all packs, each key once, as the latest pack has it. */
  #merge(find: (pack: Pack) => number[]): LawDocument[] {
    if (this.#packs.length === 1) return find(this.#packs[0]!).map((at) => this.#packs[0]!.document(at));
    const found = new Map<string, LawDocument>();
    this.#packs.forEach((pack, layer) => {
      for (const at of find(pack)) {
        const document = this.#settled(pack.document(at), layer);
        found.set(document.key, document);
      }
    });
    return [...found.values()];
  }

  get agencies(): readonly Agency[] {
    if (this.#agencies === null) {
      const rows = new Map<string, Agency>();
      for (const pack of this.#packs)
        for (const agency of pack.agencies()) rows.set(`${agency.oldName}\t${agency.from}`, agency);
      this.#agencies = [...rows.values()];
    }
    return this.#agencies;
  }

  get agencyFinder(): AgencyFinder {
    this.#finder ??= agencyFinder(this.agencies);
    return this.#finder;
  }

  get search(): LawSearch {
    this.#search ??= new LawIndex(this.#rows());
    return this.#search;
  }

  /** The documents of all packs, each key once, as the latest pack has it. */
  #rows(): SearchableRows {
    const packs = this.#packs;
    if (packs.length === 1) {
      const [pack] = packs as [Pack];
      return {
        count: pack.documents,
        issued: (row) => pack.issuedOf(row),
        type: (row) => pack.typeOf(row),
        symbol: (row) => pack.symbolOf(row),
        title: (row) => pack.titleOf(row),
        document: (row) => pack.document(row),
      };
    }
    const places: (readonly [layer: number, at: number])[] = [];
    packs.forEach((pack, layer) => {
      const above = packs.slice(layer + 1);
      for (let at = 0; at < pack.documents; at++)
        if (!above.some((later) => later.byKey(pack.keyOf(at)) >= 0)) places.push([layer, at]);
    });
    const of =
      <T>(read: (pack: Pack, at: number, layer: number) => T) =>
      (row: number): T => {
        const [layer, at] = places[row]!;
        return read(packs[layer]!, at, layer);
      };
    return {
      count: places.length,
      issued: of((pack, at) => pack.issuedOf(at)),
      type: of((pack, at) => pack.typeOf(at)),
      symbol: of((pack, at) => pack.symbolOf(at)),
      title: of((pack, at) => pack.titleOf(at)),
      document: of((pack, at, layer) => this.#settled(pack.document(at), layer)),
    };
  }

  get lawNames(): readonly string[] {
    if (this.#lawNames === null) {
      const names = this.#packs.flatMap((pack) => pack.names()).filter((name) => !amendingTitle.test(name));
      // The constitution is cited by its first words, a law without what its title adds in brackets.
      const cited = names.map((name) =>
        name.startsWith('Hiến pháp') ? 'Hiến pháp' : name.replace(/ \([^()]*\)$/u, ''),
      );
      this.#lawNames = [...new Set(cited)];
    }
    return this.#lawNames;
  }
}
