import { defineRule } from '../../engine/define-rule.ts';
import type { ReaderNote } from '../../text/types.ts';

/** A note after which nothing of the file could be judged. */
const hopeless = ({ kind }: ReaderNote): boolean => kind === 'empty' || kind === 'binary';

export default defineRule<'document', { vi: string; en: string; nothing: boolean; kind: ReaderNote['kind'] }>({
  id: 'input/unread',
  group: 'input',
  scope: 'document',
  severity: 'error',
  needs: [],
  // It names the words in the old encoding and converts them.
  yieldsTo: ['language/encoding'],
  facts: [],
  since: '0.1.0',
  summary: { vi: 'Có phần của tệp không đọc được', en: 'A part of the file was not read' },
  why: {
    vi: 'Phần không đọc được thì không được kiểm tra; không được hiểu là không có lỗi.',
    en: 'What was not read was not checked; that there is no finding in it means nothing.',
  },
  mend: {
    vi: 'Mở tệp bằng phần mềm đã soạn ra nó, lưu lại ở dạng đọc được (tệp chữ, mã UTF-8; bản quét thì nhận dạng chữ trước), rồi kiểm tra lại.',
    en: 'Open the file with what made it, save it in a form that can be read (text in UTF-8; recognise a scan first) and check again.',
  },
  examples: {
    bad: [
      { asOf: '2026-11-22', text: '«»' },
      { asOf: '2026-11-22', text: '«»\n\n  \n' },
      { asOf: '2026-11-22', text: '«»---------------\n' },
    ],
    good: [
      { asOf: '2026-11-22', base: 'chi-thi' },
      { asOf: '2026-11-22', text: 'Kính gửi: Sở Tư pháp' },
    ],
  },
  *check({ source }) {
    const nothing = source.notes.some(hopeless);
    for (const { kind, span, vi, en, legacy } of source.notes) {
      const severity = nothing ? 'error' : kind === 'format' ? 'info' : 'warning';
      const whole = legacy === undefined ? {} : { about: { start: 0, end: source.text.length } };
      yield { at: { start: span.start, end: span.end }, ...whole, data: { vi, en, nothing, kind }, severity };
    }
  },
  message: {
    vi: ({ vi, nothing, kind }) => ({
      what: vi,
      why: nothing
        ? 'Không có gì để kiểm tra, nên không kết luận được.'
        : 'Phần không đọc được, hoặc đọc khác với ý người soạn, chưa được kiểm tra.',
      todo:
        kind === 'encoding'
          ? 'Chuyển chữ sang Unicode, lưu lại tệp bằng bảng mã UTF-8 rồi kiểm tra lại.'
          : 'Mở tệp gốc, lưu lại ở dạng đọc được rồi kiểm tra lại.',
    }),
    en: ({ en, nothing, kind }) => ({
      what: en,
      why: nothing
        ? 'There is nothing to check, so nothing can be concluded.'
        : 'What was not read as it was meant was not checked.',
      todo:
        kind === 'encoding'
          ? 'Convert the letters to Unicode, save the file in UTF-8 and check it again.'
          : 'Save the original in a readable form and check it again.',
    }),
  },
});
