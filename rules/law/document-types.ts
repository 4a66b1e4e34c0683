/** Places in the order of legal force (Điều 4 of 64/2025/QH15 as amended), the highest first. */
export const Rank = {
  constitution: 0,
  law: 1,
  ordinance: 2,
  president: 3,
  decree: 4,
  premier: 5,
  circular: 6,
  provincialCouncil: 7,
  provincialCommittee: 8,
  provincialChair: 9,
  communeCouncil: 10,
  communeCommittee: 11,
} as const;
export type Rank = (typeof Rank)[keyof typeof Rank];

/** What the project knows of a type of document by its name. */
export interface DocumentType {
  /** Vietnamese name, as the registry has it. */
  readonly name: string;
  /** Codes that stand for it in a number (`QĐ` of `12/2026/QĐ-UBND`). */
  readonly codes: readonly string[];
  /** Null where only the issuer tells it, or where there is none. */
  readonly rank: Rank | null;
  /** `coded`: its code in a number stands for no other type; `named`: cited by its name (`Luật Đất đai`); `central`: only central bodies issue it. */
  readonly coded?: true;
  readonly named?: true;
  readonly central?: true;
}

/** The types of documents, from the constitution to papers: the one table of their names, codes and ranks. */
export const documentTypes: readonly DocumentType[] = [
  { name: 'Hiến pháp', codes: [], rank: Rank.constitution, named: true, central: true },
  { name: 'Bộ luật', codes: [], rank: Rank.law, named: true, central: true },
  { name: 'Luật', codes: [], rank: Rank.law, named: true, central: true },
  { name: 'Pháp lệnh', codes: ['PL'], rank: Rank.ordinance, named: true, central: true },
  { name: 'Sắc lệnh', codes: ['SL'], rank: null },
  { name: 'Lệnh', codes: [], rank: Rank.president },
  { name: 'Nghị quyết', codes: ['NQ'], rank: null, coded: true },
  { name: 'Nghị quyết liên tịch', codes: ['NQLT'], rank: null },
  { name: 'Nghị định', codes: ['NĐ'], rank: Rank.decree, coded: true, central: true },
  { name: 'Quyết định', codes: ['QĐ'], rank: null, coded: true },
  { name: 'Thông tư', codes: ['TT'], rank: Rank.circular, coded: true, central: true },
  { name: 'Thông tư liên tịch', codes: ['TTLT', 'TTLB'], rank: Rank.circular, coded: true, central: true },
  { name: 'Chỉ thị', codes: ['CT'], rank: null, coded: true },
  { name: 'Quy chế', codes: ['QC', 'QCPH'], rank: null },
  { name: 'Quy định', codes: ['QyĐ'], rank: null },
  { name: 'Chương trình', codes: ['CTr', 'CTPH'], rank: null },
  { name: 'Chương trình hành động', codes: ['CTrHĐ', 'CTHĐ'], rank: null },
  { name: 'Kế hoạch', codes: ['KH', 'KHLN', 'KHPH'], rank: null },
  { name: 'Hướng dẫn', codes: ['HD', 'HDLN'], rank: null },
  { name: 'Công văn', codes: ['CV'], rank: null },
  { name: 'Công điện', codes: ['CĐ'], rank: null },
  { name: 'Thông báo', codes: ['TB', 'TBKL'], rank: null },
  { name: 'Tờ trình', codes: ['TTr', 'TTrLN'], rank: null },
  { name: 'Báo cáo', codes: ['BC', 'BCTĐ', 'BCTĐVB'], rank: null },
  { name: 'Kết luận', codes: ['KL'], rank: null },
  { name: 'Văn bản hợp nhất', codes: ['VBHN'], rank: null },
  { name: 'Đề án', codes: ['ĐA'], rank: null },
  { name: 'Phương án', codes: ['PA'], rank: null },
  { name: 'Biên bản', codes: ['BB'], rank: null },
  { name: 'Phiếu trình', codes: ['PTr'], rank: null },
];

const byName: ReadonlyMap<string, DocumentType> = new Map(documentTypes.map((type) => [type.name, type]));

/** Names of types by their code in a number. */
export const typeByCode: ReadonlyMap<string, string> = new Map(
  documentTypes.flatMap(({ name, codes }) => codes.map((code) => [code, name] as const)),
);

/** The type of the name (`Nghị định`); null when it is none. */
export function typeNamed(name: string | null): DocumentType | null {
  return name === null ? null : (byName.get(name) ?? null);
}

/** Names of the types that are cited by name alone. */
export const namedTypes: readonly string[] = documentTypes.filter(({ named }) => named).map(({ name }) => name);

/** Whether the type is luật, bộ luật or pháp lệnh: cited by name, and several of them. */
export function isLawType(type: string | null): boolean {
  return type !== 'Hiến pháp' && typeNamed(type)?.named === true;
}

/** Ranks that the letters of a number show. Both levels of local bodies use the same: these are those of the province. */
const rankBySymbol: readonly (readonly [letters: RegExp, rank: Rank])[] = [
  [/UBTVQH\d*$/u, Rank.ordinance],
  [/\/QH\d*$/u, Rank.law],
  [/\/(?:NĐ|NQ)-CP$/u, Rank.decree],
  [/\/QĐ-TTg$/u, Rank.premier],
  [/\/(?:TT|TTLT)-/u, Rank.circular],
  [/\/NQ-HĐND$/u, Rank.provincialCouncil],
  [/\/QĐ-UBND$/u, Rank.provincialCommittee],
  [/\/QĐ-CTUBND$/u, Rank.provincialChair],
];

/** Place in the order of legal force that a type word and a number show (of a local document, as of the province's); null when they do not tell. */
export function rankOf(type: string | null, symbol: string | null): Rank | null {
  const shown = symbol === null ? undefined : rankBySymbol.find(([letters]) => letters.test(symbol));
  return shown?.[1] ?? typeNamed(type)?.rank ?? null;
}
