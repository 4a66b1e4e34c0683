import type { Bilingual, Context, Lang, Report, Words } from '../../engine/types.ts';
import { factById, inForce } from '../../law/facts.ts';
import { typeOfSymbol } from '../../law/symbol-type.ts';
import type { Fact, Law } from '../../law/types.ts';

/** Data of a report with the article behind it, as the message names it: `khoản 2 Điều 71 Nghị định số 78/2025/NĐ-CP`. */
export type Grounded<Data> = Data & { readonly ground: Bilingual };

/** English names of the types of document that facts cite. */
const english: Readonly<Record<string, string>> = {
  Luật: 'Law',
  'Pháp lệnh': 'Ordinance',
  'Nghị định': 'Decree',
  'Nghị quyết': 'Resolution',
  'Thông tư': 'Circular',
};

function typeOf(symbol: string, law: Law): Bilingual {
  const type = typeOfSymbol(symbol, law);
  return type === null ? { vi: 'Văn bản số', en: 'Document' } : { vi: `${type} số`, en: english[type] ?? type };
}

/** The first article among the facts that hold on the day; empty when none names a document. */
function groundOf(ids: readonly string[], { asOf, law }: Context): Bilingual {
  const facts = ids.map(factById).filter((fact): fact is Fact => fact !== null && inForce(fact, asOf));
  const fact = facts.find(({ document }) => document !== '');
  if (fact === undefined) return { vi: '', en: '' };
  const { document, unit } = fact;
  const type = typeOf(document, law);
  const words = unit
    .replace(/điểm /giu, 'point ')
    .replace(/khoản /giu, 'clause ')
    .replace(/Điều /gu, 'Article ')
    .replace(/Phụ lục/gu, 'Appendix');
  return {
    vi: `${unit} ${type.vi} ${document}`.trim(),
    en: unit === '' ? `${type.en} ${document}` : `${words} of ${type.en} ${document}`,
  };
}

/** A check whose reports, each with its facts, carry their ground. */
export function grounded<Item, Data>(
  check: (item: Item, ctx: Context) => Iterable<Report<Data>>,
): (item: Item, ctx: Context) => Iterable<Report<Grounded<Data>>> {
  return function* (item, ctx) {
    for (const report of check(item, ctx)) {
      yield { ...report, data: { ...report.data, ground: groundOf(report.facts ?? [], ctx) } };
    }
  };
}

/** Messages that name the article at the end of their `why`. */
export function withGround<Data>(
  message: Readonly<Record<Lang, (data: Data) => Words>>,
): Readonly<Record<Lang, (data: Grounded<Data>) => Words>> {
  const words =
    (lang: Lang) =>
    (data: Grounded<Data>): Words => {
      const said = message[lang](data);
      const ground = data.ground[lang];
      return ground === '' ? said : { ...said, why: `${said.why.replace(/\.$/u, '')} (${ground}).` };
    };
  return { vi: words('vi'), en: words('en') };
}
