import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { IsoDate } from '@rasoat/rules';
import { type HistoryRow, readHistory, writeRow } from '@rasoat/rules/dossier';
import { unitOf } from '@rasoat/rules/reports/dossier-page';
import type { DossierReport } from '@rasoat/rules/reports/dossier-types';
import { sectionOf } from '@rasoat/rules/reports/summary';
import { readRegular } from './disk.ts';
import type { DossierPlace } from './dossier.ts';
import { fileTrouble, UsageError } from './io.ts';
import type { Args, OptionSpec } from './options.ts';
import { undisturbed } from './replace.ts';

/** Histories of dossiers: a file of lines beside the papers, or where the person says. It holds hashes, dates and names of rules, no text. */

/** Largest history that is read, in bytes: tens of thousands of checks. */
const maxHistoryBytes = 16 * 1024 * 1024;

export const historyOptions: readonly OptionSpec[] = [
  {
    name: 'record',
    help: {
      vi: 'Ghi lần kiểm tra này vào lịch sử của hồ sơ (.rasoat/history.jsonl trong thư mục): mã băm của từng giấy tờ, ngày, đơn vị, kết luận, mã quy tắc; không ghi lời văn',
      en: 'Record this check in the history of the dossier (.rasoat/history.jsonl in the folder): hashes of the papers, date, unit, verdict, ids of rules; no text',
    },
  },
  {
    name: 'history',
    value: 'TỆP',
    help: {
      vi: 'Dùng tệp lịch sử này thay cho tệp trong thư mục',
      en: 'Use this history instead of the one in the folder',
    },
  },
];

/** Where the history of a dossier is kept: in its folder, for an archive beside it. */
export function historyPath({ folder, isArchive }: Omit<DossierPlace, 'shown'>, args: Args, cwd: string): string {
  const named = args.text('history');
  if (named !== null) return resolve(cwd, named);
  return isArchive
    ? join(dirname(folder), '.rasoat', `${basename(folder)}.jsonl`)
    : join(folder, '.rasoat', 'history.jsonl');
}

/** Rows of a history; none when there is no file. Throws a UsageError when it cannot be read, or holds lines that are not understood. */
export function historyRows(path: string, shown: string): readonly HistoryRow[] {
  return readRows(path, shown).rows;
}

/** `open`: the last line has no end, as when a person wrote it. */
function readRows(path: string, shown: string): { readonly rows: readonly HistoryRow[]; readonly open: boolean } {
  if (!existsSync(path)) return { rows: [], open: false };
  const read = readRegular(path, maxHistoryBytes);
  if (!('bytes' in read)) throw new UsageError(`${shown}: ${read.vi}.`, `${shown}: ${read.en}.`);
  const { rows, bad } = readHistory(new TextDecoder().decode(read.bytes));
  if (bad.length > 0)
    throw new UsageError(
      `${shown}: không hiểu dòng ${bad.slice(0, 5).join(', ')} của lịch sử; sửa hoặc bỏ dòng đó.`,
      `${shown}: line ${bad.slice(0, 5).join(', ')} of the history is not understood; mend it or take it out.`,
    );
  return { rows, open: read.bytes.length > 0 && read.bytes.at(-1) !== 0x0a };
}

/** This check as a row. */
export function rowOf(report: DossierReport, today: IsoDate): HistoryRow {
  const { run, dossier, papers, whole, verdict } = report;
  const counted = papers
    .filter(({ counts }) => counts)
    .flatMap(({ file, between }) => [...file.result.findings, ...between]);
  const rules = [...whole, ...counted]
    .filter((finding) => finding.severity !== 'info' && sectionOf(finding) !== 'open')
    .map(({ rule }) => rule);
  return {
    date: today,
    stage: dossier.stage,
    unit: unitOf(report),
    verdict,
    papers: dossier.papers.map(({ id, hash }) => ({ id, hash })),
    rules: [...new Set(rules)].sort(),
    version: run.version,
  };
}

/** Adds a row to a history. Throws a UsageError, also when what is there is no history: a paper that was named by mistake, a pipe. */
export async function record(path: string, shown: string, row: HistoryRow): Promise<void> {
  const { open } = readRows(path, shown);
  try {
    await undisturbed(() => {
      mkdirSync(dirname(path), { recursive: true });
      appendFileSync(path, `${open ? '\n' : ''}${writeRow(row)}`, { flush: true });
    });
  } catch (error) {
    const { vi, en } = fileTrouble(error, 'write');
    throw new UsageError(`${shown}: không ghi được (${vi}).`, `${shown}: cannot be written (${en}).`);
  }
}
