import type { ListLevel, NumberFormat } from '../numbering.ts';
import { bulletText, type Page, type RunLook, type StoryParagraph } from '../story.ts';
import type { XmlAttributes, XmlNames } from '../xml.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

/** The namespaces of OpenDocument that are read. */
export const NAMES: XmlNames = {
  [`${OASIS}office:1.0`]: 'office',
  [`${OASIS}text:1.0`]: 'text',
  [`${OASIS}table:1.0`]: 'table',
  [`${OASIS}drawing:1.0`]: 'draw',
  [`${OASIS}style:1.0`]: 'style',
  [`${OASIS}xsl-fo-compatible:1.0`]: 'fo',
  [`${OASIS}svg-compatible:1.0`]: 'svg',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
};

/** What a style itself says. */
interface Own {
  parent: string | null;
  font?: string;
  size?: number;
  /** Of the size of the style below. */
  sizeShare?: number;
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  align?: StoryParagraph['align'];
  master?: string;
}

/** A style with what it takes from those below it. */
export interface Style {
  readonly look: RunLook;
  readonly hidden: boolean;
  readonly align: StoryParagraph['align'];
  /** Page style that begins with a paragraph of this style; null: the page goes on. */
  readonly master: string | null;
}

interface LevelDraft {
  format: NumberFormat;
  prefix: string;
  suffix: string;
  shown: number;
  start: number;
  /** The text of the label as a whole, where the file has it. */
  whole: string | null;
  follow: ListLevel['suffix'];
}

const PLAIN: Style = {
  look: { font: null, size: 12, bold: false, italic: false },
  hidden: false,
  align: null,
  master: null,
};
const DEEPEST = 64;
const LEVELS = 10;
/** Name of the list style that numbers headings. */
export const OUTLINE = ' outline';

/** The styles of `styles.xml` and of `content.xml`, read one behind the other. */
export class Styles {
  readonly #fonts = new Map<string, string>();
  readonly #own = new Map<string, Own>();
  readonly #lists = new Map<string, (LevelDraft | undefined)[]>();
  readonly #layouts = new Map<string, Partial<Page>>();
  readonly #masters = new Map<string, string>();
  readonly #resolved = new Map<string, Style>();
  readonly #levels = new Map<string, readonly ListLevel[]>();
  #style: Own | null = null;
  #list: (LevelDraft | undefined)[] | null = null;
  #level: LevelDraft | null = null;
  #layout: Partial<Page> | null = null;

  /** Takes an element of a style; others are none of its business. */
  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'style:font-face':
        this.#fonts.set(attributes['style:name'] ?? '', bare(attributes['svg:font-family'] ?? ''));
        break;
      case 'style:style':
        this.#style = { parent: attributes['style:parent-style-name'] ?? null };
        if (attributes['style:master-page-name'] !== undefined && attributes['style:master-page-name'] !== '')
          this.#style.master = attributes['style:master-page-name'];
        this.#own.set(`${attributes['style:family']} ${attributes['style:name']}`, this.#style);
        break;
      case 'style:default-style':
        this.#style = { parent: null };
        this.#own.set(`${attributes['style:family']}`, this.#style);
        break;
      case 'style:text-properties':
        // Of a level of a list they are those of its number.
        if (this.#level === null && this.#style !== null) this.#text(this.#style, attributes);
        break;
      case 'style:paragraph-properties':
        if (this.#style !== null)
          this.#style.align = ALIGNMENTS[attributes['fo:text-align'] ?? ''] ?? this.#style.align;
        break;
      case 'style:page-layout':
        this.#layout = {};
        this.#layouts.set(attributes['style:name'] ?? '', this.#layout);
        break;
      case 'style:page-layout-properties':
        if (this.#layout !== null) pageOf(this.#layout, attributes);
        break;
      case 'style:master-page':
        this.#masters.set(attributes['style:name'] ?? '', attributes['style:page-layout-name'] ?? '');
        break;
      case 'text:list-style':
        this.#list = [];
        this.#lists.set(attributes['style:name'] ?? '', this.#list);
        break;
      case 'text:outline-style':
        this.#list = [];
        this.#lists.set(OUTLINE, this.#list);
        break;
      case 'text:list-level-style-number':
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
      case 'text:outline-level-style':
        this.#openLevel(name, attributes);
        break;
      case 'style:list-level-label-alignment':
        if (this.#level !== null) this.#level.follow = FOLLOWS[attributes['text:label-followed-by'] ?? ''] ?? 'tab';
        break;
      default:
    }
  }

  close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') this.#style = null;
    else if (name === 'style:page-layout') this.#layout = null;
    else if (name === 'text:list-style' || name === 'text:outline-style') this.#list = null;
    else if (name.startsWith('text:list-level-style') || name === 'text:outline-level-style') this.#level = null;
  }

  #openLevel(name: string, attributes: XmlAttributes): void {
    const level = Number(attributes['text:level']);
    if (this.#list === null || !(level >= 1 && level <= LEVELS)) return;
    const bullet = attributes['text:bullet-char'];
    const isNumber = name === 'text:list-level-style-number' || name === 'text:outline-level-style';
    this.#level = {
      format: isNumber ? (FORMATS[attributes['style:num-format'] ?? ''] ?? 'other') : 'bullet',
      prefix: isNumber ? (attributes['style:num-prefix'] ?? '') : bulletText(bullet ?? '•'),
      suffix: attributes['style:num-suffix'] ?? '',
      shown: whole(attributes['text:display-levels'], 1),
      start: whole(attributes['text:start-value'], 1),
      whole: attributes['loext:num-list-format'] ?? null,
      follow: 'tab',
    };
    this.#list[level - 1] = this.#level;
  }

  #text(style: Own, attributes: XmlAttributes): void {
    const face = attributes['style:font-name'];
    const family = attributes['fo:font-family'];
    if (family !== undefined) style.font = bare(family);
    else if (face !== undefined) style.font = this.#fonts.get(face) ?? face;
    const size = attributes['fo:font-size'];
    if (size?.endsWith('%')) style.sizeShare = Number.parseFloat(size) / 100;
    else if (size !== undefined) style.size = Math.round((millimetres(size) * 720) / 25.4) / 10;
    const weight = attributes['fo:font-weight'];
    if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600;
    const posture = attributes['fo:font-style'];
    if (posture !== undefined) style.italic = posture === 'italic' || posture === 'oblique';
    const display = attributes['text:display'];
    if (display !== undefined) style.hidden = display === 'none';
  }

  /** A paragraph style as a whole. */
  paragraph(name: string): Style {
    const key = `paragraph ${name}`;
    const found = this.#resolved.get(key);
    if (found !== undefined) return found;
    const own = this.#own.get(key);
    const chain = this.#chain('paragraph', name);
    const base = this.#own.get('paragraph');
    let style = base === undefined ? PLAIN : laid(PLAIN, base);
    for (const one of chain) style = laid(style, one);
    const made = { ...style, master: own?.master ?? null };
    this.#resolved.set(key, made);
    return made;
  }

  /** A style of characters laid over how they look without it. */
  over(below: Style, name: string): Style {
    let style = below;
    for (const one of this.#chain('text', name)) style = laid(style, one);
    return style;
  }

  /** A style and those below it, the lowest first. */
  #chain(family: string, name: string): Own[] {
    const chain: Own[] = [];
    let own = this.#own.get(`${family} ${name}`);
    while (own !== undefined && chain.length < DEEPEST && !chain.includes(own)) {
      chain.push(own);
      own = own.parent === null ? undefined : this.#own.get(`${family} ${own.parent}`);
    }
    return chain.reverse();
  }

  /** The levels of a list style; none when there is no such style. */
  levels(name: string): readonly ListLevel[] {
    const found = this.#levels.get(name);
    if (found !== undefined) return found;
    const drafts = this.#lists.get(name) ?? [];
    const levels = Array.from(drafts, (draft, k) => levelOf(draft, k, drafts));
    this.#levels.set(name, levels);
    return levels;
  }

  /** Measures of a page style, or of the one with which a file begins. */
  page(master: string | null): Page | null {
    const name = master ?? (this.#masters.has('Standard') ? 'Standard' : [...this.#masters.keys()][0]);
    const layout = this.#layouts.get(this.#masters.get(name ?? '') ?? '');
    if (layout?.width === undefined || layout.height === undefined) return null;
    const { width, height, top = 0, right = 0, bottom = 0, left = 0 } = layout;
    return { width, height, top, right, bottom, left };
  }
}

function laid(below: Style, own: Own): Style {
  const { look } = below;
  const size = own.size ?? (own.sizeShare !== undefined && look.size !== null ? look.size * own.sizeShare : look.size);
  return {
    look: { font: own.font ?? look.font, size, bold: own.bold ?? look.bold, italic: own.italic ?? look.italic },
    hidden: own.hidden ?? below.hidden,
    align: own.align ?? below.align,
    master: below.master,
  };
}

function levelOf(draft: LevelDraft | undefined, k: number, drafts: readonly (LevelDraft | undefined)[]): ListLevel {
  const start = draft?.start ?? 1;
  if (draft === undefined) return { format: 'none', text: '', start, restart: null, legal: false, suffix: 'nothing' };
  const { format, prefix, suffix, shown, follow } = draft;
  let text = format === 'bullet' ? prefix : draft.whole?.replace(/%([1-9])%/gu, '%$1');
  if (text === undefined) {
    const numbers: string[] = [];
    for (let at = Math.max(0, k + 1 - shown); at <= k; at++)
      if ((drafts[at]?.format ?? 'none') !== 'none') numbers.push(`%${at + 1}`);
    text = numbers.length === 0 ? '' : prefix + numbers.join('.') + suffix;
  }
  return { format, text, start, restart: null, legal: false, suffix: follow };
}

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  '': 'none',
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
  '01, 02, 03, ...': 'decimal-zero',
};

const FOLLOWS: Readonly<Record<string, ListLevel['suffix']>> = { listtab: 'tab', space: 'space', nothing: 'nothing' };

const ALIGNMENTS: Readonly<Record<string, StoryParagraph['align']>> = {
  start: 'left',
  left: 'left',
  end: 'right',
  right: 'right',
  center: 'center',
  justify: 'justify',
};

/** The name of a font without its quotes. */
const bare = (family: string): string => family.replace(/^'|'$/gu, '');

/** A whole number in an attribute. */
export function whole(value: string | undefined, missing: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? missing : number;
}

const UNITS: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6, px: 25.4 / 96 };

/** A measure (`2cm`, `0.5in`) in millimetres. */
function millimetres(measure: string): number {
  return (Number.parseFloat(measure) || 0) * (UNITS[measure.slice(-2)] ?? 0);
}

const MEASURES: Readonly<Record<string, readonly (keyof Page)[]>> = {
  'fo:margin': ['top', 'right', 'bottom', 'left'],
  'fo:page-width': ['width'],
  'fo:page-height': ['height'],
  'fo:margin-top': ['top'],
  'fo:margin-right': ['right'],
  'fo:margin-bottom': ['bottom'],
  'fo:margin-left': ['left'],
};

function pageOf(layout: Partial<Page>, attributes: XmlAttributes): void {
  for (const [name, keys] of Object.entries(MEASURES)) {
    const value = attributes[name];
    if (value !== undefined) for (const key of keys) layout[key] = Math.round(millimetres(value) * 100) / 100;
  }
}
