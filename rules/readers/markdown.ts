import {
  type BlockShape,
  buildSourceText,
  type ReaderNote,
  type ReaderOutput,
  type SourceText,
} from '../text/index.ts';
import { Composer } from './composer.ts';
import { frontMatterOf } from './front-matter.ts';
import type { InlineUnit } from './inline-unit.ts';
import { collectDefinitions, type Definitions, isDefinition } from './markdown-definitions.ts';
import { blockTag, fenceOf, footnoteStart, headingOf, isItem, isRule, quoteDepth } from './markdown-lines.ts';
import { MarkdownTables } from './markdown-table.ts';
import { UnitWriter } from './markdown-unit.ts';
import type { RemarkInline } from './remark-inline.ts';
import type { ReadFrom } from './safe-points.ts';
import { LineScanner, skipBlank } from './scan-lines.ts';
import { RowKind } from './table-row.ts';
import { UnitReader } from './unit-reader.ts';

/** Reads a range of HTML in a Markdown file; see `html.ts`. */
type HtmlWriter = (
  composer: Composer,
  from: number,
  to: number,
  tables: number,
) => { tables: number; notes: readonly ReaderNote[] };

/** Parsers for what the scanner cannot settle; null while a file has no need of them. */
export interface MarkdownHelpers {
  readonly remark: RemarkInline | null;
  readonly html: HtmlWriter | null;
}

/** Signs of inline syntax that may take remark: code, links, HTML, entities, escapes. */
const NEEDS_REMARK = /`|\\[!-/:-@[-`{-~]|&[#a-zA-Z]|<[a-zA-Z/!?]|\]\(|\]:/;
const NEEDS_HTML = /<[a-zA-Z/]/;

/**
 * Reads Markdown line by line. Marks of headings, quotes, emphasis, rules, fences and tables are left out of the text; list
 * numbers and bullets stay; lines of dashes under a title stay lines. HTML tags inside a paragraph are left out, too. Code, links,
 * entities and escapes there go to remark, at most 8 KB at a time, HTML blocks to parse5; both are loaded only when the file needs
 * them.
 * Never throws. `notes` (spans in `file`) are passed on.
 */
export async function readMarkdown(file: string, notes: readonly ReaderNote[] = []): Promise<SourceText> {
  const remark = NEEDS_REMARK.test(file) ? new (await import('./remark-inline.ts')).RemarkInline() : null;
  const html = NEEDS_HTML.test(file) ? (await import('./html.ts')).writeHtml : null;
  const read = scanMarkdown(file, { remark, html });
  return buildSourceText({ format: 'markdown', file, ...read, notes: [...notes, ...read.notes] });
}

/** The parsers for every construct, for a file that may get any of them while it is open. */
export async function markdownHelpers(): Promise<MarkdownHelpers> {
  const { RemarkInline } = await import('./remark-inline.ts');
  const { writeHtml } = await import('./html.ts');
  return { remark: new RemarkInline(), html: writeHtml };
}

/** Reads a file, or a stretch of it, at once, with parsers that are loaded already. */
export function scanMarkdown(
  file: string,
  helpers: MarkdownHelpers,
  lines = new LineScanner(file),
  definitions = collectDefinitions(file),
  read: ReadFrom | null = null,
): MarkdownRead {
  const scanner = new MarkdownScanner(file, helpers, lines, definitions, read);
  const end = scanner.run();
  const { composer, notes, frontMatter } = scanner;
  const { raw, map } = composer.finish(end);
  const { blocks, comments } = composer;
  return { end, raw, map, blocks, comments, notes, frontMatter, looksAhead: scanner.looksAhead };
}

/** What was read. Offsets of `map` count from the start of the stretch, those of comments and notes from that of the file. */
interface MarkdownRead
  extends Required<Pick<ReaderOutput, 'raw' | 'map' | 'blocks' | 'comments' | 'notes' | 'frontMatter'>> {
  /** Where the reading ended, in the file. */
  readonly end: number;
  /** Something was left open: what is read depends on the whole rest of the file. */
  readonly looksAhead: boolean;
}

/** What the collected lines are. */
type UnitKind = 'text' | 'footnote';

class MarkdownScanner {
  readonly composer: Composer;
  readonly notes: ReaderNote[] = [];
  frontMatter: Readonly<Record<string, string>> = {};
  readonly #file: string;
  readonly #lines: LineScanner;
  readonly #read: ReadFrom | null;
  readonly #tables: MarkdownTables;
  readonly #helpers: MarkdownHelpers;
  readonly writer: UnitWriter;
  readonly #reader: UnitReader;
  readonly #unit: InlineUnit;
  #unitKind: UnitKind = 'text';
  #unitDepth = 0;
  #unitItem = false;
  /** The line before is empty, or there is none. */
  #afterBlank: boolean;
  /** Offset from which on no `</table` is found. */
  #noTableEnd = Number.POSITIVE_INFINITY;
  /** Shortest fence, by mark, that is known to stay open from here on. */
  readonly #openFences = new Map<number, number>();

  constructor(
    file: string,
    helpers: MarkdownHelpers,
    lines: LineScanner,
    { definitions, footnotes }: Definitions,
    read: ReadFrom | null,
  ) {
    const near = read !== null;
    this.#file = file;
    this.#helpers = helpers;
    this.#read = read;
    this.#afterBlank = read?.afterBlank ?? true;
    this.composer = new Composer(file, read?.offset);
    this.#lines = lines;
    this.#reader = new UnitReader(lines, this.composer, footnotes, near);
    this.#unit = this.#reader.unit;
    this.writer = new UnitWriter(this.composer, helpers.remark, definitions, this.notes);
    this.#tables = new MarkdownTables(lines, this.composer, this.#reader, this.writer, near);
    this.#tables.count = read?.tables ?? 0;
    lines.seek(read?.offset ?? 0);
  }

  /** A fence, a table or a comment was left open. */
  get looksAhead(): boolean {
    return this.#openFences.size > 0 || this.#noTableEnd < Number.POSITIVE_INFINITY || this.#reader.looksAhead;
  }

  /** Reads to the end of the file, or to the safe point at which it is told to stop; where that is. */
  run(): number {
    const lines = this.#lines;
    if (lines.next === 0) this.#readFrontMatter();
    while (lines.advance()) {
      const { start, stop } = lines;
      if (this.#read !== null && this.#stopsAt(this.#read, start, stop)) return start;
      const first = skipBlank(this.#file, start, stop);
      if (first === stop) {
        this.#flush();
        this.#tables.close();
        this.composer.copy(start, lines.next);
        this.#afterBlank = true;
        continue;
      }
      this.#line(start, stop, this.#file.charCodeAt(first));
      this.#afterBlank = false;
    }
    this.#flush();
    return this.#file.length;
  }

  /** Tells of a safe point before the line, if there is one; whether the reading ends there. */
  #stopsAt(read: ReadFrom, start: number, stop: number): boolean {
    if (this.#tables.isOpen) return false;
    if (!this.#unit.isEmpty) {
      // The line of an item begins a unit, whatever else it is.
      if (!isItem(this.#file, start, stop)) return false;
      this.#flush();
    }
    return read.at(start, this.#tables.count, this.#afterBlank);
  }

  #readFrontMatter(): void {
    const front = frontMatterOf(this.#file);
    if (front === null) return;
    this.frontMatter = front.values;
    for (const { start, stop } of front.lines) {
      this.composer.open({ kind: 'metadata' });
      this.composer.copy(start, stop);
      this.composer.close(true);
      this.composer.put('\n', stop, stop + 1);
    }
    this.#lines.seek(front.end);
  }

  /** Decides a line that is not blank; `c` is its first character. */
  #line(start: number, stop: number, c: number): void {
    if ((c === 0x60 || c === 0x7e) && this.#fence(start, stop)) return;
    if (c === 0x3c && this.#htmlBlock(start, stop)) return;
    if ((c === 0x2d || c === 0x2a || c === 0x5f) && this.#rule(start, stop)) return;
    if (c === 0x5b && this.#definition(start, stop)) return;
    const quote = c === 0x3e ? quoteDepth(this.#file, start, stop) : { from: start, depth: 0 };
    const row = quote.depth === 0 ? this.#tables.kindOf(start, stop) : RowKind.none;
    if (row !== RowKind.none) {
      this.#flush();
      this.#tables.write(start, stop, row);
      return;
    }
    this.#tables.close();
    const heading = headingOf(this.#file, quote.from, stop);
    if (heading.level > 0) {
      this.#flush();
      this.#reader.addLine(heading.from, heading.to);
      const shape: BlockShape =
        quote.depth > 0
          ? { kind: 'quote', level: quote.depth, hard: true }
          : { kind: 'heading', level: heading.level, hard: true };
      this.writer.write(this.#unit, shape, shape);
      this.#unit.clear();
      return;
    }
    const item = isItem(this.#file, quote.from, stop);
    if (item || quote.depth !== this.#unitDepth) this.#flush();
    let from = quote.from;
    const footnote = c === 0x5b ? footnoteStart(this.#file, skipBlank(this.#file, from, stop), stop) : -1;
    if (footnote >= 0) {
      this.#flush();
      this.#unitKind = 'footnote';
      from = footnote;
    }
    if (this.#unit.isEmpty) {
      this.#unitDepth = quote.depth;
      this.#unitItem = item;
    }
    this.#reader.addLine(from, stop);
  }

  /** Writes the unit that has been collected. */
  #flush(): void {
    if (!this.#unit.isEmpty) {
      const rest: BlockShape =
        this.#unitKind === 'footnote'
          ? { kind: 'footnote' }
          : this.#unitDepth > 0
            ? { kind: 'quote', level: this.#unitDepth }
            : { kind: 'line' };
      this.writer.write(this.#unit, this.#unitItem && rest.kind === 'line' ? { kind: 'item' } : rest, rest);
      this.#unit.clear();
    }
    this.#unitKind = 'text';
    this.#unitDepth = 0;
    this.#unitItem = false;
  }

  /** `---`, `***`, `___` alone between empty lines. */
  #rule(start: number, stop: number): boolean {
    if (!this.#afterBlank || !isRule(this.#file, start, stop)) return false;
    const next = this.#lines.next;
    const peek = this.#lines.fork();
    if (peek.advance() && skipBlank(this.#file, peek.start, peek.stop) < peek.stop) return false;
    this.#flush();
    this.composer.copy(stop, next);
    return true;
  }

  #definition(start: number, stop: number): boolean {
    // A definition does not interrupt a paragraph.
    if (!this.#unit.isEmpty && this.#unitKind === 'text') return false;
    if (!isDefinition(this.#file, start, stop)) return false;
    this.#flush();
    this.composer.copy(stop, this.#lines.next);
    return true;
  }

  /** A fence that is closed later: its lines are code, character for character. */
  #fence(start: number, stop: number): boolean {
    const fence = fenceOf(this.#file, start, stop);
    if (fence.length === 0 || fence.length >= (this.#openFences.get(fence.mark) ?? Number.POSITIVE_INFINITY))
      return false;
    const inner = this.#lines.fork();
    let closed = false;
    while (inner.advance()) {
      const end = fenceOf(this.#file, inner.start, inner.stop);
      if (end.mark === fence.mark && end.bare && end.length >= fence.length) {
        closed = true;
        break;
      }
    }
    if (!closed) {
      this.#openFences.set(fence.mark, fence.length);
      return false;
    }
    this.#flush();
    this.#tables.close();
    const lines = this.#lines;
    this.composer.copy(stop, lines.next);
    while (lines.advance() && lines.start < inner.start) {
      this.composer.open({ kind: 'code' });
      this.composer.copy(lines.start, lines.stop);
      this.composer.close(false);
      this.composer.copy(lines.stop, lines.next);
    }
    this.composer.copy(lines.stop, lines.next);
    return true;
  }

  /** An HTML block: to the empty line behind it, a table to its end. */
  #htmlBlock(start: number, stop: number): boolean {
    const { html } = this.#helpers;
    if (html === null) return false;
    const tag = blockTag(this.#file, start, stop);
    if (tag === null) return false;
    this.#flush();
    this.#tables.close();
    const lines = this.#lines;
    const table = tag === 'table' ? this.#tableEnd(start) : -1;
    while (lines.next < this.#file.length) {
      const { stop: lineStop, next } = lines;
      lines.advance();
      if (lines.start <= table) continue;
      if (skipBlank(this.#file, lines.start, lines.stop) < lines.stop) continue;
      lines.seek(next);
      lines.stop = lineStop;
      break;
    }
    const result = html(this.composer, start, lines.stop, this.#tables.count);
    this.#tables.count = result.tables;
    this.notes.push(...result.notes);
    this.composer.copy(lines.stop, lines.next);
    return true;
  }

  /** Offset of the next `</table`, or -1. */
  #tableEnd(from: number): number {
    if (from >= this.#noTableEnd) return -1;
    const pattern = /<\/table/gi;
    pattern.lastIndex = from;
    const end = pattern.exec(this.#file)?.index ?? -1;
    if (end < 0) this.#noTableEnd = from;
    return end;
  }
}
