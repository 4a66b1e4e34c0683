import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '@rasoat/rules';
import { kindWords } from '@rasoat/rules/reports/words';
import { expect, test } from 'vitest';
import { type SettingSpec, settingSpecs } from '../../language-server/src/settings.ts';
import { folderFrom } from '../../language-server/vscode/src/cli-settings.ts';
import { extension, manifest } from './support.ts';

/** The settings of the manifest are those that the server reads, with the same words; the extension adds what only it needs. */

const own = ['rasoat.enableFor'];
const specs: [string, SettingSpec][] = Object.entries(settingSpecs);
const { properties } = manifest.contributes.configuration;
const words = (path: string): Record<string, string> => JSON.parse(readFileSync(join(extension, path), 'utf8'));

test('every setting of the server is a setting of the editor, and the other way round', () => {
  expect(Object.keys(properties).sort()).toEqual([...own, ...specs.map(([key]) => `rasoat.${key}`)].sort());
});

test.each(specs)('%s has the type, values and words of the table', (key, spec) => {
  const setting = properties[`rasoat.${key}`];
  const { type, enum: values, minimum, scope } = spec;
  expect(setting).toMatchObject({ type, default: spec.default, scope });
  expect(setting.enum).toEqual(values);
  expect(setting.minimum).toBe(minimum);
  const name = setting.markdownDescription?.replace(/^%(.+)%$/u, '$1') ?? '';
  expect(words('package.nls.json')[name]).toBe(spec.words.vi);
  expect(words('l10n/package.nls.en.json')[name]).toBe(spec.words.en);
});

test('values are chosen by words of people; kinds have the names that reports give them', () => {
  for (const table of ['package.nls.json', 'l10n/package.nls.en.json'] as const) {
    const shown = (key: string): string[] =>
      (properties[key].enumItemLabels ?? []).map((label) => words(table)[label.replaceAll('%', '')]);
    const lang = table === 'package.nls.json' ? 'vi' : 'en';
    const [auto, ...names] = shown('rasoat.kind');
    expect([auto, names.at(-1)]).toEqual(
      lang === 'vi' ? ['Tự nhận ra', 'Loại khác'] : ['As recognised', 'Another kind'],
    );
    expect(names.slice(0, -1)).toEqual(kinds.slice(0, -1).map((kind) => kindWords[kind][lang]));
    expect(shown('rasoat.lang')).toHaveLength(2);
  }
});

test('settings that name files are not read from folders that are not trusted', () => {
  const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  const files = specs.filter(([key]) => key === 'law' || key === 'baseline').map(([key]) => `rasoat.${key}`);
  expect(restrictedConfigurations).toEqual(files);
});

test('a folder is named to the command line from the one that is open, and never by where it lies on the machine', () => {
  expect(folderFrom('/nha/du-an/ho-so/lan-1', '/nha/du-an')).toEqual({ cwd: '/nha/du-an', name: 'ho-so/lan-1' });
  expect(folderFrom('/nha/du-an', '/nha/du-an')).toEqual({ cwd: '/nha', name: 'du-an' });
  expect(folderFrom('/nha/du-an', undefined)).toEqual({ cwd: '/nha', name: 'du-an' });
  expect(folderFrom('/nha/du-an/-x', '/nha/du-an')).toEqual({ cwd: '/nha/du-an', name: './-x' });
});
