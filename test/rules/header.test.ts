import { type CheckResult, checks, type Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

const asOf = '2026-11-24';
const ruleOf = (id: string) => {
  const rule = checks.find((entry) => entry.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
};
const run = (id: string, text: string, date = asOf): Promise<CheckResult> =>
  check(text, { asOf: date }, [ruleOf(id)], 'draft.txt');
const edited = (draft: string, ...pairs: (readonly [string, string])[]): string =>
  pairs.reduce((text, [from, to]) => replaceOnce(text, from, to), drafts[draft].text);
const shown = ({ findings }: CheckResult): string[] =>
  findings.map((f) => (f.absent ? `absent:${f.absent.subject}` : f.quote.replace(/\s+/gu, ' ')));
const fixed = (text: string, findings: readonly Finding[]): string =>
  findings
    .flatMap((f) => f.fixes[0]?.edits ?? [])
    .sort((a, b) => b.start - a.start)
    .reduce((out, edit) => out.slice(0, edit.start) + edit.insert + out.slice(edit.end), text);

describe('national name and motto', () => {
  const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  const motto = 'Độc lập - Tự do - Hạnh phúc';

  test('either placement of the tone mark is right', async () => {
    const text = edited('chi-thi', [nationalName, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
    expect(shown(await run('the-thuc/national-name', text))).toEqual([]);
  });

  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAN', 'VIỆT NAN'],
    ['CỘNG HÒA XẢ HỘI CHỦ NGHĨA VIỆT NAM', 'XẢ HỘI'],
    ['Cộng hòa xã hội chủ nghĩa Việt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ])('%s', async (printed, quote) => {
    const text = edited('chi-thi', [nationalName, printed]);
    const result = await run('the-thuc/national-name', text);
    expect(shown(result)).toEqual([quote]);
    expect(fixed(text, result.findings)).toBe(drafts['chi-thi'].text);
  });

  test.each(['–', '—', '‑', '−'])('dash %s in the motto is mended by a safe fix', async (dash) => {
    const text = edited('quyet-dinh-qppl', [motto, motto.replaceAll('-', dash)]);
    const result = await run('the-thuc/motto', text);
    expect(shown(result)).toEqual([motto.replaceAll('-', dash)]);
    expect(result.findings[0].severity).toBe('error');
    expect(result.findings[0].fixes[0].kind).toBe('safe');
    expect(fixed(text, result.findings)).toBe(drafts['quyet-dinh-qppl'].text);
  });
});

describe('symbol', () => {
  const cases: readonly (readonly [draft: string, printed: string, right: string | null])[] = [
    ['quyet-dinh-qppl', '41/2026/QĐ - UBND', '41/2026/QĐ-UBND'],
    ['quyet-dinh-qppl', '41 / 2026/QĐ-UBND', '41/2026/QĐ-UBND'],
    ['quyet-dinh-qppl', '41/2026/QĐ–UBND', '41/2026/QĐ-UBND'],
    ['quyet-dinh-qppl', '41/2026/QĐ.UBND', '41/2026/QĐ-UBND'],
    ['quyet-dinh-qppl', '5/2026/QĐ-UBND', '05/2026/QĐ-UBND'],
    ['quyet-dinh-qppl', '41/2026/QD-UBND', '41/2026/QĐ-UBND'],
    ['quyet-dinh-qppl', '41/2026/NQ-UBND', '41/2026/QĐ-UBND'],
    ['quyet-dinh-qppl', '41/QĐ-UBND', '41/2026/QĐ-UBND'],
    ['quyet-dinh-qppl', '41/2026/QĐ-HĐND', '41/2026/QĐ-UBND'],
    ['quyet-dinh-qppl', '/2026/QĐ-UBND', ''],
    ['quyet-dinh-qppl', '…/2026/QĐ-UBND', ''],
    ['quyet-dinh-qppl', '041/2026/QĐ-UBND', ''],
    ['to-trinh', '412/TTR-SNNMT', '412/TTr-SNNMT'],
    ['to-trinh', '412/2026/TTr-SNNMT', '412/TTr-SNNMT'],
    ['to-trinh', '412/TTr-UBND', null],
    ['to-trinh', '/TTr-SNNMT', ''],
    ['ke-hoach', '7/KH-UBND', '07/KH-UBND'],
    ['cong-van', '1488/CV-STP', '1488/STP'],
    ['cong-van', '1488/UBND-NC', null],
  ];
  const symbols: Readonly<Record<string, string>> = {
    'quyet-dinh-qppl': 'Số: 41/2026/QĐ-UBND',
    'to-trinh': 'Số: 412/TTr-SNNMT',
    'ke-hoach': 'Số:      /KH-UBND\nHuế',
    'cong-van': 'Số: 1488/STP-XDKTVB',
  };
  test.each(cases)('%s: %s', async (draft, printed, right) => {
    const from = symbols[draft];
    const to = from.replace(/^Số: +\S+/u, `Số: ${printed}`);
    const text = edited(draft, [from, to]);
    const result = await run('the-thuc/symbol', text);
    expect(shown(result)).toEqual(right === '' ? [] : [printed]);
    if (right === '') return;
    const [finding] = result.findings;
    if (right === null) expect(finding.fixes).toEqual([]);
    else expect(fixed(text, result.findings)).toBe(text.replace(to, to.replace(printed, right)));
  });
});

describe('place and date', () => {
  const printed = (day: string, month: string) => `Sơn La, ngày ${day} tháng ${month} năm 2026`;
  const run2 = (day: string, month: string) =>
    run('the-thuc/place-date', edited('quyet-dinh-ca-biet', [printed('23', '11'), printed(day, month)]));

  test('zeros in an administrative document: silent exactly when as required, and mended by the fix', async () => {
    const days = fc.integer({ min: 1, max: 28 });
    const months = fc.integer({ min: 1, max: 12 });
    await fc.assert(
      fc.asyncProperty(days, months, fc.boolean(), fc.boolean(), async (day, month, zeroDay, zeroMonth) => {
        const right = printed(String(day).padStart(2, '0'), month < 3 ? `0${month}` : String(month));
        const [d, m] = [
          zeroDay ? String(day).padStart(2, '0') : String(day),
          zeroMonth ? String(month).padStart(2, '0') : String(month),
        ];
        const text = edited('quyet-dinh-ca-biet', [printed('23', '11'), printed(d, m)]);
        const { findings } = await run('the-thuc/place-date', text);
        expect(findings.length).toBe(printed(d, m) === right ? 0 : 1);
        expect(fixed(text, findings)).toContain(right);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['31', '02', ['ngày 31 tháng 02 năm 2026']],
    ['29', '02', ['ngày 29 tháng 02 năm 2026']],
    ['31', '4', ['ngày 31 tháng 4 năm 2026']],
    ['28', '02', []],
    ['30', '4', []],
  ])('the day %s/%s', async (day, month, quotes) => {
    expect(shown(await run2(day, month))).toEqual(quotes);
  });

  test('the zero rule is not held against a normative document', async () => {
    const text = edited('quyet-dinh-qppl', ['Lai Châu, ngày 24 tháng 11', 'Lai Châu, ngày 4 tháng 09']);
    expect(shown(await run('the-thuc/place-date', text))).toEqual([]);
  });

  test('an old province in header and place agrees with itself', async () => {
    const text = edited(
      'chi-thi',
      ['ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU', 'ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM'],
      ['Lai Châu, ngày 24 tháng 11 năm 2026', 'Hà Nam, ngày 24 tháng 11 năm 2026'],
    );
    expect(shown(await run('the-thuc/place-date', text))).toEqual([]);
  });
});

describe('a misspelt part is reported as such, once', () => {
  const header = checks.filter(({ id }) =>
    /^the-thuc\/(?:national-name|motto|issuer|symbol|place-date|type-and-subject|addressee|letter-subject)$/u.test(id),
  );
  test.each([
    ['quyet-dinh-qppl', 'CHỦ NGHĨA VIỆT NAM', 'CHỦ NGHIÃ VIỆT NAM', 'the-thuc/national-name', 'CHỦ NGHIÃ'],
    ['ke-hoach', 'Độc lập - Tự do - Hạnh phúc', 'Độc lập - Tự do - Hanh phúc', 'the-thuc/motto', 'Hanh'],
    ['chi-thi', 'ỦY BAN NHÂN DÂN\nTỈNH', 'ỦY BAN NHÂN DẦN\nTỈNH', 'the-thuc/issuer', 'ỦY BAN NHÂN DẦN'],
    ['chi-thi', 'Số: 12/CT-UBND', 'Sô: 12/CT-UBND', 'the-thuc/symbol', 'Sô'],
    ['quyet-dinh-sua-doi', '\nQUYẾT ĐỊNH\n', '\nQUYÊT ĐỊNH\n', 'the-thuc/type-and-subject', 'QUYÊT ĐỊNH'],
  ])('%s: %s → %s', async (draft, from, to, rule, quote) => {
    const text = edited(draft, [from, to]);
    const { findings } = await check(text, { asOf }, header, 'draft.txt');
    expect(findings.map((f) => [f.rule, f.quote])).toEqual([[rule, quote]]);
  });
});

describe('form and issuer', () => {
  const district = 'HUYỆN THAN UYÊN';
  const commune = (symbol: string, day: string) =>
    edited('nghi-quyet-xa', [
      'Số: 03/2026/NQ-HĐND\nMường Than, ngày 12 tháng 11 năm 2026',
      `Số: ${symbol}\nMường Than, ${day}`,
    ]);

  test('a district may not issue from 1 July 2025 on, and might before', async () => {
    const at = (day: string, year: string) =>
      edited(
        'nghi-quyet-xa',
        ['HỘI ĐỒNG NHÂN DÂN\nXÃ MƯỜNG THAN\n-------', `HỘI ĐỒNG NHÂN DÂN\n${district}\n-------`],
        ['Số: 03/2026/NQ-HĐND\nMường Than, ngày 12 tháng 11 năm 2026', `Số: 03/${year}/NQ-HĐND\nMường Than, ${day}`],
      );
    expect(shown(await run('authority/form-and-issuer', at('ngày 01 tháng 7 năm 2025', '2025')))).toEqual([district]);
    expect(shown(await run('authority/form-and-issuer', at('ngày 30 tháng 6 năm 2025', '2025')))).toEqual([]);
    expect(shown(await run('authority/form-and-issuer', at('ngày 12 tháng 8 năm 2019', '2019')))).toEqual([]);
  });

  test.each([
    ['ngày 31 tháng 3 năm 2025', '2025-03-31', 0],
    ['ngày 01 tháng 4 năm 2025', '2025-04-01', 1],
    ['ngày 30 tháng 6 năm 2025', '2025-06-30', 1],
    ['ngày 01 tháng 7 năm 2025', '2025-07-01', 0],
  ])('a commune, %s', async (day, date, count) => {
    const { findings } = await run('authority/form-and-issuer', commune('03/2025/NQ-HĐND', day), date);
    expect(findings.length).toBe(count);
  });

  test('a blank date is read as the as-of date', async () => {
    const text = commune('/2025/NQ-HĐND', 'ngày     tháng     năm 2025');
    expect((await run('authority/form-and-issuer', text, '2025-05-15')).findings.length).toBe(1);
    expect((await run('authority/form-and-issuer', text, '2025-08-15')).findings.length).toBe(0);
  });
});

describe("another authority's document", () => {
  const clause = 'Quyết định này có hiệu lực từ ngày 05 tháng 12 năm 2026.';
  test.each([
    ['quyet-dinh-ctubnd', 'Quyết định số 31/2024/QĐ-UBND của Ủy ban nhân dân thành phố', 1],
    [
      'quyet-dinh-ctubnd',
      'Quyết định số 311/QĐ-UBND ngày 02 tháng 3 năm 2024 của Chủ tịch Ủy ban nhân dân thành phố',
      0,
    ],
    ['quyet-dinh-ctubnd', 'Quyết định số 02/2025/QĐ-CTUBND của Chủ tịch Ủy ban nhân dân thành phố', 0],
    ['quyet-dinh-ctubnd', 'Nghị định số 200/2025/NĐ-CP của Chính phủ', 1],
    ['quyet-dinh-ctubnd', 'Quyết định số 1041/QĐ-TTg ngày 24 tháng 6 năm 2014 của Thủ tướng Chính phủ', 1],
  ])('%s repeals %s', async (draft, cited, count) => {
    const text = edited(draft, [clause, `1. ${clause}\n2. Bãi bỏ ${cited}.`]);
    const { findings } = await run('authority/other-authority-document', text);
    expect(findings.length).toBe(count);
  });
});

describe('days before the facts', () => {
  test.each(Object.keys(drafts))('%s: form is not judged, which is said once', async (id) => {
    const header = checks.filter(
      ({ id: rule }) =>
        rule === 'the-thuc/unknown-period' ||
        /^the-thuc\/(?:national|motto|issuer|superior|symbol|place|type|addressee|letter|secrecy)/u.test(rule),
    );
    const text = drafts[id].text.replaceAll('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc');
    const { findings } = await check(text, { asOf: '2019-12-31' }, header, 'draft.txt');
    expect(findings.map((f) => `${f.severity} ${f.rule}`)).toEqual(['info the-thuc/unknown-period']);
  });
});
