import type { Change } from '../engine/changes.ts';
import { applyFixes } from '../engine/fixes.ts';
import type { Bilingual, Fix, Rule } from '../engine/types.ts';
import type { Law } from '../law/types.ts';
import { readText } from '../readers/index.ts';
import { exampleText } from './examples.ts';
import { exampleName, exampleSession } from './run.ts';

/** A bad example with its fixes applied. */
export interface Mended {
  /** Kinds and titles of the fixes that were applied, each once. */
  readonly fixes: readonly { readonly kind: Fix['kind']; readonly title: Bilingual }[];
  readonly before: string;
  readonly after: string;
  /** Where the two differ. */
  readonly changes: readonly Change[];
}

/**
 * Bad examples of a rule with the first fix of each of its findings applied: as few as show every kind of fix that the rule
 * offers, short ones first (those that have `fixed`). Fixes that the law decides follow the given law.
 */
export async function mendedExamples(rule: Rule, law: Law): Promise<readonly Mended[]> {
  const wanted = new Set(rule.fixes);
  const out: Mended[] = [];
  const examples = [...rule.examples.bad].sort((a, b) => Number(b.fixed !== undefined) - Number(a.fixed !== undefined));
  for (const example of examples) {
    if (wanted.size === 0) break;
    const before = exampleText(example).text;
    const session = exampleSession(rule, example, [rule], law);
    const fixes = new Map<string, Mended['fixes'][number]>();
    const { file, changes } = await applyFixes(before, {
      read: (text) => readText(text, { name: exampleName(example) }),
      check: (source) => session.run(source),
      choose: ({ fixes: [first] }) => {
        if (first === undefined) return null;
        fixes.set(`${first.kind} ${first.title.vi}`, { kind: first.kind, title: first.title });
        return first;
      },
    });
    const fresh = [...fixes.values()].filter(({ kind }) => wanted.delete(kind));
    if (fresh.length > 0) out.push({ fixes: [...fixes.values()], before, after: file, changes });
  }
  return out;
}
