import type { Revision } from '../../text/index.ts';
import type { Allowance, Event, Page, Paragraph, Piece } from './model.ts';
import type { RunProperties } from './properties.ts';

/** A run that is open. */
export interface Run {
  readonly ordinal: number;
  /** Units of the file read so far. */
  offset: number;
  look: RunProperties;
  /** A change of its looks. */
  formatted: boolean;
}

/** The looks of a run that says nothing of them; never written to. */
export const PLAIN: RunProperties = {};

/** Paragraphs that are open, those of text boxes in others, and their runs. Ordinals count all, also what is left out. */
export class OpenParagraphs {
  readonly #emit: (event: Event) => void;
  readonly #open: { readonly paragraph: Paragraph; run: Run | null }[] = [];
  readonly #allowance: Allowance;
  #count = 0;

  constructor(emit: (event: Event) => void, allowance: Allowance) {
    this.#emit = emit;
    this.#allowance = allowance;
  }

  /** No more is to be kept. */
  get full(): boolean {
    return this.#allowance.left <= 0;
  }

  /** How many are open. */
  get depth(): number {
    return this.#open.length;
  }

  get paragraph(): Paragraph | null {
    return this.#open[this.#open.length - 1]?.paragraph ?? null;
  }

  get run(): Run | null {
    return this.#open[this.#open.length - 1]?.run ?? null;
  }

  /** Begins a paragraph; `gone`: it was removed with what holds it. */
  begin(gone: boolean): void {
    this.#allowance.left -= 2;
    const paragraph: Paragraph = {
      ordinal: this.#count++,
      runs: 0,
      properties: {},
      pieces: [],
      mark: null,
      open: gone,
      formatted: false,
      page: null,
      boxes: [],
    };
    this.#open.push({ paragraph, run: null });
  }

  /** Ends a paragraph and hands it on. */
  end(): void {
    const closed = this.#open.pop();
    if (closed !== undefined) this.tell({ kind: 'paragraph', paragraph: closed.paragraph });
  }

  /** Ends a paragraph that is left out. */
  drop(): void {
    this.#open.pop();
  }

  beginRun(): void {
    const top = this.#open[this.#open.length - 1];
    if (top !== undefined) top.run = { ordinal: top.paragraph.runs++, offset: 0, look: PLAIN, formatted: false };
  }

  endRun(): void {
    const top = this.#open[this.#open.length - 1];
    if (top !== undefined) top.run = null;
  }

  /** Hands on what belongs to the text around: in a text box, to the paragraph that holds it. */
  tell(event: Event): void {
    const host = this.paragraph;
    if (host === null) this.#emit(event);
    else host.boxes.push(event);
  }

  /** The section that ends here: with its paragraph, or on its own. */
  endSection(page: Page): void {
    const host = this.paragraph;
    if (host === null) this.#emit({ kind: 'section', page });
    else host.page = page;
  }

  piece(piece: Piece): void {
    this.#allowance.left--;
    this.paragraph?.pieces.push(piece);
  }

  /** Passes over units of the run, which stand where this returns; of no run, at the start of the paragraph. */
  #pass(units: number): { readonly paragraph: number; readonly run: number; readonly offset: number } | null {
    const { paragraph, run } = this;
    if (paragraph === null) return null;
    const at = { paragraph: paragraph.ordinal, run: run?.ordinal ?? 0, offset: run?.offset ?? 0 };
    if (run !== null) run.offset += units;
    return at;
  }

  /** Text of the run, `units` long in the file; `change`: the tracked change around it, null text is passed over. */
  text(text: string | null, units: number, change: Revision['kind'] | null, out: boolean): void {
    const at = this.#pass(units);
    if (at === null || text === null || text === '') return;
    const { run } = this;
    const own = run?.formatted === true ? 'format' : null;
    this.piece({ kind: 'text', text, ...at, look: run?.look ?? PLAIN, change: change ?? own, out });
  }

  /** A break of the line; `read`: it is there. */
  break(read: boolean): void {
    if (this.run === null) return;
    const at = this.#pass(1);
    if (at !== null && read) this.piece({ kind: 'break', ...at });
  }
}
