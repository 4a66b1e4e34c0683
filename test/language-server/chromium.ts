import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Chromium of the machine; null when there is none, said once aloud. */
export function chromium(): string | null {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  console.log('left out: there is no Chromium here; the worker of a page was not run');
  return null;
}

type Answer = (message: { readonly result?: unknown; readonly error?: { readonly message: string } }) => void;

/** A page of a headless Chromium, driven through its own protocol. */
export class Page {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Answer>();
  /** Called with what the page hands to `tell`. */
  onTell: (payload: string) => void = () => {};
  #last = 0;

  private constructor(child: ChildProcess, profile: string, socket: WebSocket) {
    this.#child = child;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.method === 'Runtime.bindingCalled') this.onTell(message.params.payload);
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    });
  }

  /** Opens an address. */
  static async open(browser: string, url: string): Promise<Page> {
    const profile = mkdtempSync(join(tmpdir(), 'rasoat-chromium-'));
    const flags = [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
    ];
    const child = spawn(browser, [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: 'ignore',
    });
    const told = join(profile, 'DevToolsActivePort');
    for (let i = 0; !existsSync(told) || readFileSync(told, 'utf8').split('\n').length < 2; i++) {
      if (i > 300) throw new Error('Chromium did not start');
      await new Promise((done) => setTimeout(done, 100));
    }
    const [port] = readFileSync(told, 'utf8').split('\n');
    const listed = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await listed.json()) as { type: string; webSocketDebuggerUrl: string }[];
    const socket = new WebSocket(targets.find(({ type }) => type === 'page')!.webSocketDebuggerUrl);
    await new Promise((done, fail) => {
      socket.addEventListener('open', done);
      socket.addEventListener('error', fail);
    });
    const page = new Page(child, profile, socket);
    await page.#send('Runtime.enable');
    await page.#send('Runtime.addBinding', { name: 'tell' });
    await page.#send('Page.enable');
    const loaded = page.#event('Page.loadEventFired');
    await page.#send('Page.navigate', { url });
    await loaded;
    return page;
  }

  /** Value of an expression in the page. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = (await this.#send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: unknown }; exceptionDetails?: { exception?: { description?: string } } };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the page threw');
    return result.value;
  }

  async close(): Promise<void> {
    const gone = new Promise((done) => this.#child.once('exit', done));
    this.#socket.close();
    this.#child.kill();
    await gone;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10 });
  }

  #event(name: string): Promise<void> {
    return new Promise((done) => {
      const listen = ({ data }: MessageEvent): void => {
        if (JSON.parse(String(data)).method !== name) return;
        this.#socket.removeEventListener('message', listen);
        done();
      };
      this.#socket.addEventListener('message', listen);
    });
  }

  #send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#last;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((done, fail) =>
      this.#waiting.set(id, ({ result, error }) => (error ? fail(new Error(error.message)) : done(result))),
    );
  }
}
