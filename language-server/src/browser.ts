/// <reference lib="webworker" />
/**
 * Entry of the worker of a page (`server-worker.js`). A worker has no files and asks its client for them, so that it needs no network:
 *
 * - request `rasoat/centralLaw`: the bytes of `central.pack`;
 * - request `rasoat/readFile` `{ uri }`: the bytes of a file, null when it is not there;
 * - `initializationOptions.rulePages`: address of the folder with the pages of the rules, when the client has one.
 *
 * Bytes come as a `Uint8Array`, which messages between workers carry, or as a string in base64.
 */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ErrorCodes,
  ResponseError,
} from 'vscode-languageserver/browser';
import manifest from '../package.json' with { type: 'json' };
import { type Host, HostError, maxBytes, tooLarge } from './host.ts';
import { serve } from './server.ts';

type Bytes = Uint8Array | string;

const bytesOf = (bytes: Bytes): Uint8Array =>
  typeof bytes === 'string' ? Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)) : bytes;
const two = (n: number): string => String(n).padStart(2, '0');

// The connection hands `initialize` to the server alone; where the pages are is for the host.
let rulePages: string | null = null;
self.addEventListener('message', function listen({ data }: MessageEvent) {
  if (data?.method !== 'initialize') return;
  self.removeEventListener('message', listen);
  const told: unknown = data.params?.initializationOptions?.rulePages;
  if (typeof told === 'string') rulePages = told.endsWith('/') ? told : `${told}/`;
});

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

const host: Host = {
  version: manifest.version,
  today() {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  clock: () => performance.now(),
  async read(uri) {
    const sent = await connection.sendRequest<Bytes | null>('rasoat/readFile', { uri }).catch((error: unknown) => {
      // A client that answers no such request has no files.
      if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return null;
      const why = error instanceof Error ? error.message : String(error);
      throw new HostError({ vi: `trình soạn thảo không đọc được: ${why}`, en: `the editor could not read it: ${why}` });
    });
    if (sent === null) return null;
    const bytes = bytesOf(sent);
    if (bytes.length > maxBytes) throw tooLarge();
    return bytes;
  },
  async centralLaw() {
    return bytesOf(await connection.sendRequest<Bytes>('rasoat/centralLaw'));
  },
  rulePage: (rule) => (rulePages === null ? null : `${rulePages}${rule}.md`),
};

serve(connection, host);
