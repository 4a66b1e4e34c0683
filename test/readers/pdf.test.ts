import { checks, type Finding, readBytes, Session, type SourceText } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { centralLaw, check } from '../support/check.ts';
import { docxOf } from '../support/docx.ts';
import { LETTER, layDraft, type PdfPageSpec, type PdfSpec, type PdfWords, pdfOf } from '../support/pdf.ts';
import { convert, hasTool } from '../support/tools.ts';

const read = (pages: readonly PdfPageSpec[], spec: PdfSpec = {}): Promise<SourceText> =>
  readBytes(pdfOf(pages, spec), { name: 'a.pdf' });

const lines = (...texts: readonly string[]): PdfWords[] => texts.map((text, k) => ({ x: 85, y: 700 - 19 * k, text }));

const blocksOf = (source: SourceText): string[] => source.blocks.map(({ start, end }) => source.text.slice(start, end));

const name = ({ rule, path, quote }: Finding): string => `${rule} ${path} ${quote.replace(/\s+/gu, ' ')}`;

/** Words that a draft has enough of for its letters to be judged. */
const prose = 'Ủy ban nhân dân tỉnh ban hành quy định về quản lý đường địa phương trên địa bàn.';

describe('a draft printed as PDF gives the findings of its text', () => {
  /** Slips that stand in many drafts, planted where the words stand. */
  const slips: readonly (readonly [string, string])[] = [
    ['Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự Do – Hạnh phúc'],
    ['Luật Tổ chức chính quyền địa phương số 72/2025/QH15', 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13'],
    ['Sở Nông nghiệp và Môi trường', 'Sở Tài nguyên và Môi trường'],
    ['Điều 3. ', 'Điều 4. '],
  ];
  for (const [id, draft] of Object.entries(drafts)) {
    for (const planted of [false, true]) {
      test(`${id}${planted ? ', with slips' : ''}`, async () => {
        // Rows set with tabs are a table on paper; as text they are lines, so that paths differ.
        const plain = draft.text.replace(/^.*\t.*\n/gmu, '');
        const text = planted ? slips.reduce((t, [from, to]) => t.replace(from, to), plain) : plain;
        const expected = await check(text, { asOf: draft.asOf }, undefined, 'a.txt');
        const session = new Session(checks, { law: centralLaw(), asOf: draft.asOf, today: draft.asOf });
        const result = session.run(await read(layDraft(text)));
        expect(result.document.kind).toBe(expected.document.kind);
        expect(result.findings.map(name)).toEqual(expected.findings.map(name));
        expect(result.findings.map((f) => f.fingerprint)).toEqual(expected.findings.map((f) => f.fingerprint));
        if (planted) expect(expected.findings.length).toBeGreaterThan(0);
      });
    }
  }
});

describe('lines by where letters stand', () => {
  test('words in any order, spaces by gaps alone, a blank left open in a line', async () => {
    const at = (x: number, text: string, y = 700): PdfWords => ({ x, y, text });
    // 7 points a letter: `tỉnh` ends at 85 + 28.
    const source = await read([
      {
        words: [at(120, 'Lai Châu ban hành quy định'), at(85, 'tỉnh'), ...lines(prose).map((w) => ({ ...w, y: 660 }))],
      },
    ]);
    expect(blocksOf(source)).toEqual(['tỉnh Lai Châu ban hành quy định', prose]);
    const open = await read([{ words: lines('Lai Châu, ngày      tháng      năm 2026', prose) }]);
    expect(blocksOf(open)[0]).toBe('Lai Châu, ngày tháng năm 2026');
  });

  test('letters of another font that were drawn later stand where they are seen', async () => {
    const words: PdfWords[] = [
      { x: 85, y: 700, text: 'QUY' },
      { x: 85 + 28, y: 700, text: 'T' },
      { x: 85 + 42, y: 700, text: 'NH' },
      { x: 85 + 35, y: 700, text: 'Ị', font: 'Times-Roman' },
      { x: 85 + 21, y: 700, text: 'Ế', font: 'Times-Roman' },
      { x: 85 + 63, y: 700, text: 'ĐỊNH' },
    ];
    const source = await read([{ words: [...words, ...lines(prose).map((w) => ({ ...w, y: 660 }))] }]);
    expect(blocksOf(source)[0]).toBe('QUYẾTỊNH ĐỊNH');
  });

  test('a page that is turned, a page of another size', async () => {
    const words = lines(prose).map((one) => ({ ...one, y: 300 }));
    const source = await read([{ words, size: [842, 595] }, { words }]);
    expect(source.layout!.pages.map((page) => [Math.round(page.width), Math.round(page.height)])).toEqual([
      [297, 210],
      [210, 297],
    ]);
    // On its side, the lines of the sheet run down the screen; they are read all the same.
    const corners: Readonly<Record<number, readonly number[]>> = {
      90: [300 - 0.22 * 14, 595 - 85 - 7],
      180: [595 - 85 - 7, 842 - 300 - 0.8 * 14],
      270: [842 - 300 - 0.8 * 14, 85],
    };
    for (const rotate of [90, 180, 270]) {
      const source = await read([{ words, rotate }, { words }]);
      expect(blocksOf(source)).toEqual([prose, prose]);
      const { place } = source.locate({ start: 0, end: 1 });
      const box = place?.kind === 'pdf' ? place.boxes[0] : [];
      expect(box.slice(0, 2).map(Math.round)).toEqual(corners[rotate].map(Math.round));
    }
  });

  test('the mark of a footnote and a power stay in their line', async () => {
    const source = await read([
      { words: [...lines('Diện tích 20 m', prose), { x: 85 + 14 * 7, y: 705, text: '2', size: 8 }] },
    ]);
    expect(blocksOf(source)[0]).toBe('Diện tích 20 m2');
  });

  test('footnotes stand behind the text, without their numbers', async () => {
    const words = (x: number, y: number, text: string, size = 14): PdfWords => ({ x, y, text, size });
    const body = 'Mật độ dân số của tỉnh là 60 người trên một ki-lô-mét vuông.';
    const note = 'Theo số liệu năm 2025 của cơ quan thống kê tỉnh về dân số, lao động và việc làm ở xã,';
    const source = await read([
      {
        words: [
          ...lines(body, body),
          words(85 + 7 * body.length, 705, '1', 8),
          words(85 + 7 * body.length, 686, '2', 8),
          words(85, 100, '1', 6),
          words(88, 96, ` ${note}`, 10),
          words(85, 84, 'phường.', 10),
          words(85, 74, '2', 6),
          words(88, 70, ' Như trên.', 10),
        ],
      },
      { words: lines('Điều 2. Hiệu lực') },
    ]);
    expect(source.blocks.map(({ kind, start, end }) => [kind, source.text.slice(start, end)])).toEqual([
      ['line', body],
      ['line', body],
      ['line', 'Điều 2. Hiệu lực'],
      ['footnote', `${note} phường.`],
      ['footnote', 'Như trên.'],
    ]);
  });

  test('running heads and page numbers are left out, numbers of a table at the edge stay', async () => {
    const page = (n: number): PdfPageSpec => ({
      words: [
        { x: 315, y: 805, text: String(n), size: 13 },
        { x: 85, y: 820, text: 'Dự thảo lần 2' },
        ...lines(prose),
        { x: 480, y: 30, text: `Trang ${n}/4` },
      ],
    });
    const source = await read([1, 2, 3, 4].map(page));
    expect(blocksOf(source)).toEqual([prose, prose, prose, prose]);
    const short = await read([{ words: [...lines(prose), { x: 85, y: 500, text: '12' }] }]);
    expect(blocksOf(short)).toEqual([prose, '12']);
  });
});

test('a paragraph goes on over the end of a page; hard and soft ends are told', async () => {
  const text = Array(60).fill('Ủy ban nhân dân xã, phường tổ chức thực hiện').join('; ');
  const source = await read(layDraft(`CHƯƠNG\n\n${text}.\nĐiều 2. Hiệu lực\n`));
  expect(source.layout!.pages.length).toBeGreaterThan(1);
  expect(blocksOf(source)).toEqual(['CHƯƠNG', `${text}.`, 'Điều 2. Hiệu lực']);
  expect(source.blocks.every(({ hard }) => hard)).toBe(true);
});

test('columns that the end of a page cuts are joined one by one', async () => {
  const words = (texts: readonly string[], x: number, top: number): PdfWords[] =>
    texts.map((text, k) => ({ x, y: top - 19 * k, text }));
  const source = await read([
    {
      words: [
        ...words(Array(4).fill(prose), 85, 250),
        ...words(['Nơi nhận:', '- Như Điều 3;', '- Bộ Tư pháp;'], 85, 120),
        ...words(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 340, 120),
      ],
    },
    { words: [...words(['- Lưu: VT.'], 85, 760), ...words(['Nguyễn Văn A'], 360, 741), ...words([prose], 85, 650)] },
  ]);
  expect(blocksOf(source).slice(-8)).toEqual([
    'Nơi nhận:',
    '- Như Điều 3;',
    '- Bộ Tư pháp;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nguyễn Văn A',
    prose,
  ]);
});

test('a title in the middle below the columns is none of them', async () => {
  const source = await read([
    {
      words: [
        ...lines(prose, prose),
        ...['Nơi nhận:', '- Như Điều 3;', '- Công báo tỉnh, Cổng thông tin;', '- Lưu: VT.'].map((text, k) => ({
          x: 85,
          y: 600 - 19 * k,
          text,
        })),
        { x: 400, y: 600, text: 'CHỦ TỊCH' },
        { x: 290, y: 524, text: 'PHỤ LỤC' },
        ...lines(prose).map((words) => ({ ...words, y: 500 })),
      ],
    },
  ]);
  expect(blocksOf(source).slice(-4)).toEqual(['- Lưu: VT.', 'CHỦ TỊCH', 'PHỤ LỤC', prose]);
});

describe('tables', () => {
  const cells = (source: SourceText): string[] =>
    source.blocks
      .filter(({ kind }) => kind === 'cell')
      .map(({ start, end, table, row, column }) => `${table}.${row}.${column} ${source.text.slice(start, end)}`);

  test('with rulings: rows and columns; over the end of a page the rows, the row that is cut, and its head once', async () => {
    const rows = [
      ['STT', 'Nội dung', 'Cơ quan'],
      ...Array.from({ length: 14 }, (_, k) => [
        String(k + 1),
        `Rà soát văn bản quy phạm pháp luật về đường địa phương lần thứ ${k + 1}`,
        'Sở Xây dựng',
      ]),
    ];
    const source = await read(layDraft(`${prose}\n\n${rows.map((row) => row.join('\t')).join('\n')}\n${prose}\n`));
    expect(source.layout!.pages.length).toBeGreaterThan(1);
    expect(cells(source).map((cell) => cell.replace(/\s+/gu, ' '))).toEqual(
      rows.flatMap((row, r) => row.map((cell, c) => `1.${r + 1}.${c + 1} ${cell}`)),
    );
  });

  test('merged cells keep their columns; a box around one text is no table', async () => {
    const lined = (x0: number, y0: number, x1: number, y1: number): [number, number, number, number] => [
      x0,
      y0,
      x1,
      y1,
    ];
    const source = await read([
      {
        words: [
          { x: 90, y: 685, text: 'Thời hạn và phí' },
          { x: 90, y: 655, text: 'Thời hạn' },
          { x: 290, y: 655, text: 'Phí' },
          { x: 90, y: 555, text: prose.slice(0, 40) },
        ],
        lines: [
          lined(85, 700, 485, 700),
          lined(85, 670, 485, 670),
          lined(85, 640, 485, 640),
          lined(85, 640, 85, 700),
          lined(285, 640, 285, 670),
          lined(485, 640, 485, 700),
          lined(85, 580, 485, 580),
          lined(85, 540, 485, 540),
          lined(85, 540, 85, 580),
          lined(485, 540, 485, 580),
        ],
      },
    ]);
    expect(cells(source)).toEqual(['1.1.1 Thời hạn và phí', '1.2.1 Thời hạn', '1.2.2 Phí']);
    expect(blocksOf(source).at(-1)).toBe(prose.slice(0, 40).trim());
  });

  test('a number of a document that its cell breaks is one word', async () => {
    const source = await read([
      {
        words: [
          ...lines(prose),
          { x: 90, y: 600, text: 'Luật số 64/2025/Q' },
          { x: 90, y: 581, text: 'H15; số 226/2016/T' },
          { x: 90, y: 562, text: 'T-BTC' },
          { x: 225, y: 600, text: 'định số 63/2010/NĐ' },
          { x: 225, y: 581, text: '-CP; số 58/2026/' },
          { x: 225, y: 562, text: 'QĐ-UBND' },
          { x: 365, y: 600, text: 'ngày 01/7/2025' },
          { x: 365, y: 581, text: 'UBND; số 23/20' },
          { x: 365, y: 562, text: '15/NĐ-CP' },
        ],
        lines: [[85, 618, 470, 618], [85, 535, 470, 535], ...[85, 220, 360, 470].map((x) => [x, 618, x, 535] as const)],
      },
    ]);
    expect(cells(source)).toEqual([
      '1.1.1 Luật số 64/2025/QH15; số 226/2016/TT-BTC',
      '1.1.2 định số 63/2010/NĐ-CP; số 58/2026/QĐ-UBND',
      '1.1.3 ngày 01/7/2025 UBND; số 23/2015/NĐ-CP',
    ]);
  });

  test('without rulings: columns from row to row', async () => {
    const row = (y: number, ...texts: string[]): PdfWords[] => texts.map((text, k) => ({ x: 85 + 160 * k, y, text }));
    const source = await read([
      {
        words: [
          ...row(700, 'Số', 'Tên đường', 'Chiều dài'),
          ...row(680, '1', 'Đường Lê Lợi', '2 km'),
          ...row(660, '2', 'Đường Trần Phú', '3 km'),
          ...lines(prose).map((w) => ({ ...w, y: 600 })),
        ],
      },
    ]);
    expect(cells(source)).toEqual([
      '1.1.1 Số',
      '1.1.2 Tên đường',
      '1.1.3 Chiều dài',
      '1.2.1 1',
      '1.2.2 Đường Lê Lợi',
      '1.2.3 2 km',
      '1.3.1 2',
      '1.3.2 Đường Trần Phú',
      '1.3.3 3 km',
    ]);
  });
});

describe('places', () => {
  test('a span stands in boxes, one a line, on its page', async () => {
    const pages = layDraft(`${prose.repeat(3)}\n`);
    const source = await read(pages);
    const at = source.text.indexOf('đường địa phương');
    const { place } = source.locate({ start: at, end: at + 'đường địa phương'.length });
    expect(place?.kind).toBe('pdf');
    if (place?.kind !== 'pdf') return;
    expect(place.page).toBe(1);
    const [x, y, width, height] = place.boxes[0];
    const line = pages[0].words.find((words) => words.text.includes('đường địa'))!;
    expect(x).toBeCloseTo(line.x + line.text.indexOf('đường địa') * LETTER * 14, 1);
    expect(y).toBeCloseTo(line.y - 0.22 * 14, 1);
    expect(height).toBeCloseTo(1.02 * 14, 1);
    expect(width).toBeGreaterThan(8 * LETTER * 14);
  });

  test('every word of a draft stands at the place where it was printed', async () => {
    const pages = layDraft(drafts['quyet-dinh-qppl'].text);
    const source = await read(pages);
    const { tokens, text } = source;
    let seen = 0;
    for (let t = 0; t < tokens.length; t++) {
      const { place } = source.locate({ start: tokens.start[t], end: tokens.end[t] });
      if (place?.kind !== 'pdf') throw new Error('no place');
      const [x, y, width] = place.boxes[0];
      const word = text.slice(tokens.start[t], tokens.end[t]);
      const hit = pages[place.page - 1].words.some((words) => {
        const from = Math.round((x - words.x) / (LETTER * (words.size ?? 14)));
        return Math.abs(words.y - 0.22 * (words.size ?? 14) - y) < 0.1 && words.text.startsWith(word, from);
      });
      expect([word, hit]).toEqual([word, true]);
      expect(width).toBeCloseTo(word.length * LETTER * 14, 1);
      seen++;
    }
    expect(seen).toBeGreaterThan(500);
  });
});

describe('what is not read is told', () => {
  const note = async (pages: readonly PdfPageSpec[], spec: PdfSpec = {}): Promise<string[]> =>
    (await read(pages, spec)).notes.map(({ kind, vi }) => `${kind} ${vi}`);

  test('scans: all pages, or some by their numbers', async () => {
    const scan: PdfPageSpec = { words: [], scan: true };
    const page: PdfPageSpec = { words: lines(prose) };
    expect((await note([scan, scan]))[0]).toMatch(/^binary Tệp PDF là bản quét \(2 trang ảnh/u);
    expect((await note([page, scan, scan, page, scan, { words: [] }]))[0]).toMatch(
      /^unread Trang 2-3, 5 \(trong 6 trang\) là bản quét/u,
    );
    expect(await note([page, { words: [] }])).toEqual([]);
    const source = await read([page, scan, page]);
    expect(source.notes[0].span.start).toBe(prose.length);
  });

  test('a password, a damaged file, letters without a table', async () => {
    expect((await note([{ words: lines(prose) }], { password: true }))[0]).toMatch(/^binary Tệp PDF có mật khẩu/u);
    const bytes = pdfOf([{ words: lines(prose) }]);
    const cut = await readBytes(bytes.slice(0, 60), { name: 'a.pdf' });
    expect(cut.notes[0].vi).toMatch(/^Tệp PDF bị hỏng/u);
    const mute = await read([{ words: lines(prose, prose, prose) }], { mute: true });
    expect(mute.notes[0].vi).toMatch(/^Chữ lấy ra từ tệp PDF không tin được/u);
    expect(mute.text).toBe('');
  });

  test('a file that lost its table of objects is read all the same', async () => {
    const text = new TextDecoder('latin1').decode(pdfOf([{ words: lines(prose) }]));
    const broken = text.replace(/xref\n[\s\S]*?trailer/u, 'trailer').replace(/startxref\n\d+/u, 'startxref\n7');
    const lost = Uint8Array.from(broken, (sign) => sign.charCodeAt(0));
    expect(blocksOf(await readBytes(lost, { name: 'a.pdf' }))).toEqual([prose]);
  });

  test('more pages than are read, a text longer than is asked for', async () => {
    const source = await readBytes(pdfOf(Array(4).fill({ words: lines(prose) })), { name: 'a.pdf', limit: 100 });
    expect(source.notes.map(({ kind, vi }) => `${kind} ${vi}`)[0]).toMatch(
      /^limit Tệp PDF quá lớn: chỉ đọc 2 trang đầu trong 4/u,
    );
  });
});

test('signatures, remarks, fonts and old encodings are told', async () => {
  const box = [85, 695, 200, 715] as const;
  const source = await read(
    [
      {
        words: [...lines(prose), { x: 85, y: 660, text: 'Uû ban nh©n d©n tØnh', font: '.VnTime' }],
        remarks: [
          ['Highlight', box],
          ['Link', box],
        ],
      },
    ],
    { signed: true },
  );
  const layout = source.layout!;
  expect(layout.signed).toBe(true);
  expect((await read([{ words: lines(prose) }])).layout!.signed).toBe(false);
  expect(blocksOf(source)).toEqual([prose, 'Uỷ ban nhân dân tỉnh']);
  expect(layout.remarks).toEqual([{ start: 0, end: prose.length }]);
  expect(layout.legacy.map(({ at, font }) => [source.text.slice(at.start, at.end), font])).toEqual([
    ['Uỷ ban nhân dân tỉnh', '.VnTime'],
  ]);
  expect(layout.looks[0]).toEqual({
    at: { start: 0, end: prose.length },
    font: 'Helvetica',
    size: 14,
    bold: false,
    italic: false,
  });
  expect(source.text).not.toContain('secret');
});

describe.skipIf(!hasTool('soffice'))('as LibreOffice prints it', () => {
  test('footnotes, powers, numbers of pages, a foot that is on every page', async () => {
    const raise = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
    const long = 'Ủy ban nhân dân xã, phường lựa chọn địa điểm và theo dõi mô hình trên địa bàn.';
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const number = `<w:p>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}<w:r><w:t>1</w:t></w:r>${field('end')}</w:p>`;
    const area = 'Mô hình rộng 20 m';
    const docx = docxOf(
      [
        { runs: [long, { xml: `${raise}<w:footnoteReference w:id="1"/>` }] },
        { runs: [area, { xml: `${raise}<w:t>2</w:t>` }, '.'] },
        ...Array(100).fill(long),
      ],
      {
        font: 'Liberation Serif',
        header: [{ xml: number }],
        footer: ['Dự thảo lần 2'],
        footnotes: [{ runs: [{ xml: '<w:footnoteRef/>' }, { text: ' Theo số liệu năm 2025.', size: 10 }] }],
      },
    );
    const source = await readBytes(convert([{ name: 'a.docx', bytes: docx }], 'pdf')[0], { name: 'a.pdf' });
    expect(source.layout!.pages.length).toBeGreaterThan(2);
    expect(blocksOf(source)).toEqual([long, `${area}2.`, ...Array(100).fill(long), 'Theo số liệu năm 2025.']);
    expect(source.blocks.at(-1)!.kind).toBe('footnote');
  });

  test('every sound draft gives the findings of its text', async () => {
    const fonts = ['Noto Serif', 'DejaVu Serif', 'Liberation Serif'];
    const ids = Object.keys(drafts);
    const text = (id: string): string => drafts[id].text.replace(/^.*\t.*\n/gmu, '');
    const made = convert(
      ids.map((id, k) => ({ name: `${id}.docx`, bytes: docxOf(text(id), { font: fonts[k % 3] }) })),
      'pdf',
    );
    for (const [k, id] of ids.entries()) {
      const { asOf } = drafts[id];
      const expected = await check(text(id), { asOf }, undefined, 'a.txt');
      const source = await readBytes(made[k], { name: 'a.pdf' });
      const result = new Session(checks, { law: centralLaw(), asOf, today: asOf }).run(source);
      expect([id, ...result.findings.map(name)]).toEqual([id, ...expected.findings.map(name)]);
    }
  });
});
