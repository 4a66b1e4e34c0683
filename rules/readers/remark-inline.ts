import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Composer } from './composer.ts';
import type { InlineUnit } from './inline-unit.ts';
import { isPunctuation } from './markdown-lines.ts';

/** What the scanner has settled already, and remark must not see again. */
const SETTLED = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];
const INLINE_ONLY = { disable: { null: [...SETTLED, 'definition'] } };
const WITH_DEFINITIONS = { disable: { null: SETTLED } };

/** As much of an mdast node as is read here. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

/** Where the lines of a unit are written to. */
export interface LineSink {
  /** Moves on to line `line` of the unit: ends the block of the line before, begins one. */
  toLine(line: number): void;
  /** A break inside a line, `file[from, to)`. */
  lineBreak(from: number, to: number): void;
}

/**
 * Inline Markdown that takes a real parser (code, links, entities, escapes, odd HTML): one unit at a time goes through
 * mdast-util-from-markdown, block syntax switched off, and its text nodes are written to the composer with their places.
 */
export class RemarkInline {
  /** Entities seen, with what they stand for. */
  readonly #entities = new Map<string, string>();

  /** `definitions`: source of the link definitions that the unit uses. */
  write(unit: InlineUnit, definitions: string, composer: Composer, sink: LineSink): void {
    const chunk = new Chunk(composer.file, unit, definitions);
    const options = { extensions: [definitions === '' ? INLINE_ONLY : WITH_DEFINITIONS] };
    // What remark does not take for a definition stands before the unit, and is none of its text.
    const root: Node = fromMarkdown(chunk.text, options);
    const inUnit = (node: Node): boolean => (node.position?.end.offset ?? 0) > definitions.length;
    this.#walk((root.children ?? []).filter(inUnit), chunk, composer, sink);
  }

  #walk(nodes: readonly Node[], chunk: Chunk, composer: Composer, sink: LineSink): void {
    // Depth is bounded by the size of a chunk, but not by the stack: a list of work instead of recursion.
    const work: Node[] = [...nodes].reverse();
    for (let node = work.pop(); node !== undefined; node = work.pop()) {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? 0;
      const value = node.value ?? '';
      if (node.type === 'text') this.#text(value, start, end, chunk, composer, sink);
      else if (node.type === 'inlineCode') this.#code(start, end, chunk, composer, sink);
      else if (node.type === 'html') {
        if (/^<br[\s/>]/i.test(value)) {
          sink.toLine(chunk.lineOf(start));
          sink.lineBreak(chunk.fileStart(start), chunk.fileEnd(end));
        }
      } else if (node.children !== undefined) {
        for (let i = node.children.length - 1; i >= 0; i--) work.push(node.children[i]);
      }
    }
  }

  /** Writes a text node whose value differs from its source only by entities, escapes and white space at line ends. */
  #text(value: string, start: number, end: number, chunk: Chunk, composer: Composer, sink: LineSink): void {
    const source = chunk.text;
    let i = start;
    let j = 0;
    while (i < end && j < value.length) {
      const c = source.charCodeAt(i);
      if (c === 0x0a) {
        i++;
        if (value.charCodeAt(j) === 0x0a) j++;
        continue;
      }
      if (c === 0x26) {
        const entity = /^&(?:#[xX]?[0-9a-fA-F]{1,7}|[a-zA-Z0-9]{1,31});/.exec(source.slice(i, i + 40))?.[0];
        const decoded = entity === undefined ? undefined : this.#decode(entity);
        if (entity !== undefined && decoded !== undefined && decoded !== entity && value.startsWith(decoded, j)) {
          sink.toLine(chunk.lineOf(i));
          composer.put(decoded, chunk.fileStart(i), chunk.fileEnd(i + entity.length));
          i += entity.length;
          j += decoded.length;
          continue;
        }
      }
      if (c === 0x5c && source.charCodeAt(i + 1) === value.charCodeAt(j) && isPunctuation(value.charCodeAt(j))) i++;
      if (source.charCodeAt(i) === value.charCodeAt(j) || source.charCodeAt(i) === 0) j++;
      // White space that the parser left out is copied with the rest: blocks are trimmed later.
      sink.toLine(chunk.lineOf(i));
      composer.copy(chunk.fileStart(i), chunk.fileStart(i) + 1);
      i++;
    }
  }

  #code(start: number, end: number, chunk: Chunk, composer: Composer, sink: LineSink): void {
    let from = start;
    while (from < end && chunk.text.charCodeAt(from) === 0x60) from++;
    const to = end - (from - start);
    for (let i = from; i < to; i++) {
      if (chunk.text.charCodeAt(i) === 0x0a) continue;
      sink.toLine(chunk.lineOf(i));
      composer.copy(chunk.fileStart(i), chunk.fileStart(i) + 1);
    }
  }

  #decode(entity: string): string | undefined {
    const known = this.#entities.get(entity);
    if (known !== undefined) return known;
    const paragraph = fromMarkdown(entity).children[0];
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    const value = text?.type === 'text' ? text.value : undefined;
    if (value !== undefined) this.#entities.set(entity, value);
    return value;
  }
}

/** The pieces of a unit as one string for the parser, with the way back. */
class Chunk {
  readonly text: string;
  readonly #starts: number[] = [];
  readonly #unit: InlineUnit;

  constructor(file: string, unit: InlineUnit, definitions: string) {
    // The empty first line keeps a byte order mark in the text from being dropped.
    let text = `\n${definitions}`;
    for (let p = 0; p < unit.pieces; p++) {
      if (p > 0 && unit.line[p] !== unit.line[p - 1]) text += '\n';
      this.#starts.push(text.length);
      text += file.slice(unit.from[p], unit.to[p]);
    }
    this.text = text;
    this.#unit = unit;
  }

  #piece(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  lineOf(offset: number): number {
    return this.#unit.line[this.#piece(offset)];
  }

  fileStart(offset: number): number {
    const p = this.#piece(offset);
    return this.#unit.from[p] + (offset - this.#starts[p]);
  }

  fileEnd(offset: number): number {
    return this.fileStart(offset - 1) + 1;
  }
}
