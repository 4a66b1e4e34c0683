import { packId } from './compile.ts';
import { isoOf } from './day.ts';
import { foldSymbol, type Hash, hashSymbol } from './hash.ts';
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
} from './pack-format.ts';
import { PoolReader } from './pool.ts';
import type { Agency, IsoDate, LawDocument, LawEvent } from './types.ts';
import { parseUnitSlug } from './units.ts';

/** Columns by name; those of two bytes read like those of four. */
type Columns = Record<Exclude<SectionName, 'documentFlags' | 'pool'>, Uint32Array> &
  Record<'documentFlags' | 'pool', Uint8Array>;

const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/**
 * One pack, opened in place: no row is read before it is asked for. The bytes are not copied unless they start at an odd place;
 * they must not be changed afterwards. A PackError tells what is wrong with a file that is not a whole, sound pack.
 */
export class Pack {
  readonly id: string;
  readonly date: IsoDate;
  readonly reach: IsoDate;
  readonly name: string;
  /** Numbers of documents and of events. */
  readonly documents: number;
  readonly events: number;
  readonly #columns: Columns;
  readonly #pool: PoolReader;
  readonly #words: string[];
  readonly #hash: Hash = { hi: 0, lo: 0 };

  constructor(bytes: Uint8Array) {
    if (!littleEndian)
      throw new PackError('Máy này không đọc được gói dữ liệu luật.', 'This machine cannot read law packs.');
    const file = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    if (file.length < offsets.body || view.getUint32(0, true) !== magic)
      throw new PackError('Đây không phải là gói dữ liệu luật.', 'This is not a law pack.');
    const version = view.getUint32(offsets.version, true);
    if (version !== formatVersion)
      throw new PackError(
        `Gói dữ liệu luật có định dạng ${version}, chương trình này đọc định dạng ${formatVersion}.`,
        `The law pack has format ${version}; this program reads format ${formatVersion}.`,
      );
    const length = view.getUint32(offsets.length, true);
    if (length !== file.length)
      throw new PackError(
        `Gói dữ liệu luật bị cắt hoặc thừa: có ${file.length} byte, cần ${length}.`,
        `The law pack is cut or too long: ${file.length} bytes, expected ${length}.`,
      );
    this.id = Array.from(file.subarray(offsets.id, offsets.id + 16), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
    if (packId(file) !== this.id)
      throw new PackError(
        'Gói dữ liệu luật bị hỏng: nội dung không khớp mã kiểm tra.',
        'The law pack is damaged: its content does not match its build id.',
      );
    const columns: Partial<Record<SectionName, Uint32Array | Uint16Array | Uint8Array>> = {};
    sections.forEach(([section, width], i) => {
      const at = file.byteOffset + view.getUint32(offsets.sections + i * 8, true);
      const size = view.getUint32(offsets.sections + i * 8 + 4, true);
      if (at - file.byteOffset + size > file.length || size % width !== 0)
        throw new PackError('Gói dữ liệu luật bị hỏng: bảng mục sai.', 'The law pack is damaged: bad section table.');
      columns[section] =
        width === 4
          ? new Uint32Array(file.buffer, at, size / 4)
          : width === 2
            ? new Uint16Array(file.buffer, at, size / 2)
            : new Uint8Array(file.buffer, at, size);
    });
    this.#columns = columns as unknown as Columns;
    this.#pool = new PoolReader(columns.codePage as Uint16Array<ArrayBuffer>, this.#columns.pieces, this.#columns.pool);
    this.#words = Array.from(this.#columns.words, (ref) => this.#pool.read(ref));
    this.date = isoOf(view.getUint32(offsets.date, true)) ?? '';
    this.reach = isoOf(view.getUint32(offsets.reach, true)) ?? '';
    this.name = this.#pool.read(view.getUint32(offsets.name, true));
    this.documents = this.#columns.documentFlags.length;
    this.events = this.#columns.eventHi.length;
  }

  /** First place in a sorted index where the hash of `text[0, end)` stands, or its end; the hash is in `#hash`. */
  #find(hi: Uint32Array, lo: Uint32Array, text: string, end: number): number {
    hashSymbol(text, 0, end, this.#hash);
    const { hi: wanted, lo: wantedLo } = this.#hash;
    // Hashes are spread evenly: guess the place, then widen until the range holds it.
    const n = hi.length;
    let low = 0;
    let high = n;
    const guess = Math.floor((wanted / 4294967296) * n);
    let step = 8;
    if (guess < n && hi[guess]! < wanted) {
      low = guess + 1;
      while (low + step < n && hi[low + step]! < wanted) {
        low += step + 1;
        step *= 2;
      }
      high = Math.min(n, low + step + 1);
    } else {
      high = Math.min(n, guess + 1);
      while (high - step > 0 && hi[high - step]! >= wanted) {
        high -= step;
        step *= 2;
      }
      low = Math.max(0, high - step);
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      const value = hi[middle]!;
      if (value < wanted || (value === wanted && lo[middle]! < wantedLo)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Numbers of the documents that carry the symbol (compared as `foldSymbol` compares). */
  bySymbol(symbol: string): number[] {
    const { symbolHi, symbolLo, symbolDocument, documentSymbol } = this.#columns;
    const found: number[] = [];
    for (
      let i = this.#find(symbolHi, symbolLo, symbol, symbol.length);
      i < symbolHi.length && symbolHi[i] === this.#hash.hi && symbolLo[i] === this.#hash.lo;
      i++
    ) {
      const document = symbolDocument[i]!;
      const own = this.#pool.read(documentSymbol[document]!);
      if (own === symbol || foldSymbol(own) === foldSymbol(symbol)) found.push(document);
    }
    return found;
  }

  /** Numbers of the laws of the name, folded by `foldName`. Names with one hash are told apart by the caller. */
  byName(folded: string): number[] {
    const { nameHi, nameLo, nameDocument } = this.#columns;
    const found: number[] = [];
    for (
      let i = this.#find(nameHi, nameLo, folded, folded.length);
      i < nameHi.length && nameHi[i] === this.#hash.hi && nameLo[i] === this.#hash.lo;
      i++
    )
      found.push(nameDocument[i]!);
    return found;
  }

  /** Number of the document with the key, or -1. */
  byKey(key: string): number {
    const at = key.indexOf('@');
    const end = at < 0 ? key.length : at;
    const { symbolHi, symbolLo, symbolDocument } = this.#columns;
    for (
      let i = this.#find(symbolHi, symbolLo, key, end);
      i < symbolHi.length && symbolHi[i] === this.#hash.hi && symbolLo[i] === this.#hash.lo;
      i++
    ) {
      if (this.keyOf(symbolDocument[i]!) === key) return symbolDocument[i]!;
    }
    return -1;
  }

  /** Key of document number `i`. */
  keyOf(i: number): string {
    const { documentSymbol, documentPlace, documentIssued, documentFlags } = this.#columns;
    const flags = documentFlags[i]!;
    let key = this.#pool.read(documentSymbol[i]!);
    if (flags & DocumentFlag.placed) key += `@${this.#words[documentPlace[i]!]}`;
    if (flags & DocumentFlag.dated) key += `@${isoOf(documentIssued[i]!)}`;
    return key;
  }

  document(i: number): LawDocument {
    const columns = this.#columns;
    const flags = columns.documentFlags[i]!;
    return {
      key: this.keyOf(i),
      symbol: this.#pool.read(columns.documentSymbol[i]!),
      type: this.#words[columns.documentType[i]!]!,
      title: this.#pool.read(columns.documentTitle[i]!),
      issuer: this.#words[columns.documentIssuer[i]!]!,
      issued: isoOf(columns.documentIssued[i]!),
      effective: isoOf(columns.documentEffective[i]!),
      confidence: confidences[flags & DocumentFlag.confidence]!,
      source: this.#pool.read(columns.documentSource[i]!),
      verify: (flags & DocumentFlag.verify) !== 0,
    };
  }

  /** Titles of the documents that can be cited by name, in the order of the table. */
  names(): string[] {
    const { nameDocument, documentTitle } = this.#columns;
    return Array.from(nameDocument)
      .sort((a, b) => a - b)
      .map((document) => this.#pool.read(documentTitle[document]!));
  }

  /** Events on the key, oldest first. */
  eventsOf(key: string): LawEvent[] {
    const { eventHi, eventLo, eventTarget } = this.#columns;
    const found: LawEvent[] = [];
    for (
      let i = this.#find(eventHi, eventLo, key, key.length);
      i < eventHi.length && eventHi[i] === this.#hash.hi && eventLo[i] === this.#hash.lo;
      i++
    ) {
      if (this.#pool.read(eventTarget[i]!) === key) found.push(this.event(i));
    }
    return found;
  }

  event(i: number): LawEvent {
    const columns = this.#columns;
    const code = columns.eventCode[i]!;
    const units = this.#pool.read(columns.eventUnits[i]!);
    const by = this.#pool.read(columns.eventBy[i]!);
    return {
      target: this.#pool.read(columns.eventTarget[i]!),
      by: by === '' ? null : by,
      date: isoOf(columns.eventDate[i]!)!,
      until: isoOf(columns.eventUntil[i]!),
      kind: kinds[code & 15]!,
      scope: scopes[(code >>> 4) & 15]!,
      units: units === '' ? [] : units.split(';').map((slug) => parseUnitSlug(slug)!),
      note: this.#pool.read(columns.eventNote[i]!),
      confidence: confidences[(code >>> 8) & 3]!,
      source: this.#pool.read(columns.eventSource[i]!),
    };
  }

  agencies(): Agency[] {
    const rows = this.#columns.agencies;
    const found: Agency[] = [];
    for (let i = 0; i < rows.length; i += 7) {
      const [oldName, newName, authority, note, aliases] = Array.from(rows.subarray(i + 2, i + 7), (ref) =>
        this.#pool.read(ref),
      );
      found.push({
        kind: agencyKinds[rows[i]! & 255]!,
        oldName: oldName!,
        newName: newName!,
        from: isoOf(rows[i + 1]!),
        authority: authority!,
        note: note!,
        confidence: confidences[rows[i]! >>> 8]!,
        aliases: aliases === '' ? [] : aliases!.split(';'),
      });
    }
    return found;
  }
}
