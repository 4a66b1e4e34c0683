import { keySet, wordKey } from './alphabet.ts';
import { type Block, TokenFlag, TokenKind, type TokenTable } from './types.ts';

/**
 * Words whose full stop does not end a sentence: `TP. Hồ Chí Minh`, `ThS. …`, `TM. UBND`.
 * A single capital (`Q. 1`, `A. Nguyễn`) counts as one, too.
 */
const ABBREVIATIONS = keySet(
  'TP Tp TX TT P Q H X Tr tr NXB Nxb PGS GS TS ThS BS DS KS CN NGƯT NSƯT NGND NSND Th.S Mr Mrs Ms Dr St No Nr Vol ' +
    'TM KT TL TUQ T.M K.T đ.c đc ĐC VD vd Vd',
);
/** Words that may stand before a number with a full stop at the start of a line: the number is a label. */
const LABEL_WORDS = keySet('Điều Khoản Mục Tiểu Chương Phần Phụ lục Mẫu Biểu Bảng Hình Bước Câu Bài Quyển Số mục');
/** Line beginnings that always start a sentence. */
const OPENERS = keySet('Điều Chương Mục Phần Căn Xét Theo Phụ Khoản');

const V = wordKey('v');
/** A soft line shorter than this does not run on into a line that begins with a capital. */
const SHORT_LINE = 45;

const FULL_STOP = 0x2e;

/**
 * Sets `TokenFlag.sentenceStart`. A sentence starts at the first token, at a block that follows a hard end or an empty line,
 * at a line that begins like a unit, and behind `.`, `!`, `?`, `…` when what follows begins like a sentence. A full stop in a
 * label (`Điều 5.`, `1.`, `a.` at the start of a line), a number (`1.234`), an abbreviation (`TP.`, `v.v.` before a small
 * letter) or `./.` is none. Linear.
 */
export function markSentences(text: string, tokens: TokenTable, blocks: readonly Block[]): void {
  mark(text, tokens, blocks, { from: 0, line: 0, block: 0, to: tokens.length });
}

/** The same for a table in which the tokens `[from, to)`, whole lines, are new: all others keep what they have where nothing can change it. */
export function remarkSentences(
  text: string,
  tokens: TokenTable,
  blocks: readonly Block[],
  from: number,
  to: number,
): void {
  const { flags, kind, start } = tokens;
  // Behind a word no mark is left that may end a sentence: what came before it no longer counts, but for the start of its line.
  let word = from - 1;
  while (word >= 0 && kind[word] === TokenKind.punctuation) word--;
  let line = Math.max(0, word);
  while (line > 0 && (flags[line] & LINE_START) === 0) line--;
  const end = settledBehind(tokens, to);
  for (let i = word + 1; i < end; i++) flags[i] &= ~TokenFlag.sentenceStart;
  mark(text, tokens, blocks, { from: word + 1, line, block: word < 0 ? 0 : blockBehind(blocks, start[word]), to: end });
}

/** Where the tokens behind `to`, the start of a line, no longer depend on what stands before it: a word in the second line behind it, and what may look back over that. */
function settledBehind(tokens: TokenTable, to: number): number {
  const { flags, kind, length } = tokens;
  let i = to;
  for (let lines = 0; i < length; i++) {
    if ((flags[i] & LINE_START) !== 0) lines++;
    if (lines >= 2 && kind[i] !== TokenKind.punctuation) break;
  }
  return Math.min(length, i + 3);
}

/** Index of the first block that begins behind the offset. */
function blockBehind(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens whose sentence starts are to be found, and what is known before the first of them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** First token of the line, or of the cell, before `from`. */
  readonly line: number;
  /** First block behind the token before `from`. */
  readonly block: number;
}

function mark(text: string, tokens: TokenTable, blocks: readonly Block[], stretch: Stretch): void {
  const n = stretch.to;
  const { flags, start, kind } = tokens;
  let { line, block } = stretch;
  /** Set behind a mark that may end a sentence, until a token that is no closing bracket or quote. */
  let ended = false;
  for (let i = stretch.from; i < n; i++) {
    const flag = flags[i];
    const punctuation = kind[i] === TokenKind.punctuation;
    // Most tokens are words in mid-line.
    if (!punctuation && !ended && (flag & LINE_START) === 0 && i > 0) continue;
    let begins = i === 0;
    if ((flag & TokenFlag.blockStart) !== 0) {
      for (; block < blocks.length && blocks[block].start <= start[i]; block++) {
        if (block === 0 || isHardStart(text, blocks[block - 1], blocks[block])) begins = true;
      }
    }
    if (!begins && (flag & TokenFlag.newlineBefore) !== 0) begins = startsAtLine(text, tokens, line, i, ended);
    if (!begins && ended && (flag & TokenFlag.spaceBefore) !== 0) begins = canBegin(text, tokens, i);
    if (begins) flags[i] |= TokenFlag.sentenceStart;
    if ((flag & LINE_START) !== 0) line = i;
    if (!punctuation) {
      ended = false;
      continue;
    }
    const c = text.charCodeAt(start[i]);
    if (c === FULL_STOP) ended = !isLabelOrAbbreviation(text, tokens, line, i);
    else if (c === 0x21 || c === 0x3f || c === 0x2026) ended = true;
    else if (!(ended && isClosing(c))) ended = false;
  }
}

const LINE_START = TokenFlag.newlineBefore | TokenFlag.blockStart;

/** Whether a block certainly starts a sentence: behind an empty line, or beside a hard border. */
function isHardStart(text: string, before: Block, block: Block): boolean {
  return isBorder(before, block) || emptyLineBetween(text, before.end, block.start);
}

/** Whether the paragraph of one block cannot run on into the next; a line may continue an item. */
function isBorder(before: Block, block: Block): boolean {
  if (before.hard || block.hard || block.kind === 'item' || before.level !== block.level) return true;
  return before.kind !== block.kind && !(before.kind === 'item' && block.kind === 'line');
}

function emptyLineBetween(text: string, from: number, to: number): boolean {
  let ends = 0;
  for (let i = from; i < to && ends < 2; i++) if (text.charCodeAt(i) === 0x0a) ends++;
  return ends === 2;
}

/** Whether the soft line that begins with token `i` starts a sentence; `line` is the first token of the line before. */
function startsAtLine(text: string, tokens: TokenTable, line: number, i: number, ended: boolean): boolean {
  if (ended) return true;
  const { flags, start, end, kind, key } = tokens;
  const before = text.charCodeAt(start[i - 1]);
  if (kind[i - 1] === TokenKind.punctuation && (before === 0x3b || before === 0x3a || before === FULL_STOP))
    return true;
  if (kind[i] === TokenKind.punctuation) return isBullet(text.charCodeAt(start[i]));
  if (i + 1 < tokens.length && start[i + 1] === end[i] && end[i] - start[i] <= 4) {
    const next = text.charCodeAt(start[i + 1]);
    if (
      next === 0x29 ||
      (next === FULL_STOP && kind[i] !== TokenKind.word) ||
      (next === FULL_STOP && end[i] - start[i] === 1)
    )
      return true;
  }
  if ((flags[i] & TokenFlag.capital) === 0) return false;
  return OPENERS.has(key[i]) || end[i - 1] - start[line] < SHORT_LINE;
}

/** Whether a sentence may begin with token `i`: a capital, a digit, an opening quote or bracket, a bullet. */
function canBegin(text: string, tokens: TokenTable, i: number): boolean {
  if ((tokens.flags[i] & TokenFlag.capital) !== 0) return true;
  if (tokens.kind[i] === TokenKind.number || tokens.kind[i] === TokenKind.symbol) return true;
  if (tokens.kind[i] !== TokenKind.punctuation) {
    // `… như sau. a) …`: a point letter with its bracket.
    return tokens.end[i] - tokens.start[i] === 1 && text.charCodeAt(tokens.end[i]) === 0x29;
  }
  const c = text.charCodeAt(tokens.start[i]);
  return c === 0x22 || c === 0x201c || c === 0x2018 || c === 0xab || c === 0x28 || c === 0x5b || isBullet(c);
}

/** Whether the full stop at token `i` belongs to a label, a number or an abbreviation. */
function isLabelOrAbbreviation(text: string, tokens: TokenTable, line: number, i: number): boolean {
  const { start, end, kind, key, flags } = tokens;
  const p = i - 1;
  if (p < 0 || end[p] !== start[i]) return false;
  if (kind[p] === TokenKind.punctuation) return false;
  const length = end[p] - start[p];
  // Labels: `1.`, `a.`, `II.`, `1.2.`, also behind `Điều`, `Mục` …, at the start of the line.
  let first = p;
  while (
    first - 2 >= line &&
    text.charCodeAt(start[first - 1]) === FULL_STOP &&
    end[first - 2] === start[first - 1] &&
    end[first - 1] === start[first]
  ) {
    first -= 2;
  }
  if (first === line && (kind[p] !== TokenKind.word || length === 1 || isRoman(text, start[p], end[p]))) return true;
  if (first === line + 1 && LABEL_WORDS.has(key[line]) && length <= 6) return true;
  if (first === line + 2 && LABEL_WORDS.has(key[line]) && LABEL_WORDS.has(key[line + 1]) && length <= 6) return true;
  if (kind[p] !== TokenKind.word) return false;
  // `v.v.` is judged by what follows: `canBegin` refuses a small letter.
  if (key[p] === V && p - 2 >= 0 && key[p - 2] === V) return false;
  return (length === 1 && (flags[p] & TokenFlag.capital) !== 0) || ABBREVIATIONS.has(key[p]);
}

function isRoman(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x49 && c !== 0x56 && c !== 0x58 && c !== 0x4c && c !== 0x43) return false;
  }
  return true;
}

function isBullet(c: number): boolean {
  return (
    c === 0x2d ||
    c === 0x2b ||
    c === 0x2a ||
    c === 0x2022 ||
    c === 0x2013 ||
    c === 0x2014 ||
    c === 0x25cf ||
    c === 0x25a0 ||
    c === 0xb7
  );
}

function isClosing(c: number): boolean {
  return (
    c === 0x22 ||
    c === 0x201d ||
    c === 0x2019 ||
    c === 0xbb ||
    c === 0x29 ||
    c === 0x5d ||
    c === 0x2f ||
    c === FULL_STOP
  );
}
