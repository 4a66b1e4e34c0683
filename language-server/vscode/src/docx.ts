import {
  CancellationTokenSource,
  type CustomReadonlyEditorProvider,
  commands,
  type Diagnostic,
  type Disposable,
  type ExtensionContext,
  languages,
  RelativePattern,
  Uri,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Diagnostic as ServerDiagnostic } from 'vscode-languageclient';
import type { App } from './app.ts';
import { say } from './say.ts';

/** Answer of the server to `rasoat/page`. */
interface PageAnswer {
  readonly html: string;
  readonly style: string;
  readonly diagnostics: ServerDiagnostic[];
}

/** What the page asks for. */
type Wish =
  | { readonly wish: 'ready' }
  | { readonly wish: 'annotate' }
  | { readonly wish: 'rule'; readonly rule: string };

/** A file that is saved comes in several steps (Word writes another file and renames it): it is read when it has rested so long. */
const rest = 400;

/** Word files, and others that only a word processor writes, as pages with their findings: to be read, not written. */
export function registerPages(app: App, context: ExtensionContext): void {
  const found = new OwnDiagnostics();
  const open = new Set<Page>();
  const refresh = (): void => {
    for (const page of open) page.read();
  };
  const provider: CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose() {} }),
    resolveCustomEditor({ uri }, panel) {
      const page = new Page(app, context, uri, panel, found);
      open.add(page);
      panel.onDidDispose(() => {
        open.delete(page);
        page.dispose();
      });
    },
  };
  app.onStart(refresh);
  context.subscriptions.push(
    found,
    window.registerCustomEditorProvider('rasoat.docx', provider, {
      supportsMultipleEditorsPerDocument: false,
      webviewOptions: { enableFindWidget: true },
    }),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('rasoat') && refresh()),
  );
}

/** What was found in the files that are shown, as long as the server does not tell it of the whole folder: nothing stands there twice. */
class OwnDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('rasoat-docx');
  readonly #own = new Map<string, { readonly uri: Uri; readonly diagnostics: Diagnostic[] }>();
  readonly #changes = languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) this.#settle(uri);
  });

  set(uri: Uri, diagnostics: Diagnostic[]): void {
    this.#own.set(uri.toString(), { uri, diagnostics });
    if (!this.#told(uri)) this.#collection.set(uri, diagnostics);
  }

  delete(uri: Uri): void {
    this.#own.delete(uri.toString());
    this.#collection.delete(uri);
  }

  dispose(): void {
    this.#changes.dispose();
    this.#collection.dispose();
  }

  /** Whether the server told of this file by itself. */
  #told(uri: Uri): boolean {
    const own = new Set(this.#collection.get(uri));
    return languages.getDiagnostics(uri).some((one) => one.source === 'rasoat' && !own.has(one));
  }

  #settle(uri: Uri): void {
    const own = this.#own.get(uri.toString());
    if (own === undefined) return;
    const shown = this.#collection.has(uri);
    if (this.#told(uri)) {
      if (shown) this.#collection.delete(uri);
    } else if (!shown) this.#collection.set(uri, own.diagnostics);
  }
}

/** One file that is shown. */
class Page {
  readonly #app: App;
  readonly #uri: Uri;
  readonly #webview: Webview;
  readonly #found: OwnDiagnostics;
  readonly #owned: Disposable[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: CancellationTokenSource | null = null;
  /** What is shown; null: nothing yet. */
  #shown: PageAnswer | null = null;
  /** Pages of the rules that found something. */
  #rules = new Map<string, Uri>();

  constructor(app: App, context: ExtensionContext, uri: Uri, panel: WebviewPanel, found: OwnDiagnostics) {
    this.#app = app;
    this.#uri = uri;
    this.#webview = panel.webview;
    this.#found = found;
    const dist = Uri.joinPath(context.extensionUri, 'dist');
    this.#webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.#owned.push(this.#webview.onDidReceiveMessage((wish: Wish) => this.#do(wish)));
    this.#watch();
    this.#webview.html = frame(this.#webview.asWebviewUri(Uri.joinPath(dist, 'docx-view.js')));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#found.delete(this.#uri);
    for (const one of this.#owned) one.dispose();
  }

  /** Reads the file as it is now and shows it. */
  read(): void {
    void this.#read().catch((error) => {
      this.#app.log.error(`${this.#uri.path}: ${error}`);
      this.#say(
        say(
          'Không hiện được tệp này; nhật ký rasoat nói rõ vì sao.',
          'The file cannot be shown; see the log of rasoat.',
        ),
      );
    });
  }

  async #read(): Promise<void> {
    this.#asked?.cancel();
    const asked = new CancellationTokenSource();
    this.#asked = asked;
    const client = this.#app.client();
    if (client === null) {
      this.#say(say('Máy chủ rasoat đang khởi động …', 'The rasoat server is starting …'));
      return;
    }
    const uri = client.code2ProtocolConverter.asUri(this.#uri);
    const answer = await client.sendRequest<PageAnswer | null>('rasoat/page', { uri }, asked.token);
    if (answer === null || asked.token.isCancellationRequested) return;
    const diagnostics = await client.protocol2CodeConverter.asDiagnostics(answer.diagnostics);
    if (asked.token.isCancellationRequested) return;
    this.#shown = answer;
    this.#rules = new Map(diagnostics.flatMap(rulePage));
    this.#found.set(this.#uri, diagnostics);
    this.#post();
  }

  #post(): void {
    if (this.#shown === null) return;
    const { html, style } = this.#shown;
    void this.#webview.postMessage({ html, style });
  }

  #say(words: string): void {
    void this.#webview.postMessage({ words });
  }

  #do(wish: Wish): void {
    if (wish.wish === 'ready') {
      // The page is made anew each time that its tab comes to the front.
      if (this.#shown === null) this.read();
      else this.#post();
    } else if (wish.wish === 'annotate') void this.#annotate();
    else {
      const page = this.#rules.get(wish.rule);
      if (page !== undefined) void commands.executeCommand('markdown.showPreview', page);
    }
  }

  async #annotate(): Promise<void> {
    // A browser without Node has no such command: the file is written by the command line.
    if ((await commands.getCommands(true)).includes('rasoat.annotate'))
      await commands.executeCommand('rasoat.annotate', this.#uri);
    else
      void window.showInformationMessage(
        say(
          'Chỉ ghi được chú giải khi thư mục ở trên máy và VS Code chạy trên máy.',
          'Comments can be written only where VS Code runs on a machine that has the folder.',
        ),
      );
  }

  #watch(): void {
    const folder = Uri.joinPath(this.#uri, '..');
    // Names of files may hold what a pattern takes for signs: the folder is watched, not the name.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '*'));
    const changed = ({ path }: Uri): void => {
      if (path !== this.#uri.path) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.read(), rest);
    };
    this.#owned.push(watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed));
  }
}

/** The rule of a diagnostic and its page. */
function rulePage({ code }: Diagnostic): [string, Uri][] {
  return typeof code === 'object' ? [[String(code.value), code.target]] : [];
}

/** The frame that the page is put into: one script, nothing from elsewhere, no style or script of the page itself. */
function frame(script: Uri): string {
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const attribute = (text: string): string => text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>rasoat</title>
</head>
<body>
<p>${say('Đang đọc tệp …', 'Reading the file …')}</p>
<script nonce="${nonce}" src="${attribute(script.toString())}"></script>
</body>
</html>
`;
}
