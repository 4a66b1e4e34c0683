import type { Context } from '../../engine/types.ts';
import type { Agency } from '../../law/types.ts';
import { lower, TokenFlag, TokenKind, type TokenTable, wordKey } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';

/** A name that is no longer that of an acting body on the as-of date. */
export interface Outdated {
  readonly at: Span;
  readonly agency: Agency;
}

const k = (words: string): number[] => words.split(' ').map(wordKey);
const key = {
  các: wordKey('các'),
  cấp: wordKey('cấp'),
  huyện: wordKey('huyện'),
  quận: wordKey('quận'),
  thị: wordKey('thị'),
  xã: wordKey('xã'),
  trấn: wordKey('trấn'),
  thành: wordKey('thành'),
  phố: wordKey('phố'),
  phường: wordKey('phường'),
  tỉnh: wordKey('tỉnh'),
  và: wordKey('và'),
  hoặc: wordKey('hoặc'),
  thuộc: wordKey('thuộc'),
  đặc: wordKey('đặc'),
  khu: wordKey('khu'),
  ban: wordKey('ban'),
  hội: wordKey('hội'),
} as const;
const committee = k('ủy ban nhân dân');
const council = k('hội đồng nhân dân');
const short: ReadonlySet<number> = new Set(k('ubnd hđnd'));
const heads = [k('phó chủ tịch'), k('chủ tịch'), k('thường trực')];

const matches = (t: TokenTable, i: number, keys: readonly number[]): boolean =>
  i >= 0 && i + keys.length <= t.length && keys.every((word, n) => t.key[i + n] === word);
const char = (ctx: Context, t: TokenTable, i: number): string =>
  i >= 0 && i < t.length ? ctx.text({ start: t.start[i], end: t.start[i] + 1 }) : '';

/** The token after a name that begins at token `i`, word for word, whatever marks stand between; -1 when it is not there. */
function nameEnd(t: TokenTable, i: number, name: string): number {
  let at = i;
  for (const [word] of name.matchAll(/[\p{L}\p{N}]+/gu)) {
    while (at > i && at < t.length && t.kind[at] === TokenKind.punctuation && at - i < 40) at++;
    if (at >= t.length || t.key[at] !== wordKey(word)) return -1;
    at++;
  }
  return at;
}

/** Widens the span to `Chủ tịch`, `Phó Chủ tịch`, `Thường trực` right before token `i`. */
function withHead(t: TokenTable, i: number): number {
  for (const head of heads) if (matches(t, i - head.length, head)) return i - head.length;
  return i;
}

interface UnitList {
  /** A district unit among them. */
  readonly district: boolean;
  /** Tokens of the first abolished unit, and the one after the last district unit or city beside it. */
  readonly first: number;
  readonly end: number;
  readonly leading: boolean;
}

/** Reads `các huyện, thị xã, thành phố`, `cấp tỉnh, cấp huyện`, `huyện` after a body; null when no unit that is gone is among them. */
function unitsAfter(ctx: Context, t: TokenTable, i: number): UnitList | null {
  let at = t.key[i] === key.các ? i + 1 : i;
  const listed = at > i;
  let first = -1;
  let end = -1;
  let district = false;
  let township = -1;
  let leading = true;
  for (let count = 0; count < 8 && at < t.length; count++) {
    const start = at;
    if (t.key[at] === key.cấp) at++;
    const word = t.key[at];
    const next = at + 1 < t.length ? t.key[at + 1] : 0;
    if (word === key.huyện || word === key.quận || (word === key.thị && next === key.xã)) {
      if (first < 0) {
        first = start;
        leading = count === 0;
      }
      district = true;
      at += word === key.thị ? 2 : 1;
      end = at;
    } else if (word === key.thị && next === key.trấn) {
      if (township < 0) township = start;
      at += 2;
    } else if (word === key.thành && (next === key.phố || splitCity(ctx, t, at + 1))) {
      at += next === key.phố ? 2 : 3;
      if (t.key[at] === key.thuộc && t.key[at + 1] === key.tỉnh) {
        at += 2;
        if (first < 0) first = start;
        district = true;
        end = at;
      } else if (district && (listed || end === start - 1)) end = at;
    } else if (district && listed && (word === key.thành || word === key.thị)) {
      // `các huyện, thành, thị`.
      at++;
      end = at;
    } else if (word === key.xã || word === key.phường || word === key.tỉnh) at++;
    else if (word === key.đặc && next === key.khu) at += 2;
    else break;
    const mark = char(ctx, t, at);
    if (mark === ',' || mark === '/' || t.key[at] === key.và || t.key[at] === key.hoặc) at++;
    else break;
  }
  if (district) return { district, first, end, leading };
  return township < 0 ? null : { district, first: township, end: township + 2, leading: false };
}

/** `thành p hố`: a scanning slip. */
function splitCity(ctx: Context, t: TokenTable, i: number): boolean {
  return i + 1 < t.length && lower(ctx.text({ start: t.start[i], end: t.end[i + 1] })).replace(/\s/gu, '') === 'phố';
}

/** `UBND các huyện, thành phố`, `Hội đồng nhân dân cấp huyện`: a body of the abolished level that begins at token `i`. */
function districtBody(ctx: Context, t: TokenTable, i: number): Outdated | null {
  const full = matches(t, i, committee) ? committee : matches(t, i, council) ? council : null;
  if (full === null && !short.has(t.key[i])) return null;
  const body = i + (full?.length ?? 1);
  if (body >= t.length) return null;
  const units = unitsAfter(ctx, t, body);
  if (units === null) return null;
  const isCouncil = full === council || (full === null && t.key[i] === wordKey('hđnd'));
  const wanted = units.district ? [isCouncil ? 'HĐND cấp huyện' : 'UBND cấp huyện', 'UBND huyện'] : ['thị trấn'];
  const agency = ctx.law.agencies.find((row) => row.kind === 'local-level' && wanted.includes(row.oldName));
  if (agency === undefined || agency.from === null || agency.from > ctx.asOf) return null;
  const start = units.leading ? t.start[withHead(t, i)] : t.start[units.first];
  return { agency, at: { start, end: t.end[units.end - 1] } };
}

/** First words of bodies that a province's name may follow. */
const bodies: ReadonlySet<number> = new Set(
  k('ubnd hđnd ủy hội sở ban công cục chi tòa viện bộ đoàn văn thanh kho bảo trung'),
);
const stops: ReadonlySet<number> = new Set(k('trên địa bàn của tại ở trong và với cho từ thuộc giữa về theo do'));

/** First token of the body whose province begins at token `i`; -1 when the province only tells where something is. */
function bodyBefore(t: TokenTable, i: number): number {
  let found = -1;
  for (let at = i - 1; at >= 0 && i - at <= 9; at--) {
    if (t.kind[at] === TokenKind.punctuation) break;
    if (stops.has(t.key[at]) && !matches(t, at - 1, k('dân vận và')) && t.key[at] !== key.và) break;
    if (bodies.has(t.key[at]) && (t.flags[at] & TokenFlag.capital) !== 0) found = at;
  }
  return found < 0 ? -1 : withHead(t, found);
}

const military: ReadonlySet<number> = new Set(k('quốc công'));

/**
 * The outdated name that begins at token `i`: a district body, or a row of the agencies whose day has come. A province counts only
 * with its body before it (`UBND tỉnh Bắc Kạn`), or in the lines of the header that name the issuer.
 */
export function outdatedAt(ctx: Context, i: number, inHeader: boolean): Outdated | null {
  const t = ctx.document.source.tokens;
  const district = inHeader ? null : districtBody(ctx, t, i);
  if (district !== null) return district;
  const first = lower(char(ctx, t, i));
  let best: Outdated | null = null;
  for (const agency of ctx.law.agencies) {
    const { kind, oldName, newName, from } = agency;
    if (from === null || from > ctx.asOf || lower(oldName[0]) !== first || newName.startsWith(oldName)) continue;
    if (kind === 'local-level' && /^(?:UBND|HĐND|thị trấn|huyện đảo)/u.test(oldName)) continue;
    if (kind !== 'province' && kind !== 'local-level' && (t.flags[i] & TokenFlag.capital) === 0) continue;
    const end = nameEnd(t, i, oldName);
    if (end < 0 || (best !== null && t.end[end - 1] <= best.at.end)) continue;
    let start = i;
    if (kind === 'province' && !inHeader) {
      const body = bodyBefore(t, i);
      if (body < 0) continue;
      // Another body may be outdated itself and is told apart: `Sở Giao thông vận tải tỉnh Hà Giang`.
      if (matches(t, i - 3, committee.slice(1)) || matches(t, i - 3, council.slice(1)) || short.has(t.key[i - 1]))
        start = body;
    }
    if (oldName.startsWith('Thanh tra') && (military.has(t.key[end] ?? 0) || outdatedAt(ctx, end - 1, false) !== null))
      continue;
    // `Ban Dân tộc của Hội đồng nhân dân` is a committee of the council and goes on.
    if (
      oldName === 'Ban Dân tộc' &&
      (matches(t, end, council) ||
        matches(t, end + 1, council) ||
        short.has(t.key[end] ?? 0) ||
        short.has(t.key[end + 1] ?? 0))
    )
      continue;
    best = { agency, at: { start: t.start[start], end: t.end[end - 1] } };
  }
  return best;
}

/** First words of every name that `outdatedAt` knows: rows of the agencies, and the bodies of the district level. */
export const firstWords: readonly string[] = [
  'ubnd',
  'hđnd',
  'ủy',
  'hội',
  'tỉnh',
  'sở',
  'bộ',
  'ban',
  'tổng',
  'kho',
  'cục',
  'thanh',
  'trung',
  'phòng',
  'công',
  'chi',
  'tòa',
  'viện',
];
