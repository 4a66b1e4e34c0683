import type { Bilingual, Edit, Fix, Report, Severity } from '../../engine/types.ts';
import type { LegalDocument, StructureNode } from '../../structure/types.ts';
import { automaticLetters, type Fault } from './_faults.ts';
import { type Slip, slipsOf } from './_label-form.ts';
import { factsOfList } from './_list-facts.ts';
import { type Item, type List, listsOf, printLabel, printNumber } from './_lists.ts';
import type { Defect, NumberData } from './_number-words.ts';
import { type Row, rowsOf } from './_rows.ts';

/** A longer row is not numbered anew by a fix. */
const MOST_EDITS = 200;
/** How far before a number the missing one is looked for. */
const LOOK = 4000;

const labelOf = (list: List, item: Item, value: number, text: string): string =>
  printLabel(item, printNumber(list, value), text);

/** The label as printed. */
const printedOf = (item: Item, text: string): string => printLabel(item, item.node.number, text);

/** Whether the numbers behind the fault change, too, when it is mended. */
function moves({ kind, at, wanted }: Fault, items: readonly Item[]): boolean {
  return kind === 'foreign' ? items[at + 1]?.value === wanted : kind !== 'wrong' && kind !== 'moved';
}

/** Edits that number items `[from, to)` of a row as their places ask; none when a number cannot be printed. */
function renumber({ list, items, first }: Row, from: number, to: number, text: string): Edit[] {
  const edits: Edit[] = [];
  if (to - from > MOST_EDITS) return edits;
  for (let k = from; k < to; k++) {
    const { node } = items[k];
    const number = printNumber(list, first + k);
    if (number === '') return [];
    if (number === node.number) continue;
    const start = node.label.start + text.slice(node.label.start, node.label.end).lastIndexOf(node.number);
    edits.push({ start, end: start + node.number.length, insert: number });
  }
  return edits;
}

/** Whether the missing label stands within the text before `node`: the line end before it was lost. */
function isGlued(number: string, from: number, node: StructureNode, text: string): boolean {
  const before = text.slice(Math.max(from, node.start - LOOK), node.start);
  return new RegExp(`(?<![\\p{L}\\p{N}.,/-])${number.replaceAll('.', '\\.')} ?[.)}/]\\s*\\p{L}`, 'u').test(before);
}

const defects: Readonly<Record<Fault['kind'], Defect>> = {
  gap: 'gap',
  wrong: 'wrong',
  repeat: 'repeat',
  moved: 'moved',
  order: 'wrong',
  restart: 'restart',
  foreign: 'foreign',
};

const slipTitles: Readonly<Record<Slip['defect'], Bilingual>> = {
  form: { vi: 'Viết lại theo mẫu', en: 'Write it in form' },
  dash: { vi: 'Bỏ dấu gạch đầu dòng', en: 'Take the dash out' },
  parent: { vi: 'Đánh số theo mục chứa nó', en: 'Number it after the heading above' },
  inserted: { vi: 'Đánh số lại', en: 'Number anew' },
};

/** Everything that is wrong with the numbers of a draft and with how they are written. */
export function* numberReports(document: LegalDocument): Iterable<Report<NumberData>> {
  const { faulty, scanned } = rowsOf(document);
  const judge = new Judge(document);
  for (const row of faulty) yield* scanned ? judge.scanned(row) : judge.faults(row);
  // Marks are misread as often as numbers.
  if (!scanned) yield* judge.slips();
}

class Judge {
  readonly #document: LegalDocument;
  readonly #text: string;

  constructor(document: LegalDocument) {
    this.#document = document;
    this.#text = document.source.text;
  }

  /** Labels that are not written as they should be. */
  *slips(): Iterable<Report<NumberData>> {
    const text = this.#text;
    for (const { defect, list, item, at, wanted, edits } of slipsOf(listsOf(this.#document), this.#document)) {
      yield {
        at,
        ...(defect === 'form' || defect === 'dash' ? { same: `${defect} ${list.type}` } : {}),
        severity: 'warning',
        facts: factsOfList(list, this.#document),
        fixes: edits.length === 0 ? [] : [{ kind: 'review', title: slipTitles[defect], edits }],
        data: { defect, printed: printedOf(item, text), wanted, after: '', missing: ['', ''], look: false },
      };
    }
  }

  /** The numbers of a draft that was scanned: told as one. */
  *scanned({ list, items, faults }: Row): Iterable<Report<NumberData>> {
    for (const { at, wanted } of faults) {
      const item = items[at];
      yield {
        at: item.node.label,
        same: 'scan',
        severity: 'warning',
        facts: factsOfList(list, this.#document),
        data: {
          defect: 'scan',
          printed: printedOf(item, this.#text),
          wanted: labelOf(list, item, wanted, this.#text),
          after: '',
          missing: ['', ''],
          look: false,
        },
      };
    }
  }

  /** The faults of a row, each with the fix that numbers up to the next one. */
  *faults(row: Row): Iterable<Report<NumberData>> {
    const { list, items, first, faults } = row;
    const text = this.#text;
    const automatic = list.style === 'letter' ? automaticLetters(items.map(({ node }) => node.number)) : -1;
    let moved = false;
    const gaps = faults.filter(({ kind }) => kind === 'gap').length;
    for (const [index, fault] of faults.entries()) {
      const { kind, at, from: start, wanted } = fault;
      const item = items[at];
      const auto = automatic >= 0 && at === automatic;
      if (automatic >= 0 && at > automatic) continue;
      moved ||= auto || moves(fault, items);
      const end = auto ? items.length : (faults[index + 1]?.at ?? items.length);
      const edits = renumber(row, start, moved ? end : at + 1, text);
      const label = (value: number): string => labelOf(list, item, value, text);
      const number = printNumber(list, wanted);
      const from = items[at - 1]?.node.start ?? list.parent?.start ?? 0;
      const glued = kind === 'gap' && number !== '' && isGlued(number, from, item.node, text);
      const lost = kind === 'gap' && (glued || gaps > 1 || at === 0);
      yield {
        at: item.node.label,
        severity: this.#severity(list, fault, lost),
        facts: factsOfList(list, this.#document),
        fixes: edits.length === 0 ? [] : [this.#fix(item, edits)],
        data: {
          defect: auto ? 'automatic' : defects[kind],
          printed: printedOf(item, text),
          wanted: label(wanted),
          after: at === 0 ? (first > 1 ? label(first - 1) : '') : printedOf(items[at - 1], text),
          missing: kind === 'gap' ? [label(wanted), item.value - 1 > wanted ? label(item.value - 1) : ''] : ['', ''],
          look: lost,
        },
      };
    }
  }

  #severity(list: List, { kind, at, from }: Fault, lost: boolean): Severity {
    // A unit far from its place was rather mixed up by the conversion of the file than by the drafter.
    if (kind === 'moved' && at - from > 1) return 'warning';
    if (lost || kind === 'restart' || this.#document.kind === 'vbhn') return 'warning';
    return list.style === 'bracket' || list.style === 'decimal' || list.style === 'capital' ? 'warning' : 'error';
  }

  #fix(item: Item, edits: readonly Edit[]): Fix {
    const printed = printedOf(item, this.#text);
    const [first] = edits;
    const wanted = printLabel(item, first.insert, this.#text);
    return {
      kind: 'review',
      title:
        edits.length === 1
          ? { vi: `Sửa “${printed}” thành “${wanted}”`, en: `Change “${printed}” to “${wanted}”` }
          : { vi: `Đánh số lại từ “${printed}”`, en: `Number anew from “${printed}”` },
      edits,
    };
  }
}
