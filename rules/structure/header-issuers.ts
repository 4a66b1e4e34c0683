import type { Span } from '../text/types.ts';
import { bodyOf, issuerOfSymbol, levelAt, readIssuer } from './issuers.ts';
import { bareText, isUpper } from './letters.ts';
import type { Seen } from './preface.ts';
import type { Title } from './title.ts';
import type { Issuer } from './types.ts';
import type { Work } from './work.ts';

interface Entity {
  span: Span;
  last: number;
  readonly first: number;
}

/** The last body is named behind everything else of the header, another before it. */
function isBelowHeader(seen: Seen, entities: readonly Entity[]): boolean {
  if (entities.length < 2) return false;
  const parts = [seen.nationalName, seen.motto, seen.symbol, seen.placeDate].filter((found) => found !== null);
  const [before, last] = entities.slice(-2);
  return parts.length > 0 && parts.every(({ p }) => p < last.first) && parts.some(({ p }) => p > before.last);
}

/** Issuer and superior line: the last two names of bodies before the title. */
export function readIssuers(
  work: Work,
  seen: Seen,
  title: Title,
): { issuer: Issuer | null; superior: Span | null; authority: Span | null; used: number[] } {
  const { text } = work;
  const entities: Entity[] = [];
  const titled = new Set(title.paras);
  const limit =
    title.typeAt >= 0 && headerBefore(seen, title.typeAt)
      ? title.typeAt
      : seen.preamble < 0
        ? seen.stop
        : seen.preamble;
  for (const { p, value } of seen.rests) {
    // All on one line: what stands before the type on its line may name the issuer.
    const before = title.type !== null && p === title.typeAt && value.end <= title.type.start;
    if (!before && (p >= limit || titled.has(p))) continue;
    const upper = isUpper(text, value);
    if (!upper && !alone(work, p, value)) continue;
    const last = entities[entities.length - 1];
    const near = last !== undefined && p - last.last <= 2 && value.end - last.span.start < 400;
    if (near && upper && carriesOn(text, last.span, value, p === last.last + 1)) {
      last.span = { start: last.span.start, end: value.end };
      last.last = p;
      continue;
    }
    if (bodyOf(text, value) !== null && value.end - value.start <= 160)
      entities.push({ span: value, first: p, last: p });
  }
  // Only the last ones can be the issuer, its superior and the authority.
  const near = entities.slice(-8);
  const kept = near.filter((entity, i) => !near.slice(i + 1).some((later) => sameName(text, entity.span, later.span)));
  // Without a type the authority line stands right below the header.
  const authority = title.typeAt < 0 && isBelowHeader(seen, kept) ? kept.pop()! : null;
  const last = kept[kept.length - 1];
  const none = { issuer: null, superior: null, authority: authority?.span ?? null };
  if (last === undefined) return { ...none, used: [] };
  const before = kept[kept.length - 2];
  const superior = before !== undefined && last.first - before.last <= 3 ? before : null;
  const issuer = readIssuer(text, last.span);
  if (issuer === null) return { ...none, used: [] };
  if (superior === null && issuer.body === 'ubnd' && isOfDepartment(seen)) {
    const below = departmentWithin(text, last.span);
    const above = below === null ? last.span : { start: last.span.start, end: below.start };
    const department = below === null ? null : readIssuer(text, below);
    return {
      authority: none.authority,
      issuer: department === null ? null : withPlace(text, department, above),
      superior: above,
      used: paragraphsOf([last]),
    };
  }
  const used = paragraphsOf([superior, last, authority].filter((entity) => entity !== null));
  return {
    authority: none.authority,
    issuer: superior === null ? issuer : withPlace(text, issuer, superior.span),
    superior: superior?.span ?? null,
    used,
  };
}

/** The department behind its superior body on one line: `ỦY BAN NHÂN DÂN TỈNH X SỞ TƯ PHÁP`. */
function departmentWithin(text: string, at: Span): Span | null {
  const words = text.slice(at.start, at.end);
  for (const { index } of words.matchAll(/(?<=\s)(?:SỞ|VĂN PHÒNG|BAN|THANH TRA)\s/gu)) {
    const span = { start: at.start + index, end: at.end };
    const body = bodyOf(text, span)?.body;
    if (body !== undefined && body !== 'ubnd' && body !== 'khac') return span;
  }
  return null;
}

/** The symbol is that of a sở: a lone UBND line above it is the superior body. */
function isOfDepartment({ symbol }: Seen): boolean {
  const code = symbol?.value.symbol ?? null;
  return code !== null && issuerOfSymbol(code, symbol!.value.line)?.body === 'so';
}

function paragraphsOf(entities: readonly Entity[]): number[] {
  const paragraphs: number[] = [];
  for (const { first, last } of entities) for (let p = first; p <= last; p++) paragraphs.push(p);
  return paragraphs;
}

/** A body of a province takes its place from the line above it. */
function withPlace(text: string, issuer: Issuer, superior: Span): Issuer {
  if (issuer.place !== null) return issuer;
  const above = readIssuer(text, superior);
  if (above === null || above.place === null) return issuer;
  const level = issuer.level === 'unknown' ? above.level : issuer.level;
  return { ...issuer, place: above.place, level };
}

/** Some part of the header stands before the type, so the issuer does, too. */
function headerBefore(seen: Seen, typeAt: number): boolean {
  for (const p of seen.marks) if (p <= typeAt) return true;
  return seen.marks.size === 0;
}

/** In small letters a line names the issuer only when it stands alone and short. */
function alone(work: Work, p: number, at: Span): boolean {
  const body = bodyOf(work.text, at);
  if (body === null || body.body === 'khac' || at.end - at.start > 60) return false;
  return (
    work.length(p) <= 200 &&
    /^[\p{L}\s-]+$/u.test(work.text.slice(at.start, at.end)) &&
    /^\p{Lu}/u.test(work.text.slice(at.start, at.end))
  );
}

/** Whether a line in capitals goes on the name above it. */
function carriesOn(text: string, name: Span, line: Span, adjacent: boolean): boolean {
  const issuer = readIssuer(text, name);
  if (issuer === null) return false;
  const words = text.slice(line.start, line.end);
  if (levelAt(text, line) !== null && issuer.place === null) return true;
  if (/^(VÀ|-|–|KHÓA|KHOÁ)\s/u.test(words)) return true;
  if (/(-|–|VÀ|,|CỦA)\s*$/u.test(text.slice(name.start, name.end))) return true;
  if (!adjacent || bodyOf(text, line) !== null) return false;
  return issuer.body === 'khac' || issuer.body === 'bo' || issuer.body === 'so' || issuer.body === 'lien-bo';
}

function sameName(text: string, a: Span, b: Span): boolean {
  return bareText(text, a.start, a.end, 120) === bareText(text, b.start, b.end, 120);
}
