import { SaxesParser } from 'saxes';

/** What a walk over XML tells. Names are `prefix:local` with the prefixes that the caller chose; an element of another namespace is `?:local`. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Attributes by name; those of no namespace are without prefix. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Prefix of each namespace that the caller knows. */
export type XmlNames = Readonly<Record<string, string>>;

/** Elements in elements in elements …: a file that nests deeper is not read on. */
const DEEPEST = 600;

declare const TextDecoder: new (label: string) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

type Scope = ReadonlyMap<string, string>;

/** The namespaces of an element that declares some, and of what stands in it. */
interface Frame {
  readonly scope: Scope;
  readonly depth: number;
  /** Names of the file that were met, as the caller calls them. */
  readonly known: Map<string, string>;
  /** All prefixes are those of the caller. */
  readonly plain: boolean;
}

/** Why the walk ended early. */
export type XmlState = 'whole' | 'broken' | 'deep' | 'stopped';

/** Ends the walk from within. */
class Stop extends Error {}

/**
 * Walks XML as its bytes come. Entities beside the five of XML itself are never expanded. The walk ends at the first thing that is
 * no XML, `state` tells so; the elements that are open then are closed. Never throws but what the handler throws.
 */
export class XmlWalk {
  readonly #parser: SaxesParser;
  readonly #handler: XmlHandler;
  readonly #names: XmlNames;
  /** Namespaces by prefix, of the file; one for each element that declares some. */
  readonly #scopes: Frame[];
  readonly #open: string[] = [];
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #state: XmlState = 'whole';
  #ended = false;

  constructor(names: XmlNames, handler: XmlHandler) {
    this.#names = names;
    this.#handler = handler;
    this.#scopes = [this.#scope(new Map(), 0)];
    const parser = new SaxesParser({ xmlns: false, position: false });
    this.#parser = parser;
    parser.on('opentag', (tag) => this.#openTag(tag.name, tag.attributes));
    parser.on('closetag', () => this.#closeTag());
    if (handler.text !== undefined) {
      parser.on('text', (text) => handler.text?.(text));
      parser.on('cdata', (text) => handler.text?.(text));
    }
    parser.on('error', (error) => {
      // Such a name stays in the text as it is written; a control character is one character of the text.
      if (/undefined entity|disallowed character\.$/u.test(error.message)) return;
      this.#state = 'broken';
      throw new Stop();
    });
  }

  get state(): XmlState {
    return this.#state;
  }

  /** Offset in the file, in UTF-16 units, of the next character. */
  get position(): number {
    return this.#parser.position;
  }

  /** The namespace of a prefix as the file means it here; null when it has none. */
  namespaceOf(prefix: string): string | null {
    return this.#scopes[this.#scopes.length - 1].scope.get(prefix) ?? null;
  }

  /** Takes the next bytes. */
  write(bytes: Uint8Array): void {
    if (this.#ended || bytes.length === 0) return;
    this.#decoder ??= new TextDecoder(encodingOf(bytes));
    this.#feed(this.#decoder.decode(bytes, { stream: true }));
  }

  /** Takes the next characters. */
  writeText(text: string): void {
    if (!this.#ended) this.#feed(text);
  }

  /** Ends the walk; for handlers. What is open then is still closed. */
  stop(): void {
    if (this.#ended) return;
    this.#state = 'stopped';
    throw new Stop();
  }

  /** There are no more bytes. */
  end(): void {
    if (this.#ended) return;
    this.#feed(this.#decoder?.decode() ?? '');
    if (!this.#ended) this.#run(() => this.#parser.close());
    this.#finish();
  }

  #feed(text: string): void {
    if (text !== '') this.#run(() => this.#parser.write(text));
  }

  #run(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      this.#finish();
    }
  }

  #finish(): void {
    if (this.#ended) return;
    this.#ended = true;
    while (this.#open.length > 0) this.#closeTag();
  }

  #openTag(name: string, attributes: Record<string, string>): void {
    if (this.#open.length >= DEEPEST) {
      this.#state = 'deep';
      throw new Stop();
    }
    let scope = this.#scopes[this.#scopes.length - 1];
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      const inner = new Map(scope.scope);
      for (const [at, uri] of Object.entries(attributes)) {
        if (at === 'xmlns') inner.set('', uri);
        else if (at.startsWith('xmlns:')) inner.set(at.slice(6), uri);
      }
      scope = this.#scope(inner, this.#open.length);
      this.#scopes.push(scope);
      break;
    }
    const known = this.#name(name, scope);
    this.#open.push(known);
    this.#handler.open(known, scope.plain ? attributes : this.#attributes(attributes, scope));
  }

  #closeTag(): void {
    const name = this.#open.pop();
    if (name === undefined) return;
    if (this.#scopes[this.#scopes.length - 1].depth === this.#open.length && this.#scopes.length > 1)
      this.#scopes.pop();
    this.#handler.close(name);
  }

  #scope(scope: Scope, depth: number): Frame {
    // Prefixes that mean what the caller calls them by need no change.
    let plain = true;
    for (const [prefix, uri] of scope) if (prefix !== '' && (this.#names[uri] ?? prefix) !== prefix) plain = false;
    return { scope, depth, known: new Map(), plain };
  }

  #name(name: string, { scope, known }: Frame): string {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (name.startsWith('xml:')) return name;
    const colon = name.indexOf(':');
    const uri = scope.get(colon < 0 ? '' : name.slice(0, colon));
    const made = `${(uri === undefined ? undefined : this.#names[uri]) ?? '?'}:${name.slice(colon + 1)}`;
    known.set(name, made);
    return made;
  }

  #attributes(attributes: Record<string, string>, scope: Frame): XmlAttributes {
    const out: Record<string, string> = {};
    for (const key in attributes) out[key.includes(':') ? this.#name(key, scope) : key] = attributes[key];
    return out;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
