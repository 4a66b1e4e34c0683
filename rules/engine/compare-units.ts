import type { LegalDocument, Paragraph, StructureNode, Zone } from '../structure/types.ts';
import type { Span } from '../text/types.ts';
import { hashText, normaliseQuote } from './fingerprint.ts';
import { PathMaker } from './paths.ts';

/** The units of a draft that two versions of it are compared by: articles, or what stands in their place. */
export interface ComparedUnit {
  /** Structural path: `dieu-5`, `quy-che-1/dieu-3`; `can-cu`, `mo-dau`, `ket-thuc` for what is no unit. */
  readonly path: string;
  /** Label and name, or its first line. */
  readonly title: Span;
  /** Its paragraphs in order; the label of the unit (`Điều 5.`) is in none. */
  readonly passages: readonly Span[];
  /** Normalised words of each passage, hashed; `words` without the label of its clause or point, which is numbered anew when others go. */
  readonly hashes: readonly string[];
  readonly words: readonly string[];
  /** Hash of all its words. */
  readonly hash: string;
  /** It has a number, so that it may be numbered anew. */
  readonly numbered: boolean;
}

/** Names of what stands outside the units of the body. */
const zonePaths: Readonly<Partial<Record<Zone, string>>> = {
  header: 'mo-dau',
  title: 'mo-dau',
  basis: 'can-cu',
  consideration: 'de-nghi',
  enacting: 'ban-hanh',
  'decision-line': 'quyet-dinh',
  adoption: 'thong-qua',
  closing: 'ket-thuc',
};

/** The unit that a node is compared in: its article, else the outermost unit or heading that is no chapter. */
function unitOf(node: StructureNode): StructureNode {
  let unit = node;
  for (let at: StructureNode | null = node; at !== null; at = at.parent) {
    if (at.type === 'article') return at;
    if (at.type !== 'part' && at.type !== 'chapter' && at.type !== 'section' && at.type !== 'subsection') unit = at;
  }
  return unit;
}

interface Open {
  readonly path: string;
  readonly title: Span;
  readonly numbered: boolean;
  readonly passages: Span[];
  readonly hashes: string[];
  readonly words: string[];
}

/** Cuts a draft into the units it is compared by, in its order. What is not of the draft (page text around it) is left out. Linear. */
export function comparedUnits(document: LegalDocument): ComparedUnit[] {
  const { source, paragraphs } = document;
  const paths = new PathMaker(document);
  const units = new Map<string, Open>();
  const hashOf = (start: number, end: number): string => hashText(normaliseQuote(source.text.slice(start, end)));
  let last = { attachment: -2, path: '' };
  for (const paragraph of paragraphs) {
    if (paragraph.zone === 'outside' || paragraph.zone === 'metadata') continue;
    const unit = paragraph.node === null ? null : unitOf(paragraph.node);
    const path = unit === null ? pathOutside(paragraph, paths, last) : paths.ofNode(unit);
    last = { attachment: paragraph.attachment, path };
    let open = units.get(path);
    if (open === undefined) {
      open = {
        path,
        title: titleOf(source.text, paragraph, unit),
        numbered: unit !== null,
        passages: [],
        hashes: [],
        words: [],
      };
      units.set(path, open);
    }
    const start = unit !== null && paragraph.start <= unit.label.end ? unit.label.end : paragraph.start;
    if (start >= paragraph.end) continue;
    const label = paragraph.node?.label;
    const labelled = label !== undefined && label.start >= start && label.start <= start + 1;
    open.passages.push({ start, end: paragraph.end });
    open.hashes.push(hashOf(start, paragraph.end));
    open.words.push(labelled ? hashOf(label.end, paragraph.end) : open.hashes.at(-1)!);
  }
  return [...units.values()].map((open) => ({ ...open, hash: hashText(open.hashes.join()) }));
}

/** Where a paragraph outside the units is compared: within its zone; in an attachment, or behind a unit (quoted text), with what stands before. */
function pathOutside(paragraph: Paragraph, paths: PathMaker, last: { attachment: number; path: string }): string {
  if (paragraph.attachment === last.attachment && (paragraph.attachment >= 0 || paragraph.zone === 'body'))
    return last.path;
  if (paragraph.attachment < 0) return zonePaths[paragraph.zone] ?? 'noi-dung';
  return paths.of({ start: paragraph.start, end: paragraph.start }).split('/')[0];
}

/** Label and name of a unit; where it has no name, and outside the units, the first line. */
function titleOf(text: string, { start, end }: Span, unit: StructureNode | null): Span {
  if (unit?.title) return { start: unit.label.start, end: unit.title.end };
  const stop = text.indexOf('\n', start);
  return { start, end: stop < 0 || stop > end ? end : stop };
}
