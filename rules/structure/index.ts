import type { SourceText, Span } from '../text/types.ts';
import { isNationalName } from './attachment-starts.ts';
import { readAttachment } from './attachments.ts';
import { readClauses } from './clauses.ts';
import { findEndMark, isAdoption, readClosing } from './closing.ts';
import { findIssuer } from './document-issuer.ts';
import { joinLines } from './join-lines.ts';
import { findKind } from './kinds.ts';
import { bareText } from './letters.ts';
import { LineClass, LineFlag } from './line-table.ts';
import { readLines } from './lines.ts';
import { beginsWithTitle } from './paper-titles.ts';
import { makeParagraphs, ParagraphList } from './paragraphs.ts';
import { readPreamble } from './preamble.ts';
import { type Preface, readPreface } from './preface.ts';
import { approverOf, findComponents } from './procedure-sheets.ts';
import { readProcedures } from './procedures.ts';
import { findQuotes } from './quotes.ts';
import { findRegions, type Regions } from './regions.ts';
import type { Attachment, Conclusions, Header, Kind, LegalDocument, Part, Preamble, StructureNode } from './types.ts';
import { buildUnits } from './units.ts';
import { Work } from './work.ts';

export { partNames, partsOf } from './parts.ts';
export { FIRST_DAY, PART_NAMES, type PartName, type PartNeed, type Profile, profileOf } from './profiles.ts';
export * from './types.ts';

export interface StructureOptions {
  /** The kind, when a person or a setting has named it. */
  readonly kind?: Kind;
}

/**
 * Parses a draft: preface, preamble, units, conclusions, attachments, quoted amendment text, procedures. Every block of the
 * source is in exactly one paragraph; what is not there is null or empty, never guessed. Never throws. Linear time.
 */
export function parseStructure(source: SourceText, options: StructureOptions = {}): LegalDocument {
  const lines = readLines(source);
  const quotes = findQuotes(lines);
  const work = new Work(lines, joinLines(lines, quotes.inside), quotes.inside);
  const preface = readPreface(work);
  const unit = firstUnit(work, preface.end);
  const preamble = readPreamble(work, preface.end, unit, preface.decision);
  const bodyFrom = Math.max(preface.end, Math.min(preamble.end, unit >= 0 ? unit : work.count));
  const { type } = preface.header;
  const own = type === null ? '' : bareText(source.text, type.start, type.end);
  const regions = findRegions(work, bodyFrom, own);
  const adoption = findAdoption(work, bodyFrom, regions.mainEnd);
  const body = buildUnits(work, bodyFrom, regions.mainEnd);
  const attachments = regions.attachments.map((region, i): Attachment => readAttachment(work, region, i));
  // Components are looked for where there is no article: in a sheet. A decision that publishes procedures is read below.
  const heads = unit >= 0 ? [] : findComponents(work, bodyFrom, regions.mainEnd);
  const conclusions = readConclusions(work, regions, bodyFrom, adoption);
  const issuer = findIssuer(work, preface.header, preamble, conclusions);
  const found = findKind({
    work,
    header: preface.header,
    preamble,
    conclusions,
    issuer,
    components: new Set(heads.map(({ key }) => key)).size,
    articles: unit >= 0,
    firstArticle: unit >= 0 ? (findArticle(body)?.title ?? null) : null,
    option: options.kind,
    frontMatter: source.frontMatter.kind,
  });
  const paragraphs = makeParagraphs(work);
  const list = new ParagraphList(paragraphs);
  return {
    source,
    kind: found.kind,
    kindEvidence: found.evidence,
    documentClass: found.documentClass,
    issuer,
    header: preface.header,
    preamble: {
      bases: preamble.bases,
      considerations: preamble.considerations,
      enacting: preamble.enacting,
      decisionLine: preamble.decisionLine,
    },
    body,
    conclusions: found.kind === 'tthc' ? withApprover(work, conclusions, regions.mainEnd) : conclusions,
    clauses: readClauses(work, bodyFrom, regions.mainEnd, found.kind, unit >= 0),
    attachments,
    procedures: readProcedures({
      work,
      kind: found.kind,
      header: preface.header,
      body,
      attachments,
      paragraphs,
      from: bodyFrom,
      mainEnd: regions.mainEnd,
      end: regions.attachments[regions.attachments.length - 1]?.end ?? work.count,
    }),
    quoted: quotes.spans,
    paragraphs,
    outside: runsOf(work, (p) => work.zones[p] === 'outside'),
    contents: runsOf(work, (p) => work.has(p, LineFlag.contents)),
    fragment: findFragment(work, preface, preamble, conclusions, regions),
    paragraphAt: (offset) => list.at(offset),
  };
}

function findArticle(nodes: readonly StructureNode[]): StructureNode | null {
  for (let node = nodes[0]; node !== undefined; node = node.children[0]) if (node.type === 'article') return node;
  return null;
}

/** First paragraph that begins a part, chapter or article outside quotes and tables; -1 when there is none. */
function firstUnit(work: Work, from: number): number {
  for (let p = from; p < work.count; p++) {
    if (work.quoted(p) || work.isCell(p)) continue;
    const cls = work.cls(p);
    if (cls === LineClass.article || cls === LineClass.chapter || cls === LineClass.part) return p;
    if (cls === LineClass.section && work.gap(p)) return p;
    if (cls === LineClass.label || cls === LineClass.recipients) return -1;
  }
  return -1;
}

function findAdoption(work: Work, from: number, to: number): Part | null {
  let found: Part | null = null;
  for (let p = from; p < to; p++) {
    if (!work.has(p, LineFlag.adoption) || work.quoted(p) || work.cls(p) !== LineClass.plain) continue;
    if (work.zones[p] !== null && work.zones[p] !== 'closing') continue;
    if (!isAdoption(work, p)) continue;
    found = work.part(work.contentStart(p), work.contentEnd(p));
    work.zones[p] = 'adoption';
  }
  return found;
}

function readConclusions(work: Work, regions: Regions, from: number, adoption: Part | null): Conclusions {
  const closing = regions.closing.filter((p) => work.zones[p] === 'closing');
  return { ...readClosing(work, closing), adoption, endMark: findEndMark(work, from, regions.mainEnd) };
}

function withApprover(work: Work, conclusions: Conclusions, to: number): Conclusions {
  if (conclusions.signatures.length > 0) return conclusions;
  const approver = approverOf(work, 0, to);
  if (approver === null) return conclusions;
  const { title, start, end } = approver;
  return {
    ...conclusions,
    signatures: [{ start, end, signer: null, lines: [{ prefix: null, title, at: { start, end } }] }],
  };
}

/** Runs of paragraphs that are alike, as spans. */
function runsOf(work: Work, alike: (p: number) => boolean): Span[] {
  const spans: Span[] = [];
  for (let p = 0; p < work.count; p++) {
    if (!alike(p)) continue;
    const start = work.start(p);
    while (p + 1 < work.count && alike(p + 1)) p++;
    spans.push({ start, end: work.end(p) });
  }
  return spans;
}

/** Whether the file begins or ends in mid-document; only what is certain. */
function findFragment(
  work: Work,
  { header }: Preface,
  preamble: Preamble,
  conclusions: Conclusions,
  regions: Regions,
): LegalDocument['fragment'] {
  if (work.count === 0) return { start: false, end: false };
  // A paper that goes along with others begins with its title.
  const start = printsNothing(header) && !beginsWithTitle(work);
  const closed = conclusions.recipients !== null || conclusions.signatures.length > 0;
  if (closed) return { start, end: false };
  if (regions.cut || (start && conclusions.endMark === null)) return { start, end: true };
  if (regions.attachments.length > 0 || conclusions.endMark !== null) return { start, end: false };
  return { start, end: stopsShort(work, preamble) || !hasContent(work) };
}

/** A place and day, or words like `CHỦ TỊCH ỦY BAN NHÂN DÂN …`, may stand in any text. */
function printsNothing(header: Header): boolean {
  const { nationalName, motto, issuer, symbolLine, type, letterSubject, addressee } = header;
  return [nationalName, motto, issuer, symbolLine, type, letterSubject, addressee].every((part) => part === null);
}

/** Anything stands behind header, title and preamble; a header that is repeated, and ornaments, are nothing. */
function hasContent(work: Work): boolean {
  for (let p = 0; p < work.count; p++) {
    const zone = work.zones[p];
    if (zone !== null && zone !== 'body' && zone !== 'adoption') continue;
    if (work.cls(p) !== LineClass.rule && !isNationalName(work, p)) return true;
  }
  return false;
}

/** The last words of the body are no end of a sentence. */
function stopsShort(work: Work, preamble: Preamble): boolean {
  for (let p = work.count - 1; p >= 0; p--) {
    const zone = work.zones[p];
    if (zone === 'outside' || zone === 'footnote' || work.cls(p) === LineClass.rule) continue;
    if (zone !== null && zone !== 'body') return zone === 'basis' && preamble.enacting === null;
    if (work.isCell(p)) return false;
    return work.length(p) > 40 && /[\p{L}\p{N},]$/u.test(work.lastChar(p));
  }
  return false;
}
