import { wordKey } from '../text/index.ts';
import { plain } from '../text/plain.ts';
import type { Span } from '../text/types.ts';
import { appendixNumber, ownerIn } from './appendix-mentions.ts';
import { tokensWith, Word } from './passages.ts';
import type { LegalDocument, Paragraph } from './types.ts';

/** Number of a form: `01`, `2a`, `AI03b`; what is glued behind it (`/TCD`, `-DNSN`) apart, for it is often left out. */
export interface FormNumber {
  /** Small letters, no zeros before: `1`, `ai03b`. */
  readonly core: string;
  /** Small letters: `tcd`; empty when there is none. */
  readonly suffix: string;
}

/** A place that names a form by its number. */
export interface FormMention extends Span, FormNumber {
  readonly paragraph: Paragraph;
  /**
   * `own`: of this draft by its words (`kèm theo Quyết định này`); `bare`: without such words; `unclear`: words behind it may name
   * another holder; `foreign`: of another document.
   */
  readonly owner: 'own' | 'bare' | 'unclear' | 'foreign';
  /** Number of the appendix that the words name, 0 for one without a number; `this`: `Phụ lục này`; null when they name none. */
  readonly appendix: number | 'this' | null;
}

/** The head of a form in an attachment, or its line in a list of forms there. */
export interface FormLabel extends Span, FormNumber {
  readonly paragraph: Paragraph;
  /** Something stands below it: not a line of a list. */
  readonly filled: boolean;
}

/** Forms of a draft: their heads, and the places that name them. */
export interface FormPlaces {
  readonly labels: readonly FormLabel[];
  readonly mentions: readonly FormMention[];
  /** Forms are also spoken of without a number: `các biểu mẫu`, `theo mẫu quy định tại Phụ lục`. */
  readonly general: boolean;
}

const FORM = new Word(wordKey('mẫu'));
const BIEU = wordKey('biểu');
const CAC = wordKey('các');
const BEHIND_GENERAL: ReadonlySet<number> = new Set(['tại', 'quy', 'ban', 'kèm', 'theo', 'đính'].map(wordKey));

const number = '((?:[A-ZĐ]{1,4}|)\\d[\\p{L}\\d]{0,5})(?:[-–/]([A-ZĐ\\d][\\p{L}\\d]{0,7}))?(?![\\p{L}\\d])';
/** White space within words that belong together, a line end with its indentation too. */
const gap = '\\s{1,12}';
const NAMED = new RegExp(`mẫu(?:${gap}biểu)?(?:${gap}số)?:?${gap}${number}`, 'iuy');
/** A further number of the same list. */
const FURTHER = new RegExp(`(?:${gap})?(,|và|hoặc|đến)${gap}((?:biểu${gap})?mẫu${gap})?(?:số${gap})?${number}`, 'diuy');
const OF_APPENDIX =
  /^[\s,(]*(?:mục \d+ )?(?:(?:ban hành|quy định|nêu) )?(?:kèm theo |tại |của |thuộc |trong )?(?:mục \d+ )?phụ lục(?: số)?(?: ([ivxlc]+|\d{1,3}))?(?![\p{L}\d])( này(?!\p{L}))?/u;
/** Words that may name a holder which is no document: `của Bộ Tài chính`, `Chương IV`, `theo quy định …`. */
const OTHER_HOLDER = /^[\s,]*(?:(?:quy định |ban hành )?(?:của|do|theo|tại|kèm)|chương|phần)(?!\p{L})/u;
const MOST = 60;
/** So many paragraphs, or characters, stand at least between the head of a form and the next. */
const FILLED_PARAGRAPHS = 4;
const FILLED_LENGTH = 300;

const known = new WeakMap<LegalDocument, FormPlaces>();

/** The forms of a draft and the places that name them; read once, when first asked for, in one walk over the token table. */
export function formPlaces(document: LegalDocument): FormPlaces {
  let found = known.get(document);
  if (found === undefined) {
    found = findForms(document);
    known.set(document, found);
  }
  return found;
}

function formNumber(core: string, suffix: string | undefined): FormNumber {
  const bare = core.toLowerCase().replace(/^0+(?=\d)/u, '');
  // `04-A` and `4A` are one number.
  return suffix !== undefined && suffix.length === 1
    ? { core: bare + suffix.toLowerCase(), suffix: '' }
    : { core: bare, suffix: suffix?.toLowerCase() ?? '' };
}

function findForms(document: LegalDocument): FormPlaces {
  const { tokens, text } = document.source;
  const { key, start } = tokens;
  const labels: Omit<FormLabel, 'filled'>[] = [];
  const mentions: FormMention[] = [];
  let general = false;
  let past = 0;
  for (const t of tokensWith(document, FORM)) {
    if (start[t] < past) continue;
    const paragraph = document.paragraphAt(start[t]);
    if (paragraph === null || paragraph.zone === 'outside') continue;
    NAMED.lastIndex = start[t];
    const named = NAMED.exec(text);
    if (named === null || NAMED.lastIndex > paragraph.end) {
      general ||=
        paragraph.zone === 'body' && (key[t - 1] === BIEU || key[t - 1] === CAC || BEHIND_GENERAL.has(key[t + 1]));
      continue;
    }
    const at = { start: key[t - 1] === BIEU ? start[t - 1] : start[t], end: NAMED.lastIndex };
    past = at.end;
    if (isLabel(document, paragraph, at)) {
      labels.push({ ...at, ...formNumber(named[1], named[2]), paragraph });
      continue;
    }
    const row = [{ ...at, ...formNumber(named[1], named[2]), worded: true }];
    past = further(text, row, paragraph.end);
    const owner = ownerBehind(document, past, paragraph.end);
    // `Mẫu số 01, 02 bản`: a number without its word may count something else.
    for (const { worded, ...one } of row)
      mentions.push({ ...one, ...owner, paragraph, owner: worded || owner.owner !== 'bare' ? owner.owner : 'unclear' });
  }
  return { labels: filledOf(document, labels), mentions, general };
}

type Numbered = Span & FormNumber & { readonly worded: boolean };

/** Takes the further numbers of a list into `row`, ranges expanded; the offset behind the last. */
function further(text: string, row: Numbered[], end: number): number {
  let past = row[0].end;
  while (row.length < MOST) {
    FURTHER.lastIndex = past;
    const found = FURTHER.exec(text);
    if (found === null || FURTHER.lastIndex > end) break;
    const next = formNumber(found[3], found[4]);
    const last = row[row.length - 1];
    const [start] = found.indices?.[2] ?? found.indices?.[3] ?? [past];
    const span = { start, end: FURTHER.lastIndex };
    if (found[1] === 'đến')
      for (let n = Number(last.core) + 1; n < Number(next.core) && row.length < MOST; n++)
        row.push({ ...span, core: String(n), suffix: last.suffix, worded: false });
    row.push({ ...span, ...next, worded: found[2] !== undefined });
    past = FURTHER.lastIndex;
  }
  return past;
}

/** Whose the forms are that end at `from`, and in which appendix they stand, by the words behind. */
function ownerBehind(document: LegalDocument, from: number, end: number): Pick<FormMention, 'owner' | 'appendix'> {
  const { text } = document.source;
  let behind = plain(text.slice(from, Math.min(end, from + 200))).replace(/[.;:].*$/su, '');
  let appendix: FormMention['appendix'] = null;
  const held = OF_APPENDIX.exec(behind);
  if (held !== null) {
    if (held[2] !== undefined) return { owner: 'own', appendix: 'this' };
    const value = held[1]?.toUpperCase() ?? '';
    appendix = appendixNumber(value, 0, value.length);
    behind = behind.slice(held[0].length);
  }
  const words = behind.replace(/\s+/gu, ' ');
  const owner = ownerIn(document, words);
  return { owner: owner === 'bare' && appendix === null && OTHER_HOLDER.test(words) ? 'unclear' : owner, appendix };
}

/** The head of a form: the number begins a paragraph of an attachment, or stands by itself at the right, and no sentence goes on behind it. */
function isLabel({ source: { text } }: LegalDocument, paragraph: Paragraph, { start, end }: Span): boolean {
  if (paragraph.attachment < 0 || paragraph.quoted) return false;
  const before = text.slice(Math.max(paragraph.start, start - 60), start);
  const behind = text.slice(end, Math.min(paragraph.end, end + 40));
  // `Mẫu số 01 kèm theo Quyết định số …` is the head with its line; `… kèm theo Quyết định này` would be a sentence.
  const line = /^\s*(?:ban hành )?kèm theo (?!.{0,30} này)/iu.test(behind);
  const ends = line || (!/^\s*[\p{Ll}\d,;]/u.test(behind) && !/^\s*chương\s/iu.test(behind));
  if (ends && !/[\p{L}\p{N}]/u.test(before)) return true;
  const apart = /(?:[\t|\n([]| {2,})\s*$/u.test(before) || /^(?:BIỂU )?MẪU/u.test(text.slice(start, end));
  return apart && /^[\s|)\].:*_]*(?:[\n\t|]|$)/u.test(behind);
}

/** Which of the heads have a form below them. */
function filledOf(
  { attachments, paragraphs }: LegalDocument,
  labels: readonly Omit<FormLabel, 'filled'>[],
): FormLabel[] {
  let p = 0;
  return labels.map((label, index) => {
    const to = attachments[label.paragraph.attachment].end;
    const next = labels[index + 1]?.start ?? to;
    const end = Math.min(next, to);
    while (p < paragraphs.length && paragraphs[p].end <= label.end) p++;
    const from = p;
    while (p < paragraphs.length && paragraphs[p].end <= end) p++;
    return { ...label, filled: p - from >= FILLED_PARAGRAPHS || end - label.end >= FILLED_LENGTH };
  });
}
