import type { Span } from '../text/types.ts';
import { PART_NAMES, type PartName } from './profiles.ts';
import type { LegalDocument } from './types.ts';

/** Where each part of the draft stands, null where it is not there; the first of several. A công văn has no subject but `V/v`. */
export function partsOf(document: LegalDocument): Readonly<Record<PartName, Span | null>> {
  const { header, preamble, conclusions, clauses } = document;
  const parts: Record<PartName, Span | null> = {
    'national-name': header.nationalName,
    motto: header.motto,
    issuer: header.issuer?.at ?? null,
    symbol: header.symbol === null ? null : header.symbolLine,
    'place-date': header.placeDate,
    type: header.type,
    subject: header.subject === header.letterSubject ? null : header.subject,
    'letter-subject': header.letterSubject,
    addressee: header.addressee,
    'legal-basis': preamble.bases[0] ?? null,
    consideration: preamble.considerations[0] ?? null,
    'enacting-sentence': preamble.enacting,
    'decision-line': preamble.decisionLine,
    'adoption-line': conclusions.adoption,
    'effect-clause': clauses.effect[0] ?? null,
    'implementation-clause': clauses.implementation[0] ?? null,
    recipients: conclusions.recipients,
    signature: conclusions.signatures[0] ?? null,
    'end-mark': conclusions.endMark,
  };
  return parts;
}

/** Names of the parts that the draft has, in the order of the list. */
export function partNames(document: LegalDocument): PartName[] {
  const parts = partsOf(document);
  return PART_NAMES.filter((name) => parts[name] !== null);
}
