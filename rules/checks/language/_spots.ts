import { firstTokensOf, indexOf, perParagraph } from '../../structure/passages.ts';
import type { LegalDocument, Paragraph } from '../../structure/types.ts';
import { keysOf, TokenFlag, TokenKind, type TokenTable } from '../../text/index.ts';

/** Tokens that single rules look at more closely, by what makes them stand out; in text order. */
export interface Spots {
  /** Letters and digits run together (`30m2`, `m3`, `4a`). */
  readonly symbols: readonly number[];
  /** Full stops between two numbers. */
  readonly points: readonly number[];
  /** Commas, full stops, colons, semicolons behind a space or another mark. */
  readonly marks: readonly number[];
  /** Numbers of five digits or more in a row. */
  readonly long: readonly number[];
  /** Commas behind which a block begins. */
  readonly lastCommas: readonly number[];
  /** The words `phường` and `ngành`, which end lists of bodies. */
  readonly listEnds: readonly number[];
  /** Round brackets. */
  readonly brackets: readonly number[];
  /** The word `quý`. */
  readonly quarters: readonly number[];
}

const [COMMA, STOP, COLON, SEMICOLON, OPEN, CLOSE] = [...',.:;()'].map((mark) => mark.charCodeAt(0));
const [QUARTER, WARD, BRANCH] = keysOf('quý phường ngành');
/** Digits of a number that is parted in thousands. */
const LONG = 5;
const sorts = [
  'symbols',
  'points',
  'marks',
  'long',
  'lastCommas',
  'listEnds',
  'brackets',
  'quarters',
] as const satisfies readonly (keyof Spots)[];
const [SYMBOL, POINT, MARK, LONG_NUMBER, LAST_COMMA, LIST_END, BRACKET, QUARTER_WORD] = sorts.keys();

/** The spots of the tokens `[from, to)` in order: sort and token, counted from `from`, by turns; null when there are none. */
function spotsIn(text: string, tokens: TokenTable, from: number, to: number): readonly number[] | null {
  const { kind, flags, start, end, key, length } = tokens;
  const { word, number, symbol, punctuation } = TokenKind;
  const { spaceBefore, blockStart } = TokenFlag;
  let found: number[] | null = null;
  const put = (sort: number, i: number): void => {
    if (found === null) found = [sort, i - from];
    else found.push(sort, i - from);
  };
  for (let i = from; i < to; i++) {
    const sort = kind[i];
    if (sort === word) {
      if (key[i] === QUARTER) put(QUARTER_WORD, i);
      else if (key[i] === WARD || key[i] === BRANCH) put(LIST_END, i);
    } else if (sort === punctuation) {
      const c = text.charCodeAt(start[i]);
      if (c === OPEN || c === CLOSE) put(BRACKET, i);
      else if (c === COMMA || c === STOP || c === COLON || c === SEMICOLON) {
        if (c === COMMA && i + 1 < length && (flags[i + 1] & blockStart) !== 0) put(LAST_COMMA, i);
        if ((flags[i] & spaceBefore) !== 0 || (i > 0 && kind[i - 1] === punctuation)) put(MARK, i);
        else if (c === STOP && i > 0 && i + 1 < length && kind[i - 1] === number && kind[i + 1] === number)
          put(POINT, i);
      }
    } else if (sort === number) {
      if (end[i] - start[i] >= LONG) put(LONG_NUMBER, i);
    } else if (sort === symbol) put(SYMBOL, i);
  }
  return found;
}

const slot = {};
const spots = new WeakMap<LegalDocument, Spots>();

const listsOf = new WeakMap<LegalDocument, readonly (readonly number[] | null)[]>();

function spotsByParagraph(document: LegalDocument): readonly (readonly number[] | null)[] {
  let lists = listsOf.get(document);
  if (lists === undefined) {
    const { tokens, text } = document.source;
    lists = perParagraph(document, slot, (from, to) => spotsIn(text, tokens, from, to));
    listsOf.set(document, lists);
  }
  return lists;
}

/** The spots of one paragraph, each with its sort; null when it has none. */
export function spotsOfParagraph(
  document: LegalDocument,
  paragraph: Paragraph,
): readonly { readonly sort: keyof Spots; readonly i: number }[] | null {
  const index = indexOf(document, paragraph);
  const own = spotsByParagraph(document)[index];
  if (own === null) return null;
  const first = firstTokensOf(document)[index];
  const spots: { sort: keyof Spots; i: number }[] = [];
  for (let n = 0; n < own.length; n += 2) spots.push({ sort: sorts[own[n]], i: first + own[n + 1] });
  return spots;
}

/** The spots of a draft, found once in one pass over its tokens, of which nearly all are settled by their kind and flags. */
export function spotsOf(document: LegalDocument): Spots {
  const known = spots.get(document);
  if (known) return known;
  const lists: number[][] = sorts.map(() => []);
  const first = firstTokensOf(document);
  const byParagraph = spotsByParagraph(document);
  for (let p = 0; p < byParagraph.length; p++) {
    const own = byParagraph[p];
    if (own === null) continue;
    for (let n = 0; n < own.length; n += 2) lists[own[n]].push(first[p] + own[n + 1]);
  }
  const found = Object.fromEntries(sorts.map((sort, n) => [sort, lists[n]])) as unknown as Spots;
  spots.set(document, found);
  return found;
}
