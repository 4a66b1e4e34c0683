import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from './host.ts';
import { serve } from './server.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The pages of the rules: beside the bundle, in the package, or in the project. */
const pages = ['docs/rules/', '../docs/rules/', '../../docs/rules/'].map((path) => new URL(path, import.meta.url));

/** Node as a host. */
export function nodeHost(version: string): Host {
  return {
    version,
    today() {
      const now = new Date();
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    clock: () => performance.now(),
    async read(uri) {
      if (!uri.startsWith('file:')) return null;
      const path = fileURLToPath(uri);
      return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null;
    },
    async centralLaw() {
      const beside = new URL('central.pack', import.meta.url);
      return readFileSync(
        existsSync(beside) ? beside : createRequire(import.meta.url).resolve('@rasoat/rules/law/central.pack'),
      );
    },
    rulePage(rule) {
      const page = pages.map((folder) => new URL(`${rule}.md`, folder)).find((url) => existsSync(url));
      return page === undefined ? null : pathToFileURL(fileURLToPath(page)).href;
    },
  };
}

/** Serves an editor over standard input and output, until it goes; resolves to the exit code of a client that hangs up without a word. */
export function serveStdio(version: string): Promise<number> {
  const gone = new Promise<number>((done) => process.stdin.once('close', () => done(1)));
  serve(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(process.stdin),
      new StreamMessageWriter(process.stdout),
    ),
    nodeHost(version),
  );
  return gone;
}
