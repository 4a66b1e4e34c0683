import { foldTone, lower, type SourceText, type Span } from '../text/index.ts';
import type { IsoDate } from './types.ts';

const fold = (text: string): string => foldTone(lower(text));

/** Words between the name of a body and the body that a document is said to be from. */
const bodyWords: ReadonlySet<string> = new Set(
  'chủ tịch thường trực ủy ban nhân dân ubnd hđnd hội đồng giám đốc bộ trưởng'.split(' '),
);

/**
 * Whether the old name stands where it is right: behind `Quyết định số … ngày … của`, beside `(cũ)`, `trước đây`, `nay là`. Reads
 * some tokens around; what it does not see is for the rule to judge.
 */
export function isHistorical({ tokens, text }: SourceText, span: Span, from: IsoDate): boolean {
  const word = (k: number): string =>
    k >= 0 && k < tokens.length ? fold(text.slice(tokens.start[k], tokens.end[k])) : '';
  const first = tokens.at(span.start);
  const after = tokens.at(span.end);
  for (let k = after; k < after + 4; k++) {
    if (
      word(k) === 'cũ' ||
      (word(k) === 'nay' && word(k + 1) === 'là') ||
      (word(k) === 'trước' && ['đây', 'khi'].includes(word(k + 1)))
    )
      return true;
  }
  let k = first - 1;
  if (word(k - 1) === 'trước' && word(k) === 'đây') return true;
  while (bodyWords.has(word(k))) k--;
  if (word(k) !== 'của' && word(k) !== ',') return false;
  // "… số 12/2019/QĐ-UBND ngày 05 tháng 3 năm 2019 của": a year before the change closes what stands before.
  for (let back = 1; back <= 3; back++) {
    const year = word(k - back);
    if (/^(?:19|20)\d\d$/u.test(year)) return year <= from.slice(0, 4) && hasNumberBefore(word, k - back);
  }
  return false;
}

/** Whether a date stands before the year: `05 tháng 3 năm`, `05/3/`. */
function hasNumberBefore(word: (k: number) => string, year: number): boolean {
  return ['năm', '/', '-', '.'].includes(word(year - 1));
}
