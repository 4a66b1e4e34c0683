import { shrinkEdit } from '../../engine/fix-edits.ts';
import { safeFix } from '../../engine/fixes.ts';
import { printPath } from '../../engine/print-path.ts';
import type { CheckResult, Finding } from '../../engine/types.ts';
import type { Place, SourceText, Span } from '../../text/types.ts';
import { authorityText, evidenceText } from '../finding-parts.ts';
import type { PrintOptions } from '../types.ts';
import { capital, say, severityWords } from '../words.ts';
import type { Remark } from './annotate.ts';
import type { CommentLine } from './comment.ts';
import type { SuggestedEdit } from './suggest.ts';

/** Findings as comments for the drafter. */

export interface RemarkOptions extends Pick<PrintOptions, 'lang' | 'nameOf'> {
  /** Propose the fixes that are certain as tracked changes. */
  readonly suggest: boolean;
}

/** Comments on findings of a draft, in their order. A part that is missing is told where it belongs. */
export function remarksOf({ source }: CheckResult, findings: readonly Finding[], options: RemarkOptions): Remark[] {
  return findings.map((finding) => {
    const { at, absent } = finding;
    const { place = null } = source.locate(absent === null ? at : { start: at.start, end: at.start });
    const fix = options.suggest ? safeFix(finding) : null;
    const edits = (fix?.edits ?? []).map((edit): SuggestedEdit => {
      const { start, end, insert } = shrinkEdit(source.text, edit);
      return { place: placeOfEdit(source, { start, end }), old: source.text.slice(start, end), insert };
    });
    return { place, lines: linesOf(finding, options), suggestions: edits.length === 0 ? [] : [edits] };
  });
}

/** Where an edit stands; what is put in belongs to the words before it, where there are any on the line. */
function placeOfEdit(source: SourceText, { start, end }: Span): Place | null {
  if (start < end || start === 0 || source.text[start - 1] === '\n') return source.locate({ start, end }).place ?? null;
  const { place = null } = source.locate({ start: start - 1, end: start });
  return place?.kind === 'docx' ? { ...place, start: place.end } : null;
}

function linesOf(finding: Finding, options: RemarkOptions): CommentLine[] {
  const { lang } = options;
  const { what, why, todo } = finding.words[lang];
  const lines: CommentLine[] = [{ lead: `${severityWords[finding.severity][lang]}.`, text: what }];
  const add = (lead: string, text: string): void => {
    if (text !== '') lines.push({ lead, text });
  };
  add(say(lang, 'Vì sao:', 'Why:'), why);
  add(say(lang, 'Cần làm:', 'To do:'), todo);
  add(say(lang, 'Căn cứ:', 'Legal basis:'), authorityText(finding, options));
  add(say(lang, 'Dữ liệu:', 'Data:'), evidenceText(finding, options));
  for (const { kind, title } of finding.fixes) {
    const confirm = say(lang, ' (cần người soạn thảo xác nhận)', ' (a lawyer must confirm)');
    add(say(lang, 'Đề xuất:', 'Suggestion:'), title[lang] + (kind === 'review' ? confirm : ''));
  }
  // Lines of the text are no lines of a page: what else is meant is told by its words alone.
  for (const note of new Set(finding.related.map(({ message }) => message[lang])))
    add(say(lang, 'Xem thêm:', 'See also:'), note);
  const where = capital(printPath(finding.path, lang));
  lines.push({
    text: [where, finding.rule, finding.fingerprint].filter((part) => part !== '').join(' · '),
    small: true,
  });
  return lines;
}
