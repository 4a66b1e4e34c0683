import { lower, upper } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import { bareLetter, bareText } from './letters.ts';
import type { Issuer, IssuerBody, Level } from './types.ts';

/** How the names of bodies begin, in bare letters; the longer ones of equal beginnings first. */
const BODIES: readonly (readonly [string, IssuerBody, Level])[] = [
  ['chutichuybannhandan', 'chu-tich-ubnd', 'unknown'],
  ['chutichubnd', 'chu-tich-ubnd', 'unknown'],
  ['chutichhoidongnhandan', 'hdnd', 'unknown'],
  ['chutichnuoc', 'chu-tich-nuoc', 'trung-uong'],
  ['chutichquochoi', 'quoc-hoi', 'trung-uong'],
  ['vanphonguybannhandan', 'van-phong-ubnd', 'unknown'],
  ['vanphongubnd', 'van-phong-ubnd', 'unknown'],
  ['vanphongchinhphu', 'bo', 'trung-uong'],
  ['vanphongquochoi', 'khac', 'trung-uong'],
  ['vanphong', 'van-phong-ubnd', 'unknown'],
  ['thuongtruchoidongnhandan', 'thuong-truc-hdnd', 'unknown'],
  ['thuongtruchdnd', 'thuong-truc-hdnd', 'unknown'],
  ['hoidongnhandan', 'hdnd', 'unknown'],
  ['hdnd', 'hdnd', 'unknown'],
  ['uybanthuongvuquochoi', 'ubtvqh', 'trung-uong'],
  ['uybanthuongvu', 'ubtvqh', 'trung-uong'],
  ['uybannhandan', 'ubnd', 'unknown'],
  ['ubnd', 'ubnd', 'unknown'],
  ['uybanmattran', 'khac', 'unknown'],
  ['uybandantoc', 'bo', 'trung-uong'],
  ['thutuongchinhphu', 'thu-tuong', 'trung-uong'],
  ['thutuong', 'thu-tuong', 'trung-uong'],
  ['chinhphu', 'chinh-phu', 'trung-uong'],
  ['quochoi', 'quoc-hoi', 'trung-uong'],
  ['toaannhandan', 'toa-an', 'unknown'],
  ['chanhan', 'toa-an', 'trung-uong'],
  ['hoidongthamphan', 'toa-an', 'trung-uong'],
  ['vienkiemsat', 'vien-kiem-sat', 'unknown'],
  ['vientruongvienkiemsat', 'vien-kiem-sat', 'trung-uong'],
  ['kiemtoannhanuoc', 'kiem-toan', 'trung-uong'],
  ['tongkiemtoan', 'kiem-toan', 'trung-uong'],
  ['nganhangnhanuoc', 'bo', 'trung-uong'],
  ['thongdoc', 'bo', 'trung-uong'],
  ['thanhtrachinhphu', 'bo', 'trung-uong'],
  ['tongthanhtra', 'bo', 'trung-uong'],
  ['bochihuyquansu', 'khac', 'tinh'],
  ['bochinhtri', 'dang', 'trung-uong'],
  ['botulenh', 'khac', 'unknown'],
  ['botruong', 'bo', 'trung-uong'],
  ['bo', 'bo', 'trung-uong'],
  ['giamdocso', 'so', 'tinh'],
  ['so', 'so', 'tinh'],
  ['tinhuy', 'dang', 'tinh'],
  ['thanhuy', 'dang', 'tinh'],
  ['huyenuy', 'dang', 'huyen'],
  ['quanuy', 'dang', 'huyen'],
  ['dangbo', 'dang', 'unknown'],
  ['danguy', 'dang', 'unknown'],
  ['bancan', 'dang', 'unknown'],
  ['banchaphanh', 'dang', 'unknown'],
  ['banthuongvu', 'dang', 'unknown'],
  ['banbithu', 'dang', 'trung-uong'],
  ['dangcongsan', 'dang', 'trung-uong'],
  ['tonggiamdoc', 'khac', 'unknown'],
  ['baohiemxahoi', 'khac', 'unknown'],
  ['bantochuc', 'dang', 'unknown'],
  ['banquanly', 'khac', 'unknown'],
  ['banchidao', 'khac', 'unknown'],
  ['bandantoc', 'khac', 'unknown'],
  ['tongcuc', 'khac', 'trung-uong'],
  ['cuc', 'khac', 'unknown'],
  ['chicuc', 'khac', 'unknown'],
  ['congan', 'khac', 'unknown'],
  ['trungtam', 'khac', 'unknown'],
  ['phong', 'khac', 'unknown'],
  ['lienminh', 'khac', 'unknown'],
  ['liendoan', 'khac', 'unknown'],
  ['hoi', 'khac', 'unknown'],
  ['doan', 'khac', 'unknown'],
  ['truong', 'khac', 'unknown'],
  ['daihoc', 'khac', 'unknown'],
  ['hocvien', 'khac', 'unknown'],
  ['dai', 'khac', 'unknown'],
  ['giamdoc', 'khac', 'unknown'],
];

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

/** Bare letters of a span and the offset of each. */
function bareWithOffsets(text: string, at: Span): { letters: string; offsets: number[] } {
  let letters = '';
  const offsets: number[] = [];
  for (let i = at.start; i < at.end && offsets.length < 200; i++) {
    const letter = bareLetter(text.charCodeAt(i));
    if (letter === 0) continue;
    letters += String.fromCharCode(letter);
    offsets.push(i);
  }
  return { letters, offsets };
}

/** The body that a line names, or null when it begins like none. */
export function bodyOf(text: string, at: Span): { body: IssuerBody; level: Level; length: number } | null {
  const { letters } = bareWithOffsets(text, at);
  for (const [name, body, level] of BODIES) {
    if (!letters.startsWith(name)) continue;
    if (name.length <= 5 && !wordEnds(text, at, name.length)) continue;
    return { body, level, length: name.length };
  }
  return null;
}

/**
 * Organisations that issue letters and decisions under their own header, but name themselves in no other place where a body
 * is looked for: in a title in capitals their names may be those of others.
 */
const ORGANISATIONS = [
  'tongcongty',
  'congty',
  'tapdoan',
  'vienhanlam',
  'viennghiencuu',
  'vienkhoahoc',
  'khobac',
  'nganhang',
  'benhvien',
  'thanhtra',
  'bandanvan',
  'bantuyengiao',
  'bannoichinh',
  'bantiepcongdan',
  'banchihuy',
  'thongtanxa',
  'hatkiemlam',
  'tramyte',
  'thue',
  'haiquan',
  'nhaxuatban',
];

function organisationOf(text: string, at: Span): { body: IssuerBody; level: Level; length: number } | null {
  const { letters } = bareWithOffsets(text, at);
  const name = ORGANISATIONS.find((begin) => letters.startsWith(begin) && wordEnds(text, at, begin.length));
  return name === undefined ? null : { body: 'khac', level: 'unknown', length: name.length };
}

/** Whether a word ends behind the first `count` letters of the span. */
function wordEnds(text: string, at: Span, count: number): boolean {
  let letters = 0;
  for (let i = at.start; i < at.end; i++) {
    if (bareLetter(text.charCodeAt(i)) === 0) continue;
    if (++letters === count) return i + 1 >= at.end || bareLetter(text.charCodeAt(i + 1)) === 0;
  }
  return false;
}

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

/** The name of a body in pieces, one a line: the pieces of the right column of the header stand between them. */
export function readIssuerIn(text: string, pieces: readonly Span[]): Issuer | null {
  const words = wordsOf(text, pieces);
  const issuer = readIssuer(words, { start: 0, end: words.length });
  if (issuer === null) return null;
  const last = pieces[pieces.length - 1];
  return { ...issuer, at: { start: pieces[0].start, end: ornamentStart(text, last) } };
}

/** The words of the pieces, a space between them. */
export function wordsOf(text: string, pieces: readonly Span[]): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU` read: body, level, place; null when the span names no body. A rule drawn behind it is left out. */
export function readIssuer(text: string, span: Span): Issuer | null {
  const at = { start: span.start, end: ornamentStart(text, span) };
  const found = bodyOf(text, at) ?? organisationOf(text, at);
  if (found === null) return null;
  const name = text
    .slice(at.start, at.end)
    .replace(/[\s*_]+/gu, ' ')
    .trim();
  const { offsets } = bareWithOffsets(text, at);
  const behind = offsets[found.length] ?? at.end;
  const place = placeIn(text, { start: behind, end: at.end });
  let { body, level } = found;
  if (body === 'bo' && isJoint(text, at)) body = 'lien-bo';
  if (place !== null) level = place.level;
  return { body, level, place: place?.place ?? null, name, at };
}

/** Where the dashes, underscores and stars at the end of the span begin. */
function ornamentStart(text: string, at: Span): number {
  let end = at.end;
  while (end > at.start && ' \t\n-–—_=*~'.includes(text[end - 1])) end--;
  return end;
}

/** Two ministries: `BỘ TÀI CHÍNH - BỘ Y TẾ`. */
function isJoint(text: string, at: Span): boolean {
  return /[-–]\s*BỘ\s/iu.test(text.slice(at.start, at.end));
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

/** Issuer codes of symbols, the part behind the type. */
const CODES: readonly (readonly [RegExp, IssuerBody, Level])[] = [
  [/^CTUBND$/u, 'chu-tich-ubnd', 'unknown'],
  [/^UBND/u, 'ubnd', 'unknown'],
  [/^TT\.?HĐND$/u, 'thuong-truc-hdnd', 'unknown'],
  [/^HĐND/u, 'hdnd', 'unknown'],
  [/^CP$/u, 'chinh-phu', 'trung-uong'],
  [/^TTg$/iu, 'thu-tuong', 'trung-uong'],
  [/^CTN$/u, 'chu-tich-nuoc', 'trung-uong'],
  [/^UBTVQH\d*$/u, 'ubtvqh', 'trung-uong'],
  [/^QH\d+$/u, 'quoc-hoi', 'trung-uong'],
  [/^T[UƯ]$/u, 'dang', 'tinh'],
  [/^TW$/u, 'dang', 'trung-uong'],
  [/^TANDTC$/u, 'toa-an', 'trung-uong'],
  [/^VKSNDTC$/u, 'vien-kiem-sat', 'trung-uong'],
  [/^KTNN$/u, 'kiem-toan', 'trung-uong'],
  // Not a ban quản lý, ban chỉ đạo, ban chỉ huy, ban thường vụ, ban dân tộc, bảo hiểm xã hội, bệnh viện đa khoa.
  [/^(?:NHNN|TTCP|VPCP|UBDT|B(?!QL|CĐ|CH|TV|DT$|HXH|VĐK)[A-ZĐ][A-ZĐ&]*)$/u, 'bo', 'trung-uong'],
  [/^S[A-ZĐ][A-ZĐ&]+$/u, 'so', 'tinh'],
];

/** Type codes of symbols (Phụ lục III of 30/2020/NĐ-CP and the normative ones); the part that stands first is none of a body. */
const TYPE_CODES = new Set(
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ TT L PL KL'.split(' '),
);

/** Whether the code is one of a kind of document (`QĐ`, `TTr`), not of a body. */
export function isTypeCode(code: string): boolean {
  return TYPE_CODES.has(code);
}

/** The body that the symbol of a document names, without a place; null when the symbol does not tell. */
export function issuerOfSymbol(symbol: string, at: Span): Issuer | null {
  const last = symbol.slice(symbol.lastIndexOf('/') + 1);
  if (/^\d*\/?(\d{4}\/)?TTLT/u.test(symbol) || last.startsWith('TTLT')) {
    return { body: 'lien-bo', level: 'trung-uong', place: null, name: last, at };
  }
  const parts = last.split('-');
  // In a công văn the body stands first, before the unit that drafted it: `1488/STP-XDKTVB`, `123/UBND-STP`.
  const codes = [parts.slice(1).join('-'), parts[parts.length - 1], last];
  if (!isTypeCode(parts[0])) codes.unshift(parts[0]);
  for (const code of codes) {
    for (const [pattern, body, level] of CODES) {
      if (pattern.test(code)) return { body, level, place: null, name: code, at };
    }
  }
  return null;
}
