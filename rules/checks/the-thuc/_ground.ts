import type { Bilingual, Context, Lang, Report, Words } from '../../engine/types.ts';
import { factById, inForce } from '../../law/facts.ts';
import type { Fact } from '../../law/types.ts';

/** Data of a report with the article behind it, as the message names it: `khoản 2 Điều 71 Nghị định số 78/2025/NĐ-CP`. */
export type Grounded<Data> = Data & { readonly ground: Bilingual };

const typeOf = (symbol: string): Bilingual =>
  symbol.includes('/QH') ? { vi: 'Luật số', en: 'Law' } : { vi: 'Nghị định số', en: 'Decree' };

/** The first article among the facts that hold on the day; empty when none names a document. */
function groundOf(ids: readonly string[], asOf: string): Bilingual {
  const facts = ids.map(factById).filter((fact): fact is Fact => fact !== null && inForce(fact, asOf));
  const fact = facts.find(({ document }) => document !== '');
  if (fact === undefined) return { vi: '', en: '' };
  const { document, unit } = fact;
  const type = typeOf(document);
  const english = unit
    .replace(/điểm /giu, 'point ')
    .replace(/khoản /giu, 'clause ')
    .replace(/Điều /gu, 'Article ')
    .replace(/Phụ lục/gu, 'Appendix');
  return {
    vi: `${unit} ${type.vi} ${document}`.trim(),
    en: unit === '' ? `${type.en} ${document}` : `${english} of ${type.en} ${document}`,
  };
}

/** A check whose reports, each with its facts, carry their ground. */
export function grounded<Item, Data>(
  check: (item: Item, ctx: Context) => Iterable<Report<Data>>,
): (item: Item, ctx: Context) => Iterable<Report<Grounded<Data>>> {
  return function* (item, ctx) {
    for (const report of check(item, ctx)) {
      yield { ...report, data: { ...report.data, ground: groundOf(report.facts ?? [], ctx.asOf) } };
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
