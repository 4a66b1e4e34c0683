/**
 * What is wrong with a row of numbers. `at`: place in the row. `wanted`: the number that belongs there.
 * `gap`: the numbers from `wanted` up to that at `at` are missing. `wrong`: one number is not the one that belongs there, the
 * others are right. `repeat`: the number before it stands again and the row goes on from it. `moved`: it belongs at `from`, before
 * its place. `order`: a number out of its place. `restart`: the row begins again. `foreign`: no number of a row.
 */
export interface Fault {
  readonly kind: 'gap' | 'wrong' | 'repeat' | 'moved' | 'order' | 'restart' | 'foreign';
  readonly at: number;
  /** First place whose number is not right for its place; `at` but for what was moved. */
  readonly from: number;
  readonly wanted: number;
}

/** How many wrong numbers in a row are read over until the row goes on. */
const REACH = 3;

/**
 * The faults of a row of numbers (0: no number) that should be `first`, `first + 1`, …. After each fault the row is followed from
 * where it goes on, so that one slip is one fault. Linear.
 */
export function faultsOf(values: readonly number[], first: number): Fault[] {
  const faults: Fault[] = [];
  const lastOf = new Map(values.map((value, at) => [value, at]));
  /** Places of numbers that belong before, with the place where each is missing. */
  const moved = new Map<number, number>();
  let wanted = first;
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    const from = moved.get(at);
    if (from !== undefined) {
      faults.push({ kind: 'moved', at, from, wanted: value });
      continue;
    }
    if (value === wanted) {
      wanted++;
      continue;
    }
    const next = values[at + 1];
    const add = (kind: Fault['kind']): void => void faults.push({ kind, at, from: at, wanted });
    const later = value === wanted + 1 ? (lastOf.get(wanted) ?? -1) : -1;
    if (value === 0) {
      add('foreign');
      if (next !== wanted) wanted++;
    } else if (later > at && values[later - 1] !== wanted - 1) {
      moved.set(later, at);
      wanted = value + 1;
    } else if (next === wanted + 1) {
      add('wrong');
      wanted++;
    } else if (next === wanted && at > 0) {
      add(value === wanted - 1 ? 'repeat' : 'order');
    } else {
      const skipped = goesOn(values, at, wanted);
      for (let k = 0; k < skipped; k++) faults.push({ kind: 'wrong', at: at + k, from: at + k, wanted: wanted + k });
      if (skipped > 0) {
        at += skipped - 1;
        wanted += skipped;
      } else if (value > wanted) {
        add('gap');
        wanted = value + 1;
      } else if (value === 1 && next === 2) {
        add('restart');
        wanted = 2;
      } else {
        add(next === undefined ? 'wrong' : 'order');
        if (next === value + 1) wanted = next;
      }
    }
  }
  return faults;
}

/** How many numbers from `at` are wrong before one is what it should be; 0 when none is within reach. */
function goesOn(values: readonly number[], at: number, wanted: number): number {
  for (let k = 2; k <= REACH; k++) if (values[at + k] === wanted + k) return k;
  return 0;
}

/** The letters of a row are those that a word processor sets: `d`, `e`, `f` without `đ`. Place of its `e`; -1 when they are not. */
export function automaticLetters(letters: readonly string[]): number {
  const e = letters.indexOf('e');
  return e > 0 && letters[e - 1] === 'd' && letters[e + 1] === 'f' && !letters.includes('đ') ? e : -1;
}

/** Pairs that scanning confuses. */
const alike: ReadonlySet<string> = new Set(
  [
    'dđ',
    'cđ',
    'ce',
    'eđ',
    'ae',
    'gq',
    'hb',
    'ac',
    'bh',
    'oó',
    '58',
    '38',
    '35',
    '68',
    '56',
    '69',
    '17',
    '06',
    '08',
  ].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);

/** Whether one number may be the other one misread: `đ` and `d`, `15` and `18`, `III` and `II`. */
export function looksLike(printed: string, wanted: string): boolean {
  if (printed === wanted) return false;
  if (/^[IVX]+$/u.test(printed) && /^[IVX]+$/u.test(wanted)) return Math.abs(printed.length - wanted.length) === 1;
  if (printed.length !== wanted.length) return false;
  for (let i = 0; i < printed.length; i++)
    if (printed[i] !== wanted[i] && !alike.has(`${printed[i]}${wanted[i]}`)) return false;
  return true;
}
