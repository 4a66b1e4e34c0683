/** What `npm run new-rule` writes. */

/** Words that stand in for those of the author. The rule works with them; test/house/rules.test.ts lets none of them stay. */
export const words = {
  why: { vi: 'Viết vì sao điều này sai.', en: 'Say why this is wrong.' },
  mend: { vi: 'Viết người soạn phải sửa thế nào.', en: 'Say how a drafter mends it.' },
} as const;

/** Source of a new rule, with its four examples. `version`: the one that will have the rule first. */
export function ruleSource(id: string, version: string): string {
  return `import { defineRule } from '../../engine/define-rule.ts';

const phrase = 'cụm từ cần tránh';

export default defineRule({
  id: '${id}',
  group: '${id.split('/')[0]}',
  scope: 'paragraph',
  zones: ['body'],
  severity: 'info',
  needs: ['body'],
  // Ids of rules/law/data/facts.tsv. They give the legal basis, cap the severity and silence the rule outside their dates.
  facts: [],
  since: '${version}',
  summary: { vi: 'Dùng “cụm từ cần tránh”', en: 'Uses the phrase to avoid' },
  why: { vi: '${words.why.vi}', en: '${words.why.en}' },
  mend: { vi: '${words.mend.vi}', en: '${words.mend.en}' },
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
      why: '${words.why.vi}',
      todo: '${words.mend.vi}',
    }),
    en: ({ phrase }) => ({
      what: \`The draft uses “\${phrase}”.\`,
      why: '${words.why.en}',
      todo: '${words.mend.en}',
    }),
  },
});
`;
}
