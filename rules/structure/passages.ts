import type { Cell } from '../text/index.ts';
import type { LegalDocument, NodeType, Paragraph } from './types.ts';

/** What a slot holds: one value a paragraph, from the reading `at`; for `near` also the signature they were made under. */
interface Held {
  at: number;
  signature: unknown;
  readonly values: unknown[];
}

/** Paragraphs of one reading that are as they were: the first `head` and the last `tail`. */
interface Kept {
  readonly head: number;
  readonly tail: number;
}

const NOTHING: Kept = { head: 0, tail: 0 };

/**
 * What a draft under edit remembers of its paragraphs, from one reading to the next. An edit leaves the paragraphs before it and
 * behind it as they were: only those between are looked at anew. Kept offsets count from the start of the paragraph.
 */
export class Passages {
  #reading = 0;
  #document: LegalDocument | null = null;
  #view: View | null = null;
  #own = NOTHING;
  #near = NOTHING;
  readonly #slots = new Map<object, Held>();
  /** Values that were made in the last reading, over all slots: what tests count. */
  made = 0;

  /** Takes the next reading of the draft. */
  read(document: LegalDocument): void {
    const view = new View(document);
    this.#own = this.#view === null ? NOTHING : unchanged(this.#view, view, document);
    this.#near = this.#view === null ? NOTHING : narrowed(this.#own, this.#view, view, document);
    view.findTokens(this.#own, this.#view, document);
    this.#view = view;
    this.#document = document;
    // What the last reading did not ask for is not moved any more: it would hold that text of the draft for ever.
    for (const [slot, held] of this.#slots) if (held.at < this.#reading) this.#slots.delete(slot);
    this.#reading++;
    this.made = 0;
    passages.set(document, this);
  }

  /** First token of each paragraph; behind the last one, the number of tokens. */
  get firstTokens(): Uint32Array {
    return this.#view!.firstTokens;
  }

  /**
   * One value a paragraph. `make` may look at the words and the shape of the paragraph, at the flags of its tokens, and at what
   * `signature` tells, only.
   */
  own<T>(slot: object, signature: unknown, make: (index: number) => T): readonly T[] {
    return this.#values(slot, signature, this.#own, make) as T[];
  }

  /**
   * One value a paragraph. `make` may also look at the zone and the kind of unit of the paragraph, at the paragraphs beside it (all of a quotation
   * that it stands in), at the heads of the units around it, and at what `signature` tells.
   */
  near<T>(slot: object, signature: unknown, make: (index: number) => T): T[] {
    return this.#values(slot, signature, this.#near, make) as T[];
  }

  /**
   * The values of a slot as `near` has them, but for those of the paragraphs `[from, to)`, which the caller puts there: for what
   * is found in several paragraphs at once.
   */
  open<T>(
    slot: object,
    signature: unknown,
  ): { readonly values: (T | null)[]; readonly from: number; readonly to: number } {
    const { values, kept } = this.#move(slot, signature, this.#near);
    const to = values.length - kept.tail;
    values.fill(null, kept.head, to);
    this.made += to - kept.head;
    return { values: values as (T | null)[], from: kept.head, to };
  }

  #values(slot: object, signature: unknown, unchanged: Kept, make: (index: number) => unknown): unknown[] {
    const { values, kept } = this.#move(slot, signature, unchanged);
    const to = values.length - kept.tail;
    for (let i = kept.head; i < to; i++) values[i] = make(i);
    this.made += to - kept.head;
    return values;
  }

  /** The values of a slot, moved to where their paragraphs are now. */
  #move(slot: object, signature: unknown, kept: Kept): { values: unknown[]; kept: Kept } {
    const { length } = this.#document!.paragraphs;
    const held = this.#slots.get(slot);
    if (held !== undefined && held.at === this.#reading && held.signature === signature)
      return { values: held.values, kept: { head: length, tail: 0 } };
    if (held === undefined || held.at !== this.#reading - 1 || held.signature !== signature) {
      const values = new Array(length).fill(null);
      this.#slots.set(slot, { at: this.#reading, signature, values });
      return { values, kept: NOTHING };
    }
    held.at = this.#reading;
    const { values } = held;
    const removed = values.length - kept.head - kept.tail;
    const added = length - kept.head - kept.tail;
    if (removed !== added) {
      const tail = values.splice(kept.head);
      for (let i = 0; i < added; i++) values.push(null);
      for (let i = removed; i < tail.length; i++) values.push(tail[i]);
    }
    return { values, kept };
  }
}

/** What a reading is compared by; kept, since the structure of the reading before may be gone. */
class View {
  /** Numbers that tell paragraphs apart beside their words: where they stand, the space before them. */
  readonly traits: Int32Array;
  /** Rank of the unit that a paragraph begins: 1 the highest; 0 when it begins none. */
  readonly ranks: Uint8Array;
  readonly lengths: Uint32Array;
  readonly cells: (Cell | readonly Cell[])[];
  firstTokens: Uint32Array = new Uint32Array(0);
  /** Of the first tokens. */
  flags: Uint8Array = new Uint8Array(0);

  constructor({ paragraphs, attachments, source }: LegalDocument) {
    const { length } = paragraphs;
    const { text } = source;
    const cells = source.cells!;
    this.traits = new Int32Array(length);
    this.ranks = new Uint8Array(length);
    this.lengths = new Uint32Array(length);
    this.cells = new Array(length);
    let end = 0;
    for (let i = 0; i < length; i++) {
      const paragraph = paragraphs[i];
      const { zone, node, attachment, quoted, start, firstBlock, endBlock } = paragraph;
      let hash = wordOf(zone);
      if (node !== null) {
        const begins = node.label.start === start || node.start === start || node.title?.start === start;
        if (begins) this.ranks[i] = RANKS[node.type] + node.depth;
        hash = Math.imul(hash, 31) + wordOf(node.type) * 16 + node.depth * 2 + (begins ? 1 : 0);
      }
      hash = Math.imul(hash, 31) + (attachment < 0 ? 0 : wordOf(attachments[attachment].kind)) * 2 + (quoted ? 1 : 0);
      for (let at = end; at < start; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at);
      end = paragraph.end;
      this.traits[i] = hash;
      this.lengths[i] = end - start;
      this.cells[i] = endBlock - firstBlock === 1 ? cells[firstBlock] : cells.slice(firstBlock, endBlock);
    }
  }

  /** First tokens of the paragraphs: those of before are moved, and only those of what changed are searched. */
  findTokens({ head, tail }: Kept, before: View | null, { paragraphs, source: { tokens } }: LegalDocument): void {
    const { length } = paragraphs;
    const first = new Uint32Array(length + 1);
    const flags = new Uint8Array(length);
    const to = length - tail;
    if (before !== null) {
      first.set(before.firstTokens.subarray(0, head));
      flags.set(before.flags.subarray(0, head));
      flags.set(before.flags.subarray(before.flags.length - tail), to);
      const from = before.flags.length - tail;
      const shift = tokens.length - before.firstTokens[before.flags.length];
      for (let i = 0; i < tail; i++) first[to + i] = before.firstTokens[from + i] + shift;
    }
    for (let i = head; i < to; i++) {
      first[i] = tokens.at(paragraphs[i].start);
      flags[i] = tokens.flags[first[i]];
    }
    first[length] = tokens.length;
    this.firstTokens = first;
    this.flags = flags;
  }
}

const wordOf = (word: string): number => word.length * 128 + word.charCodeAt(0);

const RANKS: Readonly<Record<NodeType, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
  heading: 4,
  clause: 6,
  point: 7,
  bullet: 8,
};

const passages = new WeakMap<LegalDocument, Passages>();

/** What is remembered of the paragraphs of a draft under edit; null elsewhere. */
export function passagesOf(document: LegalDocument): Passages | null {
  return passages.get(document) ?? null;
}

const firsts = new WeakMap<LegalDocument, Uint32Array>();

/** First token of each paragraph of a draft; behind the last one, the number of tokens. */
export function firstTokensOf(document: LegalDocument): Uint32Array {
  const known = passagesOf(document)?.firstTokens ?? firsts.get(document);
  if (known !== undefined) return known;
  const { paragraphs, source } = document;
  const { start, length } = source.tokens;
  const first = new Uint32Array(paragraphs.length + 1);
  let t = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const from = paragraphs[i].start;
    while (t < length && start[t] < from) t++;
    first[i] = t;
  }
  first[paragraphs.length] = length;
  firsts.set(document, first);
  return first;
}

let asked: LegalDocument | null = null;
let next = 0;

/** Index of a paragraph of the draft. They are mostly asked for one after the other. */
export function indexOf(document: LegalDocument, paragraph: Paragraph): number {
  const { paragraphs } = document;
  if (asked === document) {
    if (paragraphs[next] === paragraph) return next++;
    if (paragraphs[next - 1] === paragraph) return next - 1;
  }
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle].end <= paragraph.start) low = middle + 1;
    else high = middle;
  }
  asked = document;
  next = low + 1;
  return low;
}

/**
 * One value a paragraph, with tokens `[from, to)`. `make` may look at the words of the paragraph and of those beside it only: in a
 * draft under edit only values near a change are made anew. Offsets and tokens that it keeps count from the start of the paragraph.
 */
export function perParagraph<T>(
  document: LegalDocument,
  slot: object,
  make: (from: number, to: number, index: number) => T,
): readonly T[] {
  const first = firstTokensOf(document);
  const one = (index: number): T => make(first[index], first[index + 1], index);
  const known = passagesOf(document);
  if (known !== null) return known.near(slot, null, one);
  const { length } = document.paragraphs;
  const values = new Array<T>(length);
  for (let i = 0; i < length; i++) values[i] = one(i);
  return values;
}

/** A word that is looked for in a draft, by its key. */
export class Word {
  readonly key: number;

  constructor(key: number) {
    this.key = key;
  }
}

/** Tokens of a draft that are one word, in order. */
export function tokensWith(document: LegalDocument, word: Word): number[] {
  const { tokens } = document.source;
  // Signed: numbers that fit a machine word are compared in a third of the time.
  const key = new Int32Array(tokens.key.buffer, tokens.key.byteOffset, tokens.length);
  const wanted = word.key | 0;
  const first = firstTokensOf(document);
  const byParagraph = perParagraph(document, word, (from, to) => {
    let found: number[] | null = null;
    for (let i = from; i < to; i++) {
      if (key[i] !== wanted) continue;
      if (found === null) found = [i - from];
      else found.push(i - from);
    }
    return found;
  });
  const places: number[] = [];
  for (let p = 0; p < byParagraph.length; p++) {
    const found = byParagraph[p];
    if (found !== null) for (const i of found) places.push(first[p] + i);
  }
  return places;
}

/** How many paragraphs from the front, and from the back, have the cells, traits and first flags that they had. */
function unchanged(before: View, view: View, { source: { tokens } }: LegalDocument): Kept {
  const was = before.traits.length;
  const is = view.traits.length;
  const most = Math.min(was, is);
  const shift = tokens.length - before.firstTokens[was];
  const equal = (i: number, k: number, by: number): boolean =>
    before.traits[i] === view.traits[k] &&
    before.lengths[i] === view.lengths[k] &&
    before.flags[i] === tokens.flags[before.firstTokens[i] + by] &&
    sameCells(before.cells[i], view.cells[k]);
  let head = 0;
  while (head < most && equal(head, head, 0)) head++;
  let tail = 0;
  while (tail < most - head && equal(was - 1 - tail, is - 1 - tail, shift)) tail++;
  return { head, tail };
}

function sameCells(a: Cell | readonly Cell[], b: Cell | readonly Cell[]): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Those of the unchanged whose neighbours, quotation and heads are unchanged, too. */
function narrowed({ head, tail }: Kept, before: View, view: View, { paragraphs }: LegalDocument): Kept {
  const { length } = paragraphs;
  if (head === length && head === before.traits.length) return { head, tail: 0 };
  const joined = (i: number): boolean => i > 0 && i < length && paragraphs[i].quoted && paragraphs[i - 1].quoted;
  let from = Math.max(0, head - 1);
  while (joined(from)) from--;
  let to = Math.min(length, length - tail + 1);
  while (joined(to)) to++;
  // What stands under a changed head, or did so, goes on to the next unit that is not below it.
  const rank = Math.min(
    highest(before.ranks, head, before.ranks.length - tail),
    highest(view.ranks, head, length - tail),
  );
  if (rank > 0 && rank < NO_RANK) while (to < length && (view.ranks[to] === 0 || view.ranks[to] > rank)) to++;
  return { head: from, tail: length - to };
}

const NO_RANK = 255;

function highest(ranks: Uint8Array, from: number, to: number): number {
  let best = NO_RANK;
  for (let i = from; i < to; i++) if (ranks[i] > 0 && ranks[i] < best) best = ranks[i];
  return best;
}
