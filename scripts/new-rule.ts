/** `npm run new-rule -- group/english-name`: writes a rule that works, with its four examples, and registers it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const groups = ['authority', 'the-thuc', 'structure', 'citation', 'procedure', 'language', 'dossier', 'input'];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const id = process.argv[2] ?? '';
const match = /^([a-z-]+)\/([a-z]+(?:-[a-z]+)*)$/u.exec(id);
if (!match || !groups.includes(match[1])) {
  console.error(`Usage: npm run new-rule -- <group>/<english-name>\nGroups: ${groups.join(', ')}`);
  process.exit(2);
}
const path = `rules/checks/${id}.ts`;
const file = join(root, path);
if (existsSync(file)) {
  console.error(`${path} exists already`);
  process.exit(2);
}
const source = `import { defineRule } from '../../engine/define-rule.ts';

const phrase = 'cụm từ cần tránh';

export default defineRule({
  id: '${id}',
  group: '${match[1]}',
  scope: 'paragraph',
  zones: ['body'],
  severity: 'info',
  needs: ['body'],
  // Ids of rules/law/data/facts.tsv. They give the legal basis, cap the severity and silence the rule outside their dates.
  facts: [],
  summary: { vi: 'Dùng “cụm từ cần tránh”', en: 'Uses the phrase to avoid' },
  why: { vi: 'Viết vì sao điều này sai.', en: 'Say why this is wrong.' },
  examples: {
    bad: [
      { asOf: '2026-11-22', kind: 'ke-hoach', text: '1. Thực hiện «cụm từ cần tránh» trong năm 2026.' },
      { asOf: '2026-11-22', kind: 'ke-hoach', text: '1. Các sở báo cáo kết quả.\\n\\n2. Nêu «cụm từ cần tránh» ở đây.' },
    ],
    good: [
      { asOf: '2026-11-22', kind: 'ke-hoach', text: '1. Thực hiện nhiệm vụ trong năm 2026.' },
      { asOf: '2026-11-22', kind: 'ke-hoach', text: '1. Các sở báo cáo kết quả trước ngày 01 tháng 12.' },
    ],
  },
  *check(paragraph, ctx) {
    const at = ctx.text(paragraph).indexOf(phrase);
    if (at < 0) return;
    const start = paragraph.start + at;
    yield { at: { start, end: start + phrase.length }, data: { phrase } };
  },
  message: {
    vi: ({ phrase }) => ({
      what: \`Dự thảo dùng “\${phrase}”.\`,
      why: 'Viết vì sao điều này sai.',
      todo: 'Viết cần sửa thế nào.',
    }),
    en: ({ phrase }) => ({
      what: \`The draft uses “\${phrase}”.\`,
      why: 'Say why this is wrong.',
      todo: 'Say what to do.',
    }),
  },
});
`;
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, source);
execFileSync(process.execPath, [join(root, 'scripts/generate.ts')], { stdio: 'inherit' });
console.log(
  `${path} written and registered.\nEdit it, then: npm run generate && npx vitest run test/rules/examples.test.ts -t ${id}`,
);
