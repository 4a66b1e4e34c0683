import { WHOLE } from '../dossier/session.ts';
import type { PaperEvidence, Sureness } from '../dossier/types.ts';
import { formWords, roleWords, stageWords } from '../dossier/words.ts';
import { compareSeverity } from '../engine/order.ts';
import { printPath } from '../engine/print-path.ts';
import type { Bilingual, Finding, Lang, Severity } from '../engine/types.ts';
import type { DossierReport, PaperReport } from './dossier-types.ts';
import { authorityText } from './finding-parts.ts';
import { lineText, placed } from './position.ts';
import { withheldFrom, withheldMessage } from './secret.ts';
import { sectionOf } from './summary.ts';
import type { PrintOptions, Section, Verdict } from './types.ts';
import { capital, printDate, say } from './words.ts';

/** What the page of a dossier says, in one language, for every form in which it is printed. */
export interface DossierPage {
  readonly title: string;
  /** Figures: label and text. */
  readonly about: readonly (readonly [label: string, text: string])[];
  readonly verdict: { readonly tone: Verdict; readonly name: string; readonly reasons: readonly string[] };
  readonly papers: readonly PaperLine[];
  readonly missing: readonly MissingLine[];
  readonly unread: readonly { readonly file: string; readonly why: string }[];
  readonly sections: readonly PageSection[];
  readonly open: readonly string[];
  readonly notes: readonly string[];
}

export interface PaperLine {
  readonly name: string;
  readonly file: string;
  /** How it was known, and how sure that is. */
  readonly known: string;
  /** Why its findings do not count; empty when they do. */
  readonly aside: string;
  readonly defects: Readonly<Record<Severity, number>>;
}

export interface MissingLine {
  readonly name: string;
  readonly basis: string;
  readonly required: boolean;
}

/** Findings of one section, gravest first, by paper. */
export interface PageSection {
  readonly section: Section;
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly PageItem[];
    /** Findings that are not listed. */
    readonly more: number;
  }[];
}

export interface PageItem {
  readonly severity: Severity;
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  readonly authority: string;
  readonly rule: string;
  /** Places in other papers. */
  readonly related: readonly string[];
}

export interface PageSettings extends Pick<PrintOptions, 'lang' | 'nameOf'> {
  /** Words of papers that bear a secrecy mark may be quoted. */
  readonly allowSecret: boolean;
}

/** Words for the verdict on a dossier. */
export const verdictNames: Readonly<Record<Verdict, Bilingual>> = {
  pass: { vi: 'Đủ điều kiện', en: 'Ready' },
  findings: { vi: 'Chưa đủ điều kiện', en: 'Not ready' },
  open: { vi: 'Chưa kết luận được', en: 'Nothing can be concluded' },
};

const surenessWords: Readonly<Record<Sureness, Bilingual>> = {
  sure: { vi: 'chắc chắn', en: 'sure' },
  likely: { vi: 'nhiều khả năng', en: 'likely' },
  weak: { vi: 'chỉ theo tên tệp', en: 'by the name of the file alone' },
};

const evidenceWords: Readonly<Record<PaperEvidence['what'], Bilingual>> = {
  type: { vi: 'tên loại', en: 'type' },
  subject: { vi: 'trích yếu', en: 'subject' },
  symbol: { vi: 'số, ký hiệu để trống', en: 'blank number' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuer' },
  'about-draft': { vi: 'giấy tờ khác nói về dự thảo này', en: 'other papers are about it' },
  'draft-mark': { vi: 'ghi “Dự thảo”', en: 'marked as a draft' },
  'file-name': { vi: 'tên tệp', en: 'name of the file' },
};

/** Warnings of one paper that are listed; errors all are. */
const WARNINGS = 5;
/** Errors of one paper that are listed: the page is one that is read. */
const ERRORS = 20;

/** Where a finding stands in its paper: `Điều 5, khoản 2 · dòng 41`; empty for the dossier as a whole. */
function whereOf({ paper, path, location }: Finding, lang: Lang): string {
  if (path === WHOLE) return '';
  const own = paper === null ? path : path.slice(paper.length + 1);
  return placed(location, lineText(location, lang), printPath(own, lang)).join(' · ');
}

/** Makes the page of a report. */
export function dossierPage(report: DossierReport, settings: PageSettings): DossierPage {
  const { lang } = settings;
  const { dossier, run, verdict, reasons, open } = report;
  const silent = isSilent(report, settings);
  return {
    title: say(lang, 'Kết quả kiểm tra hồ sơ', 'Check of a dossier'),
    about: aboutLines(report, silent, lang),
    verdict: { tone: verdict, name: verdictNames[verdict][lang], reasons: reasons.map((one) => one[lang]) },
    papers: report.papers.filter(({ paper }) => !paper.unread).map((paper) => paperLine(paper, silent, lang)),
    missing: report.missing.map(({ role, hardened, facts, from }) => ({
      name: roleWords[role][lang],
      required: hardened,
      basis:
        from === 'config' || facts.length === 0
          ? say(lang, 'theo cấu hình của địa phương', 'by the configuration of the province')
          : missingBasis(report, role, settings),
    })),
    unread: [
      ...dossier.papers
        .filter(({ unread }) => unread)
        .map(({ path, result }) => ({ file: path, why: result.source.notes[0]?.[lang] ?? '' })),
      ...dossier.unopened.map(({ path, reason }) => ({ file: path, why: reason[lang] })),
    ],
    sections: sectionsOf(report, silent, settings),
    open: open.map((one) => one[lang]),
    notes: [
      say(
        lang,
        'Danh mục giấy tờ theo từng bước chưa đối chiếu bản chính thức; địa phương điều chỉnh bằng "dossier" trong rasoat.config.jsonc.',
        'The lists of papers by stage have not been compared with the official texts; a province changes them under "dossier" in rasoat.config.jsonc.',
      ),
      say(
        lang,
        `Do rasoat ${run.version} lập trên máy của người dùng; hồ sơ không được gửi đi đâu. Kết quả giúp rà soát, không thay ý kiến thẩm định.`,
        `Made by rasoat ${run.version} on the user’s own machine; the dossier was sent nowhere. It helps a review and does not replace an appraisal.`,
      ),
    ],
  };
}

/** Whether words of the papers are left out: rules of dossiers quote one paper in the finding of another. */
export function isSilent({ papers }: DossierReport, { allowSecret }: Pick<PageSettings, 'allowSecret'>): boolean {
  return papers.some(({ file }) => withheldFrom(file.result, allowSecret) !== null);
}

/** Body that submits the dossier, as its paper prints it; empty when it is not known. */
export function unitOf({ dossier }: Pick<DossierReport, 'dossier'>): string {
  const paper = dossier.find('to-trinh') ?? dossier.draft;
  return paper?.result.document.issuer?.name ?? '';
}

/** Whether the papers are those of the recorded check with which they were compared. */
function recordedLine({ dossier: { recorded }, found }: DossierReport, lang: Lang): [string, string][] {
  if (recorded === null) return [];
  const others = found.findings.filter(({ rule }) => rule === 'dossier/version-changed').length;
  const day = printDate(recorded.date, lang);
  const text =
    others === 0
      ? say(lang, `ngày ${day}: đúng các tệp đã kiểm tra`, `of ${day}: the very files that were checked`)
      : say(
          lang,
          `ngày ${day}: có ${others} tệp khác`,
          `of ${day}: ${others} other ${others === 1 ? 'file' : 'files'}`,
        );
  return [[say(lang, 'So với lần kiểm tra', 'Compared with the check'), text]];
}

function aboutLines(report: DossierReport, silent: boolean, lang: Lang): [string, string][] {
  const { name, dossier, run } = report;
  const { draft, form, stage } = dossier;
  const subject = draft?.title?.words ?? '';
  const { law } = run;
  return [
    [say(lang, 'Thư mục', 'Folder'), name],
    [say(lang, 'Bước', 'Stage'), stageWords[stage][lang]],
    [
      say(lang, 'Dự thảo', 'Draft'),
      draft === null
        ? say(lang, 'chưa tìm thấy', 'not found')
        : `${silent || subject === '' ? draft.path : `${subject} (${draft.path})`}`,
    ],
    [say(lang, 'Loại', 'Form'), form === null ? say(lang, 'chưa rõ', 'not known') : formWords[form][lang]],
    [say(lang, 'Cơ quan trình', 'Submitted by'), unitOf(report) || say(lang, 'chưa rõ', 'not known')],
    ...recordedLine(report, lang),
    [say(lang, 'Đối chiếu pháp luật tại ngày', 'Law as of'), printDate(run.asOf, lang)],
    [
      say(lang, 'Dữ liệu pháp luật', 'Law data'),
      say(
        lang,
        `cập nhật đến ngày ${printDate(law.reach, lang)}; văn bản ban hành sau ngày đó chưa có ở đây`,
        `reaches ${law.reach}; later documents are not in it`,
      ),
    ],
  ];
}

function paperLine({ paper, counts, defects }: PaperReport, silent: boolean, lang: Lang): PaperLine {
  const { role, path, sureness, evidence, superseded } = paper;
  const why = evidence.map(({ what, words }) =>
    what === 'about-draft' || what === 'symbol' || silent
      ? evidenceWords[what][lang]
      : what === 'type' || what === 'issuer'
        ? `${evidenceWords[what][lang]} ${words}`
        : evidenceWords[what][lang],
  );
  const known = `${surenessWords[sureness][lang]}${why.length === 0 || sureness === 'weak' ? '' : ` (${[...new Set(why)].join(', ')})`}`;
  const aside =
    superseded !== null
      ? say(lang, 'không tính, có bản khác thay', 'does not count, another version stands')
      : counts
        ? ''
        : say(lang, 'không tính vào kết luận', 'does not decide on the dossier');
  return { name: roleWords[role][lang], file: path, known, aside, defects };
}

/** Legal ground of a missing paper. */
function missingBasis({ whole }: DossierReport, role: string, settings: PageSettings): string {
  const finding = whole.find(({ absent }) => absent?.subject === `paper/${role}`);
  return finding === undefined ? '' : authorityText(finding, settings);
}

function sectionsOf(report: DossierReport, silent: boolean, settings: PageSettings): PageSection[] {
  const { lang } = settings;
  const whole = report.whole.filter(({ rule }) => rule !== 'dossier/paper-missing' && rule !== 'dossier/paper-unread');
  const groups = [
    { title: say(lang, 'Cả hồ sơ', 'The whole dossier'), findings: whole },
    ...report.papers
      .filter(({ paper }) => !paper.unread && paper.superseded === null)
      .map(({ paper, file, between }) => ({
        title: `${capital(roleWords[paper.role][lang])} — ${paper.path}`,
        // What form a paper must have that is not known cannot be told.
        findings: [...between, ...(paper.role === 'khac' ? [] : file.result.findings)],
      })),
  ];
  return (['law', 'form', 'open'] as const)
    .map((section) => ({
      section,
      groups: groups
        .map(({ title, findings }) =>
          groupOf(
            title,
            findings.filter((one) => sectionOf(one) === section),
            report,
            silent,
            settings,
          ),
        )
        .filter(({ items, more }) => items.length + more > 0),
    }))
    .filter(({ groups: some }) => some.length > 0);
}

function groupOf(
  title: string,
  findings: readonly Finding[],
  report: DossierReport,
  silent: boolean,
  settings: PageSettings,
): PageSection['groups'][number] {
  const errors = findings.filter(({ severity }) => severity === 'error').slice(0, ERRORS);
  const warnings = findings.filter(({ severity }) => severity === 'warning').slice(0, WARNINGS);
  const listed = [...errors, ...warnings].sort((a, b) => -compareSeverity(a.severity, b.severity));
  const more = findings.filter(({ severity }) => severity !== 'info').length - listed.length;
  return { title, items: listed.map((finding) => itemOf(finding, report, silent, settings)), more };
}

function itemOf(finding: Finding, report: DossierReport, silent: boolean, settings: PageSettings): PageItem {
  const { lang } = settings;
  const { severity, rule, words } = finding;
  const where = whereOf(finding, lang);
  if (silent) return { severity, where, what: withheldMessage(rule)[lang], todo: '', authority: '', rule, related: [] };
  const { what, todo } = words[lang];
  return {
    severity,
    where,
    what,
    todo,
    authority: authorityText(finding, settings),
    rule,
    related: relatedOf(finding, report, lang),
  };
}

/** Places in other papers that a finding speaks of. */
function relatedOf({ related, paper: own }: Finding, { papers }: DossierReport, lang: Lang): string[] {
  return related.flatMap(({ paper = own, at, message }) => {
    const other = papers.find((one) => one.paper.id === paper)?.paper;
    if (other === undefined || paper === own) return [];
    const place = lineText(other.result.source.locate(at), lang);
    return [`${message[lang]} (${other.path}, ${place})`];
  });
}
