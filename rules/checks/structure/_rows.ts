import type { LegalDocument, NodeType, StructureNode } from '../../structure/types.ts';
import { type Fault, faultsOf, looksLike } from './_faults.ts';
import { type Item, type List, listsOf, printNumber } from './_lists.ts';

/** A row of numbers with faults; `items` are those that count on (not `4a`), `first` is what the first should be. */
export interface Row {
  readonly list: List;
  readonly items: readonly Item[];
  readonly first: number;
  readonly faults: readonly Fault[];
  /** Each item has the place of its number; false where some stand elsewhere, or the row begins anew. */
  readonly whole: boolean;
}

/** A unit whose mark is another than that of its row, with the item before which it stands. */
export interface Mixed {
  readonly node: StructureNode;
  readonly row: Row;
}

export interface Rows {
  /** The rows with faults, in document order. */
  readonly faulty: readonly Row[];
  /** `3)` between `2.` and `4.`: the number is right, its mark is not. */
  readonly mixed: readonly Mixed[];
  /** How many numbers look like the ones that belong there, as a scanner misreads them. */
  readonly misread: number;
}

/** Rows that may go on from the one before them: chapters over parts, headings over headings. */
const mayGoOn: ReadonlySet<NodeType> = new Set(['chapter', 'section', 'subsection', 'heading']);

/** Units among which the fields of a form may have been read. */
const lowest: ReadonlySet<NodeType> = new Set(['clause', 'point', 'heading']);

const known = new WeakMap<LegalDocument, Rows>();

/** The rows of numbers of the draft that have faults; made once a draft. Linear. */
export function rowsOf(document: LegalDocument): Rows {
  let rows = known.get(document);
  if (rows === undefined) {
    const judged = listsOf(document)
      .map((list) => judge(list, document.fragment.start))
      .filter((row) => row !== null)
      .filter((row) => !isAmongFields(row.list, document) && !isUnmarkedQuote(row, document));
    const short = beforeGaps(judged);
    const mixed = mixedOf(judged, document.source.text);
    const strays = new Set(mixed.map(({ node }) => node));
    const faulty = judged
      .filter(({ items }) => !strays.has(items[0].node))
      .map((row) => without(row, (fault) => isMixed(row, fault, strays) || beginsAnew(row, fault, short, document)))
      .filter(({ faults }) => faults.length > 0);
    rows = { faulty, mixed, misread: misread(faulty) };
    known.set(document, rows);
  }
  return rows;
}

/** The row without the faults that are none. */
function without(row: Row, excused: (fault: Fault) => boolean): Row {
  const faults = row.faults.filter((fault) => !excused(fault));
  return faults.length === row.faults.length ? row : { ...row, faults, whole: false };
}

/** The faults of a row of numbers; null when it has none. */
function judge(list: List, fragment: boolean): Row | null {
  if (list.items.every(({ value, suffix }, i) => value === i + 1 && suffix === '')) return null;
  const items = list.items.filter(({ suffix }) => suffix === '');
  if (items.length === 0) return null;
  const start = items[0].value;
  // `i)` alone or before `ii)` is a Roman number.
  if (list.style === 'letter' && /^[ivx]$/u.test(items[0].node.number) && items.length < 3) return null;
  const goesOn = mayGoOn.has(list.type) && list.before > 0 && start === list.before + 1;
  // A file that begins in mid-document begins in mid-row.
  const cut = fragment && (list.parent === null || list.type === 'article');
  const first = goesOn || (cut && start > 0) ? start : 1;
  const faults = faultsOf(
    items.map(({ value }) => value),
    first,
  );
  return faults.length === 0 ? null : { list, items, first, faults, whole: true };
}

/** Amended text without quotation marks: what follows `… như sau:` has the numbers of the other document. */
function isUnmarkedQuote({ items }: Row, { source }: LegalDocument): boolean {
  return items.some(({ node }, i) => {
    if (i === 0 || source.text.charCodeAt(lastInk(source.text, node.start)) !== COLON) return false;
    return /(?:như|sau) (?:sau|đây)\s*:\s*$/u.test(source.text.slice(Math.max(0, node.start - 24), node.start));
  });
}

const COLON = 0x3a;

/** Place of the last character before `end` that is no white space. */
function lastInk(text: string, end: number): number {
  let at = end - 1;
  while (at >= 0 && /\s/u.test(text[at])) at--;
  return at;
}

/** The heading `3)` that the parser put under `2.`, where 3 is missing in the row; null when there is none. */
function strayUnder({ list, items }: Row, { kind, at, wanted }: Fault): StructureNode | null {
  if (kind !== 'gap' || at === 0 || list.style !== 'arabic' || items[at].value !== wanted + 1) return null;
  const child = items[at - 1].node.children.findLast(({ type }) => type !== 'bullet');
  return child?.type === 'heading' && child.number === String(wanted) ? child : null;
}

const isMixed = (row: Row, fault: Fault, strays: ReadonlySet<StructureNode>): boolean => {
  const stray = strayUnder(row, fault);
  return stray !== null && strays.has(stray);
};

function mixedOf(rows: readonly Row[], text: string): Mixed[] {
  const mixed: Mixed[] = [];
  // The third of a list within 2 is no stray.
  const starts = new Set(rows.map(({ items }) => items[0].node));
  for (const row of rows) {
    for (const fault of row.faults) {
      const node = strayUnder(row, fault);
      if (node !== null && starts.has(node) && ')/'.includes(text[node.label.end - 1])) mixed.push({ node, row });
    }
  }
  return mixed;
}

/** The units behind which one is missing: they may hold the text of what is missing. */
function beforeGaps(rows: readonly Row[]): ReadonlySet<StructureNode> {
  const units = new Set<StructureNode>();
  for (const { items, faults } of rows)
    for (const { kind, at } of faults) if (kind === 'gap' && at > 0) units.add(items[at - 1].node);
  return units;
}

/**
 * Whether a row that begins again is another row for certain: articles of an attached text whose head was not told, units of the one
 * that is missing behind the unit that holds them (`short`), or in an administrative paper a list under words of its own (`Đối với
 * cấp xã:`).
 */
function beginsAnew(
  { list, items }: Row,
  { kind, at }: Fault,
  short: ReadonlySet<StructureNode>,
  document: LegalDocument,
): boolean {
  if (kind !== 'restart') return false;
  if (!lowest.has(list.type) || (list.parent !== null && short.has(list.parent))) return true;
  if (document.documentClass === 'normative') return false;
  let end = items[at].node.start;
  while (end > 0 && ' \t\n'.includes(document.source.text[end - 1])) end--;
  const above = document.paragraphAt(end - 1);
  return above?.node == null || above.node.start !== above.start || above.node.type === 'bullet';
}

const forms = new WeakMap<LegalDocument, Map<StructureNode | List, boolean>>();

/** Whether a form is printed among the units of the article that holds the list, or of the list itself where there is no article: its fields have numbers of their own. */
export function isAmongFields(list: List, document: LegalDocument): boolean {
  if (!lowest.has(list.type)) return false;
  let known = forms.get(document);
  if (known === undefined) {
    known = new Map();
    forms.set(document, known);
  }
  let around = list.parent;
  while (around !== null && around.type !== 'article') around = around.parent;
  const key = around ?? list;
  let found = known.get(key);
  if (found === undefined) {
    const { start, end } = around ?? {
      start: list.items[0].node.start,
      end: list.items[list.items.length - 1].node.end,
    };
    const printed = document.source.text.slice(start, end);
    found = /\n[ \t]*(?:Mẫu số |\((?:Ban hành )?[Kk]èm theo |\(Ký,)/u.test(printed);
    known.set(key, found);
  }
  return found;
}

/** How many numbers look like the ones that belong there. */
function misread(rows: readonly Row[]): number {
  let count = 0;
  for (const { list, items, faults } of rows)
    for (const { kind, at, wanted } of faults) {
      const { number } = items[at].node;
      const right = printNumber(list, wanted);
      // `e` right behind `d` is the alphabet of another language.
      if (kind === 'restart' || (kind === 'gap' && number === 'e' && right === 'đ')) continue;
      if (looksLike(number, right)) count++;
    }
  return count;
}
