import { basename, extname } from 'node:path';
import { type TextDocument, Uri, window, workspace } from 'vscode';
import { say } from './say.ts';

/** Endings of files that rasoat reads. */
export const readable = ['docx', 'doc', 'odt', 'rtf', 'pdf', 'html', 'htm', 'md', 'markdown', 'txt', 'vbqppl'];

/** The file before the person: in the tab that is shown, whatever shows it. */
function shownFile(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = (input as { uri?: unknown } | undefined)?.uri;
  return uri instanceof Uri && uri.scheme === 'file' ? uri : undefined;
}

/** The file a command is about: what was clicked, else what is shown, else what is picked. */
export async function fileFor(clicked: unknown, endings: readonly string[], title: string): Promise<Uri | undefined> {
  const fits = (uri: Uri | undefined): uri is Uri =>
    uri?.scheme === 'file' && endings.includes(extname(uri.fsPath).slice(1).toLowerCase());
  for (const uri of [clicked instanceof Uri ? clicked : undefined, shownFile()]) if (fits(uri)) return saved(uri);
  const picked = await pickFile(title, endings);
  return picked === undefined ? undefined : saved(picked);
}

export async function pickFile(title: string, endings: readonly string[]): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title,
    canSelectMany: false,
    filters: { [say('Dự thảo', 'Drafts')]: [...endings] },
  });
  return picked?.[0];
}

/** The command line reads what is on the disk: changes that are not saved are saved first, when the person agrees. */
export async function saved(uri: Uri): Promise<Uri | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open === undefined || (await savedDocument(open)) ? uri : undefined;
}

async function savedDocument(document: TextDocument): Promise<boolean> {
  if (!document.isDirty) return true;
  const save = say('Lưu rồi làm tiếp', 'Save and go on');
  const chosen = await window.showWarningMessage(
    say(
      `${basename(document.fileName)} có thay đổi chưa lưu; rasoat đọc bản trên đĩa.`,
      `${basename(document.fileName)} has changes that are not saved; rasoat reads what is on the disk.`,
    ),
    { modal: true },
    save,
  );
  return chosen === save && document.save();
}

/** Where to write; undefined when the dialog was closed. */
export async function target(path: string, endings: readonly string[], title: string): Promise<string | undefined> {
  const filters = Object.fromEntries(endings.map((ending) => [ending.toUpperCase(), [ending]]));
  return (await window.showSaveDialog({ title, defaultUri: Uri.file(path), filters }))?.fsPath;
}
