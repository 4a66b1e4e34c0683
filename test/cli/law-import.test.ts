import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docxList, htmlList, xlsxList } from '../law/lists/fixture.ts';
import { day, folderOf, rasoat } from './support.ts';

const list = {
  title: [
    'DANH MỤC',
    'Văn bản quy phạm pháp luật hết hiệu lực toàn bộ năm 2025 của Hội đồng nhân dân, Ủy ban nhân dân tỉnh Lai Châu',
    '(Kèm theo Quyết định số 9900/QĐ-UBND ngày 25 tháng 01 năm 2026)',
  ],
  entries: [
    {
      stt: '1',
      loai: 'Nghị quyết',
      so: '9001/2019/NQ-HĐND',
      ngay: '12/07/2019',
      ten: 'Quy định mức thu',
      lydo: 'Được thay thế bằng Nghị quyết số 9020/2024/NQ-HĐND ngày 10/12/2024',
      het: '01/01/2025',
    },
    {
      stt: '2',
      loai: 'Quyết định',
      so: '9003/2018/QĐ-UBND',
      ngay: '05/06/2018',
      ten: 'Quy định phân cấp',
      lydo: 'Bị bãi bỏ',
      het: '15/03/2025',
    },
  ],
};
const layout = { columns: ['stt', 'loai', 'so', 'ngay', 'ten', 'lydo', 'het'] } as const;
const draft = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH LAI CHÂU',
  '',
  'KẾ HOẠCH',
  'Triển khai công tác năm 2026',
  '',
  'Căn cứ Nghị quyết số 9001/2019/NQ-HĐND ngày 12 tháng 7 năm 2019 của Hội đồng nhân dân tỉnh Lai Châu;',
  '',
].join('\n');

test('an imported list is law: a căn cứ that it says is replaced is found, with its evidence', async () => {
  const cwd = folderOf({ 'danh-muc.docx': docxList(list, layout), 'du-thao.txt': draft });
  const told = await rasoat(['law', 'import', 'danh-muc.docx', '-o', 'goi.pack'], { cwd });
  expect([told.code, told.err]).toEqual([
    0,
    'Đã ghi goi.pack: 3 văn bản, 2 sự kiện. Dùng với: rasoat check … --law goi.pack\n',
  ]);
  expect(told.out).toContain('danh-muc.docx: tỉnh Lai Châu, danh mục ngày 25/01/2026\n');
  expect(told.out).toContain('Đọc được: hết hiệu lực toàn bộ 2\n');
  const run = ['check', 'du-thao.txt', ...day, '--format', 'json', '--law', 'goi.pack'];
  const checked = await rasoat(run, { cwd });
  const found = JSON.parse(checked.out).files[0].findings.filter(
    ({ rule }: { rule: string }) => rule === 'citation/superseded',
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    severity: 'error',
    quote: '9001/2019/NQ-HĐND',
    evidence: { event: 'replaced', date: '2025-01-01', confidence: 'B' },
  });
  expect(found[0].evidence.by).toContain('9020/2024/NQ-HĐND');
  expect(found[0].evidence.source).toMatch(/^danh-muc\.docx \(sha256 [0-9a-f]{16}\), dòng 2$/u);
  const without = await rasoat(run.slice(0, -2), { cwd });
  expect(without.out).not.toContain('citation/superseded');
});

test('without -o nothing is written; a table that was imported is law too, and is replaced only by another', async () => {
  const cwd = folderOf({ 'a.html': htmlList(list, layout), 'du-thao.txt': draft, 'tinh.tsv': '# của tôi\n' });
  const preview = await rasoat(['law', 'import', 'a.html'], { cwd });
  expect([preview.code, preview.err]).toEqual([0, 'Chưa ghi gì (xem trước). Để ghi: thêm -o TÊN.pack\n']);
  expect(preview.out).toMatch(
    /dòng 2: .*9001\/2019\/NQ-HĐND.* bị thay thế bởi .*9020\/2024\/NQ-HĐND.* từ ngày 01\/01\/2025/u,
  );
  const json = await rasoat(['law', 'import', 'a.html', '--format', 'json', '-o', 'a.tsv'], { cwd });
  expect(JSON.parse(json.out)[0].counts).toEqual({ whole: 2, part: 0, suspended: 0, 'in-force': 0 });
  expect(readFileSync(join(cwd, 'a.tsv'), 'utf8')).toMatch(/^# rasoat law import: a\.html sha256 [0-9a-f]{64}\nkey\t/u);
  const again = await rasoat(['law', 'import', 'a.html', '-o', 'a.tsv'], { cwd });
  expect(again.code).toBe(0);
  const checked = await rasoat(['check', 'du-thao.txt', ...day, '--law', 'a.tsv', '--format', 'json'], { cwd });
  expect(checked.out).toContain('citation/superseded');
  for (const [target, why] of [
    ['tinh.tsv', 'không do law import ghi ra'],
    ['a.html', 'vừa là bảng nguồn vừa là gói kết quả'],
    ['du-thao.txt', 'phải kết thúc bằng .pack hoặc .tsv'],
  ] as const) {
    const refused = await rasoat(['law', 'import', 'a.html', '-o', target], { cwd });
    expect([refused.code, refused.err.includes(why)]).toEqual([2, true]);
  }
  expect(readFileSync(join(cwd, 'tinh.tsv'), 'utf8')).toBe('# của tôi\n');
});

test('a list with a row that is not understood is not imported in part, unless that is asked for', async () => {
  const bad = { ...list, entries: [...list.entries, { ...list.entries[1], so: '9004/2018/QĐ-UBND', het: 'chưa rõ' }] };
  const cwd = folderOf({ 'a.xlsx': xlsxList(bad, layout) });
  const ran = await rasoat(['law', 'import', 'a.xlsx', '-o', 'goi.pack', '--problems', 'loi.csv'], { cwd });
  expect([ran.code, existsSync(join(cwd, 'goi.pack'))]).toEqual([1, false]);
  expect(ran.err).toMatch(/^Chưa ghi gì: còn 1 chỗ chưa đọc được\./u);
  expect(ran.out).toContain(
    'trang tính "Danh mục", dòng 7: Ngày hết hiệu lực, ngưng hiệu lực "chưa rõ" không đọc được; viết như 01/7/2025.',
  );
  const csv = readFileSync(join(cwd, 'loi.csv'), 'utf8');
  expect(csv).toMatch(/^\ufefftệp,chỗ,vì sao\r\na\.xlsx,"trang tính ""Danh mục"", dòng 7",/u);
  expect(csv).toContain('9004/2018/QĐ-UBND');
  const partial = await rasoat(['law', 'import', 'a.xlsx', '-o', 'goi.pack', '--allow-partial'], { cwd });
  expect(partial.code).toBe(0);
  expect((await rasoat(['law', 'status', '--law', 'goi.pack'], { cwd })).out).toContain('Các lớp: central → goi');
});

test('what the central data say otherwise is told; the list stands above them', async () => {
  const csv =
    'Danh mục văn bản hết hiệu lực toàn bộ\nSTT,Số ký hiệu,Ngày ban hành,Trích yếu,Lý do,Ngày hết hiệu lực\n1,34/2016/NĐ-CP,14/5/2016,Quy định,Bị bãi bỏ,01/05/2025\n';
  const cwd = folderOf({ 'a.csv': csv, 'khong.csv': 'a,b\n1,2\n' });
  const { code, out } = await rasoat(['law', 'import', 'a.csv', '-o', 'a.pack'], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(
    /Khác dữ liệu đang có ở 1 dòng.*\n.*01\/5\/2025; dữ liệu đang có: .*78\/2025\/NĐ-CP từ ngày 01\/4\/2025/u,
  );
  const nothing = await rasoat(['law', 'import', 'khong.csv'], { cwd });
  expect([nothing.code, nothing.err]).toEqual([1, expect.stringContaining('không thấy dòng danh mục nào')]);
  const english = await rasoat(['law', 'import', 'a.csv', '--lang', 'en'], { cwd });
  expect(english.out).toContain('Read: wholly lapsed 1');
  const province = await rasoat(['law', 'import', 'a.csv', '--province', 'tỉnh Không Có'], { cwd });
  expect([province.code, province.err]).toEqual([2, expect.stringContaining('không có tỉnh, thành phố nào tên')]);
  writeFileSync(join(cwd, 'rasoat.config.jsonc'), '{ "province": "tỉnh Lai Châu" }');
  const local =
    'Danh mục hết hiệu lực toàn bộ\nSố ký hiệu,Ngày ban hành,Trích yếu,Lý do,Ngày hết hiệu lực\n9009/2019/QĐ-UBND,05/06/2019,Quy định,Bị bãi bỏ,01/01/2025\n';
  writeFileSync(join(cwd, 'b.csv'), local);
  expect((await rasoat(['law', 'import', 'b.csv'], { cwd })).out).toMatch(/^b\.csv: tỉnh Lai Châu\n/u);
});
