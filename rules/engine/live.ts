import type { Replacement, SourceText } from '../text/index.ts';
import { Memory } from './memory.ts';
import type { Session } from './session.ts';
import type { Agreements, CheckResult } from './types.ts';

/** A text under edit, as `openText` of the readers gives it. */
interface LiveText {
  readonly file: string;
  readonly source: SourceText;
  edit(edits: readonly Replacement[]): SourceText;
}

/**
 * A draft under edit. `result` is at any time what the session finds in `file` from scratch; the cost of an edit is that of what
 * it changed. A result holds until the next edit.
 */
export class LiveDraft {
  readonly #live: LiveText;
  readonly #memory = new Memory();
  #session: Session;
  #agreements: Agreements;
  #result: CheckResult | null = null;

  constructor(live: LiveText, session: Session, agreements: Agreements) {
    this.#live = live;
    this.#session = session;
    this.#agreements = agreements;
  }

  /** The file as it is now. */
  get file(): string {
    return this.#live.file;
  }

  /** Edits of `file` that are sorted and do not overlap, in its UTF-16 units. */
  edit(edits: readonly Replacement[]): void {
    this.#live.edit(edits);
    this.#result = null;
  }

  /** Other settings, or other things that people agreed on, from now on. */
  aim(session: Session, agreements: Agreements): void {
    this.#session = session;
    this.#agreements = agreements;
    this.#result = null;
  }

  /** How many answers of rules and readings of paragraphs the last check did not have from before. */
  get made(): number {
    return this.#memory.passages.made;
  }

  /** Checked when it is asked for. */
  get result(): CheckResult {
    this.#result ??= this.#session.run(this.#live.source, this.#agreements, this.#memory);
    return this.#result;
  }
}
