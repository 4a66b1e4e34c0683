import { describe, expect, test } from 'vitest';
import { partNames } from '../../rules/structure/index.ts';
import { draft, parse } from './support.ts';

const plain = parse(draft());
const full = partNames(plain);

const entries = [
  ['Chương I. QUY ĐỊNH CHUNG', 1],
  ['Điều 1. Phạm vi điều chỉnh', 1],
  ['Điều 2. Hiệu lực thi hành', 2],
  ['Điều 3. Trách nhiệm của cơ quan chuyên môn,\ntổ chức và cá nhân', 4],
] as const;
const list = (leader: string, heading = 'MỤC LỤC\n') =>
  `${heading}${entries.map(([title, page]) => title + leader + (leader === '' ? '' : page)).join('\n')}\n`;

const shapes: Readonly<Record<string, string>> = {
  dots: list(' ............. '),
  'dots without a heading': list(' ............. ', ''),
  'one ellipsis after another': list(' ……… '),
  tabs: list('\t'),
  'a wide gap': list('          '),
  'no page numbers': list('', 'MỤC LỤC\n\n'),
  'a heading in small letters': list(' ..... ', 'Mục lục\n'),
};

describe('a table of contents is no part of the draft', () => {
  test.each(Object.entries(shapes))('above the header: %s', (_, text) => {
    const document = parse(`${text}\n${draft()}`);
    expect(document.outside).toEqual([{ start: 0, end: text.length - 1 }]);
    expect(document.contents).toEqual(document.outside);
    expect(document.body.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(document.header.type?.text).toBe('QUYẾT ĐỊNH');
    expect(partNames(document)).toEqual(full);
  });

  test.each(Object.entries(shapes))('between the header and the căn cứ: %s', (_, text) => {
    const document = parse(draft().replace('\n\nCăn cứ', `\n\n${text}\nCăn cứ`));
    const at = document.source.text.indexOf(text);
    expect(document.outside).toEqual([{ start: at, end: at + text.length - 1 }]);
    expect(partNames(document)).toEqual(full);
  });

  test('numbered headings of a plan', () => {
    const text = 'MỤC LỤC\nI. MỤC ĐÍCH ....... 1\n1. Yêu cầu ....... 1\nII. NỘI DUNG ....... 3\nPHỤ LỤC ....... 5\n';
    const document = parse(`${text}\n${draft()}`);
    expect(document.outside).toEqual([{ start: 0, end: text.length - 1 }]);
    expect(partNames(document)).toEqual(full);
  });
});

describe('what is no table of contents', () => {
  test('units under the heading that do not come again', () => {
    const document = parse(
      `MỤC LỤC\n\nĐiều 1. Phạm vi\nQuyết định này quy định việc lập mục lục.\n\nĐiều 2. Hiệu lực\n`,
    );
    expect(document.body.map(({ number }) => number)).toEqual(['1', '2']);
    expect(document.outside).toEqual([]);
  });

  test.each([
    ['blanks of a form', 'Họ và tên: ........ 1\nNgày sinh: ........ 3\nNơi sinh: ........ 2\n'],
    ['two lines', 'Mức một ........ 1\nMức hai ........ 2\n'],
    ['numbers behind a wide gap', 'Mức một      1\nMức hai      2\nMức ba      3\n'],
  ])('%s', (_, text) => {
    const document = parse(draft().replace('\nĐiều 2.', `\n${text}\nĐiều 2.`));
    expect([document.outside, document.contents]).toEqual([[], []]);
  });
});
