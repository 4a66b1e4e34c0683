import { type Edit, provenEdits, type Replacement, readText, type SourceText } from '@rasoat/rules';
import type { ClientCapabilities, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from './draft.ts';

/** Reads a version of the file of a draft, as the draft itself was read. */
export const readerOf =
  (draft: Draft) =>
  (file: string): Promise<SourceText> =>
    readText(file, { format: draft.source.format, name: draft.uri });

/** Changes of the file of a draft in the terms of the protocol. */
export function textEdits(draft: Draft, edits: readonly Replacement[]): TextEdit[] {
  return edits.map(({ start, end, insert }) => ({
    range: { start: draft.lines.position(start), end: draft.lines.position(end) },
    newText: insert,
  }));
}

/** Changes of one draft: versioned where the client takes that, so that an editor which is ahead refuses them. */
export function workspaceEdit(client: ClientCapabilities, draft: Draft, edits: readonly Replacement[]): WorkspaceEdit {
  const changes = textEdits(draft, edits);
  if (client.workspace?.workspaceEdit?.documentChanges !== true) return { changes: { [draft.uri]: changes } };
  const document: TextDocumentEdit = { textDocument: { uri: draft.uri, version: draft.version }, edits: changes };
  return { documentChanges: [document] };
}

/** Edits of the text of a draft as changes of its file, proved by reading them; null where the file does not take them, or the draft went on meanwhile. */
export async function fileChanges(draft: Draft, edits: readonly Edit[]): Promise<readonly Replacement[] | null> {
  const { version } = draft;
  const made = await provenEdits(draft.file, draft.source, edits, readerOf(draft));
  return made === null || draft.version !== version ? null : made.edits;
}

/** The one change that makes one text of another. */
export function changeBetween(before: string, after: string): Replacement | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { start: head, end: before.length - tail, insert: after.slice(head, after.length - tail) };
}
