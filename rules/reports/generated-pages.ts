import type { ListRow } from '../dossier/lists.ts';
import { draftForms } from '../dossier/types.ts';
import { formWords, roleWords, stageWords } from '../dossier/words.ts';
import { roles, stages } from '../engine/dossier-names.ts';
import type { OptionSchema, Rule } from '../engine/types.ts';
import { cannotBeWaived } from '../engine/waivable.ts';
import type { Fact } from '../law/types.ts';
import { factConfidenceWords } from './words.ts';

/** The page of facts that a lawyer must still compare with the official text, by document. Made by `npm run generate`. */
export function factsToConfirm(facts: readonly Fact[], rules: readonly Rule[]): string {
  const usedBy = new Map<string, string[]>();
  for (const rule of rules) for (const id of rule.facts) usedBy.set(id, [...(usedBy.get(id) ?? []), rule.id]);
  const open = facts.filter((fact) => fact.document !== '' && fact.checkedBy === '' && usedBy.has(fact.id));
  const documents = [...new Set(open.map((fact) => fact.document))].sort((a, b) => (a < b ? -1 : 1));
  const lines = [
    '# Dữ kiện cần đối chiếu / Facts to confirm',
    '',
    'Mỗi dòng là một dữ kiện mà quy tắc dựa vào và chưa có người đối chiếu với bản chính thức. Đối chiếu xong, ghi tên và ngày vào hai cột cuối của `rules/law/data/facts.tsv` rồi chạy `npm run generate`; phát hiện liên quan sẽ không còn ghi *chưa đối chiếu bản chính thức*.',
    '',
    '*Each row is a fact that a rule stands on and that nobody has compared with the official text yet. Once compared, fill the last two columns of `rules/law/data/facts.tsv` and run `npm run generate`.*',
    '',
    `Còn ${open.length} dữ kiện / ${open.length} facts left.`,
    '',
  ];
  for (const document of documents) {
    lines.push(
      `## ${document}`,
      '',
      '| Mã | Điều khoản | Nội dung | Tin cậy | Quy tắc |',
      '| --- | --- | --- | --- | --- |',
    );
    for (const fact of open.filter((row) => row.document === document)) {
      const cell = (text: string): string => text.replaceAll('|', '\\|');
      lines.push(
        `| ${fact.id} | ${cell(fact.unit)} | ${cell(fact.statement)} | ${factConfidenceWords[fact.confidence].vi} | ${(usedBy.get(fact.id) ?? []).join(', ')} |`,
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}

function optionJson(option: OptionSchema): Record<string, unknown> {
  const type = option.type === 'string[]' ? { type: 'array', items: { type: 'string' } } : { type: option.type };
  return {
    ...type,
    default: option.default,
    description: `${option.summary.vi} / ${option.summary.en}`,
    ...(option.minimum === undefined ? {} : { minimum: option.minimum }),
  };
}

/** JSON schema of `rasoat.config.jsonc`, for editors that complete it. Made by `npm run generate`. */
export function configSchema(rules: readonly Rule[], kinds: readonly string[]): Record<string, unknown> {
  const level = { enum: ['error', 'warning', 'info', 'off'] };
  const ruleSettings = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        {
          description: `${rule.summary.vi} / ${rule.summary.en}`,
          anyOf: [
            level,
            {
              type: 'object',
              additionalProperties: false,
              properties: {
                severity: level,
                options: {
                  type: 'object',
                  additionalProperties: false,
                  properties: Object.fromEntries(
                    Object.entries(rule.options ?? {}).map(([name, option]) => [name, optionJson(option)]),
                  ),
                },
              },
            },
          ],
        },
      ]),
    ),
  };
  const perFile = {
    kind: { enum: kinds, description: 'Loại văn bản / kind of draft' },
    asOf: {
      type: 'string',
      pattern: '^(\\d{4}-\\d{2}-\\d{2}|today|issued|effective)$',
      description: 'Ngày xét pháp luật / the day on which the law is read',
    },
    province: { type: 'string', description: 'Tỉnh, thành phố / province' },
    rules: ruleSettings,
  };
  const strings = { type: 'array', items: { type: 'string' } };
  const papers = (description: string) => ({ type: 'array', items: { enum: roles }, description });
  const stage = {
    type: 'object',
    additionalProperties: false,
    properties: {
      add: papers('Thêm vào danh mục / asked for too'),
      remove: papers('Bỏ khỏi danh mục / not asked for'),
      require: papers('Bắt buộc: thiếu là lỗi / required: its absence is an error'),
    },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'rasoat.config.jsonc',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...perFile,
      law: { ...strings, description: 'Tệp dữ liệu pháp luật của đơn vị / law data of the office' },
      lang: { enum: ['vi', 'en'] },
      ignore: { ...strings, description: 'Mẫu tệp bỏ qua / patterns of files to leave out' },
      dossier: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(stages.map((name) => [name, stage])),
        description: 'Giấy tờ của hồ sơ theo từng bước / papers of a dossier by stage',
      },
      overrides: {
        type: 'array',
        items: {
          type: 'object',
          required: ['files'],
          additionalProperties: false,
          properties: { files: strings, ...perFile },
        },
      },
    },
  };
}

/** JSON schema of `rasoat.waivers.jsonc`. Made by `npm run generate`. */
export function waiversSchema(rules: readonly Rule[]): Record<string, unknown> {
  const text = { type: 'string', minLength: 1 };
  const ids = rules.map(({ id }) => id).filter((id) => !cannotBeWaived(id));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'rasoat.waivers.jsonc',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      waivers: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['path', 'reason'],
          properties: {
            path: {
              ...text,
              description: 'Dự thảo, tính từ thư mục của tệp này / the draft, from the folder of this file',
            },
            rule: { enum: ids },
            fingerprint: { ...text, description: 'Mã của phát hiện / its id in JSON results' },
            quote: { ...text, description: 'Lời văn của phát hiện / its words' },
            subject: { ...text, description: 'Thành phần còn thiếu / the part that is missing' },
            context: { ...text, description: 'Mã của đoạn văn, do rasoat ghi / hash of its paragraph' },
            all: { const: true, description: 'Mọi phát hiện của quy tắc / every finding of the rule' },
            reason: { ...text, description: 'Lý do / why' },
            until: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Ngày cuối / last day' },
          },
          anyOf: [
            { required: ['fingerprint'] },
            { required: ['rule', 'quote'] },
            { required: ['rule', 'subject'] },
            { required: ['rule', 'all'] },
          ],
        },
      },
    },
  };
}

/** The lists of papers by stage, Markdown. Made by `npm run generate` from law/data/dossier.tsv. */
export function dossierLists(rows: readonly ListRow[], factById: (id: string) => Fact | null): string {
  const needs: Readonly<Record<ListRow['need'], string>> = { must: 'phải có', if: 'khi', may: 'có thể có' };
  const when: Readonly<Record<NonNullable<ListRow['condition']>, string>> = {
    'has-procedures': 'dự thảo quy định thủ tục hành chính',
    amends: 'dự thảo sửa đổi văn bản khác',
    'policy-impact': 'phải đánh giá tác động của chính sách',
  };
  const line = ({ paper, need, condition, facts }: ListRow): string => {
    const asked = condition === null ? needs[need] : `${needs[need]} ${when[condition]}`;
    const trust = facts.map((id) => `\`${id}\` ${factConfidenceWords[factById(id)!.confidence].vi}`);
    return `| \`${paper}\` | ${roleWords[paper].vi} | ${asked} | ${trust.join(', ')} |`;
  };
  const lists = stages.flatMap((stage) => {
    const forms = draftForms.filter((form) => rows.some((row) => row.stage === stage && row.form === form));
    return forms.flatMap((form) => [
      `## \`${stage}\`: ${stageWords[stage].vi}, ${formWords[form].vi}`,
      '',
      '| mã / id | giấy tờ / paper | yêu cầu / need | dữ kiện / facts |',
      '|---|---|---|---|',
      ...rows.filter((row) => row.stage === stage && row.form === form).map(line),
      '',
    ]);
  });
  return [
    '# Danh mục giấy tờ theo bước / Papers by stage',
    '',
    'Tạo từ `rules/law/data/dossier.tsv` bằng `npm run generate`. Chưa đối chiếu bản chính thức: thiếu giấy tờ *phải có* là cảnh báo, cho đến khi địa phương ghi `require` ở [cấu hình](ho-so.md).',
    '',
    '*Made from `rules/law/data/dossier.tsv`. Not compared with the official texts: the absence of a paper that must be there is a warning until a province requires it.*',
    '',
    ...lists,
  ].join('\n');
}
