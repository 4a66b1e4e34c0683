import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';

/** Painted colours, hints and lenses are asked for again by a client when the draft is edited; when law or settings changed, it must be told. */
export const repaint: Feature = {
  capabilities: () => ({}),
  listen({ connection, drafts, client }) {
    const { semanticTokens, inlayHint, codeLens } = client.workspace ?? {};
    const seen = new WeakMap<Draft, number>();
    let asked = false;
    const refresh = async (): Promise<void> => {
      asked = false;
      // A client that goes away answers none of them.
      const answers: Promise<unknown>[] = [];
      if (semanticTokens?.refreshSupport) answers.push(connection.languages.semanticTokens.refresh());
      if (inlayHint?.refreshSupport) answers.push(connection.languages.inlayHint.refresh());
      if (codeLens?.refreshSupport) answers.push(connection.sendRequest('workspace/codeLens/refresh'));
      await Promise.allSettled(answers);
    };
    drafts.listen({
      changed(draft) {
        const settled = seen.get(draft) === draft.version;
        seen.set(draft, draft.version);
        if (!settled || asked) return;
        asked = true;
        queueMicrotask(refresh);
      },
    });
  },
};
