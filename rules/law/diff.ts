import { Pack } from './pack.ts';
import { documentCells, eventCells } from './tables.ts';
import type { LawDocument, LawEvent } from './types.ts';

/** What changed between two packs, sorted by key and day. */
export interface LawDiff {
  readonly documents: {
    readonly added: readonly LawDocument[];
    readonly removed: readonly LawDocument[];
    readonly changed: readonly { readonly before: LawDocument; readonly after: LawDocument }[];
  };
  readonly events: { readonly added: readonly LawEvent[]; readonly removed: readonly LawEvent[] };
}

const text = (cells: Readonly<Record<string, string>>): string => Object.values(cells).join('\t');
const eventText = (event: LawEvent): string => text(eventCells(event));
const sorted = <T>(values: Iterable<T>, of: (value: T) => string): T[] =>
  [...values].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));

function rowsOf(bytes: Uint8Array): { documents: Map<string, LawDocument>; events: Map<string, LawEvent> } {
  const pack = new Pack(bytes);
  const documents = new Map<string, LawDocument>();
  for (let i = 0; i < pack.documents; i++) documents.set(pack.keyOf(i), pack.document(i).plain());
  const events = new Map<string, LawEvent>();
  for (let i = 0; i < pack.events; i++) {
    const event = pack.event(i).plain();
    events.set(eventText(event), event);
  }
  return { documents, events };
}

/** Compares two packs row by row. Throws a PackError for bytes that are not a sound pack. */
export function diffLaw(before: Uint8Array, after: Uint8Array): LawDiff {
  const old = rowsOf(before);
  const now = rowsOf(after);
  const missing = <T>(from: Map<string, T>, to: Map<string, T>) =>
    [...from].filter(([key]) => !to.has(key)).map(([, value]) => value);
  const changed = [...old.documents].flatMap(([key, document]) => {
    const other = now.documents.get(key);
    return other === undefined || text(documentCells(document)) === text(documentCells(other))
      ? []
      : [{ before: document, after: other }];
  });
  const byKey = (document: LawDocument) => document.key;
  return {
    documents: {
      added: sorted(missing(now.documents, old.documents), byKey),
      removed: sorted(missing(old.documents, now.documents), byKey),
      changed: sorted(changed, ({ after: document }) => document.key),
    },
    events: {
      added: sorted(missing(now.events, old.events), eventText),
      removed: sorted(missing(old.events, now.events), eventText),
    },
  };
}
