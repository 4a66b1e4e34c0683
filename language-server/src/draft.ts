import type { CheckResult, LiveDraft, Replacement, SourceText, Span } from '@rasoat/rules';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Encoding, Lines } from './positions.ts';
import type { Setup } from './setup.ts';

/** One draft that is open in the editor. */
export class Draft {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  readonly #live: LiveDraft;
  readonly #encoding: Encoding;
  #setup: Setup;
  #lines: Lines | null = null;

  constructor(uri: string, languageId: string, version: number, live: LiveDraft, setup: Setup, encoding: Encoding) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.#live = live;
    this.#setup = setup;
    this.#encoding = encoding;
  }

  /** Text of the editor as it is now. */
  get file(): string {
    return this.#live.file;
  }

  /** What is found in the draft as it is now. Spans are of `source.text`. */
  get result(): CheckResult {
    return this.#live.result;
  }

  get source(): SourceText {
    return this.result.source;
  }

  /** Settings, law and waivers that hold for it. */
  get setup(): Setup {
    return this.#setup;
  }

  /** Other settings from now on. */
  aim(setup: Setup): void {
    this.#setup = setup;
    this.#live.aim(setup.session, setup.agreements);
  }

  get lines(): Lines {
    this.#lines ??= new Lines(this.file, this.#encoding);
    return this.#lines;
  }

  /** Changes of the editor, each in terms of the text that the one before left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const edit: Replacement =
        'range' in change
          ? this.#edit(change.range, change.text)
          : { start: 0, end: this.file.length, insert: change.text };
      this.#live.edit([edit]);
      this.#lines = null;
    }
    this.version = version;
  }

  #edit({ start, end }: Range, insert: string): Replacement {
    const [a, b] = [this.lines.offset(start), this.lines.offset(end)];
    return { start: Math.min(a, b), end: Math.max(a, b), insert };
  }

  /** Range in the editor of a span of the text. */
  range(span: Span): Range {
    const { start, end } = this.source.locate(span);
    return { start: this.lines.position(start.offset), end: this.lines.position(end.offset) };
  }

  /** Offset in the text of a place in the editor. */
  offset(position: Position): number {
    return this.source.offsetOf(this.lines.offset(position));
  }

  /** Span of the text that a range of the editor covers. */
  span({ start, end }: Range): Span {
    const [a, b] = [this.offset(start), this.offset(end)];
    return { start: Math.min(a, b), end: Math.max(a, b) };
  }
}
