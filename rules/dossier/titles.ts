import { isPaperTitle } from '../structure/paper-titles.ts';
import type { LegalDocument } from '../structure/types.ts';
import { plain } from '../text/plain.ts';
import type { Block, Span } from '../text/types.ts';
import type { PaperTitle } from './types.ts';

/** Blocks before which the title of such a paper stands. */
const HEAD = 24;
/** Lines of a subject. */
const LINES = 5;
/** Longest title, in UTF-16 units. */
const LONGEST = 600;

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The title of a paper: what the structure found, else the first line in capitals that begins as titles do, with the lines below it. */
export function titleOf(document: LegalDocument): PaperTitle | null {
  const { header, source } = document;
  if (header.type !== null) {
    const subject = header.subject === null ? null : short(header.subject);
    return made(source.text, header.type, subject);
  }
  if (header.letterSubject !== null) return made(source.text, null, short(afterAbout(header.letterSubject)));
  return headingOf(document);
}

function made(text: string, type: Span | null, subject: Span | null): PaperTitle {
  const words = [type, subject].map((span) => (span === null ? '' : text.slice(span.start, span.end))).join(' ');
  const span = (one: Span | null): Span | null => (one === null ? null : { start: one.start, end: one.end });
  return { type: span(type), subject: span(subject), words: oneLine(words) };
}

const short = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + LONGEST) });

/** A `V/v` line without `V/v`. */
function afterAbout({ start, end, text }: Span & { readonly text: string }): Span {
  const about = /^\s*(?:v\/v|về việc)[\s:]*/iu.exec(text);
  return { start: start + (about?.[0].length ?? 0), end };
}

function headingOf({ source: { text, blocks } }: LegalDocument): PaperTitle | null {
  const words = ({ start, end }: Span): string => text.slice(start, Math.min(end, start + LONGEST));
  for (let i = 0; i < Math.min(blocks.length, HEAD); i++) {
    const line = words(blocks[i]);
    if (blocks[i].kind === 'cell' || !isPaperTitle(line)) continue;
    let last = i;
    while (last + 1 < blocks.length && last - i < LINES && goesOn(blocks[last + 1], words(blocks[last + 1]))) last++;
    const subject = last === i ? null : short({ start: blocks[i + 1].start, end: blocks[last].end });
    return made(text, blocks[i], subject);
  }
  return null;
}

/** Whether a line is one more of a title: no unit, no row of a table, no date, no addressee. */
function goesOn({ kind }: Block, line: string): boolean {
  if (kind === 'cell' || /[:.;]\s*$/u.test(line)) return false;
  if (/^\s*(?:[(]|\d|[IVX]+\s*[.)]|[a-zđ]\)|[-–+*_=])/u.test(line)) return false;
  return !/^\s*(?:kính gửi|stt|tt|điều \d|ngày |tên )/iu.test(line) && !/, ngày/u.test(line);
}

/**
 * The part of a title that tells what the paper is: the words before the name of the draft, in small letters. Names of drafts have
 * words such as `đánh giá` and `tổng kết` of their own.
 */
export function leadOf(title: PaperTitle): string {
  const words = plain(title.words);
  const cut =
    /\s(?:(?:về |đối với |của |trong |tại |cho )*dự thảo|(?:ban hành )?(?:quyết định|nghị quyết) (?:của|quy định|ban hành|sửa đổi|số))(?![\p{L}])/u.exec(
      words,
    );
  return cut === null ? words : words.slice(0, cut.index);
}
