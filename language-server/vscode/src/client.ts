import { window, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { App } from './app.ts';
import { filled } from './filled.ts';
import { languages, selectorOf } from './selector.ts';

/** What the client of the desktop and that of the browser have in common. */
export function clientOptions(app: Pick<App, 'log' | 'client'>): LanguageClientOptions {
  const chosen = workspace.getConfiguration('rasoat').get<readonly string[]>('enableFor', languages);
  const schemes = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return {
    documentSelector: selectorOf(chosen, schemes),
    outputChannel: app.log,
    diagnosticCollectionName: 'rasoat',
    middleware: {
      async executeCommand(command, args, next) {
        const all = await filled(command, args);
        if (all === null) return undefined;
        const client = app.client();
        if (client === null) return next(command, [...all]);
        try {
          return await client.sendRequest('workspace/executeCommand', { command, arguments: all });
        } catch (error) {
          // What the server says is for people; the client would wrap it up as a failure of the protocol.
          void window.showErrorMessage(error instanceof Error ? error.message : String(error));
          return undefined;
        }
      },
    },
  };
}
