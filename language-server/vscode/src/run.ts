import { spawn } from 'node:child_process';
import type { CancellationToken } from 'vscode';

/** What a run of the command line gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunSettings {
  readonly node: string;
  readonly cli: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly token?: Pick<CancellationToken, 'isCancellationRequested' | 'onCancellationRequested'>;
}

/** Runs the command line to its end; null when it was cancelled. Rejects when it cannot be started. */
export function runCli(args: readonly string[], { node, cli, cwd, env, token }: RunSettings): Promise<Ran | null> {
  return new Promise((done, failed) => {
    if (token?.isCancellationRequested) return done(null);
    const child = spawn(node, [cli, ...args], { cwd, env, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let cancelled = false;
    const asked = token?.onCancellationRequested(() => {
      cancelled = true;
      child.kill();
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.once('error', (error) => {
      asked?.dispose();
      failed(error);
    });
    child.once('close', (code) => {
      asked?.dispose();
      if (cancelled) return done(null);
      done({ code: code ?? 2, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
  });
}
