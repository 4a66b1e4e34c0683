import {
  bulletText,
  isOut,
  PART_WEIGHT,
  type Page,
  type Revisions,
  type RunLook,
  type Story,
  type StoryParagraph,
  type StoryRun,
  twips,
} from '../story.ts';
import { WordStory } from '../word-tables.ts';
import type { WordDocument } from './document.ts';
import { Part } from './fib.ts';
import type { Paragraph } from './properties.ts';
import { eachSprm, Sprm } from './sprms.ts';

/** What stands for characters that are no text of their own; others below the space are nothing. The soft hyphen is the `ư` of TCVN3. */
const SIGNS: Readonly<Record<number, string>> = { 9: '\t', 11: '\n', 12: '\n', 14: '\n', 30: '-', 31: '\u00ad' };
const PICTURE = 8;
const PLAIN_LOOK: RunLook = { font: null, size: null, bold: false, italic: false };

/** Reads the stories of a Word file: its body with frames at their anchors, and its notes. */
export class Stories {
  readonly #document: WordDocument;
  readonly #revisions: Revisions;
  /** Where text of fields stands that is not their result: 1 at each such character. */
  readonly #unshown: Uint8Array;
  /** First and last character of frames by the character that they are anchored at. */
  readonly #frames = new Map<number, [start: number, end: number][]>();
  /** Beginnings and ends of comments, in order. */
  readonly #remarks: { readonly at: number; readonly id: string; readonly ends: boolean }[] = [];
  #remark = 0;
  /** Comments in the file. */
  remarks = 0;
  readonly #limit: number;
  /** What was read, in characters; see `STORY_LIMIT`. */
  #weight = 0;

  constructor(document: WordDocument, revisions: Revisions, limit: number) {
    this.#limit = limit;
    this.#document = document;
    this.#revisions = revisions;
    this.#unshown = unshownOf(document.text);
    this.#readRemarks();
  }

  /** The body; footnotes and endnotes, each as one story; headers. */
  read(): { readonly body: Story; readonly footnotes: Story[]; readonly headers: Story[] } {
    const { stories } = this.#document.fib;
    const { body, footnotes, headers, macros, remarks, endnotes, boxes } = stories;
    const afterNotes = body + footnotes + headers + macros + remarks;
    const loose = this.#readFrames(afterNotes + endnotes, boxes);
    const text = this.#story(0, body, sectionsOf(this.#document));
    for (const [start, end] of loose) for (const part of this.#story(start, end, new Map())) text.push(part);
    const footnoteStories = [
      this.#story(body, body + footnotes, new Map()),
      this.#story(afterNotes, afterNotes + endnotes, new Map()),
    ];
    return { body: text, footnotes: footnoteStories, headers: this.#headers(body + footnotes, headers) };
  }

  /** Headers: behind the six stories of separators each section has six, of which the last but one and the first two are headers. */
  #headers(from: number, length: number): Story[] {
    const plc = this.#document.part(Part.headers);
    const stories: Story[] = [];
    let last = from;
    for (let i = 6; 4 * i + 8 <= plc.length; i++) {
      const start = from + plc.u32(4 * i);
      const end = Math.min(from + plc.u32(4 * i + 4), from + length);
      const isHeader = i % 6 === 0 || i % 6 === 1 || i % 6 === 4;
      // Each character is in one story only, whatever the file says.
      if (!isHeader || start < last || end <= start) continue;
      last = end;
      stories.push(this.#story(start, end, new Map()));
    }
    return stories;
  }

  #story(start: number, end: number, sections: ReadonlyMap<number, Page>): Story {
    const { text } = this.#document;
    const words = new WordStory();
    const stop = Math.min(end, text.length);
    words.paragraph.at = start;
    let from = start;
    for (let at = start; at < stop && this.#weight <= this.#limit; at++) {
      const unit = text.charCodeAt(at);
      const isSection = unit === 12 && sections.has(at + 1);
      if (unit !== 13 && unit !== 7 && !isSection) continue;
      const page = sections.get(from);
      if (page !== undefined) words.story.push({ kind: 'section', page });
      this.#paragraph(words, from, at, unit === 7);
      from = at + 1;
    }
    if (from < stop && this.#weight <= this.#limit) this.#paragraph(words, from, stop, false);
    return words.finish(stop, 0);
  }

  /** Reads the paragraph between two offsets, the second of which is that of its mark. */
  #paragraph(words: WordStory, start: number, end: number, isCell: boolean): void {
    const { paragraph, style } = this.#document.paragraphAt(end);
    const depth = isCell ? Math.max(1, paragraph.depth) : paragraph.depth;
    if (paragraph.ends === 'row') {
      words.endRow(depth, paragraph.edges, paragraph.merged);
      return;
    }
    const open = words.paragraph;
    let mark: StoryRun['change'] = null;
    this.#weight += end - start + PART_WEIGHT;
    for (const stretch of this.#document.characters(start, end + 1, style)) {
      this.#weight += PART_WEIGHT;
      const { characters } = stretch;
      const { look, hidden, change } = characters;
      const run = { look, hidden, change };
      if (characters.symbol !== null) {
        for (let at = stretch.start; at < Math.min(end, stretch.end); at++)
          open.runs.push({ ...run, text: bulletText(characters.symbol), at, points: null });
      } else this.#runs(open, stretch.start, Math.min(end, stretch.end), run);
      mark = change;
    }
    if (!isCell && isOut(mark, this.#revisions)) {
      words.goOn(end, PLAIN_LOOK, mark);
      return;
    }
    open.align = paragraph.align;
    open.mark = mark;
    this.#label(open, paragraph);
    words.endParagraph(end, depth);
    if (isCell || paragraph.ends === 'cell') words.endCell(depth);
  }

  #label(open: StoryParagraph, { list, level }: Paragraph): void {
    const label = list === 0 ? null : this.#document.lists.label(list, level);
    if (label !== null) open.label = label;
  }

  /** Adds the characters of one look. */
  #runs(open: StoryParagraph, start: number, end: number, like: Pick<StoryRun, 'look' | 'hidden' | 'change'>): void {
    const { text } = this.#document;
    let written = '';
    const close = (at: number): void => {
      if (written !== '') open.runs.push({ ...like, text: written, at: at - written.length, points: null });
      written = '';
    };
    for (let at = start; at < end; at++) {
      while (at < this.#document.fib.stories.body && (this.#remarks[this.#remark]?.at ?? end) <= at) {
        close(at);
        const { id, ends } = this.#remarks[this.#remark++];
        open.runs.push({ ...like, text: '', at, points: null, remark: { id, ends } });
      }
      const unit = text.charCodeAt(at);
      const sign = unit >= 0x20 ? text[at] : SIGNS[unit];
      if (sign !== undefined && this.#unshown[at] === 0) {
        written += sign;
        continue;
      }
      close(at);
      if (unit === PICTURE) for (const [from, to] of this.#frames.get(at) ?? []) open.boxes.push(this.#frame(from, to));
    }
    close(end);
  }

  #frame(start: number, end: number): Story {
    return this.#story(start, end, new Map());
  }

  /** Finds the frames: `from` is where their story begins. Those without an anchor in the body are given back. */
  #readFrames(from: number, length: number): [number, number][] {
    const boxes = this.#document.part(Part.boxes);
    const shapes = this.#document.part(Part.shapes);
    const anchors = new Map<number, number>();
    const shapeCount = Math.max(0, Math.floor((shapes.length - 4) / 30));
    for (let i = 0; i < shapeCount; i++) anchors.set(shapes.u32(4 * (shapeCount + 1) + 26 * i), shapes.u32(4 * i));
    const count = Math.max(0, Math.floor((boxes.length - 4) / 26));
    const loose: [number, number][] = [];
    let last = from;
    for (let i = 0; i < count; i++) {
      const start = from + boxes.u32(4 * i);
      const end = Math.min(from + boxes.u32(4 * i + 4), from + length);
      // Each character is in one frame only, whatever the file says.
      if (start < last || end <= start) continue;
      last = end;
      const anchor = anchors.get(boxes.u32(4 * (count + 1) + 22 * i + 14));
      const anchored = anchor !== undefined && anchor < this.#document.fib.stories.body;
      if (!anchored || this.#document.text.charCodeAt(anchor) !== PICTURE) loose.push([start, end]);
      else this.#frames.set(anchor, [...(this.#frames.get(anchor) ?? []), [start, end]]);
    }
    return loose;
  }

  #readRemarks(): void {
    const references = this.#document.part(Part.remarkReferences);
    const starts = this.#document.part(Part.remarkStarts);
    const ends = this.#document.part(Part.remarkEnds);
    this.remarks = Math.max(0, Math.floor((references.length - 4) / 34));
    const count = Math.max(0, Math.floor((starts.length - 4) / 8));
    const endCount = Math.max(0, Math.floor((ends.length - 4) / 4));
    for (let i = 0; i < Math.min(count, this.remarks); i++) {
      const end = starts.u16(4 * (count + 1) + 4 * i);
      if (end >= endCount) continue;
      this.#remarks.push({ at: starts.u32(4 * i), id: String(i), ends: false });
      this.#remarks.push({ at: ends.u32(4 * end), id: String(i), ends: true });
    }
    this.#remarks.sort((a, b) => a.at - b.at || Number(a.ends) - Number(b.ends));
  }

  /** The file holds more than was read. */
  get cut(): boolean {
    return this.#weight > this.#limit;
  }

  /** Comments that stand at no place that was met. */
  get loose(): number {
    return Math.max(0, this.remarks - this.#remarks.slice(0, this.#remark).filter(({ ends }) => ends).length);
  }
}

/** Marks the characters of fields that are not their result, a field in a field too. A field that does not end is text. */
function unshownOf(text: string): Uint8Array {
  const out = new Uint8Array(text.length);
  const open: { start: number; result: number }[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x13) open.push({ start: at, result: -1 });
    else if (unit === 0x14 && open.length > 0) open[open.length - 1].result = at;
    else if (unit === 0x15) {
      const field = open.pop();
      if (field === undefined) continue;
      from.push(field.start);
      to.push(field.result < 0 ? at : field.result);
    }
  }
  const change = new Int32Array(text.length + 1);
  for (const [i, start] of from.entries()) {
    change[start]++;
    change[to[i]]--;
  }
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depth += change[at];
    if (depth > 0) out[at] = 1;
  }
  return out;
}

/** Pages of the sections, by the first character of each. */
function sectionsOf(document: WordDocument): Map<number, Page> {
  const plc = document.part(Part.sections);
  const count = Math.max(0, Math.floor((plc.length - 4) / 16));
  const pages = new Map<number, Page>();
  for (let i = 0; i < count; i++) {
    const at = plc.i32(4 * (count + 1) + 12 * i + 2);
    const page: Page = { width: 12240, height: 15840, top: 1440, right: 1800, bottom: 1440, left: 1800 };
    const list = at < 0 ? new Uint8Array(0) : document.stream.slice(at + 2, at + 2 + document.stream.u16(at));
    eachSprm(list, (code, bytes, operand) => {
      const key = MEASURES[code];
      if (key !== undefined) page[key] = Math.abs(bytes.i16(operand));
    });
    for (const key of Object.keys(page) as (keyof Page)[]) page[key] = twips(page[key]);
    pages.set(plc.u32(4 * i), page);
  }
  return pages;
}

const MEASURES: Readonly<Record<number, keyof Page>> = {
  [Sprm.pageWidth]: 'width',
  [Sprm.pageHeight]: 'height',
  [Sprm.marginTop]: 'top',
  [Sprm.marginRight]: 'right',
  [Sprm.marginBottom]: 'bottom',
  [Sprm.marginLeft]: 'left',
};
