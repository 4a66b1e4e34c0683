import { compareSeverity } from '../../engine/order.ts';
import type { Bilingual, CheckResult, Finding, Severity } from '../../engine/types.ts';
import type { FileLayout, Revision, Span } from '../../text/types.ts';
import { escapeMarkup } from '../escape.ts';
import { missingWords, say } from '../words.ts';
import type { PageViewOptions } from './view.ts';

/** Findings that one word names at most: more than that can lie over each other in a text made to harm. */
const mostNamed = 8;

/** Something that happens at an offset: a look, a change or a finding begins or ends, or a mark stands there. */
type Event = { readonly at: number } & (
  | { readonly what: 'look'; readonly look: FileLayout['looks'][number] | null }
  | { readonly what: 'change'; readonly on: boolean }
  | { readonly what: 'finding'; readonly on: boolean; readonly number: number; readonly severity: Severity }
  | { readonly what: 'mark'; readonly html: string }
);

/** What ends at an offset comes before what stands there, and that before what begins there. */
function rank(event: Event): number {
  if (event.what === 'mark') return 1;
  if (event.what === 'look') return event.look === null ? 0 : 2;
  return event.on ? 2 : 0;
}

const changeWords: Readonly<Record<Revision['kind'], Bilingual>> = {
  insert: { vi: 'Chữ thêm vào, chưa được chấp nhận (Track Changes)', en: 'Inserted, not yet accepted (track changes)' },
  delete: {
    vi: 'Ở đây có chữ đã xóa, chưa được chấp nhận (Track Changes)',
    en: 'Words are deleted here (track changes)',
  },
  move: { vi: 'Ở đây có chữ được chuyển chỗ (Track Changes)', en: 'Words are moved here (track changes)' },
  format: { vi: 'Ở đây định dạng đã đổi (Track Changes)', en: 'The look is changed here (track changes)' },
};

/** Most used size of the text, in points; null where the file names none. */
export function usualSize(looks: FileLayout['looks']): number | null {
  const lengths = new Map<number, number>();
  for (const { size, at } of looks) if (size !== null) lengths.set(size, (lengths.get(size) ?? 0) + at.end - at.start);
  let best: number | null = null;
  for (const [size, length] of lengths) if (best === null || length > lengths.get(best)!) best = size;
  return best;
}

/** Half points, as classes name sizes; of a size that no page has, the nearest that one may have. */
export const halfPoints = (size: number): number => Math.round(Math.min(72, Math.max(5, size)) * 2);

/**
 * The words of a draft as markup, from its beginning to its end: looks, tracked changes, what comments of reviewers stand on, findings
 * by their number. Markup is made of what the draft holds by escaping alone. One sweep: spans must be asked for in the order of the text.
 */
export class PageWords {
  /** Sizes other than the usual one that were met, in half points. */
  readonly sizes = new Set<number>();
  readonly #text: string;
  readonly #usual: number | null;
  readonly #events: readonly Event[];
  #next = 0;
  #look: FileLayout['looks'][number] | null = null;
  #changes = 0;
  readonly #active = new Map<number, Severity>();
  readonly #grades: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

  constructor({ source: { text, layout } }: CheckResult, findings: readonly Finding[], options: PageViewOptions) {
    this.#text = text;
    this.#usual = layout === null ? null : usualSize(layout.looks);
    const events: Event[] = [];
    for (const look of layout?.looks ?? []) {
      events.push({ at: look.at.start, what: 'look', look }, { at: look.at.end, what: 'look', look: null });
    }
    const { lang } = options;
    for (const { kind, at } of layout?.revisions ?? []) {
      if (kind === 'insert' && at.end > at.start) {
        events.push({ at: at.start, what: 'change', on: true }, { at: at.end, what: 'change', on: false });
      } else {
        const sign = kind === 'delete' ? '⌫' : '✎';
        events.push({ at: at.start, what: 'mark', html: sup('change', sign, changeWords[kind][lang]) });
      }
    }
    const remark = say(lang, 'Ở đây có bình luận của người xem', 'A reviewer commented here');
    for (const { start } of layout?.remarks ?? [])
      events.push({ at: start, what: 'mark', html: sup('remark', '✉', remark) });
    for (const [k, { at, absent, severity }] of findings.entries()) {
      const number = k + 1;
      if (absent === null && at.end > at.start) {
        events.push({ at: at.start, what: 'finding', on: true, number, severity });
        events.push({ at: at.end, what: 'finding', on: false, number, severity });
      } else {
        const words = absent === null ? '' : ` ${escapeMarkup(missingWords(absent.subject, lang))}`;
        events.push({
          at: at.start,
          what: 'mark',
          html: `<ins class="${severity}" data-f="${number}">▸${words}</ins>`,
        });
      }
    }
    this.#events = events.sort((a, b) => a.at - b.at || rank(a) - rank(b));
  }

  /** Markup of a span; marks that stand before it, behind the span asked for before, come first. */
  of({ start, end }: Span): string {
    let html = this.#upTo(start, false);
    let at = start;
    for (; this.#next < this.#events.length && this.#events[this.#next].at <= end; this.#next++) {
      const event = this.#events[this.#next];
      // What begins at the end of a span is of the next one.
      if (event.at === end && rank(event) === 2) break;
      html += this.#piece(at, event.at);
      at = Math.max(at, event.at);
      html += this.#take(event);
    }
    return html + this.#piece(at, end);
  }

  /** Marks that stand behind all spans. */
  rest(): string {
    return this.#upTo(this.#text.length, true);
  }

  #upTo(offset: number, inclusive: boolean): string {
    let html = '';
    for (; this.#next < this.#events.length; this.#next++) {
      const event = this.#events[this.#next];
      if (inclusive ? event.at > offset : event.at >= offset) break;
      html += this.#take(event);
    }
    return html;
  }

  /** Goes past an event; its markup when it is a mark. */
  #take(event: Event): string {
    switch (event.what) {
      case 'look':
        this.#look = event.look;
        return '';
      case 'change':
        this.#changes += event.on ? 1 : -1;
        return '';
      case 'finding':
        if (event.on) this.#active.set(event.number, event.severity);
        else this.#active.delete(event.number);
        this.#grades[event.severity] += event.on ? 1 : -1;
        return '';
      case 'mark':
        return event.html;
    }
  }

  #piece(start: number, end: number): string {
    if (end <= start) return '';
    const words = escapeMarkup(this.#text.slice(start, end));
    const classes: string[] = [];
    if (this.#look?.bold) classes.push('b');
    if (this.#look?.italic) classes.push('i');
    const size = this.#look?.size ?? null;
    if (size !== null && size !== this.#usual) {
      const half = halfPoints(size);
      this.sizes.add(half);
      classes.push(`s${half}`);
    }
    if (this.#changes > 0) classes.push('new');
    if (this.#active.size === 0)
      return classes.length === 0 ? words : `<span class="${classes.join(' ')}">${words}</span>`;
    const worst = (['error', 'warning', 'info'] as const).find((severity) => this.#grades[severity] > 0)!;
    const named: number[] = [];
    for (const number of this.#active.keys()) if (named.push(number) === mostNamed) break;
    named.sort((a, b) => compareSeverity(this.#active.get(b)!, this.#active.get(a)!) || a - b);
    return `<mark class="${[worst, ...classes].join(' ')}" data-f="${named.join(' ')}">${words}</mark>`;
  }
}

const sup = (name: string, sign: string, title: string): string =>
  `<sup class="${name}" title="${escapeMarkup(title)}">${sign}</sup>`;
