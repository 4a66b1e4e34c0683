/** How the faces are bundled; scripts/bundle.ts writes them, test/house/bundle.test.ts looks into them. */
import { chmodSync, copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { ruleTexts } from '../cli/src/rule-texts.ts';
import { checks } from '../rules/checks/index.generated.ts';
import { shipDocs } from './ship-docs.ts';
import { withoutTexts } from './strip-texts.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Leaves `why`, `mend` and `examples` of the rules out: a third of their text, wanted by `explain` and the tests alone. `defineRule`
 * then has nothing to judge; that was done when the sources were tested. `explain` of the command line gets the texts as a
 * chunk of their own, loaded on demand.
 */
const withoutRuleTexts: Plugin = {
  name: 'without-rule-texts',
  setup(on) {
    on.onLoad({ filter: /[\\/]rules[\\/]checks[\\/][^\\/]+[\\/][^_][^\\/]*\.ts$/ }, ({ path }) => ({
      contents: withoutTexts(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }));
    on.onLoad({ filter: /[\\/]rules[\\/]engine[\\/]define-rule\.ts$/ }, () => ({
      contents: 'export const defineRule = Object.freeze;',
      loader: 'js',
    }));
    on.onLoad({ filter: /[\\/]cli[\\/]src[\\/]rule-texts\.ts$/ }, () => {
      const texts = Object.fromEntries(checks.map((rule) => [rule.id, ruleTexts(rule)]));
      return { contents: `export const ruleTexts = (rule) => (${JSON.stringify(texts)})[rule.id];`, loader: 'js' };
    });
  },
};

const common = {
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  // Escapes would double the size of Vietnamese.
  charset: 'utf8',
  legalComments: 'eof',
  metafile: true,
  logLevel: 'warning',
  plugins: [withoutRuleTexts],
} satisfies BuildOptions;

/**
 * The command line in a folder: `rasoat.mjs`, its threads, what they load on demand, the law pack and the pages of the rules beside them. Plain
 * JavaScript that runs on Node 20 and later without node_modules.
 */
export async function bundleCli(out: string): Promise<Metafile> {
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    ...common,
    entryPoints: {
      rasoat: join(root, 'cli/src/bundle.ts'),
      worker: join(root, 'cli/src/worker.ts'),
      'reading-thread': join(root, 'cli/src/reading-thread.ts'),
      drop: join(root, 'cli/src/drop-start.ts'),
    },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node20',
    // jsonc-parser names its UMD build as main, which cannot be bundled.
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  });
  copyFileSync(join(root, 'rules/law/data/central.pack'), join(out, 'central.pack'));
  copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
  chmodSync(join(out, 'rasoat.mjs'), 0o755);
  shipDocs(out);
  return metafile;
}

/** The engine for a page: what a browser face loads. */
export async function bundleForPage(out: string): Promise<Metafile> {
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    ...common,
    entryPoints: { rules: join(root, 'rules/index.ts') },
    outdir: out,
    platform: 'browser',
    target: 'es2022',
  });
  return metafile;
}

/** The server reads no PDF, whose reader would be two thirds of a script that cannot load it on demand. */
const withoutPdf: Plugin = {
  name: 'without-pdf',
  setup(on) {
    on.onResolve({ filter: /^#pdfjs$/ }, ({ path }) => ({ path, namespace: 'without-pdf' }));
    on.onLoad({ filter: /./, namespace: 'without-pdf' }, () => ({
      contents: "throw new Error('PDF is not read here');\nexport const pdfjs = null;",
    }));
  },
};

/** The language server for a page: one script, `server-worker.js`, for a classic worker. Its client hands it `central.pack`. */
export async function bundleWorker(out: string): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    splitting: false,
    // Editors in browsers start workers from a blob, where neither modules nor further parts can be loaded.
    format: 'iife',
    plugins: [withoutRuleTexts, withoutPdf],
    // A worker has no document; packages that know of workers bring code without one.
    conditions: ['worker'],
    entryPoints: { 'server-worker': join(root, 'language-server/src/browser.ts') },
    outdir: out,
    platform: 'browser',
    target: 'es2022',
  });
  return metafile;
}
