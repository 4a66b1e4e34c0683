import type { Context, Fix, Report } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { type AmendingData, dataOf } from './_amending-words.ts';

/** The name of the draft says that it amends: `Sửa đổi, bổ sung …`, with or without `Về việc`. */
const amending = /^(?:về việc |về )?(?:sửa đổi|bổ sung)/u;
const about = /^(?:về việc|về)\s+(?=sửa đổi|bổ sung|bãi bỏ)/iu;
/** What the verbs of the name may change by the rule: some articles, or units by number. */
const vague =
  /^(?:sửa đổi|bổ sung|thay thế|bãi bỏ|và|hoặc|,|\s)+(một số nội dung|một số quy định|các quy định|các nội dung|nội dung|quyết định|nghị quyết|quy chế|quy định)(?![\p{L}])/u;

/** Whether the draft amends another document, by its name. */
export const isAmending = ({ header }: LegalDocument): boolean => amending.test(plain(header.subject?.text ?? ''));

/** Faults in the name of an amending document (V5.14). */
export function* nameFaults({ header }: LegalDocument, ctx: Context): Iterable<Report<AmendingData>> {
  const { subject } = header;
  if (subject === null) return;
  const printed = ctx.text(subject);
  const lead = about.exec(printed);
  if (lead !== null) {
    const at = { start: subject.start, end: subject.start + lead[0].trimEnd().length };
    const next = printed.slice(lead[0].length);
    const fix: Fix = {
      kind: 'safe',
      title: { vi: `Bỏ “${lead[0].trim()}”`, en: `Take “${lead[0].trim()}” out` },
      edits: [
        { start: subject.start, end: subject.start + lead[0].length + 1, insert: next.slice(0, 1).toUpperCase() },
      ],
    };
    yield { at, facts: ['V5.14'], fixes: [fix], data: dataOf('about', lead[0].trim()) };
  }
  const name = plain(lead === null ? printed : printed.slice(lead[0].length));
  const found = vague.exec(name);
  if (found === null || found[0].length < found[1].length + 7) return;
  const at = wordsAt(ctx, subject, found[1]);
  if (at !== null) yield { at, facts: ['V5.14'], data: dataOf('name', ctx.text(at)) };
}

/** Where the words (small letters, one space) stand in a span. */
function wordsAt(ctx: Context, { start, end }: Span, words: string): Span | null {
  const pattern = new RegExp(words.split(' ').join('\\s+'), 'iu');
  const found = pattern.exec(ctx.text({ start, end }).normalize('NFC'));
  return found === null ? null : { start: start + found.index, end: start + found.index + found[0].length };
}
