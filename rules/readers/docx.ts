import { buildSourceText, type ReaderNote, type SourceText } from '../text/index.ts';
import { UNPACKED_LIMIT } from './archive.ts';
import type { BinaryReader } from './binary.ts';
import { headOf } from './docx/header.ts';
import type { Allowance, Event } from './docx/model.ts';
import {
  brokenArchive,
  noDocument,
  openField,
  type PartState,
  partNote,
  sideNote,
  tooLong,
  tooManyParts,
} from './docx/notes.ts';
import { Numbering } from './docx/numbering.ts';
import { Package } from './docx/package.ts';
import { isOn } from './docx/properties.ts';
import { StoryReader } from './docx/story.ts';
import { Styles, themeHandler } from './docx/styles.ts';
import { DocxWriter } from './docx/writer.ts';
import { sizeNote } from './story-notes.ts';

/** Longest text that is read, in UTF-16 units: that of some five thousand pages. */
const TEXT_LIMIT = 1 << 24;
/** What of a file is kept at most; see `Allowance`. Five hundred pages take a fifth of it. */
const KEPT_LIMIT = 1_000_000;

/**
 * Reads a Word file (.docx, .docm, .dotx): paragraphs with their automatic numbers, tables by rows, text boxes behind the paragraph
 * that holds them, footnotes and endnotes behind the body; tracked changes as asked for, hidden text left out. Headers and footers
 * are not text of the document (but see `headOf`). Never throws on bad input. Linear.
 */
export const readDocx: BinaryReader = async (bytes, options) => {
  const size = sizeNote(bytes);
  if (size !== null) return nothing(size);
  const file = new Package(bytes);
  if (file.main === null) return nothing(noDocument());
  const notes: ReaderNote[] = file.archive.damaged ? [brokenArchive()] : [];
  if (file.archive.cut) notes.push(tooManyParts());
  const limit = Math.min(options.limit ?? TEXT_LIMIT, TEXT_LIMIT);
  const allowance = { left: KEPT_LIMIT };
  const revisions = options.revisions ?? 'accepted';

  const theme = new Map<string, string>();
  const styles = new Styles();
  const numbering = new Numbering((style) => styles.listOf(style));
  let locked = false;
  const side = (type: string, make: () => Parameters<Package['walk']>[1]): void => {
    const part = file.part(type);
    if (part === null) return;
    const state = file.walk(part, make());
    if (state !== 'whole') notes.push(sideNote(part, state));
  };
  side('theme', () => () => themeHandler(theme));
  side('styles', () => () => styles.handler(theme));
  side('numbering', () => () => numbering.handler());
  side('settings', () => () => ({
    open(name, attributes) {
      if (name === 'w:documentProtection') locked = isOn({ 'w:val': attributes['w:enforcement'] ?? '0' });
    },
    close() {},
  }));

  const writer = new DocxWriter(styles, numbering);
  const walk = (
    part: string,
    emit: (event: Event) => void,
    allowance: Allowance,
  ): { state: PartState | 'whole'; lost: number } => {
    let story: StoryReader | null = null;
    const make: Parameters<Package['walk']>[1] = (at) => {
      story = new StoryReader(at, {
        theme,
        revisions,
        allowance,
        emit: (event) => {
          emit(event);
          if (writer.flow.length > limit) at().stop();
        },
      });
      return story;
    };
    const state = file.walk(part, make, UNPACKED_LIMIT);
    return { state, lost: (story as StoryReader | null)?.lost ?? 0 };
  };
  const read = (part: string, emit: (event: Event) => void): void => {
    const { state, lost } = walk(part, emit, allowance);
    if (state !== 'whole') notes.push(partNote(part, state, writer.flow.length));
    if (lost > 0) notes.push(openField(writer.flow.length, lost));
  };
  // What this looks at is not kept.
  const head = headOf(file, file.main, (part, emit) => walk(part, emit, { left: KEPT_LIMIT }));
  if (head !== null) {
    writer.beginPart(head.part);
    for (const event of head.events) writer.write(event);
  }
  writer.beginPart(file.main);
  read(file.main, (event) => writer.write(event));
  writeNotes(file, writer, read);
  if (writer.flow.length > limit || allowance.left <= 0) notes.push(tooLong(writer.flow.length));
  const { text, blocks, layout } = writer.finish({ signed: file.signed, protected: locked });
  return buildSourceText({
    format: 'docx',
    file: text,
    blocks,
    notes: [...notes, ...writer.notes],
    place: (at) => writer.place(at),
    layout,
    merged: writer.flow.layout.merged,
  });
};

/** Footnotes, then endnotes, each in the order of their marks; those without a mark in the text are left out. */
function writeNotes(
  file: Package,
  writer: DocxWriter,
  read: (part: string, emit: (event: Event) => void) => void,
): void {
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = file.part(`${kind}s`);
    const cited = writer.cited.filter((mark) => mark.of === kind);
    if (part === null || cited.length === 0) continue;
    const stories = new Map<string, Event[]>();
    let story: Event[] = [];
    read(part, (event) => {
      if (event.kind === 'note') {
        story = [];
        stories.set(event.id, story);
      } else story.push(event);
    });
    writer.beginPart(part);
    writer.flow.layout.footnote = true;
    for (const { id } of cited) {
      for (const event of stories.get(id) ?? []) writer.write(event);
      stories.delete(id);
    }
  }
}

/** A file of which nothing was read. */
function nothing(note: ReaderNote): SourceText {
  return buildSourceText({ format: 'docx', file: '', blocks: [], notes: [note] });
}
