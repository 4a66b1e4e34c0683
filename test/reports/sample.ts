import type {
  CheckResult,
  Finding,
  LegalDocument,
  ReaderNote,
  ResolvedCitation,
  SourceText,
  Span,
  Waiver,
} from '@rasoat/rules';
import { plainPalette } from '@rasoat/rules/reports/pretty';
import type { CheckedFile, Policy, PrintOptions, RunInfo } from '@rasoat/rules/reports/types';
import { readPlain } from '../../rules/readers/plain.ts';
import { emptyDocument } from '../support/empty-document.ts';

/** Results made by hand: reports are tested without the engine. */

export const law = {
  id: 'thu-1',
  date: '2026-11-01',
  reach: '2026-10-15',
  documents: 3,
  events: 2,
  layers: ['central'],
};
export const run: RunInfo = { version: '0.1.0', asOf: '2026-11-22', law };
/** As it is when the command line says nothing. */
export const policy: Policy = { failOn: 'error', maxWarnings: null };
export const plain: PrintOptions = { lang: 'vi', palette: plainPalette, width: 100, wrap: false };
export const english: PrintOptions = { ...plain, lang: 'en' };

/** Span of words in a text; they must stand there once. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`“${words}” does not stand exactly once`);
  return { start, end: start + words.length };
}

/** A normative decision without any part. */
export function documentOf(source: SourceText, over: Partial<LegalDocument> = {}): LegalDocument {
  return emptyDocument(source, { kind: 'quyet-dinh-qppl', documentClass: 'normative', ...over });
}

export function findingOf(
  source: SourceText,
  sketch: Partial<Finding> & Pick<Finding, 'rule' | 'words' | 'at'>,
): Finding {
  return {
    severity: 'error',
    unchecked: false,
    paper: null,
    absent: null,
    location: source.locate(sketch.at),
    path: '',
    quote: sketch.absent ? '' : source.text.slice(sketch.at.start, sketch.at.end),
    authority: [],
    evidence: null,
    fixes: [],
    related: [],
    fingerprint: '0123456789abcd',
    ...sketch,
  };
}

export function words(vi: string, why = '', todo = '', en = 'What.'): Finding['words'] {
  return { vi: { what: vi, why, todo }, en: { what: en, why: why && 'Why.', todo: todo && 'Todo.' } };
}

export function citationOf(text: string, quote: string, over: Partial<ResolvedCitation> = {}): ResolvedCitation {
  const span = spanOf(text, quote);
  return {
    span,
    numberSpan: span,
    quoteSpan: span,
    type: null,
    symbol: null,
    name: null,
    issuer: null,
    date: null,
    dateSpan: null,
    year: null,
    unit: null,
    unitSpan: null,
    units: [],
    role: 'basis',
    inTitle: false,
    garbled: false,
    amendedBy: [],
    numberWord: 'so',
    paragraph: 0,
    index: 0,
    resolution: { kind: 'unknown' },
    target: null,
    status: { kind: 'unknown' },
    ...over,
  };
}

export function resultOf(
  source: SourceText,
  findings: readonly Finding[] = [],
  over: Partial<CheckResult> = {},
): CheckResult {
  return {
    source,
    document: documentOf(source),
    citations: [],
    asOf: '2026-11-22',
    findings,
    waived: [],
    known: [],
    stale: [],
    counts: { citations: 0, identified: 0, unknown: 0, ambiguous: 0 },
    asked: {},
    timing: null,
    ...over,
  };
}

/** A waiver of the whole draft; `file` is the file beside the draft that holds it. */
export function waiverOf(reason: string, until: string | null, file: string | null): Waiver {
  const start = { line: 1, column: 1, offset: 0 };
  const written = { file, location: { start, end: start }, text: reason, at: { start: 0, end: 0 } };
  return { rule: 'the-thuc/motto', reason, until, covers: 'draft', written };
}

export function fileOf(path: string, result: CheckResult): CheckedFile {
  return { path, result, law };
}

/** A source with one note of its reader. */
export function withNote(source: SourceText, note: ReaderNote): SourceText {
  return Object.create(source, { notes: { value: [note] }, locate: { value: (span: Span) => source.locate(span) } });
}

export { readPlain };

/** A small draft with one finding of each section; positions are asserted by the tests. */
export const draftText = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Số: 12/2026/QĐ-UBND
Căn cứ Nghị định số 34/2016/NĐ-CP;
Căn cứ Nghị định số 999/2030/NĐ-CP;
Điều 1. Phạm vi
1. Quyết định này quy định về phí .
`;

export function sampleFile(): CheckedFile {
  const source = readPlain(draftText);
  const { text } = source;
  const motto = text.indexOf('\n') + 1;
  const findings = [
    findingOf(source, {
      rule: 'the-thuc/motto',
      words: words('Thiếu Tiêu ngữ.', 'Văn bản phải có Tiêu ngữ.', 'Thêm dòng “Độc lập - Tự do - Hạnh phúc”.'),
      at: { start: motto, end: motto },
      absent: { subject: 'motto' },
      path: 'mo-dau',
      unchecked: true,
      authority: [{ document: '78/2025/NĐ-CP', unit: 'khoản 2 Điều 71', fact: 'V3.6', checked: false }],
    }),
    findingOf(source, {
      rule: 'citation/superseded',
      words: words('Nghị định số 34/2016/NĐ-CP đã bị thay thế.'),
      at: spanOf(text, 'Nghị định số 34/2016/NĐ-CP'),
      path: 'can-cu/1',
      evidence: {
        event: 'replaced',
        by: '78/2025/NĐ-CP',
        date: '2025-04-01',
        confidence: 'A',
        source: 'Điều khoản thi hành',
      },
      fixes: [
        {
          kind: 'review',
          title: { vi: 'Thay bằng “Nghị định số 78/2025/NĐ-CP”', en: 'Replace' },
          edits: [{ ...spanOf(text, '34/2016/NĐ-CP'), insert: '78/2025/NĐ-CP' }],
        },
      ],
      related: [
        { at: spanOf(text, 'Điều 1. Phạm vi'), message: { vi: 'Chỗ dùng căn cứ này', en: 'Where it is used' } },
      ],
    }),
    findingOf(source, {
      rule: 'citation/unknown',
      severity: 'info',
      words: words('Không có trong dữ liệu.'),
      at: spanOf(text, 'Nghị định số 999/2030/NĐ-CP'),
      path: 'can-cu/2',
      evidence: { event: 'unknown', by: null, date: null, confidence: 'C', source: '' },
    }),
    findingOf(source, {
      rule: 'the-thuc/space',
      severity: 'warning',
      words: words('Thừa dấu cách trước dấu chấm.'),
      at: spanOf(text, ' .'),
      path: 'dieu-1/khoan-1',
    }),
  ];
  const citations = [
    citationOf(text, 'Nghị định số 34/2016/NĐ-CP', {
      resolution: { kind: 'found', by: 'symbol', document: null as never },
      status: { kind: 'no-change-known', document: null as never },
    }),
    citationOf(text, 'Nghị định số 999/2030/NĐ-CP'),
  ];
  return fileOf(
    'du-thao.md',
    resultOf(source, findings, { citations, counts: { citations: 2, identified: 1, unknown: 1, ambiguous: 0 } }),
  );
}
