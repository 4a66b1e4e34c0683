/**
 * Builds what is compiled from rules/law/data/*.tsv.
 *
 *     node scripts/build-law.ts           write
 *     node scripts/build-law.ts --check   exit 1 when a committed file is stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateDossierLists, generateFacts, parseMeta } from '../rules/law/build.ts';
import { compileLaw } from '../rules/law/compile.ts';
import { parseFacts } from '../rules/law/facts.ts';
import { parseTables } from '../rules/law/parse.ts';
import type { TableError } from '../rules/law/tsv.ts';

const data = new URL('../rules/law/data/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, data), 'utf8');
const check = process.argv.includes('--check');

function stop(errors: readonly TableError[]): void {
  if (errors.length === 0) return;
  for (const error of errors) console.error(`${error.table}:${error.line}: ${error.vi} / ${error.en}`);
  process.exit(2);
}

function put(name: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  let old: Buffer | null = null;
  try {
    old = readFileSync(new URL(name, data));
  } catch {
    // not there yet
  }
  if (old?.equals(bytes)) return;
  if (check) {
    console.error(`rules/law/data/${name} is stale: run node scripts/build-law.ts`);
    process.exitCode = 1;
  } else {
    writeFileSync(new URL(name, data), bytes);
    console.log(`wrote rules/law/data/${name} (${bytes.length} bytes)`);
  }
}

const facts = read('facts.tsv');
stop(parseFacts(facts).errors);
put('facts.generated.ts', generateFacts(facts));

const lists = read('dossier.tsv');
put('dossier.generated.ts', generateDossierLists(lists));
const { parseLists } = await import('../rules/dossier/lists.ts');
stop(parseLists(lists).errors);

const meta = parseMeta(read('meta.tsv'));
stop(meta.errors);
const { tables, errors } = parseTables(
  { documents: read('documents.tsv'), events: read('events.tsv'), agencies: read('agencies.tsv') },
  meta,
);
stop(errors);
put('central.pack', compileLaw(tables));
