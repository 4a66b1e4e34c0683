import { readBytes } from '@rasoat/rules';
import { annotateDocx, type Remark } from '@rasoat/rules/reports/annotate';
import { test } from 'vitest';
import { type DocxItem, docxOf } from '../../support/docx.ts';
import { expectLinear } from '../../support/growth.ts';
import { reviewer } from './support.ts';

/** The time of annotating grows with the file and its comments, not with their product. */

const sentence = 'Căn cứ Luật Đất đai & Nghị định số 118/2025/NĐ-CP; ';

/** A file and comments with changes all over it. */
async function annotated(items: readonly DocxItem[]): Promise<() => void> {
  const file = docxOf(items);
  const source = await readBytes(file, { name: 'a.docx' });
  const remarks: Remark[] = [];
  for (let start = 5; start + 40 < source.text.length; start += 60) {
    const { place = null } = source.locate({ start, end: start + 20 });
    const old = source.text.slice(start, start + 20);
    remarks.push({ place, lines: [{ text: 'sửa' }], suggestions: [[{ place, old, insert: 'x' }]] });
  }
  return () => {
    annotateDocx(file, remarks, reviewer);
  };
}

test.each<[string, (size: number) => DocxItem[]]>([
  ['many paragraphs', (size) => Array.from({ length: size }, () => sentence)],
  ['one long run', (size) => [{ runs: [sentence.repeat(size)] }]],
  ['one paragraph of many runs', (size) => [{ runs: Array.from({ length: size }, () => sentence) }]],
  ['one run of many texts', (size) => [{ runs: [`${sentence}\t`.repeat(size)] }]],
])('%s', async (_name, items) => {
  const works = new Map<number, () => void>();
  for (const size of [400, 800, 1600]) works.set(size, await annotated(items(size)));
  await expectLinear((size) => works.get(size)!, 400);
});
