import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Report } from '../../engine/types.ts';
import type { LegalDocument, NodeType, StructureNode } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import { judgedBodies } from './_lists.ts';

interface Data {
  readonly unit: string;
  /** The others of the draft have names. */
  readonly others: boolean;
  readonly normative: boolean;
}

const facts: Partial<Record<NodeType, readonly string[]>> = {
  part: ['V5.1'],
  chapter: ['V5.1'],
  section: ['V5.2'],
  subsection: ['V5.2'],
  article: ['V5.3'],
};

/** A name is hardly longer than this; what is longer and ends like a sentence is one. */
const NAME = 80;
/** Words with which an article begins that amends, or enacts what is attached: they stand for its name. */
const acting = /^(?:sửa đổi|bổ sung|bãi bỏ|thay thế|hủy bỏ|huỷ bỏ|đính chính|ban hành|phê duyệt|công bố)(?![\p{L}])/iu;

/** Words with which a sentence begins and no name: who acts, or on what condition. */
const sentence =
  /^(?:giao(?: cho)?|trong (?:quá trình|thời gian)|khi|nếu|(?:quyết định|nghị quyết|thông tư|nghị định|quy chế|quy định) này|chánh văn phòng|các ông|giám đốc|thủ trưởng|bộ trưởng|chủ tịch|ủy ban nhân dân|hội đồng nhân dân|hằng năm|hàng năm|mọi)(?![\p{L}])/u;

/** The units with names, phần to điều, of one body in document order. */
function namedUnits(body: readonly StructureNode[]): StructureNode[] {
  const out: StructureNode[] = [];
  const stack = [...body].reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (facts[node.type] === undefined) continue;
    out.push(node);
    if (node.type !== 'article') for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
  }
  return out;
}

/** Whether what stands under a label without a name is text for certain: a unit, or one line that is no act. */
function standsBare({ label, end, children }: StructureNode, { source, paragraphAt }: LegalDocument): boolean {
  const words = source.text.slice(label.end, Math.min(end, label.end + 60));
  if (words.trim() === '') return false;
  const start = label.end + words.search(/\S/u);
  if (children.some((child) => child.start === start)) return true;
  const paragraph = paragraphAt(start);
  return paragraph !== null && paragraph.endBlock - paragraph.firstBlock === 1 && !acting.test(words.trimStart());
}

/** Whether the article has a name: `null` when the lines do not tell it from the text behind it. */
function hasName(node: StructureNode, document: LegalDocument): boolean | null {
  if (node.title === null) return standsBare(node, document) ? false : null;
  const { start, end } = node.title;
  const { text } = document.source;
  if (acting.test(text.slice(start, start + 12))) return null;
  if (end - start <= 250 && !'.;:/'.includes(text[end - 1])) return true;
  const words = text.slice(start, Math.min(end, start + 1000)).trim();
  // Joined lines, and lines that a conversion ran together, may hold a name and the text under it.
  const paragraph = document.paragraphAt(node.start);
  if (paragraph === null || paragraph.endBlock - paragraph.firstBlock > 1) return null;
  if (words.length <= NAME || !sentence.test(plain(words.slice(0, 40)))) return null;
  // `Điều 4. Hiệu lực thi hành. Quyết định này …`: the name stands in the line.
  const first = words.search(/[.:](?:\s|$)/u);
  return first >= 0 && first < NAME ? null : false;
}

export default defineRule<'document', Data>({
  id: 'structure/heading-name',
  group: 'structure',
  scope: 'document',
  // Below what the facts allow: conversions lose the line of a name more often than drafters forget it.
  severity: 'warning',
  needs: ['body'],
  facts: ['V5.1', 'V5.2', 'V5.3'],
  folds: 1,
  since: '0.1.0',
  summary: { vi: 'Chương, mục, điều không có tên', en: 'Chapter, section or article without a name' },
  why: {
    vi: 'Phần, chương, mục, tiểu mục và điều của văn bản quy phạm pháp luật đều có tên nêu khái quát nội dung. Thiếu tên ở một vài điều trong khi các điều khác có tên thường là do sót khi soạn.',
    en: 'Parts, chapters, sections and articles of a normative document have a name that tells what they are about. Where the others have one, a missing name is an oversight.',
  },
  mend: {
    vi: 'Thêm tên ngắn nêu nội dung ngay sau số: “Điều 5. Nguyên tắc hỗ trợ”, hoặc dòng dưới “Chương II”.',
    en: 'Add a short name behind the number, as in “Điều 5. Nguyên tắc hỗ trợ”, or on the line under “Chương II”.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Điều 8. Trách nhiệm thi hành\nChánh Văn phòng', '«Điều 8.» Chánh Văn phòng']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['Chương II\nQUẢN LÝ, KẾT NỐI VÀ KHAI THÁC DỮ LIỆU\n', '«Chương II»\n']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['Mục 2\nKHAI THÁC DỮ LIỆU\n', '«Mục 2»\n']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Điều 6. Trách nhiệm tổ chức thực hiện\n', '«Điều 6.»\n']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      // Articles of an individual decision need no names.
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
      // An article that amends begins with what it does.
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      // The name stands in the line.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Điều 8. Trách nhiệm thi hành\nChánh', 'Điều 8. Trách nhiệm thi hành. Chánh']],
      },
    ],
  },
  *check(document: LegalDocument, ctx: Context): Iterable<Report<Data>> {
    if (document.kind === 'hien-phap' || document.kind === 'vbhn') return;
    const normative = document.documentClass === 'normative';
    for (const body of judgedBodies(document)) {
      const units = namedUnits(body);
      const names = units.map((node) => (node.type === 'article' ? hasName(node, document) : node.title !== null));
      const articles = names.filter((_, i) => units[i].type === 'article');
      const named = articles.filter((name) => name === true).length;
      const unnamed = articles.filter((name) => name === false).length;
      // Enacting decisions and short amending ones are written in sentences throughout.
      const judged = named > unnamed || (normative && named === 0 && unnamed > 0 && unnamed === articles.length);
      for (const [i, node] of units.entries()) {
        if (names[i] !== false || (!judged && (node.type === 'article' || !normative))) continue;
        const unit = ctx.text(node.label).replace(/[\s.:]+$/u, '');
        yield {
          at: node.label,
          same: node.type,
          // No decree asks for names in other papers: only that the others have one speaks for an oversight.
          ...(normative ? { facts: facts[node.type]! } : { facts: [], severity: 'info' }),
          data: { unit, others: node.type === 'article' && named > 0, normative },
        };
      }
    }
  },
  message: {
    vi: ({ unit, others, normative }, { places }) => ({
      what:
        places > 1
          ? `${places} đơn vị như ${unit} không có tên.`
          : `${unit} không có tên${others ? ', trong khi các điều khác có tên' : ''}.`,
      why: normative
        ? 'Phần, chương, mục, tiểu mục, điều của văn bản quy phạm pháp luật phải có tên (khoản 2 Điều 7 Luật số 64/2025/QH15).'
        : 'Khi hầu hết các đơn vị cùng cấp có tên, thiếu tên ở một đơn vị thường là do sót.',
      todo: `Thêm tên nêu khái quát nội dung ngay sau số của ${unit}.`,
    }),
    en: ({ unit, others, normative }, { places }) => ({
      what:
        places > 1
          ? `${places} units such as ${unit} have no name.`
          : `${unit} has no name${others ? ', though the other articles have one' : ''}.`,
      why: normative
        ? 'Parts, chapters, sections and articles of a normative document must have a name (Article 7(2) of Law 64/2025/QH15).'
        : 'Where most units of a kind have a name, a missing one is an oversight.',
      todo: `Put a name that tells what it is about behind the number of ${unit}.`,
    }),
  },
});
