import { formsOf } from '../dossier/lists.ts';
import type { Dossier, DossierFindings, Paper, Role } from '../dossier/types.ts';
import { formWords, roleWords, stageWords } from '../dossier/words.ts';
import type { Bilingual, Finding, Severity } from '../engine/types.ts';
import type { Law } from '../law/types.ts';
import type { DossierReport, PaperReport } from './dossier-types.ts';
import { incomplete, sectionOf, summarise } from './summary.ts';
import type { CheckedFile, Policy, RunInfo, Verdict } from './types.ts';

/** Papers for which others answer: what is wrong in them is told, and the drafter cannot mend it. */
const ofOthers: ReadonlySet<Role> = new Set(['y-kien-gop-y', 'van-ban-lien-quan', 'khac']);

/** What is known by the name of its file alone holds the dossier back by that. */
const decides = ({ role, superseded, unread, sureness }: Paper): boolean =>
  superseded === null && !unread && !ofOthers.has(role) && sureness !== 'weak';

function paperReport(paper: Paper, between: readonly Finding[], law: Law['info']): PaperReport {
  const file: CheckedFile = { path: paper.path, result: paper.result, law };
  const summary = summarise(file);
  const counts = decides(paper);
  const defects: Record<Severity, number> = { ...summary.defects };
  const deciding: Record<Severity, number> = counts ? { ...summary.defects } : { error: 0, warning: 0, info: 0 };
  let unlawful = counts ? summary.sections.law : 0;
  for (const finding of between) {
    const section = sectionOf(finding);
    if (section === 'open') continue;
    defects[finding.severity]++;
    deciding[finding.severity]++;
    if (section === 'law') unlawful++;
  }
  return { paper, file, summary, between, counts, defects, deciding, unlawful };
}

/** What a report of a dossier is made from. */
export interface DossierInput {
  readonly run: RunInfo;
  readonly name: string;
  readonly dossier: Dossier;
  readonly found: DossierFindings;
  /** Law under which each paper was checked, by its id. */
  readonly lawOf: (id: string) => Law['info'];
}

/** Puts together what a report of a dossier tells, and decides whether it may go. */
export function summariseDossier({ run, name, dossier, found, lawOf }: DossierInput, policy: Policy): DossierReport {
  const byPaper = new Map<string, Finding[]>();
  const whole: Finding[] = [];
  for (const finding of found.findings) {
    if (finding.paper === null) whole.push(finding);
    else byPaper.set(finding.paper, [...(byPaper.get(finding.paper) ?? []), finding]);
  }
  const papers = dossier.papers.map((paper) => paperReport(paper, byPaper.get(paper.id) ?? [], lawOf(paper.id)));
  const has = (role: Role): boolean => dossier.papers.some((paper) => paper.role === role);
  const told = new Set(
    whole.flatMap(({ rule, absent }) => (rule === 'dossier/paper-missing' ? [absent?.subject] : [])),
  );
  const missing = dossier.demands.filter(({ role }) => told.has(`paper/${role}`));
  const doubtful = dossier.demands
    .filter(({ role, applies }) => applies === null && !has(role))
    .map(({ role }) => role);
  const reports = { papers, whole, missing };
  const bad = defectReasons(reports, policy);
  const unknown = unknownLaw(papers);
  const unsure = [...openReasons(dossier, reports), ...(policy.failOn === 'unknown' ? unknown : [])];
  const verdict: Verdict = bad.length > 0 ? 'findings' : unsure.length > 0 ? 'open' : 'pass';
  return {
    run,
    name,
    dossier,
    found,
    papers,
    whole,
    missing,
    doubtful,
    verdict,
    reasons: [...bad, ...unsure],
    open: [...(policy.failOn === 'unknown' ? [] : unknown), ...doubtfulWords(doubtful)],
  };
}

type Parts = Pick<DossierReport, 'papers' | 'whole' | 'missing'>;

/** Why the dossier may not go: defects, papers that the province requires. */
function defectReasons({ papers, whole, missing }: Parts, policy: Policy): Bilingual[] {
  const out: Bilingual[] = [];
  const unlawful = papers.filter(({ unlawful: some, deciding }) => some > 0 && deciding.error > 0);
  const sum = (severity: Severity): number =>
    papers.reduce((all, { deciding }) => all + deciding[severity], 0) +
    whole.filter((finding) => finding.severity === severity && sectionOf(finding) !== 'open').length;
  const hardened = missing.filter((demand) => demand.hardened);
  if (hardened.length > 0)
    out.push({
      vi: `Thiếu giấy tờ bắt buộc: ${hardened.map(({ role }) => roleWords[role].vi).join('; ')}.`,
      en: `Required papers are missing: ${hardened.map(({ role }) => roleWords[role].en).join('; ')}.`,
    });
  const errors = sum('error') - hardened.length;
  if (errors > 0)
    out.push({
      vi: `Còn ${errors} lỗi phải sửa${unlawful.length > 0 ? `, trong đó có nội dung có thể trái pháp luật (${unlawful.map(({ paper }) => roleWords[paper.role].vi).join('; ')})` : ''}.`,
      en: `${errors} ${errors === 1 ? 'error' : 'errors'} to mend${unlawful.length > 0 ? `; some may be unlawful (${unlawful.map(({ paper }) => roleWords[paper.role].en).join('; ')})` : ''}.`,
    });
  const warnings = sum('warning');
  const strict = policy.failOn !== 'error';
  if (warnings > 0 && (strict || (policy.maxWarnings !== null && warnings > policy.maxWarnings)))
    out.push({
      vi: `Có ${warnings} cảnh báo${strict ? '' : `, quá mức ${policy.maxWarnings} cho phép`}.`,
      en: `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}${strict ? '' : `, more than the ${policy.maxWarnings} allowed`}.`,
    });
  return out;
}

/** Folders that each have a draft and a submission of their own. */
function dossiersIn(papers: readonly Paper[]): string[] {
  const foldersOf = (role: Role): Set<string> =>
    new Set(
      papers
        .filter((paper) => paper.role === role)
        .map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))),
    );
  const drafts = foldersOf('du-thao');
  return [...foldersOf('to-trinh')].filter((folder) => drafts.has(folder)).sort();
}

const list = (names: readonly string[]): string => names.join('; ');

/** So many files are named in one sentence; all of them stand in their places below. */
const mostNamed = 20;

/** Names of files in a sentence. */
function files(names: readonly string[]): Bilingual {
  const named = list(names.slice(0, mostNamed));
  const more = names.length - mostNamed;
  return more <= 0
    ? { vi: named, en: named }
    : { vi: `${named} và ${more} tệp khác`, en: `${named} and ${more} other ${more === 1 ? 'file' : 'files'}` };
}

/** Why nothing can be concluded. */
function openReasons(dossier: Dossier, { papers, missing }: Parts): Bilingual[] {
  const out: Bilingual[] = [];
  const { draft, form, stage, unopened } = dossier;
  if (draft === null)
    out.push({
      vi: 'Chưa tìm thấy dự thảo trong hồ sơ, nên không đối chiếu được các giấy tờ với nhau.',
      en: 'The draft was not found, so the papers could not be compared.',
    });
  else if (form === null || !formsOf(stage).includes(form)) {
    const known = formsOf(stage).map((one) => formWords[one]);
    out.push({
      vi: `Bước ${stageWords[stage].vi} dành cho ${list(known.map(({ vi }) => vi))}; dự thảo trong hồ sơ là ${form === null ? 'văn bản khác' : formWords[form].vi}. Xem lại --stage.`,
      en: `The stage (${stageWords[stage].en}) is for a ${list(known.map(({ en }) => en))}; the draft is ${form === null ? 'another document' : `a ${formWords[form].en}`}. See --stage.`,
    });
  }
  const several = dossiersIn(dossier.papers);
  if (several.length > 1)
    out.push({
      vi: `Thư mục có ${several.length} hồ sơ: ${list(several)}; hãy kiểm tra từng thư mục.`,
      en: `There are ${several.length} dossiers in the folder: ${list(several)}; check them one by one.`,
    });
  const unread = [
    ...dossier.papers.filter((paper) => paper.unread).map(({ path }) => path),
    ...unopened.map(({ path }) => path),
  ];
  if (unread.length > 0)
    out.push({ vi: `Không đọc được: ${files(unread).vi}.`, en: `Could not be read: ${files(unread).en}.` });
  const partly = papers.filter(({ counts, summary }) => counts && incomplete(summary)).map(({ paper }) => paper.path);
  if (partly.length > 0)
    out.push({ vi: `Chưa đọc được hết: ${files(partly).vi}.`, en: `Not wholly read: ${files(partly).en}.` });
  const soft = missing.filter(({ hardened, role }) => !hardened && role !== 'du-thao');
  if (soft.length > 0)
    out.push({
      vi: `Chưa thấy giấy tờ trong danh mục của bước này: ${list(soft.map(({ role }) => roleWords[role].vi))}.`,
      en: `On the list of this stage and not found: ${list(soft.map(({ role }) => roleWords[role].en))}.`,
    });
  const weak = papers.filter(({ paper }) => !paper.unread && paper.role !== 'khac' && paper.sureness === 'weak');
  if (weak.length > 0)
    out.push({
      vi: `Chỉ đoán theo tên tệp là giấy tờ gì: ${files(weak.map(({ paper }) => paper.path)).vi}.`,
      en: `Known by the name of the file alone: ${files(weak.map(({ paper }) => paper.path)).en}.`,
    });
  // An error that tells of something unread or unknown.
  const untold = papers.filter(({ counts, summary }) => counts && summary.severities.error > summary.defects.error);
  if (untold.length > 0 && partly.length === 0)
    out.push({
      vi: `Có phần chưa kết luận được trong: ${files(untold.map(({ paper }) => paper.path)).vi}.`,
      en: `Something could not be told in: ${files(untold.map(({ paper }) => paper.path)).en}.`,
    });
  return out;
}

/** Citations of a paper that the law data does not know, without those of the papers of the dossier itself: they can be looked at. */
function unknownIn({ file }: PaperReport, own: ReadonlySet<string>): number {
  return file.result.citations.filter(
    ({ role, resolution, symbol }) =>
      role !== 'self' &&
      (resolution.kind === 'unknown' || resolution.kind === 'ambiguous') &&
      !(symbol !== null && own.has(symbol)),
  ).length;
}

/** What the law data does not tell. */
function unknownLaw(papers: readonly PaperReport[]): Bilingual[] {
  const out: Bilingual[] = [];
  const counted = papers.filter(({ counts }) => counts);
  const bases = counted.reduce((sum, { summary }) => sum + summary.openBases.length, 0);
  if (bases > 0)
    out.push({
      vi: `${bases} căn cứ chưa biết tình trạng hiệu lực, phải tra cứu ở nguồn chính thức.`,
      en: `The state of ${bases} legal ${bases === 1 ? 'basis is' : 'bases are'} not known; look them up at an official source.`,
    });
  const own = new Set(papers.flatMap(({ paper }) => paper.result.document.header.symbol ?? []));
  const citations = counted.reduce((sum, report) => sum + unknownIn(report, own), 0);
  if (citations > 0)
    out.push({
      vi: `${citations} viện dẫn không có trong dữ liệu hoặc chưa phân biệt được là văn bản nào.`,
      en: `${citations} ${citations === 1 ? 'citation is' : 'citations are'} not in the data or ambiguous.`,
    });
  return out;
}

function doubtfulWords(doubtful: readonly Role[]): Bilingual[] {
  if (doubtful.length === 0) return [];
  return [
    {
      vi: `Chưa rõ hồ sơ này có cần: ${list(doubtful.map((role) => roleWords[role].vi))}.`,
      en: `Whether this dossier needs them is not known: ${list(doubtful.map((role) => roleWords[role].en))}.`,
    },
  ];
}
