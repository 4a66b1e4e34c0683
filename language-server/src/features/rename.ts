import {
  type Bilingual,
  type CheckResult,
  canRename,
  type Edit,
  internalReferences,
  numberSpan,
  renameUnit,
  replaceAll,
  type Span,
  type StructureNode,
} from '@rasoat/rules';
import { ErrorCodes, type Range, ResponseError } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import { fileChanges, readerOf, workspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { thingOf } from '../navigation.ts';
import { type Renamed, renameAbbreviation } from './rename-abbreviation.ts';

/** What can be renamed at a position: a unit, by its label or a reference to it, or an abbreviation. */
type Subject =
  | { readonly kind: 'unit'; readonly node: StructureNode; readonly at: Span }
  | ({ readonly kind: 'abbreviation' } & Renamed);

function subjectAt(draft: Draft, position: { line: number; character: number }): Subject | null {
  const thing = thingOf(draft, position);
  if (thing?.kind === 'unit' && canRename(thing.node))
    return { kind: 'unit', node: thing.node, at: numberSpan(draft.result.document, thing.node) };
  if (thing?.kind === 'reference' && thing.node !== null && thing.value !== null && canRename(thing.node))
    return { kind: 'unit', node: thing.node, at: { start: thing.value.start, end: thing.value.end } };
  const abbreviation = renameAbbreviation(draft.result, draft.offset(position));
  return abbreviation === null ? null : { kind: 'abbreviation', ...abbreviation };
}

const nothing: Bilingual = {
  vi: 'Ở đây không có gì đổi tên được: đặt con trỏ ở số của Điều, khoản, điểm, ở chỗ viện dẫn nó, hoặc ở chữ viết tắt',
  en: 'Nothing can be renamed here: put the cursor on the number of an article, clause or point, on a reference to it, or on an abbreviation',
};

const refused = (draft: Draft, words: Bilingual): ResponseError<void> =>
  new ResponseError(ErrorCodes.InvalidRequest, `${words[draft.setup.lang]}.`);

/** The units of a draft and what each reference leads to: an exact rename leaves it as it is. */
function leadsOf({ document, citations }: CheckResult): string {
  const index = new Map<StructureNode, number>();
  const walk = (nodes: readonly StructureNode[]): void => {
    for (const node of nodes) {
      index.set(node, index.size);
      walk(node.children);
    }
  };
  walk(document.body);
  for (const { body } of document.attachments) walk(body);
  // That a unit is not there is told for certain only where the numbers have no gap, which the new number may be.
  const leads = internalReferences(document, citations).flatMap(({ values }) =>
    values.map(({ level, target }) => {
      const lead = target.kind === 'node' ? index.get(target.node) : target.kind.replace('missing', 'unknown');
      return `${level} ${lead}`;
    }),
  );
  return [index.size, ...leads].join('\n');
}

/** A Điều, khoản or điểm gets another number with all references to it; an abbreviation another form everywhere. */
export const rename: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  listen({ connection, drafts, client }) {
    connection.onPrepareRename(async ({ textDocument: { uri }, position }, token) => {
      const draft = await drafts.get(uri);
      if (draft === null || token.isCancellationRequested) return null;
      const subject = subjectAt(draft, position);
      if (subject === null) throw refused(draft, nothing);
      const range: Range = draft.range(subject.at);
      return { range, placeholder: subject.kind === 'unit' ? subject.node.number : subject.word };
    });
    connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token) => {
      const draft = await drafts.get(uri);
      if (draft === null || token.isCancellationRequested) return null;
      const subject = subjectAt(draft, position);
      if (subject === null) throw refused(draft, nothing);
      const edits: readonly Edit[] | Bilingual =
        subject.kind === 'unit' ? renameUnit(draft.result, subject.node, newName) : subject.edits(newName);
      if ('vi' in edits) throw refused(draft, edits);
      const { setup, file, version } = draft;
      const leads = subject.kind === 'unit' ? leadsOf(draft.result) : null;
      const changes = await fileChanges(draft, edits);
      if (changes === null)
        throw refused(draft, {
          vi: 'Không đổi được: có dấu định dạng đứng giữa một trong các số, hoặc dự thảo vừa thay đổi',
          en: 'It cannot be done: marks of formatting stand within one of the numbers, or the draft has just changed',
        });
      if (leads !== null && changes.length > 0) {
        const after = await readerOf(draft)(replaceAll(file, changes));
        if (leadsOf(setup.session.run(after, setup.agreements)) !== leads)
          throw refused(draft, {
            vi: 'Không đổi được: với số mới, có chỗ viện dẫn sẽ không còn chỉ đúng đơn vị cũ',
            en: 'It cannot be done: with the new number some reference would no longer lead where it leads',
          });
      }
      if (draft.version !== version) return null;
      return workspaceEdit(client, draft, changes);
    });
  },
};
