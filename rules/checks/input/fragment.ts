import { defineRule } from '../../engine/define-rule.ts';
import type { Related } from '../../engine/types.ts';
import type { Paragraph } from '../../structure/types.ts';
import { firstWords } from '../the-thuc/_body.ts';

type Data = { start: boolean; end: boolean };

/** Paragraphs of the draft itself. */
const isDraft = ({ zone }: Paragraph): boolean => zone !== 'outside' && zone !== 'metadata';

const notJudged = {
  start: {
    vi: 'Chưa xét phần mở đầu: Quốc hiệu, Tiêu ngữ, tên cơ quan, số, ký hiệu, địa danh, thời gian, tên loại, trích yếu, căn cứ.',
    en: 'Not judged: national name, motto, issuer, symbol, place and date, type, subject, legal bases.',
  },
  end: {
    vi: 'Chưa xét phần kết thúc: điều khoản hiệu lực, trách nhiệm thi hành, nơi nhận, chữ ký, phụ lục.',
    en: 'Not judged: clauses of effect and implementation, recipients, signature, appendices.',
  },
} as const;

export default defineRule<'document', Data>({
  id: 'input/fragment',
  group: 'input',
  scope: 'document',
  severity: 'warning',
  needs: ['body'],
  facts: [],
  since: '0.1.0',
  summary: { vi: 'Tệp bắt đầu hoặc kết thúc giữa chừng', en: 'The file begins or ends in mid-document' },
  why: {
    vi: 'Tệp chỉ có một phần của văn bản thì không kết luận được về các phần không có trong tệp; các phần đó không bị coi là thiếu.',
    en: 'When a file holds only a part of a document, nothing can be said of the other parts; they are not called missing.',
  },
  mend: {
    vi: 'Kiểm tra tệp đầy đủ, từ Quốc hiệu đến nơi nhận. Nếu văn bản bị tách thành nhiều tệp thì ghép lại trước.',
    en: 'Check the whole file, from the national name to the recipients. Join a document that was split first.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        text: '«2. Phân công cán bộ đầu» mối theo dõi, tổng hợp tình hình thực hiện tại từng xã, phường.\n\n3. Gửi kết quả về Sở Tư pháp trước ngày 15 tháng 12 năm 2026 để tổng hợp.\n\n4. Các cơ quan, đơn vị phối hợp kiểm tra việc thực hiện ở cơ sở.\n',
      },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [
          [
            '6. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh tuyên truyền, vận động Nhân dân tham gia phòng cháy, chữa cháy.\n\nCông an tỉnh theo dõi, đôn đốc việc thực hiện Chỉ thị này; tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 30 tháng 4 năm 2027./.\n\nNơi nhận:\n- Bộ Công an;\n- Thường trực Tỉnh ủy;\n- Thường trực Hội đồng nhân dân tỉnh;\n- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh;\n- Các sở, ban, ngành tỉnh;\n- Ủy ban nhân dân xã, phường;\n- Lưu: VT, NC.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\n\n\nNguyễn Văn A\n',
            '«[...]»',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'chi-thi' },
      { asOf: '2026-11-22', base: 'ke-hoach' },
    ],
  },
  *check({ fragment, paragraphs, source }) {
    if ((!fragment.start && !fragment.end) || paragraphs.length === 0) return;
    // A file without words is told as unread.
    if (source.notes.some(({ kind }) => kind === 'empty')) return;
    const first = paragraphs.find(isDraft) ?? paragraphs[0];
    const last = paragraphs[paragraphs.length - 1];
    const tail = { start: Math.max(last.start, last.end - 40), end: last.end };
    const at = fragment.start ? firstWords(source.text, first, 6) : tail;
    const related: Related[] = [];
    if (fragment.start) related.push({ at: { start: first.start, end: first.start }, message: notJudged.start });
    if (fragment.end) related.push({ at: tail, message: notJudged.end });
    yield { at, data: { start: fragment.start, end: fragment.end }, related };
  },
  message: {
    vi: ({ start, end }) => {
      const parts = [start ? 'phần mở đầu' : '', end ? 'phần kết thúc' : ''].filter((part) => part !== '').join(' và ');
      return {
        what: `Tệp ${start && end ? 'bắt đầu và kết thúc' : start ? 'bắt đầu' : 'kết thúc'} giữa chừng, không có ${parts}.`,
        why: 'Các phần không có trong tệp chưa được xét và không bị coi là thiếu.',
        todo: 'Mở bản đầy đủ của dự thảo để kiểm tra toàn bộ.',
      };
    },
    en: ({ start, end }) => ({
      what: `The file ${start && end ? 'begins and ends' : start ? 'begins' : 'ends'} in mid-document.`,
      why: 'Parts that are not in the file were not judged and are not called missing.',
      todo: 'Open the whole draft to have all of it checked.',
    }),
  },
});
