import type { Revision } from '../../text/index.ts';
import type { XmlAttributes, XmlHandler, XmlWalk } from '../xml.ts';
import { CHANGES, MODES, type Mode, SKIPPED } from './elements.ts';
import { Fields } from './fields.ts';
import type { Allowance, Event, Page, Revisions } from './model.ts';
import { NAMES, READ_CHOICES } from './names.ts';
import { OpenParagraphs, PLAIN } from './paragraphs.ts';
import { millimetres, readParagraphProperty, readRunProperty, type ThemeFonts } from './properties.ts';
import { symbolText } from './symbols.ts';
import { Tables } from './tables.ts';

const NO_PAGE: Page = { width: 0, height: 0, top: 0, right: 0, bottom: 0, left: 0 };

/** Walks the paragraphs and tables of a part and hands them on in order, each when it is read. */
export class StoryReader implements XmlHandler {
  readonly #walk: () => XmlWalk;
  readonly #theme: ThemeFonts;
  readonly #revisions: Revisions;
  #depth = 0;
  /** Depth of the element that is left out with all that stands in it; 0: none is. */
  #skip = 0;
  readonly #modes: { readonly mode: Mode; readonly depth: number }[] = [];
  #mode: Mode = 'content';
  readonly #open: OpenParagraphs;
  readonly #tables = new Tables((event) => this.#open.tell(event));
  /** Tracked changes around the text, of those read and those left out. */
  readonly #changes: { readonly kind: Revision['kind']; readonly out: boolean }[] = [];
  #out = 0;
  readonly #choices: { taken: boolean }[] = [];
  readonly #fields = new Fields();
  /** Text of the element that is open; null: none is. */
  #text: string | null = null;
  #page: Page | null = null;

  constructor(
    walk: () => XmlWalk,
    options: {
      readonly theme: ThemeFonts;
      readonly revisions: Revisions;
      readonly allowance: Allowance;
      readonly emit: (event: Event) => void;
    },
  ) {
    this.#walk = walk;
    this.#theme = options.theme;
    this.#revisions = options.revisions;
    this.#open = new OpenParagraphs(options.emit, options.allowance);
  }

  /** Characters in a field that never ended. */
  get lost(): number {
    return this.#fields.lost;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#take(name, attributes);
    if (this.#open.full) this.#walk().stop();
  }

  #take(name: string, attributes: XmlAttributes): void {
    this.#depth++;
    if (this.#skip > 0) {
      // Ordinals count what is left out, too.
      if (name === 'w:p') this.#open.begin(true);
      else if (name === 'w:r') this.#open.beginRun();
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
      if (name === 'w:p') this.#open.drop();
      else if (name === 'w:r') this.#open.endRun();
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
        this.#tables.content(this.#open.depth);
        // The paragraph of a text box that was removed is not there.
        this.#open.begin(this.#out > 0);
        break;
      case 'w:r':
        this.#open.beginRun();
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
        this.#open.break(this.#out === 0 && !this.#fields.inInstruction);
        break;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        this.#change(name);
        break;
      case 'w:fldChar':
        this.#fields.step(attributes['w:fldCharType']);
        break;
      case 'w:tbl':
        this.#tables.content(this.#open.depth);
        this.#open.tell({ kind: 'table' });
        break;
      case 'w:tr':
        this.#tables.openRow();
        break;
      case 'w:tc':
        if (!this.#tables.openCell(this.#open.depth)) this.#skip = this.#depth;
        break;
      case 'w:sectPr':
        this.#page = { ...NO_PAGE };
        break;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference': {
        const what = name === 'w:commentRangeStart' ? 'start' : name === 'w:commentRangeEnd' ? 'end' : 'tie';
        this.#open.piece({ kind: 'remark', id: attributes['w:id'] ?? '', what });
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (this.#out === 0) {
          const of = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
          this.#open.piece({ kind: 'note', of, id: attributes['w:id'] ?? '' });
        }
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.#open.tell({ kind: 'note', id: attributes['w:id'] ?? '' });
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        this.#open.tell({ kind: 'embedded' });
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
        this.#open.end();
        break;
      case 'w:r':
        this.#open.endRun();
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
        if (this.#tables.endCellProperties()) this.#skip = this.#depth;
        break;
      case 'w:tc':
        this.#tables.closeCell();
        break;
      case 'w:tr':
        this.#tables.closeRow();
        break;
      case 'w:tbl':
        this.#open.tell({ kind: 'end-table' });
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
    const { paragraph } = this.#open;
    switch (this.#mode) {
      case 'paragraph':
        if (name === 'w:sectPr') this.#page = { ...NO_PAGE };
        else if (paragraph !== null) readParagraphProperty(name, attributes, paragraph.properties);
        break;
      case 'mark': {
        const kind = CHANGES[name];
        if (kind === undefined || paragraph === null) break;
        paragraph.mark = kind;
        if (this.#isOut(name)) paragraph.open = true;
        break;
      }
      case 'run': {
        const { run } = this.#open;
        if (run === null) break;
        if (run.look === PLAIN) run.look = {};
        readRunProperty(name, attributes, run.look, this.#theme);
        break;
      }
      case 'section':
        this.#section(name, attributes);
        break;
      case 'row':
        this.#tables.rowProperty(name, attributes, CHANGES[name] !== undefined && this.#isOut(name));
        break;
      case 'cell':
        this.#tables.cellProperty(name, attributes);
        break;
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
    const { run } = this.#open;
    const { paragraph } = this.#open;
    if (name === 'w:pPrChange' && paragraph !== null) {
      paragraph.formatted = true;
      if (original) paragraph.properties = {};
    } else if (this.#mode === 'run' && run !== null) {
      run.formatted = true;
      if (original) run.look = {};
    }
    if (!original || this.#mode === 'mark') this.#skip = this.#depth;
  }

  #endText(math: boolean): void {
    const text = this.#text ?? '';
    this.#text = null;
    // XML that was set in lines has line ends around its text; blanks alone are meant, also without `xml:space`.
    this.#add(text.replace(/[\n\r]/gu, ' '), math ? 0 : text.length);
  }

  /** Text of the run that is open, `units` long in the file. */
  #add(text: string, units: number): void {
    const read = !this.#fields.inInstruction;
    if (!read) this.#fields.hide(text.length);
    const change = this.#changes[this.#changes.length - 1]?.kind ?? null;
    this.#open.text(read ? text : null, units, change, this.#out > 0);
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
    if (this.#page !== null) this.#open.endSection(this.#page);
    this.#page = null;
  }
}
