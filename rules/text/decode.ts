import { legacyEncoding } from './legacy.ts';
import { binaryKind } from './signatures.ts';
import type { ReaderNote } from './types.ts';

/** A decoded file. `text` is empty when the bytes are no text. Spans of notes are offsets of `text`. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'none';
  readonly notes: readonly ReaderNote[];
}

/** A fixed part of the platform's encoding API; every runtime of the engine has it. */
interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Utf8Decoder;

/**
 * Bytes of a text file as a string. UTF-8 with or without a byte order mark, UTF-16 with one (or without, when every second
 * byte is zero). What cannot be read as meant is in `notes`: broken UTF-8 (kept, broken bytes as U+FFFD), a binary file (named,
 * with the way out), an empty file, text in a legacy Vietnamese encoding (TCVN3, VNI; reported, not converted). Never throws.
 * The byte order mark is not part of `text`: offsets count from the first character, as editors do.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { text: '', encoding: 'utf-8', notes: [emptyNote()] };
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeWide(bytes, wide.order, wide.from, wide.marked);
  const binary = binaryKind(bytes);
  if (binary !== null) {
    return { text: '', encoding: 'none', notes: [{ kind: 'binary', span: START, vi: binary.vi, en: binary.en }] };
  }
  return decodeUtf8(bytes);
}

const START = { start: 0, end: 0 };

/** The note on a file without text. */
export function emptyNote(): ReaderNote {
  return {
    kind: 'empty',
    span: START,
    vi: 'Tệp trống, không có chữ nào để rà soát.',
    en: 'The file has no words; there is nothing to check.',
  };
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: false }).decode(bytes);
    return { text, encoding: 'utf-8', notes: [brokenNote(bytes, text)] };
  }
  return { text, encoding: 'utf-8', notes: contentNotes(text) };
}

/** Notes on a text that decoded without error. */
function contentNotes(text: string): ReaderNote[] {
  if (text.trim() === '') return [emptyNote()];
  const legacy = legacyEncoding(text);
  if (legacy === null) return [];
  return [
    {
      kind: 'encoding',
      legacy: legacy.name,
      span: { start: legacy.at, end: legacy.at + legacy.length },
      vi: `Văn bản dùng bảng mã cũ ${legacy.name}, không phải Unicode; nội dung không rà soát được như ý. Hãy chuyển sang Unicode (UTF-8) rồi chạy lại.`,
      en: `The text uses the legacy encoding ${legacy.name}, not Unicode, and cannot be checked as meant. Convert it to Unicode (UTF-8) and run again.`,
    },
  ];
}

function brokenNote(bytes: Uint8Array, text: string): ReaderNote {
  const first = text.indexOf('\ufffd');
  let count = 0;
  for (let i = first; i >= 0; i = text.indexOf('\ufffd', i + 1)) count++;
  // Read as one byte a character, a file in TCVN3 or VNI shows its own letters.
  const legacy = legacyEncoding(singleBytes(bytes));
  const vi = legacy === null ? '' : ` Có thể là bảng mã cũ ${legacy.name}.`;
  const en = legacy === null ? '' : ` It may be in the legacy encoding ${legacy.name}.`;
  const note = invalidNote('UTF-8', Math.max(0, first), count, { vi, en });
  return legacy === null ? note : { ...note, legacy: legacy.name };
}

/** Half a pair that stands alone is no character. */
const loneSurrogate = /\p{Surrogate}/gu;

/** The note on places that are no text in the encoding, the first of them at `at`. */
function invalidNote(encoding: string, at: number, count: number, more = { vi: '', en: '' }): ReaderNote {
  return {
    kind: 'encoding',
    span: { start: at, end: at + 1 },
    vi: `Tệp không phải ${encoding} hợp lệ: ${count} chỗ không đọc được, hiện thành ký tự thế chỗ.${more.vi} Hãy lưu lại dưới dạng UTF-8.`,
    en: `The file is not valid ${encoding}: ${count} place(s) could not be read and show as a replacement character.${more.en} Save it as UTF-8.`,
  };
}

const SAMPLE = 1 << 16;

function singleBytes(bytes: Uint8Array): string {
  return fromUnits(bytes.subarray(0, SAMPLE));
}

/** Byte order of UTF-16, from the mark or from zero bytes at every second place; null for anything else. */
function wideEncoding(bytes: Uint8Array): { order: 'le' | 'be'; from: number; marked: boolean } | null {
  if (bytes.length >= 2) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return { order: 'le', from: 2, marked: true };
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return { order: 'be', from: 2, marked: true };
  }
  const n = Math.min(bytes.length, SAMPLE) & ~1;
  if (n < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  // Spaces and basic letters are more than a third of any Vietnamese text.
  const pairs = n / 2;
  if (odd > pairs / 3 && even * 50 < pairs) return { order: 'le', from: 0, marked: false };
  if (even > pairs / 3 && odd * 50 < pairs) return { order: 'be', from: 0, marked: false };
  return null;
}

function decodeWide(bytes: Uint8Array, order: 'le' | 'be', from: number, marked: boolean): Decoded {
  const length = (bytes.length - from) >> 1;
  const units = new Uint16Array(length);
  const [high, low] = order === 'le' ? [1, 0] : [0, 1];
  for (let i = 0, b = from; i < length; i++, b += 2) units[i] = (bytes[b + high] << 8) | bytes[b + low];
  const text = fromUnits(units);
  const notes = contentNotes(text);
  const broken = text.match(loneSurrogate);
  if (broken !== null) notes.push(invalidNote('UTF-16', text.search(loneSurrogate), broken.length));
  const end = { start: text.length, end: text.length };
  if (!marked) {
    notes.push({
      kind: 'encoding',
      span: START,
      vi: 'Tệp có vẻ là UTF-16 nhưng thiếu dấu thứ tự byte (BOM); đã đọc theo UTF-16. Nên lưu lại dưới dạng UTF-8.',
      en: 'The file looks like UTF-16 without a byte order mark and was read so. Better save it as UTF-8.',
    });
  }
  if ((bytes.length - from) % 2 === 1) {
    notes.push({
      kind: 'truncated',
      span: end,
      vi: 'Tệp UTF-16 có số byte lẻ: có thể bị cắt ở cuối.',
      en: 'The UTF-16 file has an odd number of bytes: it may be cut at the end.',
    });
  }
  return { text, encoding: order === 'le' ? 'utf-16le' : 'utf-16be', notes };
}

const CHUNK = 8192;

/** A string of the UTF-16 units; lone surrogates stay. */
function fromUnits(units: Uint16Array | Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += CHUNK) {
    parts.push(String.fromCharCode.apply(null, units.subarray(i, i + CHUNK) as unknown as number[]));
  }
  return parts.join('');
}
