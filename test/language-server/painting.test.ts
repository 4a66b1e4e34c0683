import { drafts } from '@rasoat/rules/testing';
import { afterEach, describe, expect, test } from 'vitest';
import type {
  CodeLens,
  InlayHint,
  Location,
  Range,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol';
import { LspClient } from './client.ts';
import { forms, offsetAt, positionAt, positionOf, rangeOf, wordsAt } from './places.ts';

const sentence =
  'Việc tiếp nhận hồ sơ theo Nghị định số 61/2018/NĐ-CP, Nghị định số 63/2010/NĐ-CP và Nghị định số 999/2024/NĐ-CP.';
const decision = drafts['quyet-dinh-qppl'].text.replace(/^(Điều 4\..*)$/mu, `$1\n${sentence}`);

let client: LspClient;
afterEach(() => client.close());

const whole = (text: string): Range => ({ start: { line: 0, character: 0 }, end: positionAt(text, text.length) });

/** Tokens as words with type and modifiers. */
function painted(text: string, data: readonly number[]): string[] {
  const { tokenTypes, tokenModifiers } = client.result.capabilities.semanticTokensProvider!.legend;
  const out: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines, columns, length, type, bits] = data.slice(i, i + 5);
    character = lines === 0 ? character + columns : columns;
    line += lines;
    const words = wordsAt(text, { start: { line, character }, end: { line, character: character + length } });
    const modifiers = tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    out.push([tokenTypes[type], ...modifiers, words].join(' '));
  }
  return out;
}

describe.each(forms)('$name', ({ of, uri, languageId }) => {
  const opened = async (settings = {}): Promise<string> => {
    client = await LspClient.inProcess({ today: '2026-11-24', settings });
    const text = of(decision);
    client.open(uri, text, languageId);
    return text;
  };
  const own = (words: string): string => of(words).replace(/^## /u, '').trim();

  test('semantic tokens: whole, of a range, and as a change', async () => {
    const text = await opened();
    const textDocument = { uri };
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const all = painted(text, full.data);
    for (const token of [
      'header CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'heading QUYẾT ĐỊNH',
      'basis Căn cứ',
      'citation Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
      'citation deprecated Nghị định số 61/2018/NĐ-CP',
      'citation changed Nghị định số 63/2010/NĐ-CP',
      'citation unknown Nghị định số 999/2024/NĐ-CP',
      'label đ)',
      'reference khoản 1 Điều 3',
      'signature PHÓ CHỦ TỊCH',
    ])
      expect(all).toContain(of(token));
    expect(all).toContain(`heading ${own('Điều 3.')}`);
    expect(all).toContain(of('heading Tiêu chí lựa chọn mô hình'));

    const range = { start: positionOf(text, of('Việc tiếp nhận')), end: positionOf(text, of('999/2024/NĐ-CP'), 3) };
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    expect(painted(text, part.data)).toEqual([
      of('citation deprecated Nghị định số 61/2018/NĐ-CP'),
      of('citation changed Nghị định số 63/2010/NĐ-CP'),
      of('citation unknown Nghị định số 999/2024/NĐ-CP'),
    ]);

    // 61/2018 → 63/2010
    const at = rangeOf(text, '61/2018');
    client.change(uri, [{ range: at, text: '63/2010' }]);
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId,
    });
    expect(delta.edits).toHaveLength(1);
    expect(delta.edits[0].data).toHaveLength(5);
    const data = [...full.data];
    for (const { start, deleteCount, data: put } of delta.edits) data.splice(start, deleteCount, ...(put ?? []));
    const again = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    expect(data).toEqual(again.data);
  });

  test('inlay hints: the state behind each cited document in the range, when the setting asks for them', async () => {
    const text = await opened({ inlayHints: true });
    const range = { start: positionOf(text, of('Việc tiếp nhận')), end: positionOf(text, of('999/2024/NĐ-CP'), 3) };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    expect(hints.map(({ position, label }) => [text.slice(0, offsetAt(text, position)).slice(-13), label])).toEqual([
      [of('61/2018/NĐ-CP').slice(-13), 'hết hiệu lực từ 01/7/2025, thay bằng 118/2025/NĐ-CP'],
      [of('63/2010/NĐ-CP').slice(-13), 'còn hiệu lực, đã sửa đổi (cần kiểm tra lại)'],
      [of('999/2024/NĐ-CP').slice(-13), 'chưa có trong dữ liệu'],
    ]);
  });

  test('code lenses over articles that the draft names', async () => {
    const text = await opened();
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(lenses.map(({ range, command }) => [wordsAt(text, range), command])).toEqual([
      [own('Điều 3.'), undefined],
      [own('Điều 4.'), undefined],
      [own('Điều 8.'), undefined],
    ]);
    const { command } = await client.request<CodeLens>('codeLens/resolve', lenses[0]);
    expect(command).toMatchObject({ title: 'được viện dẫn 2 lần', command: 'rasoat.showReferences' });
    const [of3, position, locations] = command!.arguments as [string, unknown, Location[]];
    expect([of3, position]).toEqual([uri, lenses[0].range.start]);
    expect(locations.map(({ range }) => wordsAt(text, range))).toEqual([
      of('khoản 1 Điều 3'),
      of('điểm b hoặc điểm đ khoản 1 Điều 3'),
    ]);
  });
});

const uri = 'file:///a/draft.txt';

test('a client that counts bytes gets tokens and hints in bytes', async () => {
  client = await LspClient.inProcess({
    settings: { inlayHints: true },
    capabilities: { general: { positionEncodings: ['utf-8'] } },
  });
  const text = 'Điều 1. Tên\nTheo Nghị định số 61/2018/NĐ-CP.\n';
  client.open(uri, text);
  const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
  const bytes = (words: string): number => Buffer.byteLength(words);
  const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument: { uri },
    range,
  });
  expect([data.slice(0, 3), data.slice(5, 8), data.slice(10, 13)]).toEqual([
    [0, 0, bytes('Điều 1.')],
    [0, bytes('Điều 1. '), bytes('Tên')],
    [1, bytes('Theo '), bytes('Nghị định số 61/2018/NĐ-CP')],
  ]);
  const [hint] = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
  expect(hint.position).toEqual({ line: 1, character: bytes('Theo Nghị định số 61/2018/NĐ-CP') });
});

test('hints are off by default, lenses can be switched off', async () => {
  client = await LspClient.inProcess({ settings: { codeLens: false } });
  client.open(uri, decision);
  const range = whole(decision);
  expect(await client.request('textDocument/inlayHint', { textDocument: { uri }, range })).toEqual([]);
  expect(await client.request('textDocument/codeLens', { textDocument: { uri } })).toEqual([]);
});

test('a lens over an appendix', async () => {
  client = await LspClient.inProcess();
  const text = drafts['quyet-dinh-cong-bo'].text
    .replace('(có Phụ lục kèm theo)', '(có Phụ lục I kèm theo)')
    .replace('\nPHỤ LỤC\n', '\nPHỤ LỤC I\n');
  client.open(uri, text);
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  const lens = lenses.find(({ range }) => wordsAt(text, range).startsWith('PHỤ LỤC I'));
  const { command } = await client.request<CodeLens>('codeLens/resolve', lens);
  expect(command!.title).toBe('được viện dẫn 1 lần');
});

test('a lens over an article that is gone is refused', async () => {
  client = await LspClient.inProcess();
  client.open(uri, decision);
  const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  client.change(uri, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }]);
  await expect(client.request('codeLens/resolve', lens)).rejects.toThrow('changed');
});

test('what is painted is asked for again when the settings change', async () => {
  client = await LspClient.inProcess({
    capabilities: {
      workspace: {
        semanticTokens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
      },
    },
  });
  const asked: string[] = [];
  const all = new Promise<void>((done) => {
    for (const kind of ['semanticTokens', 'inlayHint', 'codeLens'])
      client.connection.onRequest(`workspace/${kind}/refresh`, () => {
        asked.push(kind);
        if (asked.length === 3) done();
        return null;
      });
  });
  client.open(uri, decision);
  const range = whole(decision);
  expect(await client.request('textDocument/inlayHint', { textDocument: { uri }, range })).toEqual([]);
  void client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { rasoat: { inlayHints: true } },
  });
  await all;
  expect([...asked].sort()).toEqual(['codeLens', 'inlayHint', 'semanticTokens']);
  const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
  expect(hints.length).toBeGreaterThan(5);
});

test('tokens never overlap and follow each other in every sample draft', async () => {
  client = await LspClient.inProcess();
  for (const [name, { text }] of Object.entries(drafts)) {
    const draft = `file:///a/${name}.txt`;
    client.open(draft, text);
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri: draft },
    });
    expect(data.length).toBeGreaterThan(0);
    let end = 0;
    for (let i = 0; i < data.length; i += 5) {
      if (data[i] === 0 && i > 0) expect(data[i + 1]).toBeGreaterThanOrEqual(end);
      end = data[i + 2];
      expect(end).toBeGreaterThan(0);
    }
  }
});

test('ranges the wrong way round, beyond the file, of no draft', async () => {
  client = await LspClient.inProcess({ settings: { inlayHints: true } });
  client.open(uri, decision);
  const range = { start: { line: 9_999, character: 0 }, end: { line: 0, character: 0 } };
  const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
  expect(hints.length).toBeGreaterThan(5);
  const none = { textDocument: { uri: 'file:///none.txt' } };
  expect(await client.request('textDocument/inlayHint', { ...none, range })).toEqual([]);
  expect(await client.request('textDocument/codeLens', none)).toEqual([]);
  expect(await client.request('textDocument/semanticTokens/full', none)).toEqual({ data: [] });
  expect(await client.request('textDocument/semanticTokens/range', { ...none, range })).toEqual({ data: [] });
});
