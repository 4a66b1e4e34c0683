import type { Context, Edit, Fix } from '../../engine/types.ts';
import { basisWords, lawNamed, POWER_OF_LOCAL_BODIES } from '../../law/cite.ts';
import { provinceOf } from '../../law/provinces.ts';
import type { PartName } from '../../structure/profiles.ts';
import {
  fill,
  isPeople,
  type SkeletonPart,
  type SkeletonSetting,
  skeletonPart,
} from '../../structure/skeleton-parts.ts';
import { bodyName } from '../../structure/skeletons.ts';
import type { LegalDocument, StructureNode } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';

/** The place of the issuer; where the header prints none, the province that the line of place and day names. */
export function placeFrom({ issuer, header }: LegalDocument, ctx: Pick<Context, 'law' | 'asOf'>): string | null {
  if (issuer?.place) return issuer.place;
  if (header.place === null) return null;
  const province = issuer?.level === 'xa' ? null : provinceOf(ctx.law.agencies, header.place, ctx.asOf);
  // What is no province is most often a commune.
  return province?.name ?? (/\p{Lu}/u.test(header.place) && !header.place.includes('…') ? `xã ${header.place}` : null);
}

/** The article that holds the span. */
function articleOf(document: LegalDocument, span: Span): StructureNode | null {
  let node = document.paragraphAt(span.start)?.node ?? null;
  while (node !== null && node.type !== 'article') node = node.parent;
  return node;
}

/** The name of the issuer; a symbol that names it gives its code alone. */
function nameOf({ issuer }: LegalDocument): string {
  if (issuer === null) return fill('tên cơ quan');
  const { body, name } = issuer;
  if (isPeople(body) || /\s/u.test(name)) return bodyName(body, name);
  return body === 'so' ? `Sở ${fill('tên sở')}` : fill('tên cơ quan');
}

/** What the draft itself tells of the words of its parts. */
export function settingOf(
  document: LegalDocument,
  ctx: Pick<Context, 'law' | 'asOf'>,
  part: SkeletonPart | null = null,
): SkeletonSetting {
  const { kind, issuer, header, documentClass, clauses } = document;
  const normative = documentClass === 'normative';
  const body = issuer?.body ?? 'khac';
  // Only a căn cứ names a law: for every other part the law is not asked.
  const power = part === 'legal-basis' && isPeople(body) ? lawNamed(ctx.law, POWER_OF_LOCAL_BODIES, ctx.asOf) : null;
  const duty = clauses.implementation.at(-1);
  return {
    kind,
    normative,
    body,
    level: issuer?.level === 'xa' ? 'xa' : (issuer?.level ?? 'unknown'),
    name: nameOf(document),
    place: placeFrom(document, ctx),
    town: header.place,
    year: header.symbol?.match(/\/(\d{4})\//u)?.[1] ?? (header.date ?? ctx.asOf).slice(0, 4),
    subject: header.subject?.text ?? null,
    power: power === null ? null : basisWords(ctx.law, power, ctx.asOf, normative),
    symbol: header.symbol,
    date: header.date,
    lastArticle: duty === undefined ? null : (articleOf(document, duty)?.number ?? null),
  };
}

/** Whether lines can be put in and taken out by their text alone, as in plain text and Markdown; a paper of an office program has paragraphs. */
const hasLines = ({ source }: LegalDocument): boolean => source.format === 'plain' || source.format === 'markdown';

/** So much white space and marks of Markdown are passed over between a word and the border of its line. */
const MARGIN = 200;

/** Start of the line that begins with the word at the offset; null when other words stand before it. */
function lineStart(text: string, offset: number): number | null {
  let at = offset;
  while (at > 0 && offset - at < MARGIN && ' \t#>*_'.includes(text[at - 1])) at--;
  return at === 0 || text[at - 1] === '\n' ? at : null;
}

/** End of the line that ends with the word before the offset, its border left out; null when other words stand behind it. */
function lineEnd(text: string, offset: number): number | null {
  let at = offset;
  while (at < text.length && at - offset < MARGIN && ' \t*_\\'.includes(text[at])) at++;
  return at === text.length || text[at] === '\n' ? at : null;
}

/** End of the line that is set in columns by tabs, the words before the offset being one of them: what stands below them stands below it. */
function rowEnd(text: string, offset: number): number | null {
  const stop = text.indexOf('\n', offset);
  const end = stop < 0 ? text.length : stop;
  return /^ *\t/u.test(text.slice(offset, Math.min(end, offset + MARGIN))) ? end : null;
}

/**
 * The edit that puts lines before an empty anchor, or behind the words of one that is not empty; null where the anchor shares its line
 * with other words or stands in a table. `apart`: a blank line sets them off.
 */
function insertion(document: LegalDocument, anchor: Span, words: string, apart: boolean): Edit | null {
  if (!hasLines(document)) return null;
  const { text, format } = document.source;
  if ((document.paragraphAt(anchor.start)?.table ?? 0) > 0) return null;
  const gap = apart || format === 'markdown' ? '\n\n' : '\n';
  const lines = format === 'markdown' ? words.replaceAll('\n', '\n\n') : words;
  if (anchor.start === anchor.end) {
    const at = lineStart(text, anchor.start);
    return at === null ? null : { start: at, end: at, insert: `${lines}${gap}` };
  }
  const at = lineEnd(text, anchor.end) ?? rowEnd(text, anchor.end);
  return at === null ? null : { start: at, end: at, insert: `${gap}${lines}` };
}

/** Parts that stand apart from what is above and below. */
const apart: ReadonlySet<string> = new Set([
  'addressee',
  'authority-line',
  'decision-line',
  'adoption-line',
  'recipients',
  'signature',
]);

const review = (vi: string, en: string, edits: readonly Edit[]): Fix => ({ kind: 'review', title: { vi, en }, edits });

/** The first line of what is put in, for the title of the fix. */
const shown = (words: string): string => words.trim().split('\n')[0].replace(/\s+/gu, ' ').trim();

const added = (words: string, edits: readonly Edit[]): Fix =>
  review(`Thêm “${shown(words)}”`, `Add “${shown(words)}”`, edits);

/** The fix that puts a missing part at its anchor, worded for the kind and issuer of the draft; none where its place shares a line. */
export function partFixes(document: LegalDocument, ctx: Context, part: SkeletonPart, anchor: Span): readonly Fix[] {
  const words = skeletonPart(part, settingOf(document, ctx, part));
  if (words === null) return [];
  const above =
    part === 'issuer' && hasSuperior(document) ? `${skeletonPart('superior-line', settingOf(document, ctx))}\n` : '';
  return lineFixes(document, above + completed(document, part, words), anchor, apart.has(part));
}

/** The fix that puts several missing parts in, each at its anchor, in the order given. */
export function partsFix(
  document: LegalDocument,
  ctx: Context,
  parts: readonly { readonly part: SkeletonPart; readonly anchor: Span }[],
): readonly Fix[] {
  const at = new Map<number, Edit>();
  for (const { part, anchor } of parts) {
    const edit = partFixes(document, ctx, part, anchor)[0]?.edits[0];
    if (edit === undefined) return [];
    const known = at.get(edit.start);
    at.set(edit.start, known === undefined ? edit : { ...known, insert: known.insert + edit.insert });
  }
  return [review('Thêm các thành phần còn thiếu', 'Add the missing parts', [...at.values()])];
}

/** Whether a line of the committee belongs above the issuer that is not there yet. */
const hasSuperior = ({ issuer, header }: LegalDocument): boolean =>
  issuer?.body === 'so' && issuer.level === 'tinh' && header.superior === null;

/** The closing mark, when the part is the last of the body and none stands before; the name of the signer, when number and day are there. */
function completed({ conclusions, header }: LegalDocument, part: SkeletonPart, words: string): string {
  if (part === 'adoption-line' && conclusions.endMark === null) return words.replace(/\.$/u, './.');
  const filled = header.date !== null && /^\d/u.test(header.symbol ?? '');
  return part === 'signature' && filled ? `${words}\n\n\n${fill('tên người ký')}` : words;
}

/** The fix that puts lines of other words at an anchor. */
export function lineFixes(document: LegalDocument, words: string, anchor: Span, set = false): readonly Fix[] {
  const edit = insertion(document, anchor, words, set);
  return edit === null ? [] : [added(words, [edit])];
}

/** The fix that adds a last article with the clause, the closing mark `./.` behind it; none in a draft without articles. */
export function articleFixes(
  document: LegalDocument,
  ctx: Context,
  part: Extract<PartName, 'effect-clause' | 'implementation-clause'>,
  title: string,
): readonly Fix[] {
  const words = skeletonPart(part, settingOf(document, ctx, part));
  const last = document.body.findLast(({ type }) => type === 'article') ?? lastInside(document.body.at(-1));
  if (words === null || last === null || last.type !== 'article' || !/^\d+$/u.test(last.number)) return [];
  const { text } = document.source;
  const { endMark, adoption } = document.conclusions;
  // The mark closes the body; that of an adoption line stands where it is.
  const marked =
    endMark !== null && adoption === null && endMark.start < last.end && text.startsWith('./.', endMark.start);
  let end = last.end;
  while (end > last.start && /\s/u.test(text[end - 1])) end--;
  const lines = `Điều ${Number(last.number) + 1}. ${title}\n${marked ? words.replace(/\.$/u, './.') : words}`;
  const edit = insertion(document, { start: end - 1, end }, lines, true);
  if (edit === null) return [];
  const mark: Edit[] = marked ? [{ start: endMark.start, end: endMark.end, insert: '.' }] : [];
  return [added(lines, [...mark, edit])];
}

/** The last article under a chapter or section. */
function lastInside(node: StructureNode | undefined): StructureNode | null {
  let last = node ?? null;
  while (last !== null && last.type !== 'article') last = last.children.at(-1) ?? null;
  return last;
}

/** The edit that takes the words of a span out, with their whole lines where nothing else stands there. */
export function removal(document: LegalDocument, { start, end }: Span): Edit {
  const { text } = document.source;
  const from = hasLines(document) ? lineStart(text, start) : null;
  const to = from === null ? null : lineEnd(text, end);
  if (from === null || to === null) return { start, end, insert: '' };
  // Of the blank lines around it one goes, too.
  const blank = text.startsWith('\n\n', from - 2) && text[to + 1] === '\n' ? 1 : 0;
  return { start: from, end: Math.min(to + 1 + blank, text.length), insert: '' };
}

/** The fix that takes out the lines of spans. */
export const removalFix = (document: LegalDocument, vi: string, en: string, ...spans: readonly Span[]): Fix =>
  review(
    vi,
    en,
    spans.map((span) => removal(document, span)),
  );
