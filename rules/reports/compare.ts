import type { Comparison, UnitChange } from '../engine/compare.ts';
import type { ChangedPassage } from '../engine/compare-passages.ts';
import { printPath } from '../engine/print-path.ts';
import type { Finding, Lang } from '../engine/types.ts';
import type { SourceText, Span } from '../text/types.ts';
import { codeFrame } from './frame.ts';
import { type FindingJson, findingJson, type RangeJson, rangeOf, runJson } from './json.ts';
import { lineText, placed, positionText } from './position.ts';
import { openReasons, paragraph } from './pretty-parts.ts';
import { withheldFrom } from './secret.ts';
import { besideText, reasonText } from './set-aside.ts';
import { counted, incomplete, summarise } from './summary.ts';
import type { CheckedFile, PrintOptions, RunInfo } from './types.ts';
import { clean, shorten } from './width.ts';
import { capital, kindWords, missingWords, printDate, say, severityWords } from './words.ts';

/** What became of a draft between two rounds of appraisal, for people and for programs. */

/** Two checked versions of a draft, and what became of it. */
export interface Compared {
  readonly before: CheckedFile;
  readonly after: CheckedFile;
  readonly comparison: Comparison;
}

/** Whether the new draft is held back: errors remain or came in, or it was not wholly read. */
export function comparedHoldsBack({ after, comparison }: Compared): boolean {
  const { remaining, fresh } = comparison;
  return (
    [...fresh, ...remaining.map((pair) => pair.after)].some(({ severity }) => severity === 'error') ||
    incomplete(summarise(after))
  );
}

/** Words of a passage as one line. */
const wordsOf = (source: SourceText, span: Span): string =>
  source.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();

/** Characters shown before and behind what was changed. */
const around = 60;

/** An edited passage as one line, `[-old-]{+new+}` in the words that both have; null when they have little in common. */
function wordChange(before: string, after: string): string | null {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // Back to the borders of words.
  while (head > 0 && head < Math.max(before.length, after.length) && before[head - 1] !== ' ') head--;
  while (tail > 0 && before[before.length - tail] !== ' ') tail--;
  if ((head + tail) * 3 < Math.max(before.length, after.length)) return null;
  const [old, fresh] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const lead = before.slice(0, head);
  const rest = before.slice(before.length - tail);
  const cut = lead.length > around ? lead.indexOf(' ', lead.length - around) + 1 : 0;
  const changed = `${old === '' ? '' : `[-${old}-]`}${fresh === '' ? '' : `{+${fresh}+}`}`;
  return `${cut > 0 ? '… ' : ''}${lead.slice(cut)}${changed}${shorten(rest, around)}`;
}

function passageLines(passage: ChangedPassage, { before, after }: Compared, options: PrintOptions): string[] {
  const old = passage.before === null ? '' : clean(wordsOf(before.result.source, passage.before));
  const fresh = passage.after === null ? '' : clean(wordsOf(after.result.source, passage.after));
  const room = Math.max(60, options.width * 2);
  const change = old !== '' && fresh !== '' ? wordChange(old, fresh) : null;
  if (change !== null) return paragraph('      ', '', `~ ${shorten(change, room * 2)}`, options);
  return [
    ...(old === '' ? [] : paragraph('      ', '', `- ${shorten(old, room)}`, options)),
    ...(fresh === '' ? [] : paragraph('      ', '', `+ ${shorten(fresh, room)}`, options)),
  ];
}

/** Passages shown of one unit; an article written anew is better read in the draft. */
const mostPassages = 6;

function unitLines(change: UnitChange, compared: Compared, options: PrintOptions): string[] {
  const { lang, palette } = options;
  const { before, after } = change;
  const file = after === null ? compared.before : compared.after;
  const unit = (after ?? before)!;
  const what =
    before === null
      ? palette.good(say(lang, 'Thêm', 'Added'))
      : after === null
        ? palette.error(say(lang, 'Bỏ', 'Removed'))
        : change.edited
          ? palette.warning(say(lang, 'Sửa', 'Changed'))
          : say(lang, 'Đánh số lại', 'Renumbered');
  const name = unit.numbered
    ? clean(wordsOf(file.result.source, unit.title))
    : capital(clean(printPath(unit.path, lang)));
  const was = change.renumbered
    ? ` ${palette.dim(say(lang, `(trước là ${printPath(before!.path, lang)})`, `(was ${printPath(before!.path, lang)})`))}`
    : '';
  const where =
    lineText(file.result.source.locate(unit.title), lang) +
    (after === null ? say(lang, ' bản cũ', ' of the old draft') : '');
  const out = [`    ${what}  ${shorten(name, options.width - 30)}${was}  ${palette.dim(where)}`];
  for (const passage of change.passages.slice(0, mostPassages)) out.push(...passageLines(passage, compared, options));
  const more = change.passages.length - mostPassages;
  if (more > 0) out.push(`      ${say(lang, `… và ${more} đoạn khác`, `… and ${more} more passages`)}`);
  return out;
}

/** Where a finding stands and what it says. */
export function headLines(finding: Finding, options: PrintOptions, old: boolean): string[] {
  const { lang, palette } = options;
  const { location } = finding;
  const position = positionText(location, lang) + (old ? say(lang, ' bản cũ', ' of the old draft') : '');
  const where = placed(location, position, clean(printPath(finding.path, lang)));
  const grade = palette.bold(palette[finding.severity](severityWords[finding.severity][lang]));
  return [
    `    ${grade}  ${where.join(' · ')}  ${palette.dim(finding.rule)}`,
    ...paragraph('      ', '', finding.words[lang].what, options),
  ];
}

/** A finding of the new draft in its lines, with what to do. */
export function findingLines(finding: Finding, { result }: CheckedFile, options: PrintOptions): string[] {
  const { lang, palette } = options;
  const { todo } = finding.words[lang];
  const missing = finding.absent === null ? null : missingWords(finding.absent.subject, lang);
  return [
    ...headLines(finding, options, false),
    ...(todo === '' ? [] : paragraph('      ', say(lang, 'Cần làm:', 'To do:'), todo, options)),
    ...(besideText(finding, result.source.text) === null
      ? codeFrame(result.source, finding.at, missing, palette[finding.severity], options)
      : []),
  ];
}

const errors = (findings: readonly Finding[]): number => findings.filter(({ severity }) => severity === 'error').length;

/** The comparison as people read it: units first, then what remains, what is new, what is mended, and whether the draft may go. */
export function* prettyComparison(compared: Compared, options: PrintOptions): Generator<string> {
  const { before, after, comparison } = compared;
  const { lang, palette } = options;
  const { mended, remaining, fresh, excused, units, same } = comparison;
  const piece = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  const dates = [...new Set([before.result.asOf, after.result.asOf])].map((date) => printDate(date, lang)).join(', ');
  yield piece(
    palette.bold(`${clean(before.path)} → ${clean(after.path)}`),
    palette.dim(
      `  ${kindWords[after.result.document.kind][lang]} · ${say(lang, `đối chiếu pháp luật tại ngày ${dates}`, `law as of ${dates}`)}`,
    ),
    '',
    `  ${palette.bold(say(lang, 'Điều khoản', 'Units'))}  ${palette.dim(say(lang, `${same} phần giữ nguyên`, `${same} unchanged`))}`,
  );
  for (const change of units) yield piece(...unitLines(change, compared, options));
  const sections = [
    [say(lang, 'Còn lại', 'Remaining'), remaining.map((pair) => pair.after), false],
    [say(lang, 'Mới', 'New'), fresh, false],
    [say(lang, 'Đã khắc phục', 'Mended'), mended, true],
  ] as const;
  for (const [title, findings, old] of sections) {
    if (findings.length === 0) continue;
    yield piece('', `  ${palette.bold(title)} (${findings.length})`);
    for (const finding of findings)
      yield piece(...(old ? headLines(finding, options, true) : findingLines(finding, after, options)));
  }
  if (excused.length > 0)
    yield piece('', `  ${palette.bold(say(lang, 'Được miễn trừ', 'Waived'))} (${excused.length})`);
  for (const { after: finding, waiver } of excused) {
    const reason = paragraph('      ', say(lang, 'Lý do:', 'Reason:'), reasonText(waiver, lang), options);
    yield piece(...headLines(finding, options, false), ...reason);
  }
  const left = remaining.map((pair) => pair.after);
  const counts = say(
    lang,
    `khắc phục ${mended.length}, còn lại ${left.length} (${errors(left)} lỗi), mới ${fresh.length} (${errors(fresh)} lỗi)`,
    `${mended.length} mended, ${left.length} remaining (${counted(errors(left), '', 'error', 'en')}), ${fresh.length} new (${counted(errors(fresh), '', 'error', 'en')})`,
  );
  // What was not known of the old draft matters only where a part of it was not seen.
  const told = incomplete(summarise(before)) ? [before, after] : [after];
  const reasons = told.flatMap((file) => openReasons(summarise(file), lang).map((one) => `${file.path}: ${one}`));
  const held = comparedHoldsBack(compared);
  const word = !held
    ? say(lang, 'không còn lỗi', 'no errors left')
    : errors([...left, ...fresh]) > 0
      ? say(lang, 'chưa đủ điều kiện', 'may not go yet')
      : say(lang, 'chưa kết luận được', 'nothing can be concluded');
  yield piece(
    '',
    ...reasons.flatMap((reason) => paragraph('  ', '', `? ${reason}`, options)),
    ...paragraph('', '', `${say(lang, 'Kết luận:', 'Conclusion:')} ${word}; ${counts}.`, options).map((row) =>
      palette.bold((held ? palette.error : palette.good)(row)),
    ),
  );
}

interface PassageJson {
  readonly range: RangeJson;
  /** Null when it is withheld. */
  readonly text: string | null;
}

interface UnitJson {
  readonly path: string;
  readonly title: string | null;
  readonly range: RangeJson;
}

/** The comparison as data (schema/compare.schema.json). Words of a draft marked mật are left out unless `allowSecret`. */
export function compareJson(run: RunInfo, compared: Compared, lang: Lang, allowSecret = false): string {
  const { before, after, comparison } = compared;
  const { mended, remaining, fresh, excused, units, same } = comparison;
  // One draft in two rounds: a mark on either stands for both.
  const withheld = withheldFrom(before.result, allowSecret) ?? withheldFrom(after.result, allowSecret);
  const told = (file: CheckedFile, finding: Finding): FindingJson =>
    findingJson(finding, file.result.source, lang, withheld);
  const text = (file: CheckedFile, span: Span): string | null =>
    withheld === null ? wordsOf(file.result.source, span) : null;
  const passage = (file: CheckedFile, span: Span | null): PassageJson | null =>
    span === null ? null : { range: rangeOf(file.result.source, span), text: text(file, span) };
  const unit = (file: CheckedFile, one: UnitChange['before']): UnitJson | null =>
    one === null
      ? null
      : { path: one.path, title: text(file, one.title), range: rangeOf(file.result.source, one.title) };
  const pair = (one: Comparison['remaining'][number]): object => ({
    before: told(before, one.before),
    after: told(after, one.after),
  });
  const file = (one: CheckedFile): object => ({
    path: one.path,
    kind: one.result.document.kind,
    asOf: one.result.asOf,
    unread: summarise(one).unread.map((note) => ({ kind: note.kind, message: note[lang] })),
  });
  const data = {
    ...runJson(run),
    before: file(before),
    after: file(after),
    findings: {
      mended: mended.map((finding) => told(before, finding)),
      remaining: remaining.map(pair),
      new: fresh.map((finding) => told(after, finding)),
      excused: excused.map(({ before: old, after: finding, waiver }) => ({
        before: told(before, old),
        after: findingJson(finding, after.result.source, lang, withheld, { waiver, known: false }),
      })),
    },
    units: {
      same,
      changes: units.map((change) => ({
        before: unit(before, change.before),
        after: unit(after, change.after),
        edited: change.edited,
        renumbered: change.renumbered,
        alike: Math.round(change.alike * 1000) / 1000,
        passages: change.passages.map((one) => ({
          before: passage(before, one.before),
          after: passage(after, one.after),
        })),
      })),
    },
    withheld,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
