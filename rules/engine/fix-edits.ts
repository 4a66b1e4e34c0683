import { normalizeText, type Replacement, replaceAll } from '../text/index.ts';
import type { SourceText, Span } from '../text/types.ts';
import type { Edit } from './types.ts';

/** Edits of the text of a draft, and the same in terms of its file. Both are sorted. */
export interface FileEdits {
  readonly inText: readonly Edit[];
  readonly edits: readonly Replacement[];
}

/** Line end of a file: that of its first line. */
export const lineEndOf = (file: string): string => /\r\n?|\n/u.exec(file)?.[0] ?? '\n';

/**
 * Edits of the text in terms of its file, without the words that stay; empty where nothing changes. Null: they cannot be made
 * exactly, since markup or entities stand within the words that they replace, or the file reads the same after them.
 */
export function fileEdits(
  file: string,
  source: SourceText,
  wanted: readonly Edit[],
  lineEnd = lineEndOf(file),
): FileEdits | null {
  const inText = wanted.map((edit) => shrinkEdit(source.text, edit)).filter((edit) => !isNothing(edit));
  inText.sort((a, b) => a.start - b.start || a.end - b.end);
  const edits: Replacement[] = [];
  for (const edit of inText) {
    const at = source.locate(edit);
    const { offset: start } = at.start;
    const { offset: end } = at.end;
    if (normalizeText(file.slice(start, end)) !== source.text.slice(edit.start, edit.end)) return null;
    const place =
      edit.insert === source.text.slice(edit.start, edit.end) ? withHidden(file, start, end) : { start, end };
    edits.push({ ...place, insert: asWritten(edit.insert, source.format, lineEnd) });
  }
  const unchanged = edits.every(({ start, end, insert }) => insert === file.slice(start, end));
  return unchanged && edits.length > 0 ? null : { inText, edits };
}

/**
 * The same, proved by reading the file after the edits: it has the words that they say and no others. Null: the file does not take
 * them. `edits` do not overlap.
 */
export async function provenEdits(
  file: string,
  source: SourceText,
  wanted: readonly Edit[],
  read: (file: string) => Promise<SourceText>,
): Promise<FileEdits | null> {
  const planned = fileEdits(file, source, wanted);
  return planned === null || (await readAfter(file, source, planned, read)) === null ? null : planned;
}

/** The file after edits, read again; null when it then has other words than they say. */
export async function readAfter(
  file: string,
  source: SourceText,
  { edits, inText }: FileEdits,
  read: (file: string) => Promise<SourceText>,
): Promise<{ readonly file: string; readonly source: SourceText } | null> {
  const after = replaceAll(file, edits);
  const again = await read(after);
  return again.text === normalizeText(replaceAll(source.text, inText)) ? { file: after, source: again } : null;
}

/** A place of a file with the characters right before and behind it that are read as nothing: who writes words anew means them too. */
function withHidden(file: string, start: number, end: number): Span {
  const hidden = (at: number): boolean => at > 0 && at < file.length && normalizeText(file[at]) === '';
  let [from, to] = [start, end];
  while (hidden(from - 1)) from--;
  while (hidden(to)) to++;
  return { start: from, end: to };
}

const isNothing = ({ start, end, insert }: Edit): boolean => start === end && insert === '';

/** Inserted words as the format of a file has them. */
function asWritten(insert: string, format: SourceText['format'], lineEnd: string): string {
  const words = format === 'html' ? insert.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : insert;
  return lineEnd === '\n' ? words : words.replaceAll('\n', lineEnd);
}

/** An edit of a text without the words that stay at its ends: they may bear markup. */
export function shrinkEdit(text: string, { start, end, insert }: Edit): Edit {
  // What is written as it is read changes the letters of the file alone: composed ones for decomposed ones, nothing for hidden ones.
  if (insert === text.slice(start, end)) return { start, end, insert };
  const shortest = Math.min(end - start, insert.length);
  let head = 0;
  while (head < shortest && text.charCodeAt(start + head) === insert.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shortest - head && text.charCodeAt(end - 1 - tail) === insert.charCodeAt(insert.length - 1 - tail))
    tail++;
  // A pair of surrogates, or a letter and its marks, is not cut.
  const joined = /^[\udc00-\udfff\p{M}]/u;
  while (head > 0 && (joined.test(text.charAt(start + head)) || joined.test(insert.charAt(head)))) head--;
  while (tail > 0 && (joined.test(text.charAt(end - tail)) || joined.test(insert.charAt(insert.length - tail)))) tail--;
  return { start: start + head, end: end - tail, insert: insert.slice(head, insert.length - tail) };
}
