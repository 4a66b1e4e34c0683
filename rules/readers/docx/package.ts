import { type Archive, type ArchiveEntry, openArchive } from '../../text/zip-directory.ts';
import { type Budget, inflateEntry, UNPACKED_LIMIT } from '../archive.ts';
import { type XmlHandler, XmlWalk } from '../xml.ts';
import { NAMES } from './names.ts';
import type { PartState } from './notes.ts';

/** A part that another one names. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: `styles`, `header`. */
  readonly type: string;
  /** Name of the entry. */
  readonly target: string;
}

/** Types of content of a part with the text of a document. */
const MAIN = /(?:document|template)(?:\.macroEnabled\w*)?\.main\+xml$/u;

/** Parts beside the text (styles, lists, relations) are a few hundred kilobytes: a larger one is not read on. */
const SIDE_LIMIT = 16 * 1024 * 1024;

/** A Word file as its parts. Nothing is unpacked before it is asked for. */
export class Package {
  readonly archive: Archive;
  readonly #entries = new Map<string, ArchiveEntry>();
  readonly #budget: Budget = { left: UNPACKED_LIMIT };
  /** Name of the part with the text; null when there is none. */
  readonly main: string | null;
  /** What the main part names. */
  readonly relations: readonly Relation[];
  /** A digital signature stands in the file. */
  readonly signed: boolean;

  constructor(bytes: Uint8Array) {
    this.archive = openArchive(bytes);
    for (const entry of this.archive.entries) {
      const key = entry.name.toLowerCase();
      // Of entries with one name the first is taken, so that all readers of the file see the same.
      if (!this.#entries.has(key)) this.#entries.set(key, entry);
    }
    this.main = this.#findMain();
    this.relations = this.main === null ? [] : this.#relationsOf(this.main);
    this.signed = this.archive.entries.some(({ name }) => /^_xmlsignatures\/.+\.xml$/u.test(name));
  }

  /** Target of the first relation of a type; null when there is none, or no such entry. */
  part(type: string): string | null {
    const found = this.relations.find((relation) => relation.type === type && this.has(relation.target));
    return found?.target ?? null;
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Walks a part with the handler that `make` gives for the walk, as far as `most` bytes; how far it was read. */
  walk(name: string, make: (walk: () => XmlWalk) => XmlHandler, most = SIDE_LIMIT): PartState | 'whole' {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return 'whole';
    const walk: XmlWalk = new XmlWalk(
      NAMES,
      make(() => walk),
    );
    const budget = { left: Math.min(most, this.#budget.left) };
    this.#budget.left -= budget.left;
    const state = inflateEntry(this.archive, entry, budget, (piece) => walk.write(piece));
    this.#budget.left += Math.max(0, budget.left);
    walk.end();
    return walk.state === 'whole' ? state : walk.state === 'stopped' ? 'whole' : state === 'whole' ? walk.state : state;
  }

  #relationsOf(part: string): Relation[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const relations: Relation[] = [];
    this.walk(`${folder}_rels/${part.slice(slash)}.rels`, () => ({
      open(name, attributes) {
        if (name !== 'rel:Relationship' || attributes.TargetMode === 'External') return;
        const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
        relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolvePath(folder, target) });
      },
      close() {},
    }));
    return relations;
  }

  #findMain(): string | null {
    const named = this.#relationsOf('').find(({ type }) => type === 'officeDocument');
    if (named !== undefined && this.has(named.target)) return named.target;
    let typed: string | null = null;
    this.walk('[Content_Types].xml', () => ({
      open(name, { PartName: part = '', ContentType: type = '' }) {
        if (name === 'ct:Override' && MAIN.test(type)) typed ??= part.replace(/^\//u, '');
      },
      close() {},
    }));
    if (typed !== null && this.has(typed)) return typed;
    return this.has('word/document.xml') ? 'word/document.xml' : null;
  }
}

/** A target of a relation as the name of an entry. */
function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const names: string[] = [];
  for (const name of path.replaceAll('\\', '/').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}
