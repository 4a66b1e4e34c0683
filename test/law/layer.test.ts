import { describe, expect, test } from 'vitest';
import { compileLaw } from '../../rules/law/compile.ts';
import { addRow, layerFromTsv } from '../../rules/law/layer.ts';
import { openLaw } from '../../rules/law/open.ts';
import { citationSeverity } from '../../rules/law/severity.ts';
import {
  agencyHeader,
  central,
  centralPack,
  day,
  documentHeader,
  eventHeader,
  query,
  state,
  words,
} from './support.ts';

const base = { base: central };
const withLayer = (text: string) => {
  const layer = layerFromTsv(text, 'van-phong', base);
  expect(layer.errors).toEqual([]);
  return openLaw([centralPack(), compileLaw(layer.tables)]);
};

describe('one line in a local pack changes a state', () => {
  const law = withLayer('63/2010/NĐ-CP\t2026-12-01\treplaced\t400/2026/NĐ-CP\n');

  test('from its day on, with the new document', () => {
    expect(state(law.status('63/2010/NĐ-CP', '2026-11-30'))).toMatch(/^amended/u);
    expect(state(law.status('63/2010/NĐ-CP', '2026-12-01'))).toBe('lapsed 2026-12-01 → 400/2026/NĐ-CP');
    expect(law.document('400/2026/NĐ-CP')).toMatchObject({ type: 'Nghị định', title: '', confidence: 'B' });
    expect(words(law.resolve(query({ symbol: '400/2026/NĐ-CP' })))).toBe('symbol 400/2026/NĐ-CP');
  });

  test('and settles the doubt: the citation may now be an error', () => {
    const verify = law.document('63/2010/NĐ-CP')!.verify;
    expect(verify).toBe(false);
    expect(central.document('63/2010/NĐ-CP')!.verify).toBe(true);
    expect(citationSeverity({ role: 'basis', inTitle: false, event: 'lapsed', confidence: 'B', verify })).toBe('error');
  });

  test('the rest stands, the packs are named and counted', () => {
    expect(state(law.status('77/2015/QH13', day))).toBe('lapsed 2025-03-01 → 72/2025/QH15');
    expect(law.info.layers).toEqual(['central', 'van-phong']);
    expect(law.info.documents).toBe(central.info.documents + 1);
    expect(law.info.id).not.toBe(central.info.id);
    expect(law.info.reach).toBe('2026-10-05');
    expect(law.agencies).toEqual(central.agencies);
  });
});

test('a loss of the layer takes the place of the one below', () => {
  const law = withLayer('77/2015/QH13\t2025-06-16\trepealed\t72/2025/QH15\t\tA\tcông báo\n');
  expect(state(law.status('77/2015/QH13', '2025-05-01'))).toMatch(/^amended/u);
  expect(state(law.status('77/2015/QH13', day))).toBe('lapsed 2025-06-16 → 72/2025/QH15');
});

test('the short form: units in words or slugs, confidence and source by default those of the layer', () => {
  const { tables, errors } = layerFromTsv(
    [
      '# ghi chú',
      '78/2025/NĐ-CP\t2026-12-01\tpartly-repealed\t400/2026/NĐ-CP\tĐiều 68 khoản 1; Điều 3',
      '79/2025/NĐ-CP\t2026-12-01\tpartly-repealed\t400/2026/NĐ-CP\tdieu-9;dieu-10/khoan-2\tC\tbáo',
      '30/2020/NĐ-CP\t2026-12-01\tsuspended\t\ttoàn bộ, đến hết 31/12/2026',
      '',
    ].join('\r\n'),
    'so-tu-phap.tsv',
    base,
  );
  expect(errors).toEqual([]);
  expect(
    tables.events.map(({ scope, units, until, confidence, source }) => ({ scope, units, until, confidence, source })),
  ).toEqual([
    {
      scope: 'units',
      units: [{ article: '68', clause: '1' }, { article: '3' }],
      until: null,
      confidence: 'B',
      source: 'so-tu-phap.tsv',
    },
    {
      scope: 'units',
      units: [{ article: '9' }, { article: '10', clause: '2' }],
      until: null,
      confidence: 'C',
      source: 'báo',
    },
    { scope: 'whole', units: [], until: '2026-12-31', confidence: 'B', source: 'so-tu-phap.tsv' },
  ]);
  expect([tables.name, tables.date, tables.reach]).toEqual(['so-tu-phap.tsv', '2026-12-01', '2026-12-01']);
});

test('tables of the project with their headers, mixed in one file', () => {
  const text = [
    documentHeader,
    '12/2026/QĐ-UBND@lai-chau@2026-03-02\t12/2026/QĐ-UBND\tQuyết định\tQuy định về A\tUBND tỉnh Lai Châu\t2026-03-02\t2026-03-15\t\tA\tcông báo tỉnh',
    '13/2026/QĐ-UBND@lai-chau@2026-09-02\t13/2026/QĐ-UBND\tQuyết định\tQuy định về B\tUBND tỉnh Lai Châu\t2026-09-02\t2026-09-15\t\tA\tcông báo tỉnh',
    eventHeader,
    '12/2026/QĐ-UBND@lai-chau@2026-03-02\t2026-09-15\t\treplaced\t13/2026/QĐ-UBND@lai-chau@2026-09-02\twhole\t\t\tA\tcông báo tỉnh',
    agencyHeader,
    'department\tSở Ngoại vụ\tVăn phòng UBND\t2025-03-01\tQĐ của tỉnh\t\tA\t',
  ].join('\n');
  const law = withLayer(text);
  const found = law.resolve(query({ symbol: '12/2026/QĐ-UBND', province: 'tỉnh Lai Châu' }));
  expect(words(found)).toBe('symbol-issuer 12/2026/QĐ-UBND@lai-chau@2026-03-02');
  expect(state(law.status('12/2026/QĐ-UBND@lai-chau@2026-03-02', day))).toBe(
    'lapsed 2026-09-15 → 13/2026/QĐ-UBND@lai-chau@2026-09-02',
  );
  expect(law.agencies.some(({ oldName, from }) => oldName === 'Sở Ngoại vụ' && from === '2025-03-01')).toBe(true);
});

test('rows without a header in the columns of the tables', () => {
  const { tables, errors } = layerFromTsv(
    '1/2020/NĐ-CP\t1/2020/NĐ-CP\tNghị định\tMột\tChính phủ\t2020-01-01\n1/2020/NĐ-CP\t2021-01-01\t\treplaced\t\twhole\t\t\tA\tx\n',
    'x',
  );
  expect(errors).toEqual([]);
  expect([tables.documents.length, tables.events.length]).toEqual([1, 1]);
});

describe('errors stand at their own line', () => {
  const lines = (text: string) => layerFromTsv(text, 'x.tsv', base).errors.map(({ table, line }) => `${table}:${line}`);
  test.each([
    ['not a row', 'một hai ba'],
    ['bad date', '63/2010/NĐ-CP\t2026-02-30\treplaced'],
    ['unknown target', '9/9999/XX\t2026-01-01\treplaced'],
    ['unknown event', '63/2010/NĐ-CP\t2026-12-01\tgone'],
    ['units not understood', '63/2010/NĐ-CP\t2026-12-01\tpartly-repealed\t\tvài chỗ'],
    ['too many cells', '63/2010/NĐ-CP\t2026-12-01\treplaced\t\t\tA\tx\ty'],
    ['unknown confidence', '63/2010/NĐ-CP\t2026-12-01\treplaced\t\t\tX'],
    ['second loss in the layer', '78/2025/NĐ-CP\t2026-12-02\treplaced'],
    ['a loss before the target of a layer below was issued', '72/2025/QH15\t2020-01-01\treplaced\t1/2026/QH16'],
    ['a change before it was issued', '72/2025/QH15\t2020-01-01\tamended\t1/2026/QH16'],
    ['a document that replaces itself', '72/2025/QH15\t2026-12-01\treplaced\t72/2025/QH15'],
    ['a document that amends itself', '72/2025/QH15\t2026-12-01\tamended\t72/2025/QH15\tĐiều 9'],
  ])('%s', (_, row) => {
    expect(lines(`78/2025/NĐ-CP\t2026-12-01\treplaced\n${row}\n`)).toEqual(['x.tsv:2']);
  });

  test('documents that replace each other in a circle, at the row that closes it; a chain is none', () => {
    const chain = ['a', 'b', 'c', 'd'].map((_, i) => `${i + 1}/2026/QĐ-TTg`);
    const rows = chain.slice(1).map((by, i) => `${chain[i]}\t2026-12-0${i + 1}\treplaced\t${by}`);
    const start = `78/2025/NĐ-CP\t2026-11-30\treplaced\t${chain[0]}`;
    expect(lines([start, ...rows].join('\n'))).toEqual([]);
    expect(lines([start, ...rows, `${chain[3]}\t2026-12-09\trepealed\t${chain[1]}`].join('\n'))).toEqual(['x.tsv:5']);
  });

  test('a circle with what the layer below knows', () => {
    const [loss] = central.events('34/2016/NĐ-CP').filter(({ kind }) => kind === 'replaced');
    expect(loss?.by).toBe('78/2025/NĐ-CP');
    const { errors } = layerFromTsv('78/2025/NĐ-CP\t2026-12-01\treplaced\t34/2016/NĐ-CP\n', 'x.tsv', base);
    expect(errors.map(({ line, vi }) => `${line} ${vi}`)).toEqual([
      '1 Các văn bản làm mất hiệu lực lẫn nhau thành vòng: 78/2025/NĐ-CP → 34/2016/NĐ-CP → 78/2025/NĐ-CP.',
    ]);
  });

  test('a document may expire by its own words', () => {
    expect(lines('72/2025/QH15\t2026-12-01\texpired\t72/2025/QH15')).toEqual([]);
  });

  test('suspensions that overlap, in whatever order they stand', () => {
    const suspended = (from: string, until: string) => `30/2020/NĐ-CP\t${from}\tsuspended\t\ttoàn bộ, đến hết ${until}`;
    const later = suspended('2026-05-01', '31/5/2026');
    expect(lines([later, suspended('2026-01-01', '30/4/2026')].join('\n'))).toEqual([]);
    expect(lines([later, suspended('2026-01-01', '01/5/2026')].join('\n'))).toEqual(['x.tsv:2']);
  });

  test('sound rows of the same file are kept', () => {
    const layer = layerFromTsv('hỏng\n78/2025/NĐ-CP\t2026-12-01\treplaced\n', 'x.tsv', base);
    expect(layer.tables.events.map(({ target }) => target)).toEqual(['78/2025/NĐ-CP']);
    expect(layer.errors[0]?.vi).toMatch(/Không nhận ra/u);
    expect(layer.errors[0]?.en).toMatch(/not recognised/u);
  });

  test('an empty file is an empty layer', () => {
    expect(layerFromTsv('', 'x').errors).toEqual([]);
    expect(openLaw([centralPack(), compileLaw(layerFromTsv('', 'x').tables)]).status('63/2010/NĐ-CP', day).kind).toBe(
      'amended',
    );
  });
});

describe('adding a row', () => {
  const event = { target: '63/2010/NĐ-CP', date: '2026-12-01', kind: 'replaced', by: '400/2026/NĐ-CP' };
  test('to an empty file, to one without a line end, under a header of other columns', () => {
    const row = '63/2010/NĐ-CP\t2026-12-01\treplaced\t400/2026/NĐ-CP\n';
    expect(addRow('', 'x', event, central)).toEqual({ text: row, errors: [] });
    const second = addRow('30/2020/NĐ-CP\t2026-12-01\tamended', 'x', event, central);
    expect(second).toEqual({ text: `30/2020/NĐ-CP\t2026-12-01\tamended\n${row}`, errors: [] });
    const third = addRow(
      `${documentHeader}\n`,
      'x',
      { ...event, units: '', confidence: 'A', source: 'công\tbáo' },
      central,
    );
    expect(third.errors).toEqual([]);
    expect(layerFromTsv(third.text, 'x', base).tables.events).toHaveLength(1);
    expect(
      addRow(third.text, 'x', { ...event, target: '30/2020/NĐ-CP' }, central).text.match(/^target\t/gmu),
    ).toHaveLength(1);
  });

  test('a bad row is told at its line, the text is given all the same', () => {
    const { text, errors } = addRow('# a\n', 'x', { ...event, date: '2026-13-01' }, central);
    expect(text.split('\n')).toHaveLength(3);
    expect(errors.map(({ line }) => line)).toEqual([2]);
  });
});
