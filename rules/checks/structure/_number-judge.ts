import { internalReferences, renumberEdits } from '../../citations/index.ts';
import type { Bilingual, Context, Fix, Related, Report, Severity } from '../../engine/types.ts';
import type { LegalDocument, StructureNode } from '../../structure/types.ts';
import { scannedOf } from '../input/_scanned.ts';
import { automaticLetters, type Fault } from './_faults.ts';
import { type Slip, slipsOf } from './_label-form.ts';
import { factsOfList } from './_list-facts.ts';
import { type Item, type List, listsOf, printLabel, printNumber } from './_lists.ts';
import type { Defect, NumberData } from './_number-words.ts';
import { type QuotedGap, quotedGaps } from './_quoted-rows.ts';
import { References } from './_references.ts';
import { isAmongFields, type Mixed, type Row, rowsOf } from './_rows.ts';

/** A longer row is not numbered anew by a fix. */
const MOST_UNITS = 200;
/** More faults of one row are told as one. */
const MOST_FAULTS = 4;

const labelOf = (list: List, item: Item, value: number, text: string): string =>
  printLabel(item, printNumber(list, value), text);

/** The label as printed. */
const printedOf = (item: Item, text: string): string => printLabel(item, item.node.number, text);

/** Whether the numbers behind the fault change, too, when it is mended. */
function moves({ kind, at, wanted }: Fault, items: readonly Item[]): boolean {
  return kind === 'foreign' ? items[at + 1]?.value === wanted : kind !== 'wrong' && kind !== 'moved';
}

/**
 * Whether the missing label stands in `text`, read as no label: in the middle of a line, whose end was lost, or at the beginning of
 * one in another spelling (`Ðiêu 5`, `c}`).
 */
function isHidden(label: string, text: string): boolean {
  const bare = label.replace(/[.):/]+$/u, '');
  const number = bare.slice(bare.lastIndexOf(' ') + 1).replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  const word = bare.includes(' ') ? '\\p{L}{2,6}[^\\p{L}\\p{N}\\n]{0,2}' : '';
  return new RegExp(
    `\\S[^\\S\\n]{1,3}${word}${number} ?[.)}/:]\\s*\\p{L}|\\n[^\\p{L}\\p{N}\\n]{0,4}${word}${number}[^\\p{L}\\p{N}]`,
    'u',
  ).test(text);
}

/** A line that says that something was left out: `[...]`, `…`. */
const omission = /\n[ \t]*(?:[[(] ?)?(?:\.{3,}|…) ?[\])]?[ \t]*(?:\n|$)/u;

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

/** Whether a slip is mended in the marks alone: the number, and what refers to it, stay. */
const keepsNumber = (defect: Slip['defect'], { type }: List): boolean =>
  defect === 'form' && type !== 'part' && type !== 'chapter' && type !== 'section' && type !== 'subsection';

/** Everything that is wrong with the numbers of a draft and with how they are written. */
export function* numberReports(document: LegalDocument, ctx: Context): Iterable<Report<NumberData>> {
  const { faulty, mixed } = rowsOf(document);
  const scanned = scannedOf(document).numbers;
  const judge = new Judge(document, ctx);
  for (const row of faulty) yield* scanned ? judge.scanned(row) : judge.faults(row);
  // Marks are misread as often as numbers.
  if (scanned) return;
  for (const one of mixed) yield judge.mixed(one);
  for (const gap of quotedGaps(document)) yield judge.quoted(gap);
  yield* judge.slips();
}

class Judge {
  readonly #document: LegalDocument;
  readonly #text: string;
  readonly #ctx: Context;
  #known: References | null = null;

  constructor(document: LegalDocument, ctx: Context) {
    this.#document = document;
    this.#text = document.source.text;
    this.#ctx = ctx;
  }

  get #references(): References {
    this.#known ??= new References(internalReferences(this.#document, this.#ctx.citations));
    return this.#known;
  }

  /** A number with another mark than those of its row. */
  mixed({ node, row: { list } }: Mixed): Report<NumberData> {
    const { label, number } = node;
    const wanted = `${number}.`;
    const edit = { start: label.end - 1, end: label.end, insert: '.' };
    return {
      at: label,
      severity: 'warning',
      facts: factsOfList(list, this.#document),
      fixes: [{ kind: 'safe', title: slipTitles.form, edits: [edit] }],
      data: { defect: 'form', printed: this.#ctx.text(label), wanted, after: '', missing: ['', ''], look: false },
    };
  }

  /** A gap in quoted amendment text: what the document that is amended has there is not known. */
  quoted({ type, at, before, first, last }: QuotedGap): Report<NumberData> {
    const printed = this.#ctx.text(at);
    return {
      at,
      severity: 'warning',
      facts: factsOfList({ type, style: type === 'point' ? 'letter' : 'arabic' }, this.#document),
      data: { defect: 'gap', printed, wanted: first, after: before, missing: [first, last], look: false },
    };
  }

  /** Labels that are not written as they should be. */
  *slips(): Iterable<Report<NumberData>> {
    const text = this.#text;
    for (const { defect, list, item, at, wanted, edits } of slipsOf(listsOf(this.#document), this.#document)) {
      if (isAmongFields(list, this.#document)) continue;
      yield {
        at,
        ...(defect === 'form' || defect === 'dash' ? { same: `${defect} ${list.type}` } : {}),
        severity: 'warning',
        facts: factsOfList(list, this.#document),
        fixes:
          edits.length === 0
            ? []
            : [{ kind: keepsNumber(defect, list) ? 'safe' : 'review', title: slipTitles[defect], edits }],
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
    let { whole } = row;
    const gaps = faults.filter(({ kind }) => kind === 'gap').length;
    for (const [index, fault] of faults.entries()) {
      const { kind, at, wanted } = fault;
      const item = items[at];
      const auto = automatic >= 0 && at === automatic;
      if (automatic >= 0 && at > automatic) continue;
      moved ||= auto || moves(fault, items);
      const end = auto ? items.length : (faults[index + 1]?.at ?? items.length);
      const label = (value: number): string => labelOf(list, item, value, text);
      const before = kind === 'gap' ? this.#before(row, at) : '';
      if (omission.test(before)) {
        whole = false;
        continue;
      }
      const lost = kind === 'gap' && (gaps > 1 || at === 0 || isHidden(label(wanted), before));
      yield {
        at: item.node.label,
        ...(faults.length > MOST_FAULTS ? { same: `row ${items[0].node.start}` } : {}),
        severity: this.#severity(list, fault, lost),
        facts: factsOfList(list, this.#document),
        related: kind === 'gap' && !lost ? this.#led(row, wanted, item.value - 1) : [],
        fixes: this.#renumber({ ...row, whole }, fault, moved && whole ? end : at + 1),
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

  /** The places of the draft that lead to one of the missing numbers. */
  #led({ list: { type, parent }, items }: Row, first: number, last: number): Related[] {
    const tree = this.#document.paragraphAt(items[0].node.start)?.attachment ?? -1;
    return this.#references.toMissing(tree, type, parent, first, last).map((at) => ({
      at,
      message: { vi: 'Chỗ này dẫn đến số bị thiếu.', en: 'This refers to a missing number.' },
    }));
  }

  /** The text before a number of a row, back to the number before it. */
  #before({ list, items }: Row, at: number): string {
    const { start } = items[at].node;
    const from = items[at - 1]?.node.start ?? list.parent?.start ?? 0;
    return this.#text.slice(from, start);
  }

  #severity(list: List, { kind, at, from }: Fault, lost: boolean): Severity {
    // A unit far from its place was rather mixed up by the conversion of the file than by the drafter.
    if (kind === 'moved' && at - from > 1) return 'warning';
    if (lost || kind === 'restart' || this.#document.kind === 'vbhn') return 'warning';
    return list.style === 'bracket' || list.style === 'decimal' || list.style === 'capital' ? 'warning' : 'error';
  }

  /** The fix that numbers the items from the fault up to `to` as their places ask, with the references to them; none when a number cannot be printed. */
  #renumber({ list, items, first, whole }: Row, { kind, at, from, wanted: own }: Fault, to: number): Fix[] {
    const item = items[at];
    if (to - from > MOST_UNITS || (!whole && kind !== 'wrong')) return [];
    const changes = new Map<StructureNode, string>();
    for (let k = from; k < to; k++) {
      const number = printNumber(list, whole ? first + k : own);
      if (number === '') return [];
      if (number !== items[k].node.number) changes.set(items[k].node, number);
    }
    const change = changes.get(item.node) ?? [...changes.values()][0];
    if (change === undefined) return [];
    const references = this.#references;
    const edits = renumberEdits(this.#document, references.to(changes.keys()), changes);
    const printed = printedOf(item, this.#text);
    const wanted = printLabel(item, change, this.#text);
    // A letter that nothing refers to and that alone is wrong, and no unit can be missing.
    const certain = (kind === 'foreign' || kind === 'wrong') && this.#document.kind !== 'vbhn';
    const safe = certain && list.style === 'letter' && edits.length === 1 && !references.namesPoint(item.node.number);
    const along =
      edits.length > changes.size ? { vi: ' và các chỗ dẫn', en: ' with its references' } : { vi: '', en: '' };
    const title =
      changes.size === 1
        ? { vi: `Sửa “${printed}” thành “${wanted}”${along.vi}`, en: `Change “${printed}” to “${wanted}”${along.en}` }
        : { vi: `Đánh số lại từ “${printed}”${along.vi}`, en: `Number anew from “${printed}”${along.en}` };
    return [{ kind: safe ? 'safe' : 'review', title, edits }];
  }
}
