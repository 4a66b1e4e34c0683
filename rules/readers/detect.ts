import type { Format } from '../text/index.ts';

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** How much of a text is looked at. */
const SAMPLE = 1 << 18;

const HTML_START = /^\s{0,64}(?:<!doctype html|<html[\s>]|<\?xml[^>]{0,200}>\s{0,8}<(?:!doctype html|html))/i;

/** What a page begins with that programs name `.doc`: they leave out the frame of the page, or put something before it. */
const PAGE_PIECE =
  /^\s{0,64}<(?:!--|head|body|meta|title|style|table|div|p|span|font|center|h[1-6]|br|!doctype|html)(?=[\s>/-])/i;
const WORD_ENDINGS: ReadonlySet<string> = new Set(['doc', 'docx', 'rtf', 'dot']);

/**
 * Format of a decoded text. The ending of `name` decides, except that a text named `.txt`, or not named, is HTML when it begins
 * as an HTML page (one named `.doc` also when it begins with a piece of one) and Markdown when it carries strong signs of it (`**…**`, `## …`, several `> …`, a `|---|` line).
 */
export function detectFormat(text: string, name = ''): Format {
  const dot = name.lastIndexOf('.');
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  const byName = ENDINGS[ending];
  if (byName !== undefined && byName !== 'plain') return byName;
  if (HTML_START.test(text.slice(0, 400))) return 'html';
  if (WORD_ENDINGS.has(ending) && PAGE_PIECE.test(text.slice(0, 400))) return 'html';
  return hasMarkdown(text) ? 'markdown' : 'plain';
}

/** Whether the text carries signs that no plain Vietnamese draft has. */
function hasMarkdown(text: string): boolean {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  let quotes = 0;
  let strong = 0;
  for (let start = 0; start < sample.length; ) {
    let stop = sample.indexOf('\n', start);
    if (stop < 0) stop = sample.length;
    let i = start;
    while (i < stop && sample.charCodeAt(i) === 0x20) i++;
    const c = sample.charCodeAt(i);
    if (c === 0x23 && /^#{1,6} \S/.test(sample.slice(i, i + 9))) return true;
    if (c === 0x3e && i + 1 < stop && sample.charCodeAt(i + 1) === 0x20) quotes++;
    if ((c === 0x7c || c === 0x2d || c === 0x3a) && isDivider(sample, i, stop)) return true;
    start = stop + 1;
  }
  if (quotes >= 2) return true;
  // `**` around words: opened before a letter, digit or quote, closed behind one.
  for (let i = sample.indexOf('**'); i >= 0; i = sample.indexOf('**', i + 2)) {
    const before = i === 0 ? 0x20 : sample.charCodeAt(i - 1);
    const after = sample.charCodeAt(i + 2);
    if (before === 0x2a || after === 0x2a) {
      while (sample.charCodeAt(i) === 0x2a) i++;
      continue;
    }
    if (after > 0x20 !== before > 0x20) strong++;
    if (strong >= 2) return true;
  }
  return false;
}

/** A line of `|`, `-`, `:` that divides the head of a table from its body: at least one bar and one `--`. */
function isDivider(text: string, start: number, stop: number): boolean {
  let bars = 0;
  let dashes = 0;
  for (let i = start; i < stop; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x7c) bars++;
    else if (c === 0x2d) dashes++;
    else if (c !== 0x3a && c !== 0x20 && c !== 0x09 && c !== 0x0d) return false;
  }
  return bars > 0 && dashes >= 2;
}
