import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Checking } from './checking.ts';
import type { Defects } from './defects.ts';
import type { Drafts } from './drafts.ts';
import type { EditorSettingsStore } from './editor-settings.ts';
import type { Host } from './host.ts';
import type { Encoding } from './positions.ts';
import type { Projects } from './projects.ts';

/** What a feature may use. */
export interface Server {
  readonly connection: Connection;
  readonly host: Host;
  /** What the client told of itself. */
  readonly client: ClientCapabilities;
  readonly encoding: Encoding;
  readonly drafts: Drafts;
  /** What holds for a file, open or not. */
  readonly projects: Projects;
  readonly settings: EditorSettingsStore;
  readonly checking: Checking;
  readonly defects: Defects;
  /** The client tells which files have changed. */
  watched: boolean;
  /** Reads settings, law and waivers anew; open drafts are checked under them. */
  reload(): Promise<void>;
  /** Called behind each reload. */
  onReload(listener: () => void): void;
  /** Tells that a file has changed, come or gone. */
  fileChanged(uri: string): void;
  onFile(listener: (uri: string) => void): void;
  /** Tells of a defect of the program. */
  failed(error: unknown): void;
}

/** One ability of the server, in a file of its own: what it tells the client it can do, and the requests it answers. */
export interface Feature {
  capabilities(client: ClientCapabilities): ServerCapabilities;
  listen(server: Server): void;
}
