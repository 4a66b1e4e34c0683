import { type InternalReference, internalReferences, type ReferenceValue, renumberEdits } from '../citations/index.ts';
import type { LegalDocument, NodeType, StructureNode } from '../structure/types.ts';
import { pointIndex, romanValue } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import { rowOf } from './renumber.ts';
import type { Bilingual, CheckResult, Edit } from './types.ts';

/** Types of units that can be renamed. */
const renamed: ReadonlySet<NodeType> = new Set<NodeType>([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
]);

export const canRename = ({ type, number }: StructureNode): boolean => renamed.has(type) && number !== '';

/** The number in the label of a unit. */
export function numberSpan({ source: { text } }: LegalDocument, { label, number }: StructureNode): Span {
  const start = text.lastIndexOf(number, label.end - number.length);
  return { start, end: start + number.length };
}

const names: Readonly<Partial<Record<NodeType, readonly [vi: string, en: string]>>> = {
  part: ['Phần', 'Part'],
  chapter: ['Chương', 'Chapter'],
  section: ['Mục', 'Section'],
  subsection: ['Tiểu mục', 'Subsection'],
  article: ['Điều', 'Article'],
  clause: ['khoản', 'clause'],
  point: ['điểm', 'point'],
};

/** The number that a person typed (`6`, `Điều 6.`, `đ)`), or why it is none for the unit. */
function readNumber(node: StructureNode, typed: string): string | Bilingual {
  const [vi, en] = names[node.type]!;
  const number = typed
    .normalize('NFC')
    .trim()
    .replace(/^(?:điều|khoản|điểm|chương|phần|tiểu mục|mục)\s+/iu, '')
    .replace(/\s*[.):]$/u, '');
  const roman = /^[IVXLC]+$/u.test(node.number);
  const sound =
    node.type === 'point'
      ? pointIndex(number) >= 0 || /^\p{Ll}\d{1,2}$/u.test(number)
      : roman
        ? /^[IVXLC]+$/u.test(number) && romanValue(number) > 0
        : /^[1-9]\d{0,3}\p{Ll}?$/u.test(number);
  if (sound) return number;
  const like = node.type === 'point' ? 'a, b, c, d, đ, e, g …' : roman ? 'I, II, III …' : '1, 2, 2a …';
  return {
    vi: `“${typed}” không phải số của ${vi}; viết như ${like}`,
    en: `"${typed}" is no number of a ${en.toLowerCase()}; write it as ${like}`,
  };
}

/** What is wrong with a place, told with its line. */
const atLine = ({ source }: LegalDocument, { start, end }: Span): number => source.locate({ start, end }).start.line;

/**
 * Edits that give a unit another number, in its label and in every reference that leads to it; or why that cannot be done exactly:
 * the number is none, is taken, or a reference cannot be told or would come to mean other units.
 */
export function renameUnit(result: CheckResult, node: StructureNode, typed: string): readonly Edit[] | Bilingual {
  const { document, citations } = result;
  const number = readNumber(node, typed);
  if (typeof number !== 'string') return number;
  if (number === node.number) return [];
  const [vi, en] = names[node.type]!;
  const row = rowOf(document, node);
  const lower = (value: string): string => value.toLowerCase();
  const taken = row.find((one) => one !== node && lower(one.number) === lower(number));
  if (taken !== undefined)
    return {
      vi: `${vi} ${number} đã có ở dòng ${atLine(document, taken.label)}; chọn số khác, hoặc đánh số lại từ chỗ đó trước`,
      en: `${en} ${number} is there already, on line ${atLine(document, taken.label)}; choose another number`,
    };
  if (row.some((one) => one !== node && lower(one.number) === lower(node.number)))
    return {
      vi: `Có nhiều ${vi} ${node.number}: không rõ các chỗ viện dẫn chỉ đơn vị nào; đánh số lại trước`,
      en: `There are several ${en} ${node.number}: which one is referred to cannot be told; number them anew first`,
    };
  const references = internalReferences(document, citations);
  for (const reference of references) {
    const trouble = troubleWith(document, reference, node, number, row);
    if (trouble !== null) return trouble;
  }
  return renumberEdits(document, references, new Map([[node, number]]));
}

/** Why a reference cannot follow a new number; null: it can, or has nothing to do with it. */
function troubleWith(
  document: LegalDocument,
  reference: InternalReference,
  node: StructureNode,
  number: string,
  row: readonly StructureNode[],
): Bilingual | null {
  const { values } = reference;
  const { text } = document.source;
  const at = { start: reference.start, end: reference.end };
  const words = text.slice(at.start, at.end).replace(/\s+/gu, ' ');
  const line = atLine(document, at);
  for (const [i, value] of values.entries()) {
    if (value.target.kind === 'unknown' && mayMean(value, node))
      return {
        vi: `Dòng ${line}: không rõ “${words}” chỉ văn bản này hay văn bản khác; viết rõ (“… của ${ownName(document)} này”) rồi đổi lại`,
        en: `Line ${line}: whether "${words}" means this draft cannot be told; make that clear first`,
      };
    const next = values[i + 1];
    if (next === undefined || next.level !== value.level || value.target.kind !== 'node' || next.target.kind !== 'node')
      continue;
    if (!/^\s*(?:đến|tới|-|–|—)(?=[\s\d\p{L}])/iu.test(text.slice(value.end, next.start))) continue;
    // A range: it must go on to mean the same units.
    if (!row.includes(value.target.node) || !row.includes(next.target.node)) continue;
    const ends = [value.target.node, next.target.node] as const;
    const before = covered(row, ends, (one) => one.number);
    const after = covered(row, ends, (one) => (one === node ? number : one.number));
    if (before.length !== after.length || before.some((one, n) => one !== after[n])) return rangeTrouble(line, words);
  }
  return null;
}

/** Units of a row from one to another by their numbers. */
function covered(
  row: readonly StructureNode[],
  [first, last]: readonly [StructureNode, StructureNode],
  numberOf: (node: StructureNode) => string,
): readonly StructureNode[] {
  const value = (one: StructureNode): number => orderKey(numberOf(one), first);
  const [from, to] = [value(first), value(last)];
  return row.filter((one) => from <= value(one) && value(one) <= to);
}

const rangeTrouble = (line: number, words: string): Bilingual => ({
  vi: `Dòng ${line}: “${words}” sẽ chỉ các đơn vị khác; sửa chỗ đó trước`,
  en: `Line ${line}: "${words}" would come to mean other units; mend that place first`,
});

/** Whether a reference whose unit is not known may mean the unit. */
function mayMean({ level, number, unit }: ReferenceValue, node: StructureNode): boolean {
  const same = (a: string | undefined, b: string): boolean => a === undefined || a.toLowerCase() === b.toLowerCase();
  if (level !== node.type || !same(number, node.number)) return false;
  for (let above = node.parent; above !== null; above = above.parent) {
    if (above.type === 'clause' && !same(unit.clause, above.number) && unit.clause !== 'này') return false;
    if (above.type === 'article' && !same(unit.article, above.number) && unit.article !== 'này') return false;
  }
  return true;
}

const ownName = ({ header }: LegalDocument): string => {
  const words = header.type?.text.replace(/\s+/gu, ' ').trim().toLowerCase() ?? 'văn bản';
  return words[0].toUpperCase() + words.slice(1);
};

/** Value of a number for comparing: that of a letter, of a Roman or Arabic number, with a part for `4a`. */
function orderKey(number: string, { type, number: like }: StructureNode): number {
  if (type === 'point') return pointIndex(number[0]) * 100 + Number(number.slice(1) || 0);
  if (/^[IVXLC]+$/u.test(like)) return romanValue(number) * 100;
  const [, digits, letter] = /^(\d+)(\p{Ll}?)$/u.exec(number) ?? ['', '0', ''];
  return Number(digits) * 100 + (letter === '' ? 0 : pointIndex(letter) + 1);
}
