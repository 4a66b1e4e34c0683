import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drafts } from '@rasoat/rules/testing';
import { afterEach, expect, test } from 'vitest';
import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { LspClient } from './client.ts';
import { edited, positionOf } from './places.ts';

const today = '2026-11-24';
const capabilities: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, applyEdit: true },
};
const sound = drafts['quyet-dinh-qppl'].text;
const lapsed = sound.replace('chính quyền địa phương số 72/2025/QH15', 'chính quyền địa phương số 77/2015/QH13');
const asMarkdown = (text: string): string => text.replace(/^(Điều \d+\..*)$/gmu, '## $1').replaceAll('\n', '\n\n');

let client: LspClient;
let folder: string | null = null;
afterEach(async () => {
  await client.close();
  if (folder !== null) rmSync(folder, { recursive: true });
  folder = null;
});

/** Starts a client that makes the changes it is asked to make, and keeps them. */
async function start(options: Parameters<typeof LspClient.inProcess>[0] = {}): Promise<ApplyWorkspaceEditParams[]> {
  client = await LspClient.inProcess({ today, capabilities, ...options });
  const asked: ApplyWorkspaceEditParams[] = [];
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    asked.push(params);
    return { applied: true };
  });
  return asked;
}

const run = (command: string, argument: object): Promise<unknown> =>
  client.request('workspace/executeCommand', { command, arguments: [argument] });

/** The argument of the action that waives what a rule finds at words. */
async function waiving(
  uri: string,
  text: string,
  words: string,
  rule: string,
): Promise<{ uri: string; fingerprint: string }> {
  const at = positionOf(text, words);
  const diagnostics = (await client.diagnostics(uri)).filter(({ code }) => code === rule);
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics, only: ['quickfix.rasoat.waive'] },
  });
  const action = actions.find((one) => one.diagnostics?.some(({ code }) => code === rule))!;
  expect(action.command?.command).toBe('rasoat.waive');
  return action.command!.arguments![0];
}

const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);

test('in Markdown a waiver is a comment at the line of the finding; the words stay as they are', async () => {
  const asked = await start();
  const uri = 'file:///a/1.md';
  const text = asMarkdown(lapsed);
  client.open(uri, text, 'markdown');
  const argument = await waiving(uri, text, '77/2015/QH13', 'citation/superseded');
  await run('rasoat.waive', { ...argument, reason: 'Theo dõi  tiếp -->', until: '2026-12-31' });
  const [document] = asked[0].edit.documentChanges as TextDocumentEdit[];
  expect(document.textDocument).toEqual({ uri, version: 1 });
  const after = edited(text, document.edits as TextEdit[]);
  expect(after).toBe(
    text.replace(
      '77/2015/QH13;',
      '77/2015/QH13; <!-- rasoat-waive citation/superseded: Theo dõi tiếp –; đến 2026-12-31 -->',
    ),
  );
  client.change(uri, [{ text: after }]);
  const left = await client.diagnostics(uri, ({ diagnostics }) => !codes(diagnostics).includes('citation/superseded'));
  expect(codes(left)).not.toContain('input/waiver');
});

test('without a reason one is left open, which waives nothing and is told', async () => {
  const asked = await start();
  const uri = 'file:///a/1.md';
  const text = asMarkdown(lapsed);
  client.open(uri, text, 'markdown');
  await run('rasoat.waive', await waiving(uri, text, '77/2015/QH13', 'citation/superseded'));
  const [document] = asked[0].edit.documentChanges as TextDocumentEdit[];
  const after = edited(text, document.edits as TextEdit[]);
  expect(after).toContain('77/2015/QH13; <!-- rasoat-waive citation/superseded: [điền lý do] -->');
  client.change(uri, [{ text: after }]);
  const left = await client.diagnostics(uri, ({ diagnostics }) => codes(diagnostics).includes('input/waiver'));
  expect(codes(left)).toContain('citation/superseded');
  expect(left.find(({ code }) => code === 'input/waiver')?.message).toContain('Lý do miễn trừ chưa được điền');
});

test('a draft of plain text has its waiver in the file of waivers, which is made when it is not there', async () => {
  folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const home = pathToFileURL(folder).href;
  const uri = `${home}/du-thao/1.txt`;
  const text = lapsed.replace('Độc lập', 'Độc Lập');
  const asked = await start({ folders: [home] });
  client.open(uri, text);
  const argument = await waiving(uri, text, '77/2015/QH13', 'citation/superseded');
  await run('rasoat.waive', { ...argument, reason: 'Chờ văn bản mới' });
  const [create, document] = asked[0].edit.documentChanges as [{ kind: string; uri: string }, TextDocumentEdit];
  expect(create).toMatchObject({ kind: 'create', uri: `${home}/rasoat.waivers.jsonc` });
  expect(document.textDocument).toEqual({ uri: create.uri, version: null });
  const [{ newText }] = document.edits as TextEdit[];
  const { waivers } = JSON.parse(newText);
  expect(waivers).toMatchObject([
    {
      path: 'du-thao/1.txt',
      rule: 'citation/superseded',
      fingerprint: argument.fingerprint,
      reason: 'Chờ văn bản mới',
    },
  ]);

  // The file is there now, open in the editor: the next one is put in beside it.
  client.open(create.uri, `// chung\n${newText}`, 'jsonc');
  const left = await client.diagnostics(uri, ({ diagnostics }) => {
    const all = codes(diagnostics);
    return all.includes('the-thuc/motto') && !all.includes('citation/superseded');
  });
  const other = left.find(({ code }) => code === 'the-thuc/motto')!;
  await run('rasoat.waive', {
    uri,
    fingerprint: (other.data as { fingerprint: string }).fingerprint,
    reason: 'Theo mẫu cũ',
  });
  const [only] = asked[1].edit.documentChanges as TextDocumentEdit[];
  const both = edited(`// chung\n${newText}`, only.edits as TextEdit[]);
  expect(both.startsWith('// chung\n')).toBe(true);
  expect(JSON.parse(both.replace('// chung\n', '')).waivers).toHaveLength(2);
});

test('what cannot be waived is told', async () => {
  const asked = await start();
  const uri = 'untitled:1';
  client.open(uri, lapsed);
  const argument = await waiving(uri, lapsed, '77/2015/QH13', 'citation/superseded');
  await expect(run('rasoat.waive', { ...argument, reason: 'Lý do' })).rejects.toThrow(
    'Dự thảo chưa được lưu vào thư mục nào',
  );
  await expect(run('rasoat.waive', { uri, fingerprint: 'none', reason: 'Lý do' })).rejects.toThrow(
    'không còn trong dự thảo',
  );
  await expect(run('rasoat.waive', { ...argument, reason: 'Lý do', until: '2026-02-30' })).rejects.toThrow(
    'ngày này không có trong lịch',
  );
  await expect(run('rasoat.waive', { uri: 'file:///b.txt' })).rejects.toThrow('không mở trong trình soạn thảo');
  expect(asked).toEqual([]);
});

test('a draft is checked as of the day that is asked for, and as before when that is taken back', async () => {
  await start();
  const uri = 'file:///a/1.txt';
  const text = lapsed.replace('ngày 24 tháng 11 năm 2026', 'ngày 24 tháng 11 năm 2024');
  client.open(uri, text);
  const has =
    (code: string, there: boolean) =>
    ({ diagnostics }: { diagnostics: Diagnostic[] }): boolean =>
      codes(diagnostics).includes(code) === there;
  await client.diagnostics(uri, has('citation/superseded', true));
  await run('rasoat.checkAsOf', { uri, asOf: 'issued' });
  await client.diagnostics(uri, has('citation/superseded', false));
  await run('rasoat.checkAsOf', { uri, asOf: '2026-11-01' });
  await client.diagnostics(uri, has('citation/superseded', true));
  await run('rasoat.checkAsOf', { uri, asOf: '2024-11-01' });
  await client.diagnostics(uri, has('citation/superseded', false));
  await run('rasoat.checkAsOf', { uri, asOf: null });
  await client.diagnostics(uri, has('citation/superseded', true));
  await expect(run('rasoat.checkAsOf', { uri, asOf: '2026-02-30' })).rejects.toThrow('ngày này không có trong lịch');
  // A client without a way to ask is asked by the server.
  client.connection.onRequest(
    'window/showMessageRequest',
    ({ actions }: { actions: { title: string }[] }) =>
      actions.find(({ title }) => title.includes('ngày ban hành')) ?? null,
  );
  await run('rasoat.checkAsOf', { uri });
  await client.diagnostics(uri, has('citation/superseded', false));
});

test('only another day than that of the result is offered; each waiver names its rule', async () => {
  await start();
  const uri = 'file:///a/1.txt';
  client.open(uri, lapsed);
  const at = positionOf(lapsed, '77/2015');
  const titles = async (kind: string): Promise<string[]> => {
    const diagnostics = await client.diagnostics(uri);
    const params = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics, only: [kind] } };
    return (await client.request<CodeAction[]>('textDocument/codeAction', params)).map(({ title }) => title);
  };
  expect(await titles('source.rasoat.asOf')).not.toContain('Xét theo pháp luật hôm nay');
  expect(await titles('quickfix.rasoat.waive')).toContain(
    'Miễn trừ phát hiện này (citation/superseded), có nêu lý do…',
  );
  await run('rasoat.checkAsOf', { uri, asOf: '2026-01-01' });
  expect(await titles('source.rasoat.asOf')).toContain('Xét theo pháp luật hôm nay');
});
