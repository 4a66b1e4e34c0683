import type { Dossier, Paper } from '../../dossier/types.ts';
import type { StructureNode } from '../../structure/types.ts';
import type { Owner } from './_units.ts';

/** An article of the draft, or of what is attached to it. */
export interface DraftArticle {
  readonly paper: Paper;
  readonly node: StructureNode;
  readonly owner: Exclude<Owner, null>;
}

/** Articles of the draft and of its attachments, in files of their own too. */
export function articlesOf(dossier: Dossier): DraftArticle[] {
  const out: DraftArticle[] = [];
  const take = (paper: Paper, nodes: readonly StructureNode[], owner: DraftArticle['owner']): void => {
    for (const node of nodes) {
      if (node.type === 'article') out.push({ paper, node, owner });
      else take(paper, node.children, owner);
    }
  };
  const takeAll = (paper: Paper, owner: DraftArticle['owner']): void => {
    const { document } = paper.result;
    take(paper, document.body, owner);
    for (const attachment of document.attachments) take(paper, attachment.body, 'attached');
  };
  if (dossier.draft !== null) takeAll(dossier.draft, 'main');
  for (const paper of dossier.all('kem-theo')) takeAll(paper, 'attached');
  return out;
}
