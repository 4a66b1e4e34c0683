import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { commands, env, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { App } from './app.ts';
import { settingOptions } from './cli-settings.ts';
import { type Ran, runCli } from './run.ts';
import { lang, say } from './say.ts';
import { cliPath, nodeEnv } from './server.ts';

/** Law tables and packs of the settings for a file or folder, as absolute paths. None in a folder that is not trusted. */
export function lawPaths(scope: Uri | undefined): string[] {
  if (!workspace.isTrusted) return [];
  const folder = scope === undefined ? workspace.workspaceFolders?.[0] : workspace.getWorkspaceFolder(scope);
  const paths = workspace.getConfiguration('rasoat', scope).get<readonly string[]>('law') ?? [];
  return paths.flatMap((path) => {
    if (isAbsolute(path)) return [path];
    return folder?.uri.scheme === 'file' ? [join(folder.uri.fsPath, path)] : [];
  });
}

/** Folder in which the command line runs for a file: its own, so that the nearest configuration is found. */
export function cwdFor(scope: Uri | undefined): string {
  if (scope?.scheme === 'file') return dirname(scope.fsPath);
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
  return folder?.uri.fsPath ?? homedir();
}

/** The text of the config that governs a file or folder: the nearest upward; null when there is none. */
function configAbove(path: string): string | null {
  for (let at = path; ; at = dirname(at)) {
    try {
      return readFileSync(join(at, 'rasoat.config.jsonc'), 'utf8');
    } catch {
      if (dirname(at) === at) return null;
    }
  }
}

/** The whole command line: a command of rasoat with the settings that hold for what it is about. */
export function commandLine(args: readonly string[], cwd: string, scope: Uri | undefined): string[] {
  const settings = workspace.getConfiguration('rasoat', scope);
  const { asOf, kind } = { asOf: settings.get('asOf', ''), kind: settings.get('kind', '') };
  const config = configAbove(scope?.scheme === 'file' ? scope.fsPath : cwd);
  const options = settingOptions(args[0], { law: lawPaths(scope), asOf, kind }, config);
  return [...args, ...options, '--lang', lang(), '--no-color'];
}

export interface Work {
  /** The command and its arguments, without those that follow from the settings. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Title of the progress, which can be cancelled. */
  readonly title: string;
  /** Whose settings hold. */
  readonly scope: Uri | undefined;
}

/** Runs a command of rasoat with progress; null when it was cancelled or could not be started (then people have been told). */
export async function rasoat({ context, log }: App, { args, cwd, title, scope }: Work): Promise<Ran | null> {
  const all = commandLine(args, cwd, scope);
  try {
    const ran = await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (_, token) => runCli(all, { node: process.execPath, cli: cliPath(context), cwd, env: nodeEnv(), token }),
    );
    // Names of commands and exit codes; what was read or printed is not for a log.
    log.info(`rasoat ${args[0]}: ${ran === null ? 'cancelled' : `exit ${ran.code}`}`);
    return ran;
  } catch (error) {
    log.error(`rasoat ${args[0]} did not start: ${error instanceof Error ? error.message : error}`);
    void window.showErrorMessage(say('Không chạy được rasoat.', 'rasoat could not be run.'));
    return null;
  }
}

/** Says why a command failed, in its own words. */
export async function tellFailure({ log }: App, { err, out }: Ran): Promise<void> {
  const words = (err.trim() || out.trim()).replace(/^rasoat:\s*/u, '');
  const open = say('Mở nhật ký', 'Open the log');
  const chosen = await window.showErrorMessage(
    words === '' ? say('rasoat dừng giữa chừng.', 'rasoat stopped half-way.') : firstLines(words),
    open,
  );
  if (chosen === open) log.show();
}

/** A message box holds a few lines. */
function firstLines(text: string): string {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return lines.length > 4 ? `${lines.slice(0, 4).join('\n')}\n…` : lines.join('\n');
}

/** A file that was written: said, with a button that opens it in its own program. */
export async function tellWritten(path: string, { out, err }: Ran): Promise<void> {
  const open = say('Mở', 'Open');
  const show = say('Hiện trong thư mục', 'Show in folder');
  const words = firstLines([out.trim(), err.trim()].filter((text) => text !== '').join('\n'));
  const chosen = await window.showInformationMessage(words || say(`Đã ghi ${path}.`, `Wrote ${path}.`), open, show);
  if (chosen === open) await env.openExternal(Uri.file(path));
  if (chosen === show) await commands.executeCommand('revealFileInOS', Uri.file(path));
}
