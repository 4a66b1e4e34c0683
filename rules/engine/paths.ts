import type { LegalDocument, Paragraph, Procedure, StructureNode } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import { Names, slug } from './path-names.ts';
import { UnitPaths } from './unit-paths.ts';

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

/**
 * Makes structural paths (design.md §5): `dieu-5/khoan-2/diem-a`, `chuong-II/muc-1`, `quy-che-1/dieu-3`, `phu-luc-II/muc-1`,
 * `mo-dau/so-ky-hieu`, `can-cu/3`, `dieu-5/bang-1/hang-4/cot-2`, `tthc-2/thoi-han`. Equal siblings are told apart by `~2`, `~3`.
 * A path tells the place within its unit, so that text put in elsewhere does not move it; only what has no number of its own
 * (căn cứ, bullets, tables, quotations, procedures) is counted among its kind in the same unit or part.
 */
export class PathMaker {
  readonly #document: LegalDocument;
  readonly #units = new UnitPaths();
  readonly #attachmentNames: string[] = [];
  /** Sheets of procedures; those of articles have the paths of their articles, rows those of their table. */
  readonly #sheets: readonly Procedure[];
  readonly #procedureNames: string[] = [];
  #tableNames: ReadonlyMap<number, string> | null = null;
  /** Behind this offset nothing stands of header and preamble: most findings of a long draft need not ask for each part. */
  readonly #frontEnd: number;
  /** Before this one nothing stands of the conclusions. */
  readonly #backStart: number;

  constructor(document: LegalDocument) {
    this.#document = document;
    const names = new Names();
    const unnumbered = new Names();
    for (const { kind, number, body } of document.attachments) {
      const base = attachmentSlug[kind];
      const name = names.unique(`${base}-${number === '' ? unnumbered.count(base) : slug(number)}`);
      this.#attachmentNames.push(name);
      this.#units.plant(body, `${name}/`);
    }
    this.#units.plant(document.body, '');
    const { header, preamble } = document;
    const { bases, considerations, enacting, decisionLine } = preamble;
    const front = [...headerParts.map(([, field]) => header[field]), header.issuer?.at ?? null];
    const all = [...front, ...bases, ...considerations, enacting, decisionLine];
    this.#frontEnd = all.reduce((end, part) => (part === null ? end : Math.max(end, part.end, part.start + 1)), 0);
    const { recipients, signatures } = document.conclusions;
    this.#backStart = Math.min(recipients?.start ?? Infinity, signatures[0]?.start ?? Infinity);
    const procedures = new Names();
    this.#sheets = document.procedures.filter(({ kind }) => kind === 'sheet');
    for (const { start } of this.#sheets) {
      const prefix = this.#prefixOf(document.paragraphAt(start));
      this.#procedureNames.push(`${prefix}tthc-${procedures.count(prefix)}`);
    }
  }

  #prefixOf(paragraph: Paragraph | null): string {
    return paragraph !== null && paragraph.attachment >= 0 ? `${this.#attachmentNames[paragraph.attachment]}/` : '';
  }

  /** Path of a table by its ordinal in the file; it is counted within its unit or part. */
  #tablePath(table: number): string {
    if (this.#tableNames === null) {
      const names = new Map<number, string>();
      const counts = new Names();
      for (const paragraph of this.#document.paragraphs) {
        if (paragraph.table === 0 || names.has(paragraph.table)) continue;
        const base = paragraph.node === null ? this.#prefixOf(paragraph) : `${this.ofNode(paragraph.node)}/`;
        names.set(paragraph.table, `${base}bang-${counts.count(base)}`);
      }
      this.#tableNames = names;
    }
    return this.#tableNames.get(table)!;
  }

  /** `tthc-2/thoi-han`: the component of a procedure sheet that holds the place; null outside procedures. */
  #componentPath(at: number): string | null {
    const index = indexOf(this.#sheets, at);
    if (index < 0) return null;
    const component = Object.entries(this.#sheets[index].components).find(
      ([, part]) => part.start <= at && at < part.end,
    );
    return component ? `${this.#procedureNames[index]}/${component[0]}` : null;
  }

  /** Path of a unit of the document. */
  ofNode(node: StructureNode): string {
    return this.#units.of(node);
  }

  /** Path of the place where the span begins. */
  of(span: Span): string {
    const { header, preamble, conclusions } = this.#document;
    const holds = (part: Span | null): boolean =>
      part !== null && part.start <= span.start && span.start < Math.max(part.end, part.start + 1);
    const paragraph = this.#document.paragraphAt(span.start);
    const prefix = this.#prefixOf(paragraph);
    if (paragraph?.attachment === -1 || paragraph === null) {
      if (span.start < this.#frontEnd) {
        for (const [name, field] of headerParts) if (holds(header[field])) return `mo-dau/${name}`;
        if (header.issuer !== null && holds(header.issuer.at)) return 'mo-dau/co-quan-ban-hanh';
        const basis = indexOf(preamble.bases, span.start);
        if (basis >= 0) return `can-cu/${basis + 1}`;
        const consideration = indexOf(preamble.considerations, span.start);
        if (consideration >= 0) return `de-nghi/${consideration + 1}`;
        if (holds(preamble.enacting)) return 'ban-hanh';
        if (holds(preamble.decisionLine)) return 'quyet-dinh';
      }
      if (span.start >= this.#backStart) {
        if (holds(conclusions.recipients)) return 'noi-nhan';
        if (indexOf(conclusions.signatures, span.start) >= 0) return 'chu-ky';
      }
    }
    if (paragraph === null) return '';
    // A sheet of a procedure is told by its components; a procedure of articles has the paths of its articles.
    const component =
      paragraph.node === null || paragraph.node.type === 'heading' ? this.#componentPath(span.start) : null;
    if (component !== null) return component;
    const { table, row, column } = paragraph;
    if (table > 0) return `${this.#tablePath(table)}/hang-${row}/cot-${column}`;
    if (paragraph.node !== null) return this.ofNode(paragraph.node);
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
