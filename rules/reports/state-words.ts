import type { Lang } from '../engine/types.ts';
import type { IsoDate, Law, LawDocument, Resolution, Status } from '../law/types.ts';
import { printDate, say } from './words.ts';

/** State of a document in a few words: what stands beside a citation, or a name in a list. */
export function stateWords(status: Status, lang: Lang): string {
  switch (status.kind) {
    case 'unknown':
      return say(lang, 'chưa có trong dữ liệu', 'not in the data');
    case 'not-yet':
      return say(lang, `hiệu lực từ ${printDate(status.from, lang)}`, `in force from ${status.from}`);
    case 'lapsed': {
      const since = printDate(status.event.date, lang);
      const { last } = status;
      return last === null
        ? say(lang, `hết hiệu lực từ ${since}`, `without effect since ${since}`)
        : say(lang, `hết hiệu lực từ ${since}, thay bằng ${last.symbol}`, `replaced by ${last.symbol} since ${since}`);
    }
    case 'suspended':
      return say(lang, 'đang ngưng hiệu lực', 'suspended');
    case 'amended':
      return say(lang, 'còn hiệu lực, đã sửa đổi', 'in force, amended');
    case 'unit-repealed':
      return say(lang, 'phần này đã bãi bỏ', 'this part is repealed');
    case 'unit-amended':
      return say(lang, 'phần này đã sửa đổi', 'this part is amended');
    case 'no-change-known':
      return say(lang, 'còn hiệu lực theo dữ liệu', 'in force by the data');
  }
}

/** The same of a document of the data; a doubtful row is told to be so. */
export function documentState(document: LawDocument, law: Law, asOf: IsoDate, lang: Lang): string {
  const words = stateWords(law.status(document.key, asOf), lang);
  return document.verify ? `${words} ${say(lang, '(cần kiểm tra lại)', '(to be verified)')}` : words;
}

/** The same of what a citation was matched with. */
export function resolutionState(
  { resolution, status, target }: { resolution: Resolution; status: Status; target: LawDocument | null },
  law: Law,
  asOf: IsoDate,
  lang: Lang,
): string {
  if (resolution.kind === 'ambiguous') return say(lang, 'chưa rõ văn bản nào', 'several fit');
  if (resolution.kind === 'wrong-date') {
    const issued = printDate(resolution.document.issued!, lang);
    return say(lang, `ngày ban hành trong dữ liệu: ${issued}`, `issued on ${issued} by the data`);
  }
  return target === null ? stateWords(status, lang) : documentState(target, law, asOf, lang);
}
