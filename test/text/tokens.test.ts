import { readMarkdown } from '@rasoat/rules/readers/markdown';
import { readPlain } from '@rasoat/rules/readers/plain';
import {
  buildSourceText,
  normalizeText,
  type SourceText,
  TokenFlag,
  TokenKind,
  tokenize,
  wordKey,
} from '@rasoat/rules/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hardString } from './strings.ts';

const read = (file: string): SourceText => buildSourceText({ format: 'plain', file, blocks: [] });
const words = (source: Pick<SourceText, 'text' | 'tokens'>): string[] =>
  Array.from({ length: source.tokens.length }, (_, i) =>
    source.text.slice(source.tokens.start[i], source.tokens.end[i]),
  );
const flagged = (source: SourceText, flag: number): string[] =>
  words(source).filter((_, i) => (source.tokens.flags[i] & flag) !== 0);

describe('token table', () => {
  test('kinds', () => {
    const source = read("Điều 5. 30c/NQ-CP, QH15; 1.234 đồng H'Mông (4a) x\u0302y …");
    const kinds = ['', 'word', 'number', 'symbol', 'punctuation'];
    expect(words(source).map((w, i) => `${w}:${kinds[source.tokens.kind[i]]}`)).toEqual([
      'Điều:word',
      '5:number',
      '.:punctuation',
      '30c:symbol',
      '/:punctuation',
      'NQ:word',
      '-:punctuation',
      'CP:word',
      ',:punctuation',
      'QH15:symbol',
      ';:punctuation',
      '1:number',
      '.:punctuation',
      '234:number',
      'đồng:word',
      "H'Mông:word",
      '(:punctuation',
      '4a:symbol',
      '):punctuation',
      'x\u0302y:word',
      '…:punctuation',
    ]);
  });

  test('letters are those of Unicode, in every block', () => {
    const characters: string[] = [];
    for (let code = 0x21; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      if (!/[\s\p{M}\p{Cf}\p{Cc}\p{Zl}]/u.test(character) && normalizeText(character) === character)
        characters.push(character);
    }
    const tokens = tokenize(characters.join(' '));
    const wrong = characters.filter((character, i) => {
      const letter = /[\p{L}\p{Nl}]/u.test(character) && character !== '\u02bc';
      return (
        tokens.kind[i] !==
        (letter ? TokenKind.word : /[0-9]/.test(character) ? TokenKind.number : TokenKind.punctuation)
      );
    });
    expect(tokens.length).toBe(characters.length);
    expect(wrong).toEqual([]);
  });

  test('flags', () => {
    const source = readPlain('ỦY BAN nhân dân\n\n  Số: 5');
    expect(flagged(source, TokenFlag.capital)).toEqual(['ỦY', 'BAN', 'Số']);
    expect(flagged(source, TokenFlag.allCaps)).toEqual(['ỦY', 'BAN']);
    expect(flagged(source, TokenFlag.spaceBefore)).toEqual(['BAN', 'nhân', 'dân', 'Số', '5']);
    expect(flagged(source, TokenFlag.newlineBefore)).toEqual(['ỦY', 'Số']);
    expect(flagged(source, TokenFlag.blockStart)).toEqual(['ỦY', 'Số']);
  });

  test('every character that is not white space is in exactly one token, in order', () => {
    fc.assert(
      fc.property(hardString, (file) => {
        const { text, tokens } = read(file);
        let at = 0;
        for (let i = 0; i < tokens.length; i++) {
          expect(text.slice(at, tokens.start[i])).toMatch(/^[ \t\n]*$/);
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]);
          expect(text.slice(tokens.start[i], tokens.end[i])).not.toMatch(/[ \t\n]/);
          at = tokens.end[i];
        }
        expect(text.slice(at)).toMatch(/^[ \t\n]*$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('keys are those of wordKey', () => {
    fc.assert(
      fc.property(hardString, (file) => {
        const source = read(file);
        expect([...source.tokens.key]).toEqual(words(source).map(wordKey));
      }),
      { numRuns: 500 },
    );
  });

  test('NFC and NFD files give the same text, tokens and keys', () => {
    fc.assert(
      fc.property(hardString, (file) => {
        const nfc = read(file.normalize('NFC'));
        const nfd = read(file.normalize('NFD'));
        expect(nfd.text).toBe(nfc.text);
        expect(nfd.tokens.key).toEqual(nfc.tokens.key);
        expect(nfd.tokens.start).toEqual(nfc.tokens.start);
        expect(nfd.tokens.flags).toEqual(nfc.tokens.flags);
      }),
      { numRuns: 500 },
    );
  });

  test('at finds the first token from an offset on', () => {
    fc.assert(
      fc.property(hardString, fc.nat(80), (file, offset) => {
        const { tokens } = read(file);
        const found = [...tokens.start].findIndex((start) => start >= offset);
        expect(tokens.at(offset)).toBe(found < 0 ? tokens.length : found);
      }),
    );
  });

  test('a table may be made without blocks', () => {
    expect(tokenize('a b').length).toBe(2);
    expect(tokenize('').length).toBe(0);
    expect(TokenKind.word).toBe(tokenize('a').kind[0]);
  });
});

/** Sentences of a text, white space collapsed. */
function sentences(file: string): string[] {
  const source = readPlain(file);
  const { tokens, text } = source;
  const starts: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (tokens.flags[i] & TokenFlag.sentenceStart) starts.push(tokens.start[i]);
  return starts.map((start, i) =>
    text
      .slice(start, starts[i + 1])
      .trim()
      .replace(/\s+/g, ' '),
  );
}

describe('sentence borders', () => {
  test('an item of a list is a sentence, the line that continues it is none; a number in a cell is a label', async () => {
    const file =
      '- Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các huyện và\n  thành phố trực thuộc\n- hai\n\n| Một | 1. Hai. Ba |\n|---|---|\n';
    const { tokens, text } = await readMarkdown(file);
    const starts = [...tokens.start].filter((_, i) => tokens.flags[i] & TokenFlag.sentenceStart);
    expect(
      starts.map((start, i) =>
        text
          .slice(start, starts[i + 1])
          .trim()
          .replace(/\s+/g, ' '),
      ),
    ).toEqual([
      '- Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các huyện và thành phố trực thuộc',
      '- hai',
      'Một',
      '1. Hai.',
      'Ba',
    ]);
  });

  test.each<[string, string[]]>([
    [
      'Thực hiện theo khoản 1 Điều 5. Khoản 2 không áp dụng.',
      ['Thực hiện theo khoản 1 Điều 5.', 'Khoản 2 không áp dụng.'],
    ],
    ['Điều 5. Phạm vi điều chỉnh', ['Điều 5. Phạm vi điều chỉnh']],
    [
      'UBND TP. Hồ Chí Minh và TX. Gò Công. Các sở thực hiện.',
      ['UBND TP. Hồ Chí Minh và TX. Gò Công.', 'Các sở thực hiện.'],
    ],
    ['Hỗ trợ 1.234.567 đồng. Mức khác do luật định.', ['Hỗ trợ 1.234.567 đồng.', 'Mức khác do luật định.']],
    ['Sách, báo, v.v. và tài liệu khác.', ['Sách, báo, v.v. và tài liệu khác.']],
    ['Sách, báo, v.v. Các tài liệu khác không tính.', ['Sách, báo, v.v.', 'Các tài liệu khác không tính.']],
    ['Số hiệu 63/2010/NĐ-CP. Nghị định này có hiệu lực.', ['Số hiệu 63/2010/NĐ-CP.', 'Nghị định này có hiệu lực.']],
    ['Nghị quyết 66.7/2025/NQ-CP của Chính phủ.', ['Nghị quyết 66.7/2025/NQ-CP của Chính phủ.']],
    ['Thi hành Chỉ thị này./.', ['Thi hành Chỉ thị này./.']],
    ['1. Nội dung một. Nội dung hai.', ['1. Nội dung một.', 'Nội dung hai.']],
    ['2.1. Sở Nội vụ', ['2.1. Sở Nội vụ']],
    ['a. Trực tiếp chỉ đạo', ['a. Trực tiếp chỉ đạo']],
    ['II. TỔ CHỨC THỰC HIỆN', ['II. TỔ CHỨC THỰC HIỆN']],
    ['Mục 2. Điều kiện', ['Mục 2. Điều kiện']],
    ['Phụ lục II. Biểu mẫu', ['Phụ lục II. Biểu mẫu']],
    ['ThS. A và ông B. C đã ký.', ['ThS. A và ông B. C đã ký.']],
    ['Có đúng không? Không đúng! Hết.', ['Có đúng không?', 'Không đúng!', 'Hết.']],
    ['Ông nói: “Đồng ý.” Họ ký.', ['Ông nói: “Đồng ý.”', 'Họ ký.']],
    ['Gồm:\na) một;\nb) hai.', ['Gồm:', 'a) một;', 'b) hai.']],
    ['ỦY BAN NHÂN DÂN\nTỈNH X', ['ỦY BAN NHÂN DÂN', 'TỈNH X']],
    [
      'Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các huyện,\nthành phố tập trung chỉ đạo.',
      ['Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các huyện, thành phố tập trung chỉ đạo.'],
    ],
    [
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 của Quốc hội\nCăn cứ Luật Đất đai;',
      ['Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 của Quốc hội', 'Căn cứ Luật Đất đai;'],
    ],
    ['đoạn một chưa hết\n\nđoạn hai', ['đoạn một chưa hết', 'đoạn hai']],
    ['a | B | C', ['a |', 'B |', 'C']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
