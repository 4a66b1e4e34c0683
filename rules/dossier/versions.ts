import { plain } from '../text/plain.ts';
import { draftMark } from './draft.ts';
import { versionByFileName } from './file-names.ts';
import { likeness, type Runs, runsOf } from './likeness.ts';
import type { Paper, Role, Superseded } from './types.ts';

/** Roles of which a dossier may have any number of papers. */
const many: ReadonlySet<Role> = new Set([
  'kem-theo',
  'danh-gia-tthc',
  'danh-gia-khac',
  'ra-soat',
  'y-kien-gop-y',
  'van-ban-lien-quan',
  'khac',
]);

/** Roles of which a dossier has one paper, whatever its words. */
const single: ReadonlySet<Role> = new Set([
  'du-thao',
  'bao-cao-tham-dinh',
  'tiep-thu-tham-dinh',
  'bao-cao-tham-tra',
  'tiep-thu-tham-tra',
]);

/** Likeness from which two papers are versions of one. */
const VERSION = 0.4;
/** Papers with which one is compared: a folder of hundreds of copies is not compared each with each. */
const COMPARED = 8;

type Versioned = Pick<Paper, 'path' | 'result'>;

/** Newer first: by the number of the draft mark, the date, the number in the name of the file. 0: a tie. */
function compareVersions(a: Versioned, b: Versioned): number {
  const one = a.result.document;
  const other = b.result.document;
  const marks = (draftMark(other)?.version ?? 0) - (draftMark(one)?.version ?? 0);
  if (marks !== 0) return marks;
  const [dateA, dateB] = [one.header.date, other.header.date];
  if (dateA !== null && dateB !== null && dateA !== dateB) return dateA < dateB ? 1 : -1;
  return versionByFileName(b.path) - versionByFileName(a.path);
}

/**
 * Which of the papers of one role give way to another of them, by index: copies, older versions, and those of which it cannot be
 * told. The order is that of `papers`; those that stand come out as null.
 */
export function supersededIn<P extends Versioned>(
  role: Role,
  papers: readonly P[],
): ((Omit<Superseded, 'by'> & { readonly by: P }) | null)[] {
  const out: ((Omit<Superseded, 'by'> & { readonly by: P }) | null)[] = papers.map(() => null);
  const order = papers.map((_, i) => i).sort((a, b) => compareVersions(papers[a], papers[b]) || a - b);
  const standing: number[] = [];
  const known = new Map<P, Runs>();
  const runs = (paper: P): Runs => {
    let found = known.get(paper);
    if (found === undefined) {
      found = runsOf(paper.result.source.tokens);
      known.set(paper, found);
    }
    return found;
  };
  for (const i of order) {
    for (const j of standing.slice(0, COMPARED)) {
      const why = relation(role, papers[i], papers[j], runs);
      if (why === null) continue;
      out[i] = { by: papers[j], why };
      break;
    }
    if (out[i] === null) standing.push(i);
  }
  return out;
}

/** Why a paper gives way to another that stands before it in order; null when both stand. */
function relation<P extends Versioned>(
  role: Role,
  paper: P,
  other: P,
  runs: (of: P) => Runs,
): Superseded['why'] | null {
  const mine = paper.result.source.text;
  const text = other.result.source.text;
  if (mine === text) return 'copy';
  if (!sameIssuer(paper, other)) return null;
  const like = likeness(runs(paper), runs(other));
  if (like === 1) return 'copy';
  if (many.has(role) || (like < VERSION && !single.has(role))) return null;
  return compareVersions(other, paper) === 0 ? 'tie' : 'older';
}

/** Whether two papers are of one body, as far as they tell. */
function sameIssuer(a: Versioned, b: Versioned): boolean {
  const one = a.result.document.issuer;
  const other = b.result.document.issuer;
  return one === null || other === null || (one.body === other.body && plain(one.name) === plain(other.name));
}
