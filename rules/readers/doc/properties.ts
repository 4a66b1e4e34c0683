import type { RunLook, StoryParagraph, StoryRun } from '../story.ts';
import { eachSprm, Sprm, toggled } from './sprms.ts';

/** How characters look and whether they are shown. */
export interface Characters {
  look: RunLook;
  hidden: boolean;
  change: StoryRun['change'];
  /** A sign of a symbol font that stands for the character. */
  symbol: string | null;
}

/** How a paragraph stands. */
export interface Paragraph {
  /** Number of its style. */
  style: number;
  align: StoryParagraph['align'];
  /** Ordinal of the list use, from 1; 0: none. */
  list: number;
  level: number;
  /** How deep in tables; 0: in none. */
  depth: number;
  /** The mark ends a row, or a cell of a nested table. */
  ends: 'row' | 'cell' | null;
  /** Right edges of the cells of the row, in twips. */
  edges: readonly number[];
  /** Which of them go on from the row above. */
  merged: readonly boolean[];
}

/** A style with what it takes from those below it. */
export interface Style {
  readonly characters: Characters;
  readonly paragraph: Paragraph;
}

export interface StyleSheet {
  readonly styles: ReadonlyMap<number, Style>;
  readonly fonts: readonly string[];
  /** How characters look that no style tells of. */
  readonly plain: Characters;
}

export const PLAIN_PARAGRAPH: Paragraph = {
  style: 0,
  align: 'left',
  list: 0,
  level: 0,
  depth: 0,
  ends: null,
  edges: [],
  merged: [],
};

/** Characters of a style with a list of properties laid over it. */
export function applyCharacters(base: Characters, list: Uint8Array, sheet: StyleSheet): Characters {
  if (list.length === 0) return base;
  const out: Characters = { ...base };
  // Bold, italic and hidden are told against the style.
  let style = base;
  const look = (change: Partial<RunLook>): void => {
    out.look = { ...out.look, ...change };
  };
  eachSprm(list, (code, bytes, at) => {
    if (code === Sprm.characterStyle) {
      const named = sheet.styles.get(bytes.u16(at));
      if (named === undefined) return;
      style = overlay(style, named.characters, sheet.plain);
      Object.assign(out, style);
    } else if (code === Sprm.plain) Object.assign(out, base);
    else if (code === Sprm.bold) look({ bold: toggled(bytes.u8(at), style.look.bold) });
    else if (code === Sprm.italic) look({ italic: toggled(bytes.u8(at), style.look.italic) });
    else if (code === Sprm.size) look({ size: bytes.u16(at) / 2 });
    else if (code === Sprm.font) look({ font: sheet.fonts[bytes.u16(at)] ?? null });
    else if (code === Sprm.hidden) out.hidden = toggled(bytes.u8(at), style.hidden);
    else if (code === Sprm.deleted) out.change = bytes.u8(at) !== 0 ? 'delete' : out.change;
    else if (code === Sprm.inserted) out.change = bytes.u8(at) !== 0 && out.change === null ? 'insert' : out.change;
    else if (code === Sprm.symbol) {
      look({ font: sheet.fonts[bytes.u16(at)] ?? null });
      out.symbol = String.fromCharCode(bytes.u16(at + 2));
    }
  });
  return out;
}

/** A character style laid over the style of the paragraph: what it changes against plain characters. */
function overlay(below: Characters, style: Characters, plain: Characters): Characters {
  const { look } = style;
  return {
    ...below,
    look: {
      font: look.font !== plain.look.font ? look.font : below.look.font,
      size: look.size !== plain.look.size ? look.size : below.look.size,
      bold: look.bold !== below.look.bold,
      italic: look.italic !== below.look.italic,
    },
    hidden: style.hidden !== below.hidden,
  };
}

const ALIGNMENTS: readonly StoryParagraph['align'][] = ['left', 'center', 'right', 'justify', 'justify', 'justify'];

/** A paragraph of a style with a list of properties laid over it. */
export function applyParagraph(base: Paragraph, list: Uint8Array): Paragraph {
  if (list.length === 0) return base;
  const out: Paragraph = { ...base };
  eachSprm(list, (code, bytes, at) => {
    if (code === Sprm.align || code === Sprm.align80) out.align = ALIGNMENTS[bytes.u8(at)] ?? null;
    else if (code === Sprm.list) {
      const use = bytes.u16(at);
      out.list = use >= 0x7ff ? 0 : use;
    } else if (code === Sprm.level) out.level = Math.min(8, bytes.u8(at));
    else if (code === Sprm.inTable) out.depth = bytes.u8(at) !== 0 ? Math.max(1, out.depth) : 0;
    else if (code === Sprm.depth) out.depth = Math.max(0, bytes.i32(at));
    else if (code === Sprm.rowEnd || code === Sprm.innerRow) out.ends = bytes.u8(at) !== 0 ? 'row' : out.ends;
    else if (code === Sprm.innerCell) out.ends = bytes.u8(at) !== 0 ? 'cell' : out.ends;
    else if (code === Sprm.tableDefinition) {
      const cells = bytes.u8(at + 2);
      out.edges = Array.from({ length: cells }, (_, i) => bytes.i16(at + 5 + 2 * i));
      // Behind the edges stands how each cell is merged; there may be less of it than cells.
      const end = at + 1 + bytes.u16(at);
      const first = at + 5 + 2 * cells;
      out.merged = out.edges.map((_, i) => first + 20 * i + 2 <= end && goesOn(bytes.u16(first + 20 * i) >> 5));
    } else if (code === Sprm.cellMerge) {
      const merged = [...out.merged];
      merged[bytes.u8(at + 1)] = goesOn(bytes.u8(at + 2));
      out.merged = merged;
    }
  });
  return out;
}

/** Whether a cell goes on from the row above; one that others go on from has both bits. */
const goesOn = (merge: number): boolean => (merge & 3) === 1;
