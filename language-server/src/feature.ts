import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Drafts } from './drafts.ts';
import type { Host } from './host.ts';
import type { Projects } from './projects.ts';

/** What a feature may use. */
export interface Server {
  readonly connection: Connection;
  readonly host: Host;
  /** What the client told of itself. */
  readonly client: ClientCapabilities;
  readonly drafts: Drafts;
  /** What holds for a file, open or not. */
  readonly projects: Projects;
}

/** One ability of the server, in a file of its own: what it tells the client it can do, and the requests it answers. */
export interface Feature {
  capabilities(client: ClientCapabilities): ServerCapabilities;
  listen(server: Server): void;
}
