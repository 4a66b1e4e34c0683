import { paintedIn, type Span } from '@rasoat/rules';
import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';
import { tokenModifiers, tokenTypes } from './semantic-token-kinds.ts';

const types = Object.keys(tokenTypes);
const states = Object.keys(tokenModifiers);

/** Numbers of a token: lines behind the last one, columns, length, type, modifiers. */
const WIDTH = 5;

/** Tokens of a stretch of a draft as the protocol has them; one of several lines is told line by line. */
function tokensOf(draft: Draft, within: Span): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { kind, state, start, end } of paintedIn(draft.result, within)) {
    const modifiers = state === null ? 0 : 1 << states.indexOf(state);
    for (const range of linesOf(draft, { start, end })) {
      const { start: from, end: to } = range;
      if (to.character <= from.character) continue;
      const column = from.line === line ? from.character - character : from.character;
      data.push(from.line - line, column, to.character - from.character, types.indexOf(kind), modifiers);
      line = from.line;
      character = from.character;
    }
  }
  return data;
}

/** Ranges of a span, one a line. */
function linesOf(draft: Draft, { start, end }: Span): Range[] {
  // No line end is looked for behind the span: a line may be very long.
  const text = draft.source.text.slice(start, end);
  const out: Range[] = [];
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    let last = to;
    while (last > from && /\s/u.test(text[last - 1])) last--;
    while (from < last && /\s/u.test(text[from])) from++;
    if (last > from) {
      const range = draft.range({ start: start + from, end: start + last });
      // Marks of the file may hold a line end that the text does not have.
      if (range.start.line === range.end.line) out.push(range);
    }
    from = to + 1;
  }
  return out;
}

/** What a client was told last of a draft. */
interface Told {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** The one edit that makes the new numbers of the old ones, in whole tokens. */
function editsOf(old: readonly number[], data: readonly number[]): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < old.length && start < data.length && old[start] === data[start]) start++;
  start -= start % WIDTH;
  let end = 0;
  const most = Math.min(old.length, data.length) - start;
  while (end < most && old[old.length - 1 - end] === data[data.length - 1 - end]) end++;
  end -= end % WIDTH;
  const deleteCount = old.length - start - end;
  const put = data.slice(start, data.length - end);
  return deleteCount === 0 && put.length === 0 ? [] : [{ start, deleteCount, data: put }];
}

/** Headings, labels, căn cứ, citations by their state, references: what an editor paints. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: types, tokenModifiers: Object.values(tokenModifiers) },
      full: { delta: true },
      range: true,
    },
  }),
  listen({ connection, drafts }) {
    const told = new WeakMap<Draft, Told>();
    let count = 0;
    const whole = (draft: Draft): Told => {
      const now = { resultId: String(++count), data: tokensOf(draft, { start: 0, end: draft.source.text.length }) };
      told.set(draft, now);
      return now;
    };
    const { semanticTokens } = connection.languages;
    semanticTokens.on(async ({ textDocument }, token): Promise<SemanticTokens> => {
      const draft = await drafts.get(textDocument.uri);
      if (draft === null || token.isCancellationRequested) return { data: [] };
      const { resultId, data } = whole(draft);
      return { resultId, data: [...data] };
    });
    semanticTokens.onDelta(async (params, token): Promise<SemanticTokens | SemanticTokensDelta> => {
      const draft = await drafts.get(params.textDocument.uri);
      if (draft === null || token.isCancellationRequested) return { data: [] };
      const before = told.get(draft);
      const { resultId, data } = whole(draft);
      return before?.resultId === params.previousResultId
        ? { resultId, edits: editsOf(before.data, data) }
        : { resultId, data: [...data] };
    });
    semanticTokens.onRange(async ({ textDocument, range }, token): Promise<SemanticTokens> => {
      const draft = await drafts.get(textDocument.uri);
      if (draft === null || token.isCancellationRequested) return { data: [] };
      return { data: tokensOf(draft, draft.span(range)) };
    });
  },
};
