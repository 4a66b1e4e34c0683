import { readMarkdown } from '@rasoat/rules/readers/markdown';
import { expect, test } from 'vitest';
import { inFile, lines, show } from './blocks.ts';

test('headings, emphasis and quotes lose their marks, lists keep theirs', async () => {
  const file = [
    '# CHỈ THỊ **Về** việc #',
    '',
    '1. **Sở Nội vụ:**',
    '- *nghiêng* và __đậm__',
    '  tiếp',
    '* ba',
    '',
    '> “a) Tước quyền',
    '> > sâu',
    '',
    '###### Sáu',
    '#không',
  ].join('\n');
  const source = await readMarkdown(file);
  expect(show(source)).toEqual([
    'heading 1! CHỈ THỊ Về việc',
    'item 1. Sở Nội vụ:',
    'item - nghiêng và đậm',
    'line tiếp',
    'item * ba',
    'quote 1 “a) Tước quyền',
    'quote 2 sâu',
    'heading 6! Sáu',
    'line #không',
  ]);
  expect(inFile(source, file, 'Sở Nội vụ:')).toBe('Sở Nội vụ:');
  expect(inFile(source, file, 'nghiêng và đậm')).toBe('nghiêng* và __đậm');
  expect(source.locate(source.blocks[1]).start).toEqual({ line: 3, column: 1, offset: file.indexOf('1.') });
});

test('emphasis over several lines', async () => {
  const file =
    '**ỦY BAN NHÂN DÂN\nTỈNH X**\nSố: 1\n\n**1. Thủ trưởng các sở, thành phố\ntập trung:**\n\n**chưa đóng\n\nđoạn sau**';
  expect(lines(await readMarkdown(file))).toEqual([
    'ỦY BAN NHÂN DÂN',
    'TỈNH X',
    'Số: 1',
    '1. Thủ trưởng các sở, thành phố',
    'tập trung:',
    '**chưa đóng',
    'đoạn sau**',
  ]);
});

test('lines of dashes and blanks to fill in stay text, and make no heading of the line above', async () => {
  const file =
    'Độc lập - Tự do - Hạnh phúc\n--------\n\nCHÍNH PHỦ\n_________\n\nTiêu đề\n===\n\nSố: ____/2026, ngày ____, tên:____.\n\n    Căn cứ Luật;\n\n./.\n\n(*) một (*) hai (**)\n\n--------------\n\nhết';
  expect(show(await readMarkdown(file))).toEqual([
    'line Độc lập - Tự do - Hạnh phúc',
    'line --------',
    'line CHÍNH PHỦ',
    'line _________',
    'line Tiêu đề',
    'line ===',
    'line Số: ____/2026, ngày ____, tên:____.',
    'line Căn cứ Luật;',
    'line ./.',
    'line (*) một (*) hai (**)',
    'line --------------',
    'line hết',
  ]);
});

test('rules are dropped, breaks at line ends are no text', async () => {
  const file = 'a\n\n---\n\nb\\\nc  \nd\n\n* * *\n\n***';
  const source = await readMarkdown(file);
  expect(lines(source)).toEqual(['a', 'b', 'c', 'd']);
  expect(source.text.includes('-')).toBe(false);
});

test('front matter becomes settings and metadata blocks', async () => {
  const source = await readMarkdown('---\nkind: chi-thi\nasOf: "2026-01-01" # ngày\nlist:\n  - a\n---\n# A\n');
  expect(source.frontMatter).toEqual({ kind: 'chi-thi', asOf: '2026-01-01', list: '' });
  expect(show(source)).toEqual([
    'metadata! kind: chi-thi',
    'metadata! asOf: "2026-01-01" # ngày',
    'metadata! list:',
    'metadata! - a',
    'heading 1! A',
  ]);
  expect((await readMarkdown('---\nĐây là một đoạn.\n---\n')).frontMatter).toEqual({});
  expect(show(await readMarkdown('---\nkind: x\nkhông đóng\n'))).toEqual([
    'line ---',
    'line kind: x',
    'line không đóng',
  ]);
});

test('comments are taken out and kept with their place', async () => {
  const file = '<!-- rasoat-ignore the-thuc/motto: lý do -->\nmột <!-- hai\nba --> bốn **năm**\n\nsáu <!-- chưa đóng\n';
  const source = await readMarkdown(file);
  expect(lines(source)).toEqual(['một bốn năm', 'sáu <!-- chưa đóng']);
  expect(source.comments.map((comment) => comment.text)).toEqual([
    ' rasoat-ignore the-thuc/motto: lý do ',
    ' hai\nba ',
  ]);
  expect(source.comments[0].location).toEqual({
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 45, offset: 44 },
  });
  expect(source.comments[1].at).toEqual({ start: source.text.indexOf('bốn'), end: source.text.indexOf('bốn') });
});

test('fences are code, an open one is text', async () => {
  expect(show(await readMarkdown('```yaml\na: **b**\n\n# c\n```\nd\n~~~\ne\n~~~\n'))).toEqual([
    'code a: **b**',
    'code # c',
    'line d',
    'code e',
  ]);
  expect(show(await readMarkdown('```\na **b**\n'))).toEqual(['line ```', 'line a b']);
});

test('tables: cells with their place, marks taken out', async () => {
  const file = '| STT | **Tên** |\n|---|:-:|\n| 1 | a \\| b |\n|| `x` |\n\nA|B\n-|-\nc|d\n\nđiểm | khoản\n';
  const source = await readMarkdown(file);
  expect(show(source)).toEqual([
    'cell 1/1/1! STT',
    'cell 1/1/2! Tên',
    'cell 1/2/1! 1',
    'cell 1/2/2! a | b',
    'cell 1/3/2! x',
    'cell 2/1/1! A',
    'cell 2/1/2! B',
    'cell 2/2/1! c',
    'cell 2/2/2! d',
    'line điểm | khoản',
  ]);
  expect(source.text.startsWith('STT\tTên\n')).toBe(true);
  expect(inFile(source, file, 'Tên')).toBe('Tên');
});

test('code, links, HTML, entities and escapes inside a paragraph', async () => {
  const file =
    'Luật [Đất đai](http://x.vn "t") &amp; `63/2010/NĐ-CP`; a\\*b 1\\. <u>gạch</u><br>dòng <https://vbpl.vn> &copy;&#272;&nbsp;x\nvà ![ảnh](a.png) **đậm\nhai** &khong;\n';
  const source = await readMarkdown(file);
  expect(lines(source)).toEqual([
    'Luật Đất đai & 63/2010/NĐ-CP; a*b 1. gạch',
    'dòng https://vbpl.vn ©Đ x',
    'và  đậm',
    'hai &khong;',
  ]);
  expect(inFile(source, file, 'Đất đai & 63/2010/NĐ-CP')).toBe('Đất đai](http://x.vn "t") &amp; `63/2010/NĐ-CP');
  expect(inFile(source, file, '©Đ')).toBe('&copy;&#272;');
  expect(inFile(source, file, 'a*b')).toBe('a\\*b');
});

test('tags in a line, with remark in the file or without: words kept, a break begins a block, placeholders stay', async () => {
  const file =
    'Điều <b class="a > b">1</b>. <BR/>Phạm vi<br />\n<Họ và tên>, <tên>**<u>đậm</u>**<br>\n\n| <i>A</i><br>b | c |\n|---|---|\n';
  const expected = [
    'line Điều 1.',
    'line Phạm vi',
    'line <Họ và tên>, <tên>đậm',
    'cell 1/1/1! A',
    'cell 1/1/1! b',
    'cell 1/1/2! c',
  ];
  const source = await readMarkdown(file);
  expect(show(source)).toEqual(expected);
  expect(inFile(source, file, '1.')).toBe('1</b>.');
  expect(inFile(source, file, 'đậm')).toBe('đậm');
  // An entity in each of the units sends them to remark.
  const parsed = await readMarkdown(file.replaceAll('<br', '&amp;<br').replace('<BR', '&amp;<BR'));
  expect(show(parsed).map((line) => line.replace('&', '').trimEnd())).toEqual(expected);
});

test('a line that only looks like a definition stays text', async () => {
  const source = await readMarkdown('a\n[a]: b(');
  expect(source.text).toBe('a\n[a]: b(');
  expect(source.locate({ start: 2, end: 5 }).start).toEqual({ line: 2, column: 1, offset: 2 });
});

test('definitions and footnotes', async () => {
  const file =
    'Xem [Luật][1], [luật] và [khác][^1]; [^x].\n\n[1]: http://x.vn\n[luật]: <http://y.vn> "T"\n\n[^1]: Chú thích **một**\n[^2]: Hai\n';
  expect(show(await readMarkdown(file))).toEqual([
    'line Xem Luật, luật và [khác]; [^x].',
    'footnote Chú thích một',
    'footnote Hai',
  ]);
});

test('HTML blocks are read as HTML', async () => {
  const file =
    'a\n\n<div align="center">\n<b>CHỈ THỊ</b><br>Về việc &amp;\n</div>\n\nb\n\n<table>\n<tr><td>Số: 1</td><td>Hà Nội</td></tr>\n\n<tr><td>c</td><td>d</td></tr></table>\n\n| e | F |\n|--|--|\n';
  expect(show(await readMarkdown(file))).toEqual([
    'line a',
    'line CHỈ THỊ',
    'line! Về việc &',
    'line b',
    'cell 1/1/1! Số: 1',
    'cell 1/1/2! Hà Nội',
    'cell 1/2/1! c',
    'cell 1/2/2! d',
    'cell 2/1/1! e',
    'cell 2/1/2! F',
  ]);
});

test('CRLF and NFD files give the same blocks', async () => {
  const file = '# **Điều 1.** Phạm vi\n\n1. Một `x` &amp;\n   hai\n\n> ba\n\n| a | B |\n|---|---|\n';
  const expected = show(await readMarkdown(file));
  expect(show(await readMarkdown(file.replaceAll('\n', '\r\n')))).toEqual(expected);
  expect(show(await readMarkdown(file.normalize('NFD')))).toEqual(expected);
});
