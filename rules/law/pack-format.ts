/**
 * Layout of a law pack: one file, little-endian, opened in place.
 *
 *     0    magic `RSLW`
 *     4    format version
 *     8    build id, 16 bytes: hash of everything from byte 192 on
 *     24   length of the file
 *     28   reserved
 *     32   signature block, 160 bytes: kind (0 none), length, signature; not part of the build id
 *     192  day the data was made, day up to which it reaches (day numbers), reference of the layer's name
 *     204  reserved
 *     256  table of sections: offset and length in bytes of each
 *     512  sections, each at a multiple of 8
 */
export const magic = 0x574c5352;
export const formatVersion = 1;
export const offsets = {
  version: 4,
  id: 8,
  length: 24,
  signature: 32,
  hashed: 192,
  date: 192,
  reach: 196,
  name: 200,
  sections: 256,
  body: 512,
} as const;

/**
 * Sections in the order of the table, with the width of their elements in bytes. A row stands in one place, so that reading it
 * touches little memory:
 *
 *     documents  symbol, title, source (references); issuer | type << 16; place | issued << 16; effective | flags << 16
 *     symbols    hash of the symbol (two words, sorted), number of the document, issued | flags << 16 (again, so that documents of
 *                one number are told apart without a visit to each)
 *     names      hash of the folded name (two words, sorted), number of the document
 *     events     hash of the target's key (two words, sorted), then oldest first; target, by, units, note, source (references);
 *                date | until << 16; kind | scope << 4 | confidence << 8
 *     words      references of issuers, types and places, by their number
 *     agencies   kind | confidence << 8; from; old name, new name, authority, note, aliases (references)
 */
export const sections = [
  ['documents', 4],
  ['symbols', 4],
  ['names', 4],
  ['events', 4],
  ['words', 4],
  ['agencies', 4],
  ['codePage', 2],
  ['pieces', 4],
  ['pool', 1],
] as const;

/** Words of a row. */
export const stride = { documents: 6, symbols: 4, names: 3, events: 9, agencies: 7 } as const;

export type SectionName = (typeof sections)[number][0];

/** Bits of the flags of a document. The key of a document is its symbol, followed by `@place` and `@date` when the bits say so. */
export const DocumentFlag = { confidence: 3, verify: 4, dated: 8, placed: 16 } as const;

/** Codes of the enumerations, by place. */
export const confidences = ['A', 'B', 'C'] as const;
export const kinds = [
  'replaced',
  'repealed',
  'expired',
  'lapsed-with-parent',
  'partly-repealed',
  'amended',
  'suspended',
] as const;
export const scopes = ['whole', 'except', 'units', 'within', 'free'] as const;
export const agencyKinds = ['province', 'central', 'department', 'local-level'] as const;

/** Whether the bytes begin as a law pack does, sound or not. */
export function isPack(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) === magic;
}

/** A pack that cannot be opened. The message is Vietnamese; `english` says the same. */
export class PackError extends Error {
  readonly english: string;

  constructor(vietnamese: string, english: string) {
    super(vietnamese);
    this.name = 'PackError';
    this.english = english;
  }
}

/** A pack whose content contradicts itself, at a part that is named. */
export const damaged = (vi: string, en: string): PackError =>
  new PackError(
    `Gói dữ liệu pháp luật bị hỏng: ${vi}; hãy lấy lại tệp từ nơi phát hành.`,
    `The law pack is damaged: ${en}; get the file again from where it came.`,
  );
