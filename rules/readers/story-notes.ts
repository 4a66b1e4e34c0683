import type { ReaderNote } from '../text/index.ts';
import { PACKED_LIMIT } from './archive.ts';

const START = { start: 0, end: 0 };

/** The file is larger than what is read; null when it is not. */
export function sizeNote(bytes: Uint8Array): ReaderNote | null {
  if (bytes.length <= PACKED_LIMIT) return null;
  const most = PACKED_LIMIT / (1024 * 1024);
  return {
    kind: 'binary',
    span: START,
    vi: `Tệp lớn hơn ${most} MB nên chưa được đọc. Hãy bỏ bớt ảnh trong tệp hoặc chia tệp thành nhiều phần.`,
    en: `The file is larger than ${most} MB and was not read. Take pictures out of it or split it.`,
  };
}

/** The text is longer than what is read in one piece. */
export function lengthNote(): ReaderNote {
  return {
    kind: 'limit',
    span: START,
    vi: 'Văn bản quá dài: chỉ đọc được phần đầu, phần sau chưa được rà soát. Hãy chia tệp thành nhiều phần.',
    en: 'The text is too long: only its first part was read, the rest was not checked. Split the file.',
  };
}

/** The file has a password. */
export function passwordNote(): ReaderNote {
  return {
    kind: 'binary',
    span: START,
    vi: 'Tệp đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu (File, Info, Protect Document, Encrypt with Password, để trống), lưu lại rồi rà soát.',
    en: 'The file has a password and was not read. Open it, remove the password (File, Info, Protect Document, Encrypt with Password, leave it empty), save it and check again.',
  };
}
