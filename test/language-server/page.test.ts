import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drafts } from '@rasoat/rules/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { docxOf } from '../support/docx.ts';
import { LspClient } from './client.ts';

interface Answer {
  readonly html: string;
  readonly style: string;
  readonly diagnostics: readonly Diagnostic[];
}

const folder = mkdtempSync(join(tmpdir(), 'rasoat-page-'));
let client: LspClient;

beforeAll(async () => {
  client = await LspClient.inProcess({ folders: [pathToFileURL(folder).href] });
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(name: string, bytes: string | Uint8Array | null): Promise<Answer> {
  const path = join(folder, name);
  if (bytes !== null) writeFileSync(path, bytes);
  return client.request('rasoat/page', { uri: pathToFileURL(path).href });
}

test('a Word file comes as a page with its findings, by the lines of its text', async () => {
  const lines = drafts['quyet-dinh-ca-biet'].text.replace('Độc lập - Tự do', 'Độc lập – Tự do').split('\n');
  const { html, style, diagnostics } = await ask('dự thảo.docx', docxOf(lines.join('\n')));
  const found = diagnostics.filter(({ code }) => code === 'the-thuc/motto');
  const written = lines.filter((line) => line !== '');
  const line = written.findIndex((text) => text.startsWith('Độc lập'));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ source: 'rasoat', range: { start: { line }, end: { line } } });
  expect(found[0].message).toMatch(/tiêu ngữ/iu);
  expect(html).toMatch(/<mark class="[^"]*" data-f="\d+">/u);
  expect(html).toContain('data-do="annotate"');
  expect(style).toContain('.sheet');
});

test('a sound one has no findings, in any of its numbers counted by Word', async () => {
  const { html, diagnostics } = await ask('sach.docx', docxOf(drafts['quyet-dinh-qppl'].text, { automatic: true }));
  expect(diagnostics.filter(({ severity }) => severity === 1)).toEqual([]);
  expect(html).toContain('Điều 1.');
});

test.each([
  ['not there', 'mat.docx', null, 'Tệp không còn ở đó'],
  ['empty', 'rong.docx', '', 'Tệp trống'],
  ['broken', 'hong.docx', docxOf('Điều 1.').slice(0, 200), 'Chưa đọc được tệp này'],
  ['a PDF by another name', 'pdf.docx', '%PDF-1.7\n%\u0001', 'PDF'],
])('a file that is %s is answered with why', async (_, name, bytes, words) => {
  const { html, diagnostics } = await ask(name, bytes);
  expect(html).toContain('class="unread"');
  expect(html).toContain(words);
  // What the reader says of a file is in the Problems panel as well.
  expect(diagnostics.filter(({ code }) => !String(code).startsWith('input/'))).toEqual([]);
});

test('one that is marked mật is shown to the one who opened it', async () => {
  const { html } = await ask('mat-that.docx', docxOf('MẬT\nNội dung cần giữ kín'));
  expect(html).toContain('Nội dung cần giữ kín');
});

test('odd parameters are answered with nothing, odd addresses with why', async () => {
  for (const params of [null, {}, { uri: 3 }]) expect(await client.request('rasoat/page', params)).toBeNull();
  for (const uri of ['', 'x', 'file:///%E0%A4%A', 'untitled:Untitled-1', 'http://127.0.0.1/a.docx'])
    expect(((await client.request('rasoat/page', { uri })) as Answer).html).toContain('class="unread"');
});
