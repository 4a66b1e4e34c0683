import type { Bilingual, CheckResult } from '../engine/types.ts';
import type { Zone } from '../structure/types.ts';
import { everyFinding } from './set-aside.ts';

/** Why words of a draft were left out of data that may travel further than the draft. */
export type Withheld = 'secret';

/** Zones of paragraphs above the body. */
const aboveBody: ReadonlySet<Zone> = new Set(['header', 'title', 'outside', 'metadata']);

/** Words of a line that is a mark: the mark itself, what leads to it, how urgent the paper is, the number of the copy. */
const markWords: ReadonlySet<string> = new Set(
  'tuyệt tối đối bí mật độ mức dấu chỉ tài liệu văn bản số hỏa hoả tốc thượng khẩn hẹn giờ'.split(' '),
);
/** UTF-16 units of the longest line that is read as a mark. */
const longestMark = 60;

/** Whether the words of a line are a mark, be it spaced (`M Ậ T`), with the letter of a list (`MẬT (A)`) or beside others; `Độ mật:` alone is a blank of a form. */
function isMark(line: string): boolean {
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  const long = words.filter((word) => word.length > 1);
  const said = long.length > 0 ? long : [words.join('')];
  return said.every((word) => markWords.has(word)) && said.some((word, i) => word === 'mật' && said[i - 1] !== 'độ');
}

/**
 * Whether a line is a mark: in capitals wherever it stands (behind the first paper of a file, or where no header is recognised), in
 * other letters above the body. A form that lists papers has cells with `Mật`.
 */
function hasMarkLine({ source: { text }, document }: CheckResult): boolean {
  const head = document.paragraphs.find(({ zone }) => !aboveBody.has(zone))?.start ?? text.length;
  for (const { index } of text.matchAll(/m ?ậ ?t/giu)) {
    // The line as far as it is near: what is longer is no mark.
    const before = text.slice(Math.max(0, index - longestMark), index);
    const behind = text.slice(index, index + longestMark);
    const start = before.lastIndexOf('\n') + 1;
    const end = behind.indexOf('\n');
    if (start === 0 && index > longestMark) continue;
    if (end < 0 && index + longestMark < text.length) continue;
    const line = before.slice(start) + (end < 0 ? behind : behind.slice(0, end));
    if ((index < head || line === line.toUpperCase()) && isMark(line)) return true;
  }
  return false;
}

/**
 * Whether a draft is marked mật: it bears the mark at its place or on a line of its own, or a mark that is not one of the
 * three (which `the-thuc/secrecy-mark` tells). In doubt it is secret: words that were exported cannot be called back.
 */
function isSecret(result: CheckResult): boolean {
  const { document } = result;
  return (
    document.header.secrecy !== null ||
    // A waiver or a baseline makes nothing less secret.
    everyFinding(result).some(({ finding }) => finding.rule === 'the-thuc/secrecy-mark') ||
    hasMarkLine(result)
  );
}

/** Why the words of this draft are left out of an export; null when they are not. */
export function withheldFrom(result: CheckResult, allowSecret: boolean): Withheld | null {
  return !allowSecret && isSecret(result) ? 'secret' : null;
}

/** What stands in place of a message that may hold words of a secret draft. */
export function withheldMessage(rule: string): Bilingual {
  return {
    vi: `Có phát hiện của quy tắc ${rule} ở đây; lời văn không nêu vì dự thảo có dấu chỉ độ mật.`,
    en: `Rule ${rule} has a finding here; its words are left out, because the draft bears a secrecy mark.`,
  };
}
