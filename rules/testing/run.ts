import { Session } from '../engine/session.ts';
import type { Example, Rule } from '../engine/types.ts';
import { compileLaw, layerFromTsv, openLaw } from '../law/index.ts';
import type { Law } from '../law/types.ts';

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

/** What checks the text of an example as the example asks, with these rules; `rule` also where it is off by default. */
export function exampleSession(rule: Rule, example: Example, rules: readonly Rule[], law: Law): Session {
  return new Session(rules, {
    law: exampleLaw(example, law),
    asOf: example.asOfAsked ?? example.asOf,
    today: example.asOf,
    ...(example.kind ? { kind: example.kind } : {}),
    rules: { [rule.id]: { severity: rule.severity, options: example.options ?? {} } },
  });
}
