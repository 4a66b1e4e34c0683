import type { ClientCapabilities, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** How long a client may take to make room for a report of progress, in milliseconds. */
const patience = 500;

/** Runs work that may take long, with its name shown where the client can show it. */
export async function longWork<T>(
  connection: Connection,
  client: ClientCapabilities,
  title: string,
  work: () => Promise<T>,
): Promise<T> {
  if (client.window?.workDoneProgress !== true) return work();
  const progress = await Promise.race([
    connection.window.createWorkDoneProgress().catch(() => null),
    new Promise<WorkDoneProgressServerReporter | null>((done) => setTimeout(done, patience, null)),
  ]);
  progress?.begin(title);
  try {
    // What is to be shown goes out before the work takes the machine.
    await new Promise((done) => setTimeout(done));
    return await work();
  } finally {
    progress?.done();
  }
}
