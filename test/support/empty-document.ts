import type { LegalDocument, SourceText } from '@rasoat/rules';

/** A document without any part, for tests that do not need the structure parser; `over` gives what the test is about. */
export function emptyDocument(source: SourceText, over: Partial<LegalDocument> = {}): LegalDocument {
  return {
    source,
    kind: 'quyet-dinh',
    kindEvidence: [],
    documentClass: 'unknown',
    issuer: null,
    header: {
      nationalName: null,
      motto: null,
      superior: null,
      issuer: null,
      symbolLine: null,
      symbol: null,
      symbolSpan: null,
      placeDate: null,
      place: null,
      date: null,
      type: null,
      subject: null,
      letterSubject: null,
      addressee: null,
      secrecy: null,
      urgency: null,
      authorityLine: null,
    },
    preamble: { bases: [], considerations: [], enacting: null, decisionLine: null },
    body: [],
    conclusions: { recipients: null, signatures: [], adoption: null, endMark: null },
    clauses: { effect: [], implementation: [], repeals: [] },
    attachments: [],
    procedures: [],
    quoted: [],
    paragraphs: [],
    outside: [],
    contents: [],
    fragment: { start: false, end: false },
    paragraphAt: () => null,
    ...over,
  };
}
