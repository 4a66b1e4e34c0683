import type { SourceText, Span } from '../text/types.ts';
import type { Exclusion } from './procedure-scope.ts';

export type { Exclusion } from './procedure-scope.ts';

/** Kinds of draft, as `--kind`, the config and the front matter name them (design.md §5). */
export const kinds = [
  'hien-phap',
  'luat',
  'phap-lenh',
  'nghi-dinh',
  'thong-tu',
  'ttlt',
  'vbhn',
  'nghi-quyet-qppl',
  'quyet-dinh-qppl',
  'nghi-quyet',
  'quyet-dinh',
  'quyet-dinh-cong-bo-tthc',
  'chi-thi',
  'quy-che',
  'ke-hoach',
  'to-trinh',
  'bao-cao',
  'bao-cao-tham-dinh',
  'cong-van',
  'cong-dien',
  'thong-bao',
  'tthc',
  'khac',
] as const;
export type Kind = (typeof kinds)[number];

/** Normative (VBQPPL), administrative (VBHC), or cannot tell. */
export type DocumentClass = 'normative' | 'administrative' | 'unknown';

export type IssuerBody =
  | 'quoc-hoi'
  | 'ubtvqh'
  | 'chu-tich-nuoc'
  | 'chinh-phu'
  | 'thu-tuong'
  | 'bo'
  | 'lien-bo'
  | 'toa-an'
  | 'vien-kiem-sat'
  | 'kiem-toan'
  | 'hdnd'
  | 'ubnd'
  | 'chu-tich-ubnd'
  | 'so'
  | 'van-phong-ubnd'
  | 'thuong-truc-hdnd'
  | 'dang'
  | 'khac';
export type Level = 'trung-uong' | 'tinh' | 'huyen' | 'xa' | 'unknown';

export interface Issuer {
  readonly body: IssuerBody;
  readonly level: Level;
  /** `tỉnh Lai Châu`, `Thành phố Hồ Chí Minh`, `xã Mường Than`; null when the header names none. */
  readonly place: string | null;
  /** As printed, lines joined by one space. */
  readonly name: string;
  readonly at: Span;
}

/** Why the kind was chosen, in order of weight. */
export interface Evidence {
  readonly what:
    | 'type-line'
    | 'symbol'
    | 'issuer'
    | 'front-matter'
    | 'option'
    | 'adoption'
    | 'procedure-sheet'
    | 'subject'
    | 'body';
  readonly at: Span | null;
}

/** One paragraph of the draft: one or more blocks (a hard-wrapped paragraph has several). */
export interface Paragraph extends Span {
  readonly zone: Zone;
  /** First block and the one after the last. */
  readonly firstBlock: number;
  readonly endBlock: number;
  /** Node the paragraph belongs to (the innermost unit), or null outside the units. */
  readonly node: StructureNode | null;
  /** Index in `attachments`, or -1 in the main document. */
  readonly attachment: number;
  /** Inside quoted amendment text (its units are not the draft's). */
  readonly quoted: boolean;
  /** Ordinals from 1 when in a table, else 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/**
 * Where a paragraph stands.
 * `outside`: page text before, between or after the draft. `title`: type and subject lines. `closing`: recipients and signature.
 */
export type Zone =
  | 'outside'
  | 'metadata'
  | 'header'
  | 'title'
  | 'basis'
  | 'consideration'
  | 'enacting'
  | 'decision-line'
  | 'body'
  | 'adoption'
  | 'closing'
  | 'attachment-title'
  | 'footnote';

export type NodeType =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'clause'
  | 'point'
  | 'heading'
  | 'bullet';

/** A unit or heading of the body. `heading` is a numbered heading of a document without điều (I, 1, 1.1, a). */
export interface StructureNode extends Span {
  readonly type: NodeType;
  /** Number as printed, without its full stop or bracket: `I`, `12`, `4a`, `đ`. Empty for bullets. */
  readonly number: string;
  /** Label as printed: `Điều 5.`, `a)`, `II.`, `-`. */
  readonly label: Span;
  /** Name of the unit: the rest of its first line for phần … điều (without the label), the following line where the name stands there; null when none. */
  readonly title: Span | null;
  readonly parent: StructureNode | null;
  readonly children: readonly StructureNode[];
  /** Nesting depth of a numbered heading or bullet (1 outermost); 0 for others. */
  readonly depth: number;
}

/** A component of the draft that was found. `text` is the words of the part itself. */
export interface Part extends Span {
  readonly text: string;
}

export interface Header {
  readonly nationalName: Part | null;
  readonly motto: Part | null;
  /** Line of a superior body above the issuer (sở under UBND). */
  readonly superior: Part | null;
  /** As the header prints it; null when it prints none (then see `LegalDocument.issuer`). */
  readonly issuer: Issuer | null;
  /** The whole `Số: …` line; `symbol` is the symbol in it as printed, spaces removed (`/2026/QĐ-UBND` with a blank number); null when there is none. */
  readonly symbolLine: Part | null;
  readonly symbol: string | null;
  /** Span of the symbol itself (without `Số:`). */
  readonly symbolSpan: Span | null;
  /** `Ninh Bình, ngày 28 tháng 11 năm 2025`. */
  readonly placeDate: Part | null;
  readonly place: string | null;
  /** ISO date of issue, null when blank or unreadable. */
  readonly date: string | null;
  /** `QUYẾT ĐỊNH`. */
  readonly type: Part | null;
  /** The lines after the type. For a công văn: the `V/v` line. */
  readonly subject: Part | null;
  /** `V/v …` under the number. */
  readonly letterSubject: Part | null;
  /** `Kính gửi: …`. */
  readonly addressee: Part | null;
  /** `MẬT`, `TỐI MẬT`, `TUYỆT MẬT`. */
  readonly secrecy: Part | null;
  /** `HỎA TỐC`, `KHẨN` …. */
  readonly urgency: Part | null;
  /** Centred authority line between the title and the căn cứ (`ỦY BAN NHÂN DÂN TỈNH X`). */
  readonly authorityLine: Part | null;
}

export interface Preamble {
  /** One per căn cứ, several when several stand on one line; each from `Căn cứ` to its last mark. */
  readonly bases: readonly Part[];
  /** `Xét …`, `Theo đề nghị …`, `Được sự …`. */
  readonly considerations: readonly Part[];
  /** `Ủy ban nhân dân ban hành Quyết định …`. */
  readonly enacting: Part | null;
  /** `QUYẾT ĐỊNH:`. */
  readonly decisionLine: Part | null;
}

export interface SignatureBlock extends Span {
  /** `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` in the order of the lines, each with the words after it. */
  readonly lines: readonly {
    readonly prefix: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | null;
    readonly title: string;
    readonly at: Span;
  }[];
  /** Name of the signer as printed; null when the draft leaves it open. */
  readonly signer: Part | null;
}

export interface Conclusions {
  /** `Nơi nhận:` and its items. */
  readonly recipients: (Part & { readonly items: readonly Part[] }) | null;
  readonly signatures: readonly SignatureBlock[];
  /** `Nghị quyết này đã được Hội đồng nhân dân … thông qua …`. */
  readonly adoption: Part | null;
  /** `./.` */
  readonly endMark: Span | null;
}

/** Clauses of the body that a rule asks for by name. Each is the paragraph that carries it. */
export interface Clauses {
  /** `Quyết định này có hiệu lực …` (main document first). `date` ISO or null, `exact` when a day, month and year stand there. */
  readonly effect: readonly (Part & { readonly date: string | null; readonly exact: boolean })[];
  /** `… chịu trách nhiệm thi hành Quyết định này`. */
  readonly implementation: readonly Part[];
  /** `bãi bỏ`, `thay thế` sentences. */
  readonly repeals: readonly Part[];
}

export interface Attachment extends Span {
  readonly kind: 'regulation' | 'appendix' | 'form' | 'list' | 'plan' | 'other';
  /** `I` for `Phụ lục I`; empty when unnumbered. */
  readonly number: string;
  readonly title: Part | null;
  /** `(Ban hành kèm theo Quyết định số …)`. */
  readonly line: Part | null;
  readonly body: readonly StructureNode[];
}

/** A procedure (TTHC): a sheet, a group of articles or headings, or a row of a list of procedures. */
export interface Procedure extends Span {
  readonly kind: 'sheet' | 'articles' | 'row';
  readonly name: Part | null;
  /** Components set out as parts of their own, by key (`trinh-tu`, `cach-thuc`, …): the first place of each. */
  readonly components: Readonly<Record<string, Part>>;
  /** All their places; those of a group may stand in other articles of the draft. */
  readonly places: Readonly<Record<string, readonly Part[]>>;
  /** Components that only running text tells of (`nộp trực tiếp hoặc qua dịch vụ bưu chính`): the first such place. */
  readonly told: Readonly<Record<string, Part>>;
  /** Written as a form: each component under its name. What is then only told in passing has no part of its own. */
  readonly form: boolean;
  /** `partial`: other components are those of another document, which it names. */
  readonly certainty: 'sure' | 'doubtful' | 'partial';
  /** Why its components are not asked for (Điều 1 of 63/2010/NĐ-CP); null when they are. */
  readonly excluded: Exclusion | null;
  /** Of a row: what the list says of its procedures. */
  readonly change: 'new' | 'amended' | 'repealed' | null;
}

export interface LegalDocument {
  readonly source: SourceText;
  readonly kind: Kind;
  readonly kindEvidence: readonly Evidence[];
  readonly documentClass: DocumentClass;
  /**
   * Who issues: the body of the header, told apart by the authority line or the enacting sentence (a decision of the Chủ tịch
   * prints the name of the UBND); where the header prints none, from those lines, the signature or the symbol. `at` is where it was read.
   */
  readonly issuer: Issuer | null;
  readonly header: Header;
  readonly preamble: Preamble;
  /** Units of the main document, outermost first. */
  readonly body: readonly StructureNode[];
  readonly conclusions: Conclusions;
  readonly clauses: Clauses;
  readonly attachments: readonly Attachment[];
  readonly procedures: readonly Procedure[];
  /** Quoted amendment text, outermost quotes. */
  readonly quoted: readonly Span[];
  readonly paragraphs: readonly Paragraph[];
  /** Page text passed over before, between and after the draft. */
  readonly outside: readonly Span[];
  /** Tables of contents; they are `outside`, too. */
  readonly contents: readonly Span[];
  /** The file begins or ends in mid-document. */
  readonly fragment: { readonly start: boolean; readonly end: boolean };
  /** Paragraph that holds the offset (binary search), or null between paragraphs. */
  paragraphAt(offset: number): Paragraph | null;
}
