import { readBytes } from '@rasoat/rules';
import { reviewCsv } from '@rasoat/rules/reports/review-csv';
import { reviewDocx } from '@rasoat/rules/reports/review-docx';
import { type ReviewForm, type ReviewOptions, reviewForm } from '@rasoat/rules/reports/review-form';
import { reviewHtml } from '@rasoat/rules/reports/review-html';
import type { CheckedFile } from '@rasoat/rules/reports/types';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { fileOf, findingOf, readPlain, resultOf, run, sampleFile, spanOf, words } from './sample.ts';

/** The review form and the table of opinions. */

const hash = 'ab'.repeat(32);
const options: ReviewOptions = { lang: 'vi', table: 'findings', allowSecret: false, named: false };

function formOf(files: readonly CheckedFile[], over: Partial<ReviewOptions> = {}): ReviewForm {
  const reviewed = files.map((file) => ({ file, hash, chosen: file.result.findings }));
  return reviewForm(run, reviewed, [], { ...options, ...over });
}

/** Cells of a row as text, lines parted by `|`. */
const cellsOf = ({ cells }: ReviewForm['papers'][number]['bands'][number]['rows'][number]): string[] =>
  cells.map((cell) => cell.map((line) => line.map(({ text }) => text).join('')).join('|'));

const bandsOf = (form: ReviewForm): (readonly [string, string[][]])[] =>
  form.papers.flatMap(({ bands }) => bands.map(({ title, rows }) => [title, rows.map(cellsOf)] as const));

test('the form: what may be unlawful first, numbered through; a request and no conclusion', () => {
  const form = formOf([sampleFile()]);
  expect(form.heads).toEqual(['STT', 'Điều, khoản, điểm', 'Trích dẫn', 'Vấn đề', 'Căn cứ', 'Đề nghị']);
  expect(bandsOf(form)).toEqual([
    [
      'Có thể trái pháp luật',
      [
        [
          '1',
          'Căn cứ 1|dòng 4',
          'Căn cứ Nghị định số 34/2016/NĐ-CP;',
          'Lỗi. Nghị định số 34/2016/NĐ-CP đã bị thay thế.|Chỗ dùng căn cứ này (dòng 6)',
          'Dữ liệu: bị thay thế bởi Nghị định số 78/2025/NĐ-CP từ ngày 01/4/2025; mức tin cậy A (bản chính thức hoặc hai nguồn khớp nhau); nguồn: Điều khoản thi hành',
          'Đề nghị cơ quan soạn thảo rà soát.',
        ],
      ],
    ],
    [
      'Sai sót thể thức, kỹ thuật',
      [
        [
          '2',
          'Phần mở đầu|dòng 2',
          '(thiếu) Tiêu ngữ',
          'Lỗi. Thiếu Tiêu ngữ.|Văn bản phải có Tiêu ngữ.',
          'khoản 2 Điều 71 Nghị định số 78/2025/NĐ-CP — chưa đối chiếu bản chính thức',
          'Đề nghị cơ quan soạn thảo rà soát. Gợi ý: Thêm dòng “Độc lập - Tự do - Hạnh phúc”.',
        ],
        [
          '3',
          'Khoản 1 Điều 1|dòng 7',
          '1. Quyết định này quy định về phí .',
          'Cảnh báo. Thừa dấu cách trước dấu chấm.',
          '',
          'Đề nghị cơ quan soạn thảo rà soát.',
        ],
      ],
    ],
    [
      'Chưa kết luận được',
      [
        [
          '4',
          'Căn cứ 2|dòng 5',
          'Căn cứ Nghị định số 999/2030/NĐ-CP;',
          'Lưu ý. Không có trong dữ liệu.',
          '',
          'Chưa kết luận được; đề nghị tra cứu, xác định.',
        ],
      ],
    ],
  ]);
  expect(form.papers[0].about).toEqual([
    ['Loại văn bản', 'Quyết định (quy phạm pháp luật)'],
    ['SHA-256', hash],
    ['Đối chiếu pháp luật tại ngày', '22/11/2026'],
    [
      'Dữ liệu pháp luật',
      'cập nhật đến ngày 15/10/2026, 3 văn bản (bản dựng thu-1, ngày 01/11/2026); văn bản ban hành sau ngày đó chưa có ở đây',
    ],
    ['Viện dẫn', '1/2 viện dẫn đã nhận ra, 1 không có trong dữ liệu'],
    [
      'Phát hiện',
      '2 lỗi, 1 cảnh báo, 1 lưu ý; có thể trái pháp luật: 1, sai sót thể thức, kỹ thuật: 2, chưa kết luận được: 1',
    ],
  ]);
  expect(form.papers[0].open).toEqual(['Chưa biết tình trạng hiệu lực của 1 căn cứ: Nghị định số 999/2030/NĐ-CP.']);
  expect(form.foot).toBe(`rasoat 0.1.0 · dữ liệu pháp luật đến 15/10/2026 · SHA-256 ${hash}`);
  expect(form.lead).toContain('không phải kết luận');
});

test('the table of opinions: in the order of the draft, the last column blank, what could not be told left to the reviewer', () => {
  const form = formOf([sampleFile()], { table: 'opinions' });
  expect(form.heads).toEqual(['Điều khoản', 'Nội dung dự thảo', 'Ý kiến', 'Tiếp thu, giải trình']);
  const [[title, rows]] = bandsOf(form);
  expect(title).toBe('');
  expect(rows.map(([place, , , answer]) => [place, answer])).toEqual([
    ['Phần mở đầu|dòng 2', ''],
    ['Căn cứ 1|dòng 4', ''],
    ['Khoản 1 Điều 1|dòng 7', ''],
  ]);
  expect(rows[0][2]).toBe(
    'Thiếu Tiêu ngữ. Văn bản phải có Tiêu ngữ.|Căn cứ: khoản 2 Điều 71 Nghị định số 78/2025/NĐ-CP — chưa đối chiếu bản chính thức.|Đề nghị cơ quan soạn thảo rà soát. Gợi ý: Thêm dòng “Độc lập - Tự do - Hạnh phúc”.',
  );
  expect(form.papers[0].open.at(-1)).toBe(
    '1 điểm chưa kết luận được không đưa vào bảng ý kiến; người rà soát tra cứu rồi tự ghi.',
  );
  // Whoever names it wants it.
  expect(bandsOf(formOf([sampleFile()], { table: 'opinions', named: true }))[0][1]).toHaveLength(4);
});

test('numbers go on over several files; what was not chosen is counted', () => {
  const file = sampleFile();
  const one = { file, hash, chosen: file.result.findings.slice(0, 1) };
  const lost = { path: 'b.doc', reasons: [{ vi: 'b.doc: không đọc được.', en: 'b.doc: cannot be read.' }] };
  const form = reviewForm(run, [one, one], [lost], options);
  expect(form.papers.map(({ bands }) => bands.map(({ rows }) => rows.map(({ number }) => number)))).toEqual([
    [[1]],
    [[2]],
  ]);
  expect(form.papers[0].about.at(-1)![1]).toMatch(/; đưa vào đây: 1\/4$/u);
  expect(form.foot).toContain('2 tệp, SHA-256 ở đầu mỗi tệp');
  expect(form.lost).toEqual(['b.doc: không đọc được.']);
});

/** A draft with hostile words, in a cell of which a spreadsheet would see a formula. */
function hostile(): CheckedFile {
  const source = readPlain('=HYPERLINK("http://x";"y"), <script>alert(1)</script>\n');
  const at = spanOf(source.text, '=HYPERLINK("http://x";"y"), <script>alert(1)</script>');
  return fileOf('a.txt', resultOf(source, [findingOf(source, { rule: 'language/x', words: words('@a;+b'), at })]));
}

test('csv: columns of the form and of what a row comes from; no cell is a formula', () => {
  const lines = reviewCsv(formOf([sampleFile()])).split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffSTT,"Điều, khoản, điểm",Trích dẫn,Vấn đề,Căn cứ,Đề nghị,Nhóm,Mức,Tệp,Vị trí,Quy tắc,Mã,Pháp luật tại ngày,Dữ liệu pháp luật đến,SHA-256,rasoat',
  );
  expect(lines[2]).toBe(
    `2,Phần mở đầu,(thiếu) Tiêu ngữ,Lỗi. Thiếu Tiêu ngữ. Văn bản phải có Tiêu ngữ.,khoản 2 Điều 71 Nghị định số 78/2025/NĐ-CP — chưa đối chiếu bản chính thức,Đề nghị cơ quan soạn thảo rà soát. Gợi ý: Thêm dòng “Độc lập - Tự do - Hạnh phúc”.,"Sai sót thể thức, kỹ thuật",LỖI,du-thao.md,dòng 2,the-thuc/motto,0123456789abcd,22/11/2026,15/10/2026,${hash},0.1.0`,
  );
  expect(lines.slice(5)).toEqual([
    `,,,"1/2 viện dẫn đã nhận ra, 1 không có trong dữ liệu.",,,Ghi chú,,du-thao.md,,,,22/11/2026,15/10/2026,${hash},0.1.0`,
    `,,,Chưa biết tình trạng hiệu lực của 1 căn cứ: Nghị định số 999/2030/NĐ-CP.,,,Ghi chú,,du-thao.md,,,,22/11/2026,15/10/2026,${hash},0.1.0`,
    '',
  ]);
  const [, row] = reviewCsv(formOf([hostile()], { table: 'opinions' })).split('\r\n');
  expect(row).toContain(`,"'=HYPERLINK(""http://x"";""y""), <script>alert(1)</script>","'@a;'+b`);
});

test('html: a sound page without markup of the draft, with the codes by which a finding is chosen', () => {
  for (const form of [formOf([sampleFile()]), formOf([hostile(), sampleFile()], { table: 'opinions' })]) {
    const html = [...reviewHtml(form)].join('');
    const errors: string[] = [];
    parse(html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    expect(html).not.toContain('<script');
    expect(html).toContain('<code>the-thuc/motto 0123456789abcd</code>');
    expect(html.match(/<tr>/gu)).toHaveLength(
      form.papers.flatMap(({ bands }) => bands).flatMap((band) => band.rows).length + form.papers.length,
    );
  }
});

test('docx: read back, the cells are those of the form; the same form gives the same bytes', async () => {
  for (const table of ['findings', 'opinions'] as const) {
    const form = formOf([sampleFile(), hostile()], { table });
    const bytes = await reviewDocx(form);
    expect(Buffer.from(await reviewDocx(form)).equals(Buffer.from(bytes))).toBe(true);
    const { text, blocks, notes } = await readBytes(bytes, { name: 'phieu.docx' });
    expect(notes).toEqual([]);
    const rows = new Map<string, string[]>();
    for (const { kind, table: nth, row, column, start, end } of blocks) {
      if (kind !== 'cell') continue;
      const cells = rows.get(`${nth}/${row}`) ?? [];
      rows.set(`${nth}/${row}`, cells);
      cells[column! - 1] = [cells[column! - 1], text.slice(start, end)].filter((part) => part).join('|');
    }
    const told = [...rows.values()].map((cells) => Array.from(cells, (cell) => cell ?? ''));
    const expected = form.papers.flatMap(({ bands }) => [
      [...form.heads],
      ...bands.flatMap(({ title, rows: found }) => [...(title === '' ? [] : [[title]]), ...found.map(cellsOf)]),
    ]);
    // Blank cells at the end of a row are not told of.
    const trimmed = (cells: readonly string[]): string[] => {
      const out = [...cells];
      while (out.at(-1) === '') out.pop();
      return out;
    };
    expect(told.map(trimmed)).toEqual(expected.map(trimmed));
    const parts = unzipSync(bytes);
    const xml = (name: string): string => new TextDecoder().decode(parts[name]);
    expect(xml('word/document.xml')).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(xml('word/document.xml').match(/<w:tblHeader\/>/gu)).toHaveLength(2);
    const footer = Object.keys(parts).find((name) => /footer\d*\.xml$/u.test(name))!;
    expect(xml(footer)).toContain('dữ liệu pháp luật đến 15/10/2026');
    expect(xml('docProps/core.xml')).not.toMatch(/20\d\d-/u);
  }
});
