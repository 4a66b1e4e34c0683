import type { Example, Group, Rule } from '../engine/types.ts';
import type { Fact } from '../law/types.ts';
import { groupWords } from './rule-text.ts';
import { factConfidenceWords, severityWords } from './words.ts';

export interface RulePageSources {
  readonly factById: (id: string) => Fact | null;
  readonly drafts: Readonly<Record<string, { readonly text: string }>>;
}

const severityVi = (rule: Rule): string => severityWords[rule.severity].vi.toLowerCase();

function exampleLines(example: Example): string[] {
  const lines = [`Ngày xét / as of: ${example.asOf}${example.kind ? `, loại / kind: \`${example.kind}\`` : ''}`, ''];
  if (example.text !== undefined) lines.push('```text', example.text.trim(), '```');
  else {
    lines.push(`Dự thảo mẫu / sample draft \`${example.base}\`${example.replace?.length ? ', sửa / changed:' : ''}`);
    for (const [from, to] of example.replace ?? [])
      lines.push(
        '',
        '```diff',
        ...from.split('\n').map((l) => `- ${l}`),
        ...to.split('\n').map((l) => `+ ${l}`),
        '```',
      );
  }
  if (example.absent)
    lines.push('', `Thiếu / missing: ${example.absent.map((subject) => `\`${subject}\``).join(', ')}`);
  return [...lines, ''];
}

/** The page of one rule, Markdown, Vietnamese with English beside it. Made by `npm run generate`. */
export function rulePage(rule: Rule, sources: RulePageSources): string {
  const facts = rule.facts.map(sources.factById).filter((fact): fact is Fact => fact !== null);
  const lines = [
    `# ${rule.id}`,
    '',
    `**${rule.summary.vi}**`,
    '',
    `*${rule.summary.en}*`,
    '',
    `Mức / severity: ${severityVi(rule)} (\`${rule.severity}\`) · phạm vi / scope: \`${rule.scope}\``,
    '',
    rule.why.vi,
    '',
    `*${rule.why.en}*`,
    '',
  ];
  if (facts.length > 0) {
    lines.push('## Căn cứ / Legal basis', '');
    for (const fact of facts) {
      const where =
        fact.document === '' ? 'thực tiễn / practice' : [fact.unit, fact.document].filter((s) => s !== '').join(', ');
      const checked = fact.document === '' || fact.checkedBy !== '' ? '' : ' — *chưa đối chiếu bản chính thức*';
      lines.push(
        `- \`${fact.id}\` ${where}: ${fact.statement} (${factConfidenceWords[fact.confidence].vi}${fact.from ? `, từ ${fact.from}` : ''}${fact.to ? `, đến ${fact.to}` : ''})${checked}`,
      );
    }
    lines.push('');
  }
  const options = Object.entries(rule.options ?? {});
  if (options.length > 0) {
    lines.push('## Tùy chọn / Options', '');
    for (const [name, option] of options)
      lines.push(
        `- \`${name}\` (${option.type}, mặc định / default \`${JSON.stringify(option.default)}\`): ${option.summary.vi} / *${option.summary.en}*`,
      );
    lines.push('');
  }
  lines.push(
    '## Sai / Bad',
    '',
    ...rule.examples.bad.flatMap(exampleLines),
    '## Đúng / Good',
    '',
    ...rule.examples.good.flatMap(exampleLines),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The index of all rules by group, Markdown. */
export function ruleTable(rules: readonly Rule[]): string {
  const groups = new Map<Group, Rule[]>();
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule]);
  return [
    '# Quy tắc / Rules',
    '',
    ...[...groups].flatMap(([group, list]) => [
      `## ${group}`,
      '',
      `${groupWords[group].join(' / ')} (${list.length})`,
      '',
      '| Mã / id | Mức / severity | Nội dung | Summary |',
      '| --- | --- | --- | --- |',
      ...list.map(
        (rule) => `| [${rule.id}](${rule.id}.md) | ${severityVi(rule)} | ${rule.summary.vi} | ${rule.summary.en} |`,
      ),
      '',
    ]),
  ].join('\n');
}
