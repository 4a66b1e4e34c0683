import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import path, { type PlatformPath, win32 } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Stage, stages, stageWords } from '@rasoat/rules/dossier';

/** Files or a folder that were dropped on `Kiểm tra hồ sơ.cmd` of the Windows package: checked, and the report opened. */

/**
 * The paths that were dropped, from the command line of cmd.exe as the system has it. cmd splits `C:\a&b` at the `&`, since Explorer puts only paths with
 * a blank in quotation marks; the raw line still has all of it: `…cmd.exe /c ""C:\x\Kiểm tra hồ sơ.cmd" "C:\a b" C:\c&d"`. `self` is the path of the script. Null
 * when the line does not start the script: somebody typed its name.
 */
export function droppedPaths(line: string, self: string): string[] | null {
  const name = win32.basename(self);
  const path = line.indexOf(self);
  const at = path >= 0 ? path + self.length : line.indexOf(name) + name.length;
  if (self === '' || at < name.length) return null;
  // Behind the name: the mark that closes it, the paths, and the mark that closes the whole.
  const rest = line.slice(at).replace(/^"/u, '').trim();
  const inner = rest.endsWith('"') && odd(rest) ? rest.slice(0, -1) : rest;
  return [...inner.matchAll(/"([^"]*)"|([^\s"]+)/gu)]
    .map(([, quoted, bare]) => quoted ?? bare)
    .filter((of) => of.trim() !== '');
}

/** Whether a quotation mark has no fellow. */
const odd = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

/** Names that a report may have: beside what was dropped, never inside, where it would be taken for a paper; else in the temporary folder. */
export function reportPaths(dropped: string, temporary: string, of: PlatformPath = path): string[] {
  const clean = dropped.replace(/[\\/]+$/u, '');
  const name = (of.basename(clean) || 'kiem-tra')
    .replace(/\.(?:docx?|odt|rtf|pdf|html?|md|txt|zip)$/iu, '')
    .replace(/:/gu, '');
  const report = `${name} - kết quả rà soát.html`;
  return [of.join(of.dirname(clean), report), of.join(temporary, report)];
}

/** What rasoat is asked: a whole dossier at its stage, or each file. */
export function dropArguments(paths: readonly string[], stage: Stage | null): string[] {
  if (stage !== null) return ['dossier', paths[0], '--stage', stage, '--format', 'html'];
  return ['check', ...paths, '--format', 'html'];
}

/** The stage that a person chose by its number; null for the last entry, for Enter and for anything else. */
export function chosenStage(answer: string): Stage | null {
  return stages[Number(answer.trim()) - 1] ?? null;
}

/** What is said when the script was opened without a file. */
export const dropHelp =
  'Hãy kéo một thư mục hồ sơ, hoặc một hay nhiều tệp dự thảo, rồi thả lên biểu tượng "Kiểm tra hồ sơ".\nKết quả là một trang mở trong trình duyệt. Không cần mạng, không cần quyền quản trị; hồ sơ không rời khỏi máy.';

/** The world of a drop; a test hands in its own. */
export interface DropWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Arguments of the script as cmd split them. */
  readonly typed: readonly string[];
  /** The bundled `rasoat.mjs`. */
  readonly rasoat: string;
  say(text: string): void;
  ask(question: string): Promise<string>;
  /** Opens a page in the browser. */
  show(path: string): void;
}

/** Added to the exit code where the script was started in a window that stays. */
export const STAYS = 10;

/**
 * Checks what was dropped and opens the report. The exit code: 0 a report was made, 2 none was; `STAYS` more when the name of the script was typed, and
 * the paths are those of `typed`.
 */
export async function runDrop(world: DropWorld): Promise<number> {
  const { env } = world;
  const dropped = droppedPaths(env.RASOAT_LINE ?? '', env.RASOAT_SELF ?? '');
  return dropped === null ? STAYS + (await check(world.typed, world)) : check(dropped, world);
}

async function check(paths: readonly string[], world: DropWorld): Promise<number> {
  const { env } = world;
  if (paths.length === 0) {
    world.say(dropHelp);
    return 2;
  }
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    world.say(`Không mở được: ${missing.join('; ')}`);
    return 2;
  }
  const dossier = paths.length === 1 && statSync(paths[0]).isDirectory();
  const stage = dossier ? chosenStage(await world.ask(stageQuestion())) : null;
  for (const report of reportPaths(paths[0], env.TEMP ?? env.TMPDIR ?? '.')) {
    const file = tryOpen(report);
    if (file === null) continue;
    world.say(`Đang kiểm tra ${paths.length === 1 ? paths[0] : `${paths.length} tệp`} …`);
    const { status } = spawnSync(process.execPath, [world.rasoat, ...dropArguments(paths, stage)], {
      stdio: ['ignore', file, 'inherit'],
    });
    closeSync(file);
    if (statSync(report).size === 0) {
      rmSync(report, { force: true });
      world.say('Chưa kiểm tra được; lý do ở các dòng trên.');
      return 2;
    }
    if (status === 2) world.say('Có tệp không đọc được; xem các dòng trên và trang kết quả.');
    world.say(`Kết quả: ${report}`);
    world.show(report);
    return 0;
  }
  world.say('Không ghi được trang kết quả, cả cạnh hồ sơ lẫn trong thư mục tạm.');
  return 2;
}

/** A file to write the report into; null where that is not allowed. */
function tryOpen(path: string): number | null {
  try {
    return openSync(path, 'w');
  } catch {
    return null;
  }
}

function stageQuestion(): string {
  const lines = stages.map((stage, i) => `  ${i + 1}. ${stageWords[stage].vi}`);
  return `Hồ sơ đang ở bước nào?\n${lines.join('\n')}\n  ${stages.length + 1}. chỉ kiểm tra từng tệp\nGõ số rồi Enter: `;
}

/** One line that a person types. */
export async function askLine(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
