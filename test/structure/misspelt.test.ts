import { describe, expect, test } from 'vitest';
import { drafts } from '../../rules/testing/drafts/index.ts';
import { draft, parse, words } from './support.ts';

/** The draft with words that stand exactly once put otherwise. */
function spoil(text: string, from: string, to: string): string {
  expect(text.split(from).length, from).toBe(2);
  return text.replace(from, () => to);
}

describe('misspelt words of preamble, body and conclusions', () => {
  test.each([
    ['basis', 'Căn cứ Luật Tổ chức', 'Căn cừ Luật Tổ chức'],
    ['consideration', 'Theo đề nghị', 'Theo đề nghi'],
    ['enacting sentence', 'ban hành Quyết định quy', 'ban hàng Quyết định quy'],
    ['effect', 'có hiệu lực', 'có hiêu lưc'],
    ['implementation', 'trách nhiệm thi hành Quyết', 'trách nhiệm thi hanh Quyết'],
    ['recipients', 'Nơi nhận:', 'Nơi nhân:'],
  ])('%s', (_, from, to) => {
    const sound = parse(draft());
    const spoilt = parse(spoil(draft(), from, to));
    const shape = (document: typeof sound) => [
      document.preamble.bases.length,
      document.preamble.considerations.length,
      document.preamble.enacting !== null,
      document.clauses.effect.map(({ date }) => date),
      document.clauses.implementation.length,
      document.conclusions.recipients?.items.length,
    ];
    expect(shape(spoilt)).toEqual(shape(sound));
  });

  test('a date with a mark lost is read', () => {
    const document = parse(spoil(draft(), 'ngày 24 tháng 11 năm 2026', 'ngay 24 thang 11 nam 2026'));
    expect(document.header.date).toBe('2026-11-24');
  });

  test('a sentence that begins alike is no part', () => {
    const text = spoil(
      draft(),
      'Quyết định này quy định việc',
      'Nơi nhân dân sinh sống có nhà văn hóa.\nQuyết định này quy định việc',
    );
    expect(parse(text).conclusions.recipients?.items.map((item) => item.text)).toEqual([
      '- Như Điều 3;',
      '- Lưu: VT, KGVX.',
    ]);
  });
});

describe('kind and class when parts are lost', () => {
  const without = (id: string, ...lines: RegExp[]): ReturnType<typeof parse> =>
    parse(lines.reduce((text, line) => text.replace(line, ''), drafts[id].text));

  test('a decision without symbol and enacting sentence is told by the way it names laws', () => {
    const document = without('quyet-dinh-sua-doi', /^Số: .*\n/mu, /^Ủy ban nhân dân tỉnh ban hành .*\n/mu);
    expect([document.kind, document.documentClass]).toEqual(['quyet-dinh-qppl', 'normative']);
  });

  test('a decision without symbol and decision line is told by its authority line', () => {
    const document = without('quyet-dinh-ca-biet', /^Số: .*\n/mu, /^QUYẾT ĐỊNH:\n/mu);
    expect([document.kind, document.documentClass]).toEqual(['quyet-dinh', 'administrative']);
  });

  test('a submission by its words, a letter by its addressee or its symbol', () => {
    expect(without('to-trinh', /^Số: .*\n/mu, /^TỜ TRÌNH\n/mu).kind).toBe('to-trinh');
    expect(without('cong-van', /^Số: [^\t\n]*/mu, /^V\/v .*\n/mu).kind).toBe('cong-van');
    expect(without('cong-van', /^V\/v .*\n/mu, /^Kính gửi:\n(?:- .*\n)+/mu).kind).toBe('cong-van');
  });

  test('without type and subject the authority line is not taken for the issuer', () => {
    const document = without('quyet-dinh-ca-biet', /^QUYẾT ĐỊNH\nVề việc .*\n/mu);
    expect(words(document, document.header.issuer?.at ?? null)).toBe('ỦY BAN NHÂN DÂN TỈNH SƠN LA');
    expect(words(document, document.header.authorityLine)).toBe('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA');
    expect(document.outside).toEqual([]);
  });

  test('an attached regulation is told without the closing of the decision above it', () => {
    const { text } = drafts['quyet-dinh-quy-che'];
    const document = parse(text.slice(0, text.indexOf('Nơi nhận:')) + text.slice(text.indexOf('QUY CHẾ\n')));
    expect(document.attachments.map(({ kind }) => kind)).toEqual(['regulation', 'appendix', 'appendix']);
    expect(document.body.map(({ number }) => number)).toEqual(['1', '2', '3']);
  });
});
