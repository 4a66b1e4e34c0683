import { printDateInWords } from '../text/calendar.ts';
import { lower } from '../text/index.ts';
import { citedName, hasName, numbered } from './names.ts';
import type { IsoDate, Law, LawDocument } from './types.ts';

/**
 * Documents known to have amended or partly repealed the document up to the day, oldest first, each once. An amending act that has
 * itself lapsed is left out: a draft need not name it (tthc.md §1.3).
 */
export function amendersOn(law: Law, key: string, day: IsoDate): LawDocument[] {
  const status = law.status(key, day);
  if (status.kind !== 'amended') return [];
  const keys = new Set<string>();
  for (const event of status.events)
    if (event.kind !== 'suspended' && event.by !== null && event.by !== key) keys.add(event.by);
  const out: LawDocument[] = [];
  for (const by of keys) {
    const document = law.document(by);
    if (document !== null && law.status(by, day).kind !== 'lapsed') out.push(document);
  }
  return out;
}

/** The law that bears the name on the day; null when the data knows none or several. */
export function lawNamed(law: Law, name: string, day: IsoDate): LawDocument | null {
  const found = law.resolve({
    symbol: null,
    name,
    type: 'Luật',
    issuer: null,
    date: null,
    year: null,
    province: null,
    asOf: day,
  });
  return found.kind === 'found' ? found.document : null;
}

/**
 * A document as a căn cứ names it: in a normative draft with its number and what amended it (V7.1 to V7.3), in an administrative one a
 * law by its name and day (V7.19).
 */
export function basisWords(law: Law, document: LawDocument, day: IsoDate, normative: boolean): string {
  if (!normative && hasName(document))
    return document.issued === null ? document.title : `${document.title} ${printDateInWords(document.issued)}`;
  return citedName(document) + amendedWords(law, document, day, true);
}

/** A document with nothing but type and number: `Luật số 87/2025/QH15` (V7.3). */
export const shortName = (document: LawDocument): string => numbered(document.type, document.symbol);

/**
 * ` được sửa đổi, bổ sung bởi …` (V7.2, V7.3), in an administrative paper with the day of each (V7.20); empty when no amendment is
 * known.
 */
export function amendedWords(law: Law, document: LawDocument, day: IsoDate, normative: boolean): string {
  const amenders = amendersOn(law, document.key, day).map((by) =>
    normative || by.issued === null ? shortName(by) : `${shortName(by)} ${printDateInWords(by.issued)}`,
  );
  return amenders.length === 0 ? '' : ` được sửa đổi, bổ sung bởi ${amenders.join(', ')}`;
}

/**
 * The title behind the body: `Quy định về …` → `quy định về …`, `Thực hiện …` → `về thực hiện …`; null where the data has none, a cut
 * one, or only type and number over again.
 */
function titleWords({ title, type }: LawDocument): string | null {
  // A remark behind the title is that of the data.
  const bare = (type !== '' && title.startsWith(`${type} `) ? title.slice(type.length + 1) : title).replace(
    /\s*\([^()]*\)$/u,
    '',
  );
  if (bare === '' || bare.endsWith('…') || /^(?:số )?\d/u.test(bare)) return null;
  const words = lower(bare[0]) + bare.slice(1);
  return /^(?:quy định|sửa đổi|ban hành|hướng dẫn|bãi bỏ|về) /u.test(words) ? words : `về ${words}`;
}

/**
 * A document as its first citation names it, with its title (V7.1 to V7.6, V7.19, V7.20); null when the data lacks title, body or
 * day.
 */
export function wholeWords(law: Law, document: LawDocument, day: IsoDate, normative: boolean): string | null {
  if (hasName(document)) return basisWords(law, document, day, normative);
  const { issuer, issued } = document;
  const title = titleWords(document);
  if (title === null || issuer === '' || (issued === null && !normative)) return null;
  const date = normative ? '' : ` ${printDateInWords(issued!)}`;
  return `${shortName(document)}${date} của ${issuer} ${title}${amendedWords(law, document, day, normative)}`;
}

/** The law on which councils and committees stand. */
export const POWER_OF_LOCAL_BODIES = 'Luật Tổ chức chính quyền địa phương';
