import { describe, expect, it } from 'vitest';
import { formatUnit, parseUnits } from '../../rules/citations/index.ts';
import { cite } from './plain-document.ts';

const unitOf = (text: string) => cite(text)[0]?.unit;

describe('parseUnits', () => {
  it.each([
    ['điểm a khoản 2 Điều 8', [{ article: '8', clause: '2', point: 'a' }]],
    ['điểm đ khoản 2a Điều 4b', [{ article: '4b', clause: '2a', point: 'đ' }]],
    ['Điều 29; khoản 3 Điều 8', [{ article: '29' }, { article: '8', clause: '3' }]],
    [
      'khoản 3, khoản 4 Điều 7',
      [
        { article: '7', clause: '3' },
        { article: '7', clause: '4' },
      ],
    ],
    ['Khoản 4, Điều 8', [{ article: '8', clause: '4' }]],
    ['các điều 2, 3, 4 và 19', [{ article: '2' }, { article: '3' }, { article: '4' }, { article: '19' }]],
    ['từ Điều 5 đến Điều 8', [{ article: '5' }, { article: '6' }, { article: '7' }, { article: '8' }]],
    ['Điều 5 - Điều 7', [{ article: '5' }, { article: '6' }, { article: '7' }]],
    ['các điều từ 5 đến 7', [{ article: '5' }, { article: '6' }, { article: '7' }]],
    [
      'điểm a đến điểm đ khoản 1 Điều 3',
      ['a', 'b', 'c', 'd', 'đ'].map((point) => ({ article: '3', clause: '1', point })),
    ],
    ['điểm a, b và d khoản 2 Điều 5', ['a', 'b', 'd'].map((point) => ({ article: '5', clause: '2', point }))],
    [
      'điểm a và điểm b khoản 1, khoản 2 Điều 4',
      [
        { article: '4', clause: '1', point: 'a' },
        { article: '4', clause: '1', point: 'b' },
        { article: '4', clause: '2' },
      ],
    ],
    [
      'điểm a khoản 1, khoản 2 Điều 4 và Điều 6',
      [{ article: '4', clause: '1', point: 'a' }, { article: '4', clause: '2' }, { article: '6' }],
    ],
    ['Điều 3, khoản 2 Điều 4', [{ article: '3' }, { article: '4', clause: '2' }]],
    [
      'Mục 1 Chương II và khoản 6 Điều 43',
      [
        { chapter: 'II', section: '1' },
        { article: '43', clause: '6' },
      ],
    ],
    [
      'Điều 8 khoản 1 và khoản 2',
      [
        { article: '8', clause: '1' },
        { article: '8', clause: '2' },
      ],
    ],
    ['Điều 8 khoản 2 điểm a', [{ article: '8', clause: '2', point: 'a' }]],
    ['Điều 5, khoản 1, điểm b', [{ article: '5', clause: '1', point: 'b' }]],
    [
      'điểm a khoản 1, 2 Điều 5',
      [
        { article: '5', clause: '1', point: 'a' },
        { article: '5', clause: '2' },
      ],
    ],
    [
      'khoản 1, các điểm a, b, c khoản 2',
      [{ clause: '1' }, ...['a', 'b', 'c'].map((point) => ({ clause: '2', point }))],
    ],
    [
      'Điều 5 khoản 1, các điểm a, b khoản 2',
      [{ article: '5', clause: '1' }, ...['a', 'b'].map((point) => ({ article: '5', clause: '2', point }))],
    ],
    ['mục III Phụ lục II', [{ appendix: 'II', section: 'III' }]],
    ['Điều 8, Phụ lục VI', [{ article: '8' }, { appendix: 'VI' }]],
    ['Mục 2 Chương III Phần thứ nhất', [{ part: '1', chapter: 'III', section: '2' }]],
    ['Chương II đến Chương V', ['II', 'III', 'IV', 'V'].map((chapter) => ({ chapter }))],
    ['Phụ lục số 01', [{ appendix: '01' }]],
    ['Phụ lục', [{ appendix: '' }]],
    ['điểm 1.2 khoản 3 Điều 4', [{ article: '4', clause: '3', point: '1.2' }]],
    ['đoạn 2 khoản 1 Điều 9', [{ article: '9', clause: '1' }]],
    ['nội dung không nêu đơn vị', []],
    ['Điều 1 đến Điều 99999', [{ article: '1' }]],
  ])('%s', (text, expected) => {
    expect(parseUnits(text)).toEqual(expected);
  });

  it('a range that is too long is not filled', () => {
    expect(parseUnits('Điều 1 đến Điều 9999')).toEqual([{ article: '1' }, { article: '9999' }]);
  });
});

describe('formatUnit', () => {
  it.each([
    [{ article: '8', clause: '2', point: 'a' }, 'điểm a khoản 2 Điều 8', 'point a, clause 2, Article 8'],
    [{ appendix: 'II', section: 'III' }, 'Mục III Phụ lục II', 'Section III, Appendix II'],
    [{ appendix: '' }, 'Phụ lục', 'Appendix'],
    [{}, '', ''],
  ])('%o', (unit, vi, en) => {
    expect(formatUnit(unit, 'vi')).toBe(vi);
    expect(formatUnit(unit, 'en')).toBe(en);
  });
});

describe('units of a citation', () => {
  it.each([
    ['theo điểm a khoản 2 Điều 8 Nghị định số 1/2020/NĐ-CP', 'điểm a khoản 2 Điều 8'],
    ['quy định tại khoản 3, khoản 4 Điều 7 của Nghị định số 1/2020/NĐ-CP', 'khoản 3, khoản 4 Điều 7'],
    ['tại Khoản 4, Điều 8 Nghị định số 1/2020/NĐ-CP', 'Khoản 4, Điều 8'],
    ['Bãi bỏ các điều 2, 3, 4 và 19 Thông tư số 10/2021/TT-BXD', 'các điều 2, 3, 4 và 19'],
    ['tại Điều 3, Quyết định số 12/QĐ-UBND', 'Điều 3'],
    ['quy định từ Điều 5 đến Điều 8 Nghị định số 1/2020/NĐ-CP', 'từ Điều 5 đến Điều 8'],
    ['tại mục III Phụ lục II Nghị quyết 197/2025/QH15', 'mục III Phụ lục II'],
    ['tại Phụ lục kèm theo Nghị định số 1/2020/NĐ-CP', 'Phụ lục'],
    ['Điều 8, Phụ lục VI ban hành kèm theo Nghị định số 75/2021/NĐ-CP', 'Điều 8, Phụ lục VI'],
    [
      'Thay thế Mẫu số 02 và Mẫu số 03 tại Phụ lục ban hành kèm theo Nghị định số 31/2019/NĐ-CP',
      'Mẫu số 02 và Mẫu số 03 tại Phụ lục',
    ],
    ['theo khoản 2 Điều 169 của Bộ luật Lao động', 'khoản 2 Điều 169'],
    ['Điều 4 Quy chế làm việc của Sở ban hành kèm theo Quyết định số 12/QĐ-UBND', 'Điều 4'],
    ['Nghị định số 1/2020/NĐ-CP (Điều 5)', 'Điều 5'],
    ['Nghị định số 1/2020/NĐ-CP ngày 01/01/2020 của Chính phủ, tại khoản 2 Điều 3, quy định', 'khoản 2 Điều 3'],
    ['Nghị định số 1/2020/NĐ-CP tại Điều 4', 'Điều 4'],
    ['khoản 2 Điều này và Điều 5 Nghị định số 1/2020/NĐ-CP', 'Điều 5'],
    ['theo Nghị định số 1/2020/NĐ-CP, Điều 5 Thông tư này', null],
    ['Nghị định số 1/2020/NĐ-CP, các khoản 2, 3 Điều này', null],
    ['giai đoạn 2021 - 2025 tại Nghị định số 1/2020/NĐ-CP', null],
    ['Điều 5 của Quyết định này. Nghị định số 1/2020/NĐ-CP', null],
    ['Điều 1. Nghị định số 1/2020/NĐ-CP', null],
    ['1. Sửa đổi Nghị định số 1/2020/NĐ-CP', null],
    ['lập theo mẫu số 9A, 9B Thông tư số 191/2005/TT-BTC', null],
  ])('%s', (text, unit) => {
    expect(unitOf(text)).toBe(unit);
  });

  it('each document in a row has its own', () => {
    const found = cite(
      'tại Điều 18a Luật Tố cáo; Điều 28a và Điều 28b Nghị định số 1/2021/NĐ-CP; điểm h khoản 1 Điều 182 Nghị định số 2/2021/NĐ-CP và khoản 4 Điều 12 Nghị định số 3/2021/NĐ-CP',
    );
    expect(found.map((c) => c.unit)).toEqual([
      'Điều 18a',
      'Điều 28a và Điều 28b',
      'điểm h khoản 1 Điều 182',
      'khoản 4 Điều 12',
    ]);
    expect(found[1].units).toEqual([{ article: '28a' }, { article: '28b' }]);
  });

  it.each([
    ['Thực hiện quy định tại Điều 21a\nNghị định số 1/2020/NĐ-CP', 'Điều 21a'],
    ['Thực hiện quy định tại khoản 2\nĐiều 8 Nghị định số 1/2020/NĐ-CP', 'khoản 2 Điều 8'],
    ['Thực hiện quy định tại Điều\n8 Nghị định số 1/2020/NĐ-CP', 'Điều 8'],
    ['Thực hiện quy định tại khoản 2 Điều 5\nLuật Đất đai', 'khoản 2 Điều 5'],
  ])('a line end inside the citation: %j', (text, unit) => {
    expect(unitOf(text)?.replace('\n', ' ')).toBe(unit);
  });
  it.each([
    'Điều 21a\nNghị định số 1/2020/NĐ-CP được thi hành như sau',
    'Nội dung tại Điều 21a\n\nNghị định số 1/2020/NĐ-CP hết hiệu lực',
    'Nội dung tại Điều\n8. Nghị định số 1/2020/NĐ-CP hết hiệu lực',
  ])('a head, an empty line or a label parts the two: %j', (text) => {
    expect(unitOf(text)).toBeNull();
  });

  it('unitSpan is what `unit` prints', () => {
    const text = 'quy định tại điểm a khoản 2 Điều 8 Nghị định số 1/2020/NĐ-CP';
    const [c] = cite(text);
    expect(text.slice(c.unitSpan!.start, c.unitSpan!.end)).toBe('điểm a khoản 2 Điều 8');
  });
});
