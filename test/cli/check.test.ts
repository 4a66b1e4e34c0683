import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { day, folderOf, rasoat } from './support.ts';

const sound = drafts['chi-thi'].text;
/** One form defect of warning grade, one of error grade, one căn cứ that the data does not know. */
const files = {
  'sach-se.txt': sound,
  'canh-bao.txt': without(sound, /^Nơi nhận:[\s\S]*?(?=\n\n)/mu),
  'loi.txt': without(sound, /^Độc lập - Tự do - Hạnh phúc$/mu),
  'chua-biet.txt': drafts['quyet-dinh-qppl'].text.replace(
    /^(?=Căn cứ Nghị định )/mu,
    'Căn cứ Nghị định số 499/2026/NĐ-CP;\n',
  ),
};

function without(text: string, part: RegExp): string {
  const cut = text.replace(part, '');
  if (cut === text) throw new Error(`${part} does not stand in the draft`);
  return cut;
}

test('the table of exit codes', async () => {
  const cwd = folderOf({
    ...files,
    'hong.md': new Uint8Array([0, 1, 2, 0, 0, 3]),
    'xau/rasoat.config.jsonc': '{ "x": 1 }',
    'xau/a.txt': sound,
  });
  const exit = async (...argv: string[]): Promise<number> =>
    (await rasoat(['check', ...argv, ...(argv.includes('--as-of') ? [] : day)], { cwd })).code;
  expect({
    sound: await exit('sach-se.txt'),
    warning: await exit('canh-bao.txt'),
    'warning, --fail-on warning': await exit('canh-bao.txt', '--fail-on', 'warning'),
    'warning, --max-warnings 0': await exit('canh-bao.txt', '--max-warnings', '0'),
    'warning, --max-warnings 9': await exit('canh-bao.txt', '--max-warnings', '9'),
    error: await exit('loi.txt'),
    unknown: await exit('chua-biet.txt'),
    'unknown, --fail-on unknown': await exit('chua-biet.txt', '--fail-on', 'unknown'),
    'sound, --fail-on unknown': await exit('sach-se.txt', '--fail-on', 'unknown'),
    unread: await exit('hong.md'),
    'sound and unread': await exit('sach-se.txt', 'hong.md'),
    'sound and missing': await exit('sach-se.txt', 'khong-co.md'),
    'error and missing': await exit('loi.txt', 'khong-co.md'),
    'bad config': await exit('xau/a.txt'),
    'bad usage': await exit('sach-se.txt', '--as-of', 'mai'),
  }).toEqual({
    sound: 0,
    warning: 0,
    'warning, --fail-on warning': 1,
    'warning, --max-warnings 0': 1,
    'warning, --max-warnings 9': 0,
    error: 1,
    unknown: 0,
    'unknown, --fail-on unknown': 1,
    'sound, --fail-on unknown': 0,
    unread: 1,
    'sound and unread': 1,
    'sound and missing': 2,
    'error and missing': 2,
    'bad config': 2,
    'bad usage': 2,
  });
});

test('what a clerk reads at the end of each', async () => {
  const cwd = folderOf(files);
  const last = async (...argv: string[]): Promise<string> =>
    (await rasoat(['check', ...argv, ...day], { cwd })).out.trimEnd().split('\n').at(-1)!;
  expect(await last('sach-se.txt')).toBe('Kết luận: không phát hiện lỗi hay cảnh báo trong phạm vi đã kiểm tra.');
  expect(await last('loi.txt')).toBe('Kết luận: chưa đủ điều kiện, còn 1 lỗi.');
  expect(await last('canh-bao.txt')).toBe('Kết luận: không có lỗi, còn 1 cảnh báo cần xem.');
  expect(await last('chua-biet.txt')).toMatch(
    /^Kết luận: không phát hiện lỗi hay cảnh báo trong phạm vi đã kiểm tra\. Còn \d căn cứ chưa kết luận được, phải tra cứu ở nguồn chính thức\.$/u,
  );
  const all = (await rasoat(['check', '.', ...day], { cwd })).out;
  expect(all).not.toMatch(/(?<!\p{L})sạch(?!\p{L})/iu);
  expect(all).toContain('Tổng cộng: 4 tệp · 1 lỗi, 1 cảnh báo');
});

test('the three formats tell the same findings', async () => {
  const cwd = folderOf(files);
  const json = JSON.parse((await rasoat(['check', '.', '--format', 'json', ...day], { cwd })).out);
  const lines = (await rasoat(['check', '.', '--format', 'ndjson', ...day], { cwd })).out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { out: pretty } = await rasoat(['check', '.', ...day], { cwd });
  const fromJson = json.files.flatMap((file: { path: string; findings: object[] }) =>
    file.findings.map((finding) => ({ type: 'finding', file: file.path, ...finding })),
  );
  expect(fromJson.length).toBeGreaterThan(1);
  expect(lines.slice(0, -1)).toEqual(fromJson);
  for (const { rule, message } of fromJson) {
    expect(pretty).toContain(rule);
    expect(pretty).toContain(message.split(/(?<=\.) /u)[0]);
  }
  expect(json.asOf).toBe('2026-11-22');
  expect(lines.at(-1)).toMatchObject({ type: 'summary', asOf: '2026-11-22', law: json.law, verdict: 'findings' });
});

test('English has no Vietnamese of its own', async () => {
  const cwd = folderOf(files);
  const { out } = await rasoat(['check', '.', '--lang', 'en', ...day], { cwd });
  const frame = /^ *\d* │.*$/gmu;
  for (const word of [
    'Tổng cộng',
    'Kết luận',
    'Căn cứ:',
    'Vì sao',
    'Cần làm',
    'dòng ',
    'LỖI',
    'CẢNH BÁO',
    'thiếu',
    'viện dẫn',
    'dữ liệu',
    'nguồn',
  ]) {
    expect(out.replace(frame, '').replace(/Data:.*/gu, '')).not.toContain(word);
  }
  expect(out).toContain('Conclusion: may not go yet: 1 error.');
});

test('a rule can be lowered or switched off in the config, and the report follows', async () => {
  const cwd = folderOf({
    ...files,
    'rasoat.config.jsonc': '{ "rules": { "the-thuc/motto": "off", "the-thuc/recipients": "info" } }',
  });
  const { code, out } = await rasoat(['check', 'loi.txt', 'canh-bao.txt', ...day], { cwd });
  expect(code).toBe(0);
  expect(out).not.toContain('the-thuc/motto');
  expect(out).toMatch(/LƯU Ý .* the-thuc\/recipients/u);
});

test('timing by rule, in the report or on standard error', async () => {
  const cwd = folderOf(files);
  let now = 0;
  const clock = () => ++now;
  const pretty = await rasoat(['check', 'loi.txt', '--timing', ...day], { cwd, clock });
  expect(pretty.out).toMatch(/Thời gian theo quy tắc \(mili giây\)[\s\S]* structure$/mu);
  const json = await rasoat(['check', 'loi.txt', '--timing', '--format', 'json', ...day], { cwd, clock });
  expect(JSON.parse(json.out).files).toHaveLength(1);
  expect(json.err).toMatch(/ ms {2}structure$/mu);
});

test('inspect: a tree for people, data that validates for programs', async () => {
  const cwd = folderOf(files);
  const tree = await rasoat(['inspect', 'sach-se.txt', ...day], { cwd });
  expect([tree.code, tree.err]).toEqual([0, '']);
  expect(tree.out).toMatch(/^ {2}\+ Tiêu ngữ +Độc lập - Tự do - Hạnh phúc {2}dòng \d+$/mu);
  const data = JSON.parse((await rasoat(['inspect', '-', '--json', ...day], { cwd, stdin: sound })).out);
  expect(data.kind).toBe('chi-thi');
  expect(data.components.motto.text).toBe('Độc lập - Tự do - Hạnh phúc');
  expect((await rasoat(['inspect', 'khong-co.md', ...day], { cwd })).code).toBe(2);
  expect((await rasoat(['inspect', '.', ...day], { cwd })).err).toBe('rasoat: inspect xem từng tệp; . có 4 tệp.\n');
});
