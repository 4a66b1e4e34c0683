import { allKnown, type BaselineRow, type Bilingual, type Lang } from '@rasoat/rules';
import { withheldFrom } from '@rasoat/rules/reports/secret';
import { summarise } from '@rasoat/rules/reports/summary';
import type { CheckedFile, FileSummary } from '@rasoat/rules/reports/types';
import { clean } from '@rasoat/rules/reports/width';
import type { Checker } from './checker.ts';
import { failure, failureDetail } from './failure.ts';
import type { Input } from './files.ts';
import { diffOf, type FixedFile, fixModeOf, fixNotes } from './fix.ts';
import { fileReport, formatOf } from './formats.ts';
import { type Io, UsageError } from './io.ts';
import type { Args } from './options.ts';
import { replaceFile, undisturbed } from './replace.ts';

/**
 * What comes of one input: its part of the report, printed, and what is left of it for the totals. Plain data, so that it
 * passes from thread to thread, and small, so that a run over many files does not keep their texts.
 */
export interface Outcome {
  /** In pieces, made as they are asked for: the words of many findings are more than one string can hold. */
  readonly pieces: Iterable<string>;
  /** Null: the input could not be checked, and `troubles` tell why. */
  readonly summary: FileSummary | null;
  readonly troubles: readonly Bilingual[];
  /** Times by rule, for standard error, where the report has no place for them. */
  readonly timing: string;
  /** The words of the draft were left out of `pieces`. */
  readonly withheld: boolean;
  /** What was done with the file, and what is no more of its baseline; for standard error. */
  readonly notes: readonly Bilingual[];
  /** Path of the draft and what a new baseline has of it; null when none is written. */
  readonly baseline: { readonly path: string; readonly rows: readonly BaselineRow[] } | null;
  /** The draft with its fixes, for the main thread to write: signals reach no other. Null: it stays as it is. */
  readonly write: Rewritten | null;
}

/** A file that is to be written, while it is still as it was read. */
export interface Rewritten {
  readonly path: string;
  readonly shown: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** An outcome that has only troubles. */
export function failed(...troubles: readonly Bilingual[]): Outcome {
  return { pieces: [], summary: null, troubles, timing: '', withheld: false, notes: [], baseline: null, write: null };
}

/** Checks one input and prints its part of the report; the same in this thread and in another. Never rejects. */
export async function work(input: Input, checker: Checker, args: Args, io: Io, lang: Lang): Promise<Outcome> {
  try {
    return await outcome(input, checker, args, io, lang);
  } catch (error) {
    if (error instanceof UsageError) return failed(error);
    return failed(failure(input.shown, failureDetail(error, io)));
  }
}

async function outcome(input: Input, checker: Checker, args: Args, io: Io, lang: Lang): Promise<Outcome> {
  const opened = await checker.open(input);
  if ('troubles' in opened) return failed(...opened.troubles);
  const { law, path } = opened;
  const format = formatOf(args);
  const withheld = withheldFrom(opened.file.result, args.flag('allow-secret')) !== null;
  const rows = checker.agreed.rowsOf(path, opened.file.result, withheld);
  const file = rows === null ? opened.file : { ...opened.file, result: allKnown(opened.file.result) };
  const summary = summarise(file);
  const stale = checker.agreed.staleNote(input.shown, file.result);
  const mode = fixModeOf(args);
  const told = args.flag('new-only') ? { ...file, result: { ...file.result, known: [] } } : file;
  return {
    pieces:
      mode === 'diff'
        ? diffPieces(input.shown, opened.fixed, withheld, io.out.tty)
        : fileReport(format, told, summary, { args, io, lang, law }),
    summary,
    troubles: [],
    timing: format === 'pretty' && mode !== 'diff' ? '' : timingLines(file),
    withheld: (format !== 'pretty' || mode === 'diff') && withheld,
    notes: [
      ...(mode === null ? [] : fixNotes(input.shown, file.result.source.format, opened.fixed, mode)),
      ...(stale === null ? [] : [stale]),
    ],
    baseline: rows === null ? null : { path, rows },
    write:
      mode === 'write' && opened.fixed !== null && opened.fixed.applied > 0
        ? { path, shown: input.shown, before: opened.fixed.original, after: opened.fixed.bytes }
        : null,
  };
}

/** The outcome once its file was written; where that cannot be done, the file was not mended and its report tells what is not so. */
export async function written(outcome: Outcome): Promise<Outcome> {
  if (outcome.write === null) return outcome;
  const { path, shown, before, after } = outcome.write;
  try {
    await undisturbed(() => replaceFile(path, shown, after, before));
    return outcome;
  } catch (error) {
    if (error instanceof UsageError) return failed(error);
    throw error;
  }
}

/**
 * The fixes of a file as they are printed: a diff has words of the draft, and may travel. On a terminal no sign of the draft may
 * steer it; elsewhere the diff is exact, for `patch`.
 */
function diffPieces(shown: string, fixed: FixedFile | null, withheld: boolean, tty: boolean): string[] {
  if (fixed === null || withheld) return [];
  const diff = diffOf(shown, fixed);
  return [tty ? diff.split('\n').map(clean).join('\n') : diff];
}

function timingLines(file: CheckedFile): string {
  if (file.result.timing === null) return '';
  const rows = Object.entries(file.result.timing).sort((a, b) => b[1] - a[1]);
  return `${clean(file.path)}\n${rows.map(([name, ms]) => `${ms.toFixed(2).padStart(9)} ms  ${name}\n`).join('')}`;
}
