import { buildSourceText, type SourceText } from '../text/index.ts';
import type { ReadOptions } from './index.ts';
import { RtfReader } from './rtf/reader.ts';
import { STORY_LIMIT } from './story.ts';
import { sizeNote } from './story-notes.ts';
import { writeDocument } from './story-writer.ts';

/**
 * Reads RTF: groups, tables, footnotes, frames, fields by their result, numbers as the word processor wrote them, tracked changes.
 * Positions are bytes of the file. Never throws; linear, whatever the nesting.
 */
export async function readRtf(bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  const large = sizeNote(bytes);
  if (large !== null) return buildSourceText({ format: 'rtf', file: '', blocks: [], notes: [large] });
  const revisions = options.revisions ?? 'accepted';
  const reader = new RtfReader(bytes, options.limit ?? STORY_LIMIT, revisions);
  return writeDocument(reader.read(), revisions, reader.notes);
}
