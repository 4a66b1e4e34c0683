import type { FormLabel, FormMention, FormNumber, FormPlaces } from '../../structure/form-mentions.ts';
import type { LegalDocument, Paragraph } from '../../structure/types.ts';
import { numberOf } from '../the-thuc/_appendix-order.ts';

/** Numbers of forms. What is glued behind a number (`/TCD`) is compared where both print it. */
export class FormNumbers {
  readonly #suffixes = new Map<string, Set<string>>();

  add({ core, suffix }: FormNumber): void {
    const known = this.#suffixes.get(core);
    if (known === undefined) this.#suffixes.set(core, new Set([suffix]));
    else known.add(suffix);
  }

  has({ core, suffix }: FormNumber): boolean {
    const known = this.#suffixes.get(core);
    return known !== undefined && (suffix === '' || known.has('') || known.has(suffix));
  }
}

/** Forms that stand together: in one appendix, or in the draft as a whole. */
export interface FormShelf {
  /** Index in the attachments; -1 for the draft. */
  readonly appendix: number;
  readonly numbers: FormNumbers;
  /** Heads of forms and lines of lists of forms. */
  readonly labels: FormLabel[];
  /** A form stands here, not only a list. */
  filled: boolean;
}

const newShelf = (appendix: number): FormShelf => ({
  appendix,
  numbers: new FormNumbers(),
  labels: [],
  filled: false,
});

/** The forms of a draft by where they stand. */
export class Forms {
  readonly #attachments: LegalDocument['attachments'];
  readonly #all = newShelf(-1);
  readonly #byAppendix = new Map<number, FormShelf>();
  /** Index of the first appendix with the number. */
  readonly #numbered = new Map<number, number>();
  /** First head of a form with something below it, by attachment: what follows is printed in forms. */
  readonly #firstFilled = new Map<number, number>();

  constructor({ attachments }: LegalDocument, { labels }: FormPlaces) {
    this.#attachments = attachments;
    for (const [index, attachment] of attachments.entries()) {
      if (attachment.kind !== 'appendix') continue;
      this.#byAppendix.set(index, newShelf(index));
      const number = numberOf(attachment);
      if (!this.#numbered.has(number)) this.#numbered.set(number, index);
    }
    for (const label of labels) {
      const { attachment } = label.paragraph;
      for (const shelf of [this.#all, this.#byAppendix.get(attachment)]) {
        if (shelf === undefined) continue;
        shelf.labels.push(label);
        shelf.numbers.add(label);
        shelf.filled ||= label.filled;
      }
      if (label.filled && !this.#firstFilled.has(attachment)) this.#firstFilled.set(attachment, label.start);
    }
  }

  /** The forms of the appendix that the words name, or of the whole draft where they tell none: what they may lead to. */
  shelfOf({ appendix, paragraph }: Pick<FormMention, 'appendix' | 'paragraph'>): FormShelf {
    if (appendix === null) return this.#all;
    const index = appendix === 'this' ? paragraph.attachment : this.#numbered.get(appendix);
    // `Phụ lục` without a number where the appendices have numbers may be any of them.
    return (index === undefined ? undefined : this.#byAppendix.get(index)) ?? this.#all;
  }

  /** The forms that the head stands among. */
  shelfAround({ paragraph }: FormLabel): FormShelf {
    return this.#byAppendix.get(paragraph.attachment) ?? this.#all;
  }

  /** Whether the paragraph is printed in a form: what it names may be anything. */
  inForm({ attachment, start }: Paragraph): boolean {
    if (attachment < 0) return false;
    const first = this.#firstFilled.get(attachment);
    return this.#attachments[attachment].kind === 'form' || (first !== undefined && start >= first);
  }
}
