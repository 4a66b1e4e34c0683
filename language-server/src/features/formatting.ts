import { textEdits } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { fixChanges } from './code-action-work.ts';

/** Formatting is what the safe fixes do, and nothing else: on request, for the whole draft or a part of it. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  listen({ connection, drafts }) {
    connection.onDocumentFormatting(async ({ textDocument: { uri } }, token) => {
      const draft = await drafts.get(uri);
      if (draft === null || token.isCancellationRequested) return null;
      const changes = await fixChanges(draft, { do: 'fixes' });
      return changes === null ? null : textEdits(draft, changes);
    });
    connection.onDocumentRangeFormatting(async ({ textDocument: { uri }, range }, token) => {
      const draft = await drafts.get(uri);
      if (draft === null || token.isCancellationRequested) return null;
      const changes = await fixChanges(draft, { do: 'fixes' }, draft.span(range));
      return changes === null ? null : textEdits(draft, changes);
    });
  },
};
