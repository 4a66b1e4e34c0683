import type { ReaderNote } from '../../text/index.ts';

const START = { start: 0, end: 0 };
const WAY_OUT = {
  vi: 'Hãy kiểm tra tệp gốc (.docx), hoặc xuất lại PDF từ tệp gốc',
  en: 'Check the original (.docx), or export the PDF from it again',
};
const OCR = {
  vi: 'Hãy kiểm tra tệp gốc (.docx), hoặc nhận dạng chữ (OCR), soát lại và lưu thành văn bản',
  en: 'Check the original (.docx), or run text recognition (OCR), proofread, and save it as text',
};

function hopeless(vi: string, en: string): ReaderNote {
  return { kind: 'binary', span: START, vi, en };
}

/** The file asks for a password. */
export function passwordNote(): ReaderNote {
  return hopeless(
    'Tệp PDF có mật khẩu mở, chưa được đọc. Hãy bỏ mật khẩu rồi kiểm tra lại, hoặc kiểm tra tệp gốc (.docx).',
    'The PDF asks for a password and was not read. Remove the password and check again, or check the original (.docx).',
  );
}

/** The file cannot be opened. */
export function damagedNote(): ReaderNote {
  return hopeless(
    `Tệp PDF bị hỏng, không mở được. ${WAY_OUT.vi}.`,
    `The PDF is damaged and cannot be opened. ${WAY_OUT.en}.`,
  );
}

/** The file is made to fill the memory, or to take for ever. */
export function bombNote(): ReaderNote {
  return hopeless(
    `Nội dung tệp PDF vượt xa mức đọc được (giải nén ra quá 300 MB, hoặc lồng nhau quá sâu; có thể được tạo để làm treo máy), chưa được đọc. ${WAY_OUT.vi}.`,
    `The PDF goes far beyond what is read (it unpacks to more than 300 MB, or is nested too deep; made to do harm, perhaps) and was not read. ${WAY_OUT.en}.`,
  );
}

/** The letters came out wrong. */
export function garbledNote(quality: number): ReaderNote {
  const percent = Math.floor(quality * 100);
  return hopeless(
    `Chữ lấy ra từ tệp PDF không tin được (chỉ ${percent}% là tiếng có thể có), nên không rà soát: phông chữ trong tệp thiếu bảng mã. ${WAY_OUT.vi}.`,
    `The letters of the PDF cannot be trusted (only ${percent}% of its words are possible ones), so nothing was checked: its fonts lack their code tables. ${WAY_OUT.en}.`,
  );
}

/** `1-3, 5`. */
function printPages(pages: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < pages.length; ) {
    let j = i;
    while (j + 1 < pages.length && pages[j + 1] === pages[j] + 1) j++;
    parts.push(j === i ? `${pages[i]}` : `${pages[i]}-${pages[j]}`);
    i = j + 1;
  }
  return parts.join(', ');
}

/** Pages that are pictures: all of the file, or some of them. */
export function scanNote(pages: readonly number[], count: number, span = START): ReaderNote {
  if (pages.length === count)
    return hopeless(
      `Tệp PDF là bản quét (${count} trang ảnh, không có chữ), chưa được đọc. ${OCR.vi}.`,
      `The PDF is a scan (${count} ${count === 1 ? 'page' : 'pages'} of pictures without text) and was not read. ${OCR.en}.`,
    );
  const list = printPages(pages);
  return {
    kind: 'unread',
    span,
    vi: `Trang ${list} (trong ${count} trang) là bản quét, không có chữ, chưa được đọc. ${OCR.vi}.`,
    en: `${pages.length === 1 ? 'Page' : 'Pages'} ${list} (of ${count}) are scans without text and were not read. ${OCR.en}.`,
  };
}

/** Pages that could not be taken apart. */
export function brokenPagesNote(pages: readonly number[], count: number, span = START): ReaderNote {
  const list = printPages(pages);
  return {
    kind: 'truncated',
    span,
    vi: `Trang ${list} (trong ${count} trang) bị hỏng, không đọc được hết. ${WAY_OUT.vi}.`,
    en: `${pages.length === 1 ? 'Page' : 'Pages'} ${list} (of ${count}) are damaged and were not read to the end. ${WAY_OUT.en}.`,
  };
}

/** The file is beyond what is read. */
export function limitNote(what: { readonly vi: string; readonly en: string }, span = START): ReaderNote {
  return {
    kind: 'limit',
    span,
    vi: `Tệp PDF quá lớn: ${what.vi}. Phần còn lại chưa được rà soát; hãy chia tệp thành nhiều phần.`,
    en: `The PDF is too large: ${what.en}. The rest was not checked; split the file.`,
  };
}
