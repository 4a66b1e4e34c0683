import { compileLaw, layerFromTsv, openLaw } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { marker } from './marker.ts';

/** `CheckResult.asked` is the dependency list of an incremental run: what a rule did not ask for cannot change what it says. */
const asOf = '2026-11-24';

/** A law that knows one decree and nothing else. */
const tiny = openLaw([
  compileLaw(
    layerFromTsv('63/2010/NĐ-CP\t63/2010/NĐ-CP\tNghị định\tx\tChính phủ\t2010-06-08\t2010-10-14\t\tA\tx', 'x', {
      date: '2026-01-01',
    }).tables,
  ),
]);

test('each applied rule has a record, and only of what it asked itself', async () => {
  const text = 'Điều 1. Đo đạc\n\nSở Nông nghiệp và Môi trường đo thửa đất.';
  const asking = { ...marker, id: 'language/asking' as const };
  asking.check = function* (_, ctx) {
    if (ctx.asOf < '2100' && ctx.citations.length > 0) yield { at: { start: 0, end: 1 }, data: {} };
  };
  const { asked } = await check(text, { asOf }, [marker, asking]);
  expect(asked).toEqual({ 'language/marker': ['document'], 'language/asking': ['citations', 'date'] });
});

test('rules that asked neither for citations nor for the law say the same under another law', async () => {
  let compared = 0;
  for (const [id, { text }] of Object.entries(drafts)) {
    const cut = text.replace(/\nNơi nhận:[\s\S]*$/u, '\n').replace(/\nĐộc lập[^\n]*/u, '');
    const [full, other] = await Promise.all([
      check(cut, { asOf }, undefined, `${id}.txt`),
      check(cut, { asOf, law: tiny }, undefined, `${id}.txt`),
    ]);
    const free = (rule: string): boolean =>
      rule.startsWith('citation/') === false &&
      !(full.asked[rule] ?? []).some((question) => question === 'citations' || question === 'law');
    const said = (result: typeof full) => result.findings.filter((f) => free(f.rule)).map((f) => f.fingerprint);
    expect(said(other), id).toEqual(said(full));
    compared += said(full).length;
  }
  expect(compared).toBeGreaterThan(Object.keys(drafts).length);
});
