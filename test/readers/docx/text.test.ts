import { type ReadOptions, readBytes } from '@rasoat/rules/readers/index';
import type { SourceText } from '@rasoat/rules/text';
import { describe, expect, test } from 'vitest';
import { type DocxItem, type DocxOptions, docxOf } from '../../support/docx.ts';

const read = (items: readonly DocxItem[], options: DocxOptions = {}, how: ReadOptions = {}): Promise<SourceText> =>
  readBytes(docxOf(items, options), { name: 'draft.docx', ...how });

/** The lines of the text. */
const lines = async (...given: Parameters<typeof read>): Promise<string[]> =>
  (await read(...given)).text.replace(/\n$/u, '').split('\n');

const p = (inside: string): DocxItem => ({ xml: `<w:p>${inside}</w:p>` });
const r = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const box = (inside: string): string => `<w:txbxContent>${inside}</w:txbxContent>`;

describe('characters of a run', () => {
  test('tabs, breaks, hyphens and symbols', async () => {
    const inside =
      '<w:r><w:t>Số</w:t><w:tab/><w:t>01</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:t>3</w:t><w:br/><w:t>dòng hai</w:t><w:cr/><w:sym w:font="Symbol" w:char="F0B7"/><w:t> ba</w:t><w:sym w:font="Webdings" w:char="F0FF"/></w:r>';
    expect(await lines([p(inside)])).toEqual(['Số\t01-23', 'dòng hai', '• ba']);
  });

  test('entities of XML are letters, others stay as they are written', async () => {
    const bomb = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const document = `${bomb}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&lt;A&gt; &#272;&#x1EC1; &b;</w:t></w:r></w:p></w:body></w:document>`;
    const parts = { 'word/document.xml': document };
    expect(await lines([], { parts })).toEqual(['<A> Đề &b;']);
  });

  test('capitals of the look are capitals of the text; hidden text is left out and counted', async () => {
    const inside = `<w:r><w:rPr><w:caps/></w:rPr><w:t>Quyết định</w:t></w:r>${r(' số 1')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn đi</w:t></w:r>`;
    const source = await read([p(inside)]);
    expect(source.text).toBe('QUYẾT ĐỊNH số 1\n');
    expect(source.layout?.hidden).toBe(5);
  });

  test('text is hidden by its style too, and shown where the run says so', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="AnNua"><w:basedOn w:val="An"/></w:style>';
    const run = (more: string, text: string): string =>
      `<w:r><w:rPr><w:rStyle w:val="AnNua"/>${more}</w:rPr><w:t>${text}</w:t></w:r>`;
    expect(await lines([p(run('', 'mất') + run('<w:vanish w:val="0"/>', 'còn'))], { styles })).toEqual(['còn']);
  });
});

describe('fields and wrappers', () => {
  test('results of fields stay, instructions go, nested ones too', async () => {
    const inside =
      r('a ') +
      field('begin') +
      instruction('IF ') +
      field('begin') +
      instruction('PAGE') +
      field('separate') +
      r('trong') +
      field('end') +
      instruction(' = 1') +
      field('separate') +
      r('kết quả') +
      field('end') +
      `<w:fldSimple w:instr="NUMPAGES">${r(' 12')}</w:fldSimple>`;
    expect(await lines([p(inside)])).toEqual(['a kết quả 12']);
  });

  test('a field that never ends is told with what it hides', async () => {
    const source = await read([p(r('trước ') + field('begin') + instruction('REF x') + r('bị che'))]);
    expect(source.text).toBe('trước \n');
    expect(source.notes.map(({ kind, vi }) => [kind, vi.includes('6 ký tự')])).toEqual([['unread', true]]);
  });

  test('links, controls, tags and custom XML are passed through', async () => {
    const inside = `<w:hyperlink>${r('liên kết ')}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="x"/><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${r('ô ')}</w:sdtContent></w:sdt><w:smartTag>${r('thẻ ')}</w:smartTag><w:customXml>${r('riêng')}</w:customXml>`;
    const control: DocxItem = { xml: `<w:sdt><w:sdtContent><w:p>${r('khối')}</w:p></w:sdtContent></w:sdt>` };
    expect(await lines([p(inside), control])).toEqual(['liên kết ô thẻ riêng', 'khối']);
  });
});

describe('text boxes', () => {
  const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(`<w:p>${r('trong khung')}</w:p>`)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(`<w:p>${r('trong khung')}</w:p>`)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  test('their text stands once, behind the paragraph that holds them', async () => {
    expect(await lines([p(r('trước ') + shape + r('sau')), 'tiếp'])).toEqual(['trước sau', 'trong khung', 'tiếp']);
  });

  test('of a choice that is not known the fallback is read', async () => {
    const unknown = shape
      .replace('Requires="wps"', 'xmlns:zz="urn:none" Requires="zz"')
      .replace('trong khung', 'không');
    expect(await lines([p(unknown)])).toEqual(['trong khung']);
  });

  test('a table in a text box in a cell', async () => {
    const inner = `<w:tbl><w:tr><w:tc><w:p>${r('x')}</w:p></w:tc><w:tc><w:p>${r('y')}</w:p></w:tc></w:tr></w:tbl>`;
    const held = `<w:p>${r('ô')}<w:r><w:pict>${box(inner)}</w:pict></w:r></w:p>`;
    const outer: DocxItem = {
      xml: `<w:tbl><w:tr><w:tc>${held}</w:tc><w:tc><w:p>${r('cuối')}</w:p></w:tc></w:tr></w:tbl>`,
    };
    expect(await lines([outer])).toEqual(['ô', 'x', 'y', 'cuối']);
  });
});

describe('tables', () => {
  const cells = (source: SourceText): unknown[] =>
    source.blocks
      .filter(({ kind }) => kind === 'cell')
      .map(({ start, end, row, column }) => [source.text.slice(start, end), row, column]);
  const tc = (text: string, properties = ''): string =>
    `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}<w:p>${text === '' ? '' : r(text)}</w:p></w:tc>`;
  const table = (...rows: string[]): DocxItem => ({
    xml: `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`,
  });

  test('cells by rows and columns; what goes on from above is empty', async () => {
    const source = await read([
      table(
        tc('a', '<w:gridSpan w:val="2"/>') + tc('b', '<w:vMerge w:val="restart"/>'),
        tc('c') + tc('') + tc('che', '<w:vMerge/>'),
        `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('d')}${tc('e')}`,
      ),
    ]);
    expect(cells(source)).toEqual([
      ['a', 1, 1],
      ['b', 1, 3],
      ['c', 2, 1],
      ['d', 3, 2],
      ['e', 3, 3],
    ]);
  });

  test('a row that was removed is there in the original alone', async () => {
    const gone = `<w:trPr><w:del w:id="1"/></w:trPr>${tc('bỏ')}${tc('bỏ')}`;
    const items = [table(tc('a') + tc('b'), gone, tc('c') + tc('d'))];
    expect(cells(await read(items)).length).toBe(4);
    expect(cells(await read(items, {}, { revisions: 'original' })).length).toBe(6);
  });
});

describe('notes, headers', () => {
  const mark = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  test('footnotes and endnotes stand behind the body, in the order of their marks', async () => {
    const items = [p(r('một') + mark('footnote', 2)), p(r('hai') + mark('footnote', 1) + mark('endnote', 1))];
    const source = await read(items, { footnotes: ['chú a', 'chú b', 'không dấu'], endnotes: ['cuối'] });
    expect(source.blocks.map(({ kind, start, end }) => [kind, source.text.slice(start, end)])).toEqual([
      ['line', 'một'],
      ['line', 'hai'],
      ['footnote', 'chú b'],
      ['footnote', 'chú a'],
      ['footnote', 'cuối'],
    ]);
    const at = source.text.indexOf('chú a');
    expect(source.locate({ start: at, end: at + 3 }).place).toEqual({
      kind: 'docx',
      part: 'word/footnotes.xml',
      start: { paragraph: 1, run: 0, offset: 0 },
      end: { paragraph: 1, run: 0, offset: 3 },
    });
  });

  test('headers and footers are no text of the document', async () => {
    expect(await lines(['thân'], { header: ['DỰ THẢO'], footer: ['trang 1'] })).toEqual(['thân']);
  });

  test('a header that holds the national name is read when the document has none', async () => {
    const name = 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM';
    const header = [{ rows: [['ỦY BAN NHÂN DÂN', name]] }];
    const source = await read(['thân'], { header });
    expect(source.text).toBe(`ỦY BAN NHÂN DÂN\n${name}\nthân\n`);
    const place = (at: number): unknown => source.locate({ start: at, end: at + 1 }).place;
    expect(place(0)).toMatchObject({ part: 'word/header1.xml', start: { paragraph: 0 } });
    expect(place(source.text.indexOf('thân'))).toMatchObject({ part: 'word/document.xml', start: { paragraph: 0 } });
    expect(await lines([name, 'thân'], { header })).toEqual([name, 'thân']);
  });
});

describe('tracked changes', () => {
  const run = (
    text: string,
    change?: 'insert' | 'delete' | 'move-from' | 'move-to',
  ): { text: string; change?: typeof change } => (change === undefined ? { text } : { text, change });

  test('are read as accepted, or as they were', async () => {
    const items: DocxItem[] = [
      { runs: [run('a '), run('mới ', 'insert'), run('cũ ', 'delete'), run('b')] },
      { runs: [run('dời', 'move-from')] },
      { runs: [run('dời', 'move-to'), run(' đến')] },
    ];
    const source = await read(items);
    expect(source.text).toBe('a mới b\ndời đến\n');
    expect(await lines(items, {}, { revisions: 'original' })).toEqual(['a cũ b', 'dời', ' đến']);
    expect(source.layout?.revisions.map(({ kind, at }) => [kind, source.text.slice(at.start, at.end)])).toEqual([
      ['insert', 'mới '],
      ['delete', ''],
      ['move', 'dời'],
    ]);
  });

  test('paragraphs whose mark is removed are one; one that is removed as a whole does not count', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const list = { num: 1, level: 0 };
    const items: DocxItem[] = [
      { runs: ['một'], list },
      { runs: [run('bỏ hết', 'delete')], list, change: 'delete' },
      { runs: ['hai, '], list, change: 'delete' },
      { runs: ['liền'], list },
      { runs: ['mới'], list, change: 'insert' },
    ];
    expect(await lines(items, { numbering })).toEqual(['1. một', '2. hai, liền', '3. mới']);
    expect(await lines(items, { numbering }, { revisions: 'original' })).toEqual([
      '1. một',
      '2. bỏ hết',
      '3. hai, ',
      '4. liền',
      '5. mới',
    ]);
  });
});

test('bullets: signs of fonts of symbols, letters that stand for circles', async () => {
  const level = (k: number, sign: string, font: string): string =>
    `<w:lvl w:ilvl="${k}"><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'l', 'Wingdings')}${level(1, 'o', 'Courier New')}${level(2, '\uf02d', 'Symbol')}${level(3, '+', 'Times New Roman')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const items = [0, 1, 2, 3].map((of) => ({ runs: ['chữ'], list: { num: 1, level: of } }));
  expect(await lines(items, { numbering })).toEqual(['• chữ', '• chữ', '- chữ', '+ chữ']);
});
