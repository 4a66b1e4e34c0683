import { configName, draftEndings, waiversName } from '@rasoat/rules';
import {
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { DiagnosticMaker, tasteOf } from '../diagnostic.ts';
import type { Feature, Server } from '../feature.ts';
import { childOf, plainUri } from '../uris.ts';

/** Files whose changes the client is asked to tell: what says what holds for drafts, and the drafts themselves. */
const watched = [`**/{${configName},${waiversName}}`, '**/*.{tsv,csv,pack,json}', `**/*.{${draftEndings.join(',')}}`];

/** Folders, settings, law and waivers: read anew when they change, and what is wrong with them told in their own files. */
export const workspace: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  listen(server) {
    const { connection, client, drafts, projects, settings, checking, host } = server;
    const { files } = projects;
    const telling = new FileTelling(server);
    server.onReload(() => void telling.tell().catch(server.failed));
    checking.onChecked(() => void telling.tell().catch(server.failed));
    // What governed no other draft is not told any more.
    drafts.listen({ closed: () => void telling.tell().catch(server.failed) });
    settings.onLate = () => void server.reload();

    connection.onInitialized(() => {
      void server.reload();
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
        connection.client
          .register(DidChangeWatchedFilesNotification.type, {
            watchers: watched.map((globPattern) => ({ globPattern })),
          })
          .then(
            () => {
              server.watched = true;
            },
            () =>
              connection.console.warn(
                'Trình soạn thảo không báo thay đổi của tệp. / The editor tells of no changes of files.',
              ),
          );
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'rasoat' }).catch(() => {});
      if (client.workspace?.workspaceFolders === true)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => plainUri(uri)));
          const kept = projects.folders.filter((uri) => !gone.has(plainUri(uri)));
          projects.folders = [...new Set([...kept, ...added.map(({ uri }) => uri)])];
          void server.reload();
        });
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      let changed = false;
      for (const { uri } of changes) {
        server.fileChanged(uri);
        if (files.asked(uri) && (await files.renew(uri))) changed = true;
      }
      if (changed) void server.reload();
    });
    connection.onDidChangeConfiguration((params) => {
      settings.renew(params?.settings);
      void server.reload();
    });
    // Saving is also the moment at which a client that tells of no changes is known to have made some.
    connection.onDidSaveTextDocument(async ({ textDocument: { uri } }) => {
      server.fileChanged(uri);
      if (server.watched ? await files.renew(uri) : await files.renewAll()) void server.reload();
    });
    let soon: ReturnType<typeof setTimeout> | undefined;
    drafts.listen({
      settings: () => {
        clearTimeout(soon);
        soon = setTimeout(() => void server.reload(), 200);
      },
    });
    // A server that runs overnight reads the law on the new day.
    let today = host.today();
    checking.onChecked(() => {
      if (host.today() === today) return;
      today = host.today();
      void server.reload();
    });
  },
};

/** Tells what is wrong with files of settings, in those files: open or not. */
class FileTelling {
  readonly #server: Server;
  readonly #maker: DiagnosticMaker;
  readonly #told = new Map<string, string>();
  #running: Promise<void> | null = null;
  #again = false;

  constructor(server: Server) {
    this.#server = server;
    this.#maker = new DiagnosticMaker(server.host, tasteOf(server.client), server.encoding);
  }

  tell(): Promise<void> {
    if (this.#running !== null) {
      this.#again = true;
      return this.#running;
    }
    this.#running = (async () => {
      do {
        this.#again = false;
        await this.#tell();
      } while (this.#again);
    })().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #tell(): Promise<void> {
    const { drafts, projects, connection } = this.#server;
    const found = new Map<string, Map<string, Diagnostic>>();
    const note = (problems: Parameters<DiagnosticMaker['problem']>[0][], lang: 'vi' | 'en'): void => {
      for (const problem of problems) {
        const diagnostic = this.#maker.problem(problem, lang);
        const list = found.get(problem.uri) ?? new Map<string, Diagnostic>();
        list.set(JSON.stringify(diagnostic), diagnostic);
        found.set(problem.uri, list);
      }
    };
    for (const draft of await drafts.all()) note([...draft.setup.problems, ...draft.governing.told], draft.setup.lang);
    for (const folder of projects.folders) {
      // What holds for a draft that would lie in the folder: its config is told of before a draft is opened.
      const governing = await projects.of(childOf(folder, '.rasoat'));
      note([...governing.setup({}, {}).problems], governing.setup({}, {}).lang);
    }
    for (const uri of this.#told.keys()) if (!found.has(uri)) found.set(uri, new Map());
    for (const [uri, list] of found) {
      const key = [...list.keys()].sort().join('\n');
      if ((this.#told.get(uri) ?? '') === key) continue;
      if (list.size === 0) this.#told.delete(uri);
      else this.#told.set(uri, key);
      await connection.sendDiagnostics({ uri, diagnostics: [...list.values()] });
    }
  }
}
