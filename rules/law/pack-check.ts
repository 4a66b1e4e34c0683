import { dayLimit } from './day.ts';
import { inStretches } from './hash.ts';
import {
  agencyKinds,
  confidences,
  DocumentFlag,
  damaged,
  kinds,
  offsets,
  type SectionName,
  scopes,
  sections,
  stride,
} from './pack-format.ts';
import { type PoolReader, poolFits } from './pool.ts';
import { unitsOf } from './records.ts';

export type Tables = Readonly<Record<Exclude<SectionName, 'codePage' | 'pool'>, Uint32Array>>;

/**
 * The sections of a pack, in place. They must follow one another as the compiler lays them out: none outside the file, none over
 * another.
 */
export function sectionsOf(
  file: Uint8Array,
  view: DataView,
): Record<SectionName, Uint32Array | Uint16Array | Uint8Array> {
  const parts: Partial<Record<SectionName, Uint32Array | Uint16Array | Uint8Array>> = {};
  let expected: number = offsets.body;
  sections.forEach(([section, width], i) => {
    const offset = view.getUint32(offsets.sections + i * 8, true);
    const size = view.getUint32(offsets.sections + i * 8 + 4, true);
    const row = width * (section in stride ? stride[section as keyof typeof stride] : 1);
    if (offset !== expected || offset + size > file.length || size % row !== 0)
      throw damaged(`mục ${section} nằm sai chỗ`, `section ${section} is misplaced`);
    const Words = width === 4 ? Uint32Array : width === 2 ? Uint16Array : Uint8Array;
    parts[section] = new Words(file.buffer as ArrayBuffer, file.byteOffset + offset, size / width);
    expected = offset + ((size + 7) & ~7);
  });
  if (expected !== file.length) throw damaged('thừa byte ở cuối', 'bytes behind the last section');
  return parts as Record<SectionName, Uint32Array | Uint16Array | Uint8Array>;
}

/**
 * Refuses a pack whose rows name what is not there: strings outside the pool, documents, words or codes without a number, days
 * that are none. After it every read of a row succeeds. One pass over each table; no string is made but those of units.
 */
export function checkTables(tables: Tables, pool: PoolReader, bytes: Uint8Array): void {
  pool.check();
  const { documents, symbols, names, events, words, agencies } = tables;
  const count = documents.length / stride.documents;
  if (!allFit(words, 1, 0, 1, bytes) || words.length === 0 || words.length > 65536)
    throw damaged('bảng cơ quan sai', 'bad table of words');
  if (
    !allFit(documents, stride.documents, 0, 3, bytes) ||
    !inStretches(count, (from, to) => documentsFit(documents, words.length, from, to))
  )
    throw damaged('bảng văn bản sai', 'bad table of documents');
  if (symbols.length / stride.symbols !== count || !eachOnce(symbols, stride.symbols, count))
    throw damaged('bảng số hiệu sai', 'bad index of symbols');
  if (!eachOnce(names, stride.names, count)) throw damaged('bảng tên luật sai', 'bad index of names');
  if (!allFit(events, stride.events, 2, 7, bytes) || !eventsFit(events, pool))
    throw damaged('bảng sự kiện sai', 'bad table of events');
  if (!allFit(agencies, stride.agencies, 2, 7, bytes) || !agenciesFit(agencies))
    throw damaged('bảng tên cơ quan cũ sai', 'bad table of agencies');
}

/** Whether the references in columns `[from, to)` are strings of the pool. */
function allFit(rows: Uint32Array, width: number, from: number, to: number, bytes: Uint8Array): boolean {
  return inStretches(rows.length / width, (first, last) => {
    for (let row = first * width; row < last * width; row += width) {
      for (let k = from; k < to; k++) if (!poolFits(bytes, rows[row + k]!)) return false;
    }
    return true;
  });
}

const keyFlags = DocumentFlag.dated | DocumentFlag.placed;
const allFlags = DocumentFlag.confidence | DocumentFlag.verify | keyFlags;

function documentsFit(rows: Uint32Array, words: number, from: number, to: number): boolean {
  for (let row = from * stride.documents; row < to * stride.documents; row += stride.documents) {
    const bodies = rows[row + 3]!;
    const place = rows[row + 4]! & 0xffff;
    const flags = rows[row + 5]! >>> 16;
    if ((bodies & 0xffff) >= words || bodies >>> 16 >= words || place >= words) return false;
    if (flags > allFlags || (flags & DocumentFlag.confidence) >= confidences.length) return false;
    // A key with a place has a day too, and a day in the key is the day of issue.
    if ((flags & keyFlags) === DocumentFlag.placed || (flags & keyFlags && rows[row + 4]! >>> 16 === 0)) return false;
  }
  return true;
}

/** Whether each row of an index names a document, and none is named twice. */
function eachOnce(rows: Uint32Array, width: number, count: number): boolean {
  const named = new Uint8Array(count);
  return inStretches(rows.length / width, (from, to) => {
    for (let row = from; row < to; row++) {
      const document = rows[row * width + 2]!;
      if (document >= count || named[document] === 1) return false;
      named[document] = 1;
    }
    return true;
  });
}

function eventsFit(rows: Uint32Array, pool: PoolReader): boolean {
  const sound = new Set<number>();
  for (let row = 0; row < rows.length; row += stride.events) {
    const date = rows[row + 7]! & 0xffff;
    const until = rows[row + 7]! >>> 16;
    const code = rows[row + 8]!;
    if (date === 0 || (until !== 0 && until < date)) return false;
    if ((code & 15) >= kinds.length || ((code >>> 4) & 15) >= scopes.length || code >>> 8 >= confidences.length)
      return false;
    const units = rows[row + 4]!;
    if (units === 0 || sound.has(units)) continue;
    if (unitsOf(pool.read(units)) === null) return false;
    sound.add(units);
  }
  return true;
}

function agenciesFit(rows: Uint32Array): boolean {
  for (let row = 0; row < rows.length; row += stride.agencies) {
    const code = rows[row]!;
    if ((code & 255) >= agencyKinds.length || code >>> 8 >= confidences.length || rows[row + 1]! > dayLimit)
      return false;
  }
  return true;
}
