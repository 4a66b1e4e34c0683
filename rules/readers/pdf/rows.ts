import { legacyFont, legacyText } from '../legacy-font.ts';
import type { Font } from './fonts.ts';
import type { Glyph } from './glyphs.ts';

/** A piece of a line: what one glyph, or a letter and the mark behind it, stands for. */
export interface Atom {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly font: Font;
  /** Read by the table of an old encoding. */
  readonly legacy: boolean;
  /** Raised above the line: the mark of a footnote, or a power. */
  readonly raised: boolean;
}

/** Words on one baseline without a wide gap. */
export interface Fragment {
  /** From 1. */
  readonly page: number;
  readonly atoms: readonly Atom[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A gap wider than this, in sizes, parts fragments: justified lines stay below it, but for short ones. */
export const WIDE = 1.2;
/** Where words are parted by nothing but gaps, a gap from this on is a space. */
const SPACE = 0.16;
/** A space glyph counts when the letters around it really stand apart. */
const LEAST_SPACE = 0.04;

/** A gap is filled when spaces take this share of it. */
const FILLED = 0.6;

interface Row {
  readonly y: number;
  readonly size: number;
  readonly glyphs: Glyph[];
  readonly raised: Set<Glyph>;
}

/** The rows of a page: glyphs by baseline, wherever they stand in the file. */
function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const sorted = [...glyphs].sort((a, b) => b.y - a.y);
  const rows: Row[] = [];
  let row: { y: number; size: number; glyphs: Glyph[]; raised: Set<Glyph> } | null = null;
  for (const glyph of sorted) {
    if (row !== null && row.y - glyph.y < 0.18 * Math.min(row.size, glyph.size)) {
      row.glyphs.push(glyph);
      row.size = Math.max(row.size, glyph.size);
    } else {
      row = { y: glyph.y, size: glyph.size, glyphs: [glyph], raised: new Set() };
      rows.push(row);
    }
  }
  return joinRaised(rows);
}

/** Puts raised signs into the line that they belong to: the next below, when it is larger and touches them. */
function joinRaised(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const below = rows[i + 1];
    const hang =
      below !== undefined &&
      row.glyphs.length <= 24 &&
      row.size < 0.85 * below.size &&
      row.y - below.y < 0.62 * below.size;
    if (!hang) {
      out.push(row);
      continue;
    }
    for (const glyph of row.glyphs) {
      below.glyphs.push(glyph);
      below.raised.add(glyph);
    }
  }
  return out;
}

/** Fragments of a page, from top to bottom, in a row from left to right. */
export function fragmentsOf(glyphs: readonly Glyph[], page: number): Fragment[] {
  const fragments: Fragment[] = [];
  for (const row of rowsOf(glyphs)) readRow(row, page, fragments);
  return fragments;
}

/** Where words end by the row: where a space glyph stands, or by gaps alone when the row has no such glyph. */
function readRow({ y, size, glyphs, raised }: Row, page: number, fragments: Fragment[]): void {
  const sorted = glyphs.sort((a, b) => a.x - b.x);
  const spaces = sorted.some(({ text }) => text.trim() === '');
  let atoms: Atom[] = [];
  let before: Glyph | null = null;
  /** Width of the spaces since then. */
  let spaced = 0;
  const end = (): void => {
    const made = fragmentOf(fromOldFonts(atoms), { page, y });
    if (made !== null) fragments.push(made);
    atoms = [];
  };
  for (const glyph of sorted) {
    if (glyph.text.trim() === '') {
      spaced += glyph.right - glyph.x;
      continue;
    }
    if (before !== null) {
      // Bold is sometimes made by printing twice.
      if (glyph.text === before.text && glyph.x - before.x < 0.08 * size && glyph.font === before.font) continue;
      const gap = (glyph.x - before.right) / size;
      // A gap that is filled with spaces was left open in a line: the day that is not known yet.
      if (gap > WIDE && spaced < FILLED * gap * size) end();
      else if (spaced > 0 ? gap > LEAST_SPACE : gap > (spaces ? 2 * SPACE : SPACE))
        atoms.push(atomOf(' ', before.right, glyph.x, before));
    }
    atoms.push({ ...atomOf(glyph.text, glyph.x, glyph.right, glyph), raised: raised.has(glyph) });
    before = glyph;
    spaced = 0;
  }
  end();
}

function atomOf(text: string, x: number, right: number, { size, font }: Glyph): Atom {
  return { text, x, right: Math.max(x, right), size, font, legacy: false, raised: false };
}

/** The size that most of the letters have. */
function usualSize(atoms: readonly Atom[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const { text, size } of atoms) {
    if (text === ' ') continue;
    const count = (counts.get(size) ?? 0) + 1;
    counts.set(size, count);
    if (best === 0 || count > counts.get(best)!) best = size;
  }
  return best;
}

/** A fragment of atoms on a baseline, white space at its ends cut off; null when nothing is left. */
export function fragmentOf(atoms: readonly Atom[], { page, y }: Pick<Fragment, 'page' | 'y'>): Fragment | null {
  let from = 0;
  let to = atoms.length;
  while (from < to && atoms[from].text === ' ') from++;
  while (to > from && atoms[to - 1].text === ' ') to--;
  if (from === to) return null;
  const kept = from === 0 && to === atoms.length ? atoms : atoms.slice(from, to);
  const right = kept.reduce((most, atom) => Math.max(most, atom.right), kept[0].right);
  const text = kept.map((atom) => atom.text).join('');
  return { page, atoms: kept, text, x: kept[0].x, right, y, size: usualSize(kept) };
}

/** Atoms with letters in fonts from before Unicode read by their tables. */
function fromOldFonts(atoms: readonly Atom[]): readonly Atom[] {
  if (!atoms.some(({ font }) => legacyFont(font.name) !== null)) return atoms;
  const out: Atom[] = [];
  for (let i = 0; i < atoms.length; ) {
    let to = i + 1;
    while (to < atoms.length && atoms[to].font === atoms[i].font) to++;
    const run = atoms.slice(i, to);
    const font = legacyFont(run[0].font.name);
    const simple = run.every(({ text }) => text.length === 1);
    const pieces = font === null || !simple ? null : legacyText(run.map(({ text }) => text).join(''), font);
    if (pieces === null) out.push(...run);
    else {
      let k = 0;
      for (const { text, units } of pieces) {
        out.push({ ...run[k], text, right: run[k + units - 1].right, legacy: true });
        k += units;
      }
    }
    i = to;
  }
  return out;
}

/** Two fragments of one row as one. */
export function joined(a: Fragment, b: Fragment): Fragment {
  const last = a.atoms[a.atoms.length - 1];
  const space: Atom = { ...last, text: ' ', x: a.right, right: b.x, legacy: false, raised: false };
  return {
    page: a.page,
    atoms: [...a.atoms, space, ...b.atoms],
    text: `${a.text} ${b.text}`,
    x: a.x,
    right: Math.max(a.right, b.right),
    y: a.y,
    size: Math.max(a.size, b.size),
  };
}
