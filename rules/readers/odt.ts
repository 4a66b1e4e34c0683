import { buildSourceText, type ReaderNote, type SourceText } from '../text/index.ts';
import { type Archive, openArchive } from '../text/zip-directory.ts';
import { readEntry } from './archive.ts';
import type { ReadOptions } from './index.ts';
import { OdtContent } from './odt/content.ts';
import { damagedNote, otherNote, partNote } from './odt/notes.ts';
import { NAMES, Styles } from './odt/styles.ts';
import type { Revisions } from './story.ts';
import { passwordNote, sizeNote } from './story-notes.ts';
import { writeDocument } from './story-writer.ts';
import { XmlWalk } from './xml.ts';

/** Most bytes that the parts with text may unpack to: of a text of thousands of pages they are a tenth. */
const UNPACKED = 64 * 1024 * 1024;

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/**
 * Reads an OpenDocument text (`.odt`, `.ott`): paragraphs, numbers of lists and headings, tables, footnotes, frames, fields by
 * their result, tracked changes. Positions are UTF-16 units of `content.xml`. Never throws.
 */
export async function readOdt(bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  const large = sizeNote(bytes);
  if (large !== null) return unread(large);
  const archive = openArchive(bytes);
  const budget = { left: UNPACKED };
  const part = (name: string) => {
    const entry = archive.entries.find((one) => one.name === name);
    if (entry === undefined) return null;
    const { bytes: data, state } = readEntry(archive, entry, budget);
    return { text: new TextDecoder('utf-8').decode(data), state };
  };
  if (part('META-INF/manifest.xml')?.text.includes('encryption-data') === true) return unread(passwordNote());
  const content = part('content.xml');
  if (content === null || content.state === 'encrypted')
    return unread(content === null && !has(archive, 'encrypted-package') ? damagedNote() : passwordNote());
  const styles = new Styles();
  const revisions = options.revisions ?? 'accepted';
  const { reader: pages } = walkPart(part('styles.xml')?.text ?? '', styles, revisions);
  const { reader, walk } = walkPart(content.text, styles, revisions);
  if (!reader.isText) return unread(walk.state === 'whole' ? otherNote() : damagedNote());
  const state = content.state === 'whole' ? walk.state : content.state;
  return writeDocument(
    {
      format: 'odt',
      parts: ['content.xml', 'styles.xml'],
      body: reader.body,
      footnotes: reader.footnotes,
      headers: pages.headers,
      looseRemarks: 0,
      signed: has(archive, 'META-INF/documentsignatures.xml'),
      protected: false,
    },
    revisions,
    state === 'whole' ? [] : [partNote(state)],
  );
}

/** Reads the styles and the text of a part. */
function walkPart(xml: string, styles: Styles, revisions: Revisions): { reader: OdtContent; walk: XmlWalk } {
  const reader = new OdtContent(styles, revisions, xml, () => walk);
  const walk: XmlWalk = new XmlWalk(NAMES, reader);
  walk.writeText(xml);
  walk.end();
  return { reader, walk };
}

function has(archive: Archive, name: string): boolean {
  return archive.entries.some((entry) => entry.name === name);
}

function unread(note: ReaderNote): SourceText {
  return buildSourceText({ format: 'odt', file: '', blocks: [], notes: [note] });
}
