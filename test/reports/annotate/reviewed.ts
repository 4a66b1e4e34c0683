import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Reads an annotated Word file with means of its own: nothing here knows how it was made. */

export interface ReviewedComment {
  readonly id: string;
  readonly author: string;
  readonly initials: string;
  readonly date: string;
  readonly languages: readonly string[];
  /** Its paragraphs. */
  readonly lines: readonly string[];
  /** The words of the document that it stands on, as accepted; a new paragraph is a line end. */
  readonly on: string;
  /** Text of the document before them. */
  readonly before: string;
}

export interface Reviewed {
  readonly comments: readonly ReviewedComment[];
  /** Text of the main part with all changes accepted, and as it was before them; a line a paragraph. */
  readonly accepted: string;
  readonly original: string;
  /** Ids of tracked changes. */
  readonly changes: readonly string[];
}

type Seen = (tag: SaxesTagNS, path: readonly string[]) => void;

/** Walks XML that must be well formed. */
export function walkXml(
  bytes: Uint8Array,
  on: { open?: Seen; close?: (name: string) => void; text?: (text: string, path: readonly string[]) => void },
): void {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const name = nameOf(tag);
    path.push(name);
    on.open?.(tag, path);
  });
  parser.on('closetag', (tag) => {
    path.pop();
    on.close?.(nameOf(tag));
  });
  const text = (words: string): void => on.text?.(words, path);
  parser.on('text', text);
  parser.on('cdata', text);
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  parser.write(new TextDecoder(label).decode(bytes)).close();
}

const nameOf = ({ local, uri }: SaxesTagNS): string => (/wordprocessingml/u.test(uri) ? `w:${local}` : local);

/** Value of an attribute by its local name. */
export function attributeOf({ attributes }: SaxesTagNS, local: string): string {
  return Object.values(attributes).find((one) => one.local === local)?.value ?? '';
}

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '\u00ad',
};

const commentsName = /comments\d*\.xml$/u;

/** The comments of a Word file and what they stand on. Throws where the file is not as Word wants it. */
export function reviewed(bytes: Uint8Array, main = 'word/document.xml'): Reviewed {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === main || commentsName.test(name) });
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  const references = new Map<string, number>();
  const changes: string[] = [];
  let accepted = '';
  let original = '';
  const fields: string[] = [];
  /** How many children each open element has had. */
  const children: number[] = [];
  const add = (text: string, path: readonly string[]): void => {
    if (path.includes('Fallback') || fields.includes('begin')) return;
    const inserted = path.some((name) => name === 'w:ins' || name === 'w:moveTo');
    const deleted = path.some((name) => name === 'w:del' || name === 'w:moveFrom');
    if (!deleted) accepted += text;
    if (!inserted) original += text;
  };
  const once = (map: Map<string, number>, id: string): void => {
    if (map.has(id)) throw new Error(`the mark of comment ${id} stands twice`);
    map.set(id, accepted.length);
  };
  walkXml(parts[main], {
    open: (tag, path) => {
      const name = path.at(-1)!;
      const parent = path.at(-2);
      const id = attributeOf(tag, 'id');
      if (name === 'w:commentRangeStart' || name === 'w:commentRangeEnd') {
        if (parent === 'w:r') throw new Error('the mark of a range in a run');
        once(name === 'w:commentRangeStart' ? starts : ends, id);
      } else if (name === 'w:commentReference') {
        if (parent !== 'w:r' || path.at(-3) !== 'w:p') throw new Error(`a reference in ${path.slice(-3).join(' ')}`);
        once(references, id);
      } else if (name === 'w:fldChar') {
        const type = attributeOf(tag, 'fldCharType');
        if (type === 'end') fields.pop();
        else if (type === 'separate') fields[fields.length - 1] = type;
        else fields.push(type);
      } else if ((name === 'w:ins' || name === 'w:del') && parent !== 'w:rPr') changes.push(id);
      else if (parent === 'w:r' && signs[name] !== undefined) add(signs[name], path);
      children.length = path.length;
      const before = path.length < 2 ? 0 : children[path.length - 2]++;
      children[path.length - 1] = 0;
      if ((name === 'w:rPr' || name === 'w:pPr') && (parent === 'w:r' || parent === 'w:p') && before > 0)
        throw new Error('properties are not first');
      if (name === 'w:t' && path.some((one) => one === 'w:del' || one === 'w:moveFrom'))
        throw new Error('w:t in a deletion');
    },
    close: (name) => {
      if (name !== 'w:p') return;
      accepted += '\n';
      original += '\n';
    },
    text: (text, path) => {
      if (['w:t', 'w:delText'].includes(path.at(-1) ?? '')) add(text, path);
    },
  });
  const comments: ReviewedComment[] = [];
  let lines: string[] = [];
  let open: Omit<ReviewedComment, 'lines' | 'on' | 'before' | 'languages'> | null = null;
  let languages = new Set<string>();
  const name = Object.keys(parts).find((one) => commentsName.test(one));
  if (name !== undefined)
    walkXml(parts[name], {
      open: (tag, path) => {
        if (path.at(-1) === 'w:comment') {
          open = {
            id: attributeOf(tag, 'id'),
            author: attributeOf(tag, 'author'),
            initials: attributeOf(tag, 'initials'),
            date: attributeOf(tag, 'date'),
          };
          lines = [];
          languages = new Set();
        } else if (path.at(-1) === 'w:p') lines.push('');
        else if (path.at(-1) === 'w:lang') languages.add(attributeOf(tag, 'val'));
      },
      text: (text, path) => {
        if (path.at(-1) === 'w:t') lines[lines.length - 1] += text;
      },
      close: (closed) => {
        if (closed !== 'w:comment' || open === null) return;
        const { id } = open;
        const reference = references.get(id);
        // A comment that stands on no words may have no range.
        const [start, end] = starts.has(id) || ends.has(id) ? [starts.get(id), ends.get(id)] : [reference, reference];
        if (start === undefined || end === undefined || reference === undefined)
          throw new Error(`comment ${id} is not in the document`);
        if (start > end || end > reference) throw new Error(`the marks of comment ${id} are out of order`);
        comments.push({
          ...open,
          lines,
          languages: [...languages],
          on: accepted.slice(start, end),
          before: accepted.slice(0, start),
        });
      },
    });
  if (comments.length !== references.size) throw new Error('marks without a comment');
  if (new Set(comments.map(({ id }) => id)).size !== comments.length) throw new Error('two comments of one id');
  if (new Set(changes).size !== changes.length) throw new Error('two changes of one id');
  return { comments, accepted, original, changes };
}
