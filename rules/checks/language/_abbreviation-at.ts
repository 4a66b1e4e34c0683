import type { LegalDocument } from '../../structure/types.ts';
import { TokenFlag } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { fullWords } from './_abbreviation-words.ts';
import { abbreviationsOf } from './_abbreviations.ts';

/** An abbreviation at a place of a draft. */
export interface AbbreviationAt {
  readonly at: Span;
  readonly word: string;
  /** Its words in full: those of the draft's own explanation, else those of custom; null when neither has them. */
  readonly full: string | null;
  /** Where the draft explains it; null when it does not. */
  readonly explained: Span | null;
  /** All places where it stands, its explanations among them, in text order. */
  readonly places: readonly Span[];
}

/** Marks that make letters a part of a symbol: `QĐ-UBND`. */
const JOINED = /[-–/_@&]/u;

/** The abbreviation at a place, or right before it; null when there is none that is known. */
export function abbreviationAt(document: LegalDocument, offset: number): AbbreviationAt | null {
  const { tokens, text } = document.source;
  const next = tokens.at(offset);
  const holds = (i: number): boolean =>
    i >= 0 && i < tokens.length && tokens.start[i] <= offset && offset <= tokens.end[i];
  const i = holds(next) ? next : next - 1;
  if (!holds(i) || (tokens.flags[i] & TokenFlag.allCaps) === 0) return null;
  const at = { start: tokens.start[i], end: tokens.end[i] };
  if (JOINED.test(text[at.start - 1] ?? '') || JOINED.test(text[at.end] ?? '')) return null;
  const word = text.slice(at.start, at.end);
  const entry = abbreviationsOf({ document }).find((one) => one.word === word);
  const explained = entry?.explained ?? [];
  const first = explained.find(({ explicit }) => explicit) ?? explained[0];
  const told = explained.find(({ full }) => full !== null)?.full ?? null;
  const full = told === null ? (fullWords[word] ?? null) : text.slice(told.start, told.end).replace(/\s+/gu, ' ');
  if (full === null && first === undefined) return null;
  const places = [...(entry?.uses ?? []), ...explained.map((one) => one.at)].sort((a, b) => a.start - b.start);
  return { at, word, full, explained: first?.at ?? null, places };
}
