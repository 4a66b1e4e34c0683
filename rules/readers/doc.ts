import { buildSourceText, type ReaderNote, type SourceText } from '../text/index.ts';
import { Bytes } from './doc/bytes.ts';
import { type CompoundFile, openCompound } from './doc/cfb.ts';
import { WordDocument } from './doc/document.ts';
import { readFib } from './doc/fib.ts';
import { cutNote, damagedNote, oldWordNote, otherNote } from './doc/notes.ts';
import { Stories } from './doc/stories.ts';
import type { ReadOptions } from './index.ts';
import { STORY_LIMIT } from './story.ts';
import { lengthNote, passwordNote, sizeNote } from './story-notes.ts';
import { writeDocument } from './story-writer.ts';

/**
 * Reads a Word file from before 2007 (`.doc`): text by its pieces, automatic numbers, tables, footnotes, frames, fields by their
 * result, tracked changes. Headers and footers are left out. Positions are characters of the file. Never throws.
 */
export async function readDoc(bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  const large = sizeNote(bytes);
  if (large !== null) return unread(large);
  const file = openCompound(bytes);
  if (file === null) return unread(damagedNote());
  const stream = file.stream('WordDocument');
  if (stream === null) return unread(whatElse(file));
  const words = new Bytes(stream);
  const fib = readFib(words);
  if (fib === 'old') return unread(oldWordNote());
  if (fib === 'no-word') return unread(damagedNote());
  if (fib.encrypted) return unread(passwordNote());
  const table = file.stream(fib.table);
  if (table === null) return unread(damagedNote());
  const document = new WordDocument(fib, words, new Bytes(table), new Bytes(file.stream('Data') ?? new Uint8Array(0)));
  const notes: ReaderNote[] = [];
  const said = Object.values(fib.stories).reduce((sum, length) => sum + length, 0);
  if (document.text === '') return unread(damagedNote());
  const revisions = options.revisions ?? 'accepted';
  const stories = new Stories(document, revisions, options.limit ?? STORY_LIMIT);
  const { body, footnotes, headers } = stories.read();
  if (stories.cut || document.text.length >= STORY_LIMIT) notes.push(lengthNote());
  else if (document.text.length < said) notes.push(cutNote(document.text.length, said));
  return writeDocument(
    {
      format: 'doc',
      parts: ['WordDocument'],
      body,
      footnotes,
      headers,
      looseRemarks: stories.loose,
      signed: file.names.includes('_signatures') || file.names.includes('_xmlsignatures'),
      protected: false,
    },
    revisions,
    notes,
  );
}

function unread(note: ReaderNote): SourceText {
  return buildSourceText({ format: 'doc', file: '', blocks: [], notes: [note] });
}

/** Streams by which other compound files are known. */
const OTHERS: readonly (readonly [stream: string, vi: string, en: string])[] = [
  ['Workbook', 'bảng tính Excel (.xls)', 'an Excel workbook (.xls)'],
  ['Book', 'bảng tính Excel (.xls)', 'an Excel workbook (.xls)'],
  ['PowerPoint Document', 'bản trình chiếu (.ppt)', 'a presentation (.ppt)'],
  ['__properties_version1.0', 'thư Outlook (.msg)', 'an Outlook message (.msg)'],
  ['VisioDocument', 'bản vẽ Visio (.vsd)', 'a Visio drawing (.vsd)'],
];

/** What a compound file without a Word document is. */
function whatElse(file: CompoundFile): ReaderNote {
  if (file.names.includes('EncryptedPackage')) return passwordNote();
  for (const [stream, vi, en] of OTHERS) if (file.names.includes(stream)) return otherNote({ vi, en });
  return otherNote({ vi: 'một tệp phức hợp khác (.msi, .thmx, …)', en: 'another compound file (.msi, .thmx, …)' });
}
