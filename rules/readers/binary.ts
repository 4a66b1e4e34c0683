import type { BinaryKind, SourceText } from '../text/index.ts';
import type { ReadOptions } from './index.ts';

/** Reads the bytes of a file that is no text. Never throws on bad input: what was not read is in `notes`. */
export type BinaryReader = (bytes: Uint8Array, options: ReadOptions) => Promise<SourceText>;

/** The readers of files that are no text, by what the bytes say the file is; each is loaded when it is first needed. */
const readers: Partial<Record<BinaryKind['name'], () => Promise<BinaryReader>>> = {
  docx: async () => (await import('./docx.ts')).readDocx,
  doc: async () => (await import('./doc.ts')).readDoc,
  odt: async () => (await import('./odt.ts')).readOdt,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  rtf: async () => (await import('./rtf.ts')).readRtf,
};

/** The reader of a kind of file; null when there is none. */
export async function binaryReader(kind: BinaryKind | null): Promise<BinaryReader | null> {
  const load = kind === null ? undefined : readers[kind.name];
  return load === undefined ? null : load();
}
