import { type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { App } from './app.ts';
import { say } from './say.ts';

/** The client, started and started anew; `make` gives a fresh one with the settings of the moment. */
export function runClient(
  context: ExtensionContext,
  make: (app: App) => BaseLanguageClient,
): { app: App; started: Promise<void> } {
  const log = window.createOutputChannel('rasoat', { log: true });
  let running: BaseLanguageClient | null = null;
  const listeners: ((client: BaseLanguageClient) => void)[] = [];
  // One start or stop after the other, however fast they are asked for.
  let queue: Promise<void> = Promise.resolve();

  const stop = async (): Promise<void> => {
    const old = running;
    running = null;
    try {
      await old?.dispose();
    } catch (error) {
      log.warn(`the server did not stop in order: ${error}`);
    }
  };
  const start = async (): Promise<void> => {
    await stop();
    const client = make(app);
    try {
      await client.start();
      running = client;
      for (const listener of listeners) listener(client);
    } catch (error) {
      log.error(`the server did not start: ${error}`);
      const open = say('Mở nhật ký', 'Open the log');
      void window
        .showErrorMessage(say('Máy chủ rasoat không khởi động được.', 'The rasoat server did not start.'), open)
        .then((chosen) => chosen === open && log.show());
    }
  };
  const then = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work);
    return queue;
  };
  const app: App = {
    context,
    log,
    client: () => running,
    onStart(call) {
      listeners.push(call);
      if (running !== null) call(running);
    },
    restart: () => then(start),
  };
  context.subscriptions.push(
    log,
    { dispose: () => void then(stop) },
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('rasoat.enableFor')) void app.restart();
    }),
    workspace.onDidChangeWorkspaceFolders(({ added }) => {
      const known = new Set(['file', 'untitled']);
      if (added.some(({ uri }) => !known.has(uri.scheme))) void app.restart();
    }),
  );
  return { app, started: then(start) };
}
