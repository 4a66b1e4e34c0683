import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { sample } from '../dossier/support.ts';
import { root } from '../support/paths.ts';
import { folderOf, rasoat } from './support.ts';

/** What the tests of `rasoat dossier` share. */

const schema = (name: string): object => JSON.parse(readFileSync(join(root, 'rules/reports/schema', name), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema('check.schema.json'));
const validate = ajv.compile(schema('dossier.schema.json'));

// biome-ignore lint/suspicious/noExplicitAny: read back from JSON.
export type Data = any;
export type Files = Readonly<Record<string, string>>;

export const args = (more: readonly string[] = [], stage = 'trinh-ubnd'): string[] => [
  'dossier',
  'hs',
  '--stage',
  stage,
  '--as-of',
  '2026-11-24',
  ...more,
];

/** A folder `hs` with the papers. */
export const folder = (papers: Files, beside: Files = {}): string =>
  folderOf({ ...Object.fromEntries(Object.entries(papers).map(([name, text]) => [`hs/${name}`, text])), ...beside });

/** The dossier as data, which agrees with its schema. */
export async function told(
  cwd: string,
  more: readonly string[] = [],
  stage?: string,
): Promise<{ code: number; data: Data }> {
  const { code, out, err } = await rasoat(args(['--format', 'json', ...more], stage), { cwd });
  expect(err).toBe('');
  const data = JSON.parse(out);
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  return { code, data };
}

/** The sample without some papers, with others. */
export function papers(without: readonly string[] = [], more: Files = {}): Files {
  const all = sample();
  for (const name of without) delete all[name];
  return { ...all, ...more };
}

export const outcome = ({ code, data }: { code: number; data: Data }): unknown[] => [code, data.verdict, data.reasons];
