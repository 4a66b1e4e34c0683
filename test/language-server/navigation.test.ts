import { drafts } from '@rasoat/rules/testing';
import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentHighlight, Location, LocationLink } from 'vscode-languageserver-protocol';
import { LspClient } from './client.ts';
import { forms, positionOf, wordsAt } from './places.ts';

const decision = drafts['quyet-dinh-qppl'].text;
const regulation = drafts['quyet-dinh-quy-che'].text;
const where = (uri: string, position: unknown): object => ({ textDocument: { uri }, position });

let client: LspClient;
afterEach(() => client.close());

describe.each(forms)('$name', ({ of, uri, languageId }) => {
  const words = (text: string): string => of(text).trim();

  test('a reference leads to its unit, and a unit to its references', async () => {
    client = await LspClient.inProcess({ capabilities: { textDocument: { definition: { linkSupport: true } } } });
    const text = of(decision);
    client.open(uri, text, languageId);
    const long = of('điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này');
    const link = async (inside: string): Promise<string[]> => {
      const position = positionOf(text, long, long.indexOf(of(inside)) + 1);
      const found = await client.request<LocationLink[]>('textDocument/definition', where(uri, position));
      return found.flatMap(({ originSelectionRange, targetSelectionRange, targetRange }) => [
        wordsAt(text, originSelectionRange!),
        wordsAt(text, targetSelectionRange),
        wordsAt(text, targetRange).slice(-of('ngân sách khác;').length),
      ]);
    };
    expect(await link('điểm đ')).toEqual([of('điểm đ'), of('đ)'), of('ngân sách khác.')]);
    expect((await link('khoản 1')).slice(0, 1)).toEqual([of('khoản 1')]);
    expect((await link('Điều 3')).slice(0, 2)).toEqual([
      of('Điều 3'),
      words('Điều 3. Tiêu chí lựa chọn mô hình').replace(/^## /u, ''),
    ]);
    expect((await link('Quyết định này')).slice(0, 1)).toEqual([of('Quyết định này')]);

    const heading = of('Điều 3. Tiêu chí').replace(/^## /u, '').trim();
    const params = where(uri, positionOf(text, heading, 2));
    const list = async (includeDeclaration: boolean): Promise<string[]> => {
      const found = await client.request<Location[]>('textDocument/references', {
        ...params,
        context: { includeDeclaration },
      });
      return found.map(({ range }) => wordsAt(text, range));
    };
    expect(await list(false)).toEqual([of('Điều 3'), of('Điều 3')]);
    expect(await list(true)).toEqual([of('Điều 3.').replace(/^## /u, '').trim(), of('Điều 3'), of('Điều 3')]);
    const marks = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', params);
    expect(marks.map(({ range, kind }) => [wordsAt(text, range), kind])).toEqual([
      [of('Điều 3.').replace(/^## /u, '').trim(), 3],
      [of('Điều 3'), 2],
      [of('Điều 3'), 2],
    ]);
  });

  test('a later mention of a document leads to the căn cứ', async () => {
    client = await LspClient.inProcess();
    const text = of(
      decision.replace('theo quy định của Luật Ngân sách nhà nước số 89/2025/QH15', 'theo Nghị định số 268/2026/NĐ-CP'),
    );
    client.open(uri, text, languageId);
    const later = where(uri, positionOf(text, '268/2026', 2, 2));
    const home = await client.request<Location>('textDocument/definition', later);
    expect(home.range).toMatchObject({ start: positionOf(text, of('Nghị định số 268/2026')) });
    const all = await client.request<Location[]>('textDocument/references', {
      ...later,
      context: { includeDeclaration: true },
    });
    expect(all.map(({ range }) => wordsAt(text, range))).toEqual([
      of('Nghị định số 268/2026/NĐ-CP'),
      of('Nghị định số 268/2026/NĐ-CP'),
    ]);
  });
});

test('appendices and attached regulations are reached from the words that name them', async () => {
  client = await LspClient.inProcess();
  const uri = 'file:///a/quy-che.txt';
  client.open(uri, regulation);
  const to = async (words: string, inside = 0): Promise<string> => {
    const found = await client.request<Location>(
      'textDocument/definition',
      where(uri, positionOf(regulation, words, inside)),
    );
    return wordsAt(regulation, found.range);
  };
  expect(await to('Phụ lục II ban hành', 9)).toBe('PHỤ LỤC II\nMẪU BÁO CÁO TÌNH HÌNH CẬP NHẬT, KHAI THÁC DỮ LIỆU');
  expect(await to('khoản 2 Điều 7 Quy chế này', 16)).toMatch(/^QUY CHẾ\n/u);
  // Điều 7 of the regulation, not of the decision.
  expect(await to('khoản 2 Điều 7 Quy chế này', 9)).toBe('Điều 7. Kết nối dữ liệu');
});

test('places that name nothing, and drafts that are not open', async () => {
  client = await LspClient.inProcess();
  const uri = 'file:///a/draft.txt';
  client.open(uri, decision);
  const odd = [
    { line: 0, character: 0 },
    { line: 9999, character: 4 },
    { line: 2, character: 9999 },
    { line: -1, character: -3 },
  ];
  for (const position of odd) {
    expect(await client.request('textDocument/definition', where(uri, position))).toBeNull();
    expect(
      await client.request('textDocument/references', {
        ...where(uri, position),
        context: { includeDeclaration: true },
      }),
    ).toBeNull();
  }
  expect(await client.request('textDocument/definition', where('file:///other.txt', odd[0]))).toBeNull();
  expect(await client.request('textDocument/documentHighlight', where('file:///other.txt', odd[0]))).toBeNull();
});
