import { decode, type Tag, type Visitor, type XmlScan } from './xml.ts';

/** Paragraphs and runs of a part of a Word file by their places in its XML. */

/** An element; `end` is set when it closes. */
export interface Element {
  readonly name: string;
  readonly start: number;
  end: number;
}

/** An element around runs of a paragraph. */
export interface Around extends Element {
  /** The next one outward, inside the paragraph. */
  readonly outer: Around | null;
  /** Bound to data elsewhere in the file: Word writes its content anew. */
  bound: boolean;
}

/** What a run holds, in order. */
export interface Piece extends Element {
  readonly kind: 'text' | 'deleted' | 'mark' | 'other';
  /** UTF-16 units of the run's text before it, and in it. */
  readonly before: number;
  units: number;
  /** Stretches of characters as they are written. */
  readonly inside: { readonly start: number; readonly end: number; readonly units: number; readonly cdata: boolean }[];
}

export interface Run extends Around {
  readonly open: Tag;
  /** Run properties; null: none. */
  properties: Element | null;
  readonly pieces: Piece[];
  /** The run that begins the field in whose instruction this run stands; null: it is shown. */
  instruction: Run | null;
  /** The run is part of a field. */
  readonly inField: boolean;
}

export interface Paragraph extends Element {
  readonly open: Tag;
  /** Where its content begins, behind its properties, and ends. */
  content: number;
  contentEnd: number;
  readonly runs: Run[];
  /** The run of another paragraph that holds this one (a text box); null: it stands by itself. */
  readonly holder: Run | null;
  /** The note that it is of (`footnote:2`); null: none. */
  readonly note: string | null;
}

export interface Story {
  /** Those that were wanted, by ordinal. */
  readonly paragraphs: ReadonlyMap<number, Paragraph>;
  /** Runs that refer to notes (`footnote:2`). */
  readonly noteRuns: ReadonlyMap<string, Run>;
  /** Values of all `w:id` attributes: of comments, changes, bookmarks. */
  readonly ids: ReadonlySet<number>;
  /** The namespace of words at the root, with a prefix for it; null: it has none that attributes can use. */
  readonly words: { readonly prefix: string; readonly uri: string } | null;
}

/** Elements that count as one unit of a run's text; see `DocxPoint`. */
const marks: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:softHyphen', 'w:sym']);

/** An open paragraph. */
interface Inside {
  readonly paragraph: Paragraph;
  /** The innermost open element around what comes. */
  around: Around | null;
  /** Open runs; one in another is ruby text. */
  readonly runs: Run[];
}

type Frame =
  | { readonly kind: 'paragraph'; readonly element: Paragraph }
  | { readonly kind: 'run'; readonly element: Run }
  | { readonly kind: 'around'; readonly element: Around }
  | { readonly kind: 'piece'; readonly element: Piece; readonly run: Run }
  | { readonly kind: 'properties'; readonly element: Element; readonly of: Paragraph | null }
  | { readonly kind: 'note' }
  | null;

interface Field {
  /** The run that begins the outermost field in whose instruction all of this stands; null: what comes is shown. */
  hiddenBy: Run | null;
}

class StoryReader implements Visitor {
  readonly paragraphs = new Map<number, Paragraph>();
  readonly noteRuns = new Map<string, Run>();
  readonly ids = new Set<number>();
  words: Story['words'] = null;
  readonly #wanted: ReadonlySet<number>;
  readonly #text: string;
  #ordinal = 0;
  #note: string | null = null;
  readonly #frames: Frame[] = [];
  readonly #inside: Inside[] = [];
  readonly #fields: Field[] = [];

  constructor(text: string, wanted: ReadonlySet<number>) {
    this.#text = text;
    this.#wanted = wanted;
  }

  open(tag: Tag, scan: XmlScan): void {
    if (this.#frames.length === 0) this.words = scan.prefixOf('w');
    if (/:id[\s=]/u.test(this.#text.slice(tag.start, tag.end))) {
      const id = Number(scan.attribute(tag, 'w:id') ?? Number.NaN);
      if (Number.isSafeInteger(id)) this.ids.add(id);
    }
    this.#frames.push(this.#frameOf(tag, scan));
  }

  #frameOf(tag: Tag, scan: XmlScan): Frame {
    const { name, start, end } = tag;
    const inside = this.#inside.at(-1);
    if (name === 'w:p') return this.#paragraph(tag, inside);
    if (name === 'w:footnote' || name === 'w:endnote') {
      this.#note = `${name.slice(2)}:${scan.attribute(tag, 'w:id')}`;
      return { kind: 'note' };
    }
    if (inside === undefined) return null;
    const top = this.#frames.at(-1);
    const run = inside.runs.at(-1);
    if (name === 'w:r') return this.#run(tag, inside);
    if (name === 'w:pPr' && top?.kind === 'paragraph')
      return { kind: 'properties', element: { name, start, end }, of: inside.paragraph };
    if (run === undefined) {
      if (name.endsWith(':dataBinding') && inside.around?.outer?.name === 'w:sdt') inside.around.outer.bound = true;
      const element: Around = { name, start, end, outer: inside.around, bound: false };
      inside.around = element;
      return { kind: 'around', element };
    }
    if (top?.kind !== 'run') return null;
    if (name === 'w:rPr' && run.properties === null) {
      run.properties = { name, start, end };
      return { kind: 'properties', element: run.properties, of: null };
    }
    return this.#piece(tag, run, scan);
  }

  #paragraph(open: Tag, outer: Inside | undefined): Frame {
    const { name, start, end } = open;
    const paragraph: Paragraph = {
      name,
      start,
      end,
      open,
      content: end,
      contentEnd: end,
      runs: [],
      holder: outer === undefined ? null : (outer.paragraph.holder ?? outer.runs[0] ?? null),
      note: this.#note,
    };
    if (this.#wanted.has(this.#ordinal)) this.paragraphs.set(this.#ordinal, paragraph);
    this.#ordinal++;
    this.#inside.push({ paragraph, around: null, runs: [] });
    return { kind: 'paragraph', element: paragraph };
  }

  #run(open: Tag, inside: Inside): Frame {
    const { name, start, end } = open;
    const element: Run = {
      name,
      start,
      end,
      open,
      bound: false,
      properties: null,
      pieces: [],
      outer: inside.runs.at(-1) ?? inside.around,
      instruction: this.#fields.at(-1)?.hiddenBy ?? null,
      inField: this.#fields.length > 0,
    };
    inside.paragraph.runs.push(element);
    inside.runs.push(element);
    return { kind: 'run', element };
  }

  #piece(tag: Tag, run: Run, scan: XmlScan): Frame {
    const { name, start, end } = tag;
    const kind = name === 'w:t' ? 'text' : name === 'w:delText' ? 'deleted' : marks.has(name) ? 'mark' : 'other';
    const last = run.pieces.at(-1);
    const before = last === undefined ? 0 : last.before + last.units;
    const element: Piece = { name, start, end, kind, before, units: kind === 'mark' ? 1 : 0, inside: [] };
    run.pieces.push(element);
    if (kind !== 'other') {
      // Behind the instruction in one run with it.
      run.instruction = this.#fields.at(-1)?.hiddenBy == null ? null : run.instruction;
    } else if (name === 'w:fldChar') this.#fieldMark(run, scan.attribute(tag, 'w:fldCharType'));
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
      this.noteRuns.set(`${name.slice(2, -'Reference'.length)}:${scan.attribute(tag, 'w:id')}`, run);
    return { kind: 'piece', element, run };
  }

  #fieldMark(run: Run, type: string | null): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ hiddenBy: field?.hiddenBy ?? run });
    else if (type === 'separate' && field !== undefined) field.hiddenBy = this.#fields.at(-2)?.hiddenBy ?? null;
    else if (type === 'end') this.#fields.pop();
  }

  close(_name: string, start: number, end: number): void {
    const frame = this.#frames.pop() ?? null;
    if (frame === null) return;
    const inside = this.#inside.at(-1);
    if (frame.kind === 'note') {
      this.#note = null;
      return;
    }
    frame.element.end = end;
    if (frame.kind === 'paragraph') {
      frame.element.contentEnd = frame.element.open.empty ? frame.element.end : start;
      this.#inside.pop();
    } else if (frame.kind === 'run') inside?.runs.pop();
    else if (frame.kind === 'around' && inside !== undefined) inside.around = frame.element.outer;
    else if (frame.kind === 'properties' && frame.of !== null) frame.of.content = end;
  }

  text(start: number, end: number, cdata: boolean): void {
    const frame = this.#frames.at(-1);
    if (frame?.kind !== 'piece') return;
    const { element } = frame;
    if (element.kind !== 'text' && element.kind !== 'deleted') return;
    const units = readable(this.#text, start, end, cdata).length;
    element.inside.push({ start, end, units, cdata });
    element.units += units;
  }
}

/** Characters as they are read: references resolved, a line end is one unit. */
export function readable(text: string, start: number, end: number, cdata: boolean): string {
  const written = text.slice(start, end);
  const lines = written.includes('\r') ? written.replace(/\r\n?/gu, '\n') : written;
  return cdata ? lines : decode(lines);
}

/**
 * The story of a part: the paragraphs that are wanted, by the ordinals of their start tags, and the runs that refer to notes. One
 * pass, linear. Throws an XmlError.
 */
export function readStory(scan: XmlScan, wanted: ReadonlySet<number>): Story {
  const reader = new StoryReader(scan.text, wanted);
  scan.walk(reader);
  return reader;
}
