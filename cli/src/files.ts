import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { type Bilingual, Glob, isDraftName, isTextName, readGlobs } from '@rasoat/rules';
import { ConfigError, type Configs } from './config.ts';
import { realPath } from './disk.ts';
import { fileTrouble, UsageError } from './io.ts';
import { walk } from './walk.ts';
import { type InZip, zipInputs } from './zips.ts';

/** A file to check, standard input, or something that was named and cannot be read. */
export type Input =
  | {
      readonly kind: 'file' | 'stdin';
      readonly path: string;
      readonly shown: string;
      /** It lies in an archive; `path` is then the name that it would have if the archive were a folder. */
      readonly zip?: InZip;
    }
  | { readonly kind: 'trouble'; readonly shown: string; readonly vi: string; readonly en: string };

const isZipName = /\.zip$/iu;

/** Whether an input is a document of a format that only a strange program may have written: its reader is watched. */
export function isDocument(input: Input): boolean {
  return input.kind === 'file' && !isTextName(input.path);
}

const slashes = (path: string): string => path.split(sep).join('/');

/**
 * The files that the operands name, in their order, each once; folders are walked in the order of names. What cannot be read
 * comes back as trouble in its place, so that nothing is lost and the rest is still checked. Throws a UsageError for an empty
 * operand.
 */
export function findInputs(operands: readonly string[], cwd: string, configs: Configs, stdinName: string): Input[] {
  const inputs: Input[] = [];
  const seen = new Set<string>();
  const add = (path: string, shown: string): void => {
    const real = realPath(path);
    if (seen.has(real)) return;
    seen.add(real);
    const inside = isZipName.test(path) ? zipInputs(path, shown, isDraftName) : null;
    inputs.push(...(inside ?? [{ kind: 'file' as const, path, shown }]));
  };
  for (const operand of operands) {
    if (operand.trim() === '') {
      throw new UsageError(
        'Có một tên tệp để trống (biến của shell chưa có giá trị?). Thư mục hiện tại viết là một dấu chấm: .',
        'A file name is empty (a shell variable without a value?). The working folder is written as a dot: .',
      );
    }
    if (operand === '-') {
      if (!inputs.some(({ kind }) => kind === 'stdin'))
        inputs.push({ kind: 'stdin', path: resolve(cwd, stdinName), shown: stdinName });
      continue;
    }
    const path = resolve(cwd, operand);
    const shown = slashes(operand)
      .replace(/^(?:\.\/)+(?=.)/u, '')
      .replace(/(?<=[^/])\/+$/u, '');
    try {
      if (!statSync(path).isDirectory()) {
        add(path, shown);
        continue;
      }
    } catch (error) {
      const matched = matchesOf(slashes(operand), cwd);
      if ('vi' in matched || matched.length === 0)
        inputs.push({ kind: 'trouble', shown: operand, ...('vi' in matched ? matched : fileTrouble(error)) });
      else for (const match of matched) add(resolve(cwd, match), match);
      continue;
    }
    const below = (at: string): string =>
      at === '' ? shown : shown === '.' ? at : shown.endsWith('/') ? shown + at : `${shown}/${at}`;
    const { files, troubles } = walk(path, {
      wanted: (at) => isDraftName(at) || isZipName.test(at),
      ignored: ignoredBelow(path, configs),
    });
    for (const at of files) add(resolve(path, at), below(at));
    for (const { at, vi, en } of troubles) inputs.push({ kind: 'trouble', shown: below(at), vi, en });
  }
  return inputs;
}

/** Files that an operand means as a pattern (shells of Windows hand patterns over unexpanded), or why it is not tried. */
function matchesOf(operand: string, cwd: string): readonly string[] | Bilingual {
  const names = operand.replace(/^(?:\.\/)+/u, '').split('/');
  const first = names.findIndex((name) => /[*?{]/u.test(name));
  if (first < 0) return [];
  const glob = Glob.read(names.slice(first).join('/'));
  if (!(glob instanceof Glob)) return { vi: glob.vi.replace(/\.$/u, ''), en: glob.en.replace(/\.$/u, '') };
  // Where the pattern begins: everything before the first name that is one.
  const folder = names
    .slice(0, first)
    .map((name) => `${name}/`)
    .join('');
  const { files } = walk(resolve(cwd, folder), { wanted: (at) => glob.matchesWhole(at), depth: glob.depth });
  return files.map((at) => folder + at);
}

/** Whether `ignore` of the config that governs a path below a folder, the nearest upward of it, names that path. */
export function ignoredBelow(folder: string, configs: Configs): (at: string) => boolean {
  return (at) => {
    const path = resolve(folder, at);
    try {
      const { config, folder: base } = configs.for(dirname(path));
      if (config.ignore === undefined) return false;
      const name = slashes(relative(base, path));
      return readGlobs(config.ignore).some((glob) => glob.matches(name));
    } catch (error) {
      // Told with the files that it governs.
      if (error instanceof ConfigError) return false;
      throw error;
    }
  };
}
