import {
  abbreviationAt,
  abbreviationPlaces,
  type Bilingual,
  type CheckResult,
  type Edit,
  type Span,
} from '@rasoat/rules';

/** An abbreviation that can be renamed. */
export interface Renamed {
  readonly word: string;
  readonly at: Span;
  /** Edits that write it in another form everywhere, or why that cannot be. */
  edits(typed: string): readonly Edit[] | Bilingual;
}

/** An abbreviation: capitals, with digits and small letters within. */
const sound = /^\p{Lu}[\p{L}\d]{1,14}$/u;

/** The abbreviation at a place of a draft, with what a new form of it takes; null: there is none. */
export function renameAbbreviation({ document }: CheckResult, offset: number): Renamed | null {
  const found = abbreviationAt(document, offset);
  if (found === null) return null;
  const { word, at } = found;
  return {
    word,
    at,
    edits(typed) {
      const name = typed.normalize('NFC').trim();
      if (!sound.test(name))
        return {
          vi: `“${typed}” không phải chữ viết tắt; viết liền, bắt đầu bằng chữ hoa, như ${word}`,
          en: `"${typed}" is no abbreviation; write it without spaces, with a capital first, like ${word}`,
        };
      if (name === word) return [];
      const other = abbreviationPlaces(document, name)[0];
      if (other !== undefined)
        return {
          vi: `“${name}” đã dùng ở dòng ${document.source.locate(other).start.line}; hai cụm từ sẽ có cùng một chữ viết tắt`,
          en: `"${name}" is used on line ${document.source.locate(other).start.line} already: two phrases would have one abbreviation`,
        };
      return abbreviationPlaces(document, word).map((place) => ({ ...place, insert: name }));
    },
  };
}
