import { plain } from '../text/plain.ts';
import { spanIndexAt } from '../text/spans.ts';
import { ownString } from '../text/splice.ts';
import type { SourceText, Span } from '../text/types.ts';
import { kept } from './kept.ts';
import { LineFlag, type Lines } from './line-table.ts';
import { countPapers, cuesIn, mayTell } from './procedure-cues.ts';
import {
  COMPONENT_KEYS,
  type ComponentKey,
  headOf,
  readTitle,
  saysNothing,
  type TitleReading,
} from './procedure-words.ts';
import type { Paragraph, StructureNode } from './types.ts';

/** A unit (article or heading) as far as procedures are concerned. */
export interface UnitReading extends Span {
  readonly node: StructureNode;
  readonly title: TitleReading;
  /** Components under their own head, with the places. */
  readonly heads: ReadonlyMap<ComponentKey, Span[]>;
  /** Components that running text tells of. */
  readonly told: ReadonlyMap<ComponentKey, Span[]>;
  /** Text that stands under no head: what the title promises may be there. */
  readonly free: readonly Span[];
  /** It is an article that leaves its steps to another one of the draft. */
  readonly inherits: boolean;
  /** Words of the unit, in small letters with single spaces, up to a bound. */
  readonly words: string;
}

/** What the words of one paragraph say of components. */
interface ParagraphReading {
  /** Component that its head names. */
  readonly named: string | null;
  /** Length of its words as they are read; 0 when they tell of nothing. */
  readonly said: number;
  readonly cues: readonly ComponentKey[];
  /** Steps are left to another article. */
  readonly inherits: boolean;
  /** The cues and the head as bits. */
  readonly marks: number;
}

/** The bit of a cue; that of a head stands `HEAD_BITS` higher. */
const BITS = new Map<string, number>(COMPONENT_KEYS.map((key, k) => [key, 1 << k]));
const HEAD_BITS = COMPONENT_KEYS.length;
const bitsOf = (cues: readonly ComponentKey[], heads: readonly string[] = []): number =>
  cues.reduce((bits, key) => bits | BITS.get(key)!, 0) |
  heads.reduce((bits, key) => bits | ((BITS.get(key) ?? 0) << HEAD_BITS), 0);
const PAPERS = bitsOf(['ho-so'], ['ho-so']);
const WAY = bitsOf(['thoi-han'], ['thoi-han', 'trinh-tu']);
const SETS = bitsOf(['so-luong']);
/** Components under their own heads that a form has at least. */
export const FORM_HEADS = 5;

/** `Trình tự cấp lại thực hiện như quy định tại khoản 2 Điều 3`: the rest is inherited. */
const INHERITS =
  /(?:trình tự|thủ tục|thực hiện|giải quyết)(?!\p{L})[^.;\n]{0,80}?(?:như|theo|quy định tại)(?!\p{L})[^.;\n]{0,60}?điều \d/u;

const READING = {};
const TITLE = {};

/** Longest words of one paragraph that are looked at. */
const PARAGRAPH_WORDS = 3000;
const UNIT_WORDS = 20_000;
/** Longest title that is looked at. */
const TITLE_WORDS = 400;
/** More than the length of any title that is looked at. */
const TITLE_STEP = 512;

/** Reads the draft by units, each at most once. */
export class UnitReader {
  readonly source: SourceText;
  readonly #lines: Lines;
  readonly #paragraphs: readonly Paragraph[];
  /** By line, how many lines before it say `hồ sơ`. */
  readonly #papers: Uint32Array;
  /** Paragraphs that were read: a heading is read with those under it. */
  readonly #read: ParagraphReading[] = [];
  readonly #titles = new Map<StructureNode, Title>();

  constructor(lines: Lines, paragraphs: readonly Paragraph[]) {
    this.source = lines.source;
    this.#lines = lines;
    this.#paragraphs = paragraphs;
    const { flags, count } = lines;
    this.#papers = new Uint32Array(count + 1);
    for (let i = 0; i < count; i++)
      this.#papers[i + 1] = this.#papers[i] + ((flags[i] & LineFlag.papers) === 0 ? 0 : 1);
  }

  /** Index of the first paragraph that starts at or behind the offset. */
  #first(offset: number): number {
    let low = 0;
    let high = this.#paragraphs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#paragraphs[middle].start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Name of a unit; of a numbered heading its first line. */
  titleSpan(node: StructureNode): Span | null {
    if (node.title !== null || node.type === 'article') return node.title;
    const { text } = this.source;
    const line = this.#paragraphs[this.#first(node.start)];
    let start = node.label.end;
    while (start < line.end && ' *_\t'.includes(text[start])) start++;
    const end = Math.min(line.end, node.end);
    return start < end ? { start, end } : null;
  }

  /** Its words, in small letters with single spaces. */
  titleOf(node: StructureNode): string {
    return this.#title(node).words;
  }

  #title(node: StructureNode): Title {
    let title = this.#titles.get(node);
    if (title === undefined) {
      const span = this.titleSpan(node);
      title = span === null ? titled('') : this.#readTitle(span);
      this.#titles.set(node, title);
    }
    return title;
  }

  #readTitle({ start, end }: Span): Title {
    const { text, blocks } = this.source;
    const stop = Math.min(end, start + TITLE_WORDS);
    const make = (): Title => titled(ownString(plain(text.slice(start, stop))));
    const first = spanIndexAt(blocks, start);
    if (first < 0 || stop > blocks[first].end) return make();
    // Where the title stands in its line tells the label from it.
    const detail = (start - blocks[first].start) * TITLE_STEP + (stop - start);
    return kept(this.#lines, first, first + 1, TITLE, detail, make);
  }

  /** Whether the draft says `hồ sơ` more than once: no procedure does with less. */
  anyPapers(): boolean {
    const saying = this.#papers[this.#lines.count];
    return saying > 1 || (saying === 1 && countPapers(this.source.tokens) > 1);
  }

  /** Whether the unit says `hồ sơ`. */
  papers(node: StructureNode): boolean {
    return this.#papers[this.#line(node.end)] > this.#papers[this.#line(node.start)];
  }

  /** First line of the first paragraph that starts at or behind the offset. */
  #line(offset: number): number {
    return this.#paragraphs[this.#first(offset)]?.firstBlock ?? this.#lines.count;
  }

  #paragraph(i: number): ParagraphReading {
    const known = this.#read[i];
    if (known !== undefined) return known;
    const paragraph = this.#paragraphs[i];
    const start = this.#start(paragraph);
    const { firstBlock, endBlock } = paragraph;
    const detail = start - paragraph.start;
    const reading = kept(this.#lines, firstBlock, endBlock, READING, detail, () => this.#readWords(paragraph, start));
    this.#read[i] = reading;
    return reading;
  }

  /** Where the words begin: behind the label of the unit that the paragraph opens. */
  #start(paragraph: Paragraph): number {
    const own = paragraph.node;
    return own !== null && own.start === paragraph.start ? own.label.end : paragraph.start;
  }

  #readWords(paragraph: Paragraph, start: number): ParagraphReading {
    const { text, tokens } = this.source;
    const named = headOf(text, start, paragraph.end, true);
    const heads = named === null ? [] : [named];
    if (!mayTell(tokens, tokens.at(paragraph.start), tokens.at(paragraph.end)))
      return { named, said: 0, cues: [], inherits: false, marks: bitsOf([], heads) };
    const said = this.#said(paragraph);
    const cues = cuesIn(said);
    return { named, said: said.length, cues, inherits: INHERITS.test(said), marks: bitsOf(cues, heads) };
  }

  /** The words of a paragraph in small letters. Tone marks stay in their places: moving them costs more than the cues, which know both. */
  #said(paragraph: Paragraph): string {
    const start = this.#start(paragraph);
    return this.source.text
      .slice(start, Math.min(paragraph.end, start + PARAGRAPH_WORDS))
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .trim();
  }

  /** Whether the unit may be a whole procedure or a form: most are settled by this. */
  mayBeWhole(node: StructureNode): boolean {
    let marks = 0;
    let inherits = false;
    for (let i = this.#first(node.start); i < this.#paragraphs.length; i++) {
      if (this.#paragraphs[i].start >= node.end) break;
      const reading = this.#paragraph(i);
      marks |= reading.marks;
      inherits ||= reading.inherits;
    }
    if ((marks & PAPERS) !== 0 && ((marks & WAY) !== 0 || inherits)) return true;
    let heads = (marks >>> HEAD_BITS) | (marks & SETS);
    let count = 0;
    for (; heads !== 0; heads &= heads - 1) count++;
    return count >= FORM_HEADS;
  }

  /** Whether the title tells of a component or of what is granted. */
  isTelling(node: StructureNode): boolean {
    return this.#title(node).telling;
  }

  /** What the title of the unit names. */
  titled(node: StructureNode): TitleReading {
    return this.#title(node).reading;
  }

  read(node: StructureNode): UnitReading {
    const { text } = this.source;
    const heads = new Map<ComponentKey, Span[]>();
    const told = new Map<ComponentKey, Span[]>();
    const free: Span[] = [];
    const telling: Paragraph[] = [];
    let length = 0;
    let inherits = false;
    // Nodes whose head names a component: what stands below belongs to it.
    const claimed = new Map<StructureNode, string>();
    for (let i = this.#first(node.start); i < this.#paragraphs.length; i++) {
      const paragraph = this.#paragraphs[i];
      if (paragraph.start >= node.end) break;
      if (paragraph.quoted || paragraph.table > 0 || paragraph.zone !== 'body') continue;
      const own = paragraph.node;
      const opens = own !== null && own.start === paragraph.start;
      if (own === node && opens && node.type === 'article') continue;
      const reading = this.#paragraph(i);
      const { named, said, cues } = reading;
      // A head with nothing behind it is none.
      const end = opens ? own.end : paragraph.end;
      const key = named !== null && saysNothing(text, this.#start(paragraph), end) ? null : named;
      const holder = own === null || claimed.size === 0 ? undefined : claimedBy(own, node, claimed);
      if (key !== null) {
        if (opens && own !== node) claimed.set(own, key);
        if (key !== 'co-quan-phoi-hop') push(heads, key as ComponentKey, paragraph);
      }
      if (named === null && holder === undefined) free.push(paragraph);
      if (said > 0 && length < UNIT_WORDS) {
        telling.push(paragraph);
        length += said;
        inherits ||= reading.inherits;
      }
      for (const cue of cues) {
        // The number of sets stands under the papers as often as on a line of its own.
        if (cue === 'so-luong') push(heads, cue, paragraph);
        else if (key !== cue && holder !== cue) push(told, cue, paragraph);
      }
    }
    const wordsOf = (): string => telling.map((paragraph) => this.#said(paragraph)).join(' \n ');
    // A bare head `Thành phần, số lượng hồ sơ` or `Số lượng hồ sơ` without a number names no number (T3.15).
    return {
      start: node.start,
      end: node.end,
      node,
      title: this.titled(node),
      heads: withNumber(heads, text),
      told,
      free,
      inherits: inherits && node.type === 'article',
      get words() {
        return wordsOf();
      },
    };
  }
}

/** The words of a title, and what they name. */
interface Title {
  readonly words: string;
  readonly reading: TitleReading;
  /** It tells of a component or of what is granted: the article under it is read. */
  readonly telling: boolean;
}

const TELLING =
  /hồ sơ|trình tự|thủ tục|quy trình|thời hạn|thẩm quyền|cách thức|hình thức|đối tượng|điều kiện|kết quả|phí|cơ quan|mẫu/u;

function titled(words: string): Title {
  return { words, reading: readTitle(words), telling: TELLING.test(words) };
}

function push(map: Map<ComponentKey, Span[]>, key: ComponentKey, span: Span): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [span]);
  else if (list[list.length - 1] !== span) list.push(span);
}

function claimedBy(
  own: StructureNode,
  top: StructureNode,
  claimed: ReadonlyMap<StructureNode, string>,
): string | undefined {
  for (let node: StructureNode | null = own; node !== null && node !== top; node = node.parent) {
    const key = claimed.get(node);
    if (key !== undefined) return key;
  }
  return undefined;
}

function withNumber(heads: Map<ComponentKey, Span[]>, text: string): Map<ComponentKey, Span[]> {
  const places = heads.get('so-luong');
  if (places === undefined) return heads;
  const numbered = places.filter(({ start, end }) =>
    /\d|một bộ/u.test(text.slice(start, Math.min(end, start + PARAGRAPH_WORDS))),
  );
  if (numbered.length === 0) heads.delete('so-luong');
  else heads.set('so-luong', numbered);
  return heads;
}
