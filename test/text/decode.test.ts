import { decodeBytes } from '@rasoat/rules/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), order === 'le');
  return bytes;
}
const kinds = (bytes: Uint8Array) => decodeBytes(bytes).notes.map((note) => note.kind);
const draft = 'ỦY BAN NHÂN DÂN\r\nCăn cứ Luật Đất đai; Ủy ban ban hành Quyết định.\n';

describe('decoding', () => {
  test('UTF-8 and UTF-16, with and without a mark, give one text', () => {
    for (const bytes of [utf8(draft), utf8(`\ufeff${draft}`), utf16(draft, 'le'), utf16(draft, 'be')]) {
      const decoded = decodeBytes(bytes);
      expect(decoded.text).toBe(draft);
      expect(decoded.notes).toEqual([]);
    }
    for (const order of ['le', 'be'] as const) {
      const decoded = decodeBytes(utf16(draft, order, false));
      expect(decoded.text).toBe(draft);
      expect(decoded.notes.map((note) => note.kind)).toEqual(['encoding']);
    }
  });

  test('lone surrogates in UTF-16 survive and are said at their place; an odd last byte is said', () => {
    const decoded = decodeBytes(utf16('abc \ud800 def', 'le'));
    expect(decoded.text).toBe('abc \ud800 def');
    expect(decoded.notes).toMatchObject([{ kind: 'encoding', span: { start: 4, end: 5 } }]);
    expect(decoded.notes[0].vi).toContain('Tệp không phải UTF-16 hợp lệ: 1 chỗ');
    expect(kinds(utf16(draft, 'le').slice(0, -1))).toEqual(['truncated']);
  });

  test('broken UTF-8 is read with replacement and said at its place', () => {
    const bytes = new Uint8Array([...utf8('Điều 1. '), 0xff, 0xc3, ...utf8(' hết')]);
    const decoded = decodeBytes(bytes);
    expect(decoded.text).toBe('Điều 1. \ufffd\ufffd hết');
    expect(decoded.notes).toMatchObject([{ kind: 'encoding', span: { start: 8, end: 9 } }]);
    expect(decoded.notes[0].vi).toContain('2 chỗ');
    expect(kinds(utf8('Quyết định về').slice(0, -1))).toEqual(['encoding']);
  });

  test.each<[string, number[] | string, RegExp]>([
    ['docx', 'PK\u0003\u0004 word/document.xml', /Word \(\.docx\)/],
    ['odt', 'PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text', /OpenDocument/],
    ['xlsx', 'PK\u0003\u0004 xl/workbook.xml', /Excel/],
    ['rtf', '{\\rtf1\\ansi …}', /RTF/],
    ['zip', 'PK\u0003\u0004 a.txt', /ZIP/],
    ['pdf', '%PDF-1.7 …', /PDF/],
    ['pdf behind blank lines', '\r\n \n%PDF-1.7 …', /PDF/],
    ['rtf behind a byte order mark', '\u00ef\u00bb\u00bf{\\rtf1\\ansi …}', /RTF/],
    ['doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], /\.doc/],
    ['png', [0x89, 0x50, 0x4e, 0x47], /PNG/],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0], /JPEG/],
    ['gzip', [0x1f, 0x8b, 8], /GZIP/],
    ['unknown', [65, 0, 66, 7, 0, 0, 1, 2, 3], /nhị phân/],
  ])('a binary file is named: %s', (_name, content, words) => {
    const bytes =
      typeof content === 'string' ? Uint8Array.from(content, (c) => c.charCodeAt(0)) : Uint8Array.from(content);
    const decoded = decodeBytes(bytes);
    expect(decoded.text).toBe('');
    expect(decoded.notes).toHaveLength(1);
    expect(decoded.notes[0].kind).toBe('binary');
    expect(decoded.notes[0].vi).toMatch(words);
    expect(decoded.notes[0].vi).toMatch(/hãy/);
  });

  test('empty files are said to be empty', () => {
    expect(kinds(new Uint8Array())).toEqual(['empty']);
    expect(kinds(utf8(' \n\t\u00a0\n'))).toEqual(['empty']);
    expect(kinds(utf8('\ufeff'))).toEqual(['empty']);
    expect(kinds(utf16('', 'le'))).toEqual(['empty']);
  });

  test('legacy Vietnamese encodings are named, other languages and Unicode are not', () => {
    const tcvn =
      'Céng hßa x· héi chñ nghÜa ViÖt Nam. C¨n cø LuËt Tæ chøc Héi ®ång nh©n d©n vµ ñy ban nh©n d©n; c¸c c¬ quan thùc hiÖn.';
    const vni =
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Caên cöù Luaät Toå chöùc Hoäi ñoàng nhaân daân vaø UÛy ban nhaân daân.';
    expect(decodeBytes(utf8(tcvn)).notes[0]).toMatchObject({ kind: 'encoding', vi: expect.stringContaining('TCVN3') });
    expect(decodeBytes(utf8(vni)).notes[0]).toMatchObject({ kind: 'encoding', vi: expect.stringContaining('VNI') });
    const bytes = Uint8Array.from(tcvn, (c) => c.charCodeAt(0));
    expect(decodeBytes(bytes).notes[0].vi).toMatch(/không phải UTF-8.*TCVN3/);
    expect(
      kinds(utf8('Le président a décidé que l’été sera très chaud pour les élèves de l’école supérieure à Besançon.')),
    ).toEqual([]);
    expect(
      kinds(utf8('Die Behörde prüft größere Maßnahmen für die Öffentlichkeit in Österreich und der Schweiz.')),
    ).toEqual([]);
    expect(kinds(utf8(draft.repeat(4).normalize('NFD')))).toEqual([]);
  });

  test('any bytes: no exception, and silence only for valid text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeBytes(bytes);
        for (const note of decoded.notes) {
          expect(note.span.start).toBeLessThanOrEqual(note.span.end);
          expect(note.span.end).toBeLessThanOrEqual(decoded.text.length);
        }
        if (decoded.notes.length === 0 && decoded.encoding === 'utf-8') {
          const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
          expect(utf8(decoded.text)).toEqual(bytes.slice(bom));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
