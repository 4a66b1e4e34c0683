import { expect, test } from 'vitest';
import { openLaw } from '../../rules/law/open.ts';
import type { LawSearch } from '../../rules/law/types.ts';
import { central, centralPack, lawOf, packOf } from './support.ts';

const found = (search: LawSearch, types: readonly string[], typed: string, most = 5): string[] =>
  search.find({ types, typed, most }).documents.map(({ key }) => key);

test('by number: the typed one before longer ones, with and without the marks of its letters', () => {
  const { search } = central;
  search.read(1e9);
  expect(found(search, ['Nghị định'], '63/2010/nđ')).toEqual(['63/2010/NĐ-CP']);
  expect(found(search, ['Nghị định'], '63/2010/nd')).toEqual(['63/2010/NĐ-CP']);
  expect(found(search, ['Thông tư'], '1/2023/TT-BTP')).toEqual(['01/2023/TT-BTP']);
  expect(found(search, ['Nghị định'], '63', 3).every((key) => key.startsWith('63/'))).toBe(true);
  expect(found(search, ['Thông tư'], '63/2010/NĐ')).toEqual([]);
});

test('by words of the title, in any order of typing, with and without tone marks', () => {
  const law = lawOf(
    [
      '1/2020/NĐ-CP|2020-01-01||Quy định về đất trồng lúa',
      '2/2021/NĐ-CP|2021-01-01||Quy định về xếp hạng đạt chuẩn',
      '3/2022/NĐ-CP|2022-01-01||Đất lâm nghiệp',
      '4/2023/QH15|2023-01-01||Luật sửa đổi, bổ sung một số điều của Luật Đất đai|Luật',
      '5/2019/QH14|2019-01-01||Luật Đất đai|Luật',
    ],
    [],
  );
  law.search.read(100);
  expect(found(law.search, ['Nghị định'], 'dat')).toEqual(['3/2022/NĐ-CP', '2/2021/NĐ-CP', '1/2020/NĐ-CP']);
  expect(found(law.search, ['Nghị định'], 'đất')).toEqual(['3/2022/NĐ-CP', '1/2020/NĐ-CP']);
  expect(found(law.search, [], 'trong dat')).toEqual(['1/2020/NĐ-CP']);
  expect(found(law.search, ['Luật'], 'đất')).toEqual(['5/2019/QH14', '4/2023/QH15']);
  expect(found(law.search, [], 'không có')).toEqual([]);
  expect(found(law.search, ['Luật'], '')).toEqual(['5/2019/QH14', '4/2023/QH15']);
});

test('the newest documents can be found before the rest is read; what is left is said', () => {
  const { search } = openLaw([centralPack()]);
  expect(search.find({ types: [], typed: 'thủ tục', most: 3 })).toEqual({ documents: [], more: true });
  expect(search.read(500)).toBe(false);
  const part = search.find({ types: ['Nghị định'], typed: 'quy', most: 3 });
  expect(part.documents[0].issued! > '2026').toBe(true);
  expect(search.find({ types: [], typed: '63/2010', most: 3 })).toEqual({ documents: [], more: true });
  expect(search.read(1e9)).toBe(true);
  expect(search.complete).toBe(true);
  expect(found(search, [], '63/2010/NĐ')).toEqual(['63/2010/NĐ-CP']);
});

test('a later pack takes the place of a document, and adds its own', () => {
  const { search } = openLaw([
    packOf(['1/2020/NĐ-CP|2020-01-01||Tên cũ', '2/2020/NĐ-CP|2020-02-01||Tên khác'], []),
    packOf(['1/2020/NĐ-CP|2020-01-01||Tên mới', '3/2020/NĐ-CP|2020-03-01||Tên mới'], []),
  ]);
  search.read(10);
  expect(search.find({ types: [], typed: 'tên', most: 9 }).documents.map(({ title }) => title)).toEqual([
    'Tên mới',
    'Tên khác',
    'Tên mới',
  ]);
  expect(found(search, [], 'cũ')).toEqual([]);
});

test('anything may be typed', () => {
  const { search } = central;
  search.read(1e9);
  for (const typed of ['', '/', '0', '000', '***', '\u0000', 'đ'.repeat(500), '63/', '(', '\ud800'])
    expect(search.find({ types: [], typed, most: 5 }).documents.length).toBeLessThanOrEqual(5);
});
