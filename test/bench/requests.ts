/**
 * `node test/bench/requests.ts [CHARACTERS]`: what an editor asks of a long draft that is open, in milliseconds from the request to
 * the answer over JSON-RPC in one process: asked again and again, and once after each of many edits, when the draft has been checked
 * already (the check itself is `editing.ts`). Reported, never a gate.
 */
import { LspClient } from '../language-server/client.ts';
import { shapes } from '../support/shapes.ts';

const size = Number(process.argv[2] ?? 1_000_000);
const RUNS = 15;

const line = 'Căn cứ Nghị định số 63/2010';
const text = shapes['plain text'].make(size).replace('\n\nĐiều 1.', `\n\n${line}\n\nĐiều 1.`);
const lines = text.split('\n');
const uri = 'file:///du-thao.txt';
const middle = lines.findIndex((words, i) => i > lines.length / 2 && words.includes('30/2020/NĐ-CP'));
const typed = lines.indexOf(line);
const empty = lines.findIndex((words, i) => i > middle && words === '');
const here = { line: middle, character: lines[middle].indexOf('30/2020') };
const visible = { start: { line: middle, character: 0 }, end: { line: middle + 60, character: 0 } };
const textDocument = { uri };

const requests: readonly (readonly [name: string, method: string, params: object])[] = [
  ['hover on a citation', 'textDocument/hover', { textDocument, position: here }],
  [
    'hover on an article',
    'textDocument/hover',
    { textDocument, position: { line: lines.findIndex((words) => words.startsWith('Điều 5.')), character: 2 } },
  ],
  [
    'completion of a number',
    'textDocument/completion',
    { textDocument, position: { line: typed, character: line.length } },
  ],
  ['completion of “Căn cứ ”', 'textDocument/completion', { textDocument, position: { line: typed, character: 7 } }],
  ['completion of sections', 'textDocument/completion', { textDocument, position: { line: empty, character: 0 } }],
  [
    'completion, nothing to offer',
    'textDocument/completion',
    { textDocument, position: { line: middle, character: 9 } },
  ],
  ['inlay hints, 60 lines', 'textDocument/inlayHint', { textDocument, range: visible }],
  ['semantic tokens, 60 lines', 'textDocument/semanticTokens/range', { textDocument, range: visible }],
  ['semantic tokens, whole', 'textDocument/semanticTokens/full', { textDocument }],
  ['code lenses', 'textDocument/codeLens', { textDocument }],
];

const client = await LspClient.inProcess({ settings: { inlayHints: true, 'diagnostics.delay': 60_000 } });
client.open(uri, text);
const ask = async (method: string, params: object): Promise<number> => {
  const from = performance.now();
  await client.request(method, params);
  return performance.now() - from;
};
const checked = (): Promise<number> => ask('textDocument/hover', { textDocument, position: { line: 0, character: 0 } });
const median = (times: readonly number[]): string => [...times].sort((a, b) => a - b)[times.length >> 1].toFixed(1);

console.log(`${(text.length / 1e6).toFixed(1)} M characters, first check ${(await checked()).toFixed(0)} ms`);
console.log(`  ${''.padEnd(30)} ${'first'.padStart(8)} ${'again'.padStart(8)} ${'edited'.padStart(8)}`);
for (const [name, method, params] of requests) {
  const first = await ask(method, params);
  const again: number[] = [];
  for (let i = 0; i < RUNS; i++) again.push(await ask(method, params));
  const edited: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const at = { line: middle + 8, character: 3 };
    client.change(uri, [{ range: { start: at, end: at }, text: 'x' }]);
    await checked();
    edited.push(await ask(method, params));
  }
  console.log(
    `  ${name.padEnd(30)} ${first.toFixed(1).padStart(8)} ${median(again).padStart(8)} ${median(edited).padStart(8)}`,
  );
}
await client.close();
