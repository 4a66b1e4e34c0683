import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findCitations,
  formatUnit,
  lawNames,
  normaliseSymbol,
  parseSymbol,
  parseUnits,
  scanCitation,
} from '../../rules/citations/index.ts';
import { cite, NAMES, plainDocument } from './plain-document.ts';

/** Pieces that meet the grammar's every branch when put together at random. */
const PIECES = [
  'Căn cứ',
  'Luật',
  'Bộ luật',
  'Pháp lệnh',
  'Hiến pháp',
  'Đất đai',
  'sửa đổi, bổ sung một số điều của',
  'Nghị định',
  'các Quyết định',
  'Quy ế t định',
  's ố',
  'số',
  'số:',
  '63/2010/NĐ-CP',
  '12-CTr/TU',
  '30c/NQ-CP',
  '64/2025/QH15',
  '19 TC/QĐ/CĐKT',
  '/2026/QĐ-UBND',
  '31/63',
  'ngày',
  '12/8/2014',
  'ngày 02 tháng 3 năm 2015',
  'của Chính phủ',
  'của Bộ Tài chính',
  'và',
  ',',
  ';',
  '.',
  ':',
  '(',
  ')',
  '“',
  '”',
  '\n',
  'khoản 2 Điều 5',
  'điểm a',
  'Điều',
  'các điều 2, 3',
  'từ Điều 1 đến Điều 9',
  'Phụ lục',
  'ban hành kèm theo',
  'được sửa đổi, bổ sung bởi',
  'bãi bỏ',
  'thay thế',
  'hết hiệu lực',
  'trước đây',
  'quy định chi tiết',
  'này',
  '-',
  '/',
  '2024',
  '66.7',
  'QH15',
  'a',
  'đ',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const glued = fc.array(fc.constantFrom(...PIECES, ' ', ' '), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(soup, glued, fc.string({ unit: 'binary', maxLength: 300 }));

describe('any text', () => {
  it('is read without throwing; citations stand in order, each inside its span', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('body', 'basis', 'title', 'enacting'), (text, zone) => {
        const document = plainDocument(text, zone as 'body');
        const t = document.source.text;
        const found = findCitations(document, { names: NAMES });
        let last = 0;
        let end = 0;
        found.forEach((c, i) => {
          expect(c.span.start).toBeGreaterThanOrEqual(last);
          last = c.span.start;
          // Only laws named inside a law's name lie in another citation.
          if (c.span.start < end) expect(c.inTitle && c.symbol === null).toBe(true);
          end = Math.max(end, c.span.end);
          for (const [inner, outer] of [
            [c.quoteSpan, c.span],
            [c.numberSpan, c.quoteSpan],
          ] as const) {
            expect(inner.start).toBeGreaterThanOrEqual(outer.start);
            expect(inner.end).toBeLessThanOrEqual(outer.end);
            expect(inner.end).toBeGreaterThan(inner.start);
          }
          const paragraph = document.paragraphs[c.paragraph];
          expect(c.span.start >= paragraph.start && c.span.start < paragraph.end).toBe(true);
          if (c.symbol === null) expect(c.name).not.toBeNull();
          else if (!c.garbled) {
            expect(normaliseSymbol(t.slice(c.numberSpan.start, c.numberSpan.end))).toBe(c.symbol);
            expect(
              normaliseSymbol(
                t.slice(c.quoteSpan.start, c.quoteSpan.end).slice(c.numberSpan.start - c.quoteSpan.start),
              ),
            ).toBe(c.symbol);
            expect(parseSymbol(c.symbol)?.symbol).toBe(c.symbol);
          }
          for (const by of c.amendedBy) expect(by !== i && by >= 0 && by < found.length).toBe(true);
          expect((c.unit === null) === (c.unitSpan === null)).toBe(true);
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('the small parsers never throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        scanCitation(text, { names: NAMES });
        parseSymbol(text);
        for (const unit of parseUnits(text)) formatUnit(unit, 'vi');
        expect(normaliseSymbol(normaliseSymbol(text))).toBe(normaliseSymbol(text));
      }),
      { numRuns: 800 },
    );
  });
});

describe('what does not matter', () => {
  const line =
    'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ, khoản 2 Điều 5 Luật Đất đai số 31/2024/QH15 và Bộ luật Dân sự năm 2015;';
  const shape = (text: string) =>
    cite(text).map(({ type, symbol, name, date, unit, role, issuer, year }) => ({
      type,
      symbol,
      name,
      date,
      unit,
      role,
      issuer,
      year,
    }));
  it.each([
    ['decomposed letters', line.normalize('NFD')],
    ['no-break spaces', line.replaceAll(' ', '\u00a0')],
    ['tabs and double spaces', line.replaceAll(' ', ' \t')],
    ['zero-width characters', line.replaceAll('NĐ', 'N\u200bĐ')],
    ['look-alike letters', line.replaceAll('Đ', '\u00d0')],
  ])('%s', (_, text) => {
    expect(shape(text)).toEqual(shape(line));
    expect(shape(line)).toHaveLength(3);
  });

  it('names as a list and compiled give the same', () => {
    const document = plainDocument(line);
    expect(findCitations(document, { names: lawNames(NAMES) })).toEqual(findCitations(document, { names: NAMES }));
  });
});
