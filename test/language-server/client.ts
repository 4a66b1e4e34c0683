import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { nodeHost } from '@rasoat/language-server/node';
import { serve } from '@rasoat/language-server/server';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../support/paths.ts';

export interface Opening {
  readonly capabilities?: ClientCapabilities;
  /** Addresses of the folders that are open. */
  readonly folders?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Date that the server takes for today (in process only). */
  readonly today?: string;
  /** Rules that are checked (in process only): all when left out. */
  readonly rules?: Parameters<typeof serve>[2];
}

/** A client of the server, for tests: speaks the protocol and keeps what the server published. */
export class LspClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess | null;
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();
  result!: InitializeResult;
  #version = 0;

  private constructor(connection: ProtocolConnection, process: ChildProcess | null) {
    this.connection = connection;
    this.process = process;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.set(params.uri, params);
      for (const wake of this.#waiting) wake();
    });
  }

  /** The server in this process: quick, and its day can be chosen. */
  static async inProcess(opening: Opening = {}): Promise<LspClient> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const host = nodeHost('0.0.0');
    serve(
      createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
      { ...host, today: () => opening.today ?? '2026-11-24' },
      opening.rules,
    );
    const client = new LspClient(
      createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)),
      null,
    );
    return client.#start(opening);
  }

  /** The server as an editor starts it: `rasoat lsp --stdio`. */
  static async spawned(opening: Opening = {}): Promise<LspClient> {
    const child = spawn(process.execPath, [join(root, 'cli/bin/rasoat.js'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const client = new LspClient(
      createProtocolConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!)),
      child,
    );
    return client.#start(opening);
  }

  async #start({ capabilities = {}, folders = [], settings }: Opening): Promise<LspClient> {
    this.connection.listen();
    this.result = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      initializationOptions: settings,
    });
    await this.connection.sendNotification('initialized', {});
    return this;
  }

  open(uri: string, text: string, languageId = 'plaintext'): void {
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: ++this.#version, text },
    });
  }

  /** Opens a file of the disk under its own address. */
  openFile(path: string, languageId = 'plaintext'): string {
    const uri = `file://${path.split('/').map(encodeURIComponent).join('/')}`;
    this.open(uri, readFileSync(path, 'utf8'), languageId);
    return uri;
  }

  change(uri: string, contentChanges: readonly unknown[]): number {
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges,
    });
    return this.#version;
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  /** Diagnostics published of an address that satisfy a test; waits for them. */
  async diagnostics(
    uri: string,
    wanted: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<Diagnostic[]> {
    for (;;) {
      const params = this.published.get(uri);
      if (params !== undefined && wanted(params)) return params.diagnostics;
      await new Promise<void>((done) => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          done();
        };
        this.#waiting.add(wake);
      });
    }
  }

  async close(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
  }
}
