import { describe, expect, it } from 'vitest';
import { findCitations, lawNames, scanCitation } from '../../rules/citations/index.ts';
import { expectLinear } from '../support/growth.ts';
import { NAMES, plainDocument } from './plain-document.ts';

const names = lawNames(NAMES);
const repeat = (piece: string) => (n: number) => piece.repeat(n);

/** Texts of `n` pieces that a careless grammar would read again and again. */
const shapes: Readonly<Record<string, (n: number) => string>> = {
  'one sentence of citations': (n) =>
    Array.from(
      { length: n },
      (_, i) => `khoản 2 Điều 5 Nghị định số ${i}/2020/NĐ-CP ngày 01/01/2020 của Chính phủ, `,
    ).join(''),
  'căn cứ lines': repeat('Căn cứ Nghị định số 1/2020/NĐ-CP của Chính phủ quy định chi tiết Luật Đất đai;\n'),
  'amending and amended lines': repeat(
    'Căn cứ Nghị định số 1/2020/NĐ-CP;\nCăn cứ Nghị định số 2/2021/NĐ-CP sửa đổi Nghị định số 1/2020/NĐ-CP;\n',
  ),
  'amended by a long list': (n) => `Luật Đất đai được sửa đổi bởi ${'Luật số 1/2020/QH14, '.repeat(n)}`,
  'names inside names': repeat('Luật sửa đổi, bổ sung một số điều của '),
  'laws without end': repeat('Luật Đất đai, '),
  'units without a document': (n) => `${'điểm a khoản 2 Điều 5, '.repeat(n)}Nghị định số 1/2020/NĐ-CP`,
  'numbers that are none': repeat('12/ABC 31/63 số 5/ 12-'),
  'open brackets': repeat('(Nghị định số 1/2020/NĐ-CP '),
  'codes without end': (n) => `Quyết định số 12/QĐ${'-UBND'.repeat(n)}`,
  'type words': repeat('Nghị quyết của '),
};

function reading(make: (n: number) => string) {
  return (n: number) => {
    const text = make(n);
    const document = plainDocument(text, text.startsWith('Căn cứ') ? 'basis' : 'body');
    return () => findCitations(document, { names });
  };
}

describe('reading grows linearly', () => {
  for (const [name, make] of Object.entries(shapes)) {
    it(name, { timeout: 60_000 }, () => expectLinear(reading(make), 1_500));
  }

  it('10,000 citations are all found', () => {
    const text = shapes['one sentence of citations'](10_000);
    expect(findCitations(plainDocument(text), { names })).toHaveLength(10_000);
  });

  it('a long text without a citation is passed over', () => {
    expect(scanCitation('Ủy ban nhân dân tỉnh giao Sở Tư pháp chủ trì. '.repeat(2_000))).toBeNull();
  });
});
