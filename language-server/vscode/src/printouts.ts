import { EventEmitter, Uri, ViewColumn, window, workspace } from 'vscode';
import type { App } from './app.ts';
import { commandLine, cwdFor } from './cli.ts';
import { runCli } from './run.ts';
import { say } from './say.ts';
import { cliPath, nodeEnv } from './server.ts';

const scheme = 'rasoat';

/** What commands print, as documents that can be read, searched and copied but not changed. */
export interface Printouts {
  /** Runs a command and shows what it prints, beside what is open. */
  show(name: string, args: readonly string[], cwd?: string): Promise<void>;
}

/** The command is in the address: a printout that the editor opens again after a restart is made anew. */
export function registerPrintouts({ context, log }: App): Printouts {
  const changed = new EventEmitter<Uri>();
  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri, token) {
        const { args, cwd } = JSON.parse(uri.query) as { args: readonly string[]; cwd: string };
        // The address may come from elsewhere than `show`: it starts nothing that writes.
        if (!printing.has(args[0])) return '';
        const all = commandLine(args, cwd, Uri.file(cwd));
        const ran = await runCli(all, { node: process.execPath, cli: cliPath(context), cwd, env: nodeEnv(), token });
        log.info(`rasoat ${args[0]}: ${ran === null ? 'cancelled' : `exit ${ran.code}`}`);
        if (ran === null) return '';
        const printed = [ran.out.trim(), ran.err.trim()].filter((text) => text !== '').join('\n\n');
        return printed === '' ? say('rasoat không in gì.', 'rasoat printed nothing.') : `${printed}\n`;
      },
    }),
  );
  return {
    async show(name, args, cwd = cwdFor(window.activeTextEditor?.document.uri)) {
      const uri = Uri.from({ scheme, path: `/${name}.vbqppl`, query: JSON.stringify({ args, cwd }) });
      const open = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
      if (open) changed.fire(uri);
      const document = await workspace.openTextDocument(uri);
      await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
    },
  };
}

const printing = new Set(['cite', 'compare']);
