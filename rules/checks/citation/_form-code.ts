import type { Context, ResolvedCitation } from '../../engine/types.ts';
import { spellingOf } from '../the-thuc/_symbol.ts';
import type { Found } from './_form.ts';
import { edit } from './_form-fixes.ts';

/** The letters of the type in a number as printed: `TTR` of `845/TTR-SNNMT`. */
const typeLetters = /^[\d.]{1,8}\p{Ll}?\s?\/\s?(?:\d{4}\s?\/\s?)?(\p{L}{2,4})(?=\s?[-–/])/u;
/** How much before a number is read for its own capitals. */
const LEAD = 12;
/** Words all in capitals stand before it: a title, where small letters are none. */
const capitals = /\p{Lu}{2,}\s+(?:SỐ:?\s*)?$/u;

/** The abbreviation of the type is written in other capitals than its own: `TTR` for `TTr` (V10.4). */
export function codeCase(citation: ResolvedCitation, ctx: Context): Found | null {
  const { numberSpan, symbol, garbled, inTitle } = citation;
  if (symbol === null || garbled || inTitle) return null;
  const printed = ctx.text(numberSpan);
  const found = typeLetters.exec(printed);
  if (found === null) return null;
  const [whole, code] = found;
  const right = spellingOf(code);
  if (right === null || right === code || right.toLowerCase() !== code.toLowerCase()) return null;
  if (capitals.test(ctx.text({ start: Math.max(0, numberSpan.start - LEAD), end: numberSpan.start }))) return null;
  const start = numberSpan.start + whole.length - code.length;
  const at = { start, end: start + code.length };
  return {
    slip: 'code',
    at: numberSpan,
    about: null,
    words: code,
    right,
    count: 1,
    fix: edit('safe', at, right, `Sửa “${code}” thành “${right}”`, `Change “${code}” to “${right}”`),
  };
}
