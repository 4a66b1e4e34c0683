import { readBytes } from '@rasoat/rules/readers/index';
import type { SourceText } from '@rasoat/rules/text';
import { expect, test } from 'vitest';
import { type DocxItem, type DocxOptions, docxOf } from '../../support/docx.ts';

const read = (items: readonly DocxItem[], options: DocxOptions = {}): Promise<SourceText> =>
  readBytes(docxOf(items, options), { name: 'draft.docx' });

test('looks go from the defaults over styles to the run', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Goc"><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Dam"><w:rPr><w:b/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong2"/></w:style><w:style w:type="paragraph" w:styleId="Vong2"><w:basedOn w:val="Vong"/></w:style>';
  const source = await read(
    [
      'thường',
      { runs: ['con ', { text: 'riêng', bold: false, size: 11.5, font: 'Tahoma' }], style: 'Con' },
      { runs: [{ xml: '<w:rPr><w:rStyle w:val="Dam"/></w:rPr><w:t>tắt</w:t>' }], style: 'Goc' },
      { runs: ['vòng'], style: 'Vong', align: 'justify' },
    ],
    { styles },
  );
  const looks = source.layout?.looks.map(({ at, ...look }) => [source.text.slice(at.start, at.end), look]);
  expect(looks).toEqual([
    ['thường', { font: 'Times New Roman', size: 14, bold: false, italic: false }],
    ['con ', { font: 'Times New Roman', size: 13, bold: true, italic: true }],
    ['riêng', { font: 'Tahoma', size: 11.5, bold: false, italic: true }],
    ['tắt', { font: 'Arial', size: 13, bold: false, italic: false }],
    ['vòng', { font: 'Times New Roman', size: 14, bold: false, italic: false }],
  ]);
  expect(source.layout?.paragraphs.map(({ at, align }) => [source.text.slice(at.start, at.end), align])).toEqual([
    ['thường', null],
    ['con riêng', 'center'],
    ['tắt', null],
    ['vòng', 'justify'],
  ]);
});

test('fonts of the theme', async () => {
  const source = await read(
    [{ runs: [{ xml: '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/></w:rPr><w:t>chữ</w:t>' }] }],
    {
      relations: [{ type: 'theme', target: 'theme/theme1.xml' }],
      parts: {
        'word/theme/theme1.xml':
          '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:theme>',
      },
    },
  );
  expect(source.layout?.looks[0].font).toBe('Calibri');
});

test('sections with their paper and margins', async () => {
  const wide =
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="20mm" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr></w:pPr><w:r><w:t>ngang</w:t></w:r></w:p>';
  const source = await read([{ xml: wide }, 'dọc'], { page: [210, 297, 20, 15, 20, 30] });
  expect(source.layout?.pages.map(({ at, ...page }) => [source.text.slice(at.start, at.end), page])).toEqual([
    ['ngang\n', { width: 297, height: 210.01, top: 20, right: 20, bottom: 20, left: 20 }],
    ['dọc\n', { width: 210.01, height: 297, top: 20, right: 14.99, bottom: 20, left: 30 }],
  ]);
});

test('signatures, protection, changes of looks and remarks', async () => {
  const plain = await read(['chữ']);
  expect(plain.layout).toMatchObject({ signed: false, protected: false, revisions: [], remarks: [] });
  const source = await read(
    [
      { runs: ['một ', { text: 'hai', comment: 'sai' }] },
      { runs: [{ xml: '<w:rPr><w:b/><w:rPrChange w:id="9"><w:rPr/></w:rPrChange></w:rPr><w:t>đậm</w:t>' }] },
    ],
    {
      settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
      parts: { '_xmlsignatures/sig1.xml': '<Signature/>' },
    },
  );
  expect(source.layout).toMatchObject({ signed: true, protected: true });
  expect(source.layout?.remarks.map(({ start, end }) => source.text.slice(start, end))).toEqual(['hai']);
  expect(source.layout?.revisions.map(({ kind, at }) => [kind, source.text.slice(at.start, at.end)])).toEqual([
    ['format', 'đậm'],
  ]);
});
