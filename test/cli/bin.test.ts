import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { root } from '../support/paths.ts';
import { bin, day, env, folderOf } from './support.ts';

/** End to end: the real `rasoat` in a process of its own. Few runs, many cases in each. */

function rasoat(
  argv: readonly string[],
  cwd: string,
  over: { input?: string; env?: Record<string, string>; node?: readonly string[] } = {},
) {
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, [...(over.node ?? []), bin, ...argv], {
    cwd,
    input: over.input ?? '',
    encoding: 'utf8',
    timeout: 110_000,
    maxBuffer: 1 << 28,
    env: { ...env, ...over.env },
  });
  expect(signal).toBeNull();
  return { code: status, out: stdout, err: stderr };
}

/** Refuses every module that could reach a network, and says which was asked for. */
const noNetwork = `
import { registerHooks } from 'node:module';
const network = /^(?:node:)?(?:net|http|https|http2|dgram|tls|dns|dns\\/promises|undici|inspector)$/;
registerHooks({ resolve(specifier, context, next) {
  if (network.test(specifier)) throw new Error('network module asked for: ' + specifier);
  return next(specifier, context);
} });
for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']) {
  Object.defineProperty(globalThis, name, { get() { throw new Error('network global asked for: ' + name); } });
}
`;

const draft =
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nQUYẾT ĐỊNH\nVề việc thử\n\nCăn cứ Nghị định số 34/2016/NĐ-CP;\n\nĐiều 1. Phạm vi\n';

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

test('any bytes: every file is in the report, nothing crashes or hangs, the network is never asked for', () => {
  const binary = new Uint8Array(5000).map((_, i) => (i * 7919) & 0xff);
  const files: Record<string, string | Uint8Array> = {
    'rong.md': '',
    'trang.txt': ' \n\t\n',
    'nhi-phan.md': binary,
    'docx-doi-ten.txt': Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('word/document.xml'), binary]),
    'pdf.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), binary]),
    'cat-cut.md': Buffer.from(draft).subarray(0, Buffer.from(draft).indexOf(Buffer.from('ế')) + 1),
    'khong-utf8.txt': Buffer.concat([Buffer.from(draft), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x41])]),
    'utf16-le.txt': utf16(draft, 'le'),
    'utf16-be.md': utf16(draft, 'be'),
    'bom.md': `\uFEFF${draft}`,
    'crlf.md': draft.replaceAll('\n', '\r\n'),
    'cr.txt': draft.replaceAll('\n', '\r'),
    'nfd.md': draft.normalize('NFD'),
    'surrogate.txt': utf16(`${draft}\ud800 Điều 2.\udc00`, 'le'),
    'dieu-khien.md': `${draft}\u0000\u001b[2J\u202e\u0007`,
    'trang-trong.md': '\n'.repeat(1_000_000),
    'mot-dong.txt':
      `${'quy định về việc thực hiện '.repeat(200_000)}Căn cứ Nghị định số 34/2016/NĐ-CP và ${'các nội dung khác '.repeat(250_000)}`.slice(
        0,
        10_000_000,
      ),
    'ngoac.html': `<p>${'<b>'.repeat(20_000)}Điều 1.`,
    'ngoac.md': `${'> '.repeat(5_000)}Điều 1.\n${'['.repeat(20_000)}\n${'`'.repeat(20_000)}`,
    'tốt "lành" \u001b[31m.md': draft,
  };
  const cwd = folderOf({ ...files, 'chan.mjs': noNetwork });
  const guard = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(join(cwd, 'chan.mjs')).href, '-e', "require('node:https')"],
    { encoding: 'utf8' },
  );
  expect(guard.stderr).toContain('network module asked for: node:https');
  const { code, out, err } = rasoat(['check', '.', 'khong-co.md', '--format', 'json', ...day], cwd, {
    env: { NODE_OPTIONS: `--import=${pathToFileURL(join(cwd, 'chan.mjs')).href}` },
  });
  expect(err).toBe(
    'rasoat: khong-co.md: không có tệp hay thư mục này.\nrasoat: 1 tệp không kiểm tra được, lý do ở trên.\n',
  );
  expect(code).toBe(2);
  const report = JSON.parse(out);
  const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(root, 'rules/reports/schema/check.schema.json'), 'utf8')),
  );
  check(report);
  expect(check.errors ?? []).toEqual([]);
  const byPath = new Map<string, (typeof report.files)[number]>(
    report.files.map((file: { path: string }) => [file.path, file]),
  );
  expect([...byPath.keys()].sort()).toEqual(Object.keys(files).sort());

  const unread = (path: string): string[] => byPath.get(path).unread.map((part: { kind: string }) => part.kind);
  expect(unread('rong.md')).toEqual(['empty']);
  expect(unread('trang.txt')).toEqual(['empty']);
  expect(unread('trang-trong.md')).toEqual(['empty']);
  for (const path of ['nhi-phan.md', 'docx-doi-ten.txt', 'pdf.pdf'])
    expect([path, unread(path)]).toEqual([path, ['binary']]);
  expect(unread('khong-utf8.txt')).toEqual(['encoding']);
  for (const path of ['rong.md', 'nhi-phan.md', 'pdf.pdf', 'khong-utf8.txt']) {
    const rules = byPath.get(path).findings.map((finding: { rule: string }) => finding.rule);
    expect([path, rules.some((rule: string) => rule.startsWith('input/'))]).toEqual([path, true]);
  }
  // The same draft in any encoding and with any line end has the same findings.
  const prints = (path: string): string[] =>
    byPath.get(path).findings.map((finding: { fingerprint: string }) => finding.fingerprint);
  const plain = prints('tốt "lành" \u001b[31m.md');
  expect(plain.length).toBeGreaterThan(0);
  for (const path of ['utf16-le.txt', 'utf16-be.md', 'bom.md', 'crlf.md', 'cr.txt'])
    expect([path, prints(path)]).toEqual([path, plain]);
});

test('the report for people: told in words, safe for a terminal, exit 1 for an unread file', () => {
  const cwd = folderOf({
    'nhi-phan.md': new Uint8Array([1, 2, 0, 3, 0, 0]),
    'x\u001b[31m.md': `${draft}\u001b[2J\u202e`,
  });
  const { code, out, err } = rasoat(['check', '.', ...day], cwd);
  expect([code, err]).toEqual([1, '']);
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
  expect(out).toContain('x␛[31m.md');
  expect(out).toMatch(/nhi-phan\.md: .*không phải văn bản/u);
  expect(out).toMatch(/^Kết luận: chưa/mu);
});

test('on a Node that cannot strip types the program restarts itself on the one beside the project', () => {
  const cwd = folderOf({ 'a.md': draft });
  const old = rasoat(['check', '-', ...day, '--format', 'ndjson'], cwd, { node: ['--no-strip-types'], input: draft });
  const own = rasoat(['check', '-', ...day, '--format', 'ndjson'], cwd, { input: draft });
  expect(old).toEqual(own);
  expect(own.code).toBe(1);
  expect(JSON.parse(own.out.trimEnd().split('\n').at(-1)!).type).toBe('summary');
  const stuck = rasoat(['--version'], cwd, { node: ['--no-strip-types'], env: { RASOAT_RESTARTED: '1' } });
  expect(stuck.code).toBe(2);
  expect(stuck.err).toMatch(/^rasoat: cần Node 22\.18 trở lên, đang chạy Node .*\nrasoat: needs Node 22\.18/u);
});

test('the bin starts by its own name through a link, as npx starts it', () => {
  const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/rasoat'), ['--version'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  expect([status, stdout]).toEqual([0, 'rasoat 0.1.0\n']);
});
