/**
 * Writes everything that follows from the rule files: the registry, the rule pages, the facts to confirm, the schema of the
 * config, the pictures of the guide. `--check` writes nothing and exits 1 when a file is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const checking = process.argv.includes('--check');
const stale: string[] = [];

function write(path: string, content: string): void {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  stale.push(path);
  if (checking) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const checksDir = join(root, 'rules/checks');
const files = readdirSync(checksDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((group) => readdirSync(join(checksDir, group.name)).map((file) => `${group.name}/${file}`))
  .filter((file) => file.endsWith('.ts') && !file.split('/')[1].startsWith('_'))
  .map((file) => file.replace(/\.ts$/u, ''))
  .sort();
const nameOf = (file: string): string => file.replace(/[-/](\w)/gu, (_, c: string) => c.toUpperCase());
write(
  'rules/checks/index.generated.ts',
  [
    '// Written by `npm run generate` from the files of this folder.',
    "import type { Rule } from '../engine/types.ts';",
    ...files.map((file) => `import ${nameOf(file)} from './${file}.ts';`),
    '',
    '/** Every rule, by id. */',
    'export const checks: readonly Rule[] = [',
    ...files.map((file) => `  ${nameOf(file)},`),
    '];',
    '',
  ].join('\n'),
);

const { checks } = await import('../rules/checks/index.generated.ts');
const { rulePage, ruleTable } = await import('../rules/reports/rule-page.ts');
const { mendedExamples } = await import('../rules/testing/index.ts');
const { openLaw } = await import('../rules/law/index.ts');
const { factById } = await import('../rules/law/facts.ts');
const law = openLaw([readFileSync(join(root, 'rules/law/data/central.pack'))]);
const pages = new Set<string>();
for (const rule of checks) {
  const path = `docs/rules/${rule.id}.md`;
  pages.add(path);
  write(path, rulePage(rule, { factById, mended: await mendedExamples(rule, law) }));
}
write('docs/rules/README.md', ruleTable(checks, factById));
const { dossierLists, factsToConfirm, configSchema, waiversSchema } = await import(
  '../rules/reports/generated-pages.ts'
);
const { allFacts } = await import('../rules/law/facts.ts');
const { kinds } = await import('../rules/engine/config.ts');
write('docs/doi-chieu.md', factsToConfirm(allFacts, checks));
write('docs/rasoat.config.schema.json', `${JSON.stringify(configSchema(checks, kinds), null, 2)}\n`);
const { parseLists } = await import('../rules/dossier/lists.ts');
const lists = readFileSync(join(root, 'rules/law/data/dossier.tsv'), 'utf8');
write('docs/danh-muc-ho-so.md', dossierLists(parseLists(lists).rows, factById));
write('docs/rasoat.waivers.schema.json', `${JSON.stringify(waiversSchema(checks), null, 2)}\n`);
const { pictures } = await import('./pictures.ts');
for (const [path, content] of Object.entries(await pictures(root))) write(path, content);
const { extensionFiles } = await import('./vscode/files.ts');
for (const [path, content] of extensionFiles()) write(path, content);
pages.add('docs/rules/README.md');
const docs = join(root, 'docs/rules');
if (existsSync(docs)) {
  for (const file of readdirSync(docs, { recursive: true, encoding: 'utf8' }).map((name) => join(docs, name))) {
    const path = relative(root, file).replaceAll('\\', '/');
    if (!path.endsWith('.md') || pages.has(path)) continue;
    stale.push(`${path} (no such rule)`);
    if (!checking) rmSync(file);
  }
}

if (checking && stale.length > 0) {
  console.error(`Stale, run \`npm run generate\`:\n${stale.map((path) => `  ${path}`).join('\n')}`);
  process.exit(1);
}
console.log(
  checking
    ? `generated files are fresh (${checks.length} rules)`
    : `${stale.length} files written (${checks.length} rules)`,
);
