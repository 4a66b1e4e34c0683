import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { bundleCli } from '../../scripts/bundles.ts';
import { folderOf, rasoat } from '../cli/support.ts';
import { root } from '../support/paths.ts';
import { draft, marked } from './editors.ts';

/** The server as it ships: the bundle, with no package beside it, and how its process comes and goes. */

const out = join(folderOf({}), 'rasoat');
await bundleCli(out);

/** The Nodes to try: the one that runs the tests and, when there is another, the first of the PATH outside the project. */
const others = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .filter((path) => existsSync(path) && !realpathSync(path).startsWith(resolve(root)));
const nodes = [process.execPath, ...others.slice(0, 1)];

interface Started {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly gone: Promise<number | null>;
  readonly said: () => string;
}

async function start(node: string): Promise<Started> {
  const child = spawn(node, [join(out, 'rasoat.mjs'), 'lsp', '--stdio'], { cwd: folderOf({}), env: {} });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const gone = new Promise<number | null>((done) => child.once('exit', done));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  return { child, connection, gone, said: () => said };
}

test.each(nodes)('the bundle serves an editor on %s, and goes when it is told to', async (node) => {
  const { connection, gone, said } = await start(node);
  const published = new Promise<readonly Diagnostic[]>((done) =>
    connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => done(diagnostics)),
  );
  // A day of its own: the law is read as of today where nothing pins it.
  const folder = folderOf({ 'rasoat.config.jsonc': '{ "asOf": "2026-11-24" }', 'du-thao.vbqppl': draft });
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: `file://${folder}/du-thao.vbqppl`, languageId: 'vbqppl', version: 1, text: draft },
  });
  const found = await published;
  expect(marked(found).map(([code]) => code)).toEqual([
    'the-thuc/motto',
    'citation/superseded',
    'structure/internal-reference',
  ]);
  // The page of the rule lies beside the bundle.
  const page = found.find(({ code }) => code === 'the-thuc/motto')?.codeDescription?.href;
  expect(readFileSync(new URL(page!), 'utf8')).toContain('the-thuc/motto');
  expect(new URL(page!).pathname.startsWith(realpathSync(out))).toBe(true);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect([await gone, said()]).toEqual([0, '']);
});

test('an editor that goes without a word leaves no process behind', async () => {
  const left = await start(process.execPath);
  left.child.stdin!.end();
  expect([await left.gone, left.said()]).toEqual([1, '']);
  const rude = await start(process.execPath);
  await rude.connection.sendNotification('exit');
  expect(await rude.gone).toBe(1);
});

test('what the command does not know is told, and nothing is started', async () => {
  const { code, err } = await rasoat(['lsp', 'du-thao.md']);
  expect([code, err.split('\n')[0]]).toEqual([2, 'rasoat: lsp không nhận "du-thao.md".']);
  expect((await rasoat(['lsp', '--port', '1'])).code).toBe(2);
});
