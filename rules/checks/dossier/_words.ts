import { keysOf, TokenKind } from '../../text/index.ts';
import type { SourceText, Span } from '../../text/types.ts';

/** A word of a paper, compared by its key: small letters, tone marks in one place, `UBND` as `Ủy ban nhân dân`. */
export interface Word extends Span {
  readonly key: number;
}

/** Abbreviations that papers use beside the full words of the draft. */
const SHORT: ReadonlyMap<number, readonly number[]> = new Map(
  (
    [
      ['ubnd', 'ủy ban nhân dân'],
      ['hđnd', 'hội đồng nhân dân'],
      ['tthc', 'thủ tục hành chính'],
      ['tp', 'thành phố'],
    ] as const
  ).map(([short, full]) => [keysOf(short)[0], keysOf(full)]),
);

/** Words of a span, marks and white space left out; at most `limit` of them. */
export function wordsIn({ tokens }: SourceText, span: Span, limit: number): Word[] {
  const out: Word[] = [];
  for (let i = tokens.at(span.start); i < tokens.length && tokens.start[i] < span.end && out.length < limit; i++) {
    if (tokens.kind[i] === TokenKind.punctuation || tokens.end[i] === tokens.start[i]) continue;
    const at = { start: tokens.start[i], end: tokens.end[i] };
    const full = SHORT.get(tokens.key[i]);
    if (full === undefined) out.push({ ...at, key: tokens.key[i] });
    else for (const key of full) out.push({ ...at, key });
  }
  return out;
}

/** The words as printed, in one line. */
export function printed({ text }: SourceText, words: readonly Word[]): string {
  if (words.length === 0) return '';
  return text.slice(words[0].start, words[words.length - 1].end).replace(/\s+/gu, ' ');
}

/** Words of a paper that are read for its pairs. */
const TEXT = 100_000;

const pairKey = (a: Word, b: Word): string => `${a.key} ${b.key}`;

/** Pairs of words that stand side by side in a text. */
export function pairsOf(source: SourceText): ReadonlySet<string> {
  const words = wordsIn(source, { start: 0, end: source.text.length }, TEXT);
  return new Set(words.slice(1).map((word, i) => pairKey(words[i], word)));
}

/** Share of the pairs of words that are among these, from 0 to 1. */
export function shareIn(pairs: ReadonlySet<string>, words: readonly Word[]): number {
  if (words.length < 2) return 0;
  const there = words.slice(1).filter((word, i) => pairs.has(pairKey(words[i], word))).length;
  return there / (words.length - 1);
}
