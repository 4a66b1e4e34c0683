import type { Context } from '../../engine/types.ts';
import { keySet, keysOf, lower, TokenFlag, TokenKind, upper } from '../../text/index.ts';
import { capitalAt, follows, found, inside, type Judge, smallAt, spanOf } from './_capital.ts';
import { fieldAt } from './_capital-names.ts';

/** Behind these `sở`, `bộ` are the end of another word, or the plural of a common noun: `cơ sở Y tế`, `cán bộ Công an`, `các sở`. */
const NO_TYPE = keySet(
  'cơ trụ công hội xứ tệ cán nội toàn đồng tiến cục đảng trung bắc nam hạ đội chi tổng quân phân liên bách các những mọi hai ba',
);

/** `Giám đốc sở Tư pháp`: the name of the field has its capital, its type has none; token `i` is `sở` or `bộ`. */
export const smallDepartment: Judge = (i, ctx) => {
  const { key, kind } = ctx.document.source.tokens;
  if (i === 0 || !smallAt(i, ctx) || !capitalAt(i + 1, ctx)) return null;
  if (kind[i - 1] === TokenKind.number || NO_TYPE.has(key[i - 1]) || fieldAt(i + 1, ctx) === null) return null;
  const at = spanOf(i, i, ctx);
  const printed = ctx.text(at);
  return found(ctx, at, 'body', upper(printed[0]) + printed.slice(1));
};

/** Ends of the names of bodies that a level has: `Công an tỉnh`, `Bộ Chỉ huy quân sự tỉnh`. */
const LEVELLED = ['nhân dân', 'UBND', 'HĐND', 'công an', 'thanh tra', 'quân sự', 'biên phòng', 'UBMTTQ'].map(keysOf);

/** Whether the name of a body that a level has ends before token `i`, on the same line. */
export const endsBody = (i: number, ctx: Context): boolean =>
  (ctx.document.source.tokens.flags[i] & TokenFlag.newlineBefore) === 0 &&
  LEVELLED.some((keys) => follows(i - keys.length, keys, ctx));

const SOCIAL = keysOf('hội');

/** `UBND Xã`, `Công an Phường Tân An`: the level behind a body, with its name or without; token `i` is `Xã` or `Phường`. */
export const communeWord: Judge = (i, ctx) => {
  if (!capitalAt(i, ctx) || !endsBody(i, ctx) || follows(i + 1, SOCIAL, ctx)) return null;
  const { kind, length } = ctx.document.source.tokens;
  // A place that is called by a number has its capital.
  if (i + 1 < length && kind[i + 1] === TokenKind.number) return null;
  const at = spanOf(i, i, ctx);
  return found(ctx, at, capitalAt(i + 1, ctx) ? 'place' : 'level', lower(ctx.text(at)));
};

/**
 * The name of an organisation of which there is one: each part has its capital where the name has it. `always`: the words are a
 * name in small letters, too (`mặt trận tổ quốc`); else the first one must show it by its capital.
 */
export function organisation(name: string, always: boolean): Judge {
  const keys = keysOf(name);
  return (i, ctx) => {
    if (!follows(i, keys, ctx) || (!always && !(capitalAt(i, ctx) && inside(i, ctx)))) return null;
    // Each word stands in one case; a line in capitals is no slip.
    if (keys.some((_, k) => !smallAt(i + k, ctx) && !capitalAt(i + k, ctx))) return null;
    const at = spanOf(i, i + keys.length - 1, ctx);
    const printed = ctx.text(at);
    const words = name.split(' ');
    const capitals = words.map((word) => word !== lower(word));
    if (printed.includes('\n') || capitals.every((capital, k) => capital === capitalAt(i + k, ctx))) return null;
    const right = lower(printed)
      .split(/(\s+)/u)
      .map((word, k) => (k % 2 === 0 && capitals[k / 2] ? upper(word[0]) + word.slice(1) : word))
      .join('');
    return found(ctx, at, 'body', right);
  };
}
