import type { Span } from '../text/types.ts';

export type Role = 'basis' | 'reference' | 'amends' | 'repeals' | 'amended-by' | 'history' | 'self';

/** A unit of a cited document, smallest first: `điểm a khoản 2 Điều 8` = `{ point: 'a', clause: '2', article: '8' }`. */
export interface UnitRef {
  readonly appendix?: string;
  readonly part?: string;
  readonly chapter?: string;
  readonly section?: string;
  readonly article?: string;
  readonly clause?: string;
  readonly point?: string;
}

export interface Citation {
  /** From the type word (or `các` list head for the first of a list) to the end of the number, date, issuer and name that belong to it. */
  readonly span: Span;
  /** The number as printed; for a law cited by name only, the name. */
  readonly numberSpan: Span;
  /** From the type word to the end of the number (in a list, later ones have the number alone): what a finding quotes. */
  readonly quoteSpan: Span;
  /** `Nghị định`, `Luật`, `Thông tư liên tịch` … canonical; null when the text names none. */
  readonly type: string | null;
  /** Canonical: `63/2010/NĐ-CP`, `64/2025/QH15`, `12-CTr/TU`; null for a law cited by name only. */
  readonly symbol: string | null;
  /** `Luật Đất đai` for laws; the trích yếu of others is not kept. */
  readonly name: string | null;
  /** `Chính phủ`, `UBND tỉnh` … as printed; null when the text names none. */
  readonly issuer: string | null;
  /** ISO date of issue as printed; null when none. */
  readonly date: string | null;
  readonly dateSpan: Span | null;
  /** `năm 2014` behind a law's name. */
  readonly year: string | null;
  /** Units named for this citation, as printed (`khoản 2 Điều 8`) and parsed (lists and ranges expanded). */
  readonly unit: string | null;
  readonly unitSpan: Span | null;
  readonly units: readonly UnitRef[];
  readonly role: Role;
  /** Named only inside another document's title. */
  readonly inTitle: boolean;
  /** A scanning slip stands inside (`Nghị quy ế t`). */
  readonly garbled: boolean;
  /** Numbers of documents that the text itself names as amending this one (`được sửa đổi, bổ sung bởi …`): indices in the citation list. */
  readonly amendedBy: readonly number[];
  /** Printed with `số`, with `số:`, or without. */
  readonly numberWord: 'so' | 'so-colon' | 'none';
  /** Index in `LegalDocument.paragraphs`. */
  readonly paragraph: number;
}
