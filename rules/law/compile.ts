import { dayLimit, dayNumber } from './day.ts';
import { contentHash, type Hash, hashSymbol } from './hash.ts';
import { foldName } from './names.ts';
import {
  agencyKinds,
  confidences,
  DocumentFlag,
  eventCode,
  formatVersion,
  kinds,
  magic,
  offsets,
  PackError,
  type SectionName,
  scopes,
  sections,
} from './pack-format.ts';
import { PoolWriter } from './pool.ts';
import type { LawTables } from './tables.ts';
import type { IsoDate, LawDocument } from './types.ts';
import { unitSlug } from './units.ts';

/** Types whose documents are cited by name alone. */
const namedTypes = new Set(['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp']);

/** A row of a sorted index: a hash and what it points to. */
interface Entry extends Hash {
  readonly at: number;
}

const byHash = (a: Entry, b: Entry): number => a.hi - b.hi || a.lo - b.lo || a.at - b.at;

function hashed(text: string, at: number): Entry {
  const hash: Hash = { hi: 0, lo: 0 };
  const nfc = text.normalize('NFC');
  hashSymbol(nfc, 0, nfc.length, hash);
  return { ...hash, at };
}

/** How the key of a document is made of its columns; a PackError when it is not. */
export function keyForm(document: LawDocument): { place: string; flags: number } {
  const { key, symbol, issued } = document;
  if (key === symbol) return { place: '', flags: 0 };
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
  const count = documents.length;
  const u4: Partial<Record<SectionName, Uint32Array>> = {};
  const u2: Partial<Record<SectionName, Uint16Array>> = {};
  for (const name of ['documentSymbol', 'documentTitle', 'documentSource'] as const) u4[name] = new Uint32Array(count);
  for (const name of [
    'documentIssuer',
    'documentType',
    'documentPlace',
    'documentIssued',
    'documentEffective',
  ] as const)
    u2[name] = new Uint16Array(count);
  const flags = new Uint8Array(count);
  const symbolIndex: Entry[] = [];
  const nameIndex: Entry[] = [];
  documents.forEach((document, i) => {
    const form = keyForm(document);
    u4.documentSymbol![i] = pool.add(document.symbol);
    u4.documentTitle![i] = pool.add(document.title);
    u4.documentSource![i] = pool.add(document.source);
    u2.documentIssuer![i] = word(document.issuer);
    u2.documentType![i] = word(document.type);
    u2.documentPlace![i] = word(form.place);
    u2.documentIssued![i] = day(document.issued);
    u2.documentEffective![i] = day(document.effective);
    flags[i] = confidences.indexOf(document.confidence) | (document.verify ? DocumentFlag.verify : 0) | form.flags;
    symbolIndex.push(hashed(document.symbol, i));
    if (namedTypes.has(document.type) && document.title !== '') nameIndex.push(hashed(foldName(document.title), i));
  });

  // Events of one target stand together, oldest first, in the order of their target's hash.
  const events = tables.events
    .map((event, i) => ({ event, entry: hashed(event.target, i) }))
    .sort(
      (a, b) =>
        a.entry.hi - b.entry.hi ||
        a.entry.lo - b.entry.lo ||
        (a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : a.entry.at - b.entry.at),
    );
  for (const name of ['eventTarget', 'eventBy', 'eventUnits', 'eventNote', 'eventSource'] as const)
    u4[name] = new Uint32Array(events.length);
  for (const name of ['eventDate', 'eventUntil', 'eventCode'] as const) u2[name] = new Uint16Array(events.length);
  events.forEach(({ event }, i) => {
    u4.eventTarget![i] = pool.add(event.target);
    u4.eventBy![i] = pool.add(event.by ?? '');
    u4.eventUnits![i] = pool.add(event.units.map(unitSlug).join(';'));
    u4.eventNote![i] = pool.add(event.note);
    u4.eventSource![i] = pool.add(event.source);
    u2.eventDate![i] = day(event.date);
    u2.eventUntil![i] = day(event.until);
    u2.eventCode![i] = eventCode(
      kinds.indexOf(event.kind),
      scopes.indexOf(event.scope),
      confidences.indexOf(event.confidence),
    );
  });

  u4.agencies = new Uint32Array(agencies.length * 7);
  agencies.forEach((agency, i) => {
    const code = agencyKinds.indexOf(agency.kind) | (confidences.indexOf(agency.confidence) << 8);
    const texts = [agency.oldName, agency.newName, agency.authority, agency.note, agency.aliases.join(';')].map(
      (text) => pool.add(text),
    );
    u4.agencies!.set([code, day(agency.from), ...texts], i * 7);
  });
  u4.words = Uint32Array.from(words, (text) => pool.add(text));
  const name = pool.add(tables.name);

  const { codePage, pieces, bytes, refs } = pool.finish();
  const asRefs = (ids: Uint32Array) => ids.map((id) => refs[id]!);
  const index = (entries: Entry[], hi: SectionName, lo: SectionName, at: SectionName) => {
    entries.sort(byHash);
    u4[hi] = Uint32Array.from(entries, (entry) => entry.hi);
    u4[lo] = Uint32Array.from(entries, (entry) => entry.lo);
    u4[at] = Uint32Array.from(entries, (entry) => entry.at);
  };
  for (const section of [
    'documentSymbol',
    'documentTitle',
    'documentSource',
    'eventTarget',
    'eventBy',
    'eventUnits',
    'eventNote',
    'eventSource',
    'words',
  ] as const) {
    u4[section] = asRefs(u4[section]!);
  }
  for (let i = 0; i < u4.agencies.length; i++) if (i % 7 > 1) u4.agencies[i] = refs[u4.agencies[i]!]!;
  index(symbolIndex, 'symbolHi', 'symbolLo', 'symbolDocument');
  index(nameIndex, 'nameHi', 'nameLo', 'nameDocument');
  u4.eventHi = Uint32Array.from(events, ({ entry }) => entry.hi);
  u4.eventLo = Uint32Array.from(events, ({ entry }) => entry.lo);
  u4.pieces = pieces;
  u2.codePage = codePage;
  const parts = { ...u4, ...u2, documentFlags: flags, pool: bytes } as Record<
    SectionName,
    Uint32Array | Uint16Array | Uint8Array
  >;
  return layOut(parts, dayNumber(tables.date), dayNumber(tables.reach), refs[name]!);
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
    new Uint32Array(file.buffer, file.byteOffset + offsets.hashed, words),
    file.subarray(offsets.hashed + words * 4),
  );
}
