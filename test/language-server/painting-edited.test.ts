import { drafts } from '@rasoat/rules/testing';
import { afterEach, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { seeded } from '../support/seeded.ts';
import { LspClient } from './client.ts';
import { positionAt } from './places.ts';

let client: LspClient;
afterEach(() => client.close());

const pieces = [
  'x',
  '\n',
  ' Điều 3 Quyết định này',
  '\nĐiều 9. Điều mới\n1. Theo khoản 2 Điều 3.\n',
  ' theo Nghị định số 61/2018/NĐ-CP',
  '\nCăn cứ Luật Đất đai số 31/2024/QH15;\n',
  ' thủ tục hành chính (sau đây viết tắt là TTHC)',
  ' TTHC ',
  '\na) Nội dung;\n',
  '“',
];

/** All that is asked of a draft, as data. */
async function asked(uri: string, text: string, places: readonly number[]): Promise<unknown[]> {
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: positionAt(text, text.length) };
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  const answers: unknown[] = [
    await client.request('textDocument/inlayHint', { textDocument, range }),
    ((await client.request('textDocument/semanticTokens/full', { textDocument })) as { data: unknown }).data,
    lenses.map((lens) => lens.range),
  ];
  for (const lens of lenses) {
    const { command } = await client.request<CodeLens>('codeLens/resolve', lens);
    answers.push(command?.title);
  }
  for (const place of places) {
    const position = positionAt(text, place);
    answers.push(await client.request('textDocument/hover', { textDocument, position }));
  }
  return JSON.parse(JSON.stringify(answers).replaceAll(uri, '')) as unknown[];
}

test('after any edits the answers are those of a draft that is opened anew', async () => {
  client = await LspClient.inProcess({ settings: { inlayHints: true } });
  for (const [seed, name] of ['quyet-dinh-qppl', 'quyet-dinh-quy-che', 'quyet-dinh-cong-bo'].entries()) {
    const random = seeded(seed + 7);
    const pick = (below: number): number => Math.floor(random() * below);
    let { text } = drafts[name];
    const uri = `file:///a/${name}.txt`;
    client.open(uri, text);
    for (let round = 0; round < 25; round++) {
      for (let edits = 1 + pick(3); edits > 0; edits--) {
        const start = pick(text.length + 1);
        const end = Math.min(text.length, start + (pick(3) === 0 ? pick(60) : 0));
        const insert = pieces[pick(pieces.length)];
        client.change(uri, [{ range: { start: positionAt(text, start), end: positionAt(text, end) }, text: insert }]);
        text = text.slice(0, start) + insert + text.slice(end);
      }
      const places = Array.from({ length: 12 }, () => pick(text.length));
      const fresh = `file:///a/fresh-${name}-${round}.txt`;
      client.open(fresh, text);
      expect(await asked(uri, text, places), `${name}, round ${round}`).toEqual(await asked(fresh, text, places));
      void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: fresh } });
    }
  }
});
