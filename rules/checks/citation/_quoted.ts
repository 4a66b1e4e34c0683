import type { Context } from '../../engine/types.ts';
import { spanIndexAt } from '../../text/spans.ts';

/** How much of a quote, and of the words that lead up to it, is read for its heading. */
const QUOTE = 4000;
const LEAD = 200;
const article = /(?:^|\n)[\s“"]*Điều \d+\p{L}?\.?(?=\s)([^\n]*)/gu;
const transition = /chuyển tiếp/iu;

/**
 * Whether a place in quoted amendment text is one of transition: by the heading of the quoted article above it, else by the words
 * that lead up to the quote (`Bổ sung khoản 3 Điều 12 (Quy định chuyển tiếp) như sau:`). Quoted articles are no units of the draft.
 */
export function inQuotedTransition(ctx: Context, offset: number): boolean {
  const { quoted } = ctx.document;
  const index = spanIndexAt(quoted, offset);
  if (index < 0) return false;
  const quote = quoted[index];
  const words = ctx.text({ start: Math.max(quote.start, offset - QUOTE), end: offset });
  const heading = [...words.matchAll(article)].at(-1);
  if (heading !== undefined) return transition.test(heading[1].slice(0, LEAD));
  const before = ctx.text({ start: Math.max(0, quote.start - LEAD), end: quote.start }).trimEnd();
  return transition.test(before.slice(before.lastIndexOf('\n') + 1));
}

/**
 * Whether the words before a place open a quoted phrase that is itself amended: `thay thế cụm từ “…`, also as a later one of a
 * list of phrases. The phrase that takes its place (`bằng cụm từ “…`) is new text.
 */
export function inPhrase(before: string): boolean {
  const open = /[“"][^”"]{0,300}$/u.exec(before);
  if (open === null) return false;
  let words = before.slice(0, open.index);
  // Phrases before it in the list.
  for (let n = 0; n < 10; n++) {
    const listed = /[“"][^”"“]{0,300}[”"]\s*(?:,|và|hoặc)\s*$/u.exec(words);
    if (listed === null) break;
    words = words.slice(0, listed.index);
  }
  return /(?:cụm )?từ(?: ngữ)?\s*$/iu.test(words) && !/(?:bằng|thành)(?: các)?(?: cụm)? từ(?: ngữ)?\s*$/iu.test(words);
}
