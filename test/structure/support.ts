import { readPlain } from '../../rules/readers/plain.ts';
import { type LegalDocument, type Part, parseStructure, type StructureNode } from '../../rules/structure/index.ts';
import type { Span } from '../../rules/text/types.ts';

export const parse = (text: string): LegalDocument => parseStructure(readPlain(text));

/** Words of a span or part, white space folded; null for none. */
export function words(document: LegalDocument, at: Span | Part | null): string | null {
  return at === null ? null : document.source.text.slice(at.start, at.end).replace(/\s+/gu, ' ');
}

/** A tree of units as indented lines: type, number, title. */
export function outline(document: LegalDocument, nodes: readonly StructureNode[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    const title = node.title === null ? '' : ` ${words(document, node.title)}`;
    return [
      `${indent}${node.type} ${node.number}`.trimEnd() + title,
      ...outline(document, node.children, `${indent}  `),
    ];
  });
}

const preamble = `Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch;
Ủy ban nhân dân ban hành Quyết định quy định về quản lý nhà văn hóa.
`;

const body = `
Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc quản lý nhà văn hóa ở thôn, tổ dân phố.

Điều 2. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026.

Điều 3. Trách nhiệm thi hành
Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này./.
`;

const closing = `
Nơi nhận:
- Như Điều 3;
- Lưu: VT, KGVX.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn A
`;

const header = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 41/2026/QĐ-UBND
Lai Châu, ngày 24 tháng 11 năm 2026

QUYẾT ĐỊNH
Quy định về quản lý nhà văn hóa

`;

/** A small sound decision; its pieces may be replaced or left out. */
export function draft(
  pieces: Partial<Record<'header' | 'preamble' | 'body' | 'closing' | 'after', string>> = {},
): string {
  const all = { header, preamble, body, closing, after: '', ...pieces };
  return all.header + all.preamble + all.body + all.closing + all.after;
}
