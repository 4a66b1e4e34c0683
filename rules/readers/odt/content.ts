import {
  isOut,
  newParagraph,
  PART_WEIGHT,
  type Revisions,
  type RunLook,
  STORY_LIMIT,
  type Story,
  type StoryParagraph,
  type StoryRun,
} from '../story.ts';
import type { XmlAttributes, XmlHandler, XmlWalk } from '../xml.ts';
import { OdtLists } from './lists.ts';
import { type Style, type Styles, whole } from './styles.ts';

/** Elements whose content is no text of the document, or is there a second time. */
const SKIPPED: ReadonlySet<string> = new Set([
  'text:note-citation',
  'text:number',
  'text:ruby-text',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:alphabetical-index-auto-mark-file',
  'text:script',
  'office:script',
  'office:scripts',
  'office:forms',
  'office:annotation',
  'office:event-listeners',
  'office:binary-data',
  'office:change-info',
  'style:footer',
  'style:footer-first',
  'style:footer-left',
  'draw:object',
  'draw:object-ole',
  'svg:title',
  'svg:desc',
]);

/** Headers of pages, in `styles.xml`. */
const HEADERS: ReadonlySet<string> = new Set(['style:header', 'style:header-first', 'style:header-left']);

/** Shapes whose text stands beside the paragraph in which they are. */
const BOXES: ReadonlySet<string> = new Set(
  'text-box image custom-shape rect ellipse circle line polyline polygon path connector caption measure regular-polygon'
    .split(' ')
    .map((name) => `draw:${name}`),
);

const MOST_SPACES = 1000;
const MOST_REPEATED = 64;

/** A story that is read, with what is open in it. */
interface OpenStory {
  readonly story: Story;
  readonly lists: OdtLists;
  /** The element that ends it. */
  readonly element: string;
  paragraph: StoryParagraph | null;
  /** Style of the paragraph, and of the elements that are open in it. */
  styles: Style[];
  /** Words end in a space: further ones are none. */
  spaced: boolean;
  /** Runs of a paragraph whose mark is not read: the next one goes on in it. */
  left: StoryRun[];
}

/** Reads the text of a part of an OpenDocument, whose place in the part the walk tells: the body, or headers of pages. */
export class OdtContent implements XmlHandler {
  readonly body: Story = [];
  readonly footnotes: Story[] = [];
  readonly headers: Story[] = [];
  readonly #styles: Styles;
  readonly #revisions: Revisions;
  readonly #file: string;
  readonly #walk: () => XmlWalk;
  #open: OpenStory[];
  /** Elements below one that is skipped; 0: none is. */
  #skipped = 0;
  /** Behind the last tag. */
  #tag = 0;
  #hidden = 0;
  /** Kind and removed paragraphs of each tracked change. */
  readonly #changes = new Map<string, { kind: string; removed: Story }>();
  #change = '';
  /** Insertions that are open. */
  readonly #inserted = new Set<string>();
  #remarks = 0;
  /** There is a body of text. */
  isText = false;
  #paged = false;
  /** Tables that are open: the column that is next, and in how many rows more a cell of a column goes on. */
  readonly #tables: { column: number; readonly held: Map<number, number> }[] = [];
  /** What was read, in characters; see `STORY_LIMIT`. */
  #weight = 0;

  constructor(styles: Styles, revisions: Revisions, file: string, walk: () => XmlWalk) {
    this.#styles = styles;
    this.#revisions = revisions;
    this.#file = file;
    this.#walk = walk;
    this.#open = [newStory(this.body, new OdtLists(styles, null), '')];
  }

  open(name: string, attributes: XmlAttributes): void {
    const at = this.#walk().position;
    this.#tag = at;
    if (this.#skipped > 0) {
      this.#skipped++;
      return;
    }
    this.#styles.open(name, attributes);
    if (name === 'office:annotation') this.#remark(attributes, false, at);
    if (SKIPPED.has(name) || name.endsWith('-source')) {
      this.#skipped = 1;
      return;
    }
    const [kind, word] = name.split(':');
    if (kind === 'table') this.#table(word, attributes);
    else if (kind === 'text') this.#textElement(word, attributes, at);
    else if (name === 'office:text') this.isText = true;
    else if (name === 'office:annotation-end') this.#remark(attributes, true, at);
    else if (BOXES.has(name)) this.#openStory(name, at);
    else if (HEADERS.has(name)) this.#openPart(this.headers, name);
  }

  close(name: string): void {
    const at = this.#walk().position;
    this.#tag = at;
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    this.#styles.close(name);
    const open = this.#last;
    if (open.element === name) this.#closeStory();
    else if (name === 'text:p' || name === 'text:h') this.#endParagraph(at);
    else if (STYLED.has(name)) open.styles.pop();
    else if (name === 'text:list') open.lists.closeList();
    else if (name === 'table:table') {
      this.#tables.pop();
      open.story.push({ kind: 'end-table' });
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
      open.story.push({ kind: 'end-cell' });
    else if (name === 'text:section' && this.#hidden > 0) this.#hidden--;
  }

  text(text: string): void {
    const open = this.#last;
    if (this.#skipped > 0 || open.paragraph === null) return;
    const start = this.#tag;
    // Behind the text stands the `<` that ended it.
    const plain = this.#file.startsWith(text, start) && this.#file[start + text.length] === '<';
    this.#characters(open, text, plain ? null : pointsOf(this.#file, start, text), start);
  }

  #weigh(units: number): void {
    this.#weight += units + PART_WEIGHT;
    if (this.#weight > STORY_LIMIT) this.#walk().stop();
  }

  get #last(): OpenStory {
    return this.#open[this.#open.length - 1];
  }

  #openStory(element: string, at: number): void {
    const outer = this.#last;
    const story: Story = [];
    if (outer.paragraph !== null) outer.paragraph.boxes.push(story);
    else if (element === 'text:deletion') this.#changes.set(this.#change, { kind: 'deletion', removed: story });
    else {
      // Anchored to the page: it stands where it is met.
      const holder = newParagraph(at);
      holder.boxes.push(story);
      outer.story.push(holder);
    }
    this.#open.push(newStory(story, new OdtLists(this.#styles, outer.lists), element));
  }

  #closeStory(): void {
    if (this.#open.length > 1) this.#open.pop();
  }

  #table(word: string, attributes: XmlAttributes): void {
    const { story } = this.#last;
    this.#weigh(0);
    if (word === 'table') {
      this.#tables.push({ column: 0, held: new Map() });
      story.push({ kind: 'table' });
    } else if (word === 'table-row') {
      const table = this.#tables[this.#tables.length - 1];
      if (table !== undefined) table.column = 0;
      story.push({ kind: 'row' });
    } else if (word === 'table-cell' || word === 'covered-table-cell') {
      const repeated = whole(attributes['table:number-columns-repeated'], 1);
      const span = Math.max(1, Math.min(MOST_REPEATED, repeated));
      const table = this.#tables[this.#tables.length - 1];
      const left = table?.held.get(table.column) ?? 0;
      const merged = word !== 'table-cell' && left > 0;
      story.push({ kind: 'cell', span, merged });
      if (table === undefined) return;
      // How many rows below go on with this cell.
      const rows = merged
        ? left - 1
        : word === 'table-cell'
          ? whole(attributes['table:number-rows-spanned'], 1) - 1
          : 0;
      if (rows > 0) table.held.set(table.column, rows);
      else table.held.delete(table.column);
      table.column += span;
    }
  }

  #textElement(word: string, attributes: XmlAttributes, at: number): void {
    const open = this.#last;
    switch (word) {
      case 'p':
      case 'h':
        this.#openParagraph(attributes, word === 'h', at);
        return;
      case 'list':
        open.lists.openList(attributes);
        return;
      case 'list-item':
      case 'list-header':
        open.lists.openItem(attributes, word === 'list-header');
        return;
      case 'section':
        if (attributes['text:display'] === 'none' || this.#hidden > 0) this.#hidden++;
        return;
      case 'note-body':
        this.#openPart(this.footnotes, 'text:note-body');
        return;
      case 'changed-region':
        this.#change = attributes['text:id'] ?? attributes['xml:id'] ?? '';
        return;
      case 'insertion':
      case 'format-change':
        this.#changes.set(this.#change, { kind: word, removed: [] });
        return;
      case 'deletion':
        this.#openStory('text:deletion', at);
        return;
      default:
    }
    if (word.startsWith('change')) this.#changeMark(word, attributes['text:change-id'] ?? '', at);
    else if (open.paragraph !== null) this.#inline(word, attributes, at, open);
  }

  /** Elements between the words of a paragraph. */
  #inline(word: string, attributes: XmlAttributes, at: number, open: OpenStory): void {
    const look = open.styles[open.styles.length - 1];
    if (word === 'span' || word === 'a') {
      const name = attributes['text:style-name'];
      open.styles.push(name === undefined || word === 'a' ? look : this.#styles.over(look, name));
    } else if (word === 'hidden-text') {
      open.styles.push(attributes['text:is-hidden'] === 'false' ? look : { ...look, hidden: true });
    } else if (word === 's') {
      const count = Math.max(1, Math.min(MOST_SPACES, whole(attributes['text:c'], 1)));
      this.#put(open, ' '.repeat(count), at);
      open.spaced = false;
    } else if (word === 'tab') this.#put(open, '\t', at);
    else if (word === 'line-break') this.#put(open, '\n', at);
  }

  #openParagraph(attributes: XmlAttributes, isHeading: boolean, at: number): void {
    const open = this.#last;
    // A paragraph in a paragraph is that of an element that is not known: it stands in its place.
    if (open.paragraph !== null) this.#endParagraph(at);
    const style = this.#styles.paragraph(attributes['text:style-name'] ?? 'Standard');
    this.#weigh(0);
    const paragraph = newParagraph(at);
    paragraph.align = style.align;
    paragraph.runs.push(...open.left.splice(0));
    paragraph.label = open.lists.label(isHeading ? attributes : null);
    if (this.#open.length === 1) this.#page(style, open.story);
    open.paragraph = paragraph;
    open.styles = [style];
    // What was removed stood in a paragraph: a space at its beginning is one.
    open.spaced = open.element !== 'text:deletion';
  }

  #page(style: Style, story: Story): void {
    if (style.master === null && this.#paged) return;
    this.#paged = true;
    const page = this.#styles.page(style.master);
    if (page !== null) story.push({ kind: 'section', page });
  }

  #endParagraph(at: number): void {
    const open = this.#last;
    const { paragraph } = open;
    if (paragraph === null) return;
    open.paragraph = null;
    const mark = this.#inserted.size > 0 ? 'insert' : null;
    if (isOut(mark, this.#revisions)) {
      open.left = paragraph.runs;
      return;
    }
    paragraph.end = at;
    paragraph.mark = mark;
    open.story.push(paragraph);
  }

  /** Opens a story that stands apart from the body. */
  #openPart(parts: Story[], element: string): void {
    const story: Story = [];
    parts.push(story);
    this.#open.push(newStory(story, new OdtLists(this.#styles, this.#last.lists), element));
  }

  #changeMark(word: string, id: string, at: number): void {
    const change = this.#changes.get(id);
    if (word === 'change-start' && change?.kind === 'insertion') this.#inserted.add(id);
    else if (word === 'change-end') this.#inserted.delete(id);
    else if (word === 'change' && change?.kind === 'deletion') this.#removed(change.removed, at);
  }

  /** What was removed at this place. */
  #removed(removed: Story, at: number): void {
    const open = this.#last;
    const paragraphs = removed.filter((part) => part.kind === 'paragraph');
    for (const [k, { runs }] of paragraphs.entries()) {
      if (k > 0 && this.#revisions === 'original') {
        const { align, label } = open.paragraph ?? newParagraph(at);
        this.#endParagraph(at);
        open.paragraph = Object.assign(newParagraph(at), { align, label });
      }
      for (const run of runs) open.paragraph?.runs.push({ ...run, change: 'delete' });
    }
  }

  #remark(attributes: XmlAttributes, ends: boolean, at: number): void {
    const id = attributes['office:name'] ?? `#${this.#remarks++}`;
    const open = this.#last;
    const mark = { text: '', at, points: null, look: NO_LOOK, change: null, hidden: false };
    open.paragraph?.runs.push({ ...mark, remark: { id, ends } });
  }

  /** Text that stands for an element. */
  #put(open: OpenStory, text: string, at: number): void {
    const points = Array.from({ length: text.length + 1 }, (_, i) => (i === 0 ? this.#startOf(at) : at));
    this.#add(open, text, points, at);
    open.spaced = true;
  }

  /** Where the tag begins that ends at an offset. */
  #startOf(at: number): number {
    return Math.max(0, this.#file.lastIndexOf('<', at - 1));
  }

  /** Words of the file; white space is one space, as the format wants it. */
  #characters(open: OpenStory, text: string, points: number[] | null, start: number): void {
    if (!/[\t\n\r]| {2}/u.test(text) && !(open.spaced && text.startsWith(' '))) {
      this.#add(open, text, points, start);
      open.spaced = text.endsWith(' ');
      return;
    }
    let kept = '';
    const where: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const isSpace = /[ \t\n\r]/u.test(text[i]);
      if (isSpace && open.spaced) continue;
      kept += isSpace ? ' ' : text[i];
      where.push(points === null ? start + i : points[i]);
      open.spaced = isSpace;
    }
    where.push(points === null ? start + text.length : points[text.length]);
    this.#add(open, kept, where, start);
  }

  #add(open: OpenStory, text: string, points: number[] | null, start: number): void {
    const { look, hidden } = open.styles[open.styles.length - 1];
    if (text === '' || open.paragraph === null) return;
    this.#weigh(text.length);
    const change = this.#inserted.size > 0 ? 'insert' : null;
    open.paragraph.runs.push({
      // The format writes a hyphen that keeps its word together as a sign of its own.
      text: text.replaceAll('\u2011', '-'),
      at: points?.[0] ?? start,
      points,
      look,
      change,
      hidden: hidden || this.#hidden > 0,
    });
  }
}

const NO_LOOK: RunLook = { font: null, size: null, bold: false, italic: false };

/** Elements that change how what stands in them looks. */
const STYLED: ReadonlySet<string> = new Set(['text:span', 'text:a', 'text:hidden-text']);

function newStory(story: Story, lists: OdtLists, element: string): OpenStory {
  return { story, lists, element, paragraph: null, styles: [], spaced: true, left: [] };
}

/** Where each unit of a text stands in the file: entities and line ends are longer there. */
function pointsOf(file: string, start: number, text: string): number[] {
  const points: number[] = [];
  let at = start;
  for (let i = 0; i < text.length; i++) {
    points.push(at);
    if (file.charCodeAt(at) === 0x26 && text.charCodeAt(i) !== 0x26) at = file.indexOf(';', at) + 1 || at + 1;
    else if (file.startsWith('&amp;', at)) at += 5;
    else if (file.charCodeAt(at) === 0x0d && file.charCodeAt(at + 1) === 0x0a) at += 2;
    else at++;
  }
  points.push(at);
  return points;
}
