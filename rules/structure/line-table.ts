import type { Block, SourceText, TokenTable } from '../text/types.ts';
import type { KeptValues } from './kept.ts';

/** What a line begins with. A line is a block of the source; the class is found from its first words alone. */
export const LineClass = {
  plain: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
  /** `I.`, `1.`, `1.1.`, `a)` …; `style` tells which. */
  label: 6,
  bullet: 7,
  /** `Căn cứ …` */
  basis: 8,
  /** `Xét …`, `Theo đề nghị …`, `Được sự …`, `Trên cơ sở …`, `Thực hiện …` */
  consideration: 9,
  /** `Ủy ban nhân dân ban hành …` */
  enacting: 10,
  /** The name of a kind of document, alone or with the subject behind it. */
  type: 11,
  recipients: 12,
  /** `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` */
  signature: 13,
  /** `Phụ lục …` as a heading. */
  appendix: 14,
  /** `Mẫu số …`, `Biểu mẫu …` as a heading. */
  form: 15,
  /** `(Ban hành kèm theo …)` */
  attachmentLine: 16,
  addressee: 17,
  symbol: 18,
  /** `V/v …` */
  letterSubject: 19,
  /** Dashes, underscores, stars: an ornament. */
  rule: 20,
  /** Page text: signatures of the gazette, menus, links. */
  noise: 21,
  /** `[...]`: something was left out here. */
  omission: 22,
  footnote: 23,
  /** `Số hiệu 08/CT-UBND`, `Ngày ban hành …`: the data block of a law portal. */
  metadata: 24,
} as const;

/** Style of a numbered label, from the outermost inwards. */
export const Style = {
  none: 0,
  capital: 1,
  roman: 2,
  arabic: 3,
  arabicBracket: 4,
  multi: 5,
  letter: 6,
  smallRoman: 7,
  parenthesis: 8,
  bullet: 9,
} as const;

export const LineFlag = {
  /** An empty line stands before. */
  gap: 1,
  /** The label may as well be running text; its neighbours decide. */
  weak: 2,
  /** The content begins with a quotation mark. */
  quoteStart: 4,
  /** Marked as a quotation by the format (`> `). */
  quoteMark: 8,
  /** A quotation mark stands somewhere in the line. */
  quote: 16,
  /** Words that a clause of effect, duty or repeal carries. */
  effect: 32,
  duty: 64,
  repeal: 128,
  /** Words of the national name or the motto. */
  nation: 256,
  adoption: 512,
  /** The draft, or another document, names itself: `Quyết định này`. */
  self: 1024,
  /** A line of a table of contents. */
  contents: 2048,
  /** `hồ sơ` */
  papers: 4096,
  /** `này` */
  this: 8192,
} as const;

/** What is read of each line, as parallel arrays. */
export interface LineColumns {
  /** Tokens of the line: first, and one after the last. */
  readonly first: Uint32Array<ArrayBuffer>;
  readonly last: Uint32Array<ArrayBuffer>;
  /** First token of the content, behind emphasis and quotation marks of the format. */
  readonly content: Uint32Array<ArrayBuffer>;
  readonly cls: Uint8Array<ArrayBuffer>;
  readonly style: Uint8Array<ArrayBuffer>;
  readonly flags: Uint16Array<ArrayBuffer>;
  /** Value of the label's number (`đ` by its place in the alphabet), 0 when none. */
  readonly value: Int32Array<ArrayBuffer>;
  /** Number of segments of `1.2.3`. */
  readonly segments: Uint8Array<ArrayBuffer>;
  /** Label and number in it; all 0 when the line has none. */
  readonly labelStart: Uint32Array<ArrayBuffer>;
  readonly labelEnd: Uint32Array<ArrayBuffer>;
  readonly numberStart: Uint32Array<ArrayBuffer>;
  readonly numberEnd: Uint32Array<ArrayBuffer>;
}

/** The lines of a draft. */
export interface Lines extends LineColumns {
  readonly source: SourceText;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tokens: TokenTable;
  readonly count: number;
  /** What is kept of lines while the draft is edited; null when it is not. */
  readonly kept: KeptValues | null;
}

/** Whether a UTF-16 unit is a quotation mark of the kinds that enclose amended text. */
export function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x201c || unit === 0x201d || unit === 0xab || unit === 0xbb;
}
