import { describe, expect, it } from 'vitest';
import { scanCitation } from '../../rules/citations/index.ts';
import { cite, ids, NAMES } from './plain-document.ts';

describe('numbers', () => {
  it.each([
    ['Nghị định số 63/2010/NĐ-CP ngày 08/6/2010', '63/2010/NĐ-CP', 'Nghị định'],
    ['Nghị định 63/2010/NĐ-CP', '63/2010/NĐ-CP', 'Nghị định'],
    ['Nghị quyết 30c/NQ-CP', '30c/NQ-CP', 'Nghị quyết'],
    ['Nghị quyết số 66.7/2025/NQ-CP', '66.7/2025/NQ-CP', 'Nghị quyết'],
    ['Nghị quyết số 19-2018/NQ-CP', '19-2018/NQ-CP', 'Nghị quyết'],
    ['Chương trình hành động số 12-CTr/TU', '12-CTr/TU', 'Chương trình hành động'],
    ['Kết luận số 213-KL/TW', '213-KL/TW', 'Kết luận'],
    ['Nghị quyết số 57 - NQ/TW', '57-NQ/TW', 'Nghị quyết'],
    ['Thông tư liên tịch số 17/2006/TTLT-BLĐTBXH-BTC-BYT', '17/2006/TTLT-BLĐTBXH-BTC-BYT', 'Thông tư liên tịch'],
    ['Thông tư liên tịch số 84/2005/TTLT/BTC-BLĐTBXH', '84/2005/TTLT/BTC-BLĐTBXH', 'Thông tư liên tịch'],
    ['Quyết định số 19 TC/QĐ/CĐKT', '19 TC/QĐ/CĐKT', 'Quyết định'],
    ['Nghị định số 64/CP', '64/CP', 'Nghị định'],
    ['Nghị định 64-CP', '64-CP', 'Nghị định'],
    ['Quyết định số 118/TTg', '118/TTg', 'Quyết định'],
    ['Pháp lệnh số 26/2005/PL-UBTVQH11', '26/2005/PL-UBTVQH11', 'Pháp lệnh'],
    ['Luật số 64/2025/QH15', '64/2025/QH15', 'Luật'],
    ['Nghị quyết số 1211/2016/UBTVQH13', '1211/2016/UBTVQH13', 'Nghị quyết'],
    ['Nghị định số 156 /2026/NĐ-CP', '156/2026/NĐ-CP', 'Nghị định'],
    ['Quyết định \t\t30/QĐ-TTg', '30/QĐ-TTg', 'Quyết định'],
    ['Quyết định số\u00a030/QĐ - TTg', '30/QĐ-TTg', 'Quyết định'],
    ['Quyết định số 290/2005/QĐ- TTg', '290/2005/QĐ-TTg', 'Quyết định'],
    ['Thông tư số 08/2022/ TT-BKHĐT', '08/2022/TT-BKHĐT', 'Thông tư'],
    ['Quyết định số 12/2024/QÐ-UBND', '12/2024/QĐ-UBND', 'Quyết định'],
    ['Quyết định số 12/QĐ–UBND', '12/QĐ-UBND', 'Quyết định'],
    ['Kế hoạch số: 183/KH-UBND', '183/KH-UBND', 'Kế hoạch'],
    ['Văn bản số 244/UBND-NC', '244/UBND-NC', 'Văn bản'],
    ['Công văn số 4236/SXD-QLN&CS', '4236/SXD-QLN&CS', 'Công văn'],
    ['Văn bản hợp nhất số 834/VBHN-BLĐTBXH', '834/VBHN-BLĐTBXH', 'Văn bản hợp nhất'],
    ['Quyết định số 1234/QĐ-UBND.HC', '1234/QĐ-UBND.HC', 'Quyết định'],
    ['CHỈ THỊ SỐ 13/CT-TTG', '13/CT-TTg', 'Chỉ thị'],
    ['Quyết định số 08/QĐ-TTG', '08/QĐ-TTg', 'Quyết định'],
    ['QĐ số 1956/QĐ-TTg', '1956/QĐ-TTg', 'Quyết định'],
    ['Báo cáo thẩm định số 15/BC-STP', '15/BC-STP', 'Báo cáo'],
    ['Báo cáo kết quả giám sát số 120/BC-ĐGS', '120/BC-ĐGS', 'Báo cáo'],
    ['Quyết định của Thủ tướng Chính phủ số 30/QĐ-TTg', '30/QĐ-TTg', 'Quyết định'],
  ])('%s', (text, symbol, type) => {
    const [citation, ...rest] = cite(`Thực hiện ${text} về việc được giao.`);
    expect(citation).toMatchObject({ symbol, type, garbled: false });
    expect(rest).toEqual([]);
    expect(scanCitation(text)).toMatchObject({ symbol, type });
  });

  it('reads over a line end', () => {
    expect(scanCitation('Chương trình hành động số\n12-CTr/TU ngày 31/3/2017')).toMatchObject({
      symbol: '12-CTr/TU',
      date: '2017-03-31',
    });
    expect(scanCitation('Thông tư liên tịch số 03/2013/TTLT-BTNMT-BTC-\nBKHĐT ngày 05/3/2013')?.symbol).toBe(
      '03/2013/TTLT-BTNMT-BTC-BKHĐT',
    );
  });

  it('marks what scanning has torn and keeps the quote as printed', () => {
    const text = 'xác định tại Nghị quy ế t s ố 19/NQ-CP ngày 12/3/2015 và Quy ế t định số 896/QĐ-TTg';
    const found = cite(text);
    expect(found).toMatchObject([
      { symbol: '19/NQ-CP', type: 'Nghị quyết', garbled: true, date: '2015-03-12' },
      { symbol: '896/QĐ-TTg', type: 'Quyết định', garbled: true, date: null },
    ]);
    expect(text.slice(found[0].quoteSpan.start, found[0].quoteSpan.end)).toBe('Nghị quy ế t s ố 19/NQ-CP');
  });

  it('marks a type word with a wrong accent', () => {
    expect(scanCitation('theo Nghị đinh sô 63/2010/NĐ-CP')).toMatchObject({
      type: 'Nghị định',
      symbol: '63/2010/NĐ-CP',
      garbled: true,
    });
    expect(scanCitation('Luật Viên chức sô 129/2025/QHI5')).toMatchObject({
      symbol: '129/2025/QH15',
      name: 'Luật Viên chức',
      garbled: true,
    });
    expect(scanCitation('Nghị định số 1 18/2021/NĐ- CP')).toMatchObject({ symbol: '118/2021/NĐ-CP', garbled: true });
  });

  it('tells how the number word is printed', () => {
    expect(
      cite('Nghị định số 1/2020/NĐ-CP, Nghị định số: 2/2020/NĐ-CP, Nghị định 3/2020/NĐ-CP').map((c) => c.numberWord),
    ).toEqual(['so', 'so-colon', 'none']);
  });

  it('spans: type word to number, number, and all that belongs to it', () => {
    const text = 'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục;';
    const [c] = cite(text);
    const cut = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    expect(cut(c.quoteSpan)).toBe('Nghị định số 63/2010/NĐ-CP');
    expect(cut(c.numberSpan)).toBe('63/2010/NĐ-CP');
    expect(cut(c.span)).toBe('Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ');
    expect(cut(c.dateSpan!)).toBe('ngày 08 tháng 6 năm 2010');
    expect(c.issuer).toBe('Chính phủ');
  });
});

describe('lists', () => {
  it('one citation a number, each with its own date', () => {
    const found = cite(
      'các Quyết định số 1948/QĐ-UBND ngày 12/8/2014, 3584/QĐ-UBND ngày 31/12/2014, số 840/QĐ-UBND và 1507/QĐ-UBND ngày 15/6/2015 của Chủ tịch UBND tỉnh',
    );
    expect(found.map((c) => [c.type, c.symbol, c.date, c.issuer])).toEqual([
      ['Quyết định', '1948/QĐ-UBND', '2014-08-12', null],
      ['Quyết định', '3584/QĐ-UBND', '2014-12-31', null],
      ['Quyết định', '840/QĐ-UBND', null, null],
      ['Quyết định', '1507/QĐ-UBND', '2015-06-15', 'Chủ tịch UBND tỉnh'],
    ]);
  });

  it('span of the first begins at `các`, quotes of the later ones are the numbers', () => {
    const text = 'các Nghị định số 1/2020/NĐ-CP, 2/2020/NĐ-CP';
    const [a, b] = cite(text);
    expect(text.slice(a.span.start, a.span.end)).toBe('các Nghị định số 1/2020/NĐ-CP');
    expect(text.slice(a.quoteSpan.start, a.quoteSpan.end)).toBe('Nghị định số 1/2020/NĐ-CP');
    expect(text.slice(b.quoteSpan.start, b.quoteSpan.end)).toBe('2/2020/NĐ-CP');
  });

  it('another kind of document in the list takes no type from its neighbour', () => {
    expect(
      cite('tại Tờ trình số 12/TTr-BCT ngày 14/5/2026 và số 374/BC-BCT ngày 30/5/2026').map((c) => [
        c.type,
        c.symbol,
        c.date,
      ]),
    ).toEqual([
      ['Tờ trình', '12/TTr-BCT', '2026-05-14'],
      [null, '374/BC-BCT', '2026-05-30'],
    ]);
  });

  it('laws by number', () => {
    expect(ids('sửa đổi bởi Luật số 24/2014/QH13, Luật số 18/2017/QH14 và Luật số 67/2020/QH14')).toEqual([
      '24/2014/QH13',
      '18/2017/QH14',
      '67/2020/QH14',
    ]);
  });
});

describe('laws by name', () => {
  it.each([
    ['Luật Hộ tịch năm 2014', { name: 'Luật Hộ tịch', year: '2014' }],
    ['Luật Hộ tịch 2014', { name: 'Luật Hộ tịch', year: '2014' }],
    ['Bộ luật Lao động', { name: 'Bộ luật Lao động', type: 'Bộ luật' }],
    ['Luật Tổ chức HĐND và UBND ngày 26/11/2003', { name: 'Luật Tổ chức HĐND và UBND', date: '2003-11-26' }],
    [
      'Luật ban hành văn bản quy phạm pháp luật của HĐND và UBND ngày 03/12/2004',
      { name: 'Luật ban hành văn bản quy phạm pháp luật của HĐND và UBND' },
    ],
    [
      'Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14',
      { name: 'Pháp lệnh Ưu đãi người có công với cách mạng', symbol: '02/2020/UBTVQH14' },
    ],
    [
      'Luật Đất đai số 31/2024/QH15 ngày 18/01/2024',
      { name: 'Luật Đất đai', symbol: '31/2024/QH15', date: '2024-01-18' },
    ],
    ['Luật Đất đai (số 31/2024/QH15)', { name: 'Luật Đất đai', symbol: '31/2024/QH15' }],
    ['Luật hôn nhân và gia đình Việt Nam', { name: 'Luật hôn nhân và gia đình' }],
    [
      'Luật hoạt động giám sát của Quốc hội ngày 17/6/2003',
      { name: 'Luật hoạt động giám sát của Quốc hội', date: '2003-06-17' },
    ],
    ['LUẬT ĐẤT ĐAI', { name: 'Luật Đất đai' }],
    ['Luật Phòng chống tham nhũng', { name: 'Luật Phòng chống tham nhũng' }],
    ['Luật Đầu tư công', { name: 'Luật Đầu tư công' }],
    ['Hiến pháp năm 2013', { name: 'Hiến pháp', year: '2013', type: 'Hiến pháp' }],
    // In no list: the name ends by its words.
    ['Luật Vũ trụ', { name: 'Luật Vũ trụ' }],
    ['Luật Phát triển hành tinh đỏ số 12/2031/QH18', { name: 'Luật Phát triển hành tinh đỏ', symbol: '12/2031/QH18' }],
    [
      'Luật Khai thác và sử dụng tiểu hành tinh ngày 02/3/2031',
      { name: 'Luật Khai thác và sử dụng tiểu hành tinh', date: '2031-03-02' },
    ],
    [
      'Luật Quản lý và dùng vốn tại hành tinh khác số 68/2031/QH18',
      { name: 'Luật Quản lý và dùng vốn tại hành tinh khác', symbol: '68/2031/QH18' },
    ],
  ])('%s', (text, expected) => {
    const found = cite(`Căn cứ ${text};`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ symbol: null, ...expected });
    expect(scanCitation(text, { names: NAMES })).toMatchObject(expected);
  });

  it('a name ends where the sentence goes on', () => {
    expect(ids('Thực hiện quy định của Luật Vũ trụ được áp dụng và Luật Sao chổi quy định về bụi')).toEqual([
      'Luật Vũ trụ',
      'Luật Sao chổi',
    ]);
    expect(ids('theo Luật Vũ trụ và các văn bản hướng dẫn; Luật Sao chổi và Bộ Công an')).toEqual([
      'Luật Vũ trụ',
      'Luật Sao chổi',
    ]);
    expect(ids('quy định tại Bộ luật Lao động sống cô đơn')).toEqual(['Bộ luật Lao động']);
  });

  it('an amending law and the laws named in its name', () => {
    const found = cite(
      'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo số 136/2025/QH15;',
      'basis',
    );
    expect(found.map((c) => [c.symbol ?? c.name, c.inTitle, c.role])).toEqual([
      ['136/2025/QH15', false, 'basis'],
      ['Luật Tiếp công dân', true, 'reference'],
      ['Luật Khiếu nại', true, 'reference'],
      ['Luật Tố cáo', true, 'reference'],
    ]);
    expect(found[0].name).toBe('Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo');
  });

  it('date and year behind the inner laws belong to the amending law', () => {
    const found = cite(
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
    );
    expect(found.map((c) => [c.name, c.date, c.inTitle])).toEqual([
      [
        'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
        '2019-11-22',
        false,
      ],
      ['Luật Tổ chức Chính phủ', null, true],
      ['Luật Tổ chức chính quyền địa phương', null, true],
    ]);
    expect(cite('Luật sửa đổi, bổ sung một số điều của Luật Đầu tư năm 2014')[0]).toMatchObject({
      year: '2014',
      name: 'Luật sửa đổi, bổ sung một số điều của Luật Đầu tư',
    });
  });

  it('laws named with their numbers inside the name', () => {
    const found = cite(
      'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15 và Luật Đầu tư số 61/2020/QH14 số 43/2024/QH15 ngày 29/6/2024;',
      'basis',
    );
    expect(found.map((c) => [c.symbol, c.date, c.inTitle])).toEqual([
      ['43/2024/QH15', '2024-06-29', false],
      ['31/2024/QH15', null, true],
      ['27/2023/QH15', null, true],
      ['61/2020/QH14', null, true],
    ]);
  });

  it('small letters only for a known law; a law that is still a draft is none', () => {
    expect(ids('theo bộ luật dân sự 2015, luật Đất đai')).toEqual(['bộ luật dân sự', 'luật Đất đai']);
    expect(ids('theo luật đất đai, bộ luật vũ trụ, luật Vũ trụ')).toEqual([]);
    expect(ids('dự án Luật Đất đai, dự thảo Luật Nhà ở')).toEqual([]);
  });

  it('an amending law that names no law', () => {
    expect(ids('Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch số 35/2018/QH14')).toEqual([
      '35/2018/QH14',
    ]);
  });
});

describe('no citations', () => {
  it.each([
    'xếp hạng 31/63 tỉnh, thành phố',
    'ngày 12/8/2014 và 08-11-2011',
    'điện thoại 0213.3876/111, fax 0213-CT',
    'theo Mẫu số 01/ĐK và mẫu số C67-HD/LĐTBXH, Mẫu số 02/TCD',
    'theo TCVN ISO 9001:2015, QCVN 41/2019/BGTVT, TCVN 5687:2010/BXD',
    'Số:      /TTr-SNV, số .../2026/QĐ-UBND, số /2026/NQ-CP, số ……./2026/QĐ-TTg',
    'mức 390.000/01 thâm niên, 700.000đ/người/tháng, 2/thành viên, 1,5/KH-UBND',
    'Quyết định này, Luật này, Thông tư này, Nghị định đó',
    'theo quy định của Luật, pháp luật về đất đai, các luật có liên quan, bộ luật',
    'Luật sư, Luật gia, công ty Luật ABC, trường Đại học Luật Hà Nội, Vụ Luật pháp',
    'Hiến pháp và pháp luật, tuân theo Hiến pháp, luật, nghị quyết',
    'KỶ LUẬT LAO ĐỘNG, QUY LUẬT PHÁT TRIỂN',
    'CÔNG BÁO/Số 347 + 348/Ngày 25-02-2025',
    'giai đoạn 2021 - 2025, nhiệm kỳ 2021-2026, Mã số 01 - Mã số 02',
    'Mã hiệu: QT 31/CX-HCTP, biểu 12/CT-HCTP',
    'xem https://vbpl.vn/TW/Pages/vbpq?Keyword=S%E1%BB%91%2031/2015/N%C4%90-CP',
    '04 Pháp lệnh liên quan đến quy hoạch, 11 Luật có liên quan',
  ])('%s', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('nothing in the header, the metadata and the page around', () => {
    for (const zone of ['header', 'metadata', 'outside'] as const)
      expect(ids('Quyết định số 12/2024/QĐ-UBND', zone)).toEqual([]);
  });
});

describe('neighbours', () => {
  it('dates, issuers and units stay with their own document', () => {
    const found = cite(
      'theo Nghị định số 1/2020/NĐ-CP; Nghị định số 2/2020/NĐ-CP ngày 02/02/2020 của Chính phủ, khoản 3 Điều 4 Thông tư số 3/2020/TT-BTC.',
    );
    expect(found.map((c) => [c.symbol, c.date, c.issuer, c.unit])).toEqual([
      ['1/2020/NĐ-CP', null, null, null],
      ['2/2020/NĐ-CP', '2020-02-02', 'Chính phủ', null],
      ['3/2020/TT-BTC', null, null, 'khoản 3 Điều 4'],
    ]);
  });

  it('a date in the next sentence is nobody’s', () => {
    expect(cite('Thực hiện Nghị định số 1/2020/NĐ-CP. Ngày 02/3/2021, Sở báo cáo.')[0].date).toBeNull();
    expect(cite('Nghị định số 1/2020/NĐ-CP; ngày 02/3/2021')[0].date).toBeNull();
  });

  it('an issuer ends before the next unit and the next document', () => {
    const found = cite(
      'Pháp lệnh số 26/2005/PL-UBTVQH11 của Ủy ban thường vụ Quốc hội và Điều 1, Pháp lệnh số 35/2007/PL-UBTVQH11',
    );
    expect(found.map((c) => [c.issuer, c.unit])).toEqual([
      ['Ủy ban thường vụ Quốc hội', null],
      [null, 'Điều 1'],
    ]);
  });

  it.each([
    ['của Bộ trưởng Bộ Lao động - Thương binh và Xã hội quy định mức', 'Bộ trưởng Bộ Lao động - Thương binh và Xã hội'],
    ['của Ủy ban nhân dân tỉnh Lai Châu ban hành Quy chế', 'Ủy ban nhân dân tỉnh Lai Châu'],
    ['của Bộ Ngoại giao hướng dẫn', 'Bộ Ngoại giao'],
    ['của Bộ trưởng Bộ Thông tin và Truyền thông về việc', 'Bộ trưởng Bộ Thông tin và Truyền thông'],
    ['của Viện kiểm sát nhân dân tối cao, thay thế', 'Viện kiểm sát nhân dân tối cao'],
    ['của HĐND tỉnh; và', 'HĐND tỉnh'],
    ['của Bộ Kế hoạch và Đầu tư Quy định mẫu', 'Bộ Kế hoạch và Đầu tư'],
    ['của Bộ Tư pháp - Nghị quyết khác', 'Bộ Tư pháp'],
    ['của Thủ tướng Chính phủ kiện toàn Ban Chỉ đạo', 'Thủ tướng Chính phủ'],
  ])('issuer %s', (text, issuer) => {
    expect(cite(`Thông tư số 1/2020/TT-ABC ${text}`)[0].issuer).toBe(issuer);
  });
});

describe('dates', () => {
  it.each([
    ['ngày 8/6/2010', '2010-06-08'],
    ['ngày 08-11-2011', '2011-11-08'],
    ['ngày 11 tháng 02 năm 2020', '2020-02-11'],
    ['ngày 06 tháng 11 tháng 2025', '2025-11-06'],
    ['NGÀY 24 THÁNG 7 NĂM 2021', '2021-07-24'],
    [', ngày 12/8/2014', '2014-08-12'],
    ['(ngày 12/8/2014)', '2014-08-12'],
    ['ban hành ngày 12/8/2014', '2014-08-12'],
    ['của Chính phủ ngày 05/3/2020', '2020-03-05'],
    ['ngày 31/02/2020', null],
    ['ngày … tháng … năm 2020', null],
  ])('%s', (text, date) => {
    expect(cite(`Nghị định số 1/2020/NĐ-CP ${text} về`)[0].date).toBe(date);
  });
});

describe('scanCitation', () => {
  it('reads what a person types', () => {
    expect(scanCitation('63/2010/NĐ-CP')).toMatchObject({ symbol: '63/2010/NĐ-CP', type: null });
    expect(scanCitation('luật đất đai năm 2024', { names: NAMES })).toMatchObject({
      symbol: null,
      year: '2024',
      name: 'Luật đất đai',
    });
    expect(scanCitation('khoản 2 Điều 5 nghị định 63/2010/nđ-cp')).toMatchObject({
      symbol: '63/2010/NĐ-CP',
      units: [{ article: '5', clause: '2' }],
    });
    expect(scanCitation('xin chào')).toBeNull();
    expect(scanCitation('')).toBeNull();
  });
});
