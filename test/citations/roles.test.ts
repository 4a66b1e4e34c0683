import { describe, expect, it } from 'vitest';
import { cite } from './plain-document.ts';

/** `symbol or name: role` of each citation, `~` before those inside a title. */
const roles = (text: string, zone: Parameters<typeof cite>[1] = 'body', symbol: string | null = null) =>
  cite(text, zone, symbol).map((c) => `${c.inTitle ? '~' : ''}${c.symbol ?? c.name}: ${c.role}`);

describe('basis', () => {
  it('every document of a căn cứ line, but not what its title names', () => {
    expect(
      roles('Căn cứ Nghị định số 1/2020/NĐ-CP của Chính phủ quy định chi tiết một số điều của Luật Đất đai;', 'basis'),
    ).toEqual(['1/2020/NĐ-CP: basis', '~Luật Đất đai: reference']);
    expect(roles('Căn cứ Luật Đất đai năm 2013 và Luật Nhà ở năm 2014; Nghị định số 1/2020/NĐ-CP;', 'basis')).toEqual([
      'Luật Đất đai: basis',
      'Luật Nhà ở: basis',
      '1/2020/NĐ-CP: basis',
    ]);
  });
  it('a title with two documents', () => {
    expect(
      roles(
        'Căn cứ Thông tư số 4/2020/TT-BTP của Bộ trưởng Bộ Tư pháp quy định chi tiết một số điều của Luật Hộ tịch và Nghị định số 123/2015/NĐ-CP;',
        'basis',
      ),
    ).toEqual(['4/2020/TT-BTP: basis', '~Luật Hộ tịch: reference', '~123/2015/NĐ-CP: reference']);
    expect(
      roles(
        'Căn cứ Thông tư số 4/2024/TT-BTP sửa đổi, bổ sung một số điều của Thông tư số 2/2020/TT-BTP về mẫu sổ và Thông tư số 3/2020/TT-BTP;',
        'basis',
      ),
    ).toEqual(['4/2024/TT-BTP: basis', '~2/2020/TT-BTP: reference', '~3/2020/TT-BTP: reference']);
  });
  it('a title with a unit', () => {
    expect(
      roles(
        'Căn cứ Nghị định số 165/2024/NĐ-CP quy định chi tiết một số điều của Luật Đất đai và Điều 77 Luật Nhà ở;',
        'basis',
      ),
    ).toEqual(['165/2024/NĐ-CP: basis', '~Luật Đất đai: reference', '~Luật Nhà ở: reference']);
  });
  it('two documents after a matter are not one inside the other', () => {
    expect(
      roles(
        'theo Nghị định số 63/2010/NĐ-CP của Chính phủ về kiểm soát thủ tục hành chính và Nghị định số 48/2013/NĐ-CP.',
      ),
    ).toEqual(['63/2010/NĐ-CP: reference', '48/2013/NĐ-CP: reference']);
  });
});

describe('amended-by', () => {
  it('all documents of the list, pointing at the one that is amended', () => {
    const found = cite(
      'Căn cứ Luật Đất đai số 1/2012/QH13 được sửa đổi, bổ sung một số điều bởi Luật số 24/2014/QH13, Luật số 18/2017/QH14 và Luật số 67/2020/QH14;',
      'basis',
    );
    expect(found.map((c) => c.role)).toEqual(['basis', 'amended-by', 'amended-by', 'amended-by']);
    expect(found[0].amendedBy).toEqual([1, 2, 3]);
  });
  it.each([
    'Nghị định số 1/2020/NĐ-CP (được sửa đổi, bổ sung theo Nghị định số 2/2021/NĐ-CP)',
    'Nghị định số 1/2020/NĐ-CP (đã được sửa đổi, bổ sung tại khoản 5 Điều 1 Nghị định số 2/2021/NĐ-CP)',
    'Nghị định số 1/2020/NĐ-CP của Chính phủ quy định chi tiết Luật Đất đai được sửa đổi, bổ sung bởi Nghị định số 2/2021/NĐ-CP',
    'Nghị định số 1/2020/NĐ-CP (sửa đổi, bổ sung bởi Nghị định số 2/2021/NĐ-CP)',
    'Nghị định số 1/2020/NĐ-CP, được sửa đổi, bổ sung theo quy định tại Nghị định số 2/2021/NĐ-CP',
  ])('%s', (text) => {
    const found = cite(`Thực hiện ${text}.`);
    const by = found.findIndex((c) => c.symbol === '2/2021/NĐ-CP');
    expect(found[by].role).toBe('amended-by');
    expect(found[0].amendedBy).toEqual([by]);
  });
  it('an amending document on its own căn cứ line', () => {
    const found = cite(
      'Căn cứ Luật Đất đai ngày 29/11/2013;\nCăn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 21/11/2018;\nCăn cứ Nghị định số 1/2020/NĐ-CP;\nCăn cứ Nghị định số 2/2021/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP;',
      'basis',
    );
    expect(found.filter((c) => !c.inTitle).map((c) => [c.role, c.amendedBy])).toEqual([
      ['basis', [1]],
      ['basis', []],
      ['basis', [4]],
      ['basis', []],
    ]);
  });
  it('a list ends with another kind of document', () => {
    expect(roles('Luật Đất đai được sửa đổi bởi Luật số 1/2018/QH14, Nghị định số 5/2020/NĐ-CP')).toEqual([
      'Luật Đất đai: reference',
      '1/2018/QH14: amended-by',
      '5/2020/NĐ-CP: reference',
    ]);
  });
  it('texts that amend, told of in general, make nothing', () => {
    expect(
      roles('theo Nghị định số 1/2020/NĐ-CP và các văn bản sửa đổi, bổ sung, thay thế; Nghị định số 2/2021/NĐ-CP'),
    ).toEqual(['1/2020/NĐ-CP: reference', '2/2021/NĐ-CP: reference']);
  });
});

describe('amends', () => {
  it.each([
    ['Sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP ngày 01/01/2020 của Chính phủ', 'title'],
    ['Về việc sửa đổi Điều 5 Quyết định số 1/2020/QĐ-UBND', 'title'],
    ['Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP.', 'enacting'],
    ['Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 1/2020/TT-BTC', 'body'],
    ['1. Sửa đổi khoản 2 Điều 5 của Nghị định số 1/2020/NĐ-CP như sau:', 'body'],
    ['Thông tư này sửa đổi, bổ sung Thông tư số 1/2020/TT-BTC.', 'body'],
    ['Điều 8. Thay thế một số biểu mẫu ban hành kèm theo Nghị định số 1/2020/NĐ-CP', 'body'],
    ['2. Thay thế cụm từ “A” tại Điều 5 Nghị định số 1/2020/NĐ-CP bằng cụm từ “B”.', 'body'],
    [
      '2. Bãi bỏ cụm từ “Thực hiện đúng yêu cầu phối hợp của cơ quan” tại điểm b khoản 1 Điều 12 Nghị định số 1/2020/NĐ-CP.',
      'body',
    ],
    ['2. Thay thế cụm từ “Thực hiện đúng yêu cầu” tại Điều 5 Nghị định số 1/2020/NĐ-CP.', 'body'],
  ] as const)('%s', (text, zone) => {
    expect(cite(text, zone).map((c) => c.role)).toEqual(['amends']);
  });
  it('what the title of the amended document names is inside it', () => {
    expect(
      roles(
        'Sửa đổi, bổ sung một số điều của Nghị định số 1/2020/NĐ-CP của Chính phủ quy định chi tiết Luật Tố cáo',
        'title',
      ),
    ).toEqual(['1/2020/NĐ-CP: amends', '~Luật Tố cáo: reference']);
  });
  it('both of two verbs in front of parts of one document', () => {
    expect(
      roles('Thay thế, bãi bỏ một số cụm từ, điểm, khoản của Quy định ban hành kèm theo Quyết định số 46/2025/QĐ-UBND'),
    ).toEqual(['46/2025/QĐ-UBND: amends']);
  });
  it('not when it is another document that amends', () => {
    expect(roles('Thực hiện Nghị định số 2/2021/NĐ-CP sửa đổi, bổ sung Nghị định số 1/2020/NĐ-CP.')).toEqual([
      '2/2021/NĐ-CP: reference',
      '~1/2020/NĐ-CP: reference',
    ]);
  });
});

describe('repeals', () => {
  it.each([
    'Bãi bỏ các điều 2, 3 Thông tư số 1/2020/TT-BTC.',
    'Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 1/QĐ-UBND ngày 02/3/2015.',
    'Thông tư này thay thế Thông tư số 1/2020/TT-BTC.',
    'Nghị định số 1/2020/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.',
    'Quyết định số 1/QĐ-UBND bị bãi bỏ.',
    'điểm h khoản 1 Điều 182 Nghị định số 1/2021/NĐ-CP chấm dứt hiệu lực kể từ ngày Nghị quyết này có hiệu lực.',
    'Điều 1. Công bố thay thế danh sách cán bộ được công bố tại Quyết định số 1/QĐ-UBND ngày 12/8/2014.',
    'Điều 1. Bãi bỏ toàn bộ Quyết định số 1/2015/QĐ-UBND của Ủy ban nhân dân tỉnh ban hành Quy chế.',
  ])('%s', (text) => {
    expect(cite(text).map((c) => c.role)).toEqual(['repeals']);
  });
  it('every document of the list', () => {
    expect(
      roles('Bãi bỏ Quyết định số 1/QĐ-UBND; Quyết định số 2/QĐ-UBND ngày 02/3/2015 và Quyết định số 3/QĐ-UBND.'),
    ).toEqual(['1/QĐ-UBND: repeals', '2/QĐ-UBND: repeals', '3/QĐ-UBND: repeals']);
    expect(
      roles(
        'điểm h khoản 1 Điều 182 Nghị định số 1/2021/NĐ-CP quy định chi tiết Luật Đất đai (Nghị định số 1/2021/NĐ-CP); khoản 4 Điều 12 Nghị định số 2/2021/NĐ-CP và Điều 3 Nghị định số 3/2021/NĐ-CP chấm dứt hiệu lực.',
      ),
    ).toEqual([
      '1/2021/NĐ-CP: repeals',
      '~Luật Đất đai: reference',
      '1/2021/NĐ-CP: reference',
      '2/2021/NĐ-CP: repeals',
      '3/2021/NĐ-CP: repeals',
    ]);
  });
  it('a list whose items have titles and labels', () => {
    expect(
      roles(
        'Bãi bỏ Quyết định số 1/QĐ-UBND về việc quản lý đất và Quyết định số 2/QĐ-UBND về giá; Quyết định số 3/QĐ-UBND ban hành bảng giá.',
      ),
    ).toEqual(['1/QĐ-UBND: repeals', '2/QĐ-UBND: repeals', '3/QĐ-UBND: repeals']);
    expect(
      roles('2. Bãi bỏ các Nghị quyết sau đây: a) Nghị quyết số 1/NQ-HĐND về phí; b) Nghị quyết số 2/NQ-HĐND.'),
    ).toEqual(['1/NQ-HĐND: repeals', '2/NQ-HĐND: repeals']);
    expect(roles('Bãi bỏ Quyết định số 1/QĐ-UBND; việc chuyển tiếp theo Quyết định số 2/QĐ-UBND.')).toEqual([
      '1/QĐ-UBND: repeals',
      '2/QĐ-UBND: reference',
    ]);
  });
  it('what follows `hết hiệu lực:` and what a directive replaces', () => {
    expect(roles('Các văn bản sau đây hết hiệu lực: Thông tư số 1/2020/TT-BTC; Thông tư số 2/2020/TT-BTC.')).toEqual([
      '1/2020/TT-BTC: repeals',
      '2/2020/TT-BTC: repeals',
    ]);
    expect(roles('Nghị định này thay thế các Nghị định: số 1/2010/NĐ-CP; số 2/2011/NĐ-CP.')).toEqual([
      '1/2010/NĐ-CP: repeals',
      '2/2011/NĐ-CP: repeals',
    ]);
  });
  it('not what stands in another clause', () => {
    expect(
      roles(
        'Thực hiện theo Nghị định số 9/2020/NĐ-CP. Bãi bỏ Quyết định số 1/QĐ-UBND. Áp dụng Nghị định số 8/2020/NĐ-CP.',
      ),
    ).toEqual(['9/2020/NĐ-CP: reference', '1/QĐ-UBND: repeals', '8/2020/NĐ-CP: reference']);
    expect(roles('Trường hợp Nghị định số 9/2020/NĐ-CP hết hiệu lực thì áp dụng văn bản mới.')).toEqual([
      '9/2020/NĐ-CP: reference',
    ]);
    expect(roles('kể từ ngày Nghị định số 9/2020/NĐ-CP hết hiệu lực')).toEqual(['9/2020/NĐ-CP: reference']);
  });
});

describe('what a bracket says to be replaced', () => {
  it('is done away with; what follows the bracket is not', () => {
    expect(
      roles('Hiệu lực thi hành (thay thế Quyết định số 48/2019/QĐ-UBND) và theo Quyết định số 5/2020/QĐ-UBND.'),
    ).toEqual(['48/2019/QĐ-UBND: repeals', '5/2020/QĐ-UBND: reference']);
  });
});

describe('what has lapsed by now', () => {
  it('is told, not done', () => {
    expect(roles('Việc này theo trình tự của Luật Đất đai năm 2013, nay đã hết hiệu lực.')).toEqual([
      'Luật Đất đai: history',
    ]);
    expect(roles('Quyết định số 1/2020/QĐ-UBND hết hiệu lực.')).toEqual(['1/2020/QĐ-UBND: repeals']);
  });
});

describe('self and history', () => {
  it('the draft’s own number', () => {
    expect(roles('(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND)', 'body', '12/2024/QĐ-UBND')).toEqual([
      '12/2024/QĐ-UBND: self',
    ]);
    expect(roles('Thay thế Quyết định số 11/2024/QĐ-UBND', 'body', '12/2024/QĐ-UBND')).toEqual([
      '11/2024/QĐ-UBND: repeals',
    ]);
  });
  it('what is told of the past', () => {
    expect(roles('theo quy định trước đây tại Quyết định số 1/QĐ-UBND')).toEqual(['1/QĐ-UBND: history']);
    expect(roles('Quyết định số 1/QĐ-UBND đã được thay thế bởi Quyết định số 2/QĐ-UBND')).toEqual([
      '1/QĐ-UBND: history',
      '2/QĐ-UBND: reference',
    ]);
    expect(roles('Thực hiện theo Quyết định số 1/QĐ-UBND')).toEqual(['1/QĐ-UBND: reference']);
  });
});

describe('what is to be changed', () => {
  it('a change that somebody is to prepare', () => {
    expect(roles('Sở Tư pháp tham mưu sửa đổi Nghị định số 45/2020/NĐ-CP.')).toEqual(['45/2020/NĐ-CP: amends']);
    expect(roles('Sở Tư pháp tham mưu Ủy ban nhân dân tỉnh sửa đổi, bổ sung Nghị định số 45/2020/NĐ-CP.')).toEqual([
      '45/2020/NĐ-CP: amends',
    ]);
  });
  it('a list behind the verb and its colon', () => {
    expect(
      roles('trình cấp có thẩm quyền để bãi bỏ, gồm: Quyết định số 12/2019/QĐ-UBND; Quyết định số 13/2019/QĐ-UBND.'),
    ).toEqual(['12/2019/QĐ-UBND: repeals', '13/2019/QĐ-UBND: repeals']);
    expect(roles('trình cấp có thẩm quyền để bãi bỏ quy định về phí: thực hiện Nghị định số 1/2020/NĐ-CP.')).toEqual([
      '1/2020/NĐ-CP: reference',
    ]);
  });
  it('what it is done by is no object', () => {
    expect(roles('Các sở kịp thời bổ sung vốn theo Quyết định số 1/2020/QĐ-UBND.')).toEqual([
      '1/2020/QĐ-UBND: reference',
    ]);
  });
  it('sửa đổi, bãi bỏ một số điều: part of the document goes on', () => {
    expect(roles('Sửa đổi, bổ sung, bãi bỏ một số điều, khoản của Nghị định số 1/2020/NĐ-CP như sau:')).toEqual([
      '1/2020/NĐ-CP: amends',
    ]);
    expect(roles('Sửa đổi, thay thế Nghị định số 1/2020/NĐ-CP.')).toEqual(['1/2020/NĐ-CP: repeals']);
  });
});
