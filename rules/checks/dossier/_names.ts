import type { Dossier, Paper } from '../../dossier/types.ts';
import { keySet, keysOf, TokenKind } from '../../text/index.ts';
import type { SourceText, Span } from '../../text/types.ts';
import { type Alignment, align } from './_align.ts';
import { type Word, wordsIn } from './_words.ts';

/** Forms of a draft that papers name; the words of each. */
const FORMS = ['Quyết định', 'Nghị quyết'] as const;
export type Form = (typeof FORMS)[number];
const FORM_KEYS = FORMS.map((form) => [form, keysOf(form)] as const);

/** What the draft calls itself. */
export interface DraftName {
  readonly form: Form;
  readonly words: readonly Word[];
  readonly span: Span;
}

/** Who issues the draft, as far as its name tells. */
export type Issuing = 'ubnd' | 'chu-tich-ubnd';

export interface NamedIssuer extends Span {
  readonly body: Issuing;
}

/** A place where a paper names the draft, laid against its name. */
export interface Mention {
  readonly form: Form;
  readonly formSpan: Span;
  /** The body behind `của` that issues the draft; null when none is named. */
  readonly issuer: NamedIssuer | null;
  /** In the title of the paper. */
  readonly titled: boolean;
  readonly words: readonly Word[];
  readonly alignment: Alignment;
}

/** Longest name that is compared, in words. */
const LONGEST = 120;
/** Words behind the length of the name that a longer wording may take. */
const BEYOND = 12;
/** Mentions of one paper that are laid against the name; the rest of a paper repeats them. */
const MENTIONS = 200;

const ABOUT = keySet('về việc');
/** Words with which the name of a draft begins. */
const STARTERS = [
  'ban hành',
  'quy định',
  'quy chế',
  'sửa đổi',
  'bổ sung',
  'bãi bỏ',
  'thay thế',
  'phê duyệt',
  'phân cấp',
  'phân công',
  'điều chỉnh',
  'đặt tên',
  'hướng dẫn',
].map(keysOf);
const DRAFT = keysOf('dự thảo');
const OF = keysOf('của')[0];
const CHAIR = keysOf('chủ tịch');
const COMMITTEE = ['ủy ban nhân dân', 'ubnd'].map(keysOf);
/** Words of a body behind `của`. */
const ISSUER = 14;

/** The name of the draft of a dossier; null when it prints none. */
export function draftName({ draft }: Dossier): DraftName | null {
  const subject = draft?.result.document.header.subject;
  const form = formOf(draft?.result.document.kind ?? '');
  if (draft === null || subject === undefined || subject === null || form === null) return null;
  const { source } = draft.result;
  const all = wordsIn(source, subject, LONGEST);
  let from = 0;
  while (from < 2 && from < all.length && ABOUT.has(all[from].key)) from++;
  const words = all.slice(from);
  if (words.length < 3) return null;
  return { form, words, span: { start: words[0].start, end: words[words.length - 1].end } };
}

function formOf(kind: string): Form | null {
  return kind.startsWith('quyet-dinh') ? 'Quyết định' : kind.startsWith('nghi-quyet') ? 'Nghị quyết' : null;
}

/**
 * Places where the paper names the draft: `dự thảo Quyết định …`, in its title also without the first two words. A wording of which more
 * than 40 % differ is that of something else.
 */
export function mentionsOf(paper: Paper, name: DraftName): Mention[] {
  const { source, document } = paper.result;
  const { tokens } = source;
  const title = paper.title?.subject ?? paper.title?.type ?? null;
  const [first, second] = name.words;
  const isAt = (token: number, [one, two]: readonly number[]): boolean =>
    tokens.key[token] === one && tokens.key[token + 1] === two;
  const own = [first.key, second.key];
  const starts = (token: number): boolean => isAt(token, own) || STARTERS.some((pair) => isAt(token, pair));
  const out: Mention[] = [];
  for (let i = 0; i + 3 < tokens.length && out.length < MENTIONS; i++) {
    const form = FORM_KEYS.find(([, keys]) => isAt(i, keys))?.[0];
    if (form === undefined) continue;
    const start = tokens.start[i];
    const titled = title !== null && start >= title.start && start < title.end;
    if (!titled && !isAt(i - 2, DRAFT)) continue;
    let at = i + 2;
    // `dự thảo Quyết định của Ủy ban nhân dân tỉnh quy định …`
    const of = tokens.key[at] === OF ? at + 1 : -1;
    if (of > 0) for (let k = 0; k < ISSUER && !starts(at); k++) at++;
    const body = of > 0 && at > of && at < tokens.length ? issuingAt(source, of) : null;
    const issuer = body === null ? null : { body, start: tokens.start[of], end: tokens.end[at - 1] };
    for (let skipped = 0; skipped < 2 && ABOUT.has(tokens.key[at]); skipped++) at++;
    if (!starts(at)) continue;
    const laid = titled
      ? layTitle(name, paper, at, title.end)
      : layAgainst(name, paper, at, document.paragraphAt(start)?.end ?? start);
    if (laid === null) continue;
    out.push({ form, formSpan: { start, end: tokens.end[i + 1] }, issuer, titled, ...laid });
    i = at;
  }
  if (title === null || out.some(({ titled }) => titled)) return out;
  // `V/v ban hành Quy chế …`: the name alone, where the title names no other document.
  if (paper.result.citations.some(({ span }) => span.start < title.end && span.end > title.start)) return out;
  for (let i = tokens.at(title.start); i < tokens.length && tokens.start[i] < title.end; i++) {
    const laid = isAt(i, own) ? layTitle(name, paper, i, title.end) : null;
    if (laid !== null) return [{ form: name.form, formSpan: title, issuer: null, titled: true, ...laid }, ...out];
  }
  return out;
}

/** The committee, or its chair, whose name begins at the token. */
function issuingAt({ tokens }: SourceText, token: number): Issuing | null {
  const isAt = (at: number, keys: readonly number[]): boolean => keys.every((key, k) => tokens.key[at + k] === key);
  const chair = isAt(token, CHAIR);
  const at = chair ? token + CHAIR.length : token;
  if (!COMMITTEE.some((keys) => isAt(at, keys))) return null;
  return chair ? 'chu-tich-ubnd' : 'ubnd';
}

/** How far behind a title its last lines may stand. */
const MORE_LINES = 400;

/** The same in a title, which may go on in lines that were not taken for it. */
function layTitle(name: DraftName, paper: Paper, at: number, end: number): ReturnType<typeof layAgainst> {
  const laid = layAgainst(name, paper, at, end);
  if (laid?.alignment.distance === 0) return laid;
  const more = layAgainst(name, paper, at, end + MORE_LINES);
  if (more === null || (laid !== null && laid.alignment.distance <= more.alignment.distance)) return laid;
  return more;
}

/** The words from a token on, laid against the name; null when they are no wording of it. */
function layAgainst(
  name: DraftName,
  { result: { source } }: Paper,
  at: number,
  limit: number,
): Pick<Mention, 'words' | 'alignment'> | null {
  const wanted = name.words.length;
  const end = endOfWording(source, at, limit);
  const words = wordsIn(source, { start: source.tokens.start[at], end }, wanted + BEYOND);
  const keys = new Set(words.map(({ key }) => key));
  if (name.words.filter(({ key }) => keys.has(key)).length < 0.5 * wanted) return null;
  const alignment = align(name.words, words);
  return alignment.distance > 0.4 * wanted ? null : { words, alignment };
}

const STOPS = new Set([';', ':', '.', '(', '|']);

/** Where the wording that begins at the token must have ended. */
function endOfWording({ tokens, text }: SourceText, from: number, limit: number): number {
  const last = Math.min(tokens.length, from + 2 * (LONGEST + BEYOND));
  for (let i = from; i < last && tokens.start[i] < limit; i++)
    if (tokens.kind[i] === TokenKind.punctuation && STOPS.has(text[tokens.start[i]])) return tokens.start[i];
  return limit;
}
