import { type Fragment, joined } from './rows.ts';

/** From left to right, in points. */
export interface Extent {
  x: number;
  right: number;
}

/** Lines that belong together, in reading order. */
export type Region =
  /** Running text over the whole width. */
  | { readonly kind: 'body'; readonly lines: readonly Fragment[] }
  /** One of columns that stand side by side: the issuer and the name of the state, the recipients and the signature. */
  | { readonly kind: 'column'; readonly lines: readonly Fragment[]; readonly at: Extent }
  /** Rows of a table without rulings, by its columns. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Fragment[])[] };

interface Band {
  readonly fragments: Fragment[];
  top: number;
  bottom: number;
}

const topOf = ({ y, size }: Fragment): number => y + 0.75 * size;
const bottomOf = ({ y, size }: Fragment): number => y - 0.2 * size;

/** Fragments that overlap from top to bottom: one line, or the lines of columns whose baselines differ. */
function bandsOf(fragments: readonly Fragment[]): Band[] {
  const sorted = [...fragments].sort((a, b) => topOf(b) - topOf(a));
  const bands: Band[] = [];
  let band: Band | null = null;
  for (const one of sorted) {
    if (band !== null && topOf(one) > band.bottom + 0.15 * one.size) {
      band.fragments.push(one);
      band.bottom = Math.min(band.bottom, bottomOf(one));
    } else {
      band = { fragments: [one], top: topOf(one), bottom: bottomOf(one) };
      bands.push(band);
    }
  }
  return bands;
}

/** What the fragments cover from left to right, parted where a gutter of one size at least runs down through all. */
function extentsOf(fragments: readonly Extent[], gutter: number): Extent[] {
  const sorted = fragments.map(({ x, right }) => ({ x, right })).sort((a, b) => a.x - b.x);
  const out: Extent[] = [];
  for (const { x, right } of sorted) {
    const last = out[out.length - 1];
    if (last !== undefined && x < last.right + gutter) last.right = Math.max(last.right, right);
    else out.push({ x, right });
  }
  return out;
}

/** What stands before the text of a point or an item, when a tab parts them. */
const LABEL = /^(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[a-zđ]{1,2}|[ivxIVX]{1,5}|[A-Z])?[.)/]?$|^[-–—+•*·▪\uf0b7\uf02d]$/u;

const MOST = 4000;
/** Least width of a gutter that runs down through several lines, in sizes: the paddings of two cells. */
const NARROW = 0.5;
/** Least width of the gap that parts two columns of a single line, in sizes. */
const SINGLE = 3;
/** Lines further apart than this, in sizes, do not follow each other in a column. */
const FOLLOWS = 2.1;
/** Lines of a column are centred under each other within this, in sizes. */
const CENTRED = 2.5;

const middle = ({ x, right }: Extent): number => (x + right) / 2;

/** Whether a line below columns goes on one of them. */
function goesOn(band: Band, above: readonly Fragment[], columns: readonly Extent[]): boolean {
  const { size } = band.fragments[0];
  const own = extentsOf(band.fragments, 0);
  const [x, right] = [own[0].x, own[own.length - 1].right];
  // Its line may be longer than those above, up to the next column.
  const at = columns.findIndex(
    (one, k) => x >= one.x - size && right < (columns[k + 1]?.x ?? Number.POSITIVE_INFINITY),
  );
  if (at < 0) return false;
  const column = columns[at];
  let lowest = Number.POSITIVE_INFINITY;
  for (const one of above)
    if (one.x >= column.x - size && one.right <= column.right + size) lowest = Math.min(lowest, one.y);
  const near = lowest - band.fragments[0].y <= FOLLOWS * size;
  // What begins far from its side and ends beyond its lines stands in the middle of the page: the title of what is attached.
  if (at === 0) return near && (x <= column.x + size || right <= column.right + size);
  return Math.abs(middle({ x, right }) - middle(column)) < CENTRED * size || (near && x >= column.x - 0.3 * size);
}

/** Parts of a page from top to bottom, each column of it by itself. `fragments`: what stands in no table with rulings. */
export function regionsOf(fragments: readonly Fragment[]): Region[] {
  // Columns are looked for line by line; a page with so many pieces is no page of a draft.
  if (fragments.length > MOST) return [{ kind: 'body', lines: linesOf(fragments) }];
  const bands = bandsOf(fragments);
  const regions: Region[] = [];
  let body: Fragment[] = [];
  const flush = (): void => {
    if (body.length > 0) regions.push({ kind: 'body', lines: body });
    body = [];
  };
  for (let i = 0; i < bands.length; ) {
    const zone = zoneAt(bands, i);
    if (zone === null) {
      body.push(...linesOf(bands[i].fragments));
      i++;
      continue;
    }
    // Lines right above that stand over one of the columns begin it: the body above the issuer.
    const first = zone.fragments;
    while (body.length > 0 && i <= 4 && overColumn(body[body.length - 1], first, zone.columns))
      first.unshift(body.pop()!);
    flush();
    regions.push(...columnsOf(first, zone));
    i = zone.next;
  }
  flush();
  return regions;
}

function overColumn(line: Fragment, below: readonly Fragment[], columns: readonly Extent[]): boolean {
  const column = columns.find((one) => line.x >= one.x - line.size && line.right <= one.right + line.size);
  if (column === undefined) return false;
  const highest = below.reduce((most, { y }) => Math.max(most, y), 0);
  return line.y - highest <= FOLLOWS * line.size;
}

interface Zone {
  readonly fragments: Fragment[];
  readonly columns: readonly Extent[];
  readonly bands: readonly Band[];
  /** Index of the first band behind it. */
  readonly next: number;
}

/** The columns that begin with a band; null when its words are one line. */
function zoneAt(bands: readonly Band[], i: number): Zone | null {
  const first = bands[i];
  if (first.fragments.length < 2) return null;
  const { size } = first.fragments[0];
  let columns = extentsOf(first.fragments, size);
  if (columns.length < 2) return null;
  const fragments = [...first.fragments];
  let next = i + 1;
  for (; next < bands.length; next++) {
    const band = bands[next];
    const joint = extentsOf([...columns, ...band.fragments], NARROW * size);
    if (joint.length < columns.length) break;
    const own = extentsOf(band.fragments, size);
    if (own.length < 2 && (joint.length > columns.length || !goesOn(band, fragments, columns))) break;
    fragments.push(...band.fragments);
    columns = joint;
  }
  const inFirst = fragments.filter(({ right }) => right <= columns[0].right + 0.1);
  if (inFirst.every(({ text }) => LABEL.test(text))) return null;
  const taken = bands.slice(i, next);
  if (fragments.length < 3 && columns[1].x - columns[0].right < SINGLE * size) return null;
  return { fragments, columns, bands: taken, next };
}

function columnsOf(fragments: readonly Fragment[], { columns, bands }: Zone): Region[] {
  if (columns.length > 2 && bands.length > 1)
    return [{ kind: 'rows', rows: bands.map((band) => linesIn(band.fragments, columns)) }];
  return columns.map((column) => ({
    kind: 'column',
    at: column,
    lines: linesOf(fragments.filter((one) => one.x >= column.x - 0.1 && one.x <= column.right)),
  }));
}

/** One fragment for each column of a row that has words there. */
function linesIn(fragments: readonly Fragment[], columns: readonly Extent[]): Fragment[] {
  return columns.flatMap((column) => {
    const own = linesOf(fragments.filter((one) => one.x >= column.x - 0.1 && one.x <= column.right));
    return own.length === 0 ? [] : [own.reduce(joined)];
  });
}

/** Lines from top to bottom: fragments of one baseline joined. */
export function linesOf(fragments: readonly Fragment[]): Fragment[] {
  const sorted = [...fragments].sort((a, b) => a.page - b.page || b.y - a.y || a.x - b.x);
  const lines: Fragment[] = [];
  let row: Fragment[] = [];
  const flush = (): void => {
    if (row.length > 0) lines.push(row.sort((a, b) => a.x - b.x).reduce(joined));
    row = [];
  };
  for (const one of sorted) {
    if (row.length > 0 && (row[0].page !== one.page || row[0].y - one.y > 0.3 * Math.min(row[0].size, one.size)))
      flush();
    row.push(one);
  }
  flush();
  return lines;
}
