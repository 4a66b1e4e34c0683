import { fromTcvn3 } from '../text/legacy-tables.ts';
import { isMarked, isSyllable } from '../text/phonotactics.ts';
import type { Archive, ArchiveEntry } from '../text/zip-directory.ts';

declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** The upper half of the code page of MS-DOS, in which older programs write names. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const fromDos = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : DOS[byte - 0x80])).join('');

/** Longest name that is judged letter by letter; no system makes longer ones. */
const LONGEST = 1024;
const CONTROL = /[\p{Cc}\p{Cf}\ufffd]/u;

/** How much of a name reads as Vietnamese: possible syllables with marks, less words that are none. */
function sense(name: string): number {
  let sum = 0;
  for (const [word] of name.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu))
    if (isMarked(word)) sum += isSyllable(word) ? 1 : -1;
  return sum - (CONTROL.test(name) ? 2 : 0);
}

/** CRC-32 of bytes, for names alone. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const CENTRAL = 0x02014b50;
const UNICODE_PATH = 0x7075;

/** The name in Unicode that Info-ZIP writes beside one in an older encoding; null without one for this name. */
function unicodePath({ bytes, damaged }: Archive, { rawName }: ArchiveEntry): string | null {
  if (damaged) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameAt = rawName.byteOffset - bytes.byteOffset;
  const header = nameAt - 46;
  if (rawName.buffer !== bytes.buffer || header < 0 || view.getUint32(header, true) !== CENTRAL) return null;
  const end = Math.min(bytes.length, nameAt + rawName.length + view.getUint16(header + 30, true));
  for (let at = nameAt + rawName.length; at + 9 <= end; at += 4 + view.getUint16(at + 2, true)) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== UNICODE_PATH || length < 5 || at + 4 + length > end) continue;
    // The name was changed by a program that does not know the field.
    if (view.getUint32(at + 5, true) !== crc32(rawName)) return null;
    return strictUtf8(bytes.subarray(at + 9, at + 4 + length));
  }
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The name of an entry: as the archive says where it says in which encoding it is, else in UTF-8 when it is that, else in the encoding
 * in which it makes most sense (Windows for Vietnamese, TCVN3, MS-DOS).
 */
export function entryName(archive: Archive, entry: ArchiveEntry): string {
  const raw = entry.rawName.subarray(0, LONGEST);
  const sure = unicodePath(archive, entry) ?? strictUtf8(raw);
  if (sure !== null) return sure.normalize('NFC');
  const guesses = [new TextDecoder('windows-1258').decode(raw), fromTcvn3(latin(raw)), fromDos(raw)].map((name) =>
    name.normalize('NFC'),
  );
  return guesses.reduce((best, name) => (sense(name) > sense(best) ? name : best));
}

/** A name that is shown: no steps upward, no drive, no signs that steer a terminal. Nothing is ever written under it. */
export function shownName(name: string): string {
  const parts = name
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/iu, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.map((part) => part.replace(/[\p{Cc}\p{Cf}]/gu, '?')).join('/');
}
