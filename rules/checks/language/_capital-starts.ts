import { keySet, keysOf, lower, TokenFlag, TokenKind, upper } from '../../text/index.ts';
import { asName, follows, found, type Judge, markAt, smallAt, spanOf } from './_capital.ts';
import { afterComma, beforePeople, months, needThird, openings, openingsOfThree, weekdays } from './_capital-words.ts';

/** `…; Tăng cường`, `…, Thời gian`: a capital in mid-sentence; token `i` is the mark. */
export const afterMark: Judge = (i, ctx) => {
  const { key, flags } = ctx.document.source.tokens;
  if (!smallAt(i + 2, ctx) || (flags[i + 1] & (TokenFlag.newlineBefore | TokenFlag.blockStart)) !== 0) return null;
  // `Địa điểm: …; Thời gian: …`: labels.
  if (markAt(i + 3, ctx) === ':') return null;
  const pair = `${key[i + 1]} ${key[i + 2]}`;
  if (!openings.has(pair) || (markAt(i, ctx) === ',' && !afterComma.has(pair))) return null;
  if (needThird.has(pair) && !openingsOfThree.has(`${pair} ${key[i + 3]}`)) return null;
  const at = spanOf(i + 1, i + 2, ctx);
  return found(ctx, at, 'after-mark', lower(ctx.text(at)), 'review');
};

const VOWEL = /[aăâeêioôơuưyà-ýạ-ỹ]/u;

/** The first letter of a khoản or điểm of a normative draft: token `i` is the mark of its label. */
export const unitStart: Judge = (i, ctx) => {
  const { source, documentClass } = ctx.document;
  const { flags, start, end } = source.tokens;
  if (i === 0 || (flags[i - 1] & TokenFlag.blockStart) === 0 || !smallAt(i + 1, ctx)) return null;
  if (documentClass !== 'normative' || end[i + 1] - start[i + 1] < 2) return null;
  if ((flags[i + 1] & TokenFlag.spaceBefore) === 0 || (flags[i + 1] & TokenFlag.newlineBefore) !== 0) return null;
  const paragraph = ctx.document.paragraphAt(start[i]);
  const node = paragraph?.node;
  if (!node || (node.type !== 'clause' && node.type !== 'point') || node.label.end !== end[i]) return null;
  if (paragraph.table > 0 || paragraph.quoted) return null;
  const at = spanOf(i + 1, i + 1, ctx);
  const word = ctx.text(at);
  // Units of measure, and names such as eKYC and iOffice keep their small letter.
  if (word !== lower(word) || !VOWEL.test(word)) return null;
  return found(ctx, at, 'unit-start', upper(word[0]) + word.slice(1));
};

const JOINING = keySet('đến hết và');
const SUNDAY = keysOf('chủ nhật');

/** `từ thứ hai đến thứ sáu`: days of the week, not ordinals; told at the first. */
export const weekday: Judge = (i, ctx) => {
  const { key } = ctx.document.source.tokens;
  if (i === 0 || !smallAt(i + 1, ctx) || !weekdays.has(key[i + 1])) return null;
  const other = [i + 3, i + 4].some((k) => follows(k, [key[i]], ctx) && weekdays.has(key[k + 1]));
  const joins = JOINING.has(key[i + 2]) || markAt(i + 2, ctx) === ',';
  const sunday = follows(i + 3, SUNDAY, ctx);
  if (!joins || !(other || sunday)) return null;
  // `lần thứ hai và thứ ba`, `người thứ hai, thứ ba` count; a week has `từ thứ hai đến`, `sáng thứ bảy`.
  if (!sunday && !/^(?:từ|sáng|chiều|tuần)$/u.test(lower(ctx.text(spanOf(i - 1, i - 1, ctx))))) return null;
  const day = spanOf(i + 1, i + 1, ctx);
  const at = spanOf(i, i + 1, ctx);
  return found(ctx, at, 'weekday', ctx.text({ start: at.start, end: day.start }) + asName(ctx.text(day)));
};

const NOT_MONTH = keysOf('cách mạng');

/** `Cách mạng tháng tám`, `tháng giêng`. */
export const month: Judge = (i, ctx) => {
  const { key, kind } = ctx.document.source.tokens;
  if (!smallAt(i + 1, ctx) || !months.has(key[i + 1]) || i === 0) return null;
  // `ba tháng tư lần`: a count before it, or behind it.
  const revolution = follows(i - 2, NOT_MONTH, ctx);
  if (
    !revolution &&
    (kind[i - 1] === TokenKind.number ||
      !/^(?:ngày|trong|từ|đến|vào|rằm|mùng)$/u.test(ctx.text(spanOf(i - 1, i - 1, ctx))))
  )
    return null;
  const day = spanOf(i + 1, i + 1, ctx);
  const at = spanOf(i, i + 1, ctx);
  return found(ctx, at, 'weekday', ctx.text({ start: at.start, end: day.start }) + asName(ctx.text(day)));
};

const PEOPLE = keysOf('dân');

/** `của nhân dân` in an administrative paper. */
export const people: Judge = (i, ctx) => {
  const { key } = ctx.document.source.tokens;
  if (ctx.document.documentClass !== 'administrative' || i === 0 || !beforePeople.has(key[i - 1])) return null;
  if (!smallAt(i, ctx) || !smallAt(i + 1, ctx) || !follows(i + 1, PEOPLE, ctx)) return null;
  const at = spanOf(i, i + 1, ctx);
  return found(ctx, at, 'people', asName(ctx.text(at)));
};

/** A small letter behind a full stop that ends a sentence: token `i` is the full stop. */
export const sentenceStart: Judge = (i, ctx) => {
  const { tokens, text } = ctx.document.source;
  const { flags, kind, start, end } = tokens;
  if (i < 2 || kind[i - 1] !== TokenKind.word || !smallAt(i - 1, ctx) || !smallAt(i + 1, ctx)) return null;
  // Abbreviations, labels and marks that stand alone are no ends.
  if (end[i - 1] !== start[i] || end[i - 1] - start[i - 1] < 2 || (flags[i - 1] & TokenFlag.blockStart) !== 0)
    return null;
  const spaced = TokenFlag.spaceBefore;
  if ((flags[i + 1] & spaced) === 0 || (flags[i + 1] & (TokenFlag.newlineBefore | TokenFlag.blockStart)) !== 0)
    return null;
  if (markAt(i - 2, ctx) === '.' || end[i + 1] - start[i + 1] < 2 || markAt(i + 2, ctx) === ')') return null;
  const at = spanOf(i + 1, i + 1, ctx);
  const word = text.slice(at.start, at.end);
  return word === lower(word) ? found(ctx, at, 'sentence', upper(word[0]) + word.slice(1), 'review') : null;
};
