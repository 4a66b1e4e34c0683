import { readBytes } from '@rasoat/rules/readers/index';
import { expect, test } from 'vitest';
import { convert, hasTool } from '../../support/tools.ts';
import { randomLists } from './random-lists.ts';

const FILES = 200;

/** Lines with their numbers, without what LibreOffice writes in its own way: white space, and the sign of a bullet. */
function lines(text: string): string[] {
  return text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, '').replace(/^[^\p{L}\p{N}(]+/u, '•'))
    .filter((line) => line !== '');
}

test.skipIf(!hasTool('soffice'))(
  `the automatic numbers of ${FILES} files are those that LibreOffice counts`,
  { timeout: 300_000 },
  async () => {
    const files = Array.from({ length: FILES }, (_, seed) => ({ name: `${seed}.docx`, bytes: randomLists(seed) }));
    const told = convert(files, 'txt:Text').map((bytes) => lines(new TextDecoder().decode(bytes)));
    let numbered = 0;
    for (const [k, { name, bytes }] of files.entries()) {
      const source = await readBytes(bytes, { name });
      expect(lines(source.text), name).toEqual(told[k]);
      numbered += source.layout?.labels.length ?? 0;
    }
    expect(numbered).toBeGreaterThan(FILES * 10);
  },
);
