import type { Span } from '../text/types.ts';
import { allCaps, type Paras } from './join-lines.ts';
import { bareText } from './letters.ts';
import { LineFlag, type Lines } from './line-table.ts';
import type { Part, StructureNode, Zone } from './types.ts';

/** A component of the draft; its words are cut out of the text when they are asked for. */
class TextPart implements Part {
  readonly start: number;
  readonly end: number;
  readonly #text: string;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.start = start;
    this.end = end;
  }

  get text(): string {
    return this.#text.slice(this.start, this.end);
  }
}

/** State of one parse: the lines and paragraphs, and what has been found out about each paragraph. */
export class Work {
  readonly lines: Lines;
  readonly paras: Paras;
  readonly text: string;
  /** 1 for each line in quoted amendment text. */
  readonly inside: Uint8Array;
  readonly count: number;
  /** Zone of each paragraph; null while it is not known (then it is body). */
  readonly zones: (Zone | null)[];
  /** 1: the paragraph is one with the paragraph before it. */
  readonly merged: Uint8Array;
  readonly nodes: (StructureNode | null)[];
  /** Index of the attachment, or -1. */
  readonly attachment: Int32Array;

  constructor(lines: Lines, paras: Paras, inside: Uint8Array) {
    this.lines = lines;
    this.paras = paras;
    this.text = lines.text;
    this.inside = inside;
    this.count = paras.count;
    this.zones = new Array<Zone | null>(paras.count).fill(null);
    this.merged = new Uint8Array(paras.count);
    this.nodes = new Array<StructureNode | null>(paras.count).fill(null);
    this.attachment = new Int32Array(paras.count).fill(-1);
  }

  /** First line of paragraph `p`. */
  line(p: number): number {
    return this.paras.from[p];
  }

  lastLine(p: number): number {
    return this.paras.to[p] - 1;
  }

  cls(p: number): number {
    return this.lines.cls[this.paras.from[p]];
  }

  weak(p: number): boolean {
    return (this.lines.flags[this.paras.from[p]] & LineFlag.weak) !== 0;
  }

  /** Whether a line of the paragraph carries the flag. */
  has(p: number, flag: number): boolean {
    for (let i = this.paras.from[p]; i < this.paras.to[p]; i++) if ((this.lines.flags[i] & flag) !== 0) return true;
    return false;
  }

  gap(p: number): boolean {
    return (this.lines.flags[this.paras.from[p]] & LineFlag.gap) !== 0;
  }

  quoted(p: number): boolean {
    return this.inside[this.paras.from[p]] === 1;
  }

  start(p: number): number {
    return this.lines.blocks[this.paras.from[p]].start;
  }

  end(p: number): number {
    return this.lines.blocks[this.paras.to[p] - 1].end;
  }

  length(p: number): number {
    return this.end(p) - this.start(p);
  }

  /** Start of the words, behind emphasis marks. */
  contentStart(p: number): number {
    const { content, last, tokens, blocks } = this.lines;
    const i = this.paras.from[p];
    return content[i] < last[i] ? tokens.start[content[i]] : blocks[i].start;
  }

  /** End of the words, before emphasis marks. */
  contentEnd(p: number): number {
    return this.trimEnd(this.start(p), this.end(p));
  }

  trimEnd(start: number, end: number): number {
    let e = end;
    while (e > start && '*_ \t\n'.includes(this.text[e - 1])) e--;
    return e;
  }

  /** First token of the words. */
  token(p: number): number {
    return this.lines.content[this.paras.from[p]];
  }

  /** One after the last token. */
  tokenEnd(p: number): number {
    return this.lines.last[this.paras.to[p] - 1];
  }

  /** Last character of the words. */
  lastChar(p: number): string {
    return this.text[this.contentEnd(p) - 1] ?? '';
  }

  caps(p: number): boolean {
    for (let i = this.paras.from[p]; i < this.paras.to[p]; i++) if (!allCaps(this.lines, i)) return false;
    return true;
  }

  bare(p: number, limit = 80): string {
    return bareText(this.text, this.start(p), this.end(p), limit);
  }

  isCell(p: number): boolean {
    return this.lines.blocks[this.paras.from[p]].table !== 0;
  }

  part(start: number, end: number): Part {
    return new TextPart(this.text, start, this.trimEnd(start, end));
  }

  partOf(span: Span): Part {
    return this.part(span.start, span.end);
  }

  setZone(p: number, zone: Zone): void {
    if (this.zones[p] === null) this.zones[p] = zone;
  }
}
