/** Texts under check: normalisation with offset maps, token table, Vietnamese alphabet and tones, decoding of bytes. */
export {
  foldTone,
  isCapital,
  isDigit,
  isLetter,
  isVietnameseLetter,
  keySet,
  keysOf,
  lower,
  POINT_LETTERS,
  pointIndex,
  upper,
  wordKey,
} from './alphabet.ts';
export { isDay, isIsoDate, isoDate, printDate, printDateInWords, printDay, printMonth } from './calendar.ts';
export type { Cell } from './cells.ts';
export { type Decoded, decodeBytes, emptyNote } from './decode.ts';
export { EditedSource, type ReaderPiece } from './edited.ts';
export { type Recoder, recoderOf } from './encode.ts';
export { cellText, type Grid, type GridRow, type Grids } from './grid.ts';
export { bareLetter, bareText, romanText, romanValue } from './letters.ts';
export { LineIndex } from './lines.ts';
export { normalizeText } from './normalize.ts';
export { grow, OffsetMap, OffsetWriter } from './offsets.ts';
export { type Replacement, replaceAll } from './replace.ts';
export { type BinaryKind, binaryKind } from './signatures.ts';
export { type BlockShape, buildSourceText, makeBlock, type ReaderOutput } from './source.ts';
export { type Change, spliceColumn } from './splice.ts';
export { tokenize } from './tokens.ts';
export { Trail, type Trailing } from './trail.ts';
export * from './types.ts';
export { openArchive } from './zip-directory.ts';
