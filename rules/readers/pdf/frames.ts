import type { Frame } from './paragraphs.ts';
import type { Fragment } from './rows.ts';

/** Lines further apart, in sizes, are not lines of one paragraph. */
const FAR = 2.6;

/** How far lines of running text usually stand apart, in points; 0 when too few follow each other. */
export function leadOf(pages: readonly (readonly Fragment[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages)
    for (let i = 1; i < lines.length; i++) {
      const gap = lines[i - 1].y - lines[i].y;
      if (gap <= 0.5 * lines[i].size || gap > FAR * lines[i].size) continue;
      const key = Math.round(gap * 2) / 2;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  let best = 0;
  let most = 0;
  // Of distances that are about as frequent the smaller one is that of lines; the larger is that of paragraphs.
  for (const [gap, count] of [...counts].sort((a, b) => a[0] - b[0]))
    if (count > most * 1.5 || (gap - best < 1 && count > most)) {
      best = gap;
      most = count;
    }
  return most < 2 ? 0 : best;
}

/** A side of the text is where so many lines end: share of all. */
const SIDE = 0.15;

/** Value that is met most often, within a point, when it is met often enough; else the outermost. */
function sideOf(values: readonly number[], outer: (a: number, b: number) => number): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  let best = values.reduce((a, b) => outer(a, b));
  let most = Math.max(2, values.length * SIDE);
  for (const [value, count] of counts)
    if (count > most) {
      most = count;
      best = value;
    }
  return best;
}

/** Frames of the running text by page: pages of one width have the same. */
export function framesOf(widths: readonly number[], pages: readonly (readonly Fragment[])[], lead: number): Frame[] {
  const byWidth = new Map<number, Frame>();
  return widths.map((width) => {
    const key = Math.round(width);
    let frame = byWidth.get(key);
    if (frame === undefined) {
      const lines = pages.flatMap((page, i) => (Math.round(widths[i]) === key ? page : []));
      const long = lines.filter((one) => one.right - one.x > 0.45 * width);
      frame =
        lines.length === 0
          ? { left: 0, right: width, lead, body: true, guessed: true }
          : {
              left: lines.reduce((most, one) => Math.min(most, one.x), width),
              right: sideOf(
                (long.length > 0 ? long : lines).map(({ right }) => right),
                Math.max,
              ),
              lead,
              body: true,
              guessed: false,
            };
      byWidth.set(key, frame);
    }
    return frame;
  });
}
