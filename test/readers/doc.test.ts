import { readBytes } from '@rasoat/rules/readers/index';
import type { SourceText } from '@rasoat/rules/text';
import { describe, expect, test } from 'vitest';
import {
  compound,
  type DocLevel,
  type DocOptions,
  type DocParagraph,
  docOf,
  elsewhere,
  rowEnd,
  sprm,
} from '../support/doc.ts';
import { expectLinear } from '../support/growth.ts';
import { toTcvn3 } from '../support/legacy.ts';
import { show } from './blocks.ts';

const p = (...runs: DocParagraph['runs']): DocParagraph => ({ runs });
const read = (body: readonly DocParagraph[], options: DocOptions = {}, how = {}): Promise<SourceText> =>
  readBytes(docOf(body, options), { name: 'a.doc', ...how });
const linesOf = async (body: readonly DocParagraph[], options: DocOptions = {}, how = {}): Promise<string[]> =>
  (await read(body, options, how)).text.trimEnd().split('\n');

const DELETED = sprm(0x0800, 1);
const INSERTED = sprm(0x0801, 1);
const HIDDEN = sprm(0x083c, 1);
const BOLD = 0x0835;
const font = (number: number): number[] => sprm(0x4a4f, number, 2);
const listed = (use: number, level: number): number[] => [...sprm(0x260a, level), ...sprm(0x460b, use, 2)];

describe('characters', () => {
  test('pieces of one and of two bytes a character, cut anywhere', async () => {
    const words = 'Điều 1. Phạm vi điều chỉnh: “café” và 😀 trên địa bàn tỉnh';
    for (const piece of [1, 3, 7, 1000])
      expect(await linesOf([p(words), p('plain – text')], { piece })).toEqual([words, 'plain – text']);
  });

  test('bytes of a piece are those of Western Windows', async () => {
    expect(await linesOf([p('a\u0096b\u0093c')])).toEqual(['a–b“c']);
  });

  test('breaks, hyphens, pictures, and marks that are no text', async () => {
    expect(await linesOf([p('a\x0bb\x0cc\td\x1ee\x1ff\x01g\x02h')])).toEqual(['a', 'b', 'c\td-efgh']);
  });

  test('fields by their result, one in another too; a field without end is text', async () => {
    expect(
      await linesOf([
        p('xem \x13 HYPERLINK "x" \x14đây\x15, \x13 IF \x13 PAGE \x141\x15 \x14hai\x15; \x13 TC \x15hết'),
      ]),
    ).toEqual(['xem đây, hai; hết']);
    expect(await linesOf([p('a \x13 b'), p('c')])).toEqual(['a  b', 'c']);
  });

  test('signs of symbol fonts', async () => {
    const sign = { text: '(', sprms: [...sprm(0x0855, 1), ...sprm(0x6a09, [0, 0, 0xb7, 0xf0])] };
    expect(await linesOf([p(sign, ' một')])).toEqual(['• một']);
  });

  test('fonts from before Unicode', async () => {
    const words = 'điều kiện cấp giấy phép';
    const old = toTcvn3(words)
      .map(({ text }) => text)
      .join('');
    const source = await read(
      [
        p(
          'Có ',
          { text: old.slice(0, 9), sprms: font(1) },
          { text: old.slice(9), sprms: [...font(1), ...sprm(BOLD, 1)] },
          '.',
        ),
        p({ text: 'quyÕt ®Þnh', sprms: font(2) }),
        // LibreOffice writes the soft hyphen, which is the letter, as its sign.
        p({ text: 'h\u001fíng dÉn', sprms: font(1) }),
      ],
      {
        fonts: ['Times New Roman', '.VnTime', '.VnTimeH'],
      },
    );
    expect(source.text.trimEnd().split('\n')).toEqual([`Có ${words}.`, 'QUYẾT ĐỊNH', 'hướng dẫn']);
    expect(source.layout?.legacy.map(({ font: name }) => name)).toEqual(['.VnTime', '.VnTime', '.VnTimeH', '.VnTime']);
  });
});

describe('what is text', () => {
  test('hidden text is left out and counted, by the style too', async () => {
    const styles = [{ kind: 'character' as const, characters: HIDDEN }];
    const source = await read(
      [p('a', { text: 'bc', sprms: HIDDEN }, 'd', { text: 'ef', sprms: sprm(0x4a30, 1, 2) }, 'g')],
      { styles },
    );
    expect(source.text.trimEnd()).toBe('adg');
    expect(source.layout?.hidden).toBe(4);
  });

  test('tracked changes as accepted and as they were; a removed mark joins two paragraphs', async () => {
    const body = [
      p('Hạn ', { text: '10', sprms: DELETED }, { text: '07', sprms: INSERTED }, ' ngày'),
      { ...p('Một '), markSprms: DELETED },
      p('Hai'),
      { ...p('Ba '), markSprms: INSERTED },
      p('bốn'),
    ];
    expect(await linesOf(body)).toEqual(['Hạn 07 ngày', 'Một Hai', 'Ba ', 'bốn']);
    expect(await linesOf(body, {}, { revisions: 'original' })).toEqual(['Hạn 10 ngày', 'Một ', 'Hai', 'Ba bốn']);
    const source = await read(body);
    expect(source.layout?.revisions.map(({ kind, at }) => [kind, source.text.slice(at.start, at.end)])).toEqual([
      ['delete', ''],
      ['insert', '07'],
      ['delete', ''],
      ['insert', ''],
    ]);
  });

  test('a quick save puts properties on whole pieces', async () => {
    const body = [p('0123456789'), p('abcdefgh')];
    expect(await linesOf(body, { piece: 5, saved: { 1: DELETED, 2: HIDDEN } })).toEqual(['01234', 'efgh']);
  });

  test('footnotes behind the body, frames behind their paragraph; headers and comments are no text', async () => {
    const source = await read([p('Luật\x02 mới \x08.'), p('Sau')], {
      footnotes: [p('\x02 Chú thích')],
      headers: [p('Đầu trang')],
      remarks: [p('\x05nhận xét')],
      frames: [{ at: 10, paragraphs: [p('Trong khung'), p('hai dòng')] }],
    });
    expect(show(source)).toEqual([
      'line! Luật mới .',
      'line! Trong khung',
      'line! hai dòng',
      'line! Sau',
      'footnote! Chú thích',
    ]);
    expect(source.layout?.remarks.length).toBe(1);
  });
});

test('a header that holds the national name is read when the body has none', async () => {
  const headers = [p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), p('Độc lập')];
  expect(await linesOf([p('Điều 1')], { headers })).toEqual([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập',
    'Điều 1',
  ]);
  expect(await linesOf([p('Cộng hòa xã hội chủ nghĩa Việt Nam'), p('Điều 1')], { headers })).toHaveLength(2);
  expect(await linesOf([p('Điều 1')], { headers: [p('Đầu trang')] })).toEqual(['Điều 1']);
});

describe('numbers', () => {
  const levels: DocLevel[] = [
    { format: 0, text: 'Điều %1.' },
    { format: 0, text: '%2.' },
    { format: 4, text: '%3)' },
    { format: 1, text: '%4', follow: 2 },
  ];
  const at = (use: number, level: number, text: string): DocParagraph => ({ runs: [text], sprms: listed(use, level) });

  test('levels, uses that begin anew or count in another way, bullets, what is removed does not count', async () => {
    const lists = [
      { id: 5, levels },
      { id: 6, levels: [{ format: 23, text: '\uf0b7' }] },
    ];
    const uses = [
      { list: 5 },
      { list: 5, overrides: [{ level: 0, start: 7 }] },
      { list: 6 },
      { list: 5, overrides: [{ level: 1, format: { format: 3, text: '(%2)', start: 3 } }] },
    ];
    const body = [
      at(1, 0, 'Phạm vi'),
      at(1, 1, 'một'),
      at(1, 2, 'điểm'),
      { ...at(1, 2, ''), runs: [{ text: 'bỏ', sprms: DELETED }], markSprms: DELETED },
      at(1, 2, 'điểm'),
      at(1, 1, 'hai'),
      p('giữa'),
      at(1, 0, 'Đối tượng'),
      at(1, 1, 'một'),
      at(2, 0, 'bảy'),
      at(3, 0, 'chấm'),
      at(4, 1, 'chữ'),
      at(1, 3, 'liền'),
      at(0, 0, 'không số'),
      at(9, 0, 'không có danh sách'),
    ];
    const source = await read(body, { lists, uses });
    expect(source.text.trimEnd().split('\n')).toEqual([
      'Điều 1. Phạm vi',
      '1. một',
      'a) điểm',
      'b) điểm',
      '2. hai',
      'giữa',
      'Điều 2. Đối tượng',
      '1. một',
      'Điều 7. bảy',
      '• chấm',
      '(C) chữ',
      'Iliền',
      'không số',
      'không có danh sách',
    ]);
    expect(source.layout?.labels.map(({ format }) => format).slice(0, 3)).toEqual(['decimal', 'decimal', 'letters']);
    const original = await read(body, { lists, uses }, { revisions: 'original' });
    expect(original.text.split('\n').slice(3, 5)).toEqual(['b) bỏ', 'c) điểm']);
  });

  test('numbers of a style, of one that it is based on; levels that do not begin anew; legal numbers', async () => {
    const styles = [
      { kind: 'paragraph' as const, paragraph: listed(1, 0) },
      { kind: 'paragraph' as const, base: 1, paragraph: sprm(0x260a, 1) },
      { kind: 'paragraph' as const, base: 1, paragraph: sprm(0x460b, 0, 2) },
    ];
    const lists = [
      {
        id: 1,
        levels: [
          { format: 1, text: 'Chương %1' },
          { format: 0, text: 'Điều %2.', restart: 0 },
          { format: 0, text: '%1.%3', legal: true },
        ],
      },
    ];
    const styled = (style: number, text: string): DocParagraph => ({ runs: [text], style });
    expect(
      await linesOf(
        [
          styled(1, 'A'),
          styled(2, 'a'),
          styled(2, 'b'),
          styled(1, 'B'),
          styled(2, 'c'),
          styled(3, 'không'),
          { runs: ['d'], style: 1, sprms: sprm(0x260a, 2) },
        ],
        { styles, lists, uses: [{ list: 1 }] },
      ),
    ).toEqual(['Chương I A', 'Điều 1. a', 'Điều 2. b', 'Chương II B', 'Điều 3. c', 'không', '2.1 d']);
  });
});

describe('tables', () => {
  const inTable = sprm(0x2416, 1);
  const cell = (text: string, more: readonly number[] = []): DocParagraph => ({
    runs: [text],
    mark: 7,
    sprms: [...inTable, ...more],
  });
  const row = (...edges: number[]): DocParagraph => ({ runs: [], mark: 7, sprms: rowEnd([0, ...edges]) });

  test('rows, cells of several paragraphs, a cell over two columns', async () => {
    const source = await read([
      p('trước'),
      cell('STT'),
      cell('Tên'),
      row(1000, 3000),
      cell('1'),
      { runs: ['a'], sprms: inTable },
      cell('b'),
      cell('c'),
      row(1000, 2000, 3000),
      cell('2'),
      cell(''),
      cell('d'),
      row(1000, 2000, 3000),
      p('sau'),
    ]);
    expect(show(source)).toEqual([
      'line! trước',
      'cell 1/1/1! STT',
      'cell 1/1/2! Tên',
      'cell 1/2/1! 1',
      'cell 1/2/2! a',
      'cell 1/2/2! b',
      'cell 1/2/3! c',
      'cell 1/3/1! 2',
      'cell 1/3/3! d',
      'line! sau',
    ]);
  });

  test('a cell behind one over two columns is in the third; cells that go on from the row above', async () => {
    const merging = (...merges: number[]): DocParagraph => ({
      runs: [],
      mark: 7,
      sprms: rowEnd([0, 1000, 2000, 3000], merges),
    });
    const body = [
      cell('a'),
      cell('b'),
      row(2000, 3000),
      ...[cell('c'), cell('d'), cell('e'), merging(3, 0, 0)],
      ...[cell(''), cell('f'), cell('g'), merging(1, 0, 0)],
      ...[cell(''), cell('h'), cell('i'), { ...row(1000, 2000, 3000) }],
    ];
    const end = body[body.length - 1];
    const source = await read([
      ...body.slice(0, -1),
      { ...end, sprms: [...(end.sprms ?? []), ...sprm(0xd62b, [2, 0, 1])] },
    ]);
    expect(show(source).slice(0, 3)).toEqual(['cell 1/1/1! a', 'cell 1/1/3! b', 'cell 1/2/1! c']);
    expect(source.merged).toEqual([
      { table: 1, row: 3, column: 1 },
      { table: 1, row: 4, column: 1 },
    ]);
  });

  test('a row whose properties stand elsewhere in the file', async () => {
    const far = elsewhere(rowEnd([0, 1000, 3000]));
    const body = [cell('a'), cell('b'), { runs: [], mark: 7, sprms: far.sprms }, cell('c'), cell('d'), row(1000, 3000)];
    expect(show(await read(body, { data: far.data }))).toEqual([
      'cell 1/1/1! a',
      'cell 1/1/2! b',
      'cell 1/2/1! c',
      'cell 1/2/2! d',
    ]);
  });

  test('a table in a cell', async () => {
    const inner = [...inTable, ...sprm(0x6649, 2, 4)];
    const innerCell = (text: string): DocParagraph => ({ runs: [text], sprms: [...inner, ...sprm(0x244b, 1)] });
    const innerRow: DocParagraph = { runs: [], sprms: [...inner, ...sprm(0x244b, 1), ...sprm(0x244c, 1)] };
    const source = await read([
      { runs: ['ngoài'], sprms: inTable },
      innerCell('x'),
      innerCell('y'),
      innerRow,
      cell('cuối', sprm(0x6649, 1, 4)),
      cell('z'),
      row(4000, 8000),
      p('sau'),
    ]);
    expect(show(source)).toEqual([
      // A cell that holds a table only lays out.
      'line! ngoài',
      'cell 2/1/1! x',
      'cell 2/1/2! y',
      'line! cuối',
      'cell 1/1/2! z',
      'line! sau',
    ]);
  });
});

test('places are characters of the file', async () => {
  const words = 'Điều 1.\tPhạm vi😀 điều chỉnh';
  const body = [p('trước \x01', words, { text: 'bỏ', sprms: DELETED }, ' cuối'), p('Sau')];
  const source = await read(body, { piece: 5 });
  const file = body
    .map(({ runs }) => `${runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')}\r`)
    .join('');
  for (const part of ['trước', 'Điều', '1.', 'vi😀 điều', 'chỉnh', 'cuối', 'Sau']) {
    const start = source.text.indexOf(part);
    const { place } = source.locate({ start, end: start + part.length });
    if (place?.kind !== 'stream') throw new Error('no place');
    expect(file.slice(place.start, place.end)).toBe(part);
  }
});

test('looks by style and character style, alignment, page', async () => {
  const styles = [
    { kind: 'paragraph' as const, paragraph: sprm(0x2461, 1), characters: [...sprm(BOLD, 1), ...sprm(0x4a43, 28, 2)] },
    { kind: 'character' as const, characters: sprm(0x0836, 1) },
  ];
  const source = await read(
    [
      { runs: ['QUYẾT ', { text: 'ĐỊNH', sprms: sprm(BOLD, 0x81) }], style: 1 },
      p('x', { text: 'y', sprms: sprm(0x4a30, 2, 2) }),
    ],
    { styles, section: [...sprm(0xb01f, 11906, 2), ...sprm(0xb020, 16838, 2), ...sprm(0xb021, 1701, 2)] },
  );
  expect(source.layout?.looks.map(({ at: _, font: __, ...look }) => look)).toEqual([
    { size: 14, bold: true, italic: false },
    { size: 14, bold: false, italic: false },
    { size: 10, bold: false, italic: false },
    { size: 10, bold: false, italic: true },
  ]);
  expect(source.layout?.paragraphs.map(({ align }) => align)).toEqual(['center', 'left']);
  expect(source.layout?.pages.map(({ width, height, left, right }) => [width, height, left, right])).toEqual([
    [210.01, 297, 30, 31.75],
  ]);
});

describe('not read', () => {
  const notesOf = async (bytes: Uint8Array): Promise<string[]> => {
    const source = await readBytes(bytes, { name: 'a.doc' });
    expect(source.text).toBe('');
    return source.notes.map(({ kind, vi }) => `${kind} ${vi}`);
  };
  const plain = [p('Điều 1. Phạm vi điều chỉnh của Quyết định này')];
  const some = new Uint8Array(100).fill(1);

  test.each<[string, Uint8Array, RegExp]>([
    ['a password', docOf(plain, { head: [[10, 0x1300]] }), /mật khẩu/u],
    ['a .docx with a password', compound({ EncryptedPackage: some, EncryptionInfo: some }), /mật khẩu/u],
    ['Word 95', docOf(plain, { head: [[2, 104]] }), /Word 6\/95/u],
    ['Word 6', docOf(plain, { head: [[0, 0xa5dc]] }), /Word 6\/95/u],
    ['a workbook', compound({ Workbook: some }), /Excel/u],
    ['a presentation', compound({ 'PowerPoint Document': some }), /trình chiếu/u],
    ['some other compound file', compound({ Lạ: some }), /tệp phức hợp khác/u],
    ['no table', compound({ WordDocument: docOf(plain).slice(512, 5000) }), /hỏng/u],
    ['a head alone', docOf(plain).slice(0, 512), /hỏng/u],
    ['no more than a mark', docOf(plain).slice(0, 20), /hỏng/u],
  ])('%s', async (_, bytes, told) => {
    const notes = await notesOf(bytes);
    expect(notes.length).toBe(1);
    expect(notes[0]).toMatch(/^binary /u);
    expect(notes[0]).toMatch(told);
    expect(notes[0]).toMatch(/Hãy/u);
  });

  test('a file whose text is cut is read up to there, and told', async () => {
    const bytes = docOf([p('Một'), p('Hai')], { head: [[76, 5000]] });
    const source = await readBytes(bytes, { name: 'a.doc' });
    expect(source.text.trimEnd().split('\n')).toEqual(['Một', 'Hai']);
    expect(source.notes.map(({ kind }) => kind)).toEqual(['truncated']);
  });

  test('a text without end is cut, and told', async () => {
    const source = await read(
      Array.from({ length: 100 }, () => p('abc')),
      {},
      { limit: 500 },
    );
    expect(source.text.length).toBeLessThan(400);
    expect(source.notes.map(({ kind }) => kind)).toEqual(['limit']);
  });
});

test('time grows with the file', async () => {
  const unit = [p('Khoản ', { text: 'này', sprms: sprm(BOLD, 1) }), { ...p('điểm'), sprms: listed(1, 0) }];
  await expectLinear((size) => {
    const body = Array.from({ length: size }, () => unit).flat();
    const bytes = docOf(body, {
      lists: [{ id: 1, levels: [{ format: 0, text: '%1.' }] }],
      uses: [{ list: 1 }],
      piece: 100_000,
    });
    return () => readBytes(bytes, { name: 'a.doc' });
  }, 200);
});
