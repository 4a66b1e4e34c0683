import { readBytes } from '@rasoat/rules/readers/index';
import type { SourceText } from '@rasoat/rules/text';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../support/growth.ts';
import { toTcvn3, toVni } from '../support/legacy.ts';

/** RTF of one-byte characters, each as its byte. */
const bytesOf = (rtf: string): Uint8Array => Uint8Array.from(rtf, (sign) => sign.charCodeAt(0));
const head = '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times New Roman;}';
/** A file with the default font; `more` fonts stand in its table. */
const file = (body: string, more = ''): string => `${head}${more}}${body}}`;
const read = (rtf: string, how = {}): Promise<SourceText> => readBytes(bytesOf(rtf), { name: 'a.rtf', ...how });
const textOf = async (rtf: string, how = {}): Promise<string> => (await read(rtf, how)).text.trimEnd();
/** Letters beyond ASCII as `\u` with a question mark behind. */
const escaped = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, i) => `\\u${sign.charCodeAt(i)} ?`).join(''),
  );
const hex = (text: string): string =>
  [...text].map((sign) => (sign.charCodeAt(0) < 0x80 ? sign : `\\'${sign.charCodeAt(0).toString(16)}`)).join('');

const tcvn3 = (text: string): string =>
  hex(
    toTcvn3(text)
      .map((piece) => piece.text)
      .join(''),
  );

describe('characters', () => {
  test('Unicode with its fallback, as many characters as \\uc says', async () => {
    expect(await textOf(file(escaped('Điều 1. Phạm vi 😀\\par ')))).toBe('Điều 1. Phạm vi 😀');
    expect(await textOf(file("\\uc2\\u7875\\'e1\\'bbx\\uc0\\u7875 y{\\uc1 \\u-3913 ?}z"))).toBe('ểxểy\uf0b7z');
    expect(await textOf(file('a\\u272\\tab b'))).toBe('aĐb');
    expect(await textOf(file('a\\u272{x}b'))).toBe('aĐxb');
  });

  test('bytes by the charset of the font, by the code page of the file, raw ones too', async () => {
    const fonts = '{\\f1\\fcharset163 Arial;}{\\f2\\fcharset204 Arial;}{\\f3\\fcharset128 Gothic;}';
    // In windows-1258 tone marks stand behind the vowel.
    expect(await textOf(file("\\f1 th\\'f4\\'ecng \\'f0i\\'ea\\'f2u", fonts))).toBe('thống điệu');
    expect(await textOf(file("\\f2 \\'cf\\'f0", fonts))).toBe('Пр');
    expect(await textOf(file("\\f3 \\'93\\'fa\\'96\\'7b", fonts))).toBe('日本');
    expect(await textOf(file('caf\xe9'))).toBe('café');
    expect(await textOf("{\\rtf1\\ansi\\ansicpg1258 \\'d0i\\'ea\\'ccu}")).toBe('Điều');
  });

  test('the font of the file, where none is named; signs of symbol fonts', async () => {
    const rtf = `{\\rtf1\\ansi\\deff1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset0 .VnTime;}{\\f2\\fcharset2 Wingdings;}}`;
    expect(await textOf(`${rtf}${tcvn3('điều kiện')} {\\f2\\'a8}\\par}`)).toBe('điều kiện •');
  });

  test('signs that are words, and hyphens', async () => {
    expect(await textOf(file('a\\emdash b\\~c\\_d\\-e\\\\\\{\\}\\lquote\\rquote\\ldblquote\\rdblquote'))).toBe(
      'a—b c-de\\{}‘’“”',
    );
  });

  test('fonts from before Unicode are read by their tables, and told', async () => {
    const fonts = '{\\f1\\fcharset0 .VnTime;}{\\f2\\fcharset0 VNI-Times;}{\\f3\\fcharset163 .VnTimeH;}';
    const words = 'Điều kiện, thủ tục cấp giấy phép';
    const vni = hex(toVni(words));
    const source = await read(
      file(
        `\\f1 ${tcvn3(words)}\\par \\f2 ${vni.slice(0, 6)}{\\i0 }${vni.slice(6)}\\par \\f3 ${tcvn3('quyết định')}\\par \\f1 ${escaped('đã là Unicode')}\\par \\f0 c\\'b8c\\par`,
        fonts,
      ),
    );
    expect(source.text.trimEnd().split('\n')).toEqual([words, words, 'QUYẾT ĐỊNH', 'đã là Unicode', 'c¸c']);
    expect(source.layout?.legacy.map(({ at, font }) => [source.text.slice(at.start, at.end), font])).toEqual([
      [words, '.VnTime'],
      [words, 'VNI-Times'],
      ['QUYẾT ĐỊNH', '.VnTimeH'],
    ]);
    // LibreOffice writes the soft hyphen, which is the letter, as its sign.
    expect(await textOf(file('\\f1 h\\-\\f1 íng dÉn', fonts))).toBe('hướng dẫn');
  });
});

describe('what is text', () => {
  test('groups without text, and the known ones among starred', async () => {
    const rtf = file(
      '{\\stylesheet{\\s0 Normal;}}{\\info{\\title Ten}}{\\*\\generator X;}{\\header dau\\par}{\\footer 1}{\\pict\\bin5 {{}}}a}' +
        '{\\*\\unknown la}a{\\*\\bkmkstart b}{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt noi}} {\\upr{x}{\\*\\ud{y}}}' +
        '{\\field{\\*\\fldinst {\\field{\\fldinst IN}{\\fldrslt trong}}}{\\fldrslt ngoai}}{\\nonshppict{\\pict 00}}',
    );
    expect(await textOf(rtf)).toBe('anoi yngoai');
  });

  test('hidden text is left out and counted; binary data are passed over', async () => {
    const source = await read(file('a{\\v an di}b\\v xx\\v0 c\\bin4 }}}}d'));
    expect(source.text.trimEnd()).toBe('abcd');
    expect(source.layout?.hidden).toBe(7);
  });

  test('numbers that the word processor wrote, once', async () => {
    const source = await read(
      file(
        `{\\listtext\\f0 ${escaped('Điều 1.')}\\tab}Pham vi\\par{\\listtext a)\\tab}mot\\par{\\*\\pn\\pnlvlbody{\\pntxta .}}{\\pntext\\f1\\'b7\\tab}hai\\par thuong\\par{\\listtext ${escaped('đ')})\\tab}ba\\par{\\listtext IV.}bon\\par`,
        '{\\f1\\fcharset2 Symbol;}',
      ),
    );
    expect(source.text.trimEnd().split('\n')).toEqual([
      'Điều 1. Pham vi',
      'a) mot',
      '• hai',
      'thuong',
      'đ) ba',
      'IV. bon',
    ]);
    expect(source.layout?.labels.map(({ format }) => format)).toEqual([
      'decimal',
      'letters',
      'bullet',
      'vietnamese-letters',
      'roman',
    ]);
  });

  test('tracked changes as accepted and as they were; a removed mark joins two paragraphs', async () => {
    const rtf = file('Han la {\\deleted 10}{\\revised 07} ngay.\\par Mot{\\deleted\\par }{\\revised\\par }Hai\\par');
    expect(await textOf(rtf)).toBe('Han la 07 ngay.\nMot\nHai');
    expect(await textOf(rtf, { revisions: 'original' })).toBe('Han la 10 ngay.\nMot\nHai');
    const joined = file('Mot {\\deleted\\par }Hai\\par');
    expect(await textOf(joined)).toBe('Mot Hai');
    expect(await textOf(joined, { revisions: 'original' })).toBe('Mot \nHai');
    const source = await read(rtf);
    expect(source.layout?.revisions.map(({ kind, at }) => [kind, source.text.slice(at.start, at.end)])).toEqual([
      ['delete', ''],
      ['insert', '07'],
      ['delete', ''],
      ['insert', ''],
    ]);
  });

  test('footnotes behind the body, frames behind their paragraph, comments told', async () => {
    const source = await read(
      file(
        'Luat{\\super\\chftn}{\\footnote\\pard\\chftn  Chu thich\\par} moi {\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard Trong khung\\par}}{\\shprslt lan hai}}xong.\\par' +
          '{\\*\\atrfstart 1}cho nay{\\*\\atrfend 1}{\\*\\atnid A}\\chatn{\\*\\annotation{\\*\\atnref 1}nhan xet}\\par',
      ),
    );
    expect(source.blocks.map(({ kind, start, end }) => [kind, source.text.slice(start, end)])).toEqual([
      ['line', 'Luat moi xong.'],
      ['line', 'Trong khung'],
      ['line', 'cho nay'],
      ['footnote', 'Chu thich'],
    ]);
    expect(source.layout?.remarks.map((at) => source.text.slice(at.start, at.end))).toEqual(['cho nay']);
  });
});

test('a header that holds the national name is read when the body has none', async () => {
  const header = `{\\header ${escaped('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}\\par}`;
  expect(await textOf(file(`${header}Dieu 1\\par`))).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nDieu 1');
  expect(await textOf(file(`${header}${escaped('Cộng hòa xã hội chủ nghĩa Việt Nam')}\\par`))).toBe(
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
  );
  expect(await textOf(file('{\\header dau trang\\par}Dieu 1\\par'))).toBe('Dieu 1');
});

describe('tables', () => {
  const cellsOf = ({ blocks, text }: SourceText): unknown[] =>
    blocks.map(({ table, row, column, start, end }) => [table, row, column, text.slice(start, end)]);

  test('rows and cells, columns by the edges of all rows, cells of several paragraphs', async () => {
    const rtf = file(
      'truoc\\par\\trowd\\cellx1000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl c\\cell d\\par e\\cell f\\cell\\row\\pard sau\\par',
    );
    expect(cellsOf(await read(rtf))).toEqual([
      [0, 0, 0, 'truoc'],
      [1, 1, 1, 'a'],
      [1, 1, 2, 'b'],
      [1, 2, 1, 'c'],
      [1, 2, 2, 'd'],
      [1, 2, 2, 'e'],
      [1, 2, 3, 'f'],
      [0, 0, 0, 'sau'],
    ]);
  });

  test('a cell behind one that covers two columns is in the third', async () => {
    const rtf = file(
      '\\trowd\\cellx2000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl c\\cell d\\cell e\\cell\\row\\pard',
    );
    expect(cellsOf(await read(rtf)).slice(0, 2)).toEqual([
      [1, 1, 1, 'a'],
      [1, 1, 3, 'b'],
    ]);
  });

  test('cells that go on from the row above', async () => {
    const rtf = file(
      '\\trowd\\clvmgf\\cellx1000\\cellx2000\\pard\\intbl a\\cell b\\cell\\row\\trowd\\clvmrg\\cellx1000\\cellx2000\\pard\\intbl \\cell c\\cell\\row\\pard',
    );
    expect((await read(rtf)).merged).toEqual([{ table: 1, row: 2, column: 1 }]);
  });

  test('a table in a cell', async () => {
    const rtf = file(
      '\\trowd\\cellx4000\\cellx8000\\pard\\intbl ngoai\\par\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 cuoi\\cell z\\cell\\row\\pard sau\\par',
    );
    const source = await read(rtf);
    expect(cellsOf(source)).toEqual([
      // A cell that holds a table only lays out.
      [0, 0, 0, 'ngoai'],
      [2, 1, 1, 'x'],
      [2, 1, 2, 'y'],
      [0, 0, 0, 'cuoi'],
      [1, 1, 2, 'z'],
      [0, 0, 0, 'sau'],
    ]);
  });
});

test('places are bytes: what stands there is read as the text', async () => {
  const words = `Điều 1. Phạm vi \u{1f600} áp dụng`;
  const rtf = file(`truoc \\b ${escaped(words)}\\b0  sau\\par`);
  const source = await read(rtf);
  const start = source.text.indexOf('Điều');
  for (let from = start; from < start + words.length; from += 3) {
    const { place } = source.locate({ start: from, end: from + 3 });
    if (place?.kind !== 'stream') throw new Error('no place');
    expect(await textOf(`${head}}\\uc1 ${rtf.slice(place.start, place.end)}}`)).toBe(
      source.text.slice(from, from + 3).trimEnd(),
    );
  }
});

test('looks, alignment and pages', async () => {
  const source = await read(
    file(
      '\\paperw11906\\paperh16838\\margl1701\\margr850\\margt1134\\margb1134\\sectd\\pard\\qc\\f0\\fs28\\b QD\\b0\\par\\pard\\qj\\i x\\par\\sect\\sectd\\pgwsxn16838\\pghsxn11906 y\\par',
    ),
  );
  expect(source.layout?.pages.map(({ at: _, ...page }) => page)).toEqual([
    { width: 210.01, height: 297, top: 20, right: 14.99, bottom: 20, left: 30 },
    { width: 297, height: 210.01, top: 20, right: 14.99, bottom: 20, left: 30 },
  ]);
  expect(source.layout?.looks.map(({ at: _, ...look }) => look)).toEqual([
    { font: 'Times New Roman', size: 14, bold: true, italic: false },
    { font: 'Times New Roman', size: 14, bold: false, italic: true },
    { font: 'Times New Roman', size: 14, bold: false, italic: true },
  ]);
  expect(source.layout?.paragraphs.map(({ align }) => align)).toEqual(['center', 'justify', 'justify']);
});

describe('damage', () => {
  test('a file that is cut says so, and keeps what was there', async () => {
    const source = await read(`${head}}Con chu`);
    expect(source.text.trimEnd()).toBe('Con chu');
    expect(source.notes.map(({ kind }) => kind)).toEqual(['truncated']);
  });

  test('what stands before the first brace or behind the last one is no text', async () => {
    expect(await textOf(`\xef\xbb\xbf \n${file('a\\par')}`)).toBe('a');
    const source = await read(`${file('a\\par')}\0\0}}x`);
    expect([source.text.trimEnd(), source.notes]).toEqual(['a', []]);
  });

  test('a hundred thousand groups in each other', async () => {
    const deep = 100_000;
    expect(await textOf(file(`${'{'.repeat(deep)}a${'}'.repeat(deep)}b`))).toBe('ab');
    expect(await textOf(file('{\\shp{\\*\\shpinst{\\shptxt '.repeat(500)))).toBe('');
  });

  test('a text without end is cut, and told', async () => {
    const source = await read(file('abc\\par '.repeat(1000)), { limit: 2000 });
    expect(source.text.length).toBeLessThan(2000);
    expect(source.notes.map(({ kind }) => kind)).toEqual(['limit']);
  });
});

test('time grows with the file', async () => {
  const unit = `{\\listtext 1.\\tab}${escaped('Khoản này quy định ')}{\\b\\fs28 x}\\par\\trowd\\cellx100\\cellx200\\pard\\intbl a\\cell b\\cell\\row\\pard `;
  await expectLinear((size) => {
    const bytes = bytesOf(file(unit.repeat(size)));
    return () => readBytes(bytes, { name: 'a.rtf' });
  }, 200);
});
