import { LineScanner, skipBlank, trimEnd } from './scan-lines.ts';

/** Front matter of a Markdown file: settings, the ranges of its lines, and where the text goes on. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, string>>;
  readonly lines: readonly { readonly start: number; readonly stop: number }[];
  readonly end: number;
}

const MAX_LINES = 200;
const KEY = /^([\p{L}_][\p{L}\p{N}_.-]{0,60})[ \t]*:(?:[ \t]+(.*))?$/u;

/**
 * The block between `---` in the first line and the next `---` or `...`: simple YAML, `key: value` with or without quotes.
 * Comments, lists and deeper levels are passed over. Null when the file does not begin so.
 */
export function frontMatterOf(file: string): FrontMatter | null {
  const lines = new LineScanner(file);
  if (!lines.advance()) return null;
  const begin = file.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (trimEnd(file, lines.start, lines.stop) - begin !== 3 || file.slice(begin, begin + 3) !== '---') return null;
  const values: Record<string, string> = Object.create(null);
  const ranges: { start: number; stop: number }[] = [];
  for (let n = 0; n < MAX_LINES && lines.advance(); n++) {
    const stop = trimEnd(file, lines.start, lines.stop);
    const line = file.slice(lines.start, stop);
    if (line === '---' || line === '...')
      return Object.keys(values).length === 0 ? null : { values, lines: ranges, end: lines.next };
    if (line === '') continue;
    const first = skipBlank(file, lines.start, stop);
    const c = file.charCodeAt(first);
    const match = KEY.exec(line);
    if (match !== null) values[match[1]] = unquote(match[2] ?? '');
    else if (c !== 0x23 && c !== 0x2d && first === lines.start) return null;
    ranges.push({ start: lines.start, stop });
  }
  return null;
}

function unquote(value: string): string {
  const text = value.trim();
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, 1);
    if (close > 0) return text.slice(1, close);
  }
  const comment = text.search(/(?:^|\s)#/);
  return (comment < 0 ? text : text.slice(0, comment)).trim();
}
