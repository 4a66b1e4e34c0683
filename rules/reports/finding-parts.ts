import { printPath } from '../engine/print-path.ts';
import type { Finding, Lang } from '../engine/types.ts';
import { linesText } from './position.ts';
import { sectionOf } from './summary.ts';
import type { CheckedFile, PrintOptions, Section } from './types.ts';
import { clean } from './width.ts';
import { capital, confidence, documentName, eventBy, keyName, printDate, say, sourceNote } from './words.ts';

/** How findings are gathered, and the parts of one that are worded alike in every report for people. */

/** What names of documents and languages need. */
type Naming = Pick<PrintOptions, 'lang' | 'nameOf'>;

/** The place that findings are gathered under: an article, the căn cứ, the preface, a whole appendix. */
function placeOf(path: string): string {
  const segments = path.split('/');
  const deep =
    /^(?:quy-che|phu-luc|bieu-mau|danh-sach|ke-hoach|kem-theo)-/u.test(segments[0]) &&
    /^(?:dieu|ten$)/u.test(segments[1] ?? '');
  return segments.slice(0, deep ? 2 : 1).join('/');
}

/** Heading of the findings of a place. */
export function placeTitle(place: string, lang: Lang): string {
  return place === '' ? say(lang, 'Toàn văn bản', 'The whole draft') : capital(clean(printPath(place, lang)));
}

/** Findings by the place they are gathered under, places in the order of their first finding. */
function byPlace(findings: readonly Finding[]): Map<string, Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeOf(finding.path);
    const list = places.get(place);
    if (list) list.push(finding);
    else places.set(place, [finding]);
  }
  return places;
}

/** Findings of a file as people read them: what may be unlawful first, then by place. Empty sections are left out. */
export function bySection(findings: readonly Finding[]): Map<Section, Map<string, Finding[]>> {
  const sections: Record<Section, Finding[]> = { law: [], form: [], open: [] };
  for (const finding of findings) sections[sectionOf(finding)].push(finding);
  return new Map(
    (['law', 'form', 'open'] as const)
      .filter((section) => sections[section].length > 0)
      .map((section) => [section, byPlace(sections[section])]),
  );
}

/** The legal ground of a finding, each place once; those that nobody has compared with the official text come last and say so. */
export function authorityText(finding: Finding, { lang, nameOf }: Naming): string {
  const names = (checked: boolean): string[] => [
    ...new Set(
      finding.authority
        .filter((one) => one.checked === checked)
        .map(({ document, unit }) => [unit, documentName(document, nameOf)].filter((part) => part !== '').join(' ')),
    ),
  ];
  const compared = names(true);
  const open = names(false).filter((name) => !compared.includes(name));
  const warning = say(lang, 'chưa đối chiếu bản chính thức', 'not yet compared with the official text');
  return [...compared, ...(open.length > 0 ? [`${open.join('; ')} — ${warning}`] : [])].join('; ');
}

/** What the law data says of a cited document; empty when it says nothing. */
export function evidenceText(finding: Finding, { lang, nameOf }: Naming): string {
  if (finding.evidence === null || finding.evidence.event === 'unknown') return '';
  const { event, by, date, confidence: level, source } = finding.evidence;
  const parts = [eventBy(event, by === null ? null : keyName(by, lang, nameOf), lang)];
  if (date !== null) parts[0] += ` ${say(lang, 'từ ngày', 'from')} ${printDate(date, lang)}`;
  parts.push(`${say(lang, 'mức tin cậy', 'confidence')} ${confidence(level, lang)}${sourceNote(source, lang)}`);
  return parts.join('; ');
}

/** Notes on related places, those that say the same as one: `Chỗ này cũng vậy (dòng 12, 15, 20)`. */
export function relatedNotes(finding: Finding, file: CheckedFile, lang: Lang): string[] {
  const places = new Map<string, number[]>();
  for (const { at, message } of finding.related) {
    const known = places.get(message[lang]);
    if (known) known.push(at.start);
    else places.set(message[lang], [at.start]);
  }
  const { source } = file.result;
  return [...places].map(([message, at]) => `${message.replace(/\.$/u, '')} (${linesText(source, at, lang)})`);
}
