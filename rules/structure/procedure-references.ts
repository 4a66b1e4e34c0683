import type { Span } from '../text/types.ts';
import type { UnitReading } from './procedure-units.ts';
import type { ComponentKey } from './procedure-words.ts';

/** Components that other articles give, as parts of their own or in running text. */
export class Shared {
  readonly places = new Map<ComponentKey, Span>();
  readonly told = new Map<ComponentKey, Span>();

  add(key: ComponentKey, unit: UnitReading): void {
    const head = unit.heads.get(key)?.[0];
    if (head !== undefined && !this.places.has(key)) this.places.set(key, head);
    const said = unit.told.get(key)?.[0];
    if (said !== undefined && !this.told.has(key)) this.told.set(key, said);
  }

  join({ places, told }: Shared): void {
    for (const [key, span] of places) if (!this.places.has(key)) this.places.set(key, span);
    for (const [key, span] of told) if (!this.told.has(key)) this.told.set(key, span);
  }
}

/** How far back a sentence is read. */
const BACK = 200;

/** What stands before a place in its sentence. */
export function sentenceBefore(words: string, at: number): string {
  const before = words.slice(Math.max(0, at - BACK), at);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1);
}

/** Components that one article may give for all procedures of a draft. */
export const SHARED = ['cach-thuc', 'so-luong', 'co-quan', 'doi-tuong', 'dieu-kien', 'phi', 'thoi-han'] as const;

/** Those whose names mean other things as well: the term of a permit, the form of a card. */
export const PROVEN: ReadonlySet<ComponentKey> = new Set(['cach-thuc', 'so-luong', 'thoi-han']);

/** `theo trình tự quy định tại khoản 2 Điều 9`: an article of the draft itself. */
export const REFERENCE =
  /điều (\d{1,3}[a-zđ]?)(?! (?:của )?(?:nghị định|luật|thông tư|bộ luật|nghị quyết|pháp lệnh) số)/gu;
export const REFERRED: readonly (readonly [ComponentKey, RegExp])[] = [
  ['ho-so', /hồ sơ|giấy tờ/u],
  ['so-luong', /hồ sơ|trình tự|thủ tục/u],
  ['cach-thuc', /hình thức|cách thức|phương thức|trình tự|thủ tục|nộp|gửi/u],
  ['thoi-han', /thời hạn|trình tự|thủ tục/u],
  ['trinh-tu', /trình tự|thủ tục/u],
  ['co-quan', /cơ quan|thẩm quyền|trình tự|thủ tục/u],
  ['doi-tuong', /đối tượng|tổ chức|cá nhân|doanh nghiệp|người|bên|công ty/u],
  ['ket-qua', /kết quả|trình tự|thủ tục/u],
  ['dieu-kien', /điều kiện|yêu cầu|trường hợp/u],
  ['phi', /phí/u],
];

/** Another document with its number, or another branch of the law. */
const OUTER = /(?:nghị định|thông tư|luật|quyết định|nghị quyết)(?: số)? \d{1,3}\/\d{4}|theo quy định của pháp luật/gu;
/** Papers, steps or time that are said to be set there. */
const SET_THERE = /(?:hồ sơ|trình tự|thủ tục|thời hạn)(?!\p{L}).*(?:tại|theo|như|quy định)(?!\p{L})/u;
const SET_BY_LAW = /(?:hồ sơ|trình tự|thủ tục)(?: [^,]{0,60})? (?:được )?(?:thực hiện|quy định)?\s*$/u;

/** Whether papers, steps or time are those of another document: `hồ sơ quy định tại khoản 1 Điều 10 Nghị định số …`. */
export function isPartial(words: string): boolean {
  for (const found of words.matchAll(OUTER)) {
    const before = sentenceBefore(words, found.index);
    if (found[0].startsWith('theo') ? SET_BY_LAW.test(before) : SET_THERE.test(before)) return true;
  }
  return false;
}
