import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { docxOf } from '../support/docx.ts';
import { LspClient } from './client.ts';
import { testFolder } from './folders.ts';

const basis =
  'Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ quy định chi tiết một số điều;\n';
const pulling = { textDocument: { diagnostic: {} }, window: { workDoneProgress: true } };

interface Answer {
  readonly items: WorkspaceDocumentDiagnosticReport[];
}

const codesOf = (item: WorkspaceDocumentDiagnosticReport): unknown[] =>
  item.kind === 'full' ? item.items.map(({ code }) => code).sort() : [item.kind];

function ask(client: LspClient, previousResultIds: { uri: string; value: string }[] = [], more = {}): Promise<Answer> {
  return client.request('workspace/diagnostic', { previousResultIds, ...more });
}

/** What was answered, by the name of the file. */
function byName(folder: { uri: string }, { items }: Answer): Record<string, unknown[]> {
  return Object.fromEntries(
    items.map((item) => [decodeURIComponent(item.uri.slice(folder.uri.length + 1)), codesOf(item)]),
  );
}

test('the drafts of all folders, those in the editor as they stand there; what is ignored is left out', async () => {
  const folder = testFolder({
    'rasoat.config.jsonc': '{ "ignore": ["nhap/**"] }',
    'a.txt': basis,
    'con/Dự thảo 100%.md': `**${basis.trim()}**\n`,
    'con/b.vbqppl': basis,
    'con/sạch.txt': drafts['chi-thi'].text,
    'nhap/c.txt': basis,
    '.git/d.txt': basis,
    'node_modules/e.md': basis,
    'khac.json': '{}',
    '~$a.docx': 'x',
    'hong.docx': 'không phải Word',
    'nen.rar': new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00]),
  });
  const client = await LspClient.inProcess({ folders: [folder.uri], capabilities: pulling });
  client.open(folder.at('a.txt'), 'Kính gửi: Sở Tư pháp\n');
  const first = await ask(client);
  const names = byName(folder, first);
  expect(Object.keys(names).sort()).toEqual([
    'a.txt',
    'con/Dự thảo 100%.md',
    'con/b.vbqppl',
    'con/sạch.txt',
    'hong.docx',
    'nen.rar',
  ]);
  expect(names['a.txt']).not.toContain('citation/superseded');
  expect(names['con/b.vbqppl']).toEqual(['citation/superseded', 'input/fragment']);
  expect(names['con/sạch.txt']).toEqual([]);
  expect(names['nen.rar']).toContain('input/unread');
  const markdown = first.items.find(({ uri }) => uri.endsWith('.md'))!;
  const [hit] = markdown.kind === 'full' ? markdown.items.filter(({ code }) => code === 'citation/superseded') : [];
  expect(hit.range).toEqual({ start: { line: 0, character: 22 }, end: { line: 0, character: 35 } });
  expect(first.items.find(({ uri }) => uri.endsWith('a.txt'))).toMatchObject({ version: 1 });
  expect(markdown).toMatchObject({ version: null });

  // Nothing has changed.
  const ids = first.items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
  const second = await ask(client, ids);
  expect(second.items.map(({ kind }) => kind)).toEqual(ids.map(() => 'unchanged'));
  // One was written anew, one is gone, one is new.
  folder.write('con/b.vbqppl', basis.replace('34/2016', '78/2025'));
  folder.remove('hong.docx');
  folder.write('moi.txt', basis);
  const third = await ask(client, ids);
  const changed = third.items.filter(({ kind }) => kind === 'full');
  expect(byName(folder, { items: changed })).toEqual({
    'con/b.vbqppl': expect.not.arrayContaining(['citation/superseded']),
    'hong.docx': [],
    'moi.txt': ['citation/superseded', 'input/fragment'],
  });
});

test('a Word file by the lines of its text', async () => {
  const folder = testFolder({ 'a.docx': docxOf(['Kính gửi: Sở Tư pháp', basis.trim()]) });
  const client = await LspClient.inProcess({ folders: [folder.uri], capabilities: pulling });
  const { items } = await ask(client);
  expect(items).toHaveLength(1);
  const [hit] = items[0].kind === 'full' ? items[0].items.filter(({ code }) => code === 'citation/superseded') : [];
  expect(hit.range).toEqual({ start: { line: 1, character: 20 }, end: { line: 1, character: 33 } });
});

test('answers come one by one with progress, and stop when nobody waits any more', async () => {
  const folder = testFolder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`du-thao-${i}.txt`, basis])));
  const client = await LspClient.inProcess({ folders: [folder.uri], capabilities: pulling });
  const partial: WorkspaceDocumentDiagnosticReport[] = [];
  const progress: { kind: string; percentage?: number }[] = [];
  client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: never }) => {
    if (token === 'phan') partial.push(...(value as Answer).items);
    else if (token === 'viec') progress.push(value);
  });
  const tokens = { partialResultToken: 'phan', workDoneToken: 'viec' };
  expect(await ask(client, [], tokens)).toEqual({ items: [] });
  expect(partial).toHaveLength(60);
  expect(progress.map(({ kind }) => kind)).toEqual(['begin', ...Array.from({ length: 60 }, () => 'report'), 'end']);
  expect(progress.at(-2)?.percentage).toBe(100);

  partial.length = 0;
  folder.write('rasoat.config.jsonc', '{ "lang": "en" }');
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: folder.at('rasoat.config.jsonc'), type: 1 }],
  });
  const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
  const source = new CancellationTokenSource();
  const asked = client.connection.sendRequest(
    'workspace/diagnostic',
    { previousResultIds: [], ...tokens },
    source.token,
  );
  while (partial.length < 3) await new Promise((done) => setTimeout(done, 1));
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
  expect(partial.length).toBeLessThan(60);
});

test('when settings change the client is asked to pull anew; a folder may be left out by a setting', async () => {
  const folder = testFolder({ 'a.txt': basis });
  const client = await LspClient.inProcess({
    folders: [folder.uri],
    capabilities: {
      ...pulling,
      workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  client.connection.onRequest('client/registerCapability', () => null);
  let refreshed = 0;
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed++;
    return null;
  });
  const first = await ask(client);
  expect(byName(folder, first)['a.txt']).toContain('citation/superseded');
  const config = folder.write('rasoat.config.jsonc', '{ "rules": { "citation/superseded": "off" } }');
  const before = refreshed;
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 1 }] });
  while (refreshed === before) await new Promise((done) => setTimeout(done, 5));
  const ids = first.items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
  expect(byName(folder, await ask(client, ids))).toEqual({ 'a.txt': ['input/fragment'] });
  // A client that watches files says which have changed; others are not read again.
  const second = await ask(client);
  const file = folder.write('a.txt', 'Kính gửi: Sở Tư pháp\n');
  const again = second.items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
  expect((await ask(client, again)).items.map(({ kind }) => kind)).toEqual(['unchanged']);
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
  expect((await ask(client, again)).items.map(({ kind }) => kind)).toEqual(['full']);
  void client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { rasoat: { diagnostics: { workspace: false } } },
  });
  const off = await ask(client, again);
  expect(off.items).toEqual([{ kind: 'full', uri: again[0].uri, version: null, items: [] }]);
});

test('the status of a draft, on request and behind each check', async () => {
  const client = await LspClient.inProcess({ capabilities: pulling });
  const told: { uri: string; version: number }[] = [];
  client.connection.onNotification('rasoat/statusChanged', (status: { uri: string; version: number }) => {
    told.push(status);
  });
  const uri = 'file:///khong-co/a.txt';
  client.open(uri, basis);
  const status = await client.request('rasoat/status', { uri });
  expect(status).toMatchObject({
    uri,
    version: 1,
    kind: 'khac',
    kindName: 'Chưa nhận ra loại văn bản',
    asOf: '2026-11-24',
    law: { date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u), reach: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) },
    counts: { error: 1 },
    citations: { total: 1, identified: 1, unknown: 0 },
    waived: 0,
    known: 0,
    troubles: 0,
    failed: [],
  });
  const version = client.change(uri, [{ text: '' }]);
  while (told.at(-1)?.version !== version) await new Promise((done) => setTimeout(done, 5));
  expect(await client.request('rasoat/status', { uri: 'file:///khong-co/khac.txt' })).toBeNull();
  expect(await client.request('rasoat/status', null)).toBeNull();
});
