import type { ExtensionContext } from 'vscode';
import { runClient } from './lifecycle.ts';
import { nodeClient } from './server.ts';

/** Starts the extension where there is a Node: on a desktop, on a remote machine, in code-server. */
export async function activate(context: ExtensionContext): Promise<void> {
  const { started } = runClient(context, nodeClient);
  await started;
}
