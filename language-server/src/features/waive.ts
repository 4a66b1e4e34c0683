import {
  addWaiver,
  type Bilingual,
  Contexts,
  cannotBeWaived,
  configName,
  type Finding,
  fill,
  notWaivable,
  type Replacement,
  replaceAll,
  type SourceText,
  untilTrouble,
  type WaiverEntry,
  waiversName,
  writeComment,
} from '@rasoat/rules';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import { changeBetween, readerOf, workspaceEdit } from '../edits.ts';
import type { Server } from '../feature.ts';
import { Lines } from '../positions.ts';
import { folderOf, pathFrom, uriFrom } from '../uris.ts';
import { findingOf } from './code-action-work.ts';

/** A waiver that a person asks for. Without a reason one is left open: it waives nothing until it is filled in. */
export interface Asked {
  readonly fingerprint: string;
  readonly reason: string | null;
  readonly until: string | null;
}

/** What is left open for the reason; the engine tells it until it is filled in. */
const openReason = fill('lý do');

/** The changes that waive a finding: a comment in Markdown, else an entry in the file of waivers; or why there are none. */
export async function waiverEdit(
  server: Server,
  draft: Draft,
  asked: Asked,
): Promise<{ readonly edit: WorkspaceEdit } | Bilingual> {
  const finding = findingOf(draft, asked.fingerprint);
  if (finding === null)
    return {
      vi: 'Phát hiện này không còn trong dự thảo; không có gì để miễn trừ.',
      en: 'The draft does not have this finding any more; there is nothing to waive.',
    };
  if (cannotBeWaived(finding.rule)) return notWaivable(finding.rule);
  const trouble = asked.until === null ? null : untilTrouble(asked.until);
  if (trouble !== null) return trouble;
  const comment = draft.source.format === 'markdown' ? await commentEdit(draft, finding, asked) : null;
  if (comment !== null) return { edit: workspaceEdit(server.client, draft, [comment]) };
  return fileEdit(server, draft, finding, asked);
}

/** Places for a comment, the narrowest first: behind the line of the finding, before it, before the draft. */
function commentPlaces(draft: Draft, finding: Finding, comment: string): Replacement[] {
  const { source, file, result } = draft;
  const paragraph = result.document.paragraphAt(finding.at.start);
  const span = paragraph ?? finding.at;
  const at = source.locate(span);
  const lineEnd = /\r\n?|\n/u.exec(file)?.[0] ?? '\n';
  let start = at.start.offset;
  while (start > 0 && !'\r\n'.includes(file[start - 1])) start--;
  let end = at.end.offset;
  while (end < file.length && !'\r\n'.includes(file[end])) end++;
  const before = { start, end: start, insert: `${comment}${lineEnd}${lineEnd}` };
  const behind = { start: end, end, insert: ` ${comment}` };
  const first = result.document.paragraphs.find(({ zone }) => zone !== 'outside' && zone !== 'metadata');
  const head = first === undefined ? 0 : lineStart(file, source.locate(first).start.offset);
  const whole = { start: head, end: head, insert: `${comment}${lineEnd}${lineEnd}` };
  return finding.absent === null && (paragraph?.table ?? 0) === 0 ? [behind, before, whole] : [before, behind, whole];
}

/** The words of a text; a comment may leave white space where it stood. */
const wordsOf = ({ text }: SourceText): string => text.replace(/\s+/gu, ' ').trim();

function lineStart(file: string, offset: number): number {
  let at = offset;
  while (at > 0 && !'\r\n'.includes(file[at - 1])) at--;
  return at;
}

/**
 * The comment that waives a finding, at the first place where the draft, read again, has the same words and this one finding less;
 * null when there is none. One whose reason is open waives nothing: its place is found with a reason.
 */
async function commentEdit(draft: Draft, finding: Finding, asked: Asked): Promise<Replacement | null> {
  const { file, version, setup } = draft;
  const { rule, fingerprint } = finding;
  const until = asked.until;
  const before = { text: wordsOf(draft.source), waived: draft.result.waived.length };
  const read = readerOf(draft);
  const written = (reason: string): Replacement[] =>
    commentPlaces(draft, finding, writeComment({ rule, reason, until }));
  const wanted = written(asked.reason ?? openReason);
  for (const [i, tried] of written(asked.reason ?? 'x').entries()) {
    const source: SourceText = await read(replaceAll(file, [tried]));
    if (draft.version !== version) return null;
    if (wordsOf(source) !== before.text) continue;
    const { findings, waived } = setup.session.run(source, setup.agreements);
    if (waived.length !== before.waived + 1 || findings.some((one) => one.fingerprint === fingerprint)) continue;
    return wanted[i];
  }
  return null;
}

/** The nearest file of waivers upward; where there is none, the place for one: beside the config, in the open folder, beside the draft. */
async function waiversFor(
  { projects }: Server,
  uri: string,
): Promise<{ readonly uri: string; readonly folder: string; readonly text: string | Bilingual | null } | null> {
  const start = folderOf(uri);
  if (start === null) return null;
  let home: string | null = null;
  for (let at: string | null = start; at !== null; at = folderOf(at)) {
    const file = uriFrom(at, waiversName);
    const text = await projects.files.text(file);
    if (text !== null) return { uri: file, folder: at, text };
    if (home === null && (await projects.files.text(uriFrom(at, configName))) !== null) home = at;
  }
  const folder = home ?? projects.folderFor(uri) ?? start;
  return { uri: uriFrom(folder, waiversName), folder, text: null };
}

async function fileEdit(
  server: Server,
  draft: Draft,
  finding: Finding,
  asked: Asked,
): Promise<{ readonly edit: WorkspaceEdit } | Bilingual> {
  const { rule, fingerprint } = finding;
  const context = new Contexts(draft.result.document).of(finding);
  const file = await waiversFor(server, draft.uri);
  const path = file === null ? null : pathFrom(file.folder, draft.uri);
  if (file === null || path === null)
    return {
      vi: 'Dự thảo chưa được lưu vào thư mục nào; lưu dự thảo rồi miễn trừ.',
      en: 'The draft is in no folder yet; save it first.',
    };
  if (file.text !== null && typeof file.text !== 'string')
    return { vi: `${waiversName}: ${file.text.vi}.`, en: `${waiversName}: ${file.text.en}.` };
  const entry: WaiverEntry = {
    path,
    rule,
    fingerprint,
    ...(context === '' ? {} : { context }),
    reason: asked.reason ?? openReason,
    ...(asked.until === null ? {} : { until: asked.until }),
  };
  let after: string;
  try {
    after = addWaiver(file.text, entry);
  } catch {
    return {
      vi: `${waiversName} có lỗi cú pháp; sửa tệp đó trước.`,
      en: `${waiversName} is not well-formed; mend it first.`,
    };
  }
  return writeFile(server, file.uri, file.text, after);
}

/** The changes that make the text of a file another one; null: it is not there yet. */
function writeFile(
  { client, encoding }: Server,
  uri: string,
  before: string | null,
  after: string,
): { readonly edit: WorkspaceEdit } | Bilingual {
  const change = changeBetween(before ?? '', after)!;
  const lines = new Lines(before ?? '', encoding);
  const edits = [
    { range: { start: lines.position(change.start), end: lines.position(change.end) }, newText: change.insert },
  ];
  const can = client.workspace?.workspaceEdit;
  if (before !== null && can?.documentChanges !== true) return { edit: { changes: { [uri]: edits } } };
  const document: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
  if (before !== null) return { edit: { documentChanges: [document] } };
  if (can?.documentChanges !== true || can.resourceOperations?.includes('create') !== true)
    return {
      vi: `Chưa có tệp ${waiversName} và trình soạn thảo không tạo được tệp; tạo tệp đó với nội dung { "waivers": [] } rồi làm lại.`,
      en: `There is no ${waiversName} and the editor cannot create one; make it with { "waivers": [] } in it, then try again.`,
    };
  return { edit: { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, document] } };
}
