import type { LegalDocument, Paragraph } from '../../structure/types.ts';
import { lower } from '../../text/index.ts';
import { fromTcvn3, fromVni } from '../../text/legacy-tables.ts';
import { isSyllable } from '../../text/phonotactics.ts';
import type { SourceText, Span } from '../../text/types.ts';
import { scanOf } from './_scan.ts';

export type EncodingKind = 'decomposed' | 'stroke' | 'hidden' | 'lookalike' | 'TCVN3 (ABC)' | 'VNI';

/** Places of one kind, in order, and what is to be written there. */
export interface Defects {
  readonly kind: EncodingKind;
  readonly count: number;
  /** At most `MOST_PLACES` of them. */
  readonly places: readonly Span[];
  readonly edits: readonly (Span & { readonly insert: string })[];
}

const MOST_PLACES = 50;

/**
 * What normalising changed that a file should not have. Zero-width joiners and variation selectors belong to pictures, a byte order
 * mark at the start to the file; line ends and kinds of space are no letters.
 */
const CHANGED =
  // One class of single units: half the time of alternatives on a long file.
  /[\u0300-\u036f\u00d0\u00f0\u0189\u0256\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

const isMark = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f;

/** Such signs in order, marks in a row as one. */
function* changesIn(text: string): Iterable<{ readonly at: number; readonly sign: string }> {
  for (let from = 0; ; ) {
    CHANGED.lastIndex = from;
    const at = CHANGED.exec(text)?.index;
    if (at === undefined) return;
    from = at + 1;
    if (isMark(text.charCodeAt(at))) while (isMark(text.charCodeAt(from))) from++;
    yield { at, sign: text.slice(at, from) };
  }
}

/**
 * Letters of the file that were normalised, by kind. Each place is the word around it, as it is read; the edits write the words of
 * a line as they are read, which is all there is to mend.
 */
function normalised(source: SourceText): Defects[] {
  const { original, text, blocks } = source;
  if (original === null) return [];
  const found = new Map<EncodingKind, { count: number; places: Span[]; edits: Span[] }>();
  let block = 0;
  for (const change of changesIn(original.text)) {
    const kind = kindOf(original.text, change.at, change.sign);
    if (kind === null) continue;
    const at = wordAt(text, original.back(change.at));
    while (block + 1 < blocks.length && blocks[block].end < at.start) block++;
    const known = found.get(kind) ?? { count: 0, places: [], edits: [] };
    found.set(kind, known);
    known.count++;
    // A sign between words stands for nothing that is read.
    if (at.start === at.end) continue;
    if (known.places.length < MOST_PLACES && known.places.at(-1)?.start !== at.start) known.places.push(at);
    if (at.start < (known.edits.at(-1)?.end ?? 0)) continue;
    // The rest of the line at once, where no markup stands in it: such a file has a defect in every word.
    const rest = { start: at.start, end: blocks[block]?.end ?? at.end };
    known.edits.push(at.end <= rest.end && isPlain(source, rest) ? rest : at);
  }
  return [...found]
    .filter(([, { places }]) => places.length > 0)
    .map(([kind, { count, places, edits }]) => ({
      kind,
      count,
      places,
      edits: edits.map((at) => ({ ...at, insert: text.slice(at.start, at.end) })),
    }));
}

/** Whether the span has nothing but its words in the file. */
function isPlain(source: SourceText, span: Span): boolean {
  const at = source.original?.at(span) ?? span;
  const { start, end } = source.locate(span);
  return end.offset - start.offset === at.end - at.start;
}

/** Kind of what stands at `at` of the original; null for marks that no letter takes, and for the byte order mark of the file. */
function kindOf(text: string, at: number, sign: string): EncodingKind | null {
  const unit = sign.charCodeAt(0);
  if (isMark(unit)) {
    // A letter takes a few marks; composing a long run of them is not linear.
    const letter = text.slice(Math.max(0, at - 1), at) + sign.slice(0, MOST_MARKS);
    return letter.normalize('NFC') === letter ? null : 'decomposed';
  }
  if (unit === 0xd0 || unit === 0xf0 || unit === 0x189 || unit === 0x256) return 'stroke';
  return at === 0 && unit === 0xfeff ? null : 'hidden';
}

/** Marks after one letter that are looked at. */
const MOST_MARKS = 4;

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** A word is read so far on either side: a file may have no spaces. */
const REACH = 40;

/** The word that holds the offset or ends at it; empty between words. */
function wordAt(text: string, offset: number): Span {
  let start = offset;
  while (start > Math.max(0, offset - REACH) && WORD.test(text[start - 1])) start--;
  let end = offset;
  while (end < Math.min(text.length, offset + REACH) && WORD.test(text[end])) end++;
  return { start, end };
}

/** Letters of the Cyrillic and Greek alphabets that look like Latin ones. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...'аaеeоoрpсcуyхxіiѕsјjһhАAВBЕEКKМMНHОOРPСCТTУYХXІIЅSοoΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'.matchAll(/(.)(.)/gu)].map(
    ([, from, to]) => [from, to] as const,
  ),
);
const OTHER_SCRIPT = /[\u0370-\u052f]/gu;

/** Words with letters of another alphabet that only look right; not `μm`, `ΔT`. */
function lookalikes(document: LegalDocument): Defects[] {
  const { text, tokens } = document.source;
  const edits = scanOf(document).mixed.flatMap((t) => {
    const at = { start: tokens.start[t], end: tokens.end[t] };
    const word = text.slice(at.start, at.end);
    const insert = word.replace(OTHER_SCRIPT, (letter) => LOOKALIKES.get(letter) ?? letter);
    return insert.search(OTHER_SCRIPT) >= 0 ? [] : [{ ...at, insert: insert.normalize('NFC') }];
  });
  if (edits.length === 0) return [];
  return [{ kind: 'lookalike', count: edits.length, places: edits.slice(0, MOST_PLACES), edits }];
}

const TABLES = [
  ['TCVN3 (ABC)', fromTcvn3],
  ['VNI', fromVni],
] as const;
/** Letters that only Unicode Vietnamese has. */
const UNICODE = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/u;

/** What a paragraph says in the file: normalising takes the soft hyphen away, which is a letter of TCVN3. */
function printedOf({ text, original }: SourceText, paragraph: Paragraph): string {
  if (original === null) return text.slice(paragraph.start, paragraph.end);
  const { start, end } = original.at(paragraph);
  return original.text.slice(start, end).replaceAll('\r\n', '\n');
}

/**
 * Paragraphs in an encoding from before Unicode: read by its table, nearly all words with its signs are syllables. Where one was
 * told by several words, a word is enough in the others: headings are short. In a draft without Unicode all its paragraphs are:
 * `Sè 5` has no sign of its own, and `Q§` is no syllable.
 */
function readLegacy(document: LegalDocument): Legacy[] {
  const { source } = document;
  const hints = new Set<Paragraph>();
  for (const t of scanOf(document).legacy) {
    const paragraph = document.paragraphAt(source.tokens.start[t]);
    if (paragraph !== null) hints.add(paragraph);
  }
  const rowsOf = (paragraphs: Iterable<Paragraph>) =>
    [...paragraphs].map((paragraph) => ({ paragraph, printed: printedOf(source, paragraph) }));
  const hinted = rowsOf(hints);
  return TABLES.flatMap(([kind, convert]): Legacy[] => {
    if (!hinted.some(({ printed }) => reads(printed, convert, LEAST))) return [];
    const all = rowsOf(document.paragraphs);
    const inUnicode = all.filter(({ printed }) => UNICODE.test(printed)).length;
    const read = hinted.filter(({ printed }) => reads(printed, convert, 1));
    const whole = inUnicode * 10 < hinted.length && read.length * 2 > hinted.length;
    return [{ kind, convert, rows: whole ? all.filter(({ printed }) => convert(printed) !== printed) : read }];
  });
}

/** Paragraphs in one old encoding, and what they say in the file. */
interface Legacy {
  readonly kind: EncodingKind;
  readonly convert: (text: string) => string;
  readonly rows: readonly { readonly paragraph: Paragraph; readonly printed: string }[];
}

interface KnownLegacy {
  readonly found: readonly Legacy[];
  readonly paragraphs: ReadonlySet<Paragraph>;
}

const known = new WeakMap<LegalDocument, KnownLegacy>();

function legacyOf(document: LegalDocument): KnownLegacy {
  let made = known.get(document);
  if (made === undefined) {
    const found = readLegacy(document);
    made = { found, paragraphs: new Set(found.flatMap(({ rows }) => rows.map(({ paragraph }) => paragraph))) };
    known.set(document, made);
  }
  return made;
}

/** Paragraphs in an encoding from before Unicode, made once for a draft: their words cannot be judged as they stand. */
export function legacyParagraphs(document: LegalDocument): ReadonlySet<Paragraph> {
  return legacyOf(document).paragraphs;
}

/** Least number of words that must read, and their least share. */
const LEAST = 3;
const SHARE = 0.8;

/** Whether the words that a table changes are syllables after it, and hardly one is written in Unicode. */
function reads(printed: string, convert: (text: string) => string, least: number): boolean {
  let changed = 0;
  let right = 0;
  let unicode = 0;
  for (const [word] of printed.matchAll(/[^\s!-/:-@[-`{-~]+/gu)) {
    if (UNICODE.test(word)) unicode++;
    const read = convert(word);
    if (read === word) continue;
    changed++;
    if (isSyllable(lower(read))) right++;
  }
  return right >= least && right >= changed * SHARE && unicode * 4 <= changed;
}

/** What is wrong with the encoding of the letters of a draft, by kind. */
export function encodingDefects(document: LegalDocument): Defects[] {
  const old = legacyOf(document).found.map(({ kind, convert, rows }): Defects => {
    const edits = rows.map(({ paragraph: { start, end }, printed }) => ({ start, end, insert: convert(printed) }));
    return { kind, count: edits.length, places: edits.slice(0, MOST_PLACES), edits };
  });
  // Letters of an old encoding look like what normalising would mend.
  const changed = old.length > 0 ? [] : normalised(document.source);
  return [...changed, ...lookalikes(document), ...old];
}
