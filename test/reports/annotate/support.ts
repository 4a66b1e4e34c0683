import { readBytes } from '@rasoat/rules';
import { type Annotated, annotateDocx, type Remark, type Reviewer } from '@rasoat/rules/reports/annotate';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { type DocxItem, docxOf } from '../../support/docx.ts';
import { type Reviewed, reviewed } from './reviewed.ts';

/** Annotating Word files in tests. */

export const reviewer: Reviewer = { author: 'Rà soát tự động', initials: 'RS', day: '2026-11-24', lang: 'vi' };

/** A Word file with paragraphs of XML. */
export const wordFile = (...paragraphs: string[]): Uint8Array =>
  docxOf(paragraphs.map((xml): DocxItem => ({ xml: `<w:p>${xml}</w:p>` })));

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The file with comments; a refusal fails the test. */
export function annotatedFile(bytes: Uint8Array, remarks: readonly Remark[]): Annotated {
  const made = annotateDocx(bytes, remarks, reviewer);
  if (!('bytes' in made)) throw new Error(made.en);
  return made;
}

/** Comments on the first occurrence of each of some words, with the words as text. */
export async function remarksOn(bytes: Uint8Array, words: readonly string[]): Promise<Remark[]> {
  const source = await readBytes(bytes, { name: 'a.docx' });
  return words.map((text) => {
    const start = source.text.indexOf(text);
    expect([text, start >= 0]).toEqual([text, true]);
    const { place = null } = source.locate({ start, end: start + text.length });
    return { place, lines: [{ text }], suggestions: [] };
  });
}

/** Annotates words and reads the result with other means; the text of the file must not have changed. */
export async function commentOn(bytes: Uint8Array, ...words: string[]): Promise<Reviewed & { readonly xml: string }> {
  const made = annotatedFile(bytes, await remarksOn(bytes, words));
  const [before, after] = [await readBytes(bytes, { name: 'a.docx' }), await readBytes(made.bytes, { name: 'a.docx' })];
  expect(after.text).toBe(before.text);
  const seen = reviewed(made.bytes);
  expect(seen.accepted).toBe(reviewed(bytes).accepted);
  expect(seen.original).toBe(reviewed(bytes).original);
  return { ...seen, xml: new TextDecoder().decode(unzipSync(made.bytes)['word/document.xml']) };
}

/** What the comments stand on. */
export const standsOn = ({ comments }: Reviewed): string[] => comments.map(({ on }) => on);
