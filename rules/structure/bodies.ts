import type { Span } from '../text/types.ts';
import { bareLetter } from './letters.ts';
import type { IssuerBody, Level } from './types.ts';

/** How the names of bodies begin, in bare letters; the longer ones of equal beginnings first. */
const BODIES: readonly (readonly [begin: string, IssuerBody, Level, whole?: 'whole'])[] = [
  ['chutichuybannhandan', 'chu-tich-ubnd', 'unknown'],
  ['chutichubnd', 'chu-tich-ubnd', 'unknown'],
  ['chutichhoidongnhandan', 'hdnd', 'unknown'],
  ['chutichnuoc', 'chu-tich-nuoc', 'trung-uong'],
  ['chutichquochoi', 'quoc-hoi', 'trung-uong'],
  ['vanphonguybannhandan', 'van-phong-ubnd', 'unknown'],
  ['vanphongubnd', 'van-phong-ubnd', 'unknown'],
  ['vanphonghoidongnhandanvauybannhandan', 'van-phong-ubnd', 'unknown'],
  ['vanphonghdndvaubnd', 'van-phong-ubnd', 'unknown'],
  ['vanphongchinhphu', 'bo', 'trung-uong'],
  ['vanphongquochoi', 'khac', 'trung-uong'],
  // Below the line of a committee the bare word is its office; those of other bodies say of whom they are.
  ['vanphong', 'van-phong-ubnd', 'unknown', 'whole'],
  ['vanphong', 'khac', 'unknown'],
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
  ['thanhtratinh', 'khac', 'tinh'],
  ['tongthanhtra', 'bo', 'trung-uong'],
  ['bochihuyquansu', 'khac', 'tinh'],
  ['bochinhtri', 'dang', 'trung-uong'],
  ['botulenh', 'khac', 'unknown'],
  ['botruong', 'bo', 'trung-uong'],
  ['bo', 'bo', 'trung-uong'],
  ['chanhvanphong', 'van-phong-ubnd', 'unknown'],
  ['chanhthanhtra', 'khac', 'unknown'],
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

/** Bare letters of a span and the offset of each. */
export function bareWithOffsets(text: string, at: Span): { letters: string; offsets: number[] } {
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
  for (const [name, body, level, whole] of BODIES) {
    if (!letters.startsWith(name) || (whole && letters !== name)) continue;
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

/** The organisation that a line of the header names, or null when it begins like none. */
export function organisationOf(text: string, at: Span): { body: IssuerBody; level: Level; length: number } | null {
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
