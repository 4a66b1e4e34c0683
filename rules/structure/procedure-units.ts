import { plain } from '../text/plain.ts';
import type { SourceText, Span } from '../text/types.ts';
import { countPapers, cuesIn, mayTell } from './procedure-cues.ts';
import { type ComponentKey, headOf, readTitle, saysNothing, type TitleReading } from './procedure-words.ts';
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
  /** Words of the unit, in small letters with single spaces, up to a bound. */
  readonly words: string;
}

/** What one paragraph says of components. */
interface ParagraphReading {
  /** Component that its head names, and the same where something stands behind the head. */
  readonly named: string | null;
  readonly key: string | null;
  /** Its words, in small letters; empty when they tell of nothing. */
  readonly said: string;
  readonly cues: readonly ComponentKey[];
}

/** Longest words of one paragraph that are looked at. */
const PARAGRAPH_WORDS = 3000;
const UNIT_WORDS = 20_000;

/** Reads the draft by units, each at most once. */
export class UnitReader {
  readonly source: SourceText;
  readonly #paragraphs: readonly Paragraph[];
  /** Paragraphs that were read: a heading is read with those under it. */
  readonly #read: ParagraphReading[] = [];
  readonly #titles = new Map<StructureNode, string>();

  constructor(source: SourceText, paragraphs: readonly Paragraph[]) {
    this.source = source;
    this.#paragraphs = paragraphs;
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
    let title = this.#titles.get(node);
    if (title === undefined) {
      const span = this.titleSpan(node);
      title = span === null ? '' : plain(this.source.text.slice(span.start, Math.min(span.end, span.start + 400)));
      this.#titles.set(node, title);
    }
    return title;
  }

  /** How often the unit says `hồ sơ`. */
  papers(node: StructureNode): number {
    const { tokens } = this.source;
    return countPapers(tokens, tokens.at(node.start), tokens.at(node.end));
  }

  #paragraph(i: number): ParagraphReading {
    const known = this.#read[i];
    if (known !== undefined) return known;
    const { text, tokens } = this.source;
    const paragraph = this.#paragraphs[i];
    const own = paragraph.node;
    const opens = own !== null && own.start === paragraph.start;
    const start = opens ? own.label.end : paragraph.start;
    const named = headOf(text, start, paragraph.end, true);
    // A head with nothing behind it is none.
    const key = named !== null && saysNothing(text, start, opens ? own.end : paragraph.end) ? null : named;
    const told = mayTell(tokens, tokens.at(paragraph.start), tokens.at(paragraph.end));
    // Tone marks stay in their places: moving them costs more than the cues, which know both.
    const said = told
      ? text
          .slice(start, Math.min(paragraph.end, start + PARAGRAPH_WORDS))
          .toLowerCase()
          .replace(/\s+/gu, ' ')
          .trim()
      : '';
    const reading = { named, key, said, cues: told ? cuesIn(said) : [] };
    this.#read[i] = reading;
    return reading;
  }

  read(node: StructureNode): UnitReading {
    const { text } = this.source;
    const heads = new Map<ComponentKey, Span[]>();
    const told = new Map<ComponentKey, Span[]>();
    const free: Span[] = [];
    const words: string[] = [];
    let length = 0;
    // Nodes whose head names a component: what stands below belongs to it.
    const claimed = new Map<StructureNode, string>();
    for (let i = this.#first(node.start); i < this.#paragraphs.length; i++) {
      const paragraph = this.#paragraphs[i];
      if (paragraph.start >= node.end) break;
      if (paragraph.quoted || paragraph.table > 0 || paragraph.zone !== 'body') continue;
      const own = paragraph.node;
      const opens = own !== null && own.start === paragraph.start;
      if (own === node && opens && node.type === 'article') continue;
      const { named, key, said, cues } = this.#paragraph(i);
      const holder = own === null ? undefined : claimedBy(own, node, claimed);
      if (key !== null) {
        if (opens && own !== node) claimed.set(own, key);
        if (key !== 'co-quan-phoi-hop') push(heads, key as ComponentKey, paragraph);
      }
      if (named === null && holder === undefined) free.push(paragraph);
      if (said !== '' && length < UNIT_WORDS) {
        words.push(said);
        length += said.length;
      }
      for (const cue of cues) {
        // The number of sets stands under the papers as often as on a line of its own.
        if (cue === 'so-luong') push(heads, cue, paragraph);
        else if (key !== cue && holder !== cue) push(told, cue, paragraph);
      }
    }
    // A bare head `Thành phần, số lượng hồ sơ` or `Số lượng hồ sơ` without a number names no number (T3.15).
    return {
      start: node.start,
      end: node.end,
      node,
      title: readTitle(this.titleOf(node)),
      heads: withNumber(heads, text),
      told,
      free,
      words: words.join(' \n '),
    };
  }
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
