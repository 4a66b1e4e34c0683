import { type ProcedureTable, readTables } from '../../structure/procedure-tables.ts';
import type { LegalDocument, Part, Procedure } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { isMainBody } from '../the-thuc/_body.ts';
import { nameOf } from './_components.ts';

/** A decision that publishes procedures: its lists, its sheets, and which row is which sheet's. */
export interface Publication {
  readonly tables: readonly ProcedureTable[];
  readonly sheets: readonly Procedure[];
  /** Sheet of a row. */
  readonly sheetOf: ReadonlyMap<Procedure, Procedure>;
  readonly rowsAlone: readonly Procedure[];
  readonly sheetsAlone: readonly Procedure[];
}

const read = new WeakMap<LegalDocument, Publication | null>();

/** The publication of a draft, made once; null when it publishes no procedures. */
export function publicationOf(document: LegalDocument): Publication | null {
  let found = read.get(document);
  if (found === undefined) {
    found = document.kind === 'quyet-dinh-cong-bo-tthc' ? make(document) : null;
    read.set(document, found);
  }
  return found;
}

/** A number of procedures that the first article tells, and how many rows the list has. */
export interface Count {
  readonly at: Span;
  readonly said: number;
  readonly rows: number;
}

/** `02 thủ tục hành chính mới ban hành`, `03 (ba) thủ tục hành chính`. */
const counted =
  /(?<![\d./])(\d{1,3})(?: \([^)]{1,20}\))? (?:thủ tục hành chính|TTHC)(?: (mới ban hành|(?:được )?sửa đổi|(?:được )?thay thế|(?:bị )?bãi bỏ))?/giu;
const changes: readonly (readonly [RegExp, Procedure['change']])[] = [
  [/mới/iu, 'new'],
  [/sửa đổi|thay thế/iu, 'amended'],
  [/bãi bỏ/iu, 'repealed'],
];

/**
 * Numbers of procedures in the first article with those of the lists: one number is of all lists; several are each of the lists of
 * one change, where each tells another.
 */
export function countsOf(document: LegalDocument): readonly Count[] {
  const publication = publicationOf(document);
  const first = document.paragraphs.find(isMainBody);
  if (publication === null || first === undefined) return [];
  const { start, end } = first;
  const found = [...document.source.text.slice(start, Math.min(end, start + FIRST)).matchAll(counted)].map((match) => ({
    at: { start: start + match.index, end: start + match.index + match[0].length },
    said: Number(match[1]),
    change: changes.find(([words]) => words.test(match[2] ?? ''))?.[1] ?? null,
  }));
  const rows = (change: Procedure['change']): number =>
    publication.tables.reduce(
      (sum, table) => sum + (change === null || table.change === change ? table.rows.length : 0),
      0,
    );
  if (found.length === 1) return [{ ...found[0], rows: rows(null) }];
  const told = new Set(found.map(({ change }) => change));
  return told.size < found.length || told.has(null) ? [] : found.map((one) => ({ ...one, rows: rows(one.change) }));
}

/** How much of the first article is read. */
const FIRST = 1200;

/** Names as they are compared: no `thủ tục` before, no brackets and marks behind. */
function keyOf(procedure: Procedure): string {
  return plain(nameOf(procedure))
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether the names of a row and its sheet differ in their words: beyond what one adds before, behind or in brackets. */
export function namedApart(row: Procedure, sheet: Procedure): boolean {
  const [a, b] = [row, sheet].map((one) =>
    plain(nameOf(one).replace(/\([^()]*\)/gu, ' '))
      .replace(/[^\p{L}\p{N} ]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  return !a.includes(b) && !b.includes(a);
}

/** Rows and sheets without a partner that are compared pair by pair for names that are nearly the same. */
const PAIRS = 60;

function make(document: LegalDocument): Publication {
  const { source, paragraphs } = document;
  const part = ({ start, end }: { start: number; end: number }): Part => ({
    start,
    end,
    text: source.text.slice(start, end),
  });
  const tables = readTables(source, paragraphs, part);
  const sheets = document.procedures.filter(({ kind }) => kind === 'sheet');
  // A procedure that is repealed has no sheet.
  const rows = tables.filter(({ change }) => change !== 'repealed').flatMap((table) => table.rows);
  const byName = new Map<string, Procedure[]>();
  for (const sheet of sheets) byName.set(keyOf(sheet), [...(byName.get(keyOf(sheet)) ?? []), sheet]);
  const sheetOf = new Map<Procedure, Procedure>();
  const taken = new Set<Procedure>();
  let rowsAlone: Procedure[] = [];
  for (const row of rows) {
    const sheet = byName.get(keyOf(row))?.find((one) => !taken.has(one));
    if (sheet === undefined) rowsAlone.push(row);
    else {
      sheetOf.set(row, sheet);
      taken.add(sheet);
    }
  }
  let sheetsAlone = sheets.filter((sheet) => !taken.has(sheet));
  if (rowsAlone.length <= PAIRS && sheetsAlone.length <= PAIRS) {
    for (const row of rowsAlone) {
      const key = keyOf(row);
      const sheet = sheetsAlone.find((one) => !taken.has(one) && near(key, keyOf(one)));
      if (sheet === undefined) continue;
      sheetOf.set(row, sheet);
      taken.add(sheet);
    }
    rowsAlone = rowsAlone.filter((row) => !sheetOf.has(row));
    sheetsAlone = sheetsAlone.filter((sheet) => !taken.has(sheet));
  }
  return { tables, sheets, sheetOf, rowsAlone, sheetsAlone };
}

/** One name holds the other, or all but two words of the longer are in both. */
function near(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a)) return true;
  const [one, other] = [a.split(' '), new Set(b.split(' '))];
  const common = one.filter((word) => other.has(word)).length;
  return common >= 4 && common >= Math.max(one.length, other.size) - 2;
}
