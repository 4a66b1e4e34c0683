import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checks } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { afterEach, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { LspClient } from './client.ts';

const basis =
  'Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ quy định chi tiết một số điều;\n';
const uri = 'file:///khong-co/a.txt';
const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code).sort();

let client: LspClient | null = null;
afterEach(() => {
  client?.process?.kill('SIGKILL');
  client = null;
});

/** What the server says in the log of the editor, and in messages. */
function ears(of: LspClient): { readonly log: string[]; readonly shown: string[] } {
  const [log, shown]: [string[], string[]] = [[], []];
  of.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  of.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  return { log, shown };
}

test('a client that never answers questions about settings is served under the usual ones, and told once', async () => {
  client = await LspClient.inProcess({
    folders: ['file:///khong-co/mot', 'file:///khong-co/hai'],
    capabilities: { workspace: { configuration: true } },
  });
  const { log } = ears(client);
  let answer: (settings: unknown) => void = () => {};
  client.connection.onRequest(
    'workspace/configuration',
    () =>
      new Promise((done) => {
        answer = done;
      }),
  );
  client.open('file:///khong-co/mot/a.txt', basis);
  client.open('file:///khong-co/hai/a.txt', basis);
  const start = performance.now();
  await client.diagnostics('file:///khong-co/mot/a.txt');
  expect(codes(await client.diagnostics('file:///khong-co/hai/a.txt'))).toEqual([
    'citation/superseded',
    'input/fragment',
  ]);
  expect(performance.now() - start).toBeLessThan(8000);
  expect(log.filter((message) => message.includes('workspace/configuration'))).toHaveLength(1);
  // An answer that comes late counts from then on.
  answer([{ rules: { 'input/fragment': 'off' } }]);
  const lacks = ({ diagnostics }: { diagnostics: Diagnostic[] }) => !codes(diagnostics).includes('input/fragment');
  await Promise.race([
    client.diagnostics('file:///khong-co/mot/a.txt', lacks),
    client.diagnostics('file:///khong-co/hai/a.txt', lacks),
  ]);
});

test('a rule that fails is left out and told once; the others go on, in drafts that are open and later ones', async () => {
  const rules = checks.map((rule) =>
    rule.id !== 'input/fragment'
      ? rule
      : {
          ...rule,
          check(): never {
            throw new Error('cố ý');
          },
        },
  );
  client = await LspClient.inProcess({ rules });
  const { log, shown } = ears(client);
  client.open(uri, basis);
  expect(codes(await client.diagnostics(uri))).toEqual(['citation/superseded']);
  const other = 'file:///khong-co/b.txt';
  client.open(other, basis);
  expect(codes(await client.diagnostics(other))).toEqual(['citation/superseded']);
  const version = client.change(other, [{ text: `${basis}\nx` }]);
  await client.diagnostics(other, (params) => params.version === version);
  expect(shown).toHaveLength(1);
  expect(shown[0]).toContain('input/fragment');
  expect(log.filter((message) => message.includes('cố ý'))).toHaveLength(1);
  expect(await client.request('rasoat/status', { uri })).toMatchObject({ failed: ['input/fragment'] });
});

test('logs tell what was done, and never a word of a draft', async () => {
  client = await LspClient.inProcess({});
  const { log } = ears(client);
  const secret = 'Bimatkhongduocghi';
  client.open(uri, `${basis}${secret}\n`);
  client.change('file:///khong-co/chua-mo.txt', [{ text: secret }]);
  await client.diagnostics(uri);
  client.open(uri, `${basis}${secret}\n`);
  client.change(uri, [{ range: { start: { line: 9, character: 9 }, end: { line: 1, character: 3 } }, text: secret }]);
  await client.diagnostics(uri, ({ version }) => version === 4);
  expect(log.some((message) => message.includes('a.txt') && message.includes('phát hiện'))).toBe(true);
  expect(log.some((message) => message.includes('chua-mo.txt'))).toBe(true);
  expect(log.join('\n')).not.toContain(secret);
});

test('parameters that make no sense end in an answer or an error, and the server stays up', async () => {
  client = await LspClient.inProcess({ capabilities: { textDocument: { diagnostic: {} } } });
  client.open(uri, basis);
  const strange: unknown[] = [
    null,
    {},
    { textDocument: null },
    { textDocument: { uri: 5 } },
    { textDocument: { uri: '%%%' } },
    { textDocument: { uri } },
  ];
  for (const params of strange)
    for (const method of ['textDocument/diagnostic', 'workspace/diagnostic', 'rasoat/status', 'textDocument/khong-co'])
      await client.request(method, params).catch(() => null);
  for (const params of [
    null,
    {},
    { textDocument: { uri, version: 2 }, contentChanges: [{ range: null, text: basis }] },
    { textDocument: { uri } },
  ])
    for (const method of [
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/didSave',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeConfiguration',
      '$/khong-co',
    ])
      void client.connection.sendNotification(method, params as never);
  client.open('%%% không phải địa chỉ', basis);
  client.open('untitled:Untitled-1', basis);
  client.open(uri, basis);
  const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
  expect(codes(items)).toEqual(['citation/superseded', 'input/fragment']);
  const untitled = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: 'untitled:Untitled-1' },
  });
  expect(codes(untitled.items)).toEqual(['citation/superseded', 'input/fragment']);
});

const exited = (of: LspClient): Promise<number | null> => new Promise((done) => of.process!.once('exit', done));

test('exit without shutdown ends with code 1, with it with 0; a closed pipe ends the server', async () => {
  client = await LspClient.spawned();
  let code = exited(client);
  void client.connection.sendNotification('exit');
  expect(await code).toBe(1);
  client = await LspClient.spawned();
  code = exited(client);
  await client.close();
  expect(await code).toBe(0);
  client = await LspClient.spawned();
  code = exited(client);
  client.open(uri, basis);
  await client.request('rasoat/status', { uri });
  client.process!.stdin!.end();
  expect(await code).toBe(1);
});

// 12 MB by default: RASOAT_LSP_MB=50 for the full size.
const megabytes = Number(process.env['RASOAT_LSP_MB'] ?? 12);

test('a large file opens with progress, and is checked to its end', { timeout: 120_000 }, async () => {
  client = await LspClient.spawned({ capabilities: { window: { workDoneProgress: true } } });
  const progress: string[] = [];
  client.connection.onRequest('window/workDoneProgress/create', () => null);
  client.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
    progress.push(value.kind);
  });
  const { text } = drafts['quyet-dinh-qppl'];
  const big = `${text.repeat(Math.ceil((megabytes * 1e6) / Buffer.byteLength(text)))}\n${basis}`;
  const start = performance.now();
  client.open(uri, big);
  const found = await client.diagnostics(uri);
  console.log(`${megabytes} MB: ${Math.round(performance.now() - start)} ms, ${found.length} findings`);
  expect(progress).toEqual(['begin', 'end']);
  const last = big.split('\n').length - 2;
  expect(found.some(({ code, range }) => code === 'citation/superseded' && range.start.line === last)).toBe(true);
});

test('what drafts took is given back when they are closed', { timeout: 120_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const here = await LspClient.inProcess({});
  const { text } = drafts['quyet-dinh-qppl'];
  const long = text.repeat(Math.ceil(5e5 / Buffer.byteLength(text)));
  const round = async (n: number): Promise<void> => {
    const at = `file:///khong-co/${n}.txt`;
    here.open(at, `${long}\n${basis}`);
    await here.diagnostics(at, ({ diagnostics }) => diagnostics.length > 0);
    here.change(at, [{ range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, text: 'x' }]);
    void here.connection.sendNotification('textDocument/didClose', { textDocument: { uri: at } });
    await here.diagnostics(at, ({ diagnostics }) => diagnostics.length === 0);
  };
  const heap = async (): Promise<number> => {
    // Whatever is still under way ends first.
    await new Promise((done) => setTimeout(done, 300));
    collect();
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  for (let n = 0; n < 5; n++) await round(n);
  const warm = await heap();
  for (let n = 5; n < 25; n++) await round(n);
  const after = await heap();
  console.log(`heap: ${Math.round(warm)} MB after 5 drafts, ${Math.round(after)} after 25`);
  // One draft alone takes more than half a megabyte.
  expect(after).toBeLessThan(warm + 10);
});
