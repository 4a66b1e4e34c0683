import { existsSync, readFileSync } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Entry, type Host, HostError, maxBytes, tooLarge } from './host.ts';
import { serve } from './server.ts';
import { tidyAtRest } from './tidy.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** The pages of the rules: beside the bundle, in the package, or in the project. */
const pages = ['docs/rules/', '../docs/rules/', '../../docs/rules/'].map((path) => new URL(path, import.meta.url));

/** Path of a file on this machine; null for an address of another kind. */
function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

/** Runs work on the disk: null for what is not there, a HostError for what cannot be read. */
async function told<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    if (code === 'EACCES' || code === 'EPERM')
      throw new HostError({ vi: 'không có quyền đọc', en: 'no permission to read it' });
    throw new HostError({ vi: `không đọc được (${message})`, en: `cannot be read (${message})` });
  }
}

/** Bytes of a regular file: a pipe or device is not waited for. */
async function readFile(path: string): Promise<Uint8Array | null> {
  const { size } = await stat(path).then((found) => (found.isFile() ? found : { size: -1 }));
  if (size < 0) return null;
  if (size > maxBytes) throw tooLarge();
  const file = await open(path);
  try {
    return (await file.stat()).isFile() ? await file.readFile() : null;
  } finally {
    await file.close();
  }
}

async function entriesOf(path: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  const folder = await realpath(path);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const plain = join(path, entry.name);
    let [isFile, isFolder, real] = [entry.isFile(), entry.isDirectory(), join(folder, entry.name)];
    if (entry.isSymbolicLink()) {
      // A link that leads nowhere is nothing to read.
      const target = await stat(plain).catch(() => null);
      if (target === null) continue;
      [isFile, isFolder] = [target.isFile(), target.isDirectory()];
      real = await realpath(plain);
    }
    if (isFile || isFolder) entries.push({ name: entry.name, kind: isFile ? 'file' : 'folder', real });
  }
  return entries;
}

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
      const path = pathOf(uri);
      return path === null ? null : told(() => readFile(path));
    },
    async list(uri) {
      const path = pathOf(uri);
      return path === null ? null : told(() => entriesOf(path));
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
  tidyAtRest();
  const gone = new Promise<number>((done) => process.stdin.once('close', () => done(1)));
  const reader = new StreamMessageReader(process.stdin);
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
  // Without what the error says: it may quote the message, and that a draft.
  reader.onError(() =>
    connection.console.error(
      'Không đọc được một thông điệp của trình soạn thảo; bỏ qua. / A message of the editor cannot be read; it is passed over.',
    ),
  );
  serve(connection, nodeHost(version));
  return gone;
}
