import type { ReaderNote } from '../../text/index.ts';
import { ENTRY_LIMIT } from '../../text/zip-directory.ts';

/** Where in the text a note stands. */
const at = (start: number): ReaderNote['span'] => ({ start, end: start });

/** There is no text of a document in the archive. */
export function noDocument(): ReaderNote {
  return {
    kind: 'binary',
    span: at(0),
    vi: 'Tệp .docx hỏng: không tìm thấy phần văn bản bên trong. Hãy mở tệp bằng Word (dùng Open and Repair nếu Word hỏi), lưu lại rồi rà soát.',
    en: 'The .docx file is damaged: the text part is missing. Open it in Word (with Open and Repair if asked), save it and check again.',
  };
}

/** The archive has lost its directory: what was found in it is read. */
export function brokenArchive(): ReaderNote {
  return {
    kind: 'truncated',
    span: at(0),
    vi: 'Tệp .docx hỏng (thiếu phần cuối hoặc mục lục nén): chỉ đọc được những phần còn lại. Hãy mở bằng Word, lưu lại rồi rà soát.',
    en: 'The .docx file is damaged (its end or directory is missing): only what is left was read. Open it in Word, save it and check again.',
  };
}

/** The archive holds more parts than are listed. */
export function tooManyParts(): ReaderNote {
  return {
    kind: 'limit',
    span: at(0),
    vi: `Tệp .docx có hơn ${ENTRY_LIMIT} phần bên trong: chỉ xét ${ENTRY_LIMIT} phần đầu. Hãy mở bằng Word, lưu lại rồi rà soát.`,
    en: `The .docx file holds more than ${ENTRY_LIMIT} parts: only the first ${ENTRY_LIMIT} were looked at. Open it in Word, save it and check again.`,
  };
}

/** Why a part was not read to its end. */
export type PartState = 'damaged' | 'limit' | 'encrypted' | 'method' | 'broken' | 'deep';

const WHY: Readonly<Record<PartState, readonly [vi: string, en: string]>> = {
  damaged: ['dữ liệu nén bị hỏng', 'its packed data are damaged'],
  broken: ['XML bị hỏng', 'its XML is damaged'],
  limit: ['quá lớn khi giải nén', 'it is too large when it is unpacked'],
  encrypted: ['có mật khẩu', 'it has a password'],
  method: ['nén theo cách không hỗ trợ', 'it is packed in a way that is not supported'],
  deep: ['lồng nhau quá sâu', 'it is nested too deep'],
};

/** A part of the file that was read to `offset` of the text, and no further. */
export function partNote(part: string, state: PartState, offset: number): ReaderNote {
  const [vi, en] = WHY[state];
  return {
    kind: state === 'limit' || state === 'deep' ? 'limit' : 'truncated',
    span: at(offset),
    vi: `Không đọc được hết tệp Word (phần ${part}): ${vi}; phần văn bản sau chỗ này chưa được rà soát. Hãy mở bằng Word, lưu lại rồi rà soát.`,
    en: `The Word file was not read to its end (part ${part}): ${en}; what follows this place was not checked. Open it in Word, save it and check again.`,
  };
}

/** A part beside the text (styles, lists) that was not read to its end. */
export function sideNote(part: string, state: PartState): ReaderNote {
  const [vi, en] = WHY[state];
  return {
    kind: state === 'limit' || state === 'deep' ? 'limit' : 'truncated',
    span: at(0),
    vi: `Không đọc được hết phần ${part} của tệp Word: ${vi}; số tự động, phông chữ có thể bị đọc sai hoặc thiếu. Hãy mở bằng Word, lưu lại rồi rà soát.`,
    en: `Part ${part} of the Word file was not read to its end: ${en}; automatic numbers and fonts may be read wrong or not at all. Open it in Word, save it and check again.`,
  };
}

/** The text is longer than what is read in one piece. */
export function tooLong(offset: number): ReaderNote {
  return {
    kind: 'limit',
    span: at(offset),
    vi: `Văn bản quá dài: chỉ đọc ${offset} ký tự đầu, phần sau chưa được rà soát. Hãy chia tệp thành nhiều phần.`,
    en: `The text is too long: only its first ${offset} characters were read, the rest was not checked. Split the file.`,
  };
}

/** A field that begins and does not end hides text. */
export function openField(offset: number, characters: number): ReaderNote {
  return {
    kind: 'unread',
    span: at(offset),
    vi: `Có một trường (field) mở ra mà không kết thúc trong tệp Word; ${characters} ký tự đứng trong đó chưa được rà soát. Hãy nhấn Ctrl+A rồi Ctrl+Shift+F9 trong Word để chuyển các trường thành chữ, lưu lại.`,
    en: `A field of the Word file begins and does not end; the ${characters} characters in it were not checked. Press Ctrl+A and Ctrl+Shift+F9 in Word to turn fields into text, and save.`,
  };
}

/** Another file stands in the document as a whole. */
export function embedded(offset: number): ReaderNote {
  return {
    kind: 'unread',
    span: at(offset),
    vi: 'Tệp Word nhúng nguyên một tệp khác (altChunk, subDoc) tại đây; phần đó chưa được rà soát. Hãy mở bằng Word, lưu lại rồi rà soát.',
    en: 'The Word file holds another file as a whole here (altChunk, subDoc); that part was not checked. Open it in Word, save it and check again.',
  };
}
