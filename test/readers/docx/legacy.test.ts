import { readBytes } from '@rasoat/rules/readers/index';
import type { SourceText } from '@rasoat/rules/text';
import { expect, test } from 'vitest';
import { type DocxRun, docxOf } from '../../support/docx.ts';
import { toTcvn3, toVni } from '../../support/legacy.ts';

const read = (...paragraphs: (readonly DocxRun[])[]): Promise<SourceText> =>
  readBytes(docxOf(paragraphs.map((runs) => ({ runs }))), { name: 'draft.docx' });
const tcvn3 = (text: string): string =>
  toTcvn3(text)
    .map((piece) => piece.text)
    .join('');

test('each letter stands at the signs that write it', async () => {
  const file = toVni('Điều kiện hỗ trợ');
  const source = await read([{ text: file, font: 'VNI-Times' }]);
  expect(source.text).toBe('Điều kiện hỗ trợ\n');
  const start = source.text.indexOf('hỗ');
  const { place } = source.locate({ start, end: start + 2 });
  const from = file.indexOf('h');
  expect(place).toMatchObject({ start: { run: 0, offset: from }, end: { run: 0, offset: from + 3 } });
  expect(file.slice(from, from + 3)).toBe('hoã');
  expect(source.layout?.legacy).toEqual([{ at: { start: 0, end: 16 }, font: 'VNI-Times' }]);
});

test('a vowel and its mark in two runs, a soft hyphen that is a letter', async () => {
  const [start, mark] = [toVni('h'), toVni('ỗ')];
  const two = await read([
    { text: start + mark[0], font: 'VNI-Times' },
    { text: mark[1], font: 'VNI-Times' },
  ]);
  expect(two.text).toBe('hỗ\n');
  const element = await read([
    { text: 'l', font: '.VnTime' },
    { xml: '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:softHyphen/>' },
    { text: tcvn3('ợng'), font: '.VnTime' },
  ]);
  expect(element.text).toBe('lượng\n');
});

test('text in Unicode stays as it is, whatever its font', async () => {
  const font = '.VnTime';
  const source = await read([{ text: 'Điều kiện hỗ trợ', font }], [{ text: 'QUY MÔ', font }]);
  expect(source.text).toBe('Điều kiện hỗ trợ\nQUY MÔ\n');
  expect(source.layout?.legacy).toEqual([]);
  const mixed = await read([{ text: 'Đã đổi', font }], [{ text: tcvn3('đồng ý'), font }]);
  expect(mixed.text).toBe('Đã đổi\nđồng ý\n');
});

test('capitals of a font of capitals', async () => {
  const source = await read([
    { text: tcvn3('quyết định'), font: '.VnTimeH' },
    { text: ' 1', font: 'Times New Roman' },
  ]);
  expect(source.text).toBe('QUYẾT ĐỊNH 1\n');
});
