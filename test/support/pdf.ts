/** Words on a page: the baseline begins at (x, y), in points from the lower left corner. */
export interface PdfWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** Its name; a font from before Unicode gets the codes that `text` shows as Latin-1. */
  readonly font?: string;
}

/** What is drawn on a page. */
export interface PdfPageSpec {
  readonly words: readonly PdfWords[];
  /** Lines from (x0, y0) to (x1, y1). */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  /** A picture over the page. */
  readonly scan?: boolean;
  /** Annotations: kind and box. */
  readonly remarks?: readonly (readonly [kind: string, box: readonly [number, number, number, number]])[];
  readonly size?: readonly [number, number];
  readonly rotate?: number;
}

export interface PdfSpec {
  /** A signature in an update behind the file. */
  readonly signed?: boolean;
  /** Nobody knows the password. */
  readonly password?: boolean;
  /** No table tells the letters of the fonts, or of the one of a name: codes stay codes. */
  readonly mute?: boolean | string;
}

/** Width of every letter, in sizes. */
export const LETTER = 0.5;
const A4: readonly [number, number] = [595, 842];

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').toUpperCase();

/** Codes of one font: up to 255 characters, in the order of their first use. */
class Codes {
  readonly name: string;
  readonly #codes = new Map<string, number>();

  constructor(name: string) {
    this.name = name;
  }

  write(text: string): string {
    let out = '';
    for (const sign of text) {
      let code = this.#codes.get(sign);
      if (code === undefined) {
        code = this.#codes.size + 1;
        if (code > 255) throw new Error(`${this.name}: more than 255 characters`);
        this.#codes.set(sign, code);
      }
      out += hex(code, 2);
    }
    return `<${out}>`;
  }

  /** The table from codes to characters. */
  map(): string {
    const rows = [...this.#codes].map(([sign, code]) => {
      const units = [...Array(sign.length).keys()].map((i) => hex(sign.charCodeAt(i), 4)).join('');
      return `<${hex(code, 2)}> <${units}>`;
    });
    const parts: string[] = [];
    for (let i = 0; i < rows.length; i += 100) {
      const some = rows.slice(i, i + 100);
      parts.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Letters def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n${parts.join('\n')}\nendcmap\nend\nend`;
  }
}

/** A PDF without embedded fonts: every letter is as wide as `LETTER`, and tables tell which character each code is. */
export function pdfOf(pages: readonly PdfPageSpec[], { signed, password, mute }: PdfSpec = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (dict: string, data: string): number =>
    add(`<<${dict}/Length ${data.length}>>\nstream\n${data}\nendstream`);
  add('<</Type/Catalog/Pages 2 0 R>>');
  add('');
  const fonts = new Map<string, Codes>();
  const fontOf = (name: string): Codes => {
    const known = fonts.get(name) ?? new Codes(name);
    fonts.set(name, known);
    return known;
  };
  const made = pages.map(({ words, lines = [], scan }) => {
    const drawn = lines.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`);
    const shown = words.map(({ x, y, text, size = 14, font = 'Helvetica' }) => {
      const codes = fontOf(font);
      const written = codes.write(text);
      const at = [...fonts.keys()].indexOf(font);
      return `BT /F${at} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${written} Tj ET`;
    });
    return [...(scan === true ? ['q 595 0 0 842 0 0 cm /Im Do Q'] : []), ...drawn, ...shown].join('\n');
  });
  const widths = `[${Array(255)
    .fill(LETTER * 1000)
    .join(' ')}]`;
  const fontIds = [...fonts.values()].map((codes) => {
    const map = mute === true || mute === codes.name ? '' : `/ToUnicode ${stream('', codes.map())} 0 R`;
    return add(`<</Type/Font/Subtype/Type1/BaseFont/${codes.name}/FirstChar 1/LastChar 255/Widths ${widths}${map}>>`);
  });
  const picture = stream(
    '/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray',
    '\u0001\u0002\u0003\u0004',
  );
  const fontList = fontIds.map((id, k) => `/F${k} ${id} 0 R`).join('');
  const kids = pages.map(({ remarks = [], size = A4, rotate }, i) => {
    const content = stream('', made[i]);
    const notes = remarks.map(([kind, box]) =>
      add(
        `<</Type/Annot/Subtype/${kind}/Rect[${box.join(' ')}]/QuadPoints[${[0, 3, 2, 3, 0, 1, 2, 1].map((k) => box[k]).join(' ')}]/Contents(secret words)>>`,
      ),
    );
    const extra = rotate === undefined ? '' : `/Rotate ${rotate}`;
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]${extra}/Resources<</Font<<${fontList}>>/XObject<</Im ${picture} 0 R>>>>/Contents ${content} 0 R/Annots[${notes.map((id) => `${id} 0 R`).join(' ')}]>>`,
    );
  });
  objects[1] = `<</Type/Pages/Kids[${kids.map((id) => `${id} 0 R`).join(' ')}]/Count ${kids.length}>>`;
  let trailer = '/Root 1 0 R';
  if (password === true) {
    const key = `<${'5A'.repeat(32)}>`;
    const id = add(`<</Filter/Standard/V 1/R 2/O ${key}/U ${key}/P -4>>`);
    trailer += `/Encrypt ${id} 0 R/ID[<00><00>]`;
  }
  const whole = written('%PDF-1.7\n', objects, 1, trailer, null);
  if (signed !== true) return latin(whole);
  const first = objects.length + 1;
  const update = [
    `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 100 200 100]/Contents<${'00'.repeat(64)}>>>`,
    `<</FT/Sig/T(Ky)/V ${first} 0 R/Subtype/Widget/Rect[0 0 0 0]>>`,
    `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${first + 1} 0 R]/SigFlags 3>>>>`,
  ];
  const start = whole.lastIndexOf('startxref\n') + 'startxref\n'.length;
  const previous = Number(whole.slice(start, whole.indexOf('\n', start)));
  return latin(written(`${whole}\n`, update, first, `/Root ${first + 2} 0 R/Prev ${previous}`, first + 3));
}

/** Objects with their table behind what stands before. */
function written(
  before: string,
  objects: readonly string[],
  first: number,
  trailer: string,
  size: number | null,
): string {
  let out = before;
  const offsets = objects.map((body, k) => {
    const at = out.length;
    out += `${first + k} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = out.length;
  const head = first === 1 ? `0 ${objects.length + 1}\n0000000000 65535 f \n` : `${first} ${objects.length}\n`;
  const count = size ?? objects.length + 1;
  return `${out}xref\n${head}${offsets.join('')}trailer\n<</Size ${count}${trailer}>>\nstartxref\n${table}\n%%EOF\n`;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/**
 * Pages as a program prints them whose font has no Vietnamese letters: each of these is drawn from another font, behind all other
 * words of the page.
 */
export function withFallback(pages: readonly PdfPageSpec[], font: string): PdfPageSpec[] {
  return pages.map((page) => {
    const plain: PdfWords[] = [];
    const accented: PdfWords[] = [];
    for (const words of page.words) {
      const step = LETTER * (words.size ?? 14);
      for (const piece of words.text.matchAll(/([^\0-\x7f]+)|[\0-\x7f]+/gu)) {
        const moved = { ...words, x: words.x + piece.index * step, text: piece[0] };
        if (piece[1] === undefined) plain.push(moved);
        else accented.push({ ...moved, font });
      }
    }
    return { ...page, words: [...plain, ...accented] };
  });
}

/** Where text stands on a page: margins in points, as Phụ lục I of 30/2020 has them for A4. */
const FRAME = { left: 85, right: 552, top: 780, bottom: 57 };
const SIZE = 14;
const LEAD = 19;
const INDENT = 28;

/** Lays out lines of text on pages. */
export class Page {
  readonly pages: { words: PdfWords[]; lines: [number, number, number, number][] }[] = [];
  #y = 0;

  constructor() {
    this.#newPage();
  }

  get #page(): Page['pages'][number] {
    return this.pages[this.pages.length - 1];
  }

  #newPage(): void {
    this.pages.push({ words: [], lines: [] });
    this.#y = FRAME.top;
    // The second page and those behind it have their number at the top.
    if (this.pages.length > 1) this.#page.words.push({ x: 315, y: 805, text: String(this.pages.length), size: 13 });
  }

  #line(): number {
    if (this.#y - LEAD < FRAME.bottom) this.#newPage();
    this.#y -= LEAD;
    return this.#y;
  }

  /** Wraps a text. */
  static wrap(text: string, width: number, first = width): string[] {
    const out: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const room = out.length === 0 ? first : width;
      if (line !== '' && (line.length + 1 + word.length) * LETTER * SIZE > room) {
        out.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...out, line];
  }

  /** A paragraph, set in or in the middle. */
  paragraph(text: string, centred = false): void {
    const width = FRAME.right - FRAME.left;
    Page.wrap(text, width, centred ? width : width - INDENT).forEach((line, k) => {
      const y = this.#line();
      const room = width - line.length * LETTER * SIZE;
      const x = FRAME.left + (centred ? room / 2 : k === 0 ? INDENT : 0);
      this.#page.words.push({ x, y, text: line });
    });
    this.#y -= 6;
  }

  /** Two columns side by side, from one height down; the lines of the right one, and on demand of both, in the middle. */
  columns(left: readonly string[], right: readonly string[], centred: boolean): void {
    const [gutter, width] = [252, FRAME.right - FRAME.left];
    const rows = Math.max(left.length, right.length);
    if (this.#y - rows * LEAD < FRAME.bottom) this.#newPage();
    const top = this.#y;
    let lowest = top;
    for (const [lines, from, to, middle] of [
      [left, FRAME.left, gutter, centred],
      [right, gutter + 12, FRAME.left + width, true],
    ] as const) {
      let y = top;
      for (const text of lines)
        for (const line of Page.wrap(text, to - from)) {
          y -= LEAD;
          const room = to - from - line.length * LETTER * SIZE;
          if (line !== '') this.#page.words.push({ x: from + (middle ? room / 2 : 0), y, text: line });
        }
      lowest = Math.min(lowest, y);
    }
    this.#y = lowest - 6;
  }

  /** A table with rulings; a row that does not fit is cut at the end of the page. */
  table(rows: readonly (readonly string[])[]): void {
    const columns = Math.max(...rows.map((row) => row.length));
    const width = (FRAME.right - FRAME.left) / columns;
    const edge = (k: number): number => FRAME.left + k * width;
    let top = this.#y;
    const across = (y: number): void => {
      this.#page.lines.push([edge(0), y, edge(columns), y]);
    };
    const down = (): void => {
      for (let k = 0; k <= columns; k++) this.#page.lines.push([edge(k), top, edge(k), this.#y]);
    };
    across(top);
    for (const row of rows) {
      const cells = row.map((cell) => Page.wrap(cell, width - 10));
      for (let i = 0; i < Math.max(...cells.map((lines) => lines.length)); i++) {
        if (this.#y - LEAD - 6 < FRAME.bottom) {
          across(this.#y);
          down();
          this.#newPage();
          top = this.#y;
          across(top);
        }
        this.#y -= LEAD;
        cells.forEach((lines, k) => {
          if (lines[i] !== undefined && lines[i] !== '')
            this.#page.words.push({ x: edge(k) + 5, y: this.#y, text: lines[i] });
        });
      }
      this.#y -= 6;
      across(this.#y);
    }
    down();
    this.#y -= 12;
  }
}

/**
 * The pages of a draft as offices print it: issuer and name of the state side by side, recipients and signature side by side,
 * paragraphs set in and wrapped, tables ruled, pages numbered.
 */
export function layDraft(text: string): PdfPageSpec[] {
  const page = new Page();
  const lines = text.trimEnd().normalize('NFC').split('\n');
  const head = lines.indexOf('');
  const state = lines.findIndex((line) => line.startsWith('CỘNG'));
  let from = 0;
  if (state > 0 && state < head) {
    const isLeft = (line: string, i: number): boolean => i < state || /^(?:Số|V\/v)/u.test(line);
    const top = lines.slice(0, head);
    page.columns(
      top.filter((line, i) => isLeft(line, i)),
      top.filter((line, i) => !isLeft(line, i)),
      true,
    );
    from = head;
  }
  const title = lines.findIndex((line, i) => i > from && line !== '');
  for (let i = from; i < lines.length; i++) {
    const line = lines[i].trim();
    if (line === '') continue;
    if (line.startsWith('Nơi nhận')) {
      const left: string[] = [];
      for (; i < lines.length && lines[i] !== ''; i++) left.push(lines[i]);
      while (i < lines.length && lines[i] === '') i++;
      const right: string[] = [];
      // The signature ends where an attachment begins, behind the empty lines in which somebody signs.
      for (; i < lines.length && !/^(?:PHỤ LỤC|QUY CHẾ|QUY ĐỊNH|Mẫu số)/u.test(lines[i]); i++) right.push(lines[i]);
      i--;
      page.columns(left, right, false);
      continue;
    }
    if (line.includes('\t')) {
      const rows: string[][] = [];
      for (; i < lines.length && lines[i].includes('\t'); i++) rows.push(lines[i].split('\t'));
      i--;
      page.table(rows);
      continue;
    }
    const centred =
      (from > 0 && i === title && !line.startsWith('Kính')) ||
      line === line.toUpperCase() ||
      /^(?:Chương|Mục|\(Ban hành|\(Kèm)/u.test(line);
    page.paragraph(line, centred);
  }
  return page.pages;
}
