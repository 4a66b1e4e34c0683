import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { annotateDocx, type Remark } from '../../../rules/reports/annotate.ts';
import { type DocxOptions, docxOf, docxParts, zipDocx } from '../../support/docx.ts';
import { reviewed } from './reviewed.ts';
import { annotatedFile, commentOn, remarksOn, reviewer, standsOn } from './support.ts';

/** What of the file is changed, what is not, and which files are left alone. */

const remark: Remark = { place: null, lines: [{ text: 'Ý kiến' }], suggestions: [] };
const draft = 'Căn cứ Luật Đất đai;\nĐiều 1. Phạm vi';
const encoded = (parts: Readonly<Record<string, string>>): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));

/** Why a file is refused; fails where it is not. */
function refusal(bytes: Uint8Array): string {
  const made = annotateDocx(bytes, [remark], reviewer);
  if ('bytes' in made) throw new Error('it was annotated');
  expect(made.en).not.toBe('');
  return made.vi;
}

/** Local entries of an archive as they stand in the file, by name. */
function localEntries(bytes: Uint8Array, comment = 0): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - comment - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const starts: [number, string][] = [];
  let at = view.getUint32(end + 16, true);
  const directory = at;
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    const length = view.getUint16(at + 28, true);
    starts.push([view.getUint32(at + 42, true), strFromU8(bytes.subarray(at + 46, at + 46 + length))]);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  starts.sort(([a], [b]) => a - b);
  return new Map(
    starts.map(([start, name], i) => [
      name,
      Buffer.from(bytes.subarray(start, starts[i + 1]?.[0] ?? directory)).toString('base64'),
    ]),
  );
}

const withMore: DocxOptions = {
  header: ['Đầu trang'],
  footnotes: ['Chú thích'],
  settings: '<w:zoom w:percent="100"/>',
  parts: { 'word/media/image1.png': Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251), 'custom.bin': '' },
};

test('every entry but four is the same bytes, packed as it was', () => {
  const before = docxOf(draft, withMore);
  const after = annotatedFile(before, [remark]).bytes;
  const [old, now] = [localEntries(before), localEntries(after)];
  const changed = [...now.keys()].filter((name) => now.get(name) !== old.get(name));
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'word/_rels/document.xml.rels',
    'word/comments.xml',
    'word/document.xml',
  ]);
  expect([...old.keys()].filter((name) => !now.has(name))).toEqual([]);
  expect(now.size).toBe(old.size + 1);
});

test('a file that has comments: only these and the document change', () => {
  const before = docxOf([{ runs: [{ text: 'Luật', comment: 'Ý kiến cũ' }] }]);
  const [old, now] = [localEntries(before), localEntries(annotatedFile(before, [remark]).bytes)];
  expect([...now.keys()].filter((name) => now.get(name) !== old.get(name)).sort()).toEqual([
    'word/comments.xml',
    'word/document.xml',
  ]);
});

test('of the document nothing changes but what is put in', async () => {
  const before = docxOf(draft);
  const xml = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']);
  const after = xml(annotatedFile(before, await remarksOn(before, ['Phạm vi'])).bytes);
  expect(after.startsWith(xml(before).slice(0, xml(before).indexOf('Điều 1')))).toBe(true);
  expect(after.endsWith(xml(before).slice(xml(before).indexOf('</w:p><w:sectPr')))).toBe(true);
});

test('archives with extra fields, comments, stored entries and a comment of their own', () => {
  const parts = encoded(docxParts(draft));
  const extra = { 21589: Uint8Array.of(1, 0, 0, 0, 0), 1: new Uint8Array(16) };
  const before = zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes], i) => [
        name,
        [bytes, { extra, comment: 'ghi chú', level: i % 2 === 0 ? 0 : 9, mtime: '2026-01-01' }] as const,
      ]) as never,
    ),
  );
  const comment = strToU8('of the archive');
  const closed = Uint8Array.from([...before, ...comment]);
  closed[before.length - 2] = comment.length;
  const after = annotatedFile(closed, [remark]).bytes;
  expect(Object.keys(unzipSync(after)).length).toBe(Object.keys(parts).length + 1);
  expect(reviewed(after).comments).toHaveLength(1);
  expect(strFromU8(after.slice(-comment.length))).toBe('of the archive');
  const [old, now] = [localEntries(closed, comment.length), localEntries(after, comment.length)];
  expect(now.get('word/styles.xml')).toBe(old.get('word/styles.xml'));
});

test('the same input gives the same bytes', () => {
  const before = docxOf(draft, withMore);
  expect(annotatedFile(before, [remark]).bytes).toEqual(annotatedFile(before, [remark]).bytes);
});

test('the new part is listed and related once, also when the file is annotated again', () => {
  const twice = annotatedFile(annotatedFile(docxOf(draft, withMore), [remark]).bytes, [remark, remark]).bytes;
  const parts = unzipSync(twice);
  expect(strFromU8(parts['[Content_Types].xml']).match(/PartName="\/word\/comments\.xml"/gu)).toHaveLength(1);
  const relations = strFromU8(parts['word/_rels/document.xml.rels']);
  expect(relations.match(/relationships\/comments"/gu)).toHaveLength(1);
  const ids = [...relations.matchAll(/ Id="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(reviewed(twice).comments.map(({ id }) => id)).toEqual(['0', '1', '2']);
});

test('a document without relationships, a comments part without comments, a name that is taken', () => {
  const { 'word/_rels/document.xml.rels': _, 'word/styles.xml': __, ...alone } = docxParts(draft);
  expect(reviewed(annotatedFile(zipDocx(encoded(alone)), [remark]).bytes).comments).toHaveLength(1);
  const taken = annotatedFile(docxOf(draft, { parts: { 'word/comments.xml': 'thứ khác' } }), [remark]).bytes;
  expect(strFromU8(unzipSync(taken)['word/comments.xml'])).toBe('thứ khác');
  const { 'word/comments.xml': __unused, ...others } = unzipSync(taken);
  expect(reviewed(zipSync(others)).comments).toHaveLength(1);
  const parts = docxParts([{ runs: [{ text: 'Luật', comment: 'cũ' }] }]);
  const root = parts['word/comments.xml'].replace(/>\s*<w:comment .*$/su, '/>');
  const document = parts['word/document.xml'].replace(
    /<w:commentRange\w+ w:id="0"\/>|<w:r><w:commentReference[^>]*><\/w:r>/gu,
    '',
  );
  const empty = zipDocx(encoded({ ...parts, 'word/comments.xml': root, 'word/document.xml': document }));
  expect(reviewed(annotatedFile(empty, [remark]).bytes).comments).toHaveLength(1);
});

test('other names of the main part, macros and templates, another prefix', async () => {
  for (const kind of ['docm', 'dotx'] as const)
    expect(standsOn(await commentOn(docxOf(draft, { kind }), 'Luật'))).toEqual(['Luật']);
  const moved = docxOf(draft, { main: 'word/noi-dung.xml' });
  const made = annotatedFile(moved, await remarksOn(moved, ['Luật']));
  expect(standsOn(reviewed(made.bytes, 'word/noi-dung.xml'))).toEqual(['Luật']);
  const parts = docxParts(draft);
  const prefixed = parts['word/document.xml'].replace(/(<\/?|\s)w:/gu, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=');
  const file = zipDocx(encoded({ ...parts, 'word/document.xml': prefixed }));
  expect(standsOn(await commentOn(file, 'Luật'))).toEqual(['Luật']);
});

test('byte order marks and UTF-16 are kept; another encoding is refused', async () => {
  const parts = docxParts(draft);
  const xml = parts['word/document.xml'];
  const withDocument = (bytes: Uint8Array): Uint8Array => zipDocx({ ...encoded(parts), 'word/document.xml': bytes });
  const marked = withDocument(Uint8Array.of(0xef, 0xbb, 0xbf, ...strToU8(xml)));
  const after = unzipSync(annotatedFile(marked, await remarksOn(marked, ['Luật'])).bytes)['word/document.xml'];
  expect([...after.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x3c]);
  const wide = withDocument(
    new Uint8Array(Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le')),
  );
  expect(standsOn(reviewed(annotatedFile(wide, await remarksOn(wide, ['Luật'])).bytes))).toEqual(['Luật']);
  const old = withDocument(strToU8(xml.replace('encoding="UTF-8"', 'encoding="windows-1258"')));
  expect(refusal(old)).toContain('word/document.xml');
});

test('signed files', () => {
  const signed = docxOf(draft, { parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } });
  expect(refusal(signed)).toContain('ký số');
  const parts = docxParts(draft);
  const origin = parts['_rels/.rels'].replace(
    '</Relationships>',
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="sig/origin.sigs"/></Relationships>',
  );
  expect(refusal(zipDocx(encoded({ ...parts, '_rels/.rels': origin })))).toContain('ký số');
});

test('protected files; a protection that is not enforced is none', () => {
  const enforced = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
  expect(refusal(docxOf(draft, { settings: enforced }))).toContain('bảo vệ');
  expect(refusal(docxOf(draft, { settings: '<w:writeProtection w:recommended="1"/>' }))).toContain('bảo vệ');
  const idle = docxOf(draft, { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>' });
  expect(annotatedFile(idle, [remark]).comments).toBe(1);
});

test('files that are no Word file, each by its name', () => {
  const bytes = (text: string): Uint8Array => strToU8(text);
  expect(refusal(bytes('%PDF-1.7\n'))).toContain('PDF');
  expect(refusal(bytes('{\\rtf1 a}'))).toContain('RTF');
  expect(refusal(bytes('Căn cứ'))).toContain('rasoat report');
  expect(refusal(new Uint8Array())).toContain('.docx');
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));
  expect(refusal(old)).toContain('.doc');
  old.set(Buffer.from('EncryptedPackage', 'utf16le'), 100);
  expect(refusal(old)).toContain('mật khẩu');
});

test('damaged and hostile files are refused, never half changed', () => {
  const parts = docxParts(draft);
  const xml = parts['word/document.xml'];
  const document = (text: string): Uint8Array => zipDocx(encoded({ ...parts, 'word/document.xml': text }));
  for (const broken of [
    xml.replace('</w:body>', ''),
    xml.slice(0, 900),
    xml.replace('<w:p>', '<w:p'),
    xml.replace(/\?>\n/u, '?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n'),
    xml.replace('<w:body>', `<w:body>${'<w:a>'.repeat(5000)}`),
    xml.replace('<w:p>', '<w:p w:a=b>'),
    '',
  ])
    expect(refusal(document(broken))).toContain('hỏng');
  const whole = docxOf(draft);
  expect(refusal(whole.slice(0, whole.length - 30))).toContain('hỏng');
  for (let at = 0; at < whole.length; at += 17) {
    const mutated = whole.slice();
    mutated[at] ^= 0x55;
    const made = annotateDocx(mutated, [remark], reviewer);
    if ('bytes' in made) expect(reviewed(made.bytes).comments).toHaveLength(1);
    else expect(made.vi).not.toBe('');
  }
});

test('bombs, and sizes that are not true', () => {
  const parts = encoded(docxParts(draft));
  const bomb = zipDocx({ ...parts, 'word/document.xml': new Uint8Array(70 * 1024 * 1024).fill(0x20) });
  expect(bomb.length).toBeLessThan(200_000);
  expect(refusal(bomb)).toContain('64 MB');
  // The directory says less, or more, than there is.
  for (const size of [100, 1_000_000]) {
    const lying = docxOf(draft).slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at++)
      if (
        view.getUint32(at, true) === 0x02014b50 &&
        strFromU8(lying.subarray(at + 46, at + 63)) === 'word/document.xml'
      )
        view.setUint32(at + 24, size, true);
    expect(refusal(lying)).toContain('hỏng');
  }
  const large = new Uint8Array(51 * 1024 * 1024);
  large.set(docxOf(draft));
  expect(refusal(large)).toContain('50 MB');
});

test('an archive with a password', () => {
  const locked = docxOf(draft).slice();
  const view = new DataView(locked.buffer);
  for (let at = 0; at < locked.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  expect(refusal(locked)).toContain('mật khẩu');
});
