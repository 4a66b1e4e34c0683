import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLaw, openLaw } from '@rasoat/rules';
import { type LawList, listLayer, readList } from '@rasoat/rules/law/lists';
import { readGrids } from '@rasoat/rules/readers/grids';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from '../../support/paths.ts';
import {
  type Column,
  csvList,
  docxList,
  type Entry,
  htmlList,
  type Layout,
  type List,
  markdownList,
  xlsxList,
} from './fixture.ts';

const base = openLaw([readFileSync(join(root, 'rules/law/data/central.pack'))]);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const title = [
  'DANH MỤC',
  'Văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân tỉnh Lai Châu hết hiệu lực, ngưng hiệu lực toàn bộ năm 2025',
  '(Kèm theo Quyết định số 9900/QĐ-UBND ngày 25 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh)',
];
const replacing = 'Được thay thế bằng Nghị quyết số 9020/2024/NQ-HĐND ngày 10/12/2024 của HĐND tỉnh';
const whole: readonly Entry[] = [
  { heading: 'A. VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ' },
  { heading: 'I. LĨNH VỰC Y TẾ' },
  {
    stt: '1',
    loai: 'Nghị quyết',
    so: '9001/2019/NQ-HĐND',
    ngay: '12/07/2019',
    ten: 'Quy định mức thu, tỉnh Lai Châu',
    lydo: replacing,
    het: '01/01/2025',
  },
  {
    stt: '2',
    loai: 'Nghị quyết',
    so: '9002/2020/NQ-HĐND',
    ngay: '10/12/2020',
    ten: 'Quy định mức hỗ trợ "đợt một"',
    lydo: replacing,
    het: '01/01/2025',
  },
  { heading: 'II. LĨNH VỰC TÀI CHÍNH' },
  {
    stt: '1',
    loai: 'Quyết định',
    so: '9003/2018/QĐ-UBND',
    ngay: '05/06/2018',
    ten: 'Ban hành Quy định phân cấp',
    lydo: 'Bị bãi bỏ bởi Quyết định số 9021/2025/QĐ-UBND',
    het: '15/03/2025',
  },
  {
    stt: '2',
    loai: 'Quyết định',
    so: '9004/2016/QĐ-UBND',
    ngay: '20/01/2016',
    ten: 'Ban hành Đơn giá',
    lydo: 'Hết thời hạn có hiệu lực',
    het: '01/01/2025',
  },
  { heading: 'Tổng số: 4 văn bản' },
  { heading: 'B. VĂN BẢN NGƯNG HIỆU LỰC TOÀN BỘ' },
  {
    stt: '1',
    loai: 'Nghị quyết',
    so: '9005/2021/NQ-HĐND',
    ngay: '08/12/2021',
    ten: 'Quy định chính sách',
    lydo: 'Ngưng để rà soát',
    het: '01/06/2025',
  },
];
const plain: Layout = { columns: ['stt', 'loai', 'so', 'ngay', 'ten', 'lydo', 'het'] };

const read = async (bytes: Uint8Array, name: string): Promise<LawList> =>
  readList(await readGrids(bytes, name), { base });

/** The pack of a list, its places aside: they are those of the file. */
function packOf(list: LawList): string {
  const layer = listLayer([{ rows: list.rows, source: () => 'danh mục' }], { name: 'thu', base, date: list.date });
  expect([list.unread, list.warnings, layer.refused]).toEqual([[], [], []]);
  return Buffer.from(compileLaw(layer.tables)).toString('base64');
}

test('a list tells what happened to each document, by whom, when, and where it stands', async () => {
  const list = await read(utf8(htmlList({ title, entries: whole }, plain)), 'danh-muc.html');
  expect([list.unread, list.warnings, list.province, list.date]).toEqual([[], [], 'tỉnh Lai Châu', '2026-01-25']);
  const rows = list.rows.map(({ key, event }) => [key, event?.kind, event?.date, event?.by, event?.scope]);
  const by = '9020/2024/NQ-HĐND@lai-chau@2024-12-10';
  expect(rows).toEqual([
    ['9001/2019/NQ-HĐND@lai-chau@2019-07-12', 'replaced', '2025-01-01', by, 'whole'],
    ['9002/2020/NQ-HĐND@lai-chau@2020-12-10', 'replaced', '2025-01-01', by, 'whole'],
    ['9003/2018/QĐ-UBND@lai-chau@2018-06-05', 'repealed', '2025-03-15', '9021/2025/QĐ-UBND', 'whole'],
    ['9004/2016/QĐ-UBND@lai-chau@2016-01-20', 'expired', '2025-01-01', null, 'whole'],
    ['9005/2021/NQ-HĐND@lai-chau@2021-12-08', 'suspended', '2025-06-01', null, 'whole'],
  ]);
  expect(list.rows[0]).toMatchObject({
    type: 'Nghị quyết',
    title: 'Quy định mức thu, tỉnh Lai Châu',
    issuer: 'Hội đồng nhân dân tỉnh Lai Châu',
    place: { sheet: '', table: 0, row: 4 },
  });
});

test('the same list gives the same pack in every format', async () => {
  const list = { title, entries: whole };
  const expected = packOf(await read(utf8(htmlList(list, plain)), 'a.html'));
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a.csv', utf8(csvList(list, plain))],
    ['b.csv', utf8(csvList(list, plain, ';'))],
    ['c.tsv', utf8(csvList(list, plain, '\t'))],
    ['a.md', utf8(markdownList(list, plain))],
    ['a.txt', utf8(markdownList(list, plain).normalize('NFD'))],
    ['a.docx', docxList(list, plain)],
    ['a.xlsx', xlsxList(list, plain)],
    ['b.xlsx', xlsxList(list, plain, { from1904: true })],
  ];
  for (const [name, bytes] of files) expect([name, packOf(await read(bytes, name)) === expected]).toEqual([name, true]);
});

test('order and wording of columns, headers of two rows or repeated, merged cells, number and day together: the same pack', async () => {
  const list: List = { title, entries: whole };
  const expected = packOf(await read(utf8(htmlList(list, plain)), 'a.html'));
  const wordings: readonly Layout['wording'][] = [
    undefined,
    {
      stt: 'TT',
      so: 'Số hiệu văn bản',
      ngay: 'Ngày ban hành',
      ten: 'Trích yếu',
      het: 'Thời điểm hết hiệu lực, ngưng hiệu lực',
      lydo: 'Lý do hết hiệu lực, ngưng hiệu lực',
    },
    {
      stt: 'Số TT',
      loai: 'Hình thức văn bản',
      so: 'Số/ký hiệu',
      ngay: 'Ngày tháng năm ban hành',
      ten: 'Tên văn bản',
      het: 'NGÀY HẾT HIỆU LỰC',
      lydo: 'Lí do',
    },
  ];
  const layouts = fc.record({
    columns: fc.shuffledSubarray<Column>(['stt', 'loai', 'so', 'ngay', 'ten', 'lydo', 'het', 'ghichu'], {
      minLength: 8,
    }),
    wording: fc.constantFrom(...wordings),
    together: fc.boolean(),
    numbered: fc.boolean(),
    repeat: fc.constantFrom(undefined, 2),
    merged: fc.boolean(),
  });
  const format = fc.constantFrom('html', 'docx', 'xlsx', 'csv', 'md');
  await fc.assert(
    fc.asyncProperty(layouts, format, async (layout, kind) => {
      // Values between commas have no merged cells.
      const use = kind === 'csv' || kind === 'md' ? { ...layout, merged: false } : layout;
      const write: Record<string, () => Uint8Array> = {
        html: () => utf8(htmlList(list, use)),
        docx: () => docxList(list, use),
        xlsx: () => xlsxList(list, use),
        csv: () => utf8(csvList(list, use)),
        md: () => utf8(markdownList(list, use)),
      };
      expect(packOf(await read(write[kind](), `a.${kind}`))).toBe(expected);
    }),
    { seed: 20261124, numRuns: 120 },
  );
  const two: Layout = { ...plain, twoRows: true, numbered: true, merged: true };
  for (const [name, bytes] of [
    ['a.html', utf8(htmlList(list, two))],
    ['a.docx', docxList(list, two)],
    ['a.xlsx', xlsxList(list, two)],
  ] as const)
    expect([name, packOf(await read(bytes, name)) === expected]).toEqual([name, true]);
});

test('of a partial list the units are told; words that name none stay words', async () => {
  const entries: Entry[] = [
    {
      stt: '1',
      loai: 'Quyết định',
      so: '9006/2022/QĐ-UBND',
      ngay: '03/03/2022',
      ten: 'Ban hành Quy định',
      phan: '- Khoản 2 Điều 4; - Điều 7',
      lydo: 'Bị bãi bỏ bởi Quyết định số 9022/2025/QĐ-UBND ngày 01/02/2025',
      het: '15/02/2025',
    },
    { phan: 'Điều 9', lydo: 'Bị bãi bỏ bởi Quyết định số 9023/2025/QĐ-UBND ngày 01/05/2025', het: '15/05/2025' },
    {
      stt: '2',
      loai: 'Quyết định',
      so: '9007/2022/QĐ-UBND',
      ngay: '04/04/2022',
      ten: 'Ban hành Quy chế',
      phan: 'Mức chi tại phụ biểu thứ nhất',
      lydo: 'Được sửa đổi, bổ sung tại Quyết định số 9024/2025/QĐ-UBND ngày 01/06/2025',
      het: '15/06/2025',
    },
  ];
  const list = { title: ['DANH MỤC', 'Văn bản hết hiệu lực một phần năm 2025 của tỉnh Lai Châu'], entries };
  const layout: Layout = { columns: ['stt', 'loai', 'so', 'ngay', 'ten', 'phan', 'lydo', 'het'] };
  for (const [name, bytes] of [
    ['a.html', utf8(htmlList(list, layout))],
    ['a.csv', utf8(csvList(list, layout))],
    ['a.xlsx', xlsxList(list, layout)],
  ] as const) {
    const { rows, unread } = await read(bytes, name);
    expect(unread).toEqual([]);
    expect(
      rows.map(({ key, event }) => [key.split('@')[0], event?.kind, event?.scope, event?.units, event?.date]),
    ).toEqual([
      ['9006/2022/QĐ-UBND', 'partly-repealed', 'units', 'dieu-4/khoan-2;dieu-7', '2025-02-15'],
      ['9006/2022/QĐ-UBND', 'partly-repealed', 'units', 'dieu-9', '2025-05-15'],
      ['9007/2022/QĐ-UBND', 'amended', 'free', '', '2025-06-15'],
    ]);
  }
});

test('reasons as they are written: who made the change, and who did not', async () => {
  const reasons: readonly (readonly [string, string, string | null])[] = [
    [
      'Quyết định số 9030/2024/QĐ-UBND ngày 10/12/2024 của UBND tỉnh bãi bỏ',
      'repealed',
      '9030/2024/QĐ-UBND@lai-chau@2024-12-10',
    ],
    ['Thay thế bởi Nghị định số 78/2025/NĐ-CP', 'replaced', '78/2025/NĐ-CP'],
    ['Nghị định số 34/2016/NĐ-CP đã bị thay thế', 'replaced', null],
    ['Văn bản sửa đổi, bổ sung Quyết định số 9031/2018/QĐ-UBND ngày 10/12/2018 hết hiệu lực', 'expired', null],
    ['Văn bản được quy định chi tiết là Nghị định số 34/2016/NĐ-CP hết hiệu lực', 'lapsed-with-parent', null],
    ['Không còn đối tượng điều chỉnh', 'expired', null],
    ['', 'expired', null],
  ];
  const entries = reasons.map(([lydo], k) => ({
    so: `90${40 + k}/2019/QĐ-UBND`,
    ngay: '05/06/2019',
    ten: 'Quy định',
    lydo,
    het: '01/01/2025',
  }));
  const list = { title: ['Danh mục văn bản hết hiệu lực toàn bộ của tỉnh Lai Châu'], entries };
  const { rows, unread } = await read(
    utf8(htmlList(list, { columns: ['so', 'ngay', 'ten', 'lydo', 'het'] })),
    'a.html',
  );
  expect(unread).toEqual([]);
  expect(rows.map(({ event }, k) => [reasons[k][0], event?.kind, event?.by])).toEqual(reasons);
  // A title that names both, and no section: the reason tells, or the row is not understood.
  const both = { ...list, title: ['Danh mục văn bản hết hiệu lực, ngưng hiệu lực toàn bộ của tỉnh Lai Châu'] };
  const told = await read(utf8(htmlList(both, { columns: ['so', 'ngay', 'ten', 'lydo', 'het'] })), 'a.html');
  expect([told.rows.length, told.unread.length]).toEqual([5, 2]);
});

test('documents in force are rows without an event; a document of the central data is matched with it', async () => {
  const csv =
    'Danh mục văn bản còn hiệu lực của tỉnh Lai Châu\nSTT,Số ký hiệu,Ngày ban hành,Trích yếu,Thời điểm có hiệu lực\n1,9008/2023/NQ-HĐND,07/12/2023,Quy định mức chi,17/12/2023\n';
  const { rows } = await read(utf8(csv), 'a.csv');
  expect(rows).toMatchObject([{ key: '9008/2023/NQ-HĐND@lai-chau@2023-12-07', effective: '2023-12-17', event: null }]);
  const central =
    'Danh mục văn bản hết hiệu lực toàn bộ\nSTT,Số ký hiệu,Ngày ban hành,Trích yếu,Lý do,Ngày hết hiệu lực\n1,34/2016/NĐ-CP,14/5/2016,Quy định chi tiết,Thay thế bởi Nghị định số 78/2025/NĐ-CP,01/04/2025\n';
  const list = await read(utf8(central), 'a.csv');
  expect(list.rows[0].key).toBe('34/2016/NĐ-CP');
  // The central data say the same: nothing is added.
  expect(listLayer([{ rows: list.rows, source: () => 's' }], { name: 'x', base }).tables.events).toEqual([]);
});

test('a row that is not understood is told with its reason, and no other row is', async () => {
  const head =
    'Danh mục văn bản hết hiệu lực toàn bộ\nSTT;Loại văn bản;Số ký hiệu;Ngày ban hành;Trích yếu;Lý do;Ngày hết hiệu lực;Cơ quan ban hành\n';
  const row = (over: Record<number, string>): string =>
    ['1', 'Quyết định', '9009/2019/QĐ-UBND', '05/06/2019', 'Quy định', 'Bị bãi bỏ', '01/01/2025', 'UBND tỉnh Lai Châu']
      .map((cell, k) => over[k] ?? cell)
      .join(';');
  const cases: readonly (readonly [Record<number, string>, RegExp])[] = [
    [{ 2: '' }, /^Thiếu số, ký hiệu/u],
    [{ 2: 'khong so' }, /^Không đọc được số, ký hiệu/u],
    [{ 2: '9009/2019/QĐ-UBND, 9010/2019/QĐ-UBND' }, /nhiều văn bản/u],
    [{ 3: '' }, /^Thiếu ngày ban hành/u],
    [{ 3: '31/02/2019' }, /^Ngày ban hành "31\/02\/2019" không đọc được/u],
    [{ 3: '43621' }, /không đọc được/u],
    [{ 3: '05/06/2020' }, /không khớp năm/u],
    [{ 1: 'Nghị quyết' }, /không khớp số hiệu/u],
    [{ 6: '' }, /^Thiếu ngày hết hiệu lực/u],
    [{ 6: 'đầu năm 2025' }, /không đọc được/u],
    [{ 6: '01/01/2019' }, /trước ngày ban hành/u],
    [{ 7: 'UBND huyện Tam Đường' }, /cấp huyện/u],
    [{ 7: '' }, /chưa rõ|Chưa rõ/u],
    [
      { 5: 'Thay thế bởi Quyết định số 9009/2019/QĐ-UBND ngày 05/06/2019 của UBND tỉnh Lai Châu' },
      /chính văn bản này/u,
    ],
  ];
  for (const [over, why] of cases) {
    const list = await read(utf8(`${head}${row({ 2: '9011/2019/QĐ-UBND' })}\n${row(over)}\n`), 'a.csv');
    expect([over, list.rows.map(({ symbol }) => symbol), list.unread.length]).toEqual([over, ['9011/2019/QĐ-UBND'], 1]);
    expect(list.unread[0].why.vi).toMatch(why);
    expect(list.unread[0].place.row).toBe(4);
  }
  const silent = await read(
    utf8(
      `Văn bản của tỉnh Lai Châu\nSTT;Số ký hiệu;Ngày ban hành;Trích yếu\n1;9009/2019/QĐ-UBND;05/06/2019;Quy định\n`,
    ),
    'a.csv',
  );
  expect(silent.unread[0].why.vi).toMatch(/--status/u);
});

test('totals that differ are told, rows against each other are refused, hidden sheets are noted', async () => {
  const entries = whole.map((entry) =>
    'heading' in entry && entry.heading.startsWith('Tổng') ? { heading: 'Tổng số: 6 văn bản' } : entry,
  );
  const list = await read(utf8(htmlList({ title, entries }, plain)), 'a.html');
  expect(list.warnings.map(({ vi }) => vi)).toEqual(['Danh mục, dòng 9: danh mục ghi tổng số 6 văn bản, đọc thấy 4.']);
  const twice = await read(
    utf8(
      htmlList(
        { title, entries: [...whole, { heading: 'VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ' }, { ...whole[2], het: '01/02/2025' }] },
        plain,
      ),
    ),
    'a.html',
  );
  const { refused } = listLayer([{ rows: twice.rows, source: () => 's' }], { name: 'x', base });
  expect(refused.map(({ place, why }) => [place.row, why.vi])).toEqual([
    [13, '9001/2019/NQ-HĐND@lai-chau@2019-07-12 đã mất hiệu lực ở một dòng khác.'],
  ]);
  const hidden = await readGrids(xlsxList({ title, entries: whole }, plain, { hidden: true }), 'a.xlsx');
  expect(hidden.grids).toEqual([]);
  expect(hidden.notes.map(({ vi }) => vi)).toEqual(['Trang tính ẩn "Danh mục" không được đọc.']);
});

test('any bytes, and tables of anything, are read without a crash and in linear time', async () => {
  const xlsx = xlsxList({ title, entries: whole }, plain);
  for (let k = 0; k < 60; k++) {
    const broken = Uint8Array.from(xlsx);
    for (let n = 0; n < 4; n++) broken[(k * 7919 + n * 104_729) % broken.length] ^= 1 << (k % 8);
    await readGrids(broken, 'a.xlsx');
    await readGrids(xlsx.subarray(0, (xlsx.length * k) / 60), 'a.xlsx');
  }
  const time = async (n: number): Promise<number> => {
    const text =
      csvList({ title, entries: Array.from({ length: n }, () => whole.slice(2, 4)).flat() }, plain) +
      '1/1/'.repeat(n * 20);
    const start = performance.now();
    await read(utf8(text), 'a.csv');
    return performance.now() - start;
  };
  await time(200);
  const small = await time(1500);
  expect(await time(6000)).toBeLessThan(small * 12 + 500);
});
