/** Reads an XML text by the places of its tags, so that it can be changed without writing anew what stays. */

/** A tag. Offsets are UTF-16 units of the text. */
export interface Tag {
  /** Local name behind the key of its namespace (`w:p`); `:name` in a namespace that has no key. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** `<w:p/>`: its end follows with no width. */
  readonly empty: boolean;
}

export interface Visitor {
  open(tag: Tag, scan: XmlScan): void;
  /** For `<w:p/>` start and end are the end of the tag. */
  close(name: string, start: number, end: number): void;
  /** Character data, or the inside of a CDATA section. */
  text?(start: number, end: number, cdata: boolean): void;
}

/** The text is no XML that can be changed safely. */
export class XmlError extends Error {}

/** Namespaces of Office files, in their transitional and strict forms. */
const namespaces: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

/** Prefixes and the namespaces they stand for, inside one element. */
type Scope = ReadonlyMap<string, string>;

/** Elements stand in one another no deeper than this. */
const deepest = 4096;

const space = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && space(text.charCodeAt(at))) at++;
  return at;
}

/** End of a name: white space or `=`. */
function nameEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !space(text.charCodeAt(at)) && text.charCodeAt(at) !== 0x3d) at++;
  return at;
}

/** One walk over an XML text. Linear. Throws an XmlError where tags do not match; a document type is refused, so that no entity is expanded. */
export class XmlScan {
  readonly text: string;
  #scope: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  /** Keys of qualified names in the scope of now. */
  #names = new Map<string, string>();

  constructor(text: string) {
    this.text = text;
  }

  /** Namespace that a prefix stands for at the tag of now; null: none. */
  namespaceOf(prefix: string): string | null {
    return this.#scope.get(prefix) ?? null;
  }

  /** The prefix of a namespace by its key, with its URI, at the tag of now; null: it has none. Attributes take no default namespace. */
  prefixOf(key: string): { readonly prefix: string; readonly uri: string } | null {
    for (const [prefix, uri] of this.#scope) if (prefix !== '' && namespaces[uri] === key) return { prefix, uri };
    return null;
  }

  /** Value of an attribute of the tag of now by its key and local name (`w:id`; `id` in no namespace); null: absent. */
  attribute(tag: Tag, name: string): string | null {
    for (const [qualified, value] of this.#attributes(tag)) {
      const key = qualified.includes(':') && !qualified.startsWith('xml:') ? this.#key(qualified) : qualified;
      if (key === name) return decode(value);
    }
    return null;
  }

  *#attributes(tag: Tag): Generator<readonly [name: string, value: string]> {
    const { text } = this;
    const end = tag.end - (tag.empty ? 2 : 1);
    let at = nameEnd(text, tag.start + 1, end);
    for (;;) {
      const start = skipSpace(text, at, end);
      if (start === end) return;
      at = nameEnd(text, start, end);
      const equals = skipSpace(text, at, end);
      const quote = skipSpace(text, equals + 1, end);
      const mark = text[quote];
      const close = mark === '"' || mark === "'" ? text.indexOf(mark, quote + 1) : -1;
      if (at === start || text[equals] !== '=' || close < 0 || close >= end)
        throw new XmlError(`attributes that cannot be read at ${start}`);
      yield [text.slice(start, at), text.slice(quote + 1, close)];
      at = close + 1;
    }
  }

  #key(qualified: string): string {
    const known = this.#names.get(qualified);
    if (known !== undefined) return known;
    const colon = qualified.indexOf(':');
    const uri = this.#scope.get(colon < 0 ? '' : qualified.slice(0, colon));
    const key = `${(uri === undefined ? undefined : namespaces[uri]) ?? ''}:${qualified.slice(colon + 1)}`;
    this.#names.set(qualified, key);
    return key;
  }

  #enter(tag: Tag): Scope {
    const outer = this.#scope;
    let inner: Map<string, string> | null = null;
    for (const [name, value] of this.#attributes(tag)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      inner ??= new Map(outer);
      inner.set(name.slice(6), decode(value));
    }
    if (inner !== null) this.#into(inner);
    return outer;
  }

  #into(scope: Scope): void {
    if (scope === this.#scope) return;
    this.#scope = scope;
    this.#names = new Map();
  }

  walk(visitor: Visitor): void {
    const { text } = this;
    const stack: { readonly qualified: string; readonly name: string; readonly outer: Scope }[] = [];
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start < 0) break;
      if (start > at) visitor.text?.(at, start, false);
      const second = text.charCodeAt(start + 1);
      if (second === 0x3f) at = this.#behind('?>', start + 2);
      else if (text.startsWith('<!--', start)) at = this.#behind('-->', start + 4);
      else if (text.startsWith('<![CDATA[', start)) {
        at = this.#behind(']]>', start + 9);
        visitor.text?.(start + 9, at - 3, true);
      } else if (second === 0x21) throw new XmlError('a document type');
      else if (second === 0x2f) {
        at = this.#behind('>', start + 2);
        const open = stack.pop();
        if (open === undefined || text.slice(start + 2, at - 1).trimEnd() !== open.qualified)
          throw new XmlError(`a tag that does not match at ${start}`);
        visitor.close(open.name, start, at);
        this.#into(open.outer);
      } else {
        at = this.#tagEnd(start);
        const empty = text.charCodeAt(at - 2) === 0x2f;
        const behindName = nameEnd(text, start + 1, at - (empty ? 2 : 1));
        const qualified = text.slice(start + 1, behindName);
        if (qualified === '') throw new XmlError(`a tag without a name at ${start}`);
        if (stack.length >= deepest) throw new XmlError('elements too deep');
        const place = { name: '', start, end: at, empty };
        const outer = text.slice(behindName, at).includes('xmlns') ? this.#enter(place) : this.#scope;
        const name = this.#key(qualified);
        visitor.open({ ...place, name }, this);
        if (empty) {
          visitor.close(name, at, at);
          this.#into(outer);
        } else stack.push({ qualified, name, outer });
      }
    }
    if (stack.length > 0) throw new XmlError('a tag that is not closed');
  }

  #behind(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) throw new XmlError(`no ${mark}`);
    return at + mark.length;
  }

  /** End of a start tag; `>` may stand in a quoted value. */
  #tagEnd(start: number): number {
    const { text } = this;
    for (let i = start + 1; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x3e) return i + 1;
      if (unit === 0x3c) break;
      if (unit !== 0x22 && unit !== 0x27) continue;
      i = text.indexOf(unit === 0x22 ? '"' : "'", i + 1);
      if (i < 0) break;
    }
    throw new XmlError(`a tag that does not end at ${start}`);
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data as it is read: the five entities and character references; an unknown entity stays as it is written. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
