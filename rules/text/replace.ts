/** An edit of a text: `[start, end)` becomes `insert`. Offsets are UTF-16 units. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** The text after edits, which are sorted and do not overlap. */
export function replaceAll(text: string, edits: readonly Replacement[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, insert } of edits) {
    parts.push(text.slice(at, start), insert);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
