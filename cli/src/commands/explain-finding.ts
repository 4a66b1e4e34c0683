import { checks } from '@rasoat/rules';
import { explainFinding } from '@rasoat/rules/reports/explain-finding';
import { everyFinding, type Judged } from '@rasoat/rules/reports/set-aside';
import { Checker, Troubles } from '../checker.ts';
import { type Io, UsageError } from '../io.ts';
import type { Args } from '../options.ts';
import { originsOf } from '../origins.ts';
import { printOptions } from '../print.ts';

/** Which findings of which file are asked for. */
export interface AskedFinding {
  readonly file: string;
  /** A fingerprint, or a line. */
  readonly what: string | number;
}

const isFingerprint = (word: string): boolean => /^[0-9a-f]{14}$/iu.test(word);
const placed = /^(.+):(\d{1,9})$/u;

/**
 * What operands ask for: `FINGERPRINT FILE` (either first) or `FILE:LINE`, also as `FILE:LINE:COLUMN`; null: neither. `isThere` tells
 * which names are of files: a name may end as a place does.
 */
export function askedFinding(operands: readonly string[], isThere: (name: string) => boolean): AskedFinding | null {
  if (operands.length === 2) {
    const [first, second] = operands;
    return isFingerprint(second) && !isFingerprint(first)
      ? { what: second, file: first }
      : { what: first, file: second };
  }
  const last = operands.length === 1 ? placed.exec(operands[0]) : null;
  if (last === null) return null;
  const [, file, line] = isThere(last[1]) ? last : (placed.exec(last[1]) ?? last);
  return { file, what: Number(line) };
}

function holds({ finding }: Judged, what: AskedFinding['what']): boolean {
  if (typeof what === 'string') return finding.fingerprint === what.toLowerCase();
  return finding.location.start.line <= what && what <= finding.location.end.line;
}

/** Tells of findings of a file what decided them. Exit 2 when the file cannot be checked or has no such finding. */
export async function explainFindings({ file: name, what }: AskedFinding, args: Args, io: Io): Promise<number> {
  const checker = new Checker({ ...args, positionals: [name] }, io);
  const inputs = checker.inputs();
  if (inputs.length !== 1)
    throw new UsageError(`Nêu đúng một tệp, không phải "${name}".`, `Name one file, not "${name}".`);
  const lang = checker.lang(checker.base(inputs));
  const opened = await checker.open(inputs[0]);
  if ('troubles' in opened) {
    await new Troubles(io, lang).tell(opened.troubles);
    return 2;
  }
  const { file, law, path } = opened;
  const asked = everyFinding(file.result).filter((judged) => holds(judged, what));
  if (asked.length === 0) {
    const [vi, en] =
      typeof what === 'string' ? [`có mã "${what}"`, `"${what}"`] : [`ở dòng ${what}`, `on line ${what}`];
    throw new UsageError(
      `${file.path}: không có phát hiện nào ${vi}. Mã nằm ở "fingerprint" trong kết quả --format json.`,
      `${file.path}: there is no finding ${en}. The ids are the "fingerprint" of --format json.`,
    );
  }
  const baseline = args.text('baseline');
  const options = printOptions(args, io, lang, law);
  for (const [i, judged] of asked.entries()) {
    const rule = checks.find(({ id }) => id === judged.finding.rule)!;
    const origins = originsOf(judged.finding, rule, file.result, path, checker, { cwd: io.cwd, baseline });
    await io.out.write((i > 0 ? '\n' : '') + explainFinding(judged, file, rule, origins, options));
  }
  return 0;
}
