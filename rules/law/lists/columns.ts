import type { GridRow } from '../../text/index.ts';
import type { ColumnRole } from './types.ts';
import { folded } from './words.ts';

/** Which words in a header mean which column; the first that fits decides. */
const roleWords: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:s ?tt|tt|số tt|số thứ tự|thứ tự|no\.?)$/u],
  ['reason', /l[ýí] do/u],
  [
    'by',
    /văn bản (?:được )?(?:thay thế|bãi bỏ|sửa đổi|làm hết|quy định hết|ban hành thay)|(?:thay thế|bãi bỏ) (?:bằng|bởi)/u,
  ],
  ['date', /(?:ngày|thời (?:điểm|gian|hạn)).*(?:hết|ngưng) hiệu lực|^(?:hết|ngưng) hiệu lực$/u],
  [
    'effective',
    /(?:ngày|thời (?:điểm|gian)).*(?:có hiệu lực|hiệu lực thi hành|phát sinh hiệu lực)|^(?:có|ngày) hiệu lực$/u,
  ],
  ['content', /(?:nội dung|quy định|điều, khoản|điều khoản|phần).*(?:hết|ngưng) hiệu lực/u],
  ['symbol', /ký hiệu|kí hiệu|số hiệu|^số(?: văn bản| vb)?$/u],
  ['issued', /(?:ngày|năm).*ban hành|^ban hành$|^ngày(?:[,/]? ?tháng[,/]? ?năm)?(?: văn bản)?$/u],
  ['type', /tên loại|loại văn bản|hình thức|thể loại|^loại(?: vb)?$/u],
  ['title', /trích yếu|tên gọi|tên văn bản|nội dung văn bản|^nội dung$|^tên$|về việc/u],
  ['issuer', /(?:cơ quan|đơn vị|nơi|chủ thể).*ban hành/u],
  ['status', /tình trạng|trạng thái/u],
  ['note', /ghi chú/u],
];

const roleOf = (words: string): ColumnRole | null => roleWords.find(([, form]) => form.test(words))?.[0] ?? null;

/** Rows that name the columns, at most. */
const MOST_HEADER_ROWS = 3;
/** A header cell is no longer than this. */
const LONGEST_HEADER = 160;

/** A symbol or a day: such a row is of data. */
const data = /\d+\/(?:\d{4}\/)?\p{Lu}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;

/** The header of a list: which column tells what, and how many rows it takes. */
export interface Header {
  readonly roles: readonly (ColumnRole | null)[];
  readonly names: readonly string[];
  readonly rows: number;
}

/** Whether the row only numbers the columns: `(1) | (2) | (3)`, `1 | 2 | 3`, `A | B | 1`. */
function numbersColumns(row: GridRow): boolean {
  const cells = row.cells.filter((cell) => cell !== '');
  return cells.length > 2 && cells.every((cell) => /^\(?(?:\d{1,2}|[A-Z])\)?$/u.test(cell));
}

/**
 * The header that begins at a row: rows of short cells without data, at least two of which name columns of a list, one of them the document. Null
 * when none begins there. Of two rows that name columns the lower decides, then both together.
 */
export function headerAt(rows: readonly GridRow[], at: number): Header | null {
  const stack: GridRow[] = [];
  let best: Header | null = null;
  for (let i = at; i < rows.length && stack.length < MOST_HEADER_ROWS; i++) {
    const row = rows[i]!;
    const filled = row.cells.filter((cell) => cell !== '');
    if (filled.length < 2 || filled.some((cell) => cell.length > LONGEST_HEADER || data.test(cell))) break;
    stack.push(row);
    const header = headerOf(stack);
    if (!isHeader(header.roles)) continue;
    if (best === null || known(header) > known(best) || namesAgain(row, stack.at(-2)!)) best = header;
    else break;
  }
  if (best === null) return null;
  const next = rows[at + best.rows];
  return next !== undefined && numbersColumns(next) ? { ...best, rows: best.rows + 1 } : best;
}

/** Whether each cell of a row names a column, or is the one above. */
function namesAgain({ cells }: GridRow, above: GridRow): boolean {
  return cells.every((cell, i) => cell === '' || cell === above.cells[i] || roleOf(folded(cell)) !== null);
}

const known = ({ roles }: Header): number => roles.filter((role) => role !== null).length;

function headerOf(stack: readonly GridRow[]): Header {
  const width = Math.max(...stack.map(({ cells }) => cells.length));
  const roles: (ColumnRole | null)[] = [];
  const names: string[] = [];
  for (let column = 0; column < width; column++) {
    const words = stack
      .map(({ cells }) => cells[column] ?? '')
      .filter((cell, i, all) => cell !== '' && cell !== all[i - 1]);
    const role = roleOf(folded(words.at(-1) ?? '')) ?? roleOf(folded(words.join(' ')));
    names.push(words.join(' / '));
    // Of two columns with one meaning the first is read.
    roles.push(role !== null && roles.includes(role) ? null : role);
  }
  return { roles, names, rows: stack.length };
}

function isHeader(roles: readonly (ColumnRole | null)[]): boolean {
  const found = roles.filter((role) => role !== null && role !== 'number');
  return found.length >= 2 && (roles.includes('symbol') || roles.includes('title'));
}
