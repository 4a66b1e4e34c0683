import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byUnit, countReturns, type Returns } from '@rasoat/rules/dossier';
import { historyJson, prettyHistory } from '@rasoat/rules/reports/dossier-history';
import { Configs, shortPath } from '../config.ts';
import { dossierPlace } from '../dossier.ts';
import { historyPath, historyRows } from '../history.ts';
import { type Io, UsageError } from '../io.ts';
import type { Args } from '../options.ts';
import { printOptions } from '../print.ts';

/** `dossier history`: the dossiers of folders, and of the folders in them, with how often each was returned. Always exit code 0. */
export async function history(operands: readonly string[], args: Args, io: Io): Promise<number> {
  const example = 'rasoat dossier history ho-so-2026/';
  if (operands.length === 0) dossierPlace(undefined, io.cwd, example);
  const lang = args.lang ?? new Configs(io.cwd, args.text('config')).for(io.cwd).config.lang ?? 'vi';
  const found = new Map<string, { readonly name: string; readonly returns: Returns }>();
  const add = (path: string, name: string): void => {
    const rows = historyRows(path, shortPath(io.cwd, path));
    if (rows.length > 0) found.set(path, { name, returns: countReturns(rows) });
  };
  for (const operand of operands) {
    const place = dossierPlace(operand, io.cwd, example);
    add(historyPath(place, args, io.cwd), place.shown);
    if (place.isArchive || args.text('history') !== null) continue;
    for (const name of subfolders(place.folder))
      add(historyPath({ folder: join(place.folder, name), isArchive: false }, args, io.cwd), `${place.shown}/${name}`);
    for (const name of archives(place.folder))
      add(historyPath({ folder: join(place.folder, name), isArchive: true }, args, io.cwd), `${place.shown}/${name}`);
  }
  if (found.size === 0)
    throw new UsageError(
      `${operands.join(', ')}: chưa có lịch sử nào; ghi bằng: rasoat dossier THƯ-MỤC --stage BƯỚC --record`,
      `${operands.join(', ')}: there is no history yet; write one with: rasoat dossier FOLDER --stage STAGE --record`,
    );
  const dossiers = [...found.values()];
  const told = { dossiers, units: byUnit(dossiers) };
  const format = args.text('format') ?? 'pretty';
  if (format !== 'pretty' && format !== 'json')
    throw new UsageError('history có hai dạng: pretty, json.', 'history has two forms: pretty, json.');
  await io.out.write(
    format === 'json' ? historyJson(told, io.version) : prettyHistory(told, printOptions(args, io, lang, null)),
  );
  return 0;
}

const subfolders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();

/** Archives of a folder that have a history. */
function archives(folder: string): string[] {
  const histories = join(folder, '.rasoat');
  if (!existsSync(histories)) return [];
  return readdirSync(histories)
    .filter((name) => /\.zip\.jsonl$/iu.test(name))
    .map((name) => name.replace(/\.jsonl$/iu, ''))
    .sort();
}
