import type { Font } from './fonts.ts';
import { IDENTITY, type Matrix, pageMatrix, times } from './matrix.ts';
import type { PdfGlyph, PdfOperators, PdfPage } from './pdfjs-types.ts';

/** A glyph that stands on a horizontal line, in points from the lower left corner of the page as it is shown. */
export interface Glyph {
  /** The characters that it stands for. */
  readonly text: string;
  readonly x: number;
  /** Where the next glyph would begin, without the spacing between letters. */
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly font: Font;
}

/** A line or the side of a box, horizontal or vertical. */
export interface Ruling {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What stands on a page. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Glyphs that no table says the character of. */
  readonly lost: number;
  /** Quarters of a turn to the right after which most of the text is level. */
  readonly turn: number;
  /** A picture, or something as large as one, takes a good part of the page. */
  readonly picture: boolean;
  /** Curves and lines that are drawn, beside boxes. */
  readonly strokes: number;
}

/** The graphics state, as far as it moves text. */
interface State {
  matrix: Matrix;
  font: Font | null;
  /** Width of a glyph of 1 in units of the size. */
  unit: number;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** A picture takes a good part of a page when it is larger than this share of it. */
const PICTURE = 0.2;
/** A ruling is thinner than this, in points. */
const THIN = 3;

/** Codes of a path: what follows each. */
const PATH_LENGTH: readonly number[] = [2, 2, 6, 4, 0];

/** Walks over the operators of a page once. */
export class PageWalk {
  readonly #ops: Readonly<Record<string, number>>;
  readonly #fonts: (name: string) => Font & { readonly unit: number };
  readonly glyphs: Glyph[] = [];
  readonly rulings: Ruling[] = [];
  strokes = 0;
  lost = 0;
  picture = false;
  /** Letters by the direction in which they run: level, up, upside down, down. */
  readonly directions: [number, number, number, number] = [0, 0, 0, 0];
  #area = 1;
  #state: State = {
    matrix: IDENTITY,
    font: null,
    unit: 0.001,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  #text: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  constructor(ops: Readonly<Record<string, number>>, fonts: (name: string) => Font & { readonly unit: number }) {
    this.#ops = ops;
    this.#fonts = fonts;
  }

  /** `turn`: quarters of a turn to the right, beside that of the page. */
  read(page: PdfPage, { fnArray, argsArray }: PdfOperators, turn: number): PageContent {
    const rotate = page.rotate + 90 * turn;
    const base = pageMatrix(page, rotate);
    const [left, bottom, right, top] = page.view;
    const turned = rotate % 180 !== 0;
    const across = (right - left) * page.userUnit;
    const up = (top - bottom) * page.userUnit;
    this.#area = across * up;
    this.#state.matrix = base;
    const stack: State[] = [];
    const OPS = this.#ops;
    for (let i = 0; i < fnArray.length; i++) {
      const args = argsArray[i] as readonly never[];
      switch (fnArray[i]) {
        case OPS.save:
          stack.push({ ...this.#state });
          break;
        case OPS.restore:
          this.#state = stack.pop() ?? { ...this.#state, matrix: base };
          break;
        case OPS.transform:
          this.#transform(args as unknown as Matrix);
          break;
        case OPS.paintFormXObjectBegin:
          stack.push({ ...this.#state });
          if (args[0] !== null) this.#transform(args[0] as unknown as Matrix);
          break;
        case OPS.paintFormXObjectEnd:
          this.#state = stack.pop() ?? { ...this.#state, matrix: base };
          break;
        case OPS.beginText:
          this.#text = IDENTITY;
          this.#moveTo(0, 0);
          break;
        case OPS.setTextMatrix:
          this.#text = (args.length === 1 ? args[0] : args) as unknown as Matrix;
          this.#moveTo(0, 0);
          break;
        case OPS.moveText:
          this.#moveTo(this.#lineX + args[0], this.#lineY + args[1]);
          break;
        case OPS.setLeadingMoveText:
          this.#state.leading = -args[1];
          this.#moveTo(this.#lineX + args[0], this.#lineY + args[1]);
          break;
        case OPS.nextLine:
          this.#moveTo(this.#lineX, this.#lineY - this.#state.leading);
          break;
        case OPS.setLeading:
          this.#state.leading = args[0];
          break;
        case OPS.setCharSpacing:
          this.#state.charSpacing = args[0];
          break;
        case OPS.setWordSpacing:
          this.#state.wordSpacing = args[0];
          break;
        case OPS.setHScale:
          this.#state.scale = args[0] / 100;
          break;
        case OPS.setTextRise:
          this.#state.rise = args[0];
          break;
        case OPS.setFont: {
          const font = this.#fonts(args[0]);
          this.#state.font = font;
          this.#state.unit = font.unit;
          this.#state.size = args[1];
          break;
        }
        case OPS.showText:
          this.#show(args[0] as unknown as readonly (PdfGlyph | number)[]);
          break;
        case OPS.constructPath:
          this.#path(args);
          break;
      }
    }
    return {
      width: turned ? up : across,
      height: turned ? across : up,
      glyphs: this.glyphs,
      rulings: this.rulings,
      lost: this.lost,
      turn,
      picture: this.picture,
      strokes: this.strokes,
    };
  }

  #moveTo(x: number, y: number): void {
    this.#x = this.#lineX = x;
    this.#y = this.#lineY = y;
  }

  /** A picture is drawn in a square of 1: what stretches it over the page is a picture, also where it was not decoded. */
  #transform(by: Matrix): void {
    const matrix = times(this.#state.matrix, by);
    this.#state.matrix = matrix;
    const area = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
    if (area > this.#area * PICTURE) this.picture = true;
  }

  #show(shown: readonly (PdfGlyph | number)[]): void {
    const { font, unit, size, charSpacing, wordSpacing, scale, rise, matrix } = this.#state;
    if (font === null) return;
    const all = times(matrix, this.#text);
    // Text that runs up or down the margin, and watermarks across the page, are no lines of the draft.
    const level = Math.abs(all[1]) < Math.abs(all[0]) * 0.02 && all[0] * size > 0;
    const direction = Math.round((Math.atan2(all[1] * size, all[0] * size) * 2) / Math.PI + 4) % 4;
    this.directions[direction] += shown.length;
    const height = Math.abs(size) * Math.hypot(all[2], all[3]);
    for (const one of shown) {
      if (typeof one === 'number') {
        this.#x -= (one * size * scale) / 1000;
        continue;
      }
      const width = one.width * unit * size * scale;
      if (level && height > 0.5) {
        const y = this.#y + rise;
        const text = one.unicode === '' && one.isSpace ? ' ' : one.unicode;
        const x = all[0] * this.#x + all[2] * y + all[4];
        if (text === '' || CONTROL.test(text)) this.lost++;
        else if (this.glyphs.length < MOST_GLYPHS)
          this.glyphs.push({
            text,
            x,
            right: x + all[0] * width,
            y: all[1] * this.#x + all[3] * y + all[5],
            size: height,
            font,
          });
      }
      this.#x += width + (charSpacing + (one.isSpace ? wordSpacing : 0)) * scale;
    }
  }

  /** Notes lines and sides of boxes that are painted. */
  #path(args: readonly never[]): void {
    const paint = args[0] as number;
    if (paint === this.#ops.endPath) return;
    const data = (args[1] as unknown as readonly unknown[] | null)?.[0] as ArrayLike<number> | undefined | null;
    if (data === undefined || data === null || typeof data.length !== 'number') return;
    const { matrix } = this.#state;
    const filled = paint !== this.#ops.stroke && paint !== this.#ops.closeStroke;
    let start: readonly [number, number] = [0, 0];
    let at: readonly [number, number] = [0, 0];
    /** Box of the subpath, when it is filled. */
    let box: [number, number, number, number] | null = null;
    const point = (i: number): readonly [number, number] => [
      matrix[0] * data[i] + matrix[2] * data[i + 1] + matrix[4],
      matrix[1] * data[i] + matrix[3] * data[i + 1] + matrix[5],
    ];
    const close = (): void => {
      if (filled && box !== null) this.#box(box);
      box = null;
    };
    for (let i = 0; i < data.length; ) {
      const code = data[i++];
      const length = PATH_LENGTH[code];
      if (length === undefined) return;
      if (code === 4) {
        if (!filled) this.#line(at, start);
        at = start;
      } else {
        const to = point(i + length - 2);
        if (code === 0) {
          close();
          start = to;
          box = [to[0], to[1], to[0], to[1]];
        } else {
          if (code !== 1) this.strokes++;
          else if (!filled) this.#line(at, to);
          if (box !== null)
            box = [Math.min(box[0], to[0]), Math.min(box[1], to[1]), Math.max(box[2], to[0]), Math.max(box[3], to[1])];
        }
        at = to;
        i += length;
      }
    }
    close();
  }

  #line(from: readonly [number, number], to: readonly [number, number]): void {
    this.#box([Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1])]);
  }

  #box([x0, y0, x1, y1]: readonly [number, number, number, number]): void {
    const across = x1 - x0;
    const up = y1 - y0;
    if (Math.min(across, up) > THIN || Math.max(across, up) < THIN || this.rulings.length >= MOST_RULINGS) {
      this.strokes++;
      return;
    }
    const x = (x0 + x1) / 2;
    const y = (y0 + y1) / 2;
    this.rulings.push(across >= up ? { x0, y0: y, x1, y1: y } : { x0: x, y0, x1: x, y1 });
  }
}

/** Codes that are no characters. */
const CONTROL = /^[\0-\x08\x0e-\x1f\x7f-\x9f]$/u;
/** A page with more letters than this is no page of a draft. */
const MOST_GLYPHS = 200_000;
/** A drawing has more lines than any table. */
const MOST_RULINGS = 20_000;
