import { findCitations, type LawNames, lawNames } from '../citations/index.ts';
import { resolveCitations } from '../citations/resolve.ts';
import { factById } from '../law/facts.ts';
import type { IsoDate } from '../law/types.ts';
import { parseStructure } from '../structure/index.ts';
import type { LegalDocument, StructureNode } from '../structure/types.ts';
import { wordKey } from '../text/index.ts';
import type { SourceText } from '../text/types.ts';
import { againstBaseline } from './baseline.ts';
import { RunContext } from './context.ts';
import { FindingMaker } from './findings.ts';
import { KnownRules } from './known-rules.ts';
import { isLocal, LocalRun, signatureOf } from './local.ts';
import { Contexts } from './matching.ts';
import type { Memory } from './memory.ts';
import { inOrder } from './order.ts';
import type { Agreements, CheckResult, Need, ResolvedCitation, Rule, Scope, SessionOptions } from './types.ts';
import { applyWaivers } from './waivers.ts';

type RuleOf<S extends Scope> = Rule<S>;

/** Parts of the draft that are there to be judged; a rule about another part is not applicable. */
function available(document: LegalDocument, citations: readonly ResolvedCitation[]): ReadonlySet<Need> {
  const { fragment, source } = document;
  const has = new Set<Need>(['law']);
  // In letters that are none of Unicode no part can be told: nothing is missing, and nothing is there to be judged.
  if (source.notes.some(({ legacy }) => legacy !== undefined)) return has;
  if (!fragment.start) has.add('header').add('preamble');
  if (document.paragraphs.length > 0) has.add('body');
  if (!fragment.end) has.add('conclusions');
  if (!fragment.start && !fragment.end) has.add('whole');
  if (citations.length > 0) has.add('citations');
  return has;
}

/** Whether a rule can find anything under these settings: one with unsure facts alone is silent until a setting names its severity. */
export function speaks({ id, facts }: Pick<Rule, 'id' | 'facts'>, settings: SessionOptions['rules']): boolean {
  if (facts.length === 0 || settings?.[id]?.severity !== undefined) return true;
  return facts.some((fact) => factById(fact)?.confidence !== 'unsure');
}

let sessions = 0;

/**
 * A running checker: rules, settings and law, without state of its own between drafts. Two sessions run side by side.
 * A face makes one session and hands it one `SourceText` after the other.
 */
export class Session {
  readonly options: SessionOptions;
  readonly rules: readonly Rule[];
  readonly #known: KnownRules;
  readonly #ids: ReadonlySet<string>;
  readonly #byScope: Readonly<Record<Scope, readonly Rule[]>>;
  readonly #lawNames: LawNames;
  readonly #byWord: ReadonlyMap<number, readonly RuleOf<'token'>[]>;
  /** Low halves of the keys of `#byWord`: nearly every token of a draft is settled by this table alone. */
  readonly #watched = new Uint8Array(1 << 16);
  /** Tells sessions apart in what drafts under edit remember. */
  readonly #number = ++sessions;

  /** Rules that the settings switch off are left out. */
  constructor(rules: readonly Rule[], options: SessionOptions) {
    this.options = options;
    this.#lawNames = lawNames(options.law.lawNames);
    this.#known = new KnownRules(rules);
    this.rules = rules.filter((rule) => options.rules?.[rule.id]?.severity !== 'off');
    // Those of dossiers run elsewhere (dossier/session.ts).
    this.#ids = new Set(this.rules.filter(({ scope }) => scope !== 'dossier').map(({ id }) => id));
    const byScope: Record<Scope, Rule[]> = {
      token: [],
      paragraph: [],
      citation: [],
      node: [],
      document: [],
      dossier: [],
      waiver: [],
    };
    for (const rule of this.rules) if (speaks(rule, options.rules)) byScope[rule.scope].push(rule);
    this.#byScope = byScope;
    const byWord = new Map<number, RuleOf<'token'>[]>();
    for (const rule of byScope.token as RuleOf<'token'>[]) {
      for (const word of rule.words ?? []) {
        const key = wordKey(word);
        this.#watched[key & 0xffff] = 1;
        const known = byWord.get(key);
        if (!known) byWord.set(key, [rule]);
        else if (!known.includes(rule)) known.push(rule);
      }
    }
    this.#byWord = byWord;
  }

  /** The date on which the law is read for this draft. */
  #asOf(document: LegalDocument): IsoDate {
    const { asOf, today } = this.options;
    if (asOf === 'issued') return document.header.date ?? today;
    if (asOf === 'effective')
      return document.clauses.effect.find((clause) => clause.date !== null)?.date ?? document.header.date ?? today;
    return asOf;
  }

  /**
   * Checks one draft under what people have agreed on about it. Never throws for any text; a rule that fails is a defect and does
   * throw, named. `memory`: of a draft under edit, whose `source` has cells.
   */
  run(source: SourceText, agreements: Agreements = {}, memory: Memory | null = null): CheckResult {
    const { law, kind, province = null } = this.options;
    const timing: Record<string, number> = {};
    const clock = this.options.timing ? this.options.clock : undefined;
    const timed = <T>(name: string, work: () => T): T => {
      if (!clock) return work();
      const start = clock();
      const result = work();
      timing[name] = (timing[name] ?? 0) + clock() - start;
      return result;
    };
    const document = timed('structure', () => parseStructure(source, kind === undefined ? {} : { kind }));
    if (memory !== null) timed('passages', () => memory.passages.read(document));
    const asOf = this.#asOf(document);
    const place = province ?? (document.header.issuer?.level === 'tinh' ? document.header.issuer.place : null);
    const found = timed('citations', () => findCitations(document, { names: this.#lawNames }));
    const citations = timed('law', () => resolveCitations(found, law, asOf, place, memory?.resolved(law, asOf, place)));
    const context = new RunContext(asOf, this.options.asOf, document, citations, law, place);
    const maker = new FindingMaker(document, asOf, null, memory?.fingerprints);
    const has = available(document, citations);
    const applicable = (rule: Rule): boolean =>
      rule.needs.every((need) => has.has(need)) &&
      (rule.classes === undefined || rule.classes.includes(document.documentClass));

    const apply = <S extends Scope>(
      rule: RuleOf<S>,
      items: Iterable<Parameters<RuleOf<S>['check']>[0]>,
      into = maker,
    ): void => {
      const setting = this.options.rules?.[rule.id];
      context.aim(rule as Rule, setting?.options);
      timed(rule.id, () => {
        for (const item of items)
          for (const report of rule.check(item, context)) into.add(rule as Rule, report, setting);
      });
    };

    // In a draft under edit local rules are asked apart, only about what has changed.
    const here = (rule: Rule): boolean => applicable(rule) && (memory === null || !isLocal(rule));
    const local = memory === null ? null : this.#localRun(document, context, applicable);
    if (local !== null) {
      timed('local rules', () => {
        for (const { rule, report } of local.said(citations)) maker.add(rule, report, this.options.rules?.[rule.id]);
      });
    }
    for (const rule of this.#byScope.document as RuleOf<'document'>[]) if (applicable(rule)) apply(rule, [document]);
    for (const rule of this.#byScope.citation as RuleOf<'citation'>[]) {
      if (here(rule))
        apply(
          rule,
          citations.filter((citation) => citation.role !== 'self'),
        );
    }
    for (const rule of this.#byScope.paragraph as RuleOf<'paragraph'>[]) {
      if (!here(rule)) continue;
      const { zones } = rule;
      apply(
        rule,
        zones ? document.paragraphs.filter((paragraph) => zones.includes(paragraph.zone)) : document.paragraphs,
      );
    }
    const nodes = this.#byScope.node as RuleOf<'node'>[];
    if (nodes.length > 0) {
      const all = allNodes(document);
      for (const rule of nodes) if (applicable(rule)) apply(rule, all);
    }
    if ((this.#byScope.token as RuleOf<'token'>[]).some(here)) {
      const wanted = new Map<RuleOf<'token'>, number[]>();
      const { key } = source.tokens;
      for (const i of local?.tokens() ?? this.#wordsIn(source)) {
        for (const rule of this.#byWord.get(key[i])!) {
          if (!here(rule)) continue;
          const list = wanted.get(rule);
          if (list) list.push(i);
          else wanted.set(rule, [i]);
        }
      }
      for (const [rule, items] of wanted) apply(rule, items);
    }
    const told = timed('findings', () => maker.finish());
    const contexts = new Contexts(document);
    const { waived, rest, troubles } = timed('waivers', () =>
      applyWaivers(document, told, contexts, {
        written: agreements.waivers,
        known: this.#known,
        applied: this.#ids,
        today: this.options.today,
      }),
    );
    const waiverMaker = new FindingMaker(document, asOf);
    if (troubles.length > 0)
      for (const rule of this.#byScope.waiver as RuleOf<'waiver'>[]) apply(rule, troubles, waiverMaker);
    const { known, fresh, stale } = againstBaseline(rest, agreements.known ?? [], contexts);
    const findings = inOrder(fresh, waiverMaker.finish());
    const foreign = citations.filter((citation) => citation.role !== 'self');
    const count = (kinds: readonly string[]): number =>
      foreign.filter((citation) => kinds.includes(citation.resolution.kind)).length;
    return {
      source,
      document,
      citations,
      asOf,
      findings,
      waived,
      known,
      stale,
      counts: {
        citations: foreign.length,
        identified: count(['found', 'wrong-date']),
        unknown: count(['unknown']),
        ambiguous: count(['ambiguous']),
      },
      asked: context.asked(memory?.asked),
      timing: clock ? timing : null,
    };
  }

  /** Tokens that rules watch, in order. */
  *#wordsIn({ tokens }: SourceText): Iterable<number> {
    const { key, length } = tokens;
    for (let i = 0; i < length; i++) if (this.#watches(key[i])) yield i;
  }

  readonly #watches = (key: number): boolean => this.#watched[key & 0xffff] !== 0 && this.#byWord.has(key);

  #localRun(document: LegalDocument, context: RunContext, applicable: (rule: Rule) => boolean): LocalRun {
    const of = <S extends 'token' | 'paragraph' | 'citation'>(scope: S): RuleOf<S>[] =>
      (this.#byScope[scope] as RuleOf<S>[]).filter((rule) => isLocal(rule) && applicable(rule));
    const rules = { token: of('token'), paragraph: of('paragraph'), citation: of('citation') };
    const ids = Object.values(rules).map((list) => list.map(({ id }) => id).join());
    const { asOf, province } = context;
    const signature = [this.#number, ...ids, asOf, province, signatureOf(document)].join('\n');
    return new LocalRun(document, context, {
      rules,
      signature,
      settings: this.options.rules,
      byWord: this.#byWord,
      watches: this.#watches,
    });
  }
}

/** Every unit of the main document and its attachments, in document order. */
function allNodes(document: LegalDocument): StructureNode[] {
  const out: StructureNode[] = [];
  const stack: StructureNode[] = [];
  const push = (nodes: readonly StructureNode[]): void => {
    for (let i = nodes.length - 1; i >= 0; i--) stack.push(nodes[i]);
  };
  for (let i = document.attachments.length - 1; i >= 0; i--) push(document.attachments[i].body);
  push(document.body);
  while (stack.length > 0) {
    const node = stack.pop()!;
    out.push(node);
    push(node.children);
  }
  return out;
}
