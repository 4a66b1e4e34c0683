import type { ReaderNote } from '../../text/index.ts';

const START = { start: 0, end: 0 };
const RESAVE = {
  vi: 'Hãy mở tệp bằng Word (hoặc LibreOffice), lưu lại thành .docx rồi rà soát.',
  en: 'Open it in Word (or LibreOffice), save it as .docx and check that file.',
};

function unread(vi: string, en: string, out = RESAVE): ReaderNote {
  return { kind: 'binary', span: START, vi: `${vi} ${out.vi}`, en: `${en} ${out.en}` };
}

/** The file is of a Word from before 1997. */
export function oldWordNote(): ReaderNote {
  return unread(
    'Tệp của Word 6/95 hoặc cũ hơn, không đọc được.',
    'The file is of Word 6/95 or older and was not read.',
  );
}

/** The file is a compound file, and none of Word. */
export function otherNote(what: { readonly vi: string; readonly en: string }): ReaderNote {
  return unread(
    `Tệp thực ra là ${what.vi}, không phải văn bản Word.`,
    `The file is really ${what.en}, no Word document.`,
    {
      vi: 'Hãy mở tệp bằng phần mềm tạo ra nó và lưu nội dung cần rà soát thành .docx hoặc .txt.',
      en: 'Open it with what made it and save what is to be checked as .docx or .txt.',
    },
  );
}

/** The parts of the file that hold its text are not there, or lead nowhere. */
export function damagedNote(): ReaderNote {
  return unread(
    'Tệp .doc hỏng: không tìm thấy phần văn bản bên trong.',
    'The .doc file is damaged: its text is missing.',
  );
}

/** The text ends before the file says that it does. */
export function cutNote(read: number, said: number): ReaderNote {
  return {
    kind: 'truncated',
    span: START,
    vi: `Tệp .doc bị cắt hoặc hỏng: chỉ đọc được ${read} ký tự trong ${said}; phần sau chưa được rà soát. ${RESAVE.vi}`,
    en: `The .doc file is cut or damaged: ${read} of ${said} characters were read, the rest was not checked. ${RESAVE.en}`,
  };
}
