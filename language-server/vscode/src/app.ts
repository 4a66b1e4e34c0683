import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What every part of the extension may use. */
export interface App {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  /** The running client; null while the server is down. */
  client(): BaseLanguageClient | null;
  /** Calls with the client that runs, and with each that is started later. */
  onStart(call: (client: BaseLanguageClient) => void): void;
  /** Starts the server anew, with the settings as they are now. */
  restart(): Promise<void>;
}
