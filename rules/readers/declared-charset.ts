import type { Decoded } from '../text/index.ts';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Where a page says its encoding. */
const HEAD = 4096;
const CHARSET = /<meta\s[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?([a-z0-9-]{2,20})/iu;

/**
 * A page that says which encoding it is in, and is not in UTF-8: Word saves pages for the web in the code page of Windows. Null for
 * any other file; `decoded` is the file read as UTF-8.
 */
export function declaredText(bytes: Uint8Array, decoded: Decoded): Pick<Decoded, 'text' | 'notes'> | null {
  const broken = decoded.encoding === 'utf-8' && decoded.notes.some(({ kind }) => kind === 'encoding');
  // Letters from before Unicode are in no encoding that a page can say.
  if (!broken || decoded.notes.some(({ legacy }) => legacy !== undefined)) return null;
  const label = CHARSET.exec(decoded.text.slice(0, HEAD))?.[1].toLowerCase();
  if (label === undefined || label.startsWith('utf')) return null;
  try {
    return { text: new TextDecoder(label).decode(bytes), notes: [] };
  } catch {
    return null;
  }
}
