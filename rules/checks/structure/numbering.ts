import { defineRule } from '../../engine/define-rule.ts';
import type { Bilingual, Context, Edit, Fix, Report, Severity } from '../../engine/types.ts';
import type { LegalDocument, StructureNode } from '../../structure/types.ts';
import { automaticLetters, type Fault, faultsOf, looksLike } from './_faults.ts';
import { type Slip, slipsOf } from './_label-form.ts';
import { factsOfList } from './_list-facts.ts';
import { type Item, type List, listsOf, printLabel, printNumber } from './_lists.ts';
import { type Defect, type NumberData, numberEn, numberVi } from './_number-words.ts';

/** From so many look-alike numbers on, a draft counts as scanned. */
const SCANNED = 3;
/** A longer row is not numbered anew by a fix. */
const MOST_EDITS = 200;
/** How far before a number the missing one is looked for. */
const LOOK = 4000;

/** A fault with the row it stands in; `items` are those that count on (not `4a`). */
interface Found {
  readonly list: List;
  readonly items: readonly Item[];
  readonly first: number;
  readonly faults: readonly Fault[];
}

/** Rows that may go on from the one before them: chapters over parts, headings over headings. */
const mayGoOn: ReadonlySet<StructureNode['type']> = new Set(['chapter', 'section', 'subsection', 'heading']);

/** The faults of a row of numbers; null when it has none. */
function judge(list: List, fragment: boolean): Found | null {
  const items = list.items.filter(({ suffix }) => suffix === '');
  if (items.length === 0) return null;
  const start = items[0].value;
  // `i)` alone or before `ii)` is a Roman number.
  if (list.style === 'letter' && /^[ivx]$/u.test(items[0].node.number) && items.length < 3) return null;
  const goesOn = mayGoOn.has(list.type) && list.before > 0 && start === list.before + 1;
  // A file that begins in mid-document begins in mid-row.
  const cut = fragment && (list.parent === null || list.type === 'article');
  const first = goesOn || (cut && start > 0) ? start : 1;
  const faults = faultsOf(
    items.map(({ value }) => value),
    first,
  );
  return faults.length === 0 ? null : { list, items, first, faults };
}

const labelOf = (list: List, item: Item, value: number, text: string): string =>
  printLabel(item, printNumber(list, value), text);

/** The label as printed. */
const printedOf = (item: Item, text: string): string => printLabel(item, item.node.number, text);

/** Whether the numbers behind the fault change, too, when it is mended. */
function moves({ kind, at, wanted }: Fault, items: readonly Item[]): boolean {
  return kind === 'foreign' ? items[at + 1]?.value === wanted : kind !== 'wrong' && kind !== 'moved';
}

/** Edits that number items `[from, to)` of a row as their places ask; none when a number cannot be printed. */
function renumber({ list, items, first }: Found, from: number, to: number, text: string): Edit[] {
  const edits: Edit[] = [];
  if (to - from > MOST_EDITS) return edits;
  for (let k = from; k < to; k++) {
    const { node } = items[k];
    const number = printNumber(list, first + k);
    if (number === '') return [];
    if (number === node.number) continue;
    const start = node.label.start + text.slice(node.label.start, node.label.end).lastIndexOf(node.number);
    edits.push({ start, end: start + node.number.length, insert: number });
  }
  return edits;
}

/** Whether the missing label stands within the text before `node`: the line end before it was lost. */
function isGlued(number: string, from: number, node: StructureNode, text: string): boolean {
  const before = text.slice(Math.max(from, node.start - LOOK), node.start);
  return new RegExp(`(?<![\\p{L}\\p{N}.,/-])${number.replaceAll('.', '\\.')} ?[.)}/]\\s*\\p{L}`, 'u').test(before);
}

const defects: Readonly<Record<Fault['kind'], Defect>> = {
  gap: 'gap',
  wrong: 'wrong',
  repeat: 'repeat',
  moved: 'moved',
  order: 'wrong',
  restart: 'restart',
  foreign: 'foreign',
};

const slipTitles: Readonly<Record<Slip['defect'], Bilingual>> = {
  form: { vi: 'Viết lại theo mẫu', en: 'Write it in form' },
  dash: { vi: 'Bỏ dấu gạch đầu dòng', en: 'Take the dash out' },
  parent: { vi: 'Đánh số theo mục chứa nó', en: 'Number it after the heading above' },
  inserted: { vi: 'Đánh số lại', en: 'Number anew' },
};

class Judge {
  readonly #document: LegalDocument;
  readonly #text: string;

  constructor(document: LegalDocument) {
    this.#document = document;
    this.#text = document.source.text;
  }

  *reports(): Iterable<Report<NumberData>> {
    const { fragment } = this.#document;
    const found = listsOf(this.#document)
      .map((list) => judge(list, fragment.start))
      .filter((one) => one !== null)
      .filter((one) => !this.#holdsForm(one));
    const scanned = this.#misread(found) >= SCANNED;
    for (const one of found) {
      if (scanned) yield* this.#scanned(one);
      else yield* this.#faults(one);
    }
    // Marks are misread as often as numbers.
    if (!scanned) yield* this.#slips();
  }

  *#slips(): Iterable<Report<NumberData>> {
    const text = this.#text;
    for (const { defect, list, item, at, wanted, edits } of slipsOf(listsOf(this.#document), this.#document)) {
      yield {
        at,
        ...(defect === 'form' || defect === 'dash' ? { same: `${defect} ${list.type}` } : {}),
        severity: 'warning',
        facts: factsOfList(list, this.#document),
        fixes: edits.length === 0 ? [] : [{ kind: 'review', title: slipTitles[defect], edits }],
        data: { defect, printed: printedOf(item, text), wanted, after: '', missing: ['', ''], look: false },
      };
    }
  }

  /** A form is printed among the units: its fields have numbers of their own. */
  #holdsForm({ list, items }: Found): boolean {
    if (list.type !== 'clause' && list.type !== 'point' && list.type !== 'heading') return false;
    const printed = this.#text.slice(items[0].node.start, items[items.length - 1].node.end);
    return /\n\s*(?:Mẫu số |\((?:Ban hành )?[Kk]èm theo |\(Ký,)/u.test(printed);
  }

  /** How many numbers look like the ones that belong there. */
  #misread(found: readonly Found[]): number {
    let count = 0;
    for (const { list, items, faults } of found)
      for (const { kind, at, wanted } of faults)
        if (kind !== 'restart' && looksLike(items[at].node.number, printNumber(list, wanted))) count++;
    return count;
  }

  *#scanned({ list, items, faults }: Found): Iterable<Report<NumberData>> {
    for (const { at, wanted } of faults) {
      const item = items[at];
      yield {
        at: item.node.label,
        same: 'scan',
        severity: 'warning',
        facts: factsOfList(list, this.#document),
        data: {
          defect: 'scan',
          printed: printedOf(item, this.#text),
          wanted: labelOf(list, item, wanted, this.#text),
          after: '',
          missing: ['', ''],
          look: false,
        },
      };
    }
  }

  *#faults(found: Found): Iterable<Report<NumberData>> {
    const { list, items, first, faults } = found;
    const text = this.#text;
    const automatic = list.style === 'letter' ? automaticLetters(items.map(({ node }) => node.number)) : -1;
    let moved = false;
    const gaps = faults.filter(({ kind }) => kind === 'gap').length;
    for (const [index, fault] of faults.entries()) {
      const { kind, at, from: start, wanted } = fault;
      const item = items[at];
      const auto = automatic >= 0 && at === automatic;
      if (automatic >= 0 && at > automatic) continue;
      moved ||= auto || moves(fault, items);
      const end = auto ? items.length : (faults[index + 1]?.at ?? items.length);
      const edits = renumber(found, start, moved ? end : at + 1, text);
      const label = (value: number): string => labelOf(list, item, value, text);
      const number = printNumber(list, wanted);
      const from = items[at - 1]?.node.start ?? list.parent?.start ?? 0;
      const glued = kind === 'gap' && number !== '' && isGlued(number, from, item.node, text);
      const lost = kind === 'gap' && (glued || gaps > 1 || at === 0);
      yield {
        at: item.node.label,
        severity: this.#severity(list, fault, lost),
        facts: factsOfList(list, this.#document),
        fixes: edits.length === 0 ? [] : [this.#fix(item, edits)],
        data: {
          defect: auto ? 'automatic' : defects[kind],
          printed: printedOf(item, text),
          wanted: label(wanted),
          after: at === 0 ? (first > 1 ? label(first - 1) : '') : printedOf(items[at - 1], text),
          missing: kind === 'gap' ? [label(wanted), item.value - 1 > wanted ? label(item.value - 1) : ''] : ['', ''],
          look: lost,
        },
      };
    }
  }

  #severity(list: List, { kind, at, from }: Fault, lost: boolean): Severity {
    // A unit far from its place was rather mixed up by the conversion of the file than by the drafter.
    if (kind === 'moved' && at - from > 1) return 'warning';
    if (lost || kind === 'restart' || this.#document.kind === 'vbhn') return 'warning';
    return list.style === 'bracket' || list.style === 'decimal' || list.style === 'capital' ? 'warning' : 'error';
  }

  #fix(item: Item, edits: readonly Edit[]): Fix {
    const printed = printedOf(item, this.#text);
    const [first] = edits;
    const wanted = printLabel(item, first.insert, this.#text);
    return {
      kind: 'review',
      title:
        edits.length === 1
          ? { vi: `Sửa “${printed}” thành “${wanted}”`, en: `Change “${printed}” to “${wanted}”` }
          : { vi: `Đánh số lại từ “${printed}”`, en: `Number anew from “${printed}”` },
      edits,
    };
  }
}

export default defineRule<'document', NumberData>({
  id: 'structure/numbering',
  group: 'structure',
  scope: 'document',
  severity: 'error',
  needs: ['body'],
  facts: ['V5.1', 'V5.2', 'V5.3', 'V5.4', 'V5.5', 'V5.6', 'V5.7', 'V5.13', 'P9'],
  folds: 1,
  summary: {
    vi: 'Đánh số điều, khoản, điểm, đề mục không liên tục hoặc sai kiểu',
    en: 'Numbers of articles, clauses, points or headings with a gap, a repeat or in the wrong form',
  },
  why: {
    vi: 'Phần, chương đánh số La Mã; mục, điều, khoản đánh số Ả Rập; điểm dùng chữ cái tiếng Việt (có “đ” sau “d”, không có “f”, “j”, “w”, “z”) và dấu ngoặc đơn đóng. Điều đánh số liên tục trong cả văn bản, khoản bắt đầu lại trong mỗi điều, điểm bắt đầu lại trong mỗi khoản. Bỏ số, lặp số làm cho việc viện dẫn sai hoặc không thực hiện được.',
    en: 'Parts and chapters take Roman figures; sections, articles and clauses Arabic ones; points the letters of the Vietnamese alphabet (with “đ” after “d”, without “f”, “j”, “w”, “z”) and a closing bracket. Articles are numbered through the whole document, clauses anew in each article, points anew in each clause. A gap or a repeat makes references wrong or impossible.',
  },
  examples: {
    bad: [
      // A point was taken out and the letters were not mended.
      {
        asOf: '2026-11-22',
        kind: 'chi-thi',
        text: '1. Các sở, ngành thực hiện các nhiệm vụ sau:\na) Rà soát hồ sơ;\nb) Lập danh sách;\nc) Niêm yết công khai;\n«đ)» Gửi kết quả;\ne) Lưu trữ.\n2. Văn phòng theo dõi.',
        fixed:
          '1. Các sở, ngành thực hiện các nhiệm vụ sau:\na) Rà soát hồ sơ;\nb) Lập danh sách;\nc) Niêm yết công khai;\nd) Gửi kết quả;\nđ) Lưu trữ.\n2. Văn phòng theo dõi.',
      },
      // Letters set by a word processor.
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Nội dung\na) Điều tra;\nb) Tập huấn;\nc) In ấn;\nd) Kiểm tra;\n«e)» Sơ kết;\nf) Tổng kết;\ng) Khen thưởng.\n2. Kinh phí',
        fixed:
          '1. Nội dung\na) Điều tra;\nb) Tập huấn;\nc) In ấn;\nd) Kiểm tra;\nđ) Sơ kết;\ne) Tổng kết;\ng) Khen thưởng.\n2. Kinh phí',
      },
      // An article twice; the others are numbered on from it, and are not found again.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['Điều 6. Trách nhiệm tổ chức thực hiện', '«Điều 5.» Trách nhiệm tổ chức thực hiện'],
          ['Điều 7. Hiệu lực thi hành', 'Điều 6. Hiệu lực thi hành'],
          ['\nĐiều 8. Trách nhiệm thi hành', '\nĐiều 7. Trách nhiệm thi hành'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['3. Mô hình đã được phê duyệt trước ngày', '«4.» Mô hình đã được phê duyệt trước ngày'],
          ['d) Có khả năng nhân rộng', '«f)» Có khả năng nhân rộng'],
        ],
      },
      // Letters with a full stop, told once.
      {
        asOf: '2026-11-22',
        kind: 'chi-thi',
        text: '1. Sở Nội vụ:\n«a.» Kiểm tra công vụ;\nb. Báo cáo kết quả.\n2. Sở Tư pháp:\na. Rà soát văn bản;\nb. Công bố danh mục.',
        fixed:
          '1. Sở Nội vụ:\na) Kiểm tra công vụ;\nb) Báo cáo kết quả.\n2. Sở Tư pháp:\na) Rà soát văn bản;\nb) Công bố danh mục.',
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['Chương II\nQUẢN LÝ', '«Chương 2»\nQUẢN LÝ']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      // Articles, chapters and sections of an attached regulation are counted for themselves.
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      // Units that are put in are quoted.
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      { asOf: '2026-11-22', base: 'ke-hoach' },
      // Headings may be numbered on through the parts.
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'I. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n2. Bảo đảm tiến độ.\nII. NỘI DUNG\n3. Tập huấn.\n4. Kiểm tra.\n\nIII. TỔ CHỨC THỰC HIỆN\n5. Sở Tư pháp chủ trì.\n6. Các sở phối hợp.',
      },
      // The law of before 2020 is not known to the rule.
      {
        asOf: '2018-01-01',
        kind: 'chi-thi',
        text: '1. Sở Nội vụ:\na. Kiểm tra công vụ;\nb. Báo cáo kết quả.\n3. Sở Tư pháp rà soát văn bản.',
      },
    ],
  },
  *check(document: LegalDocument, _ctx: Context): Iterable<Report<NumberData>> {
    // The sheet of a procedure has the headings of its portal, and forms within; the law on documents does not bind a constitution.
    if (document.kind !== 'tthc' && document.kind !== 'hien-phap') yield* new Judge(document).reports();
  },
  message: { vi: numberVi, en: numberEn },
});
