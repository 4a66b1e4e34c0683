import { drafts } from '@rasoat/rules/testing';
import { afterEach, describe, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { LspClient } from './client.ts';
import { edited, forms, positionOf } from './places.ts';

const decision = drafts['quyet-dinh-qppl'].text;
const today = '2026-11-24';
const modern: ClientCapabilities = {
  textDocument: { codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true } },
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
};

let client: LspClient;
afterEach(() => client.close());

/** Actions at words of a draft. */
async function actionsAt(uri: string, text: string, words: string, only?: string[]): Promise<CodeAction[]> {
  const at = positionOf(text, words);
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
}

const plainEdits = (action: CodeAction | undefined, uri: string): TextEdit[] => action?.edit?.changes?.[uri] ?? [];

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

describe.each(forms)('$name', ({ of, uri, languageId }) => {
  test('a safe fix mends its place and leaves every other unit of the file', async () => {
    client = await LspClient.inProcess({ today });
    const text = of(decision.replace('Độc lập - Tự do - Hạnh phúc', 'Độc Lập - Tự Do - Hạnh phúc'));
    client.open(uri, text, languageId);
    const actions = await actionsAt(uri, text, of('Độc Lập'));
    const fix = actions.find(({ kind }) => kind === 'quickfix.rasoat.safe');
    expect(fix?.isPreferred).toBe(true);
    // What is written anew is written composed.
    const wanted = of(decision).normalize('NFC');
    expect(edited(text, plainEdits(fix, uri)).normalize('NFC')).toBe(wanted);
    for (const { newText } of plainEdits(fix, uri)) expect(newText.length).toBeLessThan(12);
    const all = actions.find(({ kind }) => kind === 'source.fixAll.rasoat');
    expect(edited(text, plainEdits(all, uri)).normalize('NFC')).toBe(wanted);
    expect(await actionsAt(uri, text, of('Điều 5. Theo').replace(/^## /u, ''), ['quickfix'])).toEqual([]);
  });

  test('a missing part is put in at its place, and its absence is gone', async () => {
    client = await LspClient.inProcess({ today });
    const text = of(decision.replace('Độc lập - Tự do - Hạnh phúc\n', ''));
    client.open(uri, text, languageId);
    const before = await client.diagnostics(uri);
    expect(codes(before)).toContain('the-thuc/motto');
    const [add] = await actionsAt(uri, text, of('CỘNG HÒA'), ['quickfix.rasoat.insert']);
    expect(add.title).toBe('Thêm “Độc lập - Tự do - Hạnh phúc” (cần xem lại)');
    const after = edited(text, plainEdits(add, uri));
    expect(after.normalize('NFC').replace(/\r?\n\s*/gu, '\n')).toBe(
      of(decision)
        .normalize('NFC')
        .replace(/\r?\n\s*/gu, '\n'),
    );
    client.change(uri, [{ text: after }]);
    expect(
      codes(await client.diagnostics(uri, ({ diagnostics }) => !codes(diagnostics).includes('the-thuc/motto'))),
    ).toEqual(codes(before).filter((code) => code !== 'the-thuc/motto'));
  });

  test('units behind one that was taken out are numbered anew, with what leads to them', async () => {
    client = await LspClient.inProcess({ today });
    const text = of(
      decision.replace(
        'a) Phù hợp với định hướng phát triển nông nghiệp của tỉnh và điều kiện sinh thái của vùng triển khai;\n',
        '',
      ),
    );
    client.open(uri, text, languageId);
    const [action] = await actionsAt(uri, text, of('b) Ứng dụng'), ['refactor']);
    expect(action).toBeUndefined();
    const gap = of(
      decision
        .replace('2. Thời gian triển khai', '3. Thời gian triển khai')
        .replace('3. Quy mô tối đa', '4. Quy mô tối đa')
        .replace('khoản 1 Điều 3 và', 'khoản 3 Điều 4 và'),
    );
    client.change(uri, [{ text: gap }]);
    const [anew] = await actionsAt(uri, gap, of('3. Thời gian'), ['refactor.rewrite']);
    expect(anew.title).toBe('Đánh số lại từ đây: “3.” → “2.” … (2), cùng các chỗ viện dẫn (cần xem lại)');
    expect(edited(gap, plainEdits(anew, uri))).toBe(of(decision.replace('khoản 1 Điều 3 và', 'khoản 2 Điều 4 và')));
  });

  test('formatting makes the safe fixes, once; of a part only those in it', async () => {
    client = await LspClient.inProcess({ today });
    const text = of(
      decision
        .replace('Độc lập - Tự do - Hạnh phúc', 'Độc Lập - Tự Do - Hạnh phúc')
        .replace('Nơi nhận:', 'Nơi Nhận:')
        .replace('- Lưu: VT, KTN.', '- Lưu: VT, KTN'),
    );
    client.open(uri, text, languageId);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
    const once = edited(text, edits);
    expect(once).not.toBe(text);
    const range = { start: { line: 0, character: 0 }, end: positionOf(text, of('Điều 1. Phạm').replace(/^## /u, '')) };
    const part = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri },
      range,
      options,
    });
    expect(edited(text, part).normalize('NFC')).toBe(
      text.normalize('NFC').replace('Độc Lập - Tự Do', 'Độc lập - Tự do'),
    );
    client.change(uri, [{ text: once }]);
    expect(await client.request('textDocument/formatting', { textDocument: { uri }, options })).toEqual([]);
  });
});

test('a client that asks for changes later gets them when an action is chosen, versioned', async () => {
  client = await LspClient.inProcess({ today, capabilities: modern });
  const uri = 'file:///a/1.txt';
  const text = decision.replace(
    'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
    'Luật Tổ chức chính quyền địa phương số 77/2015/QH13',
  );
  client.open(uri, text);
  const actions = await actionsAt(uri, text, '77/2015/QH13');
  const replace = actions.find(({ kind }) => kind === 'quickfix.rasoat.review')!;
  expect(replace.title).toBe('Thay bằng Luật số 72/2025/QH15 (cần xem lại)');
  expect(replace.edit).toBeUndefined();
  const chosen = await client.request<CodeAction>('codeAction/resolve', replace);
  const [document] = chosen.edit!.documentChanges as TextDocumentEdit[];
  expect(document.textDocument).toEqual({ uri, version: 1 });
  expect(edited(text, document.edits as TextEdit[])).toBe(decision);
  // An edit in between: the changes are none of the draft that is there now.
  client.change(uri, [{ text: `${text}\n` }]);
  expect((await client.request<CodeAction>('codeAction/resolve', replace)).edit).toBeUndefined();
});

test('the amendments of a căn cứ are named in its style', async () => {
  client = await LspClient.inProcess({ today });
  const uri = 'file:///a/1.txt';
  const text = decision.replace(' được sửa đổi, bổ sung bởi Luật số 87/2025/QH15', '');
  client.open(uri, text);
  const actions = await actionsAt(uri, text, '64/2025/QH15');
  const add = actions.find(({ title }) => title === 'Thêm Luật số 87/2025/QH15 (cần xem lại)');
  expect(edited(text, plainEdits(add, uri))).toBe(decision);
});

test('diagnostics that the client sends are tied to their actions; odd questions have an answer', async () => {
  client = await LspClient.inProcess({ today });
  const uri = 'file:///a/1.txt';
  const text = decision.replace('Độc lập - Tự do', 'Độc Lập - Tự Do');
  client.open(uri, text);
  const diagnostics = await client.diagnostics(uri);
  const motto = diagnostics.find(({ code }) => code === 'the-thuc/motto')!;
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: motto.range,
    context: { diagnostics },
  });
  expect(actions.find(({ kind }) => kind === 'quickfix.rasoat.safe')?.diagnostics).toEqual([motto]);
  const backwards = { start: { line: 9999, character: 0 }, end: { line: -1, character: 5 } };
  const odd = { textDocument: { uri }, range: backwards, context: { diagnostics: [] } };
  expect(Array.isArray(await client.request('textDocument/codeAction', odd))).toBe(true);
  expect(
    await client.request('textDocument/codeAction', { ...odd, textDocument: { uri: 'file:///b.txt' } }),
  ).toBeNull();
  for (const data of [
    null,
    3,
    { uri: 1 },
    { uri, version: 1, work: { do: 'what' } },
    { uri: 'file:///b.txt', version: 1, work: { do: 'fixes' } },
  ])
    expect(await client.request('codeAction/resolve', { title: 'x', data })).not.toHaveProperty('edit');
});
