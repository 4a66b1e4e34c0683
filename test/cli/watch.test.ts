import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from '@rasoat/rules/testing';
import { afterEach, expect, test } from 'vitest';
import { main } from '../../cli/src/main.ts';
import { docxOf } from '../support/docx.ts';
import { bin, day, env, folderOf, rasoat } from './support.ts';

/** `rasoat watch`: saves as programs make them, on a real disk. What is told is waited for, never for how long. */

const sound = drafts['quyet-dinh-ca-biet'].text;
/** The same with a wrong motto. */
const wrong = sound.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc');

interface Watching {
  /** Waits until what was told since the last call has the words; returns all of that. */
  told(words: string | RegExp): Promise<string>;
  end(): Promise<number>;
}

const open = new Set<Watching>();
afterEach(async () => {
  for (const one of open) await one.end();
});

function watch(cwd: string, ...argv: string[]): Watching {
  let output = '';
  let cursor = 0;
  let check = (): void => {};
  const write = async (text: string): Promise<void> => {
    output += text;
    check();
  };
  const end = new AbortController();
  const code = main(['watch', ...argv, ...day], {
    cwd,
    version: '0.1.0',
    out: { tty: false, columns: 100, write },
    err: { tty: false, columns: 100, write },
    env: {},
    stdin: async () => new Uint8Array(),
    today: () => {
      throw new Error('the test did not pin its date');
    },
    clock: () => 0,
    attend: () => ({ end: end.signal, time: () => '14:03:22', leave: () => {} }),
  });
  const watching: Watching = {
    told: (words) =>
      new Promise((done) => {
        check = () => {
          const fresh = output.slice(cursor);
          if (!(typeof words === 'string' ? fresh.includes(words) : words.test(fresh))) return;
          check = () => {};
          cursor = output.length;
          done(fresh);
        };
        check();
      }),
    end: () => {
      open.delete(watching);
      end.abort();
      return code;
    },
  };
  open.add(watching);
  return watching;
}

/** The end of what is told of a save. */
const done = /Kết luận: .*\n\n/u;

/** Saves as Word does: a new file beside the draft, the old one moved away, the new one put in its place. */
function saveLikeWord(folder: string, name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, `~$${name.slice(2)}`), 'người mở tệp');
  writeFileSync(join(folder, '~WRD0001.tmp'), content);
  renameSync(join(folder, name), join(folder, '~WRL0002.tmp'));
  renameSync(join(folder, '~WRD0001.tmp'), join(folder, name));
  unlinkSync(join(folder, '~WRL0002.tmp'));
}

test('every way of saving is seen: what was mended, what is new, where the draft stands', async () => {
  const cwd = folderOf({ 'a.txt': sound });
  const path = join(cwd, 'a.txt');
  const watching = watch(cwd, 'a.txt');
  const first = await watching.told(done);
  expect(first).toContain('Đang theo dõi 1 tệp; mỗi lần lưu sẽ kiểm tra lại. Dừng: phím q hoặc Ctrl-C.');
  expect(first).toContain('── 14:03:22 · a.txt\n');
  expect(first).toContain('không phát hiện lỗi hay cảnh báo');

  // Over the old bytes.
  writeFileSync(path, wrong);
  const worse = await watching.told(done);
  expect(worse).toMatch(/^── 14:03:22 · a\.txt\n {2}Mới \(1\)\n {4}LỖI {2}.*the-thuc\/motto\n/u);
  expect(worse).toContain('khắc phục 0, mới 1, còn lại 0');
  expect(worse).toContain('Kết luận: chưa đủ điều kiện, còn 1 lỗi.');

  // Over it by a rename.
  writeFileSync(join(cwd, 'a.txt.moi'), sound);
  renameSync(join(cwd, 'a.txt.moi'), path);
  const mended = await watching.told(done);
  expect(mended).toMatch(/^── 14:03:22 · a\.txt\n {2}Đã khắc phục \(1\)\n {4}LỖI {2}.* bản cũ .*the-thuc\/motto\n/u);
  expect(mended).toContain('khắc phục 1, mới 0, còn lại 0');

  // Its words do not matter.
  writeFileSync(path, `${sound}\n`);
  expect(await watching.told(done)).toContain('Các phát hiện vẫn như lần trước.');

  // Away, and there again.
  unlinkSync(path);
  expect(await watching.told('đang chờ.')).toBe(
    '14:03:22 · a.txt: tệp không còn ở đây (đã xóa hoặc đổi tên); khi có lại sẽ kiểm tra tiếp; đang chờ.\n',
  );
  writeFileSync(path, wrong);
  expect(await watching.told(done)).toContain('khắc phục 0, mới 1, còn lại 0');

  expect(await watching.end()).toBe(0);
  expect(await watching.told('Đã dừng theo dõi.')).toBe('Đã dừng theo dõi.\n');
}, 60_000);

test('a draft in Word: saved as Word saves, half saved, empty for a moment', async () => {
  const cwd = folderOf({ 'du-thao.docx': docxOf(sound) });
  const path = join(cwd, 'du-thao.docx');
  const watching = watch(cwd, '.');
  expect(await watching.told(done)).toContain('── 14:03:22 · du-thao.docx\n');
  saveLikeWord(cwd, 'du-thao.docx', docxOf(wrong));
  const worse = await watching.told(done);
  expect(worse).toMatch(/^── 14:03:22 · du-thao\.docx\n {2}Mới \(1\)\n/u);
  expect(worse).toContain('the-thuc/motto');

  // Half of an archive is no draft without findings.
  const bytes = docxOf(sound);
  writeFileSync(path, bytes.subarray(0, bytes.length / 2));
  expect(await watching.told('đang chờ.')).toContain('tệp trống hoặc hỏng, có thể đang được lưu');
  writeFileSync(path, '');
  writeFileSync(path, bytes);
  expect(await watching.told(done)).toContain('khắc phục 1, mới 0, còn lại 0');
}, 60_000);

test('a folder: new drafts come in, what programs leave beside them does not; same bytes are not told again', async () => {
  const cwd = folderOf({ 'ho-so/a.txt': sound, 'ho-so/b.txt': wrong });
  const watching = watch(cwd, 'ho-so');
  const first = await watching.told(/b\.txt[\s\S]*Kết luận: .*\n\n/u);
  expect(first).toContain('Đang theo dõi 2 tệp');
  expect(first).toContain('── 14:03:22 · ho-so/a.txt\n');
  // Several files: their counts alone.
  expect(first).not.toContain('the-thuc/motto');

  utimesSync(join(cwd, 'ho-so/a.txt'), 1, 1);
  writeFileSync(join(cwd, 'ho-so/~$c.txt'), 'x');
  mkdirSync(join(cwd, 'ho-so/moi'));
  writeFileSync(join(cwd, 'ho-so/moi/c.txt'), wrong);
  const fresh = await watching.told(done);
  expect(fresh.match(/^── .*/gmu)).toEqual(['── 14:03:22 · ho-so/moi/c.txt']);
  writeFileSync(join(cwd, 'ho-so/b.txt'), sound);
  expect((await watching.told(done)).match(/^── .*/gmu)).toEqual(['── 14:03:22 · ho-so/b.txt']);

  // The whole folder away, and another in its place.
  rmSync(join(cwd, 'ho-so'), { recursive: true });
  await watching.told(
    /^(?=[\s\S]*a\.txt: tệp không còn)(?=[\s\S]*b\.txt: tệp không còn)(?=[\s\S]*c\.txt: tệp không còn)/u,
  );
  mkdirSync(join(cwd, 'ho-so'));
  writeFileSync(join(cwd, 'ho-so/b.txt'), wrong);
  expect(await watching.told(done)).toMatch(/^── 14:03:22 · ho-so\/b\.txt\n {2}Mới \(1\)\n/u);
}, 60_000);

test('settings are read anew: a waiver counts, a broken config is told and the watch goes on', async () => {
  const cwd = folderOf({ 'a.txt': wrong });
  const watching = watch(cwd, 'a.txt');
  await watching.told(done);
  const config = join(cwd, 'rasoat.config.jsonc');
  writeFileSync(config, '{ "rules": { "the-thuc/motto": "off" } }');
  expect(await watching.told(done)).toContain('khắc phục 1, mới 0, còn lại 0');
  writeFileSync(config, '{ "rules": ');
  expect(await watching.told(/rasoat\.config\.jsonc:\d+/u)).toMatch(/^rasoat: rasoat\.config\.jsonc:1:/u);
  writeFileSync(config, '{}');
  expect(await watching.told(done)).toContain('khắc phục 0, mới 1, còn lại 0');
}, 60_000);

test('what is not there, standard input and a bad number are refused', async () => {
  const cwd = folderOf({ 'a.txt': sound });
  const says = async (...argv: string[]): Promise<string> => {
    const { code, out, err } = await rasoat(['watch', ...argv, ...day], { cwd });
    expect([code, out]).toEqual([2, '']);
    return err;
  };
  expect(await says()).toContain('Ví dụ: rasoat watch du-thao.docx');
  expect(await says('-')).toContain('không đọc đầu vào chuẩn');
  expect(await says('a.txt', '--poll', '0')).toContain('--poll cần một số nguyên từ 1');
  const watching = watch(cwd, 'khong-co.txt');
  expect(await watching.told('\n')).toBe('rasoat: khong-co.txt: không có tệp hay thư mục này.\n');
  expect(await watching.end()).toBe(2);
});

test('the real command ends with exit code 0 on a signal', async () => {
  const cwd = folderOf({ 'a.txt': sound });
  const child = spawn(process.execPath, [bin, 'watch', 'a.txt', ...day], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  const code = new Promise((ended) => child.on('exit', (status, signal) => ended([status, signal])));
  for await (const chunk of child.stdout) {
    out += chunk;
    if (done.test(out) && !child.killed) child.kill('SIGINT');
  }
  expect(await code).toEqual([0, null]);
  expect(out).toMatch(/── \d\d:\d\d:\d\d · a\.txt\n/u);
  expect(out).toMatch(/Đã dừng theo dõi\.\n$/u);
}, 60_000);
