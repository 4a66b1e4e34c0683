import { defineRule } from '../../engine/define-rule.ts';
import type { Fix, Report } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf, missingPart, requires } from './_header.ts';
import { abbreviationOf, bodyOfCode, type SymbolParts, spellingOf, symbolParts } from './_symbol.ts';
import { type SymbolDefect, symbolWords } from './_symbol-words.ts';
import { symbolYear } from './_symbol-year.ts';

type Data = { defect: SymbolDefect; printed: string; right: string };
type Found = Report<Data>;

const fix = (kind: Fix['kind'], right: string, ...edits: Fix['edits']): { fixes: readonly Fix[] } => ({
  fixes: [{ kind, title: { vi: `Sửa thành “${right}”`, en: `Write “${right}”` }, edits }],
});

/** Spaces, dashes and zeros. */
function* shape(document: LegalDocument, parts: SymbolParts, text: string): Iterable<Found> {
  const { whole, number, year } = parts;
  const at = whole;
  const facts = factsOf(document, ['V3.8'], ['V10.3']);
  const gaps: Span[] = [];
  // A year still to be filled in leaves gaps that are no defect.
  if (year === null || year.end - year.start === 4) {
    for (const gap of text.matchAll(/\s+/gu))
      gaps.push({ start: at.start + gap.index, end: at.start + gap.index + gap[0].length });
  }
  if (gaps.length > 0) {
    const right = text.replace(/\s+/gu, '');
    yield {
      at,
      data: { defect: 'space', printed: text, right },
      facts,
      ...fix('safe', right, ...gaps.map((gap) => ({ ...gap, insert: '' }))),
    };
  }
  const wrong = /(?<=\p{L})\s*([‐‑–—._])\s*(?=\p{L}[^/]*$)/u.exec(text);
  if (wrong !== null && (wrong[1] !== '.' || abbreviationOf(parts.typeCode) !== null)) {
    const start = at.start + wrong.index + wrong[0].indexOf(wrong[1]);
    const right = `${text.slice(0, start - at.start)}-${text.slice(start - at.start + 1)}`;
    yield {
      at,
      data: { defect: 'separator', printed: text, right },
      facts,
      ...fix('safe', right, { start, end: start + 1, insert: '-' }),
    };
  }
  if (number !== null && /^[1-9]$/u.test(document.source.text.slice(number.start, number.end))) {
    const right = `0${text}`;
    yield {
      at,
      data: { defect: 'zero', printed: text, right },
      facts: factsOf(document, ['V3.13'], ['V10.3']),
      ...fix('safe', right, { start: number.start, end: number.start, insert: '0' }),
    };
  }
}

/** The codes of type and body against the type line and the issuer. */
function* codes(document: LegalDocument, parts: SymbolParts, text: string): Iterable<Found> {
  const { kind, header, documentClass } = document;
  const at = parts.whole;
  const facts = factsOf(document, ['V3.8'], ['V10.4']);
  const replaced = (span: Span, by: string): string =>
    text.slice(0, span.start - at.start) + by + text.slice(span.end - at.start);
  if (kind === 'cong-van') {
    if (parts.typeCode === 'CV') yield { at, data: { defect: 'letter', printed: text, right: '' }, facts: ['V10.2'] };
  } else {
    const right = header.type === null ? null : abbreviationOf(header.type.text);
    const spelled = spellingOf(parts.typeCode);
    if (spelled !== null && spelled !== parts.typeCode && right === spelled) {
      const whole = replaced(parts.type, spelled);
      yield {
        at,
        data: { defect: 'spelling', printed: parts.typeCode, right: spelled },
        facts,
        ...fix('safe', whole, { ...parts.type, insert: spelled }),
      };
    } else if (right !== null && spelled !== null && right !== spelled && kind !== 'vbhn') {
      yield {
        at,
        data: { defect: 'type', printed: parts.typeCode, right },
        severity: 'error',
        facts,
        ...fix('review', replaced(parts.type, right), { ...parts.type, insert: right }),
      };
    }
  }
  const code = kind === 'cong-van' ? parts.type : parts.issuer;
  const printed = kind === 'cong-van' ? parts.typeCode : parts.issuerCode;
  const body = header.issuer?.body;
  if (code === null || body === undefined) return;
  const named = bodyOfCode(printed.toUpperCase());
  if (named !== null && printed !== printed.toUpperCase()) {
    const upper = printed.toUpperCase();
    yield {
      at,
      data: { defect: 'spelling', printed, right: upper },
      facts,
      ...fix('safe', replaced(code, upper), { ...code, insert: upper }),
    };
  }
  if (named === null) return;
  const council = body === 'hdnd' && named !== 'hdnd';
  const committee = (body === 'ubnd' || body === 'chu-tich-ubnd') && named === 'hdnd';
  // A normative act of a department is a matter of authority/form-and-issuer.
  const department = body === 'so' && parts.year === null;
  const chair =
    documentClass === 'normative' &&
    ((body === 'ubnd' && named === 'chu-tich-ubnd') || (body === 'chu-tich-ubnd' && named === 'ubnd'));
  if (!council && !committee && !department && !chair) return;
  const normative = council || committee ? ['V3.9', 'V3.10'] : ['V3.8'];
  const ground = chair ? ['V3.4', 'V3.11'] : factsOf(document, normative, ['V10.2']);
  yield {
    at,
    data: { defect: 'issuer', printed, right: header.issuer?.name ?? '' },
    severity: council || committee ? 'error' : 'warning',
    facts: ground,
  };
}

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/symbol',
  group: 'the-thuc',
  scope: 'document',
  severity: 'error',
  needs: ['header'],
  facts: [
    'V3.1',
    'V3.4',
    'V3.7',
    'V3.8',
    'V3.9',
    'V3.10',
    'V3.11',
    'V3.12',
    'V3.13',
    'V3.14',
    'V3.15',
    'V10.1',
    'V10.2',
    'V10.3',
    'V10.4',
  ],
  summary: { vi: 'Thiếu hoặc sai số, ký hiệu', en: 'Number and symbol missing or wrong' },
  why: {
    vi: 'Số, ký hiệu của văn bản quy phạm pháp luật gồm số thứ tự, năm, loại văn bản và cơ quan (05/2026/QĐ-UBND); của văn bản hành chính không có năm (145/QĐ-UBND). Giữa các phần là dấu gạch chéo, gạch nối, không có khoảng trắng; số dưới 10 có số 0 ở trước; chữ viết tắt phải khớp với tên loại và cơ quan. Dự thảo được để trống số thứ tự.',
    en: 'A normative document carries number, year, type and body (05/2026/QĐ-UBND); an administrative one has no year (145/QĐ-UBND). There is no space in it, numbers under 10 take a leading zero, the codes agree with type and issuer. A draft may leave the number open.',
  },
  examples: {
    bad: [
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['Số: 12/CT-UBND\n\n', '']], absent: ['symbol'] },
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['Số: 12/CT-UBND', 'Số: «12 /CT-UBND»']] },
      { asOf: '2026-11-22', base: 'nghi-quyet-xa', replace: [['Số: 03/2026/NQ-HĐND', 'Số: «3/2026/NQ-HĐND»']] },
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi', replace: [['Số:      /2026/QĐ-UBND', 'Số:      «/QĐ-UBND»']] },
      { asOf: '2026-11-22', base: 'ke-hoach', replace: [['Số:      /KH-UBND\nHuế', 'Số:      «/2026/KH-UBND»\nHuế']] },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [
          ['412/TTr-', '«412/TTR-'],
          ['SNNMT\nLai', 'SNNMT»\nLai'],
        ],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-ctubnd', replace: [['07/2026/QĐ-CTUBND', '«07/2026/QĐ-UBND»']] },
      { asOf: '2026-11-22', base: 'cong-van', replace: [['1488/STP-XDKTVB', '«1488/CV-STP»']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
      { asOf: '2026-11-22', base: 'cong-van' },
      { asOf: '2026-11-22', base: 'nghi-quyet-tinh', replace: [['Số: 52/2026/NQ-HĐND', 'Số: 043/2026/NQ-HĐND']] },
      { asOf: '2019-06-01', base: 'chi-thi', replace: [['Số: 12/CT-UBND', 'Số: 5 /CT-UBND']] },
    ],
  },
  check: grounded<LegalDocument, Data>(
    [
      'V3.1',
      'V3.4',
      'V3.7',
      'V3.8',
      'V3.9',
      'V3.10',
      'V3.11',
      'V3.12',
      'V3.13',
      'V3.14',
      'V3.15',
      'V10.1',
      'V10.2',
      'V10.3',
      'V10.4',
    ],
    function* (document, ctx) {
      const { symbolLine, symbol } = document.header;
      if (symbolLine === null) {
        yield* missingPart(document, ctx.asOf, 'symbol', { defect: 'missing' as const, printed: '', right: '' });
        return;
      }
      const parts = symbol === null ? null : symbolParts(document);
      // Sheets and consolidated texts carry codes of other shapes.
      if (parts === null || !requires(document, ctx.asOf, 'symbol')) return;
      const text = ctx.text(parts.whole);
      for (const report of [...shape(document, parts, text), ...codes(document, parts, text)])
        yield { severity: 'warning', ...report };
      const year = symbolYear(document, parts, ctx);
      if (year === null) return;
      const at = parts.whole;
      const edit = year.edit;
      const right = text.slice(0, edit.start - at.start) + edit.insert + text.slice(edit.end - at.start);
      yield {
        at,
        data: { defect: year.defect, printed: text, right },
        facts: year.facts,
        ...fix('review', right, edit),
      };
    },
  ),
  message: withGround<Data>({
    vi: ({ defect, printed, right }) => symbolWords[defect].vi(printed, right),
    en: ({ defect, printed, right }) => symbolWords[defect].en(printed, right),
  }),
});
