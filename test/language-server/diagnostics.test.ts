import { drafts } from '@rasoat/rules/testing';
import { afterEach, expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-protocol';
import { LspClient } from './client.ts';

let client: LspClient | null = null;
afterEach(() => {
  client?.process?.kill();
  client = null;
});

const uri = 'file:///khong-co/draft.txt';
const basis =
  'Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ quy định chi tiết một số điều;\n';

const everything = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] as [1, 2] },
    },
  },
};

function one(found: readonly Diagnostic[], code: string): Diagnostic {
  const hits = found.filter((diagnostic) => diagnostic.code === code);
  expect(hits.map(() => code)).toEqual([code]);
  return hits[0];
}

test('a lapsed basis is published where it stands, with what, why and what to do, struck through', async () => {
  client = await LspClient.inProcess({ capabilities: everything });
  client.open(uri, basis);
  const found = await client.diagnostics(uri);
  expect(found.map(({ code }) => code).sort()).toEqual(['citation/superseded', 'input/fragment']);
  const superseded = one(found, 'citation/superseded');
  expect(superseded).toMatchObject({
    range: { start: { line: 0, character: 20 }, end: { line: 0, character: 33 } },
    severity: DiagnosticSeverity.Error,
    source: 'rasoat',
    tags: [DiagnosticTag.Deprecated],
    codeDescription: { href: expect.stringMatching(/^file:.*docs\/rules\/citation\/superseded\.md$/u) },
    data: { fingerprint: expect.stringMatching(/^[0-9a-f]+$/u), version: 1 },
  });
  const lines = String(superseded.message).split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines[0]).toContain('34/2016/NĐ-CP');
  expect(superseded.message).toContain('78/2025/NĐ-CP');
  expect(client.published.get(uri)?.version).toBe(1);
});

test('the same over the real process', async () => {
  client = await LspClient.spawned();
  client.open(uri, basis);
  const found = await client.diagnostics(uri);
  expect(one(found, 'citation/superseded').range).toEqual({
    start: { line: 0, character: 20 },
    end: { line: 0, character: 33 },
  });
  // This client takes no tags and no related places.
  expect(found.every(({ tags, relatedInformation }) => tags === undefined && relatedInformation === undefined)).toBe(
    true,
  );
});

test('a sound draft has nothing; a part that is taken out is told at the place where it belongs', async () => {
  const { text } = drafts['chi-thi'];
  client = await LspClient.inProcess({ capabilities: everything });
  client.open(uri, text);
  expect(await client.diagnostics(uri)).toEqual([]);
  const lines = text.split('\n');
  const motto = lines.findIndex((line) => line.includes('Độc lập - Tự do - Hạnh phúc'));
  const version = client.change(uri, [
    { range: { start: { line: motto, character: 0 }, end: { line: motto + 1, character: 0 } }, text: '' },
  ]);
  const found = await client.diagnostics(uri, (params) => params.version === version);
  const absence = one(found, 'the-thuc/motto');
  expect(found).toHaveLength(1);
  expect(Math.abs(absence.range.start.line - motto)).toBeLessThanOrEqual(1);
});

test('a client that pulls is answered, and told when nothing has changed; nothing is pushed', async () => {
  client = await LspClient.inProcess({ capabilities: { textDocument: { diagnostic: {} } } });
  expect(client.result.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: false });
  client.open(uri, basis);
  const pull = (previousResultId?: string) =>
    client!.request<{ kind: string; resultId: string; items?: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  const first = await pull();
  expect(first.kind).toBe('full');
  one(first.items!, 'citation/superseded');
  const second = await pull(first.resultId);
  expect(second).toEqual({ kind: 'unchanged', resultId: first.resultId });
  client.change(uri, [{ text: basis.replace('34/2016', '78/2025') }]);
  const third = await pull(first.resultId);
  expect(third.kind).toBe('full');
  expect(third.resultId).not.toBe(first.resultId);
  expect(third.items!.map(({ code }) => code)).not.toContain('citation/superseded');
  expect(client.published.size).toBe(0);
  const strange = await client.request<{ kind: string; items: unknown[] }>('textDocument/diagnostic', {
    textDocument: { uri: 'file:///khong-co/khac.txt' },
  });
  expect(strange).toEqual({ kind: 'full', items: [] });
});

test('of edits that come fast only the last state is published', async () => {
  client = await LspClient.inProcess();
  client.open(uri, basis);
  await client.diagnostics(uri);
  const versions: (number | undefined)[] = [];
  client.connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: { version?: number; diagnostics: Diagnostic[] }) => {
      versions.push(params.version);
      client!.published.set(uri, { uri, ...params });
    },
  );
  let last = 0;
  for (let i = 0; i < 50; i++)
    last = client.change(uri, [
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: 'a' },
    ]);
  while (versions.at(-1) !== last) await new Promise((done) => setTimeout(done, 20));
  expect(versions).toEqual([last]);
});

test('waived findings are not shown', async () => {
  client = await LspClient.inProcess();
  const page = `<!-- rasoat-waive citation/superseded: hợp đồng ký theo quy định cũ -->\n\n${basis}`;
  const markdown = 'file:///khong-co/draft.md';
  client.open(markdown, page, 'markdown');
  const found = await client.diagnostics(markdown);
  expect(found.map(({ code }) => code)).toEqual(['input/fragment']);
});
