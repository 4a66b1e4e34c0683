import type { Rule } from '@rasoat/rules';

/** What only people read of a rule: why, how to mend, examples. A bundle leaves it out of its rules and has it here, loaded on demand. */
export function ruleTexts({ why, mend, examples }: Rule): Pick<Rule, 'why' | 'mend' | 'examples'> {
  return { why, mend, examples };
}
