import type { Bilingual, Lang } from '@rasoat/rules';
import { withheldFrom } from '@rasoat/rules/reports/secret';
import { summarise } from '@rasoat/rules/reports/summary';
import type { CheckedFile, FileSummary } from '@rasoat/rules/reports/types';
import { clean } from '@rasoat/rules/reports/width';
import { type Checker, failure, failureDetail } from './checker.ts';
import type { Input } from './files.ts';
import { fileReport, formatOf } from './formats.ts';
import type { Io } from './io.ts';
import type { Args } from './options.ts';

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
}

/** An outcome that has only troubles. */
export function failed(...troubles: readonly Bilingual[]): Outcome {
  return { pieces: [], summary: null, troubles, timing: '', withheld: false };
}

/** Checks one input and prints its part of the report; the same in this thread and in another. Never rejects. */
export async function work(input: Input, checker: Checker, args: Args, io: Io, lang: Lang): Promise<Outcome> {
  try {
    return await outcome(input, checker, args, io, lang);
  } catch (error) {
    return failed(failure(input.shown, failureDetail(error, io)));
  }
}

async function outcome(input: Input, checker: Checker, args: Args, io: Io, lang: Lang): Promise<Outcome> {
  const opened = await checker.open(input);
  if ('troubles' in opened) return failed(...opened.troubles);
  const { file, law } = opened;
  const format = formatOf(args);
  const allowSecret = args.flag('allow-secret');
  const summary = summarise(file);
  return {
    pieces: fileReport(format, file, summary, { args, io, lang, law }),
    summary,
    troubles: [],
    timing: format === 'pretty' ? '' : timingLines(file),
    withheld: format !== 'pretty' && withheldFrom(file.result, allowSecret) !== null,
  };
}

function timingLines(file: CheckedFile): string {
  if (file.result.timing === null) return '';
  const rows = Object.entries(file.result.timing).sort((a, b) => b[1] - a[1]);
  return `${clean(file.path)}\n${rows.map(([name, ms]) => `${ms.toFixed(2).padStart(9)} ms  ${name}\n`).join('')}`;
}
