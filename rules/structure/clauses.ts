import { keySet } from '../text/index.ts';
import { TokenFlag, TokenKind } from '../text/types.ts';
import { readDate } from './dates.ts';
import { kept } from './kept.ts';
import { bareText } from './letters.ts';
import { LineFlag } from './line-table.ts';
import { areBare, isBare } from './misspelt.ts';
import { TYPE_NAMES } from './type-names.ts';
import type { Clauses, Kind, Part } from './types.ts';
import { K } from './words.ts';
import type { Work } from './work.ts';

/** How a kind calls itself before `này`, in bare letters. */
const OWN_NAMES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  luat: ['luat', 'boluat'],
  'phap-lenh': ['phaplenh'],
  'nghi-dinh': ['nghidinh'],
  'thong-tu': ['thongtu'],
  ttlt: ['thongtu', 'thongtulientich'],
  'nghi-quyet-qppl': ['nghiquyet'],
  'nghi-quyet': ['nghiquyet'],
  'quyet-dinh-qppl': ['quyetdinh'],
  'quyet-dinh': ['quyetdinh'],
  'quyet-dinh-cong-bo-tthc': ['quyetdinh'],
  'chi-thi': ['chithi'],
  'ke-hoach': ['kehoach', 'chuongtrinh', 'phuongan', 'dean'],
  'quy-che': ['quyche', 'quydinh', 'dieule', 'noiquy'],
  'cong-dien': ['congdien'],
  'thong-bao': ['thongbao'],
};

/** Words before a name of a kind that make it an aside: `trước ngày Nghị định này có hiệu lực`. */
const ASIDES = keySet('ngày khi điểm trước từ gian của theo tại hành trong vì nếu đến ban');

/** Clauses of effect, duty and repeal among the paragraphs `[from, to)` of a draft of the kind; quoted text is not read. */
export function readClauses(work: Work, from: number, to: number, kind: Kind, articles: boolean): Clauses {
  const self = new Self(work, kind);
  const slot = slotOf(kind, articles);
  const effect: (Part & { date: string | null; exact: boolean })[] = [];
  const implementation: Part[] = [];
  const repeals: Part[] = [];
  for (let p = from; p < to; p++) {
    if (work.quoted(p) || (work.isCell(p) && work.nodes[p]?.start !== work.start(p))) continue;
    if (work.zones[p] !== null && work.zones[p] !== 'body') continue;
    if (!work.has(p, LineFlag.effect | LineFlag.duty | LineFlag.repeal | LineFlag.self)) continue;
    const read = kept(work.lines, work.line(p), work.lastLine(p) + 1, slot, 0, () =>
      readClause(work, p, self, articles),
    );
    if (read.effect !== null) {
      const part = whole(work, p);
      effect.push({ start: part.start, end: part.end, text: part.text, ...read.effect });
    }
    if (read.implementation) implementation.push(whole(work, p));
    if (read.repeal) repeals.push(whole(work, p));
  }
  return { effect, implementation, repeals };
}

/** What one paragraph says of the draft itself. */
interface Clause {
  readonly effect: { readonly date: string | null; readonly exact: boolean } | null;
  readonly implementation: boolean;
  readonly repeal: boolean;
}

function readClause(work: Work, p: number, self: Self, articles: boolean): Clause {
  return {
    effect: work.has(p, LineFlag.effect) ? readEffect(work, p, self) : null,
    implementation: isImplementation(work, p, self, articles),
    repeal: work.has(p, LineFlag.repeal) && isRepeal(work, p),
  };
}

/** Slots of paragraphs that were read, by all that a reading hangs on beside the words. */
const SLOTS = new Map<string, object>();

function slotOf(kind: Kind, articles: boolean): object {
  const name = `${kind} ${articles}`;
  const slot = SLOTS.get(name) ?? {};
  SLOTS.set(name, slot);
  return slot;
}

function whole(work: Work, p: number): Part {
  return work.part(work.contentStart(p), work.contentEnd(p));
}

/** The draft's name for itself. */
class Self {
  readonly #work: Work;
  readonly #names: readonly string[] | null;

  constructor(work: Work, kind: Kind) {
    this.#work = work;
    this.#names = OWN_NAMES[kind] ?? null;
  }

  /** First token of the name that ends with token `t`; -1 when it is another name. */
  endsAt(t: number, from: number): number {
    const { flags, start, end } = this.#work.lines.tokens;
    for (let u = t; u >= Math.max(from, t - 3); u--) {
      if ((flags[u] & TokenFlag.capital) === 0) continue;
      const bare = bareText(this.#work.text, start[u], end[t], 24);
      const own = this.#names === null ? TYPE_NAMES.has(bare) : this.#names.includes(bare);
      if (own) return u;
    }
    return -1;
  }
}

const EFFECT = ['hieu', 'luc'];

/** `Quyết định này có hiệu lực …` at the start of a sentence; with the date that it names. */
function readEffect(work: Work, p: number, self: Self): { date: string | null; exact: boolean } | null {
  const from = work.token(p);
  const to = work.tokenEnd(p);
  for (let t = from; t + 1 < to; t++) {
    if (!areBare(work.text, work.lines.tokens, t, EFFECT)) continue;
    if (hasSubject(work, from, t, self)) return dateBehind(work, t + 2, to);
  }
  return null;
}

/** Words that a subject may be away from its verb: `Thông tư này áp dụng từ năm ngân sách 2009, có hiệu lực …`. */
const SUBJECT_REACH = 40;

/** The sentence before `hiệu lực` (token `t`) begins with the draft itself, and says that it has effect. */
function hasSubject(work: Work, from: number, t: number, self: Self): boolean {
  const { key, kind, start } = work.lines.tokens;
  if (key[t - 1] !== K.coHave || key[t - 2] === K.khong) return false;
  for (let u = t - 2; u >= from && t - u < SUBJECT_REACH; u--) {
    if (kind[u] === TokenKind.punctuation && (work.text[start[u]] === ';' || work.text[start[u]] === '.')) return false;
    const named = key[u] === K.nay ? self.endsAt(u - 1, from) : u === t - 2 ? self.endsAt(u, from) : -1;
    if (named < 0) continue;
    // Without `này` only at the very start: `Nghị quyết có hiệu lực …`.
    if (key[u] !== K.nay) return named === from || kind[named - 1] === TokenKind.punctuation;
    return named <= from || !ASIDES.has(key[named - 1]);
  }
  return false;
}

const SENTENCE = 40;

function dateBehind(work: Work, from: number, to: number): { date: string | null; exact: boolean } {
  const { key, kind, start } = work.lines.tokens;
  for (let t = from; t < Math.min(to, from + SENTENCE); t++) {
    if (kind[t] === TokenKind.punctuation && work.text[start[t]] === ';') break;
    // `sau 10 ngày kể từ ngày ký`: the first is a length of time, the second no date.
    if (key[t] !== K.ngay || kind[t - 1] === TokenKind.number) continue;
    const read = readDate(work.lines, t, to);
    return { date: read?.iso ?? null, exact: read !== null && read.iso !== null };
  }
  return { date: null, exact: false };
}

/** Words of charge in a draft without articles: `giao …`, `yêu cầu …`, `triển khai …`. */
const CHARGE = keySet('giao yêu đề nghiêm triển tổ theo chủ đôn kiểm');

/**
 * `… chịu trách nhiệm thi hành Quyết định này`, `… tổ chức thực hiện Nghị quyết này`, `… căn cứ Quyết định thi hành`; in a
 * draft without articles also `… thực hiện Chỉ thị này` with a word of charge.
 */
function isImplementation(work: Work, p: number, self: Self, articles: boolean): boolean {
  const { key } = work.lines.tokens;
  const from = work.token(p);
  const to = work.tokenEnd(p);
  const duty = work.has(p, LineFlag.duty);
  for (let t = from + 1; t < to; t++) {
    const does =
      (key[t - 1] === K.thi && isBare(work.text, work.lines.tokens, t, 'hanh')) ||
      (key[t] === K.hien && key[t - 1] === K.thuc);
    if (!does) continue;
    // `… chiểu Quyết định thi hành.`
    if (duty && t + 2 >= to && t - 2 > from && self.endsAt(t - 2, from) >= 0) return true;
    const named = selfBehind(work, t + 1, Math.min(to, t + 9), from, self);
    if (
      named &&
      (charged(work, from, t, DUTY) || organised(work, t - 1, from) || (!articles && charged(work, from, t, CHARGE)))
    ) {
      return true;
    }
  }
  return false;
}

const DUTY = new Set<number>([K.trach]);

/** The draft's own name stands in `[from, to)`: with `này`, or at the end of the sentence. */
function selfBehind(work: Work, from: number, to: number, first: number, self: Self): boolean {
  const { key, kind } = work.lines.tokens;
  for (let u = from; u < to; u++) {
    if (key[u] === K.nay && self.endsAt(u - 1, first) >= 0) return true;
    if (u + 1 < to && kind[u + 1] === TokenKind.punctuation && self.endsAt(u, first) >= 0) return true;
  }
  return false;
}

/** `tổ chức` before the verb. */
function organised(work: Work, t: number, from: number): boolean {
  const { key } = work.lines.tokens;
  return t - 2 >= from && key[t - 1] === K.chuc && key[t - 2] === K.to;
}

/** One of the words stands in the forty tokens before `t`. */
function charged(work: Work, from: number, t: number, words: ReadonlySet<number>): boolean {
  for (let u = Math.max(from, t - 40); u < t; u++) if (words.has(work.lines.tokens.key[u])) return true;
  return false;
}

/** `bãi bỏ …`, `thay thế …` with a document or unit behind; `… hết hiệu lực` with a number of a document before. */
function isRepeal(work: Work, p: number): boolean {
  const { key } = work.lines.tokens;
  const from = work.token(p);
  const to = work.tokenEnd(p);
  for (let t = from; t + 1 < to; t++) {
    const repeals = (key[t] === K.bai && key[t + 1] === K.bo) || (key[t] === K.thay && key[t + 1] === K.the);
    if (repeals && objectBehind(work, t + 2, to)) return true;
    if (key[t] === K.het && key[t + 1] === K.hieu && namesDocument(work, p)) return true;
  }
  return false;
}

const DOCUMENTS = keySet('quyết nghị thông chỉ luật pháp quy kế');
const UNITS = keySet('khoản điểm cụm phụ chương mục mẫu biểu');
const COUNTS = keySet('các toàn bộ một số phần nội dung sau những');

/** A document or unit, perhaps with a word of number before it: `các Điều 3 và 4`, `toàn bộ Quyết định số …`. */
function objectBehind(work: Work, from: number, to: number): boolean {
  const { key, flags } = work.lines.tokens;
  for (let t = from; t < Math.min(to, from + 5); t++) {
    const capital = (flags[t] & TokenFlag.capital) !== 0;
    if (capital && (DOCUMENTS.has(key[t]) || key[t] === K.dieu)) return true;
    if (UNITS.has(key[t]) || key[t] === K.dieu) return true;
    if (!COUNTS.has(key[t])) return false;
  }
  return false;
}

/** A number of a document, or a list of documents below. */
function namesDocument(work: Work, p: number): boolean {
  return (
    work.lastChar(p) === ':' ||
    /\d\/[\p{Lu}\d]/u.test(work.text.slice(work.start(p), Math.min(work.end(p), work.start(p) + 2000)))
  );
}
