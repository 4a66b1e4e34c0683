import type { LegalDocument, StructureNode } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import type { Lang } from './types.ts';

const groupTypes = new Set(['part', 'chapter', 'section', 'subsection']);
const attachmentSlug = {
  regulation: 'quy-che',
  appendix: 'phu-luc',
  form: 'bieu-mau',
  list: 'danh-sach',
  plan: 'ke-hoach',
  other: 'kem-theo',
} as const;

/** Parts of the header that a path names, with the header's own fields. */
const headerParts = [
  ['quoc-hieu', 'nationalName'],
  ['tieu-ngu', 'motto'],
  ['co-quan-cap-tren', 'superior'],
  ['so-ky-hieu', 'symbolLine'],
  ['dia-danh-thoi-gian', 'placeDate'],
  ['ten-loai', 'type'],
  ['trich-yeu', 'subject'],
  ['trich-yeu', 'letterSubject'],
  ['noi-gui', 'addressee'],
  ['do-mat', 'secrecy'],
  ['do-khan', 'urgency'],
  ['tham-quyen', 'authorityLine'],
] as const;

const unitSlug: Readonly<Record<string, string>> = {
  article: 'dieu',
  clause: 'khoan',
  point: 'diem',
  part: 'phan',
  chapter: 'chuong',
  section: 'muc',
  subsection: 'tieu-muc',
  bullet: 'gach',
};

function slug(text: string): string {
  return text.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-|-$/gu, '') || '0';
}

/** Index of the span that holds the place, among spans in text order; -1 when none does. An empty span holds its own place. */
function indexOf(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].start <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && at < Math.max(span.end, span.start + 1) ? low - 1 : -1;
}

/** Numbered headings of a document without điều: I → muc-I, 1 → so-1, 1.1 → so-1.1, a → diem-a. */
function headingSegment(node: StructureNode): string {
  if (/^[IVXLC]+$/u.test(node.number)) return `muc-${node.number}`;
  if (/^\d/u.test(node.number)) return `so-${slug(node.number)}`;
  return /^\p{Lu}$/u.test(node.number) ? `muc-${node.number}` : `diem-${slug(node.number)}`;
}

/**
 * Makes structural paths (design.md §5): `dieu-5/khoan-2/diem-a`, `quy-che-1/dieu-3`, `phu-luc-II/muc-1`,
 * `mo-dau/so-ky-hieu`, `can-cu/3`, `bang-1/hang-4/cot-2`. Equal siblings are told apart by `~2`, `~3`.
 * A path does not depend on text outside the ancestors of the place.
 */
export class PathMaker {
  readonly #document: LegalDocument;
  readonly #nodePaths = new Map<StructureNode, string>();
  readonly #attachmentNames: string[] = [];

  constructor(document: LegalDocument) {
    this.#document = document;
    const seen = new Map<string, number>();
    for (const attachment of document.attachments) {
      const base = attachmentSlug[attachment.kind];
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      const name = attachment.number !== '' ? `${base}-${slug(attachment.number)}` : `${base}-${count}`;
      this.#attachmentNames.push(this.#attachmentNames.includes(name) ? `${name}~${count}` : name);
      this.#nameTree(attachment.body, `${this.#attachmentNames.at(-1)}/`);
    }
    this.#nameTree(document.body, '');
  }

  /** Names articles across their chapters, everything else below its parent. */
  #nameTree(roots: readonly StructureNode[], prefix: string): void {
    const seen = new Map<string, number>();
    const visit = (nodes: readonly StructureNode[], base: string): void => {
      const stack = nodes.map((node) => ({ node, base })).reverse();
      let bullet = 0;
      let bulletParent: StructureNode | null | undefined;
      while (stack.length > 0) {
        const { node, base: at } = stack.pop()!;
        const top = groupTypes.has(node.type) || node.type === 'article';
        if (node.parent !== bulletParent) {
          bulletParent = node.parent;
          bullet = 0;
        }
        const segment =
          node.type === 'heading'
            ? headingSegment(node)
            : node.type === 'bullet'
              ? `gach-${++bullet}`
              : `${unitSlug[node.type]}-${slug(node.number)}`;
        const wanted = (top ? prefix : at) + segment;
        const count = (seen.get(wanted) ?? 0) + 1;
        seen.set(wanted, count);
        const path = count === 1 ? wanted : `${wanted}~${count}`;
        this.#nodePaths.set(node, path);
        for (let i = node.children.length - 1; i >= 0; i--) stack.push({ node: node.children[i], base: `${path}/` });
      }
    };
    visit(roots, prefix);
  }

  /** Path of a unit of the document. */
  ofNode(node: StructureNode): string {
    return this.#nodePaths.get(node) ?? '';
  }

  /** Path of the place where the span begins. */
  of(span: Span): string {
    const { header, preamble, conclusions } = this.#document;
    const holds = (part: Span | null): boolean =>
      part !== null && part.start <= span.start && span.start < Math.max(part.end, part.start + 1);
    const paragraph = this.#document.paragraphAt(span.start);
    const prefix =
      paragraph !== null && paragraph.attachment >= 0 ? `${this.#attachmentNames[paragraph.attachment]}/` : '';
    if (paragraph?.attachment === -1 || paragraph === null) {
      for (const [name, field] of headerParts) if (holds(header[field])) return `mo-dau/${name}`;
      if (header.issuer !== null && holds(header.issuer.at)) return 'mo-dau/co-quan-ban-hanh';
      const basis = indexOf(preamble.bases, span.start);
      if (basis >= 0) return `can-cu/${basis + 1}`;
      const consideration = indexOf(preamble.considerations, span.start);
      if (consideration >= 0) return `de-nghi/${consideration + 1}`;
      if (holds(preamble.enacting)) return 'ban-hanh';
      if (holds(preamble.decisionLine)) return 'quyet-dinh';
      if (holds(conclusions.recipients)) return 'noi-nhan';
      if (conclusions.signatures.some(holds)) return 'chu-ky';
    }
    if (paragraph === null) return '';
    const table = paragraph.table > 0 ? `bang-${paragraph.table}/hang-${paragraph.row}/cot-${paragraph.column}` : '';
    if (paragraph.node !== null) return this.ofNode(paragraph.node) + (table && `/${table}`);
    if (table) return prefix + table;
    if (paragraph.quoted) {
      const index = indexOf(this.#document.quoted, span.start);
      if (index >= 0) return `${prefix}trich-${index + 1}`;
    }
    switch (paragraph.zone) {
      case 'header':
      case 'title':
        return `${prefix}mo-dau`;
      case 'outside':
      case 'metadata':
        return 'ngoai-van-ban';
      case 'closing':
        return `${prefix}ket-thuc`;
      case 'adoption':
        return `${prefix}thong-qua`;
      case 'footnote':
        return `${prefix}chu-thich`;
      case 'attachment-title':
        return `${prefix}ten`;
      default:
        return prefix === '' ? 'noi-dung' : prefix.slice(0, -1);
    }
  }
}

const words: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  dieu: ['Điều', 'Article'],
  khoan: ['khoản', 'clause'],
  diem: ['điểm', 'point'],
  phan: ['Phần', 'Part'],
  chuong: ['Chương', 'Chapter'],
  muc: ['Mục', 'Section'],
  'tieu-muc': ['Tiểu mục', 'Subsection'],
  so: ['số', 'No.'],
  gach: ['gạch đầu dòng', 'bullet'],
  'can-cu': ['căn cứ', 'legal basis'],
  'de-nghi': ['dòng đề nghị', 'consideration'],
  bang: ['bảng', 'table'],
  hang: ['hàng', 'row'],
  cot: ['cột', 'column'],
  'quy-che': ['Quy chế/Quy định kèm theo', 'attached regulation'],
  'phu-luc': ['Phụ lục', 'Appendix'],
  'bieu-mau': ['biểu mẫu', 'form'],
  'danh-sach': ['danh sách kèm theo', 'attached list'],
  'ke-hoach': ['kế hoạch kèm theo', 'attached plan'],
  'kem-theo': ['văn bản kèm theo', 'attachment'],
  trich: ['đoạn trích', 'quoted text'],
  tthc: ['thủ tục hành chính', 'procedure'],
};
const places: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'mo-dau': ['phần mở đầu', 'preface'],
  'mo-dau/quoc-hieu': ['Quốc hiệu', 'national name'],
  'mo-dau/tieu-ngu': ['Tiêu ngữ', 'motto'],
  'mo-dau/co-quan-cap-tren': ['cơ quan cấp trên', 'superior body'],
  'mo-dau/co-quan-ban-hanh': ['tên cơ quan ban hành', 'issuer'],
  'mo-dau/so-ky-hieu': ['số, ký hiệu', 'number and symbol'],
  'mo-dau/dia-danh-thoi-gian': ['địa danh, thời gian', 'place and date'],
  'mo-dau/ten-loai': ['tên loại', 'type'],
  'mo-dau/trich-yeu': ['trích yếu', 'subject'],
  'mo-dau/noi-gui': ['Kính gửi', 'addressee'],
  'mo-dau/do-mat': ['độ mật', 'secrecy mark'],
  'mo-dau/do-khan': ['độ khẩn', 'urgency mark'],
  'mo-dau/tham-quyen': ['dòng thẩm quyền', 'authority line'],
  'ban-hanh': ['câu ban hành', 'enacting sentence'],
  'quyet-dinh': ['dòng “QUYẾT ĐỊNH:”', 'decision line'],
  'noi-nhan': ['nơi nhận', 'recipients'],
  'chu-ky': ['chữ ký', 'signature'],
  'ket-thuc': ['phần kết thúc', 'conclusions'],
  'thong-qua': ['dòng thông qua', 'adoption line'],
  'chu-thich': ['chú thích', 'footnote'],
  'ngoai-van-ban': ['ngoài văn bản', 'outside the draft'],
  'noi-dung': ['nội dung', 'body'],
  ten: ['tên', 'title'],
};

/** A path as a person says it, smallest unit first: `điểm a khoản 2 Điều 5`; tables largest first. Unknown segments are shown as they are. */
export function printPath(path: string, lang: Lang): string {
  const pick = (pair: readonly [string, string]): string => pair[lang === 'vi' ? 0 : 1];
  if (places[path]) return pick(places[path]);
  const printed = path.split('/').map((segment) => {
    if (places[segment]) return pick(places[segment]);
    const match = /^(.+?)-([^-~]+)(?:~(\d+))?$/u.exec(segment);
    const word = match && words[match[1]];
    if (!match || !word) return words[segment] ? pick(words[segment]) : segment;
    return `${pick(word)} ${match[2]}${match[3] ? ` (${lang === 'vi' ? 'lần' : 'no.'} ${match[3]})` : ''}`;
  });
  if (path.startsWith('can-cu/') || path.startsWith('de-nghi/'))
    return `${pick(words[path.split('/')[0]])} ${path.split('/')[1]}`;
  const table = printed.findIndex((_, i) => path.split('/')[i].startsWith('bang-'));
  const units = table < 0 ? printed : printed.slice(0, table);
  const rest = table < 0 ? [] : printed.slice(table);
  return [units.reverse().join(' '), rest.join(', ')].filter((s) => s !== '').join(', ');
}
