import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { type CheckResult, type Fact, type Finding, isTableName, type Rule, settingPlaces } from '@rasoat/rules';
import type { Origins } from '@rasoat/rules/reports/explain-finding';
import type { Checker } from './checker.ts';
import { shortPath } from './config.ts';

/** Folder of the tables that the central law is compiled from; null in a package, which has the pack alone. */
function tables(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('@rasoat/rules/law/central.pack'));
    return existsSync(join(folder, 'facts.tsv')) ? folder : null;
  } catch {
    return null;
  }
}

/** Line, from 1, of the first row of a table that is asked for; 0 when there is none. */
function lineOf(path: string, wanted: (cells: readonly string[]) => boolean): number {
  const lines = readFileSync(path, 'utf8').normalize('NFC').split('\n');
  return lines.findIndex((line) => wanted(line.split(/[\t|]/u).map((cell) => cell.trim()))) + 1;
}

/** Rows of law data behind a finding, the layer on top first. */
function lawRows(finding: Finding, { citations }: CheckResult, layers: readonly string[], cwd: string): string[] {
  const { evidence, at } = finding;
  if (evidence === null) return [];
  const cited = citations.filter(({ quoteSpan, target }) => {
    return target !== null && quoteSpan.start < at.end && at.start < quoteSpan.end;
  });
  const names = new Set(cited.flatMap(({ target }) => [target!.key, target!.symbol]));
  const isRow = (cells: readonly string[]): boolean =>
    names.has(cells[0]) &&
    (evidence.date === null || cells.includes(evidence.date)) &&
    (evidence.event === 'verify' || evidence.event === 'not-yet' || cells.includes(evidence.event));
  return layers.flatMap((path) => {
    const line = lineOf(path, isRow);
    return line === 0 ? [] : [`${shortPath(cwd, path)}:${line}`];
  });
}

/** Where what decided a finding of a draft is written. */
export function originsOf(
  finding: Finding,
  rule: Rule,
  result: CheckResult,
  path: string,
  checker: Checker,
  world: { readonly cwd: string; readonly baseline: string | null },
): Origins {
  const { cwd, baseline } = world;
  const loaded = checker.configs.for(dirname(path));
  const name = relative(loaded.folder, path).split(sep).join('/');
  const settings =
    loaded.path === null
      ? []
      : settingPlaces(readFileSync(loaded.path, 'utf8'), rule, name).map(
          ({ line, column, text }) => `${shortPath(cwd, loaded.path!)}:${line}:${column}  ${text}`,
        );
  const own = checker.laws
    .files(loaded)
    .filter(({ shown }) => isTableName(shown))
    .map((file) => file.path)
    .reverse();
  const folder = tables();
  const central = folder === null ? [] : [join(folder, 'events.tsv'), join(folder, 'documents.tsv')];
  return {
    settings,
    rows: lawRows(finding, result, [...own, ...central], cwd).slice(0, 1),
    factRow: (fact: Fact) => {
      if (folder === null) return null;
      const file = join(folder, 'facts.tsv');
      return `${shortPath(cwd, file)}:${lineOf(file, ([id]) => id === fact.id)}`;
    },
    baseline,
  };
}
