import { lower, upper } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import { bareWithOffsets } from './bodies.ts';
import { bareLetter, bareText } from './letters.ts';
import type { Level } from './types.ts';

/** Words of level before the name of a place. */
const LEVELS: readonly (readonly [string, Level, string])[] = [
  ['tinh', 'tinh', 'tỉnh'],
  ['thanhpho', 'tinh', 'thành phố'],
  ['tp', 'tinh', 'thành phố'],
  ['dackhu', 'xa', 'đặc khu'],
  ['huyen', 'huyen', 'huyện'],
  ['quan', 'huyen', 'quận'],
  ['thixa', 'huyen', 'thị xã'],
  ['thitran', 'xa', 'thị trấn'],
  ['phuong', 'xa', 'phường'],
  ['xa', 'xa', 'xã'],
];

/** Cities under the central government, past and present (handbook V11.18); every other city is one of a province. */
const CENTRAL_CITIES: ReadonlyMap<string, string> = new Map([
  ['hanoi', 'Hà Nội'],
  ['hochiminh', 'Hồ Chí Minh'],
  ['haiphong', 'Hải Phòng'],
  ['danang', 'Đà Nẵng'],
  ['cantho', 'Cần Thơ'],
  ['hue', 'Huế'],
  ['dongnai', 'Đồng Nai'],
  ['quangninh', 'Quảng Ninh'],
  ['bacninh', 'Bắc Ninh'],
]);

/**
 * Level word at the start of the span: its level, its words in small letters, the offset of the name behind it. Short words
 * must have their tone (`quận` is not `QUẢN`), and `XÃ HỘI` is no commune.
 */
export function levelAt(text: string, at: Span): { level: Level; word: string; name: number } | null {
  const { letters, offsets } = bareWithOffsets(text, { start: at.start, end: Math.min(at.end, at.start + 60) });
  for (const [word, level, printed] of LEVELS) {
    if (!letters.startsWith(word)) continue;
    const last = offsets[word.length - 1];
    let next = last + 1;
    while (next < at.end && !/[\p{L}\p{N}]/u.test(text[next])) next++;
    if (next === last + 1 || next >= at.end) continue;
    if (word.length < 6 && word !== 'tp' && lower(text.slice(offsets[0], last + 1)) !== printed) continue;
    if (word === 'xa' && /^h[oộ]i/iu.test(text.slice(next, next + 3))) continue;
    return { level, word: printed, name: next };
  }
  return null;
}

/** The first place that a level word announces in the span, as it is written in running text. */
export function placeIn(text: string, at: Span): { place: string; level: Level } | null {
  for (let i = at.start; i < at.end; i++) {
    if (i > at.start && bareLetter(text.charCodeAt(i - 1)) !== 0) continue;
    const found = levelAt(text, { start: i, end: at.end });
    if (found === null) continue;
    const name = text.slice(found.name, at.end);
    const end = name.search(/[,;.:(\n]|\s-{2,}|\s{3,}|KHÓA|KHOÁ/u);
    const words = titleCase((end < 0 ? name : name.slice(0, end)).trim());
    if (words === '') continue;
    // A scanned name may have spaces in its words; a city under the central government is known all the same.
    const city = found.word === 'thành phố' ? CENTRAL_CITIES.get(bareText(words, 0, words.length)) : undefined;
    if (city !== undefined) return { place: placeName(found.word, city), level: 'tinh' };
    return { place: `${found.word} ${words}`, level: found.word === 'thành phố' ? 'huyen' : found.level };
  }
  return null;
}

function placeName(word: string, name: string): string {
  return name === 'Hồ Chí Minh' ? 'Thành phố Hồ Chí Minh' : `${word} ${name}`;
}

/** `LAI CHÂU` → `Lai Châu`. */
function titleCase(words: string): string {
  return lower(words)
    .replace(/[\s*_]+/gu, ' ')
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + upper(letter))
    .trim();
}
