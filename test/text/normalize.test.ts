import { buildSourceText, makeBlock, normalizeText, type SourceText } from '@rasoat/rules/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hardString } from './strings.ts';

/** The same normalisation by the platform's own means, step by step. */
const byPlatform = (raw: string): string =>
  raw
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g, '')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u00f0\u0256]/g, 'đ')
    .normalize('NFC');

const read = (file: string): SourceText =>
  buildSourceText({ format: 'plain', file, blocks: [makeBlock(0, file.length, { kind: 'line' })] });

describe('normalisation', () => {
  test('every character of Unicode, alone and behind a letter, is normalised as the platform does', () => {
    const block = 0x1000;
    for (let first = 0; first < 0x110000; first += block) {
      for (const base of ['', 'a', '\u1100']) {
        let raw = '';
        for (let code = first; code < first + block; code++) raw += `${base}${String.fromCodePoint(code)}x`;
        if (normalizeText(raw) !== byPlatform(raw))
          expect.fail(`differs from U+${first.toString(16)} on, behind "${base}"`);
      }
    }
  });

  test('random strings are normalised as the platform does', () => {
    fc.assert(
      fc.property(hardString, (raw) => void expect(normalizeText(raw)).toBe(byPlatform(raw))),
      { numRuns: 2000 },
    );
  });

  test('names the cases of Vietnamese files', () => {
    expect(normalizeText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
    expect(normalizeText('số\u00a0\u202f12\t3')).toBe('số  12\t3');
    expect(normalizeText('\ufeffLu\u00adật\u200b')).toBe('Luật');
    expect(normalizeText('NGH\u0049\u0323 ÐI\u0323NH, ðiểm')).toBe('NGHỊ ĐỊNH, điểm');
    expect(normalizeText(`${'ề'.normalize('NFD')}\ud800`)).toBe('ề\ud800');
    expect(normalizeText('e\u0323\u0302 e\u0302\u0323 o\u0301\u031b')).toBe('ệ ệ ớ');
  });

  test('marks beyond the longest cluster stand in groups of their own, none is lost', () => {
    const acute = (n: number): string => '\u0301'.repeat(n);
    // As far as the cluster reaches, the marks are put in order; those behind it keep their place.
    expect(normalizeText(`a${acute(29)}\u0323x`)).toBe(`ạ${acute(29)}x`);
    expect(normalizeText(`a${acute(30)}\u0323x`)).toBe(`á${acute(29)}\u0323x`);
    expect(normalizeText(`${acute(29)}\u0323\u0323x`)).toBe(`\u0323${acute(29)}\u0323x`);
    const many = `o\u031b${'\u0301\u200b\u0323'.repeat(1000)} ${'\ud834\udd65\u0323'.repeat(100)}e\u0323\u0302`;
    const sorted = (text: string): string => [...text.normalize('NFD')].sort().join('');
    expect(sorted(normalizeText(many))).toBe(sorted(byPlatform(many)));
    expect(normalizeText(many).endsWith('ệ')).toBe(true);
  });

  test('text that needs nothing is the file itself', () => {
    const file = 'Căn cứ Luật Đất đai số 31/2024/QH15;\n';
    expect(read(file).text).toBe(file);
    expect(read(file).locate({ start: 4, end: 10 })).toEqual({
      start: { line: 1, column: 5, offset: 4 },
      end: { line: 1, column: 11, offset: 10 },
    });
  });
});

describe('offset map', () => {
  test('the file between the offsets of a span normalises to the text of the span', () => {
    fc.assert(spansOf(hardString), { numRuns: 5000 });
  });

  test('offsets of the whole text are those of the file without removed characters at its ends', () => {
    fc.assert(
      fc.property(hardString, (file) => {
        const { text, locate } = bind(read(file));
        if (text === '') return;
        const at = locate({ start: 0, end: text.length });
        expect(normalizeText(file.slice(0, at.start.offset))).toBe('');
        expect(normalizeText(file.slice(at.end.offset))).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  test('starts and ends never go backwards', () => {
    fc.assert(
      fc.property(hardString, (file) => {
        const { text, locate } = bind(read(file));
        let before = 0;
        for (let i = 0; i < text.length; i++) {
          const at = locate({ start: i, end: i + 1 });
          expect(at.start.offset).toBeGreaterThanOrEqual(before);
          expect(at.end.offset).toBeGreaterThan(at.start.offset);
          before = at.start.offset;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a span of no width stands at one place', () => {
    const source = read('a\r\nb\u0301c');
    for (let i = 0; i <= source.text.length; i++) {
      const at = source.locate({ start: i, end: i });
      expect(at.start).toEqual(at.end);
    }
    expect(source.locate({ start: source.text.length, end: source.text.length }).start.offset).toBe(6);
  });

  test('lines and columns are those of the file, for every kind of line end', () => {
    const file = 'một\r\nha\u0069\rba\n\nb\u00f4\u0301n'.normalize('NFD');
    const source = read(file);
    const at = source.text.indexOf('b', source.text.indexOf('ba') + 2);
    expect(source.locate({ start: at, end: at + 1 }).start).toMatchObject({ line: 5, column: 1 });
    const mot = source.locate({ start: 0, end: 3 });
    expect(mot.end).toMatchObject({ line: 1, column: 'một'.normalize('NFD').length + 1 });
    const end = source.locate({ start: source.text.length, end: source.text.length });
    expect(end.start.offset).toBe(file.length);
  });

  test('blocks are cut to their words and empty ones are dropped', () => {
    const file = ' \u00a0 một \u200b\n\u200b\u00a0\nhai';
    const source = buildSourceText({
      format: 'plain',
      file,
      blocks: [
        makeBlock(0, 8, { kind: 'line' }),
        makeBlock(9, 11, { kind: 'line' }),
        makeBlock(12, 15, { kind: 'line' }),
      ],
    });
    expect(source.blocks.map((b) => source.text.slice(b.start, b.end))).toEqual(['một', 'hai']);
  });
});

describe('long runs of marks', () => {
  const runs = fc
    .array(
      fc.oneof(
        hardString,
        fc
          .tuple(
            fc.constantFrom('\u0301', '\u0301\u0323', '\u0323\u200b', '\ud834\udd65', '\u1161'),
            fc.integer({ min: 1, max: 70 }),
          )
          .map(([marks, n]) => marks.repeat(n)),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));

  test('the file between the offsets of a span normalises to the text of the span', () => {
    fc.assert(spansOf(runs), { numRuns: 2000 });
  });

  test('as many characters as by the platform, up to their order', () => {
    const sorted = (text: string): string => [...text.normalize('NFD')].sort().join('');
    fc.assert(
      fc.property(runs, (file) => void expect(sorted(normalizeText(file))).toBe(sorted(byPlatform(file)))),
      { numRuns: 2000 },
    );
  });
});

/** `locate` as a function of its own. */
function bind(source: SourceText): { text: string; locate: SourceText['locate'] } {
  return { text: source.text, locate: (span) => source.locate(span) };
}

/** The file between the offsets of any span of its text normalises to the text of the span. */
const spansOf = (files: fc.Arbitrary<string>): fc.IProperty<[string, number, number]> =>
  fc.property(files, fc.nat(), fc.nat(), (file, a, b) => {
    const { text, locate } = bind(read(file));
    const start = boundary(text, a % (text.length + 1));
    const end = boundary(text, start + (b % (text.length - start + 1)));
    if (end <= start) return;
    const at = locate({ start, end });
    expect(normalizeText(file.slice(at.start.offset, at.end.offset))).toBe(text.slice(start, end));
  });

/** The offset, or the next one that does not cut a letter from its marks or a surrogate pair. */
function boundary(text: string, offset: number): number {
  let i = offset;
  while (
    i < text.length &&
    i > 0 &&
    (/^[\p{M}\u1160-\u11ff]/u.test(text.slice(i)) ||
      (/[\ud800-\udbff]/.test(text[i - 1]) && /[\udc00-\udfff]/.test(text[i])))
  )
    i++;
  return i;
}
