import type { Paper } from '../../dossier/types.ts';
import type { Paragraph } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { align } from './_align.ts';
import type { DraftArticle } from './_articles.ts';
import { headOfTable, tablesOf } from './_tables.ts';
import { namedUnits, type Owner } from './_units.ts';
import { printed, type Word, wordsIn } from './_words.ts';

/** A cell of the column with the text of the draft that begins with an article. */
export interface Entry {
  readonly at: Span;
  readonly article: string;
  readonly clause: string | undefined;
  readonly owner: Owner;
  /** The words behind `Điều 5.`; null when something else stands there. */
  readonly title: Span | null;
}

/** The column with the words of the draft, not that with those in force. */
const DRAFT_COLUMN = /^(?!.*(?:hiện hành|thuyết minh)).*dự thảo/u;
/** Words of a title that are read. */
const TITLE = 60;

/** Cells of the comparison that begin with an article, and the head of their column (of the first table that has one). */
export function entriesOf(paper: Paper): { entries: Entry[]; head: Paragraph | null } {
  const { source } = paper.result;
  const starts = new Map(namedUnits(paper.result).map((named) => [named.start, named]));
  const entries: Entry[] = [];
  let head: Paragraph | null = null;
  for (const table of tablesOf(paper)) {
    const found = headOfTable(paper, table, [DRAFT_COLUMN]);
    if (found === null) continue;
    const [column] = found.columns;
    head ??= table.rows.get(found.row)!.get(column)![0];
    for (const [row, cells] of table.rows) {
      if (row <= found.row) continue;
      for (const paragraph of cells.get(column) ?? []) {
        const text = source.text.slice(paragraph.start, paragraph.start + 300);
        const named = starts.get(paragraph.start + /^[\s"“”'*-]*/u.exec(text)![0].length);
        const [unit, more] = named?.units ?? [];
        if (named === undefined || unit?.article === undefined) continue;
        const behind = source.text.slice(named.end, paragraph.end);
        const dot = /^\.\s*(?=\S)/u.exec(behind);
        const titled = more === undefined && unit.clause === undefined && dot !== null;
        const start = named.end + (dot?.[0].length ?? 0);
        entries.push({
          at: { start: named.start, end: named.end },
          article: unit.article,
          clause: unit.clause,
          owner: named.owner,
          title: titled ? { start, end: start + firstLine(source.text.slice(start, paragraph.end)) } : null,
        });
      }
    }
  }
  return { entries, head };
}

const firstLine = (text: string): number => {
  const end = text.search(/[\n\r]/u);
  return end < 0 ? text.length : end;
};

/** Articles of the draft by number, by title, and the last of each part. */
export class Articles {
  readonly all: readonly DraftArticle[];
  readonly byNumber = new Map<string, DraftArticle[]>();
  readonly #byTitle = new Map<string, DraftArticle>();
  readonly #clauses = new Map<DraftArticle, ReadonlySet<string>>();
  readonly #last = new Map<Owner, DraftArticle>();

  constructor(all: readonly DraftArticle[]) {
    this.all = all;
    for (const one of all) {
      const { node, owner, paper } = one;
      const same = this.byNumber.get(node.number);
      if (same === undefined) this.byNumber.set(node.number, [one]);
      else same.push(one);
      if (node.title !== null) this.#byTitle.set(titleKey(titleWords(paper, node.title)), one);
      this.#last.set(owner, one).set(null, one);
    }
  }

  /** The article whose title these words are. */
  titled(words: readonly Word[]): DraftArticle | null {
    return this.#byTitle.get(titleKey(words)) ?? null;
  }

  /** Whether an article has a clause of that number. */
  hasClause(article: DraftArticle, number: string): boolean {
    let clauses = this.#clauses.get(article);
    if (clauses === undefined) {
      clauses = new Set(article.node.children.flatMap((child) => (child.type === 'clause' ? child.number : [])));
      this.#clauses.set(article, clauses);
    }
    return clauses.has(number);
  }

  /** Number of the last article of a part, or of the last part. */
  last(owner: Owner): string {
    return this.#last.get(owner)?.node.number ?? '';
  }
}

const titleKey = (words: readonly Word[]): string => words.map(({ key }) => key).join(' ');

/** Words of a title in a paper. */
export const titleWords = ({ result: { source } }: Paper, title: Span): Word[] => wordsIn(source, title, TITLE);

/** Whether the words that a comparison has behind `Điều 5.` are the title of the article, or a remark in its place. */
export function isTitleOf(article: DraftArticle, words: readonly Word[], { result: { source } }: Paper): boolean {
  const { node, paper } = article;
  if (node.title === null || UNCHANGED.test(plain(printed(source, words)))) return true;
  const wanted = titleWords(paper, node.title);
  if (wanted.length === 0) return true;
  const { distance, length } = align(wanted, words);
  if (distance > 0) return isCutShort(wanted, words, source.text);
  return length === words.length || isOther(source.text, words[length - 1], words[length]);
}

/** What stands behind a title in its paragraph is the text of the article, or a remark: a sign or a capital comes first. */
function isOther(text: string, last: Word, next: Word): boolean {
  return /[\n(:;.–-]/u.test(text.slice(last.end, next.start)) || /[\p{Lu}\d“"]/u.test(text[next.start]);
}

/** `Hồ sơ đề nghị …` */
function isCutShort(wanted: readonly Word[], words: readonly Word[], text: string): boolean {
  const last = words.at(-1);
  if (last === undefined || words.length >= wanted.length) return false;
  return (
    words.every(({ key }, i) => key === wanted[i].key) && /^\s*(?:…|\.\.\.)/u.test(text.slice(last.end, last.end + 8))
  );
}

/** Said of an article in place of its title. */
const UNCHANGED =
  /^(?:giữ nguyên|không (?:thay đổi|sửa|quy định)|như (?:hiện hành|cũ)|bỏ|bãi bỏ|lược bỏ|sửa đổi|bổ sung)(?![\p{L}])/u;
