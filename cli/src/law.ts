import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import {
  type Law,
  type Layer,
  layerFromTsv,
  openLaw,
  PackError,
  readLayerFile,
  type TableError,
  tableText as textOfTable,
} from '@rasoat/rules';
import type { LoadedConfig } from './config.ts';
import { maxBytes, readRegular } from './disk.ts';
import { UsageError } from './io.ts';

/** The pack that ships with rasoat: beside the bundle, else in the rules workspace. */
function centralPack(): Uint8Array {
  const beside = new URL('central.pack', import.meta.url);
  const path = existsSync(beside) ? beside : createRequire(import.meta.url).resolve('@rasoat/rules/law/central.pack');
  return readFileSync(path);
}

/** The law that ships with rasoat. */
export function centralLaw(): Law {
  return openLaw([centralPack()]);
}

/** Runs work on law data; what is wrong with the data becomes a mistake told to the person, with the file's name. */
export function withLawFile<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PackError) throw new UsageError(`${shown}: ${error.message}`, `${shown}: ${error.english}`);
    throw error;
  }
}

/** Bytes of a law file named by a person. */
export function readLawFile(path: string, shown: string): Uint8Array {
  const read = readRegular(path, maxBytes);
  if ('bytes' in read) return read.bytes;
  throw new UsageError(`${shown}: ${read.vi}.`, `${shown}: ${read.en}.`);
}

/** Text of a table; a file that is not UTF-8 is refused by name. */
export function tableText(bytes: Uint8Array, shown: string): string {
  const text = textOfTable(bytes);
  if (typeof text !== 'string') throw new UsageError(`${shown}: ${text.vi}`, `${shown}: ${text.en}`);
  return text;
}

/** Defects that are printed of one table: a person mends some, then tries again. */
const mostProblems = 100;

/** Defects of a table, each at its own line. */
export function tableProblems(errors: readonly TableError[]): UsageError {
  const shown = errors.slice(0, mostProblems);
  const line = (error: TableError, words: string): string => `${error.table}:${error.line}: ${words}`;
  const vi = shown.map((error) => line(error, error.vi));
  const en = shown.map((error) => line(error, error.en));
  const rest = errors.length - shown.length;
  if (rest > 0) {
    vi.push(`${shown[0].table}: còn ${rest} lỗi nữa chưa nêu.`);
    en.push(`${shown[0].table}: ${rest} more errors are not listed.`);
  }
  return new UsageError(vi.join('\n'), en.join('\n'));
}

/** Rows of a table on top of a law. Throws a UsageError that lists every bad row at its line. */
export function readLayer(bytes: Uint8Array, shown: string, options: Parameters<typeof layerFromTsv>[2]): Layer {
  const layer = layerFromTsv(tableText(bytes, shown), shown, options);
  if (layer.errors.length > 0) throw tableProblems(layer.errors);
  return layer;
}

/** A law file as a pack: a pack as it is; a table compiled, checked against the law below it. Throws a UsageError for one with defects. */
export function packOf(bytes: Uint8Array, shown: string, base: Law): Uint8Array {
  const { pack, errors, trouble } = readLayerFile(bytes, shown, base);
  if (errors.length > 0) throw tableProblems(errors);
  if (trouble !== null) throw new UsageError(`${shown}: ${trouble.vi}`, `${shown}: ${trouble.en}`);
  return pack!;
}

/** The central law with layers on it, in their order. */
function openLayers(files: readonly { readonly path: string; readonly shown: string }[]): Law {
  const packs = [centralPack()];
  let law = openLaw(packs);
  for (const { path, shown } of files) {
    packs.push(packOf(readLawFile(path, shown), shown, law));
    law = withLawFile(shown, () => openLaw(packs));
  }
  return law;
}

/** Opens the law of a run, each combination of layers once. */
export class LawStore {
  readonly #cwd: string;
  readonly #named: readonly string[];
  readonly #opened = new Map<string, Law>();

  /** `named`: paths of --law; they stand in place of those of configs. */
  constructor(cwd: string, named: readonly string[]) {
    this.#cwd = cwd;
    this.#named = named;
  }

  /** Files of the layers over the central law under a config, in their order. */
  files(loaded: LoadedConfig): readonly { readonly path: string; readonly shown: string }[] {
    const fromConfig = this.#named.length === 0;
    const names = fromConfig ? (loaded.config.law ?? []) : this.#named;
    return names.map((shown) => ({ shown, path: resolve(fromConfig ? loaded.folder : this.#cwd, shown) }));
  }

  /** Law under a config. Throws a UsageError that names the file and the line. */
  for(loaded: LoadedConfig): Law {
    const files = this.files(loaded);
    const key = files.map(({ path }) => path).join('\n');
    let law = this.#opened.get(key);
    if (law === undefined) {
      law = openLayers(files);
      this.#opened.set(key, law);
    }
    return law;
  }
}
