import type { Context, Edit } from '../../engine/types.ts';
import type { IssuerBody, LegalDocument } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import type { SymbolParts } from './_symbol.ts';

/** Kinds that are normative wherever they are found. */
const normativeKinds: readonly string[] = ['nghi-dinh', 'thong-tu', 'ttlt', 'nghi-quyet-qppl', 'quyet-dinh-qppl'];
/** Kinds that are never normative, whatever their symbol says. */
const administrativeKinds: readonly string[] = [
  'ke-hoach',
  'to-trinh',
  'bao-cao',
  'bao-cao-tham-dinh',
  'cong-van',
  'thong-bao',
  'cong-dien',
  'quyet-dinh-cong-bo-tthc',
];
const localBodies: readonly IssuerBody[] = ['hdnd', 'ubnd', 'chu-tich-ubnd', 'so', 'van-phong-ubnd'];

/** A decision on one matter or on named persons in administrative form: never normative. */
function looksIndividual({ header, preamble }: LegalDocument): boolean {
  if (preamble.decisionLine === null || preamble.enacting !== null) return false;
  return /^(?:về việc |v\/v )?(?:bổ nhiệm|miễn nhiệm|điều động|khen thưởng|tặng (?:thưởng|bằng khen)|kỷ luật|kiện toàn|thành lập (?:hội đồng|ban chỉ đạo|tổ |đoàn )|thu hồi đất|giao đất|công bố (?:danh mục )?thủ tục)/u.test(
    plain(header.subject?.text ?? ''),
  );
}

export interface YearDefect {
  readonly defect: 'no-year' | 'year';
  readonly facts: readonly string[];
  readonly edit: Edit;
}

/**
 * Year against class: a normative document has a year in its symbol, an administrative one has none. Null when they agree or
 * the class cannot be told. A chỉ thị with a year and a normative act of a body without that power are matters of
 * authority/form-and-issuer.
 */
export function symbolYear(document: LegalDocument, parts: SymbolParts, ctx: Context): YearDefect | null {
  const { kind, documentClass, header } = document;
  const body = header.issuer?.body;
  if (parts.year === null) {
    if (parts.issuer === null) return null;
    if (documentClass !== 'normative' || !normativeKinds.includes(kind)) return null;
    const at = document.source.text.lastIndexOf('/', parts.type.start);
    const year = (header.date ?? ctx.asOf).slice(0, 4);
    return {
      defect: 'no-year',
      facts: ['V3.14', 'V3.15'],
      edit: { start: at, end: at, insert: `/${year}` },
    };
  }
  // A year still to be filled in (`20…`) does not yet tell the class.
  if (parts.year.end - parts.year.start !== 4) return null;
  if (body === undefined || !localBodies.includes(body)) return null;
  const decision = kind === 'quyet-dinh' || kind === 'nghi-quyet';
  const certain = administrativeKinds.includes(kind) || (decision && documentClass === 'administrative');
  const individual = (kind === 'quyet-dinh-qppl' || kind === 'nghi-quyet-qppl') && looksIndividual(document);
  if (!certain && !individual) return null;
  if (body === 'so' && decision) return null;
  return {
    defect: 'year',
    facts: ['V10.2', 'V3.14'],
    edit: { start: parts.year.start - 1, end: parts.year.end, insert: '' },
  };
}
