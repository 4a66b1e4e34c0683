import { readBytes } from '@rasoat/rules';
import type { Annotated, Suggestion } from '@rasoat/rules/reports/annotate';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf } from '../../support/docx.ts';
import { type Reviewed, reviewed } from './reviewed.ts';
import { annotatedFile, run, wordFile } from './support.ts';

/** Fixes as tracked changes. */

interface Suggested extends Reviewed {
  readonly xml: string;
  readonly untracked: Annotated['untracked'];
}

/** Proposes to write words anew, each as one fix of a comment that stands on them. */
async function suggested(file: Uint8Array, ...fixes: (readonly [old: string, insert: string])[]): Promise<Suggested> {
  const source = await readBytes(file, { name: 'a.docx' });
  const remarks = fixes.map(([old, insert]) => {
    const start = source.text.indexOf(old);
    expect([old, start >= 0]).toEqual([old, true]);
    const { place = null } = source.locate({ start, end: start + old.length });
    const suggestion: Suggestion = [{ place, old, insert }];
    return { place, lines: [{ text: old }], suggestions: [suggestion] };
  });
  const made = annotatedFile(file, remarks);
  const xml = strFromU8(unzipSync(made.bytes)['word/document.xml']);
  return { ...reviewed(made.bytes), untracked: made.untracked, xml };
}

const by = 'w:author="Nguyễn Văn A" w:date="2026-11-01T08:00:00Z"';
const ours = 'w:author="Rà soát tự động" w:date="2026-11-24T00:00:00Z"';

test('words in the middle of a run are struck out, and others put behind them in the same look', async () => {
  const noted = `<w:rPrChange w:id="5" ${by}><w:rPr><w:i/></w:rPr></w:rPrChange>`;
  const seen = await suggested(wordFile(run('Nơi nhận ;', `<w:b/>${noted}`)), ['nhận ;', 'nhận:']);
  expect([seen.accepted, seen.original, seen.changes.length]).toEqual(['Nơi nhận:\n', 'Nơi nhận ;\n', 2]);
  expect(seen.xml).toMatch(
    new RegExp(
      `<w:del w:id="\\d+" ${ours}><w:r><w:rPr><w:b/>.*</w:rPr><w:delText xml:space="preserve">nhận ;</w:delText></w:r></w:del><w:ins w:id="\\d+" ${ours}><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">nhận:</w:t></w:r></w:ins>`,
      'u',
    ),
  );
  // The comment stands on both.
  expect(seen.comments.map(({ on }) => on)).toEqual(['nhận:']);
  expect([seen.comments.length, seen.untracked]).toEqual([1, 0]);
});

test('over several runs, links and controls', async () => {
  const link = `<w:hyperlink w:anchor="a">${run('số 12')}</w:hyperlink>`;
  const control = `<w:sdt><w:sdtContent>${run('/QĐ')}</w:sdtContent></w:sdt>`;
  const seen = await suggested(wordFile(run('Căn cứ ') + link + control + run('-UBND')), [
    'cứ số 12/QĐ-UB',
    'cứ Nghị quyết',
  ]);
  expect([seen.accepted, seen.changes.length]).toEqual(['Căn cứ Nghị quyếtND\n', 5]);
  expect(seen.original).toBe('Căn cứ số 12/QĐ-UBND\n');
});

test('a word taken out, a word put in, two fixes in one run', async () => {
  const seen = await suggested(wordFile(run('các các quy định , này')), ['các ', ''], [' ,', ',']);
  expect([seen.accepted, seen.original]).toEqual(['các quy định, này\n', 'các các quy định , này\n']);
});

test.each([
  ['the insertion of another', `<w:ins w:id="7" ${by}>${run('Nơi nhận ;')}</w:ins>`],
  ['a text moved by another', `<w:moveTo w:id="7" ${by}>${run('Nơi nhận ;')}</w:moveTo>`],
  ['a field', `<w:fldSimple w:instr=" REF a ">${run('Nơi nhận ;')}</w:fldSimple>`],
  [
    'content bound to data',
    `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>${run('Nơi nhận ;')}</w:sdtContent></w:sdt>`,
  ],
  ['words around a note', '<w:r><w:t>Nơi nhận</w:t><w:footnoteReference w:id="1"/><w:t> ;</w:t></w:r>'],
])('in %s nothing is changed, and the comment alone tells', async (_name, inside) => {
  const file = docxOf([{ xml: `<w:p>${inside}</w:p>` }], { footnotes: ['Chú thích'] });
  const before = reviewed(file);
  const seen = await suggested(file, ['Nơi nhận ;', 'Nơi nhận:']);
  expect([seen.comments.length, seen.untracked]).toEqual([1, 1]);
  expect([seen.accepted, seen.original, seen.changes]).toEqual([before.accepted, before.original, before.changes]);
});

test('removed words of another may stand among those that are changed', async () => {
  const removed = `<w:del w:id="3" ${by}><w:r><w:delText>được </w:delText></w:r></w:del>`;
  const seen = await suggested(wordFile(run('Nơi ') + removed + run('nhận ;')), ['Nơi nhận ;', 'Nơi nhận:']);
  expect([seen.accepted, seen.original]).toEqual(['Nơi nhận:\n', 'Nơi được nhận ;\n']);
});

test('two fixes of the same words: the first is proposed', async () => {
  const seen = await suggested(wordFile(run('Nơi nhận ;')), ['nhận ;', 'nhận:'], ['Nơi nhận', 'NƠI NHẬN']);
  expect([seen.accepted, seen.untracked]).toEqual(['Nơi nhận:\n', 1]);
  expect(seen.comments.map(({ on }) => on)).toEqual(['nhận:', 'Nơi ']);
});

test('words that the file has otherwise than they were read are left alone', async () => {
  const file = docxOf([{ runs: [{ text: 'Qu\u00b9n \u00a7\u00b4n', font: '.VnTime' }] }]);
  const source = await readBytes(file, { name: 'a.docx' });
  const old = source.text.slice(0, 4);
  expect(old).not.toBe('Qu\u00b9n');
  const seen = await suggested(file, [old, 'Quyền']);
  expect([seen.untracked, seen.original]).toEqual([1, reviewed(file).original]);
});
