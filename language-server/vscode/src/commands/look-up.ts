import { window } from 'vscode';
import { ask } from '../choose.ts';
import type { Printouts } from '../printouts.ts';
import { say } from '../say.ts';

/** What became of a document over time, in an editor beside the draft. */
export async function lookUp(printouts: Printouts): Promise<void> {
  const query = await ask(
    say('Tra cứu văn bản', 'Look a document up'),
    say('Số hiệu, tên luật, hoặc cả điều khoản', 'Symbol, name of a law, or a unit of it'),
    {
      value: wordsAtCursor(),
      example: '63/2010/NĐ-CP; Luật Đất đai; khoản 3 Điều 8 Nghị định 63/2010/NĐ-CP',
      check: (value) => (value === '' ? say('Nêu số hiệu hoặc tên luật.', 'Name a symbol or a law.') : null),
    },
  );
  if (query === undefined) return;
  await printouts.show(query.trim().replaceAll('/', '-'), ['cite', query.trim()]);
}

/** What is selected on one line, else the symbol under the cursor. */
function wordsAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  if (!selection.isEmpty && selection.isSingleLine) return document.getText(selection).trim().slice(0, 200);
  const range = document.getWordRangeAtPosition(selection.active, /\d+\/[\p{L}\p{M}\d/-]+/u);
  return range === undefined ? undefined : document.getText(range);
}
