import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client.ts';
import { registerCommon } from './common.ts';
import { registerPages } from './docx.ts';
import { runClient } from './lifecycle.ts';

/** Starts the extension in a browser, with the server in a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js').toString(true);
  const { app, started } = runClient(context, (app) => {
    return new LanguageClient('rasoat', 'rasoat', new Worker(script), clientOptions(app));
  });
  registerCommon(app, context);
  registerPages(app, context);
  await started;
}
