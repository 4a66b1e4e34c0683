import { symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checks } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { afterEach, expect, test } from 'vitest';
import type { Diagnostic, SemanticTokens, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { expectLinear } from '../support/growth.ts';
import { LspClient, type Opening } from './client.ts';
import { testFolder } from './folders.ts';

const basis =
  'Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ quy định chi tiết một số điều;\n';
const uri = 'file:///khong-co/a.txt';
const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code).sort();

let client: LspClient;
afterEach(() => client.process?.kill('SIGKILL'));

/** Errors and warnings that the server logs. */
async function listening(opening: Opening): Promise<string[]> {
  client = await LspClient.inProcess(opening);
  const log: string[] = [];
  client.connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type <= 2) log.push(message);
  });
  return log;
}

test('a second initialize is refused, and the drafts stay', async () => {
  client = await LspClient.inProcess({});
  client.open(uri, basis);
  await expect(
    client.request('initialize', { processId: null, rootUri: null, capabilities: {} }),
  ).rejects.toMatchObject({ code: -32600 });
  expect(await client.request('rasoat/status', { uri })).toMatchObject({ version: 1 });
});

test('folders in which nothing can lie are passed over; the root of a virtual disk is none of them', async () => {
  const log = await listening({ folders: ['a b:c', 'x:', '', '%%%', 'vscode-vfs://may', 'file:///a%00b'] });
  client.open(uri, basis);
  expect(codes(await client.diagnostics(uri))).toEqual(['citation/superseded', 'input/fragment']);
  await client.request('rasoat/status', { uri });
  expect(log).toEqual([]);
});

test('a table of law with very many bad rows: the first are told, and how many there are', {
  timeout: 20_000,
}, async () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => `dòng ${i}\tsai`);
  const folder = testFolder({ 'rasoat.config.jsonc': '{ "law": ["luat.tsv"] }', 'luat.tsv': rows.join('\n') });
  client = await LspClient.inProcess({ folders: [folder.uri] });
  const found = await client.diagnostics(folder.at('luat.tsv'));
  expect(found).toHaveLength(101);
  expect(found.some(({ message }) => String(message).includes('40000 dòng'))).toBe(true);
  expect(found.some(({ range }) => range.start.line === 99)).toBe(true);
});

test('what is wrong with a config is told no more when the last draft under it is closed', async () => {
  const folder = testFolder({ 'rasoat.config.jsonc': '{ "rules": 5 }' });
  client = await LspClient.inProcess({});
  const [config, draft] = [folder.at('rasoat.config.jsonc'), folder.at('a.txt')];
  client.open(draft, basis);
  expect(await client.diagnostics(config)).toHaveLength(1);
  void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: draft } });
  expect(await client.diagnostics(config, ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
});

test('a check that fails once, by no fault of a rule alone, is made again, and it is told', async () => {
  let failed = false;
  const rules = checks.map((rule) =>
    rule.id !== 'input/fragment'
      ? rule
      : {
          ...rule,
          check: ((item, ctx) => {
            if (failed) return rule.check(item as never, ctx);
            failed = true;
            throw new Error('một lần');
          }) as typeof rule.check,
        },
  );
  const log = await listening({ rules });
  client.open(uri, basis);
  expect(codes(await client.diagnostics(uri))).toEqual(['citation/superseded', 'input/fragment']);
  expect(log.filter((message) => message.includes('một lần'))).toHaveLength(1);
  expect(await client.request('rasoat/status', { uri })).toMatchObject({ failed: [] });
});

test('a day that is chosen after the draft was closed and opened again leaves the new one alone', async () => {
  client = await LspClient.inProcess({});
  const { text } = drafts['quyet-dinh-qppl'];
  client.open(uri, text);
  let choose: (choice: unknown) => void = () => {};
  const asked = new Promise<{ actions: { title: string }[] }>((told) => {
    client.connection.onRequest('window/showMessageRequest', (params) => {
      told(params as never);
      return new Promise((done) => {
        choose = done;
      });
    });
  });
  const command = client.request('workspace/executeCommand', { command: 'rasoat.checkAsOf', arguments: [{ uri }] });
  const { actions } = await asked;
  client.open(uri, `${basis}\nx`);
  expect(actions.length).toBeGreaterThan(0);
  choose(actions[0]);
  await command;
  const found = await client.diagnostics(uri, ({ version }) => version === 2);
  expect(codes(found)).toContain('citation/superseded');
});

test('a message that cannot be read is told without its words, and the next ones are answered', async () => {
  client = await LspClient.spawned({});
  const told = new Promise<string>((done) => {
    client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => done(message));
  });
  client.process!.stdin!.write('Content-Length: 9\r\n\r\n{"Bimat":');
  const message = await told;
  expect(message).toContain('Không đọc được một thông điệp');
  expect(message).not.toContain('Bimat');
  expect(await client.request('rasoat/status', { uri })).toBeNull();
});

test('circles of links: every draft of the folder is told once', async () => {
  const folder = testFolder({ 'a.txt': basis, 'b/c.txt': basis });
  const root = fileURLToPath(folder.uri);
  symlinkSync(root, `${root}/b/len`);
  symlinkSync(`${root}/b`, `${root}/vong`);
  symlinkSync('minh', `${root}/minh`);
  client = await LspClient.inProcess({ folders: [folder.uri], capabilities: { textDocument: { diagnostic: {} } } });
  const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  expect(items.map((item) => item.uri)).toHaveLength(2);
});

test('a draft in one line is painted at the cost of its length', { timeout: 120_000 }, async () => {
  client = await LspClient.inProcess({ capabilities: { textDocument: { diagnostic: {} } } });
  const words = 'Căn cứ Nghị định số 34/2016/NĐ-CP; khoản 2 Điều 5 và điểm a khoản 3 Điều này. ';
  await expectLinear((size) => {
    const at = `file:///khong-co/${size}.txt`;
    client.open(at, words.repeat(size / words.length));
    return () => client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: at } });
  }, 500_000);
});
