import { chmodSync, existsSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { day, folderOf, rasoat } from './support.ts';

test('cite prints the life of a document and its state on the day', async () => {
  const { code, out, err } = await rasoat(['cite', '34/2016/NĐ-CP', ...day]);
  expect([code, err]).toEqual([0, '']);
  const lines = out.split('\n');
  expect(lines[0]).toBe('Nghị định số 34/2016/NĐ-CP');
  expect(out).toMatch(/^ {2}14\/5\/2016 +ban hành \(Chính phủ\)$/mu);
  expect(out).toMatch(
    /^ {2}01\/4\/2025 +bị (?:thay thế|bãi bỏ).* bởi Nghị định số 78\/2025\/NĐ-CP.* — mức [ABC]; nguồn: /mu,
  );
  expect(out).toMatch(
    /Tại ngày 22\/11\/2026: đã hết hiệu lực từ ngày 01\/4\/2025 \(bị thay thế\)\..*Hiện thay bằng: Nghị định số 78\/2025\/NĐ-CP\./u,
  );
  expect(out).toMatch(/Dữ liệu pháp luật cập nhật đến ngày \d\d\/\d{1,2}\/2026/u);
  const before = (await rasoat(['cite', '34/2016/NĐ-CP', '--as-of', '2020-01-01'])).out;
  expect(before).not.toContain('đã hết hiệu lực');
  expect(before).toContain('[chưa đến]');
});

test('a chain gives its last link', async () => {
  const { out } = await rasoat(['cite', '24/2014/NĐ-CP', ...day]);
  expect(out).toContain('Hiện thay bằng: Nghị định số 150/2025/NĐ-CP.');
});

test('cite takes words as people write them', async () => {
  const first = async (words: string[]): Promise<string> =>
    (await rasoat(['cite', ...words, ...day])).out.split('\n')[0];
  expect(await first(['Nghị định số 63/2010/NĐ-CP'])).toBe('Nghị định số 63/2010/NĐ-CP');
  expect(await first(['nghị', 'định', '63/2010/nđ-cp'])).toBe('Nghị định số 63/2010/NĐ-CP');
  expect(await first(['63/2010/NĐ-CP'.normalize('NFD')])).toBe('Nghị định số 63/2010/NĐ-CP');
  expect(await first(['Luật Đất đai'])).toBe('Luật số 31/2024/QH15');
  const clause = (await rasoat(['cite', 'khoản 3 Điều 8 Nghị định 63/2010/NĐ-CP', ...day])).out;
  expect(clause).toContain('khoản 3 Điều 8: Tại ngày 22/11/2026: phần này đã bị bãi bỏ từ ngày 01/4/2025.');
});

test('what is not in the data is said not to be, with near ones', async () => {
  const { code, out } = await rasoat(['cite', '63/2010/QĐ-TTgg', ...day]);
  expect(code).toBe(1);
  expect(out).toContain('không có trong dữ liệu, chưa biết có tồn tại và còn hiệu lực hay không.');
  expect(out).toContain('Gần giống, có trong dữ liệu:\n  Nghị định số 63/2010/NĐ-CP');
  const name = await rasoat(['cite', 'Luật Đất đay', ...day]);
  expect(name.code).toBe(1);
  expect(name.out).toContain('Ý bạn là: rasoat cite "Luật Đất đai"?');
  const nothing = await rasoat(['cite', 'xyz', ...day, '--lang', 'en']);
  expect(nothing.code).toBe(1);
  expect(nothing.out).toMatch(/^xyz: not in the data; whether it exists and is in force is not known\.\n/u);
});

test('one row in a local table changes the state of a document, in cite and status', async () => {
  const cwd = folderOf({});
  const row = '63/2010/NĐ-CP | 2026-12-01 | replaced | 400/2026/NĐ-CP |  | B | thử nghiệm';
  const added = await rasoat(['law', 'add', 'tinh.tsv', row], { cwd });
  expect(added).toEqual({
    code: 0,
    err: '',
    out: 'Đã thêm vào tinh.tsv: 63/2010/NĐ-CP | 2026-12-01 | replaced | 400/2026/NĐ-CP |  | B | thử nghiệm\nDùng với: rasoat check … --law tinh.tsv\n',
  });
  expect(readdirSync(cwd)).toEqual(['tinh.tsv']);
  const local = await rasoat(['cite', '63/2010/NĐ-CP', '--as-of', '2026-12-02', '--law', 'tinh.tsv'], { cwd });
  expect(local.out).toContain(
    'đã hết hiệu lực từ ngày 01/12/2026 (bị thay thế). Hiện thay bằng: Nghị định số 400/2026/NĐ-CP.',
  );
  const central = await rasoat(['cite', '63/2010/NĐ-CP', '--as-of', '2026-12-02'], { cwd });
  expect(central.out).not.toContain('400/2026/NĐ-CP');
  const status = JSON.parse((await rasoat(['law', 'status', '--format', 'json', '--law', 'tinh.tsv'], { cwd })).out);
  expect(status.layers).toHaveLength(2);

  const fields = await rasoat(
    [
      'law',
      'add',
      'tinh.tsv',
      '--target',
      '78/2025/NĐ-CP',
      '--date',
      '2026-12-01',
      '--kind',
      'amended',
      '--by',
      '401/2026/NĐ-CP',
      '--units',
      'Điều 62',
    ],
    { cwd },
  );
  expect(fields.code).toBe(0);
  expect(readFileSync(join(cwd, 'tinh.tsv'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
});

test('a bad row is refused with its reason, and the table stays as it was', async () => {
  const before = '63/2010/NĐ-CP\t2026-12-01\treplaced\t400/2026/NĐ-CP\n';
  const cwd = folderOf({ 'tinh.tsv': before });
  const refuse = async (row: string): Promise<string> => {
    const { code, out, err } = await rasoat(['law', 'add', 'tinh.tsv', row], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(readFileSync(join(cwd, 'tinh.tsv'), 'utf8')).toBe(before);
    return err;
  };
  expect(await refuse('9999/2031/NĐ-CP | 2026-12-01 | replaced')).toMatch(
    /^rasoat: tinh\.tsv:2: Không có văn bản 9999\/2031\/NĐ-CP/u,
  );
  expect(await refuse('78/2025/NĐ-CP | 1/12/2026 | replaced')).toMatch(/^rasoat: tinh\.tsv:2: .*1\/12\/2026/u);
  expect(await refuse('78/2025/NĐ-CP | 2026-12-01 | thay')).toMatch(/^rasoat: tinh\.tsv:2: /u);
  expect(await refuse('78/2025/NĐ-CP | 2026-12-01 | replaced | a | b | B | c | d')).toMatch(/nhiều nhất 7/u);
  expect((await rasoat(['law', 'add', 'tinh.tsv'], { cwd })).err).toContain('hoặc các ô bằng --target');
  expect(
    (await rasoat(['law', 'add', 'khong/co/a.tsv', '78/2025/NĐ-CP | 2026-12-01 | amended | 401/2026/NĐ-CP'], { cwd }))
      .err,
  ).toBe('rasoat: khong/co/a.tsv: không ghi được (không có tệp hay thư mục này).\n');
});

test('a table with bad rows, or a broken pack, stops a check before it begins', async () => {
  const cwd = folderOf({
    'a.md': 'Điều 1.',
    'xau.tsv': '# bảng\n78/2025/NĐ-CP\t2026-13-01\treplaced\nlạ\n',
    'xau.pack': 'không phải gói',
    'latin.tsv': new Uint8Array([0xe9, 0x20]),
  });
  const bad = await rasoat(['check', 'a.md', ...day, '--law', 'xau.tsv'], { cwd });
  expect([bad.code, bad.out]).toEqual([2, '']);
  expect(bad.err).toMatch(/rasoat: xau\.tsv:2: .*2026-13-01.*\nrasoat: xau\.tsv:3: /u);
  expect((await rasoat(['check', 'a.md', ...day, '--law', 'xau.pack'], { cwd })).err).toMatch(/^rasoat: xau\.pack: /u);
  expect((await rasoat(['check', 'a.md', ...day, '--law', 'latin.tsv'], { cwd })).err).toBe(
    'rasoat: latin.tsv: bảng không phải UTF-8; hãy lưu lại dưới dạng UTF-8.\n',
  );
});

test('law pack and law diff', async () => {
  const cwd = folderOf({
    'cu.tsv': '63/2010/NĐ-CP\t2026-12-01\treplaced\t400/2026/NĐ-CP\n',
    'moi.tsv': '63/2010/NĐ-CP\t2026-12-15\treplaced\t400/2026/NĐ-CP\n',
  });
  const packed = await rasoat(['law', 'pack', 'cu.tsv', 'cu.pack', '--name', 'tinh', '--date', '2026-11-30'], { cwd });
  expect(packed.code).toBe(0);
  expect(packed.out).toMatch(/^Đã đóng gói cu\.pack: 1 văn bản, 1 sự kiện, \d+ byte\.\n$/u);
  const status = await rasoat(['law', 'status', '--law', 'cu.pack'], { cwd });
  expect(status.out).toMatch(/^Các lớp: central → tinh$/mu);
  const diff = await rasoat(['law', 'diff', 'cu.pack', 'moi.tsv'], { cwd });
  expect(diff).toEqual({
    code: 0,
    err: '',
    out: `~ Nghị định số 400/2026/NĐ-CP: nguồn cu.tsv → moi.tsv
+ Nghị định số 63/2010/NĐ-CP bị thay thế bởi Nghị định số 400/2026/NĐ-CP từ ngày 15/12/2026
- Nghị định số 63/2010/NĐ-CP bị thay thế bởi Nghị định số 400/2026/NĐ-CP từ ngày 01/12/2026
Văn bản: thêm 0, bỏ 0, đổi 1. Sự kiện: thêm 1, bỏ 1.
`,
  });
  expect(existsSync(join(cwd, 'cu.pack'))).toBe(true);
});

const row = '63/2010/NĐ-CP\t2026-12-01\treplaced\t400/2026/NĐ-CP\n';

test('law pack takes the place of an older pack and of nothing else', async () => {
  const cwd = folderOf({ 'tinh.tsv': row, 'du-thao.md': 'Điều 1.', 'trong.pack': '' });
  symlinkSync('tinh.tsv', join(cwd, 'lien-ket.pack'));
  symlinkSync('/dev/null', join(cwd, 'thiet-bi.pack'));
  linkSync(join(cwd, 'tinh.tsv'), join(cwd, 'ten-khac.pack'));
  const refused: readonly [out: string, why: RegExp][] = [
    ['tinh.tsv', /vừa là bảng nguồn vừa là gói kết quả/u],
    ['./tinh.tsv', /vừa là bảng nguồn vừa là gói kết quả/u],
    ['lien-ket.pack', /vừa là bảng nguồn vừa là gói kết quả/u],
    ['ten-khac.pack', /không phải gói dữ liệu pháp luật, nên không ghi đè/u],
    ['du-thao.md', /không phải gói dữ liệu pháp luật, nên không ghi đè/u],
    ['trong.pack', /không phải gói dữ liệu pháp luật, nên không ghi đè/u],
    ['moi.tsv', /tên gói phải kết thúc bằng \.pack/u],
    ['thiet-bi.pack', /không phải tệp thường/u],
    ['/dev/full', /không phải tệp thường/u],
    ['.', /đây là thư mục/u],
  ];
  const names = readdirSync(cwd);
  for (const [out, why] of refused) {
    const ran = await rasoat(['law', 'pack', 'tinh.tsv', out], { cwd });
    expect([out, ran.code, ran.out]).toEqual([out, 2, '']);
    expect(ran.err).toMatch(why);
  }
  expect(readdirSync(cwd)).toEqual(names);
  expect(readFileSync(join(cwd, 'tinh.tsv'), 'utf8')).toBe(row);
  expect(readFileSync(join(cwd, 'du-thao.md'), 'utf8')).toBe('Điều 1.');
  expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
});

test('an older pack is replaced where it lies, behind a link too, and keeps its permissions', async () => {
  const cwd = folderOf({ 'tinh.tsv': row });
  expect((await rasoat(['law', 'pack', 'tinh.tsv', 'that.pack', '--name', 'cu'], { cwd })).code).toBe(0);
  chmodSync(join(cwd, 'that.pack'), 0o664);
  symlinkSync('that.pack', join(cwd, 'lien-ket.pack'));
  expect((await rasoat(['law', 'pack', 'tinh.tsv', 'lien-ket.pack', '--name', 'moi'], { cwd })).code).toBe(0);
  expect(readdirSync(cwd)).toEqual(['lien-ket.pack', 'that.pack', 'tinh.tsv']);
  expect(statSync(join(cwd, 'that.pack')).mode & 0o777).toBe(0o664);
  expect((await rasoat(['law', 'status', '--law', 'that.pack'], { cwd })).out).toContain('central → moi');
  const onLayer = await rasoat(['law', 'pack', 'tinh.tsv', 'that.pack', '--law', 'lien-ket.pack'], { cwd });
  expect(onLayer.err).toContain('that.pack: vừa là bảng nguồn vừa là gói kết quả');
});

test('law add refuses what would be no row of the table, and a table with the name of a pack', async () => {
  const cwd = folderOf({ 'tinh.tsv': row });
  const refuse = async (words: string): Promise<string> => {
    const { code, out, err } = await rasoat(['law', 'add', 'tinh.tsv', words], { cwd });
    expect([words, code, out]).toEqual([words, 2, '']);
    expect(readFileSync(join(cwd, 'tinh.tsv'), 'utf8')).toBe(row);
    return err;
  };
  for (const words of [
    '|||',
    '',
    '  ',
    '\t\t',
    '# ghi chú',
    '#63/2010/NĐ-CP | 2026-12-02 | amended',
    'target | date | kind',
  ])
    expect(await refuse(words)).toMatch(/^rasoat: tinh\.tsv:2: Ô thứ nhất phải là số hiệu/u);
  const named = await rasoat(['law', 'add', 'moi.pack', '63/2010/NĐ-CP | 2026-12-01 | repealed'], { cwd });
  expect(named.err).toBe(
    'rasoat: moi.pack: tên bảng phải kết thúc bằng .tsv, nếu không thì --law đọc nó như một gói.\n',
  );
  expect(readdirSync(cwd)).toEqual(['tinh.tsv']);
});

test('a table with very many bad rows is told by the first of them', async () => {
  const many = Array.from({ length: 150_000 }, (_, i) => `${i}/2019/QĐ-UBND\t2026-12-01\treplaced\n`).join('');
  const cwd = folderOf({ 'nhieu.tsv': many });
  const { code, err } = await rasoat(['cite', '63/2010/NĐ-CP', ...day, '--law', 'nhieu.tsv'], { cwd });
  expect(code).toBe(2);
  const lines = err.trimEnd().split('\n');
  expect(lines).toHaveLength(101);
  expect(lines[0]).toBe('rasoat: nhieu.tsv:1: Không có văn bản 0/2019/QĐ-UBND trong dữ liệu.');
  expect(lines[100]).toBe('rasoat: nhieu.tsv: còn 149900 lỗi nữa chưa nêu.');
});

test('law diff names the file that is damaged, alone', async () => {
  const cwd = folderOf({ 'tot.tsv': row, 'hong.pack': 'không phải gói' });
  const { code, err } = await rasoat(['law', 'diff', 'tot.tsv', 'hong.pack'], { cwd });
  expect(code).toBe(2);
  expect(err).toMatch(/^rasoat: hong\.pack: /u);
});

test('law diff of files with nothing in common says so', async () => {
  const cwd = folderOf({ 'a.tsv': row, 'b.tsv': row.replace('400/2026', '401/2026') });
  const { code, out, err } = await rasoat(['law', 'diff', 'a.tsv', 'b.tsv'], { cwd });
  expect([code, out.split('\n').length]).toEqual([0, 6]);
  expect(err).toBe('rasoat: hai tệp không có văn bản nào chung; law diff so sánh hai bản của cùng một lớp dữ liệu.\n');
});

test('a document whose type nobody knows is named by its number alone, and no repair is offered', async () => {
  const { text } = drafts['quyet-dinh-qppl'];
  expect(text).toContain('số 72/2025/QH15');
  const cwd = folderOf({
    'a.md': text,
    'qh.tsv': '72/2025/QH15\t2026-11-01\treplaced\t1/2026/QH16\n',
    'abc.tsv': '72/2025/QH15\t2026-11-01\treplaced\tabc\n',
  });
  const json = await rasoat(['check', 'a.md', ...day, '--law', 'qh.tsv', '--format', 'json'], { cwd });
  const found = JSON.parse(json.out).files[0].findings.filter(
    ({ rule }: { rule: string }) => rule === 'citation/superseded',
  );
  expect(found).toHaveLength(1);
  expect(found[0].message).toContain(' đã bị thay thế bởi 1/2026/QH16 từ ngày 01/11/2026.');
  expect(found[0].message).toContain('Viện dẫn 1/2026/QH16, ');
  expect(found[0].message).not.toMatch(/ {2}/u);
  expect(found[0].fixes).toEqual([]);
  expect((await rasoat(['check', 'a.md', ...day, '--law', 'abc.tsv'], { cwd })).err).toBe(
    'rasoat: abc.tsv:1: "abc" không phải số hiệu văn bản (ví dụ 400/2026/NĐ-CP).\n',
  );
});
