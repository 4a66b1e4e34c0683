import type { Lang } from '../engine/types.ts';
import type { IsoDate, Law, LawDocument, LawEvent, Status } from '../law/types.ts';
import type { PrintOptions } from './types.ts';
import { clean, pad, wrapText } from './width.ts';
import { confidence, eventBy, eventWords, keyName, keySuffix, printDate, say, sourceNote } from './words.ts';

/** A document as people name it: type, number and, where the number repeats over the years, its date. */
export function documentTitle({ key, symbol, type }: LawDocument, lang: Lang): string {
  // The Constitution and old laws are known by name; their symbol is no number.
  const number = /\d/u.test(symbol) ? `số ${symbol}` : symbol === type ? '' : symbol;
  return [type, number].filter((part) => part !== '').join(' ') + keySuffix(key, lang);
}

/** State on a date in one sentence, with the last link of the chain of replacements. */
export function statusSentence(status: Status, asOf: IsoDate, lang: Lang): string {
  const day = printDate(asOf, lang);
  switch (status.kind) {
    case 'unknown':
      return say(
        lang,
        `Tại ngày ${day}: không có trong dữ liệu, chưa biết còn hiệu lực hay không.`,
        `On ${day}: not in the data; whether it is in force is not known.`,
      );
    case 'not-yet':
      return say(
        lang,
        `Tại ngày ${day}: chưa có hiệu lực, có hiệu lực từ ngày ${printDate(status.from, lang)}.`,
        `On ${day}: not yet in force; in force from ${status.from}.`,
      );
    case 'lapsed': {
      const { event, chain, last } = status;
      const since = printDate(event.date, lang);
      const links = chain.map((document) => documentTitle(document, lang)).join(' → ');
      const end =
        last === null
          ? say(lang, ' Dữ liệu không nêu văn bản thay thế.', ' The data names no successor.')
          : say(lang, ` Hiện thay bằng: ${documentTitle(last, lang)}.`, ` Now: ${documentTitle(last, lang)}.`);
      const way = chain.length > 1 ? say(lang, ` Chuỗi thay thế: ${links}.`, ` Chain: ${links}.`) : '';
      return (
        say(
          lang,
          `Tại ngày ${day}: đã hết hiệu lực từ ngày ${since} (${eventWords[event.kind].vi}).`,
          `On ${day}: without effect since ${since} (${eventWords[event.kind].en}).`,
        ) +
        way +
        end
      );
    }
    case 'suspended': {
      const { date, until } = status.event;
      const end = until === null ? '' : say(lang, ` đến hết ngày ${printDate(until, lang)}`, ` to ${until}`);
      return say(
        lang,
        `Tại ngày ${day}: đang bị ngưng hiệu lực từ ngày ${printDate(date, lang)}${end}.`,
        `On ${day}: suspended from ${date}${end}.`,
      );
    }
    case 'amended': {
      const count = status.events.length;
      return say(
        lang,
        `Tại ngày ${day}: còn hiệu lực nhưng đã được sửa đổi, bổ sung hoặc bãi bỏ một phần, ${count} lần theo dữ liệu.`,
        `On ${day}: in force, amended or partly repealed ${count} ${count === 1 ? 'time' : 'times'} by the data.`,
      );
    }
    case 'unit-repealed':
      return say(
        lang,
        `Tại ngày ${day}: phần này đã bị bãi bỏ từ ngày ${printDate(status.event.date, lang)}.`,
        `On ${day}: this part has been repealed since ${status.event.date}.`,
      );
    case 'unit-amended':
      return say(lang, `Tại ngày ${day}: phần này đã được sửa đổi.`, `On ${day}: this part has been amended.`);
    case 'no-change-known':
      return say(
        lang,
        `Tại ngày ${day}: chưa thấy văn bản sửa đổi hay thay thế trong dữ liệu.`,
        `On ${day}: no amendment or replacement is in the data.`,
      );
  }
}

function eventLine(event: LawEvent, law: Law, lang: Lang): string {
  const actor = event.by === null ? null : law.document(event.by);
  const by = event.by === null ? null : actor ? documentTitle(actor, lang) : keyName(event.by, lang);
  const until =
    event.until === null ? '' : say(lang, ` (đến hết ngày ${printDate(event.until, lang)})`, ` (to ${event.until})`);
  const note = event.note === '' ? '' : `: ${event.note}`;
  return `${eventBy(event.kind, by, lang)}${until}${note} — ${say(lang, 'mức', 'confidence')} ${event.confidence}${sourceNote(event.source, lang)}`;
}

/** One day in the life of a document. */
export interface LifeRow {
  readonly date: IsoDate;
  readonly text: string;
  /** The day is behind that on which the law is read. */
  readonly future: boolean;
}

/** Issue, effect and every event of a document, oldest first. */
export function lifeOf(document: LawDocument, law: Law, asOf: IsoDate, lang: Lang): LifeRow[] {
  const rows: LifeRow[] = [];
  const add = (date: IsoDate, text: string): number => rows.push({ date, text, future: date > asOf });
  if (document.issued !== null)
    add(document.issued, `${say(lang, 'ban hành', 'issued')}${document.issuer === '' ? '' : ` (${document.issuer})`}`);
  if (document.effective !== null) add(document.effective, say(lang, 'có hiệu lực', 'in force'));
  for (const event of law.events(document.key)) add(event.date, eventLine(event, law, lang));
  // Stable: issue before effect before events of one day.
  return rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Whether the data knows day of issue and day of effect, in words; null when it knows both. */
export function unknownDays({ issued, effective }: LawDocument, lang: Lang): string | null {
  const unknown = [
    issued === null ? say(lang, 'ngày ban hành', 'the day of issue') : '',
    effective === null ? say(lang, 'ngày có hiệu lực', 'the day of effect') : '',
  ].filter((part) => part !== '');
  if (unknown.length === 0) return null;
  return say(lang, `dữ liệu không có ${unknown.join(' và ')}`, `the data does not have ${unknown.join(' and ')}`);
}

/** What is said of a document whose state is doubtful. */
export const verifySentence = (lang: Lang): string =>
  say(
    lang,
    'Tình trạng của văn bản này cần kiểm tra lại ở nguồn chính thức trước khi dùng.',
    'The state of this document must be verified at an official source before use.',
  );

/** How far the data on a document is trusted, and where it comes from. */
export const trustSentence = (document: LawDocument, lang: Lang): string =>
  `${say(lang, 'Thông tin về văn bản: mức tin cậy', 'Data on the document: confidence')} ${confidence(document.confidence, lang)}${sourceNote(document.source, lang)}`;

/** The life of a document: issue, effect, every event (future ones marked), and its state on the date. */
export function timeline(document: LawDocument, law: Law, asOf: IsoDate, options: PrintOptions): string {
  const { lang, palette } = options;
  const out = [palette.bold(clean(documentTitle(document, lang)))];
  if (document.title !== '') out.push(...wrapped('  ', document.title, options));
  out.push('');
  for (const { date, text, future } of lifeOf(document, law, asOf, lang)) {
    const mark = future ? say(lang, ' [chưa đến]', ' [to come]') : '';
    const [first, ...rest] = wrapped('', text + mark, options, 14);
    out.push(`  ${pad(printDate(date, lang), 12)}${first}`, ...rest.map((line) => `${' '.repeat(14)}${line}`));
  }
  const unknown = unknownDays(document, lang);
  if (unknown !== null) out.push(`  ${palette.dim(unknown)}`);
  const status = law.status(document.key, asOf);
  const paint =
    status.kind === 'lapsed' || status.kind === 'suspended'
      ? palette.error
      : status.kind === 'no-change-known'
        ? palette.good
        : palette.warning;
  out.push('', ...wrapped('  ', statusSentence(status, asOf, lang), options).map((line) => palette.bold(paint(line))));
  if (document.verify) out.push(...wrapped('  ', verifySentence(lang), options));
  out.push(...wrapped('  ', trustSentence(document, lang), options).map((line) => palette.dim(line)));
  return `${out.join('\n')}\n`;
}

/** What the grades of confidence mean. */
export function confidenceLegend(lang: Lang): string {
  const grades = (['A', 'B', 'C'] as const).map((grade) => confidence(grade, lang)).join(', ');
  return `${say(lang, 'Mức tin cậy', 'Confidence')}: ${grades}.`;
}

/** How far the data reaches; belongs under every answer that is drawn from it. */
export function reachSentence(info: Law['info'], lang: Lang): string {
  return say(
    lang,
    `Dữ liệu pháp luật cập nhật đến ngày ${printDate(info.reach, lang)}; danh sách sửa đổi là tối thiểu, không đầy đủ.`,
    `The law data reaches ${info.reach}; its list of amendments is a minimum, not complete.`,
  );
}

function wrapped(indent: string, text: string, options: PrintOptions, used = indent.length): string[] {
  const shown = clean(text);
  return (options.wrap ? wrapText(shown, Math.max(40, options.width - used)) : [shown]).map((line) => indent + line);
}
