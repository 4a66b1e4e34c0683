import { factById } from '../law/facts.ts';
import type { Fact, IsoDate, Law } from '../law/types.ts';
import type { LegalDocument } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import type { Context, Question, ResolvedCitation, Rule } from './types.ts';

/** Bit of each question: rules ask often, and a set a rule would cost more than the questions. */
const bits: Readonly<Record<Question, number>> = {
  document: 1,
  citations: 2,
  law: 4,
  text: 8,
  option: 16,
  date: 32,
  province: 64,
};
const questions = Object.keys(bits) as Question[];

/** The context handed to rules; one per run, re-aimed at each rule. Records every question. */
export class RunContext implements Context {
  #asked = 0;
  /** Bits by rule id. */
  readonly #records: Record<string, number> = {};
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

  /** Aims the context at a rule with its settings; the questions from now on are that rule's. */
  aim(rule: Rule, options: Readonly<Record<string, unknown>> | undefined): void {
    this.#record();
    this.#rule = rule;
    this.#options = options ?? {};
  }

  /** What each rule has asked so far, by id. `before`: what they asked in runs before, of which some answers are kept. */
  asked(before: Record<string, number> = {}): Readonly<Record<string, readonly Question[]>> {
    this.#record();
    const asked: Record<string, readonly Question[]> = {};
    for (const [id, own] of Object.entries(this.#records)) {
      const bitsOf = own | (before[id] ?? 0);
      before[id] = bitsOf;
      asked[id] = questions.filter((question) => (bitsOf & bits[question]) !== 0);
    }
    return asked;
  }

  #record(): void {
    if (this.#rule !== null) {
      const { id } = this.#rule;
      this.#records[id] = (this.#records[id] ?? 0) | this.#asked;
      this.#rule = null;
    }
    this.#asked = 0;
  }

  get asOf(): IsoDate {
    this.#asked |= bits.date;
    return this.#asOf;
  }
  get asOfAsked(): Context['asOfAsked'] {
    this.#asked |= bits.date;
    return this.#asOfAsked;
  }
  get document(): LegalDocument {
    this.#asked |= bits.document;
    return this.#document;
  }
  get citations(): readonly ResolvedCitation[] {
    this.#asked |= bits.citations;
    return this.#citations;
  }
  get law(): Law {
    this.#asked |= bits.law;
    return this.#law;
  }
  get province(): string | null {
    this.#asked |= bits.province;
    return this.#province;
  }
  text(span: Span): string {
    this.#asked |= bits.text;
    return this.#document.source.text.slice(span.start, span.end);
  }
  fact(id: string): Fact {
    const fact = factById(id);
    if (fact === null) throw new Error(`rule ${this.#rule?.id}: unknown fact ${id}`);
    return fact;
  }
  option<T>(name: string): T {
    this.#asked |= bits.option;
    const value = this.#options[name];
    return (value === undefined ? this.#rule?.options?.[name]?.default : value) as T;
  }
}
