/** Text of a cell of the edit tables, where a line end and a tab are written `\\n` and `\\t`. */
export function cellText(cell: string): string {
  return cell.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
}

/** The text with one edit applied; an error when the words to replace do not stand there exactly once. */
export function replaceOnce(text: string, from: string, to: string): string {
  const first = text.indexOf(from);
  if (first < 0 || text.indexOf(from, first + 1) >= 0) throw new Error(`must stand exactly once: ${from}`);
  return text.slice(0, first) + to + text.slice(first + from.length);
}

/** Rules that rest on unsure facts alone are off by default; the tables expect their findings, so they are switched on. */
export const unsureRules = {
  'the-thuc/basis-order': { severity: 'info' },
  'the-thuc/end-mark': { severity: 'info' },
} as const;
