/** Signs of symbol fonts that stand for a letter or mark of Unicode, by the low byte of their code. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 45: '-', 183: '•', 176: '°', 177: '±', 179: '≥', 163: '≤', 180: '×', 174: '→', 215: '×' },
  wingdings: {
    108: '•',
    110: '▪',
    167: '▪',
    168: '☐',
    111: '☐',
    254: '☒',
    253: '☒',
    252: '✓',
    224: '→',
    216: '•',
    118: '•',
    119: '•',
  },
};

/** What a symbol says, by its font and its code in hexadecimal digits; empty for one that has no such meaning. */
export function symbolText(font: string | undefined, code: string | undefined): string {
  if (code === undefined || !/^[0-9a-fA-F]{1,6}$/u.test(code)) return '';
  const value = Number.parseInt(code, 16);
  const name = (font ?? '').toLowerCase();
  const signs = name.startsWith('wingdings') ? SIGNS.wingdings : name.startsWith('symbol') ? SIGNS.symbol : null;
  const low = value & 0xff;
  if (value >= 0xf000 && value <= 0xf0ff)
    return signs?.[low] ?? (signs === null && low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : '');
  if (signs !== null) return signs[low] ?? '';
  return value >= 0x20 && value <= 0xffff && (value < 0xd800 || value > 0xdfff) ? String.fromCharCode(value) : '';
}
