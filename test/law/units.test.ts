import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatUnit } from '../../rules/citations/index.ts';
import type { UnitRef } from '../../rules/citations/types.ts';
import { structureScope } from '../../rules/law/scope.ts';
import { parseUnitSlug, readUnits, unitCovers, unitSlug } from '../../rules/law/units.ts';

const slugs = (words: string) => readUnits(words)?.map(unitSlug).join(';') ?? null;

describe('units in words', () => {
  test.each([
    ['Điều 29; khoản 3 Điều 8', 'dieu-29;dieu-8/khoan-3'],
    ['Điều 4, 5, 6, 9', 'dieu-4;dieu-5;dieu-6;dieu-9'],
    ['Điều 1, 2, 3, 4, 5 và 6', 'dieu-1;dieu-2;dieu-3;dieu-4;dieu-5;dieu-6'],
    ['Điều 7, 8, 15a', 'dieu-7;dieu-8;dieu-15a'],
    [
      'khoản 2, Khoản 5 Điều 2; Điều 3; điểm a, b Khoản 1, Khoản 2 và Khoản 3 Điều 7',
      'dieu-2/khoan-2;dieu-2/khoan-5;dieu-3;dieu-7/khoan-1/diem-a;dieu-7/khoan-1/diem-b;dieu-7/khoan-2;dieu-7/khoan-3',
    ],
    [
      'khoản 1, các điểm a, đ, e.3 khoản 2, khoản 7 Điều 26',
      'dieu-26/khoan-1;dieu-26/khoan-2/diem-a;dieu-26/khoan-2/diem-đ;dieu-26/khoan-2/diem-e.3;dieu-26/khoan-7',
    ],
    ['điểm c khoản 1 Điều 9, khoản 3, khoản 4 Điều 25', 'dieu-9/khoan-1/diem-c;dieu-25/khoan-3;dieu-25/khoan-4'],
    ['khoản 1, khoản 2 và khoản 3 của Điều 5', 'dieu-5/khoan-1;dieu-5/khoan-2;dieu-5/khoan-3'],
    ['Điều 68 khoản 1; Phụ lục I', 'dieu-68/khoan-1;phu-luc-I'],
    ['các Điều 10, 61-63', 'dieu-10;dieu-61;dieu-62;dieu-63'],
    ['Chương III', 'chuong-III'],
    ['Điều 7 Chương I; Điều 16, Điều 17 Chương III', 'dieu-7;dieu-16;dieu-17'],
    ['Điều 12 và Chương IV', 'dieu-12;chuong-IV'],
    ['Mục VII Điều 1 và Mục VII Điều 2', 'muc-VII/dieu-1;muc-VII/dieu-2'],
    ['điểm 2.1 và 2.3 khoản 2 Mục II', 'muc-II/khoan-2/diem-2.1;muc-II/khoan-2/diem-2.3'],
    ['Phụ lục III', 'phu-luc-III'],
  ])('%s', (words, expected) => {
    expect(slugs(words)).toBe(expected);
  });

  test.each([
    '',
    'khoản 3',
    'điểm a',
    'phần về cán bộ, công chức',
    'Điều',
    'Điều 3 của Thông tư số 1/2020/TT-BTC',
    'Điều 9-3',
    'một số điều',
  ])('not understood: "%s"', (words) => {
    expect(readUnits(words)).toBeNull();
  });

  const number = fc.integer({ min: 1, max: 300 }).map(String);
  const unit = fc.oneof(
    fc.record({ article: number }),
    fc.record({ article: number, clause: number.filter((n) => n.length < 3) }),
    fc.record({ article: number, clause: number.filter((n) => n.length < 3), point: fc.constantFrom(...'abcdđeghik') }),
    fc.record({ appendix: fc.constantFrom('I', 'II', 'IV', '2') }),
    fc.record({ chapter: fc.constantFrom('I', 'II', 'XXII') }),
  );

  test('what is printed is read again, what is slugged is read again', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (units: UnitRef[]) => {
        expect(readUnits(units.map((unit) => formatUnit(unit, 'vi')).join('; '))).toEqual(units);
        for (const one of units) expect(parseUnitSlug(unitSlug(one))).toEqual(one);
      }),
    );
  });

  test('a unit covers itself and what is inside it, not its neighbours', () => {
    fc.assert(
      fc.property(unit, unit, (a: UnitRef, b: UnitRef) => {
        expect(unitCovers(a, a)).toBe(true);
        if (unitCovers(a, b) && unitCovers(b, a)) expect(unitSlug(a)).toBe(unitSlug(b));
      }),
    );
    expect(unitCovers({ article: '8' }, { article: '8', clause: '3' })).toBe(true);
    expect(unitCovers({ article: '8', clause: '3' }, { article: '8' })).toBe(false);
    expect(unitCovers({ article: '8' }, { article: '88' })).toBe(false);
    expect(unitCovers({ article: '8' }, { article: '8', appendix: 'I' })).toBe(false);
    expect(unitCovers({ article: '8', chapter: 'II' }, { article: '8' })).toBe(true);
    expect(unitCovers({ chapter: 'II' }, { article: '8' })).toBe(false);
    expect(unitCovers({}, { article: '8' })).toBe(false);
  });

  test.each(['dieu-', 'dieu-1/dieu-2', 'x-1', 'dieu-1 ', ''])('bad slug "%s"', (text) => {
    expect(parseUnitSlug(text)).toBeNull();
  });
});

describe('scope of an event in words', () => {
  test.each([
    ['replaced', '', 'whole', '', ''],
    ['amended', '', 'whole', '', ''],
    ['repealed', 'toàn bộ', 'whole', '', ''],
    ['suspended', 'toàn bộ, đến hết 15/4/2026', 'whole', '', '2026-04-15'],
    ['suspended', 'toàn bộ, đến khi Luật An toàn thực phẩm (sửa đổi) có hiệu lực', 'whole', '', ''],
    ['partly-repealed', 'Điều 29', 'units', 'dieu-29', ''],
    ['partly-repealed', 'nội dung tại Điều 1, 55', 'within', 'dieu-1;dieu-55', ''],
    ['partly-repealed', 'toàn bộ, trừ Điều 12 và Chương IV', 'except', 'dieu-12;chuong-IV', ''],
    ['partly-repealed', 'toàn bộ, trừ khoản 2 Điều 1 Thông tư số 9/2020/TT-BTC', 'except', 'dieu-1/khoan-2', ''],
    ['partly-repealed', 'toàn bộ, trừ quy định tại khoản 3 Điều 45 Thông tư này', 'except', '', ''],
    ['partly-repealed', 'toàn bộ, trừ trường hợp chuyển tiếp', 'except', '', ''],
    [
      'replaced',
      'toàn bộ, trừ Điều 77, 78 (có hiệu lực đến hết 2027-12-31)',
      'except',
      'dieu-77;dieu-78',
      '2027-12-31',
    ],
    ['amended', 'Điều 5, 9; bổ sung Điều 35a', 'units', 'dieu-5;dieu-9;dieu-35a', ''],
    ['replaced', 'chuyển tiếp: khoản 1 Điều 64', 'whole', '', ''],
    ['expired', 'phần còn lại (Phụ lục IV) hết hiệu lực sau 30/6/2024', 'whole', '', ''],
  ] as const)('%s, "%s"', (kind, words, scope, units, until) => {
    expect(structureScope(kind, '9/2020/TT-BTC', words)).toEqual({ scope, units, until });
  });

  test.each([
    ['partly-repealed', ''],
    ['partly-repealed', 'phần về cán bộ, công chức'],
    ['replaced', 'Điều 5'],
    ['amended', 'vài chỗ'],
    ['suspended', 'một phần'],
  ] as const)('not understood: %s, "%s"', (kind, words) => {
    expect(structureScope(kind, '9/2020/TT-BTC', words)).toBeNull();
  });
});
