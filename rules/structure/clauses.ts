import { TokenFlag, TokenKind } from '../text/types.ts';
import { readDate } from './dates.ts';
import { LineFlag } from './line-table.ts';
import type { Clauses, Part } from './types.ts';
import { K, keySet } from './words.ts';
import type { Work } from './work.ts';

/** Last words of the names of kinds: `Quyết định này`, `Nghị quyết này`, `Quy chế này`. */
const TYPE_ENDS = keySet('định quyết tư lệnh luật chế thị hoạch tịch');
/** Words before a name of a kind that make it an aside: `trước ngày Nghị định này có hiệu lực`. */
const ASIDES = keySet('ngày khi điểm trước từ gian của theo tại hành trong vì nếu đến ban');

/** Clauses of effect, duty and repeal among the paragraphs `[from, to)` that are not quoted. */
export function readClauses(work: Work, from: number, to: number): Clauses {
  const effect: (Part & { date: string | null; exact: boolean })[] = [];
  const implementation: Part[] = [];
  const repeals: Part[] = [];
  for (let p = from; p < to; p++) {
    if (work.quoted(p) || work.isCell(p) || (work.zones[p] !== null && work.zones[p] !== 'body')) continue;
    if (!work.has(p, LineFlag.effect | LineFlag.duty | LineFlag.repeal | LineFlag.adoption) && !namesItself(work, p))
      continue;
    if (work.has(p, LineFlag.effect)) {
      const found = readEffect(work, p);
      if (found !== null) {
        const part = whole(work, p);
        effect.push({ start: part.start, end: part.end, text: part.text, ...found });
      }
    }
    if (isImplementation(work, p)) implementation.push(whole(work, p));
    if (work.has(p, LineFlag.repeal) && isRepeal(work, p)) repeals.push(whole(work, p));
  }
  return { effect, implementation, repeals };
}

function whole(work: Work, p: number): Part {
  return work.part(work.contentStart(p), work.contentEnd(p));
}

/** A paragraph that says `… thực hiện Chỉ thị này` without a word of duty. */
function namesItself(work: Work, p: number): boolean {
  return work.length(p) < 1200 && work.text.slice(work.start(p), work.end(p)).includes('thực hiện');
}

/** Token `t` ends the name of the draft's own kind and `này` follows: `Quyết định này`. */
function isSelf(work: Work, t: number): boolean {
  const { key } = work.lines.tokens;
  return TYPE_ENDS.has(key[t]) && key[t + 1] === K.nay;
}

/** First token of the name of the kind that ends with token `t`. */
function selfStart(work: Work, t: number): number {
  const { flags } = work.lines.tokens;
  for (let u = t; u >= Math.max(0, t - 3); u--) if ((flags[u] & TokenFlag.capital) !== 0) return u;
  return t;
}

/** `Quyết định này có hiệu lực …` at the start of a sentence; with the date that it names. */
function readEffect(work: Work, p: number): { date: string | null; exact: boolean } | null {
  const { key } = work.lines.tokens;
  const from = work.token(p);
  const to = work.tokenEnd(p);
  for (let t = from; t + 1 < to; t++) {
    if (key[t] !== K.hieu || key[t + 1] !== K.lucForce) continue;
    if (!hasSubject(work, from, t)) continue;
    return dateBehind(work, t + 2, to);
  }
  return null;
}

/** The sentence before `hiệu lực` begins with the draft itself. */
function hasSubject(work: Work, from: number, t: number): boolean {
  const { key, kind, start } = work.lines.tokens;
  const have = key[t - 1] === K.coHave;
  for (let u = t - 1; u >= from && t - u < 40; u--) {
    if (kind[u] === TokenKind.punctuation) {
      const c = work.text[start[u]];
      if (c === ';' || (c === '.' && u + 1 < t && t - u > 2)) return false;
    }
    if (!isSelf(work, u)) continue;
    const first = selfStart(work, u);
    return have && (first <= from || !ASIDES.has(key[first - 1]));
  }
  // `Hiệu lực thi hành: kể từ ngày …`
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

const DO = keySet('hành hiện');

/** `… chịu trách nhiệm thi hành Quyết định này`, `… căn cứ Quyết định thi hành`, `… thực hiện Chỉ thị này`. */
function isImplementation(work: Work, p: number): boolean {
  const { key } = work.lines.tokens;
  const from = work.token(p);
  const to = work.tokenEnd(p);
  const duty = work.has(p, LineFlag.duty);
  for (let t = from; t + 1 < to; t++) {
    if (!DO.has(key[t]) || (key[t - 1] !== K.thi && key[t - 1] !== K.thuc)) continue;
    for (let u = t + 1; u < Math.min(to - 1, t + 8); u++) {
      if (isSelf(work, u)) {
        if (!names(work, u)) break;
        return duty || charged(work, from, t);
      }
    }
    // `… căn cứ Quyết định thi hành.`
    if (TYPE_ENDS.has(key[t - 2]) && t + 2 >= to - 1 && duty) return true;
  }
  return duty && key[from] !== undefined && chargedByCouncil(work, from, to);
}

/** The kind is the draft's, not one that it cites (`thi hành Luật này` in a decree does not occur). */
function names(work: Work, u: number): boolean {
  return (work.lines.tokens.flags[selfStart(work, u)] & TokenFlag.capital) !== 0;
}

const CHARGE = keySet('giao yêu đề nghiêm triển tổ theo');

/** Words of charge stand before: `giao …`, `yêu cầu …`, `triển khai …`. */
function charged(work: Work, from: number, t: number): boolean {
  for (let u = Math.max(from, t - 40); u < t; u++) if (CHARGE.has(work.lines.tokens.key[u])) return true;
  return false;
}

/** `Hội đồng nhân dân giao Ủy ban nhân dân … thực hiện Nghị quyết`. */
function chargedByCouncil(work: Work, from: number, to: number): boolean {
  const { key } = work.lines.tokens;
  for (let t = from; t + 3 < to; t++) {
    if (key[t] === K.thi && key[t + 1] === K.hanh && TYPE_ENDS.has(key[t + 3]) && t + 4 >= to - 2) return true;
  }
  return false;
}

/** `bãi bỏ …`, `thay thế …`, `… hết hiệu lực` with a document or unit behind or before. */
function isRepeal(work: Work, p: number): boolean {
  const { key } = work.lines.tokens;
  const from = work.token(p);
  const to = work.tokenEnd(p);
  for (let t = from; t + 1 < to; t++) {
    const repeals = (key[t] === K.bai && key[t + 1] === K.bo) || (key[t] === K.thay && key[t + 1] === K.the);
    if (repeals && objectBehind(work, t + 2, to)) return true;
    if (key[t] === K.het && key[t + 1] === K.hieu && t > from) return true;
  }
  return false;
}

const OBJECTS = keySet(
  'quyết nghị thông chỉ luật pháp điều khoản điểm các cụm toàn một mẫu phụ biểu chương mục quy kế',
);

/** Within the next words something stands that can be repealed. */
function objectBehind(work: Work, from: number, to: number): boolean {
  for (let t = from; t < Math.min(to, from + 4); t++) if (OBJECTS.has(work.lines.tokens.key[t])) return true;
  return false;
}
