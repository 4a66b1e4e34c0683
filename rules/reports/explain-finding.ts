import { printPath } from '../engine/print-path.ts';
import type { Bilingual, Finding, Lang, Rule } from '../engine/types.ts';
import { capOf, factById } from '../law/facts.ts';
import type { Fact } from '../law/types.ts';
import { authorityText, evidenceText } from './finding-parts.ts';
import { codeFrame } from './frame.ts';
import { paragraph } from './pretty-parts.ts';
import { factLines } from './rule-text.ts';
import { besideText, type Judged, reasonText } from './set-aside.ts';
import type { CheckedFile, PrintOptions } from './types.ts';
import { clean } from './width.ts';
import { missingWords, printDate, say, severityWords } from './words.ts';

/** Where what decided a finding is written; a person opens these places. */
export interface Origins {
  /** Settings of the rule in the config, the last of them decides: `rasoat.config.jsonc:7:5 "warning"`. */
  readonly settings: readonly string[];
  /** Rows of law data behind it: `don-vi.tsv:3`. */
  readonly rows: readonly string[];
  /** Row of a fact: `facts.tsv:120`; null: it comes with the program. */
  readonly factRow: (fact: Fact) => string | null;
  /** Name of the baseline; null: there is none. */
  readonly baseline: string | null;
}

/** Why a finding is told: its words, the rule and what set its severity, facts, rows of law, settings, and what excuses it. */
export function explainFinding(
  { finding, waiver, known }: Judged,
  file: CheckedFile,
  rule: Rule,
  origins: Origins,
  options: PrintOptions,
): string {
  const { lang, palette } = options;
  const { result } = file;
  const { line, column } = finding.location.start;
  const words = finding.words[lang];
  const out: string[] = [];
  const title = (vi: string, en: string): void => {
    out.push('', palette.bold(say(lang, vi, en)));
  };
  const sentence = (vi: string, en: string): void => {
    out.push(...paragraph('  ', '', say(lang, vi, en), options));
  };
  const paint = palette[finding.severity];
  out.push(
    `${palette.bold(clean(file.path))}:${line}:${column}  ${palette.bold(paint(severityWords[finding.severity][lang]))}  ${rule.id}  ${palette.dim(finding.fingerprint)}`,
  );
  for (const part of [words.what, words.why, words.todo])
    if (part !== '') out.push(...paragraph('  ', '', part, options));
  const beside = besideText(finding, result.source.text);
  const missing = finding.absent === null ? null : missingWords(finding.absent.subject, lang);
  if (beside === null) out.push(...codeFrame(result.source, finding.at, missing, paint, options));

  title('Quy tắc', 'Rule');
  sentence(`${rule.id}: ${rule.summary.vi}.`, `${rule.id}: ${rule.summary.en}.`);
  const reason = severityReason(finding, rule, origins);
  const grade = severityWords[finding.severity];
  sentence(`Mức ${grade.vi.toLowerCase()}: ${reason.vi}`, `Severity ${grade.en.toLowerCase()}: ${reason.en}`);
  const place = (lang: Lang): string =>
    finding.path === '' ? '—' : `${printPath(finding.path, lang)} (${finding.path})`;
  sentence(`Vị trí: ${place('vi')}`, `Path: ${place('en')}`);

  title('Dữ kiện pháp luật', 'Facts of law');
  const facts = finding.authority.map(({ fact }) => factById(fact)).filter((fact): fact is Fact => fact !== null);
  const other = authorityText(finding, options);
  if (facts.length === 0)
    sentence(
      `không dựa vào dữ kiện nào${other === '' ? '' : '; căn cứ theo dữ liệu pháp luật:'}`,
      `stands on no fact${other === '' ? '' : '; its ground, by the law data:'}`,
    );
  for (const fact of facts) {
    out.push(...factLines(fact, options));
    const row = origins.factRow(fact);
    if (row !== null) out.push(`        ${palette.dim(row)}`);
  }
  if (facts.length === 0 && other !== '') out.push(...paragraph('  ', '', other, options));

  title('Dữ liệu pháp luật', 'Law data');
  sentence(
    `xét tại ngày ${printDate(result.asOf, lang)}; bản dựng ${file.law.id.slice(0, 12)}, lớp: ${file.law.layers.join(', ')}`,
    `as of ${result.asOf}; build ${file.law.id.slice(0, 12)}, layers: ${file.law.layers.join(', ')}`,
  );
  const evidence = finding.evidence === null ? '' : evidenceText(finding, options);
  if (evidence !== '') out.push(...paragraph('  ', '', evidence, options));
  for (const row of origins.rows) out.push(`  ${palette.dim(clean(row))}`);

  title('Cấu hình', 'Configuration');
  if (origins.settings.length === 0) sentence('không đặt gì cho quy tắc này', 'sets nothing for this rule');
  for (const setting of origins.settings) out.push(`  ${clean(setting)}`);

  title('Miễn trừ, mốc', 'Waiver, baseline');
  if (waiver !== null) {
    const { file: name, location } = waiver.written;
    const where = `${name ?? file.path}:${location.start.line}:${location.start.column}`;
    sentence(
      `được miễn trừ ở ${where}: ${reasonText(waiver, 'vi')}`,
      `waived at ${where}: ${reasonText(waiver, 'en')}`,
    );
  } else if (known) sentence(`đã có trong mốc ${origins.baseline}`, `in the baseline ${origins.baseline}`);
  else sentence('không có, nên phát hiện được tính', 'none, so the finding counts');
  return `${out.join('\n')}\n`;
}

/** What set the severity of a finding. */
function severityReason({ severity, authority }: Finding, rule: Rule, { settings }: Origins): Bilingual {
  const own = { vi: severityWords[rule.severity].vi.toLowerCase(), en: severityWords[rule.severity].en.toLowerCase() };
  const parts = { vi: [`quy tắc đặt ${own.vi}`], en: [`the rule says ${own.en}`] };
  const caps = authority
    .map(({ fact }) => factById(fact))
    .filter((fact) => fact !== null)
    .map((fact) => capOf(fact.confidence));
  if (caps.length > 0 && !caps.includes('error')) {
    parts.vi.push('dữ kiện chưa chắc chắn nên mức bị giới hạn');
    parts.en.push('its facts are not sure, which limits it');
  }
  if (settings.length > 0) {
    parts.vi.push('cấu hình có đặt lại (xem dưới)');
    parts.en.push('the configuration sets it (see below)');
  } else if (severity !== rule.severity && (caps.length === 0 || caps.includes('error'))) {
    parts.vi.push('trường hợp này quy tắc xét nhẹ hơn');
    parts.en.push('the rule judges this case more mildly');
  }
  return { vi: `${parts.vi.join('; ')}.`, en: `${parts.en.join('; ')}.` };
}
