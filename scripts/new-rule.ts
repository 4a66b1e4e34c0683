/** `npm run new-rule -- group/english-name`: writes a rule that works, with its four examples, and registers it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pkg from '../rules/package.json' with { type: 'json' };
import { ruleSource } from './rule-template.ts';

const groups = ['authority', 'the-thuc', 'structure', 'citation', 'procedure', 'language', 'dossier', 'input'];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const id = process.argv[2] ?? '';
const match = /^([a-z-]+)\/([a-z]+(?:-[a-z]+)*)$/u.exec(id);
if (!match || !groups.includes(match[1])) {
  console.error(`Usage: npm run new-rule -- <group>/<english-name>\nGroups: ${groups.join(', ')}`);
  process.exit(2);
}
const path = `rules/checks/${id}.ts`;
const file = join(root, path);
if (existsSync(file)) {
  console.error(`${path} exists already`);
  process.exit(2);
}
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, ruleSource(id, pkg.version));
execFileSync(process.execPath, [join(root, 'scripts/generate.ts')], { stdio: 'inherit' });
console.log(
  `${path} written and registered.\nEdit it, then: npm run generate && npx vitest run test/rules/examples.test.ts -t ${id}`,
);
