import type { LegalDocument, Paragraph, StructureNode, Zone } from '../structure/types.ts';
import type { Span } from '../text/index.ts';
import { COLON } from './marks.ts';
import type { Setting } from './raw.ts';
import type { Tokens } from './tokenise.ts';
import { keysOf } from './words.ts';

/** Kinds that tell of changes of law and make none but of their own like (`Chỉ thị này thay thế …`). */
const TELLING: ReadonlySet<string> = new Set([
  'chi-thi',
  'ke-hoach',
  'bao-cao',
  'bao-cao-tham-dinh',
  'cong-van',
  'cong-dien',
  'thong-bao',
  'tthc',
]);
const ACTING: ReadonlySet<Zone> = new Set<Zone>(['title', 'enacting', 'decision-line']);
const LAPSES = ['bãi bỏ', 'bị thay thế', 'hết hiệu lực', 'hủy bỏ', 'ngưng hiệu lực', 'chấm dứt hiệu lực'].map(keysOf);
/** Tokens of a head that are looked at. */
const MAX_HEAD = 80;

/** What the place of each paragraph in the draft means for the roles in it. */
export class Settings {
  readonly #document: LegalDocument;
  readonly #t: Tokens;
  /** Legal grounds of the draft's procedures, in text order. */
  readonly #grounds: readonly Span[];
  readonly #heads = new Map<StructureNode, boolean>();
  readonly #lists = new Map<number, boolean>();

  constructor(document: LegalDocument, t: Tokens) {
    this.#document = document;
    this.#t = t;
    this.#grounds = document.procedures
      .map(({ components }) => components['can-cu'])
      .filter((part) => part !== undefined)
      .sort((a, b) => a.start - b.start);
  }

  of(paragraph: Paragraph): Setting {
    const { zone } = paragraph;
    return {
      basis: zone === 'basis' || this.#isGround(paragraph),
      acting: ACTING.has(zone),
      telling: TELLING.has(this.#document.kind) || zone === 'consideration',
      lead: this.#leadOf(paragraph),
    };
  }

  #isGround(paragraph: Paragraph): boolean {
    let low = 0;
    let high = this.#grounds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#grounds[middle].start <= paragraph.start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && paragraph.end <= this.#grounds[low - 1].end;
  }

  /** Role that a list gives to its items: the head of a unit above (`Các văn bản sau đây hết hiệu lực:`) or the title of the list. */
  #leadOf(paragraph: Paragraph): 'repeals' | null {
    if (paragraph.attachment >= 0 && this.#listLapses(paragraph.attachment)) return 'repeals';
    for (let node = paragraph.node; node !== null; node = node.parent) {
      if (node.start < paragraph.start && this.#headLapses(node)) return 'repeals';
    }
    return null;
  }

  #listLapses(index: number): boolean {
    let lapses = this.#lists.get(index);
    if (lapses === undefined) {
      const list = this.#document.attachments[index];
      lapses = list !== undefined && list.kind !== 'regulation' && list.title !== null && this.#lapses(list.title);
      this.#lists.set(index, lapses);
    }
    return lapses;
  }

  #headLapses(node: StructureNode): boolean {
    let lapses = this.#heads.get(node);
    if (lapses === undefined) {
      const own = this.#document.paragraphAt(node.start)?.end ?? node.end;
      const end = Math.min(node.children[0]?.start ?? node.end, own);
      const last = this.#document.source.tokens.at(end) - 1;
      const opens = last > 0 && this.#t.isMark(last, COLON);
      lapses = (node.title !== null && this.#lapses(node.title)) || (opens && this.#lapses({ start: node.start, end }));
      this.#heads.set(node, lapses);
    }
    return lapses;
  }

  /** The words tell that documents lapse. */
  #lapses(span: Span): boolean {
    const t = this.#t;
    const { tokens } = this.#document.source;
    const from = tokens.at(span.start);
    const end = Math.min(tokens.at(span.end), from + MAX_HEAD);
    for (let i = from; i < end; i++) if (LAPSES.some((words) => t.at(i, words, end))) return true;
    return false;
  }
}
