import type { Bilingual, CheckResult, Lang, Severity } from '../engine/types.ts';
import type { IsoDate, Law } from '../law/types.ts';
import type { Kind } from '../structure/types.ts';
import type { ReaderNote } from '../text/types.ts';

/** One checked file, as a report gets it. `path` is what the person named or the walk found, with `/` between folders. */
export interface CheckedFile {
  readonly path: string;
  readonly result: CheckResult;
  readonly law: Law['info'];
}

/** What holds for a whole run. */
export interface RunInfo {
  /** Version of rasoat. */
  readonly version: string;
  /** The date asked for: a day, or the word `issued` or `effective` (then each file has its own). */
  readonly asOf: IsoDate | 'issued' | 'effective';
  readonly law: Law['info'];
}

/** An input that could not be read or checked, and why. */
export interface NotChecked {
  readonly path: string;
  readonly reasons: readonly Bilingual[];
}

/** Paints a string for a terminal; the identity when there are no colours. */
export type Paint = (text: string) => string;

export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly good: Paint;
  readonly bold: Paint;
  readonly dim: Paint;
}

/** How a report for people is printed. */
export interface PrintOptions {
  readonly lang: Lang;
  readonly palette: Palette;
  /** Columns of the terminal. */
  readonly width: number;
  /** Break long sentences at `width`; off when the output goes into a file, where one sentence is one line. */
  readonly wrap: boolean;
  /** Name of a document by its symbol, from the law data: `Luật Đất đai 31/2024/QH15`. Without it the name is read off the symbol. */
  readonly nameOf?: (symbol: string) => string | null;
}

/** Section of a report for people: may be unlawful; a defect of form or technique; could not be told (handbook fact V1.12). */
export type Section = 'law' | 'form' | 'open';

/** May the paper go? `open`: nothing sound can be concluded (unread, a fragment, a căn cứ that the data does not know). */
export type Verdict = 'pass' | 'findings' | 'open';

/** From which grade on a run is held back; `unknown` also when a citation could not be told. */
export type FailOn = 'error' | 'warning' | 'unknown';

export interface Policy {
  readonly failOn: FailOn;
  /** More warnings than this hold the run back too; null: no limit. */
  readonly maxWarnings: number | null;
}

/** What remains of a file for the totals; small, so that a run over many files does not keep their texts. */
export interface FileSummary {
  readonly path: string;
  readonly kind: Kind;
  readonly asOf: IsoDate;
  readonly law: Law['info'];
  readonly severities: Readonly<Record<Severity, number>>;
  /** Of these, the defects: without what could only not be told. */
  readonly defects: Readonly<Record<Severity, number>>;
  readonly sections: Readonly<Record<Section, number>>;
  /** Findings that do not count: excused by a waiver, and those that the baseline has. */
  readonly waived: number;
  readonly known: number;
  readonly citations: CheckResult['counts'];
  /** Căn cứ whose state the data does not tell, as printed. */
  readonly openBases: readonly string[];
  /** Parts that were not read. */
  readonly unread: readonly ReaderNote[];
  readonly fragment: { readonly start: boolean; readonly end: boolean };
}
