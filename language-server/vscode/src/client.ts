import { workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { App } from './app.ts';
import { filled } from './filled.ts';
import { languages, selectorOf } from './selector.ts';

/** What the client of the desktop and that of the browser have in common. */
export function clientOptions({ log }: Pick<App, 'log'>): LanguageClientOptions {
  const chosen = workspace.getConfiguration('rasoat').get<readonly string[]>('enableFor', languages);
  const schemes = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return {
    documentSelector: selectorOf(chosen, schemes),
    outputChannel: log,
    diagnosticCollectionName: 'rasoat',
    middleware: {
      async executeCommand(command, args, next) {
        const all = await filled(command, args);
        return all === null ? undefined : next(command, [...all]);
      },
    },
  };
}
