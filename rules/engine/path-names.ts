/** What is printed as one segment of a path: letters, digits and full stops, all else as a hyphen. */
export function slug(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-|-$/gu, '') || '0';
}

/** Digits and small Latin letters alone: nearly every number of a unit. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c < 0x30 || c > 0x39) && (c < 0x61 || c > 0x7a)) return false;
  }
  return text.length > 0;
}

/** Numbered headings of a document without điều: I → muc-I, 1 → so-1, 1.1 → so-1.1, a → diem-a. */
export function headingSegment(number: string): string {
  if (/^[IVXLC]+$/u.test(number)) return `muc-${number}`;
  if (/^\d/u.test(number)) return `so-${slug(number)}`;
  return /^\p{Lu}$/u.test(number) ? `muc-${number}` : `diem-${slug(number)}`;
}

/** Counts how often a name was asked for; the first time it is given as it is, then with `~2`, `~3`. */
export class Names {
  readonly #seen = new Map<string, number>();

  /** The how-manieth use of the name this is, from 1. */
  count(name: string): number {
    const count = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, count);
    return count;
  }

  /** The name, told apart from those given before. */
  unique(name: string): string {
    const count = this.count(name);
    return count === 1 ? name : `${name}~${count}`;
  }
}
