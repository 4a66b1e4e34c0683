import type { ReaderNote } from '../../text/index.ts';

const START = { start: 0, end: 0 };
const RESAVE = {
  vi: 'Hãy mở tệp bằng LibreOffice (hoặc Word), lưu lại rồi rà soát.',
  en: 'Open it in LibreOffice (or Word), save it and check again.',
};

/** The file has no text, or none that could be found. */
export function damagedNote(): ReaderNote {
  return {
    kind: 'binary',
    span: START,
    vi: `Tệp .odt hỏng: không tìm thấy phần văn bản bên trong. ${RESAVE.vi}`,
    en: `The .odt file is damaged: its text is missing. ${RESAVE.en}`,
  };
}

/** The file is an OpenDocument, and no text. */
export function otherNote(): ReaderNote {
  return {
    kind: 'binary',
    span: START,
    vi: 'Tệp OpenDocument này không phải văn bản (.odt) mà là bảng tính, bản trình chiếu hoặc hình vẽ. Hãy lưu nội dung cần rà soát thành .odt, .docx hoặc .txt.',
    en: 'This OpenDocument file is no text (.odt) but a spreadsheet, a presentation or a drawing. Save what is to be checked as .odt, .docx or .txt.',
  };
}

/** The text was not read to its end. */
export function partNote(state: string): ReaderNote {
  const isLimit = state === 'limit' || state === 'deep' || state === 'stopped';
  const [vi, en] = isLimit
    ? ['vượt giới hạn đọc (quá dài hoặc lồng nhau quá sâu)', 'it is too long or nested too deep']
    : ['dữ liệu bên trong bị hỏng hoặc bị cắt', 'what is inside is damaged or cut'];
  return {
    kind: isLimit ? 'limit' : 'truncated',
    span: START,
    vi: `Không đọc được hết tệp .odt: ${vi}; phần sau chưa được rà soát. ${RESAVE.vi}`,
    en: `The .odt file was not read to its end: ${en}; the rest was not checked. ${RESAVE.en}`,
  };
}
