import type { Change } from '../engine/changes.ts';
import type { Bilingual, Fix, Rule } from '../engine/types.ts';
import { capOf } from '../law/facts.ts';
import type { Fact } from '../law/types.ts';
import { unifiedDiff } from './diff.ts';

/** How what a rule finds is mended, for its page and for `explain`. */

/** An example of a rule with its fixes applied, as `rules/testing` makes it. */
export interface MendedText {
  readonly fixes: readonly { readonly kind: Fix['kind']; readonly title: Bilingual }[];
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
}

/** Who makes a fix. */
export const fixKindWords: Readonly<Record<Fix['kind'], Bilingual>> = {
  safe: { vi: 'chỗ chắc chắn được --fix sửa', en: '--fix mends what is certain' },
  review: {
    vi: 'chỗ phải cân nhắc có gợi ý để người soạn thảo xác nhận',
    en: 'where judgement is needed a correction is proposed, for a lawyer to confirm',
  },
};

const none: Bilingual = { vi: 'không có, người soạn thảo tự sửa', en: 'none; it is mended by hand' };

/** What kinds of fixes a rule offers, in a sentence without its full stop. */
export function offered({ fixes = [] }: Pick<Rule, 'fixes'>): Bilingual {
  if (fixes.length === 0) return none;
  const words = fixes.map((kind) => fixKindWords[kind]);
  return { vi: words.map(({ vi }) => vi).join('; '), en: words.map(({ en }) => en).join('; ') };
}

/** What the fixes changed, as lines that begin with `-`, `+` or a space; `…` between places that are apart. */
export function mendedLines({ before, after, changes }: MendedText): string[] {
  const out: string[] = [];
  for (const line of unifiedDiff('', before, after, changes).trimEnd().split('\n').slice(3)) {
    if (line.startsWith('\\')) continue;
    // A line to which others were added at its end is the same line.
    if (line.startsWith('+') && out.at(-1) === `-${line.slice(1)}`) out[out.length - 1] = ` ${line.slice(1)}`.trimEnd();
    else out.push(line.startsWith('@@') ? '…' : line.trimEnd());
  }
  const first = out.findIndex((line) => line !== '');
  return out.slice(Math.max(0, first), out.findLastIndex((line) => line !== '') + 1);
}

/** Levels that a setting may give a rule that stands on such facts, gravest first; `off` among them. */
export function levelsOf(facts: readonly Fact[]): readonly string[] {
  const caps = facts.map(({ confidence }) => capOf(confidence));
  const all = ['error', 'warning', 'info', 'off'];
  if (caps.length === 0 || caps.includes('error')) return all;
  return all.slice(caps.includes('warning') ? 1 : 2);
}

/** Whether a rule is silent until a setting switches it on: nobody is sure of any of its facts. */
export function isOffByDefault(facts: readonly Fact[]): boolean {
  return facts.length > 0 && facts.every(({ confidence }) => capOf(confidence) === 'off');
}
