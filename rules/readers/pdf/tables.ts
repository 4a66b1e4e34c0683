import type { Ruling } from './glyphs.ts';
import { type Atom, type Fragment, fragmentOf } from './rows.ts';

/** A table of a page, drawn by rulings: rows of cells; a cell that was merged is in its first row and column. */
export interface RuledTable {
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly RuledCell[])[];
}

export interface RuledCell {
  /** Columns of the grid that it takes. */
  readonly span: number;
  /** Columns of the grid that are left out before it: they belong to a cell above. */
  readonly skip: number;
  readonly left: number;
  readonly right: number;
  readonly fragments: Fragment[];
}

/** Rulings nearer than this are one, in points. */
const NEAR = 2.5;
/** A page with more is a drawing. */
const MOST = 3000;
const MOST_CELLS = 20_000;

interface Segment {
  /** Where it stands across its direction, and from where to where along it. */
  readonly at: number;
  from: number;
  to: number;
}

/** Rulings of one direction, with the pieces of one line joined. */
function segmentsOf(rulings: readonly Ruling[], level: boolean): Segment[] {
  const all = rulings
    .filter((one) => (one.y0 === one.y1) === level)
    .map((one) => (level ? { at: one.y0, from: one.x0, to: one.x1 } : { at: one.x0, from: one.y0, to: one.y1 }))
    .sort((a, b) => a.at - b.at || a.from - b.from);
  const out: Segment[] = [];
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (j < all.length && all[j].at - all[i].at < NEAR) j++;
    const line = all.slice(i, j).sort((a, b) => a.from - b.from);
    let open: Segment | null = null;
    for (const { from, to } of line) {
      if (open !== null && from <= open.to + NEAR) open.to = Math.max(open.to, to);
      else {
        open = { at: all[i].at, from, to };
        out.push(open);
      }
    }
    i = j;
  }
  return out;
}

/** The grids of a page: rulings that touch each other, with at least one that divides a box. */
export function tablesOf(rulings: readonly Ruling[]): Grid[] {
  const across = segmentsOf(rulings, true);
  const up = segmentsOf(rulings, false);
  if (across.length + up.length > MOST || up.length < 2 || across.length < 2) return [];
  const group = new Int32Array(across.length + up.length).map((_, i) => i);
  const find = (i: number): number => {
    while (group[i] !== i) {
      group[i] = group[group[i]];
      i = group[i];
    }
    return i;
  };
  for (let a = 0; a < across.length; a++)
    for (let b = 0; b < up.length; b++) {
      const touch =
        up[b].at >= across[a].from - NEAR &&
        up[b].at <= across[a].to + NEAR &&
        across[a].at >= up[b].from - NEAR &&
        across[a].at <= up[b].to + NEAR;
      if (touch) group[find(a)] = find(across.length + b);
    }
  const parts = new Map<number, { across: Segment[]; up: Segment[] }>();
  const partOf = (i: number): { across: Segment[]; up: Segment[] } => {
    const key = find(i);
    let part = parts.get(key);
    if (part === undefined) {
      part = { across: [], up: [] };
      parts.set(key, part);
    }
    return part;
  };
  across.forEach((one, i) => {
    partOf(i).across.push(one);
  });
  up.forEach((one, i) => {
    partOf(across.length + i).up.push(one);
  });
  const grids: Grid[] = [];
  for (const part of parts.values()) {
    const grid = new Grid(part.across, part.up);
    if (grid.isTable) grids.push(grid);
  }
  return grids.sort((a, b) => b.top - a.top);
}

const distinct = (values: readonly number[]): number[] => {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (out.length === 0 || value - out[out.length - 1] > NEAR) out.push(value);
  return out;
};

/** Index of the interval that a value lies in; -1 outside. */
function intervalOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low === 0 || low === edges.length ? -1 : low - 1;
}

/** Rulings that form a table. */
export class Grid {
  /** From left to right, and from the bottom up. */
  readonly #xs: number[];
  readonly #ys: number[];
  readonly #across: readonly Segment[];
  readonly #up: readonly Segment[];
  readonly #cells = new Map<number, Fragment[]>();
  #owner: Int32Array | null = null;

  constructor(across: readonly Segment[], up: readonly Segment[]) {
    this.#across = across;
    this.#up = up;
    this.#xs = distinct(up.map(({ at }) => at));
    this.#ys = distinct(across.map(({ at }) => at));
  }

  get isTable(): boolean {
    const [columns, rows] = [this.#xs.length - 1, this.#ys.length - 1];
    return columns >= 1 && rows >= 1 && columns + rows >= 3 && columns * rows <= MOST_CELLS;
  }

  get top(): number {
    return this.#ys[this.#ys.length - 1];
  }

  /** Owner of each place of the grid, from the top row down: a place without a ruling before it belongs to its neighbour. */
  #owners(): Int32Array {
    if (this.#owner !== null) return this.#owner;
    const columns = this.#xs.length - 1;
    const rows = this.#ys.length - 1;
    const owner = new Int32Array(columns * rows);
    const cut = (segments: readonly Segment[], at: number, middle: number): boolean =>
      segments.some((one) => Math.abs(one.at - at) <= NEAR && one.from <= middle && middle <= one.to);
    for (let r = 0; r < rows; r++) {
      const [bottom, top] = [this.#ys[rows - 1 - r], this.#ys[rows - r]];
      const y = (bottom + top) / 2;
      for (let c = 0; c < columns; c++) {
        const x = (this.#xs[c] + this.#xs[c + 1]) / 2;
        const k = r * columns + c;
        if (c > 0 && !cut(this.#up, this.#xs[c], y)) owner[k] = owner[k - 1];
        else if (r > 0 && !cut(this.#across, top, x)) owner[k] = owner[k - columns];
        else owner[k] = k;
      }
    }
    this.#owner = owner;
    return owner;
  }

  /** Takes the words of a fragment that stand in its cells; returns those that do not. */
  take(fragment: Fragment): readonly Fragment[] {
    const columns = this.#xs.length - 1;
    const rows = this.#ys.length - 1;
    const fromBelow = intervalOf(this.#ys, fragment.y + 0.3 * fragment.size);
    if (fromBelow < 0) return [fragment];
    const row = rows - 1 - fromBelow;
    const rest: Fragment[] = [];
    let atoms: Atom[] = [];
    let cell = -2;
    const end = (): void => {
      const made = fragmentOf(atoms, fragment);
      atoms = [];
      if (made === null) return;
      if (cell < 0) rest.push(made);
      else {
        const known = this.#cells.get(cell);
        if (known === undefined) this.#cells.set(cell, [made]);
        else known.push(made);
      }
    };
    const owner = this.#owners();
    for (const atom of fragment.atoms) {
      if (atom.text !== ' ') {
        const column = intervalOf(this.#xs, (atom.x + atom.right) / 2);
        // Words that run over the edge of the table belong to the cell in which they began.
        const next = column >= 0 ? owner[row * columns + column] : cell >= 0 ? cell : -1;
        if (next !== cell) end();
        cell = next;
      }
      atoms.push(atom);
    }
    end();
    return rest;
  }

  /** The table, once all words were offered. */
  read(): RuledTable {
    const columns = this.#xs.length - 1;
    const count = this.#ys.length - 1;
    const owner = this.#owners();
    const rows: RuledCell[][] = [];
    for (let r = 0; r < count; r++) {
      const row: RuledCell[] = [];
      let skip = 0;
      for (let c = 0; c < columns; ) {
        const k = r * columns + c;
        let span = 1;
        while (c + span < columns && owner[k + span] === owner[k]) span++;
        if (owner[k] === k) {
          const [left, right] = [this.#xs[c], this.#xs[c + span]];
          row.push({ span, skip, left, right, fragments: this.#cells.get(k) ?? [] });
          skip = 0;
        } else skip += span;
        c += span;
      }
      rows.push(row);
    }
    const [x, right] = [this.#xs[0], this.#xs[columns]];
    return { x, right, top: this.top, bottom: this.#ys[0], rows };
  }
}
