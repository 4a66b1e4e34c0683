import { clean, shorten } from '@rasoat/rules/reports/width';
import type { Io } from './io.ts';

/** Shown only when the work has gone on for this long. */
const patience = 700;

/** A line on a terminal that tells how far long work has come; silent when the report itself scrolls by, or nobody looks. */
export class Progress {
  readonly #io: Io;
  readonly #total: number;
  readonly #on: boolean;
  readonly #start: number;
  #shown = false;

  constructor(io: Io, total: number, reportScrolls: boolean) {
    this.#io = io;
    this.#total = total;
    this.#on = io.err.tty && !reportScrolls && total > 1;
    this.#start = io.clock();
  }

  async show(done: number, name: string): Promise<void> {
    if (!this.#on || this.#io.clock() - this.#start < patience) return;
    this.#shown = true;
    await this.#io.err.write(
      `\r\u001b[K${shorten(`[${done + 1}/${this.#total}] ${clean(name)}`, Math.max(20, this.#io.err.columns - 1))}`,
    );
  }

  async clear(): Promise<void> {
    if (this.#shown) await this.#io.err.write('\r\u001b[K');
    this.#shown = false;
  }
}
