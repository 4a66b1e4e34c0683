/** An RTF file whose paragraphs are these lines; letters beyond ASCII as `\u` with a question mark for readers that know none. */
export function rtfOf(lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map((line) => `${[...line.normalize('NFC')].map(escaped).join('')}\\par\n`);
  const file = `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\\paperw11906\\paperh16838\\margl1701\\margr851\\margt1134\\margb1134\\f0\\fs28\n${paragraphs.join('')}}`;
  return new TextEncoder().encode(file);
}

function escaped(letter: string): string {
  if (letter === '\t') return '\\tab ';
  if ('\\{}'.includes(letter)) return `\\${letter}`;
  const code = letter.codePointAt(0)!;
  return code < 128 ? letter : `\\u${code > 32767 ? code - 65536 : code}?`;
}
