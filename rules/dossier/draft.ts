import type { CheckResult } from '../engine/types.ts';
import type { Kind, LegalDocument } from '../structure/types.ts';
import { plain } from '../text/plain.ts';
import { roleByFileName } from './file-names.ts';
import { coverage, pairsOf, type Runs } from './likeness.ts';
import type { DraftForm, PaperEvidence, PaperTitle, Stage } from './types.ts';

/** A paper whose kind a draft can have, with what speaks for its being the draft. */
export interface Candidate {
  readonly path: string;
  readonly result: CheckResult;
  readonly title: PaperTitle | null;
}

const draftKinds: ReadonlySet<Kind> = new Set([
  'nghi-quyet-qppl',
  'quyet-dinh-qppl',
  'nghi-quyet',
  'quyet-dinh',
  'quyet-dinh-cong-bo-tthc',
]);

/** Whether a draft can be of the kind. */
export const mayBeDraft = ({ kind }: LegalDocument): boolean => draftKinds.has(kind);

/** The name of a draft: its subject in one line, empty when it has none. */
export function nameOf({ header }: LegalDocument): string {
  return header.subject?.text.replace(/\s+/gu, ' ').trim() ?? '';
}

/** `DỰ THẢO`, `DỰ THẢO LẦN 2`, `(Dự thảo 3)`: the mark and its number (0 without one); null when the head of the paper bears none. */
export function draftMark({
  source,
  header,
}: LegalDocument): { readonly words: string; readonly version: number } | null {
  const end = Math.min(source.text.length, header.type?.start ?? HEAD, HEAD);
  const found = /(?:^|\n)[ \t(*_]*(dự thảo(?:[ \t]+(?:lần[ \t]+)?(?:thứ[ \t]+)?(\d{1,2}))?)(?![\p{L}])/iu.exec(
    source.text.slice(0, end),
  );
  return found === null ? null : { words: found[1], version: Number(found[2] ?? 0) };
}

/** How far into a paper the mark of a draft is looked for, in UTF-16 units. */
const HEAD = 1500;
/** How much of another paper is read for the name of the draft. */
const OPENING = 4000;
/** Share of the name that makes a paper one about it. */
const ABOUT = 0.75;

/** Whether words have the name of a draft among them. */
export const names = (name: Runs, words: Runs): boolean => coverage(name, words) >= ABOUT;

interface Weighed {
  readonly score: number;
  readonly evidence: readonly PaperEvidence[];
  readonly about: number;
}

function weigh(candidate: Candidate, openings: readonly Runs[]): Weighed {
  const { document } = candidate.result;
  const evidence: PaperEvidence[] = [];
  let score = 0;
  if (document.header.type !== null) evidence.push({ what: 'type', words: document.header.type.text });
  const name = nameOf(document);
  if (name !== '') evidence.push({ what: 'subject', words: name });
  const pairs = pairsOf(name);
  const about = openings.filter((opening) => names(pairs, opening)).length;
  if (about > 0) {
    score += 4;
    evidence.push({ what: 'about-draft', words: String(about) });
  }
  const mark = draftMark(document);
  if (mark !== null) {
    score += 2;
    evidence.push({ what: 'draft-mark', words: mark.words });
  }
  const { symbol, date } = document.header;
  const numbered = symbol !== null && /^\d/u.test(symbol);
  if (symbol !== null && !numbered) {
    score += 2;
    evidence.push({ what: 'symbol', words: symbol });
  }
  if (numbered && date !== null && about === 0 && mark === null) score -= 2;
  if (document.documentClass === 'normative') score++;
  if (roleByFileName(candidate.path) === 'du-thao') score++;
  return { score, evidence, about };
}

/** The draft that a dossier is about, with why and how sure; null when no paper can be it. `others`: texts of the other papers. */
export function chooseDraft(
  candidates: readonly Candidate[],
  others: readonly Candidate[],
  stage: Stage,
): { readonly index: number; readonly sure: boolean; readonly evidence: readonly PaperEvidence[] } | null {
  const openings = others.map(({ title, result }) =>
    pairsOf(`${title?.words ?? ''} ${result.source.text.slice(0, OPENING)}`),
  );
  let best: { index: number; weighed: Weighed } | null = null;
  for (const [index, candidate] of candidates.entries()) {
    // Procedures are published at a stage of their own, and nothing else is decided there.
    const publishes = candidate.result.document.kind === 'quyet-dinh-cong-bo-tthc';
    if (publishes !== (stage === 'cong-bo-tthc')) continue;
    const weighed = weigh(candidate, openings);
    if (best === null || weighed.score > best.weighed.score) best = { index, weighed };
  }
  // An issued document that no other paper is about is one that the draft cites or amends; alone it is what is checked.
  if (best === null || (best.weighed.score < 0 && others.length > 0)) return null;
  const { index, weighed } = best;
  return { index, sure: weighed.about > 0, evidence: weighed.evidence };
}

/** The form of a draft, as the lists of stages know it. */
export function formOf({ kind, issuer, preamble, header }: LegalDocument): DraftForm | null {
  if (kind === 'quyet-dinh-cong-bo-tthc') return 'cong-bo';
  const body = issuer?.body;
  if (kind.startsWith('nghi-quyet')) return body === undefined || body === 'hdnd' ? 'nq-hdnd' : null;
  if (body === 'chu-tich-ubnd') return 'qd-ctubnd';
  if (body !== 'ubnd' && body !== undefined) return null;
  const enacting = plain(preamble.enacting?.text ?? header.authorityLine?.text ?? '');
  return enacting.startsWith('chủ tịch') ? 'qd-ctubnd' : 'qd-ubnd';
}
