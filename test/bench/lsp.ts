/**
 * `node test/bench/lsp.ts`: the language server as it ships (`rasoat lsp` of the bundle) as an editor meets it: milliseconds from
 * the start of the process to the answer to `initialize` and to the first diagnostics of a draft of a page, and the memory after
 * a draft of a million characters was opened. Reported, never a gate.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import {
  createProtocolConnection,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { bundleCli } from '../../scripts/bundles.ts';
import { shapes } from '../support/shapes.ts';

const RUNS = 9;
const folder = mkdtempSync(join(tmpdir(), 'rasoat-bench-'));
await bundleCli(folder);

/** Starts a server and opens a draft; times are milliseconds from the start of the process. */
async function meet(text: string): Promise<{ initialize: number; diagnostics: number; megabytes: number | null }> {
  const from = performance.now();
  const child = spawn(process.execPath, [join(folder, 'rasoat.mjs'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published = new Promise<void>((done) =>
    connection.onNotification(PublishDiagnosticsNotification.type, () => done()),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  const initialize = performance.now() - from;
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: 'file:///du-thao.vbqppl', languageId: 'vbqppl', version: 1, text },
  });
  await published;
  const diagnostics = performance.now() - from;
  const megabytes = residentOf(child.pid!);
  const gone = new Promise((done) => child.once('exit', done));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await gone;
  connection.dispose();
  return { initialize, diagnostics, megabytes };
}

/** Memory that a process holds, in MB; null where the system does not tell. */
function residentOf(pid: number): number | null {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
  } catch {
    return null;
  }
}

const page = drafts['cong-van'].text.replace('Độc lập - Tự do', 'Độc lập – Tự do');
const met = [];
// The first run fills the cache of compiled code beside the bundle.
for (let i = 0; i <= RUNS; i++) met.push(await meet(page));
const [first, ...rest] = met;
const middle = (times: readonly number[]): string => [...times].sort((a, b) => a - b)[times.length >> 1].toFixed(0);
console.log('Language server of the bundle, ms from the start of the process');
console.log(
  `  initialize                   ${middle(rest.map((one) => one.initialize)).padStart(5)} (the very first time ${first.initialize.toFixed(0)}; bar 300)`,
);
console.log(
  `  diagnostics of a page        ${middle(rest.map((one) => one.diagnostics)).padStart(5)} (the very first time ${first.diagnostics.toFixed(0)})`,
);
const long = shapes['plain text'].make(1_000_000);
const big = await meet(long);
console.log(
  `  diagnostics of 1 M characters ${big.diagnostics.toFixed(0).padStart(4)}, ${big.megabytes?.toFixed(0) ?? '?'} MB held then (idle with a page ${rest[0].megabytes?.toFixed(0) ?? '?'} MB)`,
);
rmSync(folder, { recursive: true });
