import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reviewed } from '../reports/annotate/reviewed.ts';
import { docxOf } from '../support/docx.ts';
import { root } from '../support/paths.ts';
import { day, folderOf, type Ran, rasoat } from './support.ts';

/** `rasoat annotate`: the drafter's own Word file with comments. */

const text = readFileSync(join(root, 'examples/quyet-dinh-cay-xanh.txt'), 'utf8');
const draft = docxOf(text, { cutRuns: 2 });
const dated = [...day, '--date', '2026-11-23'];

const annotate = (cwd: string, ...argv: string[]): Promise<Ran> => rasoat(['annotate', ...argv, ...dated], { cwd });
const comments = (cwd: string, name: string) => reviewed(readFileSync(join(cwd, name))).comments;

test('every finding of the check is a comment of the new file; the draft stays', async () => {
  const cwd = folderOf({ 'du-thao.docx': draft });
  const { code, out, err } = await annotate(cwd, 'du-thao.docx', '-o', 'ra.docx');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Đã ghi ra\.docx: \d+ bình luận \(\d+ lỗi, \d+ cảnh báo, \d+ lưu ý\)\.\n$/u);
  const { out: json } = await rasoat(['check', 'du-thao.docx', '--format', 'json', ...day], { cwd });
  const { findings } = JSON.parse(json).files[0];
  const seen = comments(cwd, 'ra.docx');
  expect(seen.map(({ lines }) => lines.at(-1)!.split(' · ').at(-1))).toEqual(
    findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint),
  );
  expect(new Set(seen.map(({ date }) => date))).toEqual(new Set(['2026-11-23T00:00:00Z']));
  expect(readFileSync(join(cwd, 'du-thao.docx'))).toEqual(Buffer.from(draft));
  const again = await rasoat(['check', 'ra.docx', '--format', 'json', ...day], { cwd });
  // But for the ordinals of runs, of which there are more.
  const placeless = (json: string): unknown => JSON.parse(json, (key, value) => (key === 'place' ? undefined : value));
  // The comments themselves are told, too.
  const left = JSON.parse(again.out);
  left.files[0].findings = left.files[0].findings.filter(
    ({ rule }: { rule: string }) => rule !== 'the-thuc/open-review',
  );
  expect(placeless(JSON.stringify(left))).toEqual(
    JSON.parse(JSON.stringify(placeless(json)).replaceAll('du-thao.docx', 'ra.docx')),
  );
});

test('without a name the file lies beside the draft', async () => {
  const cwd = folderOf({ 'ho-so/du.thao.docx': draft });
  expect((await annotate(cwd, 'ho-so/du.thao.docx')).out).toContain('ho-so/du.thao-ra-soat.docx');
  expect(comments(cwd, 'ho-so/du.thao-ra-soat.docx').length).toBeGreaterThan(3);
});

test('chosen findings: by grade, by rule, by fingerprint', async () => {
  const cwd = folderOf({ 'a.docx': draft });
  await annotate(cwd, 'a.docx', '-o', 'all.docx');
  const all = comments(cwd, 'all.docx');
  await annotate(cwd, 'a.docx', '-o', 'errors.docx', '--severity', 'error');
  const errors = comments(cwd, 'errors.docx');
  expect(errors.map(({ lines }) => lines)).toEqual(
    all.map(({ lines }) => lines).filter(([first]) => first.startsWith('LỖI.')),
  );
  expect(errors.length).toBeLessThan(all.length);
  const [, rule, fingerprint] = errors[0].lines.at(-1)!.split(' · ');
  await annotate(cwd, 'a.docx', '-o', 'one.docx', '--only', fingerprint);
  expect(comments(cwd, 'one.docx').map(({ lines }) => lines)).toEqual([errors[0].lines]);
  await annotate(cwd, 'a.docx', '-o', 'rule.docx', '--only', rule);
  expect(comments(cwd, 'rule.docx').length).toBe(all.filter(({ lines }) => lines.at(-1)!.includes(rule)).length);
  const { code, err } = await annotate(cwd, 'a.docx', '-o', 'x.docx', '--only', 'the-thuc/nothing');
  expect([code, existsSync(join(cwd, 'x.docx'))]).toEqual([2, false]);
  expect(err).toContain('the-thuc/nothing');
});

test('--suggest proposes what is certain, as tracked changes', async () => {
  const cwd = folderOf({ 'a.docx': draft });
  const { code, out } = await annotate(cwd, 'a.docx', '-o', 'b.docx', '--suggest');
  expect([code, /1 chỗ sửa được đề xuất bằng Track Changes/u.test(out)]).toEqual([0, true]);
  const seen = reviewed(readFileSync(join(cwd, 'b.docx')));
  expect(seen.changes.length).toBeGreaterThan(0);
  expect(seen.original).toBe(reviewed(draft).original);
  expect(seen.accepted).not.toBe(seen.original);
});

test('a file that exists is overwritten with --force alone, the draft itself too', async () => {
  const cwd = folderOf({ 'a.docx': draft, 'b.docx': 'cũ' });
  const refused = await annotate(cwd, 'a.docx', '-o', 'b.docx');
  expect([refused.code, readFileSync(join(cwd, 'b.docx'), 'utf8')]).toEqual([2, 'cũ']);
  expect(refused.err).toContain('b.docx: đã có tệp này');
  expect((await annotate(cwd, 'a.docx', '-o', 'b.docx', '--force')).code).toBe(0);
  expect(comments(cwd, 'b.docx').length).toBeGreaterThan(3);
  expect((await annotate(cwd, 'a.docx', '-o', 'a.docx')).code).toBe(2);
  expect(readFileSync(join(cwd, 'a.docx'))).toEqual(Buffer.from(draft));
  expect((await annotate(cwd, 'a.docx', '-o', './a.docx', '--force')).code).toBe(0);
  expect(comments(cwd, 'a.docx').length).toBeGreaterThan(3);
});

test('files that are left alone, with the reason and nothing written', async () => {
  const cwd = folderOf({
    'signed.docx': docxOf(text, { parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } }),
    'locked.docx': docxOf(text, { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' }),
    'a.txt': text,
    'broken.docx': draft.slice(0, 2000),
  });
  for (const [name, reason] of [
    ['signed.docx', 'ký số'],
    ['locked.docx', 'bảo vệ'],
    ['a.txt', 'rasoat report'],
    ['broken.docx', 'hỏng'],
  ]) {
    const { code, out, err } = await annotate(cwd, name, '-o', 'out.docx');
    expect([name, code, out, err.includes(reason)]).toEqual([name, 2, '', true]);
    expect(existsSync(join(cwd, 'out.docx'))).toBe(false);
    const english = await annotate(cwd, name, '-o', 'out.docx', '--lang', 'en');
    expect(english.err).toContain('not annotated');
  }
});

test('usage', async () => {
  const cwd = folderOf({ 'a.docx': draft, 'b.docx': draft });
  for (const argv of [[], ['a.docx', 'b.docx'], ['.'], ['-'], ['a.docx', '--date', '30/11/2026'], ['khong-co.docx']]) {
    const { code, out, err } = await rasoat(['annotate', ...argv, ...day], { cwd });
    expect([argv, code, out]).toEqual([argv, 2, '']);
    expect(err).toMatch(/^rasoat: /u);
  }
});

test('a draft in English words, from standard input', async () => {
  const cwd = folderOf({});
  const { code, out } = await rasoat(['annotate', '-', '-o', 'b.docx', ...dated, '--lang', 'en'], {
    cwd,
    stdin: draft,
  });
  expect([code, out.startsWith('Wrote b.docx: ')]).toEqual([0, true]);
  expect(comments(cwd, 'b.docx')[0].lines[0]).toMatch(/^(?:ERROR|WARNING|NOTE)\. /u);
});

test('a draft without findings: no file', async () => {
  const cwd = folderOf({ 'a.docx': docxOf(readFileSync(join(root, 'examples/cong-van-gop-y.txt'), 'utf8')) });
  const { code, out } = await annotate(cwd, 'a.docx', '-o', 'b.docx');
  expect([code, existsSync(join(cwd, 'b.docx'))]).toEqual([0, false]);
  expect(out).toContain('không có phát hiện nào');
});

test('a secret draft: the comments say what they say, and that the file is as secret is told', async () => {
  const cwd = folderOf({ 'a.docx': docxOf(text.replace(/^/u, 'MẬT\n')) });
  const { code, err } = await annotate(cwd, 'a.docx', '-o', 'b.docx');
  expect([code, err.includes('dấu chỉ độ mật')]).toEqual([0, true]);
});

test('a part that was not read holds the exit code back', async () => {
  const cwd = folderOf({ 'a.docx': draft });
  const chunk = '<w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p><w:altChunk r:id="rId99"/>';
  writeFileSync(join(cwd, 'a.docx'), docxOf([...text.split('\n'), { xml: chunk }]));
  const { code, err } = await annotate(cwd, 'a.docx', '-o', 'b.docx');
  expect([code, err.includes('chưa được rà soát')]).toEqual([1, true]);
  expect(existsSync(join(cwd, 'b.docx'))).toBe(true);
});
