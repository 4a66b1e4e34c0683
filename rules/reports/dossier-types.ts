import type { Demand, Dossier, DossierFindings, Paper, Role } from '../dossier/types.ts';
import type { Bilingual, Finding, Severity } from '../engine/types.ts';
import type { CheckedFile, FileSummary, RunInfo, Verdict } from './types.ts';

/** A paper of a dossier with what was found in it. */
export interface PaperReport {
  readonly paper: Paper;
  readonly file: CheckedFile;
  readonly summary: FileSummary;
  /** Findings of the rules of dossiers that stand in it. */
  readonly between: readonly Finding[];
  /** Whether its own findings decide on the dossier: not those of older versions, and of papers that others answer for. */
  readonly counts: boolean;
  /** Its defects, of all rules. */
  readonly defects: Readonly<Record<Severity, number>>;
  /** Of these, those that decide on the dossier: of the rules of dossiers all, of the others those of a paper that counts. */
  readonly deciding: Readonly<Record<Severity, number>>;
  /** Of these, what may be unlawful. */
  readonly unlawful: number;
}

/** A dossier as reports need it. */
export interface DossierReport {
  readonly run: RunInfo;
  /** The folder, as the person named it. */
  readonly name: string;
  readonly dossier: Dossier;
  readonly found: DossierFindings;
  readonly papers: readonly PaperReport[];
  /** Findings of the dossier as a whole. */
  readonly whole: readonly Finding[];
  readonly missing: readonly Demand[];
  /** Papers of the list of which it cannot be told whether they are needed. */
  readonly doubtful: readonly Role[];
  readonly verdict: Verdict;
  /** Why the verdict is no better, gravest first; what could not be told although it holds nothing back. */
  readonly reasons: readonly Bilingual[];
  readonly open: readonly Bilingual[];
}
