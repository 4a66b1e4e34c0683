import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind as Report,
} from 'vscode-languageserver';
import type { Checked } from '../diagnostic.ts';
import { DiagnosticMaker, tasteOf } from '../diagnostic.ts';
import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';

/** A part of every `resultId`: one of another server says nothing. */
let servers = 0;

/** Findings of open drafts: handed out when the client asks for them, else published when the draft has rested for a moment. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.textDocument?.diagnostic === undefined
      ? {}
      : {
          diagnosticProvider: { identifier: 'rasoat', interFileDependencies: false, workspaceDiagnostics: true },
        },
  listen({ connection, client, drafts, host, encoding, checking }) {
    const maker = new DiagnosticMaker(host, tasteOf(client), encoding);
    const pulls = client.textDocument?.diagnostic !== undefined;
    const server = `${host.today()}-${++servers}-${Math.trunc(host.clock())}`;
    const idOf = (draft: Draft): string => `${server}-${idOfDraft(draft)}-${draft.stamp}`;

    checking.onChecked((draft) => {
      if (!pulls)
        void connection.sendDiagnostics({
          uri: draft.uri,
          version: draft.version,
          diagnostics: maker.of(draft as Checked),
        });
    });
    if (!pulls) {
      drafts.listen({ closed: (uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }) });
      return;
    }
    connection.languages.diagnostics.on(
      async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
        const draft = await drafts.get(textDocument.uri);
        if (draft === null || token.isCancellationRequested) return { kind: Report.Full, items: [] };
        const resultId = idOf(draft);
        if (previousResultId === resultId) return { kind: Report.Unchanged, resultId };
        const items: Diagnostic[] = maker.of(draft);
        checking.told(draft);
        return { kind: Report.Full, resultId, items };
      },
    );
  },
};

const ids = new WeakMap<Draft, number>();
let nextId = 0;

/** A number of its own for each opening of a draft: stamps begin anew with each. */
function idOfDraft(draft: Draft): number {
  let id = ids.get(draft);
  if (id === undefined) {
    id = ++nextId;
    ids.set(draft, id);
  }
  return id;
}
