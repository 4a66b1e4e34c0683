import { readBytes } from '@rasoat/rules';
import { normalizeText } from '@rasoat/rules/text';
import { expect, test } from 'vitest';
import type { Remark, Suggestion } from '../../../rules/reports/annotate.ts';
import { type DocxItem, docxOf } from '../../support/docx.ts';
import { RandomDraft } from './random.ts';
import { reviewed } from './reviewed.ts';
import { annotatedFile } from './support.ts';

/** On random drafts: the text stays, and comments stand on the very words. */

const solid = (text: string): string => normalizeText(text).replace(/\s+/gu, '');
const randomFile = (draft: RandomDraft): Uint8Array => docxOf(draft.paragraphs().map((xml): DocxItem => ({ xml })));

test('random spans of random drafts', async () => {
  let spans = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const draft = new RandomDraft(seed);
    const file = randomFile(draft);
    const source = await readBytes(file, { name: 'a.docx' });
    const wanted: string[] = [];
    const remarks = Array.from({ length: 1 + draft.below(8) }, (): Remark => {
      const start = draft.below(source.text.length);
      const end = Math.min(source.text.length, start + draft.below(40));
      const words = source.text.slice(start, end);
      wanted.push(solid(words));
      return { place: source.locate({ start, end }).place ?? null, lines: [{ text: words }], suggestions: [] };
    });
    const made = annotatedFile(file, remarks);
    const seen = reviewed(made.bytes);
    const before = reviewed(file);
    expect([seed, seen.comments.map(({ on }) => solid(on))]).toEqual([seed, wanted]);
    expect([seed, seen.accepted, seen.original]).toEqual([seed, before.accepted, before.original]);
    expect([seed, (await readBytes(made.bytes, { name: 'a.docx' })).text]).toEqual([seed, source.text]);
    spans += wanted.length;
  }
  expect(spans).toBeGreaterThan(400);
});

test('random changes of random drafts: accepted they are made, rejected the draft is as it was', async () => {
  let tracked = 0;
  let refused = 0;
  for (let seed = 1; seed <= 50; seed++) {
    const draft = new RandomDraft(seed + 5000);
    const file = randomFile(draft);
    const source = await readBytes(file, { name: 'a.docx' });
    const edits: { start: number; end: number; insert: string }[] = [];
    for (let at = draft.below(12); at < source.text.length; at += 4 + draft.below(25)) {
      const end = Math.min(source.text.length, at + draft.below(12));
      edits.push({ start: at, end, insert: ['', 'được', ' (mới)', 'a\tb'][draft.below(4)] });
      at = end + 1;
    }
    const suggestionOf = ({ start, end, insert }: (typeof edits)[number]): Suggestion => [
      { place: source.locate({ start, end }).place ?? null, old: source.text.slice(start, end), insert },
    ];
    for (const edit of edits) {
      const { place = null } = source.locate(edit);
      const made = annotatedFile(file, [{ place, lines: [{ text: 'sửa' }], suggestions: [suggestionOf(edit)] }]);
      const seen = reviewed(made.bytes);
      const before = reviewed(file);
      expect([seed, edit, seen.original]).toEqual([seed, edit, before.original]);
      if (made.changes === 0) {
        refused++;
        expect([seed, edit, seen.accepted]).toEqual([seed, edit, before.accepted]);
        continue;
      }
      tracked++;
      const wanted = source.text.slice(0, edit.start) + edit.insert + source.text.slice(edit.end);
      const { text } = await readBytes(made.bytes, { name: 'a.docx' });
      expect([seed, edit, solid(text)]).toEqual([seed, edit, solid(wanted)]);
    }
    // All of them together, under comments on other words.
    const made = annotatedFile(
      file,
      edits.map((edit) => {
        const start = draft.below(source.text.length);
        const { place = null } = source.locate({ start, end: Math.min(source.text.length, start + draft.below(30)) });
        return { place, lines: [{ text: 'sửa' }], suggestions: [suggestionOf(edit)] };
      }),
    );
    expect([seed, reviewed(made.bytes).original]).toEqual([seed, reviewed(file).original]);
  }
  expect(tracked).toBeGreaterThan(80);
  expect(refused).toBeGreaterThan(30);
});
