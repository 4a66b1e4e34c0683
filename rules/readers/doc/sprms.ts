import { Bytes } from './bytes.ts';

/** Codes of the properties that are read. */
export const Sprm = {
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  bold: 0x0835,
  italic: 0x0836,
  size: 0x4a43,
  font: 0x4a4f,
  characterStyle: 0x4a30,
  plain: 0x2a33,
  symbol: 0x6a09,
  paragraphStyle: 0x4600,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRow: 0x244c,
  level: 0x260a,
  list: 0x460b,
  align80: 0x2403,
  align: 0x2461,
  tableDefinition: 0xd608,
  cellMerge: 0xd62b,
  /** The properties stand elsewhere: too many for a page of them. */
  elsewhere: 0x6646,
  elsewhereOld: 0x6645,
  pageWidth: 0xb01f,
  pageHeight: 0xb020,
  marginLeft: 0xb021,
  marginRight: 0xb022,
  marginTop: 0x9023,
  marginBottom: 0x9024,
} as const;

const TABS = 0xc615;
/** Bytes of the operand by the three highest bits of the code; 0: it says so itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** Calls back with each property of a list: its code, the list, and where in it the operand stands. */
export function eachSprm(list: Uint8Array, take: (code: number, bytes: Bytes, at: number) => void): void {
  const bytes = new Bytes(list);
  for (let at = 0; at + 2 <= list.length; ) {
    const code = bytes.u16(at);
    at += 2;
    let size = SIZES[code >> 13];
    if (size === 0) {
      const own = bytes.u8(at);
      if (code === Sprm.tableDefinition) size = bytes.u16(at) + 1;
      else if (code === TABS && own === 255) {
        const removed = bytes.u8(at + 1);
        size = 2 + 4 * removed + 1 + 3 * bytes.u8(at + 2 + 4 * removed);
      } else size = own + 1;
    }
    if (at + size > list.length) return;
    take(code, bytes, at);
    at += size;
  }
}

/** A property that is on, off, as in the style, or the other way round. */
export function toggled(value: number, style: boolean): boolean {
  if (value === 0x80) return style;
  return value === 0x81 ? !style : value !== 0;
}
