import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { readSettings, settingSpecs } from '../../language-server/src/settings.ts';
import { LspClient, type Opening } from './client.ts';
import { testFolder } from './folders.ts';

const basis =
  'Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ quy định chi tiết một số điều;\n';
const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code).sort();
const has = (code: string) => (params: { diagnostics: Diagnostic[] }) =>
  params.diagnostics.some((d) => d.code === code);
const lacks = (code: string) => (params: { diagnostics: Diagnostic[] }) => !has(code)(params);

/** A client that watches files, answers settings and takes registrations. */
function fullClient(opening: Opening): Promise<LspClient> {
  return LspClient.inProcess({
    ...opening,
    capabilities: {
      ...opening.capabilities,
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        didChangeConfiguration: { dynamicRegistration: true },
      },
    },
  });
}

test('a config found upward governs a draft, its overrides too; the front matter goes before it', async () => {
  const folder = testFolder({
    'rasoat.config.jsonc':
      '{ "rules": { "citation/superseded": "off" }, "overrides": [{ "files": ["cu/**"], "asOf": "2017-01-01", "rules": { "citation/superseded": "error" } }] }',
  });
  const client = await LspClient.inProcess({ folders: [folder.uri] });
  const deep = folder.at('a/b/du-thao.txt');
  client.open(deep, basis);
  expect(codes(await client.diagnostics(deep))).toEqual(['input/fragment']);
  const old = folder.at('cu/du-thao.md');
  client.open(old, basis, 'markdown');
  expect(codes(await client.diagnostics(old))).toEqual(['input/fragment']);
  // The draft says another day than the config: on it the decree is gone.
  const version = client.change(old, [{ text: `---\nasOf: 2026-01-01\n---\n\n${basis}` }]);
  const found = await client.diagnostics(old, (params) => params.version === version);
  expect(codes(found)).toEqual(['citation/superseded', 'input/fragment']);
  expect(found.find(({ code }) => code === 'citation/superseded')!.range.start.line).toBe(4);
});

test('mistakes of the front matter are told at their key', async () => {
  const client = await LspClient.inProcess({});
  const uri = 'file:///khong-co/a.md';
  client.open(uri, `---\nkind: quyet-din\nasOf: 2026-02-30\nprovince: tỉnh Lai Chau Mới\n---\n\n${basis}`, 'markdown');
  const found = (await client.diagnostics(uri)).filter(({ code }) => code === 'config');
  expect(found.map(({ range }) => range.start.line)).toEqual([2, 1, 3]);
  expect(String(found[1].message)).toContain('"quyet-din"');
});

test('mistakes of a config are told at their own place, and with the draft; the last sound state holds', async () => {
  const folder = testFolder({ 'rasoat.config.jsonc': '{ "rules": { "citation/superseded": "off" } }' });
  const client = await LspClient.inProcess({ folders: [folder.uri] });
  const draft = folder.at('a.txt');
  client.open(draft, basis);
  expect(codes(await client.diagnostics(draft))).toEqual(['input/fragment']);
  const config = folder.write('rasoat.config.jsonc', '{\n  "rules": { "citation/superseded": "of" }\n}');
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
  const wrong = await client.diagnostics(config);
  expect(wrong).toHaveLength(1);
  expect(wrong[0].range).toEqual({ start: { line: 1, character: 36 }, end: { line: 1, character: 40 } });
  const told = await client.diagnostics(draft, has('config'));
  expect(codes(told)).toEqual(['config', 'input/fragment']);
  // Mended: both are gone.
  folder.write('rasoat.config.jsonc', '{ "rules": {} }');
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
  expect(codes(await client.diagnostics(draft, lacks('config')))).toEqual(['citation/superseded', 'input/fragment']);
  expect(await client.diagnostics(config, ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
  // Deleted while it switched a rule off.
  folder.write('rasoat.config.jsonc', '{ "rules": { "citation/superseded": "off" } }');
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
  await client.diagnostics(draft, lacks('citation/superseded'));
  folder.remove('rasoat.config.jsonc');
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 3 }] });
  await client.diagnostics(draft, has('citation/superseded'));
});

test('a config with mistakes is told of before any draft is opened, and as it is written in the editor', async () => {
  const folder = testFolder({ 'rasoat.config.jsonc': '{ "asOf": "hôm nay" }' });
  const client = await LspClient.inProcess({ folders: [folder.uri] });
  const config = folder.at('rasoat.config.jsonc');
  const [wrong] = await client.diagnostics(config);
  expect(wrong.range).toEqual({ start: { line: 0, character: 10 }, end: { line: 0, character: 19 } });
  client.open(config, '{\n\n  "asOf": "hôm nay" }', 'jsonc');
  const moved = await client.diagnostics(config, ({ diagnostics }) => diagnostics[0]?.range.start.line === 2);
  expect(moved).toHaveLength(1);
  client.change(config, [
    { range: { start: { line: 2, character: 10 }, end: { line: 2, character: 19 } }, text: '"today"' },
  ]);
  await client.diagnostics(config, ({ diagnostics }) => diagnostics.length === 0);
  // Closed without saving: the file holds again.
  void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: config } });
  await client.diagnostics(config, ({ diagnostics }) => diagnostics.length === 1);
});

const row = '78/2025/NĐ-CP\t2026-02-01\treplaced\t400/2026/NĐ-CP\t\tB\tthử nghiệm\n';

test('local law: its rows count, bad ones are told at their line, a file that is missing where it is named', async () => {
  const folder = testFolder({ 'rasoat.config.jsonc': '{ "law": ["tinh.tsv", "khong-co.tsv"] }', 'tinh.tsv': row });
  const client = await LspClient.inProcess({ folders: [folder.uri] });
  const draft = folder.at('a.txt');
  client.open(draft, basis.replace('34/2016/NĐ-CP ngày 14 tháng 5 năm 2016', '78/2025/NĐ-CP ngày 01 tháng 4 năm 2025'));
  const found = await client.diagnostics(draft);
  expect(String(found.find(({ code }) => code === 'citation/superseded')?.message)).toContain('400/2026/NĐ-CP');
  const config = folder.at('rasoat.config.jsonc');
  const [missing] = await client.diagnostics(config);
  expect(missing.range).toEqual({ start: { line: 0, character: 22 }, end: { line: 0, character: 36 } });
  const table = folder.write('tinh.tsv', `${row}\nkhông phải một dòng\n`);
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: table, type: 2 }] });
  const [bad] = await client.diagnostics(table);
  expect(bad.range).toEqual({ start: { line: 2, character: 0 }, end: { line: 2, character: 19 } });
  // The sound rows hold still.
  await client.diagnostics(draft, has('citation/superseded'));
  folder.write('tinh.tsv', '# trống\n');
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: table, type: 2 }] });
  await client.diagnostics(table, ({ diagnostics }) => diagnostics.length === 0);
  await client.diagnostics(draft, lacks('citation/superseded'));
});

test('a file of waivers excuses a finding as soon as it is there; a bad entry is told in it', async () => {
  const folder = testFolder({});
  const client = await LspClient.inProcess({ folders: [folder.uri] });
  const draft = folder.at('a.txt');
  client.open(draft, basis);
  await client.diagnostics(draft, has('citation/superseded'));
  const waivers = folder.write(
    'rasoat.waivers.jsonc',
    '{ "waivers": [\n  { "path": "a.txt", "rule": "citation/superseded", "all": true, "reason": "hợp đồng cũ" },\n  { "path": "a.txt", "rule": "citation/superseded", "all": true }\n] }',
  );
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: waivers, type: 1 }] });
  const found = await client.diagnostics(draft, lacks('citation/superseded'));
  expect(codes(found)).toEqual(['input/fragment', 'input/waiver']);
  const [bad] = await client.diagnostics(waivers);
  expect(bad.range.start.line).toBe(2);
  expect(await client.request('rasoat/status', { uri: draft })).toMatchObject({ waived: 1 });
});

test('a baseline that the editor names: findings that it has are not shown', async () => {
  const folder = testFolder({});
  const client = await LspClient.inProcess({ folders: [folder.uri], settings: { baseline: 'moc.json' } });
  const draft = folder.at('van-ban/a.txt');
  client.open(draft, basis);
  const [told] = (await client.diagnostics(draft, has('citation/superseded'))).filter(
    ({ code }) => code === 'citation/superseded',
  );
  expect(codes(await client.diagnostics(folder.at('moc.json')))).toEqual(['config']);
  const { fingerprint } = told.data as { fingerprint: string };
  const rows = [{ path: 'van-ban/a.txt', rule: 'citation/superseded', at: 'can-cu/1', fingerprint }];
  const baseline = folder.write('moc.json', JSON.stringify({ version: 1, findings: rows }));
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: baseline, type: 1 }] });
  await client.diagnostics(draft, lacks('citation/superseded'));
  expect(await client.request('rasoat/status', { uri: draft })).toMatchObject({ known: 1, waived: 0, troubles: 0 });
});

test('settings of the editor stand under the config: by folder, asked for again when they change', async () => {
  const [one, two] = [testFolder({}), testFolder({ 'rasoat.config.jsonc': '{ "lang": "vi", "asOf": "2026-11-24" }' })];
  const settings: Record<string, unknown> = {
    [one.uri]: { lang: 'en', asOf: '2017-01-01' },
    [two.uri]: { lang: 'en', asOf: '2017-01-01' },
  };
  const client = await fullClient({ folders: [one.uri, two.uri] });
  const registered: string[] = [];
  client.connection.onRequest(
    'workspace/configuration',
    ({ items }: { items: { scopeUri?: string; section: string }[] }) =>
      items.map(({ scopeUri, section }) => (section === 'rasoat' ? (settings[scopeUri ?? ''] ?? null) : null)),
  );
  client.connection.onRequest(
    'client/registerCapability',
    ({ registrations }: { registrations: { method: string }[] }) => {
      registered.push(...registrations.map(({ method }) => method));
    },
  );
  const [a, b] = [one.at('a.txt'), two.at('b.txt')];
  client.open(a, basis);
  client.open(b, basis);
  expect(codes(await client.diagnostics(a))).toEqual(['input/fragment']);
  expect(codes(await client.diagnostics(b))).toEqual(['citation/superseded', 'input/fragment']);
  expect(String(client.published.get(a)!.diagnostics[0].message)).toMatch(/^[A-Z][a-z ]+/u);
  expect(registered).toContain('workspace/didChangeWatchedFiles');
  expect(registered).toContain('workspace/didChangeConfiguration');
  settings[one.uri] = { asOf: '2026-11-24' };
  void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await client.diagnostics(a, has('citation/superseded'));
  // A folder that goes takes its settings along.
  settings[''] = { rules: { 'citation/superseded': 'off' } };
  void client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri: one.uri, name: 'one' }] },
  });
  await client.diagnostics(a, lacks('citation/superseded'));
});

test('a client that sends its settings, and mistakes in them are told', async () => {
  const client = await LspClient.inProcess({ settings: { rasoat: { rules: { 'citation/superseded': 'off' } } } });
  const said: string[] = [];
  client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    said.push(message);
  });
  const uri = 'file:///khong-co/a.txt';
  client.open(uri, basis);
  expect(codes(await client.diagnostics(uri))).toEqual(['input/fragment']);
  void client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { rasoat: { rules: { 'citation/supersede': 'off' }, diagnostics: { delay: 'nhanh' } } },
  });
  await client.diagnostics(uri, has('citation/superseded'));
  expect(said.filter((message) => message.includes('citation/supersede'))).toHaveLength(1);
  expect(said.some((message) => message.includes('rasoat.diagnostics.delay'))).toBe(true);
});

test('settings are read nested or flat; what is wrong falls back to what is usual', () => {
  const usual = readSettings(undefined);
  expect(usual).toMatchObject({
    config: {},
    delay: 150,
    workspace: true,
    inlayHints: false,
    codeLens: true,
    problems: [],
  });
  expect(readSettings({ diagnostics: { delay: 20, workspace: false }, inlayHints: true })).toMatchObject({
    delay: 20,
    workspace: false,
    inlayHints: true,
  });
  expect(readSettings({ 'diagnostics.delay': 7 }).delay).toBe(7);
  expect(readSettings({ asOf: '', kind: '', law: [], rules: {}, province: '' }).config).toEqual({});
  for (const strange of [null, 5, 'x', [], { diagnostics: 3 }, { lang: {} }, { rules: 'off' }, { law: 'a.tsv' }])
    expect(() => readSettings(strange)).not.toThrow();
  expect(readSettings({ codeLens: 'no', diagnostics: { delay: -1 } })).toMatchObject({ codeLens: true, delay: 150 });
  expect(readSettings({ codeLens: 'no', diagnostics: { delay: -1 } }).problems).toHaveLength(2);
});

test('the manifest of the extension has the settings of the table', () => {
  const manifest = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../language-server/vscode/package.json', import.meta.url)), 'utf8'),
  );
  const { properties } = manifest.contributes.configuration;
  for (const [key, { type, scope, ...rest }] of Object.entries(settingSpecs)) {
    expect([key, properties[`rasoat.${key}`]]).toEqual([
      key,
      expect.objectContaining({ type, scope, default: rest.default }),
    ]);
  }
});
