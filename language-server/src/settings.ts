import { type Bilingual, type Config, checks, kinds, parseConfig, type Rule } from '@rasoat/rules';

/** One setting of the editor, under `rasoat.` in its settings. */
export interface SettingSpec {
  readonly type: 'string' | 'boolean' | 'integer' | 'array' | 'object';
  readonly default: string | boolean | number | readonly string[] | Readonly<Record<string, never>>;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  /** `resource`: may differ from folder to folder. */
  readonly scope: 'resource' | 'window';
  readonly words: Bilingual;
}

/** All settings that the server reads; the manifest of the VS Code extension and the guide follow this table. */
export const settingSpecs = {
  lang: {
    type: 'string',
    default: 'vi',
    enum: ['vi', 'en'],
    scope: 'resource',
    words: { vi: 'Ngôn ngữ của các thông báo.', en: 'Language of the messages.' },
  },
  asOf: {
    type: 'string',
    default: '',
    scope: 'resource',
    words: {
      vi: 'Ngày đối chiếu pháp luật: `2026-11-22`, `today` (mặc định), `issued` (ngày ban hành), `effective` (ngày có hiệu lực).',
      en: 'Date on which the law is read: `2026-11-22`, `today` (default), `issued`, `effective`.',
    },
  },
  kind: {
    type: 'string',
    default: '',
    enum: ['', ...kinds],
    scope: 'resource',
    words: {
      vi: 'Loại văn bản, khi máy không tự nhận ra đúng.',
      en: 'Kind of draft, where it is not recognised rightly.',
    },
  },
  province: {
    type: 'string',
    default: '',
    scope: 'resource',
    words: {
      vi: 'Tỉnh, thành phố của cơ quan ban hành, ví dụ `tỉnh Lai Châu`.',
      en: 'Province or city of the issuer, such as `tỉnh Lai Châu`.',
    },
  },
  law: {
    type: 'array',
    default: [],
    scope: 'resource',
    words: {
      vi: 'Tệp dữ liệu pháp luật của địa phương (`.tsv` hoặc `.pack`), tính từ thư mục đang mở.',
      en: 'Files with more law data (`.tsv` or `.pack`), from the open folder.',
    },
  },
  rules: {
    type: 'object',
    default: {},
    scope: 'resource',
    words: {
      vi: 'Mức của từng quy tắc, ví dụ `{ "citation/superseded": "warning" }`; viết như khóa `rules` của rasoat.config.jsonc.',
      en: 'Severity by rule, such as `{ "citation/superseded": "warning" }`; as the key `rules` of rasoat.config.jsonc.',
    },
  },
  baseline: {
    type: 'string',
    default: '',
    scope: 'resource',
    words: {
      vi: 'Tệp mốc, tính từ thư mục đang mở: phát hiện đã có trong tệp này không hiện nữa.',
      en: 'A baseline, from the open folder: findings that it has are not shown.',
    },
  },
  'diagnostics.delay': {
    type: 'integer',
    default: 150,
    minimum: 0,
    scope: 'window',
    words: {
      vi: 'Số mili giây chờ sau lần gõ cuối rồi mới rà soát (tự tăng với dự thảo rất dài).',
      en: 'Milliseconds to wait behind the last key before a check (longer by itself for very long drafts).',
    },
  },
  'diagnostics.workspace': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    words: {
      vi: 'Rà soát cả những dự thảo trong thư mục mà chưa mở.',
      en: 'Check the drafts of the folder that are not open, too.',
    },
  },
  inlayHints: {
    type: 'boolean',
    default: false,
    scope: 'resource',
    words: {
      vi: 'Ghi tình trạng hiệu lực ngay sau mỗi văn bản được viện dẫn.',
      en: 'Show the state of each cited document behind it.',
    },
  },
  codeLens: {
    type: 'boolean',
    default: true,
    scope: 'resource',
    words: {
      vi: 'Ghi trên mỗi Điều số lần Điều đó được viện dẫn trong dự thảo.',
      en: 'Show above each article how often the draft refers to it.',
    },
  },
} as const satisfies Readonly<Record<string, SettingSpec>>;

/** What the editor sets for a folder. */
export interface EditorSettings {
  /** The settings that a config has too; the config goes before them. */
  readonly config: Config;
  readonly baseline: string;
  /** Milliseconds. */
  readonly delay: number;
  readonly workspace: boolean;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** What is wrong with them. */
  readonly problems: readonly Bilingual[];
}

const ofConfig = ['lang', 'asOf', 'kind', 'province', 'law', 'rules'] as const;

/** Nothing was set: an empty field of a form, or a key that is not there. */
function isBare(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Reads settings as a client sends them: nested (`{ diagnostics: { delay } }`) or flat (`'diagnostics.delay'`). Never throws. */
export function readSettings(sent: unknown, rules: readonly Rule[] = checks): EditorSettings {
  const root = (typeof sent === 'object' && sent !== null ? sent : {}) as Readonly<Record<string, unknown>>;
  const problems: Bilingual[] = [];
  const sentAt = (key: string): unknown => {
    if (root[key] !== undefined) return root[key];
    let value: unknown = root;
    for (const part of key.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined | null)?.[part];
    return value;
  };
  const plain = <T extends string | number | boolean>(key: keyof typeof settingSpecs & string): T => {
    const spec: SettingSpec = settingSpecs[key];
    const value = sentAt(key) ?? spec.default;
    const fits =
      spec.type === 'integer'
        ? Number.isInteger(value) && (value as number) >= (spec.minimum ?? -Infinity)
        : typeof value === spec.type;
    if (fits) return value as T;
    const words: Readonly<Record<string, Bilingual>> = {
      integer: { vi: `một số nguyên từ ${spec.minimum}`, en: `a whole number of at least ${spec.minimum}` },
      boolean: { vi: 'true hoặc false', en: 'true or false' },
      string: { vi: 'chữ', en: 'a string' },
    };
    problems.push({
      vi: `Cài đặt rasoat.${key} phải là ${words[spec.type].vi}.`,
      en: `The setting rasoat.${key} must be ${words[spec.type].en}.`,
    });
    return spec.default as T;
  };
  const stated = Object.fromEntries(
    ofConfig.map((key) => [key, sentAt(key)] as const).filter(([, value]) => !isBare(value)),
  );
  const read = parseConfig(JSON.stringify(stated), rules);
  for (const { vi, en } of read.problems)
    problems.push({ vi: `Cài đặt rasoat: ${vi}`, en: `Settings of rasoat: ${en}` });
  return {
    config: read.config,
    baseline: plain('baseline'),
    delay: plain('diagnostics.delay'),
    workspace: plain('diagnostics.workspace'),
    inlayHints: plain('inlayHints'),
    codeLens: plain('codeLens'),
    problems,
  };
}
