import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '@rasoat/rules/readers/index';
import { normalizeText } from '@rasoat/rules/text';
import { expect, test } from 'vitest';
import { corpus, textFiles } from '../support/paths.ts';
import { inFile } from './blocks.ts';

interface Label {
  readonly citations: readonly {
    readonly line: number;
    readonly text: string;
    readonly split?: boolean;
    readonly garbled?: boolean;
  }[];
}

const plainWords = (text: string) => normalizeText(text).replace(/[*_#>\\|`\s]/g, '');

for (const name of ['seeds', 'labelled', 'texts'] as const) {
  const folder = corpus(name);
  test.skipIf(folder === null)(`${name}: every word of every file is in the text, each at its place`, async () => {
    for (const file of textFiles(folder!)) {
      const bytes = new Uint8Array(readFileSync(join(folder!, file)));
      const decoded = new TextDecoder().decode(bytes);
      const source = await readBytes(bytes, { name: file });
      const starts = [0];
      for (let i = decoded.indexOf('\n'); i >= 0; i = decoded.indexOf('\n', i + 1)) starts.push(i + 1);
      for (const block of source.blocks) {
        const at = source.locate(block);
        const words = plainWords(source.text.slice(block.start, block.end));
        if (!plainWords(decoded.slice(at.start.offset, at.end.offset)).includes(words))
          expect.fail(`${file}: ${words}`);
        if (at.start.line !== at.end.line) expect.fail(`${file}: a block of several lines at ${at.start.line}`);
        if (at.start.offset - at.start.column + 1 !== starts[at.start.line - 1])
          expect.fail(`${file}: line ${at.start.line}`);
      }
      if (source.format === 'plain') expect(plainWords(source.text)).toBe(plainWords(decoded));
    }
  });
}

const labelled = corpus('labelled');
test.skipIf(labelled === null)('labelled citations stand on their lines', async () => {
  let found = 0;
  for (const file of textFiles(labelled!)) {
    const bytes = new Uint8Array(readFileSync(join(labelled!, file)));
    const decoded = new TextDecoder().decode(bytes);
    const source = await readBytes(bytes, { name: file });
    const label = JSON.parse(readFileSync(join(labelled!, file.replace(/\.txt$/, '.json')), 'utf8')) as Label;
    for (const citation of label.citations) {
      if (citation.split || citation.garbled) continue;
      const text = normalizeText(citation.text);
      let at = source.text.indexOf(text);
      while (at >= 0 && source.locate({ start: at, end: at + text.length }).start.line !== citation.line)
        at = source.text.indexOf(text, at + 1);
      if (at < 0) expect.fail(`${file}:${citation.line} ${text}`);
      expect(plainWords(inFile(source, decoded, text))).toBe(plainWords(text));
      found++;
    }
  }
  expect(found).toBeGreaterThan(250);
});
