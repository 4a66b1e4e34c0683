import type { Bilingual, Finding, Lang } from '../engine/types.ts';
import type { SourceText } from '../text/types.ts';
import { isSilent } from './dossier-page.ts';
import type { DossierReport, PaperReport } from './dossier-types.ts';
import { type FileJson, type FindingJson, fileJson, findingJson, type RangeJson, rangeOf, runJson } from './json.ts';
import type { Withheld } from './secret.ts';

/** A finding of the rules of dossiers. `elsewhere`: places in other papers. */
export interface DossierFindingJson {
  /** Id of the paper in which it stands; null for the dossier as a whole. */
  readonly paper: string | null;
  readonly finding: FindingJson;
  readonly elsewhere: readonly { readonly paper: string; readonly range: RangeJson; readonly message: string }[];
  /** A waiver excuses it: it does not count. */
  readonly waived: boolean;
}

export interface PaperJson {
  readonly id: string;
  readonly role: string;
  readonly sureness: string;
  /** Why it was taken for this paper; words are null when they are withheld. */
  readonly evidence: readonly { readonly what: string; readonly words: string | null }[];
  readonly sha256: string;
  /** Nothing of it could be read. */
  readonly unread: boolean;
  readonly superseded: { readonly by: string; readonly why: string } | null;
  /** Its findings decide on the dossier. */
  readonly counts: boolean;
  readonly file: FileJson;
}

export interface DossierJson {
  readonly version: string;
  readonly asOf: string;
  readonly law: { readonly id: string; readonly date: string; readonly reach: string };
  readonly dossier: string;
  readonly stage: string;
  readonly form: string | null;
  /** Id of the paper that is the draft. */
  readonly draft: string | null;
  readonly verdict: 'pass' | 'findings' | 'open';
  readonly reasons: readonly string[];
  readonly open: readonly string[];
  readonly papers: readonly PaperJson[];
  readonly missing: readonly {
    readonly paper: string;
    readonly required: boolean;
    readonly from: string;
    readonly facts: readonly string[];
  }[];
  /** Papers of the list of which it is not known whether they are needed. */
  readonly doubtful: readonly string[];
  readonly unopened: readonly { readonly path: string; readonly reason: string }[];
  readonly findings: readonly DossierFindingJson[];
  readonly withheld: Withheld | null;
}

/** A dossier as data (schema/dossier.schema.json). */
export function dossierJson(report: DossierReport, lang: Lang, allowSecret = false): DossierJson {
  const { run, name, dossier, found, papers, missing, doubtful, verdict, reasons, open } = report;
  const withheld: Withheld | null = isSilent(report, { allowSecret }) ? 'secret' : null;
  const words = (all: readonly Bilingual[]): string[] => all.map((one) => one[lang]);
  const sources = new Map(papers.map(({ paper }) => [paper.id, paper.result.source]));
  return {
    ...runJson(run),
    dossier: name,
    stage: dossier.stage,
    form: dossier.form,
    draft: dossier.draft?.id ?? null,
    verdict,
    reasons: words(reasons),
    open: words(open),
    papers: papers.map((paper) => paperJson(paper, lang, allowSecret, withheld !== null)),
    missing: missing.map(({ role, hardened, from, facts }) => ({ paper: role, required: hardened, from, facts })),
    doubtful,
    unopened: dossier.unopened.map(({ path, reason }) => ({ path, reason: reason[lang] })),
    findings: [
      ...found.findings.map((finding) => betweenJson(finding, sources, lang, withheld, false)),
      ...found.waived.map(({ finding }) => betweenJson(finding, sources, lang, withheld, true)),
    ],
    withheld,
  };
}

/** `silent`: a paper of the dossier is secret, and the titles of the others name it. */
function paperJson({ paper, file, counts }: PaperReport, lang: Lang, allowSecret: boolean, silent: boolean): PaperJson {
  const { id, role, sureness, evidence, hash, unread, superseded } = paper;
  return {
    id,
    role,
    sureness,
    evidence: evidence.map(({ what, words }) => ({ what, words: silent ? null : words })),
    sha256: hash,
    unread,
    superseded,
    counts,
    file: fileJson(file, lang, allowSecret),
  };
}

function betweenJson(
  finding: Finding,
  sources: ReadonlyMap<string, SourceText>,
  lang: Lang,
  withheld: Withheld | null,
  waived: boolean,
): DossierFindingJson {
  const { paper, related } = finding;
  const own = (paper === null ? undefined : sources.get(paper)) ?? nothing(finding);
  const isHere = (of: string | undefined): boolean => of === undefined || of === paper;
  const here =
    withheld !== null
      ? []
      : related
          .filter((one) => isHere(one.paper))
          .map(({ at, message, absent = null }) => ({ range: rangeOf(own, at), message: message[lang], absent }));
  const elsewhere = related.flatMap((one) => {
    const source = isHere(one.paper) ? undefined : sources.get(one.paper!);
    if (source === undefined || withheld !== null) return [];
    return [{ paper: one.paper!, range: rangeOf(source, one.at), message: one.message[lang] }];
  });
  return { paper, finding: { ...findingJson(finding, own, lang, withheld), related: here }, elsewhere, waived };
}

/** What locates spans of the dossier as a whole, which has no text: the finding has its place. */
function nothing({ location }: Finding): SourceText {
  return { locate: () => location } as Partial<SourceText> as SourceText;
}
