import { documentTypes, isLawType } from '../law/document-types.ts';

/** What somebody is writing at the end of the words before the cursor. `start` is where it begins in them. */
export type Typing =
  /** A document: its type word, which `start` is at, and what was typed behind it. */
  | {
      readonly kind: 'document';
      readonly start: number;
      readonly types: readonly string[];
      readonly typed: string;
      /** On a line that begins with `Căn cứ`. */
      readonly basis: boolean;
    }
  /** The number of a unit: `start` is at the number, `word` at the unit word. */
  | {
      readonly kind: 'unit';
      readonly start: number;
      readonly word: number;
      readonly level: 'article' | 'clause' | 'point';
      /** Smaller units that stand before it: they lie in the one that is being named. */
      readonly clause: string | null;
      readonly point: string | null;
    }
  /** A line that is empty, or has a word or two. */
  | { readonly kind: 'line'; readonly start: number; readonly typed: string };

/** So many characters before the cursor are read. */
const READ = 300;
/** The longest that is typed of a number and title. */
const TYPED = 80;
const WORDS = 10;

/** Marks of Markdown, quotes and lists before the words of a line. */
const LEAD = /^[\s>*_#-]*/u;
const BASIS = /^Căn cứ(?:\s+vào)?(?=\s)/iu;
/** Longest names first: `Thông tư liên tịch` before `Thông tư`. */
const TYPES = documentTypes.map(({ name }) => name).sort((a, b) => b.length - a.length);
const UNIT =
  /(?:^|[\s("“/])(?:(?:điểm\s+(\p{L})\s*,?\s+)?khoản\s+(\d{1,3}\p{L}?)\s*,?\s+)?(điều)\s+(\d{0,4}\p{L}?)$|(?:^|[\s("“/])(?:điểm\s+(\p{L})\s*,?\s+)?(khoản)\s+(\d{0,3}\p{L}?)$|(?:^|[\s("“/])(điểm)\s+(\p{L}?)$/iu;

/** What is being written behind the words of a line, which are in NFC; null where nothing can be offered. */
export function typingAt(before: string): Typing | null {
  const from = Math.max(0, before.length - READ);
  const text = before.slice(from);
  const lead = from === 0 ? LEAD.exec(text)![0].length : -1;
  const unit = unitAt(text, lead);
  if (unit !== null) return moved(unit, from);
  const document = documentAt(text, lead);
  if (document !== null) return moved(document, from);
  if (lead < 0) return null;
  const typed = text.slice(lead);
  return /^(?:\p{L}+(?: \p{L}*){0,3})?$/u.test(typed) && typed.length <= 30
    ? { kind: 'line', start: lead, typed }
    : null;
}

function moved<T extends Typing>(typing: T, by: number): T {
  return typing.kind === 'unit'
    ? { ...typing, start: typing.start + by, word: typing.word + by }
    : { ...typing, start: typing.start + by };
}

function unitAt(text: string, lead: number): Typing | null {
  const match = UNIT.exec(text.slice(-60));
  if (match === null) return null;
  const [, p3, c3, article, n3, p2, clause, n2, point, n1] = match;
  const number = n3 ?? n2 ?? n1 ?? '';
  const start = text.length - number.length;
  const unitWord = article ?? clause ?? point;
  const word = text.slice(0, start).trimEnd().length - unitWord.length;
  // At the start of a line it is the label of a new unit.
  if (word <= lead && article !== undefined) return null;
  return {
    kind: 'unit',
    start,
    word,
    level: article !== undefined ? 'article' : clause !== undefined ? 'clause' : 'point',
    clause: c3 ?? null,
    point: p3 ?? p2 ?? null,
  };
}

function documentAt(text: string, lead: number): Typing | null {
  const line = lead < 0 ? '' : text.slice(lead);
  const basis = BASIS.exec(line);
  const at = lastType(text);
  if (at !== null) {
    const { name, start } = at;
    const rest = text.slice(start + name.length);
    const match = /^(\s+số\s*:?)?\s+(\S[^;.,:()“”"]*)?$/iu.exec(rest);
    const typed = match?.[2] ?? '';
    const numbered = match?.[1] !== undefined || /^\d|^về\s/u.test(typed);
    // `Nghị định này`, `Thông tư của Bộ` name nothing that the data has; a law is named without a number.
    if (match !== null && (numbered || isLawType(name) || basis !== null) && isWorth(typed)) {
      const types = isLawType(name) && match[1] === undefined ? lawTypes(name) : [name];
      return { kind: 'document', start, types, typed: typed.replace(/^về\s+/iu, ''), basis: basis !== null };
    }
    return null;
  }
  if (basis === null) return null;
  const typed = line.slice(basis[0].length).trimStart();
  if (!isWorth(typed) || /[;.,:()]/u.test(typed)) return null;
  return { kind: 'document', start: text.length - typed.length, types: [], typed, basis: true };
}

/** `Luật …` is typed for a bộ luật as well. */
const lawTypes = (name: string): string[] => (name === 'Luật' ? ['Luật', 'Bộ luật'] : [name]);

/** Whether what was typed can be the start of a number or title: a whole number with a space behind it is followed by other words. */
const isWorth = (typed: string): boolean =>
  typed.length <= TYPED && typed.split(/\s+/u).length <= WORDS && !/^\d\S*\s/u.test(typed);

/** The last type word of a text. */
function lastType(text: string): { readonly name: string; readonly start: number } | null {
  let found: { readonly name: string; readonly start: number } | null = null;
  for (const name of TYPES) {
    const start = text.lastIndexOf(name);
    if (start < 0 || (found !== null && start < found.start + found.name.length)) continue;
    const after = text[start + name.length] ?? '';
    const before = text[start - 1] ?? ' ';
    if (/\p{L}/u.test(after) || /\p{L}/u.test(before)) continue;
    found = { name, start };
  }
  return found;
}
