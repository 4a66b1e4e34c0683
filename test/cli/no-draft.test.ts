import { drafts } from '@rasoat/rules/testing';
import { expect, test } from 'vitest';
import { folderOf, rasoat } from './support.ts';

/** A file in which no draft, or only a part of one, can be recognised never leaves with 0. */
const day = ['--as-of', '2026-11-22', '--format', 'ndjson'];
const national = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const head = `ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n-------\n${national}\nĐộc lập - Tự do - Hạnh phúc\n---------------\n`;
const closing = '\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, NN.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nNguyễn Văn A\n';
const telegram = `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU ĐIỆN:\n\n- Giám đốc Sở Nông nghiệp và Môi trường;\n- Chủ tịch Ủy ban nhân dân các xã, phường.\n\nTừ đêm 22 tháng 10 năm 2026 có mưa to, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n\n1. Sơ tán người dân ra khỏi nơi có nguy cơ sạt lở.\n\n2. Vận hành hồ chứa bảo đảm an toàn./.${closing}`;
const report = `Trước ngày 01 tháng 7 năm 2025, hồ sơ do cấp huyện lưu giữ chưa được bàn giao đầy đủ.\n\nI. KẾT QUẢ THỰC HIỆN\n1. Tiếp nhận hồ sơ\nTrung tâm Phục vụ hành chính công đã tiếp nhận 214 hồ sơ./.${closing}`;

async function ran(name: string, text: string): Promise<[code: number, rules: string[]]> {
  const { code, out } = await rasoat(['check', name, ...day], { cwd: folderOf({ [name]: text }) });
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; rule: string; severity: string });
  return [code, lines.filter(({ type }) => type === 'finding').map(({ rule, severity }) => `${severity} ${rule}`)];
}

test.each([
  ['nothing', 'a.txt', ''],
  ['a comment', 'a.md', '<!-- x -->\n'],
  ['a picture', 'a.md', '![](scan.png)\n'],
  ['characters without width', 'a.txt', '\u200b\u200d\ufeff\n'],
  ['marks of quotes', 'a.md', '>>>>\n'],
  ['an empty element', 'a.md', '<div></div>\n'],
  ['a definition', 'a.md', '[a]: b\n'],
  ['a fence', 'a.md', '```\n```\n'],
  ['ornaments', 'a.txt', '-----\n* * *\n____\n'],
  ['front matter', 'a.md', '---\nkind: chi-thi\n---\n'],
  ['empty tags', 'a.html', '<html><body><p> </p></body></html>'],
])('%s only: nothing was read', async (_, name, text) => {
  expect(await ran(name, text)).toEqual([1, ['error input/unread']]);
});

test.each([
  ['the national name', `${national}\n`],
  ['the national name over and over', `${national}\n`.repeat(40)],
  ['the header', head],
  ['header and number', `${head}Số:      /BB-UBND\n`],
  ['the end of a telegram', telegram],
  ['the end of a report, where a date stands', report],
])('%s only: a fragment', async (_, text) => {
  expect(await ran('a.txt', text)).toEqual([1, ['warning input/fragment']]);
});

test('names of a body only', async () => {
  const [code, rules] = await ran('a.txt', 'ỦY BAN NHÂN DÂN\n'.repeat(40));
  expect(code).toBe(1);
  expect(rules).toContain('warning input/fragment');
});

test.each([...Object.keys(drafts)])('%s, cut behind any line of its preface, never leaves with 0', async (name) => {
  const lines = drafts[name].text.split('\n');
  for (const count of [1, 2, 4, 6, 8, 10, 12]) {
    const [code] = await ran('a.txt', `${lines.slice(0, count).join('\n')}\n`);
    expect([name, count, code]).toEqual([name, count, 1]);
  }
});

test('a short letter that is whole, a sheet and an unknown kind with content are no fragments', async () => {
  expect(await ran('a.txt', drafts['cong-van'].text)).toEqual([0, []]);
  const minutes = `${head}Số: 12/BB-UBND\nLai Châu, ngày 12 tháng 11 năm 2026\n\nBIÊN BẢN\nHọp bàn việc phòng, chống cháy rừng\n\nHồi 8 giờ ngày 12 tháng 11 năm 2026, cuộc họp bắt đầu./.${closing}`;
  expect((await ran('a.txt', minutes))[1].filter((rule) => rule.includes('input/'))).toEqual([]);
});
