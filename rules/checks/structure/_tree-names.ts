import type { TreeIndex } from '../../citations/internal.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { lower, upper } from '../../text/index.ts';
import { plain } from '../../text/plain.ts';
import { nounOf } from '../the-thuc/_body.ts';

/** How the main document or an attached text calls itself. `noun`: `Quyết định`, `Quy chế`; empty when it has no such name. */
export interface TreeName {
  readonly noun: string;
  readonly vi: string;
  readonly en: string;
}

const ATTACHED = ['quy chế', 'quy định', 'điều lệ', 'nội quy', 'quy trình', 'kế hoạch', 'đề án', 'chương trình'];
const capital = (words: string): string => upper(words.slice(0, 1)) + words.slice(1);

/** Name of a tree of units: `Quyết định này`, `Quy chế kèm theo`. */
export function treeName(document: LegalDocument, tree: TreeIndex): TreeName {
  if (tree < 0) {
    const printed =
      document.header.type === null ? '' : capital(lower(document.header.type.text.replace(/\s+/gu, ' ')));
    const noun = nounOf(document) ?? printed;
    return noun === ''
      ? { noun, vi: 'Văn bản này', en: 'This document' }
      : { noun, vi: `${noun} này`, en: `This document (${noun})` };
  }
  const title = plain(document.attachments[tree]?.title?.text ?? '');
  const noun = capital(ATTACHED.find((name) => title.startsWith(name)) ?? '');
  return noun === ''
    ? { noun, vi: 'Phần kèm theo', en: 'The attached text' }
    : { noun, vi: `${noun} kèm theo`, en: `The attached text (${noun})` };
}
