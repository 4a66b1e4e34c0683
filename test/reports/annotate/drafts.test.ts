import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckResult, checks, readBytes, Session } from '@rasoat/rules';
import { remarksOf } from '@rasoat/rules/reports/annotate';
import { drafts } from '@rasoat/rules/testing';
import { normalizeText } from '@rasoat/rules/text';
import { expect, test } from 'vitest';
import { centralLaw } from '../../support/check.ts';
import { type DocxOptions, docxOf } from '../../support/docx.ts';
import { root } from '../../support/paths.ts';
import { convert, hasTool } from '../../support/tools.ts';
import { attributeOf, reviewed, walkXml } from './reviewed.ts';
import { annotatedFile } from './support.ts';

/** Whole drafts with their findings: from the check to the reviewed file and back. */

const asOf = '2026-11-24';
const shapes: Readonly<Record<string, DocxOptions>> = {
  plain: {},
  cut: { cutRuns: 3 },
  changed: { cutRuns: 4, changes: 5 },
  numbered: { automatic: true, cutRuns: 1 },
  strict: { strict: true },
};
const samples: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['quyet-dinh-cay-xanh.txt', 'chi-thi-cai-cach-hanh-chinh.md'].map((name) => [
      name.slice(0, name.indexOf('.')),
      readFileSync(join(root, 'examples', name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, ''),
    ]),
  ),
  // A sound draft with parts taken out, so that there are absences.
  broken: drafts['quyet-dinh-qppl']!.text.replace(/^.*Độc lập.*\n/mu, '')
    .replaceAll('Căn cứ', 'căn cứ')
    .replace(/^Nơi nhận:?\n/mu, ''),
};

async function checked(bytes: Uint8Array, revisions: 'accepted' | 'original' = 'accepted'): Promise<CheckResult> {
  const source = await readBytes(bytes, { name: 'a.docx', revisions });
  return new Session(checks, { law: centralLaw(), asOf, today: asOf }).run(source);
}

const told = ({ findings }: CheckResult): string[] =>
  findings
    // The comments themselves are told, too.
    .filter(({ rule }) => rule !== 'the-thuc/open-review')
    .map(({ rule, fingerprint, quote }) => `${rule} ${fingerprint} ${quote}`);
const solid = (text: string): string => normalizeText(text).replace(/\s+/gu, '');

const cases = Object.keys(samples).flatMap((name) => Object.keys(shapes).map((shape) => [name, shape] as const));

test.each(cases)('%s, %s: the same text and findings, each on its words', async (name, shape) => {
  const file = docxOf(samples[name], shapes[shape]);
  const result = await checked(file);
  const { source, findings } = result;
  expect(findings.length).toBeGreaterThan(3);
  const { bytes } = annotatedFile(file, remarksOf(result, findings, { lang: 'vi', suggest: false }));
  const again = await checked(bytes);
  expect(again.source.text).toBe(source.text);
  expect(told(again)).toEqual(told(result));
  const { comments } = reviewed(bytes);
  expect(comments.map(({ lines }) => lines.at(-1)!.split(' · ').at(-1))).toEqual(
    findings.map(({ fingerprint }) => fingerprint),
  );
  for (const [i, { at, absent, words }] of findings.entries()) {
    const { on, lines } = comments[i];
    const words0 = source.text.slice(at.start, at.end);
    const label = source.layout!.labels.find((one) => one.at.start <= at.start && at.start < one.at.end);
    // The number that Word counts is no text of the file.
    const shown = label === undefined ? words0 : words0.slice(Math.min(label.at.end, at.end) - at.start);
    expect([words.vi.what, solid(on)]).toEqual([words.vi.what, absent === null ? solid(shown) : '']);
    expect(lines[0]).toContain(words.vi.what);
    if (words.vi.todo !== '') expect(lines.join('\n')).toContain(words.vi.todo);
  }
});

test('safe fixes as tracked changes: accepted they are made, rejected the draft is as it was', async () => {
  let changes = 0;
  for (const [name, shape] of cases) {
    const file = docxOf(samples[name], shapes[shape]);
    const result = await checked(file);
    const fixable = result.findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe'));
    const reviewedFile = annotatedFile(file, remarksOf(result, result.findings, { lang: 'vi', suggest: true }));
    changes += reviewedFile.changes;
    expect(reviewedFile.changes + reviewedFile.untracked).toBe(fixable.length);
    const rejected = await checked(reviewedFile.bytes, 'original');
    expect(rejected.source.text).toBe((await checked(file, 'original')).source.text);
    const accepted = await checked(reviewedFile.bytes);
    const left = accepted.findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe'));
    expect([name, shape, left.length]).toEqual([name, shape, reviewedFile.untracked]);
  }
  expect(changes).toBeGreaterThan(12);
});

test.runIf(hasTool('soffice'))('LibreOffice finds every comment on the same words', async () => {
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const [name, shape] of cases.filter((_, i) => i % 2 === 0)) {
    const file = docxOf(samples[name], shapes[shape]);
    const result = await checked(file);
    const remarks = remarksOf(result, result.findings, { lang: 'vi', suggest: shape === 'cut' });
    files.push({ name: `${name}-${shape}.docx`, bytes: annotatedFile(file, remarks).bytes });
  }
  const opened = convert(files, 'fodt');
  for (const [i, { name, bytes }] of files.entries()) {
    const ours = reviewed(bytes).comments;
    const theirs = annotationsOf(opened[i]);
    expect([name, theirs.length]).toEqual([name, ours.length]);
    expect(theirs.map(({ author }) => author)).toEqual(ours.map(({ author }) => author));
    const words = (list: readonly { readonly on: string }[]): string[] => list.map(({ on }) => solid(on)).sort();
    expect([name, words(theirs)]).toEqual([name, words(ours)]);
  }
});

/** Comments of a flat OpenDocument text, with what they stand on; words that were struck out are left aside. */
function annotationsOf(fodt: Uint8Array): { readonly author: string; readonly on: string }[] {
  const found: { author: string; on: string; name: string; open: boolean }[] = [];
  const deletions = new Set<string>();
  const struck = new Set<string>();
  let region = '';
  walkXml(fodt, {
    open: (tag, path) => {
      const name = attributeOf(tag, 'name');
      const change = attributeOf(tag, 'change-id');
      switch (path.at(-1)) {
        case 'annotation':
          found.push({ author: '', on: '', name, open: name !== '' });
          break;
        case 'annotation-end':
          for (const one of found) if (one.name === name) one.open = false;
          break;
        case 'changed-region':
          region = attributeOf(tag, 'id');
          break;
        case 'deletion':
          deletions.add(region);
          break;
        case 'change-start':
          if (deletions.has(change)) struck.add(change);
          break;
        case 'change-end':
          struck.delete(change);
      }
    },
    text: (text, path) => {
      if (path.includes('annotation')) {
        if (path.at(-1) === 'creator') found[found.length - 1].author += text;
      } else if (path.includes('body') && !path.includes('tracked-changes') && struck.size === 0)
        for (const one of found) if (one.open) one.on += text;
    },
  });
  return found;
}
