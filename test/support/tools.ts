import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether a program is installed; where it is not, a line says that the tests that ask it are left out. */
export function hasTool(name: string): boolean {
  const found = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
  if (!found) console.warn(`${name} is not installed: tests that compare with it are left out`);
  return found;
}

/** Files as LibreOffice writes them in another format (`txt:Text`, `pdf`, `doc`), all in one call, in their order. */
export function convert(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  to: string,
): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-soffice-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths], {
      stdio: 'ignore',
      timeout: 240_000,
    });
    const ending = to.split(':')[0];
    return files.map(({ name }) => readFileSync(join(out, name.replace(/\.[^.]+$/u, `.${ending}`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
