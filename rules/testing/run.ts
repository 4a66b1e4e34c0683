import { buildDossier } from '../dossier/build.ts';
import { DossierSession } from '../dossier/session.ts';
import { Session } from '../engine/session.ts';
import type { Example, Finding, Rule, SessionOptions } from '../engine/types.ts';
import { compileLaw, layerFromTsv, openLaw } from '../law/index.ts';
import type { Law } from '../law/types.ts';
import { readText } from '../readers/index.ts';
import { examplePapers } from './examples.ts';
import { withLayout } from './layout.ts';

/** The law of an example: rows of its own, else the given law. Throws with the line of a row that is not understood. */
export function exampleLaw({ law: rows }: Example, law: Law): Law {
  if (rows === undefined) return law;
  const { tables, errors } = layerFromTsv([rows.documents ?? '', rows.events ?? ''].join('\n'), 'example', {
    date: '2026-01-01',
  });
  if (errors.length > 0) throw new Error(errors.map((error) => `line ${error.line}: ${error.en}`).join('; '));
  return openLaw([compileLaw(tables)]);
}

/** Name of a file that is read as the example is written. */
export const exampleName = ({ format }: Example): string => (format === 'markdown' ? 'example.md' : 'example.txt');

function optionsOf(rule: Rule, example: Example, law: Law): SessionOptions {
  return {
    law: exampleLaw(example, law),
    asOf: example.asOfAsked ?? example.asOf,
    today: example.asOf,
    ...(example.kind ? { kind: example.kind } : {}),
    rules: { [rule.id]: { severity: rule.severity, options: example.options ?? {} } },
  };
}

/** What checks the text of an example as the example asks, with these rules; `rule` also where it is off by default. */
export function exampleSession(rule: Rule, example: Example, rules: readonly Rule[], law: Law): Session {
  return new Session(rules, optionsOf(rule, example, law));
}

/** A finding in an example; `start`: where the text of its paper begins in that of the example (0 without papers). */
export interface ExampleFinding {
  readonly finding: Finding;
  readonly start: number;
}

/** What the rule finds in a text of the example, as it is written or in another spelling. */
export async function exampleFindings(
  rule: Rule,
  example: Example,
  text: string,
  rules: readonly Rule[],
  law: Law,
): Promise<readonly ExampleFinding[]> {
  const session = exampleSession(rule, example, rules, law);
  const read = async (of: string, name: string) => {
    const source = await readText(of, { name });
    return example.layout === undefined ? source : withLayout(source, example.layout);
  };
  const { stage } = example;
  if (stage === undefined) {
    const { findings } = session.run(await read(text, exampleName(example)));
    return findings.filter((finding) => finding.rule === rule.id).map((finding) => ({ finding, start: 0 }));
  }
  const papers = examplePapers(text);
  const files = await Promise.all(
    papers.map(async ({ name, text: of }) => ({ path: name, result: session.run(await read(of, name)), hash: name })),
  );
  const hashes = Object.entries(example.recorded ?? {}).map(([id, hash]) => ({ id, hash }));
  const recorded = example.recorded === undefined ? null : { date: example.asOf, stage, papers: hashes };
  const dossier = buildDossier(files, { stage, recorded });
  const starts = new Map(
    dossier.papers.map(({ id, path }) => [id, papers.find(({ name }) => name === path)?.start ?? 0]),
  );
  return new DossierSession(rules, optionsOf(rule, example, law))
    .run(dossier)
    .findings.map((finding) => ({ finding, start: starts.get(finding.paper ?? '') ?? 0 }));
}
