import { commands, type Diagnostic, type ExtensionContext, languages, type Uri, window } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import type { App } from './app.ts';
import { choose } from './choose.ts';
import { say } from './say.ts';
import { StatusBar } from './status-bar.ts';

/** The commands that need no Node, the same on a desktop and in a browser. */
export function registerCommon(app: App, context: ExtensionContext): void {
  const bar = new StatusBar(app, context);
  register(context, {
    'rasoat.restart': () => app.restart(),
    'rasoat.showLog': () => app.log.show(),
    'rasoat.menu': () => bar.menu(),
    'rasoat.waiveFinding': () => waiveFinding(app),
    'rasoat.chooseAsOf': () => chooseAsOf(app),
    'rasoat.showReferences': (uri: string, at: Position, places: readonly Location[]) =>
      showReferences(app, uri, at, places),
  });
}

/** Commands by their ids, for as long as the extension runs. */
export function register(
  context: ExtensionContext,
  works: Readonly<Record<string, (...args: never[]) => unknown>>,
): void {
  for (const [id, work] of Object.entries(works)) context.subscriptions.push(commands.registerCommand(id, work));
}

/** What a code lens leads to: the list that the editor shows for references. */
async function showReferences(app: App, uri: string, at: Position, places: readonly Location[]): Promise<void> {
  const convert = app.client()?.protocol2CodeConverter;
  if (convert === undefined) return;
  await commands.executeCommand(
    'editor.action.showReferences',
    convert.asUri(uri),
    convert.asPosition(at),
    places.map((place) => convert.asLocation(place)),
  );
}

/** Runs a command of the server; says so when there is none that knows it. */
async function onServer(app: App, command: string, argument: object): Promise<void> {
  const known = app.client()?.initializeResult?.capabilities.executeCommandProvider?.commands ?? [];
  if (known.includes(command)) await commands.executeCommand(command, argument);
  else
    void window.showWarningMessage(
      say('Máy chủ rasoat chưa chạy; thử lại sau ít giây.', 'The rasoat server is not running; try again in a moment.'),
    );
}

/** Waives a finding at the cursor, for a reason. */
async function waiveFinding(app: App): Promise<void> {
  const editor = window.activeTextEditor;
  const found = editor === undefined ? [] : findingsAt(editor.document.uri, editor.selection.active.line);
  if (editor === undefined || found.length === 0) {
    void window.showInformationMessage(
      say('Đặt con trỏ ở dòng có phát hiện rồi gọi lại lệnh này.', 'Put the cursor on a line with a finding first.'),
    );
    return;
  }
  const chosen =
    found.length === 1
      ? found[0]
      : await choose(
          found.map((value) => ({ label: value.message.split('\n')[0], description: codeOf(value), value })),
          say('Miễn trừ phát hiện nào', 'Which finding to waive'),
        );
  if (chosen === undefined) return;
  const uri = app.client()?.code2ProtocolConverter.asUri(editor.document.uri) ?? editor.document.uri.toString();
  await onServer(app, 'rasoat.waive', { uri, fingerprint: fingerprintOf(chosen) });
}

/** Findings that touch a line; the client keeps the data of the server with each. */
function findingsAt(uri: Uri, line: number): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(
      (one) =>
        one.source === 'rasoat' &&
        one.range.start.line <= line &&
        line <= one.range.end.line &&
        fingerprintOf(one) !== null,
    );
}

function fingerprintOf(diagnostic: Diagnostic): string | null {
  const { data } = diagnostic as { data?: { fingerprint?: unknown } };
  return typeof data?.fingerprint === 'string' ? data.fingerprint : null;
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** Reads the law as of another day, until the draft is closed. */
async function chooseAsOf(app: App): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) {
    void window.showInformationMessage(say('Mở một dự thảo trước.', 'Open a draft first.'));
    return;
  }
  const uri = app.client()?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString();
  await onServer(app, 'rasoat.checkAsOf', { uri });
}
