import { describe, expect, test } from 'vitest';
import { agencyFinder, findAgencies } from '../../rules/law/agencies.ts';
import { currentName, provinceOf, provinces } from '../../rules/law/provinces.ts';
import { buildSourceText, makeBlock, type SourceText } from '../../rules/text/index.ts';
import { central, day } from './support.ts';

function source(text: string): SourceText {
  const blocks = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push(makeBlock(start, start + line.length, { kind: 'line' }));
    start += line.length + 1;
  }
  return buildSourceText({ format: 'plain', file: text, blocks });
}

/** `text as it stands → name in force`, `†` when the words around tell that it is history. */
function found(text: string, asOf = day): string[] {
  const read = source(text);
  return central.agencyFinder
    .find(read, { start: 0, end: read.text.length }, asOf)
    .map(({ span, now, historical }) => `${read.text.slice(span.start, span.end)} → ${now}${historical ? ' †' : ''}`);
}
const names = (text: string, asOf = day) => found(text, asOf).map((one) => one.split(' → ')[0]);

describe('departments and ministries', () => {
  test('full names, abbreviations, other dashes and case', () => {
    expect(found('Giao Sở Kế hoạch và Đầu tư chủ trì.')).toEqual(['Sở Kế hoạch và Đầu tư → Sở Tài chính']);
    expect(
      names(
        'Sở KH&ĐT, sở LĐ-TB&XH, Sở Lao động, Thương binh và Xã hội, Sở Lao động – Thương binh và Xã hội; Bộ TN&MT; Bộ Nông nghiệp và PTNT.',
      ),
    ).toEqual([
      'Sở KH&ĐT',
      'sở LĐ-TB&XH',
      'Sở Lao động, Thương binh và Xã hội',
      'Sở Lao động – Thương binh và Xã hội',
      'Bộ TN&MT',
      'Bộ Nông nghiệp và PTNT',
    ]);
    expect(names('SỞ GIAO THÔNG VẬN TẢI')).toEqual(['SỞ GIAO THÔNG VẬN TẢI']);
    expect(names('các sở kế hoạch và đầu tư')).toEqual([]);
  });

  test('in a list behind one head', () => {
    expect(found('Giám đốc các Sở: Tài chính, Kế hoạch và Đầu tư, Tài nguyên và Môi trường chịu trách nhiệm.')).toEqual(
      ['Kế hoạch và Đầu tư → Sở Tài chính', 'Tài nguyên và Môi trường → Sở Nông nghiệp và Môi trường'],
    );
    expect(names('Theo Kế hoạch và Đầu tư công. Các Sở. Kế hoạch và Đầu tư.')).toEqual([]);
  });

  test('names that live on', () => {
    expect(
      names(
        'Sở Tài chính, Sở Nông nghiệp và Môi trường, Bảo hiểm xã hội Việt Nam, Cổng Dịch vụ công quốc gia, Sở Ngoại vụ.',
      ),
    ).toEqual([]);
    expect(
      names(
        'Ban Dân tộc của HĐND tỉnh; Ban Dân tộc Hội đồng nhân dân tỉnh; Thanh tra Bộ Quốc phòng; Thanh tra Bộ Công an.',
      ),
    ).toEqual([]);
    expect(names('Ban Dân tộc tỉnh; Thanh tra bộ; Thanh tra sở.')).toEqual([
      'Ban Dân tộc',
      'Thanh tra bộ',
      'Thanh tra sở',
    ]);
  });

  test('recipients of an old office', () => {
    expect(names('- Cục KSTTHC, VPCP;')).toEqual(['Cục KSTTHC, VPCP']);
    expect(names('- Cục Kiểm soát TTHC - Văn phòng Chính phủ;')).toEqual(['Cục Kiểm soát TTHC - Văn phòng Chính phủ']);
    expect(names('- Cục KSTTHC, VPCP;', '2026-05-31')).toEqual([]);
  });
});

describe('the district level', () => {
  test('bodies, lists, bare words', () => {
    expect(found('Chủ tịch UBND các huyện, thị xã, thành phố chịu trách nhiệm.')).toEqual([
      'UBND các huyện, thị xã, thành phố → UBND cấp xã; UBND, sở cấp tỉnh',
    ]);
    expect(
      names(
        'Ủy ban nhân dân các huyện, thành phố; Uỷ ban nhân dân huyện Mường Tè; cấp huyện; thị trấn Sìn Hồ; các huyện.',
      ),
    ).toEqual(['Ủy ban nhân dân các huyện, thành phố', 'Uỷ ban nhân dân huyện', 'cấp huyện', 'thị trấn', 'huyện']);
    expect(names('huyện Phong Thổ, quận 1, thị xã Mường Lay; huyện ủy; huyện nghèo')).toEqual([
      'huyện',
      'quận',
      'thị xã',
    ]);
    expect(names('quân đội, xã Mường Than, phường Đoàn Kết, đặc khu Côn Đảo')).toEqual([]);
  });

  test('a city is of the district level unless it is run centrally', () => {
    expect(
      names(
        'UBND thành phố Lai Châu; UBND thành phố Hà Nội; UBND thành phố; UBND Thành phố Hồ Chí Minh; UBND thành phố Đồng Nai.',
      ),
    ).toEqual(['UBND thành phố Lai Châu']);
    expect(names('UBND thành phố Đồng Nai', '2026-04-01')).toEqual(['UBND thành phố Đồng Nai']);
  });

  test('offices of the level', () => {
    expect(
      names(
        'Phòng Tư pháp các huyện; Bộ phận tiếp nhận và trả kết quả cấp huyện; Công an huyện; TAND huyện; Phòng Tài chính - Kế hoạch',
      ),
    ).toEqual([
      'Phòng Tư pháp các huyện',
      'Bộ phận tiếp nhận và trả kết quả cấp huyện',
      'Công an huyện',
      'TAND huyện',
      'Phòng Tài chính - Kế hoạch',
    ]);
  });

  test('before its day nothing is outdated', () => {
    expect(names('UBND huyện Mường Tè, cấp huyện, thị trấn, tỉnh Hà Giang', '2025-06-30')).toEqual([]);
    expect(names('UBND huyện Mường Tè, cấp huyện, thị trấn, tỉnh Hà Giang', '2025-07-01')).toHaveLength(4);
  });
});

describe('provinces', () => {
  test('old names, with the name in force on the day', () => {
    expect(found('UBND tỉnh Bình Phước')).toEqual(['tỉnh Bình Phước → thành phố Đồng Nai']);
    expect(found('UBND tỉnh Bình Phước', '2026-04-29')).toEqual(['tỉnh Bình Phước → tỉnh Đồng Nai']);
    expect(found('tỉnh Thừa Thiên - Huế')).toEqual(['tỉnh Thừa Thiên - Huế → thành phố Huế']);
    expect(found('tỉnh Đồng Nai', '2026-04-29')).toEqual([]);
    expect(found('tỉnh Đồng Nai', '2026-04-30')).toEqual(['tỉnh Đồng Nai → thành phố Đồng Nai']);
    expect(names('các tỉnh Hà Giang, Yên Bái và Lào Cai')).toEqual(['tỉnh Hà Giang', 'Yên Bái']);
    expect(names('tỉnh Lai Châu, tỉnh Ninh Bình, vùng Hà Giang')).toEqual([]);
  });

  test('history is told apart where the words tell it', () => {
    expect(found('Quyết định số 12/2019/QĐ-UBND ngày 05 tháng 3 năm 2019 của UBND tỉnh Hà Giang')).toEqual([
      'tỉnh Hà Giang → tỉnh Tuyên Quang †',
    ]);
    expect(found('Quyết định số 12/2019/QĐ-UBND ngày 05/3/2019 của Chủ tịch Ủy ban nhân dân tỉnh Hà Giang')).toEqual([
      'tỉnh Hà Giang → tỉnh Tuyên Quang †',
    ]);
    expect(found('trên địa bàn tỉnh Bắc Kạn (cũ)')).toEqual(['tỉnh Bắc Kạn → tỉnh Thái Nguyên †']);
    expect(found('tỉnh Bắc Kạn, nay là tỉnh Thái Nguyên')).toEqual(['tỉnh Bắc Kạn → tỉnh Thái Nguyên †']);
    expect(found('Quyết định số 12/2026/QĐ-UBND ngày 05/3/2026 của UBND tỉnh Hà Giang')).toEqual([
      'tỉnh Hà Giang → tỉnh Tuyên Quang',
    ]);
    expect(found('năm 2025 của tỉnh Hà Giang và 2019 của tỉnh Hà Nam')).toEqual([
      'tỉnh Hà Giang → tỉnh Tuyên Quang †',
      'tỉnh Hà Nam → tỉnh Ninh Bình',
    ]);
  });

  test.each([
    ['2024-12-31', 63, 58],
    ['2025-06-30', 63, 57],
    ['2025-07-01', 34, 28],
    ['2026-04-30', 34, 27],
    ['2026-09-01', 34, 26],
    ['2026-10-01', 34, 25],
  ])('on %s there are %i, of them %i tỉnh', (asOf, all, rural) => {
    const units = provinces(central.agencies, asOf);
    expect(units).toHaveLength(all);
    expect(units.filter(({ kind }) => kind === 'tỉnh')).toHaveLength(rural);
    expect(new Set(units.map(({ name }) => name)).size).toBe(all);
  });

  test('the province of a place', () => {
    const of = (name: string, asOf = day) => provinceOf(central.agencies, name, asOf)?.name ?? null;
    expect(of('Bắc Kạn')).toBe('tỉnh Thái Nguyên');
    expect(of('tỉnh Bắc Kạn', '2025-06-30')).toBe('tỉnh Bắc Kạn');
    expect(of('UBND tỉnh Lai Châu')).toBe('tỉnh Lai Châu');
    expect(of('Hồ Chí Minh')).toBe('Thành phố Hồ Chí Minh');
    expect(of('TP. Hồ Chí Minh')).toBe('Thành phố Hồ Chí Minh');
    expect(of('Vũng Tàu')).toBeNull();
    expect(of('')).toBeNull();
    expect(currentName(central.agencies, 'tỉnh Bắc Giang', day)).toBe('thành phố Bắc Ninh');
  });
});

test('a span limits the search, and findings come in order without overlap', () => {
  const read = source('UBND huyện A, UBND huyện B, UBND huyện C');
  const all = findAgencies(read, { start: 0, end: read.text.length }, day, central.agencies);
  expect(all.map(({ span }) => span.start)).toEqual([0, 14, 28]);
  expect(findAgencies(read, { start: 14, end: 26 }, day, central.agencies).map(({ span }) => span.start)).toEqual([14]);
  expect(agencyFinder([]).find(read, { start: 0, end: 40 }, day)).toEqual([]);
});
