import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checks } from '@rasoat/rules';
import { expect, test } from 'vitest';
import { ruleSource, words } from '../../scripts/rule-template.ts';
import { folderOf } from '../cli/support.ts';
import { root } from '../support/paths.ts';

/** What a rule file must have: what the template gives, and that its author did not leave it there. */

const template = ruleSource('the-thuc/new-rule', '0.2.0');

/** Loads the source of a rule in a process of its own; what it says, or why it did not load. */
function load(source: string): { readonly id?: string; readonly since?: string; readonly error?: string } {
  const engine = pathToFileURL(join(root, 'rules/engine')).href;
  const folder = folderOf({ 'rule.ts': source.replace('../../engine', engine) });
  const script = `import(${JSON.stringify(pathToFileURL(join(folder, 'rule.ts')).href)}).then(({ default: { id, since } }) => console.log(JSON.stringify({ id, since })), ({ message }) => console.log(JSON.stringify({ error: message })))`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    env: { NODE_NO_WARNINGS: '1' },
  });
  return JSON.parse(stdout);
}

test('the template is a rule that loads; one without a text, or without a version, does not', () => {
  expect(load(template)).toEqual({ id: 'the-thuc/new-rule', since: '0.2.0' });
  const without = (line: RegExp): string | undefined => {
    expect(template).toMatch(line);
    return load(template.replace(line, '')).error;
  };
  expect(without(/^ {2}mend: .*\n/mu)).toBe('rule the-thuc/new-rule: mend must be written in vi and en');
  expect(without(/(?<=^ {2}mend: .*en: ')[^']+/mu)).toBe('rule the-thuc/new-rule: mend must be written in vi and en');
  expect(without(/^ {2}why: .*\n/mu)).toBe('rule the-thuc/new-rule: why must be written in vi and en');
  expect(without(/^ {2}since: .*\n/mu)).toContain('rule the-thuc/new-rule: since names the version');
});

test('no rule keeps the words that the template has in place of those of its author', () => {
  const fillers = Object.values(words).flatMap(({ vi, en }) => [vi, en]);
  const kept = (source: string): string[] => fillers.filter((filler) => source.includes(filler));
  expect(kept(template)).toEqual(fillers);
  for (const { id } of checks)
    expect([id, kept(readFileSync(join(root, `rules/checks/${id}.ts`), 'utf8'))]).toEqual([id, []]);
});

test('how to mend is told in its own words: not those of the reason or the summary, nor those of another rule', () => {
  const said = new Map<string, string>();
  for (const { id, mend, why, summary } of checks) {
    for (const lang of ['vi', 'en'] as const) {
      expect([id, said.get(mend[lang])]).toEqual([id, undefined]);
      said.set(mend[lang], id);
      expect([id, [why[lang], summary[lang]].includes(mend[lang])]).toEqual([id, false]);
      // One to three sentences, for somebody who reads it once.
      expect([id, lang, mend[lang].length < 500 && /[.)…]$/u.test(mend[lang])]).toEqual([id, lang, true]);
    }
  }
});
