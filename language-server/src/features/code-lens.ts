import { mentionedHeads } from '@rasoat/rules';
import { type CodeLens, type Location, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';

/** What a client does with the lens: it shows the places. Arguments: uri, position, locations. */
export const showReferences = 'rasoat.showReferences';

/** A lens over each article and attachment that the draft names, without its words: those are made when it comes into sight. */
function lensesOf(draft: Draft): CodeLens[] {
  return mentionedHeads(draft.result).map(({ at }) => ({ range: draft.range(at), data: draft.uri }));
}

/** The words of a lens and the places that it counts; null when nothing at its place is named any more. */
function resolved(draft: Draft, lens: CodeLens): CodeLens | null {
  const offset = draft.offset(lens.range.start);
  const head = mentionedHeads(draft.result).find(({ at }) => at.start === offset);
  if (head === undefined) return null;
  const locations = head.places.map((place): Location => ({ uri: draft.uri, range: draft.range(place) }));
  const count = head.places.length;
  const title =
    draft.setup.lang === 'vi' ? `được viện dẫn ${count} lần` : `referred to ${count === 1 ? 'once' : `${count} times`}`;
  return {
    range: lens.range,
    command: { title, command: showReferences, arguments: [draft.uri, lens.range.start, locations] },
  };
}

/** How often the draft refers to each of its articles and attachments. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  listen({ connection, drafts }) {
    connection.onCodeLens(async ({ textDocument }, token): Promise<CodeLens[]> => {
      const draft = await drafts.get(textDocument.uri);
      if (draft === null || token.isCancellationRequested || !draft.setup.settings.codeLens) return [];
      return lensesOf(draft);
    });
    connection.onCodeLensResolve(async (lens): Promise<CodeLens> => {
      const draft = typeof lens.data === 'string' ? await drafts.get(lens.data) : null;
      const made = draft === null ? null : resolved(draft, lens);
      if (made === null) throw new ResponseError(LSPErrorCodes.ContentModified, 'The draft has changed.');
      return made;
    });
  },
};
