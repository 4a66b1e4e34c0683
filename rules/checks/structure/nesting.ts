import { defineRule } from '../../engine/define-rule.ts';
import { alsoInPlaces } from '../../engine/repeats.ts';
import type { Context, Fix, Report } from '../../engine/types.ts';
import type { NodeType, StructureNode } from '../../structure/types.ts';
import { scannedOf } from '../input/_scanned.ts';
import { isJudged } from './_lists.ts';

type Defect = 'point-in-article' | 'point-before-clause' | 'level' | 'decimal' | 'sole';

interface Data {
  readonly defect: Defect;
  /** `điểm a)`, `Mục 1`. */
  readonly unit: string;
  /** What it stands in: `Điều 5`; empty at the top of the document. */
  readonly holder: string;
}

/** What each unit may stand in; null is the document itself. */
const holders: Partial<Record<NodeType, readonly (NodeType | null)[]>> = {
  chapter: ['part', null],
  section: ['chapter'],
  subsection: ['section'],
};

const nouns: Partial<Record<NodeType, string>> = { clause: 'khoản ', point: 'điểm ' };

/** A unit as people name it: `Điều 5`, `khoản 2`, `điểm a`. */
function nameOf({ type, number, label }: StructureNode, text: string): string {
  const noun = nouns[type];
  return noun === undefined
    ? text
        .slice(label.start, label.end)
        .replace(/[\s.:*]+$/u, '')
        .replace(/\s+/gu, ' ')
    : `${noun}${number}`;
}

/** The fix that takes the number of a unit out. */
function withoutLabel({ label, end }: StructureNode, text: string): Fix {
  let behind = label.end;
  while (behind < end && ' \t\u00a0'.includes(text[behind])) behind++;
  return {
    kind: 'review',
    title: { vi: 'Bỏ số thứ tự', en: 'Take the number out' },
    edits: [{ start: label.start, end: behind, insert: '' }],
  };
}

interface Found {
  readonly defect: Defect;
  readonly node: StructureNode;
}

/** What is wrong with the place of the units in `node`, or with the place of `node` itself; each defect once. */
function* defectsOf(node: StructureNode): Iterable<Found> {
  const allowed = holders[node.type];
  if (allowed !== undefined && !allowed.includes(node.parent?.type ?? null)) yield { defect: 'level', node };
  if ((node.type !== 'article' && node.type !== 'clause') || node.children.length === 0) return;
  const { children } = node;
  if (node.type === 'clause') {
    const decimal = children.find(({ type, number }) => type === 'heading' && /^\d+\.\d/u.test(number));
    if (decimal !== undefined) yield { defect: 'decimal', node: decimal };
  }
  const below: NodeType = node.type === 'article' ? 'clause' : 'point';
  const units = children.filter(({ type }) => type === below);
  if (units.length === 1 && /^[1a]$/u.test(units[0].number) && children.every((child) => isUnder(child, units[0])))
    yield { defect: 'sole', node: units[0] };
  if (node.type !== 'article') return;
  const [first] = children;
  if (first?.type !== 'point') return;
  const clause = units[0];
  if (clause === undefined) yield { defect: 'point-in-article', node: first };
  // Where the first khoản is not 1 its number tells it.
  else if (clause.number === '1') yield { defect: 'point-before-clause', node: first };
}

const isUnder = (child: StructureNode, unit: StructureNode): boolean => child === unit || child.type === 'bullet';

const NONE: readonly never[] = [];

function* judge(node: StructureNode, ctx: Context): Iterable<Report<Data>> {
  const { document } = ctx;
  for (const { defect, node: unit } of defectsOf(node)) {
    // A scanner loses labels; then the levels are not those of the draft.
    if (!isJudged(unit, document) || scannedOf(document).numbers) continue;
    const text = document.source.text;
    yield {
      at: unit.label,
      ...(defect === 'level' || defect === 'decimal' ? { same: `${defect} ${unit.type}` } : {}),
      ...(defect === 'sole' ? { severity: 'info', facts: [], fixes: [withoutLabel(unit, text)] } : {}),
      data: { defect, unit: nameOf(unit, text), holder: unit.parent === null ? '' : nameOf(unit.parent, text) },
    };
  }
}

export default defineRule<'node', Data>({
  id: 'structure/nesting',
  group: 'structure',
  scope: 'node',
  classes: ['normative'],
  severity: 'warning',
  needs: ['body'],
  facts: ['V5.8'],
  folds: 1,
  since: '0.1.0',
  summary: {
    vi: 'Bố cục sai cấp: điểm không nằm trong khoản, mục không nằm trong chương',
    en: 'Units on the wrong level: a point outside a clause, a section outside a chapter',
  },
  why: {
    vi: 'Văn bản chia thành phần, chương, mục, tiểu mục, điều, khoản, điểm; mỗi cấp nằm trong cấp liền trên nó. Bỏ cấp làm cho không viện dẫn được đúng đơn vị.',
    en: 'A document is divided into parts, chapters, sections, subsections, articles, clauses and points, each within the one above it. Where a level is left out, the unit cannot be cited.',
  },
  mend: {
    vi: 'Thêm cấp còn thiếu (khoản trước điểm, chương trước mục) hoặc đổi đơn vị này lên cấp liền trên. Điều chỉ có một khoản thì bỏ số “1.”; số kiểu “1.1” đổi thành khoản, điểm.',
    en: 'Add the missing level (a clause before points, a chapter before sections) or raise the unit. Take “1.” out of an article with one clause; turn “1.1” into clauses and points.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['1. Mô hình được lựa chọn phải đáp ứng', 'Mô hình được lựa chọn phải đáp ứng'],
          ['a) Phù hợp với định hướng', '«a)» Phù hợp với định hướng'],
          ['2. Ưu tiên mô hình có sự tham gia', 'Ưu tiên mô hình có sự tham gia'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['1. Mô hình được lựa chọn phải đáp ứng', 'Mô hình được lựa chọn phải đáp ứng'],
          ['a) Phù hợp với định hướng', '«a)» Phù hợp với định hướng'],
          ['2. Ưu tiên mô hình có sự tham gia', '1. Ưu tiên mô hình có sự tham gia'],
        ],
      },
      // Sections outside the chapters, told at the first.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          ['Chương II\nQUẢN LÝ, KẾT NỐI VÀ KHAI THÁC DỮ LIỆU\n', ''],
          ['Chương I\nQUY ĐỊNH CHUNG\n', ''],
          ['Mục 1\n', '«Mục 1»\n'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['a) Cây hằng năm: 20 ha;', '«3.1.» Cây hằng năm: 20 ha.'],
          ['b) Cây lâu năm: 30 ha;', '3.2. Cây lâu năm: 30 ha.'],
          ['c) Vật nuôi: 200', '3.3. Vật nuôi: 200'],
        ],
      },
      // One khoản alone.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['Phạm vi điều chỉnh\nQuyết định này quy định', 'Phạm vi điều chỉnh\n«1.» Quyết định này quy định']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      // What is quoted has the levels of the text that is amended.
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      // Administrative papers number their headings as they like.
      { asOf: '2026-11-22', base: 'ke-hoach' },
      { asOf: '2026-11-22', kind: 'ke-hoach', text: '1. Nội dung\n1.1. Tập huấn.\n1.2. Kiểm tra.\n2. Kinh phí' },
    ],
  },
  check(node: StructureNode, ctx: Context): Iterable<Report<Data>> {
    const { type } = node;
    if (type === 'heading' || type === 'bullet' || type === 'point') return NONE;
    return ctx.document.kind === 'hien-phap' ? NONE : judge(node, ctx);
  },
  message: {
    vi: ({ defect, unit, holder }, { places }) => {
      const again = alsoInPlaces.vi(places);
      const order = 'Điều chia thành khoản, khoản chia thành điểm (Điều 63 Nghị định số 78/2025/NĐ-CP).';
      const words: Record<Defect, readonly [string, string, string]> = {
        'point-in-article': [
          `Trong ${holder}, ${unit} không nằm trong khoản nào.`,
          order,
          `Đánh số “1.” cho đoạn mở đầu của ${holder}, hoặc đổi các điểm thành khoản.`,
        ],
        'point-before-clause': [
          `Trong ${holder}, ${unit} đứng trước khoản 1.`,
          order,
          'Đặt các điểm này vào một khoản, hoặc đánh số lại thành khoản.',
        ],
        level: [
          holder === '' ? `${unit} không nằm trong chương nào.${again}` : `${unit} nằm ngay trong ${holder}.${again}`,
          'Phần, chương chia thành mục, mục chia thành tiểu mục; không bỏ cấp (Điều 63 Nghị định số 78/2025/NĐ-CP).',
          'Thêm cấp còn thiếu, hoặc đổi cấp của đơn vị này.',
        ],
        decimal: [
          `Trong ${holder} có đánh số “${unit}”.${again}`,
          `${order} Không có cấp đánh số thập phân giữa khoản và điểm.`,
          'Đổi thành các điểm a), b)…, hoặc tách thành các khoản.',
        ],
        sole: [
          `${holder} chỉ có ${unit}.`,
          'Chia khoản, điểm khi có từ hai nội dung trở lên; chỉ một thì số thứ tự là thừa, hoặc phần sau bị sót.',
          'Bỏ số thứ tự, hoặc bổ sung phần còn thiếu.',
        ],
      };
      const [what, why, todo] = words[defect];
      return { what, why, todo };
    },
    en: ({ defect, unit, holder }, { places }) => {
      const again = alsoInPlaces.en(places);
      const order = 'Articles are divided into clauses and clauses into points (Article 63 of Decree 78/2025/NĐ-CP).';
      const words: Record<Defect, readonly [string, string, string]> = {
        'point-in-article': [
          `In ${holder}, ${unit} stands in no clause.`,
          order,
          `Number the opening words of ${holder} “1.”, or make the points clauses.`,
        ],
        'point-before-clause': [
          `In ${holder}, ${unit} stands before clause 1.`,
          order,
          'Put these points into a clause, or make them clauses.',
        ],
        level: [
          holder === '' ? `${unit} stands in no chapter.${again}` : `${unit} stands directly in ${holder}.${again}`,
          'Chapters are divided into sections and these into subsections; no level is left out (Article 63 of Decree 78/2025/NĐ-CP).',
          'Add the level that is missing, or change that of this unit.',
        ],
        decimal: [
          `“${unit}” is a number within ${holder}.${again}`,
          `${order} There is no level with decimal numbers between them.`,
          'Make them points a), b)…, or clauses.',
        ],
        sole: [
          `${holder} has ${unit} alone.`,
          'Clauses and points are for two matters or more; a single one needs no number, or the next is missing.',
          'Take the number out, or add what is missing.',
        ],
      };
      const [what, why, todo] = words[defect];
      return { what, why, todo };
    },
  },
});
