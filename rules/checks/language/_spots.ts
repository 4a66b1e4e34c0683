import type { LegalDocument } from '../../structure/types.ts';
import { keysOf, TokenFlag, TokenKind } from '../../text/index.ts';

/** Tokens that single rules look at more closely, by what makes them stand out; in text order. */
export interface Spots {
  /** Words all in capitals. */
  readonly capitals: readonly number[];
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
const spots = new WeakMap<LegalDocument, Spots>();

/** The spots of a draft, found once in one pass over its tokens, of which nearly all are settled by their kind and flags. */
export function spotsOf(document: LegalDocument): Spots {
  const known = spots.get(document);
  if (known) return known;
  const { tokens, text } = document.source;
  const { kind, flags, start, end, key, length } = tokens;
  const { word, number, symbol, punctuation } = TokenKind;
  const { allCaps, spaceBefore, blockStart } = TokenFlag;
  const found = {
    capitals: [] as number[],
    symbols: [] as number[],
    points: [] as number[],
    marks: [] as number[],
    long: [] as number[],
    lastCommas: [] as number[],
    listEnds: [] as number[],
    brackets: [] as number[],
    quarters: [] as number[],
  };
  for (let i = 0; i < length; i++) {
    const sort = kind[i];
    if (sort === word) {
      if ((flags[i] & allCaps) !== 0) found.capitals.push(i);
      else if (key[i] === QUARTER) found.quarters.push(i);
      else if (key[i] === WARD || key[i] === BRANCH) found.listEnds.push(i);
    } else if (sort === punctuation) {
      const c = text.charCodeAt(start[i]);
      if (c === OPEN || c === CLOSE) found.brackets.push(i);
      else if (c === COMMA || c === STOP || c === COLON || c === SEMICOLON) {
        if (c === COMMA && i + 1 < length && (flags[i + 1] & blockStart) !== 0) found.lastCommas.push(i);
        if ((flags[i] & spaceBefore) !== 0 || (i > 0 && kind[i - 1] === punctuation)) found.marks.push(i);
        else if (c === STOP && i > 0 && i + 1 < length && kind[i - 1] === number && kind[i + 1] === number)
          found.points.push(i);
      }
    } else if (sort === number) {
      if (end[i] - start[i] >= LONG) found.long.push(i);
    } else if (sort === symbol) found.symbols.push(i);
  }
  spots.set(document, found);
  return found;
}
