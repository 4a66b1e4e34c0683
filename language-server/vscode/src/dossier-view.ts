import { basename, dirname, join } from 'node:path';
import { type Stage, stages, stageWords } from '@rasoat/rules/dossier';
import {
  commands,
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { App } from './app.ts';
import { choose } from './choose.ts';
import { rasoat, tellFailure, tellWritten } from './cli.ts';
import { folderFrom } from './cli-settings.ts';
import { type DossierJson, parseDossier } from './dossier-result.ts';
import { dossierRows, type Icon, type Row } from './dossier-tree.ts';
import { target } from './files.ts';
import type { Ran } from './run.ts';
import { lang, say } from './say.ts';

const memory = 'dossier.stage';

const icons: Readonly<Record<Icon, readonly [icon: string, color?: string]>> = {
  pass: ['pass', 'testing.iconPassed'],
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  info: ['info'],
  question: ['question'],
  missing: ['circle-slash', 'list.errorForeground'],
  paper: ['file-text'],
  'paper-error': ['file-text', 'list.errorForeground'],
  'paper-warning': ['file-text', 'list.warningForeground'],
  folder: ['list-tree'],
  place: ['arrow-small-right'],
  waived: ['pass-filled'],
};

/** What was checked last; it stays until another check. */
interface Checked {
  readonly folder: Uri;
  readonly stage: Stage;
  readonly dossier: DossierJson;
}

/** The dossier of a folder: checked on command, shown as a tree, written as a report. */
export class DossierView implements TreeDataProvider<Row> {
  readonly #app: App;
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: TreeView<Row>;
  readonly onDidChangeTreeData = this.#changed.event;
  #checked: Checked | null = null;
  #rows: readonly Row[] = [];

  constructor(app: App) {
    this.#app = app;
    this.#view = window.createTreeView('rasoat.dossier', { treeDataProvider: this, showCollapseAll: true });
    app.context.subscriptions.push(
      this.#changed,
      this.#view,
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('rasoat.lang')) this.#show();
      }),
    );
  }

  getTreeItem({ label, description, tooltip, icon, opens, expanded, children }: Row): TreeItem {
    const { None, Expanded, Collapsed } = TreeItemCollapsibleState;
    const item = new TreeItem(label, children.length === 0 ? None : expanded ? Expanded : Collapsed);
    const [id, color] = icons[icon];
    item.iconPath = new ThemeIcon(id, color === undefined ? undefined : new ThemeColor(color));
    item.description = description;
    item.tooltip = tooltip ?? label;
    if (opens !== undefined)
      item.command = { command: 'rasoat.openPaper', title: say('Mở', 'Open'), arguments: [opens] };
    return item;
  }

  getChildren(row?: Row): Row[] {
    return [...(row?.children ?? this.#rows)];
  }

  /** Checks a folder: the one that was clicked, else one of the workspace, else one that is picked. */
  async check(clicked: unknown): Promise<void> {
    const title = say('Kiểm tra hồ sơ', 'Check the dossier');
    const folder = await folderFor(clicked, title);
    if (folder === undefined) return;
    const last = this.#app.context.workspaceState.get<Stage>(memory);
    const ordered = last === undefined ? stages : [last, ...stages.filter((stage) => stage !== last)];
    const stage = await choose(
      ordered.map((value) => ({ label: sentence(stageWords[value][lang()]), description: value, value })),
      title,
      say('Hồ sơ đang ở bước nào', 'At which stage the dossier is'),
    );
    if (stage === undefined) return;
    await this.#app.context.workspaceState.update(memory, stage);
    await this.#run(folder, stage);
  }

  /** Checks the same folder at the same stage again. */
  async again(): Promise<void> {
    if (this.#checked === null) return this.check(undefined);
    await this.#run(this.#checked.folder, this.#checked.stage);
  }

  async #run(folder: Uri, stage: Stage): Promise<void> {
    await workspace.saveAll(false);
    const name = basename(folder.fsPath);
    const title = say(`Đang kiểm tra hồ sơ ${name}`, `Checking the dossier ${name}`);
    const ran = await this.#dossier(folder, stage, ['--format', 'json'], title);
    if (ran === null) return;
    const dossier = parseDossier(ran.out);
    if (dossier === null) return tellFailure(this.#app, ran);
    this.#checked = { folder, stage, dossier };
    this.#show();
    await commands.executeCommand('setContext', 'rasoat.dossierChecked', true);
    await commands.executeCommand('rasoat.dossier.focus');
    // Some papers could not be dealt with; the tree names them, the command line says more.
    if (ran.code === 2) await tellFailure(this.#app, ran);
  }

  /** Runs the command line on a dossier. */
  #dossier(folder: Uri, stage: Stage, options: readonly string[], title: string): Promise<Ran | null> {
    const { cwd, name } = folderFrom(folder.fsPath, workspace.getWorkspaceFolder(folder)?.uri.fsPath);
    const args = ['dossier', name, '--stage', stage, ...options];
    return rasoat(this.#app, { args, cwd, title, scope: folder });
  }

  #show(): void {
    if (this.#checked === null) return;
    const { folder, dossier } = this.#checked;
    this.#rows = dossierRows(dossier, lang());
    this.#view.description = basename(folder.fsPath);
    this.#changed.fire(undefined);
  }

  /** Opens a paper at a place. */
  async open({ path, range }: NonNullable<Row['opens']>): Promise<void> {
    if (this.#checked === null) return;
    const uri = Uri.file(join(this.#checked.folder.fsPath, path));
    const selection =
      range === null
        ? undefined
        : new Range(range.start.line - 1, range.start.column - 1, range.end.line - 1, range.end.column - 1);
    await commands.executeCommand('vscode.open', uri, { selection, preview: true });
  }

  /** The report as a page in the editor. */
  async report(): Promise<void> {
    const checked = this.#checked;
    if (checked === null) return this.check(undefined);
    const { folder, stage } = checked;
    const title = say(`Kết quả kiểm tra hồ sơ ${basename(folder.fsPath)}`, `Result of ${basename(folder.fsPath)}`);
    const ran = await this.#dossier(folder, stage, ['--format', 'html'], title);
    if (ran === null) return;
    if (!ran.out.startsWith('<')) return tellFailure(this.#app, ran);
    // The page has neither scripts nor anything from outside; the panel allows none.
    const panel = window.createWebviewPanel('rasoat.report', title, ViewColumn.Active, {
      enableScripts: false,
      localResourceRoots: [],
    });
    panel.webview.html = ran.out;
  }

  /** The report as a file, which does not lie among the papers. */
  async save(): Promise<void> {
    const checked = this.#checked;
    if (checked === null) return this.check(undefined);
    const { folder, stage } = checked;
    const title = say('Lưu báo cáo kết quả kiểm tra hồ sơ', 'Save the report on the dossier');
    const beside = join(dirname(folder.fsPath), `${basename(folder.fsPath)}-ket-qua.docx`);
    const path = await target(beside, ['docx', 'html', 'json'], title);
    if (path === undefined) return;
    const ran = await this.#dossier(folder, stage, ['-o', path], title);
    if (ran === null) return;
    if (ran.code === 2 && ran.out.trim() === '') return tellFailure(this.#app, ran);
    await tellWritten(path, ran);
  }
}

async function folderFor(clicked: unknown, title: string): Promise<Uri | undefined> {
  if (clicked instanceof Uri && clicked.scheme === 'file') return clicked;
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const other = say('Thư mục khác …', 'Another folder …');
  const shown = window.activeTextEditor?.document.uri;
  const near = shown?.scheme === 'file' ? Uri.file(dirname(shown.fsPath)) : undefined;
  const known = new Map(
    folders.map(({ uri, name }) => [uri.fsPath, { label: name, description: uri.fsPath, value: uri }]),
  );
  if (near !== undefined && !known.has(near.fsPath))
    known.set(near.fsPath, { label: basename(near.fsPath), description: near.fsPath, value: near });
  if (known.size > 0) {
    const chosen = await choose<Uri | null>(
      [...known.values(), { label: other, description: '', value: null }],
      title,
      say('Hồ sơ nằm trong thư mục nào', 'In which folder the dossier lies'),
    );
    if (chosen !== null) return chosen;
  }
  return (
    await window.showOpenDialog({
      title,
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: say('Kiểm tra', 'Check'),
    })
  )?.[0];
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
