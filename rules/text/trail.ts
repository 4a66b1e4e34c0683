/** A value that was put away, and how many blocks at the start and at the end of the draft are since then as they were. */
export interface Trailing<T> {
  readonly value: T;
  readonly head: number;
  readonly tail: number;
}

/**
 * What stages keep of a draft under edit from one run to the next, each under a slot of its own, in the order of the blocks: a stage
 * reads anew only what lies between those that stayed. Offsets of the last `tail` blocks are moved all alike.
 */
export class Trail {
  readonly #kept = new Map<object, { value: unknown; head: number; tail: number }>();

  /** What was put away under the slot, which is empty then: a stage may use the memory of it again. Null when nothing was. */
  take<T>(slot: object): Trailing<T> | null {
    const kept = this.#kept.get(slot) as Trailing<T> | undefined;
    this.#kept.delete(slot);
    return kept ?? null;
  }

  /** Puts away what a stage made of the draft as it is now. */
  put(slot: object, value: unknown): void {
    this.#kept.set(slot, { value, head: Number.POSITIVE_INFINITY, tail: Number.POSITIVE_INFINITY });
  }

  /** The draft is edited: of its blocks the first `head` and the last `tail` stay as they are, with what stands between them. */
  edit(head: number, tail: number): void {
    for (const kept of this.#kept.values()) {
      kept.head = Math.min(kept.head, head);
      kept.tail = Math.min(kept.tail, tail);
    }
  }
}
