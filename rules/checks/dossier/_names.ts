import type { Dossier, Paper } from '../../dossier/types.ts';
import { keySet, keysOf, TokenKind } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
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

/** A place where a paper names the draft, laid against its name. */
export interface Mention {
  readonly form: Form;
  readonly formSpan: Span;
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
  const ownStart = name.words.slice(0, 2).map(({ key }) => key);
  const wanted = new Set(name.words.map(({ key }) => key));
  const out: Mention[] = [];
  for (let i = 0; i + 3 < tokens.length && out.length < MENTIONS; i++) {
    const form = FORM_KEYS.find(([, [first, second]]) => tokens.key[i] === first && tokens.key[i + 1] === second)?.[0];
    if (form === undefined) continue;
    const start = tokens.start[i];
    const titled = title !== null && start >= title.start && start < title.end;
    if (!titled && !(tokens.key[i - 2] === DRAFT[0] && tokens.key[i - 1] === DRAFT[1])) continue;
    const starts = (token: number): boolean =>
      [ownStart, ...STARTERS].some(([one, two]) => tokens.key[token] === one && tokens.key[token + 1] === two);
    let at = i + 2;
    // `dự thảo Quyết định của Ủy ban nhân dân tỉnh quy định …`
    if (tokens.key[at] === OF) for (let k = 0; k < ISSUER && !starts(at); k++) at++;
    for (let skipped = 0; skipped < 2 && ABOUT.has(tokens.key[at]); skipped++) at++;
    if (!starts(at)) continue;
    const end = titled ? title.end : (document.paragraphAt(start)?.end ?? start);
    const words = wordsIn(
      source,
      { start: tokens.start[at], end: endOfWording(paper, at, end) },
      name.words.length + BEYOND,
    );
    const common = words.slice(0, name.words.length).filter(({ key }) => wanted.has(key)).length;
    if (common < 0.5 * name.words.length) continue;
    const alignment = align(name.words, words);
    if (alignment.distance > 0.4 * name.words.length) continue;
    out.push({ form, formSpan: { start, end: tokens.end[i + 1] }, titled, words, alignment });
    i = at;
  }
  return out;
}

const STOPS = new Set([';', ':', '.', '(', '|']);

/** Where the wording that begins at the token must have ended. */
function endOfWording({ result: { source } }: Paper, from: number, limit: number): number {
  const { tokens, text } = source;
  for (let i = from; i < tokens.length && tokens.start[i] < limit; i++)
    if (tokens.kind[i] === TokenKind.punctuation && STOPS.has(text[tokens.start[i]])) return tokens.start[i];
  return limit;
}
