import { checks, type Finding, readBytes, Session, type SessionOptions } from '@rasoat/rules';
import {
  buildDossier,
  type Dossier,
  type DossierConfig,
  type DossierFile,
  DossierSession,
  type Paper,
  type Stage,
} from '@rasoat/rules/dossier';
import { dossiers, examplePapers } from '@rasoat/rules/testing';
import { centralLaw } from '../support/check.ts';

/** Day on which the dossiers of the tests are checked. */
export const asOf = '2026-11-24';

const options = (): SessionOptions => ({ law: centralLaw(), asOf, today: asOf });

/** Texts by name of file. */
export type Papers = Readonly<Record<string, string>>;

/** The sound sample dossier of rules/testing. */
export function sample(): Record<string, string> {
  return Object.fromEntries(examplePapers(dossiers['trinh-ubnd']).map(({ name, text }) => [name, text]));
}

/** Papers read and checked by themselves, with these rules (all when left out). */
export async function filesOf(papers: Papers, rules = checks): Promise<DossierFile[]> {
  const session = new Session(rules, options());
  return Promise.all(
    Object.entries(papers).map(async ([path, text]) => {
      const source = await readBytes(new TextEncoder().encode(text), { name: path });
      return { path, result: session.run(source) };
    }),
  );
}

/** A dossier of texts; its papers are read and not checked. */
export async function dossierOf(papers: Papers, stage: Stage, config: DossierConfig = {}): Promise<Dossier> {
  return buildDossier(await filesOf(papers, []), { stage, config });
}

/** What the rules of dossiers say. */
export function between(dossier: Dossier, rules: SessionOptions['rules'] = {}): readonly Finding[] {
  return new DossierSession(checks, { ...options(), rules }).run(dossier).findings;
}

/** The paper of a file. */
export function paperOf({ papers }: Dossier, path: string): Paper {
  const paper = papers.find((one) => one.path === path);
  if (paper === undefined) throw new Error(`no paper ${path}`);
  return paper;
}
