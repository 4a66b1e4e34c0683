import { isDraftName } from '@rasoat/rules';
import {
  type CancellationToken,
  LSPErrorCodes,
  MessageType,
  DocumentDiagnosticReportKind as Report,
  ResponseError,
  ShowMessageNotification,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DiagnosticMaker } from '../diagnostic.ts';
import type { Server } from '../feature.ts';
import type { FolderDrafts } from '../folder-drafts.ts';
import { walkFolder } from '../folder-walk.ts';
import type { ReportIds } from '../report-ids.ts';
import { nameOf, plainUri } from '../uris.ts';

/** Drafts of all folders that are checked. */
const most = 5000;

const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

function stopIf(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** Answers `workspace/diagnostic`: the drafts of the open folders, one by one, those in the editor as they stand there. */
export function listenToWorkspace(server: Server, maker: DiagnosticMaker, ids: ReportIds, files: FolderDrafts): void {
  const { connection, drafts, projects, host } = server;
  let told = false;
  server.onFile((uri) => {
    if (isDraftName(nameOf(uri))) files.changed(uri);
  });

  /** The drafts that are open, and those of the folders. */
  const find = async (token: CancellationToken): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    for (const { uri } of await drafts.all()) found.set(plainUri(uri), uri);
    for (const folder of host.list === undefined ? [] : projects.folders) {
      if (!(await projects.settingsFor(`${folder}/`)).workspace) continue;
      const walked = await walkFolder(folder, host, projects, most - found.size, () => token.isCancellationRequested);
      for (const uri of walked.drafts) if (!found.has(plainUri(uri))) found.set(plainUri(uri), uri);
      for (const { uri, vi, en } of walked.troubles) connection.console.warn(`${nameOf(uri)}: ${vi}. / ${en}.`);
    }
    if (found.size >= most && !told) {
      told = true;
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: `Thư mục có quá nhiều dự thảo: chỉ rà soát ${most} tệp đầu. Hãy thêm "ignore" trong rasoat.config.jsonc. / Too many drafts: only the first ${most} are checked; add "ignore" to rasoat.config.jsonc.`,
      });
    }
    return found;
  };

  const report = async (
    uri: string,
    previous: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | null> => {
    const draft = await drafts.get(uri);
    if (draft !== null) {
      const resultId = ids.ofDraft(draft);
      if (previous === resultId) return { kind: Report.Unchanged, uri, version: draft.version, resultId };
      const items = maker.of(draft);
      return { kind: Report.Full, uri, version: draft.version, resultId: ids.ofDraft(draft), items };
    }
    const checked = await files.check(uri);
    if (checked === null) return null;
    const resultId = ids.ofFile(checked);
    if (previous === resultId) return { kind: Report.Unchanged, uri, version: null, resultId };
    return { kind: Report.Full, uri, version: null, resultId, items: [...checked.items] };
  };

  connection.languages.diagnostics.onWorkspace(
    async ({ previousResultIds }, token, progress, partial): Promise<WorkspaceDiagnosticReport> => {
      files.watched = server.watched;
      const previous = new Map(previousResultIds.map(({ uri, value }) => [plainUri(uri), { uri, value }]));
      progress.begin('Rà soát thư mục / Checking the folder', 0);
      const collected: WorkspaceDocumentDiagnosticReport[] = [];
      const give = (item: WorkspaceDocumentDiagnosticReport): void => {
        if (partial === undefined) collected.push(item);
        else partial.report({ items: [item] });
      };
      try {
        const found = await find(token);
        let done = 0;
        for (const [key, uri] of found) {
          await pause();
          stopIf(token);
          const item = await report(uri, previous.get(key)?.value).catch((error: unknown) => {
            server.failed(error);
            return null;
          });
          if (item !== null) {
            previous.delete(key);
            give(item);
          }
          progress.report(Math.round((100 * ++done) / found.size), nameOf(uri));
        }
        // What was told of files that are gone, or are drafts no more, is taken back.
        for (const { uri } of previous.values()) give({ kind: Report.Full, uri, version: null, items: [] });
        files.retain(new Set(found.keys()));
        return { items: collected };
      } finally {
        progress.done();
      }
    },
  );
}
