import { fileName } from '../../dossier/file-names.ts';
import type { Role } from '../../dossier/types.ts';
import { roleWords } from '../../dossier/words.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../engine/types.ts';

interface Unread {
  readonly file: string;
  /** What the name of the file hints at. */
  readonly role: Role;
  readonly reason: Bilingual;
}

export default defineRule<'dossier', Unread>({
  id: 'dossier/paper-unread',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts: [],
  since: '0.1.0',
  summary: { vi: 'Có giấy tờ của hồ sơ không đọc được', en: 'A paper of the dossier could not be read' },
  why: {
    vi: 'Giấy tờ không đọc được thì không biết có đúng và đủ hay không; hồ sơ chưa thể kết luận là đủ điều kiện.',
    en: 'Whether an unread paper is right and complete is not known; the dossier cannot be called ready.',
  },
  mend: {
    vi: 'Thay bằng tệp Word hoặc PDF có chữ (bản quét thì nhận dạng chữ trước), hoặc chuyển tệp không thuộc hồ sơ ra khỏi thư mục, rồi kiểm tra lại.',
    en: 'Put a Word file or a PDF with text in its place (recognise a scan first), or move what is no part of the dossier out of the folder, and check again.',
  },
  examples: {
    bad: [
      { asOf: '2026-11-24', stage: 'tham-dinh', text: '=== bao-cao-tham-dinh.txt\n«»\n' },
      { asOf: '2026-11-24', stage: 'tham-dinh', text: '=== 03.txt\n«»\n\n   \n=== 04.txt\n«»\n' },
    ],
    good: [
      { asOf: '2026-11-24', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
      { asOf: '2026-11-24', stage: 'lay-y-kien', text: '=== ghi-chu.txt\nDanh sách các đơn vị đã gửi ý kiến.\n' },
    ],
  },
  *check({ papers, unopened }) {
    for (const { id, path, role, unread, result } of papers) {
      if (!unread) continue;
      const note = result.source.notes[0];
      const reason = note ?? { vi: 'Tệp không có chữ.', en: 'The file has no text.' };
      yield { paper: id, at: { start: 0, end: 0 }, data: { file: fileName(path), role, reason } };
    }
    for (const { path, reason } of unopened)
      yield {
        at: { start: 0, end: 0 },
        beside: { quote: path, location: null },
        data: { file: path, role: 'khac', reason },
      };
  },
  message: {
    vi: ({ file, role, reason }) => ({
      what: `Không đọc được ${file}${role === 'khac' ? '' : `, theo tên tệp có thể là ${roleWords[role].vi}`}.`,
      why: reason.vi,
      todo: 'Thay bằng tệp có chữ rồi kiểm tra lại; nếu tệp không thuộc hồ sơ, chuyển ra khỏi thư mục.',
    }),
    en: ({ file, role, reason }) => ({
      what: `${file} could not be read${role === 'khac' ? '' : `; by its name it may be the ${roleWords[role].en}`}.`,
      why: reason.en,
      todo: 'Put a file with text in its place and check again; move it out when it is no part of the dossier.',
    }),
  },
});
