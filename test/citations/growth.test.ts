import { describe, expect, it } from 'vitest';
import { findCitations, lawNames, scanCitation } from '../../rules/citations/index.ts';
import type { LegalDocument } from '../../rules/structure/types.ts';
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

const SIZES = [1_500, 3_000, 6_000];
/** Each size is read so often that as much text is read at each, and that the clock of the processor, which is coarse, can tell. */
const READ = 24_000;

/** Processor time of this thread for `READ` pieces in ms: what else the machine does does not count. */
function time(document: LegalDocument, size: number): number {
  const before = process.threadCpuUsage();
  for (let done = 0; done < READ; done += size) findCitations(document, { names });
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Growth per doubling from the smallest to the largest; the best runs, taken in turns, more of them only while it is too high. */
function growth(make: (n: number) => string): number {
  const documents = SIZES.map((n) => {
    const text = make(n);
    return plainDocument(text, text.startsWith('Căn cứ') ? 'basis' : 'body');
  });
  const best = documents.map(() => Number.POSITIVE_INFINITY);
  let grown = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 12 && (run <= 1 || grown >= 2.3); run++) {
    for (const [i, document] of documents.entries())
      best[i] = Math.min(best[i], Math.max(10, time(document, SIZES[i])));
    grown = 2 * (best[best.length - 1] / best[0]) ** (1 / (best.length - 1));
  }
  return grown;
}

describe('reading grows linearly', () => {
  for (const [name, make] of Object.entries(shapes)) {
    it(name, { timeout: 60_000 }, () => {
      expect(growth(make)).toBeLessThan(2.3);
    });
  }

  it('10,000 citations are all found', () => {
    const text = shapes['one sentence of citations'](10_000);
    expect(findCitations(plainDocument(text), { names })).toHaveLength(10_000);
  });

  it('a long text without a citation is passed over', () => {
    expect(scanCitation('Ủy ban nhân dân tỉnh giao Sở Tư pháp chủ trì. '.repeat(2_000))).toBeNull();
  });
});
