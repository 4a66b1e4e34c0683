import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { skeletonKinds } from '@rasoat/rules';
import { describe, expect, test } from 'vitest';
import { day, folderOf, rasoat } from './support.ts';

const issuers: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'quyet-dinh-qppl': [
    ['--issuer', 'UBND tỉnh Lai Châu'],
    ['--issuer', 'Ủy ban nhân dân xã Mường Than'],
  ],
  'quyet-dinh-quy-che': [['--place', 'Nghệ An']],
  'quyet-dinh-ctubnd': [['--issuer', 'Chủ tịch UBND thành phố Huế']],
  'nghi-quyet-qppl': [
    ['--issuer', 'HĐND xã Mường Than'],
    ['--place', 'Thành phố Hồ Chí Minh'],
  ],
  'quyet-dinh': [
    ['--issuer', 'UBND tỉnh Sơn La'],
    ['--issuer', 'Sở Tư pháp tỉnh Sơn La'],
    ['--issuer', 'Văn phòng UBND tỉnh Sơn La'],
    ['--issuer', 'Thanh tra tỉnh'],
    ['--issuer', 'Chi cục Kiểm lâm tỉnh Sơn La'],
  ],
  'quyet-dinh-cong-bo-tthc': [['--issuer', 'UBND tỉnh Thanh Hóa']],
  'chi-thi': [['--issuer', 'UBND phường Thuận Hóa']],
  'ke-hoach': [['--issuer', 'Sở Nông nghiệp và Môi trường', '--place', 'tỉnh Lai Châu']],
  'to-trinh': [
    ['--issuer', 'Sở Nông nghiệp và Môi trường tỉnh Nghệ An'],
    ['--issuer', 'UBND tỉnh Lai Châu'],
  ],
  'bao-cao-tham-dinh': [['--place', 'tỉnh Nghệ An']],
  'cong-van': [
    ['--issuer', 'Sở Tư pháp', '--place', 'tỉnh Nghệ An'],
    ['--issuer', 'UBND tỉnh Nghệ An'],
  ],
  tthc: [[]],
};

describe('every skeleton passes the check: nothing is left to say but what is to be filled in', () => {
  for (const { id, kind } of skeletonKinds) {
    for (const options of [[], ...issuers[id]]) {
      for (const name of ['moi.txt', 'moi.md']) {
        test(`${id} ${options.join(' ')} ${name}`, async () => {
          const cwd = folderOf({});
          const made = await rasoat(['new', id, ...options, ...day, '-o', name], { cwd });
          expect([made.code, made.err]).toEqual([0, '']);
          expect(made.out).toContain('chỗ cần điền');
          const { code, out } = await rasoat(['check', name, ...day, '--format', 'json'], { cwd });
          const [file] = JSON.parse(out).files;
          expect(file.kind).toBe(kind);
          expect(
            file.findings.map((f: { rule: string; quote: string; absent: unknown }) => [f.rule, f.absent ?? f.quote]),
          ).toEqual([['the-thuc/leftover-input', expect.stringMatching(/^\[điền /iu)]]);
          // As many places as `new` said, in the draft and in what is attached to it.
          const [, left] = /còn (\d+) chỗ/u.exec(made.out)!;
          expect(file.findings[0].message).toContain(`còn ${left} chỗ`);
          expect(code).toBe(0);
        });
      }
    }
  }
});

test('the law of the day is what it stands on', async () => {
  const { out } = await rasoat(['new', 'quyet-dinh-qppl', '--issuer', 'UBND tỉnh Lai Châu', ...day]);
  expect(out).toContain('Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;');
  expect(out).toContain('số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;');
  expect(out).toContain('Số:      /2026/QĐ-UBND\nLai Châu, ngày     tháng     năm 2026');
  const { out: letter } = await rasoat(['new', 'cong-van', '--issuer', 'Sở Nông nghiệp và Môi trường', ...day]);
  expect(letter).toContain('Số:      /SNNMT-');
});

test('the province of the configuration is the place', async () => {
  const cwd = folderOf({ 'rasoat.config.jsonc': '{ "province": "Nghệ An" }' });
  const { out } = await rasoat(['new', 'chi-thi', ...day], { cwd });
  expect(out).toContain('ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\n');
});

test('an office may stand in another town than its province', async () => {
  const { out } = await rasoat(['new', 'to-trinh', '--issuer', 'Sở Tư pháp tỉnh Nghệ An', '--place', 'Vinh', ...day]);
  expect(out).toContain('ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\nSỞ TƯ PHÁP\n');
  expect(out).toContain('\nVinh, ngày');
});

test('what an issuer would fill in is told where none was named', async () => {
  const cwd = folderOf({});
  const open = await rasoat(['new', 'chi-thi', ...day, '-o', 'a.md'], { cwd });
  expect(open.out).toBe(
    'Đã tạo a.md; còn 10 chỗ cần điền trong ngoặc vuông. Kiểm tra: rasoat check a.md\nNêu cơ quan thì tên và địa danh được điền sẵn, ví dụ: --issuer "UBND tỉnh Lai Châu"\n',
  );
  const named = await rasoat(['new', 'chi-thi', '--issuer', 'UBND tỉnh Sơn La', ...day, '-o', 'b.md'], { cwd });
  expect(named.out).toBe('Đã tạo b.md; còn 6 chỗ cần điền trong ngoặc vuông. Kiểm tra: rasoat check b.md\n');
});

test('a file that exists stays as it is', async () => {
  const cwd = folderOf({ 'co.txt': 'giữ nguyên' });
  const { code, out, err } = await rasoat(['new', 'chi-thi', ...day, '-o', 'co.txt'], { cwd });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('không ghi đè');
  expect(readFileSync(join(cwd, 'co.txt'), 'utf8')).toBe('giữ nguyên');
});

test('what cannot be begun is told with the way out', async () => {
  const cwd = folderOf({});
  const says = async (...argv: string[]): Promise<string> => {
    const { code, out, err } = await rasoat(['new', ...argv, ...day, '-o', 'moi.txt'], { cwd });
    expect([code, out, existsSync(join(cwd, 'moi.txt'))]).toEqual([2, '', false]);
    return err;
  };
  expect(await says()).toContain('Nêu loại dự thảo');
  expect(await says('chi-thj')).toContain('Ý bạn là chi-thi?');
  expect(await says('chi-thi', 'khac.txt')).toContain('-o khac.txt');
  expect(await says('chi-thi', '--issuer', 'Vô danh')).toContain('không nhận ra cơ quan');
  expect(await says('chi-thi', '--issuer', 'UBND', '--place', 'Vinh')).toContain('viết cả cấp');
  expect(await says('quyet-dinh-qppl', '--issuer', 'Sở Tư pháp')).toContain('không ban hành');
  expect(await says('quyet-dinh-ctubnd', '--issuer', 'Chủ tịch UBND xã Mường Than')).toContain('cấp tỉnh');
  expect(await says('ke-hoach', '--issuer', 'UBND huyện Than Uyên')).toContain('cấp huyện');
});

test('its help lists every kind', async () => {
  const { out } = await rasoat(['new', '--help']);
  const lines = out.split('\n').map((line) => line.replace(/ {2,}/gu, '  '));
  for (const { id, vi } of skeletonKinds) expect(lines).toContain(`  ${id}  ${vi}`);
});
