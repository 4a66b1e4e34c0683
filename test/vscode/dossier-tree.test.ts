import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DossierJson, parseDossier } from '../../language-server/vscode/src/dossier-result.ts';
import { dossierRows, type Row } from '../../language-server/vscode/src/dossier-tree.ts';
import { folderOf } from '../cli/support.ts';
import { root } from '../support/paths.ts';

/** The rows of the tree, from what the command line prints. */

const range = { start: { line: 7, column: 10 }, end: { line: 7, column: 18 } };
const finding = {
  rule: 'the-thuc/symbol',
  severity: 'error',
  message: 'Thiếu năm.',
  range,
  path: 'du-thao/can-cu/3',
} as const;
const dossier: DossierJson = {
  asOf: '2026-11-22',
  stage: 'trinh-ubnd',
  verdict: 'findings',
  reasons: ['Còn 1 lỗi phải sửa.'],
  open: ['1 căn cứ chưa biết tình trạng.'],
  missing: [
    { paper: 'to-trinh', required: true },
    { paper: 'danh-gia-khac', required: false },
  ],
  doubtful: ['bao-cao-tham-tra'],
  unopened: [{ path: 'anh.png', reason: 'không phải văn bản' }],
  papers: [
    {
      id: 'du-thao',
      role: 'du-thao',
      unread: false,
      superseded: null,
      file: {
        path: 'du-thao.docx',
        unread: [{ message: 'Có hình chưa đọc được.', range }],
        findings: [
          { ...finding, severity: 'warning', message: 'Nên xem lại.', rule: 'citation/form' },
          finding,
          { ...finding, message: 'Đã miễn.', waived: { reason: 'đã thống nhất' } },
          { ...finding, message: 'Đã có từ trước.', known: true },
        ],
      },
    },
    {
      id: 'so-sanh',
      role: 'so-sanh',
      unread: true,
      superseded: null,
      file: { path: 'so-sanh.pdf', unread: [], findings: [] },
    },
    {
      id: 'du-thao~2',
      role: 'du-thao',
      unread: false,
      superseded: { by: 'du-thao', why: 'copy' },
      file: { path: 'ban-sao.docx', unread: [], findings: [] },
    },
  ],
  findings: [
    {
      paper: 'du-thao',
      waived: false,
      finding: { ...finding, rule: 'dossier/number-mismatch', message: 'Số không khớp.', path: 'du-thao/dieu-2' },
      elsewhere: [{ paper: 'so-sanh', range, message: 'Ở đây ghi 3.' }],
    },
    {
      paper: null,
      waived: false,
      finding: { ...finding, rule: 'dossier/paper-missing', message: 'Chưa thấy tờ trình.' },
      elsewhere: [],
    },
    {
      paper: null,
      waived: false,
      finding: { ...finding, rule: 'dossier/paper-unknown', severity: 'warning', message: 'Hai tệp chưa nhận ra.' },
      elsewhere: [],
    },
    { paper: null, waived: true, finding: { ...finding, message: 'Không hiện.' }, elsewhere: [] },
  ],
};

/** Rows as an indented list. */
const drawn = (rows: readonly Row[], depth = 0): string[] =>
  rows.flatMap(({ icon, label, description = '', opens, children }) => [
    `${'  '.repeat(depth)}[${icon}] ${label}${description === '' ? '' : ` | ${description}`}${opens ? ` → ${opens.path}${opens.range ? `:${opens.range.start.line}` : ''}` : ''}`,
    ...drawn(children, depth + 1),
  ]);

test('a dossier as a tree', () => {
  expect(drawn(dossierRows(dossier, 'vi'))).toEqual([
    '[error] Chưa đủ điều kiện | trình Ủy ban nhân dân tỉnh · 22/11/2026',
    '  [error] Còn 1 lỗi phải sửa.',
    '  [question] 1 căn cứ chưa biết tình trạng.',
    '[folder] Chưa thấy trong hồ sơ | 3',
    '  [missing] Tờ trình | bắt buộc',
    '  [question] Đánh giá về phân cấp, giới, dân tộc',
    '  [question] Báo cáo thẩm tra | chưa rõ có cần không',
    '[folder] Cả hồ sơ | 1 cảnh báo',
    '  [warning] Hai tệp chưa nhận ra.',
    '[paper-error] Dự thảo | 2 lỗi, 1 cảnh báo · du-thao.docx → du-thao.docx',
    '  [warning] Có hình chưa đọc được. → du-thao.docx:7',
    '  [error] Số không khớp. | Điều 2 → du-thao.docx:7',
    '    [place] Ở đây ghi 3. | so-sanh.pdf → so-sanh.pdf:7',
    '  [error] Thiếu năm. | căn cứ 3 → du-thao.docx:7',
    '  [warning] Nên xem lại. | căn cứ 3 → du-thao.docx:7',
    '  [waived] 2 phát hiện đã miễn trừ hoặc đã có từ trước',
    '[warning] Bản so sánh, thuyết minh | không đọc được · so-sanh.pdf → so-sanh.pdf',
    '[paper] Dự thảo | bản trùng · ban-sao.docx → ban-sao.docx',
    '[warning] Không mở được | 1',
    '  [warning] anh.png | không phải văn bản',
  ]);
});

test('the same in English', () => {
  const words = drawn(dossierRows(dossier, 'en')).join('\n');
  expect(words).toContain("[error] Not ready | submitted to the province's People's Committee · 2026-11-22");
  expect(words).toContain('[paper-error] Draft | 2 errors, 1 warnings · du-thao.docx');
  expect(words).toContain('[waived] 2 waived or known');
});

test('what the command line really prints becomes a tree; what is no dossier becomes none', () => {
  const folder = folderOf({
    'to-trinh.txt':
      'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nTỜ TRÌNH\nVề dự thảo Quyết định quy định mức chi\n\nKính gửi: Ủy ban nhân dân tỉnh.\n',
  });
  const cli = join(root, 'cli/bin/rasoat.js');
  const args = [cli, 'dossier', folder, '--stage', 'trinh-ubnd', '--format', 'json', '--as-of', '2026-11-22'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const read = parseDossier(stdout);
  expect(read?.papers.map(({ file }) => file.path)).toEqual(['to-trinh.txt']);
  const rows = drawn(dossierRows(read!, 'vi'));
  expect(rows[0]).toMatch(/^\[(?:error|question)\] Chưa /u);
  expect(rows.filter((row) => /^\[paper[a-z-]*\] Tờ trình \| [^→]*to-trinh\.txt → /u.test(row))).toHaveLength(1);
  expect(rows).toContain('  [question] Bản so sánh, thuyết minh');
  for (const out of [
    '',
    'rasoat: không có thư mục',
    '{',
    '{}',
    '{"papers": 1}',
    '{"papers": [], "verdict": "toString"}',
  ])
    expect(parseDossier(out)).toBe(null);
});
