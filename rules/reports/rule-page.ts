import type { Example, Group, Rule } from '../engine/types.ts';
import { cannotBeWaived } from '../engine/waivable.ts';
import type { Fact } from '../law/types.ts';
import { isOffByDefault, levelsOf, type MendedText, mendedLines, offered } from './rule-mend.ts';
import { groupWords } from './rule-text.ts';
import { factConfidenceWords, severityWords } from './words.ts';

export interface RulePageSources {
  readonly factById: (id: string) => Fact | null;
  /** Examples with their fixes applied; none where they were not made. */
  readonly mended?: readonly MendedText[];
  /** Where the guides on levels and waivers are, from the page. */
  readonly guides?: string;
}

const severityVi = (rule: Rule): string => severityWords[rule.severity].vi.toLowerCase();

function exampleLines(example: Example): string[] {
  const lines = [
    `Ngày xét / as of: ${example.asOf}${example.kind ? `, loại / kind: \`${example.kind}\`` : ''}${example.stage ? `, bước / stage: \`${example.stage}\`` : ''}`,
    '',
  ];
  if (example.text !== undefined) lines.push('```text', example.text.trim(), '```');
  else {
    const what = example.stage === undefined ? 'Dự thảo mẫu / sample draft' : 'Hồ sơ mẫu / sample dossier';
    const without = example.without?.map((name) => `, không có / without \`${name}\``).join('') ?? '';
    lines.push(`${what} \`${example.base}\`${without}${example.replace?.length ? ', sửa / changed:' : ''}`);
    for (const [from, to] of example.replace ?? [])
      lines.push(
        '',
        '```diff',
        ...from.split('\n').map((l) => `- ${l}`),
        ...to.split('\n').map((l) => `+ ${l}`),
        '```',
      );
  }
  if (example.layout) lines.push('', `Tệp Word / Word file: \`${JSON.stringify(example.layout)}\``);
  if (example.absent)
    lines.push('', `Thiếu / missing: ${example.absent.map((subject) => `\`${subject}\``).join(', ')}`);
  return [...lines, ''];
}

/** The legal basis of a rule: its facts, and whether a person has compared them with the official text. */
function basisLines(facts: readonly Fact[]): string[] {
  if (facts.length === 0) return [];
  const lines = facts.map((fact) => {
    const where =
      fact.document === '' ? 'thực tiễn / practice' : [fact.unit, fact.document].filter((s) => s !== '').join(', ');
    const checked =
      fact.checkedBy !== ''
        ? ` — đã đối chiếu ngày / compared on ${fact.checkedOn}`
        : fact.document === ''
          ? ''
          : ' — *chưa đối chiếu bản chính thức / not yet compared with the official text*';
    const dates = `${fact.from ? `, từ ${fact.from}` : ''}${fact.to ? `, đến ${fact.to}` : ''}`;
    return `- \`${fact.id}\` ${where}: ${fact.statement} (${factConfidenceWords[fact.confidence].vi}${dates})${checked}`;
  });
  return ['## Căn cứ / Legal basis', '', ...lines, ''];
}

/** How to mend what the rule finds, what fixes there are, and examples before and after them. */
function mendLines(rule: Rule, mended: readonly MendedText[]): string[] {
  const { vi, en } = offered(rule);
  const lines = [
    '## Cách sửa / How to mend',
    '',
    rule.mend.vi,
    '',
    `*${rule.mend.en}*`,
    '',
    `Tự động: ${vi}.`,
    '',
    `*Automatically: ${en}.*`,
    '',
  ];
  for (const one of mended) {
    const titles = one.fixes.map(({ kind, title }) => `${title.vi} (\`${kind}\`)`);
    lines.push(`Trước và sau / before and after: ${titles.join('; ')}`, '', '```diff', ...mendedLines(one), '```', '');
  }
  return lines;
}

/** How to set the level of a rule, and how to waive one of its findings. */
function settingLines({ id }: Rule, facts: readonly Fact[], guides: string): string[] {
  const levels = levelsOf(facts).map((level) => `\`"${level}"\``);
  const off = isOffByDefault(facts);
  const config = `[cấu hình / configuration](${guides}cau-hinh.md)`;
  const waivers = `[miễn trừ / waivers](${guides}mien-tru.md)`;
  return [
    '## Đặt mức, miễn trừ / Level and waivers',
    '',
    `- ${off ? 'Bật / switch on' : 'Đặt mức / set the level'}: \`"rules": { "${id}": "info" }\` trong / in \`rasoat.config.jsonc\`; nhận / takes ${levels.join(', ')}. Xem / see ${config}.`,
    cannotBeWaived(id)
      ? `- Không miễn trừ được / cannot be waived. Xem / see ${waivers}.`
      : `- Miễn trừ một chỗ / waive one place: \`<!-- rasoat-waive ${id}: lý do; đến 2026-12-31 -->\`, hoặc / or \`rasoat.waivers.jsonc\`. Xem / see ${waivers}.`,
    '',
  ];
}

/** The page of one rule, Markdown, Vietnamese with English beside it. Made by `npm run generate`. */
export function rulePage(rule: Rule, { factById, mended = [], guides = '../../' }: RulePageSources): string {
  const facts = rule.facts.map(factById).filter((fact): fact is Fact => fact !== null);
  const options = Object.entries(rule.options ?? {});
  const lines = [
    `# ${rule.id}`,
    '',
    `**${rule.summary.vi}**`,
    '',
    `*${rule.summary.en}*`,
    '',
    `Mức / severity: ${severityVi(rule)} (\`${rule.severity}\`) · phạm vi / scope: \`${rule.scope}\` · có từ / since: ${rule.since}${isOffByDefault(facts) ? ' · **tắt theo mặc định / off by default**' : ''}`,
    '',
    ...(rule.aliases?.length ? [`Tên cũ / old names: ${rule.aliases.map((id) => `\`${id}\``).join(', ')}`, ''] : []),
    '## Vì sao / Why',
    '',
    rule.why.vi,
    '',
    `*${rule.why.en}*`,
    '',
    ...basisLines(facts),
    ...mendLines(rule, mended),
  ];
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
    ...settingLines(rule, facts, guides),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The index of all rules by group, Markdown. Made by `npm run generate`. */
export function ruleTable(rules: readonly Rule[], factById: RulePageSources['factById']): string {
  const groups = new Map<Group, Rule[]>();
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule]);
  const row = (rule: Rule): string => {
    const facts = rule.facts.map(factById).filter((fact): fact is Fact => fact !== null);
    const level = `${severityVi(rule)}${isOffByDefault(facts) ? ' (tắt / off)' : ''}`;
    const fixes = (rule.fixes ?? []).map((kind) => (kind === 'safe' ? '`--fix`' : 'gợi ý')).join(', ');
    return `| [${rule.id}](${rule.id}.md) | ${level} | ${rule.summary.vi} | ${rule.summary.en} | ${fixes} |`;
  };
  return [
    '# Quy tắc / Rules',
    '',
    'Mức, bật, tắt: [cấu hình](../cau-hinh.md). Chấp nhận một chỗ có lý do: [miễn trừ](../mien-tru.md). Cột cuối: `--fix` tự sửa chỗ chắc chắn; *gợi ý* là sửa sau khi người soạn thảo xác nhận.',
    '',
    '*Levels, on and off: [configuration](../cau-hinh.md). Accepting a place with a reason: [waivers](../mien-tru.md). Last column: `--fix` mends what is certain; *gợi ý* is a correction that a lawyer confirms.*',
    '',
    ...[...groups].flatMap(([group, list]) => [
      `## ${group}`,
      '',
      `${groupWords[group].join(' / ')} (${list.length})`,
      '',
      '| Mã / id | Mức / severity | Nội dung | Summary | Sửa / fixes |',
      '| --- | --- | --- | --- | --- |',
      ...list.map(row),
      '',
    ]),
  ].join('\n');
}
