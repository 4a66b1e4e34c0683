import type { ParagraphLook } from '../../text/index.ts';
import type { XmlAttributes } from '../xml.ts';

/** What a run or a style says of its text; absent where it says nothing. */
export interface RunProperties {
  style?: string;
  font?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  caps?: boolean;
}

/** What a paragraph or a style says of it. */
export interface ParagraphProperties {
  style?: string;
  align?: NonNullable<ParagraphLook['align']>;
  /** List, 0: none; level from 0. */
  num?: number;
  level?: number;
}

/** Fonts of the theme by the names that `w:rFonts` calls them by. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** Whether a property of two states is on. */
export function isOn({ 'w:val': value }: XmlAttributes): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/u.test(value);
}

/** A whole number; null when there is none. */
export function integer(value: string | undefined): number | null {
  return value !== undefined && /^[+-]?\d{1,9}$/u.test(value.trim()) ? Number(value) : null;
}

const UNITS: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6, pi: 25.4 / 6 };

/** A measure in millimetres, to a hundredth: of twips, or with its unit; 0 when it is none. */
export function millimetres(value: string | undefined): number {
  const found = /^([+-]?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?$/u.exec(value?.trim() ?? '');
  if (found === null) return 0;
  const unit = found[2] === undefined ? 25.4 / 1440 : UNITS[found[2]];
  return Math.round(Number(found[1]) * unit * 100) / 100;
}

/** Takes one element of `w:rPr`. */
export function readRunProperty(
  name: string,
  attributes: XmlAttributes,
  properties: RunProperties,
  theme: ThemeFonts,
): void {
  switch (name) {
    case 'w:rStyle':
      properties.style = attributes['w:val'];
      break;
    case 'w:rFonts': {
      const themed = theme.get(attributes['w:asciiTheme'] ?? attributes['w:hAnsiTheme'] ?? '');
      const font = themed ?? attributes['w:ascii'] ?? attributes['w:hAnsi'];
      if (font !== undefined) properties.font = font;
      break;
    }
    case 'w:sz': {
      const half = Number.parseFloat(attributes['w:val'] ?? '');
      // Strict files may give the size with its unit.
      if (half > 0) properties.size = (attributes['w:val'] ?? '').endsWith('pt') ? half : half / 2;
      break;
    }
    case 'w:b':
      properties.bold = isOn(attributes);
      break;
    case 'w:i':
      properties.italic = isOn(attributes);
      break;
    case 'w:vanish':
      properties.hidden = isOn(attributes);
      break;
    case 'w:caps':
      properties.caps = isOn(attributes);
      break;
  }
}

const ALIGN: Readonly<Record<string, ParagraphProperties['align']>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  center: 'center',
  both: 'justify',
  distribute: 'justify',
};

/** Takes one element of `w:pPr`, or of the `w:numPr` in it. */
export function readParagraphProperty(name: string, attributes: XmlAttributes, properties: ParagraphProperties): void {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:pStyle':
      properties.style = value;
      break;
    case 'w:jc':
      properties.align = ALIGN[value ?? ''] ?? properties.align;
      break;
    case 'w:numId':
      properties.num = integer(value) ?? 0;
      break;
    case 'w:ilvl':
      properties.level = Math.min(8, Math.max(0, integer(value) ?? 0));
      break;
  }
}
