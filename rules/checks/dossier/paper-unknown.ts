import { fileName } from '../../dossier/file-names.ts';
import type { Role } from '../../dossier/types.ts';
import { roleWords } from '../../dossier/words.ts';
import { defineRule } from '../../engine/define-rule.ts';
import { headOf } from './_paper.ts';

interface Unknown {
  readonly file: string;
  /** What it was taken for by its name alone; `khac`: nothing. */
  readonly role: Role;
}

export default defineRule<'dossier', Unknown>({
  id: 'dossier/paper-unknown',
  group: 'dossier',
  scope: 'dossier',
  severity: 'info',
  needs: [],
  facts: [],
  since: '0.1.0',
  summary: {
    vi: 'Có tệp chưa biết là giấy tờ gì trong hồ sơ',
    en: 'What a file of the dossier is could not be told by its content',
  },
  why: {
    vi: 'Giấy tờ được nhận ra theo tên loại và trích yếu; tên tệp chỉ là dấu hiệu yếu, người nhận hồ sơ cũng cần đọc được đó là giấy tờ gì.',
    en: 'Papers are told by their type and subject; the name of a file is weak evidence, and the reader of the dossier needs the title too.',
  },
  mend: {
    vi: 'Ghi rõ tên loại và trích yếu ở đầu giấy tờ (ví dụ: BÁO CÁO – Thẩm định dự thảo …); nếu tệp không thuộc hồ sơ thì chuyển ra khỏi thư mục.',
    en: 'Write type and subject at the head of the paper; move a file out of the folder when it is no part of the dossier.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-24',
        stage: 'lay-y-kien',
        text: '=== ghi-chu.txt\n«Danh sách các đơn vị đã gửi ý kiến.»\nSở Tài chính; Sở Nội vụ.\n',
      },
      {
        asOf: '2026-11-24',
        stage: 'tham-dinh',
        text: '=== bao-cao-tham-dinh.txt\n«Nội dung dự thảo phù hợp với chủ trương của Đảng.»\n',
      },
    ],
    good: [
      { asOf: '2026-11-24', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
      {
        asOf: '2026-11-24',
        stage: 'tham-dinh',
        text: '=== 05.txt\nBẢN SO SÁNH, THUYẾT MINH\nDự thảo Quyết định quy định mức hỗ trợ hộ nghèo trên địa bàn tỉnh\n',
      },
    ],
  },
  *check({ papers }) {
    for (const paper of papers) {
      if (paper.unread || (paper.role !== 'khac' && paper.sureness !== 'weak')) continue;
      yield { paper: paper.id, at: headOf(paper), data: { file: fileName(paper.path), role: paper.role } };
    }
  },
  message: {
    vi: ({ file, role }) => ({
      what:
        role === 'khac'
          ? `Chưa nhận ra ${file} là giấy tờ gì.`
          : `Chỉ theo tên tệp, ${file} được coi là ${roleWords[role].vi}; nội dung không cho biết điều đó.`,
      why: 'Ở đầu tệp không thấy tên loại, trích yếu của một giấy tờ trong hồ sơ; nội dung tệp không được đối chiếu với các giấy tờ khác.',
      todo: 'Ghi tên loại, trích yếu ở đầu giấy tờ; nếu tệp không thuộc hồ sơ, chuyển ra khỏi thư mục.',
    }),
    en: ({ file, role }) => ({
      what:
        role === 'khac'
          ? `What ${file} is could not be told.`
          : `By its name alone ${file} was taken for the ${roleWords[role].en}; its content does not say so.`,
      why: 'Its head has no type and subject of a paper of a dossier; it was not compared with the other papers.',
      todo: 'Write type and subject at its head, or move it out of the folder.',
    }),
  },
});
