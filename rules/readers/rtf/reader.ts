import type { ReaderNote } from '../../text/index.ts';
import { SYMBOLS } from '../charsets.ts';
import { legacyFont, legacyText } from '../legacy-font.ts';
import { bulletText, isOut, labelFormat, PART_WEIGHT, type Revisions, type Story, type StoryRun } from '../story.ts';
import { lengthNote } from '../story-notes.ts';
import type { Document } from '../story-writer.ts';
import { RtfFonts } from './fonts.ts';
import { RtfPages } from './pages.ts';
import { type RtfHandler, RtfScanner } from './scanner.ts';
import { firstState, type GroupState, StoryState } from './state.ts';
import { ALIGNMENTS, CHARACTERS, HEADERS, KNOWN_STARRED, PROTECTIONS, SKIPPED } from './words.ts';

const DEEPEST_GROUP = 2000;

/** Reads the groups of an RTF file into stories. */
export class RtfReader implements RtfHandler {
  readonly notes: ReaderNote[] = [];
  readonly #scanner: RtfScanner;
  /** Bytes of the file. */
  readonly #length: number;
  readonly #limit: number;
  readonly #revisions: Revisions;
  readonly #stack: GroupState[] = [];
  /** Groups that are open beyond those of the stack. */
  #beyond = 0;
  readonly #root = firstState();
  #state = this.#root;
  /** What was read, in characters; see `STORY_LIMIT`. */
  #weight = 0;
  /** The first of two bytes of one character; -1: none waits. */
  #lead = -1;
  #leadAt = 0;
  readonly #fonts = new RtfFonts();
  #runs: { run: StoryRun; state: GroupState } | null = null;
  #remark = '';
  #remarks = 0;
  #marked = 0;
  #protected = false;
  readonly #footnotes: Story[] = [];
  readonly #headers: Story[] = [];
  readonly #pages = new RtfPages();

  constructor(bytes: Uint8Array, limit: number, revisions: Revisions) {
    this.#revisions = revisions;
    this.#limit = limit;
    this.#length = bytes.length;
    this.#scanner = new RtfScanner(bytes, this);
    // A byte order mark or blanks may stand before the first group.
    this.#scanner.at = Math.max(0, bytes.indexOf(0x7b));
  }

  get full(): boolean {
    return this.#weight > this.#limit;
  }

  /** Reads the file. */
  read(): Document {
    this.#pages.open(this.#root.story.words.story);
    this.#scanner.run();
    if (this.full) this.notes.push(lengthNote());
    else if (this.#stack.length > 0) this.notes.push(cutNote());
    this.#beyond = 0;
    while (this.#stack.length > 0) this.close();
    this.#pages.finish();
    return {
      format: 'rtf',
      parts: ['rtf'],
      body: this.#root.story.words.finish(this.#length, this.#depth(this.#root)),
      footnotes: this.#footnotes,
      headers: this.#headers,
      looseRemarks: Math.max(0, this.#remarks - this.#marked),
      signed: false,
      protected: this.#protected,
    };
  }

  open(): void {
    this.#endBytes();
    // Groups beyond all measure change the group that they are in.
    if (this.#stack.length === DEEPEST_GROUP) {
      this.#beyond++;
      return;
    }
    this.#stack.push(this.#state);
    // The outermost group is the document: what it sets holds to the end.
    if (this.#stack.length > 1) this.#state = { ...this.#state, ends: null };
  }

  close(): boolean {
    this.#endBytes();
    if (this.#beyond > 0) {
      this.#beyond--;
      return true;
    }
    const state = this.#state;
    const outer = this.#stack.pop();
    if (outer === undefined) return false;
    if (state.target === 'remark-id' && outer.target !== 'remark-id') this.#endRemark(state);
    if (state.ends !== null) {
      const story = state.story.words.finish(this.#scanner.at, this.#depth(state));
      if (state.ends === 'footnote') this.#footnotes.push(story);
      else if (state.ends === 'header') this.#headers.push(story);
      else outer.story.words.paragraph.boxes.push(story);
    }
    if (outer !== state) this.#runs = null;
    this.#state = outer;
    if (state.target === 'font-name' && outer.target === 'text') this.#setFont(this.#fonts.standard);
    // What stands behind the last brace is no part of the document.
    return this.#stack.length > 0;
  }

  #depth(state: GroupState): number {
    return state.inTable ? state.tableDepth : 0;
  }

  starred(word: string): void {
    if (word === 'ud') this.#state.target = 'text';
    else if (!KNOWN_STARRED.has(word)) this.#state.target = 'skip';
  }

  word(word: string, value: number | null, at: number): void {
    const state = this.#state;
    if (word === 'u') {
      this.#endBytes();
      if (value !== null) this.text(String.fromCharCode(value & 0xffff), at);
      this.#scanner.pass = state.fallback;
      return;
    }
    if (word === 'uc') {
      state.fallback = Math.max(0, value ?? 1);
      return;
    }
    this.#endBytes();
    const text = CHARACTERS[word];
    if (text !== undefined) this.text(text, at);
    else if (SKIPPED.has(word)) state.target = 'skip';
    else if (!this.#fileWord(word, value) && state.target !== 'skip')
      if (!this.#groupWord(word) && !this.#lookWord(word, value)) this.#paragraphWord(word, value, at);
  }

  /** Words on the whole file and its sections, and fonts of its table. */
  #fileWord(word: string, value: number | null): boolean {
    if (value !== null && this.#pages.word(word, value, this.#state.target === 'text')) return true;
    if (word === 'ansicpg') this.#codePage(value ?? 1252);
    else if (word === 'mac') this.#codePage(10000);
    else if (word === 'deff') this.#fonts.standard = value ?? 0;
    else if (word === 'fonttbl') this.#state.target = 'font-name';
    else if (word === 'fcharset') this.#fonts.setCharset(value ?? 0);
    else if (word === 'cpg') this.#fonts.setFontPage(value ?? 1252);
    else if (PROTECTIONS.has(word)) this.#protected = true;
    else return false;
    return true;
  }

  #codePage(page: number): void {
    if (!this.#fonts.setPage(page)) this.notes.push(pageNote(page));
    this.#state.charset = this.#fonts.of(this.#state.font).charset;
  }

  /** Words that begin a destination. */
  #groupWord(word: string): boolean {
    const state = this.#state;
    if (word === 'footnote') this.#openStory('footnote');
    else if (HEADERS.has(word)) this.#openStory('header');
    else if (word === 'shptxt' || word === 'dptxbxtext') this.#openStory('box');
    else if (word === 'listtext' || word === 'pntext') {
      state.target = 'label';
      state.story.label = '';
    } else if (word === 'annotation') {
      this.#remarks++;
      state.target = 'skip';
    } else if (word === 'atrfstart' || word === 'atrfend') {
      state.target = 'remark-id';
      this.#remark = word === 'atrfend' ? '/' : '';
    } else if (word === 'shpinst' || word === 'do' || word === 'nesttableprops') state.target = 'quiet';
    else return false;
    return true;
  }

  #openStory(ends: NonNullable<GroupState['ends']>): void {
    this.#runs = null;
    Object.assign(this.#state, { target: 'text', story: new StoryState(), ends, inTable: false, tableDepth: 1 });
    this.#state.story.words.paragraph.at = this.#scanner.at;
  }

  #endRemark(state: GroupState): void {
    const ends = this.#remark.startsWith('/');
    if (ends) this.#marked++;
    const id = ends ? this.#remark.slice(1) : this.#remark;
    const { look } = state;
    const mark = {
      text: '',
      at: this.#scanner.at,
      points: null,
      look,
      change: null,
      hidden: false,
      remark: { id, ends },
    };
    state.story.words.paragraph.runs.push(mark);
    this.#runs = null;
  }

  /** Words on how characters look. */
  #lookWord(word: string, value: number | null): boolean {
    const state = this.#state;
    const on = value !== 0;
    if (word === 'f') {
      if (state.target === 'font-name') this.#fonts.open(value ?? 0);
      else this.#setFont(value ?? this.#fonts.standard);
    } else if (word === 'fs') state.look = { ...state.look, size: value === null ? null : value / 2 };
    else if (word === 'b') state.look = { ...state.look, bold: on };
    else if (word === 'i') state.look = { ...state.look, italic: on };
    else if (word === 'v') state.hidden = on;
    else if (word === 'revised') state.change = on ? 'insert' : null;
    else if (word === 'deleted') state.change = on ? 'delete' : null;
    else if (word === 'plain') {
      state.hidden = false;
      state.change = null;
      state.look = { font: null, size: 12, bold: false, italic: false };
      this.#setFont(this.#fonts.standard);
    } else return false;
    this.#runs = null;
    return true;
  }

  #setFont(number: number): void {
    const state = this.#state;
    const { name, charset } = this.#fonts.of(number);
    state.font = number;
    state.look = { ...state.look, font: name };
    state.charset = charset;
  }

  /** Words on paragraphs, tables and sections. */
  #paragraphWord(word: string, value: number | null, at: number): void {
    const state = this.#state;
    const { story } = state;
    if (state.target !== 'text') {
      this.#tableWord(word, value);
      return;
    }
    const align = ALIGNMENTS[word];
    if (align !== undefined) state.align = align;
    else if (word === 'par') this.#endParagraph(at);
    else if (word === 'sect') {
      this.#endParagraph(at);
      this.#weight += 2 * PART_WEIGHT;
      this.#pages.open(this.#root.story.words.story);
    } else if (word === 'sectd') this.#pages.reset();
    else if (word === 'pard') Object.assign(state, { align: null, inTable: false, tableDepth: 1 });
    else if (word === 'intbl') state.inTable = true;
    else if (word === 'itap') {
      state.inTable = (value ?? 0) > 0;
      state.tableDepth = Math.max(1, value ?? 1);
    } else if (word === 'cell' || word === 'nestcell') {
      state.inTable = true;
      const depth = word === 'cell' ? 1 : Math.max(2, state.tableDepth);
      this.#endParagraph(at, depth);
      story.words.endCell(depth);
    } else this.#tableWord(word, value);
  }

  /** Words on rows; those of nested tables stand in a group without text. */
  #tableWord(word: string, value: number | null): void {
    const { story, tableDepth } = this.#state;
    if (word === 'trowd') Object.assign(story, { edges: [], merged: [] });
    else if (word === 'clvmrg') story.merged[story.edges.length] = true;
    else if (word === 'cellx') story.edges.push(value ?? 0);
    else if (word === 'row') story.words.endRow(1, story.edges, story.merged);
    else if (word === 'nestrow') story.words.endRow(Math.max(2, tableDepth), story.edges, story.merged);
  }

  #endParagraph(at: number, depth = this.#depth(this.#state)): void {
    const { story, align, change, look } = this.#state;
    const { paragraph } = story.words;
    this.#runs = null;
    if (depth === this.#depth(this.#state) && isOut(change, this.#revisions)) {
      story.label = '';
      story.words.goOn(at, look, change);
      return;
    }
    paragraph.align = align;
    paragraph.mark = change;
    const label = story.label.trim();
    story.label = '';
    if (label !== '') paragraph.label = { text: label, format: labelFormat(label), gap: ' ' };
    story.words.endParagraph(at, depth);
    story.words.paragraph.at = this.#scanner.at;
    this.#weight += PART_WEIGHT;
  }

  /** A byte of text. */
  byte(byte: number, at: number): void {
    const { charset } = this.#state;
    if (this.#lead >= 0) {
      const lead = this.#lead;
      this.#lead = -1;
      this.text(charset.pair(lead, byte), this.#leadAt);
      return;
    }
    const text = charset.bytes[byte];
    if (text !== '') {
      this.text(text, at);
      return;
    }
    this.#lead = byte;
    this.#leadAt = at;
  }

  /** A first byte that no second one follows is no character. */
  #endBytes(): void {
    if (this.#lead < 0) return;
    this.#lead = -1;
    this.text('\ufffd', this.#leadAt);
  }

  /** Text that begins at a byte and ends where the reader stands. */
  text(text: string, at: number): void {
    const state = this.#state;
    switch (state.target) {
      case 'skip':
      case 'quiet':
        return;
      case 'font-name':
        this.#fonts.addName(text);
        return;
      case 'remark-id':
        this.#remark += text.trim();
        return;
      case 'label':
        state.story.label += labelText(text, state);
        return;
      default:
    }
    // A character that the file does not hold as it is keeps its place beside it.
    this.#weight += this.#scanner.at - at === text.length ? text.length : 4 * text.length;
    if (this.#runs === null || this.#runs.state !== state) {
      const run = { text: '', at, points: [at], look: state.look, change: state.change, hidden: state.hidden };
      state.story.words.paragraph.runs.push(run);
      this.#runs = { run, state };
      this.#weight += PART_WEIGHT;
    }
    const { run } = this.#runs;
    // Signs of symbol fonts are no letters.
    const shown = state.charset === SYMBOLS ? bulletText(text) : text;
    const points = run.points!;
    points[points.length - 1] = at;
    for (let i = 1; i < shown.length; i++) points.push(at);
    points.push(this.#scanner.at);
    run.text += shown;
  }
}

/** Text of a label in its font. */
function labelText(text: string, state: GroupState): string {
  const font = legacyFont(state.look.font);
  const pieces = font === null ? null : legacyText(text, font);
  return pieces === null ? bulletText(text) : pieces.map((piece) => piece.text).join('');
}

function cutNote(): ReaderNote {
  return {
    kind: 'truncated',
    span: { start: 0, end: 0 },
    vi: 'Tệp RTF bị cắt hoặc hỏng ở cuối (thiếu dấu đóng nhóm): phần sau có thể đã mất. Hãy lấy lại tệp gốc, mở bằng Word và lưu lại.',
    en: 'The RTF file is cut or damaged at its end (groups are not closed): the rest may be lost. Get the original, open it in Word and save it again.',
  };
}

function pageNote(page: number): ReaderNote {
  return {
    kind: 'encoding',
    span: { start: 0, end: 0 },
    vi: `Tệp RTF dùng bảng mã ${page} mà chương trình chưa có; chữ ngoài ASCII có thể sai. Hãy mở tệp bằng Word và lưu thành .docx.`,
    en: `The RTF file uses code page ${page}, which is not known here; letters beyond ASCII may be wrong. Open it in Word and save it as .docx.`,
  };
}
