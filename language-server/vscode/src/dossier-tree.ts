import { type Lang, printPath } from '@rasoat/rules';
import { briefRole, type Role, roleWords, stageWords } from '@rasoat/rules/dossier';
import { verdictNames } from '@rasoat/rules/reports/dossier-page';
import type { BetweenJson, DossierJson, FindingJson, PaperJson, RangeJson } from './dossier-result.ts';

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
  | 'paper-error'
  | 'paper-warning'
  | 'folder'
  | 'place'
  | 'waived';

const verdictIcons = { pass: 'pass', findings: 'error', open: 'question' } as const;
const order = { error: 0, warning: 1, info: 2 } as const;

/**
 * The rows of a dossier: its verdict with the reasons, what is missing, then the papers. As in the report, a finding between papers stands in the
 * paper that it is about, with the places in the others below it.
 */
export function dossierRows(dossier: DossierJson, lang: Lang): Row[] {
  const say = (vi: string, en: string): string => (lang === 'vi' ? vi : en);
  const rows: Row[] = [
    {
      label: verdictNames[dossier.verdict][lang],
      description: `${stageWords[dossier.stage][lang]} · ${say(day(dossier.asOf), dossier.asOf)}`,
      tooltip: say(
        `${verdictNames[dossier.verdict].vi}: hồ sơ ${stageWords[dossier.stage].vi}, đối chiếu pháp luật tại ngày ${day(dossier.asOf)}`,
        `${verdictNames[dossier.verdict].en}: ${stageWords[dossier.stage].en}, law as of ${dossier.asOf}`,
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
    ...dossier.missing.map(
      ({ paper, required }): Row => ({
        ...named(paper, lang),
        ...(required ? { description: say('bắt buộc', 'required') } : {}),
        icon: required ? 'missing' : 'question',
        children: [],
      }),
    ),
    ...dossier.doubtful.map(
      (paper): Row => ({
        ...named(paper, lang),
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
  const whole = across.filter(({ paper, finding }) => paper === null && !listed.has(finding.rule));
  if (whole.length > 0)
    rows.push({
      label: say('Cả hồ sơ', 'The whole dossier'),
      description: counted(
        whole.map(({ finding }) => finding),
        lang,
      ),
      icon: 'folder',
      expanded: true,
      children: whole.map((one) => betweenRow(one, pathOf, lang)),
    });
  for (const paper of dossier.papers) {
    const between = across.filter((one) => one.paper === paper.id);
    rows.push(paperRow(paper, between, pathOf, lang));
  }
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

/** Rules whose findings the tree tells in rows of their own. */
const listed: ReadonlySet<string> = new Set(['dossier/paper-missing', 'dossier/paper-unread']);

/** A paper in few words; the whole of its name on demand. */
function named(role: Role, lang: Lang): Pick<Row, 'label' | 'tooltip'> {
  return { label: sentence(briefRole(role)[lang]), tooltip: sentence(roleWords[role][lang]) };
}

function paperRow(
  paper: PaperJson,
  between: readonly BetweenJson[],
  paths: ReadonlyMap<string, string>,
  lang: Lang,
): Row {
  const { id, role, unread, superseded, file } = paper;
  const say = (vi: string, en: string): string => (lang === 'vi' ? vi : en);
  const own = file.findings.filter((finding) => !finding.waived && finding.known !== true);
  const counting = [...between.map(({ finding }) => finding), ...own];
  const set = file.findings.length - own.length;
  const findings = [
    ...between.map((one) => ({ finding: one.finding, row: betweenRow(one, paths, lang) })),
    ...own.map((finding) => ({ finding, row: findingRow(finding, file.path, id, lang) })),
  ]
    .sort((a, b) => order[a.finding.severity] - order[b.finding.severity] || startOf(a.finding) - startOf(b.finding))
    .map(({ row }) => row);
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
    label: sentence(briefRole(role)[lang]),
    // What is wrong comes first: the end of a row is cut off.
    description: words === '' ? file.path : `${words} · ${file.path}`,
    tooltip: [sentence(roleWords[role][lang]), file.path, words].filter((line) => line !== '').join('\n\n'),
    icon: unread ? 'warning' : superseded !== null ? 'paper' : paperIcon(counting),
    opens: { path: file.path, range: null },
    children: [...unreadRows, ...findings, ...aside],
  };
}

/** The colour of a paper tells its gravest finding. */
function paperIcon(findings: readonly FindingJson[]): Icon {
  const has = (severity: FindingJson['severity']): boolean => findings.some((one) => one.severity === severity);
  return has('error') ? 'paper-error' : has('warning') ? 'paper-warning' : 'paper';
}

/** A finding with what the other papers say. */
function betweenRow({ paper, finding, elsewhere }: BetweenJson, paths: ReadonlyMap<string, string>, lang: Lang): Row {
  const own = paper === null ? null : (paths.get(paper) ?? null);
  return {
    ...findingRow(finding, own, paper ?? '', lang),
    children: elsewhere.map(({ paper: other, range, message }): Row => {
      const path = paths.get(other);
      return {
        label: message,
        description: path ?? other,
        tooltip: message,
        icon: 'place',
        ...(path === undefined ? {} : { opens: { path, range } }),
        children: [],
      };
    }),
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

const startOf = ({ range }: FindingJson): number => range.start.line;
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const day = (iso: string): string => iso.split('-').reverse().join('/');
