import type { BlockShape, Composer } from './composer.ts';
import { emphasisMarks } from './emphasis.ts';
import { InlineUnit } from './inline-unit.ts';
import { normalLabel } from './markdown-lines.ts';
import type { LineSink, RemarkInline } from './remark-inline.ts';

/** Longest text that is handed to remark at once, in UTF-16 units. */
const CHUNK = 8192;

/** Writes units of inline Markdown to a composer, by the scanner alone or with remark. */
export class UnitWriter {
  readonly #composer: Composer;
  readonly #remark: RemarkInline | null;
  /** Source of the link definitions of the file, by label. */
  readonly #definitions: ReadonlyMap<string, string>;
  /** Units handed to remark so far. */
  remarkUnits = 0;

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
    else
      for (const part of cutUnit(this.#composer.file, unit))
        this.#needsRemark(part) ? this.#parse(part, sink) : this.#scan(part, sink);
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
    this.remarkUnits++;
    this.#remark?.write(unit, this.#definitionsFor(unit), this.#composer, sink);
  }

  /** Whether the unit has something that the scanner cannot settle: code, link, HTML, entity, escape. */
  #needsRemark(unit: InlineUnit): boolean {
    const { file } = this.#composer;
    let ticks = 0;
    for (let p = 0; p < unit.pieces; p++) {
      const to = unit.to[p];
      for (let i = unit.from[p]; i < to; i++) {
        const c = file.charCodeAt(i);
        if (c > 0x7e) continue;
        if (c === 0x60) {
          if (++ticks > 1) return true;
        } else if (c === 0x5c) {
          if (i + 1 < to && isPunctuation(file.charCodeAt(i + 1))) return true;
        } else if (c === 0x26) {
          if (i + 2 < to && isNameStart(file.charCodeAt(i + 1))) return true;
        } else if (c === 0x3c) {
          if (i + 1 < to && isTagStart(file.charCodeAt(i + 1))) return true;
        } else if (c === 0x5d) {
          if (i + 1 < to && file.charCodeAt(i + 1) === 0x28) return true;
        } else if (c === 0x5b && this.#definitions.size > 0) {
          if (this.#definitionsFor(unit) !== '') return true;
        }
      }
    }
    return false;
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

function isPunctuation(c: number): boolean {
  return (c >= 0x21 && c <= 0x2f) || (c >= 0x3a && c <= 0x40) || (c >= 0x5b && c <= 0x60) || (c >= 0x7b && c <= 0x7e);
}

function isNameStart(c: number): boolean {
  return c === 0x23 || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
}

function isTagStart(c: number): boolean {
  return c === 0x21 || c === 0x2f || c === 0x3f || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
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
