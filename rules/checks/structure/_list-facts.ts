import type { LegalDocument } from '../../structure/types.ts';
import type { List } from './_lists.ts';

const heads: Partial<Record<List['type'], readonly string[]>> = {
  part: ['V5.1'],
  chapter: ['V5.1'],
  section: ['V5.2', 'V5.13'],
  subsection: ['V5.2', 'V5.13'],
  article: ['V5.3'],
};

/** Facts on the numbers of administrative documents. */
const ADMINISTRATIVE: readonly string[] = ['P9'];

/** Facts behind a finding on a list: what the law says of its numbers, or of those of administrative documents. */
export function factsOfList(
  { type, style }: Pick<List, 'type' | 'style'>,
  { documentClass, kind }: LegalDocument,
): readonly string[] {
  if (documentClass !== 'normative' && kind !== 'vbhn') return ADMINISTRATIVE;
  const known = heads[type];
  if (known !== undefined) return known;
  if (style === 'letter') return ['V5.5', 'V5.6', 'V5.7'];
  return style === 'roman' || style === 'capital' ? ['V5.1'] : ['V5.4'];
}
