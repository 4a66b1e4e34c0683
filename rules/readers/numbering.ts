import { type AutomaticLabel, romanText } from '../text/index.ts';

/** How a level of a list counts. `other`: a format that this module does not write; told by its decimal number. */
export type NumberFormat =
  | 'decimal'
  | 'decimal-zero'
  | 'upper-roman'
  | 'lower-roman'
  | 'upper-letter'
  | 'lower-letter'
  | 'vietnamese-words'
  | 'ordinal'
  | 'bullet'
  | 'none'
  | 'other';

/** One level of a list, as DOCX, DOC and ODT describe it. */
export interface ListLevel {
  readonly format: NumberFormat;
  /** Text of the label, `%1` … `%9` for the numbers of the levels; of a bullet, the bullet itself. */
  readonly text: string;
  readonly start: number;
  /** A level up to this one (from 1) begins this level anew; null: every higher level does; 0: none does. */
  readonly restart: number | null;
  /** All numbers in the label are decimal (`isLgl`). */
  readonly legal: boolean;
  /** What stands between the label and the text. */
  readonly suffix: 'tab' | 'space' | 'nothing';
}

const LEVELS = 9;

/** Counts the paragraphs of one list (of all instances that share its levels), in the order of the document. */
export class ListCounter {
  /** Last number of each level; null: not yet used since it began anew. */
  readonly #values: (number | null)[] = new Array<number | null>(LEVELS).fill(null);

  /** The numbers begin with `value` at the next paragraph of a level. */
  restartAt(level: number, value: number): void {
    this.#values[level] = value - 1;
    this.#beginLower(level, null);
  }

  /** Label of the next paragraph at a level (from 0), without what stands behind it; empty when the level has none. */
  next(level: number, levels: readonly ListLevel[]): string {
    const own = levels[level];
    if (own === undefined) return '';
    const before = this.#values[level];
    this.#values[level] = before === null ? own.start : before + 1;
    // A level that was passed over counts as begun.
    for (let above = 0; above < level; above++) this.#values[above] ??= levels[above]?.start ?? 1;
    this.#beginLower(level, levels);
    if (own.format === 'bullet') return own.text;
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = levels[at];
      if (of === undefined || at > level || of.format === 'none') return '';
      const value = this.#values[at] ?? of.start;
      return numberText(value, own.legal && of.format !== 'decimal-zero' ? 'decimal' : of.format);
    });
  }

  #beginLower(level: number, levels: readonly ListLevel[] | null): void {
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = levels?.[below]?.restart ?? null;
      if (restart === null || level < restart) this.#values[below] = null;
    }
  }
}

/** A number as a level writes it. */
export function numberText(value: number, format: NumberFormat): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimal-zero':
      return String(value).padStart(2, '0');
    case 'upper-roman':
    case 'lower-roman': {
      const text = value > 0 && value < 4000 ? romanText(value) : String(value);
      return format === 'upper-roman' ? text : text.toLowerCase();
    }
    case 'upper-letter':
    case 'lower-letter': {
      if (value < 1) return '';
      // a … z, aa, bb … zz, aaa: the letter is repeated, as word processors do.
      const times = Math.min(Math.floor((value - 1) / 26) + 1, 30);
      const letter = String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(times);
      return format === 'upper-letter' ? letter.toUpperCase() : letter;
    }
    case 'vietnamese-words':
      return vietnameseNumber(value);
    default:
      return String(value);
  }
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** A number below one hundred in words (`hai mươi mốt`); a greater one in digits. */
function vietnameseNumber(value: number): string {
  if (value < 0 || value > 99 || !Number.isInteger(value)) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS[ones];
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  if (ones === 0) return head;
  const tail = ones === 1 && tens > 1 ? 'mốt' : ones === 5 ? 'lăm' : DIGITS[ones];
  return `${head} ${tail}`;
}

const TOLD: Readonly<Partial<Record<NumberFormat, AutomaticLabel['format']>>> = {
  decimal: 'decimal',
  'decimal-zero': 'decimal',
  'upper-roman': 'roman',
  'lower-roman': 'roman',
  'upper-letter': 'letters',
  'lower-letter': 'letters',
  bullet: 'bullet',
};

/** How a level counts, as the layout of a file tells it. */
export function toldFormat(format: NumberFormat): AutomaticLabel['format'] {
  return TOLD[format] ?? 'other';
}
