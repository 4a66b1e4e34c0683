/**
 * `npm run test:vscode:web`: the extension where there is no Node. It is served over HTTP and installed into the browser's side of a workbench,
 * so that its browser entry runs, with the language server in a worker. Prints `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { stageExtension } from '../../scripts/vscode/pack.ts';
import { missing, Workbench } from './workbench.ts';

const absent = missing();
if (absent.length > 0) {
  console.error(`not there: ${absent.join('; ')}; npm run test:vscode installs it`);
  process.exit(2);
}

const types: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};
const folder = mkdtempSync(join(tmpdir(), 'rasoat-web-'));
await stageExtension(folder, 'vi');
/** What the browser asked for. */
const asked = new Set<string>();
const files = createServer((request, response) => {
  const name = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
  asked.add(name.replaceAll('\\', '/'));
  try {
    const bytes = readFileSync(join(folder, name));
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((done) => files.listen(0, '127.0.0.1', done));
const { port } = files.address() as AddressInfo;

const draft =
  'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\nTriển khai công tác năm 2026\n\nCăn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ;\n';
const bench = await Workbench.open(null, { 'nhap.vbqppl': draft, 'rasoat.config.jsonc': '{ "asOf": "2026-11-22" }' });
let passed = 0;
let failed = 0;
async function step(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    passed++;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}\n      ${error instanceof Error ? error.message : error}`);
  }
}

try {
  await step('it is installed into the browser', async () => {
    await bench.command('Developer: Install Extension from Location...');
    // The workbench reaches other ports of the machine through its own server alone.
    await bench.type(new URL(`/proxy/${port}`, bench.page.url()).href);
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('.activitybar a[aria-label="rasoat"]').first().waitFor({ timeout: 30_000 });
  });
  await step('a draft gets its findings from a server in a worker, by the config of its folder', async () => {
    await bench.page.locator('[aria-label^="nhap.vbqppl"]').first().dblclick();
    await bench.page.locator('.view-lines .view-line').first().waitFor();
    await bench.page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    // The day is that of the config, which the worker asked its client for.
    await bench.page.locator('.statusbar-item', { hasText: '22/11/2026' }).waitFor({ timeout: 30_000 });
    for (const name of ['/dist/web.cjs', '/dist/server-worker.js', '/cli/central.pack'])
      if (!asked.has(name)) throw new Error(`${name} was not loaded; loaded: ${[...asked].join(', ')}`);
    if (asked.has('/dist/extension.cjs') || asked.has('/cli/rasoat.mjs'))
      throw new Error('the entry for Node was loaded');
  });
} finally {
  await bench.close();
  files.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
