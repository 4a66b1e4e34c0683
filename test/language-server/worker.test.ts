import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { afterAll, expect, test } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Diagnostic,
  type Disposable,
  type Message,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { bundleWorker } from '../../scripts/bundles.ts';
import { folderOf } from '../cli/support.ts';
import { root } from '../support/paths.ts';
import { chromium, Page } from './chromium.ts';
import { LspClient } from './client.ts';

/** The server in a real worker of a real browser: the page hands it the law and files, and it needs nothing else. */

const out = folderOf({});
const meta = await bundleWorker(out);
const code = readFileSync(join(out, 'server-worker.js'), 'utf8');
const browser = chromium();

test('the worker is one script, needs no Node, no page and no network', () => {
  const scripts = Object.entries(meta.outputs);
  expect(scripts).toHaveLength(1);
  expect(scripts[0][1].imports).toEqual([]);
  const sources = Object.keys(meta.inputs);
  expect(sources).toContain('language-server/src/browser.ts');
  expect(
    sources.filter(
      (path) => !/^(?:language-server\/(?:src\/|package\.json$)|rules\/|node_modules\/|without-pdf:)/u.test(path),
    ),
  ).toEqual([]);
  expect(sources).not.toContain('language-server/src/node.ts');
  // Nothing reads PDF or writes Word files.
  expect(
    sources.filter((path) => /node_modules\/(?:pdfjs-dist|docx)\//u.test(path) && path in scripts[0][1].inputs),
  ).toEqual([]);
  const banned =
    /\bfetch\(|XMLHttpRequest|WebSocket|importScripts|EventSource|\brequire\(|["']node:|document\.createElement/gu;
  expect(code.match(banned)).toBeNull();
});

/** What the page does for its worker: it hands messages on, and answers what a worker asks of its client. */
const pageCode = `<!doctype html><meta charset="utf-8"><script>
const bytes = async (path) => { const got = await fetch(path); return got.ok ? new Uint8Array(await got.arrayBuffer()) : null; };
const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
let asText = false;
const asked = [];
const worker = new Worker('/server-worker.js');
worker.onerror = ({ message }) => tell(JSON.stringify({ failed: message }));
worker.onmessage = async ({ data }) => {
  if (!data.method?.startsWith('rasoat/') || data.id === undefined) return tell(JSON.stringify(data));
  asked.push([data.method, data.params?.uri ?? null]);
  const found = await bytes(data.method === 'rasoat/centralLaw' ? '/central.pack' : new URL(data.params.uri).pathname);
  worker.postMessage({ jsonrpc: '2.0', id: data.id, result: found && asText ? base64(found) : found });
};
</script>`;

const stops: (() => unknown)[] = [];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

/** Files of the page's own machine; never another one. */
async function served(files: Readonly<Record<string, string>>): Promise<string> {
  const server: Server = createServer(({ url }, response) => {
    const path = decodeURIComponent(url ?? '');
    const shipped = { '/server-worker.js': out, '/central.pack': join(root, 'rules/law/data') }[path];
    const bundled = shipped === undefined ? null : readFileSync(join(shipped, path));
    const body = path === '/' ? pageCode : (bundled ?? files[path]);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': path === '/' ? 'text/html' : 'text/javascript',
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

class FromPage extends AbstractMessageReader {
  readonly #page: Page;
  constructor(page: Page) {
    super();
    this.#page = page;
  }
  override listen(callback: DataCallback): Disposable {
    this.#page.onTell = (payload) => callback(JSON.parse(payload) as Message);
    return { dispose: () => {} };
  }
}

class ToPage extends AbstractMessageWriter {
  readonly #page: Page;
  constructor(page: Page) {
    super();
    this.#page = page;
  }
  async write(message: Message): Promise<void> {
    await this.#page.evaluate(`worker.postMessage(${JSON.stringify(message)})`);
  }
  end(): void {}
}

const folder = 'file:///ho-so/';
const uri = `${folder}du-thao.md`;
const config = '{ "asOf": "2026-11-24" }';
const text = drafts['quyet-dinh-qppl'].text.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc');
const capabilities = { general: { positionEncodings: ['utf-16' as const] } };

test.skipIf(browser === null).each([
  ['as bytes', false],
  ['in base64', true],
])('a worker of Chromium finds what the server on Node finds; files come %s', async (_, asText) => {
  const page = await Page.open(browser!, await served({ '/ho-so/rasoat.config.jsonc': config }));
  stops.push(() => page.close());
  await page.evaluate(`asText = ${asText}`);
  const connection = createProtocolConnection(new FromPage(page), new ToPage(page));
  const published = new Promise<readonly Diagnostic[]>((done) =>
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri: of, diagnostics }) => {
      if (of === uri) done(diagnostics);
    }),
  );
  connection.listen();
  const { serverInfo, capabilities: can } = await connection.sendRequest<LspClient['result']>('initialize', {
    processId: null,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'ho-so' }],
    capabilities,
    initializationOptions: { rulePages: 'https://pages.invalid/rules' },
  });
  expect(serverInfo).toEqual({
    name: 'rasoat',
    version: JSON.parse(readFileSync(join(root, 'language-server/package.json'), 'utf8')).version,
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const found = await published;
  expect(await page.evaluate('asked')).toEqual(expect.arrayContaining([['rasoat/centralLaw', null]]));

  const onNode = await LspClient.inProcess({ capabilities, folders: [folder] });
  expect(onNode.result.capabilities).toEqual(can);
  onNode.open(uri, text, 'markdown');
  const withoutPage = ({ codeDescription: _page, ...rest }: Diagnostic) => rest;
  expect(found.map(withoutPage)).toEqual((await onNode.diagnostics(uri)).map(withoutPage));
  expect(found.map(({ code, codeDescription }) => [code, codeDescription?.href])).toEqual([
    ['the-thuc/motto', 'https://pages.invalid/rules/the-thuc/motto.md'],
  ]);
});
