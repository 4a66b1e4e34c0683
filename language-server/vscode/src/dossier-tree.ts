import { type Lang, printPath } from '@rasoat/rules';
import { type Role, roleWords, type Stage, stageWords } from '@rasoat/rules/dossier';
import { verdictNames } from '@rasoat/rules/reports/dossier-page';

/** What `rasoat dossier --format json` prints, as far as the tree needs it (rules/reports/schema/dossier.schema.json). */
export interface DossierJson {
  readonly asOf: string;
  readonly stage: Stage;
  readonly verdict: keyof typeof verdictNames;
  readonly reasons: readonly string[];
  readonly open: readonly string[];
  readonly papers: readonly PaperJson[];
  readonly missing: readonly { readonly paper: Role; readonly required: boolean }[];
  readonly doubtful: readonly Role[];
  readonly unopened: readonly { readonly path: string; readonly reason: string }[];
  readonly findings: readonly {
    readonly paper: string | null;
    readonly finding: FindingJson;
    readonly elsewhere: readonly { readonly paper: string; readonly range: RangeJson; readonly message: string }[];
    readonly waived: boolean;
  }[];
}

interface PaperJson {
  readonly id: string;
  readonly role: Role;
  readonly unread: boolean;
  readonly superseded: { readonly by: string; readonly why: 'older' | 'copy' | 'tie' } | null;
  readonly file: {
    readonly path: string;
    readonly unread: readonly { readonly message: string; readonly range: RangeJson }[];
    readonly findings: readonly FindingJson[];
  };
}

interface FindingJson {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly range: RangeJson;
  readonly path: string;
  readonly waived?: unknown;
  readonly known?: boolean;
}

/** Lines and columns from 1. */
export interface RangeJson {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** One row of the tree. */
export interface Row {
  readonly label: string;
  readonly description?: string;
  /** The whole of it, where the label is cut or says less. */
  readonly tooltip?: string;
  readonly icon: Icon;
  /** What opens when it is clicked; `path` is of the dossier. */
  readonly opens?: { readonly path: string; readonly range: RangeJson | null };
  readonly children: readonly Row[];
  readonly expanded?: boolean;
}

export type Icon =
  | 'pass'
  | 'error'
  | 'warning'
  | 'info'
  | 'question'
  | 'missing'
  | 'paper'
  | 'folder'
  | 'place'
  | 'waived';

const verdictIcons = { pass: 'pass', findings: 'error', open: 'question' } as const;
const order = { error: 0, warning: 1, info: 2 } as const;

/** The rows of a dossier: its verdict with the reasons, what is missing, each paper with its findings, what does not agree between papers. */
export function dossierRows(dossier: DossierJson, lang: Lang): Row[] {
  const say = (vi: string, en: string): string => (lang === 'vi' ? vi : en);
  const rows: Row[] = [
    {
      label: verdictNames[dossier.verdict][lang],
      description: say(
        `hồ sơ ${stageWords[dossier.stage].vi}, xét đến ${day(dossier.asOf)}`,
        `${stageWords[dossier.stage].en}, as of ${dossier.asOf}`,
      ),
      icon: verdictIcons[dossier.verdict],
      expanded: true,
      children: [
        ...dossier.reasons.map((reason) => note(reason, verdictIcons[dossier.verdict])),
        ...dossier.open.map((reason) => note(reason, 'question')),
      ],
    },
  ];
  const lacking = [
    ...dossier.missing.map(({ paper, required }): Row => {
      const words = sentence(roleWords[paper][lang]);
      return required
        ? { label: words, description: say('bắt buộc', 'required'), icon: 'missing', children: [] }
        : { label: words, icon: 'question', children: [] };
    }),
    ...dossier.doubtful.map(
      (paper): Row => ({
        label: sentence(roleWords[paper][lang]),
        description: say('chưa rõ có cần không', 'not known whether it is needed'),
        icon: 'question',
        children: [],
      }),
    ),
  ];
  if (lacking.length > 0)
    rows.push({
      label: say('Chưa thấy trong hồ sơ', 'Not in the dossier'),
      description: String(lacking.length),
      icon: 'folder',
      expanded: true,
      children: lacking,
    });
  const pathOf = new Map(dossier.papers.map(({ id, file }) => [id, file.path]));
  const across = dossier.findings.filter(({ waived }) => !waived);
  if (across.length > 0)
    rows.push({
      label: say('Giữa các giấy tờ', 'Between the papers'),
      description: counted(
        across.map(({ finding }) => finding),
        lang,
      ),
      icon: 'folder',
      expanded: true,
      children: across.map(({ paper, finding, elsewhere }) => ({
        ...findingRow(finding, paper === null ? null : (pathOf.get(paper) ?? null), paper ?? '', lang),
        children: elsewhere.map(({ paper: other, range, message }): Row => {
          const path = pathOf.get(other);
          return {
            label: message,
            description: path ?? other,
            tooltip: message,
            icon: 'place',
            ...(path === undefined ? {} : { opens: { path, range } }),
            children: [],
          };
        }),
      })),
    });
  for (const paper of dossier.papers) rows.push(paperRow(paper, lang));
  if (dossier.unopened.length > 0)
    rows.push({
      label: say('Không mở được', 'Not opened'),
      description: String(dossier.unopened.length),
      icon: 'warning',
      expanded: true,
      children: dossier.unopened.map(
        ({ path, reason }): Row => ({
          label: path,
          description: reason,
          tooltip: `${path}: ${reason}`,
          icon: 'warning',
          children: [],
        }),
      ),
    });
  return rows;
}

function paperRow({ id, role, unread, superseded, file }: PaperJson, lang: Lang): Row {
  const say = (vi: string, en: string): string => (lang === 'vi' ? vi : en);
  const counting = file.findings.filter((finding) => !finding.waived && finding.known !== true);
  const set = file.findings.length - counting.length;
  const findings = counting
    .toSorted((a, b) => order[a.severity] - order[b.severity] || a.range.start.line - b.range.start.line)
    .map((finding) => findingRow(finding, file.path, id, lang));
  const unreadRows = file.unread.map(
    ({ message, range }): Row => ({
      label: message,
      tooltip: message,
      icon: 'warning',
      opens: { path: file.path, range },
      children: [],
    }),
  );
  const aside: Row[] =
    set === 0
      ? []
      : [
          {
            label: say(`${set} phát hiện đã miễn trừ hoặc đã có từ trước`, `${set} waived or known`),
            icon: 'waived',
            children: [],
          },
        ];
  const words = unread
    ? say('không đọc được', 'not read')
    : superseded !== null
      ? say(
          superseded.why === 'copy' ? 'bản trùng' : 'có bản khác mới hơn',
          superseded.why === 'copy' ? 'a copy' : 'there is another version',
        )
      : counted(counting, lang);
  return {
    label: sentence(roleWords[role][lang]),
    description: words === '' ? file.path : `${file.path} · ${words}`,
    tooltip: file.path,
    icon: unread ? 'warning' : 'paper',
    opens: { path: file.path, range: null },
    children: [...unreadRows, ...findings, ...aside],
  };
}

/** Paths of findings between papers begin with the id of the paper; those of one paper do not. */
function findingRow(finding: FindingJson, path: string | null, paper: string, lang: Lang): Row {
  const [first, ...units] = finding.path.split('/');
  const own = first === paper ? units.join('/') : finding.path;
  const place = path === null || own === '' ? '' : printPath(own, lang);
  return {
    label: finding.message,
    description: place,
    tooltip: [place, finding.message, finding.rule].filter((words) => words !== '').join('\n\n'),
    icon: finding.severity,
    ...(path === null ? {} : { opens: { path, range: finding.range } }),
    children: [],
  };
}

function note(text: string, icon: Icon): Row {
  return { label: text, tooltip: text, icon, children: [] };
}

/** `3 lỗi, 2 cảnh báo`; empty when there is nothing. */
function counted(findings: readonly FindingJson[], lang: Lang): string {
  const words = {
    error: { vi: 'lỗi', en: 'errors' },
    warning: { vi: 'cảnh báo', en: 'warnings' },
    info: { vi: 'lưu ý', en: 'notes' },
  };
  return (['error', 'warning', 'info'] as const)
    .map((severity) => [findings.filter((one) => one.severity === severity).length, words[severity][lang]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const day = (iso: string): string => iso.split('-').reverse().join('/');

/** What the command line printed; null when that is no dossier. */
export function parseDossier(out: string): DossierJson | null {
  if (!out.startsWith('{')) return null;
  try {
    const dossier = JSON.parse(out) as DossierJson;
    return Array.isArray(dossier.papers) && Object.hasOwn(verdictIcons, dossier.verdict) ? dossier : null;
  } catch {
    return null;
  }
}
