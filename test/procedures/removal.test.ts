import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult, Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { corpus, textFiles } from '../support/paths.ts';
import { dotted, lettered, numbered, spread, table } from './drafts.ts';

const asOf = '2026-11-24';
type Procedure = CheckResult['document']['procedures'][number];
interface Cut {
  readonly start: number;
  readonly end: number;
}

const subjects: Readonly<Record<string, string>> = {
  'trinh-tu': 'procedure/steps',
  'cach-thuc': 'procedure/channel',
  'ho-so': 'procedure/papers',
  'so-luong': 'procedure/sets',
  'thoi-han': 'procedure/deadline',
  'doi-tuong': 'procedure/applicants',
  'co-quan': 'procedure/agency',
  'ket-qua': 'procedure/result',
  'can-cu': 'procedure/legal-basis',
};

/** The lines of a component: its units to their ends, without what is another component's. */
function cutsOf(result: CheckResult, procedure: Procedure, key: string): Cut[] {
  const { document, source } = result;
  const whole = (part: Cut): Cut => {
    const node = document.paragraphAt(part.start)?.node;
    const opens = procedure.kind === 'articles' && node != null && node.type !== 'article' && node.start <= part.start;
    const end = opens ? Math.max(node.end, part.end) : part.end;
    const line = source.text.lastIndexOf('\n', part.start) + 1;
    const close = source.text.indexOf('\n', end);
    return { start: line, end: close < 0 ? source.text.length : close + 1 };
  };
  const others = Object.entries(procedure.places)
    .filter(([other]) => other !== key)
    .flatMap(([, parts]) => parts);
  return (procedure.places[key] ?? []).flatMap((part): Cut[] => {
    const cut = whole(part);
    const inside = others.filter(({ start, end }) => start > part.start && end <= part.end).map(whole);
    const cuts: Cut[] = [];
    let at = cut.start;
    for (const { start, end } of inside) {
      if (start > at) cuts.push({ start: at, end: start });
      at = end;
    }
    if (cut.end > at) cuts.push({ start: at, end: cut.end });
    return cuts;
  });
}

/** The file without the lines of the cuts. Labels behind them in the same list are moved up, as a drafter does. */
function without(file: string, result: CheckResult, cuts: readonly Cut[]): string {
  const { document, source } = result;
  const at = (span: Cut): Cut => {
    const { start, end } = source.locate(span);
    return { start: start.offset, end: end.offset };
  };
  const edits = cuts.map((cut) => {
    const { start, end } = at({ start: cut.start, end: Math.max(cut.start, cut.end - 1) });
    const close = file.indexOf('\n', end);
    return { start: file.lastIndexOf('\n', start - 1) + 1, end: close < 0 ? file.length : close + 1, insert: '' };
  });
  for (const { start, end } of cuts) {
    const node = document.paragraphAt(start + (/^\s*/u.exec(source.text.slice(start, end))?.[0].length ?? 0))?.node;
    if (node == null || node.start < start || node.type === 'bullet' || node.parent === null) continue;
    const siblings = node.parent.children.filter(({ type }) => type === node.type);
    for (let i = siblings.indexOf(node) + 1; i < siblings.length; i++) {
      const before = siblings[i - 1].label;
      edits.push({ ...at(siblings[i].label), insert: source.text.slice(before.start, before.end) });
    }
  }
  let text = file;
  for (const { start, end, insert } of edits.sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + insert + text.slice(end);
  return text;
}

/** What a finding says. `language/encoding` gathers all places of a kind at the first, which may be the one removed. */
const keyOf = ({ rule, absent, quote }: Finding): string =>
  rule === 'language/encoding' ? `${rule} gathered` : `${rule} ${absent === null ? quote : absent.subject}`;

function minus(all: readonly string[], less: readonly string[]): string[] {
  const rest = [...less];
  return all.filter((key) => {
    const at = rest.indexOf(key);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Removes each component of each procedure, one at a time. */
async function removals(text: string, name: string, kind?: 'tthc'): Promise<number> {
  const options = { asOf, ...(kind === undefined ? {} : { kind }) } as const;
  const before = await check(text, options, undefined, name);
  let count = 0;
  for (const [index, procedure] of before.document.procedures.entries()) {
    if (procedure.kind === 'row' || !procedure.form) continue;
    for (const key of Object.keys(subjects)) {
      if (key === 'can-cu' && before.document.kind !== 'quyet-dinh-cong-bo-tthc') continue;
      const cuts = cutsOf(before, procedure, key);
      if (cuts.length === 0) continue;
      const inCut = (span: Cut): boolean => cuts.some(({ start, end }) => start <= span.start && span.start < end);
      const after = await check(without(text, before, cuts), options, undefined, name);
      // What was only told within the removed text is missing with it.
      const gone = Object.keys(subjects).filter((one) => {
        const parts = [...(procedure.places[one] ?? []), ...(procedure.told[one] ? [procedure.told[one]] : [])];
        const spoken = one === key || (!(one in procedure.components) && one in procedure.told);
        return spoken && parts.length > 0 && parts.every(inCut);
      });
      const [was, is] = [before.findings, after.findings].map((found) => found.map(keyOf));
      // How the units that are left are numbered and nested is a matter of its own: one clause may stand alone now.
      const fresh = minus(is, was).filter((one) => !one.startsWith('structure/'));
      expect(fresh.map((one) => one.split(' ')[1]).sort(), `${name} ${index} ${key}: ${fresh.join(' | ')}`).toEqual(
        gone.map((one) => subjects[one]).sort(),
      );
      const lost = minus(before.findings.filter(({ at }) => !inCut(at)).map(keyOf), is);
      expect(lost, `${name} ${index} ${key} lost`).toEqual([]);
      count++;
    }
  }
  return count;
}

describe('one component removed at a time: that component is reported, and nothing else changes', () => {
  test('articles', async () => {
    expect(await removals(drafts['quyet-dinh-tthc'].text, 'a.txt')).toBe(16);
  });
  test('a decision that publishes procedures', async () => {
    expect(await removals(drafts['quyet-dinh-cong-bo'].text, 'a.txt')).toBe(18);
  });
  test.each([
    ['(1) to (11)', numbered],
    ['1. to 11.', dotted],
    ['a) to l), in another order', lettered],
  ])('a sheet, %s', async (_, text) => {
    expect(
      (await check(text, { asOf, kind: 'tthc' })).findings.filter(({ rule }) => rule.startsWith('procedure/')),
    ).toEqual([]);
    expect(await removals(text, 'a.txt', 'tthc')).toBe(8);
  });
  test('a sheet in a table', async () => {
    const found = await check(table, { asOf, kind: 'tthc' }, undefined, 'a.md');
    expect(found.findings.filter(({ rule }) => rule.startsWith('procedure/'))).toEqual([]);
    expect(await removals(table, 'a.md', 'tthc')).toBe(8);
  });
  for (const folder of ['labelled', 'texts'] as const) {
    const path = corpus(folder);
    test.skipIf(path === null)(`sheets of the corpus, ${folder}`, async () => {
      let count = 0;
      for (const file of textFiles(path!).filter((name) => name.startsWith('TTHC-')))
        count += await removals(readFileSync(join(path!, file), 'utf8'), file);
      expect(count).toBeGreaterThanOrEqual(12);
    });
  }
});

describe('components in running text', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['sets', 'Hồ sơ được lập thành 01 bộ, gồm đơn', 'Hồ sơ gồm đơn'],
    [
      'channel',
      '1. Hộ chăn nuôi, hợp tác xã nộp hồ sơ trực tiếp, qua dịch vụ bưu chính công ích hoặc trực tuyến trên Cổng Dịch vụ công quốc gia.\n2. Trung tâm',
      '1. Trung tâm',
    ],
    ['deadline', 'Trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Chủ tịch', 'Chủ tịch'],
  ];
  test('spread over articles, with the form in an appendix: nothing is missing', async () => {
    const { findings, document } = await check(spread, { asOf });
    expect(document.procedures).toHaveLength(1);
    expect(document.procedures[0]).toMatchObject({ certainty: 'sure', excluded: null, form: false });
    expect(findings.filter(({ rule }) => rule.startsWith('procedure/'))).toEqual([]);
  });
  test.each(cases)('without its %s', async (subject, from, to) => {
    expect(spread).toContain(from);
    const before = await check(spread, { asOf });
    const after = await check(spread.replace(from, to), { asOf });
    expect(
      minus(after.findings.map(keyOf), before.findings.map(keyOf)).filter((one) => !one.startsWith('structure/')),
    ).toEqual([expect.stringMatching(new RegExp(`^procedure/[a-z-]+ procedure/${subject}$`, 'u'))]);
  });
});
