import { dirname, isAbsolute, relative } from 'node:path';

/** Settings of the editor as options of the command line, by the names of its options. */
export interface CliSettings {
  readonly law: readonly string[];
  readonly asOf: string;
  readonly kind: string;
}

/** Commands that read a draft, and so take `issued` and `effective` for a day, and a kind. */
const drafts = new Set(['report', 'annotate', 'compare']);

/**
 * What a command is told of the settings. A config goes before them, as it does in the server: what its text (null: there is none) states is not
 * told.
 */
export function settingOptions(command: string, { law, asOf, kind }: CliSettings, config: string | null): string[] {
  const open = (key: string): boolean => config === null || !new RegExp(`"${key}"\\s*:`, 'u').test(config);
  const out: string[] = [];
  if (open('law')) for (const path of law) out.push('--law', path);
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(asOf) || (asOf !== '' && (drafts.has(command) || command === 'dossier'));
  if (day && open('asOf') && command !== 'law') out.push('--as-of', asOf);
  if (kind !== '' && drafts.has(command) && open('kind')) out.push('--kind', kind);
  return out;
}

/** A file as it is named to the command line, which names it so in what it prints: from the folder in which it runs, when it lies below. */
export function nameFrom(cwd: string, path: string): string {
  const near = relative(cwd, path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : `./${near}`.replace(/^\.\/(?!-)/u, '');
}

/**
 * Where the command line runs for a folder, and how the folder is named to it: from the folder that is open in the editor when it lies below that, else
 * from the one above it, so that a report tells its name and not where a person keeps it.
 */
export function folderFrom(
  folder: string,
  opened: string | undefined,
): { readonly cwd: string; readonly name: string } {
  const cwd = opened === undefined || relative(opened, folder) === '' ? dirname(folder) : opened;
  return { cwd, name: nameFrom(cwd, folder) };
}
