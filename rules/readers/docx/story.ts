import type { Revision } from '../../text/index.ts';
import type { XmlAttributes, XmlHandler, XmlWalk } from '../xml.ts';
import type { Event, Page, Paragraph, Revisions, TextPiece } from './model.ts';
import { NAMES, READ_CHOICES } from './names.ts';
import {
  integer,
  millimetres,
  type RunProperties,
  readParagraphProperty,
  readRunProperty,
  type ThemeFonts,
} from './properties.ts';
import { symbolText } from './symbols.ts';

/** What the elements around say of those inside. */
type Mode = 'content' | 'paragraph' | 'mark' | 'run' | 'section' | 'row' | 'cell';

const MODES: Readonly<Record<string, Mode>> = {
  'w:pPr': 'paragraph',
  'w:rPr': 'run',
  'w:sectPr': 'section',
  'w:trPr': 'row',
  'w:tcPr': 'cell',
};

/** Elements that hold no text of the document, and those that tell of an earlier state. */
const SKIPPED = new Set([
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tblPr',
  'w:tblPrEx',
  'w:tblGrid',
  'w:rt',
  'w:ffData',
  'w:sectPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrChange',
  'w:numberingChange',
]);

const CHANGES: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'insert',
  'w:del': 'delete',
  'w:moveFrom': 'move',
  'w:moveTo': 'move',
};

interface Run {
  readonly ordinal: number;
  offset: number;
  look: RunProperties;
  formatted: boolean;
}

interface Row {
  opened: boolean;
  before: number;
  out: boolean;
}

interface Cell {
  /** How many paragraphs are open around it: those of text boxes. */
  readonly hosts: number;
  span: number;
  merged: boolean;
  opened: boolean;
}

const PLAIN: RunProperties = {};
const NO_PAGE: Page = { width: 0, height: 0, top: 0, right: 0, bottom: 0, left: 0 };

/** Walks the paragraphs and tables of a part and hands them on in order, each when it is read. */
export class StoryReader implements XmlHandler {
  readonly #walk: () => XmlWalk;
  readonly #theme: ThemeFonts;
  readonly #revisions: Revisions;
  readonly #emit: (event: Event) => void;
  #depth = 0;
  /** Depth of the element that is left out with all that stands in it; 0: none is. */
  #skip = 0;
  readonly #modes: { readonly mode: Mode; readonly depth: number }[] = [];
  #mode: Mode = 'content';
  #paragraphs = 0;
  /** Paragraphs that are open: those of text boxes stand in others. */
  readonly #open: { readonly paragraph: Paragraph; run: Run | null }[] = [];
  readonly #rows: Row[] = [];
  readonly #cells: Cell[] = [];
  /** Tracked changes around the text, of those read and those left out. */
  readonly #changes: { readonly kind: Revision['kind']; readonly out: boolean }[] = [];
  #out = 0;
  readonly #choices: { taken: boolean }[] = [];
  readonly #fields: ('instruction' | 'result')[] = [];
  #instructions = 0;
  /** Characters left out since the outermost field began. */
  #lost = 0;
  /** Text of the element that is open; null: none is. */
  #text: string | null = null;
  #page: Page | null = null;

  constructor(
    walk: () => XmlWalk,
    options: { readonly theme: ThemeFonts; readonly revisions: Revisions; readonly emit: (event: Event) => void },
  ) {
    this.#walk = walk;
    this.#theme = options.theme;
    this.#revisions = options.revisions;
    this.#emit = options.emit;
  }

  /** Characters in a field that never ended. */
  get lost(): number {
    return this.#instructions > 0 ? this.#lost : 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#depth++;
    if (this.#skip > 0) {
      // Ordinals count what is left out, too.
      if (name === 'w:p') this.#openParagraph();
      else if (name === 'w:r') this.#openRun();
      return;
    }
    if (SKIPPED.has(name)) {
      this.#skip = this.#depth;
      return;
    }
    if (name === 'w:pPrChange' || name === 'w:rPrChange') this.#formatChange(name);
    else if (this.#mode === 'content') this.#content(name, attributes);
    else this.#property(name, attributes);
    const mode = MODES[name];
    if (mode !== undefined && this.#skip === 0)
      this.#push(mode === 'run' && this.#mode === 'paragraph' ? 'mark' : mode);
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text;
  }

  close(name: string): void {
    const depth = this.#depth--;
    if (this.#skip > 0) {
      if (name === 'w:p') this.#open.pop();
      else if (name === 'w:r') this.#closeRun();
      if (this.#skip !== depth) return;
      this.#skip = 0;
      // A cell is left out from within: its own end is still to be told.
      if (name !== 'w:tc') return;
    }
    if (this.#modes.length > 0 && this.#modes[this.#modes.length - 1].depth === depth) {
      this.#modes.pop();
      this.#mode = this.#modes[this.#modes.length - 1]?.mode ?? 'content';
    }
    if (this.#mode === 'content') this.#closeContent(name);
    else if (name === 'w:sectPr') this.#endSection();
  }

  #push(mode: Mode): void {
    this.#modes.push({ mode, depth: this.#depth });
    this.#mode = mode;
  }

  #content(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:p':
        this.#openCell();
        // The paragraph of a text box that was removed is not there.
        this.#openParagraph().open = this.#out > 0;
        break;
      case 'w:r':
        this.#openRun();
        break;
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        this.#text = '';
        break;
      case 'w:tab':
        this.#add('\t', 1);
        break;
      case 'w:ptab':
        this.#add('\t', 0);
        break;
      case 'w:noBreakHyphen':
        this.#add('-', 1);
        break;
      case 'w:softHyphen':
        this.#add('\u00ad', 1);
        break;
      case 'w:sym':
        this.#add(symbolText(attributes['w:font'], attributes['w:char']), 1);
        break;
      case 'w:br':
      case 'w:cr':
        this.#break();
        break;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        this.#change(name);
        break;
      case 'w:fldChar':
        this.#field(attributes['w:fldCharType']);
        break;
      case 'w:tbl':
        this.#openCell();
        this.#tell({ kind: 'table' });
        break;
      case 'w:tr':
        this.#rows.push({ opened: false, before: 0, out: false });
        break;
      case 'w:tc':
        this.#beginCell();
        break;
      case 'w:sectPr':
        this.#page = { ...NO_PAGE };
        break;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference': {
        const what = name === 'w:commentRangeStart' ? 'start' : name === 'w:commentRangeEnd' ? 'end' : 'tie';
        this.#piece({ kind: 'remark', id: attributes['w:id'] ?? '', what });
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (this.#out === 0) {
          const of = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
          this.#piece({ kind: 'note', of, id: attributes['w:id'] ?? '' });
        }
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.#tell({ kind: 'note', id: attributes['w:id'] ?? '' });
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        this.#tell({ kind: 'embedded' });
        break;
      case 'mc:AlternateContent':
        this.#choices.push({ taken: false });
        break;
      case 'mc:Choice':
      case 'mc:Fallback':
        this.#choose(name, attributes);
        break;
    }
  }

  #closeContent(name: string): void {
    switch (name) {
      case 'w:p':
        this.#closeParagraph();
        break;
      case 'w:r':
        this.#closeRun();
        break;
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        this.#endText(name === 'm:t');
        break;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        if (this.#changes.pop()?.out === true) this.#out--;
        break;
      case 'w:tcPr':
        this.#endCellProperties();
        break;
      case 'w:tc': {
        const cell = this.#cells.pop();
        if (cell === undefined) break;
        if (!this.#row().out) {
          if (!cell.opened) this.#tell({ kind: 'cell', span: cell.span, merged: cell.merged });
          this.#tell({ kind: 'end-cell' });
        }
        break;
      }
      case 'w:tr':
        this.#rows.pop();
        break;
      case 'w:tbl':
        this.#tell({ kind: 'end-table' });
        break;
      case 'w:sectPr':
        this.#endSection();
        break;
      case 'mc:AlternateContent':
        this.#choices.pop();
        break;
    }
  }

  #property(name: string, attributes: XmlAttributes): void {
    const paragraph = this.#open[this.#open.length - 1]?.paragraph;
    switch (this.#mode) {
      case 'paragraph':
        if (name === 'w:sectPr') this.#page = { ...NO_PAGE };
        else if (paragraph !== undefined) readParagraphProperty(name, attributes, paragraph.properties);
        break;
      case 'mark': {
        const kind = CHANGES[name];
        if (kind === undefined || paragraph === undefined) break;
        paragraph.mark = kind;
        if (this.#isOut(name)) paragraph.open = true;
        break;
      }
      case 'run': {
        const run = this.#run();
        if (run === null) break;
        if (run.look === PLAIN) run.look = {};
        readRunProperty(name, attributes, run.look, this.#theme);
        break;
      }
      case 'section':
        this.#section(name, attributes);
        break;
      case 'row':
        if (name === 'w:gridBefore') this.#row().before = Math.min(63, Math.max(0, integer(attributes['w:val']) ?? 0));
        else if (CHANGES[name] !== undefined && this.#isOut(name)) this.#row().out = true;
        break;
      case 'cell': {
        const cell = this.#cells[this.#cells.length - 1];
        if (cell === undefined) break;
        if (name === 'w:gridSpan') cell.span = Math.min(63, Math.max(1, integer(attributes['w:val']) ?? 1));
        else if (name === 'w:vMerge') cell.merged = attributes['w:val'] !== 'restart';
        break;
      }
    }
  }

  /** Whether what a change made or removed is not in the text that is read. */
  #isOut(name: string): boolean {
    return (name === 'w:del' || name === 'w:moveFrom') === (this.#revisions === 'accepted');
  }

  #change(name: string): void {
    const out = this.#isOut(name);
    this.#changes.push({ kind: CHANGES[name], out });
    if (out) this.#out++;
  }

  /** What stood before a change of looks: read only when the original is asked for. */
  #formatChange(name: string): void {
    const original = this.#revisions === 'original';
    const run = this.#run();
    const paragraph = this.#open[this.#open.length - 1]?.paragraph;
    if (name === 'w:pPrChange' && paragraph !== undefined) {
      paragraph.formatted = true;
      if (original) paragraph.properties = {};
    } else if (this.#mode === 'run' && run !== null) {
      run.formatted = true;
      if (original) run.look = {};
    }
    if (!original || this.#mode === 'mark') this.#skip = this.#depth;
  }

  #openParagraph(): Paragraph {
    const paragraph: Paragraph = {
      ordinal: this.#paragraphs++,
      runs: 0,
      properties: {},
      pieces: [],
      mark: null,
      open: false,
      formatted: false,
      page: null,
      boxes: [],
    };
    this.#open.push({ paragraph, run: null });
    return paragraph;
  }

  #closeParagraph(): void {
    const closed = this.#open.pop();
    if (closed !== undefined) this.#tell({ kind: 'paragraph', paragraph: closed.paragraph });
  }

  #openRun(): void {
    const top = this.#open[this.#open.length - 1];
    if (top !== undefined) top.run = { ordinal: top.paragraph.runs++, offset: 0, look: PLAIN, formatted: false };
  }

  #closeRun(): void {
    const top = this.#open[this.#open.length - 1];
    if (top !== undefined) top.run = null;
  }

  #run(): Run | null {
    return this.#open[this.#open.length - 1]?.run ?? null;
  }

  /** Hands on what belongs to the text around: in a text box, to the paragraph that holds it. */
  #tell(event: Event): void {
    const host = this.#open[this.#open.length - 1];
    if (host === undefined) this.#emit(event);
    else host.paragraph.boxes.push(event);
  }

  #piece(piece: Paragraph['pieces'][number]): void {
    this.#open[this.#open.length - 1]?.paragraph.pieces.push(piece);
  }

  #endText(math: boolean): void {
    const text = this.#text ?? '';
    this.#text = null;
    // XML that was set in lines has line ends around its text; blanks alone are meant, also without `xml:space`.
    this.#add(text.replace(/[\n\r]/gu, ' '), math ? 0 : text.length);
  }

  /** Text of the run that is open, `units` long in the file. */
  #add(text: string, units: number): void {
    const top = this.#open[this.#open.length - 1];
    const run = top?.run ?? null;
    if (top === undefined) return;
    const offset = run?.offset ?? 0;
    if (run !== null) run.offset += units;
    if (text === '') return;
    if (this.#instructions > 0) {
      this.#lost += text.length;
      return;
    }
    const change = this.#changes[this.#changes.length - 1]?.kind ?? (run?.formatted === true ? 'format' : null);
    const piece: TextPiece = {
      kind: 'text',
      text,
      paragraph: top.paragraph.ordinal,
      run: run?.ordinal ?? 0,
      offset,
      look: run?.look ?? PLAIN,
      change,
      out: this.#out > 0,
    };
    top.paragraph.pieces.push(piece);
  }

  #break(): void {
    const top = this.#open[this.#open.length - 1];
    const run = top?.run;
    if (top === undefined || run == null) return;
    const offset = run.offset++;
    if (this.#out > 0 || this.#instructions > 0) return;
    top.paragraph.pieces.push({ kind: 'break', paragraph: top.paragraph.ordinal, run: run.ordinal, offset });
  }

  #field(what: string | undefined): void {
    if (what === 'begin') {
      if (this.#fields.length === 0) this.#lost = 0;
      this.#fields.push('instruction');
      this.#instructions++;
    } else if (this.#fields.length > 0) {
      const last = this.#fields.length - 1;
      if (this.#fields[last] === 'instruction') this.#instructions--;
      if (what === 'separate') this.#fields[last] = 'result';
      else this.#fields.pop();
    }
  }

  #choose(name: string, { Requires: requires = '' }: XmlAttributes): void {
    const choice = this.#choices[this.#choices.length - 1];
    if (choice === undefined) return;
    const known =
      name === 'mc:Fallback' ||
      requires
        .trim()
        .split(/\s+/u)
        .every((prefix) => READ_CHOICES.has(NAMES[this.#walk().namespaceOf(prefix) ?? ''] ?? ''));
    if (choice.taken || !known) this.#skip = this.#depth;
    else choice.taken = true;
  }

  #row(): Row {
    return this.#rows[this.#rows.length - 1] ?? { opened: true, before: 0, out: false };
  }

  #beginCell(): void {
    const row = this.#row();
    this.#cells.push({ hosts: this.#open.length, span: 1, merged: false, opened: false });
    if (row.out) this.#skip = this.#depth;
    else if (!row.opened) {
      row.opened = true;
      this.#tell({ kind: 'row', before: row.before });
    }
  }

  /** The cell that is open is told when its first content comes. */
  #openCell(): void {
    const cell = this.#cells[this.#cells.length - 1];
    // A text box in a cell has no cells of its own.
    if (cell === undefined || cell.opened || cell.hosts !== this.#open.length) return;
    cell.opened = true;
    this.#tell({ kind: 'cell', span: cell.span, merged: cell.merged });
  }

  #endCellProperties(): void {
    const cell = this.#cells[this.#cells.length - 1];
    if (cell === undefined || !cell.merged) return;
    // The cell goes on from the row above: what stands in it is not shown.
    cell.opened = true;
    this.#tell({ kind: 'cell', span: cell.span, merged: cell.merged });
    this.#skip = this.#depth;
  }

  #section(name: string, attributes: XmlAttributes): void {
    const page = this.#page;
    if (page === null) return;
    if (name === 'w:pgSz') {
      page.width = millimetres(attributes['w:w']);
      page.height = millimetres(attributes['w:h']);
    } else if (name === 'w:pgMar') {
      page.top = millimetres(attributes['w:top']);
      page.right = millimetres(attributes['w:right']);
      page.bottom = millimetres(attributes['w:bottom']);
      page.left = millimetres(attributes['w:left']);
    }
  }

  #endSection(): void {
    const page = this.#page;
    this.#page = null;
    if (page === null) return;
    const host = this.#open[this.#open.length - 1];
    if (host === undefined) this.#emit({ kind: 'section', page });
    else host.paragraph.page = page;
  }
}
