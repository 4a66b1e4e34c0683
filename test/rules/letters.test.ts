import { applyFixes, checks, readBytes, Session } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { fromTcvn3, fromVni } from '../../rules/text/legacy-tables.ts';
import { centralLaw } from '../support/check.ts';

/** Files whose letters are those of an encoding from before Unicode. */
const session = () => new Session(checks, { law: centralLaw(), asOf: '2026-11-22', today: '2026-11-22' });

/** The Unicode text in the letters that the table reads. */
function inLetters(text: string, read: (text: string) => string): string {
  const signs = Array.from({ length: 0x60 }, (_, k) => String.fromCharCode(0xa0 + k));
  const pairs = ['', ...'aeiouyöôAEIOUYÖÔ'].flatMap((vowel) => signs.map((sign) => vowel + sign));
  const written = new Map<string, string>();
  for (const pair of pairs) {
    const letter = read(pair);
    if (letter.length === 1 && letter !== pair && !written.has(letter)) written.set(letter, pair);
  }
  return [...text].map((letter) => written.get(letter) ?? written.get(letter.toLowerCase()) ?? letter).join('');
}

test.each([
  ['TCVN3 (ABC)', fromTcvn3],
  ['VNI', fromVni],
] as const)('a whole file in %s is told once, with the conversion as the way out', async (name, read) => {
  for (const id of ['quyet-dinh-qppl', 'ke-hoach']) {
    const file = inLetters(drafts[id].text, read);
    const source = await readBytes(new TextEncoder().encode(file), { name: 'draft.txt' });
    const { findings } = session().run(source);
    expect(findings.map(({ rule }) => rule)).toEqual(['language/encoding']);
    const [{ words, fixes }] = findings;
    expect(words.vi.what).toContain(`Cả văn bản`);
    expect(words.vi.what).toContain(name);
    expect(words.vi.why).toContain('chưa được kiểm tra');
    expect(fixes).toHaveLength(1);
    const { file: right } = await applyFixes(file, {
      read: (text) => readBytes(new TextEncoder().encode(text), { name: 'draft.txt' }),
      check: (text) => session().run(text),
      choose: (finding) => (finding.rule === 'language/encoding' ? (finding.fixes[0] ?? null) : null),
    });
    // Capitals of the Vietnamese letters are those of a font in TCVN3.
    expect(right.toLowerCase().slice(0, 400)).toBe(drafts[id].text.toLowerCase().slice(0, 400));
  }
});

test('without the rule of encodings the file is told as unread', async () => {
  const file = inLetters(drafts['ke-hoach'].text, fromTcvn3);
  const source = await readBytes(new TextEncoder().encode(file), { name: 'draft.txt' });
  const rules = checks.filter(({ id }) => id !== 'language/encoding');
  const options = { law: centralLaw(), asOf: '2026-11-22', today: '2026-11-22' };
  expect(new Session(rules, options).run(source).findings.map(({ rule }) => rule)).toEqual(['input/unread']);
});

test('a file in bytes of TCVN3 is told once: its letters were lost', async () => {
  const file = inLetters(drafts['ke-hoach'].text, fromTcvn3);
  const source = await readBytes(
    Uint8Array.from(file, (sign) => sign.charCodeAt(0)),
    { name: 'draft.txt' },
  );
  const { findings } = session().run(source);
  expect(findings.map(({ rule, words }) => [rule, words.vi.todo])).toEqual([
    ['input/unread', 'Chuyển chữ sang Unicode, lưu lại tệp bằng bảng mã UTF-8 rồi kiểm tra lại.'],
  ]);
});

test('words of one paragraph in an old encoding are not misspelt as well', async () => {
  const pasted = 'Caùc sôû baùo caùo keát quaû tröôùc ngaøy 01 thaùng 12.';
  const text = `${drafts['ke-hoach'].text.trimEnd()}\n\n${pasted}\n`;
  const source = await readBytes(new TextEncoder().encode(text), { name: 'draft.txt' });
  const { findings } = session().run(source);
  const about = findings.filter(({ quote }) => pasted.includes(quote));
  expect(about.map(({ rule }) => rule)).toContain('language/encoding');
  expect(about.map(({ rule }) => rule)).not.toContain('language/misspelt');
});

test('a file with one broken place is still checked', async () => {
  const text = drafts['ke-hoach'].text.replace('pháp luật', 'phát luật');
  const bytes = new TextEncoder().encode(`${text}\n?`);
  bytes[bytes.length - 1] = 0xff;
  const { findings } = session().run(await readBytes(bytes, { name: 'draft.txt' }));
  const rules = findings.map(({ rule }) => rule);
  expect(rules).toContain('input/unread');
  expect(rules).toContain('language/misspelt');
});
