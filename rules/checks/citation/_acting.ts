import type { Context } from '../../engine/types.ts';
import type { FoundAgency } from '../../law/types.ts';
import { TokenFlag, TokenKind, type TokenTable, wordKey } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';

const k = (words: string): number[] => words.split(' ').map(wordKey);
const heads = [k('phó chủ tịch'), k('chủ tịch'), k('thường trực')];
const people = [k('ủy ban nhân dân'), k('hội đồng nhân dân'), k('ubnd'), k('hđnd')];
/** First words of bodies that a province's name may follow. */
const bodies: ReadonlySet<number> = new Set(
  k('ubnd hđnd ủy hội sở ban công cục chi tòa viện bộ đoàn văn thanh kho bảo trung'),
);
const stops: ReadonlySet<number> = new Set(k('trên địa bàn của tại ở trong với cho từ thuộc giữa về theo do'));

const and = wordKey('và');

/** The unit for the control of procedures that Văn phòng Chính phủ had, and Bộ Tư pháp before it. */
const CONTROL = 'Cục Kiểm soát thủ tục hành chính';

/** Whether the paragraph speaks of a unit of Bộ Tư pháp: only that of Văn phòng Chính phủ is known to be gone. */
function ofJustice(ctx: Context, span: Span): boolean {
  const paragraph = ctx.document.paragraphAt(span.start);
  if (paragraph === null) return false;
  const text = ctx.text(paragraph);
  return /Bộ Tư pháp/u.test(text) && !/Văn phòng Chính phủ|VPCP/u.test(text);
}

/** Kinds of unit: they tell a place, and act only through a body that the finder knows by itself. */
const places: ReadonlySet<string> = new Set(['huyện', 'quận', 'thị xã', 'huyện đảo']);

const matches = (t: TokenTable, i: number, keys: readonly number[]): boolean =>
  i >= 0 && i + keys.length <= t.length && keys.every((word, n) => t.key[i + n] === word);

/** Token of `Chủ tịch`, `Phó Chủ tịch`, `Thường trực` right before token `i`, or `i` itself. */
function withHead(t: TokenTable, i: number): number {
  for (const head of heads) if (matches(t, i - head.length, head)) return i - head.length;
  return i;
}

/** First token of the UBND or HĐND right before token `i`; -1 when another word stands there. */
function peopleBefore(t: TokenTable, i: number): number {
  for (const body of people) if (matches(t, i - body.length, body)) return withHead(t, i - body.length);
  return -1;
}

/** Whether a body stands before the province that begins at token `i`, so that it is more than a place. */
function bodyBefore(t: TokenTable, i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at <= 9; at--) {
    if (t.kind[at] === TokenKind.punctuation || stops.has(t.key[at])) return false;
    if (bodies.has(t.key[at]) && (t.flags[at] & TokenFlag.capital) !== 0) return true;
  }
  return false;
}

/** Whether the name begins with its own head, or stands in a list behind it (`các Sở: Tài chính, Kế hoạch và Đầu tư`), not behind another (`Tạp chí GTVT`). */
function headed(t: TokenTable, first: number, name: string): boolean {
  if (t.key[first] === wordKey(name.slice(0, name.indexOf(' ')))) return true;
  return first > 0 && (t.kind[first - 1] === TokenKind.punctuation || t.key[first - 1] === and);
}

/**
 * The words of an outdated name where it acts, its head with it (`Chủ tịch UBND các huyện, thành phố`); null where it is a mere place
 * (`trên địa bàn tỉnh Bắc Kạn`, `huyện Tam Đường`). In the lines of the issuer a province acts without more; what a body of the
 * district level may issue is a matter of authority.
 */
export function actingSpan(ctx: Context, found: FoundAgency, issuing: boolean): Span | null {
  const { tokens: t } = ctx.document.source;
  const { agency, span } = found;
  const first = t.at(span.start);
  if (agency.kind !== 'local-level' && !headed(t, first, agency.oldName)) return null;
  if (agency.oldName.startsWith(CONTROL) && ofJustice(ctx, span)) return null;
  if (agency.kind === 'province') {
    if (issuing) return span;
    const people = peopleBefore(t, first);
    if (people >= 0) return { start: t.start[people], end: span.end };
    return bodyBefore(t, first) ? span : null;
  }
  if (agency.kind !== 'local-level') return span;
  if (issuing || places.has(agency.oldName)) return null;
  // The old name of the desk is a term of its own (citation/outdated-term).
  if (/tiếp nhận/iu.test(ctx.text(span))) return null;
  if (agency.oldName === 'thị trấn') {
    const last = t.at(span.end);
    // An address to be filled in: `phường (xã, thị trấn) ……`.
    if (/^\s*\)?[\s.…_]{3}/u.test(ctx.text({ start: span.end, end: span.end + 6 }))) return null;
    const named = last < t.length && t.kind[last] === TokenKind.word && (t.flags[last] & TokenFlag.capital) !== 0;
    return named && peopleBefore(t, first) < 0 ? null : span;
  }
  return { start: t.start[withHead(t, first)], end: span.end };
}
