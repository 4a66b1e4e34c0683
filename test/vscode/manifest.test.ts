import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tokenModifiers, tokenTypes } from '../../language-server/src/features/semantic-token-kinds.ts';
import { languages } from '../../language-server/vscode/src/selector.ts';
import { root } from '../support/paths.ts';
import { extension, manifest, manifestText, sources } from './support.ts';

/** What the manifest of the extension promises is there, and what is there is in the manifest. */

const { contributes } = manifest;
const words = (path: string): Record<string, string> => JSON.parse(readFileSync(join(extension, path), 'utf8'));

/** Commands that a table of `register` in a source gives. */
function registered(source: string): string[] {
  return [...(sources().get(source) ?? '').matchAll(/^ {4}'(rasoat\.\w+)':/gmu)].map((match) => match[1]).sort();
}

/** Commands that other code calls, and nobody types. */
const internal = ['rasoat.openPaper', 'rasoat.showReferences'];
const node = '!isWeb || remoteName';

test('every command of the manifest is registered, and every registered command is in the manifest', () => {
  const there = [...registered('common.ts'), ...registered('extension.ts')];
  expect(there.length).toBeGreaterThan(15);
  expect(there.filter((id) => !internal.includes(id)).sort()).toEqual(
    contributes.commands.map(({ command }) => command).sort(),
  );
  for (const { category } of contributes.commands) expect(category).toBe('rasoat');
});

test('what needs Node is not offered in a browser without one', () => {
  const palette = new Map(contributes.menus['commandPalette'].map(({ command, when }) => [command, when]));
  for (const id of registered('extension.ts').filter((id) => !internal.includes(id)))
    expect([id, palette.get(id)]).toEqual([id, expect.stringContaining(node)]);
  for (const id of registered('common.ts')) expect(palette.get(id) ?? '').not.toContain('isWeb');
  for (const [menu, items] of Object.entries(contributes.menus).filter(
    ([name]) => !/^(?:commandPalette|view\/)/u.test(name),
  ))
    for (const { command, when } of items)
      if (registered('extension.ts').includes(command))
        expect([menu, when]).toEqual([menu, expect.stringContaining(node)]);
  for (const view of contributes.views['rasoat']) expect(view.when).toBe(node);
});

test('commands that menus, welcome pages and walkthroughs name exist', () => {
  const known = new Set(contributes.commands.map(({ command }) => command));
  const named = new Set(Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command)));
  for (const table of ['package.nls.json', 'l10n/package.nls.en.json'])
    for (const text of Object.values(words(table)))
      for (const [, id] of text.matchAll(/\(command:(rasoat\.\w+)\)/gu)) named.add(id);
  for (const [, id] of manifestText.matchAll(/onCommand:(rasoat\.\w+)/gu)) named.add(id);
  for (const text of sources().values()) for (const [, id] of text.matchAll(/value: '(rasoat\.\w+)'/gu)) named.add(id);
  expect([...named].filter((id) => !known.has(id))).toEqual([]);
  const icons = new Set(contributes.views['rasoat'].map(({ id }) => id));
  for (const { view } of contributes.viewsWelcome) expect(icons).toContain(view);
});

test('the words of the manifest exist in Vietnamese and in English, and all of them are used', () => {
  const used = [...manifestText.matchAll(/"%([\w.-]+)%"/gu)].map((match) => match[1]);
  const vi = words('package.nls.json');
  const en = words('l10n/package.nls.en.json');
  expect(Object.keys(vi).sort()).toEqual([...new Set(used)].sort());
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  for (const key of Object.keys(vi)) {
    expect(vi[key].trim(), key).not.toBe('');
    if (key !== 'walkthrough.title') expect(en[key], key).not.toBe(vi[key]);
  }
  // Commands in links are the same in both.
  const links = (text: string): string[] => [...text.matchAll(/\(command:([\w.]+)\)/gu)].map((match) => match[1]);
  for (const key of Object.keys(vi)) expect(links(en[key]), key).toEqual(links(vi[key]));
});

test('files that the manifest names are there', () => {
  const paths = [
    manifest.icon,
    ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]),
    ...contributes.grammars.map(({ path }) => path),
    ...contributes.snippets.map(({ path }) => path),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
  ];
  expect(paths.filter((path) => !existsSync(join(extension, path)))).toEqual([]);
});

test('the extension wakes up for the languages it can check, and only for them', () => {
  const woken = manifest.activationEvents.map((event) => event.replace('onLanguage:', ''));
  expect(woken.sort()).toEqual([...languages].sort());
  const setting = contributes.configuration.properties['rasoat.enableFor'];
  expect(setting.default).toEqual([...languages]);
  expect(contributes.snippets.map(({ language }) => language).sort()).toEqual([...languages].sort());
});

test('snippets have prefixes of their own and places that count from 1', () => {
  const snippets = JSON.parse(readFileSync(join(extension, 'snippets/vbqppl.json'), 'utf8')) as Record<
    string,
    { prefix: string; body: string[]; description: string }
  >;
  const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  for (const [name, { body }] of Object.entries(snippets)) {
    const places = new Set([...body.join('\n').matchAll(/\$\{?(\d+)/gu)].map((match) => Number(match[1])));
    places.delete(0);
    expect([name, [...places].sort((a, b) => a - b)]).toEqual([name, Array.from(places, (_, at) => at + 1)]);
  }
});

test('tokens of the server are known to the editor, with colours in every language that is checked', () => {
  const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = contributes;
  expect(semanticTokenTypes.map(({ id, superType }) => [id, superType])).toEqual(Object.entries(tokenTypes));
  // `deprecated` is the editor's own.
  const modifiers = Object.values(tokenModifiers).filter((name) => name !== 'deprecated');
  expect(semanticTokenModifiers.map(({ id }) => id)).toEqual(modifiers);
  expect(semanticTokenScopes.map(({ language }) => language).sort()).toEqual([...languages].sort());
  for (const { scopes } of semanticTokenScopes) {
    const coloured = new Set(Object.keys(scopes).map((name) => name.split('.')[0]));
    expect([...coloured].sort()).toEqual(Object.keys(tokenTypes).sort());
  }
});

test('the guide tells of every command, in its words, and of every setting', () => {
  const guide = readFileSync(join(root, 'docs/trinh-soan-thao/vs-code.md'), 'utf8');
  const vi = words('package.nls.json');
  const rows = [...guide.matchAll(/^\| (.+?) \|/gmu)].map((match) => match[1]);
  for (const { title } of contributes.commands) expect(rows).toContain(vi[title.replaceAll('%', '')]);
  const told = rows.filter((row) => row.startsWith('`rasoat.')).map((row) => row.replaceAll('`', ''));
  expect(told.sort()).toEqual(Object.keys(contributes.configuration.properties).sort());
});
