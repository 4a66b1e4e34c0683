import { bareText } from '../text/index.ts';
import { indexWithin, nearlyEqual } from './letters.ts';

/** Components of a procedure, in the order of khoản 2 Điều 8 of 63/2010/NĐ-CP and of a published sheet. */
export const COMPONENT_KEYS = [
  'ten',
  'trinh-tu',
  'cach-thuc',
  'ho-so',
  'so-luong',
  'thoi-han',
  'doi-tuong',
  'co-quan',
  'ket-qua',
  'phi',
  'mau',
  'dieu-kien',
  'can-cu',
] as const;
export type ComponentKey = (typeof COMPONENT_KEYS)[number];

/** The components that every procedure has (points a to g), papers and their number of sets being two. */
export const ALWAYS_COMPONENTS: readonly ComponentKey[] = COMPONENT_KEYS.slice(0, 8);

/** How the heads of components begin, in bare letters; the longer of equal beginnings first. Handbook tthc.md §3.2 and §4.1. */
const HEADS: readonly (readonly [string, string])[] = [
  ['trinhtuthuchien', 'trinh-tu'],
  ['trinhtuthutuc', 'trinh-tu'],
  ['trinhtucacbuoc', 'trinh-tu'],
  ['trinhtugiaiquyet', 'trinh-tu'],
  ['trinhtuxuly', 'trinh-tu'],
  ['cacbuocthuchien', 'trinh-tu'],
  ['quytrinhthuchien', 'trinh-tu'],
  ['quytrinhcacbuoc', 'trinh-tu'],
  ['quytrinhxuly', 'trinh-tu'],
  ['quytrinhgiaiquyet', 'trinh-tu'],
  ['cachthucthuchien', 'cach-thuc'],
  ['cachthucnop', 'cach-thuc'],
  ['cachthucgui', 'cach-thuc'],
  ['hinhthucnop', 'cach-thuc'],
  ['hinhthucgui', 'cach-thuc'],
  ['hinhthucthuchien', 'cach-thuc'],
  ['phuongthucnop', 'cach-thuc'],
  ['thanhphanhoso', 'ho-so'],
  ['thanhphansoluonghoso', 'ho-so'],
  ['thanhphanvasoluonghoso', 'ho-so'],
  ['hosobaogom', 'ho-so'],
  ['hosogom', 'ho-so'],
  ['soluonghoso', 'so-luong'],
  ['soluongbohoso', 'so-luong'],
  ['thoihangiaiquyet', 'thoi-han'],
  ['thoigiangiaiquyet', 'thoi-han'],
  ['thoihanxuly', 'thoi-han'],
  ['thoihanthuchienthutuc', 'thoi-han'],
  ['doituongthuchien', 'doi-tuong'],
  ['coquanthuchien', 'co-quan'],
  ['coquangiaiquyet', 'co-quan'],
  ['coquancothamquyen', 'co-quan'],
  ['thamquyengiaiquyet', 'co-quan'],
  ['coquanphoihop', 'co-quan-phoi-hop'],
  ['ketquathuchien', 'ket-qua'],
  ['ketquagiaiquyet', 'ket-qua'],
  ['philephi', 'phi'],
  ['lephi', 'phi'],
  ['phi', 'phi'],
  ['tenmaudon', 'mau'],
  ['maudon', 'mau'],
  ['mautokhai', 'mau'],
  ['yeucaudieukien', 'dieu-kien'],
  ['dieukienthuchien', 'dieu-kien'],
  ['cancuphaply', 'can-cu'],
];

/** Heads that only clauses of articles use: there the papers are called by what is applied for. */
const CLAUSE_HEADS: readonly (readonly [string, string])[] = [
  ['hosode', 'ho-so'],
  ['hosodang', 'ho-so'],
  ['hosocap', 'ho-so'],
  ['hosogia', 'ho-so'],
  ['hosohuong', 'ho-so'],
  ['hosoxin', 'ho-so'],
  ['hosoxet', 'ho-so'],
  ['hosothong', 'ho-so'],
  ['hosoyeucau', 'ho-so'],
  ['cachthuctiepnhan', 'cach-thuc'],
  ['cachthucthongbao', 'cach-thuc'],
  ['thoihangiai', 'thoi-han'],
  ['dieukien', 'dieu-kien'],
  ['yeucauvedieukien', 'dieu-kien'],
  ['mucphi', 'phi'],
  ['mucthuphi', 'phi'],
];

/** Letters of a head that are compared. */
const HEAD_LETTERS = 40;
/** A head stands before a colon no further than this from its start. */
const COLON_REACH = 90;

/**
 * Component that a line begins with, by the words in `[start, end)` behind its label: the whole line, or what stands before
 * a colon near its start. In clauses of articles the name may run on into a sentence. Null when it begins with none.
 */
export function headOf(text: string, start: number, end: number, clause: boolean): string | null {
  while (start < end && ' *_\t'.includes(text[start])) start++;
  const colon = indexWithin(text, 0x3a, start, Math.min(end, start + COLON_REACH));
  const stop = colon >= 0 ? colon : end;
  const long = stop === end && end - start > 110;
  if (long && !clause) return null;
  const bare = bareText(text, start, stop, HEAD_LETTERS);
  const found =
    HEADS.find(([name]) => bare.startsWith(name)) ??
    (clause ? CLAUSE_HEADS : []).find(([name]) => bare.startsWith(name));
  if (found !== undefined) {
    if (found[0].length < 6 && bare.length > 12) return null;
    if (long && found[0].length < 12 && found[1] !== 'ho-so') return null;
    return found[1];
  }
  // One letter wrong, missing or too many: the component is there, only misspelt.
  if (colon < 0 || bare.length < 12) return null;
  for (const [name, key] of HEADS) {
    if (name.length < 12) continue;
    for (const length of [name.length, name.length - 1, name.length + 1])
      if (nearlyEqual(bare.slice(0, length), name)) return key;
  }
  return null;
}

/** Whether nothing stands behind the colon of a head: it names a component and does not give it. */
export function saysNothing(text: string, start: number, end: number): boolean {
  const colon = indexWithin(text, 0x3a, start, Math.min(end, start + COLON_REACH));
  if (colon < 0) return false;
  for (let i = colon + 1; i < end; i++) if (/[\p{L}\p{N}]/u.test(text[i])) return false;
  return true;
}

/** A component named in the title of an article or heading. */
interface TitleWord {
  readonly words: RegExp;
  readonly key: ComponentKey | null;
}

/** Names of components at the start of a title, in small letters; `null` is passed over. */
const TITLE_WORDS: readonly TitleWord[] = [
  { words: /^(?:thành phần(?:,| và)? số lượng|thành phần|số lượng(?:,| và)? thành phần) hồ sơ/u, key: 'ho-so' },
  { words: /^(?:hồ sơ|thành phần hồ sơ)(?!\p{L})/u, key: 'ho-so' },
  { words: /^số lượng hồ sơ/u, key: 'so-luong' },
  { words: /^(?:trình tự|các bước|quy trình)(?: thực hiện| giải quyết| xử lý)?(?!\p{L})/u, key: 'trinh-tu' },
  {
    words: /^(?:cách thức|hình thức|phương thức)(?: thực hiện| nộp hồ sơ| gửi hồ sơ| nộp| gửi| tiếp nhận)*(?!\p{L})/u,
    key: 'cach-thuc',
  },
  { words: /^(?:thời hạn|thời gian)(?: giải quyết| xử lý| thực hiện| thẩm định)*(?!\p{L})/u, key: 'thoi-han' },
  { words: /^đối tượng(?: thực hiện| được| áp dụng| hưởng)*(?!\p{L})/u, key: 'doi-tuong' },
  {
    words: /^(?:thẩm quyền|cơ quan)(?: giải quyết| có thẩm quyền| thực hiện| quyết định| tiếp nhận)*(?!\p{L})/u,
    key: 'co-quan',
  },
  { words: /^kết quả(?: giải quyết| thực hiện)*(?!\p{L})/u, key: 'ket-qua' },
  { words: /^(?:yêu cầu,? )?(?:điều kiện|tiêu chuẩn)(?: thực hiện)*(?!\p{L})/u, key: 'dieu-kien' },
  { words: /^(?:mức )?(?:phí|lệ phí)(?:,? lệ phí)?(?!\p{L})/u, key: 'phi' },
  { words: /^(?:mẫu đơn|mẫu tờ khai|biểu mẫu)(?!\p{L})/u, key: 'mau' },
  { words: /^(?:thủ tục hành chính|thủ tục)(?!\p{L})/u, key: null },
  {
    words: /^(?:tiếp nhận|nộp|gửi|thẩm định|giải quyết)(?: và (?:thẩm định|giải quyết))? hồ sơ(?!\p{L})/u,
    key: 'trinh-tu',
  },
];
const JOINS =
  /^(?:[,;:]| và| hoặc|,? (?:để )?(?:giải quyết|thực hiện|của việc|của|về|đối với|cho|được|đề nghị|xét|việc|khi|nộp))(?= |$)/u;

/** What a title names: its components, and what the procedure is about (`cấp lại giấy phép`), empty when nothing is left. */
export interface TitleReading {
  readonly keys: readonly ComponentKey[];
  /** The title says `thủ tục`, `trình tự` or another component. */
  readonly names: boolean;
  readonly object: string;
}

/** Reads a title given in small letters with single spaces (`plain`). */
export function readTitle(title: string): TitleReading {
  const keys: ComponentKey[] = [];
  let rest = title;
  let names = false;
  for (let step = 0; step < 12; step++) {
    const word = TITLE_WORDS.find(({ words }) => words.test(rest));
    if (word !== undefined) {
      names = true;
      if (word.key !== null) keys.push(word.key);
      rest = rest.replace(word.words, '').trimStart();
      continue;
    }
    const join = JOINS.exec(` ${rest}`.slice(names ? 0 : 1)) ?? JOINS.exec(rest);
    if (!names || join === null) break;
    rest = rest.slice(Math.max(0, join[0].trimStart().length)).trimStart();
  }
  return { keys, names, object: rest.replace(/[.:;]+$/u, '').trim() };
}
