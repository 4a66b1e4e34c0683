import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckResult, checks, readBytes, Session } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import type { SourceText } from '@rasoat/rules/text';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { cellText, replaceOnce } from '../../drafts/edits.ts';
import { centralLaw } from '../../support/check.ts';
import { type DocxOptions, docxOf } from '../../support/docx.ts';
import { readTsv } from '../../support/table.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../drafts');

const REMOVED = '\u0000';

/** Characters of each run of a part, by paragraph: written apart from the reader, in the words of `DocxPoint`. */
function runsOf(file: Uint8Array, part: string): string[][] {
  const paragraphs: string[][] = [];
  const open: string[][] = [];
  let text: string | null = null;
  let removed = false;
  const add = (more: string): void => {
    const runs = open[open.length - 1];
    runs[runs.length - 1] += removed ? REMOVED.repeat(more.length) : more;
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') {
      const runs: string[] = [];
      paragraphs.push(runs);
      open.push(runs);
    } else if (name === 'w:del') removed = true;
    else if (name === 'w:r') open[open.length - 1].push('');
    else if (name === 'w:t' || name === 'w:delText') text = '';
    else if (name === 'w:tab') add('\t');
    else if (name === 'w:br') add('\n');
  });
  parser.on('text', (more) => {
    if (text !== null) text += more;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:p') open.pop();
    else if (name === 'w:del') removed = false;
    else if (name === 'w:t' || name === 'w:delText') {
      add(text ?? '');
      text = null;
    }
  });
  parser.write(strFromU8(unzipSync(file)[part])).close();
  return paragraphs;
}

/** What stands in the file between two points; what was removed there is not text. */
function textAt(file: Uint8Array, source: SourceText, start: number, end: number): string {
  const { place } = source.locate({ start, end });
  if (place?.kind !== 'docx') throw new Error('no place in a Word file');
  const paragraphs = runsOf(file, place.part);
  let out = '';
  for (let p = place.start.paragraph; p <= place.end.paragraph; p++)
    paragraphs[p].forEach((run, k) => {
      const isFirst = p === place.start.paragraph;
      const isLast = p === place.end.paragraph;
      if ((isFirst && k < place.start.run) || (isLast && k > place.end.run)) return;
      const from = isFirst && k === place.start.run ? place.start.offset : 0;
      const to = isLast && k === place.end.run ? place.end.offset : run.length;
      out += run.slice(from, to);
    });
  return out.replaceAll(REMOVED, '');
}

const ways: readonly DocxOptions[] = [
  {},
  { automatic: true, cutRuns: 1 },
  { automatic: true, cutRuns: 2, changes: 3, strict: true },
];

const law = centralLaw();

async function check(bytes: Uint8Array, name: string, asOf: string): Promise<CheckResult> {
  const source = await readBytes(bytes, { name });
  return new Session(checks, { law, asOf, today: asOf } as ConstructorParameters<typeof Session>[1]).run(source);
}

describe('the same findings as in the plain draft', () => {
  for (const [id, { text, asOf }] of Object.entries(drafts)) {
    test(id, { timeout: 60_000 }, async () => {
      const table = join(folder, `${id}.defects.tsv`);
      // Lines that a text file wraps are one paragraph there, and several in Word: text of a web page is told by paragraphs.
      const slips = existsSync(table) ? readTsv(table).filter((row) => row.id !== 'page-text') : [];
      // Each slip is tested on the plain draft; here every third one.
      const texts = [
        text,
        ...slips.filter((_, k) => k % 3 === 0).map(({ from, to }) => replaceOnce(text, cellText(from), cellText(to))),
      ];
      for (const [k, draft] of texts.entries()) {
        const plain = await check(new TextEncoder().encode(draft), 'draft.txt', asOf);
        const docx = await check(docxOf(draft, ways[k % ways.length]), 'draft.docx', asOf);
        // A text has no tracked changes to be told of.
        const told = ({ findings }: CheckResult): string[] =>
          findings
            .filter(({ rule }) => rule !== 'the-thuc/open-review')
            .map(({ rule, fingerprint }) => `${rule} ${fingerprint}`)
            .sort();
        expect(told(docx)).toEqual(told(plain));
      }
    });
  }
});

test('the text at a place is the text of the span', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(drafts)),
      fc.constantFrom(...ways),
      fc.array(fc.tuple(fc.nat(), fc.nat(120)), { minLength: 5, maxLength: 5 }),
      async (id, way, spans) => {
        const file = docxOf(drafts[id].text.slice(0, 4000), way);
        const source = await readBytes(file, { name: 'draft.docx' });
        for (const [from, length] of spans) {
          const start = from % source.text.length;
          const end = Math.min(source.text.length, start + length);
          // Automatic numbers stand in no run.
          if (source.layout?.labels.some(({ at }) => at.start <= end && at.end + 1 >= start)) continue;
          compared++;
          expect(textAt(file, source, start, end)).toBe(source.text.slice(start, end).replaceAll('\n', ''));
        }
      },
    ),
    { seed: 5, numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(100);
});

test('a number that is counted stands at the start of its paragraph', async () => {
  const file = docxOf('Mở đầu\nĐiều 1. Phạm vi\n1. Khoản một', { automatic: true });
  const source = await readBytes(file, { name: 'draft.docx' });
  const point = (paragraph: number, offset: number): object => ({ paragraph, run: 0, offset });
  const place = (words: string): unknown => {
    const start = source.text.indexOf(words);
    return source.locate({ start, end: start + words.length }).place;
  };
  const part = 'word/document.xml';
  expect(place('Điều 1.')).toEqual({ kind: 'docx', part, start: point(1, 0), end: point(1, 0) });
  expect(place('1. Phạm')).toEqual({ kind: 'docx', part, start: point(1, 0), end: point(1, 4) });
  expect(place('Khoản')).toEqual({ kind: 'docx', part, start: point(2, 0), end: point(2, 5) });
  expect(source.layout?.labels.map(({ at, format }) => [source.text.slice(at.start, at.end), format])).toEqual([
    ['Điều 1.', 'decimal'],
    ['1.', 'decimal'],
  ]);
});
