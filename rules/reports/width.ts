/**
 * Text as a terminal shows it. A draft may hold anything, escape sequences and direction overrides included, so whatever
 * comes from a file passes through here before it is printed for people.
 */

/** Columns that a printable character takes: 0 combining, 2 East Asian wide and emoji, else 1. Vietnamese letters take 1, in NFC and in NFD. */
export function charWidth(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1;
  if (
    code <= 0x36f ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x20d0 && code <= 0x20ff)
  )
    return 0;
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xfe20 && code <= 0xfe2f)) return 0;
  if (code < 0x1100) return 1;
  if (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f900 && code <= 0x1f9ff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  ) {
    return 2;
  }
  return 1;
}

/** Characters without a visible form of their own: soft hyphen, zero-width, direction marks, line separators, BOM. */
function invisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    (code >= 0xfff9 && code <= 0xfffb)
  );
}

/** A code point as it is printed: controls as their picture (`␛`), invisible characters by number (`<U+200B>`), lone surrogates as `�`. */
export function printable(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if ((code >= 0x80 && code <= 0x9f) || invisible(code))
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return String.fromCodePoint(code);
}

/** One line that is safe to print: line ends and tabs become spaces, the rest as `printable`. */
export function clean(text: string): string {
  // Looks for one sign that is not plain: a pattern for all that are would keep a step of each in mind, of which there is an end.
  if (!/[^\x20-\x7e\u00a0-\u00ac\u00ae-\u0600\u1e00-\u200a\u2010-\u2027]/u.test(text)) return text;
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    out += code === 0x0a || code === 0x0d || code === 0x09 ? ' ' : printable(code);
  }
  return out;
}

/** Columns of a text that is already clean. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char.codePointAt(0)!);
  return width;
}

/** Breaks a sentence at spaces so that no line is wider than `width`, where words allow. A no-break space does not break. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const size = textWidth(word);
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += size + (used === 0 ? 0 : 1);
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Text padded with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Text of at most `width` columns, its end replaced by `…` when it is longer. */
export function shorten(text: string, width: number): string {
  let used = 0;
  let index = 0;
  for (const char of text) {
    const size = charWidth(char.codePointAt(0)!);
    if (used + size > width) {
      let cut = index;
      while (cut > 0 && used > width - 1) used -= charWidth(text.charCodeAt(--cut));
      return `${text.slice(0, cut).trimEnd()}…`;
    }
    used += size;
    index += char.length;
  }
  return text;
}
