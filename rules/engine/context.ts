import { factById } from '../law/facts.ts';
import type { Fact, IsoDate, Law } from '../law/types.ts';
import type { LegalDocument } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import type { Context, ResolvedCitation, Rule } from './types.ts';

/** What a rule asked for while it looked at one item: the dependencies of an incremental run. */
export const Asked = { document: 1, citations: 2, law: 4, text: 8, option: 16, date: 32, province: 64 } as const;

/** The context handed to rules; one per run, re-aimed at each rule. Records every question in `asked`. */
export class RunContext implements Context {
  asked = 0;
  #rule: Rule | null = null;
  #options: Readonly<Record<string, unknown>> = {};
  readonly #asOf: IsoDate;
  readonly #asOfAsked: Context['asOfAsked'];
  readonly #document: LegalDocument;
  readonly #citations: readonly ResolvedCitation[];
  readonly #law: Law;
  readonly #province: string | null;

  constructor(
    asOf: IsoDate,
    asOfAsked: Context['asOfAsked'],
    document: LegalDocument,
    citations: readonly ResolvedCitation[],
    law: Law,
    province: string | null,
  ) {
    this.#asOf = asOf;
    this.#asOfAsked = asOfAsked;
    this.#document = document;
    this.#citations = citations;
    this.#law = law;
    this.#province = province;
  }

  /** Aims the context at a rule with its settings. */
  aim(rule: Rule, options: Readonly<Record<string, unknown>> | undefined): void {
    this.#rule = rule;
    this.#options = options ?? {};
  }

  get asOf(): IsoDate {
    this.asked |= Asked.date;
    return this.#asOf;
  }
  get asOfAsked(): Context['asOfAsked'] {
    this.asked |= Asked.date;
    return this.#asOfAsked;
  }
  get document(): LegalDocument {
    this.asked |= Asked.document;
    return this.#document;
  }
  get citations(): readonly ResolvedCitation[] {
    this.asked |= Asked.citations;
    return this.#citations;
  }
  get law(): Law {
    this.asked |= Asked.law;
    return this.#law;
  }
  get province(): string | null {
    this.asked |= Asked.province;
    return this.#province;
  }
  text(span: Span): string {
    this.asked |= Asked.text;
    return this.#document.source.text.slice(span.start, span.end);
  }
  fact(id: string): Fact {
    const fact = factById(id);
    if (fact === null) throw new Error(`rule ${this.#rule?.id}: unknown fact ${id}`);
    return fact;
  }
  option<T>(name: string): T {
    this.asked |= Asked.option;
    const value = this.#options[name];
    return (value === undefined ? this.#rule?.options?.[name]?.default : value) as T;
  }
}
