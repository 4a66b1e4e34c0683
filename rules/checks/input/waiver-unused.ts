import { defineRule } from '../../engine/define-rule.ts';
import type { WaiverTrouble } from '../../engine/types.ts';
import { besideOf, placeEn, placeVi } from './_waiver-words.ts';

export default defineRule<'waiver', WaiverTrouble>({
  id: 'input/waiver-unused',
  group: 'input',
  scope: 'waiver',
  severity: 'warning',
  needs: [],
  facts: [],
  since: '0.1.0',
  summary: { vi: 'Miễn trừ không còn ứng với phát hiện nào', en: 'A waiver that excuses no finding' },
  why: {
    vi: 'Miễn trừ thừa che mất lỗi mới phát sinh ở chỗ đó; khi điều được miễn trừ không còn thì miễn trừ cũng phải bỏ.',
    en: 'A waiver that is left over hides the next defect of that place; when what it excused is gone, it must go too.',
  },
  mend: {
    vi: 'Xóa miễn trừ này. Nếu chỗ cần miễn trừ đã chuyển đi thì đặt lại miễn trừ ở đó; nếu có nhiều phát hiện giống nhau thì ghi thêm `fingerprint`.',
    en: 'Delete it. If the place has moved, put the waiver there; where several findings are alike, add the `fingerprint`.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        format: 'markdown',
        base: 'chi-thi',
        replace: [
          [
            'Độc lập - Tự do - Hạnh phúc\n',
            'Độc lập - Tự do - Hạnh phúc\n\n«<!-- rasoat-waive the-thuc/motto: mẫu riêng của đơn vị -->»\n\n',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        format: 'markdown',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n«<!-- rasoat-waive citation/superseded: hợp đồng đã ký theo quy định cũ -->»\n\n1. Thực hiện theo Nghị định số 30/2020/NĐ-CP.\n\n2. Áp dụng Quyết định số 09/2015/QĐ-TTg ngày 25 tháng 3 năm 2015.\n',
      },
    ],
    good: [
      {
        asOf: '2026-11-22',
        format: 'markdown',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện theo Nghị định số 30/2020/NĐ-CP.\n\n<!-- rasoat-waive citation/superseded: hợp đồng đã ký theo quy định cũ -->\n\n2. Áp dụng Quyết định số 09/2015/QĐ-TTg ngày 25 tháng 3 năm 2015.\n',
      },
      {
        asOf: '2026-11-22',
        format: 'markdown',
        base: 'chi-thi',
        replace: [
          ['Độc lập - Tự do - Hạnh phúc\n', '\n<!-- rasoat-waive the-thuc/motto: mẫu riêng của đơn vị -->\n\n'],
        ],
      },
    ],
  },
  *check(trouble) {
    if (trouble.kind === 'unused') yield { ...besideOf(trouble), data: trouble };
  },
  message: {
    vi: ({ written, rule, alike }) => ({
      what: `Miễn trừ ở ${placeVi(written)}${rule === '' ? '' : ` (quy tắc ${rule})`} không ứng với phát hiện nào.`,
      why:
        alike > 1
          ? `Có ${alike} phát hiện cùng quy tắc và cùng lời văn, nên không biết miễn trừ cho phát hiện nào.`
          : 'Chỗ được miễn trừ đã được sửa, đã đổi lời văn, hoặc đã chuyển đi.',
      todo: alike > 1 ? 'Ghi thêm "fingerprint" của đúng phát hiện đó.' : 'Bỏ miễn trừ này, hoặc đặt lại đúng chỗ.',
    }),
    en: ({ written, rule, alike }) => ({
      what: `The waiver at ${placeEn(written)}${rule === '' ? '' : ` (rule ${rule})`} matches no finding.`,
      why:
        alike > 1
          ? `${alike} findings have its rule and its words, so it does not tell which.`
          : 'What it excused was mended, reworded or moved.',
      todo:
        alike > 1 ? 'Add the "fingerprint" of the one that is meant.' : 'Take it away, or put it in the right place.',
    }),
  },
});
