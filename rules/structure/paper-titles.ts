import { plain } from '../text/plain.ts';
import { isUpper } from './letters.ts';
import type { Work } from './work.ts';

/** What the title of a paper begins with that goes along with others and often has no header: a comparison, a summary of opinions, a form. */
const FIRST = /^(?:bản|bảng|biểu|biểu mẫu|phiếu|báo cáo|phụ lục|danh mục|tài liệu|thuyết minh)(?![\p{L}])/u;
/** Longest first line of a title, in UTF-16 units. */
const LONGEST = 600;

/** Whether a line, in capitals, is the title of such a paper. */
export function isPaperTitle(line: string): boolean {
  return line.length <= LONGEST && isUpper(line, { start: 0, end: line.length }) && FIRST.test(plain(line));
}

/** Whether the first words of the text are such a title. */
export function beginsWithTitle(work: Work): boolean {
  const start = work.contentStart(0);
  const line = work.text.indexOf('\n', start);
  return isPaperTitle(work.text.slice(start, Math.min(work.contentEnd(0), line < 0 ? work.text.length : line)));
}
