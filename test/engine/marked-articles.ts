import { drafts } from '@rasoat/rules/testing';

/** Decisions whose articles have words of the rule `language/marker`, to be edited by tests of waivers and baselines. */

const head = drafts['quyet-dinh-qppl'].text.split('\nĐiều 1.')[0];

/** An article with two findings that say the same, `before` on a line of its own before it. */
export const article = (n: number, before = ''): string =>
  `${before === '' ? '' : `${before}\n\n`}Điều ${n}. Trách nhiệm\n\n1. Sở Nông nghiệp và Môi trường lập hồ sơ thửa, việc ${'abcdefghik'[n % 10]}.\n\n2. Ủy ban nhân dân xã đo thửa.`;

/** A decision of articles. */
export const decision = (articles: readonly string[]): string => `${head}\n\n${articles.join('\n\n')}\n`;

/** Numbers every article anew, as an editor does after an article is put in. */
export function renumber(text: string): string {
  let n = 0;
  return text.replace(/^Điều \d+[a-z]?\./gmu, () => `Điều ${++n}.`);
}
