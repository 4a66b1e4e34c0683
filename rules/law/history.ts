import { keySet, keysOf, type SourceText, type Span } from '../text/index.ts';
import type { IsoDate } from './types.ts';

/** Words between the name of a body and the body that a document is said to be from. */
const bodyWords = keySet('chủ tịch thường trực ủy ban nhân dân ubnd hđnd hội đồng giám đốc bộ trưởng');
const [old, now, is, before, here, when, of, comma] = keysOf('cũ nay là trước đây khi của ,');
const dateMarks = keySet('năm / - .');

/**
 * Whether the old name stands where it is right: behind `Quyết định số … ngày … của`, beside `(cũ)`, `trước đây`, `nay là`. Reads
 * some tokens around; what it does not see is for the rule to judge.
 */
export function isHistorical({ tokens, text }: SourceText, span: Span, from: IsoDate): boolean {
  const { key, start, end } = tokens;
  const first = tokens.at(span.start);
  const after = tokens.at(span.end);
  for (let k = after; k < after + 4; k++) {
    if (
      key[k] === old ||
      (key[k] === now && key[k + 1] === is) ||
      (key[k] === before && (key[k + 1] === here || key[k + 1] === when))
    )
      return true;
  }
  let k = first - 1;
  if (key[k - 1] === before && key[k] === here) return true;
  while (k >= 0 && bodyWords.has(key[k])) k--;
  if (key[k] !== of && key[k] !== comma) return false;
  // "… số 12/2019/QĐ-UBND ngày 05 tháng 3 năm 2019 của": a year before the change closes what stands before.
  for (let back = k - 1; back >= Math.max(0, k - 3); back--) {
    const year = text.slice(start[back], end[back]);
    // A date stands before the year: `05 tháng 3 năm`, `05/3/`.
    if (/^(?:19|20)\d\d$/u.test(year)) return year <= from.slice(0, 4) && dateMarks.has(key[back - 1]);
  }
  return false;
}
