import { unmarked } from '../text/plain.ts';

/** First words of a paper, without their marks. */
const NAME = 'cong hoa xa hoi chu nghia viet nam';

/** Whether a text holds the national name. Headers are no text of a document, but some set the national name there. */
export function holdsNationalName(text: string): boolean {
  return unmarked(text).includes(NAME);
}
