import type { Draft } from './draft.ts';
import type { FileReport } from './folder-drafts.ts';

let servers = 0;

/** What `resultId` stands for: equal ids, equal diagnostics. One of another server says nothing. */
export class ReportIds {
  readonly #server: string;
  readonly #openings = new WeakMap<Draft, number>();
  #next = 0;

  /** `start`: something that no other run of the server has. */
  constructor(start: string) {
    this.#server = `${start}-${++servers}`;
  }

  /** Of a draft that is open, in its state of now. Stamps begin anew with each opening, which therefore has a number of its own. */
  ofDraft(draft: Draft): string {
    let opening = this.#openings.get(draft);
    if (opening === undefined) {
      opening = ++this.#next;
      this.#openings.set(draft, opening);
    }
    return `${this.#server}-${opening}.${draft.stamp}`;
  }

  /** Of a file that is not open. */
  ofFile({ id }: FileReport): string {
    return `${this.#server}-f${id}`;
  }
}
