import { factById } from '../law/facts.ts';
import type { Rule, Scope } from './types.ts';

const idShape = /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/u;

/**
 * Checks a rule's own description and returns it frozen.
 * Throws an Error that names the rule and the defect: a bad id, fewer than two bad or two good examples, an example without
 * a pinned date, an unknown fact, an empty text a person would read, no version.
 */
export function defineRule<S extends Scope, Data>(rule: Rule<S, Data>): Rule<S, Data> {
  const fail = (why: string): never => {
    throw new Error(`rule ${rule.id}: ${why}`);
  };
  if (!idShape.test(rule.id)) fail('the id must be group/english-name');
  if (!rule.id.startsWith(`${rule.group}/`)) fail(`the id must begin with its group, ${rule.group}/`);
  for (const kind of ['bad', 'good'] as const) {
    const examples = rule.examples[kind];
    if (examples.length < 2) fail(`needs at least two ${kind} examples, has ${examples.length}`);
    for (const example of examples) {
      if (!/^\d{4}-\d\d-\d\d$/u.test(example.asOf)) fail(`a ${kind} example has no pinned asOf date`);
      if ((example.text === undefined) === (example.base === undefined))
        fail(`a ${kind} example needs either text or base`);
    }
  }
  for (const id of rule.facts) if (factById(id) === null) fail(`unknown fact ${id}`);
  for (const part of ['summary', 'why', 'mend'] as const) {
    // Types say so, too; a rule that is plain JavaScript has only this.
    for (const lang of ['vi', 'en'] as const)
      if (!rule[part]?.[lang]?.trim()) fail(`${part} must be written in vi and en`);
  }
  if (!/^\d+\.\d+\.\d+$/u.test(rule.since)) fail('since names the version that had the rule first, such as 0.1.0');
  if (rule.scope === 'token' && !rule.words?.length) fail('a token rule names the words it wants');
  return Object.freeze(rule);
}
