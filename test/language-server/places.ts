import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';

/** Position in UTF-16 units of an offset of a text. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: lines.length - 1, character: lines[lines.length - 1].length };
}

/** Offset of a position. */
export function offsetAt(text: string, { line, character }: Position): number {
  const ends = /\r\n|\r|\n/gu;
  let start = 0;
  for (let i = 0; i < line; i++) {
    ends.exec(text);
    start = ends.lastIndex;
  }
  return start + character;
}

/** Offset of the nth place of words, from 1; throws when there is none. */
export function placeOf(text: string, words: string, nth = 1): number {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  return at;
}

/** Position `inside` units behind the start of words. */
export const positionOf = (text: string, words: string, inside = 0, nth = 1): Position =>
  positionAt(text, placeOf(text, words, nth) + inside);

export const rangeOf = (text: string, words: string, nth = 1): Range => {
  const start = placeOf(text, words, nth);
  return { start: positionAt(text, start), end: positionAt(text, start + words.length) };
};

/** The words of a range. */
export const wordsAt = (text: string, { start, end }: Range): string =>
  text.slice(offsetAt(text, start), offsetAt(text, end));

/** The text after edits of the protocol, which must not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map(({ range, newText }) => ({ start: offsetAt(text, range.start), end: offsetAt(text, range.end), newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const { start, end, newText } of sorted) {
    if (start < at || end < start) throw new Error('edits overlap');
    out += text.slice(at, start) + newText;
    at = end;
  }
  return out + text.slice(at);
}

/** One draft in every form of file that the server reads: the words are the same, the marks and letters are not. */
export const forms: readonly {
  readonly name: string;
  readonly languageId: string;
  readonly uri: string;
  readonly of: (text: string) => string;
}[] = [
  { name: 'plain text', languageId: 'plaintext', uri: 'file:///a/draft.txt', of: (text) => text },
  { name: 'vbqppl', languageId: 'vbqppl', uri: 'file:///a/draft.vbqppl', of: (text) => text },
  { name: 'CRLF', languageId: 'plaintext', uri: 'file:///a/crlf.txt', of: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'NFD', languageId: 'plaintext', uri: 'file:///a/nfd.txt', of: (text) => text.normalize('NFD') },
  {
    name: 'Markdown',
    languageId: 'markdown',
    uri: 'file:///a/draft.md',
    of: (text) =>
      text
        .replace(/^(Điều \d+\..*)$/gmu, '## $1')
        .replace(/^(\d+)\. /gmu, '$1\\. ')
        .replaceAll('\n', '\n\n'),
  },
];
