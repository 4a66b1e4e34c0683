import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { thingOf, usesOf } from '../navigation.ts';

/** Places that name the same unit, appendix or document: as a list, and marked in the text. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  listen({ connection, drafts }) {
    connection.onReferences(async ({ textDocument: { uri }, position, context }, token) => {
      const draft = await drafts.get(uri);
      if (draft === null || token.isCancellationRequested) return null;
      const thing = thingOf(draft, position);
      if (thing === null) return null;
      const { home, others } = usesOf(draft, thing);
      const all = home !== null && context.includeDeclaration ? [home, ...others] : others;
      return [...all].sort((a, b) => a.start - b.start).map((at): Location => ({ uri, range: draft.range(at) }));
    });
    connection.onDocumentHighlight(async ({ textDocument: { uri }, position }, token) => {
      const draft = await drafts.get(uri);
      if (draft === null || token.isCancellationRequested) return null;
      const thing = thingOf(draft, position);
      if (thing === null) return null;
      const { home, others } = usesOf(draft, thing);
      const marks = others.map(
        (at): DocumentHighlight => ({
          range: draft.range(at),
          kind: DocumentHighlightKind.Read,
        }),
      );
      return home === null ? marks : [{ range: draft.range(home), kind: DocumentHighlightKind.Write }, ...marks];
    });
  },
};
