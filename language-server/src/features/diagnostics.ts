import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind as Report } from 'vscode-languageserver';
import { DiagnosticMaker, tasteOf } from '../diagnostic.ts';
import type { Feature, Server } from '../feature.ts';
import { FolderDrafts } from '../folder-drafts.ts';
import { ReportIds } from '../report-ids.ts';
import { listenToWorkspace } from './workspace-diagnostics.ts';

/** Findings of drafts: handed out when the client asks for them, else published when the draft has rested for a moment. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.textDocument?.diagnostic === undefined
      ? {}
      : {
          diagnosticProvider: {
            identifier: 'rasoat',
            interFileDependencies: false,
            workspaceDiagnostics: true,
            workDoneProgress: true,
          },
        },
  listen(server) {
    const { client, host, encoding } = server;
    const maker = new DiagnosticMaker(host, tasteOf(client), encoding);
    if (client.textDocument?.diagnostic === undefined) push(server, maker);
    else pull(server, maker);
  },
};

function push({ connection, drafts, checking }: Server, maker: DiagnosticMaker): void {
  checking.onChecked((draft) => {
    const { uri, version } = draft;
    void connection.sendDiagnostics({ uri, version, diagnostics: maker.of(draft) });
  });
  drafts.listen({ closed: (uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }) });
}

function pull(server: Server, maker: DiagnosticMaker): void {
  const { connection, client, drafts, host, projects, encoding, checking } = server;
  const ids = new ReportIds(`${host.today()}-${Math.trunc(host.clock() * 1000)}`);
  const files = new FolderDrafts(host, projects, maker, encoding);
  listenToWorkspace(server, maker, ids, files);
  connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      const draft = await drafts.get(textDocument.uri);
      if (draft === null || token.isCancellationRequested) return { kind: Report.Full, items: [] };
      const resultId = ids.ofDraft(draft);
      if (previousResultId === resultId) return { kind: Report.Unchanged, resultId };
      const items = maker.of(draft);
      checking.told(draft);
      // A rule that failed on the way has changed what holds: the next question gets the rest.
      return { kind: Report.Full, resultId: ids.ofDraft(draft), items };
    },
  );
  if (client.workspace?.diagnostics?.refreshSupport !== true) return;
  let asked: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(asked);
    asked = setTimeout(() => void connection.languages.diagnostics.refresh().catch(() => {}), 20);
  };
  drafts.listen({ aimed: refresh });
  server.onReload(refresh);
}
