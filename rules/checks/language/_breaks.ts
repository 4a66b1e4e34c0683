import type { LegalDocument, Paragraph } from '../../structure/types.ts';
import { isDigit, keySet, lower, wordKey } from '../../text/index.ts';
import { isMarked, isSyllable } from '../../text/phonotactics.ts';
import { TokenKind, type TokenTable } from '../../text/types.ts';
import { Attested } from './_attested.ts';
import { isCompound } from './_compounds.ts';
import { isSpaced, Sort, scanOf } from './_scan.ts';

/** Tokens that are one word or number, `from` to `to` (not included), and how it is written. */
export interface Break {
  readonly from: number;
  readonly to: number;
  readonly right: string;
}

/** A word is broken in so many pieces at most that they are tried together. */
const MOST_PIECES = 5;
/** Letters of the longest syllable, `nghiêng`. */
const LONGEST = 7;

/** What stands before the letter of a unit, which is no piece of a word: `điểm d hoặc`. */
const LETTERED = keySet('điểm khoản mục phần tiết nhóm loại hạng bảng mẫu biểu phương tổ lớp khối cột hàng vitamin');

const slot = {};

/**
 * Words broken by spaces, in order. A piece that is no syllable shows that something is broken; the pieces around it that make
 * one syllable together say what. Where only a consonant (`p hố`) or the tail of a syllable (`Quy ết`) stands apart, that could
 * be a letter or a word of another language: there the word must make a word with its neighbour, one that the draft has elsewhere
 * or that every draft has.
 */
function brokenWords(document: LegalDocument): Break[] {
  const { suspects } = scanOf(document);
  const { tokens } = document.source;
  const out: Break[] = [];
  const open: Break[] = [];
  const asked = new Attested();
  let passed = 0;
  for (const { t, sort } of suspects) {
    if (t < passed || (sort !== Sort.impossible && sort !== Sort.fragment && sort !== Sort.tail)) continue;
    const certain = sort === Sort.impossible;
    const found = joinAround(document, t, passed, certain);
    if (found === null || !inWords(document, found)) continue;
    if (certain) {
      out.push(found);
      passed = found.to;
      continue;
    }
    const key = wordKey(found.right);
    const before = tokens.key[found.from - 1];
    const after = tokens.key[found.to];
    if (isCompound(before, key) || isCompound(key, after)) {
      out.push(found);
      passed = found.to;
      continue;
    }
    open.push(found);
    if (isNeighbour(tokens, found.from - 1)) asked.want([before, key]);
    if (isNeighbour(tokens, found.to)) asked.want([key, after]);
  }
  asked.read(document, slot);
  for (const found of open) {
    const key = wordKey(found.right);
    if (asked.has([tokens.key[found.from - 1], key]) || asked.has([key, tokens.key[found.to]])) out.push(found);
  }
  return out;
}

/** A pair with a word of two letters or less says little. */
const isNeighbour = ({ kind, start, end }: TokenTable, t: number): boolean =>
  kind[t] === TokenKind.word && end[t] - start[t] > 2;

/** The longest syllable that tokens around `t` make, none before `passed`; null when they make none. */
function joinAround(
  { source: { text, tokens } }: LegalDocument,
  t: number,
  passed: number,
  certain: boolean,
): Break | null {
  const { start, end, kind, length } = tokens;
  const joins = (i: number): boolean =>
    i < length && kind[i] === TokenKind.word && isSpaced(tokens, text, i) && kind[i - 1] === TokenKind.word;
  let best: Break | null = null;
  let first = t;
  for (let back = 0; back < MOST_PIECES; back++) {
    let right = text.slice(start[first], end[first]);
    for (let last = first; last - first < MOST_PIECES && right.length <= LONGEST; ) {
      if (last >= t && last > first && isWhole(right) && (best === null || last - first >= best.to - best.from))
        best = { from: first, to: last + 1, right };
      last++;
      if (!joins(last)) break;
      right += text.slice(start[last], end[last]);
    }
    if (first === passed || !joins(first)) break;
    first--;
  }
  // `điểm d hoặc` would make a syllable, too.
  if (best !== null && !certain && LETTERED.has(tokens.key[best.from - 1])) return null;
  return best;
}

/** A marked syllable, its letters all small but for the first, or all capitals. */
function isWhole(word: string): boolean {
  const small = lower(word);
  return isMarked(small) && (word.slice(1) === small.slice(1) || word === word.toUpperCase()) && isSyllable(small);
}

function inWords(document: LegalDocument, { from, to }: Break): boolean {
  const { start, end } = document.source.tokens;
  const paragraph = document.paragraphAt(start[from]);
  return (
    paragraph !== null && end[to - 1] <= paragraph.end && paragraph.zone !== 'outside' && paragraph.zone !== 'metadata'
  );
}

/** Words before a number that is followed by another number rightly: `khoản 2 3/4`, `mẫu số 1 2 bản`. */
const COUNTED = keySet(
  'khoản điều điểm mục chương phần số bảng biểu mẫu lục quý bước nhóm cấp loại hạng lớp tháng năm ngày lần kỳ tổ thôn khu vùng câu ô cột dòng hàng trang tờ quyển tập phiếu đoạn đợt',
);
/** What is counted: `25 hạng`. */
const COUNTS = keySet(
  'hạng bậc xã phường huyện tỉnh thôn bản ngày giờ phút người hộ vụ tấn tạ kg km ha m triệu tỷ nghìn đồng thủ hồ văn nhiệm tiêu trường đơn cơ cán công doanh dự lượt tổ đồng',
);

/** `3 0%`, `3 0/63`, `2 5 hạng`: a digit split from its number. */
function brokenNumbers(document: LegalDocument): Break[] {
  const { source } = document;
  const { tokens, text } = source;
  const { start, end, key, kind } = tokens;
  const out: Break[] = [];
  for (const t of scanOf(document).numbers) {
    // One digit behind one or two, no third number, a word before that is not numbered itself.
    if (end[t + 1] - start[t + 1] !== 1 || !isSpaced(tokens, text, t) || kind[t - 1] !== TokenKind.word) continue;
    if (COUNTED.has(key[t - 1]) || !isProse(document.paragraphAt(start[t]), end[t + 1])) continue;
    const next = text.charCodeAt(end[t + 1]);
    const right = text.slice(start[t], end[t]) + text.slice(start[t + 1], end[t + 1]);
    if (next === 0x25) out.push({ from: t, to: t + 3, right: `${right}%` });
    else if (next === 0x2f && isShare(text, end[t + 1] + 1))
      out.push({ from: t, to: t + 4, right: right + text.slice(end[t + 1], end[t + 3]) });
    else if (end[t] - start[t] === 1 && isSpaced(tokens, text, t + 2) && COUNTS.has(key[t + 2]))
      out.push({ from: t, to: t + 2, right });
  }
  return out;
}

/** Two or three digits and no more: `/63`. */
function isShare(text: string, at: number): boolean {
  let to = at;
  while (isDigit(text.charCodeAt(to))) to++;
  return to - at >= 2 && to - at <= 3 && text[to] !== '/';
}

function isProse(paragraph: Paragraph | null, end: number): boolean {
  return (
    paragraph !== null &&
    paragraph.zone === 'body' &&
    paragraph.table === 0 &&
    !paragraph.quoted &&
    end <= paragraph.end
  );
}

const breaks = new WeakMap<LegalDocument, Break[]>();

/** Words and numbers broken by spaces, in order; made once for a draft. */
export function breaksOf(document: LegalDocument): readonly Break[] {
  let made = breaks.get(document);
  if (made === undefined) {
    made = [...brokenWords(document), ...brokenNumbers(document)].sort((a, b) => a.from - b.from);
    breaks.set(document, made);
  }
  return made;
}
