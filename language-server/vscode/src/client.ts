import { workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { App } from './app.ts';
import { languages, selectorOf } from './selector.ts';

/** What the client of the desktop and that of the browser have in common. */
export function clientOptions({ log }: Pick<App, 'log'>): LanguageClientOptions {
  const chosen = workspace.getConfiguration('rasoat').get<readonly string[]>('enableFor', languages);
  const schemes = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return {
    documentSelector: selectorOf(chosen, schemes),
    outputChannel: log,
    diagnosticCollectionName: 'rasoat',
  };
}
