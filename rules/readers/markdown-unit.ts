import type { BlockShape, ReaderNote } from '../text/index.ts';
import type { Composer } from './composer.ts';
import { emphasisMarks } from './emphasis.ts';
import { isAsciiLetter, isBreakTag, NO_TAG, tagAt, UNSETTLED, withoutTags } from './inline-tags.ts';
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
  readonly notes: ReaderNote[];

  constructor(
    composer: Composer,
    remark: RemarkInline | null,
    definitions: ReadonlyMap<string, string>,
    notes: ReaderNote[],
  ) {
    this.notes = notes;
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
    if (this.#remark === null) this.#scan(unit, sink);
    else if (!this.#settle(unit, sink)) {
      if (unit.size <= CHUNK) this.#parse(unit, sink);
      else {
        for (const part of cutUnit(this.#composer.file, unit)) {
          if (!this.#settle(part, sink)) this.#parse(part, sink);
        }
      }
    }
    sink.finish(open);
  }

  /** Writes a unit in which nothing but emphasis and inline tags is Markdown; false when it takes remark. */
  #settle(unit: InlineUnit, sink: Sink): boolean {
    const tags: number[] = [];
    if (this.#needsRemark(unit, tags)) return false;
    this.#scan(tags.length === 0 ? unit : withoutTags(unit, tags), sink);
    return true;
  }

  #scan(unit: InlineUnit, sink: Sink): void {
    const { file } = this.#composer;
    const marks = emphasisMarks(file, unit);
    let m = 0;
    for (let p = 0; p < unit.pieces; p++) {
      sink.toLine(unit.line[p]);
      let from = unit.from[p];
      const before = p > 0 && unit.line[p - 1] === unit.line[p] ? unit.to[p - 1] : from;
      if (from > before && isBreakTag(file, before)) sink.lineBreak(before, from);
      for (; m < marks.length && marks[m] < unit.to[p]; m += 2) {
        this.#composer.copy(from, marks[m]);
        from = marks[m + 1];
      }
      this.#composer.copy(from, unit.to[p]);
    }
  }

  #parse(unit: InlineUnit, sink: Sink): void {
    const definitions = this.#definitionsFor(unit);
    // Long definitions count as well: remark reads them again for each chunk that uses them.
    if (this.#remark === null || definitions.length > CHUNK || isDense(this.#composer.file, unit)) {
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
    this.#remark.write(unit, definitions, this.#composer, sink);
  }

  /** Whether the unit has something that the scanner cannot settle: code, link, entity, escape. Its HTML tags are added to `tags`. */
  #needsRemark(unit: InlineUnit, tags: number[]): boolean {
    const { file } = this.#composer;
    let ticks = 0;
    let brackets = false;
    for (let p = 0; p < unit.pieces; p++) {
      const to = unit.to[p];
      for (let i = unit.from[p]; i < to; i++) {
        const c = file.charCodeAt(i);
        if (c > 0x5d && c !== 0x60) continue;
        if (c === 0x3c) {
          const end = tagAt(file, i, to, p + 1 < unit.pieces);
          if (end === UNSETTLED) return true;
          if (end === NO_TAG) continue;
          tags.push(i, end);
          i = end - 1;
          continue;
        }
        const next = i + 1 < to ? file.charCodeAt(i + 1) : 0;
        if (c === 0x60 ? ++ticks > 1 : needsParser(c, next)) return true;
        if (c === 0x5b) brackets = true;
      }
    }
    return brackets && this.#definitions.size > 0 && this.#definitionsFor(unit) !== '';
  }

  /** The definitions that the unit may use; more than `CHUNK` of them are not all collected. */
  #definitionsFor(unit: InlineUnit): string {
    if (this.#definitions.size === 0) return '';
    const used = new Set<string>();
    let length = 0;
    for (let p = 0; p < unit.pieces && length <= CHUNK; p++) {
      for (const match of this.#composer.file.slice(unit.from[p], unit.to[p]).matchAll(/\[([^[\]]{1,200})\]/g)) {
        const source = this.#definitions.get(normalLabel(match[1]));
        if (source === undefined || used.has(source)) continue;
        used.add(source);
        length += source.length + 1;
        if (length > CHUNK) break;
      }
    }
    return used.size === 0 ? '' : `${[...used].join('\n')}\n\n`;
  }
}

/** Whether the character and the one behind it begin an escape or an entity, or end the words of a link. */
function needsParser(c: number, next: number): boolean {
  if (c === 0x5c) return isPunctuation(next);
  if (c === 0x26) return next === 0x23 || isAsciiLetter(next);
  return c === 0x5d && next === 0x28;
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
        to = cutPlace(file, from);
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

/** Where a piece from `from` on that is too long is cut: behind the last space of the second half, else as long as it may be. */
function cutPlace(file: string, from: number): number {
  const last = from + CHUNK;
  for (let i = last; i > from + CHUNK / 2; i--) if (file.charCodeAt(i - 1) === 0x20) return i;
  return last;
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
