import { inflateEntry } from '@rasoat/rules/readers/archive';
import { readBytes } from '@rasoat/rules/readers/index';
import { drafts } from '@rasoat/rules/testing';
import { openArchive, type SourceText } from '@rasoat/rules/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocxItem, docxOf, docxParts, xmlText, zipDocx } from '../../support/docx.ts';
import { expectLinear } from '../../support/growth.ts';

const draft = drafts['chi-thi'].text;
const read = (bytes: Uint8Array): Promise<SourceText> => readBytes(bytes, { name: 'draft.docx' });
const kinds = ({ notes }: SourceText): string[] => notes.map(({ kind }) => kind);
const pack = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipDocx(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)])));

describe('what is left of a damaged file is read, the rest is told', () => {
  const whole = docxOf(draft);

  test('an archive without its directory', async () => {
    const source = await read(whole.subarray(0, whole.length - 60));
    expect(source.text).toBe((await read(whole)).text);
    expect(kinds(source)).toEqual(['truncated']);
  });

  test('an archive that ends in the text', async () => {
    const parts = docxParts(
      Object.values(drafts)
        .map(({ text }) => text)
        .join('\n'),
    );
    // The text stands last, and its end is missing.
    const { 'word/document.xml': body, ...others } = parts;
    const bytes = pack({ ...others, 'word/document.xml': body });
    const source = await read(bytes.subarray(0, bytes.length - 900));
    expect(source.text.startsWith('ỦY BAN NHÂN DÂN')).toBe(true);
    expect(kinds(source)).toEqual(['truncated', 'truncated']);
  });

  test('no text part at all', async () => {
    const { 'word/document.xml': _, ...others } = docxParts(draft);
    const source = await read(pack({ ...others, 'word/other.xml': '' }));
    expect([source.text, kinds(source)]).toEqual(['', ['binary']]);
  });

  test('content types and relations that name nothing', async () => {
    const parts = docxParts(draft);
    const source = await read(pack({ ...parts, '[Content_Types].xml': '<Types', '_rels/.rels': '' }));
    expect(source.text).toBe((await read(whole)).text);
  });

  test('styles that are no XML are told; the text is read', async () => {
    const source = await read(pack({ ...docxParts(draft), 'word/styles.xml': '<w:styles><w:style' }));
    expect(source.text).toBe((await read(whole)).text);
    expect(kinds(source)).toEqual(['truncated']);
  });

  test('elements nested without end', async () => {
    const deep = `${'<w:sdt>'.repeat(100_000)}`;
    const items: DocxItem[] = ['trước', { xml: deep }];
    const source = await read(docxOf(items));
    expect(source.text).toBe('trước\n');
    expect(kinds(source)).toEqual(['limit']);
  });

  test('a text that is longer than asked for', async () => {
    const source = await readBytes(docxOf(Array.from({ length: 100 }, () => 'mười chữ.')), { limit: 50 });
    expect(source.text.length).toBeLessThan(70);
    expect(kinds(source)).toEqual(['limit']);
    // The cells, rows and tables that are open there are still closed.
    const table = await readBytes(docxOf([{ rows: Array.from({ length: 30 }, () => ['mười chữ.', 'và nữa']) }]), {
      limit: 50,
    });
    expect(table.text.length).toBeLessThan(70);
    expect(kinds(table)).toEqual(['limit']);
  });

  test('more paragraphs than are kept', async () => {
    const source = await read(docxOf(['một', { xml: '<w:p/>'.repeat(600_000) }, 'hai']));
    expect(source.text).toBe('một\n');
    expect(kinds(source)).toEqual(['limit']);
  });

  test('a part beside the text that is too large', async () => {
    const styles = `<w:style w:styleId="S"><w:rPr/></w:style>`.repeat(500_000);
    const source = await read(docxOf(['một'], { styles }));
    expect(source.text).toBe('một\n');
    expect(kinds(source)).toEqual(['limit']);
  });
});

test('no more bytes are unpacked than may be', () => {
  const archive = openArchive(zipDocx({ a: new Uint8Array(5_000_000) }));
  const budget = { left: 1_000_000 };
  let taken = 0;
  const state = inflateEntry(archive, archive.entries[0], budget, (piece) => {
    taken += piece.length;
  });
  expect(state).toBe('limit');
  expect(taken).toBeLessThanOrEqual(1_000_000);
});

test('bytes changed at random never throw, and every place can be told', { timeout: 60_000 }, async () => {
  const whole = docxOf(draft, { automatic: true, changes: 4, footnotes: ['chú'], settings: '' });
  const plain = pack(docxParts(draft.slice(0, 2000), { automatic: true, changes: 4 }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(whole, plain),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      async (file, changes, cut) => {
        const bytes = cut % 3 === 0 ? file.slice(0, cut % file.length) : file.slice();
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        const source = await read(bytes);
        for (const block of source.blocks) source.locate(block);
        for (const { span } of source.notes) expect(span.end).toBeLessThanOrEqual(source.text.length);
      },
    ),
    { seed: 7, numRuns: 150 },
  );
});

describe('time grows with the file', () => {
  const paragraphs = (size: number): DocxItem[] => draft.repeat(Math.ceil(size / draft.length)).split('\n');
  const cases: Readonly<Record<string, (size: number) => Uint8Array>> = {
    paragraphs: (size) => docxOf(paragraphs(size), { cutRuns: 1 }),
    'one paragraph of runs': (size) =>
      docxOf([{ runs: Array.from({ length: size / 8 }, (_, k) => ({ text: 'chữ ', bold: k % 2 === 0 })) }]),
    'paragraphs joined': (size) =>
      docxOf(Array.from({ length: size / 8 }, () => ({ runs: ['nối '], change: 'delete' as const }))),
    'text boxes': (size) => {
      const box = `<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>${xmlText('khung')}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>`;
      return docxOf([{ xml: box.repeat(size / 40) }]);
    },
    'cells and comments': (size) =>
      docxOf([{ rows: Array.from({ length: size / 60 }, () => [[{ runs: [{ text: 'ô', comment: 'x' }] }], 'hai']) }]),
    'styles on styles': (size) => {
      const count = size / 60;
      const styles = Array.from(
        { length: count },
        (_, k) => `<w:style w:styleId="S${k}"><w:basedOn w:val="S${k + 1}"/><w:rPr><w:b/></w:rPr></w:style>`,
      ).join('');
      return docxOf(
        Array.from({ length: count }, (_, k) => ({ runs: ['chữ'], style: `S${k}` })),
        { styles },
      );
    },
  };
  for (const [name, make] of Object.entries(cases))
    test(name, { timeout: 120_000 }, async () => {
      await expectLinear((size) => {
        const bytes = make(size);
        return () => read(bytes);
      }, 30_000);
    });
});
