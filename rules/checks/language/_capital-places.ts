import type { Context } from '../../engine/types.ts';
import { isProvince } from '../../law/provinces.ts';
import { keysOf, lower, TokenFlag, TokenKind, upper } from '../../text/index.ts';
import { capitalAt, follows, found, inside, type Judge, markAt, spanOf } from './_capital.ts';
import { endsBody } from './_capital-bodies.ts';
import { levels } from './_capital-words.ts';

/** The last token of the name of a province that begins at `i`; -1 when none does. */
function provinceEnd(i: number, ctx: Context): number {
  const { agencies } = ctx.law;
  for (let last = i + 2; last > i; last--) {
    if (last < ctx.document.source.tokens.length && isProvince(agencies, ctx.text(spanOf(i, last, ctx)))) return last;
  }
  return isProvince(agencies, ctx.text(spanOf(i, i, ctx))) ? i : -1;
}

const COMMITTEE = keysOf('ủy');

/** `Tỉnh Ninh Bình` in mid-sentence, and `Ủy ban nhân dân Tỉnh`, `Công an Tỉnh`. */
export const provinceWord: Judge = (i, ctx) => {
  if (!capitalAt(i, ctx) || i + 1 >= ctx.document.source.tokens.length) return null;
  const ofBody = endsBody(i, ctx);
  // Behind `UBND` stands no word in small letters.
  if (!inside(i, ctx) && !ofBody) return null;
  const at = spanOf(i, i, ctx);
  if (capitalAt(i + 1, ctx)) return provinceEnd(i + 1, ctx) < 0 ? null : found(ctx, at, 'place', lower(ctx.text(at)));
  if (!ofBody || follows(i + 1, COMMITTEE, ctx)) return null;
  return found(ctx, at, 'level', lower(ctx.text(at)));
};

const HCM = keysOf('hồ chí minh');
/** What follows `thành`, `thủ`, `Tỉnh`. */
const CITY = keysOf('phố');
const HANOI = keysOf('đô hà nội');

/** `thành phố Hồ Chí Minh`, `Thành phố Hà Nội`, `các huyện, Thành phố`: token `i` is `thành`. */
export const city: Judge = (i, ctx) => {
  const { key, flags } = ctx.document.source.tokens;
  if (!follows(i + 1, CITY, ctx)) return null;
  const at = spanOf(i, i + 1, ctx);
  if (follows(i + 2, HCM, ctx)) {
    return (flags[i] & TokenFlag.capital) === 0 && capitalAt(i + 2, ctx)
      ? found(ctx, at, 'city', upper(ctx.text(at)[0]) + ctx.text(at).slice(1))
      : null;
  }
  if (!capitalAt(i, ctx) || !inside(i, ctx)) return null;
  if (capitalAt(i + 2, ctx)) return provinceEnd(i + 2, ctx) < 0 ? null : found(ctx, at, 'place', lower(ctx.text(at)));
  const listed = markAt(i - 1, ctx) === ',' && i >= 2 && levels.has(key[i - 2]) && !capitalAt(i - 2, ctx);
  return listed ? found(ctx, at, 'level', lower(ctx.text(at))) : null;
};

/** `thủ đô Hà Nội`. */
export const capitalCity: Judge = (i, ctx) => {
  if (capitalAt(i, ctx) || !follows(i + 1, HANOI, ctx) || !capitalAt(i + 2, ctx)) return null;
  const at = spanOf(i, i + 1, ctx);
  return found(ctx, at, 'city', `T${ctx.text(at).slice(1)}`);
};

const DISTRICT = keysOf('quận');
const HIGHER = [keysOf('thành phố'), keysOf('TP'), DISTRICT];

/** `phường 15, quận 10`: a place that is called by a number has a capital; token `i` is `phường` or `quận`. */
export const numbered: Judge = (i, ctx) => {
  const { tokens } = ctx.document.source;
  const { kind, start, end } = tokens;
  if (capitalAt(i, ctx) || i + 2 >= tokens.length || kind[i + 1] !== TokenKind.number) return null;
  if (end[i + 1] - start[i + 1] > 2 || ctx.text(spanOf(i + 1, i + 1, ctx)).startsWith('0')) return null;
  // `mỗi phường 15 người` counts: only behind a comma a higher place shows that it is an address.
  if (markAt(i + 2, ctx) !== ',' || i + 3 >= tokens.length) return null;
  const higher = HIGHER.some((words) => follows(i + 3, words, ctx));
  const at = spanOf(i, i, ctx);
  const printed = ctx.text(at);
  return higher ? found(ctx, at, 'city', upper(printed[0]) + printed.slice(1)) : null;
};
