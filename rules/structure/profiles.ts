import type { DocumentClass, Issuer, Kind } from './types.ts';

/** Parts of a draft that a profile speaks of; also the subjects of absences. */
export const PART_NAMES = [
  'national-name',
  'motto',
  'issuer',
  'symbol',
  'place-date',
  'type',
  'subject',
  'letter-subject',
  'addressee',
  'legal-basis',
  'consideration',
  'enacting-sentence',
  'decision-line',
  'adoption-line',
  'effect-clause',
  'implementation-clause',
  'recipients',
  'signature',
  'end-mark',
] as const;

export type PartName = (typeof PART_NAMES)[number];

export interface PartNeed {
  readonly need: 'required' | 'optional' | 'forbidden';
  /** Fact of the handbook behind it (`V3.1`). */
  readonly fact: string;
}

/** Which parts a draft of one kind must, may and must not have on a day. */
export interface Profile {
  readonly parts: Readonly<Record<PartName, PartNeed>>;
  readonly required: readonly PartName[];
  /** False before the first day that the handbook covers: form rules then say once that they cannot tell. */
  readonly known: boolean;
}

/** First days of the rules on form: 78/2025/NĐ-CP for normative documents, 30/2020/NĐ-CP for administrative ones. */
export const FIRST_DAY = { normative: '2025-04-01', administrative: '2020-03-05' } as const;

type Need = PartNeed['need'];
type Row = Partial<Record<PartName, readonly [need: Need, fact: string]>>;

const req = (fact: string): readonly [Need, string] => ['required', fact];
const may = (fact: string): readonly [Need, string] => ['optional', fact];
const not = (fact: string): readonly [Need, string] => ['forbidden', fact];

/** The components that every document has: khoản 2 Điều 71 of 78/2025/NĐ-CP, khoản 2 Điều 8 of 30/2020/NĐ-CP. */
function common(fact: string): Row {
  const row: Row = {};
  for (const part of PART_NAMES) row[part] = may(fact);
  for (const part of [
    'national-name',
    'motto',
    'issuer',
    'symbol',
    'place-date',
    'type',
    'subject',
    'signature',
  ] as const) {
    row[part] = req(fact);
  }
  return row;
}

/** Normative documents of every level: what 78/2025/NĐ-CP asks of all. */
const normative: Row = {
  ...common('V3.1'),
  'letter-subject': not('V3.19'),
  'legal-basis': req('V4.6'),
  consideration: may('V4.1'),
  'enacting-sentence': may('V4.1'),
  'decision-line': may('V4.3'),
  'adoption-line': may('V6.6'),
  'effect-clause': req('V6.1'),
  'end-mark': may('V6.7'),
};

/** Decisions and resolutions of provinces and communes: forms 17 to 20. */
const localNormative: Row = {
  ...normative,
  'legal-basis': req('V4.7'),
  consideration: req('V4.1'),
  'enacting-sentence': req('V4.1'),
  'decision-line': not('V4.3'),
  'implementation-clause': req('V5.11'),
  recipients: req('V6.11'),
  'end-mark': req('V6.7'),
};

const localDecision: Row = { ...localNormative, 'adoption-line': not('V6.6') };
const councilResolution: Row = { ...localNormative, 'adoption-line': req('V6.6') };
/** A law names its place and day in the line of adoption. */
const law: Row = { ...normative, 'place-date': may('V3.1'), symbol: req('V3.8'), 'legal-basis': may('V4.6') };

const administrative: Row = {
  ...common('V10.1'),
  recipients: req('V10.1'),
  'letter-subject': may('V10.2'),
  addressee: may('V10.11'),
  'legal-basis': may('V10.7'),
  'decision-line': may('V10.7'),
  'end-mark': req('V6.7'),
};

const administrativeDecision: Row = {
  ...administrative,
  'legal-basis': req('V10.7'),
  'decision-line': req('V10.7'),
};

const letter: Row = {
  ...administrative,
  type: not('V10.2'),
  subject: may('V10.2'),
  'letter-subject': req('V10.2'),
  addressee: req('V10.11'),
};

const submission: Row = { ...administrative, addressee: req('V10.11') };

/** Directives end with who carries them out; nothing in the rules on form demands it. */
const plain: Row = { ...administrative, 'implementation-clause': may('V10.12') };

/** Sheets, attached regulations and what is not known: every part may be there. */
const free: Row = Object.fromEntries(PART_NAMES.map((part) => [part, may('V10.1')]));

const local = new Set<Issuer['body']>(['ubnd', 'chu-tich-ubnd', 'hdnd', 'thuong-truc-hdnd', 'so', 'van-phong-ubnd']);

function rowOf(kind: Kind, issuer: Pick<Issuer, 'body'> | null, documentClass: DocumentClass): Row {
  switch (kind) {
    case 'luat':
    case 'phap-lenh':
      return law;
    case 'nghi-dinh':
    case 'thong-tu':
    case 'ttlt':
      return normative;
    case 'nghi-quyet-qppl':
      if (documentClass === 'administrative') return administrativeDecision;
      return issuer?.body === 'hdnd' ? councilResolution : normative;
    case 'quyet-dinh-qppl':
      if (documentClass === 'administrative') return administrativeDecision;
      return issuer === null || local.has(issuer.body) ? localDecision : normative;
    case 'nghi-quyet':
    case 'quyet-dinh':
    case 'quyet-dinh-cong-bo-tthc':
      // Class not known: only what both classes ask for.
      return documentClass === 'unknown'
        ? { ...administrativeDecision, 'decision-line': may('V10.7') }
        : administrativeDecision;
    case 'cong-van':
      return letter;
    case 'to-trinh':
    case 'bao-cao':
      return submission;
    case 'chi-thi':
    case 'ke-hoach':
    case 'bao-cao-tham-dinh':
    case 'cong-dien':
    case 'thong-bao':
      return plain;
    default:
      return free;
  }
}

/**
 * The profile of a draft: by kind, by its issuer (that of the whole document, `LegalDocument.issuer`), by class, on a day
 * (`YYYY-MM-DD`). Each need names the fact behind it. A draft whose class cannot be told is known from the later first day on.
 */
export function profileOf(
  kind: Kind,
  issuer: Pick<Issuer, 'body'> | null,
  documentClass: DocumentClass,
  date: string,
): Profile {
  const row = rowOf(kind, issuer, documentClass);
  const parts = {} as Record<PartName, PartNeed>;
  const required: PartName[] = [];
  for (const part of PART_NAMES) {
    const [need, fact] = row[part]!;
    parts[part] = { need, fact };
    if (need === 'required') required.push(part);
  }
  const first = documentClass === 'administrative' ? FIRST_DAY.administrative : FIRST_DAY.normative;
  return { parts, required, known: date >= first };
}
