import type { Citation } from '../citations/types.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Fact, IsoDate, Law, LawDocument, LawEvent, Resolution, Status } from '../law/types.ts';
import type { DocumentClass, Kind, LegalDocument, Paragraph, StructureNode, Zone } from '../structure/types.ts';
import type { Location, Look, PageLook, SourceText, Span } from '../text/types.ts';
import type { KnownFinding, WaivedFinding, WaiverTrouble } from './agreement-types.ts';
import type { Stage } from './dossier-names.ts';

export type * from './agreement-types.ts';

export type Severity = 'error' | 'warning' | 'info';
export type Group =
  | 'authority'
  | 'the-thuc'
  | 'structure'
  | 'citation'
  | 'procedure'
  | 'language'
  | 'dossier'
  | 'input';
export type Scope = 'token' | 'paragraph' | 'citation' | 'node' | 'document' | 'dossier' | 'waiver';
export type Lang = 'vi' | 'en';
export type Bilingual = { readonly vi: string; readonly en: string };

/** Parts of the draft that a rule speaks about; when one is not there the rule is not applicable. */
export type Need = 'header' | 'preamble' | 'body' | 'conclusions' | 'citations' | 'law' | 'whole';

/** A citation with what the registry says of it. */
export interface ResolvedCitation extends Citation {
  readonly index: number;
  readonly resolution: Resolution;
  /** The document, when exactly one was found. */
  readonly target: LawDocument | null;
  /** State of the whole document on the as-of date. */
  readonly status: Status;
}

export interface ItemOf {
  readonly token: number;
  readonly paragraph: Paragraph;
  readonly citation: ResolvedCitation;
  readonly node: StructureNode;
  readonly document: LegalDocument;
  readonly dossier: Dossier;
  readonly waiver: WaiverTrouble;
}

/** What a rule asked `Context` for beside its item. */
export type Question = 'document' | 'citations' | 'law' | 'text' | 'option' | 'date' | 'province';

/** What a rule may ask; every question is recorded and is the dependency list of an incremental run. */
export interface Context {
  readonly asOf: IsoDate;
  /** What was asked for: a date, or the day of issue or of effect, which `asOf` is when the draft names one. */
  readonly asOfAsked: IsoDate | 'issued' | 'effective';
  readonly document: LegalDocument;
  readonly citations: readonly ResolvedCitation[];
  readonly law: Law;
  /** Text of a span. */
  text(span: Span): string;
  /** Fact by id; a rule seldom needs it, the engine checks dates and caps. */
  fact(id: string): Fact;
  option<T>(name: string): T;
  readonly province: string | null;
}

/** What a rule yields: spans or absences and data, never prose. */
export interface Report<Data = Record<string, unknown>> {
  /** Scope dossier: id of the paper whose text the spans are of; left out for the dossier as a whole, where only an absence can stand. */
  readonly paper?: string;
  readonly at?: Span;
  /** What is judged stands in a comment of the file, or in a file beside it: its words, and where a comment has them. `at` is the nearest place of the text. */
  readonly beside?: { readonly quote: string; readonly location: Location | null };
  /** The whole of what is judged (the quote of a citation), where another rule may judge the same: see overlap.ts. */
  readonly about?: Span;
  /** Key of what is said: the reports of one rule with the same key say the same of the same thing. See repeats.ts. */
  readonly same?: string;
  /** A part that is missing: its subject (`national-name`) and the place where it belongs. */
  readonly absent?: { readonly subject: string; readonly anchor: Span };
  readonly data: Data;
  /** Lower than the rule's own; the engine caps it by the facts as well. */
  readonly severity?: Severity;
  /** Facts behind this report, when not those of the rule. */
  readonly facts?: readonly string[];
  /** Legal ground beside the facts. */
  readonly authority?: readonly Authority[];
  readonly evidence?: FindingEvidence;
  readonly related?: readonly Related[];
  /** Edits of the text of the draft. */
  readonly fixes?: readonly Fix[];
}

export interface Authority {
  readonly document: string;
  readonly unit: string;
  /** Id of the fact; empty when the ground is a document of the registry. */
  readonly fact: string;
  /** A person has compared it with the official text. */
  readonly checked: boolean;
}

export interface FindingEvidence {
  readonly event: LawEvent['kind'] | 'not-yet' | 'unknown' | 'ambiguous' | 'verify';
  readonly by: string | null;
  readonly date: IsoDate | null;
  readonly confidence: 'A' | 'B' | 'C';
  readonly source: string;
}

export interface Related {
  /** Scope dossier: id of the paper that `at` is a place of; that of the finding when left out. */
  readonly paper?: string;
  readonly at: Span;
  /** Subject of a part that is missing there (`motto`), when the finding speaks of several. */
  readonly absent?: string;
  readonly message: Bilingual;
}

export interface Edit extends Span {
  readonly insert: string;
}

export interface Fix {
  /** `safe`: applied by `--fix`; `review`: a lawyer must confirm. */
  readonly kind: 'safe' | 'review';
  readonly title: Bilingual;
  readonly edits: readonly Edit[];
}

/** Where a finding stands among those of its rule that say the same (`Report.same`). */
export interface Telling {
  /** From 1, in the order of the draft. */
  readonly nth: number;
  /** Places that it speaks for: more than one when the others were folded into it. */
  readonly places: number;
}

/** Words of a message: what is wrong, why, what to do. Each a full sentence or empty. */
export interface Words {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/**
 * An example of a rule: documentation and test.
 * Either `text` (a whole small draft or a passage) or `base` (name of a sound sample draft of rules/testing) with `replace`
 * pairs applied to it. The expected spans are marked «…» in `text` or in the replacement; several marks expect several findings.
 */
/** How a Word file of an example looks, beside Times New Roman of 14 points on A4; words stand for their first place in the text. */
export interface ExampleLayout {
  /** Millimetres. */
  readonly page?: Partial<Omit<PageLook, 'at'>>;
  readonly looks?: readonly ({ readonly words: string } & Partial<Omit<Look, 'at'>>)[];
  /** Words of tracked insertions, and those that comments stand on. */
  readonly changed?: readonly string[];
  readonly remarked?: readonly string[];
  readonly legacy?: readonly { readonly words: string; readonly font: string }[];
  /** Letters of points that the word processor counts. */
  readonly letters?: readonly string[];
}

export interface Example {
  readonly asOf: IsoDate;
  /** Asks for the day of issue or of effect of the draft; `asOf` is then the day on which it is asked. */
  readonly asOfAsked?: 'issued' | 'effective';
  readonly kind?: Kind;
  /**
   * Of a rule of scope dossier, whose text has all papers, each after a line `=== name.txt`, and whose base is a sample dossier: the
   * stage at which they are checked.
   */
  readonly stage?: Stage;
  /** Of a rule of scope dossier: hashes of the papers, by id, at the check that was recorded. The name of its file stands for the hash of a paper. */
  readonly recorded?: Readonly<Record<string, string>>;
  /** Plain text when left out. */
  readonly format?: 'markdown';
  readonly text?: string;
  readonly base?: string;
  readonly replace?: readonly (readonly [from: string, to: string])[];
  /** Names of papers of the base that are left out. */
  readonly without?: readonly string[];
  /** Subjects expected as absences, for a bad example. */
  readonly absent?: readonly string[];
  /** Rows of law data that replace the registry for this example, in the words of rules/law/data (TSV rows). */
  readonly law?: { readonly documents?: string; readonly events?: string };
  readonly options?: Record<string, unknown>;
  /** The example is a Word file that looks like this. */
  readonly layout?: ExampleLayout;
  /** The example after its fixes, when the rule has fixes. */
  readonly fixed?: string;
}

export interface OptionSchema {
  readonly type: 'boolean' | 'integer' | 'string' | 'string[]';
  readonly default: unknown;
  readonly summary: Bilingual;
  readonly minimum?: number;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of rules holds rules of every data type; check and message agree inside each.
export interface Rule<S extends Scope = Scope, Data = any> {
  /** `group/english-name`, public; a rename keeps an alias. */
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly group: Group;
  readonly scope: S;
  readonly severity: Severity;
  readonly needs: readonly Need[];
  /** Ids of `law/data/facts.tsv`. */
  readonly facts: readonly string[];
  /** Version of rasoat that had the rule first: `0.1.0`. */
  readonly since: string;
  readonly summary: Bilingual;
  readonly why: Bilingual;
  /** How a drafter mends what the rule finds, whatever the single finding says. */
  readonly mend: Bilingual;
  /** Kinds of fixes that its findings may offer; its examples show each of them. */
  readonly fixes?: readonly Fix['kind'][];
  readonly options?: Readonly<Record<string, OptionSchema>>;
  /** Scope paragraph: only paragraphs of these zones are handed to the rule (all when left out). */
  readonly zones?: readonly Zone[];
  /** Scope token: only tokens whose key is that of one of these words are handed to the rule. */
  readonly words?: readonly string[];
  /** Only drafts of these classes are judged (all when left out). */
  readonly classes?: readonly DocumentClass[];
  /**
   * Scopes token, paragraph and citation: what the rule says of an item hangs on its paragraph and those beside it (in a quotation: on
   * the whole of it), on the heads of the units around, on the citations in these, on header, kind, issuer, attachments' titles, law and settings, and
   * on nothing else of the draft. In a draft under edit the item is judged anew only when one of them changed. A function tells what
   * else its answer hangs on, for a paragraph.
   */
  readonly local?: true | ((paragraph: number, ctx: Context) => unknown);
  /** Ids of rules before whose finding on the same thing (`Report.about`) those of this rule give way: they say less, or the opposite. */
  readonly yieldsTo?: readonly string[];
  /** More findings of this rule that say the same (`Report.same`) are told once, at the first, with the other places as related. */
  readonly folds?: number;
  /** The rule judges the normal form of the letters: its examples are not run in another one. */
  readonly judgesNormalForm?: true;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  check(item: ItemOf[S], ctx: Context): Iterable<Report<Data>>;
  readonly message: {
    readonly vi: (data: Data, telling: Telling) => Words;
    readonly en: (data: Data, telling: Telling) => Words;
  };
}

export interface Finding {
  readonly rule: string;
  /** Id of the paper of a dossier that it stands in; null for the dossier as a whole, and outside dossiers. */
  readonly paper: string | null;
  readonly severity: Severity;
  /** Facts not yet compared with the official text stand behind it. */
  readonly unchecked: boolean;
  readonly words: Readonly<Record<Lang, Words>>;
  readonly at: Span;
  readonly absent: { readonly subject: string } | null;
  readonly location: Location;
  /** Structural path, see engine/paths.ts. */
  readonly path: string;
  readonly quote: string;
  readonly authority: readonly Authority[];
  readonly evidence: FindingEvidence | null;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
  readonly fingerprint: string;
}

export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface SessionOptions {
  readonly law: Law;
  /** `today` is resolved by the face: the engine never reads the clock. */
  readonly asOf: IsoDate | 'issued' | 'effective';
  /** Used with `issued` and `effective` when the draft names no such date. */
  readonly today: IsoDate;
  readonly kind?: Kind;
  readonly province?: string;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Measure time by rule; needs `clock` (milliseconds), since the engine has none of its own. */
  readonly timing?: boolean;
  readonly clock?: () => number;
}

/** Result of a check of one draft. */
export interface CheckResult {
  readonly source: SourceText;
  readonly document: LegalDocument;
  readonly citations: readonly ResolvedCitation[];
  readonly asOf: IsoDate;
  /** What counts: without the waived and the known. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Findings that the baseline has. */
  readonly known: readonly Finding[];
  /** What the baseline has and the draft has no more. */
  readonly stale: readonly KnownFinding[];
  /** Citations identified in the registry, and not. */
  readonly counts: {
    readonly citations: number;
    readonly identified: number;
    readonly unknown: number;
    readonly ambiguous: number;
  };
  /** What each rule that was applied asked for: its findings depend on nothing else than this, its items and its facts. */
  readonly asked: Readonly<Record<string, readonly Question[]>>;
  /** Milliseconds by rule id, when asked for. */
  readonly timing: Readonly<Record<string, number>> | null;
}
