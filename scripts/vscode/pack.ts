/** How the extension for VS Code is packed; scripts/vsix.ts writes it, test/vscode/vsix.test.ts looks into it. */
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { type Zippable, zipSync } from 'fflate';
import { bundleCli, bundleWorker, root } from '../bundles.ts';
import { filesBelow, type Packed, staged } from '../packages.ts';

const source = join(root, 'language-server/vscode');

/** What ships of the folder of the extension as it stands. */
const shipped = [
  'language-configuration.json',
  'media',
  'snippets',
  'syntaxes',
  'walkthrough',
  'README.md',
  'CHANGELOG.md',
];

/** The extension in a folder, as VS Code unpacks it. */
export async function stageExtension(folder: string, lang: 'vi' | 'en'): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  // The bundles are CommonJS, which is what every version of VS Code loads.
  for (const own of ['private', 'type', 'scripts', 'devDependencies']) delete manifest[own];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // One table alone: an editor that shows English, as most do in Vietnam, would take the English one.
  cpSync(
    join(source, lang === 'vi' ? 'package.nls.json' : 'l10n/package.nls.en.json'),
    join(folder, 'package.nls.json'),
  );
  for (const name of shipped) cpSync(join(source, name), join(folder, name), { recursive: true });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  await bundleExtension(join(folder, 'dist'));
  await bundleCli(join(folder, 'cli'));
  await bundleWorker(join(folder, 'dist'));
}

/** The extension takes lists of words from the engine, and no more: modules of the engine do nothing by being loaded. */
const noSideEffects: Plugin = {
  name: 'no-side-effects',
  setup(on) {
    on.onResolve({ filter: /./ }, async ({ path, importer, pluginData, ...rest }) => {
      const own = path.startsWith('@rasoat/rules') || /[\\/]rules[\\/](?!readers[\\/])/u.test(importer);
      if (!own || pluginData === noSideEffects || rest.kind !== 'import-statement') return;
      const found = await on.resolve(path, { ...rest, importer, pluginData: noSideEffects });
      return { ...found, sideEffects: false };
    });
  },
};

/** `extension.cjs`, for editors with Node, `web.cjs`, for the browser, and `docx-view.js`, the script of the page of a Word file. */
async function bundleExtension(out: string): Promise<void> {
  const common: BuildOptions = {
    bundle: true,
    format: 'cjs',
    minify: true,
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'warning',
    external: ['vscode'],
    plugins: [noSideEffects],
    outExtension: { '.js': '.cjs' },
    outdir: out,
  };
  await build({
    ...common,
    entryPoints: [join(source, 'src/extension.ts')],
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
  });
  await build({ ...common, entryPoints: [join(source, 'src/web.ts')], platform: 'browser', target: 'es2022' });
  await build({
    ...common,
    entryPoints: { 'docx-view': join(source, 'src/docx-view/view.ts') },
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    outExtension: { '.js': '.js' },
  });
}

/** A vsix is a ZIP file: the extension in a folder, and two files that tell of it. The same sources give the same bytes. */
export async function packVsix(out: string, lang: 'vi' | 'en' = 'vi'): Promise<Packed> {
  const files: Zippable = {};
  const add = (name: string, bytes: Uint8Array): void => {
    files[name] = [bytes, { mtime: new Date(2026, 0, 1) }];
  };
  let version = '';
  await staged(async (folder) => {
    const extension = join(folder, 'extension');
    await stageExtension(extension, lang);
    const names = filesBelow(extension);
    const read = (name: string) => JSON.parse(readFileSync(join(extension, name), 'utf8'));
    const manifest = read('package.json') as Manifest;
    version = manifest.version;
    add('extension.vsixmanifest', utf8(vsixManifest(manifest, read('package.nls.json'))));
    add('[Content_Types].xml', utf8(contentTypes(names)));
    for (const name of names) add(`extension/${name}`, readFileSync(join(extension, name)));
  });
  mkdirSync(out, { recursive: true });
  const path = join(out, `rasoat-${version}${lang === 'en' ? '-en' : ''}.vsix`);
  writeFileSync(path, zipSync(files, { level: 9 }));
  return { path, bytes: statSync(path).size };
}

interface Manifest {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly version: string;
  readonly publisher: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const xml = (text: string): string =>
  text.replace(/[<>&"]/gu, (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[char] ?? '&quot;');

/** What the gallery and the installer read. */
function vsixManifest(manifest: Manifest, words: Readonly<Record<string, string>>): string {
  const said = (text: string): string => xml(text.replace(/^%(.+)%$/u, (_, key: string) => words[key]));
  const asset = (type: string, path: string): string =>
    `    <Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${path}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="vi" Id="${xml(manifest.name)}" Version="${xml(manifest.version)}" Publisher="${xml(manifest.publisher)}"/>
    <DisplayName>${said(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${said(manifest.description)}</Description>
    <Tags>${xml(manifest.keywords.join(','))}</Tags>
    <Categories>${xml(manifest.categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${xml(manifest.engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace,web"/>
      <Property Id="Microsoft.VisualStudio.Code.LocalizedLanguages" Value=""/>
    </Properties>
    <License>extension/LICENSE</License>
    <Icon>extension/${xml(manifest.icon)}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${[
  asset('Code.Manifest', 'package.json'),
  asset('Services.Content.Details', 'README.md'),
  asset('Services.Content.Changelog', 'CHANGELOG.md'),
  asset('Services.Content.License', 'LICENSE'),
  asset('Services.Icons.Default', manifest.icon),
].join('\n')}
  </Assets>
</PackageManifest>
`;
}

/** Every ending that occurs, with its type; a file without one is named. */
function contentTypes(names: readonly string[]): string {
  const types: Readonly<Record<string, string>> = {
    '.json': 'application/json',
    '.md': 'text/markdown',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.cjs': 'application/javascript',
    '.js': 'application/javascript',
    '.mjs': 'application/javascript',
    '.vsixmanifest': 'text/xml',
  };
  const endings = new Set(['.vsixmanifest', ...names.map((name) => extname(name)).filter((ending) => ending !== '')]);
  const defaults = [...endings].sort().map((ending) => {
    return `<Default Extension="${ending.slice(1)}" ContentType="${types[ending] ?? 'application/octet-stream'}"/>`;
  });
  const bare = names.filter((name) => extname(name) === '');
  const overrides = bare.map((name) => `<Override PartName="/extension/${xml(name)}" ContentType="text/plain"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...defaults, ...overrides].join('')}</Types>\n`;
}
