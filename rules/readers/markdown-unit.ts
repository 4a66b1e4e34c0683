import type { BlockShape, ReaderNote } from '../text/index.ts';
import type { Composer } from './composer.ts';
import { emphasisMarks } from './emphasis.ts';
import { InlineUnit } from './inline-unit.ts';
import { isPunctuation, normalLabel } from './markdown-lines.ts';
import type { LineSink, RemarkInline } from './remark-inline.ts';

/** More marks than this in one chunk are no prose; remark would take time that grows with their square. */
const DENSE = 600;

/** Longest text that is handed to remark at once, in UTF-16 units. */
const CHUNK = 8192;

/** Writes units of inline Markdown to a composer, by the scanner alone or with remark. */
export class UnitWriter {
  readonly #composer: Composer;
  readonly #remark: RemarkInline | null;
  /** Source of the link definitions of the file, by label. */
  readonly #definitions: ReadonlyMap<string, string>;
  /** Passages that were not read as Markdown. */
  readonly notes: ReaderNote[] = [];

  constructor(composer: Composer, remark: RemarkInline | null, definitions: ReadonlyMap<string, string>) {
    this.#composer = composer;
    this.#remark = remark;
    this.#definitions = definitions;
  }

  /**
   * Writes the unit, a block for each line: the first with `first`, the others with `rest`. Line ends are copied, but for the
   * last one when `open` is set (a cell).
   */
  write(unit: InlineUnit, first: BlockShape, rest: BlockShape, open = false): void {
    const sink = new Sink(this.#composer, unit, first, rest);
    dropBreakMarks(this.#composer.file, unit);
    if (this.#remark === null || !this.#needsRemark(unit)) this.#scan(unit, sink);
    else if (unit.size <= CHUNK) this.#parse(unit, sink);
    else {
      for (const part of cutUnit(this.#composer.file, unit)) {
        if (this.#needsRemark(part)) this.#parse(part, sink);
        else this.#scan(part, sink);
      }
    }
    sink.finish(open);
  }

  #scan(unit: InlineUnit, sink: Sink): void {
    const { file } = this.#composer;
    const marks = emphasisMarks(file, unit);
    let m = 0;
    for (let p = 0; p < unit.pieces; p++) {
      sink.toLine(unit.line[p]);
      let from = unit.from[p];
      for (; m < marks.length && marks[m] < unit.to[p]; m += 2) {
        this.#composer.copy(from, marks[m]);
        from = marks[m + 1];
      }
      this.#composer.copy(from, unit.to[p]);
    }
  }

  #parse(unit: InlineUnit, sink: Sink): void {
    if (this.#remark === null || isDense(this.#composer.file, unit)) {
      const from = unit.from[0];
      this.notes.push({
        kind: 'format',
        span: { start: from, end: unit.to[unit.pieces - 1] },
        vi: 'Đoạn này dày đặc ký hiệu Markdown nên được đọc nguyên văn, ký hiệu không được gỡ bỏ.',
        en: 'This passage is dense with Markdown marks; it was read as it stands, marks included.',
      });
      this.#scan(unit, sink);
      return;
    }
    this.#remark.write(unit, this.#definitionsFor(unit), this.#composer, sink);
  }

  /** Whether the unit has something that the scanner cannot settle: code, link, HTML, entity, escape. */
  #needsRemark(unit: InlineUnit): boolean {
    const { file } = this.#composer;
    let ticks = 0;
    let brackets = false;
    for (let p = 0; p < unit.pieces; p++) {
      const to = unit.to[p];
      for (let i = unit.from[p]; i < to; i++) {
        const c = file.charCodeAt(i);
        if (c > 0x5d && c !== 0x60) continue;
        const next = i + 1 < to ? file.charCodeAt(i + 1) : 0;
        if (c === 0x60 ? ++ticks > 1 : needsParser(c, next)) return true;
        if (c === 0x5b) brackets = true;
      }
    }
    return brackets && this.#definitions.size > 0 && this.#definitionsFor(unit) !== '';
  }

  #definitionsFor(unit: InlineUnit): string {
    if (this.#definitions.size === 0) return '';
    const used = new Set<string>();
    for (let p = 0; p < unit.pieces; p++) {
      for (const match of this.#composer.file.slice(unit.from[p], unit.to[p]).matchAll(/\[([^[\]]{1,200})\]/g)) {
        const source = this.#definitions.get(normalLabel(match[1]));
        if (source !== undefined) used.add(source);
      }
    }
    return used.size === 0 ? '' : `${[...used].join('\n')}\n\n`;
  }
}

/** Whether the character and the one behind it begin an escape, an entity, a tag, or end the words of a link. */
function needsParser(c: number, next: number): boolean {
  if (c === 0x5c) return isPunctuation(next);
  if (c === 0x26) return next === 0x23 || isAsciiLetter(next);
  if (c === 0x3c) return next === 0x2f || isAsciiLetter(next);
  return c === 0x5d && next === 0x28;
}

function isAsciiLetter(c: number): boolean {
  return (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
}

/** Whether a unit has so many marks whose ends must be looked for that remark would take long. */
function isDense(file: string, unit: InlineUnit): boolean {
  let marks = 0;
  for (let p = 0; p < unit.pieces; p++) {
    for (let i = unit.from[p]; i < unit.to[p]; i++) {
      const c = file.charCodeAt(i);
      if (c === 0x5c) i++;
      else if (c === 0x3c || c === 0x5b || c === 0x60 || c === 0x2a || c === 0x5f) marks++;
    }
  }
  return marks > DENSE;
}

/** A backslash at the end of a line, but for the last, is a break and no text. */
function dropBreakMarks(file: string, unit: InlineUnit): void {
  for (let p = 0; p + 1 < unit.pieces; p++) {
    const to = unit.to[p];
    if (unit.line[p] === unit.line[p + 1] || file.charCodeAt(to - 1) !== 0x5c || file.charCodeAt(to - 2) === 0x5c)
      continue;
    unit.to[p] = to - 1;
  }
}

/** Parts of a unit of at most `CHUNK`, cut at line ends, else at spaces. Marks that reach over a cut stay text. */
function* cutUnit(file: string, unit: InlineUnit): Generator<InlineUnit> {
  let part = new InlineUnit();
  let size = 0;
  for (let p = 0; p < unit.pieces; p++) {
    let from = unit.from[p];
    while (from < unit.to[p]) {
      let to = unit.to[p];
      if (size > 0 && size + (to - from) > CHUNK) {
        yield part;
        part = new InlineUnit();
        size = 0;
      }
      if (to - from > CHUNK) {
        const space = file.lastIndexOf(' ', from + CHUNK);
        to = space > from + CHUNK / 2 ? space + 1 : from + CHUNK;
      }
      part.from.push(from);
      part.to.push(to);
      part.line.push(unit.line[p]);
      size += to - from;
      from = to;
    }
  }
  if (size > 0) yield part;
}

/** Opens and closes the blocks of a unit and copies its line ends. */
class Sink implements LineSink {
  readonly #composer: Composer;
  readonly #unit: InlineUnit;
  readonly #rest: BlockShape;
  #line = 0;

  constructor(composer: Composer, unit: InlineUnit, first: BlockShape, rest: BlockShape) {
    this.#composer = composer;
    this.#unit = unit;
    this.#rest = rest;
    composer.open(first);
  }

  toLine(line: number): void {
    while (this.#line < line) {
      this.#end();
      this.#line++;
      this.#composer.open(this.#rest);
    }
  }

  lineBreak(from: number, to: number): void {
    this.#composer.close(false);
    this.#composer.put('\n', from, to);
    this.#composer.open(this.#rest);
  }

  finish(open: boolean): void {
    this.toLine(this.#unit.lines - 1);
    if (open) this.#composer.close(false);
    else this.#end();
  }

  #end(): void {
    this.#composer.close(false);
    this.#composer.copy(this.#unit.endFrom[this.#line], this.#unit.endTo[this.#line]);
  }
}
