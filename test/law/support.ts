import { readFileSync } from 'node:fs';
import { compileLaw } from '../../rules/law/compile.ts';
import { openLaw } from '../../rules/law/open.ts';
import { parseTables } from '../../rules/law/parse.ts';
import type { IsoDate, Law, LawQuery, Resolution, Status } from '../../rules/law/types.ts';

export const data = new URL('../../rules/law/data/', import.meta.url);
export const readData = (name: string): string => readFileSync(new URL(name, data), 'utf8');
export const centralPack = (): Uint8Array => new Uint8Array(readFileSync(new URL('central.pack', data)));

/** The pack that ships with the project. */
export const central: Law = openLaw([centralPack()]);

export const day = '2026-11-22';

export const query = (of: Partial<LawQuery>): LawQuery => ({
  symbol: null,
  name: null,
  type: null,
  issuer: null,
  date: null,
  year: null,
  province: null,
  asOf: day,
  ...of,
});

/** What a resolution found, in few words: `symbol 63/2010/NĐ-CP`, `ambiguous a, b`, `wrong-date x`, `unknown`. */
export function words(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'found':
      return `${resolution.by} ${resolution.document.key}`;
    case 'ambiguous':
      return `ambiguous ${resolution.candidates.map(({ key }) => key).join(', ')}`;
    case 'wrong-date':
      return `wrong-date ${resolution.document.key}`;
    default:
      return 'unknown';
  }
}

/** A status in few words: `lapsed → last link`, `amended by a, b`, … */
export function state(status: Status): string {
  switch (status.kind) {
    case 'lapsed':
      return `lapsed ${status.event.date} → ${status.last?.key ?? '-'}`;
    case 'amended':
    case 'unit-amended':
      return `${status.kind} ${[...new Set(status.events.map(({ by }) => by ?? '-'))].join(', ')}`;
    case 'unit-repealed':
    case 'suspended':
      return `${status.kind} ${status.event.date} ${status.event.by ?? '-'} ${status.event.confidence}`;
    case 'not-yet':
      return `not-yet ${status.from}`;
    default:
      return status.kind;
  }
}

export const documentHeader = 'key\tsymbol\ttype\ttitle\tissuer\tissued\teffective\tverify\tconfidence\tsource';
export const eventHeader = 'target\tdate\tuntil\tkind\tby\tscope\tunits\tnote\tconfidence\tsource';
export const agencyHeader = 'kind\told_name\tnew_name\tfrom\tauthority\tnote\tconfidence\taliases';

/** A small law from short rows: `[key, issued, effective]` and event cells joined by `|`. */
export function lawOf(documents: readonly string[], events: readonly string[], date: IsoDate = day): Law {
  return openLaw([packOf(documents, events, date)]);
}

/** The pack of such a law. */
export function packOf(documents: readonly string[], events: readonly string[], date: IsoDate = day): Uint8Array {
  const rows = documents.map((row) => {
    const [key = '', issued = '', effective = '', title = '', type = 'Nghị định', verify = ''] = row.split('|');
    return [key, key.split('@')[0], type, title, 'Chính phủ', issued, effective, verify, 'A', 'test'].join('\t');
  });
  const { tables, errors } = parseTables(
    {
      documents: [documentHeader, ...rows].join('\n'),
      events: [eventHeader, ...events.map((row) => row.replaceAll('|', '\t'))].join('\n'),
    },
    { name: 'test', date, reach: date },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return compileLaw(tables);
}
