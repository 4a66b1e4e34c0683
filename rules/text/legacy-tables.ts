/** Vietnamese in the encodings from before Unicode, read as Latin-1, and what it says. */

/** Letters of TCVN3 (TCVN 5712:1993), the code of each and the letter, in order of the codes. */
const TCVN3_CODES =
  'a1a2a3a4a5a6a7a8a9aaabacadaeb5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcdddedfe1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfe';
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

const tcvn3: ReadonlyMap<string, string> = new Map(
  [...TCVN3_LETTERS].map((letter, k) => [
    String.fromCharCode(Number.parseInt(TCVN3_CODES.slice(2 * k, 2 * k + 2), 16)),
    letter,
  ]),
);

/** Text in TCVN3 as Unicode; other characters stay. The soft hyphen is its `ư`: the text must not have been normalised. */
export function fromTcvn3(text: string): string {
  let out = '';
  for (const sign of text) out += tcvn3.get(sign) ?? sign;
  return out;
}

/** Marks that VNI (Windows) writes behind a vowel, by vowel: the mark and the combining marks for it. */
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const [GRAVE, ACUTE, HOOK, TILDE, DOT] = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const TONES: readonly (readonly [mark: string, combining: string])[] = [
  ['ø', GRAVE],
  ['ù', ACUTE],
  ['û', HOOK],
  ['õ', TILDE],
  ['ï', DOT],
];
const WITH_CIRCUMFLEX: readonly (readonly [mark: string, combining: string])[] = [
  ['â', CIRCUMFLEX],
  ['à', CIRCUMFLEX + GRAVE],
  ['á', CIRCUMFLEX + ACUTE],
  ['å', CIRCUMFLEX + HOOK],
  ['ã', CIRCUMFLEX + TILDE],
  ['ä', CIRCUMFLEX + DOT],
];
const WITH_BREVE: readonly (readonly [mark: string, combining: string])[] = [
  ['ê', BREVE],
  ['è', BREVE + GRAVE],
  ['é', BREVE + ACUTE],
  ['ú', BREVE + HOOK],
  ['ü', BREVE + TILDE],
  ['ë', BREVE + DOT],
];
/** Letters of VNI that stand alone. */
const SINGLE: Readonly<Record<string, string>> = {
  ö: 'ư',
  ô: 'ơ',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** Pairs and single letters of VNI, small and capital, with what they say. */
const vni: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  const put = (from: string, to: string): void => {
    map.set(from, to);
    map.set(from.toUpperCase(), to.toUpperCase());
    // A capital vowel may have its mark in small.
    if (from.length === 2) map.set(from[0].toUpperCase() + from[1], to.toUpperCase());
  };
  for (const [from, to] of Object.entries(SINGLE)) put(from, to);
  for (const vowel of ['a', 'e', 'o', 'u', 'y', 'ö', 'ô'])
    for (const [mark, combining] of TONES) put(vowel + mark, ((SINGLE[vowel] ?? vowel) + combining).normalize('NFC'));
  for (const vowel of ['a', 'e', 'o'])
    for (const [mark, combining] of WITH_CIRCUMFLEX) put(vowel + mark, (vowel + combining).normalize('NFC'));
  for (const [mark, combining] of WITH_BREVE) put(`a${mark}`, `a${combining}`.normalize('NFC'));
  return map;
})();

/** Text in VNI (Windows) as Unicode; other characters stay. */
export function fromVni(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const pair = vni.get(text.slice(i, i + 2));
    if (pair !== undefined && i + 1 < text.length) {
      out += pair;
      i++;
    } else out += vni.get(text[i]) ?? text[i];
  }
  return out;
}
