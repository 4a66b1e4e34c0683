import { type Passages, passagesOf } from '../structure/passages.ts';
import type { LegalDocument, Zone } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import type { RunContext } from './context.ts';
import type { Report, ResolvedCitation, Rule, Scope, SessionOptions } from './types.ts';

/** A rule and what it says. */
interface Told {
  readonly rule: Rule;
  report: Report;
}

/** What the local rules say of one paragraph that began at `start`. */
interface Said {
  start: number;
  readonly told: Told[];
}

/** The same of its citations; `hung`: what else that hung on. */
interface SaidOfCitations extends Said {
  readonly hung: readonly unknown[];
}

/** The local rules of one run, by their scope. */
export interface LocalRules {
  readonly token: readonly Rule<'token'>[];
  readonly paragraph: readonly Rule<'paragraph'>[];
  readonly citation: readonly Rule<'citation'>[];
}

/** Zones that are judged anew in every run: what stands there hangs on the other lines of the head or the end, and is little. */
const FRAME: ReadonlySet<Zone> = new Set<Zone>([
  'outside',
  'metadata',
  'header',
  'title',
  'enacting',
  'adoption',
  'closing',
]);
const NOTHING: readonly Told[] = [];

const ofWords = {};
const ofCitations = {};
const watchedTokens = {};

/** What a run of local rules is made under. */
export interface LocalSetting {
  readonly rules: LocalRules;
  /** All that they may ask beside the words around their items. */
  readonly signature: string;
  readonly settings: SessionOptions['rules'];
  /** Rules of scope token by the keys that they watch, local or not. */
  readonly byWord: ReadonlyMap<number, readonly Rule<'token'>[]>;
  readonly watches: (key: number) => boolean;
}

/** What the local rules say of a draft under edit; asked again only of what has changed. */
export class LocalRun {
  readonly #document: LegalDocument;
  readonly #passages: Passages;
  readonly #ctx: RunContext;
  readonly #setting: LocalSetting;
  /** Watched tokens of each paragraph, counted from its first token; null where there are none. */
  readonly #watched: readonly (readonly number[] | null)[];
  /** What rules of scope citation hang on beside. */
  readonly #hooks: readonly ((paragraph: number, ctx: RunContext) => unknown)[];

  constructor(document: LegalDocument, ctx: RunContext, setting: LocalSetting) {
    this.#document = document;
    const passages = passagesOf(document)!;
    this.#passages = passages;
    this.#ctx = ctx;
    this.#setting = setting;
    this.#hooks = [...new Set(setting.rules.citation.map(({ local }) => local))].filter(
      (local) => typeof local === 'function',
    );
    const { key } = document.source.tokens;
    this.#watched = passages.own(watchedTokens, setting.watches, (index) => {
      let found: number[] | null = null;
      const first = passages.firstTokens[index];
      for (let i = first, end = passages.firstTokens[index + 1]; i < end; i++) {
        if (!setting.watches(key[i])) continue;
        found ??= [];
        found.push(i - first);
      }
      return found;
    });
  }

  /** What the local rules say. */
  *said(citations: readonly ResolvedCitation[]): Iterable<Told> {
    yield* this.#words();
    yield* this.#citations(citations);
  }

  /** Tokens that rules watch, in order, those of rules that are not local too. */
  *tokens(): Iterable<number> {
    for (const [index, list] of this.#watched.entries()) {
      if (list === null) continue;
      const first = this.#passages.firstTokens[index];
      for (const i of list) yield first + i;
    }
  }

  /** What the rules of scope token and paragraph say. */
  *#words(): Iterable<Told> {
    const { paragraphs } = this.#document;
    const said = this.#passages.near<Said | null>(ofWords, this.#setting.signature, (index) => this.#ofWords(index));
    for (let i = 0; i < said.length; i++) {
      if (FRAME.has(paragraphs[i].zone)) said[i] = this.#ofWords(i);
      const one = said[i];
      if (one !== null) yield* placed(one, paragraphs[i]);
    }
  }

  #ofWords(index: number): Said | null {
    const paragraph = this.#document.paragraphs[index];
    const told: Told[] = [];
    for (const rule of this.#setting.rules.paragraph) {
      if (rule.zones !== undefined && !rule.zones.includes(paragraph.zone)) continue;
      this.#ctx.aim(rule as Rule, this.#setting.settings?.[rule.id]?.options);
      for (const report of rule.check(paragraph, this.#ctx)) told.push({ rule: rule as Rule, report });
    }
    const list = this.#watched[index];
    if (list !== null) {
      const { key } = this.#document.source.tokens;
      const first = this.#passages.firstTokens[index];
      for (const i of list) {
        for (const rule of this.#setting.byWord.get(key[first + i]) ?? []) {
          if (!this.#setting.rules.token.includes(rule)) continue;
          this.#ctx.aim(rule as Rule, this.#setting.settings?.[rule.id]?.options);
          for (const report of rule.check(first + i, this.#ctx)) told.push({ rule: rule as Rule, report });
        }
      }
    }
    return told.length === 0 ? null : { start: paragraph.start, told };
  }

  /** What the rules of scope citation say. */
  *#citations(citations: readonly ResolvedCitation[]): Iterable<Told> {
    const { paragraphs, preamble } = this.#document;
    const rules = this.#setting.rules.citation;
    if (rules.length === 0) return;
    const said = this.#passages.near<SaidOfCitations | null>(ofCitations, this.#setting.signature, () => null);
    const lastBasis = preamble.bases.at(-1)?.start ?? 0;
    for (let k = 0; k < citations.length; ) {
      const index = citations[k].paragraph;
      const first = k;
      while (k < citations.length && citations[k].paragraph === index) k++;
      const paragraph = paragraphs[index];
      const known = said[index];
      // What is cited in the head, in lists and in tables hangs on more than what stands beside it.
      const local =
        (paragraph.zone === 'body' || paragraph.zone === 'footnote') &&
        paragraph.attachment < 0 &&
        paragraph.table === 0 &&
        paragraph.start > lastBasis;
      if (local && known !== null && this.#hangsOn(known.hung, citations, first, k)) {
        if (known.told.length > 0) yield* placed(known, paragraph);
        continue;
      }
      const told = this.#ofCitations(citations.slice(first, k).filter(({ role }) => role !== 'self'));
      if (local) {
        said[index] = { start: paragraph.start, told, hung: this.#hung(citations, first, k) };
        this.#passages.made++;
      }
      yield* told;
    }
  }

  /** What the answers for the citations `[from, to)`, all of one paragraph, hang on beside their words. */
  #hung(citations: readonly ResolvedCitation[], from: number, to: number): readonly unknown[] {
    const hung: unknown[] = [];
    for (let k = from; k < to; k++) hung.push(citations[k].resolution);
    for (const local of this.#hooks) hung.push(local(citations[from].paragraph, this.#ctx));
    return hung;
  }

  #hangsOn(hung: readonly unknown[], citations: readonly ResolvedCitation[], from: number, to: number): boolean {
    const hooks = this.#hooks;
    if (hung.length !== to - from + hooks.length) return false;
    for (let k = from; k < to; k++) if (hung[k - from] !== citations[k].resolution) return false;
    for (let n = 0; n < hooks.length; n++)
      if (hung[to - from + n] !== hooks[n](citations[from].paragraph, this.#ctx)) return false;
    return true;
  }

  #ofCitations(own: readonly ResolvedCitation[]): Told[] {
    const told: Told[] = [];
    for (const rule of this.#setting.rules.citation) {
      this.#ctx.aim(rule as Rule, this.#setting.settings?.[rule.id]?.options);
      for (const citation of own)
        for (const report of rule.check(citation, this.#ctx)) told.push({ rule: rule as Rule, report });
    }
    return told;
  }
}

/** What was said of a paragraph, where it stands now. */
function placed(said: Said, { start }: Span): readonly Told[] {
  const by = start - said.start;
  if (by !== 0) {
    for (const one of said.told) one.report = moved(one.report, by);
    said.start = start;
  }
  return said.told.length === 0 ? NOTHING : said.told;
}

/** A report with all its places moved. */
function moved(report: Report, by: number): Report {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const { at, about, absent, related, fixes } = report;
  return {
    ...report,
    ...(at === undefined ? {} : { at: move(at) }),
    ...(about === undefined ? {} : { about: move(about) }),
    ...(absent === undefined ? {} : { absent: { ...absent, anchor: move(absent.anchor) } }),
    ...(related === undefined ? {} : { related: related.map((one) => ({ ...one, at: move(one.at) })) }),
    ...(fixes === undefined ? {} : { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })) }),
  };
}

/** What local rules may ask of a draft beside the words around their item: when it changes, all is judged anew. */
export function signatureOf(document: LegalDocument): string {
  const { kind, documentClass, issuer, header, clauses, attachments, source } = document;
  return JSON.stringify([
    kind,
    documentClass,
    issuer === null ? null : [issuer.body, issuer.level, issuer.place, issuer.name],
    [header.symbol, header.date, header.place, header.type?.text, header.subject?.text],
    clauses.effect.map(({ date }) => date),
    attachments.map((attachment) => [attachment.kind, attachment.number, attachment.title?.text]),
    source.notes.map(({ legacy }) => legacy),
  ]);
}

/** Whether a rule is one of those that a run of local rules takes. */
export function isLocal(rule: Pick<Rule, 'local' | 'scope'>): boolean {
  const scopes: readonly Scope[] = ['token', 'paragraph', 'citation'];
  return rule.local !== undefined && scopes.includes(rule.scope);
}
