import type { Bilingual } from './types.ts';

/** Most units of a pattern, and most patterns that its braces may stand for; people write some dozens of the one and two or three of the other. */
const maxLength = 300;
const maxAlternatives = 64;

/** `*` any characters, `?` one; both within a folder or file name. Takes at most the product of the two lengths. */
function matchesSegment(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let mark = 0;
  while (n < name.length) {
    if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n]) && pattern[p] !== '*') {
      p++;
      n++;
    } else if (pattern[p] === '*') {
      star = p++;
      mark = n;
    } else if (star >= 0) {
      p = star + 1;
      n = ++mark;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** `a/{b,c}.md` as `a/b.md` and `a/c.md`; braces that do not close are plain characters. Null when there are too many. */
function expandBraces(pattern: string): readonly string[] | null {
  let out = [''];
  // Every second part is the inside of a pair of braces.
  for (const [i, part] of pattern.split(/\{([^{}]*)\}/u).entries()) {
    const choices = i % 2 === 0 ? [part] : part.split(',');
    if (out.length * choices.length > maxAlternatives) return null;
    out = out.flatMap((head) => choices.map((choice) => head + choice));
  }
  return out;
}

/** Names as they are compared: small and capital letters are one, and so are the ways to encode an accent (disks of Macs have their own). */
const fold = (path: string): string => path.normalize('NFC').toLowerCase();

/** A pattern of file names, read once: `*` and `?` within a name, `**` over folders, `{a,b}`. */
export class Glob {
  readonly #alternatives: readonly { readonly parts: readonly string[]; readonly nameOnly: boolean }[];

  private constructor(alternatives: readonly string[]) {
    this.#alternatives = alternatives.map((one) => ({
      parts: one.replace(/^\/|\/$/gu, '').split('/'),
      nameOnly: !one.replace(/\/$/u, '').includes('/'),
    }));
  }

  /** Reads a pattern; one that would take long to match is refused in words for its author. */
  static read(pattern: string): Glob | Bilingual {
    const alternatives = pattern.length > maxLength ? null : expandBraces(fold(pattern).replace(/^(?:\.\/)+/u, ''));
    if (alternatives !== null) return new Glob(alternatives);
    return {
      vi: `Mẫu tên tệp quá phức tạp: dài nhất ${maxLength} ký tự, các ngoặc {a,b} gộp lại nhiều nhất ${maxAlternatives} trường hợp; hãy tách thành nhiều mẫu.`,
      en: `The pattern is too complex: at most ${maxLength} characters, and at most ${maxAlternatives} cases of its braces {a,b} together; split it.`,
    };
  }

  /**
   * Whether a path (relative, `/` between folders) matches. A pattern without `/` is about the name alone, in any folder; one that
   * names a folder takes everything in it.
   */
  matches(path: string): boolean {
    const names = fold(path).split('/');
    return this.#alternatives.some(({ parts, nameOnly }) => {
      return reached(nameOnly ? ['**', ...parts] : parts, names).some((yes, i) => yes && i > 0);
    });
  }

  /** Whether a path matches from its first folder to its end, as a shell takes patterns. */
  matchesWhole(path: string): boolean {
    const names = fold(path).split('/');
    return this.#alternatives.some(({ parts }) => reached(parts, names)[names.length]);
  }

  /** How many folders deep, counted from where the pattern starts, a file can lie that it matches whole. */
  get depth(): number {
    return Math.max(...this.#alternatives.map(({ parts }) => (parts.includes('**') ? Infinity : parts.length)));
  }
}

/** At `i`: whether all the parts can stand for the first `i` names. */
function reached(parts: readonly string[], names: readonly string[]): readonly boolean[] {
  let reach = new Array<boolean>(names.length + 1).fill(false);
  reach[0] = true;
  for (const part of parts) {
    const next = new Array<boolean>(names.length + 1).fill(false);
    for (let i = 0; i <= names.length; i++) {
      if (part === '**') next[i] = reach[i] || (i > 0 && next[i - 1]);
      else next[i] = i > 0 && reach[i - 1] && matchesSegment(part, names[i - 1]);
    }
    reach = next;
  }
  return reach;
}
