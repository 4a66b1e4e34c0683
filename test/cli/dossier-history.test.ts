import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sample } from '../dossier/support.ts';
import { args, folder, outcome, papers, told } from './dossier-support.ts';
import { rasoat } from './support.ts';

/** `rasoat dossier --record`, `--verify` and `dossier history`. */

test('the history counts returns; the same papers checked again are one submission', async () => {
  const cwd = folder(papers(['bao-cao-tham-dinh.txt']));
  const recorded = (today: string) => rasoat(args(['--record']), { cwd, today });
  const history = join(cwd, 'hs/.rasoat/history.jsonl');
  const { err } = await recorded('2026-11-24');
  expect(err).toContain('hs/.rasoat/history.jsonl');
  await recorded('2026-11-25');
  const text = sample()['to-trinh.txt'];
  writeFileSync(join(cwd, 'hs/to-trinh.txt'), text.replace('46 mô hình', '47 mô hình'));
  await recorded('2026-11-26');
  writeFileSync(join(cwd, 'hs/bao-cao-tham-dinh.txt'), sample()['bao-cao-tham-dinh.txt']);
  await recorded('2026-11-27');
  const lines = readFileSync(history, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ date, verdict, unit, rules }) => [date, verdict, unit, rules])).toEqual([
    ['2026-11-24', 'open', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', ['dossier/paper-missing']],
    ['2026-11-25', 'open', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', ['dossier/paper-missing']],
    ['2026-11-26', 'open', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', ['dossier/paper-missing']],
    ['2026-11-27', 'pass', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', []],
  ]);
  // Hashes, dates, names of rules; no words of a paper and no name of a person.
  for (const words of ['Nguyễn Văn', 'khuyến nông', 'Quy định'])
    expect(readFileSync(history, 'utf8')).not.toContain(words);
  for (const operand of ['hs', '.']) {
    const { code, out } = await rasoat(['dossier', 'history', operand, '--format', 'json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      dossiers: [{ submissions: 3, returned: 2, again: ['dossier/paper-missing'], last: { verdict: 'pass' } }],
      units: [{ unit: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', dossiers: 1, returned: 2, twice: 1 }],
    });
  }
  const { out } = await rasoat(['dossier', 'history', 'hs'], { cwd });
  expect(out).toContain('Hồ sơ bị trả lại từ 2 lần (1)\n  hs — SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG — trả 2 lần');
  writeFileSync(history, '{"date":1}\n');
  expect(await rasoat(['dossier', 'history', 'hs'], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining('dòng 1'),
  });
});

test('--verify: what is submitted must be what was checked, letters of others too', async () => {
  const letter =
    'UBND TỈNH LAI CHÂU\nSỞ TÀI CHÍNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 300/STC-NS\nV/v góp ý dự thảo Quyết định quy định tiêu chí lựa chọn mô hình khuyến nông\nLai Châu, ngày 05 tháng 10 năm 2026\n\nKính gửi: Sở Nông nghiệp và Môi trường\n\nSở Tài chính nhất trí với dự thảo./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nNguyễn Văn D\n';
  const cwd = folder(papers([], { 'gop-y.txt': letter }));
  await rasoat(args(['--record']), { cwd, today: '2026-11-24' });
  const same = await rasoat(args(['--verify']), { cwd });
  expect([same.code, same.err]).toEqual([0, '']);
  expect(same.out).toContain('ngày 24/11/2026: đúng các tệp đã kiểm tra');
  writeFileSync(join(cwd, 'hs/gop-y.txt'), letter.replace('nhất trí với', 'đồng ý với'));
  const { code, data } = await told(cwd, ['--verify']);
  expect(outcome({ code, data })).toEqual([1, 'findings', ['Còn 1 lỗi phải sửa.']]);
  expect(data.findings).toMatchObject([{ paper: 'y-kien-gop-y', finding: { rule: 'dossier/version-changed' } }]);
  expect((await told(cwd)).data.verdict).toBe('pass');
  // The history of another stage says nothing of this one.
  expect((await rasoat(args(['--verify'], 'tham-dinh'), { cwd })).err).toContain(
    'chưa có lần kiểm tra nào của bước này',
  );
});

test('a history where the person says', async () => {
  const cwd = folder(papers());
  await rasoat(args(['--record', '--history', 'so/ls.jsonl']), { cwd, today: '2026-11-24' });
  expect(existsSync(join(cwd, 'hs/.rasoat'))).toBe(false);
  const { out } = await rasoat(['dossier', 'history', 'hs', '--history', 'so/ls.jsonl'], { cwd });
  expect(out).toContain('1 lần trình, 0 lần bị trả');
});

test('what is no history is not written into: a paper, a pipe; a line without an end is ended first', async () => {
  const cwd = folder(papers());
  const into = (name: string) =>
    rasoat(args(['--record', '--history', name, '--format', 'json']), { cwd, today: '2026-11-24' });
  const paper = readFileSync(join(cwd, 'hs/to-trinh.txt'));
  expect(await into('hs/to-trinh.txt')).toMatchObject({
    code: 2,
    err: expect.stringContaining('hs/to-trinh.txt: không hiểu dòng 1'),
  });
  expect(readFileSync(join(cwd, 'hs/to-trinh.txt'))).toEqual(paper);
  const pipe = join(cwd, 'ong.jsonl');
  if (process.platform !== 'win32') {
    execFileSync('mkfifo', [pipe]);
    expect(await into('ong.jsonl')).toMatchObject({ code: 2, err: expect.stringContaining('không phải tệp thường') });
  }
  await into('a.jsonl');
  const first = readFileSync(join(cwd, 'a.jsonl'), 'utf8');
  writeFileSync(join(cwd, 'a.jsonl'), first.trimEnd());
  expect(await into('a.jsonl')).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, 'a.jsonl'), 'utf8')).toBe(first + first);
});
