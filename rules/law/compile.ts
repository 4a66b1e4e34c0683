import { dayLimit, dayNumber } from './day.ts';
import { namedTypes } from './document-types.ts';
import { contentHash, type Hash, hashSymbol, nfc } from './hash.ts';
import { foldName } from './names.ts';
import {
  agencyKinds,
  confidences,
  DocumentFlag,
  formatVersion,
  kinds,
  magic,
  offsets,
  PackError,
  type SectionName,
  scopes,
  sections,
  stride,
} from './pack-format.ts';
import { PoolWriter } from './pool.ts';
import type { LawTables } from './tables.ts';
import type { IsoDate, LawDocument } from './types.ts';
import { unitSlug } from './units.ts';

/** A row of a sorted index: a hash and what it points to. */
interface Entry extends Hash {
  readonly at: number;
  /** Words behind it. */
  readonly more?: readonly number[];
}

const byHash = (a: Entry, b: Entry): number => a.hi - b.hi || a.lo - b.lo || a.at - b.at;

function hashed(text: string, at: number): Entry {
  const hash: Hash = { hi: 0, lo: 0 };
  const composed = nfc(text);
  hashSymbol(composed, 0, composed.length, hash);
  return { ...hash, at };
}

/** How the key of a document is made of its columns; a PackError when it is not. */
function keyForm(document: LawDocument): { place: string; flags: number } {
  const { key, symbol, issued } = document;
  if (key === symbol && !symbol.includes('@')) return { place: '', flags: 0 };
  const parts = key.split('@');
  const dated = parts.length > 1 && parts[0] === symbol && parts.at(-1) === issued;
  if (dated && parts.length === 2) return { place: '', flags: DocumentFlag.dated };
  if (dated && parts.length === 3 && parts[1] !== '')
    return { place: parts[1]!, flags: DocumentFlag.dated | DocumentFlag.placed };
  throw new PackError(
    `Khóa ${key} không phải là số hiệu, số hiệu@ngày ban hành hoặc số hiệu@tỉnh@ngày ban hành.`,
    `Key ${key} is not symbol, symbol@issued or symbol@place@issued.`,
  );
}

/**
 * Compiles a pack. Equal tables give equal bytes. Rows must be sound (`parseTables` without errors); a key of another form, a
 * day out of range or too many different issuers is a PackError.
 */
export function compileLaw(tables: LawTables): Uint8Array {
  const pool = new PoolWriter();
  const words: string[] = [''];
  const wordIds = new Map<string, number>([['', 0]]);
  const word = (text: string): number => {
    const known = wordIds.get(text);
    if (known !== undefined) return known;
    words.push(text);
    wordIds.set(text, words.length - 1);
    if (words.length > 65536)
      throw new PackError('Quá nhiều cơ quan ban hành khác nhau.', 'Too many different issuers.');
    return words.length - 1;
  };
  const day = (date: IsoDate | null): number => {
    const number = dayNumber(date);
    if (number < 0 || number > dayLimit || (date !== null && number === 0))
      throw new PackError(`Ngày ${date} nằm ngoài khoảng 1900–2078.`, `Date ${date} is not within 1900–2078.`);
    return number;
  };

  const { documents, agencies } = tables;
  const rows = new Uint32Array(documents.length * stride.documents);
  const symbols: Entry[] = [];
  const names: Entry[] = [];
  documents.forEach((document, i) => {
    const form = keyForm(document);
    const flags = confidences.indexOf(document.confidence) | (document.verify ? DocumentFlag.verify : 0) | form.flags;
    rows.set(
      [
        pool.add(document.symbol),
        pool.add(document.title),
        pool.add(document.source),
        pair(word(document.issuer), word(document.type)),
        pair(word(form.place), day(document.issued)),
        pair(day(document.effective), flags),
      ],
      i * stride.documents,
    );
    symbols.push({ ...hashed(document.symbol, i), more: [pair(day(document.issued), flags)] });
    if (namedTypes.includes(document.type) && document.title !== '') names.push(hashed(foldName(document.title), i));
  });

  const sorted = tables.events
    .map((event, i) => ({ event, entry: hashed(event.target, i) }))
    .sort(
      (a, b) =>
        a.entry.hi - b.entry.hi ||
        a.entry.lo - b.entry.lo ||
        (a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : a.entry.at - b.entry.at),
    );
  const events = new Uint32Array(sorted.length * stride.events);
  sorted.forEach(({ event, entry }, i) => {
    const units = event.units.map(unitSlug).join(';');
    const code =
      kinds.indexOf(event.kind) | (scopes.indexOf(event.scope) << 4) | (confidences.indexOf(event.confidence) << 8);
    const texts = [event.target, event.by ?? '', units, event.note, event.source].map((text) => pool.add(text));
    events.set([entry.hi, entry.lo, ...texts, pair(day(event.date), day(event.until)), code], i * stride.events);
  });

  const bodies = new Uint32Array(agencies.length * stride.agencies);
  agencies.forEach((agency, i) => {
    const code = agencyKinds.indexOf(agency.kind) | (confidences.indexOf(agency.confidence) << 8);
    const { oldName, newName, authority, note, aliases } = agency;
    const texts = [oldName, newName, authority, note, aliases.join(';')].map((text) => pool.add(text));
    bodies.set([code, day(agency.from), ...texts], i * stride.agencies);
  });
  const wordRows = Uint32Array.from(words, (text) => pool.add(text));
  const name = pool.add(tables.name);

  // Strings have numbers until all are known; now they get their places.
  const { codePage, pieces, bytes, refs } = pool.finish();
  const place = (table: Uint32Array, width: number, from: number, to: number) => {
    for (let row = 0; row < table.length; row += width) {
      for (let k = from; k < to; k++) table[row + k] = refs[table[row + k]!]!;
    }
  };
  place(rows, stride.documents, 0, 3);
  place(events, stride.events, 2, 7);
  place(bodies, stride.agencies, 2, 7);
  place(wordRows, 1, 0, 1);
  const parts = {
    documents: rows,
    symbols: indexOf(symbols, stride.symbols),
    names: indexOf(names, stride.names),
    events,
    words: wordRows,
    agencies: bodies,
    codePage,
    pieces,
    pool: bytes,
  };
  return layOut(parts, dayNumber(tables.date), dayNumber(tables.reach), refs[name]!);
}

/** Two numbers of 16 bits in one word. */
const pair = (low: number, high: number): number => (low | (high << 16)) >>> 0;

function indexOf(entries: Entry[], width: number): Uint32Array {
  const index = new Uint32Array(entries.length * width);
  entries.sort(byHash);
  for (const [i, { hi, lo, at, more = [] }] of entries.entries()) index.set([hi, lo, at, ...more], i * width);
  return index;
}

/** Writes header and sections. */
function layOut(
  parts: Record<SectionName, Uint32Array | Uint16Array | Uint8Array>,
  date: number,
  reach: number,
  name: number,
): Uint8Array {
  let length = offsets.body;
  for (const [section] of sections) length += (parts[section].byteLength + 7) & ~7;
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(offsets.version, formatVersion, true);
  view.setUint32(offsets.length, length, true);
  view.setUint32(offsets.date, date, true);
  view.setUint32(offsets.reach, reach, true);
  view.setUint32(offsets.name, name, true);
  let at: number = offsets.body;
  sections.forEach(([section, width], i) => {
    const part = parts[section];
    view.setUint32(offsets.sections + i * 8, at, true);
    view.setUint32(offsets.sections + i * 8 + 4, part.byteLength, true);
    if (width === 1) file.set(part, at);
    else
      for (let k = 0; k < part.length; k++)
        width === 4 ? view.setUint32(at + k * 4, part[k]!, true) : view.setUint16(at + k * 2, part[k]!, true);
    at += (part.byteLength + 7) & ~7;
  });
  const id = packId(file);
  for (let i = 0; i < 16; i++) file[offsets.id + i] = Number.parseInt(id.slice(i * 2, i * 2 + 2), 16);
  return file;
}

/** Build id that the bytes of a pack should carry. The bytes start at a multiple of 4. */
export function packId(file: Uint8Array): string {
  const words = (file.byteLength - offsets.hashed) >>> 2;
  return contentHash(
    new Int32Array(file.buffer, file.byteOffset + offsets.hashed, words),
    file.subarray(offsets.hashed + words * 4),
  );
}
