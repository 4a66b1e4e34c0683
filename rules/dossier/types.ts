import type { Role, Stage } from '../engine/dossier-names.ts';
import type { Bilingual, CheckResult, Finding, WaivedFinding } from '../engine/types.ts';
import type { Span } from '../text/types.ts';

export { type DossierConfig, type Role, roles, type Stage, type StageConfig, stages } from '../engine/dossier-names.ts';

/** Forms of the draft that a dossier is about. */
export const draftForms = ['nq-hdnd', 'qd-ubnd', 'qd-ctubnd', 'cong-bo'] as const;
export type DraftForm = (typeof draftForms)[number];

/** How far a role is to be trusted: by type and subject; by words of its text; by the name of its file alone. */
export type Sureness = 'sure' | 'likely' | 'weak';

/** Why a file was taken for a paper, in order of weight. `words` are of the paper (or its file name), as printed. */
export interface PaperEvidence {
  readonly what: 'type' | 'subject' | 'symbol' | 'issuer' | 'about-draft' | 'draft-mark' | 'file-name';
  readonly words: string;
}

/** What a paper calls itself: `BÁO CÁO THẨM ĐỊNH` and `Dự thảo Quyết định …`, the `V/v` line of a letter. */
export interface PaperTitle {
  /** The line of the type; null for a letter. */
  readonly type: Span | null;
  /** The words below it, or of the `V/v` line without these letters; null when it has none. */
  readonly subject: Span | null;
  /** Both, in one line. */
  readonly words: string;
}

/** Why a paper does not stand for its role: another file is a newer version of it, or has the same text. */
export interface Superseded {
  readonly by: string;
  readonly why: 'older' | 'copy' | 'tie';
}

/** One file of a dossier, read and checked by itself. */
export interface Paper {
  /** Its role, with `~2` and so on for others of that role: begins the paths of findings (design.md §5). */
  readonly id: string;
  /** As the face shows it. */
  readonly path: string;
  readonly role: Role;
  readonly sureness: Sureness;
  readonly evidence: readonly PaperEvidence[];
  /** Null when it has none that could be found. */
  readonly title: PaperTitle | null;
  readonly result: CheckResult;
  /** Nothing of it could be read (a scan, a locked or damaged file): `result` has no text to judge. */
  readonly unread: boolean;
  /** SHA-256 of its bytes in hexadecimal digits; empty when the face gave none. */
  readonly hash: string;
  readonly superseded: Superseded | null;
}

/** A file of the folder that no reader takes, or that could not be opened. */
export interface Unopened {
  readonly path: string;
  readonly reason: Bilingual;
}

/** Whether the list of a stage asks for a paper: always, or when something holds of the draft. */
export const conditions = ['has-procedures', 'amends', 'policy-impact'] as const;
export type Condition = (typeof conditions)[number];

/** A line of the list of a stage. */
export interface Demand {
  readonly role: Role;
  /** Null: always. */
  readonly condition: Condition | null;
  /** Whether it is asked of this dossier; null: the condition cannot be told from the draft. */
  readonly applies: boolean | null;
  /** Known at this stage, and never missing. */
  readonly optional: boolean;
  /** Facts behind it; none when the configuration added it. */
  readonly facts: readonly string[];
  /** The configuration of the province demands it: its absence is an error. */
  readonly hardened: boolean;
  readonly from: 'law' | 'config';
}

/** A check of this dossier that was recorded: what the papers were then. */
export interface Recorded {
  readonly date: string;
  readonly stage: Stage;
  readonly papers: readonly { readonly id: string; readonly hash: string }[];
}

/** The papers of one draft at one stage. */
export interface Dossier {
  readonly stage: Stage;
  /** Null when there is no draft, or its form is none of those the lists know. */
  readonly form: DraftForm | null;
  /** In the order of `roles`, then of their ids. */
  readonly papers: readonly Paper[];
  readonly unopened: readonly Unopened[];
  readonly draft: Paper | null;
  readonly demands: readonly Demand[];
  /** The recorded check with which the papers must agree; null when that is not asked. */
  readonly recorded: Recorded | null;
  /** The paper that stands for the role, could be read and was known by its content; null when there is none. */
  find(role: Role): Paper | null;
  /** Every such paper. */
  all(role: Role): readonly Paper[];
}

/** What the rules of scope dossier found: of the dossier as a whole first, then paper by paper in its order, each in the order of its text. */
export interface DossierFindings {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}
