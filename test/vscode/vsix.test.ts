import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packVsix } from '../../scripts/vscode/pack.ts';
import { folderOf } from '../cli/support.ts';
import { root } from '../support/paths.ts';
import { extension, type Manifest } from './support.ts';

/** What is installed: packed as `npm run vsix` packs it. */

const out = folderOf({});
const { path, bytes } = await packVsix(out);
const files = unzipSync(readFileSync(path));
const text = (name: string): string => new TextDecoder().decode(files[name]);
const manifest = JSON.parse(text('extension/package.json')) as Manifest & Record<string, string | undefined>;

test('it holds the extension, both its bundles, the command line and the law, and reports its size', () => {
  console.log(`rasoat-0.1.0.vsix: ${(bytes / 1024 / 1024).toFixed(1)} MB, ${Object.keys(files).length} files`);
  expect(bytes).toBeLessThan(6 * 1024 * 1024);
  for (const name of [
    manifest['main']!,
    manifest['browser']!,
    'cli/rasoat.mjs',
    'cli/worker.mjs',
    'cli/central.pack',
    'cli/docs/rules/citation/superseded.md',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    manifest.icon,
    ...manifest.contributes.grammars.map((grammar) => grammar.path),
    ...manifest.contributes.jsonValidation.map(({ url }) => url),
    ...manifest.contributes.languages.flatMap(({ configuration, icon }) => [configuration, icon.dark, icon.light]),
    ...manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
  ])
    expect(Object.keys(files)).toContain(`extension/${name.replace(/^\.\//u, '')}`);
  expect(text('extension/package.nls.json')).toBe(readFileSync(join(extension, 'package.nls.json'), 'utf8'));
});

test('it holds no sources, no tests, nothing of other packages, no address of this machine', () => {
  const names = Object.keys(files);
  expect(names.filter((name) => /\.ts$|\.map$|node_modules|tsconfig|\.test\.|l10n/u.test(name))).toEqual([]);
  for (const name of names.filter((name) => /\.(?:[cm]?js|json|md|xml|vsixmanifest)$/u.test(name)))
    expect([name, text(name).includes(root)]).toEqual([name, false]);
  for (const own of ['private', 'type', 'scripts', 'devDependencies', 'dependencies'])
    expect(manifest[own]).toBe(undefined);
});

test('what the installer reads agrees with the manifest and names every kind of file', () => {
  const told = text('extension.vsixmanifest');
  const identity = `Id="${manifest['name']}" Version="${manifest['version']}" Publisher="${manifest['publisher']}"`;
  expect(told).toContain(identity);
  for (const [, asset] of told.matchAll(/<Asset [^>]*Path="([^"]+)"/gu)) expect(Object.keys(files)).toContain(asset);
  expect(told).not.toMatch(/%[\w.]+%/u);
  const types = text('[Content_Types].xml');
  for (const name of Object.keys(files)) {
    const ending = /\.(\w+)$/u.exec(name)?.[1];
    if (name === '[Content_Types].xml') continue;
    expect(types).toContain(ending === undefined ? `PartName="/${name}"` : `Extension="${ending}"`);
  }
});

test('the bundles ask for nothing but the editor, and in the browser for no Node', () => {
  const asked = (name: string): string[] => [
    ...new Set([...text(`extension/dist/${name}`).matchAll(/\brequire\("([^"]+)"\)/gu)].map((match) => match[1])),
  ];
  expect(asked('web.cjs')).toEqual(['vscode']);
  expect(asked('extension.cjs').filter((id) => id !== 'vscode' && !isBuiltin(id))).toEqual([]);
  // The engine is in the server; the extension has a few of its words.
  expect(files['extension/dist/extension.cjs'].length).toBeLessThan(600 * 1024);
});

test('the command line in it runs from where it is unpacked, and its server answers', () => {
  const folder = folderOf({});
  for (const [name, content] of Object.entries(files)) {
    if (!name.startsWith('extension/cli/')) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const cli = join(folder, 'extension/cli/rasoat.mjs');
  const cite = spawnSync(process.execPath, [cli, 'cite', '63/2010/NĐ-CP', '--as-of', '2026-11-22'], {
    encoding: 'utf8',
    cwd: folder,
  });
  expect(cite.stdout).toContain('Nghị định số 63/2010/NĐ-CP');
  const message = (body: object): string => {
    const json = JSON.stringify({ jsonrpc: '2.0', ...body });
    return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
  };
  const { stdout } = spawnSync(process.execPath, [cli, 'lsp', '--stdio'], {
    encoding: 'utf8',
    cwd: folder,
    timeout: 20_000,
    input:
      message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }) +
      message({ id: 2, method: 'shutdown' }) +
      message({ method: 'exit' }),
  });
  expect(stdout).toContain('"serverInfo":{"name":"rasoat"');
});

test('the English one has English titles, and is else the same; the same sources give the same bytes', async () => {
  const english = unzipSync(readFileSync((await packVsix(out, 'en')).path));
  const different = Object.keys(files).filter(
    (name) => !Buffer.from(files[name]).equals(Buffer.from(english[name] ?? [])),
  );
  expect(different.sort()).toEqual(['extension.vsixmanifest', 'extension/package.nls.json']);
  const again = await packVsix(folderOf({}));
  expect(readFileSync(again.path).equals(readFileSync(path))).toBe(true);
});
