import type { Finding, Group } from '@rasoat/rules';
import { UsageError } from './io.ts';
import type { Args, OptionSpec } from './options.ts';

/** Which findings go into what is made for others. */

/** Gravest first. */
export const grades = ['error', 'warning', 'info'] as const;
const groups = [
  'authority',
  'the-thuc',
  'structure',
  'citation',
  'procedure',
  'language',
  'dossier',
  'input',
] as const satisfies readonly Group[];

export const chosenOptions: readonly OptionSpec[] = [
  {
    name: 'severity',
    value: grades.join('|'),
    choices: grades,
    help: { vi: 'Chỉ lấy phát hiện từ mức này trở lên', en: 'Only findings of this grade or above' },
  },
  {
    name: 'group',
    value: 'NHÓM',
    multiple: true,
    choices: groups,
    help: {
      vi: `Chỉ lấy phát hiện của nhóm này; viết nhiều lần được: ${groups.join(', ')}`,
      en: `Only findings of this group; may be repeated: ${groups.join(', ')}`,
    },
  },
  {
    name: 'only',
    value: 'MÃ',
    multiple: true,
    help: {
      vi: 'Chỉ lấy phát hiện có mã này, hoặc của quy tắc này; viết nhiều lần được',
      en: 'Only findings of this fingerprint or rule; may be repeated',
    },
  },
];

const fits = ({ rule, fingerprint }: Finding, name: string): boolean =>
  rule === name || fingerprint === name.toLowerCase();

/** The choice of a command line, over any number of drafts. */
export class Choice {
  readonly #least: number;
  readonly #groups: ReadonlySet<string>;
  readonly #only: readonly string[];
  readonly #stray: Set<string>;

  constructor(args: Args) {
    const asked = args.text('severity');
    this.#least = asked === null ? grades.length - 1 : grades.indexOf(asked as Finding['severity']);
    this.#groups = new Set(args.list('group'));
    this.#only = args.list('only');
    this.#stray = new Set(this.#only);
  }

  /** Findings were named one by one. */
  get named(): boolean {
    return this.#only.length > 0;
  }

  /** The findings of a draft that are asked for, in their order. */
  of(findings: readonly Finding[]): readonly Finding[] {
    for (const name of this.#stray) if (findings.some((finding) => fits(finding, name))) this.#stray.delete(name);
    return findings.filter(
      (finding) =>
        grades.indexOf(finding.severity) <= this.#least &&
        (this.#groups.size === 0 || this.#groups.has(finding.rule.split('/')[0])) &&
        (this.#only.length === 0 || this.#only.some((name) => fits(finding, name))),
    );
  }

  /** Throws a UsageError when a name of --only fitted nothing in the drafts so far. */
  refuseStrays(where: string): void {
    for (const name of this.#stray)
      throw new UsageError(
        `${where}: không có phát hiện nào có mã hoặc quy tắc "${name}". Mã nằm ở "fingerprint" trong kết quả --format json.`,
        `${where}: no finding has the fingerprint or rule "${name}". Fingerprints stand in --format json.`,
      );
  }
}
