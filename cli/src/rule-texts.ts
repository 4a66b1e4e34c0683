import type { Rule } from '@rasoat/rules';

/** Reason and examples of a rule. A bundle leaves them out of its rules and has them here, for `explain` alone. */
export function ruleTexts({ why, examples }: Rule): Pick<Rule, 'why' | 'examples'> {
  return { why, examples };
}
