import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import type { App } from './app.ts';
import { clientOptions } from './client.ts';

/** The command line that lies in the extension. */
export function cliPath(context: ExtensionContext): string {
  return join(context.extensionPath, 'cli', 'rasoat.mjs');
}

/** Environment in which the editor's own program is Node. */
export function nodeEnv(): NodeJS.ProcessEnv {
  return { ...process.env, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' };
}

/** The server as a process of the editor's own Node: nothing to install, nothing to fetch. */
export function nodeClient(app: App): LanguageClient {
  const server: ServerOptions = {
    command: process.execPath,
    args: [cliPath(app.context), 'lsp'],
    transport: TransportKind.stdio,
    options: { env: nodeEnv() },
  };
  return new LanguageClient('rasoat', 'rasoat', server, clientOptions(app));
}
