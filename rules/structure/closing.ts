import type { Span } from '../text/types.ts';
import { LineClass } from './line-table.ts';
import { isBare } from './misspelt.ts';
import {
  beginsWithPosition,
  type FoundSignature,
  isName,
  isPosition,
  isPrefix,
  isRestOfOffice,
  isSignerName,
  readOffice,
  readSignature,
} from './signatures.ts';
import type { Conclusions, Part, SignatureBlock } from './types.ts';
import { K } from './words.ts';
import type { Work } from './work.ts';

/**
 * First token of the signature that stands to the right of the recipients on one line, behind a tab or a wide gap
 * (`Nơi nhận:⇥⇥TM. ỦY BAN NHÂN DÂN`, `- Lưu: VT.      Nguyễn Văn A`); -1 when the line has one column.
 */
function rightColumn(work: Work, p: number): number {
  if (work.isCell(p)) return -1;
  const { tokens } = work.lines;
  const to = work.tokenEnd(p);
  for (let t = work.token(p) + 1; t < to; t++) {
    const gap = work.text.slice(tokens.end[t - 1], tokens.start[t]);
    if (!/^(?: *\t\s*| {3,})$/u.test(gap)) continue;
    return isPrefix(work, t, to) || beginsWithPosition(work, t, to) || isName(work, t, to) ? t : -1;
  }
  return -1;
}

/** End of what stands in the left column of the paragraph. */
function leftEnd(work: Work, p: number): number {
  const right = rightColumn(work, p);
  return right < 0 ? work.contentEnd(p) : work.lines.tokens.end[right - 1];
}

/** Recipients and signatures from the paragraphs of the closing. */
export function readClosing(work: Work, closing: readonly number[]): Pick<Conclusions, 'recipients' | 'signatures'> {
  let recipients: Conclusions['recipients'] = null;
  const signatures: SignatureBlock[] = [];
  let lines: SignatureBlock['lines'][number][] = [];
  let signer: Part | null = null;
  let start = -1;
  let end = -1;
  // The first item that does not end before the paragraph.
  let item = 0;
  const flush = () => {
    if (lines.length > 0) signatures.push({ start, end, lines, signer });
    lines = [];
    signer = null;
    start = -1;
  };
  const add = (found: FoundSignature) => {
    if (start < 0) start = found.start;
    end = found.end;
    lines.push(...found.lines);
    if (found.signer !== null) {
      signer = found.signer;
      flush();
    }
  };
  for (let k = 0; k < closing.length; k++) {
    const p = closing[k];
    // Those who sign side by side stand in a cell each.
    if (k > 0 && !sameCell(work, closing[k - 1], p)) flush();
    const right = rightColumn(work, p);
    if (right >= 0) {
      const beside = readOffice(work, right, work.tokenEnd(p), true);
      if (beside !== null) add(beside);
      else if (lines.length > 0) {
        signer = work.part(work.lines.tokens.start[right], work.contentEnd(p));
        end = work.contentEnd(p);
        flush();
      }
    }
    if (work.cls(p) === LineClass.recipients) {
      recipients ??= readRecipients(work, closing, k);
      continue;
    }
    if (right >= 0) continue;
    if (recipients !== null && work.start(p) < recipients.end && work.start(p) >= recipients.start) {
      const { items } = recipients;
      while (item < items.length && items[item].end <= work.start(p)) item++;
      if (item < items.length && items[item].start < work.end(p)) continue;
    }
    const found = readSignature(work, p);
    if (found !== null) {
      add(found);
      continue;
    }
    if (lines.length > 0 && isRestOfOffice(work, p)) {
      const last = lines.pop()!;
      const rest = work.part(work.contentStart(p), work.contentEnd(p));
      lines.push({ ...last, title: `${last.title} ${rest.text}`, at: { start: last.at.start, end: rest.end } });
      end = rest.end;
      continue;
    }
    if (lines.length > 0 && isSignerName(work, p)) {
      signer = work.part(work.contentStart(p), work.contentEnd(p));
      end = work.end(p);
      flush();
    }
  }
  flush();
  return { recipients, signatures };
}

/** Both paragraphs stand in one cell, or in none. */
function sameCell(work: Work, p: number, q: number): boolean {
  const [a, b] = [p, q].map((at) => work.lines.blocks[work.paras.from[at]]);
  return a.table === b.table && a.row === b.row && a.column === b.column;
}

/** `Nơi nhận:` and its items: on lines of their own, or all behind one another. */
function readRecipients(work: Work, closing: readonly number[], k: number): NonNullable<Conclusions['recipients']> {
  const p = closing[k];
  const { tokens } = work.lines;
  const start = work.contentStart(p);
  let from = tokens.end[work.token(p) + 1];
  while (from < work.contentEnd(p) && ' :*_'.includes(work.text[from])) from++;
  const items: Part[] = [];
  let end = leftEnd(work, p);
  if (from < end) pushInlineItems(work, from, end, items);
  let wrapped = false;
  for (let n = k + 1; n < closing.length; n++) {
    const q = closing[n];
    if (work.isCell(q) !== work.isCell(p)) break;
    const cls = work.cls(q);
    if (cls === LineClass.bullet) {
      end = leftEnd(work, q);
      items.push(work.part(work.contentStart(q), end));
      wrapped = !';.'.includes(work.text[end - 1]);
    } else if (
      cls === LineClass.plain &&
      wrapped &&
      !work.gap(q) &&
      !isPosition(work, q) &&
      !work.caps(q) &&
      items.length > 0
    ) {
      const last = items.pop()!;
      items.push(work.part(last.start, work.contentEnd(q)));
      end = work.contentEnd(q);
      wrapped = !';.'.includes(work.lastChar(q));
    } else if (
      items.length === 0 &&
      cls === LineClass.plain &&
      !work.caps(q) &&
      !isPosition(work, q) &&
      work.length(q) < 120
    ) {
      items.push(work.part(work.contentStart(q), work.contentEnd(q)));
      end = work.contentEnd(q);
    } else if (cls !== LineClass.rule && !hasMoreItems(work, closing, n)) break;
  }
  const part = work.part(start, end);
  return { start: part.start, end: part.end, text: part.text, items };
}

/** Items go on behind a line of the signature, which stood beside them on the page. */
function hasMoreItems(work: Work, closing: readonly number[], n: number): boolean {
  for (let m = n + 1; m < Math.min(closing.length, n + 3); m++)
    if (work.cls(closing[m]) === LineClass.bullet) return true;
  return false;
}

/** `- Như Điều 3; - Lưu: VT.` */
function pushInlineItems(work: Work, from: number, to: number, items: Part[]): void {
  const { text } = work;
  let start = from;
  for (let p = from + 1; p < to; p++) {
    if (
      (text[p] === '-' || text[p] === '–') &&
      text[p - 1] === ' ' &&
      text[p + 1] === ' ' &&
      ';.,)'.includes(lastBefore(text, p, from))
    ) {
      items.push(work.part(start, p));
      start = p;
    }
  }
  items.push(work.part(start, to));
}

function lastBefore(text: string, p: number, from: number): string {
  let q = p - 1;
  while (q > from && text[q] === ' ') q--;
  return text[q];
}

/** `./.` behind the body, also with a mark lost (`/.`). Looked for backwards from `to`. */
export function findEndMark(work: Work, from: number, to: number): Span | null {
  for (let p = to - 1, tries = 0; p >= from && tries < 40; p--) {
    const zone = work.zones[p];
    if (zone === 'outside' || zone === 'closing' || zone === 'footnote' || work.quoted(p)) continue;
    tries++;
    const end = work.contentEnd(p);
    const tail = work.text.slice(Math.max(work.start(p), end - 6), end);
    const found = /\.\s?\/\s?\.?$|\/\s?\.$|^\/\.?$/u.exec(tail);
    if (found !== null) return { start: end - tail.length + found.index, end };
  }
  return null;
}

/** `Nghị quyết này đã được Hội đồng nhân dân … thông qua ngày …`. */
export function isAdoption(work: Work, p: number): boolean {
  const { tokens } = work.lines;
  const from = work.token(p);
  const to = Math.min(work.tokenEnd(p), from + 60);
  let here = -1;
  for (let t = from; t < Math.min(to, from + 6); t++) if (tokens.key[t] === K.nay) here = t;
  if (here < 0 || here === from) return false;
  let given = false;
  for (let t = here + 1; t < to; t++) {
    if (t <= here + 3 && isBare(work.text, tokens, t, 'duoc')) given = true;
    if (given && tokens.key[t] === K.thong && isBare(work.text, tokens, t + 1, 'qua')) return true;
  }
  return false;
}
