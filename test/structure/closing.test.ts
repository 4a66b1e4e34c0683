import { describe, expect, test } from 'vitest';
import { readText } from '../../rules/readers/index.ts';
import { parseStructure } from '../../rules/structure/index.ts';
import { draft, parse, words } from './support.ts';

const read = (closing: string) => {
  const document = parse(draft({ closing }));
  const { recipients, signatures } = document.conclusions;
  return {
    document,
    items: recipients?.items.map((item) => words(document, item)) ?? null,
    signatures: signatures.map(({ lines, signer }) => [
      ...lines.map(({ prefix, title }) => `${prefix ?? '-'} ${title}`),
      signer?.text ?? null,
    ]),
  };
};

describe('recipients and signatures', () => {
  test('on lines of their own', () => {
    const { items, signatures } = read(
      '\nNơi nhận:\n- Như Điều 3;\n- Bộ Tư pháp (Cục Kiểm tra văn bản\nvà Tổ chức thi hành pháp luật);\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nNguyễn Văn A\n',
    );
    expect(items).toEqual([
      '- Như Điều 3;',
      '- Bộ Tư pháp (Cục Kiểm tra văn bản và Tổ chức thi hành pháp luật);',
      '- Lưu: VT.',
    ]);
    expect(signatures).toEqual([['TM ỦY BAN NHÂN DÂN', 'KT CHỦ TỊCH', '- PHÓ CHỦ TỊCH', 'Nguyễn Văn A']]);
  });

  test('all in one row of cells', () => {
    const { items, signatures } = read(
      '\nNơi nhận: - Như Điều 3; - Sở Tư pháp; - Lưu: VT, NC. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A\n',
    );
    expect(items).toEqual(['- Như Điều 3;', '- Sở Tư pháp;', '- Lưu: VT, NC.']);
    expect(signatures).toEqual([['TM ỦY BAN NHÂN DÂN', 'KT CHỦ TỊCH', '- PHÓ CHỦ TỊCH', 'Nguyễn Văn A']]);
  });

  test('two offices sign a joint circular', () => {
    const { signatures } = read(
      '\n| KT. BỘ TRƯỞNG BỘ Y TẾ THỨ TRƯỞNG Nguyễn Văn A | KT. BỘ TRƯỞNG BỘ TÀI CHÍNH THỨ TRƯỞNG Nguyễn Văn B |\n|---|---|\n| Nơi nhận: - Như trên; - Lưu: VT. | |\n',
    );
    expect(signatures).toEqual([
      ['KT BỘ TRƯỞNG BỘ Y TẾ', '- THỨ TRƯỞNG', 'Nguyễn Văn A'],
      ['KT BỘ TRƯỞNG BỘ TÀI CHÍNH', '- THỨ TRƯỞNG', 'Nguyễn Văn B'],
    ]);
  });

  test.each([
    ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNguyễn Văn A', ['TL CHỦ TỊCH', '- CHÁNH VĂN PHÒNG', 'Nguyễn Văn A']],
    ['TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ', ['TUQ CHỦ TỊCH', '- GIÁM ĐỐC SỞ NỘI VỤ', null]],
    [
      'TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG\n\nNguyễn Văn A',
      ['TUQ CHỦ TỊCH', '- GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Nguyễn Văn A'],
    ],
    [
      'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ\nMÔI TRƯỜNG\n\nNguyễn Văn A',
      ['KT GIÁM ĐỐC', '- PHÓ GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Nguyễn Văn A'],
    ],
    ['Q. GIÁM ĐỐC\n\nNguyễn Văn A', ['Q GIÁM ĐỐC', 'Nguyễn Văn A']],
    ['K/T THỐNG ĐỐC\nPHÓ THỐNG ĐỐC\n(Đã ký)\nNguyễn Văn A', ['KT THỐNG ĐỐC', '- PHÓ THỐNG ĐỐC', 'Nguyễn Văn A']],
    ['Chủ tịch Quốc hội\n(Đã ký)\nNguyễn Văn A', ['- Chủ tịch Quốc hội', 'Nguyễn Văn A']],
    ['GIÁM ĐỐC', ['- GIÁM ĐỐC', null]],
    ['**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**', ['KT CHỦ TỊCH', '- PHÓ CHỦ TỊCH', null]],
  ])('%s', (lines, signature) => expect(read(`\n${lines}\n`).signatures).toEqual([signature]));

  test('the signature before the recipients', () => {
    const { items, signatures } = read('\nCHỦ TỊCH\n\nNguyễn Văn A\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n');
    expect(items).toEqual(['- Như Điều 3;', '- Lưu: VT.']);
    expect(signatures).toEqual([['- CHỦ TỊCH', 'Nguyễn Văn A']]);
  });

  test('recipients that were moved into the body end before the next article', () => {
    const text = draft({ closing: '' }).replace('Điều 3.', 'Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n\nĐiều 3.');
    const document = parse(text);
    expect(document.body.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(document.conclusions.recipients?.items).toHaveLength(2);
    expect(document.clauses.implementation).toHaveLength(1);
  });

  test('nothing where nothing stands', () => {
    expect(read('')).toMatchObject({ items: null, signatures: [] });
  });
});

describe('end mark and adoption', () => {
  test('the mark that closes the body', () => {
    const document = parse(draft());
    expect(words(document, document.conclusions.endMark)).toBe('./.');
    expect(document.source.text.slice(0, document.conclusions.endMark!.end)).toMatch(/Quyết định này\.\/\.$/u);
  });

  test.each(['Quyết định này.', 'Quyết định này'])('%s has none', (end) => {
    expect(parse(draft().replace('Quyết định này./.', end)).conclusions.endMark).toBeNull();
  });

  test('a mark that lost a stop is still one', () => {
    expect(parse(draft().replace('này./.', 'này/.')).conclusions.endMark).not.toBeNull();
  });

  test('a resolution is adopted below its last article', () => {
    const line =
      'Nghị quyết này đã được Hội đồng nhân dân tỉnh Lai Châu khóa XVI, kỳ họp thứ 4 thông qua ngày 20 tháng 11 năm 2026./.';
    const document = parse(`HỘI ĐỒNG NHÂN DÂN
TỈNH LAI CHÂU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 52/2026/NQ-HĐND
Lai Châu, ngày 20 tháng 11 năm 2026
NGHỊ QUYẾT
Quy định mức hỗ trợ
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Hội đồng nhân dân ban hành Nghị quyết quy định mức hỗ trợ.
Điều 1. Hiệu lực thi hành
Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2027.
${line}
CHỦ TỊCH
`);
    expect(document.conclusions.adoption?.text).toBe(line);
    expect(document.paragraphs.find(({ zone }) => zone === 'adoption')?.node).toBeNull();
    expect(words(document, document.body[0])).not.toContain('thông qua');
    expect(words(document, document.conclusions.endMark)).toBe('./.');
  });
});

describe('clauses', () => {
  const effects = (sentence: string) =>
    parse(draft().replace('Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026.', sentence)).clauses.effect.map(
      ({ date, exact }) => [date, exact],
    );

  test.each<[string, (string | boolean | null)[][]]>([
    ['Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026.', [['2026-12-10', true]]],
    [
      'Quyết định này có hiệu lực thi hành kể từ ngày 01/7/2026 và thay thế Quyết định số 12/2020/QĐ-UBND.',
      [['2026-07-01', true]],
    ],
    ['Quyết định này có hiệu lực kể từ ngày ký.', [[null, false]]],
    [
      'Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký và thay thế Quyết định số 5/2020/QĐ-UBND ngày 23 tháng 9 năm 2020.',
      [[null, false]],
    ],
    ['Quyết định này có hiệu lực từ ngày … tháng … năm 2026.', [[null, false]]],
    ['Quyết định này áp dụng từ năm 2026, có hiệu lực từ ngày 10 tháng 12 năm 2026.', [['2026-12-10', true]]],
    ['Quyết định có hiệu lực từ ngày 10 tháng 12 năm 2026.', [['2026-12-10', true]]],
    ['Hồ sơ nhận trước ngày Quyết định này có hiệu lực thì giải quyết theo quy định cũ.', []],
    ['Nghị định số 12/2025/NĐ-CP có hiệu lực từ ngày 10 tháng 12 năm 2026.', []],
  ])('%s', (sentence, expected) => expect(effects(sentence)).toEqual(expected));

  test.each([
    ['Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này.', 1],
    ['Các ông (bà) Giám đốc sở căn cứ Quyết định thi hành.', 1],
    ['Sở Nội vụ chịu trách nhiệm căn cứ Quyết định thi hành.', 1],
    ['Sở Nội vụ có trách nhiệm tổ chức thực hiện Quyết định này.', 1],
    ['Sở Nội vụ quản lý theo Quyết định này.', 0],
    ['Sở Nội vụ chịu trách nhiệm thi hành Luật Thư viện.', 0],
  ])('%s', (sentence, count) => {
    const text = draft().replace(/Chánh Văn phòng .*$/mu, sentence);
    expect(parse(text).clauses.implementation).toHaveLength(count);
  });

  test('repeals', () => {
    const document = parse(
      draft().replace(
        'Điều 3. Trách',
        '2. Bãi bỏ Quyết định số 12/2020/QĐ-UBND.\n3. Các Quyết định số 1/2019/QĐ-UBND, số 2/2019/QĐ-UBND hết hiệu lực.\n4. Xã thay thế thiết bị hỏng.\nĐiều 3. Trách',
      ),
    );
    expect(document.clauses.repeals.map(({ text }) => text.slice(0, 2))).toEqual(['2.', '3.']);
  });
});

describe('recipients on the left, the signature on the right of the same lines', () => {
  for (const [name, gap] of [
    ['tabs', '\t\t\t'],
    ['spaces', '             '],
  ] as const) {
    test(`two columns by ${name}`, () => {
      const { items, signatures } = read(
        `\nNơi nhận:${gap}TM. ỦY BAN NHÂN DÂN\n- Chính phủ;${gap}KT. CHỦ TỊCH\n- Lưu: VT.${gap}PHÓ CHỦ TỊCH\n\n${gap}Nguyễn Văn A\n`,
      );
      expect(items).toEqual(['- Chính phủ;', '- Lưu: VT.']);
      expect(signatures).toEqual([['TM ỦY BAN NHÂN DÂN', 'KT CHỦ TỊCH', '- PHÓ CHỦ TỊCH', 'Nguyễn Văn A']]);
    });
  }
});

describe('titles of office', () => {
  for (const title of ['CHI CỤC TRƯỞNG', 'TRƯỞNG THI HÀNH ÁN DÂN SỰ', 'PHÓ TRƯỞNG ĐOÀN', 'TỔNG GIÁM ĐỐC']) {
    test(title, () => {
      const { signatures } = read(`\nNơi nhận:\n- Lưu: VT.\n\n${title}\n\n\nNguyễn Văn A\n`);
      expect(signatures).toEqual([[`- ${title}`, 'Nguyễn Văn A']]);
    });
  }
});

describe('signatures in the cells of a table', () => {
  const signed = async (...cells: readonly string[]) => {
    const rows = cells.map((cell) => `<td>${cell.replace(/[^|]+/gu, '<p>$&</p>').replaceAll('|', '')}</td>`);
    const body = draft({ closing: '' }).replace(/.+/gu, '<p>$&</p>');
    const source = await readText(`<html>${body}<table><tr>${rows.join('')}</tr></table></html>`, { name: 'a.html' });
    return parseStructure(source).conclusions.signatures.map(({ lines, signer }) => [
      ...lines.map(({ title }) => title),
      signer?.text ?? null,
    ]);
  };

  test('the lines of one cell are one signature', async () => {
    expect(await signed('Nơi nhận:|- Như Điều 3;|- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Nguyễn Văn A')).toEqual([
      ['ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn A'],
    ]);
  });

  test('those of two cells are two', async () => {
    expect(await signed('KT. BỘ TRƯỞNG|THỨ TRƯỞNG|Nguyễn Văn A', 'KT. BỘ TRƯỞNG|THỨ TRƯỞNG|Nguyễn Văn B')).toEqual([
      ['BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Nguyễn Văn A'],
      ['BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Nguyễn Văn B'],
    ]);
  });
});
