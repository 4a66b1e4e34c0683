import { type Agreements, checks, LiveDraft, openText, readText, Session, type SessionOptions } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centralLaw } from '../support/check.ts';
import { seeded } from '../support/seeded.ts';
import { Mix, mixDraft } from './mix.ts';
import { seen } from './support.ts';

const asOf = '2026-11-24';
const sessionOf = (options: Partial<SessionOptions> = {}): Session =>
  new Session(checks, { law: centralLaw(), asOf, today: asOf, ...options });
const session = sessionOf();

async function same(
  live: LiveDraft,
  format: 'plain' | 'markdown',
  by = session,
  agreements: Agreements = {},
): Promise<void> {
  const whole = by.run(await readText(live.file, { format }), agreements);
  expect(seen(live.result)).toEqual(seen(whole));
}

describe('a draft under edit has the result of a run from scratch', () => {
  test.each([1, 2, 3])('the mix of a writer, seed %i', async (seed) => {
    const live = new LiveDraft(await openText(mixDraft(60_000), { format: 'plain' }), session, {});
    const mix = new Mix(seeded(seed));
    await same(live, 'plain');
    for (let i = 0; i < 60; i++) {
      live.edit([mix.next(live.file)]);
      await same(live, 'plain');
    }
  });

  test.each(Object.keys(drafts))('sample draft %s', async (name) => {
    const live = new LiveDraft(await openText(drafts[name].text, { format: 'plain' }), session, {});
    const mix = new Mix(seeded(name.length));
    for (let i = 0; i < 25; i++) {
      live.edit([mix.next(live.file)]);
      await same(live, 'plain');
    }
  });

  test('any replacement, plain and Markdown', async () => {
    const texts = Object.values(drafts).map(({ text }) => text);
    const pieces = fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        ' ',
        '',
        'Điều 2. ',
        '1. ',
        'a) ',
        '“',
        '”',
        '(',
        '## ',
        '```\n',
        '| a | b |\n',
        'Phụ lục I\n',
        'Nghị định số 34/2016/NĐ-CP',
        'Luật Đất đai',
        ' hết hiệu lực',
        'Căn cứ ',
        'Sở Kế hoạch và Đầu tư',
      ),
      fc.string({ maxLength: 12 }),
    );
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 400 }), pieces);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: texts.length - 1 }),
        fc.constantFrom('plain' as const, 'markdown' as const),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (which, format, edits) => {
          const live = new LiveDraft(await openText(texts[which], { format }), session, {});
          expect(live.result.findings).toBeDefined();
          for (const [at, cut, insert] of edits) {
            const start = at % (live.file.length + 1);
            live.edit([{ start, end: Math.min(live.file.length, start + (cut < 200 ? 0 : cut - 200)), insert }]);
            await same(live, format);
          }
        },
      ),
      { numRuns: 60, seed: 20261124 },
    );
  });
});

describe('what is said of a paragraph changes with other places', () => {
  const norm = sessionOf({ kind: 'quyet-dinh-qppl' });
  const far = Array.from(
    { length: 6 },
    (_, i) => `\n\nĐiều ${i + 4}. Việc khác\n\n1. Sở Tư pháp báo cáo kết quả.`,
  ).join('');
  const quoted =
    'Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2020/QĐ-UBND\n\n1. Bổ sung Điều 7 như sau:\n\n“Điều 7. Trách nhiệm\n\n1. Sở Tư pháp báo cáo.\n\n2. Sở Nội vụ báo cáo.\n\n3. Sở Kế hoạch và Đầu tư tổng hợp.”.';
  test.each([
    [
      'the paragraph behind',
      'language/punctuation',
      'Điều 3. Tổ chức\n\n1. Không tự ý dịch chuyển mốc,\n\n2. Sở Nội vụ kiểm tra.',
      '2. Sở Nội',
      'Sở Nội',
    ],
    [
      'the line before, in mid-citation',
      'citation/impossible-symbol',
      'Điều 3. Tổ chức\n\n1. Sở Tư pháp báo cáo theo quy định tại Nghị định\n63/2010/NĐ-CP của Chính phủ.',
      'tại Nghị định',
      'tại Nghị quyết',
    ],
    [
      'the head of the unit around',
      'citation/outdated-agency',
      'Điều 3. Trách nhiệm\n\n1. Sở Tư pháp báo cáo.\n\n2. Sở Nội vụ báo cáo.\n\n3. Sở Kế hoạch và Đầu tư tổng hợp.',
      'Trách nhiệm',
      'Quy định chuyển tiếp',
    ],
    [
      'a head that goes',
      'citation/outdated-agency',
      'Điều 2. Quy định chuyển tiếp\n\n1. Sở Tư pháp báo cáo.\n\nĐiều 3. Trách nhiệm\n\n1. Sở Nội vụ báo cáo.\n\n2. Sở Y tế báo cáo.\n\n3. Sở Kế hoạch và Đầu tư tổng hợp.',
      'Điều 3. Trách nhiệm\n\n',
      '',
    ],
    ['the head of a quoted article', 'citation/outdated-agency', quoted, 'Điều 7. Trách nhiệm', 'Điều 7. Chuyển tiếp'],
  ])('%s', async (_, rule, text, from, to) => {
    const live = new LiveDraft(await openText(text + far, { format: 'plain' }), norm, {});
    const told = (): string[] => live.result.findings.filter((one) => one.rule === rule).map(({ quote }) => quote);
    const before = told();
    const at = text.indexOf(from);
    live.edit([{ start: at, end: at + from.length, insert: to }]);
    await same(live, 'plain', norm);
    expect(told()).not.toEqual(before);
    live.edit([{ start: at, end: at + to.length, insert: from }]);
    await same(live, 'plain', norm);
    expect(told()).toEqual(before);
  });
});

test('a slip is mended by words that stand elsewhere in the draft', async () => {
  const text =
    'Điều 3. Tổ chức\n\n1. Các xã kết bạch theo lịch.\n\n2. Sở Tư pháp báo cáo.\n\n3. Sở Nội vụ báo cáo.\n\n4. Các xã họp bạch.\n\n5. Sở Y tế quỵt kêt mòn.';
  const live = new LiveDraft(await openText(text, { format: 'plain' }), session, {});
  const inserts = (): string[] =>
    live.result.findings
      .filter(({ rule }) => rule === 'language/misspelt')
      .flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ insert }) => insert)));
  expect(inserts()).toEqual([]);
  const at = text.indexOf('họp');
  // The words that settle it stand in a paragraph that did not change.
  live.edit([{ start: at, end: at + 3, insert: 'kêt' }]);
  await same(live, 'plain');
  expect(inserts()).toEqual(['kết']);
  const first = text.indexOf('kết');
  live.edit([{ start: first, end: first + 3, insert: 'họp' }]);
  await same(live, 'plain');
  expect(inserts()).toEqual([]);
});

test('other settings and other agreements from one edit to the next', async () => {
  const live = new LiveDraft(await openText(mixDraft(30_000), { format: 'plain' }), session, {});
  const known = live.result.findings
    .slice(3, 12)
    .map(({ rule, fingerprint, path, quote }) => ({ rule, fingerprint, at: path, quote }));
  const settings: [Session, Agreements][] = [
    [
      sessionOf({
        rules: { 'structure/internal-reference': { severity: 'off' }, 'language/capital': { severity: 'error' } },
      }),
      {},
    ],
    [sessionOf({ asOf: '2019-01-01' }), {}],
    [sessionOf({ kind: 'ke-hoach' }), {}],
    [sessionOf({ asOf: 'issued' }), { known: known as unknown as Agreements['known'] }],
    [session, {}],
  ];
  const mix = new Mix(seeded(7));
  for (const [by, agreements] of settings) {
    live.aim(by, agreements);
    for (let i = 0; i < 4; i++) {
      await same(live, 'plain', by, agreements);
      live.edit([mix.next(live.file)]);
    }
  }
});

test('an edit costs what it changed, not what the draft holds', async () => {
  const made: number[] = [];
  for (const size of [50_000, 200_000]) {
    const text = mixDraft(size);
    const live = new LiveDraft(await openText(text, { format: 'plain' }), session, {});
    expect(live.result.findings.length).toBeGreaterThan(size / 2000);
    const whole = live.made;
    const at = text.indexOf('hằng năm', size / 2);
    const steps = [
      { start: at, end: at, insert: 'x' },
      { start: at, end: at + 1, insert: '' },
      { start: at, end: at, insert: ' theo Nghị định số 63/2010/NĐ-CP' },
    ];
    let most = 0;
    for (const step of steps) {
      live.edit([step]);
      await same(live, 'plain');
      most = Math.max(most, live.made);
    }
    expect(most).toBeLessThan(whole / 20);
    made.push(most);
  }
  // Neighbours and lines of the frame are looked at again, too; whatever the size of the draft.
  expect(made[1]).toBeLessThanOrEqual(made[0]);
  expect(made[0]).toBeLessThan(150);
});

test('waivers in comments follow what they excuse', async () => {
  const text = drafts['ke-hoach'].text.replace(
    '1. ',
    '<!-- rasoat-waive language/capital: tên riêng -->\n1. các Sở, Ngành họp. ',
  );
  const live = new LiveDraft(await openText(text, { format: 'markdown' }), session, {});
  const mix = new Mix(seeded(11));
  for (let i = 0; i < 30; i++) {
    await same(live, 'markdown');
    live.edit([mix.next(live.file)]);
  }
});
