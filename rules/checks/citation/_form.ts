import type { Context, Fix, ResolvedCitation } from '../../engine/types.ts';
import { isLawType } from '../../law/document-types.ts';
import { inForce } from '../../law/facts.ts';
import { hasName } from '../../law/names.ts';
import type { Span } from '../../text/types.ts';
import { codeCase } from './_form-code.ts';
import {
  AMENDED_BY,
  datesFix,
  edit,
  firstMentionFix,
  joinedFix,
  joinerOf,
  lawNumberFix,
  phraseFix,
} from './_form-fixes.ts';
import { inRegister, leadsBasis } from './_past.ts';

/**
 * `colon`, `word`: the word `số` before the number. `phrase`: a superseded phrase for amendments. `own-line`: an amending law as a
 * căn cứ of its own, `joined-law`: or joined to the law it amends by a mere `và`. `bare-law`: a căn cứ names a law without its number. `old-date`: date of issue in a normative draft.
 * `date-words`: `ngày … tháng … tháng …`. `law-number`: a number beside a law in an administrative paper. `first-mention`: date or body left out at first mention.
 * `code`: capitals in the abbreviation of the type.
 */
export type Slip =
  | 'colon'
  | 'word'
  | 'phrase'
  | 'own-line'
  | 'joined-law'
  | 'date-words'
  | 'bare-law'
  | 'old-date'
  | 'law-number'
  | 'first-mention'
  | 'code';

export interface Found {
  readonly slip: Slip;
  readonly at: Span;
  /** The citation that is judged as a whole, so that its loss of effect goes before; null for what is wrong in any case. */
  readonly about: Span | null;
  /** What the sentence of the finding names: the number, the phrase, the date, the missing parts. */
  readonly words: string;
  readonly right: string;
  /** How often it stands in the draft, when it is told once. */
  readonly count: number;
  readonly fix: Fix | null;
}

const colon = /(?:số|SỐ|Số)\s*:\s*$/u;
/** A whole type word with its capital: an abbreviation, or a word of the sentence, is no type. */
const typeOnly = /^\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}\s]*\s$/u;
/** A number that could not be read stands behind the name. */
const unreadNumber = /^[\s,]*(?:số|sô|sồ|so)\s*:?\s*\d/iu;
/** How far behind a citation its amendments are looked for: a title stands between. */
const GAP = 400;
const phrases =
  /(?:đã được|được) sửa đổi, bổ sung một số điều (?:theo|tại|bởi)|(?:đã )?(?:được )?sửa đổi, bổ sung năm \d{4}/u;
/** Stands in each of the phrases: most citations are settled by it. */
const AMENDED = 'sửa đổi, bổ sung';
const amends = /^\s*(?:của Quốc hội\s*)?(?:về\s)?sửa đổi, bổ sung/u;
const body = /Thủ tướng|Chính phủ|Bộ trưởng|Ủy ban|UBND|Hội đồng|HĐND|Quốc hội|Bộ \p{Lu}|Sở \p{Lu}/u;
const twoMonths = /(tháng\s+\d{1,2}\s+)tháng(?=\s+\d{4})/u;
const MONTH = 'tháng';
const papers: ReadonlySet<string> = new Set(['Tờ trình', 'Báo cáo', 'Biên bản', 'Phiếu trình', 'Công văn']);

/** `số:` or no `số` before the number (V7.10): wrong in every class of draft. */
function numberWord(citation: ResolvedCitation, ctx: Context): Found | null {
  const { numberSpan, quoteSpan, symbol, garbled } = citation;
  const { zone } = ctx.document.paragraphs[citation.paragraph];
  if (symbol === null || garbled || zone === 'outside' || zone === 'metadata') return null;
  if (citation.numberWord === 'so-colon') {
    const from = Math.max(0, numberSpan.start - 8);
    const head = colon.exec(ctx.text({ start: from, end: numberSpan.start }));
    if (head === null) return null;
    const at = { start: from + head.index, end: numberSpan.start };
    const fix = edit('safe', at, `${head[0].slice(0, 2)} `, 'Bỏ dấu hai chấm', 'Take the colon out');
    return {
      slip: 'colon',
      at: { start: at.start, end: numberSpan.end },
      about: null,
      words: symbol,
      right: `số ${ctx.text(numberSpan)}`,
      count: 1,
      fix,
    };
  }
  // In another document's title the words are not the writer's; in a list the type word stands once; a table of documents has a
  // column for type and number.
  if (citation.numberWord !== 'none' || citation.inTitle || quoteSpan.start === numberSpan.start) return null;
  const head = ctx.text({ start: quoteSpan.start, end: numberSpan.start });
  if (!typeOnly.test(head) || inRegister(ctx, ctx.document.paragraphs[citation.paragraph])) return null;
  const fix = edit(
    'safe',
    { start: numberSpan.start, end: numberSpan.start },
    'số ',
    'Thêm chữ “số”',
    'Add the word “số”',
  );
  return {
    slip: 'word',
    at: quoteSpan,
    about: null,
    words: symbol,
    right: `${head.trim()} số ${ctx.text(numberSpan)}`,
    count: 1,
    fix,
  };
}

/** Superseded phrases behind a citation (V7.7), in a normative draft. */
function phrase(citation: ResolvedCitation, ctx: Context): Found | null {
  if (citation.inTitle || (citation.role !== 'basis' && citation.role !== 'reference')) return null;
  const next = ctx.citations[citation.index + 1];
  const { end: limit } = ctx.document.paragraphs[citation.paragraph];
  const end = Math.min(
    limit,
    citation.numberSpan.end + GAP,
    next?.paragraph === citation.paragraph ? Math.max(next.span.start, citation.numberSpan.end) : limit,
  );
  const start = citation.numberSpan.end;
  const behind = ctx.text({ start, end });
  const match = behind.includes(AMENDED) ? phrases.exec(behind) : null;
  if (match !== null) {
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    return {
      slip: 'phrase',
      at,
      about: citation.quoteSpan,
      words: match[0],
      right: AMENDED_BY,
      count: 1,
      fix: phraseFix(citation, at, ctx),
    };
  }
  if (citation.role !== 'basis' || !isLawType(citation.type)) return null;
  const own =
    citation.name?.startsWith('Luật sửa đổi') || amends.test(ctx.text({ start, end: Math.min(end, start + 60) }));
  if (!own) return null;
  const joiner = joinerOf(citation, ctx)?.word ?? null;
  return {
    slip: joiner === null ? 'own-line' : 'joined-law',
    at: citation.quoteSpan,
    about: citation.quoteSpan,
    words: ctx.text(citation.quoteSpan),
    right: joiner ?? '',
    count: 1,
    fix: joinedFix(citation, joiner !== null, ctx),
  };
}

/** `ngày 06 tháng 11 tháng 2025`: the word before the year is wrong, whatever the class of the draft. */
export function dateWords(citation: ResolvedCitation, ctx: Context): Found | null {
  const { dateSpan, garbled } = citation;
  if (dateSpan === null || garbled) return null;
  const words = ctx.text(dateSpan);
  if (words.indexOf(MONTH) === words.lastIndexOf(MONTH)) return null;
  const match = twoMonths.exec(words);
  if (match === null) return null;
  const start = dateSpan.start + match.index + match[1].length;
  const right = `${words.slice(0, match.index)}${match[1]}năm${words.slice(match.index + match[1].length + 5)}`;
  return {
    slip: 'date-words',
    at: dateSpan,
    about: null,
    words,
    right,
    count: 1,
    fix: edit('review', { start, end: start + 5 }, 'năm', 'Sửa thành “năm”', 'Change to “năm”'),
  };
}

/** A căn cứ that names a law without its number (V7.1), in a normative draft. */
function bareLaw(citation: ResolvedCitation, ctx: Context): Found | null {
  const { role, symbol, name, target, numberSpan } = citation;
  if (role !== 'basis' || symbol !== null || name === null || citation.inTitle || name.startsWith('Hiến pháp'))
    return null;
  if (!leadsBasis(citation, ctx)) return null;
  if (unreadNumber.test(ctx.text({ start: numberSpan.end, end: numberSpan.end + 16 }))) return null;
  const end = { start: numberSpan.end, end: numberSpan.end };
  const known = target !== null && hasName(target);
  const fix =
    known && citation.date === null && citation.year === null
      ? edit('review', end, ` số ${target.symbol}`, `Thêm số ${target.symbol}`, `Add the number ${target.symbol}`)
      : null;
  return {
    slip: 'bare-law',
    at: numberSpan,
    about: citation.quoteSpan,
    words: ctx.text(numberSpan),
    right: known ? `${target.title} số ${target.symbol}` : '',
    count: 1,
    fix,
  };
}

/** Normative documents that a draft cites with their date of issue (V7.6): told once, at the first, with their number. */
function oldDate(ctx: Context): Found | null {
  const dated = ctx.citations.filter(
    (citation) =>
      citation.dateSpan !== null &&
      !citation.inTitle &&
      (citation.role === 'basis' || citation.role === 'reference') &&
      dateWords(citation, ctx) === null &&
      (citation.symbol === null || /\/\d{4}\/(?!TTr|BC|TB|KH)/u.test(citation.symbol)),
  );
  const first = dated.find((citation) => citation.status.kind !== 'lapsed') ?? dated[0];
  if (first === undefined || first.dateSpan === null) return null;
  return {
    slip: 'old-date',
    at: first.dateSpan,
    about: first.quoteSpan,
    words: ctx.text(first.dateSpan),
    right: '',
    count: dated.length,
    fix: datesFix(dated, ctx),
  };
}

/** Whether the number stands in a list without a type word of its own. */
const inList = (citation: ResolvedCitation): boolean => citation.quoteSpan.start === citation.numberSpan.start;

/** Whether two citations stand side by side, so that one body may be named for both. */
const follows = (one: ResolvedCitation, next: ResolvedCitation, ctx: Context): boolean =>
  inList(next) ||
  /^\s*(?:,|và|;)?\s*$/u.test(ctx.text({ start: one.span.end, end: Math.min(next.span.start, one.span.end + 10) }));

/** First mentions in an administrative paper (V7.19, V7.20): a law carries no number, all else its date and body. */
function firstMentions(ctx: Context): Found[] {
  const out: Found[] = [];
  const seen = new Set<string>();
  for (const citation of ctx.citations) {
    const { symbol, role, paragraph, type } = citation;
    const { zone, attachment, table } = ctx.document.paragraphs[paragraph];
    if (
      citation.inTitle ||
      citation.garbled ||
      symbol === null ||
      seen.has(symbol) ||
      (role !== 'basis' && role !== 'reference')
    )
      continue;
    seen.add(symbol);
    if (attachment >= 0 || table > 0 || (zone !== 'basis' && zone !== 'body' && zone !== 'consideration')) continue;
    if (isLawType(type)) {
      if (role === 'basis' && citation.name !== null)
        out.push({
          slip: 'law-number',
          at: citation.numberSpan,
          about: citation.quoteSpan,
          words: ctx.text(citation.numberSpan),
          right: citation.name,
          count: 1,
          fix: lawNumberFix(citation, ctx),
        });
      continue;
    }
    // The body of a submission or report is named before it (`Giám đốc Sở … tại Tờ trình số …`), that of a list behind its last number.
    const next = ctx.citations[citation.index + 1];
    const listed =
      inList(citation) || (next !== undefined && next.paragraph === paragraph && follows(citation, next, ctx));
    const named = body.test(ctx.text({ start: Math.max(0, citation.span.start - 80), end: citation.span.start }));
    const bodiless =
      citation.issuer === null && zone !== 'consideration' && !listed && !named && !papers.has(type ?? '');
    const missing = [citation.date === null ? 'ngày ban hành' : '', bodiless ? 'cơ quan ban hành' : ''].filter(
      (word) => word !== '',
    );
    if (missing.length > 0)
      out.push({
        slip: 'first-mention',
        at: citation.quoteSpan,
        about: citation.quoteSpan,
        words: ctx.text(citation.quoteSpan),
        right: missing.join(' và '),
        count: 1,
        fix: firstMentionFix(citation, citation.date === null, bodiless),
      });
  }
  return out;
}

/** Every slip of form in the citations of a draft, by its class on the as-of date. */
export function* slipsOf(ctx: Context): Iterable<Found> {
  const { documentClass, header, preamble } = ctx.document;
  // With the lines of the other class the class is in doubt: another rule says so, and this one does not judge twice.
  const styled = preamble.decisionLine === null && header.authorityLine === null;
  const since = (id: string): boolean => inForce(ctx.fact(id), ctx.asOf);
  const normative = documentClass === 'normative';
  const [codes, amendments, numbers] = [since('V10.4'), since('V7.7'), since('V7.1')];
  for (const citation of ctx.citations) {
    const word = numberWord(citation, ctx);
    if (word !== null) yield word;
    const date = dateWords(citation, ctx);
    if (date !== null) yield date;
    const code = codes ? codeCase(citation, ctx) : null;
    if (code !== null) yield code;
    if (!normative || citation.garbled) continue;
    const old = amendments ? phrase(citation, ctx) : null;
    if (old !== null) yield old;
    const bare =
      styled && numbers && old?.slip !== 'own-line' && old?.slip !== 'joined-law' ? bareLaw(citation, ctx) : null;
    if (bare !== null) yield bare;
  }
  if (normative) {
    if (!styled) return;
    const dated = since('V7.6') ? oldDate(ctx) : null;
    if (dated !== null) yield dated;
  } else if (documentClass === 'administrative') yield* firstMentions(ctx);
}
