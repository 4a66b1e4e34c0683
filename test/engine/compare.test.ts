import { compareDrafts } from '@rasoat/rules';
import { expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { expectLinear } from '../support/growth.ts';

const asOf = '2026-11-22';
const heads = 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 5/2026/QĐ-UBND\nQUYẾT ĐỊNH\nQuy định về phí\n';

/** Units that changed: old path, new path, edited. */
async function unitsOf(before: string, after: string): Promise<unknown[]> {
  const [one, two] = await Promise.all([before, after].map((text) => check(heads + text, { asOf }, [])));
  return compareDrafts(one, two).units.map((unit) => [
    unit.before?.path ?? null,
    unit.after?.path ?? null,
    unit.edited,
  ]);
}

test('of articles with equal words each is paired once, in order', async () => {
  const same = (n: number): string => `Điều ${n}. Mức phí\nMức phí là 10.000 đồng một lần nộp.\n`;
  expect(await unitsOf(same(1) + same(2) + same(3), same(1) + same(2))).toEqual([['dieu-3', null, false]]);
  expect(await unitsOf(same(1) + same(2), same(1) + same(2) + same(3))).toEqual([[null, 'dieu-3', false]]);
});

test('an article much edited in its place, under a new name, is edited', async () => {
  const before =
    'Điều 1. Mức phí\nMức phí cấp giấy phép là 10.000 đồng, nộp một lần khi nhận kết quả tại bộ phận một cửa.\n';
  const after =
    'Điều 1. Phí, lệ phí\nTổ chức, cá nhân được miễn lệ phí; mức phí cấp giấy phép là 10.000 đồng, trả qua Cổng dịch vụ công quốc gia khi nộp.\n';
  expect(await unitsOf(before, after)).toEqual([['dieu-1', 'dieu-1', true]]);
});

test('an article written anew under its name is edited; another under its number is not it', async () => {
  const before = 'Điều 1. Mức phí\nMức phí là 10.000 đồng một lần nộp hồ sơ tại bộ phận một cửa.\n';
  expect(
    await unitsOf(before, 'Điều 1. Mức phí\nTổ chức, cá nhân trả theo bảng giá do Hội đồng nhân dân quyết định.\n'),
  ).toEqual([['dieu-1', 'dieu-1', true]]);
  expect(await unitsOf(before, 'Điều 1. Tổ chức thực hiện\nChánh Văn phòng chịu trách nhiệm thi hành.\n')).toEqual([
    [null, 'dieu-1', false],
    ['dieu-1', null, false],
  ]);
});

test('the most alike is the one; what shares a turn of phrase is another', async () => {
  const fee = (n: number, words: string): string =>
    `Điều ${n}. Mức ${n}\nTổ chức, cá nhân nộp hồ sơ tại Trung tâm Phục vụ hành chính công trong giờ làm việc, ${words}.\n`;
  const before = fee(1, 'kèm bản sao giấy tờ nhân thân, ảnh chân dung và tờ khai theo mẫu số một');
  const far = fee(1, 'kèm bản sao giấy tờ nhân thân, phiếu lý lịch và đơn theo mẫu số chín');
  const near = fee(2, 'kèm bản sao giấy tờ nhân thân, ảnh chân dung và tờ khai theo mẫu số hai');
  expect(await unitsOf(before, far + near)).toEqual([
    [null, 'dieu-1', false],
    ['dieu-1', 'dieu-2', true],
  ]);
  const other =
    'Điều 2. Khác\nViên chức tiếp nhận hồ sơ tại Trung tâm Phục vụ hành chính công và trả kết quả qua bưu chính.\n';
  expect(await unitsOf(before, other)).toEqual([
    [null, 'dieu-2', false],
    ['dieu-1', null, false],
  ]);
});

test('a clause numbered anew is told as such, not as another', async () => {
  const before = 'Điều 1. Hồ sơ\n1. Đơn.\n2. Bản sao giấy tờ.\n3. Sơ đồ.\n4. Ảnh chụp.\n';
  const after = 'Điều 1. Hồ sơ\n1. Đơn.\n2. Sơ đồ.\n3. Ảnh chụp.\n';
  const [one, two] = await Promise.all([before, after].map((text) => check(heads + text, { asOf }, [])));
  const [unit] = compareDrafts(one, two).units;
  expect(
    unit.passages.map((passage) => [
      passage.before && one.source.text.slice(passage.before.start, passage.before.end),
      passage.after && two.source.text.slice(passage.after.start, passage.after.end),
    ]),
  ).toEqual([
    ['2. Bản sao giấy tờ.', null],
    ['3. Sơ đồ.', '2. Sơ đồ.'],
    ['4. Ảnh chụp.', '3. Ảnh chụp.'],
  ]);
});

test('units of attachments and of drafts without articles', async () => {
  const plan = (second: string): string =>
    `I. MỤC ĐÍCH\nNâng cao chất lượng.\nII. NHIỆM VỤ\n1. Rà soát.\n2. ${second}\n`;
  expect(await unitsOf(plan('Công khai kết quả.'), plan('Báo cáo kết quả.'))).toEqual([['muc-II', 'muc-II', true]]);
  const attached = (n: string): string =>
    `Điều 1. Ban hành kèm theo Quyết định này Quy chế.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nQUY CHẾ\nLàm việc\n(Ban hành kèm theo Quyết định số 5/2026/QĐ-UBND)\nĐiều 1. Phạm vi\nQuy chế này quy định về họp.\nĐiều 2. Họp\nHọp ${n} lần mỗi tháng.\n`;
  expect(await unitsOf(attached('một'), attached('hai'))).toEqual([['quy-che-1/dieu-2', 'quy-che-1/dieu-2', true]]);
});

test('time grows with the drafts: all articles moved, edited, and alike', async () => {
  const article = (n: number, word: string): string =>
    `Điều ${n}. Mức phí loại ${n}\n1. Mức phí là ${n}.000 đồng ${word} theo Nghị định số 61/2018/NĐ-CP.\n2. Nộp tại bộ phận một cửa.\n`;
  const results = new Map(
    await Promise.all(
      [200, 400, 800].map(async (size) => {
        const numbers = Array.from({ length: size }, (_, i) => i + 1);
        const before = heads + numbers.map((n) => article(n, 'một lần')).join('');
        const after = heads + numbers.map((n) => article(n + 1, n % 2 ? 'một lần' : 'mỗi lần nộp')).join('');
        return [size, [await check(before, { asOf }), await check(after, { asOf })]] as const;
      }),
    ),
  );
  await expectLinear((size) => {
    const [before, after] = results.get(size)!;
    return () => compareDrafts(before, after);
  }, 200);
});
