import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checks, factById, type Rule } from '@rasoat/rules';
import { rulePage, ruleTable } from '@rasoat/rules/reports/rule-page';
import { mendedExamples } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { centralLaw } from '../support/check.ts';
import { root } from '../support/paths.ts';

const ruleOf = (id: string): Rule => checks.find((rule) => rule.id === id)!;

async function pageOf(rule: Rule): Promise<string> {
  return rulePage(rule, { factById, mended: await mendedExamples(rule, centralLaw()) });
}

/** The part of a page under a heading. */
function part(page: string, heading: string): string {
  const [, behind] = page.split(`\n## ${heading}\n`);
  return (behind ?? '').split('\n## ')[0];
}

test('every page has what, why, how to mend, since, level and waiver', async () => {
  for (const rule of checks) {
    const page = await pageOf(rule);
    const heads = [...page.matchAll(/^## (.*)$/gmu)].map(([, head]) => head);
    expect([rule.id, heads]).toEqual([
      rule.id,
      [
        'Vì sao / Why',
        ...(rule.facts.length > 0 ? ['Căn cứ / Legal basis'] : []),
        'Cách sửa / How to mend',
        ...(rule.options === undefined ? [] : ['Tùy chọn / Options']),
        'Sai / Bad',
        'Đúng / Good',
        'Đặt mức, miễn trừ / Level and waivers',
      ],
    ]);
    for (const text of [rule.summary, rule.why, rule.mend].flatMap(({ vi, en }) => [vi, en]))
      expect(page).toContain(text);
    expect(page).toContain(`có từ / since: ${rule.since}`);
    expect(page).toContain(`"rules": { "${rule.id}": `);
    expect(page.includes(`<!-- rasoat-waive ${rule.id}: `)).toBe(!rule.id.startsWith('input/'));
    // A rule with fixes shows what each kind makes of an example.
    const shown = part(page, 'Cách sửa / How to mend');
    for (const kind of ['safe', 'review'] as const)
      expect([rule.id, kind, shown.includes(`(\`${kind}\`)`)]).toEqual([
        rule.id,
        kind,
        rule.fixes?.includes(kind) ?? false,
      ]);
    // No blank line at either end of a block.
    expect([rule.id, /```diff\n\n|\n\n```\n/u.test(shown)]).toEqual([rule.id, false]);
    expect([rule.id, /^[-+]/mu.test(shown)]).toEqual([rule.id, rule.fixes !== undefined]);
    for (const [, target] of page.matchAll(/\]\(([^)]+\.md)\)/gu))
      expect([rule.id, target, existsSync(join(root, 'docs/rules', dirname(rule.id), target))]).toEqual([
        rule.id,
        target,
        true,
      ]);
  }
});

test('an example before and after its fixes: changed lines, with the lines around them', async () => {
  expect(part(await pageOf(ruleOf('language/repeated-word')), 'Cách sửa / How to mend')).toContain(
    '```diff\n 1. Rà soát thủ tục hành chính của sở.\n\n-2. Công khai thủ tục hành hành chính tại trụ sở.\n+2. Công khai thủ tục hành chính tại trụ sở.\n```',
  );
  // What is added behind a line leaves that line as it is.
  expect(part(await pageOf(ruleOf('the-thuc/motto')), 'Cách sửa / How to mend')).toContain(
    '\n CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n+Độc lập - Tự do - Hạnh phúc\n ---------------\n',
  );
});

test('a rule that nobody is sure of says that it is off, and takes no graver level than its facts allow', async () => {
  const off = await pageOf(ruleOf('procedure/delegation'));
  expect(off).toContain('**tắt theo mặc định / off by default**');
  expect(off).toContain(
    '- Bật / switch on: `"rules": { "procedure/delegation": "info" }` trong / in `rasoat.config.jsonc`; nhận / takes `"info"`, `"off"`.',
  );
  const sure = await pageOf(ruleOf('the-thuc/motto'));
  expect(sure).not.toContain('off by default');
  expect(sure).toContain('nhận / takes `"error"`, `"warning"`, `"info"`, `"off"`.');
});

test('a fact tells whether a person has compared it with the official text', () => {
  const rule = ruleOf('the-thuc/motto');
  const fact = factById(rule.facts[0])!;
  const line = (checkedBy: string): string =>
    part(rulePage(rule, { factById: () => ({ ...fact, checkedBy, checkedOn: '2026-11-20' }) }), 'Căn cứ / Legal basis');
  expect(line('')).toContain('*chưa đối chiếu bản chính thức / not yet compared with the official text*');
  expect(line('x')).toContain('— đã đối chiếu ngày / compared on 2026-11-20');
  expect(line('x')).not.toContain('chưa đối chiếu');
});

test('the index: every rule once, under its group, with its level and fixes', () => {
  const table = ruleTable(checks, factById);
  for (const { id, group, summary } of checks) {
    const [, under] = table.split(`\n## ${group}\n`);
    const rows = under.split('\n## ')[0].split('\n');
    expect(rows.filter((row) => row.startsWith(`| [${id}](${id}.md) | `) && row.includes(summary.vi))).toHaveLength(1);
  }
  const rowOf = (id: string): string => table.split('\n').find((row) => row.startsWith(`| [${id}]`))!;
  expect(rowOf('the-thuc/motto')).toMatch(/\| lỗi \|.*\| `--fix`, gợi ý \|$/u);
  expect(rowOf('procedure/delegation')).toMatch(/\| lưu ý \(tắt \/ off\) \|.*\| {2}\|$/u);
});
