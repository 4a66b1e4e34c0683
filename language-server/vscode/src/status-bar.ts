import { commands, type ExtensionContext, languages, StatusBarAlignment, window, workspace } from 'vscode';
import type { App } from './app.ts';
import { choose } from './choose.ts';
import { clientOptions } from './client.ts';
import { say } from './say.ts';
import { type Status, statusLines, statusText } from './status.ts';

/** Kind, day and counts of the draft before the person; a click leads to what can be done. */
export class StatusBar {
  readonly #app: App;
  readonly #item = window.createStatusBarItem('rasoat.status', StatusBarAlignment.Right, 90);
  readonly #known = new Map<string, Status>();

  constructor(app: App, context: ExtensionContext) {
    this.#app = app;
    this.#item.name = 'rasoat';
    this.#item.command = 'rasoat.menu';
    context.subscriptions.push(
      this.#item,
      window.onDidChangeActiveTextEditor(() => void this.#paint()),
      workspace.onDidCloseTextDocument(({ uri }) => {
        const client = app.client();
        if (client !== null) this.#known.delete(client.code2ProtocolConverter.asUri(uri));
      }),
    );
    app.onStart((client) => {
      this.#known.clear();
      client.onNotification('rasoat/statusChanged', (status: Status) => {
        this.#known.set(status.uri, status);
        void this.#paint();
      });
      void this.#paint();
    });
  }

  async #paint(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const client = this.#app.client();
    const selector = clientOptions(this.#app).documentSelector ?? [];
    if (document === undefined || languages.match(selector as never, document) === 0) return this.#item.hide();
    if (client === null) {
      this.#item.text = `$(law) rasoat: ${say('máy chủ chưa chạy', 'server is not running')}`;
      this.#item.tooltip = undefined;
      return this.#item.show();
    }
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    let status = this.#known.get(uri);
    if (status === undefined) {
      this.#item.text = '$(law) rasoat';
      this.#item.tooltip = undefined;
      this.#item.show();
      // What the server told before anybody listened, or of a draft that was not shown.
      const answer = await client.sendRequest<Status | null>('rasoat/status', { uri }).catch(() => null);
      if (answer === null || window.activeTextEditor?.document !== document) return;
      status = this.#known.get(uri) ?? answer;
      this.#known.set(uri, status);
    }
    this.#item.text = statusText(status, say);
    this.#item.tooltip = statusLines(status, say).join('\n');
    this.#item.show();
  }

  /** What can be done with the draft, from the status bar. */
  async menu(): Promise<void> {
    const node = await commands.getCommands(true);
    const items = [
      {
        label: `$(calendar) ${say('Xét theo pháp luật của ngày khác', 'Check as of another day')}`,
        value: 'rasoat.chooseAsOf',
      },
      { label: `$(search) ${say('Tra cứu văn bản', 'Look a document up')}`, value: 'rasoat.lookUp' },
      { label: `$(checklist) ${say('Kiểm tra hồ sơ', 'Check the dossier')}`, value: 'rasoat.checkDossier' },
      { label: `$(file-add) ${say('Dự thảo mới', 'New draft')}`, value: 'rasoat.newDraft' },
      { label: `$(diff) ${say('So với lần trước', 'Compare with the last round')}`, value: 'rasoat.compare' },
      { label: `$(output) ${say('Xuất phiếu rà soát', 'Export the review form')}`, value: 'rasoat.exportReview' },
      { label: `$(debug-restart) ${say('Khởi động lại máy chủ', 'Restart the server')}`, value: 'rasoat.restart' },
      { label: `$(list-unordered) ${say('Mở nhật ký', 'Open the log')}`, value: 'rasoat.showLog' },
    ].filter(({ value }) => node.includes(value));
    const chosen = await choose(items, 'rasoat');
    if (chosen !== undefined) await commands.executeCommand(chosen);
  }
}
