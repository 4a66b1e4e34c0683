import { isCapital, isLetter } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import { letterValue } from './labels.ts';
import { LineClass, Style } from './line-table.ts';
import { HEADS, Node, RANK, rankOf } from './nodes.ts';
import type { NodeType, StructureNode } from './types.ts';
import type { Work } from './work.ts';

/**
 * Builds the units of paragraphs `[from, to)`: phần to điểm where there are điều, numbered headings and bullets elsewhere.
 * Numbers are those printed. Paragraphs that have a zone, quoted text and table cells make no units. Linear.
 */
export function buildUnits(work: Work, from: number, to: number): StructureNode[] {
  const builder = new Builder(work);
  for (let p = from; p < to; p++) builder.take(p, to);
  builder.finish();
  return builder.roots;
}

class Builder {
  readonly roots: Node[] = [];
  readonly #work: Work;
  readonly #stack: Node[] = [];
  #lastEnd = 0;
  /** Number of the last article. */
  #article = 0;
  /** Paragraphs up to here belong to a title. */
  #titled = -1;

  constructor(work: Work) {
    this.#work = work;
  }

  take(p: number, to: number): void {
    const work = this.#work;
    if (work.zones[p] !== null && work.zones[p] !== 'body') return;
    if (!work.quoted(p) && p > this.#titled && (!work.isCell(p) || this.#nextInCell(p))) {
      const cls = work.cls(p);
      if (cls >= LineClass.part && cls <= LineClass.article) this.#head(p, cls, to);
      else if (cls === LineClass.label) this.#label(p);
      else if (cls === LineClass.bullet) this.#bullet(p);
    }
    work.nodes[p] = this.#stack[this.#stack.length - 1] ?? null;
    this.#lastEnd = work.end(p);
  }

  /** In a table only the article that continues the numbers counts: the page itself was laid out, or read, as a table. */
  #nextInCell(p: number): boolean {
    const work = this.#work;
    if (work.cls(p) !== LineClass.article || work.weak(p) || this.#article === 0) return false;
    return work.lines.blocks[work.line(p)].column === 1 && work.lines.value[work.line(p)] === this.#article + 1;
  }

  finish(): void {
    this.#popTo(0);
  }

  #popTo(length: number): void {
    while (this.#stack.length > length) this.#stack.pop()!.end = this.#lastEnd;
  }

  /** Closes everything of the rank or deeper. */
  #close(rank: number): void {
    let length = this.#stack.length;
    while (length > 0 && this.#stack[length - 1].rank >= rank) length--;
    this.#popTo(length);
  }

  #push(p: number, type: NodeType, rank: number, depth: number, value: number): Node {
    const work = this.#work;
    const { lines } = work;
    const i = work.line(p);
    const parent = this.#stack[this.#stack.length - 1] ?? null;
    const number = type === 'bullet' ? '' : work.text.slice(lines.numberStart[i], lines.numberEnd[i]);
    const label = { start: lines.labelStart[i], end: lines.labelEnd[i] };
    const node = new Node(type, number, label, work.start(p), work.end(p), parent, depth, rank, value);
    (parent === null ? this.roots : parent.children).push(node);
    this.#stack.push(node);
    return node;
  }

  #head(p: number, cls: number, to: number): void {
    this.#close(cls);
    if (cls === LineClass.article) this.#article = this.#work.lines.value[this.#work.line(p)];
    const node = this.#push(p, HEADS[cls]!, cls, 0, this.#work.lines.value[this.#work.line(p)]);
    node.title = this.#title(p, cls, to, node.label.end);
  }

  /** Name of a unit: the rest of its line, and the lines under it where the name stands there or goes on there. */
  #title(p: number, cls: number, to: number, labelEnd: number): Span | null {
    const work = this.#work;
    const start = skip(work.text, labelEnd, work.contentEnd(p));
    const rest = start < work.contentEnd(p) ? { start, end: work.contentEnd(p) } : null;
    let last = p;
    if (cls !== LineClass.article) {
      for (let q = p + 1; q < to && q <= p + 8; q++) {
        if (
          !this.#isName(q) ||
          !work.caps(q) ||
          (rest !== null && !upper(work.text, rest)) ||
          (last > p && work.gap(q))
        )
          break;
        last = q;
      }
    }
    if (last === p && rest === null && p + 1 < to && this.#isName(p + 1) && this.#isShort(p + 1)) last = p + 1;
    if (last === p) return rest;
    this.#titled = last;
    for (let q = p + 2; q <= last; q++) work.merged[q] = 1;
    return { start: rest?.start ?? work.contentStart(p + 1), end: work.contentEnd(last) };
  }

  #isName(p: number): boolean {
    const work = this.#work;
    const cls = work.cls(p);
    if (work.zones[p] !== null || work.quoted(p) || work.isCell(p)) return false;
    const opens =
      cls === LineClass.type ||
      cls === LineClass.consideration ||
      cls === LineClass.basis ||
      cls === LineClass.enacting;
    return cls === LineClass.plain || (opens && work.caps(p));
  }

  /** Short, and no sentence. */
  #isShort(p: number): boolean {
    const work = this.#work;
    const c = work.text.charCodeAt(work.contentStart(p));
    return work.length(p) <= 250 && !'.;:,'.includes(work.lastChar(p)) && (!isLetter(c) || isCapital(c));
  }

  /** Whether an article is open without a heading inside it that a unit of this rank leaves open. */
  #inArticle(rank: number): boolean {
    for (let k = this.#stack.length - 1; k >= 0; k--) {
      const node = this.#stack[k];
      if (node.type === 'article') return true;
      if (node.type === 'heading' && node.rank < rank) return false;
    }
    return false;
  }

  /** A clause with a full stop is open: `1)` is a list inside it. */
  #inClause(): boolean {
    return this.#stack.some((node) => node.type === 'clause' && this.#work.text[node.label.end - 1] === '.');
  }

  #label(p: number): void {
    const work = this.#work;
    const i = work.line(p);
    const value = work.lines.value[i];
    if (this.#takeMarkedClause(p, i)) return;
    const style = this.#styleOf(i);
    const rank = rankOf(style, work.lines.segments[i]);
    if (
      this.#inArticle(style === Style.letter ? RANK.letter : RANK.arabic) &&
      (style === Style.arabic || style === Style.letter || (style === Style.arabicBracket && !this.#inClause()))
    ) {
      const clause = style !== Style.letter;
      this.#close(clause ? RANK.arabic : RANK.letter);
      this.#push(p, clause ? 'clause' : 'point', clause ? RANK.arabic : RANK.letter, 0, value);
      return;
    }
    this.#close(rank);
    const node = this.#push(p, 'heading', rank, this.#depth() + 1, value);
    const end = work.contentEnd(p);
    const start = skip(work.text, node.label.end, end);
    if (start < end && end - start <= 200) node.title = { start, end };
  }

  /** `4.17 Bố trí kinh phí …` in a consolidated text is khoản 4 with the mark of footnote 17. */
  #takeMarkedClause(p: number, i: number): boolean {
    const { lines } = this.#work;
    if (lines.style[i] !== Style.multi || lines.segments[i] !== 2) return false;
    if (!this.#work.weak(p) || !this.#inArticle(RANK.arabic)) return false;
    const stop = lines.text.indexOf('.', lines.numberStart[i]);
    const value = Number(lines.text.slice(lines.numberStart[i], stop));
    let last = 0;
    for (const node of this.#stack) if (node.type === 'clause') last = node.value;
    const open = this.#stack.find((node) => node.type === 'article');
    if (last === 0 && open !== undefined) last = open.children.at(-1)?.value ?? 0;
    if (value !== last + 1) return false;
    lines.numberEnd[i] = stop;
    lines.labelEnd[i] = stop + 1;
    lines.value[i] = value;
    this.#close(RANK.arabic);
    this.#push(p, 'clause', RANK.arabic, 0, value);
    return true;
  }

  #depth(): number {
    let depth = 0;
    for (const { type } of this.#stack)
      if (type === 'heading' || type === 'bullet' || type === 'clause' || type === 'point') depth++;
    return depth;
  }

  /** `C.` and `I.` are letters when they follow `B.` and `H.`. */
  #styleOf(i: number): number {
    const { lines } = this.#work;
    if (lines.style[i] !== Style.roman || lines.numberEnd[i] - lines.numberStart[i] !== 1) return lines.style[i];
    const letter = letterValue(lines.text.charCodeAt(lines.numberStart[i]));
    for (let k = this.#stack.length - 1; k >= 0; k--) {
      const node = this.#stack[k];
      if (node.type !== 'heading' || node.rank !== RANK.capital) continue;
      if (node.value === letter - 2 || (letter === 8 && node.value === 9)) {
        lines.value[i] = letter;
        return Style.capital;
      }
    }
    return lines.value[i] > 30 ? Style.capital : Style.roman;
  }

  /** Bullets nest by the order in which their marks appear: `-`, then `+` under it. */
  #bullet(p: number): void {
    const work = this.#work;
    const mark = work.lines.value[work.line(p)];
    let same = -1;
    let length = this.#stack.length;
    for (let k = this.#stack.length - 1; k >= 0 && this.#stack[k].type === 'bullet'; k--) {
      if (this.#stack[k].value === mark) same = k;
      length = k;
    }
    if (same >= 0) this.#popTo(same);
    else if (this.#stack.length - length >= 6) this.#popTo(length);
    this.#push(p, 'bullet', RANK.bullet, this.#depth() + 1, mark);
  }
}

/** Past spaces, marks and emphasis. */
function skip(text: string, from: number, to: number): number {
  let p = from;
  while (p < to && ' \t\n*_.:–-'.includes(text[p])) p++;
  return p;
}

function upper(text: string, at: Span): boolean {
  const words = text.slice(at.start, at.end);
  return words === words.toUpperCase();
}
