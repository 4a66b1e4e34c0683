import { readHtml } from '@rasoat/rules/readers/html';
import { normalizeText } from '@rasoat/rules/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inFile, lines, show } from './blocks.ts';

test('paragraphs, headings, breaks and inline elements', () => {
  const file =
    '<!DOCTYPE html><html><head><title>Trang</title><style>p{}</style></head><body><h2>CHỈ  THỊ</h2>\n<p>Căn <b>cứ</b> Luật\r\n  <i>Đất đai</i>;<br>Xét</p>trần<div>hai<p>ba</div></body></html>';
  const source = readHtml(file);
  expect(show(source)).toEqual([
    'heading 2! CHỈ THỊ',
    'line Căn cứ Luật Đất đai;',
    'line! Xét',
    'line! trần',
    'line! hai',
    'line! ba',
  ]);
  expect(inFile(source, file, 'cứ Luật Đất')).toBe('cứ</b> Luật\r\n  <i>Đất');
  expect(source.locate(source.blocks[1]).start).toMatchObject({ line: 2, column: 4 });
});

test('entities, also without a semicolon, and no-break spaces', () => {
  const file = '<p>S&#7889; &nbsp;&nbsp;/TTr &amp; a&ltb&copyfoo &khong; &#x110;I&#7872;U&Dstrok;&hellip;</p>';
  const source = readHtml(file);
  expect(lines(source)).toEqual(['Số   /TTr & a<b©foo &khong; ĐIỀUĐ…']);
  expect(inFile(source, file, 'Số')).toBe('S&#7889;');
  expect(inFile(source, file, '©foo')).toBe('&copyfoo');
  expect(inFile(source, file, 'ĐIỀU')).toBe('&#x110;I&#7872;U');
});

test('hidden parts are passed over, an open one is said', () => {
  const file =
    '<p hidden>a</p><p style="DISPLAY : none">b<p>c<script>d < "</script><span hidden>e<span>f</span>g</span>h<noscript>i</noscript><textarea>j &amp;</textarea><select><option>k</select>';
  expect(lines(readHtml(file))).toEqual(['chj &']);
  const open = readHtml('<p>a</p><div hidden>b<p>c</p>');
  expect(lines(open)).toEqual(['a']);
  expect(open.notes).toMatchObject([{ kind: 'unread', vi: expect.stringContaining('<div>') }]);
  expect(lines(readHtml('<body style="visibility:hidden"><p>a'))).toEqual(['a']);
  expect(lines(readHtml('<head><meta charset=utf-8><title>x</title><p>a'))).toEqual(['a']);
});

test('tables are cells with row and column; a table that lays out the page is lines', () => {
  const header =
    '<table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH X</td><td>CỘNG HÒA</td></tr><tr><td colspan=2>Số: 1<td>Hà Nội</table>';
  expect(show(readHtml(header))).toEqual([
    'cell 1/1/1! ỦY BAN NHÂN DÂN',
    'cell 1/1/1! TỈNH X',
    'cell 1/1/2! CỘNG HÒA',
    'cell 1/2/1! Số: 1',
    'cell 1/2/3! Hà Nội',
  ]);
  expect(show(readHtml(`<table><tr><td><p>đầu</p>${header}<p>cuối</p></td><td>bên</td></tr></table>`))).toEqual([
    'line! đầu',
    'cell 2/1/1! ỦY BAN NHÂN DÂN',
    'cell 2/1/1! TỈNH X',
    'cell 2/1/2! CỘNG HÒA',
    'cell 2/2/1! Số: 1',
    'cell 2/2/3! Hà Nội',
    'line! cuối',
    'cell 1/1/2! bên',
  ]);
  expect(show(readHtml('<table><tr><td>một mình</td></tr></table>'))).toEqual(['line! một mình']);
});

test('items carry the numbers that a browser prints, unless they bring their own', () => {
  const file =
    '<ol><li>một<li>hai<p>tiếp</p></ol><ol start=4 type=a><li>bốn<li value=9>chín</ol><ul><li>chấm</ul><ol><li>3. có số</li><li>Điều 1. Phạm vi</li></ol><ol type=I start=4><li>x</ol>';
  const source = readHtml(file);
  expect(show(source)).toEqual([
    'item! 1. một',
    'item! 2. hai',
    'line! tiếp',
    'item! d. bốn',
    'item! i. chín',
    'item! chấm',
    'item! 3. có số',
    'item! Điều 1. Phạm vi',
    'item! IV. x',
  ]);
  const label = source.text.indexOf('2.');
  expect(source.locate({ start: label, end: label + 1 }).start.offset).toBe(file.indexOf('<li>hai'));
});

test('quotes, preformatted text, raised marks, comments', () => {
  const file =
    '<blockquote>a<blockquote>b</blockquote></blockquote><pre>c\n  d</pre><p>63/2010/NĐ-CP<sup>1</sup> 5 m<sup>2</sup><!-- rasoat-ignore x: y --><!--[if mso]><p>e</p><![endif]--><![if !x]>f<![endif]></p>';
  const source = readHtml(file);
  expect(show(source)).toEqual(['quote 1! a', 'quote 2! b', 'line c', 'line! d', 'line! 63/2010/NĐ-CP 1 5 m2f']);
  expect(source.text).toContain('\n  d');
  expect(source.comments[0]).toMatchObject({
    text: ' rasoat-ignore x: y ',
    location: { start: { offset: file.indexOf('<!-- ras') } },
  });
});

test('a page without words is said to be empty', () => {
  expect(readHtml('<html><body><img src=a.png></body></html>').notes.map((note) => note.kind)).toEqual(['empty']);
});

const word = fc.constantFrom(
  'Điều',
  'số',
  'Căn cứ',
  'a',
  '12/2026',
  'e\u0323\u0302',
  'Ð',
  '\u00a0',
  '\u200b',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '😀',
  '\ud800',
  ';',
  'a & b',
  'a < b',
);
const entity = fc.constantFrom(
  '&amp;',
  '&nbsp;',
  '&lt',
  '&#7889;',
  '&#x110;',
  '&copyx',
  '&khong;',
  '&',
  '&#0;',
  '&notin;',
  '\0',
);
const tag = fc.constantFrom(
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<br>',
  '<div>',
  '</div>',
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '</table>',
  '<li>',
  '<!-- x -->',
  '</x>',
  '<a href="b>c">',
  '<sup>',
  '</sup>',
  '<h1>',
  '<ul>',
  '</ul>',
);
const page = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 2, arbitrary: entity }, { weight: 3, arbitrary: tag }), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

test('each word of the text stands in the file where the map says', () => {
  fc.assert(
    fc.property(page, (file) => {
      const source = readHtml(file);
      for (let i = 0; i < source.tokens.length; i++) {
        const at = source.locate({ start: source.tokens.start[i], end: source.tokens.end[i] });
        const slice = file
          .slice(at.start.offset, at.end.offset)
          .replace(/<(?:!--.*?--|a href="b>c"|\/?[a-z][^<]*?)>/g, '')
          .replaceAll('\0', '');
        const words = source.text.slice(source.tokens.start[i], source.tokens.end[i]);
        if (slice.includes('&')) expect(slice.length).toBeGreaterThanOrEqual(words.length);
        else expect(normalizeText(slice)).toBe(words);
      }
    }),
    { numRuns: 1500 },
  );
});
