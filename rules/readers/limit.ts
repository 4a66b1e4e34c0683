import { emptyNote, type ReaderNote } from '../text/index.ts';

/** Longest text that is read in one piece, in UTF-16 units. */
const READ_LIMIT = 1 << 26;

/** What is to be said of a decoded text as a whole. */
export function textNotes(text: string): ReaderNote[] {
  return text.trim() === '' ? [emptyNote()] : [];
}

/** Cuts the text at the last line end before the limit and says so. */
export function limitText(text: string, units = READ_LIMIT): { text: string; note: ReaderNote | null } {
  if (text.length <= units) return { text, note: null };
  const line = text.lastIndexOf('\n', units - 1);
  const cut = line < units / 2 ? units : line + 1;
  return {
    text: text.slice(0, cut),
    note: {
      kind: 'limit',
      span: { start: cut, end: cut },
      vi: `Tệp quá lớn: chỉ đọc ${cut} ký tự đầu trong ${text.length}; phần từ ký tự thứ ${cut + 1} chưa được rà soát. Hãy chia tệp thành nhiều phần.`,
      en: `The file is too large: only the first ${cut} of ${text.length} characters were read; the rest, from character ${cut + 1} on, was not checked. Split the file.`,
    },
  };
}
