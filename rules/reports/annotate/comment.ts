import type { Lang } from '../../engine/types.ts';
import type { IsoDate } from '../../law/types.ts';
import { clean } from '../width.ts';
import { escaped } from './marks.ts';

/** Comments as Word stores them. */

/** A paragraph of a comment: words in bold, then others. */
export interface CommentLine {
  readonly lead?: string;
  readonly text: string;
  /** For whom looks closer: small and grey. */
  readonly small?: boolean;
}

/** Who comments, and on which day. */
export interface Reviewer {
  readonly author: string;
  readonly initials: string;
  readonly day: IsoDate;
  readonly lang: Lang;
}

/** Attributes of a comment or a change that tell who made it and when. `w`: prefix of the namespace of words. */
export function signature({ author, day }: Reviewer, w: string): string {
  return `${w}:author="${attributeValue(author)}" ${w}:date="${day}T00:00:00Z"`;
}

const attributeValue = (text: string): string => characters(text).replaceAll('"', '&quot;');

/** Words on one line as characters of XML; what nobody sees, and XML may not hold, is shown. */
function characters(text: string): string {
  return escaped(clean(text).replace(/[\ufffe\uffff]/gu, '\ufffd'));
}

/**
 * The markup of a comment. It brings its own look, for the styles of the file stay as they are and may be made for a legal font,
 * indents and wide spacing. `strict`: the file is in the strict form of the format.
 */
export function commentMarkup(
  id: number,
  lines: readonly CommentLine[],
  reviewer: Reviewer,
  w: string,
  strict: boolean,
): string {
  const left = strict ? 'start' : 'left';
  const paragraph = `<${w}:pPr><${w}:spacing ${w}:before="0" ${w}:after="0" ${w}:line="240" ${w}:lineRule="auto"/><${w}:ind ${w}:${left}="0" ${w}:firstLine="0"/><${w}:jc ${w}:val="${left}"/></${w}:pPr>`;
  const look = (bold: boolean, small: boolean): string => {
    const size = small ? 16 : 20;
    const weight = bold ? `<${w}:b/>` : `<${w}:b ${w}:val="0"/>`;
    const colour = small ? `<${w}:color ${w}:val="7F7F7F"/>` : '';
    const lang = reviewer.lang === 'vi' ? 'vi-VN' : 'en-US';
    return `<${w}:rPr><${w}:rFonts ${w}:ascii="Times New Roman" ${w}:hAnsi="Times New Roman" ${w}:cs="Times New Roman"/>${weight}<${w}:i ${w}:val="0"/>${colour}<${w}:sz ${w}:val="${size}"/><${w}:szCs ${w}:val="${size}"/><${w}:lang ${w}:val="${lang}"/></${w}:rPr>`;
  };
  const run = (text: string, bold: boolean, small: boolean): string =>
    text === '' ? '' : `<${w}:r>${look(bold, small)}<${w}:t xml:space="preserve">${characters(text)}</${w}:t></${w}:r>`;
  const paragraphs = lines.map(({ lead = '', text, small = false }, i) => {
    const sign = i === 0 ? `<${w}:r><${w}:annotationRef/></${w}:r>` : '';
    const joint = lead !== '' && text !== '' ? ' ' : '';
    return `<${w}:p>${paragraph}${sign}${run(lead + joint, true, small)}${run(text, false, small)}</${w}:p>`;
  });
  return `<${w}:comment ${w}:id="${id}" ${signature(reviewer, w)} ${w}:initials="${attributeValue(reviewer.initials)}">${paragraphs.join('')}</${w}:comment>`;
}
