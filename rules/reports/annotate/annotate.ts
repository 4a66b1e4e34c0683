import { SaxesParser } from 'saxes';
import type { Bilingual } from '../../engine/types.ts';
import type { DocxPoint, Place } from '../../text/types.ts';
import { type Anchor, Anchors } from './anchor.ts';
import { type CommentLine, commentMarkup, type Reviewer, signature } from './comment.ts';
import { Ids, Marks } from './marks.ts';
import { damaged, refusalOf, rootOf, WordPackage } from './package.ts';
import { readStory } from './story.ts';
import { Suggester, type Suggestion } from './suggest.ts';
import { XmlError, XmlScan } from './xml.ts';

/** A comment to be put into a Word file. */
export interface Remark {
  /** Null: it speaks of the whole draft and stands at its beginning. */
  readonly place: Place | null;
  readonly lines: readonly CommentLine[];
  /** Changes that it proposes. */
  readonly suggestions: readonly Suggestion[];
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** Comments, those that could not stand at their exact words, and tracked changes. */
  readonly comments: number;
  readonly moved: number;
  readonly changes: number;
  /** Proposed changes that only the comment tells of, for they could not be tracked safely. */
  readonly untracked: number;
}

/** Where a comment stands when Word allows none at the words themselves. */
const elsewhere: Readonly<Record<'note' | 'box' | 'page', Bilingual>> = {
  note: {
    vi: 'Lời văn này ở trong chú thích; bình luận đặt tại chỗ dẫn tới chú thích.',
    en: 'These words stand in a note; the comment stands where the note is referred to.',
  },
  box: {
    vi: 'Lời văn này ở trong hộp chữ; bình luận đặt tại chỗ gắn hộp chữ.',
    en: 'These words stand in a text box; the comment stands where the box is anchored.',
  },
  page: {
    vi: 'Lời văn này ở đầu trang hoặc chân trang, nơi Word không nhận bình luận.',
    en: 'These words stand in a header or footer, where Word takes no comments.',
  },
};

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * Puts comments, and changes for people to accept or reject, into a Word file. Only the document, its comments and what lists them
 * are written anew, and of these only where something is put in; every other part is the same bytes. The same input gives the same
 * bytes. Returns why not when the file is none that may be changed.
 */
export function annotateDocx(bytes: Uint8Array, remarks: readonly Remark[], reviewer: Reviewer): Annotated | Bilingual {
  try {
    return annotated(new WordPackage(bytes), remarks, reviewer);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal.words;
  }
}

/** Where a comment stands, and what keeps it from its words. */
interface Stand {
  readonly anchor: Anchor;
  readonly moved: keyof typeof elsewhere | null;
}

const beginning: DocxPoint = { paragraph: 0, run: 0, offset: 0 };

function annotated(file: WordPackage, remarks: readonly Remark[], reviewer: Reviewer): Annotated {
  const { main } = file;
  const places = remarks.flatMap(({ place, suggestions }) => [place, ...suggestions.flat().map((edit) => edit.place)]);
  const story = readStory(new XmlScan(main.text), paragraphsIn(main.name, places).add(0));
  if (story.words === null) throw damaged();
  const { prefix: w, uri } = story.words;
  const strict = uri.startsWith('http://purl.oclc.org/');
  const commentsName = file.related('comments');
  const comments = commentsName === null ? null : file.part(commentsName);
  if (comments === null && commentsName !== null) throw damaged();
  const anchors = new Anchors(main.text, story);
  const known = comments === null ? [] : readStory(new XmlScan(comments.text), new Set()).ids;
  const ids = new Ids([...story.ids, ...known]);
  const marks = new Marks(main.text, w, ids);
  const suggester = new Suggester(main.name, story, anchors);
  const notes = new Notes(file, places);
  const by = signature(reviewer, w);

  const stand = (place: Place | null): Stand => {
    const first = anchors.of(beginning, beginning);
    if (first === null) throw damaged();
    if (place?.kind !== 'docx') return { anchor: first, moved: null };
    if (place.part === main.name) {
      const inBox = (story.paragraphs.get(place.start.paragraph)?.holder ?? null) !== null;
      return { anchor: anchors.of(place.start, place.end) ?? first, moved: inBox ? 'box' : null };
    }
    const note = notes.of(place.part, place.start);
    const at = note === null ? null : anchors.ofNote(note);
    return at === null ? { anchor: first, moved: 'page' } : { anchor: at, moved: 'note' };
  };

  const root = comments === null ? null : rootOf(comments.text);
  // Attributes of words need a prefix.
  if (root !== null && (root.prefix === '' || root.namespace !== uri)) throw damaged();
  const inComments = root === null ? w : root.prefix.slice(0, -1);
  const counts = { moved: 0, changes: 0, untracked: 0 };
  const markup = remarks.map(({ place, lines, suggestions }) => {
    const id = ids.next();
    const { anchor, moved } = stand(place);
    marks.comment(id, anchor);
    for (const fix of suggestions) {
      if (suggester.suggest(fix, marks, by)) counts.changes++;
      else counts.untracked++;
    }
    if (moved !== null) counts.moved++;
    const said = moved === null ? lines : [...lines, { text: elsewhere[moved][reviewer.lang] }];
    return commentMarkup(id, said, reviewer, inComments, strict);
  });
  file.change(main, checked(marks.render()));
  if (comments !== null && root !== null) file.change(comments, checked(root.append(markup.join(''))));
  else {
    const relations = strict
      ? 'http://purl.oclc.org/ooxml/officeDocument'
      : 'http://schemas.openxmlformats.org/officeDocument/2006';
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    file.add(
      'comments',
      commentsType,
      `${relations}/relationships/comments`,
      checked(`${head}<${w}:comments xmlns:${w}="${uri}">${markup.join('')}</${w}:comments>`),
    );
  }
  return { bytes: file.write(), comments: remarks.length, ...counts };
}

/** Ordinals of the paragraphs of a part at which places begin or end. */
function paragraphsIn(part: string, places: readonly (Place | null)[]): Set<number> {
  const found = new Set<number>();
  for (const place of places)
    if (place?.kind === 'docx' && place.part === part) found.add(place.start.paragraph).add(place.end.paragraph);
  return found;
}

/** The notes that paragraphs of other parts are of; each part is read when it is first asked for. */
class Notes {
  readonly #file: WordPackage;
  readonly #places: readonly (Place | null)[];
  readonly #known = new Map<string, ReadonlyMap<number, { readonly note: string | null }>>();

  constructor(file: WordPackage, places: readonly (Place | null)[]) {
    this.#file = file;
    this.#places = places;
  }

  /** `footnote:2`; null: the paragraph is of no note. */
  of(part: string, { paragraph }: DocxPoint): string | null {
    let paragraphs = this.#known.get(part);
    if (paragraphs === undefined) {
      const found = this.#file.part(part);
      paragraphs =
        found === null ? new Map() : readStory(new XmlScan(found.text), paragraphsIn(part, this.#places)).paragraphs;
      this.#known.set(part, paragraphs);
    }
    return paragraphs.get(paragraph)?.note ?? null;
  }
}

/** XML that is written must be XML, to another parser too: the scan passes over what it does not need. Throws an XmlError. */
function checked(xml: string): string {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', ({ message }) => {
    throw new XmlError(message);
  });
  parser.write(xml).close();
  return xml;
}
