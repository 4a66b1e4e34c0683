import type { Location, LocationLink } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { homeOf, thingOf } from '../navigation.ts';

/** From a reference to its Điều, khoản, điểm or appendix; from a citation to the căn cứ that names the document in full. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  listen({ connection, drafts, client }) {
    const links = client.textDocument?.definition?.linkSupport === true;
    connection.onDefinition(async ({ textDocument: { uri }, position }, token) => {
      const draft = await drafts.get(uri);
      if (draft === null || token.isCancellationRequested) return null;
      const thing = thingOf(draft, position);
      const home = thing === null ? null : homeOf(draft, thing);
      if (thing === null || home === null) return null;
      const targetSelectionRange = draft.range(home.head);
      if (!links) return { uri, range: targetSelectionRange } satisfies Location;
      const link: LocationLink = {
        originSelectionRange: draft.range(thing.at),
        targetUri: uri,
        targetRange: draft.range(home.whole),
        targetSelectionRange,
      };
      return [link];
    });
  },
};
