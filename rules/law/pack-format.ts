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

/** Sections in the order of the table, with the width of their elements in bytes. */
export const sections = [
  ['documentSymbol', 4],
  ['documentTitle', 4],
  ['documentSource', 4],
  ['documentIssuer', 2],
  ['documentType', 2],
  ['documentPlace', 2],
  ['documentIssued', 2],
  ['documentEffective', 2],
  ['documentFlags', 1],
  ['symbolHi', 4],
  ['symbolLo', 4],
  ['symbolDocument', 4],
  ['nameHi', 4],
  ['nameLo', 4],
  ['nameDocument', 4],
  ['eventHi', 4],
  ['eventLo', 4],
  ['eventTarget', 4],
  ['eventBy', 4],
  ['eventUnits', 4],
  ['eventNote', 4],
  ['eventSource', 4],
  ['eventDate', 2],
  ['eventUntil', 2],
  ['eventCode', 2],
  ['words', 4],
  ['agencies', 4],
  ['codePage', 2],
  ['pieces', 4],
  ['pool', 1],
] as const;

export type SectionName = (typeof sections)[number][0];

/** Bits of `documentFlags`. The key of a document is its symbol, followed by `@place` and `@date` when the bits say so. */
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

/** `eventCode`: kind in bits 0–3, scope in 4–7, confidence in 8–9. */
export const eventCode = (kind: number, scope: number, confidence: number): number =>
  kind | (scope << 4) | (confidence << 8);

/** A pack that cannot be opened. The message is Vietnamese; `english` says the same. */
export class PackError extends Error {
  readonly english: string;

  constructor(vietnamese: string, english: string) {
    super(vietnamese);
    this.name = 'PackError';
    this.english = english;
  }
}
