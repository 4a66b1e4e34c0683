import { plain } from '../text/plain.ts';
import type { Span } from '../text/types.ts';
import type { UnitReader } from './procedure-units.ts';
import { readTitle } from './procedure-words.ts';
import type { StructureNode } from './types.ts';

/** An object of fewer words names no procedure: `hỗ trợ`, `giải quyết`. */
const FEW = 3;
/** What a title or subject says behind the word: `Quy định trình tự, thủ tục hỗ trợ …`. */
const behind = /(?:^|[\s,])thủ tục(?: hành chính)? (?=\p{L}+ \p{L})/u;
/** Longest title that is read for a name. */
const TITLE = 600;

/**
 * The name of a procedure of articles: what the title of its main article is about, or, where that says nothing (`Trình tự, cách
 * thức thực hiện`) or too little (`Trình tự hỗ trợ`), what the nearest title above it says: section, chapter, attachment, subject.
 * `outer` are the titles around the tree, innermost first.
 */
export function nameOf(
  core: StructureNode,
  object: string,
  outer: readonly (Span | null)[],
  reader: UnitReader,
): Span | null {
  const own = reader.titleSpan(core);
  const { text } = reader.source;
  if (own === null || wordsOf(object) >= FEW) return own === null ? null : within(own, object, text);
  // A title that is no list of components names the procedure as it stands.
  if (object === '' && !readTitle(plain(text.slice(own.start, own.end))).names) return own;
  const above: (Span | null)[] = [];
  for (let node = core.parent; node !== null; node = node.parent) above.push(reader.titleSpan(node));
  for (const title of [...above, ...outer]) {
    const named = title === null ? '' : objectIn(plain(text.slice(title.start, title.end).slice(0, TITLE)), object);
    if (named !== '') return within(title!, named, text);
  }
  return within(own, object, text);
}

/** What a title above names: the object with more words behind it, or what it is the procedure of; empty when nothing. */
function objectIn(title: string, object: string): string {
  if (object !== '') {
    const at = ` ${title}`.indexOf(` ${object} `);
    const whole = at < 0 ? '' : title.slice(at);
    return wordsOf(whole) > wordsOf(object) + 1 ? whole : '';
  }
  const found = behind.exec(title);
  const named = found === null ? readTitle(title) : readTitle(title.slice(found.index + found[0].length));
  if (found !== null) return named.object === '' ? title.slice(found.index + found[0].length) : named.object;
  return named.names && wordsOf(named.object) > 1 ? named.object : '';
}

const wordsOf = (words: string): number => (words === '' ? 0 : words.split(' ').length);

/** What a title names, without the words for the component. */
function within(title: Span, object: string, text: string): Span {
  if (object === '') return title;
  const words = plain(text.slice(title.start, title.end));
  return words.endsWith(object) && words.length === title.end - title.start
    ? { start: title.end - object.length, end: title.end }
    : title;
}
