import fs, { realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { ConfigError, type Configs, shortPath } from './config.ts';
import { fileTrouble } from './io.ts';

/** A file to check, standard input, or something that was named and cannot be read. */
export type Input =
  | { readonly kind: 'file' | 'stdin'; readonly path: string; readonly shown: string }
  | { readonly kind: 'trouble'; readonly shown: string; readonly vi: string; readonly en: string };

/** Formats that are read, and document formats that are named as not read. Other files of a folder are not drafts. */
const readEndings = ['md', 'markdown', 'txt', 'html', 'htm'];
const documentEndings = ['docx', 'doc', 'pdf', 'rtf', 'odt'];
const endings = [...readEndings, ...documentEndings];
const drafts = `**/*.{${endings.join(',')}}`;
const isDraftName = new RegExp(`\\.(?:${endings.join('|')})$`, 'iu');

/** Folders that hold no drafts: packages, and everything whose name begins with a dot. */
const neverWalked = ['**/node_modules/**', '**/.*/**', '**/.*'];

/** Words of `ignore` as patterns for the walk; a name without `/` stands for a file or folder of that name anywhere. */
function ignorePatterns(ignore: readonly string[], base: string): string[] {
  return ignore.flatMap((pattern) => {
    const bare = pattern.replace(/^\.?\//u, '').replace(/\/$/u, '');
    const anywhere = bare.includes('/') ? `${base}/${bare}` : `**/${bare}`;
    return [anywhere, `${anywhere}/**`];
  });
}

/** Order of names, folder by folder; does not depend on the machine's locale. */
function byPath(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (left[i] !== right[i]) return left[i] < right[i] ? -1 : 1;
  }
  return left.length - right.length;
}

const slashes = (path: string): string => path.split(sep).join('/');

/**
 * The files that the operands name, in their order, each once; folders are walked in the order of names. What cannot be read
 * comes back as trouble in its place, so that nothing is lost and the rest is still checked.
 */
export function findInputs(operands: readonly string[], cwd: string, configs: Configs, stdinName: string): Input[] {
  const inputs: Input[] = [];
  const seen = new Set<string>();
  const add = (path: string, shown: string): void => {
    const real = realPath(path);
    if (!seen.has(real)) inputs.push({ kind: 'file', path, shown });
    seen.add(real);
  };
  for (const operand of operands) {
    if (operand === '-') {
      if (!inputs.some(({ kind }) => kind === 'stdin'))
        inputs.push({ kind: 'stdin', path: resolve(cwd, stdinName), shown: stdinName });
      continue;
    }
    const path = resolve(cwd, operand);
    const shown = slashes(operand)
      .replace(/^(?:\.\/)+(?=.)/u, '')
      .replace(/(?<=.)\/+$/u, '');
    try {
      if (!statSync(path).isDirectory()) {
        add(path, shown);
        continue;
      }
      const { files, troubles } = walk(path, shown, configs);
      for (const file of files) add(file.path, file.shown);
      for (const { shown: where, error } of troubles)
        inputs.push({ kind: 'trouble', shown: where, ...fileTrouble(error) });
    } catch (error) {
      // Shells of Windows hand patterns over unexpanded.
      const matches = isDynamicPattern(operand)
        ? globSync(operand, { cwd, expandDirectories: false, ignore: neverWalked })
        : [];
      if (matches.length === 0) inputs.push({ kind: 'trouble', shown: operand, ...fileTrouble(error) });
      for (const match of matches.sort(byPath)) add(resolve(cwd, match), match);
    }
  }
  return inputs;
}

const depth = (path: string): number => path.split('/').length;

/** Where a path really leads; itself when that cannot be told (a dead link: reading it tells why). */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

interface Walked {
  readonly files: { readonly path: string; readonly shown: string }[];
  readonly troubles: { readonly shown: string; readonly error: unknown }[];
}

/** Drafts below a folder, those behind links too; a folder that links lead to twice, or in a circle, is walked once. */
function walk(folder: string, shown: string, configs: Configs): Walked {
  const prefix = shown === '.' ? '' : shown.endsWith('/') ? shown : `${shown}/`;
  const show = (path: string): string => (path === folder ? shown : prefix + shortPath(folder, path));
  const troubles: Walked['troubles'] = [];
  // The walk passes over what it cannot open; this keeps the names.
  const readdirSync = (path: string, options: { withFileTypes: true }): fs.Dirent[] => {
    try {
      const entries = fs.readdirSync(path, options);
      for (const entry of entries) {
        if (entry.isSymbolicLink() && isDraftName.test(entry.name)) noteDeadLink(join(path, entry.name));
      }
      return entries;
    } catch (error) {
      troubles.push({ shown: show(resolve(path)), error });
      return [];
    }
  };
  const noteDeadLink = (path: string): void => {
    try {
      statSync(path);
    } catch (error) {
      troubles.push({ shown: show(path), error });
    }
  };
  const found = globSync(drafts, {
    cwd: folder,
    ignore: [...neverWalked, ...ignored(folder, configs)],
    caseSensitiveMatch: false,
    expandDirectories: false,
    absolute: true,
    fs: { readdirSync: readdirSync as typeof fs.readdirSync },
  });
  const files = found.map((path) => ({ path, shown: show(path) }));
  // Of several names for one file the plainest stands first, and is the one that is kept.
  files.sort((a, b) => depth(a.shown) - depth(b.shown) || byPath(a.shown, b.shown));
  const known = new Set<string>();
  const once = files.filter(({ path }) => {
    const real = realPath(path);
    return !known.has(real) && known.add(real);
  });
  once.sort((a, b) => byPath(a.shown, b.shown));
  return { files: once, troubles };
}

function ignored(folder: string, configs: Configs): string[] {
  try {
    const loaded = configs.for(folder);
    return ignorePatterns(loaded.config.ignore ?? [], slashes(loaded.folder));
  } catch (error) {
    // Told with the files that it governs.
    if (error instanceof ConfigError) return [];
    throw error;
  }
}
