import { ListCounter, type ListLevel, type NumberFormat, toldFormat } from '../numbering.ts';
import { bulletText, type Label } from '../story.ts';
import type { Bytes } from './bytes.ts';
import { eachSprm, Sprm } from './sprms.ts';

/** How levels count, by the number that Office gives the way. */
const FORMATS: Readonly<Record<number, NumberFormat>> = {
  0: 'decimal',
  1: 'upper-roman',
  2: 'lower-roman',
  3: 'upper-letter',
  4: 'lower-letter',
  5: 'ordinal',
  22: 'decimal-zero',
  23: 'bullet',
  56: 'vietnamese-words',
  255: 'none',
};
const SUFFIXES: readonly ListLevel['suffix'][] = ['tab', 'space', 'nothing'];
const LIST = 28;
const USE = 16;

/** What a use of a list changes at one level. */
interface Override {
  readonly level: number;
  readonly start: number | null;
  readonly format: ListLevel | null;
}

interface PartOfTable {
  readonly at: number;
  readonly length: number;
}

interface Use {
  readonly list: number;
  readonly levels: readonly ListLevel[];
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a Word file, counted in the order in which paragraphs ask. */
export class Lists {
  readonly #fonts: readonly string[];
  readonly #lists: ReadonlyMap<number, readonly ListLevel[]>;
  readonly #uses: readonly Use[];
  readonly #counters = new Map<number, ListCounter>();
  readonly #started = new Set<string>();

  constructor(table: Bytes, lists: PartOfTable, uses: PartOfTable, fonts: readonly string[]) {
    this.#fonts = fonts;
    this.#lists = lists.length === 0 ? new Map() : readLists(table, lists.at, fonts);
    this.#uses = uses.length === 0 ? [] : this.#readUses(table, uses.at);
  }

  /** Label of the next paragraph of a use (from 1) at a level, and how it counts; null when it has none. */
  label(of: number, level: number): Label | null {
    const use = this.#uses[of - 1];
    const own = use?.levels[level];
    if (use === undefined || own === undefined) return null;
    let counter = this.#counters.get(use.list);
    if (counter === undefined) {
      counter = new ListCounter();
      this.#counters.set(use.list, counter);
    }
    const start = use.starts.get(level);
    const key = `${of} ${level}`;
    if (start !== undefined && !this.#started.has(key)) counter.restartAt(level, start);
    this.#started.add(key);
    const gap = own.suffix === 'nothing' ? '' : ' ';
    return { text: counter.next(level, use.levels), format: toldFormat(own.format), gap };
  }

  #readUses(table: Bytes, from: number): Use[] {
    const count = Math.min(table.u32(from), Math.floor((table.length - from) / USE));
    const uses: Use[] = [];
    let at = from + 4 + USE * count;
    for (let i = 0; i < count; i++) {
      const record = from + 4 + USE * i;
      const list = table.i32(record);
      // A number that no list needs stands before the changes.
      at += 4;
      const changes: Override[] = [];
      for (let k = table.u8(record + 12); k > 0 && at + 8 <= table.length; k--) {
        const flags = table.u32(at + 4);
        const startAt = table.i32(at);
        at += 8;
        let format: ListLevel | null = null;
        if ((flags & 0x20) !== 0) {
          const read = readLevel(table, at, this.#fonts);
          format = read.level;
          at = read.end;
        }
        const start = (flags & 0x10) === 0 ? null : (format?.start ?? startAt);
        changes.push({ level: flags & 15, start, format });
      }
      const levels = [...(this.#lists.get(list) ?? [])];
      const starts = new Map<number, number>();
      for (const { level, start, format } of changes) {
        if (format !== null && level < levels.length) levels[level] = format;
        if (start !== null) starts.set(level, start);
      }
      uses.push({ list, levels, starts });
    }
    return uses;
  }
}

function readLists(table: Bytes, from: number, fonts: readonly string[]): Map<number, readonly ListLevel[]> {
  const lists = new Map<number, readonly ListLevel[]>();
  const count = Math.min(table.u16(from), Math.floor((table.length - from) / LIST));
  let at = from + 2 + LIST * count;
  for (let i = 0; i < count; i++) {
    const record = from + 2 + LIST * i;
    const levels: ListLevel[] = [];
    for (let k = (table.u8(record + 26) & 1) === 1 ? 1 : 9; k > 0 && at + LIST <= table.length; k--) {
      const { level, end } = readLevel(table, at, fonts);
      levels.push(level);
      at = end;
    }
    lists.set(table.i32(record), levels);
  }
  return lists;
}

/** One level of a list, and where the next begins. */
function readLevel(table: Bytes, at: number, fonts: readonly string[]): { level: ListLevel; end: number } {
  const flags = table.u8(at + 5);
  const format = FORMATS[table.u8(at + 4)] ?? 'other';
  const looksAt = at + 28 + table.u8(at + 25);
  const textAt = looksAt + table.u8(at + 24);
  const units = table.u16(textAt);
  const written = table.text(textAt + 2, Math.min(units, 255));
  const text = written.replace(/[\0-\x08]/gu, (level) => `%${level.charCodeAt(0) + 1}`);
  return {
    level: {
      format,
      text: format === 'bullet' ? bulletOf(written, table.slice(looksAt, textAt), fonts) : text,
      start: table.i32(at),
      restart: (flags & 8) !== 0 ? table.u8(at + 26) : null,
      legal: (flags & 4) !== 0,
      suffix: SUFFIXES[table.u8(at + 15)] ?? 'tab',
    },
    end: textAt + 2 + 2 * units,
  };
}

/** A bullet as text: the signs of symbol fonts are no letters. */
function bulletOf(sign: string, looks: Uint8Array, fonts: readonly string[]): string {
  let font = '';
  eachSprm(looks, (code, bytes, at) => {
    if (code === Sprm.font) font = fonts[bytes.u16(at)] ?? '';
  });
  const isSymbol = /^(?:symbol|wingdings|webdings)/iu.test(font) && sign.charCodeAt(0) < 0x100;
  return bulletText(isSymbol ? String.fromCharCode(0xf000 + sign.charCodeAt(0)) : sign);
}
