import { type Law, openLaw, readLayerFile } from '@rasoat/rules';
import type { Files, Read } from './files.ts';
import type { Host } from './host.ts';
import type { FileProblem } from './setup.ts';
import { nameOf } from './uris.ts';

/** Rows of a table that are told of: a person mends some, then tries again. */
const mostRows = 100;

/** A law with the packs it was opened from. */
interface Opened {
  readonly law: Law;
  readonly packs: readonly Uint8Array[];
}

/** One more file on a law. */
interface Step {
  readonly read: Read;
  readonly opened: Opened;
  readonly problems: readonly FileProblem[];
}

/** A layer that a config or the editor names. */
export interface LayerName {
  readonly uri: string;
  /** As it is written there. */
  readonly shown: string;
  /** Where it is named: a file that is not there is told in that place; null: in the settings of the editor. */
  readonly named: Omit<FileProblem, 'vi' | 'en'> | null;
}

/** The central law with the layers of folders on it; each combination is opened once, until one of its files changes. */
export class LawLayers {
  readonly #host: Host;
  readonly #files: Files;
  #central: Promise<Opened> | null = null;
  readonly #steps = new WeakMap<Law, Map<string, Step>>();

  constructor(host: Host, files: Files) {
    this.#host = host;
    this.#files = files;
  }

  /** The law under the files, in their order. What is wrong with one is told, and what is right of it is used. */
  async open(names: readonly LayerName[]): Promise<{
    readonly law: Law;
    readonly problems: readonly FileProblem[];
    /** The files as they were read. */
    readonly reads: readonly Read[];
  }> {
    this.#central ??= this.#host.centralLaw().then((pack) => ({ law: openLaw([pack]), packs: [pack] }));
    let opened = await this.#central;
    const problems: FileProblem[] = [];
    const reads: Read[] = [];
    for (const name of names) {
      const read = await this.#files.read(name.uri);
      reads.push(read);
      let steps = this.#steps.get(opened.law);
      if (steps === undefined) {
        steps = new Map();
        this.#steps.set(opened.law, steps);
      }
      let step = steps.get(name.uri);
      if (step === undefined || step.read !== read) {
        step = this.#step(opened, name, read);
        steps.set(name.uri, step);
      }
      problems.push(...step.problems);
      opened = step.opened;
    }
    return { law: opened.law, problems, reads };
  }

  #step(below: Opened, { uri, shown, named }: LayerName, read: Read): Step {
    if (read === null) {
      const place = named ?? { uri, text: '', offset: 0, length: 0 };
      const vi = `Không có tệp dữ liệu pháp luật "${shown}".`;
      return { read, opened: below, problems: [{ ...place, vi, en: `There is no law file "${shown}".` }] };
    }
    const whole = { uri, text: '', offset: 0, length: 0 };
    if ('vi' in read) {
      const problem = { ...whole, vi: `Dữ liệu pháp luật: ${read.vi}.`, en: `Law data: ${read.en}.` };
      return { read, opened: below, problems: [problem] };
    }
    const { pack, errors, trouble } = readLayerFile(read.bytes, nameOf(uri), below.law);
    const problems: FileProblem[] = trouble === null ? [] : [{ ...whole, ...trouble }];
    if (errors.length > 0) {
      const text = new TextDecoder().decode(read.bytes);
      const starts = [0];
      for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + end.length);
      if (errors.length > mostRows)
        problems.push({
          ...whole,
          vi: `${errors.length} dòng của bảng có lỗi; ${mostRows} dòng đầu được nêu ở đây.`,
          en: `${errors.length} rows of the table have errors; the first ${mostRows} are told here.`,
        });
      for (const { line, vi, en } of errors.slice(0, mostRows)) {
        const offset = starts[line - 1] ?? 0;
        const length = text.slice(offset, starts[line] ?? text.length).trimEnd().length;
        problems.push({ uri, text, offset, length, vi, en });
      }
    }
    if (pack === null) return { read, opened: below, problems };
    const packs = [...below.packs, pack];
    return { read, opened: { law: openLaw(packs), packs }, problems };
  }
}
