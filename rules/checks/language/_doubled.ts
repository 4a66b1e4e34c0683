import type { LegalDocument } from '../../structure/types.ts';
import { keySet, keysOf } from '../../text/index.ts';
import { TokenFlag, TokenKind, type TokenTable } from '../../text/types.ts';
import { Attested } from './_attested.ts';
import { isCompound } from './_compounds.ts';
import { bound, endings, grammar, isNoun, MAKES, REDUPLICATED } from './_doubled-words.ts';
import { inCapitals, isName, NEAR_GAP, scanOf } from './_scan.ts';

/** What stands a second time: its first token and the number of tokens. */
export interface Repeat {
  readonly first: number;
  readonly count: number;
  /** Words between the two, told with the second. */
  readonly between: number;
}

/** Words that end what was said: a phrase begins behind them. */
const ENDS = keySet(
  'của các và những cho với về theo được bị không sẽ đã này từng mỗi hoặc tại trên dưới do bởi là nhằm để',
);

const slot = {};

/**
 * Words written twice in a row that can only be a slip. Where two compounds meet (`đánh giá giá trị`, `phân công công việc`) the
 * same syllable stands twice rightly, so one of these must hold: it is a word of grammar; a syllable that hardly stands alone ends a
 * word and begins none with the next one, or begins a known word and ends none with the one before; or it makes a known word with the next one and none with the one before, and the
 * draft has the three elsewhere without the second one.
 */
export function doubledWords(document: LegalDocument): Repeat[] {
  const { text, tokens } = document.source;
  const { key } = tokens;
  const asked = new Attested();
  const open: number[] = [];
  const out: Repeat[] = [];
  for (const t of scanOf(document).doubled) {
    if (!isPlain(document, t) || REDUPLICATED.has(key[t])) continue;
    const but = grammar.get(key[t]);
    if (but !== undefined) {
      if (!but.has(key[t - 2]) && !MAKES.has(key[t + 1])) out.push({ first: t, count: 1, between: 0 });
      continue;
    }
    const begins = endings.get(key[t]);
    if (begins !== undefined && !begins.has(key[t + 1]) && !isCompound(key[t], key[t + 1]) && follows(document, t)) {
      out.push({ first: t, count: 1, between: 0 });
      continue;
    }
    // A name may end with the syllable: `Thái Nguyên nguyên tắc`.
    if (isCompound(key[t - 2], key[t]) || !isCompound(key[t], key[t + 1]) || isName(text, tokens, t - 1)) continue;
    const halves = bound.get(key[t]);
    if (halves !== undefined) {
      if (!halves.has(key[t - 2])) out.push({ first: t, count: 1, between: 0 });
    } else if (t >= 2 && t + 1 < tokens.length) {
      open.push(t);
      asked.want([key[t - 2], key[t], key[t + 1]]);
    }
  }
  asked.read(document, slot);
  for (const t of open) if (asked.has([key[t - 2], key[t], key[t + 1]])) out.push({ first: t, count: 1, between: 0 });
  return out.sort((a, b) => a.first - b.first);
}

/** Whether a word in small letters, or in capitals with the rest of its line, stands before the two: the first ends no name. */
function follows({ source: { text, tokens } }: LegalDocument, t: number): boolean {
  return t >= 2 && isWord(tokens.kind, t - 2) && !isName(text, tokens, t - 2) && !isName(text, tokens, t - 1);
}

/** A letter alone is a mark of a column, not a word; `ý`, `ở` have their marks. */
const isMarkOfColumn = ({ start, end }: TokenTable, text: string, t: number): boolean =>
  end[t] - start[t] === 1 && text.charCodeAt(start[t]) < 0x80;

const isWord = (kind: Uint8Array, t: number): boolean => kind[t] === TokenKind.word;

/** Not two names (`Luật Luật sư`, `phòng Phòng Tư pháp`), but also not a heading in capitals. */
function isPlain(document: LegalDocument, t: number): boolean {
  const { text, tokens } = document.source;
  if (isMarkOfColumn(tokens, text, t)) return false;
  const capital = (tokens.flags[t] & TokenFlag.capital) !== 0;
  return (!capital || inCapitals(tokens, t)) && sameParagraph(document, t - 1, t);
}

function sameParagraph(document: LegalDocument, from: number, to: number): boolean {
  const { start, end } = document.source.tokens;
  const paragraph = document.paragraphAt(start[from]);
  if (paragraph === null || paragraph.end < end[to] || paragraph.table > 0) return false;
  return paragraph.zone !== 'outside' && paragraph.zone !== 'metadata';
}

/** Verbs with which a clause of a draft begins. */
const VERBS = new Set(
  'bố trí|nâng cấp|xây dựng|mua sắm|trang bị|sửa chữa|thực hiện|triển khai|tổ chức|tăng cường|đẩy mạnh|rà soát|bảo đảm|hướng dẫn|kiểm tra|tuyên truyền|ban hành'
    .split('|')
    .map((verb) => keysOf(verb).join(' ')),
);

/**
 * Nouns of a draft (`hồ sơ hồ sơ`) and phrases of three words or more written twice in a row, commas inside: `bố trí trang thiết bị, phương tiện bố trí trang thiết
 * bị, phương tiện`. The first must begin where a phrase begins, behind a mark or a word of grammar: `người sử dụng lao động sử
 * dụng lao động` and `thị xã A, huyện A, huyện B` only look alike. Of a list with commas that stands again behind a verb alone,
 * one is left over as well: `nâng cấp cơ sở vật chất, trang thiết bị bố trí cơ sở vật chất, trang thiết bị`.
 */
export function echoedPhrases(document: LegalDocument): Repeat[] {
  const { tokens } = document.source;
  const { kind, flags, key } = tokens;
  const { echoes, nearEchoes } = scanOf(document);
  const out: Repeat[] = [];
  let passed = 0;
  for (const { at, size } of echoes) {
    // Both ends are words: no mark parts the two.
    const noun = size === 2 && isNoun(key[at], key[at + 1]);
    if (at < passed || !isWord(kind, at - 1) || (!noun && phrase(document, at, size) < 3)) continue;
    if ((flags[at] & TokenFlag.capital) !== 0 && !inCapitals(tokens, at)) continue;
    const before = at - size - 1;
    if (
      !sameParagraph(document, at - size, at + size - 1) ||
      (!noun && before >= 0 && isWord(kind, before) && !ENDS.has(key[before]))
    )
      continue;
    out.push({ first: at, count: size, between: 0 });
    passed = at + size;
  }
  for (const { at, size } of nearEchoes) {
    const first = at - NEAR_GAP;
    const words = phrase(document, at, size);
    if (words === 0 || words === size || !VERBS.has(`${key[first]} ${key[first + 1]}`)) continue;
    if (onOneLine(tokens, first, at + size) && sameParagraph(document, first - size, at + size - 1))
      out.push({ first, count: size + NEAR_GAP, between: NEAR_GAP });
  }
  return out;
}

/** Number of words among the tokens; 0 where something else than words, numbers, commas and hyphens stands there. */
function phrase({ source: { text, tokens } }: LegalDocument, from: number, size: number): number {
  const { kind, start } = tokens;
  let words = 0;
  for (let t = from; t < from + size; t++) {
    if (isWord(kind, t)) words++;
    else if (kind[t] !== TokenKind.number && !',-–'.includes(text[start[t]])) return 0;
  }
  return isWord(kind, from) ? words : 0;
}

function onOneLine({ flags }: TokenTable, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if ((flags[t] & TokenFlag.newlineBefore) !== 0) return false;
  return true;
}
