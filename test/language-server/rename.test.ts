import { drafts } from '@rasoat/rules/testing';
import { afterEach, describe, expect, test } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { LspClient } from './client.ts';
import { edited, forms, positionOf, wordsAt } from './places.ts';

const decision = drafts['quyet-dinh-qppl'].text;

let client: LspClient;
afterEach(() => client.close());

/** The text after a rename at words, or why it was refused. */
async function renamed(uri: string, text: string, words: string, inside: number, newName: string): Promise<string> {
  const position = positionOf(text, words, inside);
  try {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position,
      newName,
    });
    return edited(text, edit.changes![uri]);
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

describe.each(forms)('$name', ({ of, uri, languageId }) => {
  test('a unit gets another number in its label and in all references, and nothing else changes', async () => {
    client = await LspClient.inProcess({ capabilities: { textDocument: { rename: { prepareSupport: true } } } });
    const text = of(decision.replace('Điều 8. Trách nhiệm thi hành', 'Điều 8. Trách nhiệm thi hành'));
    client.open(uri, text, languageId);
    const heading = of('Điều 8. Trách').replace(/^## /u, '').trim();
    const prepared = await client.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', {
      textDocument: { uri },
      position: positionOf(text, heading, 2),
    });
    expect([wordsAt(text, prepared.range), prepared.placeholder]).toEqual(['8', '8']);
    const wanted = of(decision.replace('Điều 8. Trách', 'Điều 9. Trách').replace('Như Điều 8', 'Như Điều 9'));
    expect(await renamed(uri, text, heading, 2, 'Điều 9')).toBe(wanted);
    // From a reference to it as well.
    expect(await renamed(uri, text, of('Như Điều 8'), of('Như Đ').length, '9.')).toBe(wanted);
  });

  test('a point is renamed where it is named beside another one', async () => {
    client = await LspClient.inProcess();
    const before = decision.replace('đ) Không trùng', 'e) Không trùng').replace('điểm đ khoản 1', 'điểm e khoản 1');
    client.open(uri, of(before), languageId);
    expect(await renamed(uri, of(before), of('e) Không trùng'), 0, 'đ')).toBe(of(decision));
  });
});

test('what is refused, and why', async () => {
  client = await LspClient.inProcess();
  const uri = 'file:///a/1.txt';
  const text = decision.replace(
    'tại Điều 4 Quyết định này.',
    'tại các điều 3, 4 và từ Điều 5 đến Điều 7 Quyết định này.',
  );
  client.open(uri, text);
  expect(await renamed(uri, text, 'Điều 8. Trách', 1, '7')).toBe(
    'refused: Điều 7 đã có ở dòng 55; chọn số khác, hoặc đánh số lại từ chỗ đó trước.',
  );
  expect(await renamed(uri, text, 'Điều 8. Trách', 1, 'tám')).toMatch(
    /^refused: “tám” không phải số của Điều; viết như 1, 2, 2a/u,
  );
  expect(await renamed(uri, text, 'Điều 6. Trách', 1, '9')).toMatch(
    /^refused: Dòng \d+: “.*từ Điều 5 đến Điều 7.*” sẽ chỉ các đơn vị khác/u,
  );
  expect(await renamed(uri, text, 'Điều 7. Hiệu', 1, '9')).toMatch(/^refused: Dòng \d+/u);
  expect(await renamed(uri, text, 'Căn cứ Luật', 1, '9')).toMatch(/^refused: Ở đây không có gì đổi tên được/u);
  expect(await renamed(uri, text, 'đ) Không trùng', 0, 'f')).toMatch(
    /^refused: “f” không phải số của điểm; viết như a, b, c, d, đ/u,
  );
});

test('a list of numbers is changed in its place', async () => {
  client = await LspClient.inProcess();
  const uri = 'file:///a/1.txt';
  const text = decision.replace('tại Điều 4 Quyết định này.', 'tại các điều 3, 4 và Điều 8 Quyết định này.');
  client.open(uri, text);
  const wanted = text
    .replace('và Điều 8', 'và Điều 10')
    .replace('Điều 8. Trách', 'Điều 10. Trách')
    .replace('Như Điều 8', 'Như Điều 10');
  expect(await renamed(uri, text, 'Điều 8. Trách', 1, '10')).toBe(wanted);
});

test('a reference beside an amended document cannot be told: refused with its line', async () => {
  client = await LspClient.inProcess();
  const uri = 'file:///a/1.txt';
  const sound = drafts['quyet-dinh-sua-doi'].text;
  const text = sound.replace('\nĐiều 3.', '\n3. Hồ sơ đã nhận được giải quyết theo Điều 3.\n\nĐiều 3.');
  client.open(uri, text);
  expect(await renamed(uri, text, '\nĐiều 3.', 2, '7')).toMatch(
    /^refused: Dòng \d+: không rõ “Điều 3” chỉ văn bản này hay văn bản khác; viết rõ \(“… của Quyết định này”\)/u,
  );
});

test('an abbreviation is renamed wherever it stands by itself', async () => {
  client = await LspClient.inProcess();
  const uri = 'file:///a/1.txt';
  const text = `KẾ HOẠCH\nVề kiểm soát thủ tục hành chính\n\n1. Rà soát thủ tục hành chính (sau đây viết tắt là TTHC) theo Quyết định số 12/QĐ-TTHC.\n\n2. UBND cấp xã niêm yết TTHC; TTHC nội bộ không niêm yết.\n\n3. Báo cáo gửi UBND.`;
  client.open(uri, text);
  const wanted = text.replaceAll(/(?<!-)TTHC/gu, 'TTHCNN');
  expect(await renamed(uri, text, 'niêm yết TTHC', 11, 'TTHCNN')).toBe(wanted);
  expect(await renamed(uri, text, 'niêm yết TTHC', 11, 'UBND')).toMatch(/^refused: “UBND” đã dùng ở dòng 6/u);
  expect(await renamed(uri, text, 'niêm yết TTHC', 11, 'thủ tục')).toMatch(
    /^refused: “thủ tục” không phải chữ viết tắt/u,
  );
});
