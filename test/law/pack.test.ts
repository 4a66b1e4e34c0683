import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMeta } from '../../rules/law/build.ts';
import { compileLaw } from '../../rules/law/compile.ts';
import { dayNumber, isoOf } from '../../rules/law/day.ts';
import { diffLaw } from '../../rules/law/diff.ts';
import { foldSymbol } from '../../rules/law/hash.ts';
import { openLaw } from '../../rules/law/open.ts';
import { Pack } from '../../rules/law/pack.ts';
import { PackError } from '../../rules/law/pack-format.ts';
import { parseTables } from '../../rules/law/parse.ts';
import { PoolReader, PoolWriter, poolFits } from '../../rules/law/pool.ts';
import type { LawTables } from '../../rules/law/tables.ts';
import type { LawDocument, LawEvent } from '../../rules/law/types.ts';
import { isIsoDate } from '../../rules/text/calendar.ts';
import { centralPack, readData } from './support.ts';

const { name, date, reach } = parseMeta(readData('meta.tsv'));
const { tables } = parseTables(
  { documents: readData('documents.tsv'), events: readData('events.tsv'), agencies: readData('agencies.tsv') },
  { name, date, reach },
);

const errorOf = (bytes: Uint8Array): string => {
  try {
    openLaw([bytes]);
  } catch (error) {
    if (error instanceof PackError) return error.english;
    throw error;
  }
  return 'opened';
};

describe('the committed pack', () => {
  test('is fresh: compiling the tables gives its bytes', () => {
    const compiled = compileLaw(tables);
    const committed = centralPack();
    expect(compiled.length).toBe(committed.length);
    expect(compiled.every((byte, i) => byte === committed[i])).toBe(true);
  });

  test('holds every row as it stands', () => {
    const pack = new Pack(centralPack());
    expect([pack.name, pack.date, pack.reach, pack.documents]).toEqual([
      'central',
      '2026-11-22',
      '2026-10-05',
      tables.documents.length,
    ]);
    expect(Array.from({ length: pack.documents }, (_, i) => pack.document(i).plain())).toEqual(tables.documents);
    const sorted = (events: readonly LawEvent[]) => events.map((event) => JSON.stringify(event)).sort();
    expect(sorted(Array.from({ length: pack.events }, (_, i) => pack.event(i).plain()))).toEqual(sorted(tables.events));
    expect(pack.agencies()).toEqual(tables.agencies);
  });

  test('finds every document by key and by symbol, and its events oldest first', () => {
    const pack = new Pack(centralPack());
    for (const [i, document] of tables.documents.entries()) {
      expect(pack.byKey(document.key)).toBe(i);
      expect(pack.bySymbol(document.symbol)).toContain(i);
    }
    const law = openLaw([centralPack()]);
    let count = 0;
    for (const { key } of tables.documents) {
      const events = law.events(key);
      count += events.length;
      for (let i = 1; i < events.length; i++) expect(events[i - 1]!.date <= events[i]!.date).toBe(true);
    }
    expect(count).toBe(tables.events.length);
    expect(law.events('không có')).toEqual([]);
    expect(law.document('không có')).toBeNull();
    expect(law.info).toMatchObject({
      date: '2026-11-22',
      reach: '2026-10-05',
      layers: ['central'],
      documents: tables.documents.length,
      events: tables.events.length,
    });
  });
});

describe('bad files', () => {
  const sound = centralPack();

  test('not a pack, another format, cut, too long', () => {
    expect(errorOf(new Uint8Array())).toMatch(/not a law pack/u);
    expect(errorOf(new TextEncoder().encode('key\tsymbol\n'.repeat(200)))).toMatch(/not a law pack/u);
    const other = sound.slice();
    other[4] = 99;
    expect(errorOf(other)).toMatch(/format 99/u);
    expect(errorOf(sound.slice(0, -8))).toMatch(/cut or too long/u);
    expect(errorOf(sound.slice(0, 300))).toMatch(/not a law pack/u);
    expect(errorOf(Uint8Array.of(...sound.slice(0, 600)))).toMatch(/cut or too long/u);
    const long = new Uint8Array(sound.length + 1);
    long.set(sound);
    expect(errorOf(long)).toMatch(/cut or too long/u);
  });

  test('any changed byte outside the signature block is noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 192, max: sound.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = sound.slice();
        bytes[at] = bytes[at]! ^ change;
        expect(errorOf(bytes)).toMatch(/damaged/u);
      }),
      { numRuns: 40 },
    );
  });

  test('the signature block is no part of the content', () => {
    const bytes = sound.slice();
    bytes.fill(7, 32, 192);
    expect(errorOf(bytes)).toBe('opened');
  });

  test('messages are Vietnamese first', () => {
    expect(() => openLaw([new Uint8Array(600)])).toThrow(/Đây không phải là gói dữ liệu pháp luật/u);
  });

  test('keys of another form and days out of range do not compile', () => {
    const with1 = (document: Partial<LawDocument>): LawTables => ({
      ...tables,
      events: [],
      documents: [{ ...tables.documents[0]!, ...document }],
    });
    expect(() => compileLaw(with1({ key: 'a', symbol: 'b' }))).toThrow(PackError);
    expect(() => compileLaw(with1({ key: 'b@2020-01-01', symbol: 'b', issued: '2020-01-02' }))).toThrow(PackError);
    expect(() => compileLaw(with1({ key: 'b@@2020-01-01', symbol: 'b', issued: '2020-01-01' }))).toThrow(PackError);
    expect(() => compileLaw(with1({ key: 'b', symbol: 'b', issued: '2199-01-01' }))).toThrow(PackError);
  });
});

describe('parts', () => {
  test('bytes at an odd place open alike', () => {
    const sound = centralPack();
    const shifted = new Uint8Array(sound.length + 3).subarray(3);
    shifted.set(sound);
    expect(openLaw([shifted]).document('63/2010/NĐ-CP')?.title).toBe('Kiểm soát thủ tục hành chính');
  });

  test('days: number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65535 }), (n) => {
        const day = isoOf(n)!;
        expect(isIsoDate(day)).toBe(true);
        expect(dayNumber(day)).toBe(n);
      }),
    );
    expect([dayNumber(null), isoOf(0), dayNumber('1900-01-01'), isoOf(65535)]).toEqual([0, null, 1, '2079-06-05']);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
  });

  test('strings come back whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 300 }),
            fc.constantFrom('Nghị định số 63/2010/NĐ-CP', 'Quy định chi tiết thi hành', ''),
          ),
          { maxLength: 60 },
        ),
        (texts) => {
          const writer = new PoolWriter();
          const ids = texts.map((text) => writer.add(text));
          const { codePage, pieces, bytes, refs } = writer.finish();
          const reader = new PoolReader(codePage, pieces, bytes);
          expect(ids.map((id) => reader.read(refs[id]!))).toEqual(texts);
        },
      ),
      { numRuns: 60 },
    );
    expect(poolFits(new Uint8Array(2), 1)).toBe(true);
    expect(poolFits(new Uint8Array(2), 5)).toBe(false);
    expect(poolFits(Uint8Array.of(0, 2, 65), 1)).toBe(false);
    expect(poolFits(Uint8Array.of(0, 255, 255, 255, 255, 1), 1)).toBe(false);
    expect(poolFits(Uint8Array.of(0, 130), 1)).toBe(false);
    expect(poolFits(Uint8Array.of(0, 129, 0, 65), 1)).toBe(true);
    expect(() => [new PoolWriter()].map((writer) => writer.add('a'.repeat(16384)) && writer.finish())).toThrow(
      PackError,
    );
  });

  test('symbols compare without spaces, case, kind of dash or look-alikes of Đ', () => {
    expect(foldSymbol('63/2010/nđ–cp')).toBe('63/2010/NĐ-CP');
    expect(foldSymbol(' 63 / 2010/\u00a0N\u00d0-CP')).toBe('63/2010/NĐ-CP');
    expect(foldSymbol('63/2010/NĐ-CP'.normalize('NFD'))).toBe('63/2010/NĐ-CP');
    const law = openLaw([centralPack()]);
    for (const way of ['63/2010/nđ-cp', '63/2010/NĐ–CP', '63 /2010/NÐ-CP', '63/2010/NĐ-CP'.normalize('NFD')])
      expect(law.keys(way)).toEqual(['63/2010/NĐ-CP']);
  });
});

/** Records of a pack as the rows they stand for. */
const plain = (records: unknown): unknown => JSON.parse(JSON.stringify(records));

const symbolPart = fc.tuple(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 2000, max: 2030 }),
  fc.constantFrom('NĐ-CP', 'TT-BTC', 'QĐ-UBND'),
);
const someDay = fc.integer({ min: 40000, max: 46000 }).map((n) => isoOf(n)!);
const someDocument: fc.Arbitrary<LawDocument> = fc
  .record({
    symbol: symbolPart,
    issued: someDay,
    place: fc.constantFrom('', 'lai-chau', 'son-la'),
    dated: fc.boolean(),
    title: fc.string(),
    verify: fc.boolean(),
    confidence: fc.constantFrom('A', 'B', 'C'),
  })
  .map(({ symbol: [n, year, end], issued, place, dated, title, verify, confidence }) => {
    const symbol = `${n}/${year}/${end}`;
    const key =
      end === 'QĐ-UBND' && place !== '' ? `${symbol}@${place}@${issued}` : dated ? `${symbol}@${issued}` : symbol;
    return {
      key,
      symbol,
      type: 'Nghị định',
      title,
      issuer: place,
      issued,
      effective: null,
      confidence,
      source: '',
      verify,
    } as LawDocument;
  });

test('property: whatever is compiled is found again, and only that; equal tables give equal bytes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(someDocument, { selector: ({ key }) => key, maxLength: 80 }),
      fc.array(symbolPart, { maxLength: 10 }),
      (documents, others) => {
        const events: LawEvent[] = documents.flatMap(({ key, issued }, i) =>
          i % 3 === 0
            ? [
                {
                  target: key,
                  by: documents[(i + 1) % documents.length]!.key,
                  date: issued!,
                  until: null,
                  kind: 'amended',
                  scope: 'units',
                  units: [{ article: String(i + 1) }],
                  note: `Điều ${i + 1}`,
                  confidence: 'B',
                  source: 's',
                },
              ]
            : [],
        );
        const table: LawTables = {
          name: 't',
          date: '2026-01-01',
          reach: '2026-01-01',
          documents,
          events,
          agencies: [],
        };
        const bytes = compileLaw(table);
        expect(compileLaw(table)).toEqual(bytes);
        const law = openLaw([bytes]);
        for (const document of documents) {
          expect(plain(law.document(document.key))).toEqual(document);
          expect([...law.keys(document.symbol)].sort()).toEqual(
            documents
              .filter(({ symbol }) => symbol === document.symbol)
              .map(({ key }) => key)
              .sort(),
          );
          expect(plain(law.events(document.key))).toEqual(events.filter(({ target }) => target === document.key));
        }
        const known = new Set(documents.map(({ symbol }) => symbol));
        for (const [n, year, end] of others)
          if (!known.has(`${n}/${year}/${end}`)) expect(law.keys(`${n}/${year}/${end}`)).toEqual([]);
        expect(diffLaw(bytes, bytes)).toEqual({
          documents: { added: [], removed: [], changed: [] },
          events: { added: [], removed: [] },
        });
      },
    ),
    { numRuns: 50 },
  );
});

test('diff tells what was added, removed and changed', () => {
  const [first, second, third] = tables.documents as [LawDocument, LawDocument, LawDocument];
  const event: LawEvent = {
    target: second.key,
    by: null,
    date: '2026-01-01',
    until: null,
    kind: 'expired',
    scope: 'whole',
    units: [],
    note: '',
    confidence: 'A',
    source: 'x',
  };
  const before = compileLaw({ ...tables, documents: [first, second], events: [event], agencies: [] });
  const after = compileLaw({
    ...tables,
    documents: [{ ...second, title: 'khác' }, third],
    events: [{ ...event, date: '2026-02-01' }],
    agencies: [],
  });
  const diff = diffLaw(before, after);
  expect(diff.documents.added).toEqual([third]);
  expect(diff.documents.removed).toEqual([first]);
  expect(diff.documents.changed).toEqual([{ before: second, after: { ...second, title: 'khác' } }]);
  expect(diff.events.added.map((one) => one.date)).toEqual(['2026-02-01']);
  expect(diff.events.removed.map((one) => one.date)).toEqual(['2026-01-01']);
});
