import { applyFixes, checks, readBytes, Session } from '@rasoat/rules';
import { describe, expect, test } from 'vitest';
import { centralLaw, check } from '../support/check.ts';

/** Rules that judge single words, on a plan with one sentence a paragraph. */
const found = async (id: string, ...sentences: string[]): Promise<string[]> => {
  const text = `KẾ HOẠCH\nVề cải cách hành chính\n\n${sentences.map((sentence, k) => `${k + 1}. ${sentence}`).join('\n\n')}\n`;
  const result = await check(
    text,
    { asOf: '2026-11-22', today: '2026-11-22', kind: 'ke-hoach' },
    checks.filter((rule) => rule.id === id),
    'draft.txt',
  );
  return result.findings.map(({ quote }) => quote);
};

describe('language/broken-word', () => {
  const broken = (...sentences: string[]) => found('language/broken-word', ...sentences);

  test('broken numbers only where they are certain', async () => {
    expect(await broken('Xếp thứ 3 0/63 tỉnh, đạt 9 5% kế hoạch.')).toEqual(['3 0/63', '9 5%']);
    expect(await broken('Tăng 2 5 hạng so với năm trước.')).toEqual(['2 5']);
    for (const fine of [
      'Thực hiện khoản 2 5% số dư.',
      'Chia 1 1/2 phần.',
      'Tăng 1 200 000 đồng.',
      'Bố trí dài 12 m và rộng.',
      'Theo mẫu số 1 2 bản.',
      'Đánh số 1 2 3 4 hạng.',
    ])
      expect(await broken(fine), fine).toEqual([]);
  });

  test('broken words of which the other syllable, or the draft, tells', async () => {
    expect(await broken('Các huyện, thành p hố và n hân dân trong tỉnh.')).toEqual(['p hố', 'n hân']);
    expect(await broken('Trồng sắn dây trên đồi.', 'Thu hoạch s ắn dây vào cuối năm.')).toEqual(['s ắn']);
    expect(await broken('Quy ết định của Ủy ban.')).toEqual(['Quy ết']);
    for (const fine of [
      'Thực hiện điểm c khoản 1.',
      'Bổ sung điểm t hợp đồng.',
      'Uống vitamin C ánh nắng.',
      'Ông K ơi, lớp B ấn định.',
      'Nhóm p hố xí.',
    ])
      expect(await broken(fine), fine).toEqual([]);
  });

  test('a piece that is no syllable tells by itself, and the longest word is read', async () => {
    expect(await broken('H ằ ng n ă m có th ẩ m quyền; vậ n hành, niê m yết.')).toEqual([
      'H ằ ng',
      'n ă m',
      'th ẩ m',
      'vậ n',
      'niê m',
    ]);
  });

  test('many are told once', async () => {
    const many = Array.from({ length: 9 }, () => 'Rà soát t ổ chức.');
    expect(await broken(...many)).toEqual(['t ổ']);
  });
});

describe('language/repeated-word', () => {
  const repeated = (...sentences: string[]) => found('language/repeated-word', ...sentences);

  test('a word of grammar is a slip, but not where it belongs to the word before', async () => {
    expect(await repeated('Quy định của của pháp luật, các các sở và và các xã.')).toEqual(['của', 'các', 'và']);
    for (const fine of [
      'Các mẫu kèm theo theo quy định.',
      'Nguồn thu về về ngân sách.',
      'Các xã nêu trên trên địa bàn.',
    ])
      expect(await repeated(fine), fine).toEqual([]);
  });

  test('a doubled syllable is a slip where the draft has it once', async () => {
    expect(await repeated('Lập đoàn kiểm kiểm tra.')).toEqual([]);
    expect(await repeated('Lập đoàn kiểm kiểm tra.', 'Công bố đoàn kiểm tra.')).toEqual(['kiểm']);
    expect(await repeated('Đánh giá giá trị.', 'Đánh giá trị số.')).toEqual([]);
  });

  test('a syllable that hardly stands alone is a slip but behind the other half of a word', async () => {
    expect(await repeated('Các nhiệm nhiệm vụ được giao.')).toEqual(['nhiệm']);
    expect(await repeated('Rà soát thủ tục hành hành chính.', 'Công bố thủ tục hành hành chính.')).toEqual([
      'hành',
      'hành',
    ]);
    expect(await repeated('Các sở thực thực hiện.', 'Đã hoàn thành rồi rồi báo cáo.')).toEqual(['thực', 'rồi']);
    for (const fine of [
      'Cơ quan thi hành hành chính; điều hành hành chính.',
      'Việc chứng thực thực hiện tại xã; thời gian thực thực hiện hằng năm.',
      'Tuân thủ thủ tục; phụ trách trách nhiệm; liên doanh doanh nghiệp; công văn văn phòng; pháp nhân nhân dân.',
      'Giải quyết quyết định; kiến nghị nghị quyết; tỉnh ủy ủy quyền; động cơ cơ bản; tư pháp pháp luật.',
      'Tại Thái Nguyên nguyên tắc này được áp dụng; nghệ nhân nhân dân.',
      'Cây xanh xanh tốt, ngày ngày, luôn luôn, người người, nhà nhà, dần dần, mãi mãi, đời đời, nhanh nhanh.',
    ])
      expect(await repeated(fine), fine).toEqual([]);
    expect(await repeated('Các xã xã hội hóa; để trình trình tự mới; được khai khai báo.')).toEqual([]);
  });

  test('marks, tables and capitals part what is the same', async () => {
    for (const fine of ['Rà soát, rà soát lại.', 'Theo Luật Luật sư.', 'Trưởng phòng Phòng Tư pháp.', 'Của; của.'])
      expect(await repeated(fine), fine).toEqual([]);
  });
});

describe('language/misspelt', () => {
  const misspelt = (...sentences: string[]) => found('language/misspelt', ...sentences);

  test('an end in c, ch, p, t without its tone; onsets spelt as before another vowel; rhymes that are none', async () => {
    expect(await misspelt('Các nghành thưc hiện, nguời dân đươc tham gia, ngiêm túc, tiêp nhận.')).toEqual([
      'nghành',
      'thưc',
      'nguời',
      'đươc',
      'ngiêm',
      'tiêp',
    ]);
  });

  test('every rhyme of the language passes', async () => {
    for (const fine of [
      'Khuỷu, khuya, huỵch, quýnh, quệch, ngoằn ngoèo, xoong, moóc, thuở, quở, giêng, giết, gìn, gìờ'.replace(
        'gìờ',
        'giờ',
      ),
      'Yếm, yến, yết, yểu, ương, ước, uống, uỷ, uẩn, uyển, oằn, oẳn, ẵm, ễnh.',
      'Quốc, quắt, quấy, quặng, quảng, quyên, quyệt, quây, quen, quét, quê, quơ, quỳ, quản.',
      'Nghiêng, nghễnh, ghềnh, kỹ, kềnh, kiêng, cuộc, ngoẹo, thoắt, khoáy, loẻng xoẻng, tuếch toác.',
    ])
      expect(await misspelt(fine), fine).toEqual([]);
  });

  test('names, loan words and abbreviations are left alone', async () => {
    for (const fine of [
      'Xã Kà Tum, tỉnh Bắc Kạn, tỉnh Đắk Nông, Y Nhuân Byă, xã Mỹ Qưới.',
      'Muối iốt, điốt, nêông, ôxy, êtanol, kilômét, catalô, photô, nilông, Giơnevơ.',
      'QĐ, HĐND, BLĐTBXH, ĐVSNCL, TSCĐ, VNĐ, đ/m2; đ) Thu phí.',
    ])
      expect(await misspelt(fine), fine).toEqual([]);
  });

  test('wrong phrases, but not across the border of two words', async () => {
    expect(await misspelt('Phổ biến phát luật; xử lý hành vị vi phạm.')).toEqual(['phát luật', 'hành vị']);
    expect(await misspelt('Vi phạm vị trí đỗ xe; ban hành vị trí việc làm; cũng cố gắng.')).toEqual([]);
    expect(await misspelt('Phổ biến pháp luật phát.', 'Luật này.')).toEqual([]);
  });

  test('a tone mark where no style has it; both styles pass', async () => {
    expect(await misspelt('Tòan bộ qúy, qủa, gía, lọai, khỏan, cuả, thủơ, chuỷên.')).toEqual([
      'Tòan',
      'qúy',
      'qủa',
      'gía',
      'lọai',
      'khỏan',
      'cuả',
      'thủơ',
      'chuỷên',
    ]);
    for (const fine of [
      'Hòa, hoà, thủy, thuỷ, khỏe, khoẻ, quý, quả, giá, giữa, giếng, gì, gìn, mía, lúa, mùa, cửa, thuở.',
      'Toàn, khoản, loại, chuyển, huỳnh, khuỷu, ngoẻo, người, tiếng, yếu, cầu, nhiều, hươu, xoáy, thuế.',
      'Ông Nguyễn Văn Tòan.',
    ])
      expect(await misspelt(fine), fine).toEqual([]);
  });

  test('two syllables run together only where the two are a word', async () => {
    expect(await misspelt('Sở thựchiện; tỉnh Bìnhphướcà.')).toEqual(['thựchiện']);
    expect(await misspelt('Dùng gạchđỏ.')).toEqual([]);
    expect(await misspelt('Dùng gạchđỏ.', 'Lò gạch đỏ.')).toEqual(['gạchđỏ']);
  });
});

describe('language/tone-style', () => {
  const styled = (...sentences: string[]) => found('language/tone-style', ...sentences);

  test('the style that is rarer is told once; names do not count', async () => {
    expect(await styled('Số hóa hồ sơ, hóa đơn.', 'Ủy ban hoà giải, xoá nợ.')).toEqual(['hoà']);
    expect(await styled('Uỷ ban hoà giải, xoá nợ, số hóa.')).toEqual(['hóa']);
    expect(await styled('Số hóa ở tỉnh Hoà Bình, ông Trần Thuý.')).toEqual([]);
    expect(await styled('Quý, quỹ, của, hoàn thành, thuyền, khoảng, hoá.')).toEqual([]);
  });

  test('of as many in both styles the first stays', async () => {
    expect(await styled('Số hóa, xoá nợ.')).toEqual(['xoá']);
    expect(await styled('Xoá nợ, số hóa.')).toEqual(['hóa']);
  });
});

describe('language/spaced-hyphen', () => {
  const hyphens = (...sentences: string[]) => found('language/spaced-hyphen', ...sentences);

  test('nouns side by side, known or spaced elsewhere in the draft', async () => {
    expect(await hyphens('Kinh tế-xã hội, quốc phòng- an ninh.')).toEqual(['tế-xã', 'phòng- an']);
    expect(await hyphens('Trồng hoa hồng-hoa cúc.')).toEqual([]);
    expect(await hyphens('Trồng hoa hồng-hoa cúc.', 'Bán hoa hồng - hoa cúc.')).toEqual(['hồng-hoa']);
    for (const fine of [
      'Xe rơ-moóc, sơ-mi, Covid-19.',
      'Chủ nghĩa Mác-Lênin; NĐ-CP, QĐ-UBND.',
      'Xem mục A-1, từ 1-2 ngày.',
    ])
      expect(await hyphens(fine), fine).toEqual([]);
  });

  test('years with a space on one side; in two ways the rarer is told once', async () => {
    expect(await hyphens('Giai đoạn 2021- 2025.')).toEqual(['2021- 2025']);
    expect(await hyphens('Giai đoạn 2021-2025, 2016-2020, 2011 - 2015, 2006 - 2010, 2001-2005.')).toEqual([
      '2011 - 2015',
    ]);
    expect(await hyphens('Số 2021-2025/KH, điện thoại 2025-1234, mã 1234-2025.', 'Giai đoạn 2021 - 2025.')).toEqual([]);
  });
});

describe('language/encoding', () => {
  const defects = (...sentences: string[]) => found('language/encoding', ...sentences);

  test('decomposed letters, letters like Đ and hidden signs are told once each, at the word', async () => {
    expect(await defects(`Các ${'sở báo cáo'.normalize('NFD')} kết quả.`)).toEqual(['sở']);
    expect(await defects('Theo \u00d0iều 5 và \u0110iều 6, \u00f0ề án.')).toEqual(['Điều']);
    expect(await defects('Các sở b\u200báo cáo, tổ ch\u00adức, \u200ehọp.')).toEqual(['báo']);
    expect(await defects('Các sở báo cáo 10\u00a0%, họp\u2003tại trụ sở.')).toEqual([]);
  });

  test('letters of another alphabet inside a word, not units and formulas', async () => {
    expect(await defects('B\u043e Tài chính, s\u03bf Nội vụ.')).toEqual(['B\u043e']);
    expect(await defects('5 \u03bcg, \u0394T, \u041c\u043e\u0441\u043a\u0432\u0430.')).toEqual([]);
  });

  test('text in TCVN3 and VNI is told by its words, whatever the signs of other texts', async () => {
    expect(await defects('C¸c së b¸o c¸o kÕt qu¶ tr­íc ngµy 01.', 'Các sở báo cáo.')).toEqual([
      '1. C¸c së b¸o c¸o kÕt qu¶ tríc ngµy 01.',
    ]);
    expect(await defects('Caùc sôû baùo caùo keát quaû tröôùc ngaøy 01.')).toEqual([
      '1. Caùc sôû baùo caùo keát quaû tröôùc ngaøy 01.',
    ]);
    for (const fine of [
      'Theo «Điều 5» và «khoản 2», § 5; ± 2 °C; ½ ngày; 20 m²; ®; © 2026; µm.',
      'Köln, Malmö, Tromsø, Besançon, São Paulo, naïve, façade, Zürich.',
    ])
      expect(await defects(fine), fine).toEqual([]);
  });

  test('its fixes change the letters of the file, not what is read', async () => {
    const rule = checks.filter(({ id }) => id === 'language/encoding');
    const session = new Session(rule, { law: centralLaw(), asOf: '2026-11-22', today: '2026-11-22' });
    const fixed = async (text: string, name: string): Promise<string> => {
      const { file, result } = await applyFixes(text, {
        read: (file) => readBytes(new TextEncoder().encode(file), { name }),
        check: (source) => session.run(source),
        choose: ({ fixes }) => fixes[0] ?? null,
      });
      expect(result.findings).toEqual([]);
      return file;
    };
    const right = '1. Các sở báo cáo **kết quả** theo Điều 5.\r\n\r\n2. Tổ chức họp.\r\n';
    for (const name of ['draft.txt', 'draft.md']) {
      expect(await fixed(right.normalize('NFD').replace('Đ', '\u00d0'), name)).toBe(right);
      expect(await fixed(right.replace('kết', 'k\u200bết').replace('Tổ', 'T\u00adổ'), name)).toBe(right);
    }
    expect(
      await fixed('§iÒu 1.\r\n\r\n1. C¸c së b¸o c¸o kÕt qu¶ tr\u00adíc ngµy 01.\r\n\r\n2. Sè 5.', 'draft.txt'),
    ).toBe('Điều 1.\r\n\r\n1. Các sở báo cáo kết quả trước ngày 01.\r\n\r\n2. Số 5.');
  });
});
