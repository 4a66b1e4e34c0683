import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lossKinds } from '../../rules/law/events.ts';
import { openLaw } from '../../rules/law/open.ts';
import { central, centralPack, day, lawOf, packOf, readData, state } from './support.ts';

const keys = readData('documents.tsv')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0]!)
  .filter((key) => key !== '');

describe('status of a document', () => {
  const law = lawOf(
    [
      '1/2020/A|2020-01-01|2020-03-01',
      '2/2022/A|2022-01-01|2022-02-01',
      '3/2024/A|2024-01-01',
      '4/2020/A|2020-01-01',
      '5/2020/A|2020-01-01',
      '6/2020/A|2020-01-01',
      '7/2020/A|2020-01-01',
      '8/2020/A|',
    ],
    [
      '1/2020/A|2022-02-01||replaced|2/2022/A|whole|||A|t',
      '1/2020/A|2021-02-01||amended|4/2020/A|units|dieu-3||A|t',
      '2/2022/A|2024-02-01||repealed|3/2024/A|whole|||B|t',
      '4/2020/A|2021-01-01|2021-06-30|suspended||whole|||A|t',
      '5/2020/A|2022-01-01||partly-repealed|2/2022/A|except|dieu-7;chuong-II|toàn bộ, trừ Điều 7 và Chương II|B|t',
      '5/2020/A|2025-01-01||expired||whole||phần còn lại|A|t',
      '6/2020/A|2022-01-01|2027-12-31|replaced|2/2022/A|except|dieu-7|toàn bộ, trừ Điều 7 đến hết 2027-12-31|A|t',
      '7/2020/A|2022-01-01||replaced|8/2020/A|whole|||A|t',
    ],
  );
  const at = (key: string, asOf: string, unit?: { article?: string; clause?: string; chapter?: string }) =>
    state(unit === undefined ? law.status(key, asOf) : law.status(key, asOf, unit));

  test('unknown, not yet, as it was, amended, lapsed', () => {
    expect(at('9/2020/A', day)).toBe('unknown');
    expect(at('1/2020/A', '2019-12-31')).toBe('not-yet 2020-03-01');
    expect(at('1/2020/A', '2020-02-29')).toBe('not-yet 2020-03-01');
    expect(at('1/2020/A', '2020-03-01')).toBe('no-change-known');
    expect(at('1/2020/A', '2021-02-01')).toBe('amended 4/2020/A');
    expect(at('1/2020/A', '2022-01-31')).toBe('amended 4/2020/A');
    expect(at('1/2020/A', '2022-02-01')).toBe('lapsed 2022-02-01 → 2/2022/A');
    expect(at('1/2020/A', '2024-02-01')).toBe('lapsed 2022-02-01 → 3/2024/A');
    expect(at('1/2020/A', '2024-02-01', { article: '3' })).toBe('lapsed 2022-02-01 → 3/2024/A');
    expect(at('8/2020/A', '2020-01-01')).toBe('no-change-known');
  });

  test('a suspension has a last day', () => {
    expect(at('4/2020/A', '2020-12-31')).toBe('no-change-known');
    expect(at('4/2020/A', '2021-06-30')).toBe('suspended 2021-01-01 - A');
    expect(at('4/2020/A', '2021-07-01')).toBe('no-change-known');
  });

  test('all but some units: a warning, not a loss; what is kept stands', () => {
    expect(at('5/2020/A', '2022-01-01')).toBe('amended 2/2022/A');
    expect(at('5/2020/A', '2022-01-01', { article: '7', clause: '2' })).toBe('amended 2/2022/A');
    expect(at('5/2020/A', '2022-01-01', { chapter: 'II' })).toBe('amended 2/2022/A');
    expect(at('5/2020/A', '2022-01-01', { article: '8' })).toBe('unit-repealed 2022-01-01 2/2022/A B');
    expect(at('5/2020/A', '2025-01-01')).toBe('lapsed 2025-01-01 → 3/2024/A');
  });

  test('an exception that runs out', () => {
    expect(at('6/2020/A', '2027-12-31', { article: '7' })).toBe('amended 2/2022/A');
    expect(at('6/2020/A', '2027-12-31')).toBe('amended 2/2022/A');
    expect(at('6/2020/A', '2028-01-01')).toBe('lapsed 2022-01-01 → 3/2024/A');
  });

  test('rows that point in a circle end', () => {
    // A table with a circle is refused; packs that do not know each other can still make one.
    const documents = ['7/2020/A|2020-01-01', '8/2020/A|'];
    const half = (event: string) => packOf(documents, [event]);
    const circle = openLaw([
      half('7/2020/A|2022-01-01||replaced|8/2020/A|whole|||A|t'),
      half('8/2020/A|2023-01-01||replaced|7/2020/A|whole|||A|t'),
    ]);
    expect(state(circle.status('7/2020/A', '2023-01-01'))).toBe('lapsed 2022-01-01 → -');
  });

  test('content inside a unit and the unit of a repealed unit', () => {
    const small = lawOf(
      ['1/2020/A|2020-01-01'],
      [
        '1/2020/A|2021-01-01||partly-repealed||within|dieu-9|nội dung tại Điều 9|A|t',
        '1/2020/A|2021-01-01||partly-repealed||units|dieu-10/khoan-2/diem-a;dieu-11||A|t',
        '1/2020/A|2021-01-01||partly-repealed||free||phần về cán bộ|A|t',
      ],
    );
    const unit = (ref: object) => state(small.status('1/2020/A', day, ref));
    expect(unit({ article: '9' })).toBe('unit-amended -');
    expect(unit({ article: '9', clause: '1' })).toBe('unit-amended -');
    expect(unit({ article: '11', clause: '1', point: 'đ' })).toBe('unit-repealed 2021-01-01 - A');
    expect(unit({ article: '10', clause: '2', point: 'a' })).toBe('unit-repealed 2021-01-01 - A');
    expect(unit({ article: '10', clause: '2', point: 'b' })).toBe('amended -');
    expect(unit({ article: '10', clause: '2' })).toBe('unit-amended -');
    expect(unit({ article: '12' })).toBe('amended -');
    expect(unit({ article: '11', appendix: 'I' })).toBe('amended -');
  });
});

describe('properties on the real data', () => {
  const someKey = fc.constantFrom(...keys);
  const someDay = fc
    .date({ min: new Date('1995-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('a loss stays a loss, by the same event, and nothing is lost before its day', () => {
    fc.assert(
      fc.property(someKey, someDay, someDay, (key, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const first = central.status(key, early);
        const second = central.status(key, late);
        if (first.kind === 'lapsed') {
          expect(second.kind === 'lapsed' && second.event).toEqual(first.event);
          expect(first.event.date <= early).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the last link is never itself lapsed on the day', () => {
    for (const key of keys) {
      const status = central.status(key, day);
      if (status.kind !== 'lapsed' || status.last === null) continue;
      expect(central.status(status.last.key, day).kind, key).not.toBe('lapsed');
      expect(status.chain.at(-1)?.key).toBe(status.last.key);
    }
  });

  test('a unit is never worse than the rows say, and no status of the day knows of later events', () => {
    for (const key of keys) {
      const status = central.status(key, '2020-06-01');
      const events = 'events' in status ? status.events : 'event' in status ? [status.event] : [];
      for (const event of events) expect(event.date <= '2020-06-01').toBe(true);
      if (status.kind === 'lapsed') expect(lossKinds.has(status.event.kind)).toBe(true);
    }
  });

  test('an unknown key stays unknown in every layer', () => {
    expect(openLaw([]).status('63/2010/NĐ-CP', day).kind).toBe('unknown');
    expect(openLaw([]).info).toMatchObject({ documents: 0, events: 0, layers: [] });
    expect(openLaw([centralPack()]).status('63/2010/NĐ-CP@2010-06-08', day).kind).toBe('unknown');
  });
});
