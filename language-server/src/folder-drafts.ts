import { hashText, readBytes } from '@rasoat/rules';
import { decodeBytes } from '@rasoat/rules/text';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Checked, DiagnosticMaker } from './diagnostic.ts';
import { type Host, HostError } from './host.ts';
import { type Encoding, Lines } from './positions.ts';
import type { Projects } from './projects.ts';
import type { Governing } from './setup.ts';
import { nameOf, plainUri } from './uris.ts';

/** What was found in a file that is not open. */
export interface FileReport {
  /** Another one whenever the diagnostics may be others. */
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

interface Known extends FileReport {
  readonly hash: string;
  readonly governing: Governing;
}

/** Checks the drafts of folders that are not open; what was found in each is kept until it or its settings change. */
export class FolderDrafts {
  readonly #host: Host;
  readonly #projects: Projects;
  readonly #maker: DiagnosticMaker;
  readonly #encoding: Encoding;
  readonly #known = new Map<string, Known>();
  /** The client tells which files have changed: others are not read again. */
  watched = false;
  readonly #changed = new Set<string>();
  #next = 0;

  constructor(host: Host, projects: Projects, maker: DiagnosticMaker, encoding: Encoding) {
    this.#host = host;
    this.#projects = projects;
    this.#maker = maker;
    this.#encoding = encoding;
  }

  /** A file has changed, come or gone. */
  changed(uri: string): void {
    this.#changed.add(plainUri(uri));
  }

  /** What is found in a file; null when it is not there. Never throws for any file. */
  async check(uri: string): Promise<FileReport | null> {
    const key = plainUri(uri);
    const governing = await this.#projects.of(uri);
    const before = this.#known.get(key);
    const same = before !== undefined && before.governing === governing;
    if (same && this.watched && !this.#changed.has(key)) return before;
    this.#changed.delete(key);
    let bytes: Uint8Array | null;
    try {
      bytes = await this.#host.read(uri);
    } catch (error) {
      const { vi, en } = error instanceof HostError ? error.words : { vi: 'không đọc được', en: 'cannot be read' };
      return this.#keep(key, governing, vi, () => [this.#unread(uri, governing, vi, en)]);
    }
    if (bytes === null) {
      this.#known.delete(key);
      return null;
    }
    const hash = hashText(new TextDecoder('latin1').decode(bytes));
    if (same && before.hash === hash) return before;
    const read = bytes;
    const source = await readBytes(read, { name: nameOf(uri) });
    return this.#keep(key, governing, hash, () => {
      const setup = governing.setup(source.frontMatter, {});
      try {
        const result = setup.session.run(source, setup.agreements);
        return this.#maker.of(new FileView(uri, read, { setup, result }, this.#encoding));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return [
          this.#unread(
            uri,
            governing,
            `chưa rà soát được, do lỗi của chương trình (${why})`,
            `could not be checked, by a defect of the program (${why})`,
          ),
        ];
      }
    });
  }

  /** Files that were checked and are not among these are forgotten. */
  retain(uris: ReadonlySet<string>): void {
    for (const key of this.#known.keys()) if (!uris.has(key)) this.#known.delete(key);
  }

  #keep(key: string, governing: Governing, hash: string, make: () => readonly Diagnostic[]): FileReport {
    const known = { id: `${++this.#next}`, items: make(), hash, governing };
    this.#known.set(key, known);
    return known;
  }

  #unread(uri: string, { settings }: Governing, vi: string, en: string): Diagnostic {
    const start = { line: 0, character: 0 };
    return {
      range: { start, end: start },
      severity: DiagnosticSeverity.Error,
      source: 'rasoat',
      code: 'input/unread',
      message: settings.config.lang === 'en' ? `${nameOf(uri)}: ${en}.` : `${nameOf(uri)}: ${vi}.`,
    };
  }
}

/** A file that is not open, as diagnostics need it. */
class FileView implements Checked {
  readonly uri: string;
  readonly version = null;
  readonly setup: Checked['setup'];
  readonly result: Checked['result'];
  /** Lines of the file; of one without lines, those of its text. */
  readonly #lines: Lines;
  readonly #ofFile: boolean;

  constructor(
    uri: string,
    bytes: Uint8Array,
    { setup, result }: Pick<Checked, 'setup' | 'result'>,
    encoding: Encoding,
  ) {
    this.uri = uri;
    this.setup = setup;
    this.result = result;
    const { format, text } = result.source;
    this.#ofFile = format === 'plain' || format === 'markdown' || format === 'html';
    this.#lines = new Lines(this.#ofFile ? decodeBytes(bytes).text : text, encoding);
  }

  range(span: { readonly start: number; readonly end: number }) {
    if (!this.#ofFile) return this.#place(span.start, span.end);
    const { start, end } = this.result.source.locate(span);
    return this.#place(start.offset, end.offset);
  }

  fileRange(start: number, end: number) {
    return this.#ofFile ? this.#place(start, end) : this.range({ start: 0, end: 0 });
  }

  #place(start: number, end: number) {
    return { start: this.#lines.position(start), end: this.#lines.position(end) };
  }
}
