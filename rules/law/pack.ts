import { packId } from './compile.ts';
import { dayLimit, dayNumberAt, isoOf } from './day.ts';
import { foldSymbol } from './hash.ts';
import { HashIndex } from './hash-index.ts';
import { checkTables, sectionsOf, type Tables } from './pack-check.ts';
import {
  agencyKinds,
  confidences,
  DocumentFlag,
  damaged,
  formatVersion,
  magic,
  offsets,
  PackError,
  stride,
} from './pack-format.ts';
import { PoolReader, poolFits } from './pool.ts';
import { DocumentRecord, EventRecord } from './records.ts';
import type { Agency, IsoDate } from './types.ts';

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
  readonly #symbols: HashIndex;
  readonly #names: HashIndex;
  readonly #events: HashIndex;

  constructor(bytes: Uint8Array) {
    if (!littleEndian)
      throw new PackError('Máy này không đọc được gói dữ liệu pháp luật.', 'This machine cannot read law packs.');
    const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < offsets.body || head.getUint32(0, true) !== magic)
      throw new PackError(
        'Đây không phải là gói dữ liệu pháp luật. Gói do lệnh `law pack` làm ra; bảng chữ thì tên tệp phải kết thúc bằng .tsv.',
        'This is not a law pack. Packs are made by `law pack`; the name of a table of text must end in .tsv.',
      );
    const version = head.getUint32(offsets.version, true);
    if (version !== formatVersion)
      throw new PackError(
        `Gói dữ liệu pháp luật có định dạng ${version}, chương trình này đọc định dạng ${formatVersion}; hãy dùng gói và chương trình cùng đợt phát hành.`,
        `The law pack has format ${version}; this program reads format ${formatVersion}; use a pack and a program of one release.`,
      );
    const length = head.getUint32(offsets.length, true);
    if (length !== bytes.length)
      throw new PackError(
        `Gói dữ liệu pháp luật bị cắt hoặc thừa: có ${bytes.length} byte, cần ${length}; hãy chép lại tệp.`,
        `The law pack is cut or too long: ${bytes.length} bytes, expected ${length}; copy the file again.`,
      );
    const file = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    this.id = Array.from(file.subarray(offsets.id, offsets.id + 16), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
    if (packId(file) !== this.id)
      throw damaged('nội dung không khớp mã kiểm tra', 'its content does not match its build id');
    const parts = sectionsOf(file, view);
    const bytesOfPool = parts.pool as Uint8Array;
    this.#tables = parts as Tables;
    this.#pool = new PoolReader(parts.codePage as Uint16Array, this.#tables.pieces, bytesOfPool);
    checkTables(this.#tables, this.#pool, bytesOfPool);
    this.#symbols = new HashIndex(this.#tables.symbols, stride.symbols);
    this.#names = new HashIndex(this.#tables.names, stride.names);
    this.#events = new HashIndex(this.#tables.events, stride.events);
    if (![this.#symbols, this.#names, this.#events].every(({ sorted }) => sorted))
      throw damaged('bảng tra không theo thứ tự', 'an index is out of order');
    const [date, reach, name] = [offsets.date, offsets.reach, offsets.name].map((at) => view.getUint32(at, true)) as [
      number,
      number,
      number,
    ];
    if (date === 0 || date > dayLimit || reach === 0 || reach > dayLimit || !poolFits(bytesOfPool, name))
      throw damaged('phần đầu sai', 'bad header');
    this.#words = Array.from(this.#tables.words, (ref) => this.#pool.read(ref));
    this.date = isoOf(date)!;
    this.reach = isoOf(reach)!;
    this.name = this.#pool.read(name);
    this.documents = this.#tables.documents.length / stride.documents;
    this.events = this.#tables.events.length / stride.events;
  }

  /** Numbers of the documents that carry the symbol (compared as `foldSymbol` compares). */
  bySymbol(symbol: string): number[] {
    const { symbols, documents } = this.#tables;
    const found: number[] = [];
    for (let i = this.#symbols.first(symbol, symbol.length); this.#symbols.same(i); i++) {
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
    for (let i = this.#names.first(folded, folded.length); this.#names.same(i); i++) {
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
    for (let i = this.#symbols.first(key, end); this.#symbols.same(i); i++) {
      const mark = symbols[i * stride.symbols + 3]!;
      if (((mark >>> 16) & (DocumentFlag.dated | DocumentFlag.placed)) !== form) continue;
      if (form !== 0 && (mark & 0xffff) !== issued) continue;
      const document = symbols[i * stride.symbols + 2]!;
      const row = document * stride.documents;
      if (place !== '' && this.#words[documents[row + 4]! & 0xffff] !== place) continue;
      const dated = form === 0 || key.endsWith(isoOf(issued)!);
      if (dated && this.#pool.equals(documents[row]!, key, end)) return document;
    }
    return -1;
  }

  /** Key of document number `i`. */
  keyOf(i: number): string {
    const { documents } = this.#tables;
    const row = i * stride.documents;
    const flags = documents[row + 5]! >>> 16;
    let key = this.#pool.read(documents[row]!);
    if (flags & DocumentFlag.placed) key += `@${this.#words[documents[row + 4]! & 0xffff]}`;
    if (flags & DocumentFlag.dated) key += `@${isoOf(documents[row + 4]! >>> 16)}`;
    return key;
  }

  /** Document number `i`. A caller that found it by its key gives the key, which then is not read again. */
  document(i: number, key: string = this.keyOf(i)): DocumentRecord {
    const rows = this.#tables.documents;
    const at = key.indexOf('@');
    const symbol = at < 0 ? key : key.slice(0, at);
    return new DocumentRecord(rows, i * stride.documents, key, symbol, this.#words, this.#pool);
  }

  /** Day of issue of document number `i`, as a number; 0 when it is not known. */
  issuedOf(i: number): number {
    return this.#tables.documents[i * stride.documents + 4]! >>> 16;
  }

  typeOf(i: number): string {
    return this.#words[this.#tables.documents[i * stride.documents + 3]! >>> 16]!;
  }

  symbolOf(i: number): string {
    return this.#pool.read(this.#tables.documents[i * stride.documents]!);
  }

  titleOf(i: number): string {
    return this.#pool.read(this.#tables.documents[i * stride.documents + 1]!);
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
  eventsOf(key: string): EventRecord[] {
    const { events } = this.#tables;
    const found: EventRecord[] = [];
    for (let i = this.#events.first(key, key.length); this.#events.same(i); i++) {
      if (this.#pool.equals(events[i * stride.events + 2]!, key, key.length)) found.push(this.event(i, key));
    }
    return found;
  }

  /** Event number `i`. A caller that found it by its target gives the target, which then is not read again. */
  event(i: number, target?: string): EventRecord {
    const { events } = this.#tables;
    const at = i * stride.events;
    return new EventRecord(events, at, target ?? this.#pool.read(events[at + 2]!), this.#pool);
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
        from: isoOf(rows[row + 1]!),
        authority: text(4),
        note: text(5),
        confidence: confidences[rows[row]! >>> 8]!,
        aliases: aliases === '' ? [] : aliases.split(';'),
      });
    }
    return found;
  }
}
