import type { Replacement } from '../text/index.ts';
import type { SourceText, Span } from '../text/types.ts';
import { type Change, withEdits } from './changes.ts';
import { type FileEdits, fileEdits, lineEndOf, readAfter } from './fix-edits.ts';
import type { CheckResult, Finding, Fix } from './types.ts';

/** A draft after its fixes. */
export interface FixedDraft {
  /** The file after the fixes. */
  readonly file: string;
  /** What is found in it. */
  readonly result: CheckResult;
  readonly changes: readonly Change[];
  /** How many fixes were made. */
  readonly applied: number;
  /** Findings whose fix cannot be made exactly in this file: markup or entities stand within its words. */
  readonly refused: readonly Finding[];
  /** Fixes still called for one another after the last round. */
  readonly unstable: boolean;
}

export interface Fixing {
  /** Reads a version of the file. */
  readonly read: (file: string) => Promise<SourceText>;
  readonly check: (source: SourceText) => CheckResult;
  /** The fix that is wanted of a finding; null: none. */
  readonly choose?: (finding: Finding) => Fix | null;
}

/** More rounds than this do not come to an end. */
const mostRounds = 10;
/** How often a version is read in one round to find the fixes that cannot be made. */
const mostTries = 64;

/** The fix that may be made without asking. */
export const safeFix = ({ fixes }: Finding): Fix | null => fixes.find(({ kind }) => kind === 'safe') ?? null;

/** A fix in terms of the file. */
interface Planned extends FileEdits {
  readonly finding: Finding;
}

/**
 * Makes the fixes of a draft until there are none left, at most ten times over; of fixes that overlap the first in the order of
 * findings is made, the others wait for the next round. A fix is made whole or not at all, and only where the words it replaces
 * stand in the file as they are read; that the file then reads as the fix says is proved by reading it. Elsewhere no unit of the file changes.
 */
export async function applyFixes(file: string, { read, check, choose = safeFix }: Fixing): Promise<FixedDraft> {
  let now = file;
  let result = check(await read(now));
  let changes: Change[] = [];
  let applied = 0;
  const refused = new Map<string, Finding>();
  for (let round = 1; ; round++) {
    const planned = plan(
      now,
      result,
      (finding) => (refused.has(finding.fingerprint) ? null : choose(finding)),
      refused,
    );
    if (planned.length === 0 || round > mostRounds)
      return { file: now, result, changes, applied, refused: [...refused.values()], unstable: planned.length > 0 };
    const made = await proved(now, result.source, planned, read, refused);
    if (made === null) continue;
    now = made.file;
    changes = withEdits(changes, made.edits);
    applied += made.fixes;
    result = check(made.source);
  }
}

/** The fixes of one round, in the order of findings, without those that overlap an earlier one. */
function plan(
  file: string,
  { source, findings }: CheckResult,
  choose: (finding: Finding) => Fix | null,
  refused: Map<string, Finding>,
): Planned[] {
  const out: Planned[] = [];
  const taken = new Taken();
  const lineEnd = lineEndOf(file);
  for (const finding of findings) {
    const fix = choose(finding);
    if (fix === null) continue;
    const planned = fileEdits(file, source, fix.edits, lineEnd);
    if (planned === null) refused.set(finding.fingerprint, finding);
    else if (planned.edits.length > 0 && taken.take(planned.edits)) out.push({ finding, ...planned });
  }
  return out;
}

/** Ranges of the file that are edited, sorted. */
export class Taken {
  readonly #ranges: Span[] = [];

  /** Takes the ranges of edits, which are sorted, all or none; an insertion takes the place on both sides of it. */
  take(edits: readonly Span[]): boolean {
    if (edits.some((edit, i) => !this.#free(edit) || (i > 0 && overlap(edits[i - 1], edit)))) return false;
    for (const edit of edits) this.#ranges.splice(this.#place(edit.start), 0, edit);
    return true;
  }

  #free(edit: Span): boolean {
    const at = this.#place(edit.start);
    return ![this.#ranges[at - 1], this.#ranges[at], this.#ranges[at + 1]].some(
      (range) => range !== undefined && overlap(range, edit),
    );
  }

  /** Index of the first range that begins at or behind a place. */
  #place(start: number): number {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ranges[middle].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function overlap(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

interface Made {
  readonly file: string;
  readonly source: SourceText;
  readonly edits: readonly Replacement[];
  readonly fixes: number;
}

/**
 * The file after those of the planned fixes that it takes: read again, it has the words that they say and no others. Fixes that
 * it does not take are refused; they are looked for by halves. Null: it takes none.
 */
async function proved(
  file: string,
  source: SourceText,
  planned: readonly Planned[],
  read: Fixing['read'],
  refused: Map<string, Finding>,
): Promise<Made | null> {
  let tries = 0;
  const attempt = async (fixes: readonly Planned[]): Promise<Made | null> => {
    tries++;
    const edits = fixes.flatMap((one) => one.edits).sort((a, b) => a.start - b.start || a.end - b.end);
    const inText = fixes.flatMap((one) => one.inText).sort((a, b) => a.start - b.start || a.end - b.end);
    const made = await readAfter(file, source, { edits, inText }, read);
    return made === null ? null : { ...made, edits, fixes: fixes.length };
  };
  const refuse = (fixes: readonly Planned[]): readonly Planned[] => {
    for (const { finding } of fixes) refused.set(finding.fingerprint, finding);
    return [];
  };
  /** Those of fixes, which are not taken together, that are taken. */
  const divide = async (fixes: readonly Planned[]): Promise<readonly Planned[]> => {
    if (fixes.length === 1 || tries >= mostTries) return refuse(fixes);
    const half = fixes.length >> 1;
    const parts: (readonly Planned[])[] = [];
    for (const part of [fixes.slice(0, half), fixes.slice(half)])
      parts.push((await attempt(part)) === null ? await divide(part) : part);
    return parts.flat();
  };
  const whole = await attempt(planned);
  if (whole !== null) return whole;
  const taken = await divide(planned);
  return taken.length === 0 ? null : attempt(taken);
}
