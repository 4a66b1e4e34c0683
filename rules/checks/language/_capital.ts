import type { Context, Fix, Report } from '../../engine/types.ts';
import { inForce } from '../../law/facts.ts';
import { lower, TokenFlag, TokenKind, upper } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';

export type Slip =
  | 'after-mark'
  | 'collective'
  | 'place'
  | 'city'
  | 'level'
  | 'body'
  | 'joint'
  | 'law-name'
  | 'inner'
  | 'unit-start'
  | 'weekday'
  | 'people'
  | 'field'
  | 'sentence';

export interface CapitalData {
  readonly slip: Slip;
  readonly printed: string;
  readonly right: string;
}

/** What is wrong at a token, or null. */
export type Judge = (i: number, ctx: Context) => Report<CapitalData> | null;

/** Facts behind each slip. */
const grounds: Readonly<Record<Slip, string>> = {
  'after-mark': 'V11.5',
  collective: 'V11.7',
  place: 'V11.6',
  city: 'V11.6',
  level: 'V11.6',
  body: 'V11.7',
  joint: 'V11.7',
  'law-name': 'V11.10',
  inner: 'V11.5',
  'unit-start': 'V11.5',
  weekday: 'V11.11',
  people: 'V11.9',
  field: 'V11.7',
  sentence: 'V11.5',
};

/** What is likely only, or may have another cause. */
const mild: ReadonlySet<Slip> = new Set<Slip>(['people', 'sentence', 'field']);
/** Slips against any spelling: a common noun or the middle of a sentence has no capital, whatever decree is in force. */
const ageless: ReadonlySet<Slip> = new Set<Slip>([
  'after-mark',
  'sentence',
  'collective',
  'level',
  'field',
  'joint',
  'inner',
]);

/** The report on words that should be written otherwise. */
export function found(
  ctx: Context,
  at: Span,
  slip: Slip,
  right: string,
  kind: Fix['kind'] = 'safe',
): Report<CapitalData> {
  const printed = ctx.text(at);
  const ground = grounds[slip];
  return {
    at,
    same: slip === 'sentence' ? slip : `${slip} ${printed}`,
    facts: ageless.has(slip) && !inForce(ctx.fact(ground), ctx.asOf) ? [] : [ground],
    ...(mild.has(slip) ? { severity: 'info' as const } : {}),
    data: { slip, printed: printed.replace(/\s+/gu, ' '), right: right.replace(/\s+/gu, ' ') },
    fixes: [
      { kind, title: { vi: 'Sửa chữ hoa, chữ thường', en: 'Mend the capitals' }, edits: [{ ...at, insert: right }] },
    ],
  };
}

/** A word that begins with a capital and is not all in capitals. */
export const capitalAt = (i: number, ctx: Context): boolean => {
  const { flags } = ctx.document.source.tokens;
  return (flags[i] & TokenFlag.capital) !== 0 && (flags[i] & TokenFlag.allCaps) === 0;
};

/** A word that begins with a small letter. */
export const smallAt = (i: number, ctx: Context): boolean => {
  const { flags, kind, length } = ctx.document.source.tokens;
  return i < length && kind[i] === TokenKind.word && (flags[i] & TokenFlag.capital) === 0;
};

/** The punctuation mark that is token `i`; empty when it is none. */
export const markAt = (i: number, ctx: Context): string => {
  const { tokens, text } = ctx.document.source;
  return i >= 0 && i < tokens.length && tokens.kind[i] === TokenKind.punctuation ? text[tokens.start[i]] : '';
};

/** Whether the word at `i` stands in mid-sentence: behind a word or a comma of the same line. */
export function inside(i: number, ctx: Context): boolean {
  const { flags, kind } = ctx.document.source.tokens;
  if (i === 0 || (flags[i] & (TokenFlag.blockStart | TokenFlag.sentenceStart | TokenFlag.newlineBefore)) !== 0)
    return false;
  return kind[i - 1] === TokenKind.word ? (flags[i - 1] & TokenFlag.allCaps) === 0 : markAt(i - 1, ctx) === ',';
}

/** From the first token to the last. */
export const spanOf = (first: number, last: number, ctx: Context): Span => {
  const { start, end } = ctx.document.source.tokens;
  return { start: start[first], end: end[last] };
};

/** Whether the tokens from `i` on have these keys. */
export function follows(i: number, keys: readonly number[], ctx: Context): boolean {
  const { key, length } = ctx.document.source.tokens;
  return i >= 0 && i + keys.length <= length && keys.every((wanted, n) => key[i + n] === wanted);
}

/** Small letters but the first. */
export const asName = (printed: string): string => upper(printed[0]) + lower(printed.slice(1));
