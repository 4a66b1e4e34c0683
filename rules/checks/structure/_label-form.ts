import type { Edit } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { romanText } from '../../text/index.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { type Item, type List, printLabel } from './_lists.ts';

/** A label that is not written as the law has it. */
export interface Slip {
  readonly defect: 'form' | 'dash' | 'inserted' | 'parent';
  readonly list: List;
  readonly item: Item;
  readonly at: Span;
  readonly wanted: string;
  /** Edits that mend it. */
  readonly edits: readonly Edit[];
}

const SIGNS = '-–—+*•●▪';

/** How the label of a unit should be written; null when it is right, or nothing says how. */
function rightLabel({ type }: List, item: Item, text: string): string | null {
  const { style } = item;
  const { number, label } = item.node;
  const last = text[label.end - 1];
  switch (type) {
    case 'part':
    case 'chapter':
      return style === 'arabic' ? printLabel(item, romanText(item.value), text) : null;
    case 'section':
    case 'subsection':
      return style === 'roman' ? printLabel(item, String(item.value), text) : null;
    case 'article':
      if (last === '.') return null;
      return `${printLabel(item, number, text).replace(/[:.\s]+$/u, '')}.`;
    case 'clause':
      return last === '.' ? null : `${number}.`;
    default:
      if (style === 'letter' && last !== ')' && item.suffix === '') return `${number})`;
      return style === 'arabic' && last === '/' ? `${number}.` : null;
  }
}

/** Where the label begins, with a dash before it. */
function dashBefore({ node }: Item, text: string): Span | null {
  const gap = node.label.start - node.start;
  return gap > 0 && gap < 4 && SIGNS.includes(text[node.start]) ? { start: node.start, end: node.label.start } : null;
}

/** The dashes of a Markdown file are its lists; one before some letters and not before others is a slip there, too. */
function dashes(lists: readonly List[], document: LegalDocument): ReadonlySet<Item> {
  const { text, format } = document.source;
  const dashed = new Set<Item>();
  let letters = 0;
  for (const { style, items } of lists) {
    if (style !== 'letter') continue;
    letters += items.length;
    for (const item of items) if (dashBefore(item, text) !== null) dashed.add(item);
  }
  if (format === 'markdown' && dashed.size === letters) dashed.clear();
  return dashed;
}

/** Papers that a province or commune drafts anew; a number with a letter in them was not put in by an amendment. */
const fresh: ReadonlySet<LegalDocument['kind']> = new Set([
  'quyet-dinh-qppl',
  'nghi-quyet-qppl',
  'quyet-dinh',
  'nghi-quyet',
]);

/** Whether a number with a letter (`Điều 4a`) has no place in the draft: it amends and consolidates nothing. */
function isFresh({ kind, header, issuer }: LegalDocument): boolean {
  const local = issuer !== null && issuer.level !== 'trung-uong' && issuer.level !== 'unknown';
  return local && fresh.has(kind) && !/(?:sửa đổi|bổ sung|hợp nhất)/u.test(plain(header.subject?.text ?? ''));
}

/** `3.1` under heading 2: the numbers of a list that do not repeat that of the heading above. */
function strayList(list: List, text: string): Slip | null {
  const { parent, prefix, style, items } = list;
  // `II.` with `1.1` under it: two ways of counting.
  if (style !== 'decimal' || parent === null || !/^\d[\d.]*$/u.test(parent.number) || !/^\d/u.test(prefix)) return null;
  const own = prefix.slice(0, -1);
  const levels = own.split('.').length;
  if (own === parent.number || levels !== parent.number.split('.').length) return null;
  const edits = items.map(({ node }) => {
    const start = node.label.start + text.slice(node.label.start, node.label.end).indexOf(node.number);
    return { start, end: start + own.length, insert: parent.number };
  });
  const [item] = items;
  const wanted = printLabel(item, `${parent.number}.${item.value}`, text);
  return { defect: 'parent', list, item, at: item.node.label, wanted, edits };
}

/** The smallest edit that makes the words of a span these. */
function change({ start, end }: Span, wanted: string, text: string): Edit {
  const printed = text.slice(start, end);
  const most = Math.min(printed.length, wanted.length);
  let head = 0;
  while (head < most && printed[head] === wanted[head]) head++;
  let tail = 0;
  while (tail < most - head && printed[printed.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  return { start: start + head, end: end - tail, insert: wanted.slice(head, wanted.length - tail) };
}

/** Labels of the lists that are not written as they should be, list by list. */
export function* slipsOf(lists: readonly List[], document: LegalDocument): Iterable<Slip> {
  const { text } = document.source;
  const dashed = dashes(lists, document);
  const anew = isFresh(document);
  for (const list of lists) {
    const stray = strayList(list, text);
    if (stray !== null) yield stray;
    for (const item of list.items) {
      const at = item.node.label;
      const right = rightLabel(list, item, text);
      if (right !== null) {
        yield { defect: 'form', list, item, at, wanted: right, edits: [change(at, right, text)] };
      }
      const dash = dashed.size > 0 && dashed.has(item) ? dashBefore(item, text) : null;
      if (dash !== null) {
        const whole = { start: dash.start, end: at.end };
        const wanted = text.slice(at.start, at.end);
        yield { defect: 'dash', list, item, at: whole, wanted, edits: [{ ...dash, insert: '' }] };
      }
      if (anew && item.suffix !== '' && (list.type === 'article' || list.type === 'clause')) {
        const wanted = printLabel(item, String(item.value + 1), text);
        yield { defect: 'inserted', list, item, at, wanted, edits: [] };
      }
    }
  }
}
