import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { root } from '../support/paths.ts';
import { day, folderOf, rasoat } from './support.ts';

/** `rasoat compare`: what became of a draft between two rounds. */

const schema = (name: string): object => JSON.parse(readFileSync(join(root, 'rules/reports/schema', name), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema('check.schema.json'));
const validate = ajv.compile(schema('compare.schema.json'));

// biome-ignore lint/suspicious/noExplicitAny: read back from JSON.
type Data = any;

const articles = [
  '1. Phạm vi điều chỉnh\nQuyết định này quy định mức hỗ trợ cho hộ trồng rừng trên địa bàn tỉnh theo Nghị định số 61/2018/NĐ-CP.',
  '2. Hồ sơ\n1. Đơn đề nghị hỗ trợ theo mẫu.\n2. Bản sao giấy chứng nhận quyền sử dụng đất.\n3. Sơ đồ khu đất trồng rừng.',
  '3. Thời hạn\nHạt Kiểm lâm giải quyết trong thời hạn 05 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ theo Nghị định số 42/2022/NĐ-CP.',
  '4. Kinh phí\nKinh phí hỗ trợ lấy từ nguồn sự nghiệp kinh tế hằng năm của ngân sách tỉnh và nguồn hợp pháp khác.',
];

function draft(list: readonly string[], bases = ['Căn cứ Luật Lâm nghiệp số 16/2017/QH14;']): string {
  return [
    'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nSố:      /2026/QĐ-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    'Lai Châu, ngày     tháng 11 năm 2026',
    'QUYẾT ĐỊNH\nQuy định mức hỗ trợ trồng rừng trên địa bàn tỉnh Lai Châu',
    bases.join('\n'),
    'Ủy ban nhân dân ban hành Quyết định quy định mức hỗ trợ trồng rừng.',
    ...list.map((text, i) => `Điều ${text.replace(/^\d+/u, String(i + 1))}`),
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn A',
  ].join('\n\n');
}

async function compared(
  before: string,
  after: string,
  more: readonly string[] = [],
): Promise<{ code: number; data: Data }> {
  const cwd = folderOf({ 'cu.txt': before, 'moi.txt': after });
  const { code, out, err } = await rasoat(['compare', 'cu.txt', 'moi.txt', ...day, '--format', 'json', ...more], {
    cwd,
  });
  expect(err).toBe('');
  const data = JSON.parse(out);
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  return { code, data };
}

const changes = ({ units }: Data): unknown[] =>
  units.changes.map((one: Data) => [one.before?.path ?? null, one.after?.path ?? null, one.edited, one.renumbered]);
const rules = (list: Data): string[] => list.map(({ rule }: Data) => rule);

test('the same draft: nothing changed, everything remains', async () => {
  const { code, data } = await compared(draft(articles), draft(articles).replaceAll('\n\n', '\n\n\n'));
  expect(code).toBe(1);
  expect(changes(data)).toEqual([]);
  expect(data.units.same).toBeGreaterThan(6);
  expect([data.findings.mended, data.findings.new]).toEqual([[], []]);
  expect(rules(data.findings.remaining.map((pair: Data) => pair.after))).toContain('citation/superseded');
});

test('an article put in, one taken out, one edited: the findings go with their articles', async () => {
  const [scope, papers, time] = articles;
  const after = [
    scope,
    '2. Giải thích từ ngữ\nHộ trồng rừng là hộ gia đình được giao đất, giao rừng, theo Nghị định số 61/2018/NĐ-CP.',
    papers.replace('2. Bản sao giấy chứng nhận quyền sử dụng đất.\n3.', '2.'),
    time.replace('05 ngày', '03 ngày'),
  ];
  const { code, data } = await compared(draft(articles), draft(after));
  expect(code).toBe(1);
  expect(changes(data)).toEqual([
    [null, 'dieu-2', false, false],
    ['dieu-2', 'dieu-3', true, true],
    ['dieu-3', 'dieu-4', true, true],
    ['dieu-4', null, false, false],
  ]);
  const edited = data.units.changes[2];
  expect(edited.alike).toBeGreaterThan(0.7);
  expect(edited.passages.map(({ before, after: fresh }: Data) => [before.text, fresh.text])).toEqual([
    [expect.stringContaining('05 ngày làm việc'), expect.stringContaining('03 ngày làm việc')],
  ]);
  expect(data.units.changes[1].passages).toEqual([
    { before: { range: expect.anything(), text: '2. Bản sao giấy chứng nhận quyền sử dụng đất.' }, after: null },
    {
      before: expect.objectContaining({ text: '3. Sơ đồ khu đất trồng rừng.' }),
      after: expect.objectContaining({ text: '2. Sơ đồ khu đất trồng rừng.' }),
    },
  ]);
  const superseded = data.findings.remaining
    .filter((pair: Data) => pair.after.rule === 'citation/superseded')
    .map((pair: Data) => [pair.before.path, pair.after.path, pair.after.quote]);
  expect(superseded).toEqual([
    ['dieu-1', 'dieu-1', '61/2018/NĐ-CP'],
    ['dieu-3', 'dieu-4', '42/2022/NĐ-CP'],
  ]);
  const fresh = data.findings.new.filter(({ rule }: Data) => rule === 'citation/superseded');
  expect(fresh.map(({ path, quote }: Data) => [path, quote])).toEqual([['dieu-2', '61/2018/NĐ-CP']]);
});

test('findings with the same words go with their articles, edited and numbered anew as these are', async () => {
  const [one, two, three] = ['rừng trồng', 'rừng tự nhiên', 'đất trống'].map(
    (what) => (n: number, word: string) =>
      `${n}. Hỗ trợ ${what}\nMức hỗ trợ đối với ${what} là 2 triệu đồng một hécta, ${word} theo Nghị định số 61/2018/NĐ-CP.`,
  );
  const before = [one(1, 'trả một lần'), two(2, 'trả một lần'), three(3, 'trả một lần')];
  const first = '1. Giải thích từ ngữ\nHécta, hộ gia đình và cộng đồng được hiểu theo Nghị định số 61/2018/NĐ-CP.';
  const after = [first, one(2, 'chia hai đợt'), two(3, 'chia hai đợt'), three(4, 'chia hai đợt')];
  const { data } = await compared(draft(before), draft(after));
  expect(changes(data)).toEqual([
    [null, 'dieu-1', false, false],
    ['dieu-1', 'dieu-2', true, true],
    ['dieu-2', 'dieu-3', true, true],
    ['dieu-3', 'dieu-4', true, true],
  ]);
  const superseded = ({ rule }: Data): boolean => rule === 'citation/superseded';
  expect(
    data.findings.remaining
      .filter((pair: Data) => superseded(pair.after))
      .map((pair: Data) => [pair.before.path, pair.after.path]),
  ).toEqual([
    ['dieu-1', 'dieu-2'],
    ['dieu-2', 'dieu-3'],
    ['dieu-3', 'dieu-4'],
  ]);
  expect(data.findings.new.filter(superseded).map(({ path }: Data) => path)).toEqual(['dieu-1']);
});

test('a mended citation is mended, and not also new or remaining', async () => {
  const { data } = await compared(
    draft(articles),
    draft(articles.map((text) => text.replace('61/2018/NĐ-CP', '118/2025/NĐ-CP'))),
  );
  const of = (list: Data): string[] =>
    list.filter(({ rule }: Data) => rule === 'citation/superseded').map(({ quote }: Data) => quote);
  expect(of(data.findings.mended)).toEqual(['61/2018/NĐ-CP']);
  expect(of(data.findings.remaining.map((pair: Data) => pair.after))).toEqual(['42/2022/NĐ-CP']);
  expect(of(data.findings.new)).toEqual([]);
  expect(changes(data)).toEqual([['dieu-1', 'dieu-1', true, false]]);
});

test('articles that change places are known by their words', async () => {
  const [scope, papers, time, money] = articles;
  const { data } = await compared(draft(articles), draft([scope, money, time, papers]));
  expect(changes(data)).toEqual([
    ['dieu-4', 'dieu-2', false, true],
    ['dieu-2', 'dieu-4', false, true],
  ]);
});

test('what stands outside the articles is compared too', async () => {
  const bases = ['Căn cứ Luật Lâm nghiệp số 16/2017/QH14;', 'Căn cứ Luật Đất đai số 31/2024/QH15;'];
  const { data } = await compared(draft(articles), draft(articles, bases));
  expect(changes(data)).toEqual([['can-cu', 'can-cu', true, false]]);
  expect(data.units.changes[0].passages).toEqual([
    { before: null, after: expect.objectContaining({ text: 'Căn cứ Luật Đất đai số 31/2024/QH15;' }) },
  ]);
});

test('no error left: exit 0; the report for people says what became of it', async () => {
  const mended = readFileSync(join(root, 'examples/cong-van-gop-y.txt'), 'utf8');
  const spoilt = mended.replace('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n', '');
  const cwd = folderOf({ 'cu.txt': spoilt, 'moi.txt': mended });
  const vi = await rasoat(['compare', 'cu.txt', 'moi.txt', ...day], { cwd });
  expect([vi.code, vi.err]).toEqual([0, '']);
  expect(vi.out).toContain('Đã khắc phục (');
  expect(vi.out).toMatch(/Kết luận: không còn lỗi; khắc phục \d+, còn lại 0 \(0 lỗi\), mới 0 \(0 lỗi\)\.\n$/u);
  const back = await rasoat(['compare', 'moi.txt', 'cu.txt', ...day, '--lang', 'en'], { cwd });
  expect(back.code).toBe(1);
  expect(back.out).toMatch(/New \(\d+\)[\s\S]*Conclusion: may not go yet; 0 mended/u);
});

test('an edit is shown in its words', async () => {
  const cwd = folderOf({
    'cu.txt': draft(articles),
    'moi.txt': draft(articles.map((text) => text.replace('05 ngày', '03 ngày'))),
  });
  const { out } = await rasoat(['compare', 'cu.txt', 'moi.txt', ...day], { cwd });
  expect(out).toContain('    Sửa  Điều 3. Thời hạn  dòng ');
  expect(out).toContain('trong thời hạn [-05-]{+03+} ngày làm việc');
});

test('words of a draft marked mật stay out of the data, whichever version bears the mark', async () => {
  const secret = draft(articles).replace('TỈNH LAI CHÂU\n', 'TỈNH LAI CHÂU\nMẬT\n');
  const edited = draft(articles.map((text) => text.replace('05 ngày', '03 ngày')));
  for (const [before, after] of [
    [secret, edited],
    [edited, secret],
  ]) {
    const { data } = await compared(before, after);
    expect(data.withheld).toBe('secret');
    expect(JSON.stringify(data)).not.toMatch(/61\/2018|làm việc|Thời hạn/u);
    expect(changes(data)).toContainEqual(['dieu-3', 'dieu-3', true, false]);
    expect(JSON.stringify((await compared(before, after, ['--allow-secret'])).data)).toContain('làm việc');
  }
});

test('what a waiver of the new draft excuses is told with its reason', async () => {
  const waiver = '<!-- rasoat-waive citation/superseded: chờ nghị định mới; đến 2026-12-31 -->\n\n';
  const after = draft(articles).replace('Điều 1.', `${waiver}Điều 1.`);
  const cwd = folderOf({ 'cu.md': draft(articles), 'moi.md': after });
  const { out } = await rasoat(['compare', 'cu.md', 'moi.md', ...day, '--format', 'json'], { cwd });
  const data = JSON.parse(out);
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  const excused = data.findings.excused.map(({ before, after: fresh }: Data) => [before.quote, fresh.waived.reason]);
  expect(excused).toContainEqual(['61/2018/NĐ-CP', 'chờ nghị định mới']);
  expect(data.findings.mended).toEqual([]);
  const { out: pretty } = await rasoat(['compare', 'cu.md', 'moi.md', ...day], { cwd });
  expect(pretty).toContain('Lý do: chờ nghị định mới; đến 31/12/2026');
});

test('mistakes of usage and files that cannot be read', async () => {
  const cwd = folderOf({ 'a.txt': draft(articles), 'b/x.txt': 'x', 'b/y.txt': 'y' });
  const says = async (...operands: string[]): Promise<[number, string]> => {
    const { code, err } = await rasoat(['compare', ...operands, ...day], { cwd });
    return [code, err];
  };
  expect(await says('a.txt')).toEqual([2, expect.stringContaining('Nêu đúng hai tệp')]);
  expect(await says('a.txt', './a.txt')).toEqual([2, expect.stringContaining('cùng một tệp')]);
  expect(await says('a.txt', 'b')).toEqual([2, expect.stringContaining('không so thư mục')]);
  expect(await says('a.txt', 'khong-co.txt')).toEqual([2, expect.stringContaining('khong-co.txt: không có tệp')]);
});
