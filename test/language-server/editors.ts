import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drafts } from '@rasoat/rules/testing';
import type { Diagnostic, Location, MarkupContent, MarkupKind, Position } from 'vscode-languageserver-protocol/node';
import { corpus, root, textFiles } from '../support/paths.ts';
import { LspClient } from './client.ts';

/** Where a person puts the cursor, and what is asked there. */
export interface Plan {
  readonly definition?: Position;
  readonly hover?: Position;
  readonly rename?: Position & { readonly name: string };
  readonly action?: Position & { readonly title: string };
}

/** What an editor wrote down; `test/language-server/editors` holds the scripts that drive them. */
export interface Seen {
  readonly failed?: string;
  readonly filetype?: string;
  readonly mode?: string;
  readonly diagnostics: readonly (Diagnostic & { readonly shown?: string })[];
  readonly definition?: Position;
  readonly hover?: string | readonly string[];
  readonly renamed?: string;
  readonly offered?: readonly string[];
  readonly repaired?: string;
  readonly left?: number;
}

/** Whether a program of the machine starts; says so once aloud when it does not. */
export function runs(program: string, ...args: readonly string[]): boolean {
  if (spawnSync(program, args, { timeout: 30_000 }).status === 0) return true;
  console.log(`left out: ${program} is not here; it was not tried as a client`);
  return false;
}

/** The first block of a language in a page of the guide: what the page tells people is what is tried. */
export function blockOf(page: string, lang: string): string {
  const text = readFileSync(join(root, 'docs/trinh-soan-thao', page), 'utf8');
  const [, block] = new RegExp(`\`\`\`${lang}\\n([\\s\\S]*?)\`\`\``, 'u').exec(text)!;
  return block;
}

const config = '{ "asOf": "2026-11-24" }\n';

/** A sound draft with three slips, one of each kind: form, lapsed law, an article that is not there. */
export const draft = drafts['quyet-dinh-qppl'].text
  .replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc')
  .replace(
    'Căn cứ Nghị định số 268/2026/NĐ-CP',
    'Căn cứ Nghị định số 34/2016/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật;\nCăn cứ Nghị định số 268/2026/NĐ-CP',
  )
  .replace('và nội dung quy định tại Điều 4 Quyết định này', 'và nội dung quy định tại Điều 14 Quyết định này');

/** Runs an editor on a file in a folder of its own; `rasoat` is a command of its PATH, as for a person. */
export function drive(
  folder: string,
  name: string,
  content: string,
  plan: Plan,
  start: (init: string) => readonly string[],
): Seen {
  const [work, bin, home] = ['ho-so', 'bin', 'home'].map((sub) => join(folder, sub));
  for (const path of [work, bin, home]) mkdirSync(path, { recursive: true });
  writeFileSync(join(work, 'rasoat.config.jsonc'), config);
  writeFileSync(join(work, name), content);
  const command = join(bin, 'rasoat');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'cli/bin/rasoat.js')}' "$@"\n`);
  chmodSync(command, 0o755);
  const [planned, out] = [join(folder, 'plan.json'), join(folder, 'seen.json')];
  writeFileSync(planned, JSON.stringify({ ...plan, file: join(work, name), out }));
  const [program, ...args] = start(join(folder, 'init'));
  const ran = spawnSync(program, args, {
    cwd: work,
    encoding: 'utf8',
    timeout: 100_000,
    env: {
      PATH: `${bin}:${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: home,
      LANG: 'C.UTF-8',
      RASOAT_PLAN: planned,
    },
  });
  if (!existsSync(out)) throw new Error(`${program} wrote nothing down (${ran.status}): ${ran.stderr}${ran.stdout}`);
  const seen: Seen = JSON.parse(readFileSync(out, 'utf8'));
  if (seen.failed !== undefined) throw new Error(`${seen.failed}\n${ran.stderr}${JSON.stringify(seen)}`);
  return seen;
}

interface Told {
  readonly diagnostics: readonly Diagnostic[];
  readonly definition: Position | undefined;
  readonly hover: string | undefined;
}

/** What a client of the protocol is told of the same file at the same places. */
export async function viaProtocol(
  folder: string,
  name: string,
  languageId: string,
  plan: Plan,
  hovers: MarkupKind[],
): Promise<Told> {
  const work = join(folder, 'ho-so');
  const client = await LspClient.spawned({
    folders: [pathToFileURL(work).href],
    capabilities: { textDocument: { hover: { contentFormat: hovers } } },
  });
  const uri = client.openFile(join(work, name), languageId);
  const diagnostics = await client.diagnostics(uri);
  const ask = async <T>(method: string, position: Position | undefined): Promise<T | undefined> =>
    position && (await client.request<T>(`textDocument/${method}`, { textDocument: { uri }, position }));
  const definition = (await ask<Location>('definition', plan.definition))?.range.start;
  const hover = (await ask<{ contents: MarkupContent }>('hover', plan.hover))?.contents.value;
  await client.close();
  return { diagnostics, definition, hover };
}

/** What both sides tell of findings, in one order. */
export function plain(diagnostics: readonly Diagnostic[]) {
  return diagnostics
    .map(({ range, severity, code, message }) => ({ range, severity, code, message }))
    .sort((a, b) => {
      const [x, y] = [a, b].map(({ range, code }) => [
        range.start.line,
        range.start.character,
        range.end.line,
        range.end.character,
        code,
      ]);
      for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return x[i]! < y[i]! ? -1 : 1;
      return a.message < b.message ? -1 : 1;
    });
}

/** Findings of `draft`: rule, severity, and the words that are marked. */
export const expected = [
  ['the-thuc/motto', 1, 'Độc lập – Tự do – Hạnh phúc'],
  ['citation/superseded', 1, '34/2016/NĐ-CP'],
  ['structure/internal-reference', 2, 'Điều 14 Quyết định này'],
];

/** The same of what an editor shows. */
export function marked(diagnostics: readonly Diagnostic[]) {
  const lines = draft.split('\n');
  return plain(diagnostics).map(({ code, severity, range: { start, end } }) => [
    code,
    severity,
    start.line === end.line ? lines[start.line].slice(start.character, end.character) : null,
  ]);
}

/** Beginning of what is shown beside the pointer over the lapsed decree, without marks of form. */
export const hovered =
  /^Nghị định số 34\/2016\/NĐ-CP\n\n[\s\S]*Tại ngày 24\/11\/2026: đã hết hiệu lực từ ngày 01\/4\/2025 \(bị thay thế\)/u;

const seeds = corpus('seeds');
/** A real directive; null where the corpus is not. */
export const seed = seeds === null ? null : readFileSync(join(seeds, textFiles(seeds)[0]), 'utf8');
