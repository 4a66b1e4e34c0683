import fc from 'fast-check';

const pieces = [
  'a', 'o', 'e', 'Đ', 'Ð', 'ð', 'ả', 'ệ', 'hòa', 'hoà', 'QUYẾT ĐỊNH', 'số', ' ', '  ', '\t', '\n', '\r\n', '\r', '\u2028', '\u000c', '\u00a0', '\u3000',
  '\u200b', '\ufeff', '\u00ad', '\u0301', '\u0323', '\u0302', '\u0309', '\u031b', '\u0327', '\ud83d\ude00', '\ud800', '\udc00', '\u1100', '\u1161', '\u11a8',
  '\u212b', '\u0958', '1.234', '63/2010/NĐ-CP', '.', ',', ';', '(', '”', '…', '½', '%', '\u0344', '\ud834\udd5f', '’', "H'Mông",
];

/** Strings as hard as Vietnamese files can be: NFD, mixed line ends and spaces, zero-width characters, lone surrogates, other scripts. */
export const hardString: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }), { maxLength: 60 })
  .map((parts) => parts.join(''));
