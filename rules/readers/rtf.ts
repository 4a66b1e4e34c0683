import { buildSourceText, type ReaderNote, type SourceText } from '../text/index.ts';
import type { ReadOptions } from './index.ts';
import { legacyFont, legacyText } from './legacy-font.ts';
import { codePage, fontCharset, RAW, SYMBOLS, WESTERN } from './rtf/charsets.ts';
import {
  DEFAULT_PAGE,
  type Font,
  firstState,
  type GroupState,
  PAGE_WORDS,
  type PageTwips,
  StoryState,
} from './rtf/state.ts';
import { ALIGNMENTS, CHARACTERS, HEADERS, KNOWN_STARRED, PROTECTIONS, SKIPPED } from './rtf/words.ts';
import {
  bulletText,
  isOut,
  labelFormat,
  PART_WEIGHT,
  type Page,
  type Revisions,
  STORY_LIMIT,
  type Story,
  type StoryRun,
  twips,
} from './story.ts';
import { lengthNote, sizeNote } from './story-notes.ts';
import { writeDocument } from './story-writer.ts';

const LONGEST_WORD = 32;

/**
 * Reads RTF: groups, tables, footnotes, frames, fields by their result, numbers as the word processor wrote them, tracked changes.
 * Positions are bytes of the file. Never throws; linear, whatever the nesting.
 */
export async function readRtf(bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  const large = sizeNote(bytes);
  if (large !== null) return buildSourceText({ format: 'rtf', file: '', blocks: [], notes: [large] });
  const revisions = options.revisions ?? 'accepted';
  const reader = new RtfReader(bytes, options.limit ?? STORY_LIMIT, revisions);
  reader.run();
  return writeDocument(reader.document(), revisions, reader.notes);
}

class RtfReader {
  readonly notes: ReaderNote[] = [];
  readonly #bytes: Uint8Array;
  readonly #limit: number;
  readonly #revisions: Revisions;
  readonly #stack: GroupState[] = [];
  readonly #root = firstState();
  #state = this.#root;
  #at = 0;
  /** What was read, in characters; see `STORY_LIMIT`. */
  #weight = 0;
  /** Fallback characters that are still to be passed over. */
  #pass = 0;
  /** The first of two bytes of one character; -1: none waits. */
  #lead = -1;
  #leadAt = 0;
  readonly #fonts = new Map<number, Font>();
  /** Number of the font of the font table that is read. */
  #font = 0;
  #defaultFont = 0;
  #charset = WESTERN;
  #runs: { run: StoryRun; state: GroupState } | null = null;
  #remark = '';
  #remarks = 0;
  #marked = 0;
  #protected = false;
  readonly #footnotes: Story[] = [];
  readonly #headers: Story[] = [];
  readonly #paper: PageTwips = { ...DEFAULT_PAGE };
  #section: Partial<PageTwips> = {};
  readonly #sections: { readonly page: Page; readonly own: Partial<PageTwips> }[] = [];

  constructor(bytes: Uint8Array, limit: number, revisions: Revisions) {
    this.#revisions = revisions;
    this.#bytes = bytes;
    this.#limit = limit;
  }

  run(): void {
    this.#openSection();
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      if (this.#weight > this.#limit) {
        this.notes.push(lengthNote());
        break;
      }
      const at = this.#at++;
      const byte = bytes[at];
      if (byte === 0x5c) this.#control(at);
      else if (byte === 0x7b) this.#open();
      else if (byte === 0x7d) {
        this.#close();
        // What stands behind the last brace is no part of the document.
        if (this.#stack.length === 0) return;
      } else if (byte !== 0x0d && byte !== 0x0a && byte !== 0) this.#byte(byte, at);
    }
    if (this.#stack.length > 0 && this.#at >= bytes.length) this.notes.push(cutNote());
    while (this.#stack.length > 0) this.#close();
  }

  document(): Parameters<typeof writeDocument>[0] {
    for (const { page, own } of this.#sections) {
      const measures = { ...this.#paper, ...own };
      for (const key of Object.keys(page) as (keyof Page)[]) page[key] = twips(measures[key]);
    }
    return {
      format: 'rtf',
      parts: ['rtf'],
      body: this.#root.story.words.finish(this.#bytes.length, this.#depth(this.#root)),
      footnotes: this.#footnotes,
      headers: this.#headers,
      looseRemarks: Math.max(0, this.#remarks - this.#marked),
      signed: false,
      protected: this.#protected,
    };
  }

  #open(): void {
    this.#endBytes();
    this.#pass = 0;
    this.#stack.push(this.#state);
    // The outermost group is the document: what it sets holds to the end.
    if (this.#stack.length > 1) this.#state = { ...this.#state, ends: null };
  }

  #close(): void {
    this.#endBytes();
    this.#pass = 0;
    const state = this.#state;
    const outer = this.#stack.pop();
    if (outer === undefined) return;
    if (state.target === 'remark-id' && outer.target !== 'remark-id') this.#endRemark(state);
    if (state.ends !== null) {
      const story = state.story.words.finish(this.#at, this.#depth(state));
      if (state.ends === 'footnote') this.#footnotes.push(story);
      else if (state.ends === 'header') this.#headers.push(story);
      else outer.story.words.paragraph.boxes.push(story);
    }
    if (outer !== state) this.#runs = null;
    this.#state = outer;
  }

  #depth(state: GroupState): number {
    return state.inTable ? state.tableDepth : 0;
  }

  /** A control word or symbol whose backslash stands at `at`. */
  #control(at: number): void {
    const bytes = this.#bytes;
    const first = bytes[this.#at];
    if (first === undefined) return;
    if (!isLetter(first)) {
      this.#at++;
      this.#symbol(first, at);
      return;
    }
    let word = '';
    while (isLetter(bytes[this.#at])) {
      if (word.length < LONGEST_WORD) word += String.fromCharCode(bytes[this.#at]);
      this.#at++;
    }
    const negative = bytes[this.#at] === 0x2d;
    if (negative) this.#at++;
    let value: number | null = null;
    while (bytes[this.#at] >= 0x30 && bytes[this.#at] <= 0x39) {
      value = Math.min((value ?? 0) * 10 + bytes[this.#at] - 0x30, 0x7fffffff);
      this.#at++;
    }
    if (bytes[this.#at] === 0x20) this.#at++;
    if (word === 'bin') {
      this.#at = Math.min(bytes.length, this.#at + (negative ? 0 : (value ?? 0)));
      return;
    }
    if (this.#pass > 0) {
      this.#pass--;
      return;
    }
    this.#word(word, value === null ? null : negative ? -value : value, at);
  }

  #symbol(sign: number, at: number): void {
    if (sign === 0x27) {
      const high = hexOf(this.#bytes[this.#at]);
      const low = hexOf(this.#bytes[this.#at + 1]);
      if (high < 0 || low < 0) return;
      this.#at += 2;
      this.#byte(high * 16 + low, at);
      return;
    }
    if (sign === 0x2a) {
      this.#starred();
      return;
    }
    if (this.#pass > 0) {
      this.#pass--;
      return;
    }
    if (sign === 0x5c || sign === 0x7b || sign === 0x7d) this.#byte(sign, at);
    else if (sign === 0x7e) this.#text('\u00a0', at);
    else if (sign === 0x5f) this.#text('-', at);
    else if (sign === 0x0d || sign === 0x0a) this.#word('par', null, at);
    else if (sign === 0x09) this.#text('\t', at);
  }

  /** `\*`: a group that a reader may pass over when it does not know its word. */
  #starred(): void {
    const bytes = this.#bytes;
    let i = this.#at;
    while (bytes[i] === 0x0d || bytes[i] === 0x0a || bytes[i] === 0x20) i++;
    let word = '';
    if (bytes[i] === 0x5c)
      while (isLetter(bytes[++i]) && word.length < LONGEST_WORD) word += String.fromCharCode(bytes[i]);
    if (word === 'ud') this.#state.target = 'text';
    else if (!KNOWN_STARRED.has(word)) this.#state.target = 'skip';
  }

  #word(word: string, value: number | null, at: number): void {
    const state = this.#state;
    if (word === 'u') {
      this.#endBytes();
      if (value !== null) this.#text(String.fromCharCode(value & 0xffff), at);
      this.#pass = state.fallback;
      return;
    }
    if (word === 'uc') {
      state.fallback = Math.max(0, value ?? 1);
      return;
    }
    this.#endBytes();
    const text = CHARACTERS[word];
    if (text !== undefined) this.#text(text, at);
    else if (SKIPPED.has(word)) state.target = 'skip';
    else if (!this.#fileWord(word, value) && state.target !== 'skip')
      if (!this.#groupWord(word) && !this.#lookWord(word, value)) this.#paragraphWord(word, value, at);
  }

  /** Words on the whole file and its sections, and fonts of its table. */
  #fileWord(word: string, value: number | null): boolean {
    const measure = PAGE_WORDS[word];
    if (measure !== undefined && value !== null) {
      if (!measure.section) this.#paper[measure.key] = value;
      else if (this.#state.target === 'text') this.#section[measure.key] = value;
    } else if (word === 'ansicpg') this.#codePage(value ?? 1252);
    else if (word === 'mac') this.#codePage(10000);
    else if (word === 'deff') this.#defaultFont = value ?? 0;
    else if (word === 'fonttbl') this.#state.target = 'font-name';
    else if (word === 'fcharset') this.#fontOf(this.#font).charset = value === 2 ? SYMBOLS : fontCharset(value ?? 0);
    else if (word === 'cpg') this.#fontOf(this.#font).charset = codePage(value ?? 1252);
    else if (PROTECTIONS.has(word)) this.#protected = true;
    else return false;
    return true;
  }

  #codePage(page: number): void {
    const charset = codePage(page);
    if (charset === null) {
      this.notes.push({
        kind: 'encoding',
        span: { start: 0, end: 0 },
        vi: `Tệp RTF dùng bảng mã ${page} mà chương trình chưa có; chữ ngoài ASCII có thể sai. Hãy mở tệp bằng Word và lưu thành .docx.`,
        en: `The RTF file uses code page ${page}, which is not known here; letters beyond ASCII may be wrong. Open it in Word and save it as .docx.`,
      });
      return;
    }
    this.#charset = charset;
    this.#root.charset = charset;
    this.#state.charset = charset;
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
    this.#state.story.words.paragraph.at = this.#at;
  }

  #endRemark(state: GroupState): void {
    const ends = this.#remark.startsWith('/');
    if (ends) this.#marked++;
    const id = ends ? this.#remark.slice(1) : this.#remark;
    const { look } = state;
    const mark = { text: '', at: this.#at, points: null, look, change: null, hidden: false, remark: { id, ends } };
    state.story.words.paragraph.runs.push(mark);
    this.#runs = null;
  }

  /** Words on how characters look. */
  #lookWord(word: string, value: number | null): boolean {
    const state = this.#state;
    const on = value !== 0;
    if (word === 'f') {
      if (state.target === 'font-name') this.#font = value ?? 0;
      else this.#setFont(value ?? this.#defaultFont);
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
      this.#setFont(this.#defaultFont);
    } else return false;
    this.#runs = null;
    return true;
  }

  #setFont(number: number): void {
    const font = this.#fonts.get(number);
    const state = this.#state;
    state.font = number;
    const name = font === undefined ? null : font.name.split(';')[0].trim();
    state.look = { ...state.look, font: name };
    state.charset = legacyFont(name) !== null ? RAW : (font?.charset ?? this.#charset);
  }

  #fontOf(number: number): Font {
    const found = this.#fonts.get(number);
    if (found !== undefined) return found;
    const font = { name: '', charset: null };
    this.#fonts.set(number, font);
    return font;
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
      this.#openSection();
    } else if (word === 'sectd')
      for (const key of Object.keys(this.#section)) delete this.#section[key as keyof PageTwips];
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
    if (word === 'trowd') story.edges = [];
    else if (word === 'cellx') story.edges.push(value ?? 0);
    else if (word === 'row') story.words.endRow(1, story.edges);
    else if (word === 'nestrow') story.words.endRow(Math.max(2, tableDepth), story.edges);
  }

  #openSection(): void {
    const page: Page = { width: 0, height: 0, top: 0, right: 0, bottom: 0, left: 0 };
    this.#section = {};
    this.#sections.push({ page, own: this.#section });
    this.#root.story.words.story.push({ kind: 'section', page });
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
    story.words.paragraph.at = this.#at;
    this.#weight += PART_WEIGHT;
  }

  /** A byte of text. */
  #byte(byte: number, at: number): void {
    if (this.#pass > 0) {
      this.#pass--;
      return;
    }
    const { charset } = this.#state;
    if (this.#lead >= 0) {
      const lead = this.#lead;
      this.#lead = -1;
      this.#text(charset.pair(lead, byte), this.#leadAt);
      return;
    }
    const text = charset.bytes[byte];
    if (text !== '') {
      this.#text(text, at);
      return;
    }
    this.#lead = byte;
    this.#leadAt = at;
  }

  /** A first byte that no second one follows is no character. */
  #endBytes(): void {
    if (this.#lead < 0) return;
    this.#lead = -1;
    this.#text('\ufffd', this.#leadAt);
  }

  /** Text that begins at a byte and ends where the reader stands. */
  #text(text: string, at: number): void {
    const state = this.#state;
    switch (state.target) {
      case 'skip':
      case 'quiet':
        return;
      case 'font-name':
        this.#fontOf(this.#font).name += text;
        return;
      case 'remark-id':
        this.#remark += text.trim();
        return;
      case 'label':
        state.story.label += labelText(text, state);
        return;
      default:
    }
    this.#weight += text.length;
    if (this.#runs === null || this.#runs.state !== state) {
      const run = { text: '', at, points: [at], look: state.look, change: state.change, hidden: state.hidden };
      state.story.words.paragraph.runs.push(run);
      this.#runs = { run, state };
      this.#weight += PART_WEIGHT;
    }
    const { run } = this.#runs;
    const points = run.points!;
    points[points.length - 1] = at;
    for (let i = 1; i < text.length; i++) points.push(at);
    points.push(this.#at);
    run.text += text;
  }
}

/** Text of a label in its font. */
function labelText(text: string, state: GroupState): string {
  const font = legacyFont(state.look.font);
  const pieces = font === null ? null : legacyText(text, font);
  return pieces === null ? bulletText(text) : pieces.map((piece) => piece.text).join('');
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const low = byte | 0x20;
  return low >= 0x61 && low <= 0x66 ? low - 0x57 : -1;
}

function cutNote(): ReaderNote {
  return {
    kind: 'truncated',
    span: { start: 0, end: 0 },
    vi: 'Tệp RTF bị cắt hoặc hỏng ở cuối (thiếu dấu đóng nhóm): phần sau có thể đã mất. Hãy lấy lại tệp gốc, mở bằng Word và lưu lại.',
    en: 'The RTF file is cut or damaged at its end (groups are not closed): the rest may be lost. Get the original, open it in Word and save it again.',
  };
}
