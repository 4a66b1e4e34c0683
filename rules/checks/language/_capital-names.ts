import type { Context } from '../../engine/types.ts';
import type { Law } from '../../law/types.ts';
import { foldTone, keySet, keysOf, lower, TokenFlag, upper, wordKey } from '../../text/index.ts';
import { plain } from '../../text/plain.ts';
import { asName, capitalAt, follows, found, inside, type Judge, markAt, smallAt, spanOf } from './_capital.ts';
import { collective, fields } from './_capital-words.ts';

/** `các Sở, Ban, Ngành`: token `i` is the capital `Ngành`. */
export const collectiveName: Judge = (i, ctx) => {
  const { key, flags } = ctx.document.source.tokens;
  if (!capitalAt(i, ctx)) return null;
  let first = i;
  while (first >= 2 && markAt(first - 1, ctx) === ',' && collective.has(key[first - 2])) first -= 2;
  if (first === i) return null;
  const at = spanOf(first, i, ctx);
  const printed = ctx.text(at);
  const opens = (flags[first] & (TokenFlag.sentenceStart | TokenFlag.blockStart)) !== 0;
  return found(ctx, at, 'collective', opens ? printed[0] + lower(printed.slice(1)) : lower(printed));
};

/** `ủy ban nhân dân`, `Hội Đồng Nhân Dân`: the words of the body from token `i` on. */
export const peoplesBody =
  (rest: readonly number[]): Judge =>
  (i, ctx) => {
    if (!follows(i + 1, rest, ctx)) return null;
    // As it should be: a capital, then small letters.
    if (capitalAt(i, ctx) && rest.every((_, n) => smallAt(i + 1 + n, ctx))) return null;
    const at = spanOf(i, i + rest.length, ctx);
    const printed = ctx.text(at);
    const right = asName(printed);
    // A line in capitals, or words of one that are split up.
    if (printed === right || printed.includes('\n') || upper(printed) === printed) return null;
    const { flags } = ctx.document.source.tokens;
    for (let k = i; k <= i + rest.length; k++) if ((flags[k] & TokenFlag.allCaps) !== 0) return null;
    return found(ctx, at, 'body', right);
  };

const byFirst = new Map<number, { readonly keys: readonly number[]; readonly name: string }[]>();
for (const name of fields) {
  const keys = (name.match(/[\p{L}]+|[,-]/gu) ?? []).map(wordKey);
  byFirst.set(keys[0], [...(byFirst.get(keys[0]) ?? []), { keys, name }]);
}

/** The field of a ministry or department named at token `i`. */
export function fieldAt(i: number, ctx: Context): { readonly end: number; readonly name: string } | null {
  let best: { end: number; name: string } | null = null;
  for (const { keys, name } of byFirst.get(ctx.document.source.tokens.key[i]) ?? []) {
    if (follows(i, keys, ctx) && (best === null || i + keys.length > best.end)) best = { end: i + keys.length, name };
  }
  return best;
}

/** `Sở tài chính`, `Bộ Tài Nguyên Và Môi Trường`: token `i` is `Sở` or `Bộ`. */
export const department: Judge = (i, ctx) => {
  const { tokens } = ctx.document.source;
  if (!capitalAt(i, ctx) || i + 1 >= tokens.length) return null;
  const field = fieldAt(i + 1, ctx);
  if (field === null) return null;
  const at = spanOf(i + 1, field.end - 1, ctx);
  const printed = ctx.text(at);
  const right = field.name;
  // `các đơn vị thuộc Bộ xây dựng kế hoạch`: a verb.
  if (field.name === 'Xây dựng' && smallAt(i + 1, ctx)) return null;
  if (printed === right || printed === upper(printed) || printed.includes('\n')) return null;
  // Spaces and the place of the tone are the draft's own.
  if (foldTone(printed).replace(/\s+/gu, ' ') === right || plain(printed) !== plain(right)) return null;
  return found(ctx, at, 'body', right);
};

const BODIES = keySet('sở bộ cục vụ viện ban phòng ủy hội văn trung tổng chi');
/** Longest name whose beginning is looked for. */
const NAME = 10;

/** `Viện Quy Hoạch Và Thiết kế`: no name of a public body has a capital at `và`; that of a company may. */
export const joint: Judge = (i, ctx) => {
  const { tokens } = ctx.document.source;
  if (!inside(i, ctx) || i + 1 >= tokens.length || !capitalAt(i - 1, ctx) || !capitalAt(i + 1, ctx)) return null;
  let first = i - 1;
  while (first > 0 && i - first < NAME && capitalAt(first - 1, ctx) && inside(first, ctx)) first--;
  if (!BODIES.has(tokens.key[first])) return null;
  // A known department is told as a whole.
  if (fieldAt(first + 1, ctx) !== null) return null;
  const at = spanOf(i, i, ctx);
  return found(ctx, at, 'joint', lower(ctx.text(at)));
};

interface LawName {
  readonly keys: readonly number[];
  readonly name: string;
}

const lawNames = new WeakMap<Law, ReadonlyMap<number, readonly LawName[]>>();

/** Official names of laws by the key of the first word behind `Luật`, longest first. */
function namesOf(law: Law): ReadonlyMap<number, readonly LawName[]> {
  const known = lawNames.get(law);
  if (known) return known;
  const byWord = new Map<number, LawName[]>();
  for (const name of law.lawNames) {
    const found = /^(?:Bộ luật|Luật|Pháp lệnh)\s+(.+)$/u.exec(name);
    // A name of one syllable may be a word of the sentence.
    if (found === null || !found[1].includes(' ')) continue;
    const keys = (found[1].match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? []).map(wordKey);
    const list = byWord.get(keys[0]);
    if (list) list.push({ keys, name: found[1] });
    else byWord.set(keys[0], [{ keys, name: found[1] }]);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  lawNames.set(law, byWord);
  return byWord;
}

const TYPES = new Set(['Bộ luật', 'Pháp lệnh', 'Luật'].map((type) => lower(type)));
const PREFIXES = new Set(['bộ', 'pháp'].map(wordKey));
/** The one type that is named by its last word alone. */
const ALONE = wordKey('luật');

/** What stands in small letters where each word of a name has its capital. */
const JOINERS = keySet('và của , về');

/** `Luật ban hành văn bản quy phạm pháp luật`, `luật Đất đai`: token `i` is `luật`, or the last word of `bộ luật`, `pháp lệnh`. */
export const lawName: Judge = (i, ctx) => {
  const { key, flags, length } = ctx.document.source.tokens;
  // Nearly every `luật` stands among small letters.
  const { capital } = TokenFlag;
  if (i + 1 >= length || ((flags[i] | flags[i + 1] | flags[Math.max(0, i - 1)]) & capital) === 0) return null;
  const prefixed = i > 0 && PREFIXES.has(key[i - 1]) && TYPES.has(plain(ctx.text(spanOf(i - 1, i, ctx))));
  const first = prefixed ? i - 1 : i;
  // `pháp luật`, `pháp luật về …`, `Tư lệnh Cảnh sát biển`: no type.
  if (
    i + 1 >= length ||
    (!prefixed && (key[i] !== ALONE || (i > 0 && PREFIXES.has(key[i - 1])))) ||
    (flags[i + 1] & TokenFlag.blockStart) !== 0
  )
    return null;
  // Two small letters are no name; two capitals are a right one when none follows.
  const titled = capitalAt(first, ctx) && capitalAt(i + 1, ctx);
  if (!titled && (capitalAt(first, ctx) === capitalAt(i + 1, ctx) || !(smallAt(first, ctx) || smallAt(i + 1, ctx))))
    return null;
  const name = namesOf(ctx.law)
    .get(key[i + 1])
    ?.find(({ keys }) => follows(i + 1, keys, ctx));
  if (name === undefined) return null;
  const at = spanOf(first, i + name.keys.length, ctx);
  if (titled) {
    const printed = ctx.text({ start: spanOf(i + 1, i + 1, ctx).start, end: at.end });
    // `Luật Xây Dựng`, every word with its capital, where the official name has the first alone. A single one behind
    // (`Luật Tổ chức Chính quyền địa phương`) marks the beginning of a word, which many write so.
    if (name.name.slice(1) !== lower(name.name.slice(1)) || plain(printed) !== plain(name.name)) return null;
    const titleCase = name.keys.every((key, k) => capitalAt(i + 1 + k, ctx) || JOINERS.has(key));
    if (!titleCase || printed.includes('\n')) return null;
    const type = ctx.text({ start: at.start, end: at.end - printed.length });
    return found(ctx, at, 'law-name', type + printed[0] + lower(printed.slice(1)));
  }
  const type = ctx.text({ start: at.start, end: spanOf(i + 1, i + 1, ctx).start });
  const rest = ctx.text({ start: at.start + type.length, end: at.end });
  return found(ctx, at, 'law-name', upper(type[0]) + type.slice(1) + upper(rest[0]) + rest.slice(1));
};

const STEERING = keysOf('chỉ đạo');
const FIELD = keysOf('lĩnh vực');

/** `Ban chỉ đạo` in mid-sentence: a name, since it has its capital, but not of the field. */
export const steering: Judge = (i, ctx) => {
  if (!capitalAt(i, ctx) || !inside(i, ctx) || !smallAt(i + 1, ctx)) return null;
  if (!follows(i + 1, STEERING, ctx)) return null;
  const at = spanOf(i, i + 2, ctx);
  const printed = ctx.text(at);
  return found(
    ctx,
    at,
    'body',
    printed.replace(/(\s)(\p{L})/u, (_, space: string, letter: string) => space + upper(letter)),
  );
};

/** Longest list of fields that is read. */
const FIELDS = 24;

/** `trong lĩnh vực Y tế, Giáo dục, cấp phép xây dựng`: fields are no bodies; the list itself goes on in small letters. */
export const fieldList: Judge = (i, ctx) => {
  const { tokens } = ctx.document.source;
  if (!follows(i - 1, FIELD, ctx) || !capitalAt(i + 1, ctx)) return null;
  let last = -1;
  let items = 0;
  for (let k = i + 1; k < tokens.length && k < i + FIELDS; k++) {
    const opens = k === i + 1 || markAt(k - 1, ctx) === ',';
    if (!opens) {
      if (markAt(k, ctx) === ',' && capitalAt(i + 1, ctx)) last = last < 0 || items > 0 ? k - 1 : last;
      else if (markAt(k, ctx) !== '') return null;
      continue;
    }
    if (smallAt(k, ctx)) break;
    if (!capitalAt(k, ctx)) return null;
    items++;
  }
  if (items < 2 || last < 0) return null;
  const at = spanOf(i + 1, last, ctx);
  const printed = ctx.text(at);
  return found(ctx, at, 'field', lower(printed), 'review');
};
