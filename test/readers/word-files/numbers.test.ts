import { readBytes } from '@rasoat/rules/readers/index';
import { expect, test } from 'vitest';
import { convert, hasTool } from '../../support/tools.ts';
import { randomLists } from '../docx/random-lists.ts';

/** How many files; `RASOAT_FILES=200` for the whole. */
const FILES = Number(process.env.RASOAT_FILES ?? 24);

/** Lines with their numbers, without what LibreOffice writes in its own way: white space, and the sign of a bullet. */
function lines(text: string): string[] {
  return text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, '').replace(/^[^\p{L}\p{N}(]+/u, '•'))
    .filter((line) => line !== '');
}

const read = async (bytes: Uint8Array, name: string): Promise<string[]> =>
  lines((await readBytes(bytes, { name })).text);

test.skipIf(!hasTool('soffice'))(
  `the automatic numbers of ${FILES} files in DOC, ODT and RTF are those that LibreOffice counts`,
  { timeout: 600_000 },
  async () => {
    const files = Array.from({ length: FILES }, (_, seed) => ({ name: `${seed}.docx`, bytes: randomLists(seed) }));
    for (const to of ['doc', 'odt']) {
      const written = convert(files, to).map((bytes, seed) => ({ name: `${seed}.${to}`, bytes }));
      const told = convert(written, 'txt:Text').map((bytes) => lines(new TextDecoder().decode(bytes)));
      for (const [k, { name, bytes }] of written.entries()) expect(await read(bytes, name), name).toEqual(told[k]);
    }
    // What LibreOffice writes into RTF are the numbers it counted; it loses Vietnamese letters of them when it reads it again.
    for (const [k, bytes] of convert(files, 'rtf').entries())
      expect(await read(bytes, `${k}.rtf`), `${k}.rtf`).toEqual(await read(files[k].bytes, files[k].name));
  },
);
