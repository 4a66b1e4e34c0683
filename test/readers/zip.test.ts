import { listZip, readZip, ZipReader } from '@rasoat/rules/readers/zip';
import { binaryKind } from '@rasoat/rules/text';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxOf } from '../support/docx.ts';
import { expectLinear } from '../support/growth.ts';
import { rawZip } from '../support/zip.ts';

const draft = strToU8('Điều 1. Phạm vi điều chỉnh\n');
const wanted = (name: string): boolean => /\.(?:txt|docx|pdf|rar)$/iu.test(name);

const listed = (bytes: Uint8Array): { papers: string[]; troubles: string[] } => {
  const { papers, troubles } = listZip(bytes, wanted);
  return { papers: papers.map(({ name }) => name), troubles: troubles.map(({ name, vi }) => `${name}: ${vi}`) };
};

describe('names', () => {
  const names = (...entries: Parameters<typeof rawZip>[0]): string[] => listed(rawZip(entries)).papers;

  test('UTF-8 by its flag, without it, and decomposed', () => {
    expect(names({ name: 'dự thảo/tờ trình.txt', data: draft, utf8: true })).toEqual(['dự thảo/tờ trình.txt']);
    expect(names({ name: 'dự thảo.txt', data: draft })).toEqual(['dự thảo.txt']);
    expect(names({ name: 'dự thảo.txt'.normalize('NFD'), data: draft, utf8: true })).toEqual(['dự thảo.txt']);
  });

  test('code pages of Windows and MS-DOS, TCVN3', () => {
    // dự thảo: d ư + nặng, th a + hỏi, o in windows-1258.
    expect(
      names({ raw: [0x64, 0xfd, 0xf2, 0x20, 0x74, 0x68, 0x61, 0xd2, 0x6f, 0x2e, 0x74, 0x78, 0x74], data: draft }),
    ).toEqual(['dự thảo.txt']);
    // dù th¶o in TCVN3.
    expect(names({ raw: [0x64, 0xf9, 0x20, 0x74, 0x68, 0xb6, 0x6f, 0x2e, 0x74, 0x78, 0x74], data: draft })).toEqual([
      'dự thảo.txt',
    ]);
    // lá lê in the code page 437.
    expect(names({ raw: [0x6c, 0xa0, 0x20, 0x6c, 0x88, 0x2e, 0x74, 0x78, 0x74], data: draft })).toEqual(['lá lê.txt']);
  });

  test('the field with the name in Unicode, unless it belongs to another name', () => {
    expect(names({ raw: [0x64, 0x2e, 0x74, 0x78, 0x74], unicode: 'tờ trình.txt', data: draft })).toEqual([
      'tờ trình.txt',
    ]);
    expect(names({ name: 'b.txt', unicode: 'tờ trình.txt', unicodeOf: 'a.txt', data: draft })).toEqual(['b.txt']);
  });

  test('ways out of a folder are only names; equal names are told apart', () => {
    expect(
      names(
        { name: '../../etc/a.txt', data: draft },
        { name: 'C:\\Windows\\a.txt', data: draft },
        { name: '/etc/a.txt', data: draft },
        { name: 'a\u001b[2J.txt', data: draft },
        { name: 'a.txt', data: draft },
        { name: 'a.txt', data: draft },
      ),
    ).toEqual(['etc/a.txt', 'Windows/a.txt', 'etc/a.txt (2)', 'a?[2J.txt', 'a.txt', 'a.txt (2)']);
  });
});

test('folders, hidden files and what is no paper are passed over; papers are read by their trail', () => {
  const bytes = zipSync({
    'hồ sơ': { 'a.txt': draft, 'ảnh.png': new Uint8Array(3), '.DS_Store': draft },
    __MACOSX: { 'a.txt': draft },
    'trong.zip': zipSync({ 'b.txt': strToU8('hai'), 'nữa.zip': zipSync({ 'c.docx': docxOf('ba') }) }),
  });
  const { papers, troubles } = listZip(bytes, wanted);
  expect(troubles).toEqual([]);
  expect(papers.map(({ name }) => name)).toEqual(['hồ sơ/a.txt', 'trong.zip › b.txt', 'trong.zip › nữa.zip › c.docx']);
  const read = papers.map(({ trail }) => readZip(bytes, trail));
  expect(read[0]).toEqual({ bytes: draft });
  expect(read[1]).toEqual({ bytes: strToU8('hai') });
  expect('bytes' in read[2] && binaryKind(read[2].bytes)?.name).toBe('docx');
});

test('one reader reads the papers in any order, and opens an archive in the archive once for all in it', () => {
  const inner = Object.fromEntries(Array.from({ length: 4 }, (_, k) => [`${k}.txt`, strToU8(`trong ${k}`)]));
  const bytes = zipSync({
    'a.zip': zipSync({ ...inner, 'b.zip': zipSync({ 'sâu.txt': strToU8('sâu') }) }),
    'c.txt': draft,
    'd.zip': zipSync(inner),
  });
  const { papers } = listZip(bytes, wanted);
  expect(papers).toHaveLength(10);
  const reader = new ZipReader(bytes);
  for (const { trail } of [...papers, ...papers.toReversed(), papers[4], papers[9], papers[5]])
    expect(reader.read(trail)).toEqual(readZip(bytes, trail));
  expect(reader.read([0, 9])).toMatchObject({ vi: expect.stringContaining('bị hỏng') });
  expect(reader.read([0, 0])).toEqual({ bytes: strToU8('trong 0') });
});

test('papers of an archive in the archive are read in time that grows with their number', async () => {
  const prepare = (n: number) => {
    const papers = Object.fromEntries(Array.from({ length: n }, (_, k) => [`${k}.txt`, strToU8(`tờ ${k}`)]));
    const bytes = zipSync({ 'trong.zip': zipSync(papers, { level: 0 }) }, { level: 0 });
    return () => {
      const reader = new ZipReader(bytes);
      for (let k = 0; k < n; k++) reader.read([0, k]);
    };
  };
  await expectLinear(prepare, 500);
}, 60_000);

test('data descriptors, bytes before the archive, entries that are not packed', () => {
  const entries = [
    { name: 'a.txt', data: draft, descriptor: true },
    { name: 'b.txt', data: draft, stored: true },
  ];
  for (const bytes of [rawZip(entries)]) {
    const { papers } = listZip(bytes, wanted);
    expect(papers.map(({ trail }) => readZip(bytes, trail))).toEqual([{ bytes: draft }, { bytes: draft }]);
  }
});

describe('what is not read is told', () => {
  test('an empty archive, one without papers', () => {
    expect(listed(zipSync({})).troubles).toEqual([': trong tệp nén không có dự thảo nào đọc được']);
    expect(listed(zipSync({ 'a.png': draft })).troubles).toEqual([': trong tệp nén không có dự thảo nào đọc được']);
  });

  test('a password', () => {
    const bytes = rawZip([
      { name: 'a.txt', data: draft, encrypted: true },
      { name: 'b.txt', data: draft },
    ]);
    const { papers } = listZip(bytes, wanted);
    expect(readZip(bytes, papers[0].trail)).toMatchObject({ vi: expect.stringMatching(/^có mật khẩu trong tệp nén/u) });
    expect(readZip(bytes, papers[1].trail)).toEqual({ bytes: draft });
  });

  test('archives in archives, deeper than is read', () => {
    let bytes = zipSync({ 'a.txt': draft });
    for (let k = 0; k < 4; k++) bytes = zipSync({ 'trong.zip': bytes });
    expect(listed(bytes)).toEqual({
      papers: [],
      troubles: ['trong.zip › trong.zip › trong.zip: tệp nén lồng quá 3 lớp, chưa được mở; hãy giải nén rồi kiểm tra'],
    });
  });

  test('bombs: a great ratio, more than the limit together, an entry that is larger than it says', () => {
    const big = zipSync({ 'a.txt': new Uint8Array(64 * 1024 * 1024) });
    expect(listed(big).troubles[0]).toMatch(/^a\.txt: tỉ lệ nén bất thường/u);
    const lying = rawZip([{ name: 'a.txt', data: new Uint8Array(4096), says: 100 }]);
    const { papers } = listZip(lying, wanted);
    expect(readZip(lying, papers[0].trail)).toMatchObject({ vi: expect.stringMatching(/^tỉ lệ nén bất thường/u) });
    // Names of one and the same entry.
    const same = rawZip(
      Array.from({ length: 80 }, (_, k) => ({ name: `${k}.txt`, data: new Uint8Array(5 * 1024 * 1024), shared: true })),
    );
    const many = listed(same);
    expect(many.papers).toHaveLength(60);
    expect(many.troubles[0]).toMatch(/^60\.txt: tệp nén giải ra quá 300 MB/u);
  });

  test('too many entries; the end cut off', () => {
    const crowd = rawZip(Array.from({ length: 10_050 }, (_, k) => ({ name: `${k}.txt`, data: new Uint8Array() })));
    const all = listed(crowd);
    expect(all.papers).toHaveLength(10_000);
    expect(all.troubles[0]).toMatch(/^: tệp nén có hơn 10000 tệp/u);
    const whole = zipSync({ 'a.txt': draft, 'b.txt': draft });
    const cut = listed(whole.slice(0, whole.length - 60));
    expect(cut.papers).toEqual(['a.txt', 'b.txt']);
    expect(cut.troubles[0]).toMatch(/^: tệp nén bị hỏng/u);
  });
});

describe('what an archive is', () => {
  const kind = (bytes: Uint8Array): string | undefined => binaryKind(bytes)?.name;

  test('a Word file whose parts stand late; a folder of drafts that is called as a part', () => {
    const parts = unzipSync(docxOf('Điều 1.'));
    const late: Record<string, Uint8Array> = {};
    for (let k = 0; k < 400; k++) late[`customXml/item${k}.xml`] = strToU8(`<a>${k}</a>`.repeat(40));
    expect(
      kind(zipSync({ ...late, ...parts, ...Object.fromEntries(Object.entries(late).map(([n, d]) => [`x${n}`, d])) })),
    ).toBe('docx');
    expect(kind(zipSync({ 'word/a.txt': draft, 'xl/b.txt': draft }))).toBe('zip');
    expect(kind(zipSync({ '[Content_Types].xml': draft, 'xl/workbook.xml': draft }))).toBe('xlsx');
    expect(kind(zipSync({ '[Content_Types].xml': draft, 'van-ban/document.xml': draft }))).toBe('docx');
    expect(kind(zipSync({ 'content.xml': draft, 'META-INF/manifest.xml': draft }))).toBe('odt');
  });

  test('a Word file with its end cut off', () => {
    const docx = docxOf('Điều 1.');
    expect(kind(docx.slice(0, Math.floor(docx.length / 2)))).toBe('docx');
  });

  test('an archive with bytes before it, which its places do not count', () => {
    const zip = zipSync({ 'a.txt': draft, 'b.txt': draft });
    const bytes = new Uint8Array([...zip.subarray(0, 4), ...new Uint8Array(100), ...zip]);
    expect(kind(bytes)).toBe('zip');
    expect(listed(bytes)).toEqual({ papers: ['a.txt', 'b.txt'], troubles: [] });
    expect(readZip(bytes, [1])).toEqual({ bytes: draft });
  });
});
