import type { Span } from '../text/types.ts';
import { bodyOf } from './bodies.ts';
import { issuerOfSymbol, isTypeCode, readIssuer, readIssuerIn, wordsOf } from './issuers.ts';
import { bareText, isUpper } from './letters.ts';
import { levelAt } from './places.ts';
import { type Found, isInRow, type Seen } from './preface-walk.ts';
import type { Title } from './title.ts';
import { TYPE_NAMES } from './type-names.ts';
import type { Issuer, Part } from './types.ts';
import type { Work } from './work.ts';

/** A body that the header names. */
interface Entity {
  /** One a line. */
  readonly pieces: Span[];
  readonly first: number;
  last: number;
}

/** The last body is named behind everything else of the header, another before it. */
function isBelowHeader(seen: Seen, entities: readonly Entity[]): boolean {
  if (entities.length < 2) return false;
  const parts = [seen.nationalName, seen.motto, seen.symbol, seen.placeDate].filter((found) => found !== null);
  const [before, last] = entities.slice(-2);
  return parts.length > 0 && parts.every(({ p }) => p < last.first) && parts.some(({ p }) => p > before.last);
}

export interface HeaderIssuers {
  readonly issuer: Issuer | null;
  readonly superior: Part | null;
  readonly authority: Part | null;
  readonly used: readonly number[];
}

/** Issuer and superior line: the last two names of bodies before the title. */
export function readIssuers(work: Work, seen: Seen, title: Title): HeaderIssuers {
  const { text } = work;
  const entities = findEntities(work, seen, title);
  // Only the last ones can be the issuer, its superior and the authority.
  const near = entities.slice(-8);
  const kept = near.filter((entity, i) => !near.slice(i + 1).some((later) => sameName(text, entity, later)));
  // Without a type the authority line stands right below the header.
  const authority = title.typeAt < 0 && isBelowHeader(seen, kept) ? kept.pop()! : null;
  const none = { issuer: null, superior: null, authority: authority === null ? null : partOf(text, authority.pieces) };
  const last = kept[kept.length - 1];
  if (last === undefined) return { ...none, used: [] };
  const issuer = issuerOf(text, last.pieces);
  const before = kept[kept.length - 2];
  const superior = before !== undefined && last.first - before.last <= 3 ? before : null;
  if (superior === null) {
    const two = readBoth(text, seen, last, issuer);
    if (two !== null) return { ...two, authority: none.authority, used: paragraphsOf([last]) };
  }
  return {
    authority: none.authority,
    issuer: superior === null ? issuer : withPlace(text, issuer, superior.pieces),
    superior: superior === null ? null : partOf(text, superior.pieces),
    used: paragraphsOf([superior, last, authority].filter((entity) => entity !== null)),
  };
}

/** The bodies that the lines before the title name, in their order. */
function findEntities(work: Work, seen: Seen, title: Title): Entity[] {
  const { text } = work;
  const entities: Entity[] = [];
  const titled = new Set(title.paras);
  const limit =
    title.typeAt >= 0 && headerBefore(seen, title.typeAt)
      ? title.typeAt
      : seen.preamble < 0
        ? seen.stop
        : seen.preamble;
  /** `CHỦ TỊCH` alone: the body stands on the next line. */
  let head: Found<Span> | null = null;
  /** Last line in capitals that names no body that is known. */
  let unknown: Found<Span> | null = null;
  for (const found of seen.rests) {
    const { p, value } = found;
    // All on one line: what stands before the type on its line may name the issuer.
    const before = title.type !== null && p === title.typeAt && value.end <= title.type.start;
    if (!before && (p >= limit || titled.has(p))) continue;
    const upper = isUpper(text, value);
    // In a table of data bodies are named that issue nothing.
    if (!upper && (!alone(work, p, value) || isInRow(work, p))) continue;
    const last = entities[entities.length - 1];
    const near = last !== undefined && p - last.last <= 2 && value.end - last.pieces[0].start < 400;
    if (near && upper && carriesOn(text, last.pieces, value, p === last.last + 1)) {
      last.pieces.push(value);
      last.last = p;
      continue;
    }
    if (isHeadOfOffice(text, value)) {
      head = found;
      continue;
    }
    if (value.end - value.start > 160) continue;
    if (readIssuer(text, value) !== null) {
      const led = head !== null && p - head.p <= 2 ? head : null;
      const pieces = led === null ? [value] : [led.value, value];
      entities.push({ pieces, first: led?.p ?? p, last: p });
      head = null;
    } else if (inPlace(seen, p) && isName(text, value)) {
      // Below a body that is known it is the one under it.
      if (near && p === last.last + 1 && isWhole(text, last.pieces))
        entities.push({ pieces: [value], first: p, last: p });
      else unknown = found;
    }
  }
  if (entities.length === 0 && unknown !== null)
    entities.push({ pieces: [unknown.value], first: unknown.p, last: unknown.p });
  return entities;
}

/** The name of a committee or council has its place. */
function isWhole(text: string, pieces: readonly Span[]): boolean {
  const { body, place } = issuerOf(text, pieces);
  return place !== null || (body !== 'ubnd' && body !== 'hdnd' && body !== 'chu-tich-ubnd');
}

/** Heads of bodies as they stand alone on a line above the body. */
const HEADS: ReadonlySet<string> = new Set([
  'chutich',
  'botruong',
  'giamdoc',
  'tonggiamdoc',
  'thongdoc',
  'truongban',
  'vientruong',
  'chanhan',
  'cuctruong',
  'hieutruong',
  'chihuytruong',
]);

function isHeadOfOffice(text: string, at: Span): boolean {
  return at.end - at.start <= 20 && HEADS.has(bareText(text, at.start, at.end, 20));
}

/** Most paragraphs between the issuer and the number below it. */
const ABOVE_NUMBER = 6;

/** Where the issuer stands: above the number, and no further from it than the name of the state and the motto need. */
function inPlace(seen: Seen, p: number): boolean {
  const { symbol } = seen;
  return symbol !== null && p <= symbol.p && symbol.p - p <= ABOVE_NUMBER;
}

/** Words in capitals that may name a body: no mark of a draft or of a copy, no kind of document. */
function isName(text: string, at: Span): boolean {
  const words = text.slice(at.start, at.end);
  if (!/^[\p{Lu}\p{N}\s,&()'’–-]+$/u.test(words) || !/\S\s+\S+\s+\S/u.test(words)) return false;
  const bare = bareText(text, at.start, at.end);
  return !/^(?:duthao|ban(?:sao|chinh|duthao)|sao[yl]|mau|congbao|conghoa|doclap)/u.test(bare) && !TYPE_NAMES.has(bare);
}

/** The issuer read from its name; a body that is not known is named as printed. */
function issuerOf(text: string, pieces: readonly Span[]): Issuer {
  const at = { start: pieces[0].start, end: pieces[pieces.length - 1].end };
  const name = wordsOf(text, pieces).replace(/[\s*_]+/gu, ' ');
  return readIssuerIn(text, pieces) ?? { body: 'khac', level: 'unknown', place: null, name, at };
}

function partOf(text: string, pieces: readonly Span[]): Part {
  return { start: pieces[0].start, end: pieces[pieces.length - 1].end, text: wordsOf(text, pieces) };
}

/** Two bodies in one line: the issuer behind its superior; a lone UBND above the number of a sở is the superior. */
function readBoth(
  text: string,
  seen: Seen,
  { pieces }: Entity,
  issuer: Issuer,
): Pick<HeaderIssuers, 'issuer' | 'superior'> | null {
  const named = issuerNamed(seen);
  if (named !== null && named === issuer.body) return null;
  const line = pieces[pieces.length - 1];
  const at = bodyWithin(text, line, issuer.body, codeOf(seen));
  if (at >= 0) {
    const above = [...pieces.slice(0, -1), { start: line.start, end: trimEnd(text, line.start, at) }];
    const upper = readIssuerIn(text, above);
    if (upper !== null && upper.body === issuer.body && (upper.body !== 'ubnd' || upper.place !== null)) {
      const below = issuerOf(text, [{ start: at, end: line.end }]);
      return { issuer: withPlace(text, below, above), superior: partOf(text, above) };
    }
  }
  return issuer.body === 'ubnd' && named === 'so' ? { issuer: null, superior: partOf(text, pieces) } : null;
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** How the names of the bodies begin that stand under a committee, a sở or a ministry and print its name above their own. */
const UNDER: Readonly<Partial<Record<Issuer['body'], RegExp>>> = {
  ubnd: /(?<=\s)(?:SỞ|VĂN PHÒNG|BAN QUẢN LÝ|BAN DÂN TỘC|THANH TRA|TRUNG TÂM|PHÒNG)\s/gu,
  so: /(?<=\s)(?:CHI CỤC|TRUNG TÂM|BAN QUẢN LÝ|THANH TRA|VĂN PHÒNG|BỆNH VIỆN)\s/gu,
  bo: /(?<=\s)(?:TỔNG CỤC|CỤC|VĂN PHÒNG|THANH TRA|HỌC VIỆN)\s/gu,
};

/** Where a body under `body` begins within the line; -1 when none does. The number, where there is one, must bear its first letter. */
function bodyWithin(text: string, line: Span, body: Issuer['body'], code: string | null): number {
  const begins = UNDER[body];
  if (begins === undefined) return -1;
  for (const { 0: word, index } of text.slice(line.start, line.end).matchAll(begins)) {
    // `HẢI PHÒNG` is a city: only the number tells a phòng from it.
    if (code === null ? !word.startsWith('PHÒNG') : code.startsWith(word[0])) return line.start + index;
  }
  return -1;
}

/** The issuer's letters in the number: `SNV` of `12/QĐ-SNV` and of `12/SNV-VP`; null when there are none. */
function codeOf({ symbol }: Seen): string | null {
  const last = symbol?.value.symbol?.split('/').pop() ?? '';
  const [first, second] = last.split(/[-–]/u);
  const code = isTypeCode(first) ? second : first;
  return code === undefined || code === '' ? null : code;
}

/** The body that the number names. */
function issuerNamed({ symbol }: Seen): Issuer['body'] | null {
  const code = symbol?.value.symbol ?? null;
  return code === null ? null : (issuerOfSymbol(code, symbol!.value.line)?.body ?? null);
}

function paragraphsOf(entities: readonly Entity[]): number[] {
  const paragraphs: number[] = [];
  for (const { first, last } of entities) for (let p = first; p <= last; p++) paragraphs.push(p);
  return paragraphs;
}

/** A body of a province takes its place from the line above it. */
function withPlace(text: string, issuer: Issuer, superior: readonly Span[]): Issuer {
  if (issuer.place !== null) return issuer;
  const above = readIssuerIn(text, superior);
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
function carriesOn(text: string, name: readonly Span[], line: Span, adjacent: boolean): boolean {
  const issuer = issuerOf(text, name);
  const words = text.slice(line.start, line.end);
  if (levelAt(text, line) !== null && issuer.place === null) return true;
  if (/^(VÀ|-|–|KHÓA|KHOÁ)\s/u.test(words)) return true;
  if (/(-|–|VÀ|,|CỦA)\s*$/u.test(wordsOf(text, name))) return true;
  if (!adjacent || readIssuer(text, line) !== null) return false;
  if (placeIsCut(text, name, issuer.place, words)) return true;
  return issuer.body === 'khac' || issuer.body === 'bo' || issuer.body === 'so' || issuer.body === 'lien-bo';
}

/** A column too narrow for the name of the place: `ỦY BAN NHÂN DÂN TỈNH HÀ` / `TĨNH`, `ỦY BAN NHÂN DÂN TỈNH` / `HÀ TĨNH`. */
function placeIsCut(text: string, name: readonly Span[], place: string | null, words: string): boolean {
  if (place === null) return /\s(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU)\s*$/u.test(wordsOf(text, name));
  return /^(?:tỉnh|thành phố|xã|phường|đặc khu) \S+$/u.test(place) && /^\p{Lu}{2,7}$/u.test(words.trim());
}

function sameName(text: string, a: Entity, b: Entity): boolean {
  const [one, other] = [a, b].map(({ pieces }) => wordsOf(text, pieces));
  return bareText(one, 0, one.length, 120) === bareText(other, 0, other.length, 120);
}
