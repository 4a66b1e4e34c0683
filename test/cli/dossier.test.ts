import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sample } from '../dossier/support.ts';
import { args, type Data, type Files, folder, outcome, papers, told } from './dossier-support.ts';
import { folderOf, rasoat } from './support.ts';

/** `rasoat dossier`: what a clerk is told of a folder of papers. */

test('the sound sample: ready, exit code 0, each file told for what it is', async () => {
  const cwd = folder(papers());
  const { code, data } = await told(cwd);
  expect(outcome({ code, data })).toEqual([0, 'pass', []]);
  expect(data.papers.map(({ id, sureness, counts }: Data) => [id, sureness, counts])).toEqual([
    ['to-trinh', 'sure', true],
    ['du-thao', 'sure', true],
    ['so-sanh', 'sure', true],
    ['tong-hop-y-kien', 'sure', true],
    ['tong-ket', 'sure', true],
    ['bao-cao-tham-dinh', 'sure', true],
    ['tiep-thu-tham-dinh', 'sure', true],
  ]);
  expect(data.missing).toEqual([]);
  expect(data.draft).toBe('du-thao');
  const { out } = await rasoat(args(), { cwd });
  expect(out).toContain('KẾT LUẬN: Đủ điều kiện\n');
  // What the data do not tell is said beside the verdict.
  expect(out).toMatch(/Còn phải tra cứu\n {2}\? \d+ viện dẫn không có trong dữ liệu/u);
});

test('a paper of the list that is not there: nothing can be concluded; required by the province: not ready', async () => {
  const without = papers(['bao-cao-tham-dinh.txt']);
  const plain = await told(folder(without));
  expect(outcome(plain)).toEqual([1, 'open', ['Chưa thấy giấy tờ trong danh mục của bước này: báo cáo thẩm định.']]);
  expect(plain.data.missing).toEqual([{ paper: 'bao-cao-tham-dinh', required: false, from: 'law', facts: ['V9.3'] }]);
  const [{ finding }] = plain.data.findings;
  expect(finding).toMatchObject({ rule: 'dossier/paper-missing', severity: 'warning', path: 'ho-so' });
  expect(finding.authority).toMatchObject([{ fact: 'V9.3', checked: false }]);

  const config = (stage: string): Files => ({ 'rasoat.config.jsonc': `{ "dossier": { "trinh-ubnd": ${stage} } }` });
  const hard = await told(folder(without, config('{ "require": ["bao-cao-tham-dinh"] }')));
  expect(outcome(hard)).toEqual([1, 'findings', ['Thiếu giấy tờ bắt buộc: báo cáo thẩm định.']]);
  expect(hard.data.findings[0].finding).toMatchObject({ severity: 'error', authority: [{ fact: 'V9.3' }] });
  const removed = await told(folder(without, config('{ "remove": ["bao-cao-tham-dinh"] }')));
  expect(outcome(removed)).toEqual([0, 'pass', []]);
  const added = await told(folder(papers(), config('{ "add": ["ra-soat"] }')));
  expect(outcome(added)).toEqual([
    1,
    'open',
    ['Chưa thấy giấy tờ trong danh mục của bước này: báo cáo rà soát văn bản.'],
  ]);
  expect(added.data.missing).toEqual([{ paper: 'ra-soat', required: false, from: 'config', facts: [] }]);
  const off = await told(folder(without, { 'rasoat.config.jsonc': '{ "rules": { "dossier/paper-missing": "off" } }' }));
  expect(outcome(off)).toEqual([0, 'pass', []]);
});

test('a waiver excuses a paper that is missing', async () => {
  const waiver = {
    path: 'hs/ho-so',
    rule: 'dossier/paper-missing',
    subject: 'paper/tong-ket',
    reason: 'văn bản quy định lần đầu',
  };
  const cwd = folder(papers(['bao-cao-tong-ket.txt']), {
    'rasoat.waivers.jsonc': JSON.stringify({ waivers: [waiver] }),
  });
  const { code, data } = await told(cwd);
  expect(outcome({ code, data })).toEqual([0, 'pass', []]);
  expect(data.findings).toMatchObject([{ waived: true, finding: { rule: 'dossier/paper-missing' } }]);
});

test('an error in a paper: not ready, what may be unlawful named first', async () => {
  const draft = sample()['du-thao-quyet-dinh.txt'];
  const lapsed = draft.replace(
    'Căn cứ Nghị định số 268/2026/NĐ-CP của Chính phủ quy định về khuyến nông và chuyển giao công nghệ trong nông nghiệp;',
    'Căn cứ Nghị định số 61/2018/NĐ-CP của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;',
  );
  expect(lapsed).not.toBe(draft);
  const cwd = folder(papers([], { 'du-thao-quyet-dinh.txt': lapsed }));
  const { code, data } = await told(cwd);
  expect(code).toBe(1);
  expect(data.verdict).toBe('findings');
  expect(data.reasons[0]).toBe('Còn 1 lỗi phải sửa, trong đó có nội dung có thể trái pháp luật (dự thảo).');
  const { out } = await rasoat(args(), { cwd });
  expect(out).toMatch(
    /Có thể trái pháp luật\n {2}Dự thảo — du-thao-quyet-dinh\.txt\n {4}LỖI {2}dòng \d+ · căn cứ 4 {2}citation\/superseded/u,
  );
  // The errors of a letter of another body, and of an older version, do not count.
  const letter = `UBND TỈNH LAI CHÂU\nSỞ TÀI CHÍNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 300/STC-NS\nV/v góp ý dự thảo Quyết định quy định tiêu chí lựa chọn mô hình khuyến nông\nLai Châu, ngày 05 tháng 10 năm 2026\n\nKính gửi: Sở Nông nghiệp và Môi trường\n\nCăn cứ Nghị định số 61/2018/NĐ-CP, Sở Tài chính nhất trí./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nNguyễn Văn D\n`;
  const old = lapsed.replace('DỰ THẢO\n', 'DỰ THẢO LẦN 1\n');
  const newer = draft.replace('DỰ THẢO\n', 'DỰ THẢO LẦN 2\n');
  const beside = await told(
    folder(papers([], { 'y-kien.txt': letter, 'du-thao-quyet-dinh.txt': newer, 'cu.txt': old })),
  );
  expect(outcome(beside)).toEqual([0, 'pass', []]);
  const aside = beside.data.papers.filter(({ counts }: Data) => !counts);
  expect(aside.map(({ id, superseded }: Data) => [id, superseded?.why ?? null])).toEqual([
    ['du-thao~2', 'older'],
    ['y-kien-gop-y', null],
  ]);
});

test('--fail-on and --max-warnings decide on warnings', async () => {
  const cwd = folder(papers(['bao-cao-tham-dinh.txt']));
  expect(outcome(await told(cwd, ['--fail-on', 'warning']))).toEqual([
    1,
    'findings',
    ['Có 1 cảnh báo.', 'Chưa thấy giấy tờ trong danh mục của bước này: báo cáo thẩm định.'],
  ]);
  expect((await told(cwd, ['--max-warnings', '0'])).data.verdict).toBe('findings');
  const whole = folder(papers());
  expect((await told(whole, ['--fail-on', 'warning'])).data.verdict).toBe('pass');
  const unknown = await told(whole, ['--fail-on', 'unknown']);
  expect([unknown.code, unknown.data.verdict]).toEqual([1, 'open']);
  expect(unknown.data.reasons[0]).toMatch(/viện dẫn không có trong dữ liệu/u);
});

test('what cannot be read is named, and nothing is concluded', async () => {
  const blank = await told(folder(papers(['bao-cao-tham-dinh.txt'], { 'bao-cao-tham-dinh.txt': '\n' })));
  expect(outcome(blank)).toEqual([1, 'open', ['Không đọc được: bao-cao-tham-dinh.txt.']]);
  expect(blank.data.papers.find(({ unread }: Data) => unread)).toMatchObject({
    id: 'bao-cao-tham-dinh',
    sureness: 'weak',
  });
  const cwd = folder(papers());
  writeFileSync(
    join(cwd, 'hs/anh-chup.jpg'),
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
  );
  const picture = await told(cwd);
  expect(outcome(picture)).toEqual([1, 'open', ['Không đọc được: anh-chup.jpg.']]);
  const { out } = await rasoat(args(), { cwd });
  expect(out).toContain('Không đọc được (1)\n  ✗ anh-chup.jpg\n');
  // Files that programs leave beside the papers are none.
  rmSync(join(cwd, 'hs/anh-chup.jpg'));
  for (const name of ['~$to-trinh.docx', 'Thumbs.db', 'a.tmp']) writeFileSync(join(cwd, 'hs', name), 'x');
  expect(outcome(await told(cwd))).toEqual([0, 'pass', []]);
});

test('no draft, a stage for another form, a paper known by its name alone: nothing is concluded', async () => {
  const lost = await told(folder(papers(['du-thao-quyet-dinh.txt'])));
  expect([lost.code, lost.data.verdict, lost.data.draft]).toEqual([1, 'open', null]);
  expect(lost.data.reasons).toContain(
    'Chưa tìm thấy dự thảo trong hồ sơ, nên không đối chiếu được các giấy tờ với nhau.',
  );
  const council = await told(folder(papers()), [], 'trinh-hdnd');
  expect([council.code, council.data.verdict]).toEqual([1, 'open']);
  expect(council.data.reasons[0]).toMatch(/^Bước trình Hội đồng nhân dân tỉnh dành cho nghị quyết/u);
  const weak = await told(folder(papers(['ban-so-sanh.txt'], { 'so sanh.txt': 'Nội dung cũ và mới.\n' })));
  expect(outcome(weak)).toEqual([1, 'open', ['Chỉ đoán theo tên tệp là giấy tờ gì: so sanh.txt.']]);
});

test('what the configuration ignores is no paper; of a file that is not known nothing but that is told', async () => {
  const note = { 'luu/ghi-chu.md': '# Ghi chú\n\nHọp ngày 31/02/2026 với các sở.\n' };
  const plain = folder(papers([], note));
  const { out } = await rasoat(args(), { cwd: plain });
  expect(out).toContain('Giấy tờ có trong hồ sơ (8)');
  expect(out).not.toContain('language/');
  expect(out).not.toContain('input/fragment');
  expect((await told(plain)).data.findings).toMatchObject([
    { finding: { rule: 'dossier/paper-unknown', severity: 'info' } },
  ]);
  const ignoring = folder(papers([], note), { 'rasoat.config.jsonc': '{ "ignore": ["hs/luu/**"] }' });
  expect((await told(ignoring)).data.papers).toHaveLength(7);
});

test('a folder of several dossiers is told to be one', async () => {
  const all = Object.entries(papers());
  const cwd = folder(
    Object.fromEntries(['a', 'b'].flatMap((name) => all.map(([file, text]) => [`${name}/${file}`, text]))),
  );
  const { code, data } = await told(cwd);
  expect(outcome({ code, data })).toEqual([1, 'open', ['Thư mục có 2 hồ sơ: a; b; hãy kiểm tra từng thư mục.']]);
  // Papers sorted into folders are one dossier.
  const sorted = folder(Object.fromEntries(all.map(([file, text], i) => [`${i}/${file}`, text])));
  expect(outcome(await told(sorted))).toEqual([0, 'pass', []]);
});

test('the page as HTML and as a Word file, by the ending of the file', async () => {
  const cwd = folder(papers(['bao-cao-tham-dinh.txt']));
  const html = await rasoat(args(['-o', 'kq.html']), { cwd });
  expect([html.code, html.out, html.err]).toEqual([1, 'Đã ghi kq.html: chưa kết luận được.\n', '']);
  const page = readFileSync(join(cwd, 'kq.html'), 'utf8');
  expect(page).toContain('<strong>Chưa kết luận được</strong>');
  expect(page).toContain('<h2>Còn thiếu (1)</h2>');
  expect(page).not.toMatch(/<script|https?:/u);
  await rasoat(args(['-o', 'kq.docx']), { cwd });
  const bytes = readFileSync(join(cwd, 'kq.docx'));
  const words = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']).replace(/<[^>]+>/gu, ' ');
  expect(words).toContain('KẾT LUẬN: Chưa kết luận được');
  expect(words).toContain('Báo cáo thẩm định');
  await rasoat(args(['-o', 'lai.docx']), { cwd });
  expect(readFileSync(join(cwd, 'lai.docx')).equals(bytes)).toBe(true);
  expect((await rasoat(args(['--format', 'docx']), { cwd })).code).toBe(2);
  expect((await rasoat(args(['--format', 'json', '-o', 'kq.html']), { cwd })).code).toBe(2);
});

test('a result never takes the place of a paper, nor lies among the papers', async () => {
  const cwd = folder(papers());
  const paper = join(cwd, 'hs', 'du-thao-quyet-dinh.txt');
  const before = readFileSync(paper, 'utf8');
  const names = readdirSync(join(cwd, 'hs'));
  symlinkSync(paper, join(cwd, 'link.html'));
  for (const output of ['hs/du-thao-quyet-dinh.txt', 'hs/moi.html', './hs/../hs/moi.html', 'link.html']) {
    const { code, err } = await rasoat(args(['--format', 'html', '-o', output]), { cwd });
    expect([output, code, err]).toEqual([
      output,
      2,
      expect.stringContaining(`${output}: nằm trong hồ sơ đang được kiểm tra, không ghi vào đó`),
    ]);
  }
  expect(readFileSync(paper, 'utf8')).toBe(before);
  expect(readdirSync(join(cwd, 'hs'))).toEqual(names);
});

test('of a secret paper no words travel', async () => {
  const draft = sample()['du-thao-quyet-dinh.txt'].replace('DỰ THẢO\n', 'MẬT\nDỰ THẢO\n').replace('20 ha', '20 ha ha');
  const cwd = folder(papers([], { 'du-thao-quyet-dinh.txt': draft }));
  for (const form of ['json', 'html']) {
    const { out, err } = await rasoat(args(['--format', form]), { cwd });
    expect(err).toContain('--allow-secret');
    expect(out).not.toContain('mô hình khuyến nông địa phương trên địa bàn tỉnh');
    const open = await rasoat(args(['--format', form, '--allow-secret']), { cwd });
    expect(open.out).toContain('mô hình khuyến nông');
  }
});

test('an archive in place of a folder, and one in the folder', async () => {
  const entries = Object.fromEntries(
    Object.entries(papers()).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  const zip = zipSync(entries, { mtime: '1980-01-01T00:00:00' });
  const cwd = folderOf({ 'hs.zip': zip, 'ngoai/hs.zip': zip });
  const names = async (operand: string): Promise<unknown> => {
    const { code, out } = await rasoat(['dossier', operand, ...args(['--format', 'json']).slice(2)], { cwd });
    const data = JSON.parse(out);
    return [code, data.verdict, data.papers.map(({ file }: Data) => file.path)];
  };
  const order = [
    'to-trinh.txt',
    'du-thao-quyet-dinh.txt',
    'ban-so-sanh.txt',
    'tong-hop-y-kien.txt',
    'bao-cao-tong-ket.txt',
    'bao-cao-tham-dinh.txt',
    'tiep-thu-tham-dinh.txt',
  ];
  expect(await names('hs.zip')).toEqual([0, 'pass', order]);
  expect(await names('ngoai')).toEqual([0, 'pass', order.map((name) => `hs.zip › ${name}`)]);
});

test('usage: what is missing or wrong is named, exit code 2', async () => {
  const cwd = folder(papers(), { 'tep.txt': 'x', 'rong/.giu': '' });
  const fails = async (argv: readonly string[], words: string): Promise<void> => {
    const { code, out, err } = await rasoat(argv, { cwd });
    expect([argv, code, out]).toEqual([argv, 2, '']);
    expect(err).toContain(words);
  };
  await fails(['dossier'], 'Nêu thư mục của hồ sơ');
  await fails(['dossier', 'hs'], '--stage lay-y-kien|tham-dinh');
  await fails(['dossier', 'hs', '--stage', 'trinh'], 'Chọn một trong');
  await fails(['dossier', 'khong-co', '--stage', 'tham-dinh'], 'khong-co: không có tệp hay thư mục này.');
  await fails(['dossier', 'tep.txt', '--stage', 'tham-dinh'], 'không phải thư mục');
  await fails(['dossier', 'rong', '--stage', 'tham-dinh', '--as-of', '2026-11-24'], 'không có tệp nào');
  await fails(['dossier', 'history', 'hs'], 'chưa có lịch sử nào');
  await fails(args(['--verify']), 'chưa có tệp này');
  const bad = folder(papers(), {
    'rasoat.config.jsonc':
      '{\n  "dossier": {\n    "trinh-ubn": {},\n    "tham-dinh": { "add": ["so-sanh", "to-trin"], "remove": ["so-sanh"] }\n  }\n}',
  });
  const { code, err } = await rasoat(args(), { cwd: bad });
  expect(code).toBe(2);
  expect(err.split('\n').slice(0, 3)).toEqual([
    expect.stringMatching(/rasoat\.config\.jsonc:3:5: .*"trinh-ubn"/u),
    expect.stringMatching(/rasoat\.config\.jsonc:4:18: Bước "tham-dinh": "so-sanh" vừa được thêm/u),
    expect.stringMatching(/rasoat\.config\.jsonc:4:39: .*"to-trin"/u),
  ]);
});
