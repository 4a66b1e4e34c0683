import type { FileLayout, Place, ReaderNote, Revision, SourceText, Span } from '../text/index.ts';
import { buildSourceText, type Format } from '../text/index.ts';
import { Flow } from './flow.ts';
import { type LegacyFont, legacyFont, legacyText } from './legacy-font.ts';
import { holdsNationalName } from './national-name.ts';
import { newLayout } from './new-layout.ts';
import {
  isOut,
  type Page,
  type Revisions,
  type RunLook,
  type Story,
  type StoryParagraph,
  type StoryRun,
} from './story.ts';

/** What a reader found in a file of a word processor, beside its body. */
export interface Document {
  readonly format: Format;
  /** Names of the streams that positions count in; of the body and the footnotes the first. */
  readonly parts: readonly string[];
  readonly body: Story;
  readonly footnotes: readonly Story[];
  /** Headers of pages, in the last of the streams: one that holds the national name is read when the body has none. */
  readonly headers: readonly Story[];
  /** Comments whose place in the text is not known. */
  readonly looseRemarks: number;
  readonly signed: boolean;
  readonly protected: boolean;
}

/** Frames in frames in frames … further ones are not read. */
const DEEPEST_FRAME = 20;

/**
 * The text of a document: paragraphs as lines, frames behind the paragraph that holds them, footnotes behind the body; tracked
 * changes as asked for, hidden text left out. Linear.
 */
export function writeDocument(document: Document, revisions: Revisions, notes: readonly ReaderNote[]): SourceText {
  const writer = new StoryWriter(revisions);
  const header = document.headers.find((story) => hasName(story, revisions));
  if (header !== undefined && !hasName(document.body, revisions)) {
    writer.part = document.parts.length - 1;
    writer.story(header, 0);
    writer.part = 0;
  }
  writer.story(document.body, 0);
  writer.flow.layout.footnote = true;
  for (const footnote of document.footnotes) writer.story(footnote, 0);
  const { flow } = writer;
  const { text, blocks } = flow.finish();
  const layout = writer.finish(text.length, document);
  const place = ({ start, end }: Span): Place => {
    const [part, , from] = flow.pointAt(start);
    const [, width, to] = flow.pointBefore(end);
    return { kind: 'stream', part: document.parts[part], start: from, end: start < end ? to + width : from };
  };
  return buildSourceText({
    format: document.format,
    file: text,
    blocks,
    notes,
    place,
    layout,
    merged: flow.layout.merged,
  });
}

/** Whether the national name stands in a story. */
function hasName(story: Story, revisions: Revisions, depth = 0): boolean {
  return story.some(
    (part) =>
      part.kind === 'paragraph' &&
      (holdsNationalName(shownText(part, revisions)) ||
        (depth < DEEPEST_FRAME && part.boxes.some((box) => hasName(box, revisions, depth + 1)))),
  );
}

function shownText({ runs }: StoryParagraph, revisions: Revisions): string {
  return runs.map((run) => (run.hidden || isOut(run.change, revisions) ? '' : run.text)).join('');
}

class StoryWriter {
  readonly flow = new Flow();
  /** Ordinal of the stream that is written. */
  part = 0;
  readonly #revisions: Revisions;
  readonly #layout = newLayout();
  /** Where each comment that is open began. */
  readonly #remarks = new Map<string, number>();
  #page: { readonly start: number; readonly page: Page } | null = null;

  constructor(revisions: Revisions) {
    this.#revisions = revisions;
  }

  story(story: Story, depth: number): void {
    const { flow } = this;
    const { layout } = flow;
    for (const part of story) {
      if (part.kind === 'paragraph') this.#write(part, depth);
      else if (part.kind === 'table') layout.openTable();
      else if (part.kind === 'row') layout.openRow();
      else if (part.kind === 'cell') part.merged ? layout.openMerged(part.span) : layout.openCell(part.span);
      else if (part.kind === 'end-cell') layout.closeCell();
      else if (part.kind === 'end-table') layout.closeTable();
      else if (part.kind === 'section') this.#section(part.page);
    }
    // A last paragraph without its mark.
    flow.endParagraph(this.part, 0, 0);
  }

  #section(page: Page): void {
    this.#endPage();
    this.#page = { start: this.flow.length, page };
  }

  #endPage(): void {
    if (this.#page === null) return;
    this.#layout.pages.push({ at: { start: this.#page.start, end: this.flow.length }, ...this.#page.page });
    this.#page = null;
  }

  #write(paragraph: StoryParagraph, depth: number): void {
    const { flow } = this;
    const from = flow.length;
    const { label } = paragraph;
    if (label !== null && label.text !== '') {
      const start = flow.length;
      flow.put(label.text + label.gap, this.part, 0, paragraph.at);
      this.#layout.labels.push({ at: { start, end: start + label.text.length }, format: label.format });
    }
    for (const run of joinRuns(paragraph.runs)) this.#run(run);
    if (paragraph.mark !== null) this.#revision(paragraph.mark, flow.length);
    if (flow.length > from)
      this.#layout.paragraphs.push({ at: { start: from, end: flow.length }, align: paragraph.align });
    flow.endParagraph(this.part, 1, paragraph.end);
    if (depth < DEEPEST_FRAME) for (const box of paragraph.boxes) this.story(box, depth + 1);
  }

  #run(run: StoryRun): void {
    const { flow } = this;
    const start = flow.length;
    if (run.remark !== undefined) {
      this.#remark(run.remark.id, run.remark.ends, start);
      return;
    }
    if (isOut(run.change, this.#revisions)) {
      this.#revision(run.change, start);
      return;
    }
    if (run.hidden) {
      this.#layout.hidden += run.text.length;
      return;
    }
    const font = legacyFont(run.look.font);
    if (font === null || !this.#legacy(run, font)) this.#text(run);
    if (flow.length === start) return;
    if (run.change !== null) this.#revision(run.change, start);
    this.#look(run.look, start);
  }

  /** Writes text of an old encoding; false when it needs no table. */
  #legacy(run: StoryRun, font: LegacyFont): boolean {
    const pieces = legacyText(run.text, font);
    if (pieces === null) return false;
    const start = this.flow.length;
    let unit = 0;
    for (const piece of pieces) {
      const from = pointOf(run, unit);
      unit += piece.units;
      if (piece.text === '\n') this.flow.breakLine(this.part, 1, from);
      else this.flow.put(piece.text, this.part, pointOf(run, unit) - from, from);
    }
    this.#layout.legacy.push({ at: { start, end: this.flow.length }, font: run.look.font ?? '' });
    return true;
  }

  #text(run: StoryRun): void {
    const { text, points } = run;
    for (let i = 0; i < text.length; ) {
      const from = pointOf(run, i);
      if (text.charCodeAt(i) === 0x0a) {
        this.flow.breakLine(this.part, 1, from);
        i++;
        continue;
      }
      // As far as each unit is one of the file.
      let end = i;
      while (
        end < text.length &&
        text.charCodeAt(end) !== 0x0a &&
        (points === null || (points[end + 1] - points[end] === 1 && points[end] - from === end - i))
      )
        end++;
      if (end > i) {
        this.flow.add(text.slice(i, end), this.part, 0, from);
        i = end;
      } else {
        const unit = text.codePointAt(i)! > 0xffff ? 2 : 1;
        this.flow.put(text.slice(i, i + unit), this.part, pointOf(run, i + unit) - from, from);
        i += unit;
      }
    }
  }

  #look(look: RunLook, start: number): void {
    const { looks } = this.#layout;
    const end = this.flow.length;
    const last = looks[looks.length - 1];
    const goesOn =
      last !== undefined &&
      last.at.end === start &&
      last.font === look.font &&
      last.size === look.size &&
      last.bold === look.bold &&
      last.italic === look.italic;
    if (goesOn) looks[looks.length - 1] = { ...last, at: { start: last.at.start, end } };
    else looks.push({ at: { start, end }, ...look });
  }

  #revision(kind: Revision['kind'] | null, start: number): void {
    if (kind === null) return;
    const { revisions } = this.#layout;
    const last = revisions[revisions.length - 1];
    if (last !== undefined && last.kind === kind && last.at.end === start)
      revisions[revisions.length - 1] = { kind, at: { start: last.at.start, end: this.flow.length } };
    else revisions.push({ kind, at: { start, end: this.flow.length } });
  }

  #remark(id: string, ends: boolean, at: number): void {
    if (!ends) {
      this.#remarks.set(id, at);
      return;
    }
    const start = this.#remarks.get(id) ?? at;
    this.#remarks.delete(id);
    this.#layout.remarks.push({ start, end: at });
  }

  /** The layout of the whole text, `length` units long. */
  finish(length: number, document: Document): FileLayout {
    this.#endPage();
    const layout = this.#layout;
    for (const start of this.#remarks.values()) layout.remarks.push({ start, end: start });
    for (let i = 0; i < document.looseRemarks; i++) layout.remarks.push({ start: length, end: length });
    layout.remarks.sort((a, b) => a.start - b.start);
    return { ...layout, signed: document.signed, protected: document.protected };
  }
}

/** Where a unit of the run stands in the file. */
function pointOf(run: StoryRun, unit: number): number {
  return run.points === null ? run.at + unit : run.points[unit];
}

/** Runs of one old font that follow each other made one: a letter of VNI may be cut by a run. */
function joinRuns(runs: readonly StoryRun[]): StoryRun[] {
  const joined: StoryRun[] = [];
  for (let from = 0, to = 1; from < runs.length; from = to++) {
    if (legacyFont(runs[from].look.font) !== null) while (to < runs.length && isAlike(runs[from], runs[to])) to++;
    joined.push(to === from + 1 ? runs[from] : joinAlike(runs.slice(from, to)));
  }
  return joined;
}

function isAlike(a: StoryRun, b: StoryRun): boolean {
  return (
    a.remark === undefined &&
    b.remark === undefined &&
    a.change === b.change &&
    a.hidden === b.hidden &&
    a.look.font === b.look.font &&
    a.look.size === b.look.size &&
    a.look.bold === b.look.bold &&
    a.look.italic === b.look.italic
  );
}

function joinAlike(runs: readonly StoryRun[]): StoryRun {
  const points: number[] = [];
  let straight = true;
  for (const [k, run] of runs.entries()) {
    straight &&= run.points === null && (k === 0 || pointOf(runs[k - 1], runs[k - 1].text.length) === run.at);
    for (let i = 0; i < run.text.length; i++) points.push(pointOf(run, i));
  }
  const last = runs[runs.length - 1];
  points.push(pointOf(last, last.text.length));
  return { ...runs[0], text: runs.map((run) => run.text).join(''), points: straight ? null : points };
}
