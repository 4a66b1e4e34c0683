import { formatUnit, type UnitRef } from '../citations/index.ts';
import type { CheckResult, Lang, ResolvedCitation } from '../engine/types.ts';
import type { IsoDate, Law, LawDocument } from '../law/types.ts';
import type { Card, CardPart } from './card.ts';
import { nearMisses } from './near.ts';
import {
  documentTitle,
  lifeOf,
  reachSentence,
  statusSentence,
  trustSentence,
  unknownDays,
  verifySentence,
} from './timeline.ts';
import { printDate, say } from './words.ts';

/** Rows of a life, units and candidates that are told; the rest is counted. */
const ROWS = 14;
const UNITS = 6;
const CANDIDATES = 8;

/** What the data says of the document that a citation names, and of the units it names. */
export function citationCard(citation: ResolvedCitation, { asOf }: CheckResult, law: Law, lang: Lang): Card {
  const { resolution, role } = citation;
  const reach = sources(law, lang);
  if (role === 'self')
    return [{ kind: 'text', text: say(lang, 'Số, ký hiệu của chính dự thảo này.', 'The number of this very draft.') }];
  switch (resolution.kind) {
    case 'found':
      return [...documentCard(resolution.document, citation.units, law, asOf, lang), reach];
    case 'wrong-date': {
      const { document, printed } = resolution;
      const issued = printDate(document.issued!, lang);
      const wrong: CardPart = {
        kind: 'state',
        text: say(
          lang,
          `Ngày ghi ở đây (${printDate(printed, lang)}) khác ngày ban hành trong dữ liệu (${issued}).`,
          `The date given here (${printed}) is not the day of issue in the data (${issued}).`,
        ),
      };
      return [wrong, ...documentCard(document, citation.units, law, asOf, lang), reach];
    }
    case 'ambiguous':
      return [...ambiguousCard(resolution.candidates, law, asOf, lang), reach];
    case 'unknown':
      return [...unknownCard(citation, law, lang), reach];
  }
}

/** What the data says of a document: name, days, state, life, trust. */
export function documentCard(
  document: LawDocument,
  units: readonly UnitRef[],
  law: Law,
  asOf: IsoDate,
  lang: Lang,
): CardPart[] {
  const out: CardPart[] = [{ kind: 'title', text: documentTitle(document, lang) }];
  if (document.title !== '') out.push({ kind: 'text', text: document.title });
  out.push({ kind: 'state', text: statusSentence(law.status(document.key, asOf), asOf, lang) });
  if (units.length > 0) {
    const items = units.slice(0, UNITS).map((unit) => unitSentence(unit, document, law, asOf, lang));
    out.push({ kind: 'list', items: [...items, ...more(units.length - UNITS, lang)] });
  }
  if (document.verify) out.push({ kind: 'state', text: verifySentence(lang) });
  const life = lifeOf(document, law, asOf, lang);
  const rows = life.map(
    ({ date, text, future }) =>
      `${printDate(date, lang)}: ${text}${future ? say(lang, ' [chưa đến]', ' [to come]') : ''}`,
  );
  // Of a long life the beginning and the latest events are told.
  const told =
    rows.length <= ROWS ? rows : [...rows.slice(0, 2), ...more(rows.length - ROWS, lang), ...rows.slice(2 - ROWS)];
  const unknown = unknownDays(document, lang);
  if (told.length > 0 || unknown !== null)
    out.push({ kind: 'list', items: unknown === null ? told : [...told, unknown] });
  out.push({ kind: 'note', text: trustSentence(document, lang) });
  return out;
}

/** State of a unit in one sentence, with what was done to it, by whom. */
function unitSentence(unit: UnitRef, document: LawDocument, law: Law, asOf: IsoDate, lang: Lang): string {
  const name = formatUnit(unit, lang);
  const status = law.status(document.key, asOf, unit);
  if (status.kind === 'amended' || status.kind === 'no-change-known')
    return say(
      lang,
      `${name}: dữ liệu không ghi thay đổi nào của riêng đơn vị này.`,
      `${name}: the data has no change of this unit of its own.`,
    );
  const events = status.kind === 'unit-amended' ? status.events : 'event' in status ? [status.event] : [];
  const actors = events.flatMap(({ by, confidence: grade }) => {
    if (by === null) return [];
    const actor = law.document(by);
    return [`${actor === null ? by : documentTitle(actor, lang)} (${say(lang, 'mức', 'confidence')} ${grade})`];
  });
  const by = status.kind.startsWith('unit-') && actors.length > 0 ? ` ${[...new Set(actors)].join(', ')}.` : '';
  return `${name}: ${statusSentence(status, asOf, lang)}${by}`;
}

function ambiguousCard(candidates: readonly LawDocument[], law: Law, asOf: IsoDate, lang: Lang): CardPart[] {
  const items = candidates.slice(0, CANDIDATES).map((document) => {
    const issued = document.issued === null ? '' : `, ${say(lang, 'ngày', 'of')} ${printDate(document.issued, lang)}`;
    const issuer = document.issuer === '' ? '' : ` (${document.issuer})`;
    const title = document.title === '' ? '' : `: ${document.title}`;
    return `${documentTitle(document, lang).replace(/ (?:ngày|of) [\d/-]+$/u, '')}${issued}${issuer}${title}. ${statusSentence(law.status(document.key, asOf), asOf, lang)}`;
  });
  return [
    {
      kind: 'state',
      text: say(
        lang,
        `Chưa phân biệt được là văn bản nào: dữ liệu có ${candidates.length} văn bản như vậy. Ghi thêm ngày ban hành, cơ quan ban hành.`,
        `Which document is meant cannot be told: the data has ${candidates.length} of them. Add the date and the body.`,
      ),
    },
    { kind: 'list', items: [...items, ...more(candidates.length - CANDIDATES, lang)] },
  ];
}

function unknownCard({ symbol, name }: ResolvedCitation, law: Law, lang: Lang): CardPart[] {
  const out: CardPart[] = [
    {
      kind: 'state',
      text: say(
        lang,
        `${symbol ?? name ?? ''}: không có trong dữ liệu, chưa kết luận được còn hiệu lực hay không.`,
        `${symbol ?? name ?? ''}: not in the data; whether it is in force cannot be told.`,
      ),
    },
    {
      kind: 'text',
      text: say(
        lang,
        'Việc cần làm: kiểm tra lại số, ký hiệu; tra văn bản ở Công báo hoặc Cơ sở dữ liệu quốc gia về pháp luật; ghi kết quả vào lớp dữ liệu của đơn vị (rasoat law add) để lần sau nhận ra.',
        'What to do: check the number; look the document up at an official source; enter what you find into the data of your office (rasoat law add).',
      ),
    },
  ];
  const near = symbol === null ? [] : nearMisses(symbol, law, 3);
  if (near.length > 0)
    out.push({
      kind: 'list',
      items: near.map(
        (document) =>
          `${say(lang, 'Gần giống', 'Near')}: ${documentTitle(document, lang)}${document.title === '' ? '' : `: ${document.title}`}`,
      ),
    });
  return out;
}

const more = (count: number, lang: Lang): string[] =>
  count > 0 ? [say(lang, `… và ${count} mục khác`, `… and ${count} more`)] : [];

/** Which data it is and how far it reaches. */
const sources = ({ info }: Law, lang: Lang): CardPart => ({
  kind: 'note',
  text: `${say(lang, `Bộ dữ liệu ngày ${printDate(info.date, lang)}`, `Data of ${info.date}`)}. ${reachSentence(info, lang)}`,
});
