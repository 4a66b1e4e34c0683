import { readBytes } from '@rasoat/rules/readers/index';
import type { SourceText } from '@rasoat/rules/text';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../support/growth.ts';
import { toTcvn3 } from '../support/legacy.ts';
import { type OdtOptions, odtContent, odtOf } from '../support/odt.ts';
import { show } from './blocks.ts';

const read = (body: string, options: OdtOptions = {}, how = {}): Promise<SourceText> =>
  readBytes(odtOf(body, options), { name: 'a.odt', ...how });
const linesOf = async (body: string, options: OdtOptions = {}, how = {}): Promise<string[]> =>
  (await read(body, options, how)).text.trimEnd().split('\n');
const p = (inside: string, attributes = ''): string => `<text:p${attributes}>${inside}</text:p>`;

/** Điều, khoản and điểm as levels of a list. */
const LISTS =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-prefix="Điều " style:num-suffix="." style:num-format="1"/>' +
  '<text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1"/>' +
  '<text:list-level-style-number text:level="3" style:num-suffix=")" style:num-format="a" text:start-value="2"/></text:list-style>' +
  '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>' +
  '<text:list-style style:name="D"><text:list-level-style-number text:level="1" style:num-format="I"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>';
const item = (inside: string, attributes = ''): string => `<text:list-item${attributes}>${inside}</text:list-item>`;
const list = (inside: string, attributes = ''): string => `<text:list${attributes}>${inside}</text:list>`;

describe('characters', () => {
  test('white space as the format has it, elements that are characters', async () => {
    const body =
      p(
        '\n  Một\n\thai  <text:span> ba</text:span><text:s text:c="3"/>bốn<text:tab/>năm<text:line-break/> sáu\u2011bảy',
      ) +
      p('A &amp; B &lt;1&gt; &#272;') +
      p('');
    expect(await linesOf(body)).toEqual(['Một hai ba   bốn\tnăm', 'sáu-bảy', 'A & B <1> Đ']);
  });

  test('entities are never expanded', async () => {
    const xml = odtContent(p('a&lol;b'), {}).replace('?>', '?><!DOCTYPE x [<!ENTITY lol "haha">]>');
    const source = await read('', { parts: { 'content.xml': xml } });
    expect(source.text).not.toContain('haha');
  });

  test('fonts from before Unicode', async () => {
    const styles =
      '<style:style style:name="V" style:family="text"><style:text-properties style:font-name="F1"/></style:style>';
    const common = `<office:font-face-decls><style:font-face style:name="F1" svg:font-family="'.VnTime'"/></office:font-face-decls>`;
    const words = 'điều kiện cấp giấy phép';
    const old = toTcvn3(words)
      .map(({ text }) => text)
      .join('');
    const source = await read(p(`Có <text:span text:style-name="V">${old}</text:span>.`), { styles, common });
    expect(source.text.trimEnd()).toBe(`Có ${words}.`);
    expect(source.layout?.legacy.map(({ at, font }) => [source.text.slice(at.start, at.end), font])).toEqual([
      [words, '.VnTime'],
    ]);
  });
});

describe('what is text', () => {
  test('notes behind the body, frames behind their paragraph, what is no text left out', async () => {
    const body =
      '<text:sequence-decls><text:sequence-decl text:name="T"/></text:sequence-decls>' +
      p(
        'Luật<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích</text:p></text:note-body></text:note> mới<draw:frame><draw:text-box><text:p>Trong khung</text:p></draw:text-box><svg:desc>ảnh</svg:desc></draw:frame>; <text:ruby><text:ruby-base>gốc</text:ruby-base><text:ruby-text>phiên</text:ruby-text></text:ruby> <text:a xlink:href="x">nối</text:a>',
      ) +
      '<text:table-of-content><text:table-of-content-source><text:index-title-template>Mẫu</text:index-title-template></text:table-of-content-source><text:index-body><text:p>Mục lục</text:p></text:index-body></text:table-of-content>' +
      '<draw:frame text:anchor-type="page"><draw:text-box><text:p>Khung của trang</text:p></draw:text-box></draw:frame>';
    expect(show(await read(body))).toEqual([
      'line! Luật mới; gốc nối',
      'line! Trong khung',
      'line! Mục lục',
      'line! Khung của trang',
      'footnote! Chú thích',
    ]);
  });

  test('hidden text is left out and counted; comments are told', async () => {
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const source = await read(
      `${p(
        'a<text:span text:style-name="H">ẩn</text:span>b <office:annotation office:name="n"><text:p>nhận xét</text:p></office:annotation>chỗ này<office:annotation-end office:name="n"/>',
      )}<text:section text:display="none">${p('cả đoạn')}</text:section>`,
      { styles },
    );
    expect(source.text.trimEnd()).toBe('ab chỗ này');
    expect(source.layout?.hidden).toBe(9);
    expect(source.layout?.remarks.map((at) => source.text.slice(at.start, at.end))).toEqual(['chỗ này']);
  });

  test('tracked changes as accepted and as they were', async () => {
    const region = (id: string, inside: string): string =>
      `<text:changed-region text:id="${id}">${inside}</text:changed-region>`;
    const body =
      `<text:tracked-changes>${region('i', '<text:insertion><office:change-info><dc:creator>A</dc:creator></office:change-info></text:insertion>')}` +
      `${region('d', `<text:deletion><office:change-info/>${p('10')}</text:deletion>`)}${region('m', `<text:deletion>${p(' hết.')}${p('Dòng bỏ. ')}</text:deletion>`)}${region('n', '<text:insertion/>')}</text:tracked-changes>` +
      p(
        'Hạn <text:change text:change-id="d"/><text:change-start text:change-id="i"/>07<text:change-end text:change-id="i"/> ngày',
      ) +
      p('Một<text:change text:change-id="m"/>Hai') +
      p('Ba<text:change-start text:change-id="n"/>') +
      p('bốn<text:change-end text:change-id="n"/> năm');
    expect(await linesOf(body)).toEqual(['Hạn 07 ngày', 'MộtHai', 'Ba', 'bốn năm']);
    expect(await linesOf(body, {}, { revisions: 'original' })).toEqual([
      'Hạn 10 ngày',
      'Một hết.',
      'Dòng bỏ. Hai',
      'Ba năm',
    ]);
    const source = await read(body);
    expect(source.layout?.revisions.map(({ kind, at }) => [kind, source.text.slice(at.start, at.end)])).toEqual([
      ['delete', ''],
      ['insert', '07'],
      ['delete', ''],
      ['insert', ''],
      ['insert', 'bốn'],
    ]);
  });
});

test('a header that holds the national name is read when the body has none', async () => {
  const common = `<office:master-styles><style:master-page style:name="Standard"><style:header>${p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}</style:header><style:footer>${p('chân')}</style:footer></style:master-page></office:master-styles>`;
  const source = await read(p('Điều 1'), { common });
  expect(source.text.trimEnd().split('\n')).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Điều 1']);
  expect(source.locate({ start: 0, end: 4 }).place).toMatchObject({ part: 'styles.xml' });
  expect(await linesOf(p('Cộng hòa xã hội chủ nghĩa Việt Nam'), { common })).toHaveLength(1);
});

describe('numbers', () => {
  test('levels, starts, lists that go on, headers, bullets, levels shown together', async () => {
    const body =
      list(
        item(p('Phạm vi') + list(item(p('một') + p('còn của một') + list(item(p('điểm')))) + item(p('hai')))) +
          item(p('Đối tượng') + list(item(p('một')))),
        ' text:style-name="L" xml:id="a"',
      ) +
      p('giữa') +
      list(item(p('tiếp')), ' text:style-name="L" text:continue-numbering="true"') +
      list(`<text:list-header>${p('không số')}</text:list-header>${item(p('mới'))}`, ' text:style-name="L"') +
      list(item(p('chín'), ' text:start-value="9"'), ' text:style-name="L" text:continue-list="a"') +
      list(item(p('gạch')), ' text:style-name="B"') +
      list(item(p('x') + list(item(p('y')))), ' text:style-name="D"');
    const source = await read(body, { styles: LISTS });
    expect(source.text.trimEnd().split('\n')).toEqual([
      'Điều 1. Phạm vi',
      '1. một',
      'còn của một',
      'b) điểm',
      '2. hai',
      'Điều 2. Đối tượng',
      '1. một',
      'giữa',
      'Điều 3. tiếp',
      'không số',
      'Điều 1. mới',
      'Điều 9. chín',
      '- gạch',
      'I x',
      'I.1 y',
    ]);
    expect(source.layout?.labels.map(({ format }) => format)).toContain('bullet');
  });

  test('headings by the outline of the document', async () => {
    const common =
      '<office:styles><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Chương "/><text:outline-level-style text:level="2" style:num-format="1" style:num-prefix="Điều " style:num-suffix="."/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style></office:styles>';
    const h = (level: number, inside: string): string => `<text:h text:outline-level="${level}">${inside}</text:h>`;
    expect(
      await linesOf(h(1, 'QUY ĐỊNH CHUNG') + h(2, 'Phạm vi') + h(2, 'Đối tượng') + h(3, 'Không số') + h(1, 'HAI'), {
        common,
      }),
    ).toEqual(['Chương I QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', 'Điều 2. Đối tượng', 'Không số', 'Chương II HAI']);
  });
});

test('tables: covered cells are columns, repeated ones are not made again and again', async () => {
  const cell = (inside: string, attributes = ''): string =>
    `<table:table-cell${attributes}>${inside}</table:table-cell>`;
  const body = `<table:table><table:table-header-rows><table:table-row>${cell(p('STT'))}${cell(p('Tên'), ' table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell(p('Ghi chú'))}</table:table-row></table:table-header-rows><table:table-row>${cell(p('1'))}${cell(p('a'))}${cell(p('b') + p('c'))}${cell('', ' table:number-columns-repeated="16000"')}</table:table-row></table:table>${p('sau')}`;
  expect(show(await read(body))).toEqual([
    'cell 1/1/1! STT',
    'cell 1/1/2! Tên',
    'cell 1/1/4! Ghi chú',
    'cell 1/2/1! 1',
    'cell 1/2/2! a',
    'cell 1/2/3! b',
    'cell 1/2/3! c',
    'line! sau',
  ]);
});

test('cells that go on from the row above', async () => {
  const row = (inside: string): string => `<table:table-row>${inside}</table:table-row>`;
  const covered = '<table:covered-table-cell/>';
  const cell = (attributes = ''): string => `<table:table-cell${attributes}>${p('a')}</table:table-cell>`;
  const body = `<table:table>${row(cell() + cell(' table:number-rows-spanned="3" table:number-columns-spanned="2"') + covered)}${row(cell() + covered + covered)}${row(cell() + covered + covered)}${row(cell() + cell() + cell())}</table:table>`;
  expect((await read(body)).merged).toEqual([
    { table: 1, row: 2, column: 2 },
    { table: 1, row: 3, column: 2 },
  ]);
});

test('places are characters of content.xml', async () => {
  const body =
    p('trước &amp; đây') + p('<text:span>Điều\n  1.</text:span> Phạm&#160;vi <text:span>A&lt;B</text:span> 😀 cuối');
  const xml = odtContent(body);
  const source = await read(body);
  const inFile = (words: string): string => {
    const start = source.text.indexOf(words);
    const { place } = source.locate({ start, end: start + words.length });
    if (place?.kind !== 'stream' || start < 0) throw new Error(`no place: ${words}`);
    expect(place.part).toBe('content.xml');
    return xml.slice(place.start, place.end);
  };
  expect(inFile('trước & đây')).toBe('trước &amp; đây');
  expect(inFile('đây')).toBe('đây');
  expect(inFile('1.')).toBe('1.');
  expect(inFile('vi')).toBe('vi');
  expect(inFile('A<B')).toBe('A&lt;B');
  expect(inFile('B')).toBe('B');
  expect(inFile('😀 cuối')).toBe('😀 cuối');
});

test('looks and pages', async () => {
  const common =
    '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="14pt" style:font-name="Times New Roman"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/></office:styles>' +
    '<office:automatic-styles><style:page-layout style:name="a"><style:page-layout-properties fo:page-width="21cm" fo:page-height="297mm" fo:margin="20mm" fo:margin-left="30mm"/></style:page-layout><style:page-layout style:name="b"><style:page-layout-properties fo:page-width="297mm" fo:page-height="8.2677in"/></style:page-layout></office:automatic-styles>' +
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a"/><style:master-page style:name="Ngang" style:page-layout-name="b"/></office:master-styles>';
  const styles =
    '<style:style style:name="C" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>' +
    '<style:style style:name="N" style:family="paragraph" style:parent-style-name="C" style:master-page-name="Ngang"/>' +
    '<style:style style:name="S" style:family="text"><style:text-properties fo:font-size="50%" fo:font-style="italic"/></style:style>';
  const source = await read(
    p('QUYẾT ĐỊNH', ' text:style-name="C"') +
      p('x<text:span text:style-name="S">y</text:span>') +
      p('z', ' text:style-name="N"'),
    { styles, common },
  );
  expect(source.layout?.pages.map(({ width, height, left }) => [width, height, left])).toEqual([
    [210, 297, 30],
    [297, 210, 0],
  ]);
  expect(source.layout?.looks.map(({ size, bold, italic, font }) => [font, size, bold, italic])).toEqual([
    ['Times New Roman', 14, true, false],
    ['Times New Roman', 14, false, false],
    ['Times New Roman', 7, false, true],
    ['Times New Roman', 14, true, false],
  ]);
  expect(source.layout?.paragraphs.map(({ align }) => align)).toEqual(['center', null, 'center']);
});

describe('not read', () => {
  const notesOf = async (bytes: Uint8Array): Promise<string[]> =>
    (await readBytes(bytes, { name: 'a.odt' })).notes.map(({ kind, vi }) => `${kind} ${vi}`);

  test('a password, a spreadsheet, a file without text', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await notesOf(odtOf(p('a'), { parts: { 'META-INF/manifest.xml': manifest } }))).toEqual([
      expect.stringMatching(/^binary Tệp đặt mật khẩu/u),
    ]);
    expect(await notesOf(odtOf('', { body: 'spreadsheet' }))).toEqual([expect.stringMatching(/^binary .*bảng tính/u)]);
    expect(await notesOf(odtOf('', { parts: { 'content.xml': 'x' } }))).toEqual([
      expect.stringMatching(/^binary Tệp \.odt hỏng/u),
    ]);
  });

  test('XML that breaks off is read up to there, and told', async () => {
    const xml = odtContent(p('Một') + p('Hai'));
    const source = await read('', { parts: { 'content.xml': xml.slice(0, xml.indexOf('Hai') + 2) } });
    expect(source.text.trimEnd().split('\n')[0]).toBe('Một');
    expect(source.notes.map(({ kind }) => kind)).toEqual(['truncated']);
  });
});

test('time grows with the file', async () => {
  const unit = `${list(item(p('Khoản <text:span text:style-name="S">này</text:span> &amp;') + list(item(p('điểm')))), ' text:style-name="L"')}<table:table><table:table-row><table:table-cell>${p('a')}</table:table-cell><table:table-cell>${p('b')}</table:table-cell></table:table-row></table:table>`;
  await expectLinear((size) => {
    const bytes = odtOf(unit.repeat(size), { styles: LISTS });
    return () => readBytes(bytes, { name: 'a.odt' });
  }, 200);
});
