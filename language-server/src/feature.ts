import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Checking } from './checking.ts';
import type { Defects } from './defects.ts';
import type { Drafts } from './drafts.ts';
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
  readonly projects: Projects;
  readonly checking: Checking;
  readonly defects: Defects;
  /** Reads settings, law and waivers anew; open drafts are checked under them. */
  reload(): Promise<void>;
}

/** One ability of the server, in a file of its own: what it tells the client it can do, and the requests it answers. */
export interface Feature {
  capabilities(client: ClientCapabilities): ServerCapabilities;
  listen(server: Server): void;
}
