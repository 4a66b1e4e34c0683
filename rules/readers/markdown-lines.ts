import { indexWithin, isBlank, skipBlank, trimEnd } from './scan-lines.ts';

/** Recognisers of Markdown block syntax; each looks at one line `file[start, stop)`. */

const TICK = 0x60;
const TILDE = 0x7e;

/** Where the content of a quote line begins and how deep the quote is (0: none). */
export function quoteDepth(file: string, start: number, stop: number): { from: number; depth: number } {
  let from = start;
  let depth = 0;
  for (;;) {
    const i = skipBlank(file, from, stop);
    if (i - from > 3 || file.charCodeAt(i) !== 0x3e || i >= stop) return { from, depth };
    depth++;
    from = i + 1;
    if (from < stop && isBlank(file.charCodeAt(from))) from++;
  }
}

/** Level of an ATX heading (0: none) and the range of its words. */
export function headingOf(file: string, from: number, stop: number): { level: number; from: number; to: number } {
  let i = skipBlank(file, from, stop);
  let level = 0;
  while (i < stop && file.charCodeAt(i) === 0x23) {
    level++;
    i++;
  }
  if (level === 0 || level > 6 || (i < stop && !isBlank(file.charCodeAt(i)))) return { level: 0, from, to: stop };
  const first = skipBlank(file, i, stop);
  let to = trimEnd(file, first, stop);
  let hash = to;
  while (hash > first && file.charCodeAt(hash - 1) === 0x23) hash--;
  if (hash === first) to = first;
  else if (hash < to && isBlank(file.charCodeAt(hash - 1))) to = trimEnd(file, first, hash);
  return { level, from: first, to };
}

/** Whether the line is exactly three `-`, `*` or `_`, apart or not: a rule. Longer ones are lines drawn by hand and stay text. */
export function isRule(file: string, from: number, stop: number): boolean {
  let count = 0;
  let mark = 0;
  for (let i = from; i < stop; i++) {
    const c = file.charCodeAt(i);
    if (isBlank(c)) continue;
    if (count === 0 && (c === 0x2d || c === 0x2a || c === 0x5f)) mark = c;
    if (c !== mark || ++count > 3) return false;
  }
  return count === 3;
}

/** Longest fence that is looked for; bounds the search for its end. */
const LONGEST_FENCE = 16;

/** The fence that opens in this line: its mark and length; length 0 for none. */
export function fenceOf(file: string, start: number, stop: number): { mark: number; length: number; bare: boolean } {
  const first = skipBlank(file, start, stop);
  const mark = file.charCodeAt(first);
  if (first - start > 3 || (mark !== TICK && mark !== TILDE)) return { mark: 0, length: 0, bare: false };
  let i = first;
  while (i < stop && file.charCodeAt(i) === mark) i++;
  const length = i - first;
  if (length < 3 || length > LONGEST_FENCE) return { mark: 0, length: 0, bare: false };
  const rest = skipBlank(file, i, stop);
  if (mark === TICK)
    for (let k = rest; k < stop; k++) if (file.charCodeAt(k) === TICK) return { mark: 0, length: 0, bare: false };
  return { mark, length, bare: rest === stop };
}

/** Whether the line begins like a list item: `- `, `* `, `+ `, `1. `, `1) `. */
export function isItem(file: string, from: number, stop: number): boolean {
  const first = skipBlank(file, from, stop);
  const c = file.charCodeAt(first);
  let i = first;
  if (c === 0x2d || c === 0x2a || c === 0x2b) i = first + 1;
  else {
    while (i < stop && i - first < 9 && file.charCodeAt(i) >= 0x30 && file.charCodeAt(i) <= 0x39) i++;
    if (i === first || (file.charCodeAt(i) !== 0x2e && file.charCodeAt(i) !== 0x29)) return false;
    i++;
  }
  return i < stop && isBlank(file.charCodeAt(i));
}

/** End of `[^label]:` at the start of the line; -1 when there is none. */
export function footnoteStart(file: string, from: number, stop: number): number {
  if (file.charCodeAt(from) !== 0x5b || file.charCodeAt(from + 1) !== 0x5e) return -1;
  const close = indexWithin(file, ']', from, Math.min(stop, from + 60));
  if (close < 0 || close + 1 >= stop || file.charCodeAt(close + 1) !== 0x3a) return -1;
  return close + 2;
}

const DEFINITION =
  /^[ \t]{0,3}\[([^\]\\[]{1,200})\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/;

/** Label of a link definition that fills the line; null when the line is none. */
export function definitionLabel(line: string): string | null {
  const label = DEFINITION.exec(line)?.[1];
  return label === undefined || label.startsWith('^') ? null : normalLabel(label);
}

/** Labels are compared without case and with white space collapsed. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

const BLOCK_TAG =
  /^<\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|meta|nav|noframes|ol|option|p|param|pre|script|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$)/i;

/** Name of the HTML block element whose tag begins the line, lower case; null when there is none. */
export function blockTag(file: string, start: number, stop: number): string | null {
  const first = skipBlank(file, start, stop);
  if (first - start > 3 || file.charCodeAt(first) !== 0x3c) return null;
  const tag = BLOCK_TAG.exec(file.slice(first, Math.min(stop, first + 16)))?.[0];
  return tag === undefined ? null : tag.replace(/^<\/?/, '').toLowerCase();
}

/** Whether the unit is ASCII punctuation, which a backslash may escape. */
export function isPunctuation(c: number): boolean {
  return (c >= 0x21 && c <= 0x2f) || (c >= 0x3a && c <= 0x40) || (c >= 0x5b && c <= 0x60) || (c >= 0x7b && c <= 0x7e);
}
