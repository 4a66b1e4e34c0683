import { nearest } from './nearest.ts';
import type { Bilingual, Rule } from './types.ts';

export type KnownRule = Pick<Rule, 'id' | 'aliases' | 'options'>;

/** The rules that a person may name, by their ids and old names. */
export class KnownRules<R extends KnownRule = KnownRule> {
  readonly #byName: ReadonlyMap<string, R>;
  readonly #ids: readonly string[];

  constructor(rules: readonly R[]) {
    this.#ids = rules.map((rule) => rule.id);
    this.#byName = new Map(
      rules.flatMap((rule) => [rule.id, ...(rule.aliases ?? [])].map((name) => [name, rule] as const)),
    );
  }

  /** The rule of a name, or what to tell a person who wrote a name that is none. */
  find(name: string): R | Bilingual {
    const rule = this.#byName.get(name);
    if (rule !== undefined) return rule;
    const guess = nearest(name, this.#ids);
    return {
      vi: `Không có quy tắc "${name}".${guess ? ` Ý bạn là "${guess}"?` : ''} Lệnh "rasoat rules" in mọi mã quy tắc.`,
      en: `There is no rule "${name}".${guess ? ` Did you mean "${guess}"?` : ''} "rasoat rules" prints all ids.`,
    };
  }
}
