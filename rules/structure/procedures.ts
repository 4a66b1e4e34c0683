import { plain } from '../text/plain.ts';
import { LineClass } from './line-table.ts';
import { readGroups } from './procedure-groups.ts';
import { findComponents, readSheets } from './procedure-sheets.ts';
import { readTables } from './procedure-tables.ts';
import { UnitReader } from './procedure-units.ts';
import type { Attachment, Header, Kind, Paragraph, Part, Procedure, StructureNode } from './types.ts';
import type { Work } from './work.ts';

/** Kinds that set procedures (khoản 1 Điều 8 of 63/2010/NĐ-CP); the others are read for none. */
const SETS: ReadonlySet<Kind> = new Set([
  'nghi-dinh',
  'thong-tu',
  'ttlt',
  'nghi-quyet-qppl',
  'quyet-dinh-qppl',
  'nghi-quyet',
  'quyet-dinh',
  'quy-che',
  'luat',
  'phap-lenh',
  'vbhn',
]);
/** Laws leave the rest to decrees, consolidations change nothing, and what is not normative sets no procedure. */
const IN_PART: ReadonlySet<Kind> = new Set(['luat', 'phap-lenh', 'vbhn', 'nghi-quyet', 'quyet-dinh']);

/** What the parser knows of a draft when its procedures are read. */
export interface ProcedureSource {
  readonly work: Work;
  readonly kind: Kind;
  readonly header: Header;
  readonly body: readonly StructureNode[];
  readonly attachments: readonly Attachment[];
  readonly paragraphs: readonly Paragraph[];
  /** First paragraph of the body, one after the last of the main document, and one after the last attachment. */
  readonly from: number;
  readonly mainEnd: number;
  readonly end: number;
}

/** Procedures of a draft in text order: of a sheet, of the lists and sheets of a decision that publishes them, of articles. Linear. */
export function readProcedures(source: ProcedureSource): Procedure[] {
  const { work, kind, header, from, mainEnd, end, paragraphs } = source;
  const part = (span: { start: number; end: number }): Part => work.part(span.start, span.end);
  if (kind === 'tthc')
    return readSheets(work, findComponents(work, from, mainEnd), mainEnd, (p) => header.subject ?? nameAbove(work, p));
  if (kind === 'quyet-dinh-cong-bo-tthc') {
    const rows = readTables(work.lines.source, paragraphs, part).flatMap((table) => table.rows);
    // Heads of the columns of a list are those of no sheet.
    const listed = rows.length === 0 ? -1 : rows[rows.length - 1].end;
    const heads = findComponents(work, mainEnd, end).filter(({ p }) => !work.isCell(p) || work.start(p) > listed);
    const sheets = readSheets(work, heads, end, (p) => nameAbove(work, p));
    return inOrder([...rows, ...sheets]);
  }
  if (!SETS.has(kind)) return [];
  const reader = new UnitReader(work.lines, paragraphs);
  if (!reader.anyPapers()) return [];
  const subject = header.subject === null ? '' : plain(header.subject.text);
  const setting = {
    reader,
    part,
    complete: !IN_PART.has(kind),
    forms: source.attachments.length > 0,
    subject: header.subject,
  };
  const procedures = readGroups(source.body, null, { ...setting, above: [subject] });
  for (const { title, body, kind: sort } of source.attachments) {
    if (sort === 'form') continue;
    const above = [subject, title === null ? '' : plain(title.text)];
    procedures.push(...readGroups(body, title, { ...setting, above }));
  }
  return inOrder(procedures);
}

/** In text order; where spans would lap over, the first ends where the next begins, so that a place is in one procedure. */
function inOrder(procedures: readonly Procedure[]): Procedure[] {
  const sorted = [...procedures].sort((a, b) => a.start - b.start);
  return sorted.map((one, i) => {
    const next = sorted[i + 1];
    return next !== undefined && next.start < one.end ? { ...one, end: next.start } : one;
  });
}

/** The heading right above the first component of a sheet. */
function nameAbove(work: Work, p: number): Part | null {
  for (let q = p - 1; q >= 0 && q >= p - 2; q--) {
    const cls = work.cls(q);
    if (cls === LineClass.rule || work.isCell(q)) continue;
    // What belongs to the sheet before is no name of this one.
    if (work.length(q) > 400 || cls === LineClass.bullet || cls === LineClass.basis) return null;
    if (findComponents(work, q, q + 1).length > 0) return null;
    const start = cls === LineClass.label ? work.lines.labelEnd[work.line(q)] : work.contentStart(q);
    return work.part(
      start + (/^[\s*_]*/u.exec(work.text.slice(start, start + 4))?.[0].length ?? 0),
      work.contentEnd(q),
    );
  }
  return null;
}
