import type { IsoDate } from '../law/types.ts';
import type { Location, Span } from '../text/types.ts';
import type { Bilingual, Finding } from './types.ts';

/** What people have agreed on about a draft: waivers and the baseline. */

/**
 * What tells a finding from the others of its draft, as waivers and baselines keep it: see matching.ts. What is null is not known,
 * or was left out.
 */
export interface FindingKey {
  readonly rule: string | null;
  readonly fingerprint: string | null;
  /** Words of the finding, or subject of an absence. */
  readonly quote: string | null;
  readonly subject: string | null;
  /** Hash of the words of its paragraph. */
  readonly context: string | null;
}

/** An exception that was granted with a reason. */
export interface Waiver {
  /** Id of a rule; null where the fingerprint alone tells. */
  readonly rule: string | null;
  readonly reason: string;
  /** Last day on which it holds; null: no end. */
  readonly until: IsoDate | null;
  /** Every finding of the rule in the draft or in a span of it, or the one that the key tells. */
  readonly covers: 'draft' | CoveredSpan | FindingKey;
  readonly written: WaiverPlace;
}

export interface CoveredSpan extends Span {
  /** Start of the paragraph before it: a part that is missing behind that one is covered as well. */
  readonly gap: number;
}

/** Where a waiver is written. */
export interface WaiverPlace {
  /** Name of the file beside the draft; null: a comment of the draft itself. */
  readonly file: string | null;
  /** In that file. */
  readonly location: Location;
  /** The waiver as written. */
  readonly text: string;
  /** In the text of the draft: the place of the comment; its beginning for a file beside it. */
  readonly at: Span;
}

/** What is wrong with a waiver: the item of rules of scope `waiver`. */
export interface WaiverTrouble {
  readonly kind: 'malformed' | 'expired' | 'unused';
  readonly written: WaiverPlace;
  /** Empty when it cannot be told. */
  readonly rule: string;
  /** Of an expired one. */
  readonly until: IsoDate | null;
  /** Of a malformed one: what is wrong, and the way out. */
  readonly problem: Bilingual | null;
  /** Of an unused one: how many findings have its rule and words, so that it tells none of them. */
  readonly alike: number;
}

/** A finding with the waiver that excuses it. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** A finding of a baseline. */
export interface KnownFinding extends FindingKey {
  readonly rule: string;
  readonly fingerprint: string;
  /** Structural path, for people. */
  readonly at: string;
}

/** What people have agreed on about one draft beside its own comments. */
export interface Agreements {
  /** Waivers of a file beside the draft, and what is wrong with them. */
  readonly waivers?: { readonly waivers: readonly Waiver[]; readonly troubles: readonly WaiverTrouble[] };
  /** The findings of the baseline. */
  readonly known?: readonly KnownFinding[];
}
