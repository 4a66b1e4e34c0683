import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLaw, packId } from '../../rules/law/compile.ts';
import { diffLaw } from '../../rules/law/diff.ts';
import { openLaw } from '../../rules/law/open.ts';
import { Pack } from '../../rules/law/pack.ts';
import { offsets, PackError, sections } from '../../rules/law/pack-format.ts';
import { parseTables } from '../../rules/law/parse.ts';
import { buildSourceText, makeBlock } from '../../rules/text/index.ts';
import { centralPack, day, query, readData } from './support.ts';

const meta = { name: 'nhỏ', date: '2026-11-22', reach: '2026-10-05' };
const { tables } = parseTables({ documents: readData('documents.tsv'), events: readData('events.tsv') }, meta);
const agencies = parseTables({ agencies: readData('agencies.tsv') }, meta).tables.agencies.slice(0, 12);
const targets = new Set(tables.events.slice(0, 12).flatMap(({ target, by }) => [target, by]));
const documents = tables.documents.filter(({ key, type }, i) => targets.has(key) || (type === 'Luật' && i % 40 === 0));
const small = compileLaw({
  ...meta,
  documents,
  events: tables.events.slice(0, 12),
  agencies,
});
const words = new Uint8Array(1024 + 64).fill(65);

/** The bytes with the build id that fits them: what a forger would hand over. */
function sealed(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes);
  const id = packId(whole);
  for (let i = 0; i < 16; i++) whole[offsets.id + i] = Number.parseInt(id.slice(i * 2, i * 2 + 2), 16);
  return whole;
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const sectionAt = (name: string) => {
  const i = sections.findIndex(([section]) => section === name);
  return { entry: offsets.sections + i * 8, start: view(small).getUint32(offsets.sections + i * 8, true) };
};

/** The pack with one word changed, sealed. */
function forged(at: number, value: number): Uint8Array {
  const bytes = small.slice();
  view(bytes).setUint32(at, value >>> 0, true);
  return sealed(bytes);
}

const sentence = 'UBND huyện Tam Đường, Sở Kế hoạch và Đầu tư tỉnh Bình Phước.';
const source = buildSourceText({
  format: 'plain',
  file: sentence,
  blocks: [makeBlock(0, sentence.length, { kind: 'line' })],
});

/** Asks a law for everything it can tell. */
function askAll(bytes: Uint8Array): void {
  const law = openLaw([bytes, small]);
  const pack = new Pack(bytes);
  for (let i = 0; i < pack.documents; i++) {
    const document = pack.document(i).plain();
    for (const key of [document.key, ...documents.slice(0, 3).map((one) => one.key)]) {
      law.status(key, day);
      law.status(key, day, { article: '3', clause: '1' });
    }
    law.keys(document.symbol);
    law.resolve(query({ symbol: document.symbol, date: document.issued }));
    law.resolve(query({ name: document.title }));
  }
  for (let i = 0; i < pack.events; i++) pack.event(i).plain();
  expect(law.info.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(law.lawNames.length + law.agencies.length).toBeGreaterThanOrEqual(0);
  law.agencyFinder.find(source, { start: 0, end: source.text.length }, day);
  diffLaw(bytes, small);
}

/** `opened`, or the Vietnamese words of the refusal; any other error is a failure of the test. */
function outcome(bytes: Uint8Array): string {
  try {
    askAll(bytes);
    return 'opened';
  } catch (error) {
    if (error instanceof PackError) return error.message;
    throw error;
  }
}

describe('a pack whose build id is right and whose content is forged', () => {
  test('the sound one opens', () => expect(outcome(small)).toBe('opened'));

  test.each([
    ['a section outside the file', sectionAt('documents').entry, 0xfffffff8, /mục documents nằm sai chỗ/u],
    ['a section over another', sectionAt('symbols').entry, offsets.body, /mục symbols nằm sai chỗ/u],
    ['a section at an odd place', sectionAt('pool').entry, sectionAt('pool').start + 1, /mục pool nằm sai chỗ/u],
    ['a huge count', sectionAt('events').entry + 4, 0xfffffff0, /mục events nằm sai chỗ/u],
    ['half a row', sectionAt('names').entry + 4, 4, /mục names nằm sai chỗ/u],
    ['a title outside the pool', sectionAt('documents').start + 4, 0xffffff00, /bảng văn bản sai/u],
    ['an issuer without a word', sectionAt('documents').start + 12, 0xffff, /bảng văn bản sai/u],
    ['flags that mean nothing', sectionAt('documents').start + 20, 0xffff0000, /bảng văn bản sai/u],
    ['a symbol of no document', sectionAt('symbols').start + 8, documents.length, /bảng số hiệu sai/u],
    ['symbols out of order', sectionAt('symbols').start, 0xffffffff, /không theo thứ tự/u],
    ['a name of no document', sectionAt('names').start + 8, 0xffffffff, /bảng tên luật sai/u],
    ['an event without a day', sectionAt('events').start + 7 * 4, 0, /bảng sự kiện sai/u],
    ['an event that ends before it begins', sectionAt('events').start + 7 * 4, 0x0001ffff, /bảng sự kiện sai/u],
    ['an event of no kind', sectionAt('events').start + 8 * 4, 15, /bảng sự kiện sai/u],
    ['an agency of no kind', sectionAt('agencies').start, 255, /bảng tên cơ quan cũ sai/u],
    ['an agency after the last day', sectionAt('agencies').start + 4, 0x80000000, /bảng tên cơ quan cũ sai/u],
    ['a piece outside the pool', sectionAt('pieces').start, 0xfffffff0, /kho chữ sai/u],
    ['made on no day', offsets.date, 0xffffffff, /phần đầu sai/u],
    ['a name outside the pool', offsets.name, 0x7fffffff, /phần đầu sai/u],
  ] as const)('%s', (_, at, value, words) => {
    expect(outcome(forged(at, value))).toMatch(words);
  });

  test('a piece made of itself is refused, not followed', () => {
    const bytes = small.slice();
    const pool = sectionAt('pool').start;
    const piece = view(bytes).getUint32(sectionAt('pieces').start, true);
    // One byte 207 begins piece number 0: the piece itself.
    bytes.set([2, 207, 0], pool + piece);
    expect(outcome(sealed(bytes))).toMatch(/kho chữ sai/u);
  });

  test('any bytes anywhere: opened and answering, or refused in words; never another error, never long', {
    timeout: 60_000,
  }, () => {
    const change = fc.record({
      at: fc.oneof(
        fc.integer({ min: offsets.hashed, max: small.length - 4 }),
        fc.integer({ min: 0, max: 30 }).map((i) => offsets.hashed + i * 4),
        fc
          .tuple(
            fc.constantFrom('documents', 'symbols', 'names', 'events', 'words', 'agencies', 'pieces'),
            fc.integer({ min: 0, max: 200 }),
          )
          .map(([name, k]) => Math.min(small.length - 4, sectionAt(name).start + k * 4)),
        fc.integer({ min: 0, max: sections.length * 2 - 1 }).map((i) => offsets.sections + i * 4),
      ),
      value: fc.oneof(
        fc.constantFrom(
          0,
          1,
          8,
          255,
          256,
          0xffff,
          0x10000,
          0x7fffffff,
          0x80000000,
          0xffffffff,
          small.length,
          small.length - 1,
        ),
        fc.integer({ min: 0, max: 0xffffffff }),
      ),
    });
    let opened = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = small.slice();
        for (const { at, value } of changes) view(bytes).setUint32(at, value >>> 0, true);
        const start = performance.now();
        const result = outcome(sealed(bytes));
        expect(performance.now() - start).toBeLessThan(5000);
        if (result === 'opened') opened++;
        else expect(result).toMatch(/^Gói dữ liệu pháp luật bị hỏng: .+; hãy lấy lại tệp từ nơi phát hành\.$/u);
      }),
      { numRuns: 600 },
    );
    expect(opened).toBeGreaterThan(0);
  });

  test('random bytes under a sound header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: offsets.body, maxLength: 4096 }), (random) => {
        const bytes = random.slice(0, random.length & ~7);
        bytes.set(small.subarray(0, 32));
        view(bytes).setUint32(offsets.length, bytes.length, true);
        expect(outcome(sealed(bytes))).toMatch(/bị hỏng/u);
      }),
      { numRuns: 100 },
    );
  });
});

test('64 MB of zeros, nothing, and a cut file are refused at once and without a copy', () => {
  const zeros = new Uint8Array((64 << 20) + 1);
  for (const bytes of [
    zeros,
    zeros.subarray(1),
    new Uint8Array(),
    words,
    centralPack().subarray(1),
    centralPack().slice(0, 400),
  ]) {
    const memory = process.memoryUsage().arrayBuffers;
    const start = performance.now();
    expect(() => openLaw([bytes])).toThrow(/^Đây không phải là gói dữ liệu pháp luật\. .*\.tsv\.$/u);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(16 << 20);
  }
});
