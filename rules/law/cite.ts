import { printDateInWords } from '../text/calendar.ts';
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
  const amenders = amendersOn(law, document.key, day).map((by) => numbered(by.type, by.symbol));
  return `${citedName(document)}${amenders.length === 0 ? '' : ` được sửa đổi, bổ sung bởi ${amenders.join(', ')}`}`;
}

/** The law on which councils and committees stand. */
export const POWER_OF_LOCAL_BODIES = 'Luật Tổ chức chính quyền địa phương';
