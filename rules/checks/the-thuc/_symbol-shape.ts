import type { Fix, Report } from '../../engine/types.ts';
import type { DocumentClass, IssuerBody, LegalDocument } from '../../structure/types.ts';
import { plain, unmarked } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { factsOf } from './_header.ts';
import { abbreviationOf, bodyOfCode, type SymbolParts, spellingOf } from './_symbol.ts';
import type { SymbolDefect } from './_symbol-words.ts';

export type SymbolData = { defect: SymbolDefect; printed: string; right: string };
type Found = Report<SymbolData>;

/** One fix of one edit list; `right` is the symbol after it. */
export const symbolFix = (kind: Fix['kind'], right: string, ...edits: Fix['edits']): { fixes: readonly Fix[] } => ({
  fixes: [{ kind, title: { vi: `Sửa thành “${right}”`, en: `Write “${right}”` }, edits }],
});

/** Spaces, dashes and zeros. */
export function* symbolShape(document: LegalDocument, parts: SymbolParts, text: string): Iterable<Found> {
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
      ...symbolFix('safe', right, ...gaps.map((gap) => ({ ...gap, insert: '' }))),
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
      ...symbolFix('safe', right, { start, end: start + 1, insert: '-' }),
    };
  }
  // `QĐUBND`: nothing stands between the type and the body.
  const type = document.header.type === null ? null : abbreviationOf(document.header.type.text);
  const { typeCode } = parts;
  if (parts.issuer === null && type !== null && typeCode.length > type.length && typeCode.startsWith(type)) {
    const start = parts.type.start + type.length;
    const right = `${text.slice(0, start - at.start)}-${text.slice(start - at.start)}`;
    yield {
      at,
      data: { defect: 'separator', printed: text, right },
      facts,
      ...symbolFix('safe', right, { start, end: start, insert: '-' }),
    };
  }
  if (number !== null && /^[1-9]$/u.test(document.source.text.slice(number.start, number.end))) {
    const right = `0${text}`;
    yield {
      at,
      data: { defect: 'zero', printed: text, right },
      facts: factsOf(document, ['V3.13'], ['V10.3']),
      ...symbolFix('safe', right, { start: number.start, end: number.start, insert: '0' }),
    };
  }
}

/** `Số` with a wrong mark, or without its colon. */
export function* symbolLabel(document: LegalDocument, line: Span, text: string): Iterable<Found> {
  const printed = /^\p{L}+/u.exec(text)?.[0] ?? '';
  if (unmarked(printed) !== 'so') return;
  const at = { start: line.start, end: line.start + printed.length };
  const facts = factsOf(document, ['V3.8'], ['V10.2']);
  if (plain(printed) !== 'số')
    yield {
      at,
      data: { defect: 'label', printed, right: '' },
      severity: 'warning',
      facts,
      ...symbolFix('safe', 'Số', { ...at, insert: 'Số' }),
    };
  if (!/^\s*[:：]/u.test(text.slice(printed.length)))
    yield {
      at,
      data: { defect: 'colon', printed, right: '' },
      severity: 'info',
      facts,
      ...symbolFix('safe', `${printed}:`, { start: at.end, end: at.end, insert: ':' }),
    };
}

/** The code of the body that the header names; a department has one of its own. */
function codeFix(
  body: IssuerBody,
  documentClass: DocumentClass,
  at: Span,
  replaced: (span: Span, by: string) => string,
): { fixes?: readonly Fix[] } {
  const chair = documentClass === 'normative' ? 'CTUBND' : 'UBND';
  const right = body === 'hdnd' ? 'HĐND' : body === 'ubnd' ? 'UBND' : body === 'chu-tich-ubnd' ? chair : null;
  return right === null ? {} : symbolFix('review', replaced(at, right), { ...at, insert: right });
}

/** The codes of type and body against the type line and the issuer. */
export function* symbolCodes(document: LegalDocument, parts: SymbolParts, text: string): Iterable<Found> {
  const { kind, header, documentClass } = document;
  const at = parts.whole;
  const facts = factsOf(document, ['V3.8'], ['V10.4']);
  const replaced = (span: Span, by: string): string =>
    text.slice(0, span.start - at.start) + by + text.slice(span.end - at.start);
  if (kind === 'cong-van') {
    if (parts.typeCode === 'CV' && parts.issuer !== null) {
      const edit = { start: parts.type.start, end: parts.issuer.start, insert: '' };
      const fix = symbolFix('review', text.slice(0, edit.start - at.start) + text.slice(edit.end - at.start), edit);
      yield { at, data: { defect: 'letter', printed: text, right: '' }, facts: ['V10.2'], ...fix };
    } else if (parts.typeCode === 'CV')
      yield { at, data: { defect: 'letter', printed: text, right: '' }, facts: ['V10.2'] };
  } else {
    const right = header.type === null ? null : abbreviationOf(header.type.text);
    const spelled = spellingOf(parts.typeCode);
    if (spelled !== null && spelled !== parts.typeCode && right === spelled) {
      const whole = replaced(parts.type, spelled);
      yield {
        at,
        data: { defect: 'spelling', printed: parts.typeCode, right: spelled },
        facts,
        ...symbolFix('safe', whole, { ...parts.type, insert: spelled }),
      };
    } else if (right !== null && spelled !== null && right !== spelled && kind !== 'vbhn') {
      yield {
        at,
        data: { defect: 'type', printed: parts.typeCode, right },
        severity: 'error',
        facts,
        ...symbolFix('review', replaced(parts.type, right), { ...parts.type, insert: right }),
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
      ...symbolFix('safe', replaced(code, upper), { ...code, insert: upper }),
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
    ...codeFix(body, documentClass, code, replaced),
  };
}
