import { isFill } from '../structure/skeleton-parts.ts';
import type { LegalDocument, NodeType, Paragraph } from '../structure/types.ts';
import type { SourceText, Span } from '../text/types.ts';
import type { KnownRules } from './known-rules.ts';
import type { Bilingual, CoveredSpan, Waiver, WaiverPlace, WaiverTrouble } from './types.ts';
import { cannotBeWaived, notWaivable, openReason, untilTrouble } from './waivable.ts';

/**
 * Waivers in comments of Markdown and HTML: `<!-- rasoat-waive citation/unknown: lý do; đến 2026-12-31 -->`.
 * One that stands before the draft holds for all of it. Within a paragraph, or behind it on its line, it holds for that paragraph;
 * else for what follows: a table, an article, a clause, a point or a bullet with what it holds, or a paragraph; and for a part
 * that is missing at its place.
 */

const form: Bilingual = {
  vi: 'Viết: <!-- rasoat-waive mã-quy-tắc: lý do; đến 2026-12-31 --> (hạn có thể bỏ).',
  en: 'Write: <!-- rasoat-waive rule-id: reason; until 2026-12-31 --> (the day may be left out).',
};

/** A comment that is meant for rasoat. */
const directive = /^\s*(rasoat-[a-z]+)\s*/iu;
/** The day at the end of a waiver; other words behind a semicolon belong to the reason. */
const dayAtEnd = /;\s*(?:đến|until)\s+(?:hết\s+)?(?:ngày\s+)?([\d/.-]+)\s*$/iu;

type Read = Pick<Waiver, 'rule' | 'reason' | 'until'>;

/** Reads the words of a comment; null when it is not meant for rasoat, words for its author when it is not understood. */
function readComment(text: string, known: KnownRules): Read | Bilingual | null {
  const start = directive.exec(text);
  if (start === null) return null;
  if (start[1].toLowerCase() !== 'rasoat-waive')
    return { vi: `Không hiểu "${start[1]}". ${form.vi}`, en: `"${start[1]}" is not understood. ${form.en}` };
  const words = text.slice(start[0].length);
  const colon = words.indexOf(':');
  const name = (colon < 0 ? words : words.slice(0, colon)).trim();
  if (name === '') return { vi: `Chưa nêu quy tắc. ${form.vi}`, en: `No rule is named. ${form.en}` };
  const rule = known.find(name);
  if ('vi' in rule) return rule;
  if (cannotBeWaived(rule.id)) return notWaivable(rule.id);
  const rest = colon < 0 ? '' : words.slice(colon + 1);
  const day = dayAtEnd.exec(rest);
  const until = day?.[1] ?? null;
  const trouble = until === null ? null : untilTrouble(until);
  if (trouble !== null) return trouble;
  const reason = rest
    .slice(0, day?.index ?? rest.length)
    .replace(/\s+/gu, ' ')
    .trim();
  if (reason === '') return { vi: `Thiếu lý do. ${form.vi}`, en: `There is no reason. ${form.en}` };
  if (isFill(reason)) return openReason;
  return { rule: rule.id, reason, until };
}

/** A waiver as a comment. The reason must not end the comment, and stands on one line. */
export function writeComment({ rule, reason, until }: Read): string {
  const words = reason.replace(/\s+/gu, ' ').replace(/--+>?/gu, '–').trim();
  return `<!-- rasoat-waive ${rule}: ${words}${until === null ? '' : `; đến ${until}`} -->`;
}

/** The waivers in the comments of a draft, and what is wrong with them. */
export function commentWaivers(
  document: LegalDocument,
  known: KnownRules,
): { readonly waivers: Waiver[]; readonly troubles: WaiverTrouble[] } {
  const waivers: Waiver[] = [];
  const troubles: WaiverTrouble[] = [];
  if (document.source.comments.length === 0) return { waivers, troubles };
  const covers = new Covers(document);
  for (const comment of document.source.comments) {
    const read = readComment(comment.text, known);
    if (read === null) continue;
    const written = placeOf(comment);
    if ('vi' in read) troubles.push({ kind: 'malformed', written, rule: '', until: null, problem: read, alike: 0 });
    else waivers.push({ ...read, covers: covers.of(comment.at), written });
  }
  return { waivers, troubles };
}

function placeOf({ text, at, location }: SourceText['comments'][number]): WaiverPlace {
  return { file: null, location, text: `<!-- ${text.replace(/\s+/gu, ' ').trim()} -->`, at };
}

/** Units that a waiver before them holds for as a whole; of a chapter it holds for the heading alone. */
const whole: ReadonlySet<NodeType> = new Set(['article', 'clause', 'point', 'bullet', 'heading']);

const isDraft = ({ zone }: Paragraph): boolean => zone !== 'outside' && zone !== 'metadata';

/** What comments of a draft hold for, by their place. */
class Covers {
  readonly #document: LegalDocument;
  readonly #first: Paragraph | undefined;
  /** Spans of tables by the index of their first cell. */
  readonly #tables = new Map<number, CoveredSpan>();

  constructor(document: LegalDocument) {
    this.#document = document;
    this.#first = document.paragraphs.find(isDraft);
  }

  of({ start: at }: Span): 'draft' | CoveredSpan {
    const { paragraphs, source } = this.#document;
    if (this.#first === undefined || at <= this.#first.start) return 'draft';
    const next = firstBehind(paragraphs, at);
    const before = paragraphs[next - 1];
    if (!source.text.slice(before.end, at).includes('\n'))
      return { gap: before.start, start: before.start, end: before.end };
    const paragraph = paragraphs[next];
    if (paragraph === undefined) return { gap: before.start, start: before.end, end: source.text.length };
    if (paragraph.table > 0) return this.#table(next);
    let unit = paragraph.node;
    while (unit?.parent != null && unit.parent.start >= paragraph.start) unit = unit.parent;
    const span = { gap: before.start, start: paragraph.start, end: paragraph.end };
    if (unit === null || unit.start < paragraph.start) return span;
    const end = whole.has(unit.type) ? unit.end : (unit.title?.end ?? 0);
    return { ...span, end: Math.max(span.end, end) };
  }

  #table(first: number): CoveredSpan {
    const { paragraphs } = this.#document;
    let span = this.#tables.get(first);
    if (span === undefined) {
      let last = first;
      while (paragraphs[last + 1]?.table === paragraphs[first].table) last++;
      span = { gap: paragraphs[first - 1].start, start: paragraphs[first].start, end: paragraphs[last].end };
      this.#tables.set(first, span);
    }
    return span;
  }
}

/** Index of the first paragraph that begins behind a place. */
function firstBehind(paragraphs: readonly Paragraph[], at: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle].start <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
