import type { LegalDocument, NodeType, Paragraph, StructureNode, Zone } from '../structure/types.ts';
import type { Span } from '../text/index.ts';
import { keySet, keysOf } from '../text/index.ts';
import { COLON } from './marks.ts';
import type { Setting } from './raw.ts';
import type { Tokens } from './tokenise.ts';

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
/** A list of documents that are gone says so in its title. */
const GONE = ['hết hiệu lực', 'bị bãi bỏ', 'ngưng hiệu lực', 'chấm dứt hiệu lực'].map(keysOf);
/** A list that says so of some of its items: which ones, its parts tell. */
const STAYING = ['mới ban hành', 'sửa đổi', 'bổ sung', 'còn hiệu lực'].map(keysOf);
/** What the head of a unit does to its items. */
const DOES = ['bãi bỏ', 'hủy bỏ', 'thay thế', 'hết hiệu lực', 'chấm dứt hiệu lực', 'ngưng hiệu lực'].map(keysOf);
/** First words of both: the other words of a head say nothing. */
const TELLING_WORDS: ReadonlySet<number> = new Set([...GONE, ...DOES].map((words) => words[0]));
const STAYING_WORDS: ReadonlySet<number> = new Set(STAYING.map((words) => words[0]));
const DIVISIONS: ReadonlySet<NodeType> = new Set(['part', 'chapter', 'section', 'subsection']);
const FOLLOWING = keySet('sau này');
const IN_PART = keysOf('một phần');
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
  readonly #divisions = new Map<StructureNode, boolean>();

  constructor(document: LegalDocument, t: Tokens) {
    this.#document = document;
    this.#t = t;
    this.#grounds = document.procedures
      .filter(({ kind }) => kind === 'sheet')
      .map(({ components }) => components['can-cu'])
      .filter((part) => part !== undefined)
      .sort((a, b) => a.start - b.start);
  }

  /** Whether procedures of the draft name their legal grounds. */
  get hasGrounds(): boolean {
    return this.#grounds.length > 0;
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

  /**
   * Role that a list gives to its items: the head of a unit above (`Các văn bản sau đây hết hiệu lực:`), or the title of the list or
   * of the part of it that they stand in (`B. THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ`).
   */
  #leadOf(paragraph: Paragraph): 'repeals' | null {
    const attached = paragraph.attachment >= 0;
    if (attached && this.#listLapses(paragraph.attachment)) return 'repeals';
    for (let node = paragraph.node; node !== null; node = node.parent) {
      if (node.start >= paragraph.start) continue;
      if (this.#headLapses(node) || (attached && this.#divisionLapses(node))) return 'repeals';
    }
    return null;
  }

  #listLapses(index: number): boolean {
    let lapses = this.#lists.get(index);
    if (lapses === undefined) {
      const list = this.#document.attachments[index];
      lapses =
        list !== undefined &&
        list.kind !== 'regulation' &&
        list.title !== null &&
        this.#isGone(list.title) &&
        !this.#names(list.title, STAYING_WORDS, STAYING) &&
        !list.body.some((node) => this.#hasLapsing(node));
      this.#lists.set(index, lapses);
    }
    return lapses;
  }

  /** Whether a unit or a part within it is a division that says so of its own items: then the others are another matter. */
  #hasLapsing(root: StructureNode): boolean {
    const stack = [root];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (this.#divisionLapses(node)) return true;
      stack.push(...node.children.filter(({ type }) => type === 'heading' || DIVISIONS.has(type)));
    }
    return false;
  }

  /** A part of a list, or a heading in capitals within it, that says that its items are gone. */
  #divisionLapses(node: StructureNode): boolean {
    if (node.type !== 'heading' && !DIVISIONS.has(node.type)) return false;
    let lapses = this.#divisions.get(node);
    if (lapses === undefined) {
      const own = this.#document.paragraphAt(node.start)?.end ?? node.end;
      const head = node.title ?? { start: node.label.end, end: own };
      const { from } = this.#head(head);
      lapses = (node.type !== 'heading' || this.#t.allCaps(from)) && this.#isGone(head);
      this.#divisions.set(node, lapses);
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
      lapses = this.#doesAway({ start: node.label.end, end }, opens);
      this.#heads.set(node, lapses);
    }
    return lapses;
  }

  #isGone(title: Span): boolean {
    return this.#names(title, TELLING_WORDS, GONE);
  }

  /** Whether one of the phrases, whose first words are `first`, stands in a title. */
  #names(title: Span, first: ReadonlySet<number>, phrases: readonly (readonly number[])[]): boolean {
    const t = this.#t;
    const { from, end } = this.#head(title);
    for (let i = from; i < end; i++)
      if (first.has(t.key[i]) && phrases.some((words) => t.at(i, words, end))) return true;
    return false;
  }

  /**
   * The head begins with what is done (`Bãi bỏ …`), or, where it opens its items with a colon, says that it is done to what follows
   * (`Các văn bản sau đây hết hiệu lực:`, `Nghị định này thay thế:`). `Văn bản bãi bỏ một phần:` does nothing.
   */
  #doesAway(head: Span, opens: boolean): boolean {
    const t = this.#t;
    const { from, end } = this.#head(head);
    let follows = false;
    for (let i = from; i < end; i++) {
      if (FOLLOWING.has(t.key[i])) follows = true;
      if (!TELLING_WORDS.has(t.key[i])) continue;
      const done = DOES.find((words) => t.at(i, words, end));
      if (done === undefined || t.at(i + done.length, IN_PART, end)) continue;
      if (t.capital(i) && i - from <= 2) return true;
      if (opens && follows) return true;
    }
    return false;
  }

  #head(span: Span): { from: number; end: number } {
    const { tokens } = this.#document.source;
    const from = tokens.at(span.start);
    return { from, end: Math.min(tokens.at(span.end), from + MAX_HEAD) };
  }
}
