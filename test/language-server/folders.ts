import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** A folder of files that is there until the test ends. */
export interface TestFolder {
  readonly uri: string;
  /** Address of a file. */
  at(path: string): string;
  write(path: string, content: string | Uint8Array): string;
  remove(path: string): string;
}

export function testFolder(files: Readonly<Record<string, string | Uint8Array>>): TestFolder {
  const root = mkdtempSync(join(tmpdir(), 'rasoat-lsp-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at = (path: string) => pathToFileURL(join(root, path)).href;
  const folder: TestFolder = {
    uri: pathToFileURL(root).href,
    at,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
      return at(path);
    },
    remove(path) {
      rmSync(join(root, path), { recursive: true });
      return at(path);
    },
  };
  for (const [path, content] of Object.entries(files)) folder.write(path, content);
  return folder;
}
