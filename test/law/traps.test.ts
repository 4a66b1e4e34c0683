import { describe, expect, test } from 'vitest';
import { citationSeverity } from '../../rules/law/severity.ts';
import { central, day, query, state, words } from './support.ts';

const bySymbol = (symbol: string, of: Parameters<typeof query>[0] = {}) =>
  words(central.resolve(query({ symbol, ...of })));
const at = (key: string, asOf: string, unit?: Parameters<typeof central.status>[2]) =>
  state(unit === undefined ? central.status(key, asOf) : central.status(key, asOf, unit));

describe('T8.1 the key is the whole symbol', () => {
  const groups = [
    [
      '63/2010/NĐ-CP',
      '63/2010/QH12',
      '63/2014/NĐ-CP',
      '63/2018/NĐ-CP',
      '63/2019/NĐ-CP',
      '63/2024/NĐ-CP',
      '63/2020/QH14',
      '63/2025/QH15',
    ],
    ['118/2025/NĐ-CP', '118/2025/QH15'],
    ['78/2025/NĐ-CP', '78/2025/QH15'],
    ['79/2025/NĐ-CP', '79/2025/QH15'],
    ['72/2025/NĐ-CP', '72/2025/QH15'],
    ['67/2025/NĐ-CP', '67/2025/QH15'],
    ['80/2015/QH13', '80/2025/QH15'],
    ['45/2013/QH13', '45/2019/QH14', '45/2020/NĐ-CP', '45/2025/NĐ-CP', '45/2026/NĐ-CP'],
    ['22/2008/QH12', '22/2023/QH15'],
  ];
  test.each(groups.flat())('%s is itself or not known, never another', (symbol) => {
    expect([`symbol ${symbol}`, 'unknown']).toContain(bySymbol(symbol));
  });

  test('those that matter are known', () => {
    for (const symbol of [
      '63/2010/NĐ-CP',
      '63/2010/QH12',
      '118/2025/NĐ-CP',
      '78/2025/NĐ-CP',
      '72/2025/QH15',
      '80/2015/QH13',
      '45/2013/QH13',
      '22/2023/QH15',
    ]) {
      expect(bySymbol(symbol)).toBe(`symbol ${symbol}`);
    }
    expect(central.status('63/2010/QH12', day).kind).not.toBe('amended');
  });
});

describe('T8.2 without a year in the symbol the day tells', () => {
  test('19/NQ-CP', () => {
    expect(bySymbol('19/NQ-CP')).toBe('ambiguous 19/NQ-CP@2014-03-18, 19/NQ-CP@2015-03-12');
    expect(bySymbol('19/NQ-CP', { date: '2015-03-12' })).toBe('symbol-date 19/NQ-CP@2015-03-12');
    expect(bySymbol('19/NQ-CP', { date: '2016-03-12' })).toBe('unknown');
    expect(bySymbol('19/NQ-CP', { year: '2014' })).toBe('symbol-date 19/NQ-CP@2014-03-18');
    expect(bySymbol('19-2016/NQ-CP')).toMatch(/^ambiguous 19-2016\/NQ-CP@/u);
  });

  test('76/NQ-CP, 02/NQ-CP, 06/QĐ-TTg', () => {
    expect(bySymbol('76/NQ-CP', { date: '2013-06-13' })).toBe('symbol-date 76/NQ-CP@2013-06-13');
    expect(bySymbol('76/NQ-CP', { date: '2021-07-15' })).toBe('symbol-date 76/NQ-CP@2021-07-15');
    expect(central.keys('02/NQ-CP')).toHaveLength(6);
    expect(bySymbol('06/QĐ-TTg', { date: '2022-01-06' })).toBe('symbol-date 06/QĐ-TTg@2022-01-06');
    expect(bySymbol('06/QĐ-TTg')).toMatch(/^ambiguous /u);
  });

  test('two decrees of one number and year', () => {
    expect(bySymbol('02/2025/NĐ-CP')).toBe('ambiguous 02/2025/NĐ-CP@2025-01-01, 02/2025/NĐ-CP@2025-02-18');
    expect(bySymbol('02/2025/NĐ-CP', { date: '2025-02-18' })).toBe('symbol-date 02/2025/NĐ-CP@2025-02-18');
  });
});

test('T8.3 new shapes of resolutions since 2025', () => {
  expect(bySymbol('66.7/2025/NQ-CP')).toBe('symbol 66.7/2025/NQ-CP');
  expect(at('66.7/2025/NQ-CP', day)).not.toMatch(/lapsed/u);
  expect(at('66.7/2025/NQ-CP', '2027-03-01')).toMatch(/^lapsed 2027-03-01/u);
});

test('T8.4 old documents in force are not gone because of their age', () => {
  for (const key of [
    '97/2015/QH13',
    '42/2013/QH13',
    '02/2011/QH13',
    '15/2012/QH13',
    '36/2018/QH14',
    '123/2015/NĐ-CP',
    '23/2015/NĐ-CP',
    '30/2020/NĐ-CP',
  ]) {
    expect(at(key, day), key).toMatch(/^(?:amended|no-change-known)/u);
  }
});

describe('T8.5 the day decides', () => {
  test('effect that ends later', () => {
    expect(at('60/2014/QH13', '2027-02-28')).not.toMatch(/lapsed/u);
    expect(at('60/2014/QH13', '2027-03-01')).toBe('lapsed 2027-03-01 → 03/2026/QH16');
    expect(at('02/2016/QH14', '2026-12-31')).not.toMatch(/lapsed/u);
    expect(at('02/2016/QH14', '2027-01-01')).toBe('lapsed 2027-01-01 → -');
    for (const key of ['140/2025/NĐ-CP', '142/2025/NĐ-CP', '144/2025/NĐ-CP', '151/2025/NĐ-CP', '190/2025/QH15']) {
      expect(at(key, '2027-02-28'), key).not.toMatch(/lapsed/u);
      expect(at(key, '2027-03-01'), key).toMatch(/^lapsed 2027-03-01/u);
    }
  });

  test('amended from a later day', () => {
    const later = ['20/2023/QH15', '143/2025/QH15', '10/2022/NĐ-CP']
      .flatMap((key) => central.events(key))
      .filter(({ kind }) => kind === 'amended');
    expect(later.length).toBeGreaterThan(0);
    for (const event of later) {
      const dayBefore = central.status(event.target, '2000-01-01');
      expect(dayBefore.kind).toBe('not-yet');
      const status = central.status(event.target, event.date);
      expect(status.kind === 'amended' && status.events.some(({ by }) => by === event.by)).toBe(true);
    }
  });

  test('not yet in force', () => {
    expect(at('64/2025/QH15', '2025-03-31')).toBe('not-yet 2025-04-01');
    expect(at('64/2025/QH15', '2025-04-01')).toBe('no-change-known');
  });
});

describe('T8.6 a chain gives its last link', () => {
  test.each([
    ['77/2015/QH13', '72/2025/QH15'],
    ['24/2014/NĐ-CP', '150/2025/NĐ-CP'],
    ['15/2021/NĐ-CP', '217/2026/NĐ-CP'],
    ['56/2010/QH12', '84/2025/QH15'],
    ['61/2018/NĐ-CP', '118/2025/NĐ-CP'],
    ['181/2003/QĐ-TTg', '118/2025/NĐ-CP'],
  ])('%s → %s', (key, last) => {
    const status = central.status(key, day);
    expect(status.kind === 'lapsed' && status.last?.key).toBe(last);
  });

  test('the links stand in order, and on an earlier day the chain ends earlier', () => {
    const chain = (key: string, asOf: string) => {
      const status = central.status(key, asOf);
      return status.kind === 'lapsed' ? status.chain.map((document) => document.key) : [];
    };
    expect(chain('24/2014/NĐ-CP', day)).toEqual(['45/2025/NĐ-CP', '150/2025/NĐ-CP']);
    expect(chain('24/2014/NĐ-CP', '2025-06-30')).toEqual(['45/2025/NĐ-CP']);
    expect(chain('181/2003/QĐ-TTg', day)).toEqual([
      '93/2007/QĐ-TTg',
      '09/2015/QĐ-TTg',
      '61/2018/NĐ-CP',
      '118/2025/NĐ-CP',
    ]);
  });
});

test('T8.7 a lapsed document named where it is right is not reported', () => {
  for (const role of ['amends', 'repeals', 'amended-by', 'history', 'self'] as const) {
    expect(citationSeverity({ role, inTitle: false, event: 'lapsed', confidence: 'A', verify: false })).toBeNull();
  }
  expect(
    citationSeverity({ role: 'basis', inTitle: true, event: 'lapsed', confidence: 'A', verify: false }),
  ).toBeNull();
});

test('T8.8 amended is not lapsed', () => {
  expect(at('47/2020/NĐ-CP', day)).toBe('amended 194/2025/NĐ-CP');
  expect(at('45/2020/NĐ-CP', day)).toBe('amended 69/2024/NĐ-CP, 68/2024/NĐ-CP, 118/2025/NĐ-CP, 310/2026/NĐ-CP');
  expect(at('120/2016/NĐ-CP', day)).toBe('amended 82/2023/NĐ-CP');
});

test('T8.9 a short life: valid inside, gone after', () => {
  expect(at('45/2026/NĐ-CP', '2026-02-28')).toBe('not-yet 2026-03-01');
  expect(at('45/2026/NĐ-CP', '2026-03-01')).toBe('no-change-known');
  expect(at('45/2026/NĐ-CP', '2026-06-30')).toBe('no-change-known');
  expect(at('45/2026/NĐ-CP', '2026-07-01')).toBe('lapsed 2026-07-01 → 224/2026/NĐ-CP');
});

test('T8.10 base gone, never repealed by name: information, no error', () => {
  const status = central.status('85/2016/NĐ-CP', day);
  expect(status.kind).toBe('amended');
  const event = status.kind === 'amended' ? status.events[0]! : null;
  expect([event?.kind, event?.scope]).toEqual(['lapsed-with-parent', 'free']);
  expect(
    citationSeverity({ role: 'basis', inTitle: false, event: 'parent-lapsed', confidence: 'C', verify: false }),
  ).toBe('info');
  expect(central.status('85/2016/NĐ-CP', '2026-06-30').kind).toBe('no-change-known');
});

describe('T8.11 and tthc.md 1.3: 63/2010/NĐ-CP', () => {
  const key = '63/2010/NĐ-CP';
  test('never lapsed as a whole, always to be verified', () => {
    expect(central.document(key)?.verify).toBe(true);
    expect(at(key, day)).toBe('amended 48/2013/NĐ-CP, 150/2016/NĐ-CP, 92/2017/NĐ-CP, 78/2025/NĐ-CP');
    expect(at(key, '2012-01-01')).toBe('no-change-known');
    expect(
      citationSeverity({ role: 'basis', inTitle: false, event: 'amended-named', confidence: 'A', verify: true }),
    ).toBe('warning');
    expect(citationSeverity({ role: 'basis', inTitle: false, event: 'lapsed', confidence: 'A', verify: true })).toBe(
      'warning',
    );
  });

  test('Điều 29 is repealed for certain since 2013-07-01', () => {
    expect(at(key, '2013-06-30', { article: '29' })).toBe('no-change-known');
    expect(at(key, '2013-07-01', { article: '29' })).toBe('unit-repealed 2013-07-01 48/2013/NĐ-CP A');
    expect(at(key, day, { article: '29', clause: '1' })).toBe('unit-repealed 2013-07-01 48/2013/NĐ-CP A');
    expect(
      citationSeverity({ role: 'basis', inTitle: false, event: 'unit-repealed', confidence: 'A', verify: true }),
    ).toBe('error');
    expect(
      citationSeverity({ role: 'history', inTitle: false, event: 'unit-repealed', confidence: 'A', verify: true }),
    ).toBeNull();
  });

  test('khoản 3 Điều 8 with less confidence, Điều 7 changed', () => {
    expect(at(key, day, { article: '8', clause: '3' })).toBe('unit-repealed 2025-04-01 78/2025/NĐ-CP B');
    expect(at(key, day, { article: '8', clause: '3', point: 'a' })).toBe('unit-repealed 2025-04-01 78/2025/NĐ-CP B');
    expect(
      citationSeverity({ role: 'basis', inTitle: false, event: 'unit-repealed', confidence: 'B', verify: true }),
    ).toBe('warning');
    expect(at(key, '2025-03-31', { article: '8', clause: '3' })).toBe('unit-amended 92/2017/NĐ-CP');
    expect(at(key, day, { article: '8', clause: '2' })).toBe('unit-amended 92/2017/NĐ-CP');
    expect(at(key, day, { article: '8' })).toBe('unit-amended 92/2017/NĐ-CP, 78/2025/NĐ-CP');
    expect(at(key, day, { article: '7' })).toBe('unit-amended 78/2025/NĐ-CP');
  });
});

describe('vbqppl.md 7.2: stale citations', () => {
  test.each([
    ['77/2015/QH13', 'lapsed 2025-03-01 → 72/2025/QH15'],
    ['65/2025/QH15', 'lapsed 2025-06-16 → 72/2025/QH15'],
    ['80/2015/QH13', 'lapsed 2025-04-01 → 64/2025/QH15'],
    ['34/2016/NĐ-CP', 'lapsed 2025-04-01 → 78/2025/NĐ-CP'],
    ['154/2020/NĐ-CP', 'lapsed 2025-04-01 → 78/2025/NĐ-CP'],
    ['59/2024/NĐ-CP', 'lapsed 2025-04-01 → 78/2025/NĐ-CP'],
    ['87/2015/QH13', 'lapsed 2026-03-01 → 121/2025/QH15'],
    ['61/2018/NĐ-CP', 'lapsed 2025-07-01 → 118/2025/NĐ-CP'],
    ['107/2021/NĐ-CP', 'lapsed 2025-07-01 → 118/2025/NĐ-CP'],
    ['83/2015/QH13', 'lapsed 2026-01-01 → 89/2025/QH15'],
    ['78/2025/NĐ-CP', 'amended 187/2025/NĐ-CP'],
    ['64/2025/QH15', 'amended 87/2025/QH15'],
  ])('%s: %s', (key, expected) => {
    expect(at(key, day)).toBe(expected);
  });

  test('47/2019 and 63/2020, which only amended them, are gone as well', () => {
    for (const key of ['47/2019/QH14', '63/2020/QH14']) expect(at(key, day), key).toMatch(/^lapsed /u);
  });

  test('42/2022/NĐ-CP (T7.4) and the suspended 46/2026/NĐ-CP', () => {
    expect(at('42/2022/NĐ-CP', '2026-06-30')).not.toMatch(/lapsed/u);
    expect(at('42/2022/NĐ-CP', '2026-07-01')).toMatch(/^lapsed 2026-07-01/u);
    expect(at('46/2026/NĐ-CP', '2026-02-03')).toBe('no-change-known');
    expect(at('46/2026/NĐ-CP', '2026-04-05')).toBe('suspended 2026-02-04 09/2026/NQ-CP A');
    expect(at('46/2026/NĐ-CP', '2026-04-06')).toBe('suspended 2026-04-06 15/2026/NQ-CP A');
    expect(at('15/2018/NĐ-CP', day)).not.toMatch(/lapsed/u);
  });
});
