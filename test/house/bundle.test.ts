import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { delimiter, join, posix, relative, resolve } from 'node:path';
import { checks } from '@rasoat/rules';
import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import { bundleCli, bundleForPage } from '../../scripts/bundles.ts';
import { withoutTexts } from '../../scripts/strip-texts.ts';
import { folderOf } from '../cli/support.ts';
import { root } from '../support/paths.ts';

/** What is shipped: the bundles, built as `npm run build` builds them. */

const builtins = new Set(builtinModules);
const isBuiltin = (path: string): boolean => path.startsWith('node:') || builtins.has(path);

/** Sources of a bundle, by their path from the root of the project. */
function sourcesOf({ inputs }: Metafile): Map<string, Metafile['inputs'][string]> {
  return new Map(Object.entries(inputs).map(([path, input]) => [resolve(path).slice(resolve(root).length + 1), input]));
}

/** All code that a bundle writes, but for the chunks of some names. */
function codeOf(folder: string, without = /^$/u): string {
  return readdirSync(folder)
    .filter((name) => /\.m?js$/u.test(name) && !without.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** How a bundle spells a text: its longest run without a quote or an escape. */
function sampleOf(text: string): string {
  return text.split(/["'`\\\n$]/u).sort((a, b) => b.length - a.length)[0];
}

const cliOut = join(folderOf({}), 'cli');
const pageOut = join(folderOf({}), 'page');
const cli = await bundleCli(cliOut);
const page = await bundleForPage(pageOut);

test('the bundle of the command line holds the command line, the language server and the engine, and the engine in it knows no Node', () => {
  const wrong: string[] = [];
  for (const [path, input] of sourcesOf(cli)) {
    const own = path.split('/')[0];
    if (!['cli', 'language-server', 'rules', 'node_modules'].includes(own)) wrong.push(path);
    if (own === 'rules')
      for (const { path: target } of input.imports) if (isBuiltin(target)) wrong.push(`${path} → ${target}`);
  }
  expect(wrong).toEqual([]);
  const paths = [...sourcesOf(cli).keys()];
  expect(paths.filter((path) => path.startsWith('rules/checks/')).length).toBeGreaterThan(checks.length);
  expect(paths.filter((path) => path.startsWith('cli/')).length).toBeGreaterThan(10);
  expect(paths.filter((path) => path.startsWith('language-server/vscode/'))).toEqual([]);
});

test('the language server is a part that `lsp` alone loads: no other command starts slower for it', () => {
  const isServer = (path: string): boolean =>
    /(?:^|\/)(?:language-server\/src|node_modules\/vscode-(?:languageserver|jsonrpc|uri)[^/]*)\//u.test(path);
  const outputs = Object.entries(cli.outputs);
  const [server] = outputs.find(([, { entryPoint }]) => entryPoint === 'language-server/src/node.ts')!;
  const holders = outputs.filter(([, { inputs }]) => Object.keys(inputs).some(isServer)).map(([path]) => path);
  expect(holders).toContain(server);
  const loads = outputs.flatMap(([from, { imports }]) =>
    imports.filter(({ path }) => path === server).map(({ kind }) => ({ from, kind })),
  );
  expect(loads.map(({ kind }) => kind)).toEqual(['dynamic-import']);
  expect(Object.keys(cli.outputs[loads[0].from].inputs)).toContain('cli/src/commands/lsp.ts');
  // Whatever else is loaded, at the start or on demand, holds nothing of it.
  const reached = new Set(outputs.filter(([, one]) => one.entryPoint?.startsWith('cli/')).map(([path]) => path));
  for (const path of reached)
    for (const one of cli.outputs[path].imports) if (!one.external && one.path !== server) reached.add(one.path);
  expect(reached.size).toBeGreaterThan(10);
  expect([...reached].filter((path) => holders.includes(path))).toEqual([]);
});

test('the engine for a page needs no Node at all, and holds no face', () => {
  const wrong: string[] = [];
  for (const [path, input] of sourcesOf(page)) {
    if (!['rules', 'node_modules'].includes(path.split('/')[0])) wrong.push(path);
    for (const { path: target } of input.imports) if (isBuiltin(target)) wrong.push(`${path} → ${target}`);
  }
  for (const [path, { imports }] of Object.entries(page.outputs))
    for (const one of imports) if (one.external) wrong.push(`${path} → ${one.path}`);
  expect(wrong).toEqual([]);
});

test('reasons, ways to mend and examples of rules are in no bundle but in the part that `explain` loads', () => {
  const pageCode = codeOf(pageOut);
  const start = codeOf(cliOut, /^(?:rule-texts|testing)-/u);
  for (const rule of checks) {
    expect(pageCode).toContain(rule.id);
    const read = [rule.why, rule.mend].flatMap(({ vi, en }) => [vi, en]);
    for (const text of [...read, ...rule.examples.bad.map((one) => one.text ?? '')]) {
      const sample = sampleOf(text);
      if (sample.length < 30) continue;
      // A message may say what the reason says, word for word.
      const source = readFileSync(join(root, `rules/checks/${rule.id}.ts`), 'utf8');
      if (source.split(sample).length > 2) continue;
      expect([rule.id, sample, pageCode.includes(sample), start.includes(sample)]).toEqual([
        rule.id,
        sample,
        false,
        false,
      ]);
    }
  }
  const holders = readdirSync(cliOut).filter(
    (name) => name.endsWith('.mjs') && readFileSync(join(cliOut, name), 'utf8').includes(sampleOf(checks[0].why.vi)),
  );
  expect(holders).toHaveLength(1);
  expect(holders[0]).toMatch(/^rule-texts-/u);
});

test('taking the texts out of a rule leaves the rest as it stands, and refuses what it cannot read', () => {
  const rule = (why: string): string =>
    `import x from 'x';\nexport default defineRule({\n  id: 'a/b',\n  why: ${why},\n  mend: { vi: '', en: '' },\n  examples: { bad: [\`} ' \\\`\${f({ a: 1 })}\`], /* } */ good: ["}"] }, // }\n  check: () => /[{'"]/u,\n});\n`;
  expect(withoutTexts(rule(`{ vi: '}\\'', en: "{" }`), 'a')).toBe(
    "import x from 'x';\nexport default defineRule({\n  id: 'a/b', // }\n  check: () => /[{'\"]/u,\n});\n",
  );
  expect(() => withoutTexts(rule('words'), 'a/b.ts')).toThrow('a/b.ts: no object literal for why');
  expect(() => withoutTexts(rule('{ vi: `'), 'a/b.ts')).toThrow('a/b.ts: no object literal');
});

/** Files of a folder, from there. */
function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

test('the pages of the rules ship with the bundle, and lead nowhere but to what ships', () => {
  const docs = join(cliOut, 'docs');
  const files = filesBelow(docs);
  for (const { id } of checks) expect(files).toContain(`rules/${id}.md`);
  const dead: string[] = [];
  let links = 0;
  for (const page of files.filter((name) => name.endsWith('.md')))
    for (const [, target] of readFileSync(join(docs, page), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu)) {
      links++;
      if (!files.includes(posix.join(posix.dirname(page), target))) dead.push(`${page} → ${target}`);
    }
  expect(dead).toEqual([]);
  expect(links).toBeGreaterThan(2 * checks.length);
  const { stdout } = run(process.execPath, join(cliOut, 'rasoat.mjs'), ['explain', 'the-thuc/motto']);
  expect(stdout).toContain(`\nTrang của quy tắc: ${join(realpathSync(docs), 'rules/the-thuc/motto.md')}\n`);
});

test('the pages of the rules are in each package that is packed, and the folder of the package stays as it was', () => {
  const { stdout, status } = spawnSync('npm', ['pack', '--dry-run', '--json', '-w', 'rules', '-w', 'cli'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, npm_config_cache: folderOf({}), npm_config_offline: 'true' },
    shell: process.platform === 'win32',
  });
  expect(status).toBe(0);
  const packs: { readonly name: string; readonly files: readonly { readonly path: string }[] }[] = JSON.parse(stdout);
  expect(packs.map(({ name }) => name).sort()).toEqual(['@rasoat/rules', 'rasoat']);
  for (const { name, files } of packs) {
    const paths = files.map(({ path }) => path);
    for (const page of [...checks.map(({ id }) => `rules/${id}.md`), 'rules/README.md', 'mien-tru.md', 'cau-hinh.md'])
      expect([name, page, paths.includes(`${name === 'rasoat' ? 'dist/' : ''}docs/${page}`)]).toEqual([
        name,
        page,
        true,
      ]);
  }
  for (const made of ['rules/docs', 'cli/dist']) expect(existsSync(join(root, made))).toBe(false);
});

/** The Nodes to try: the one that runs the tests and, when there is another, the first of the PATH outside the project. */
const others = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .filter((path) => existsSync(path) && !realpathSync(path).startsWith(resolve(root)));
const nodes = [process.execPath, ...others.slice(0, 1)];

/** Runs a script of rasoat on the project's samples, from an empty folder, with nothing of the environment. */
function run(node: string, script: string, argv: readonly string[], cwd = folderOf({})) {
  const { status, stdout, stderr } = spawnSync(node, [script, ...argv], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { NODE_NO_WARNINGS: '1' },
  });
  return { status, stdout, stderr };
}

test('the bundle tells what the sources tell, in threads too, with no package beside it', () => {
  const day = ['--as-of', '2026-11-22', '--format', 'json'];
  const samples = join(root, 'examples');
  const sources = run(process.execPath, join(root, 'cli/bin/rasoat.js'), ['check', samples, ...day]);
  expect([sources.status, sources.stderr]).toEqual([1, '']);
  expect(JSON.parse(sources.stdout).files.length).toBeGreaterThan(2);
  const main = join(cliOut, 'rasoat.mjs');
  for (const node of nodes) {
    expect(run(node, main, ['check', samples, ...day])).toEqual(sources);
    expect(run(node, main, ['check', samples, ...day, '--jobs', '2'])).toEqual(sources);
    // But for where the page of the rule is.
    const explain = (...script: [node: string, script: string]) => {
      const ran = run(...script, ['explain', 'the-thuc/motto']);
      return { ...ran, stdout: ran.stdout.replace(/(?<=^Trang của quy tắc: ).*$/mu, '') };
    };
    expect(explain(node, main)).toEqual(explain(process.execPath, join(root, 'cli/bin/rasoat.js')));
  }
});
