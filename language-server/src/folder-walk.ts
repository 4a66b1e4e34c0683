import { Glob, isDraftName, isNeverWalked } from '@rasoat/rules';
import { type Host, HostError } from './host.ts';
import type { Projects } from './projects.ts';
import { childOf, folderOf, pathFrom } from './uris.ts';

/** The drafts below a folder, in the order of names, and folders that cannot be looked into. */
export interface Walked {
  readonly drafts: readonly string[];
  readonly troubles: readonly { readonly uri: string; readonly vi: string; readonly en: string }[];
}

/** Whether `ignore` of the config that governs a file, the nearest upward of it, names it. */
async function isIgnored(uri: string, projects: Projects): Promise<boolean> {
  const folder = folderOf(uri);
  const ignore = folder === null ? null : await projects.ignoreOf(folder);
  const path = ignore === null ? null : pathFrom(ignore.base, uri);
  if (ignore === null || path === null) return false;
  return ignore.patterns.some((pattern) => {
    const glob = Glob.read(pattern);
    return glob instanceof Glob && glob.matches(path);
  });
}

/** Looks for drafts below a folder; folders behind links too, each once. `stop`: nobody waits any more. */
export async function walkFolder(
  root: string,
  host: Host,
  projects: Projects,
  most: number,
  stop: () => boolean,
): Promise<Walked> {
  const drafts: string[] = [];
  const troubles: { uri: string; vi: string; en: string }[] = [];
  const known = new Set<string>();
  const waiting = [root];
  while (waiting.length > 0 && drafts.length < most && !stop()) {
    const folder = waiting.shift()!;
    let entries: Awaited<ReturnType<NonNullable<Host['list']>>>;
    try {
      entries = (await host.list?.(folder)) ?? [];
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      troubles.push({ uri: folder, ...error.words });
      continue;
    }
    for (const { name, kind, real } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isNeverWalked(name) || known.has(real)) continue;
      if (kind === 'file' && !isDraftName(name)) continue;
      const uri = childOf(folder, name);
      if (await isIgnored(uri, projects)) continue;
      known.add(real);
      if (kind === 'folder') waiting.push(uri);
      else if (drafts.length < most) drafts.push(uri);
    }
  }
  return { drafts, troubles };
}
