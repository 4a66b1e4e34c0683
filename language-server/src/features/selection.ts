import { surroundings } from '@rasoat/rules';
import type { Position, Range, SelectionRange } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';

const before = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const holds = (outer: Range, inner: Range): boolean => before(outer.start, inner.start) && before(inner.end, outer.end);

/** Word, sentence, paragraph, điểm, khoản, Điều … whole file, around a position: each range holds the one before and is larger. */
function selectionAt(draft: Draft, position: Position): SelectionRange {
  const ranges = surroundings(draft.result, draft.offset(position)).map((span) => draft.range(span));
  ranges.push({ start: { line: 0, character: 0 }, end: draft.lines.position(draft.file.length) });
  // A position that is not in the file is moved into it.
  const here = draft.lines.position(draft.lines.offset(position));
  let inner: Range = { start: here, end: here };
  const steps: Range[] = [];
  for (const range of ranges) {
    if (!holds(range, inner) || holds(inner, range)) continue;
    inner = range;
    steps.push(range);
  }
  const first = steps.at(0);
  if (first === undefined) return { range: inner };
  let selection: SelectionRange | undefined;
  for (const range of steps.reverse()) selection = selection === undefined ? { range } : { range, parent: selection };
  return selection!;
}

/** Steps of a selection that grows. */
export const selection: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen({ connection, drafts }) {
    connection.onSelectionRanges(async ({ textDocument: { uri }, positions }, token) => {
      const draft = await drafts.get(uri);
      if (draft === null || token.isCancellationRequested) return null;
      return positions.map((position) => selectionAt(draft, position));
    });
  },
};
