import { checks, type Finding, type Kind, readBytes, Session } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { centralLaw, check } from '../support/check.ts';
import { expectLinear } from '../support/growth.ts';

/** Capitals, abbreviations, dates, numbers, marks, terms: beside the examples of the rules, the cases where position deceives. */
const asOf = '2026-11-24';
const names = ['capital', 'abbreviation', 'date-form', 'number-form', 'punctuation', 'mixed-terms', 'vague-wording'];
const rules = checks.filter(({ id }) => names.includes(id.replace('language/', '')));

/** What a rule says of a text: the quote and where it stands. */
async function said(rule: string, text: string, kind: Kind = 'ke-hoach', day = asOf): Promise<Finding[]> {
  const { findings } = await check(text, { asOf: day, kind }, rules);
  for (const { at, quote } of findings) expect(text.slice(at.start, at.end)).toBe(quote);
  return findings.filter((finding) => finding.rule === `language/${rule}`);
}
const quotes = async (...args: Parameters<typeof said>): Promise<string[]> =>
  (await said(...args)).map(({ quote }) => quote);

/** The text after the first fix of every finding. */
async function mended(...args: Parameters<typeof said>): Promise<string> {
  const edits = (await said(...args)).flatMap(({ fixes }) => fixes.slice(0, 1).flatMap((fix) => fix.edits));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, insert }) => text.slice(0, start) + insert + text.slice(end), args[1]);
}

test('the sound drafts give these rules nothing to say', async () => {
  for (const [name, { text }] of Object.entries(drafts)) {
    const { findings } = await check(text, { asOf: '2026-11-22' }, rules, `${name}.md`);
    expect(findings.map(({ rule, quote }) => `${name} ${rule} ${quote}`)).toEqual([]);
  }
});

describe('capitals', () => {
  test.each([
    ['1. Rà soát xong trước tháng 6; Phối hợp với các xã.', ['Phối hợp']],
    ['1. Công khai chưa đúng quy định, Thời gian giải quyết còn dài.', ['Thời gian']],
    ['1. Báo cáo hội đồng nhân dân và Hội đồng Nhân dân xã.', ['hội đồng nhân dân', 'Hội đồng Nhân dân']],
    ['1. Bộ Tài Chính, Sở Khoa Học Và Công Nghệ phối hợp.', ['Tài Chính', 'Khoa Học Và Công Nghệ']],
    ['1. Theo Bộ luật hình sự và pháp lệnh Dân quân tự vệ.', ['Bộ luật hình sự', 'pháp lệnh Dân quân tự vệ']],
    ['1. Gửi UBND các huyện, Thành phố; đến Tỉnh Lai Châu.', ['Thành phố', 'Tỉnh']],
    ['1. Từ thứ hai đến thứ sáu; nghỉ thứ bảy, chủ nhật.', ['thứ hai', 'thứ bảy']],
    ['1. Kỷ niệm Cách mạng tháng tám; họp trong tháng tư.', ['tháng tám', 'tháng tư']],
  ])('%s', async (text, expected) => {
    expect(await quotes('capital', text)).toEqual(expected);
  });

  test.each([
    '1. Sở Công Thương, Sở Công thương, Sở Văn hóa, Thể thao và Du lịch; Tổ chức Y tế thế giới.',
    '1. Phối hợp với Sở Tài chính, Xây dựng, Nông nghiệp và Môi trường; Thời báo Tài chính.',
    'BỘ TÀI CHÍNH VÀ SỞ TÀI CHÍNH\n\n1. ỦY BAN NHÂN DÂN TỈNH; HỘI ĐỒNG NHÂN DÂN.',
    '1. Lần thứ hai và thứ ba; ngày thứ hai, thứ ba kể từ ngày nhận; ba tháng tư lần.',
    '1. Thành phố Hồ Chí Minh; tỉnh Lai Châu; Tỉnh đoàn; Thành phố thuộc tỉnh; mỗi phường 15 người.',
    '1. Theo pháp luật đất đai, luật sư, Luật này, luật đất đai của nước ngoài, Luật Đất đai.',
    '1. Các đơn vị thuộc Bộ xây dựng kế hoạch; Sở xây dựng dự toán; Địa điểm: hội trường; Thời gian: 08 giờ.',
    '1. Công ty Cổ phần Thương Mại Và Dịch Vụ Bình An; thành phố Hải Phòng.',
    '1. Cán bộ công an xã, cơ sở Y tế, nội bộ Tài chính; sở hữu, bộ hồ sơ.',
    '1. Xem tr. 5, đ.c trưởng phòng, v.v. và các mục khác... tiếp theo.',
  ])('none in: %s', async (text) => {
    expect(await quotes('capital', text)).toEqual([]);
  });

  test('a slip against any spelling is told on every day, a rule of the decree from its day on', async () => {
    const text = '1. Các Sở, Ngành và thành phố Hồ Chí Minh báo cáo.';
    expect(await quotes('capital', text, 'ke-hoach', '2015-06-01')).toEqual(['Sở, Ngành']);
    expect(await quotes('capital', text)).toEqual(['Sở, Ngành', 'thành phố']);
    const [old] = await said('capital', text, 'ke-hoach', '2015-06-01');
    expect(old.authority).toEqual([]);
  });

  test('repeats are one finding whose fix mends all', async () => {
    const text = '1. Các Sở, Ban, Ngành rà soát.\n\n2. Các Sở, Ban, Ngành báo cáo.';
    const [finding, ...more] = await said('capital', text);
    expect([finding.related.length, more.length]).toEqual([1, 0]);
    expect(await mended('capital', text)).toBe('1. Các sở, ban, ngành rà soát.\n\n2. Các sở, ban, ngành báo cáo.');
  });

  test('a wrapped name is judged, and its line end is kept by the fix', async () => {
    const text =
      '1. Thực hiện quy trình xây dựng văn bản theo Luật ban hành văn bản\nquy phạm pháp luật và báo cáo kết quả.';
    expect(await quotes('capital', text)).toEqual(['Luật ban hành văn bản\nquy phạm pháp luật']);
    expect(await mended('capital', text)).toBe(text.replace('ban hành văn', 'Ban hành văn'));
  });

  test('the first letter of a khoản is a matter of normative drafts', async () => {
    const text = 'Điều 2. Hồ sơ\n\n1. hồ sơ gồm đơn.\n\n2. Bản sao.';
    expect(await quotes('capital', text, 'quyet-dinh-qppl')).toEqual(['hồ']);
    expect(await quotes('capital', text, 'quyet-dinh')).toEqual([]);
  });
});

describe('abbreviations', () => {
  const articles = (...clauses: string[]): string =>
    `Điều 2. Trách nhiệm\n\n${clauses.map((clause, n) => `${n + 1}. ${clause}`).join('\n\n')}`;

  test('one finding an abbreviation, at its first use', async () => {
    const text = articles('UBND cấp xã báo cáo.', 'UBND cấp tỉnh và HĐND giám sát.');
    expect(await quotes('abbreviation', text, 'quyet-dinh-qppl')).toEqual(['UBND', 'HĐND']);
    expect(await quotes('abbreviation', text, 'quyet-dinh')).toEqual([]);
  });

  test.each([
    'Thủ tục hành chính (sau đây viết tắt là TTHC) và TTHC nội bộ.',
    'Thủ tục hành chính (sau đây gọi tắt là “TTHC”) và TTHC nội bộ.',
    'Thủ tục hành chính (TTHC) và TTHC nội bộ.',
    'TTHC (thủ tục hành chính) và TTHC nội bộ.',
    'Thẻ đi lại doanh nhân, gọi tắt là thẻ TĐLDN, và cấp lại TĐLDN.',
    'Số 12/2025/TT-BTP, mẫu TP/HT, QCVN 09, phần III, khóa XVI, tổ chức WTO, 1.000 USD.',
    'Thực hiện Quyết định số 12/2020/QĐ-UBND ngày 05 tháng 6 năm 2020 của UBND tỉnh ban hành Quy chế của HĐND.',
  ])('none in: %s', async (clause) => {
    expect(await quotes('abbreviation', articles(clause, 'Báo cáo.'), 'quyet-dinh-qppl')).toEqual([]);
  });

  test('late, twice, for nothing: each names the other place', async () => {
    const late = await said(
      'abbreviation',
      articles('Công khai TTHC.', 'Thủ tục hành chính (viết tắt là TTHC).'),
      'quyet-dinh-qppl',
    );
    expect(late.map(({ quote, related }) => [quote, related.length])).toEqual([['TTHC', 1]]);
    const twice = articles('Thủ tục hành chính (viết tắt là TTHC).', 'Thủ tục hành chính (viết tắt là TTHC).', 'TTHC.');
    const [second] = await said('abbreviation', twice, 'quyet-dinh-qppl');
    expect(second.at.start).toBe(twice.lastIndexOf('TTHC)'));
    const unused = await said('abbreviation', articles('Thủ tục hành chính (viết tắt là TTHC).'), 'quyet-dinh-qppl');
    expect(unused.map(({ words }) => words.vi.what)).toEqual(['“TTHC” được giải thích mà không dùng đến.']);
  });

  test('a list of abbreviations explains; recipients, tables and lines in capitals use none', async () => {
    const text =
      'Điều 2. Chữ viết tắt\n\n1. CSQG: cơ sở quốc gia.\n\nĐiều 3. TRÁCH NHIỆM CỦA UBND CÁC CẤP\n\n1. Kết nối CSQG.\n\nNơi nhận:\n- TTTU, HĐND, UBND tỉnh;\n- Lưu: VT, NC.';
    expect(await quotes('abbreviation', text, 'quyet-dinh-qppl')).toEqual([]);
  });

  test('the fix of a single use writes it out, that of several agrees on it', async () => {
    expect(await mended('abbreviation', articles('Rà soát TTHC.'), 'quyet-dinh-qppl')).toContain(
      'Rà soát thủ tục hành chính.',
    );
    expect(await mended('abbreviation', articles('Rà soát TTHC.', 'Công bố TTHC.'), 'quyet-dinh-qppl')).toContain(
      'Rà soát thủ tục hành chính (sau đây viết tắt là TTHC).',
    );
  });
});

describe('dates', () => {
  test('a day that no calendar has is told anywhere, a form among the grounds alone', async () => {
    const text = (line: string): string =>
      `QUYẾT ĐỊNH\nVề việc giao chỉ tiêu\n\n${line}\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Giao chỉ tiêu trước ngày 5/3/2027, ngày 31/4/2027.`;
    const based = text('Căn cứ Quyết định số 12/QĐ-UBND ngày 5/3/2026 của Ủy ban nhân dân tỉnh;');
    expect(await quotes('date-form', based, 'quyet-dinh')).toEqual(['ngày 5/3/2026', 'ngày 31/4/2027']);
    expect(await mended('date-form', based, 'quyet-dinh')).toContain('ngày 05 tháng 3 năm 2026 của');
  });

  test.each(['ngày 29 tháng 02 năm 2028', 'ngày 29 tháng 02', 'ngày 30/6/2027', 'ngày 31.12.2027', 'ngày 45 của kỳ'])(
    'in the calendar: %s',
    async (date) => {
      expect(await quotes('date-form', `1. Báo cáo trước ${date}.`)).toEqual([]);
    },
  );

  test.each(['ngày 29 tháng 02 năm 2027', 'ngày 31 tháng 9', 'ngày 00/01/2027', 'ngày 12/13/2027'])(
    'not in the calendar: %s',
    async (date) => {
      const [finding] = await said('date-form', `1. Báo cáo trước ${date}.`);
      expect([finding.quote, finding.severity]).toEqual([date, 'warning']);
    },
  );
});

describe('numbers', () => {
  test.each([
    ['1. Tăng 2.5% và 12.75 tỷ đồng.', '1. Tăng 2,5% và 12,75 tỷ đồng.'],
    ['1. Thửa 30m2, đường 7m, sâu 15 m3.', '1. Thửa 30 m², đường 7 m, sâu 15 m³.'],
    ['1. Theo Mục 2.5 Phần II; 1.250 ha; 2.500.000 đồng; bản 3.1.2; giờ 7.30.', null],
    ['1. Điều 4m, khoản 2m, quốc lộ 1A, giấy A4, mạng 5G, QH15, TCVN 7.5.', null],
  ])('%s', async (text, expected) => {
    expect(await mended('number-form', text)).toBe(expected ?? text);
  });

  test('many quarters are one finding, mended each to its own figure', async () => {
    const text = 'Điều 3. Báo cáo\n\n1. Gửi trong quý I, quý II, quý III, quý IV.';
    expect(await said('number-form', text, 'quyet-dinh-qppl')).toHaveLength(1);
    expect(await mended('number-form', text, 'quyet-dinh-qppl')).toContain('quý 1, quý 2, quý 3, quý 4.');
  });

  test('cells and forms set figures as they fit', async () => {
    const text =
      'KẾ HOẠCH\nVề đo đạc\n\n1. Số liệu:\n\n| Thửa | Diện tích |\n|---|---|\n| 1 | 30m2 |\n| 2 | 2.5 ha |\n';
    const { findings } = await check(text, { asOf }, rules, 'a.md');
    expect(findings.filter(({ rule }) => rule === 'language/number-form')).toEqual([]);
  });
});

describe('punctuation', () => {
  test.each([
    ['1. Hồ sơ gồm đơn , bản sao ; và phí .', '1. Hồ sơ gồm đơn, bản sao; và phí.'],
    ['1. Rà soát,, công bố;; niêm yết..', '1. Rà soát, công bố; niêm yết.'],
    ['1. Số: …, ngày .. tháng .. năm ...; tệp .docx; tỷ lệ 1 : 2; xem (1), a), iv) và v.v., hết./.', null],
  ])('%s', async (text, expected) => {
    expect(await mended('punctuation', text)).toBe(expected ?? text);
  });

  test('half a pair of brackets is told where the paragraph is whole', async () => {
    expect(await quotes('punctuation', '1. Hồ sơ (bản giấy gồm:\n\na) Đơn;\n\nb) Bản sao).')).toEqual(['(', ')']);
    expect(await quotes('punctuation', '1. Hồ sơ (bản giấy\n\nhoặc bản điện tử) gồm đơn.')).toEqual([]);
  });
});

describe('terms', () => {
  test('the form to keep is the word of the law, else the one used most', async () => {
    expect(await mended('mixed-terms', '1. Người tàn tật; người khuyết tật.')).toBe(
      '1. Người khuyết tật; người khuyết tật.',
    );
    const most =
      '1. Chỉ số Quản trị và Hành chính công; Chỉ số Quản trị và Hành chính công; Chỉ số hiệu quả và quản trị công.';
    expect(await quotes('mixed-terms', most)).toEqual(['Chỉ số hiệu quả và quản trị công']);
  });

  test('one form alone, and one in the name of a document, are no mixture', async () => {
    expect(await quotes('mixed-terms', '1. Phòng chống tham nhũng, tiếp dân.')).toEqual([]);
    const named =
      '1. Tiếp công dân theo Quyết định số 12/2020/QĐ-UBND ngày 05 tháng 6 năm 2020 của Ủy ban nhân dân tỉnh về tiếp dân.';
    expect(await quotes('mixed-terms', named)).toEqual([]);
  });

  test('vague words speak only when they are asked to', async () => {
    const text = '1. Báo cáo kịp thời theo quy định.';
    expect(await quotes('vague-wording', text)).toEqual([]);
    const asked = { 'language/vague-wording': { severity: 'info' as const } };
    const { findings } = await check(text, { asOf, kind: 'ke-hoach', rules: asked }, rules);
    expect(findings.map(({ quote }) => quote)).toEqual(['kịp thời', 'theo quy định']);
  });
});

const shapes: Readonly<Record<string, (size: number) => string>> = {
  'an abbreviation a clause': (size) =>
    Array.from(
      { length: size / 40 },
      (_, n) => `${n + 1}. Lập ${[...String(n)].map((digit) => 'BCDGHKLMNP'[Number(digit)]).join('')}TH, TH, H.`,
    ).join('\n\n'),
  'brackets that never close': (size) => `1. ${'Nộp (hồ sơ ,, '.repeat(size / 15)}`,
  'two forms over and over': (size) => 'Cán bộ công chức; cán bộ, công chức; Sở tài chính. '.repeat(size / 52),
};

test.each(Object.entries(shapes))('linear: %s', { timeout: 120_000 }, async (_, make) => {
  await expectLinear((size) => {
    const bytes = new TextEncoder().encode(make(size));
    const session = new Session(rules, { law: centralLaw(), asOf, today: asOf, kind: 'quyet-dinh-qppl' });
    return async () => session.run(await readBytes(bytes, { name: 'a.txt' }));
  }, 60_000);
});
