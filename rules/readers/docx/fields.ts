/** Fields that are open: their instructions are no text, their results are. */
export class Fields {
  readonly #open: ('instruction' | 'result')[] = [];
  #instructions = 0;
  #hidden = 0;

  /** What stands here belongs to an instruction, of this field or of one around it. */
  get inInstruction(): boolean {
    return this.#instructions > 0;
  }

  /** Characters in a field that never came to its result. */
  get lost(): number {
    return this.#instructions > 0 ? this.#hidden : 0;
  }

  /** Counts characters of an instruction. */
  hide(characters: number): void {
    this.#hidden += characters;
  }

  /** Takes a `w:fldChar` of a type. */
  step(type: string | undefined): void {
    if (type === 'begin') {
      if (this.#open.length === 0) this.#hidden = 0;
      this.#open.push('instruction');
      this.#instructions++;
    } else if (this.#open.length > 0) {
      const last = this.#open.length - 1;
      if (this.#open[last] === 'instruction') this.#instructions--;
      if (type === 'separate') this.#open[last] = 'result';
      else this.#open.pop();
    }
  }
}
