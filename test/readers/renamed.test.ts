import { readBytes } from '@rasoat/rules/readers/index';
import { expect, test } from 'vitest';
import { show } from './blocks.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a page that Word saved, named .doc: numbers of its lists once, what it hides left out', async () => {
  const page = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style><!-- p.MsoNormal {margin:0} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=VI><div class=WordSection1>
<p class=MsoNormal align=center><b>QUYẾT ĐỊNH<o:p></o:p></b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>Điều 1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Phạm vi điều
chỉnh</p>
<p class=MsoNormal><span style='mso-hide:all'>ẩn</span>1. Khoản<span style='mso-spacerun:yes'>  </span>một.</p>
<table class=MsoTableGrid><tr><td><p>STT</p></td><td><p>Tên</p></td></tr></table>
</div></body></html>`;
  expect(show(await readBytes(bytesOf(page), { name: 'du-thao.doc' }))).toEqual([
    'line! QUYẾT ĐỊNH',
    'line! Điều 1.   Phạm vi điều chỉnh',
    'line! 1. Khoản một.',
    'cell 1/1/1! STT',
    'cell 1/1/2! Tên',
  ]);
});

test('a page without its frame, named .doc', async () => {
  const source = await readBytes(bytesOf('<div><p>Điều 1. Phạm vi</p></div>'), { name: 'a.DOC' });
  expect([source.format, source.text.trim()]).toEqual(['html', 'Điều 1. Phạm vi']);
  expect((await readBytes(bytesOf('<điền tên cơ quan>\nĐiều 1'), { name: 'a.doc' })).format).toBe('plain');
});

test('a page in the code page that it says', async () => {
  const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1258"></head><body><p>';
  const bytes = Uint8Array.from([
    ...bytesOf(head),
    0xd0,
    0x69,
    0xea,
    0xcc,
    0x75,
    0x20,
    0x31,
    ...bytesOf('</p></body></html>'),
  ]);
  const source = await readBytes(bytes, { name: 'a.doc' });
  expect([source.text.trim(), source.notes]).toEqual(['Điều 1', []]);
  // Without the word of the page it stays what it was: text that cannot be read.
  const silent = await readBytes(
    bytes.filter((_, i) => i < 40 || i > 80),
    { name: 'a.html' },
  );
  expect(silent.notes.map(({ kind }) => kind)).toEqual(['encoding']);
});

test.each([
  [
    'a.doc',
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n',
    '.mht',
  ],
  [
    'a.doc',
    '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="x"></w:wordDocument>',
    '.xml',
  ],
  ['a.odt', '<?xml version="1.0"?>\n<office:document xmlns:office="x"></office:document>', '.fodt'],
])('%s that only wraps a document is named, with the way out (%#)', async (name, text, told) => {
  const source = await readBytes(bytesOf(text), { name });
  expect(source.text).toBe('');
  expect(source.notes.map(({ kind }) => kind)).toEqual(['binary']);
  expect(source.notes[0].vi).toContain(told);
  expect(source.notes[0].vi).toContain('.docx');
});

test('a letter that speaks of such things is a text', async () => {
  const source = await readBytes(bytesOf('Kính gửi: Sở Tư pháp\nNội dung: dùng thẻ <w:wordDocument>\n'), {
    name: 'a.txt',
  });
  expect([source.format, source.notes]).toEqual(['plain', []]);
});
