import type { PdfFont } from './pdfjs-types.ts';

/** A font as the reader tells it. */
export interface Font {
  /** Without the tag of a subset (`ABCDEF+`). */
  readonly name: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A font by what pdf.js tells of it. */
export function fontOf(font: PdfFont | null): Font & { readonly unit: number } {
  const name = font?.name?.replace(/^[A-Z]{6}\+/u, '') ?? null;
  return {
    name,
    bold: font?.bold === true || (name !== null && /bold|black|heavy/iu.test(name)),
    italic: font?.italic === true || (name !== null && /italic|oblique/iu.test(name)),
    unit: font?.fontMatrix?.[0] || 0.001,
  };
}

/** `TimesNewRomanPS-BoldMT` is a face of `Times New Roman`. */
export function familyOf(name: string | null): string | null {
  if (name === null) return null;
  const family = name
    .replace(/[-,](?:Bold|Italic|Oblique|Regular|Roman|Medium|Light|MT|PS)+$/iu, '')
    .replace(/(?:PS)?(?:MT)?$/u, '');
  return family.includes(' ') ? family : family.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
}
