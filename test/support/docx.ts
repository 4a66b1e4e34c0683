import { zipSync } from 'fflate';
import { seeded } from './seeded.ts';

/** A stretch of text that looks alike. `xml` instead of text: what stands in the run, as it is. */
export interface DocxRun {
  readonly text?: string;
  readonly xml?: string;
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly change?: 'insert' | 'delete' | 'move-from' | 'move-to';
  /** Words of a comment on this run. */
  readonly comment?: string;
}

export interface DocxParagraph {
  readonly runs: readonly (string | DocxRun)[];
  readonly style?: string;
  readonly align?: 'left' | 'right' | 'center' | 'justify';
  /** Instance of a list and its level, from 0. */
  readonly list?: { readonly num: number; readonly level: number };
  /** The mark of the paragraph is a tracked change. */
  readonly change?: 'insert' | 'delete';
}

export interface DocxTable {
  /** Rows of cells; a cell is one paragraph or more. */
  readonly rows: readonly (readonly (string | readonly DocxItem[])[])[];
  /** Without it, no borders are drawn: a table that only lays out. */
  readonly borders?: boolean;
  /** Of the columns, in twentieths of a point. */
  readonly widths?: readonly number[];
}

/** A paragraph, a table, or XML of the body as it is. A string is a paragraph; `\t` and `\n` in it are a tab and a break. */
export type DocxItem = string | DocxParagraph | DocxTable | { readonly xml: string };

export interface DocxOptions {
  /** Điều, khoản and điểm as automatic numbers, where the number typed is the one that Word would count; of a text only. */
  readonly automatic?: boolean;
  /** Seed: runs are cut at random places, as Word does. */
  readonly cutRuns?: number;
  /** Seed: tracked insertions and deletions that give the draft when they are accepted. */
  readonly changes?: number;
  /** Font and size (points) of all text; Times New Roman 14. */
  readonly font?: string;
  readonly size?: number;
  /** Paper and margins in millimetres: width, height, top, right, bottom, left. */
  readonly page?: readonly [number, number, number, number, number, number];
  /** Inside of `w:styles` behind the defaults, of `w:numbering` (instead of the lists of `automatic`), of `w:settings`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  /** Inside of `w:footnote` elements; the first has id 1 (`<w:footnoteReference w:id="1"/>`). The same for endnotes. */
  readonly footnotes?: readonly DocxItem[];
  readonly endnotes?: readonly DocxItem[];
  readonly header?: readonly DocxItem[];
  readonly footer?: readonly DocxItem[];
  /** Names of ISO 29500 strict. */
  readonly strict?: boolean;
  readonly kind?: 'docx' | 'docm' | 'dotx';
  /** Name of the main part. */
  readonly main?: string;
  /** More relations of the main part. */
  readonly relations?: readonly { readonly type: string; readonly target: string }[];
  /** More entries of the archive, or others in place of those written. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT: readonly (readonly [string, string])[] = [
  [W, 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  [R, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
];
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN_TYPE = {
  docx: `${CONTENT}.document.main+xml`,
  dotx: `${CONTENT}.template.main+xml`,
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
};
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`;
const WHEN = 'w:author="Người soạn" w:date="2026-11-01T08:00:00Z"';

/** A text with what XML needs escaped. */
export const xmlText = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

/**
 * A Word file of a draft: each line of a text is a paragraph (an empty one is empty), rows drawn with `|` are a table, `#` before a
 * heading of Markdown is left out. The same input gives the same bytes.
 */
export function docxOf(draft: string | readonly DocxItem[], options: DocxOptions = {}): Uint8Array {
  const parts = docxParts(draft, options);
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries({ ...parts, ...options.parts }))
    bytes[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return zipDocx(bytes);
}

/** Entries packed into an archive with a fixed date. */
export function zipDocx(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(entries, { level: 6, mtime: new Date(2026, 0, 1) });
}

/** The XML parts of the file, for tests that change one. */
export function docxParts(draft: string | readonly DocxItem[], options: DocxOptions = {}): Record<string, string> {
  const writer = new BodyWriter(options);
  const lists = new AutomaticLists();
  const items = typeof draft === 'string' ? itemsOf(draft, options.automatic === true ? lists : null) : draft;
  const body = writer.items(items);
  const [width, height, top, right, bottom, left] = options.page ?? [210, 297, 20, 15, 20, 30];
  const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
  const main = options.main ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const parts: Record<string, string> = {};
  const types: string[] = [];
  const relations: string[] = [];
  const add = (name: string, type: string, inside: string): string => {
    const id = `rId${relations.length + 1}`;
    parts[folder + name] = HEAD + inside;
    const of = type === 'header' || type === 'footer' ? type : type.toLowerCase();
    types.push(`<Override PartName="/${folder}${name}" ContentType="${CONTENT}.${of}+xml"/>`);
    relations.push(`<Relationship Id="${id}" Type="${R}/${type}" Target="${name}"/>`);
    return id;
  };
  add(
    'styles.xml',
    'styles',
    `<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${options.font ?? 'Times New Roman'}" w:hAnsi="${options.font ?? 'Times New Roman'}" w:cs="${options.font ?? 'Times New Roman'}"/><w:sz w:val="${(options.size ?? 14) * 2}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${options.styles ?? ''}</w:styles>`,
  );
  const numbering = options.numbering ?? (lists.used ? lists.xml() : null);
  if (numbering !== null) add('numbering.xml', 'numbering', `<w:numbering ${NAMES}>${numbering}</w:numbering>`);
  if (options.settings !== undefined)
    add('settings.xml', 'settings', `<w:settings ${NAMES}>${options.settings}</w:settings>`);
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = options[`${kind}s`];
    if (notes === undefined) continue;
    const inside = notes.map((note, k) => `<w:${kind} w:id="${k + 1}">${writer.items([note])}</w:${kind}>`).join('');
    const separator = `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>`;
    add(`${kind}s.xml`, `${kind}s`, `<w:${kind}s ${NAMES}>${separator}${inside}</w:${kind}s>`);
  }
  let section = '';
  for (const [kind, tag] of [
    ['header', 'hdr'],
    ['footer', 'ftr'],
  ] as const) {
    const content = options[kind];
    if (content === undefined) continue;
    const id = add(`${kind}1.xml`, kind, `<w:${tag} ${NAMES}>${writer.items(content)}</w:${tag}>`);
    section += `<w:${kind}Reference w:type="default" r:id="${id}"/>`;
  }
  if (writer.comments.length > 0)
    add('comments.xml', 'comments', `<w:comments ${NAMES}>${writer.comments.join('')}</w:comments>`);
  section += `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="720" w:footer="720" w:gutter="0"/>`;
  parts[main] = `${HEAD}<w:document ${NAMES}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`;
  for (const { type, target } of options.relations ?? [])
    relations.push(`<Relationship Id="rId${relations.length + 1}" Type="${R}/${type}" Target="${target}"/>`);
  const name = main.slice(folder.length);
  const all: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${MAIN_TYPE[options.kind ?? 'docx']}"/>${types.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="${main}"/></Relationships>`,
    [`${folder}_rels/${name}.rels`]: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ...parts,
  };
  if (options.strict !== true) return all;
  const strict = (xml: string): string => STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), xml);
  return Object.fromEntries(Object.entries(all).map(([entry, xml]) => [entry, strict(xml)]));
}

/** Writes paragraphs and tables as XML. */
class BodyWriter {
  readonly comments: string[] = [];
  readonly #options: DocxOptions;
  readonly #cut: (() => number) | null;
  readonly #change: (() => number) | null;
  #ids = 100;

  constructor(options: DocxOptions) {
    this.#options = options;
    this.#cut = options.cutRuns === undefined ? null : seeded(options.cutRuns);
    this.#change = options.changes === undefined ? null : seeded(options.changes);
  }

  items(items: readonly DocxItem[]): string {
    return items.map((item) => this.#item(item)).join('');
  }

  #item(item: DocxItem): string {
    if (typeof item === 'string') return this.#paragraph({ runs: item === '' ? [] : [item] });
    if ('xml' in item) return item.xml;
    return 'rows' in item ? this.#table(item) : this.#paragraph(item);
  }

  #table({ rows, borders, widths }: DocxTable): string {
    const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
    const drawn = lines.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('');
    const columns = widths ?? Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => 2000);
    const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    const cells = (row: DocxTable['rows'][number]): string =>
      row
        .map((cell) => `<w:tc><w:tcPr/>${typeof cell === 'string' ? this.#item(cell) : this.items(cell)}</w:tc>`)
        .join('');
    return `<w:tbl><w:tblPr>${borders === true ? `<w:tblBorders>${drawn}</w:tblBorders>` : ''}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
  }

  #paragraph({ runs, style, align, list, change }: DocxParagraph): string {
    let properties = '';
    if (style !== undefined) properties += `<w:pStyle w:val="${style}"/>`;
    if (list !== undefined)
      properties += `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.num}"/></w:numPr>`;
    if (align !== undefined) properties += `<w:jc w:val="${align === 'justify' ? 'both' : align}"/>`;
    if (change !== undefined)
      properties += `<w:rPr><w:${change === 'insert' ? 'ins' : 'del'} w:id="${this.#ids++}" ${WHEN}/></w:rPr>`;
    const inside = this.#cuts(runs.map((run) => (typeof run === 'string' ? { text: run } : run))).map((run) =>
      this.#run(run),
    );
    return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside.join('')}</w:p>`;
  }

  /** The runs with what the options ask: cut, and with changes among them. */
  #cuts(runs: readonly DocxRun[]): readonly DocxRun[] {
    const { changes, cutRuns } = this.#options;
    if (changes === undefined && cutRuns === undefined) return runs;
    const out: DocxRun[] = [];
    for (const run of runs) {
      const { text } = run;
      if (text === undefined || run.change !== undefined) {
        out.push(run);
        continue;
      }
      for (const piece of text.match(/\S*\s*/gu) ?? []) {
        if (piece === '') continue;
        const draw = this.#change?.() ?? 1;
        if (draw < 0.06) out.push({ ...run, text: 'bị bỏ ', change: 'delete' });
        const own: DocxRun =
          draw > 0.06 && draw < 0.12 ? { ...run, text: piece, change: 'insert' } : { ...run, text: piece };
        const cut = this.#cut === null ? piece.length : Math.floor(this.#cut() * piece.length * 3);
        const last = out[out.length - 1];
        if (cut > 0 && cut < piece.length)
          out.push({ ...own, text: piece.slice(0, cut) }, { ...own, text: piece.slice(cut) });
        else if (cut > 0 && last !== undefined && last.text !== undefined && alike(last, own))
          out[out.length - 1] = { ...last, text: last.text + piece };
        else out.push(own);
      }
    }
    return out;
  }

  #run(run: DocxRun): string {
    let properties = '';
    if (run.font !== undefined)
      properties += `<w:rFonts w:ascii="${run.font}" w:hAnsi="${run.font}" w:cs="${run.font}"/>`;
    if (run.bold !== undefined) properties += run.bold ? '<w:b/>' : '<w:b w:val="0"/>';
    if (run.italic !== undefined) properties += run.italic ? '<w:i/>' : '<w:i w:val="0"/>';
    if (run.hidden === true) properties += '<w:vanish/>';
    if (run.size !== undefined) properties += `<w:sz w:val="${run.size * 2}"/>`;
    const removed = run.change === 'delete';
    const text = (run.text ?? '')
      .split(/([\t\n])/u)
      .map((piece) => {
        if (piece === '\t') return '<w:tab/>';
        if (piece === '\n') return '<w:br/>';
        const tag = removed ? 'delText' : 't';
        return piece === '' ? '' : `<w:${tag} xml:space="preserve">${xmlText(piece)}</w:${tag}>`;
      })
      .join('');
    let xml = `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${run.xml ?? text}</w:r>`;
    if (run.change !== undefined) {
      const tag = { insert: 'ins', delete: 'del', 'move-from': 'moveFrom', 'move-to': 'moveTo' }[run.change];
      xml = `<w:${tag} w:id="${this.#ids++}" ${WHEN}>${xml}</w:${tag}>`;
    }
    if (run.comment === undefined) return xml;
    const id = this.comments.length;
    this.comments.push(
      `<w:comment w:id="${id}" ${WHEN} w:initials="NS"><w:p><w:r><w:t>${xmlText(run.comment)}</w:t></w:r></w:p></w:comment>`,
    );
    return `<w:commentRangeStart w:id="${id}"/>${xml}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  }
}

function alike(a: DocxRun, b: DocxRun): boolean {
  return a.change === b.change && a.font === b.font && a.bold === b.bold && a.italic === b.italic && a.size === b.size;
}

/** Lines of a draft as paragraphs and tables. */
function itemsOf(draft: string, lists: AutomaticLists | null): DocxItem[] {
  const items: DocxItem[] = [];
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length > 0) items.push({ rows, borders: true });
    rows = [];
  };
  for (const line of draft.replace(/\n+$/u, '').split('\n')) {
    if (/^\s*\|.*\|\s*$/u.test(line)) {
      const cells = line.trim().slice(1, -1).split('|');
      if (!cells.every((cell) => /^\s*:?-+:?\s*$/u.test(cell))) rows.push(cells.map((cell) => cell.trim()));
      continue;
    }
    endTable();
    const text = line.replace(/^#+ /u, '');
    items.push(lists?.take(text) ?? text);
  }
  endTable();
  return items;
}

/** The list of điều, khoản and điểm, and its instances: the articles of an attachment begin anew. */
export class AutomaticLists {
  #instances = 0;
  readonly #counts = [0, 0, 0];

  get used(): boolean {
    return this.#instances > 0;
  }

  /** The paragraph of a line whose number is the next that Word would count; null for another line. */
  take(line: string): DocxParagraph | null {
    const found = /^(?:Điều (\d+)\. |(\d+)\. |([a-z])\) )(.*)$/u.exec(line);
    if (found === null) return null;
    const level = found[1] !== undefined ? 0 : found[2] !== undefined ? 1 : 2;
    const value = level === 2 ? found[3].charCodeAt(0) - 0x60 : Number(found[level + 1]);
    if (level === 0 && value === 1) {
      this.#instances++;
      this.#counts[0] = 0;
    }
    if (this.#instances === 0 || value !== this.#counts[level] + 1) return null;
    this.#counts[level] = value;
    this.#counts.fill(0, level + 1);
    // A điểm without khoản counts the khoản as begun.
    for (let above = 0; above < level; above++) this.#counts[above] ||= 1;
    return { runs: found[4] === '' ? [] : [found[4]], list: { num: this.#instances, level } };
  }

  xml(): string {
    const level = (k: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${k}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
    const levels = level(0, 'decimal', 'Điều %1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)');
    let nums = '';
    for (let num = 1; num <= this.#instances; num++) {
      const over = num === 1 ? '' : '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
      nums += `<w:num w:numId="${num}"><w:abstractNumId w:val="0"/>${over}</w:num>`;
    }
    return `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>${nums}`;
  }
}
