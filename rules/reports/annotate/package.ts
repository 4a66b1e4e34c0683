import { binaryKind, type Recoder, recoderOf } from '../../text/index.ts';
import { Refusal } from './refusal.ts';
import { XmlError, XmlScan } from './xml.ts';
import { Zip, ZipError } from './zip.ts';

/** The package of a Word file: its parts, how they belong together, and what forbids to change it. */

/** Largest file that is annotated, in bytes. */
const largestFile = 50 * 1024 * 1024;

/** A part that is XML; `write` gives its bytes with another text. */
export interface Part extends Recoder {
  readonly name: string;
}

interface Relationship {
  readonly id: string;
  /** Last word of its type: `comments`. */
  readonly type: string;
  readonly target: string;
}

/** The root of an XML part and where its last child ends. */
export interface Root {
  readonly prefix: string;
  readonly namespace: string;
  /** The XML with markup added behind the last child. */
  append(markup: string): string;
}

const contentTypes = '[Content_Types].xml';
const mainTypes =
  /^application\/(?:vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|vnd\.ms-word\.(?:document\.macroEnabled|template\.macroEnabledTemplate))\.main\+xml$/u;

export class WordPackage {
  readonly #zip: Zip;
  readonly #changed = new Map<string, Uint8Array>();
  readonly main: Part;
  readonly #relationships: readonly Relationship[];

  /** Opens a Word file. Throws a Refusal for anything else, and for a file that must not be changed. */
  constructor(bytes: Uint8Array) {
    if (bytes.length > largestFile)
      throw new Refusal('tệp lớn hơn 50 MB; hãy tách tệp', 'the file is larger than 50 MB; split it');
    if (binaryKind(bytes)?.name !== 'docx') throw notWord(bytes);
    this.#zip = new Zip(bytes);
    this.#refuseSigned();
    const root = this.#relationshipsOf('').find(({ type }) => type === 'officeDocument')?.target;
    const main = root === undefined ? null : this.part(root);
    if (main === null || !mainTypes.test(this.#typeOf(main.name) ?? '')) throw damaged();
    this.main = main;
    this.#relationships = this.#relationshipsOf(main.name);
    this.#refuseProtected();
  }

  /** Name of the part that the document relates to in some way; null: none. */
  related(type: string): string | null {
    return this.#relationships.find((one) => one.type === type)?.target ?? null;
  }

  /** A part as text; null: there is none. Throws a Refusal when it is in no encoding that can be written back. */
  part(name: string): Part | null {
    const bytes = this.#zip.read(name);
    if (bytes === null) return null;
    const recoder = recoderOf(bytes);
    const encoding = recoder && /^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)["']/u.exec(recoder.text.slice(0, 256))?.[1];
    if (recoder === null || (encoding && !/^utf-(?:8|16(?:le|be)?)$/iu.test(encoding)))
      throw new Refusal(
        `phần ${name} của tệp không theo UTF-8 hay UTF-16 nên không sửa an toàn được; hãy mở bằng Word và lưu lại`,
        `the part ${name} of the file is not in UTF-8 or UTF-16 and cannot be changed safely; open it in Word and save it again`,
      );
    return { name, text: recoder.text, encode: recoder.encode };
  }

  /** Puts another text in the place of a part. */
  change({ name, encode }: Part, text: string): void {
    this.#changed.set(name, encode(text));
  }

  /** Adds a part of the document with its type and relationship; its name is like the one given. */
  add(like: string, type: string, relation: string, text: string): void {
    const folder = this.main.name.slice(0, this.main.name.lastIndexOf('/') + 1);
    let name = `${folder}${like}.xml`;
    for (let n = 1; this.#zip.has(name); n++) name = `${folder}${like}${n}.xml`;
    const utf8 = recoderOf(new Uint8Array())!;
    this.change({ name, ...utf8 }, text);
    const types = this.part(contentTypes)!;
    const typesRoot = rootOf(types.text);
    this.change(types, typesRoot.append(`<${typesRoot.prefix}Override PartName="/${name}" ContentType="${type}"/>`));
    const path = relationshipsName(this.main.name);
    const file = this.part(path);
    const old =
      file?.text ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
    const root = rootOf(old);
    const ids = new Set(this.#relationships.map(({ id }) => id));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const element = `<${root.prefix}Relationship Id="rId${number}" Type="${relation}" Target="${name.slice(folder.length)}"/>`;
    this.change(file ?? { name: path, ...utf8 }, root.append(element));
  }

  /** The file with its changed parts; every other part is kept byte for byte. */
  write(): Uint8Array {
    return this.#zip.write(this.#changed);
  }

  #relationshipsOf(source: string): Relationship[] {
    const part = this.part(relationshipsName(source));
    if (part === null) return [];
    const folder = source.slice(0, source.lastIndexOf('/') + 1);
    const found: Relationship[] = [];
    walkTags(part.text, (name, attribute) => {
      if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      const target = attribute('Target') ?? '';
      found.push({
        id: attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : resolved(folder + target),
      });
    });
    return found;
  }

  #typeOf(name: string): string | null {
    let type: string | null = null;
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    walkTags(this.part(contentTypes)?.text ?? '', (tag, attribute) => {
      if (tag === 'ct:Override' && attribute('PartName')?.toLowerCase() === `/${name.toLowerCase()}`)
        type = attribute('ContentType');
      if (tag === 'ct:Default' && attribute('Extension')?.toLowerCase() === ending) type ??= attribute('ContentType');
    });
    return type;
  }

  #refuseSigned(): void {
    const origin = this.#relationshipsOf('').some(({ type }) => type === 'origin');
    if (origin || this.#zip.names.some((name) => /(?:^|\/)_xmlsignatures\//u.test(name)))
      throw new Refusal(
        'tệp đã được ký số, ghi bình luận vào sẽ làm chữ ký mất hiệu lực; hãy dùng bản chưa ký, hoặc lập phiếu rà soát bằng rasoat report',
        'the file carries a digital signature, which comments would break; take the copy that is not signed, or make a review form with rasoat report',
      );
  }

  #refuseProtected(): void {
    const settings = this.related('settings');
    const part = settings === null ? null : this.part(settings);
    if (part === null) return;
    walkTags(part.text, (name, attribute) => {
      const enforced = /^(?:1|true|on)$/u.test(attribute('w:enforcement') ?? '');
      if (name === 'w:writeProtection' || (name === 'w:documentProtection' && enforced))
        throw new Refusal(
          'tệp đang được bảo vệ, không cho sửa; hãy bỏ bảo vệ trong Word (Review, Restrict Editing; hoặc Save As, Tools, General Options) rồi chạy lại, hoặc lập phiếu rà soát bằng rasoat report',
          'the file is protected against changes; lift the protection in Word (Review, Restrict Editing; or Save As, Tools, General Options) and run again, or make a review form with rasoat report',
        );
    });
  }
}

/** The file is damaged, for a person. */
export function damaged(): Refusal {
  return new Refusal(
    'tệp Word bị hỏng hoặc có cấu trúc lạ nên không sửa an toàn được; hãy mở bằng Word, lưu lại thành .docx rồi chạy lại',
    'the Word file is damaged or of an unusual structure and cannot be changed safely; open it in Word, save it as .docx and run again',
  );
}

/** Words for what went wrong below: with the archive or the XML of a part; null: it is something else. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof ZipError && error.reason === 'encrypted') return locked();
  if (error instanceof ZipError && error.reason === 'large')
    return new Refusal(
      'phần văn bản của tệp bung ra lớn hơn 64 MB; hãy tách tệp',
      'unpacked, the text part of the file is larger than 64 MB; split it',
    );
  return error instanceof ZipError || error instanceof XmlError ? damaged() : null;
}

function locked(): Refusal {
  return new Refusal(
    'tệp có mật khẩu; hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi chạy lại',
    'the file has a password; open it in Word, take the password off, save it and run again',
  );
}

function notWord(bytes: Uint8Array): Refusal {
  const kind = binaryKind(bytes)?.name ?? 'text';
  // A Word file with a password is an old container that holds the locked package.
  if (kind === 'doc' && holds(bytes, 'EncryptedPackage')) return locked();
  const known: Readonly<Record<string, string>> = { doc: '.doc', rtf: 'RTF', odt: 'OpenDocument', pdf: 'PDF' };
  const name = known[kind];
  return new Refusal(
    `chỉ ghi bình luận được vào tệp Word .docx${name === undefined ? '' : `, đây là tệp ${name}`}; hãy lưu dự thảo thành .docx, hoặc lập phiếu rà soát bằng rasoat report`,
    `comments go into Word files (.docx) alone${name === undefined ? '' : `, and this is ${name}`}; save the draft as .docx, or make a review form with rasoat report`,
  );
}

/** Whether a name stands in the bytes in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (char) => char.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1))
    if (wanted.every((unit, i) => bytes[at + 2 * i] === unit && bytes[at + 2 * i + 1] === 0)) return true;
  return false;
}

function relationshipsName(source: string): string {
  const cut = source.lastIndexOf('/') + 1;
  return `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
}

/** A path without `.` and `..`. */
function resolved(path: string): string {
  const out: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') out.pop();
    else if (name !== '.' && name !== '') out.push(name);
  }
  return out.join('/');
}

/** Hands every start tag over. Throws an XmlError. */
function walkTags(xml: string, see: (name: string, attribute: (name: string) => string | null) => void): void {
  new XmlScan(xml).walk({
    open: (tag, scan) => see(tag.name, (name) => scan.attribute(tag, name)),
    close: () => {},
  });
}

/** The root of an XML text. Throws an XmlError, or a Refusal when there is none. */
export function rootOf(xml: string): Root {
  let start = -1;
  let openEnd = 0;
  let empty = false;
  let close = 0;
  let namespace = '';
  new XmlScan(xml).walk({
    open: (tag, scan) => {
      if (start >= 0) return;
      start = tag.start;
      openEnd = tag.end;
      empty = tag.empty;
      const name = /^[^\s/>]+/u.exec(xml.slice(start + 1, openEnd))?.[0] ?? '';
      namespace = scan.namespaceOf(name.includes(':') ? name.slice(0, name.indexOf(':')) : '') ?? '';
    },
    close: (_, at) => {
      close = at;
    },
  });
  if (start < 0) throw damaged();
  const name = /^[^\s/>]+/u.exec(xml.slice(start + 1, openEnd))![0];
  return {
    prefix: name.slice(0, name.indexOf(':') + 1),
    namespace,
    append: (markup) =>
      empty
        ? `${xml.slice(0, openEnd - 2)}>${markup}</${name}>${xml.slice(openEnd)}`
        : xml.slice(0, close) + markup + xml.slice(close),
  };
}
