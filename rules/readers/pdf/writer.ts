import type { FileLayout, Look, PageLook, Place, Span } from '../../text/index.ts';
import { Flow } from '../flow.ts';
import type { Region } from './columns.ts';
import { familyOf } from './fonts.ts';
import { type Frame, type Line, writeLines } from './paragraphs.ts';
import type { Fragment } from './rows.ts';
import type { RuledTable } from './tables.ts';

/** Height of letters above and below the baseline, in sizes. */
const ASCENT = 0.8;
const DESCENT = 0.22;
const MM = 25.4 / 72;

type Box = readonly [number, number, number, number];

/** Writes the lines of the pages as one text, and knows where each stands. */
export class Writer {
  readonly #flow = new Flow();
  readonly #lines: Line[] = [];
  /** Where each line begins in the text. */
  readonly #starts: number[] = [];
  readonly #turns = new Map<number, { readonly width: number; readonly height: number; readonly turn: number }>();
  #byPage: Map<number, Line[]> | null = null;
  readonly #pages: PageLook[] = [];
  #open: { readonly line: Line; readonly rest: boolean } | null = null;

  get length(): number {
    return this.#flow.length;
  }

  /** Begins a page of so many points; `turn`: quarters to the right by which it was turned to be read. */
  page(number: number, width: number, height: number, turn: number): void {
    if (turn > 0) this.#turns.set(number, { width, height, turn });
    const unknown = { top: Number.NaN, right: Number.NaN, bottom: Number.NaN, left: Number.NaN };
    const at = { start: this.length, end: this.length };
    this.#pages.push({ at, width: width * MM, height: height * MM, ...unknown });
  }

  /** Writes a region; running text goes on that of the page before. */
  region(region: Region, frame: Frame): void {
    switch (region.kind) {
      case 'body':
        this.#open = this.#write(region.lines, frame, this.#open);
        break;
      case 'column':
        this.end();
        this.#blankLine();
        this.#write(region.lines, frameOf(region.lines, frame), null);
        this.#endParagraph();
        this.#blankLine();
        break;
      case 'rows':
        this.#table(region.rows.map((row) => row.map((line) => ({ span: 1, skip: 0, lines: [line], frame }))));
        break;
    }
  }

  /** Writes a table; `linesOf` puts the words of a cell in lines. */
  table(table: RuledTable, lead: number, linesOf: (fragments: readonly Fragment[]) => Fragment[]): void {
    const rows = table.rows.map((row) =>
      row.map(({ span, skip, left, right, fragments }) => {
        const lines = linesOf(fragments);
        // The words keep the same distance from both sides of the cell.
        const inner = lines.reduce((most, one) => Math.min(most, one.x - left), (right - left) / 4);
        return {
          span,
          skip,
          lines,
          frame: { left: left + inner, right: right - Math.max(2, inner), lead, body: false, guessed: false },
        };
      }),
    );
    this.#table(rows);
  }

  #table(
    rows: readonly (readonly {
      readonly span: number;
      readonly skip: number;
      readonly lines: readonly Fragment[];
      readonly frame: Frame;
    }[])[],
  ): void {
    this.end();
    const { layout } = this.#flow;
    layout.openTable();
    for (const row of rows) {
      layout.openRow();
      for (const { span, skip, lines, frame } of row) {
        if (skip > 0) layout.openCell(skip);
        layout.openCell(span);
        this.#write(lines, frame, null);
        this.#endParagraph();
        layout.closeCell();
      }
    }
    layout.closeTable();
  }

  /** Writes the lines of a footnote. */
  footnote(lines: readonly Fragment[], frame: Frame): void {
    this.end();
    this.#flow.layout.footnote = true;
    this.#write(lines, frame, null);
    this.#endParagraph();
    this.#flow.layout.footnote = false;
  }

  /** Ends the paragraph that runs on from page to page. */
  end(): void {
    if (this.#open === null) return;
    this.#open = null;
    this.#endParagraph();
  }

  #blankLine(): void {
    const last = this.#lines[this.#lines.length - 1];
    if (last !== undefined) this.#flow.blankLine(last.page, last.ordinal, last.atoms.length);
  }

  #endParagraph(): void {
    const last = this.#lines[this.#lines.length - 1];
    if (last !== undefined) this.#flow.endParagraph(last.page, last.ordinal, last.atoms.length);
  }

  #write(
    fragments: readonly Fragment[],
    frame: Frame,
    open: { readonly line: Line; readonly rest: boolean } | null,
  ): { readonly line: Line; readonly rest: boolean } | null {
    const lines = fragments.map((one, k): Line => ({ ...one, ordinal: this.#lines.length + k }));
    return writeLines(this.#flow, lines, frame, open, (line, at) => {
      this.#lines.push(line);
      this.#starts.push(at);
    });
  }

  /** The text, its blocks, and where a span of it stands. Call it once. */
  finish(): { readonly text: string; readonly blocks: ReturnType<Flow['finish']>['blocks'] } {
    this.end();
    return this.#flow.finish();
  }

  /** Where a span stands: boxes on the page where it begins. */
  place({ start, end }: Span): Place | null {
    if (this.#lines.length === 0) return null;
    const boxes: Box[] = [];
    const [page] = this.#flow.pointAt(start);
    for (const piece of this.#flow.stretches(start, Math.max(end, start + 1))) {
      const [on, ordinal, from] = piece.point;
      if (on !== page) break;
      const { atoms, y, size } = this.#lines[ordinal];
      const [, , to] = this.#flow.pointAt(piece.end - 1);
      const first = atoms[Math.min(from, atoms.length - 1)];
      const last = atoms[Math.min(to, atoms.length - 1)];
      const before = boxes[boxes.length - 1];
      const bottom = round(y - DESCENT * size);
      const right = round(last.right);
      if (before !== undefined && before[1] === bottom && first.x - (before[0] + before[2]) < size)
        boxes[boxes.length - 1] = [before[0], bottom, round(right - before[0]), before[3]];
      else boxes.push([round(first.x), bottom, round(right - first.x), round((ASCENT + DESCENT) * size)]);
    }
    const turned = this.#turns.get(page);
    return { kind: 'pdf', page, boxes: turned === undefined ? boxes : boxes.map((box) => turnBack(box, turned)) };
  }

  /** What stands under a box on a page; without width where nothing does. */
  under(
    page: number,
    box: { readonly x: number; readonly y: number; readonly right: number; readonly top: number },
  ): Span {
    let start = -1;
    let end = 0;
    for (const line of this.#linesOf(page)) {
      if (line.y > box.top || line.y + ASCENT * line.size < box.y || line.x > box.right || line.right < box.x) continue;
      const at = this.#starts[line.ordinal];
      if (start < 0) start = at;
      end = Math.max(end, at + line.text.length);
    }
    return start < 0 ? { start: 0, end: 0 } : { start, end };
  }

  #linesOf(page: number): readonly Line[] {
    this.#byPage ??= Map.groupBy(this.#lines, (line) => line.page);
    return this.#byPage.get(page) ?? [];
  }

  /** What the pages show beside the words. */
  layout(remarks: readonly Span[], signed: boolean): FileLayout {
    const legacy: { at: Span; font: string }[] = [];
    const looks: Look[] = [];
    for (const [k, { atoms }] of this.#lines.entries()) {
      let at = this.#starts[k];
      for (const { text, font, size, legacy: old } of atoms) {
        const span = { start: at, end: at + text.length };
        at = span.end;
        addLook(looks, { at: span, font: familyOf(font.name), size: half(size), bold: font.bold, italic: font.italic });
        if (!old) continue;
        const last = legacy[legacy.length - 1];
        if (last !== undefined && last.at.end === span.start && last.font === font.name)
          last.at = { start: last.at.start, end: span.end };
        else legacy.push({ at: span, font: font.name ?? '' });
      }
    }
    return {
      pages: this.#pages.map((page, i) => ({
        ...page,
        at: { start: page.at.start, end: this.#pages[i + 1]?.at.start ?? this.length },
      })),
      looks,
      paragraphs: [],
      labels: [],
      revisions: [],
      remarks,
      legacy,
      hidden: 0,
      signed,
      protected: false,
    };
  }
}

/** A box of a page that was turned to be read, on the page as it is shown. */
function turnBack(
  [x, y, width, height]: Box,
  page: { readonly width: number; readonly height: number; readonly turn: number },
): Box {
  switch (page.turn) {
    case 1:
      return [round(page.height - y - height), x, height, width];
    case 2:
      return [round(page.width - x - width), round(page.height - y - height), width, height];
    default:
      return [y, round(page.width - x - width), height, width];
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
const half = (size: number): number => Math.round(size * 2) / 2;

function addLook(looks: Look[], look: Look): void {
  const last = looks[looks.length - 1];
  const same =
    last !== undefined &&
    last.font === look.font &&
    last.size === look.size &&
    last.bold === look.bold &&
    last.italic === look.italic &&
    look.at.start - last.at.end <= 1;
  if (same) looks[looks.length - 1] = { ...last, at: { start: last.at.start, end: look.at.end } };
  else looks.push(look);
}

/**
 * The frame of a column. Centred lines stand in the middle between the side of the page and the gutter, which tells how far they may
 * go; of others only the widest line tells.
 */
function frameOf(lines: readonly Fragment[], body: Frame): Frame {
  const left = lines.reduce((most, { x }) => Math.min(most, x), Number.POSITIVE_INFINITY);
  const right = lines.reduce((most, one) => Math.max(most, one.right), 0);
  const middle = (left + right) / 2;
  const centred = lines.length > 1 && lines.every((one) => Math.abs((one.x + one.right) / 2 - middle) < 0.5 * one.size);
  const half = Math.min(middle - body.left, body.right - middle);
  if (!centred || half * 2 < right - left) return { left, right, lead: body.lead, body: false, guessed: true };
  return { left: middle - half, right: middle + half, lead: body.lead, body: false, guessed: false };
}
