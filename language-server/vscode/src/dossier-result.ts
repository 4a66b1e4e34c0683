import type { Role, Stage } from '@rasoat/rules/dossier';
import { verdictNames } from '@rasoat/rules/reports/dossier-page';

/** What `rasoat dossier --format json` prints, as far as the tree needs it (rules/reports/schema/dossier.schema.json). */
export interface DossierJson {
  readonly asOf: string;
  readonly stage: Stage;
  readonly verdict: keyof typeof verdictNames;
  readonly reasons: readonly string[];
  readonly open: readonly string[];
  readonly papers: readonly PaperJson[];
  readonly missing: readonly { readonly paper: Role; readonly required: boolean }[];
  readonly doubtful: readonly Role[];
  readonly unopened: readonly { readonly path: string; readonly reason: string }[];
  readonly findings: readonly BetweenJson[];
}

/** A finding between papers, in the paper that it is about; null: in the dossier as a whole. */
export interface BetweenJson {
  readonly paper: string | null;
  readonly finding: FindingJson;
  readonly elsewhere: readonly { readonly paper: string; readonly range: RangeJson; readonly message: string }[];
  readonly waived: boolean;
}

/** A paper with what was found in it alone. */
export interface PaperJson {
  readonly id: string;
  readonly role: Role;
  readonly unread: boolean;
  readonly superseded: { readonly by: string; readonly why: 'older' | 'copy' | 'tie' } | null;
  readonly file: {
    readonly path: string;
    readonly unread: readonly { readonly message: string; readonly range: RangeJson }[];
    readonly findings: readonly FindingJson[];
  };
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly range: RangeJson;
  readonly path: string;
  readonly waived?: unknown;
  readonly known?: boolean;
}

/** Lines and columns from 1. */
export interface RangeJson {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** What the command line printed; null when that is no dossier. */
export function parseDossier(out: string): DossierJson | null {
  if (!out.startsWith('{')) return null;
  try {
    const dossier = JSON.parse(out) as DossierJson;
    return Array.isArray(dossier.papers) && Object.hasOwn(verdictNames, dossier.verdict) ? dossier : null;
  } catch {
    return null;
  }
}
