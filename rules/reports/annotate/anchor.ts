import type { DocxPoint } from '../../text/types.ts';
import { type Around, type Paragraph, type Piece, type Run, readable, type Story } from './story.ts';

/** Where marks of comments and changes may stand in the XML of a story. */

/** A place between two characters, or two elements. */
export interface Spot {
  readonly at: number;
  /** The run that is split there, or the paragraph without content that is opened; null: the place is between elements. */
  readonly inside: Run | Paragraph | null;
}

/** Where the marks of a comment stand, and its reference: a child of the paragraph, outside links, changes and controls. */
export interface Anchor {
  readonly start: Spot;
  readonly end: Spot;
  readonly reference: Spot;
}

/** A spot, and where the reference of a comment belongs that ends there. */
type Place = Pick<Anchor, 'reference'> & { readonly spot: Spot };

/** Elements in which marks may stand. */
const open: ReadonlySet<string> = new Set(
  [
    'ins',
    'del',
    'moveFrom',
    'moveTo',
    'hyperlink',
    'fldSimple',
    'smartTag',
    'customXml',
    'sdt',
    'sdtContent',
    'dir',
    'bdo',
  ].map((name) => `w:${name}`),
);

/** The outermost element around a run in which no mark may stand; null: none. */
function closedAround(run: Around): Around | null {
  let closed: Around | null = null;
  for (let one = run.outer; one !== null; one = one.outer) if (one.bound || !open.has(one.name)) closed = one;
  return closed;
}

/** The outermost element around a run, or the run itself: a child of its paragraph. */
function outermost(run: Around): Around {
  let one = run;
  while (one.outer !== null) one = one.outer;
  return one;
}

/** A CDATA section is not cut. */
const canSplit = ({ inside }: Piece): boolean => inside.every(({ cdata }) => !cdata);

const between = (at: number): Spot => ({ at, inside: null });

/** Before or behind a run, outside elements in which no mark may stand. */
function beside(run: Run, side: 'start' | 'end'): Place {
  const target = closedAround(run) ?? run;
  const top = outermost(run);
  const spot = between(target[side]);
  return { spot, reference: target === top ? spot : between(top.end) };
}

/** The beginning or the end of a paragraph that has no run of that ordinal. */
function edge(paragraph: Paragraph, { run }: DocxPoint): Place {
  const spot: Spot = paragraph.open.empty
    ? { at: paragraph.end, inside: paragraph }
    : between(run === 0 ? paragraph.content : paragraph.contentEnd);
  return { spot, reference: spot };
}

interface Jump {
  readonly units: number;
  readonly at: number;
}

export class Anchors {
  readonly #xml: string;
  readonly #story: Story;
  /** Of stretches of characters, by where they begin. */
  readonly #jumps = new Map<number, readonly Jump[]>();

  constructor(xml: string, story: Story) {
    this.#xml = xml;
    this.#story = story;
  }

  /** Around the text between two points of the part; without width where no text stands between them. Null when the part has no such paragraph. */
  of(start: DocxPoint, end: DocxPoint): Anchor | null {
    const first = this.#story.paragraphs.get(start.paragraph);
    const last = this.#story.paragraphs.get(end.paragraph);
    if (first === undefined || last === undefined) return null;
    const from = this.#place(first, start, 'start');
    const to = this.#place(last, end, 'end');
    return to.spot.at < from.spot.at
      ? { start: from.spot, end: from.spot, reference: from.reference }
      : { start: from.spot, end: to.spot, reference: to.reference };
  }

  /** Around the run that refers to a note; null: there is none. */
  ofNote(note: string): Anchor | null {
    const run = this.#story.noteRuns.get(note);
    if (run === undefined) return null;
    const { spot, reference } = beside(run, 'end');
    return { start: beside(run, 'start').spot, end: spot, reference };
  }

  #place(paragraph: Paragraph, point: DocxPoint, side: 'start' | 'end'): Place {
    if (paragraph.holder !== null) return beside(paragraph.holder, side);
    const run = paragraph.runs[point.run];
    if (run === undefined) return edge(paragraph, point);
    if (run.instruction !== null) return beside(run.instruction, 'start');
    if (closedAround(run) !== null) return beside(run, side);
    const spot = side === 'start' ? this.spotBefore(run, point.offset) : this.spotBehind(run, point.offset);
    const top = outermost(run);
    return { spot, reference: top === run ? spot : between(top.end) };
  }

  /** Right before the unit at an offset of a run; behind the last unit when there are no more. */
  spotBefore(run: Run, offset: number): Spot {
    const k = lastBefore(run.pieces, offset + 1);
    if (k < 0) return between(run.start);
    const piece = run.pieces[k];
    if (offset >= piece.before + piece.units) return this.spotBehind(run, offset);
    const into = offset - piece.before;
    if (into > 0 && canSplit(piece)) return { at: this.#within(piece, into), inside: run };
    return k === 0 ? between(run.start) : { at: piece.start, inside: run };
  }

  /** Right behind the unit before an offset of a run; before its first unit at offset 0. */
  spotBehind(run: Run, offset: number): Spot {
    let k = lastBefore(run.pieces, offset);
    while (k >= 0 && run.pieces[k].units === 0) k--;
    if (k < 0) return between(run.start);
    const piece = run.pieces[k];
    const into = offset - piece.before;
    if (into < piece.units && canSplit(piece)) return { at: this.#within(piece, into), inside: run };
    return k === run.pieces.length - 1 ? between(run.end) : { at: piece.end, inside: run };
  }

  /** Characters of a text piece between two offsets in it, which may lie beyond its ends; null when it is not written in one stretch. */
  textOf(piece: Piece, from: number, to: number): string | null {
    if (piece.inside.length !== 1 || !canSplit(piece)) return null;
    const [{ start, end }] = piece.inside;
    const first = from <= 0 ? start : this.#within(piece, from);
    const last = to >= piece.units ? end : this.#within(piece, to);
    return readable(this.#xml, first, last, false);
  }

  /** Where the unit at an offset of a text piece, which is not its first, is written. */
  #within(piece: Piece, offset: number): number {
    let left = offset;
    for (const { start, end, units } of piece.inside) {
      if (left < units) return units === end - start ? start + left : this.#written(start, end, left);
      left -= units;
    }
    return piece.end;
  }

  /** The same in characters with references or carriage returns. */
  #written(start: number, end: number, units: number): number {
    let jumps = this.#jumps.get(start);
    if (jumps === undefined) {
      jumps = jumpsOf(this.#xml.slice(start, end));
      this.#jumps.set(start, jumps);
    }
    const k = lastOf(jumps.length, (i) => jumps[i].units <= units);
    const { units: before, at } = k < 0 ? { units: 0, at: 0 } : jumps[k];
    return start + at + (units - before);
  }
}

/** Units as they are read, and as they are written, behind each place of a text where the two differ. */
function jumpsOf(text: string): Jump[] {
  const jumps: Jump[] = [];
  let shorter = 0;
  for (const { 0: written, index } of text.matchAll(/&[^;&<]{1,10};|\r\n/gu)) {
    const at = index + written.length;
    shorter += written.length - readable(written, 0, written.length, false).length;
    jumps.push({ units: at - shorter, at });
  }
  return jumps;
}

/** Index of the last of `count` for which a condition holds that holds for all before it; -1: none. */
function lastOf(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The last piece that has fewer units before it than so many. */
export const lastBefore = (pieces: readonly Piece[], units: number): number =>
  lastOf(pieces.length, (k) => pieces[k].before < units);
