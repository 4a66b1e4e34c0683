import type { LegalDocument, OutlineEntry, Span } from '@rasoat/rules';
import { outlineOf } from '@rasoat/rules';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';

/** Tables of a draft, each from its first cell to its last. */
function tablesOf({ paragraphs }: LegalDocument): Span[] {
  const out: { start: number; end: number }[] = [];
  let last = 0;
  for (const { table, start, end } of paragraphs) {
    if (table > 0 && table === last) out[out.length - 1].end = Math.max(out[out.length - 1].end, end);
    else if (table > 0) out.push({ start, end });
    last = table;
  }
  return out;
}

/** What can be folded, larger parts first where they begin together; one for each first line. */
function foldsOf(draft: Draft, most: number): FoldingRange[] {
  const { document, source } = draft.result;
  const out = new Map<number, FoldingRange>();
  const add = (at: Span, kind: FoldingRangeKind): void => {
    const { start, end } = draft.range(at);
    // The line where the part before it began stays in sight.
    if (end.line > start.line && !out.has(start.line))
      out.set(start.line, { startLine: start.line, endLine: end.line, kind });
  };
  const walk = (entries: readonly OutlineEntry[]): void => {
    for (const entry of entries) {
      add(entry, FoldingRangeKind.Region);
      walk(entry.children);
    }
  };
  walk(outlineOf(document, draft.setup.lang));
  for (const table of tablesOf(document)) add(table, FoldingRangeKind.Region);
  for (const quote of document.quoted) add(quote, FoldingRangeKind.Region);
  for (const { location } of source.comments) {
    const [startLine, endLine] = [location.start.line - 1, location.end.line - 1];
    if (endLine > startLine && !out.has(startLine))
      out.set(startLine, { startLine, endLine, kind: FoldingRangeKind.Comment });
  }
  const all = [...out.values()];
  // Of too many the largest are kept: those at the outside.
  if (all.length > most) all.sort((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine)).length = most;
  return all.sort((a, b) => a.startLine - b.startLine);
}

/** Preface, căn cứ, units, procedures, tables, quoted text, attachments and comments, to be folded. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen({ connection, drafts, client }) {
    const limit = client.textDocument?.foldingRange?.rangeLimit;
    const most = limit !== undefined && limit > 0 ? limit : Number.POSITIVE_INFINITY;
    connection.onFoldingRanges(async ({ textDocument: { uri } }, token) => {
      const draft = await drafts.get(uri);
      return draft === null || token.isCancellationRequested ? null : foldsOf(draft, most);
    });
  },
};
