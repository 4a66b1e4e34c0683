import { citationsIn, type ResolvedCitation } from '@rasoat/rules';
import { resolutionState } from '@rasoat/rules/reports/state-words';
import type { InlayHint } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';

/** The state of a cited document, right behind its number and day. */
function hintOf(draft: Draft, citation: ResolvedCitation): InlayHint {
  const { law, lang } = draft.setup;
  const end = Math.max(citation.quoteSpan.end, citation.dateSpan?.end ?? 0);
  return {
    position: draft.range({ start: citation.quoteSpan.start, end }).end,
    label: resolutionState(citation, law, draft.result.asOf, lang),
    paddingLeft: true,
  };
}

/** The state of each cited document behind it, where the setting `inlayHints` asks for it. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen({ connection, drafts }) {
    connection.languages.inlayHint.on(async ({ textDocument, range }, token): Promise<InlayHint[]> => {
      const draft = await drafts.get(textDocument.uri);
      if (draft === null || token.isCancellationRequested || !draft.setup.settings.inlayHints) return [];
      return citationsIn(draft.result.citations, draft.span(range))
        .filter(({ role, inTitle }) => role !== 'self' && !inTitle)
        .map((citation) => hintOf(draft, citation));
    });
  },
};
