import type { Draft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { Host } from './host.ts';

/** Longest wait behind an edit, in milliseconds. */
const longest = 2000;

/**
 * Checks each draft when it has rested for a moment: the longer its check takes, the longer the moment. A check that an edit has
 * overtaken is told to nobody.
 */
export class Checking {
  readonly #drafts: Drafts;
  readonly #host: Host;
  readonly #failed: (error: unknown) => void;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What a check of each draft took lately, in milliseconds. */
  readonly #costs = new Map<string, number>();
  readonly #told = new Map<string, { readonly draft: Draft; readonly stamp: number }>();
  readonly #listeners: ((draft: Draft) => void)[] = [];

  constructor(drafts: Drafts, host: Host, failed: (error: unknown) => void) {
    this.#drafts = drafts;
    this.#host = host;
    this.#failed = failed;
    drafts.listen({ changed: (draft) => this.#wait(draft), closed: (uri) => this.#forget(uri) });
  }

  /** Called with each draft that was checked; its result is at hand and of now. */
  onChecked(listener: (draft: Draft) => void): void {
    this.#listeners.push(listener);
  }

  #wait(draft: Draft): void {
    const { uri } = draft;
    clearTimeout(this.#timers.get(uri));
    const first = !this.#costs.has(uri);
    const delay = first ? 0 : Math.min(Math.max(draft.setup.settings.delay, 2 * this.#costs.get(uri)!), longest);
    this.#timers.set(
      uri,
      setTimeout(() => void this.#check(draft), delay),
    );
  }

  #forget(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#costs.delete(uri);
    this.#told.delete(uri);
  }

  async #check(draft: Draft): Promise<void> {
    const { uri, stamp } = draft;
    this.#timers.delete(uri);
    const start = this.#host.clock();
    try {
      void draft.result;
    } catch (error) {
      this.#failed(error);
      return;
    }
    const cost = this.#host.clock() - start;
    this.#costs.set(uri, cost);
    // Edits that came in meanwhile are read first: what they overtook is not told.
    if (cost > 5) await new Promise((done) => setTimeout(done));
    try {
      if ((await this.#drafts.get(uri)) !== draft || draft.stamp !== stamp) return;
      this.told(draft);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Tells the listeners of a draft once for each state of it: also when somebody else has asked for its result. */
  told(draft: Draft): void {
    const before = this.#told.get(draft.uri);
    if (before !== undefined && before.draft === draft && before.stamp === draft.stamp) return;
    this.#told.set(draft.uri, { draft, stamp: draft.stamp });
    for (const listener of this.#listeners) listener(draft);
  }
}
