import { applyFixes, type CheckResult, checks, readBytes, Session, type SourceText } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { recoderOf } from '@rasoat/rules/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centralLaw } from '../support/check.ts';

/** Safe fixes of drafts that were damaged by chance: they come to an end, and a second run has nothing left to do. */

const asOf = '2026-11-22';
const session = new Session(checks, { law: centralLaw(), asOf, today: asOf });

/** What slips into drafts: signs of markup, hidden signs, other dashes and spaces, numbers, slips of words. */
const bits =
  '\n|\n\n|\r\n|\t|  |\u00a0|\u200b|\ufeff|\u00ad|\u0301|\ud800|😀|-|–|—|“|"|*|**|_|`|<|&|&amp;|<b>|#|\\|:|;|/|a) |đ) |1. |Điều 5. |số: |Số: |và và |hoà|thuỷ|qui|ð|Ð|điểm a khoản 1 Điều 3|phát luật|3 0%|số: 63/2010/NĐ-CP|<!-- x -->'.split(
    '|',
  );

type Slip = readonly [kind: number, at: number, more: number];

/** One slip: something put in, letters lost or doubled, a line moved, doubled or set in capitals, decomposed words, another number. */
function slipped(text: string, [kind, where, more]: Slip): string {
  const at = where % (text.length + 1);
  const lines = text.split('\n');
  const line = where % lines.length;
  const end = at + (more % 12);
  switch (kind) {
    case 0:
      return text.slice(0, at) + bits[more % bits.length] + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at);
    case 3:
      lines.splice(more % lines.length, 0, ...lines.splice(line, 1));
      return lines.join('\n');
    case 4:
      lines.splice(more % lines.length, 0, lines[line]);
      return lines.join('\n');
    case 5:
      lines[line] = [lines[line].toUpperCase(), lines[line].toLowerCase(), lines[line].normalize('NFD')][more % 3];
      return lines.join('\n');
    default:
      return text.slice(0, at) + text.slice(at).replace(/\d+/u, String(more % 40));
  }
}

const slips = fc.array(fc.tuple(fc.nat(6), fc.nat(100_000), fc.nat(1_000)), { minLength: 1, maxLength: 40 });
const forms: readonly (readonly [name: string, form: (text: string) => string])[] = [
  ['a.txt', (text) => text],
  ['a.txt', (text) => text.replaceAll(/\r?\n/gu, '\r\n')],
  ['a.txt', (text) => text.replaceAll(/\r?\n/gu, '\r')],
  ['a.txt', (text) => `\ufeff${text}`],
  ['a.md', (text) => text],
  [
    'a.html',
    (text) =>
      text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('\n'),
  ],
];

/** The bytes after their safe fixes. */
async function mended(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly bytes: Uint8Array; readonly applied: number }> {
  const { text, encode } = recoderOf(bytes)!;
  const read = (file: string): Promise<SourceText> => readBytes(encode(file), { name });
  const check = (source: SourceText): CheckResult => session.run(source);
  const { file, applied, unstable, result } = await applyFixes(text, { read, check });
  expect(unstable).toBe(false);
  const fingerprints = (of: CheckResult): string[] => of.findings.map(({ fingerprint }) => fingerprint);
  expect(fingerprints(result)).toEqual(fingerprints(check(await read(file))));
  return { bytes: encode(file), applied };
}

test('fixes of damaged drafts come to an end, and are made once', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(drafts)),
      slips,
      fc.constantFrom(...forms),
      async (draft, all, [name, form]) => {
        const bytes = new TextEncoder().encode(form(all.reduce(slipped, draft.text).toWellFormed()));
        const once = await mended(bytes, name);
        const twice = await mended(once.bytes, name);
        expect(twice.applied).toBe(0);
        expect(Buffer.compare(twice.bytes, once.bytes)).toBe(0);
      },
    ),
    { seed: 20261122, numRuns: 150 },
  );
});

test('lines that are put in end as the others do', async () => {
  const lost = drafts['ke-hoach'].text.replace(/^Độc lập - .*\n/mu, '');
  for (const end of ['\r', '\r\n', '\n']) {
    const file = lost.replaceAll('\n', end);
    const { file: fixed } = await applyFixes(file, {
      read: (text) => readBytes(new TextEncoder().encode(text), { name: 'a.txt' }),
      check: (source) => session.run(source),
      choose: ({ rule, fixes }) => (rule === 'the-thuc/motto' ? (fixes[0] ?? null) : null),
    });
    expect(fixed.split(end)).toHaveLength(file.split(end).length + 1);
    expect(fixed.replaceAll(end, '')).not.toMatch(/[\r\n]/u);
  }
});

test.each([
  ['- Lưu: \ufeffVT, NC.', '- Lưu: VT, NC.'],
  ['- Lưu: VT, \u200bNC.', '- Lưu: VT, NC.'],
  ['- Lưu: V\u00adT\u200b, NC.', '- Lưu: VT, NC.'],
  ['- Lưu: VT\u200b\u200b\u200b, NC.', '- Lưu: VT, NC.'],
])('hidden signs at the edge of a word go with it: %j', async (written, expected) => {
  const text = drafts['ke-hoach'].text.replace(/^- Lưu: .*$/mu, written);
  expect(text).toContain(written);
  const { bytes, applied } = await mended(new TextEncoder().encode(text), 'a.txt');
  expect(applied).toBe(1);
  expect(new TextDecoder().decode(bytes)).toBe(text.replace(written, expected));
});
