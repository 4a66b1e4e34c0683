import { packId } from './compile.ts';
import { dayNumberAt, isoOf } from './day.ts';
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
  stride,
} from './pack-format.ts';
import { PoolReader } from './pool.ts';
import type { Agency, IsoDate, LawDocument, LawEvent } from './types.ts';
import { parseUnitSlug } from './units.ts';

type Tables = Readonly<Record<Exclude<SectionName, 'codePage' | 'pool'>, Uint32Array>>;

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
  readonly #tables: Tables;
  readonly #pool: PoolReader;
  readonly #words: string[];
  readonly #days: (IsoDate | null | undefined)[] = [];
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
    const parts: Partial<Record<SectionName, Uint32Array | Uint16Array | Uint8Array>> = {};
    sections.forEach(([section, width], i) => {
      const offset = view.getUint32(offsets.sections + i * 8, true);
      const size = view.getUint32(offsets.sections + i * 8 + 4, true);
      if (offset + size > file.length || size % width !== 0)
        throw new PackError('Gói dữ liệu luật bị hỏng: bảng mục sai.', 'The law pack is damaged: bad section table.');
      const Words = width === 4 ? Uint32Array : width === 2 ? Uint16Array : Uint8Array;
      parts[section] = new Words(file.buffer as ArrayBuffer, file.byteOffset + offset, size / width);
    });
    this.#tables = parts as Tables;
    this.#pool = new PoolReader(parts.codePage as Uint16Array, this.#tables.pieces, parts.pool as Uint8Array);
    this.#words = Array.from(this.#tables.words, (ref) => this.#pool.read(ref));
    this.date = isoOf(view.getUint32(offsets.date, true)) ?? '';
    this.reach = isoOf(view.getUint32(offsets.reach, true)) ?? '';
    this.name = this.#pool.read(view.getUint32(offsets.name, true));
    this.documents = this.#tables.documents.length / stride.documents;
    this.events = this.#tables.events.length / stride.events;
  }

  /** First row of a table sorted by hash that carries the hash of `text[0, end)`, as a row number, or where it would stand. */
  #find(table: Uint32Array, width: number, text: string, end: number): number {
    hashSymbol(text, 0, end, this.#hash);
    const { hi, lo } = this.#hash;
    const n = table.length / width;
    // Hashes are spread evenly: guess the place, then widen until the range holds it.
    const guess = Math.floor((hi / 4294967296) * n);
    let low = 0;
    let high = n;
    let step = 8;
    if (guess < n && table[guess * width]! < hi) {
      low = guess + 1;
      while (low + step < n && table[(low + step) * width]! < hi) {
        low += step + 1;
        step *= 2;
      }
      high = Math.min(n, low + step + 1);
    } else {
      high = Math.min(n, guess + 1);
      while (high - step > 0 && table[(high - step) * width]! >= hi) {
        high -= step;
        step *= 2;
      }
      low = Math.max(0, high - step);
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      const value = table[middle * width]!;
      if (value < hi || (value === hi && table[middle * width + 1]! < lo)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether row `i` carries the hash that was last looked for. */
  #same(table: Uint32Array, width: number, i: number): boolean {
    const at = i * width;
    return at < table.length && table[at] === this.#hash.hi && table[at + 1] === this.#hash.lo;
  }

  /** Numbers of the documents that carry the symbol (compared as `foldSymbol` compares). */
  bySymbol(symbol: string): number[] {
    const { symbols, documents } = this.#tables;
    const found: number[] = [];
    for (
      let i = this.#find(symbols, stride.symbols, symbol, symbol.length);
      this.#same(symbols, stride.symbols, i);
      i++
    ) {
      const document = symbols[i * stride.symbols + 2]!;
      const ref = documents[document * stride.documents]!;
      if (this.#pool.equals(ref, symbol, symbol.length) || foldSymbol(this.#pool.read(ref)) === foldSymbol(symbol)) {
        found.push(document);
      }
    }
    return found;
  }

  /** Numbers of the laws of the name, folded by `foldName`. Names with one hash are told apart by the caller. */
  byName(folded: string): number[] {
    const { names } = this.#tables;
    const found: number[] = [];
    for (let i = this.#find(names, stride.names, folded, folded.length); this.#same(names, stride.names, i); i++) {
      found.push(names[i * stride.names + 2]!);
    }
    return found;
  }

  /** Number of the document with the key, or -1. */
  byKey(key: string): number {
    const at = key.indexOf('@');
    const lastAt = key.lastIndexOf('@');
    const end = at < 0 ? key.length : at;
    const issued = at < 0 ? 0 : dayNumberAt(key, lastAt + 1);
    const place = lastAt > at ? key.slice(at + 1, lastAt) : '';
    const form = (at < 0 ? 0 : DocumentFlag.dated) | (lastAt > at ? DocumentFlag.placed : 0);
    const { symbols, documents } = this.#tables;
    for (let i = this.#find(symbols, stride.symbols, key, end); this.#same(symbols, stride.symbols, i); i++) {
      const mark = symbols[i * stride.symbols + 3]!;
      if (((mark >>> 16) & (DocumentFlag.dated | DocumentFlag.placed)) !== form) continue;
      if (form !== 0 && (mark & 0xffff) !== issued) continue;
      const document = symbols[i * stride.symbols + 2]!;
      const row = document * stride.documents;
      if (place !== '' && this.#words[documents[row + 4]! & 0xffff] !== place) continue;
      const dated = form === 0 || key.endsWith(this.#day(issued)!);
      if (dated && this.#pool.equals(documents[row]!, key, end)) return document;
    }
    return -1;
  }

  /** ISO day of a day number; each is written once. */
  #day(number: number): IsoDate | null {
    let day = this.#days[number];
    if (day === undefined) {
      day = isoOf(number);
      this.#days[number] = day;
    }
    return day;
  }

  /** Key of document number `i`. */
  keyOf(i: number): string {
    const { documents } = this.#tables;
    const row = i * stride.documents;
    const flags = documents[row + 5]! >>> 16;
    let key = this.#pool.read(documents[row]!);
    if (flags & DocumentFlag.placed) key += `@${this.#words[documents[row + 4]! & 0xffff]}`;
    if (flags & DocumentFlag.dated) key += `@${this.#day(documents[row + 4]! >>> 16)}`;
    return key;
  }

  document(i: number): LawDocument {
    const { documents } = this.#tables;
    const row = i * stride.documents;
    const flags = documents[row + 5]! >>> 16;
    const symbol = this.#pool.read(documents[row]!);
    return {
      key: flags & (DocumentFlag.dated | DocumentFlag.placed) ? this.keyOf(i) : symbol,
      symbol,
      type: this.#words[documents[row + 3]! >>> 16]!,
      title: this.#pool.read(documents[row + 1]!),
      issuer: this.#words[documents[row + 3]! & 0xffff]!,
      issued: this.#day(documents[row + 4]! >>> 16),
      effective: this.#day(documents[row + 5]! & 0xffff),
      confidence: confidences[flags & DocumentFlag.confidence]!,
      source: this.#pool.read(documents[row + 2]!),
      verify: (flags & DocumentFlag.verify) !== 0,
    };
  }

  /** Titles of the documents that can be cited by name, in the order of the table. */
  names(): string[] {
    const { names, documents } = this.#tables;
    const numbers = Array.from({ length: names.length / stride.names }, (_, i) => names[i * stride.names + 2]!);
    return numbers
      .sort((a, b) => a - b)
      .map((document) => this.#pool.read(documents[document * stride.documents + 1]!));
  }

  /** Events on the key, oldest first. */
  eventsOf(key: string): LawEvent[] {
    const { events } = this.#tables;
    const found: LawEvent[] = [];
    for (let i = this.#find(events, stride.events, key, key.length); this.#same(events, stride.events, i); i++) {
      if (this.#pool.equals(events[i * stride.events + 2]!, key, key.length)) found.push(this.event(i));
    }
    return found;
  }

  event(i: number): LawEvent {
    const { events } = this.#tables;
    const row = i * stride.events;
    const text = (k: number) => this.#pool.read(events[row + k]!);
    const by = text(3);
    const units = text(4);
    const code = events[row + 8]!;
    return {
      target: text(2),
      by: by === '' ? null : by,
      date: this.#day(events[row + 7]! & 0xffff)!,
      until: this.#day(events[row + 7]! >>> 16),
      kind: kinds[code & 15]!,
      scope: scopes[(code >>> 4) & 15]!,
      units: units === '' ? [] : units.split(';').map((slug) => parseUnitSlug(slug)!),
      note: text(5),
      confidence: confidences[(code >>> 8) & 3]!,
      source: text(6),
    };
  }

  agencies(): Agency[] {
    const rows = this.#tables.agencies;
    const found: Agency[] = [];
    for (let row = 0; row < rows.length; row += stride.agencies) {
      const text = (k: number) => this.#pool.read(rows[row + k]!);
      const aliases = text(6);
      found.push({
        kind: agencyKinds[rows[row]! & 255]!,
        oldName: text(2),
        newName: text(3),
        from: this.#day(rows[row + 1]!),
        authority: text(4),
        note: text(5),
        confidence: confidences[rows[row]! >>> 8]!,
        aliases: aliases === '' ? [] : aliases.split(';'),
      });
    }
    return found;
  }
}
