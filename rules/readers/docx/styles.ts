import type { XmlHandler } from '../xml.ts';
import {
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperty,
  readRunProperty,
  type ThemeFonts,
} from './properties.ts';

interface Style {
  readonly type: string;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  basedOn: string | null;
}

/** A style with what it takes over from those that it is based on. */
interface Resolved {
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  /** The style of the chain that names the list: it is what a level of a list is linked to. */
  readonly numStyle: string | null;
}

/** How text looks in the end. */
export interface FullLook {
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly caps: boolean;
}

const NOTHING: Resolved = { run: {}, paragraph: {}, numStyle: null };

/** Fonts of the theme part. */
export function themeHandler(fonts: Map<string, string>): XmlHandler {
  let kind = '';
  return {
    open(name, { typeface }) {
      if (name === 'a:majorFont' || name === 'a:minorFont') kind = name.slice(2, 7);
      else if (name === 'a:latin' && kind !== '' && typeface !== undefined && typeface !== '')
        for (const use of ['Ascii', 'HAnsi']) fonts.set(kind + use, typeface);
    },
    close(name) {
      if (name === 'a:majorFont' || name === 'a:minorFont') kind = '';
    },
  };
}

/** The styles of a file. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, Resolved>();
  readonly #looks = new Map<string, FullLook>();
  readonly #defaults: RunProperties = {};
  readonly #defaultParagraph: ParagraphProperties = {};
  #normal: string | null = null;

  /** Takes the styles part. */
  handler(theme: ThemeFonts): XmlHandler {
    let style: Style | null = null;
    let inside: 'run' | 'paragraph' | null = null;
    let skip: string | null = null;
    return {
      open: (name, attributes) => {
        if (skip !== null) return;
        if (name === 'w:style') {
          const id = attributes['w:styleId'] ?? '';
          const type = attributes['w:type'] ?? 'paragraph';
          style = { type, run: {}, paragraph: {}, basedOn: null };
          this.#styles.set(id, style);
          const isDefault = /^(?:1|true|on)$/u.test(attributes['w:default'] ?? '');
          if (isDefault && type === 'paragraph') this.#normal = id;
        } else if (name === 'w:tblStylePr' || name === 'w:rPrChange' || name === 'w:pPrChange') skip = name;
        else if (name === 'w:rPr') inside = 'run';
        else if (name === 'w:pPr') inside = 'paragraph';
        else if (name === 'w:basedOn' && style !== null) style.basedOn = attributes['w:val'] ?? null;
        else if (inside === 'run')
          readRunProperty(name, attributes, style === null ? this.#defaults : style.run, theme);
        else if (inside === 'paragraph')
          readParagraphProperty(name, attributes, style === null ? this.#defaultParagraph : style.paragraph);
      },
      close: (name) => {
        if (skip !== null) {
          if (name === skip) skip = null;
        } else if (name === 'w:rPr' || name === 'w:pPr') inside = null;
        else if (name === 'w:style') style = null;
      },
    };
  }

  /** What a paragraph says, with what its style says. */
  paragraph(own: ParagraphProperties): ParagraphProperties & { readonly numStyle: string | null } {
    const style = this.#resolve(own.style ?? this.#normal);
    const all = { ...this.#defaultParagraph, ...style.paragraph, ...own };
    return { ...all, numStyle: own.num === undefined && own.level === undefined ? style.numStyle : null };
  }

  /** The list that a style names; null when it names none. */
  listOf(style: string): number | null {
    return this.#resolve(style).paragraph.num ?? null;
  }

  /** How a run looks in a paragraph of a style. */
  look(own: RunProperties, paragraphStyle: string | undefined): FullLook {
    const style = paragraphStyle ?? this.#normal;
    const key = `${style}|${own.style}|${own.font}|${own.size}|${own.bold}|${own.italic}|${own.hidden}|${own.caps}`;
    const found = this.#looks.get(key);
    if (found !== undefined) return found;
    const base = this.#resolve(style).run;
    const named = own.style === undefined ? {} : this.#resolve(own.style).run;
    const defaults = this.#defaults;
    // What a character style switches on where the paragraph has it on already, it switches off.
    const on = (of: 'bold' | 'italic' | 'hidden' | 'caps'): boolean =>
      own[of] ?? ((base[of] === true) !== (named[of] === true) || (defaults[of] === true && base[of] !== false));
    const look: FullLook = {
      font: own.font ?? named.font ?? base.font ?? defaults.font ?? null,
      size: own.size ?? named.size ?? base.size ?? defaults.size ?? null,
      bold: on('bold'),
      italic: on('italic'),
      hidden: on('hidden'),
      caps: on('caps'),
    };
    this.#looks.set(key, look);
    return look;
  }

  #resolve(id: string | null): Resolved {
    if (id === null) return NOTHING;
    const found = this.#resolved.get(id);
    if (found !== undefined) return found;
    // The chain from the style up; one that comes back to itself ends there.
    const chain: string[] = [];
    let base: Resolved = NOTHING;
    for (let at: string | null = id; at !== null && !chain.includes(at) && chain.length < 64; ) {
      const known = this.#resolved.get(at);
      if (known !== undefined) {
        base = known;
        break;
      }
      const style = this.#styles.get(at);
      if (style === undefined) break;
      chain.push(at);
      at = style.basedOn;
    }
    for (const name of chain.reverse()) {
      const style = this.#styles.get(name);
      if (style === undefined) continue;
      base = {
        run: { ...base.run, ...style.run },
        paragraph: { ...base.paragraph, ...style.paragraph },
        numStyle: style.paragraph.num === undefined ? base.numStyle : name,
      };
      this.#resolved.set(name, base);
    }
    if (chain.length === 0) this.#resolved.set(id, base);
    return base;
  }
}
