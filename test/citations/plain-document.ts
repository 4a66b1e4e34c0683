import type { Citation } from '../../rules/citations/index.ts';
import { findCitations } from '../../rules/citations/index.ts';
import { readPlain } from '../../rules/readers/index.ts';
import type { LegalDocument, Paragraph, Zone } from '../../rules/structure/types.ts';
import { emptyDocument } from '../support/empty-document.ts';

/** Names of laws for the tests of the grammar, so that they do not change with the registry. */
export const NAMES = [
  'Luật Hộ tịch',
  'Luật Đất đai',
  'Luật Nhà ở',
  'Luật Tiếp công dân',
  'Luật Khiếu nại',
  'Luật Tố cáo',
  'Luật Phòng, chống tham nhũng',
  'Luật Hôn nhân và gia đình',
  'Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân',
  'Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân',
  'Luật Ban hành văn bản quy phạm pháp luật',
  'Luật Tổ chức chính quyền địa phương',
  'Luật Tổ chức Chính phủ',
  'Luật Đầu tư',
  'Luật Đầu tư công',
  'Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân',
  'Bộ luật Lao động',
  'Bộ luật Dân sự',
  'Pháp lệnh Ưu đãi người có công với cách mạng',
];

/** A document whose lines are paragraphs of one zone: what the citation grammar needs, without the structure parser. */
export function plainDocument(text: string, zone: Zone = 'body', symbol: string | null = null): LegalDocument {
  const source = readPlain(text);
  const paragraphs: Paragraph[] = source.blocks.map((block, i) => ({
    start: block.start,
    end: block.end,
    zone,
    firstBlock: i,
    endBlock: i + 1,
    node: null,
    attachment: -1,
    quoted: false,
    table: block.table,
    row: block.row,
    column: block.column,
  }));
  const document = emptyDocument(source, {
    paragraphs,
    paragraphAt: (offset) => paragraphs.find((p) => p.start <= offset && offset < p.end) ?? null,
  });
  return { ...document, header: { ...document.header, symbol } };
}

/** Citations of a text read as body paragraphs. */
export function cite(text: string, zone: Zone = 'body', symbol: string | null = null): Citation[] {
  return findCitations(plainDocument(text, zone, symbol), { names: NAMES });
}

/** What most tests look at: symbol or name, in order. */
export function ids(text: string, zone: Zone = 'body'): string[] {
  return cite(text, zone).map((citation) => citation.symbol ?? citation.name ?? '');
}
