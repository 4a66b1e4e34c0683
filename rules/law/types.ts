import type { UnitRef } from '../citations/types.ts';
import type { SourceText, Span } from '../text/types.ts';

/** A official or two sources, B mined once, C memory (design.md §3). */
export type Confidence = 'A' | 'B' | 'C';

/** `YYYY-MM-DD`; comparison of strings is comparison of dates. Never `Date`: legal dates have no time zone. */
export type IsoDate = string;

export interface LawDocument {
  readonly key: string;
  readonly symbol: string;
  readonly type: string;
  readonly title: string;
  readonly issuer: string;
  readonly issued: IsoDate | null;
  readonly effective: IsoDate | null;
  readonly confidence: Confidence;
  readonly source: string;
  /** Marked `verify`: the state is known to be doubtful; at least a warning, never an error as a whole (design.md §5). */
  readonly verify: boolean;
}

export type EventKind =
  | 'replaced'
  | 'repealed'
  | 'expired'
  | 'lapsed-with-parent'
  | 'partly-repealed'
  | 'amended'
  | 'suspended';

export interface LawEvent {
  readonly target: string;
  readonly by: string | null;
  readonly date: IsoDate;
  /** Last day: of a suspension, or of the units that `except` leaves in force. Null: open. */
  /** Last day: of a suspension, or of the units that `except` leaves in force. Null: open. */
  readonly until: IsoDate | null;
  readonly kind: EventKind;
  /**
   * `whole`; `except`: everything but `units` (none named: the exception is only in the words of the note); `units`: only these;
   * `within`: content inside these, so that the units themselves still stand (nội dung tại Điều 9);
   * `free`: the words could not be structured, read as amended/verify.
   */
  readonly scope: 'whole' | 'except' | 'units' | 'within' | 'free';
  readonly units: readonly UnitRef[];
  /** The words of the table. */
  readonly note: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** How a citation was matched to a document of the registry. */
export type Resolution =
  | {
      readonly kind: 'found';
      readonly document: LawDocument;
      readonly by: 'symbol' | 'symbol-date' | 'symbol-issuer' | 'name' | 'name-date' | 'name-year';
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly LawDocument[] }
  | { readonly kind: 'wrong-date'; readonly document: LawDocument; readonly printed: IsoDate }
  | { readonly kind: 'unknown' };

/** State of a document, or of a unit of it, on a date. */
export type Status =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-yet'; readonly from: IsoDate; readonly document: LawDocument }
  /** Wholly without effect. `last` is the final link of the chain of replacements (null when the loss names no successor). */
  | {
      readonly kind: 'lapsed';
      readonly event: LawEvent;
      readonly chain: readonly LawDocument[];
      readonly last: LawDocument | null;
    }
  | { readonly kind: 'suspended'; readonly event: LawEvent }
  /** Still in force, with changes: every amendment and partial repeal up to the date, oldest first. */
  | { readonly kind: 'amended'; readonly events: readonly LawEvent[] }
  /** Only for a unit: this unit is gone or changed. */
  | { readonly kind: 'unit-repealed'; readonly event: LawEvent }
  | { readonly kind: 'unit-amended'; readonly events: readonly LawEvent[] }
  | { readonly kind: 'no-change-known'; readonly document: LawDocument };

export interface LawQuery {
  readonly symbol: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly date: IsoDate | null;
  readonly year: string | null;
  /** Place of the draft, to tell local documents apart (`tỉnh Lai Châu`). */
  readonly province: string | null;
  readonly asOf: IsoDate;
}

export interface Agency {
  readonly kind: 'province' | 'central' | 'department' | 'local-level';
  readonly oldName: string;
  readonly newName: string;
  /** From this day on the old name is no longer an acting body; null: the name may still be right. */
  readonly from: IsoDate | null;
  readonly authority: string;
  readonly note: string;
  readonly confidence: Confidence;
  /** Other ways to write the old name, beside the spellings that `agencies.ts` knows. */
  readonly aliases: readonly string[];
}

/** An outdated name in running text. */
export interface FoundAgency {
  readonly agency: Agency;
  readonly span: Span;
  /** The name in force on the date asked for: the row's new name, followed through later changes. */
  readonly now: string;
  /** The words around say that the name belongs to the past (`Quyết định … năm 2019 của UBND huyện X`, `(cũ)`, `nay là`). */
  readonly historical: boolean;
}

export interface AgencyFinder {
  /** Outdated names in the span on the date, in text order, not overlapping. */
  find(source: SourceText, span: Span, asOf: IsoDate): readonly FoundAgency[];
}

/** What somebody types who looks for a document. */
export interface LawWish {
  /** Types that it may have (`Nghị định`); empty: any. */
  readonly types: readonly string[];
  /** First digits of its number (`63`, `63/2010/n`), first letters of words of its title, with or without tone marks; may be empty. */
  readonly typed: string;
  readonly most: number;
}

export interface LawHits {
  /** Best first, of equal ones the newest. */
  readonly documents: readonly LawDocument[];
  /** There are, or may be, further ones. */
  readonly more: boolean;
}

/** Documents by what somebody types of them. */
export interface LawSearch {
  /** All documents can be found. */
  readonly complete: boolean;
  /** Makes so many further documents findable, the newest first; whether all are. */
  read(count: number): boolean;
  find(wish: LawWish): LawHits;
}

export interface Law {
  /** Identity of the data: build id, day it was made, day up to which it reaches. */
  readonly info: {
    readonly id: string;
    readonly date: IsoDate;
    readonly reach: IsoDate;
    readonly documents: number;
    readonly events: number;
    readonly layers: readonly string[];
  };
  resolve(query: LawQuery): Resolution;
  status(key: string, asOf: IsoDate): Status;
  status(key: string, asOf: IsoDate, unit: UnitRef): Status;
  document(key: string): LawDocument | null;
  /** All events on the document, oldest first, future ones too. */
  events(key: string): readonly LawEvent[];
  /** All keys that carry the symbol. */
  keys(symbol: string): readonly string[];
  readonly agencies: readonly Agency[];
  /** Finds the old names of `agencies` in text. */
  readonly agencyFinder: AgencyFinder;
  /** Finds documents while their number or title is typed. */
  readonly search: LawSearch;
  /** Official names of luật, bộ luật, pháp lệnh, for the citation grammar. */
  readonly lawNames: readonly string[];
}

/** Trust in a fact about form and drafting (design.md §5). */
export type FactConfidence = 'sure' | 'sure-first-text' | 'likely' | 'unsure';

/** A statement of law that a rule stands on; one row of `data/facts.tsv`. */
export interface Fact {
  readonly id: string;
  /** Canonical symbol of the document, or empty for practice. */
  readonly document: string;
  /** `khoản 2 Điều 71`. */
  readonly unit: string;
  readonly statement: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly confidence: FactConfidence;
  readonly checkedBy: string;
  readonly checkedOn: string;
}
