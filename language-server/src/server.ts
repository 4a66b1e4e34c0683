import { type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { Drafts } from './drafts.ts';
import type { Server } from './feature.ts';
import { features } from './features/index.ts';
import type { Host } from './host.ts';
import { type Encoding, encodings } from './positions.ts';
import { Projects } from './projects.ts';

/** Serves one client until it goes. */
export function serve(connection: Connection, host: Host): void {
  connection.onInitialize(({ capabilities: client }): InitializeResult => {
    const offered = client.general?.positionEncodings ?? [];
    const encoding: Encoding = encodings.find((name) => offered.includes(name)) ?? 'utf-16';
    const projects = new Projects(host);
    const drafts = new Drafts(projects, encoding);
    const server: Server = { connection, host, client, drafts, projects };
    connection.onDidOpenTextDocument((params) => drafts.open(params));
    connection.onDidChangeTextDocument((params) => drafts.change(params));
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => drafts.close(uri));
    for (const feature of features) feature.listen(server);
    return {
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...Object.assign({}, ...features.map((feature) => feature.capabilities(client))),
      },
      serverInfo: { name: 'rasoat', version: host.version },
    };
  });
  connection.listen();
}
