import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { byUnit, countReturns, type Returns } from '@rasoat/rules/dossier';
import { historyJson, prettyHistory } from '@rasoat/rules/reports/dossier-history';
import { Configs, shortPath } from '../config.ts';
import { dossierFolder } from '../dossier.ts';
import { historyPath, historyRows } from '../history.ts';
import { type Io, UsageError } from '../io.ts';
import type { Args } from '../options.ts';
import { printOptions } from '../print.ts';

/** `dossier history`: the dossiers of folders, and of the folders in them, with how often each was returned. Always exit code 0. */
export async function history(operands: readonly string[], args: Args, io: Io): Promise<number> {
  const example = 'rasoat dossier history ho-so-2026/';
  if (operands.length === 0) dossierFolder(undefined, io.cwd, example);
  const lang = args.lang ?? new Configs(io.cwd, args.text('config')).for(io.cwd).config.lang ?? 'vi';
  const found = new Map<string, { readonly name: string; readonly returns: Returns }>();
  const add = (folder: string, name: string): void => {
    const path = historyPath(folder, args, io.cwd);
    const rows = historyRows(path, shortPath(io.cwd, path));
    if (rows.length > 0) found.set(path, { name, returns: countReturns(rows) });
  };
  for (const operand of operands) {
    const folder = dossierFolder(operand, io.cwd, example);
    const shown = operand.replace(/[\\/]+$/u, '') || folder;
    add(folder, shown);
    for (const name of subfolders(folder))
      if (existsSync(historyPath(join(folder, name), args, io.cwd)))
        add(join(folder, name), `${shown}/${basename(name)}`);
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
