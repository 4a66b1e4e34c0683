import { checks, type Rule } from '@rasoat/rules';
import {
  type Connection,
  ErrorCodes,
  type InitializeResult,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { mergedCapabilities } from './capabilities.ts';
import { Checking } from './checking.ts';
import { Defects } from './defects.ts';
import { Drafts } from './drafts.ts';
import { EditorSettingsStore } from './editor-settings.ts';
import type { Server } from './feature.ts';
import { features } from './features/index.ts';
import type { Host } from './host.ts';
import { type Encoding, encodings } from './positions.ts';
import { longWork } from './progress.ts';
import { Projects } from './projects.ts';

/** Serves one client until it goes. `rules`: what is checked, all rules when left out. */
export function serve(connection: Connection, host: Host, rules: readonly Rule[] = checks): void {
  let begun = false;
  connection.onInitialize((params): InitializeResult => {
    // A second one would take the open drafts away without a word.
    if (begun) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize was sent before');
    const { capabilities: client, initializationOptions, workspaceFolders, rootUri } = params;
    const offered = client.general?.positionEncodings ?? [];
    const encoding: Encoding = encodings.find((name) => offered.includes(name)) ?? 'utf-16';
    const settings = new EditorSettingsStore(connection, client, initializationOptions);
    const projects = new Projects(host, settings, rules);
    projects.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    const defects = new Defects(projects);
    const failed = (error: unknown): void => {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      connection.console.error(
        `Lỗi của chương trình, không phải của dự thảo / A defect of the program, not of the draft: ${what}`,
      );
    };
    const drafts = new Drafts(projects, {
      encoding,
      defects,
      failed,
      log: (vi, en) => connection.console.info(`${vi} / ${en}`),
      long: (vi, en, work) => longWork(connection, client, `${vi} / ${en}`, work),
    });
    const checking = new Checking(drafts, host, failed);
    defects.onOther = failed;
    defects.onRule = (rule, message) => {
      connection.console.error(`${rule}: ${message}`);
      // As a notification: a client that does not answer is not waited for.
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Error,
        message: `Quy tắc ${rule} gặp lỗi của chương trình nên tạm không chạy; các quy tắc khác vẫn chạy. / Rule ${rule} failed and is left out; the others go on.`,
      });
      void server.reload();
    };
    const reloads: (() => void)[] = [];
    const fileChanges: ((uri: string) => void)[] = [];
    const server: Server = {
      connection,
      host,
      client,
      encoding,
      drafts,
      projects,
      settings,
      checking,
      defects,
      failed,
      watched: false,
      async reload() {
        await drafts.refresh().catch(failed);
        for (const listener of reloads) listener();
      },
      onReload: (listener) => reloads.push(listener),
      fileChanged: (uri) => {
        for (const listener of fileChanges) listener(uri);
      },
      onFile: (listener) => fileChanges.push(listener),
    };
    connection.onDidOpenTextDocument((params) => drafts.open(params));
    connection.onDidChangeTextDocument((params) => drafts.change(params));
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => drafts.close(uri));
    for (const feature of features) feature.listen(server);
    begun = true;
    return {
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...mergedCapabilities(features.map((feature) => feature.capabilities(client))),
      },
      serverInfo: { name: 'rasoat', version: host.version },
    };
  });
  connection.listen();
}
