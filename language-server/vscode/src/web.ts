import { type ExtensionContext, FileSystemError, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { App } from './app.ts';
import { clientOptions } from './client.ts';
import { registerCommon } from './common.ts';
import { registerPages } from './docx.ts';
import { runClient } from './lifecycle.ts';

/** Starts the extension in a browser, with the server in a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const { app, started } = runClient(context, workerClient);
  registerCommon(app, context);
  registerPages(app, context);
  await started;
}

/** The server in a worker, which has neither files nor network: it asks here for the law and for the files of the workspace. */
function workerClient(app: App): LanguageClient {
  const place = (...path: string[]): Uri => Uri.joinPath(app.context.extensionUri, ...path);
  const worker = new Worker(place('dist', 'server-worker.js').toString(true));
  const client = new LanguageClient('rasoat', 'rasoat', worker, {
    ...clientOptions(app),
    initializationOptions: { rulePages: place('cli', 'docs', 'rules').toString() },
  });
  client.onRequest('rasoat/centralLaw', () => workspace.fs.readFile(place('cli', 'central.pack')));
  client.onRequest('rasoat/readFile', async ({ uri }: { uri: string }) => {
    try {
      return await workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri));
    } catch (error) {
      if (error instanceof FileSystemError && /^(?:FileNotFound|FileIsADirectory)$/u.test(error.code)) return null;
      throw error;
    }
  });
  return client;
}
