import {
  type CheckResult,
  type FileConfig,
  LiveDraft,
  type LiveSource,
  type Replacement,
  type SourceText,
  type Span,
} from '@rasoat/rules';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Defects } from './defects.ts';
import { type Encoding, Lines } from './positions.ts';
import type { Governing, Setup } from './setup.ts';

/** The settings that a draft states of itself: with others the session over it is another. */
const statedBy = ({ frontMatter }: SourceText): string =>
  JSON.stringify([frontMatter['asOf'], frontMatter['kind'], frontMatter['province']]);

/** One draft that is open in the editor. */
export class Draft {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  readonly #text: LiveSource;
  readonly #lines: Lines;
  readonly #defects: Defects;
  #live: LiveDraft;
  #governing: Governing;
  #asked: FileConfig = {};
  #setup: Setup;
  #stated: string;
  #stamp = 0;

  constructor(
    { uri, languageId, version }: { readonly uri: string; readonly languageId: string; readonly version: number },
    text: LiveSource,
    governing: Governing,
    encoding: Encoding,
    defects: Defects,
  ) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.#text = text;
    this.#lines = new Lines(text.file, encoding);
    this.#defects = defects;
    this.#governing = governing;
    this.#stated = statedBy(text.source);
    this.#setup = governing.setup(text.source.frontMatter, this.#asked);
    this.#live = new LiveDraft(text, this.#setup.session, this.#setup.agreements);
  }

  /** Text of the editor as it is now. */
  get file(): string {
    return this.#lines.file;
  }

  /** Grows with every edit and every change of what holds for the draft. */
  get stamp(): number {
    return this.#stamp;
  }

  /** What is found in the draft as it is now; it holds until the next edit. Spans are of `source.text`. Throws for a defect that is not one of a rule. */
  get result(): CheckResult {
    for (let again = false; ; ) {
      try {
        return this.#live.result;
      } catch (error) {
        // A rule that fails is left out, and the others go on; what the failed run left behind is not used again.
        if (this.#defects.settle(error, this.#setup.session, this.#text.source, this.#setup.agreements))
          this.#setup = this.#governing.setup(this.source.frontMatter, this.#asked);
        // Where no rule is to blame, what was kept of earlier runs may be.
        else if (again) throw error;
        else {
          again = true;
          this.#defects.onOther(error);
        }
        this.#live = new LiveDraft(this.#text, this.#setup.session, this.#setup.agreements);
      }
    }
  }

  get source(): SourceText {
    return this.#text.source;
  }

  /** Settings, law and waivers that hold for it. */
  get setup(): Setup {
    return this.#setup;
  }

  /** What holds for the place it lies in. */
  get governing(): Governing {
    return this.#governing;
  }

  /** What a person asks for now, over all settings (`{ asOf: 'issued' }`); `{}` takes it back. */
  ask(asked: FileConfig): void {
    this.#asked = asked;
    this.#aim();
  }

  /** Other settings, law or waivers of its place from now on. Tells whether they are others. */
  govern(governing: Governing): boolean {
    if (governing === this.#governing) return false;
    this.#governing = governing;
    this.#aim();
    return true;
  }

  #aim(): void {
    this.#stated = statedBy(this.source);
    this.#setup = this.#governing.setup(this.source.frontMatter, this.#asked);
    this.#live.aim(this.#setup.session, this.#setup.agreements);
    this.#stamp++;
  }

  get lines(): Lines {
    return this.#lines;
  }

  /** Changes of the editor, each in terms of the text that the one before left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    // Many cursors change a draft from its end to its beginning: such changes are one edit. What stands in lines before a change
    // has the same place before it and behind it.
    const batches: Replacement[][] = [];
    let batch: Replacement[] = [];
    let first = -1;
    for (const change of changes) {
      const range = 'range' in change && change.range !== undefined ? change.range : null;
      if (range === null || !(Math.max(range.start.line, range.end.line) < first)) {
        this.#lines.editAll(batch.reverse());
        batch = [];
        batches.push(batch);
      }
      batch.push(
        range === null ? { start: 0, end: this.file.length, insert: change.text } : this.#edit(range, change.text),
      );
      first = range === null ? -1 : Math.min(range.start.line, range.end.line);
      // A place behind the end is where the file ends then.
      if (first >= this.#lines.count) first = -1;
    }
    this.#lines.editAll(batch.reverse());
    for (const edits of batches) this.#live.edit(edits);
    this.version = version;
    this.#stamp++;
    if (statedBy(this.source) !== this.#stated) this.#aim();
  }

  #edit({ start, end }: Range, insert: string): Replacement {
    const [a, b] = [this.#lines.offset(start), this.#lines.offset(end)];
    return { start: Math.min(a, b), end: Math.max(a, b), insert };
  }

  /** Range in the editor of a span of the text. */
  range(span: Span): Range {
    const { start, end } = this.source.locate(span);
    return this.fileRange(start.offset, end.offset);
  }

  /** Range in the editor of a stretch of the file. */
  fileRange(start: number, end: number): Range {
    return { start: this.#lines.position(start), end: this.#lines.position(end) };
  }

  /** Offset in the text of a place in the editor. */
  offset(position: Position): number {
    return this.source.offsetOf(this.#lines.offset(position));
  }

  /** Span of the text that a range of the editor covers. */
  span({ start, end }: Range): Span {
    const [a, b] = [this.offset(start), this.offset(end)];
    return { start: Math.min(a, b), end: Math.max(a, b) };
  }
}
