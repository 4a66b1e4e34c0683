import { excerpt } from '@rasoat/rules/reports/excerpt';
import { htmlFile, htmlHead, htmlTail } from '@rasoat/rules/reports/html';
import { summarise } from '@rasoat/rules/reports/summary';
import type { CheckedFile, NotChecked } from '@rasoat/rules/reports/types';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import {
  fileOf,
  findingOf,
  policy,
  readPlain,
  resultOf,
  run,
  sampleFile,
  spanOf,
  waiverOf,
  withNote,
  words,
} from './sample.ts';

/** The page that a clerk prints. It is read back as a browser reads it. */

interface Options {
  readonly lang?: 'vi' | 'en';
  readonly allowSecret?: boolean;
  readonly notChecked?: readonly NotChecked[];
}

function pageOf(files: readonly CheckedFile[], { lang = 'vi', allowSecret = false, notChecked = [] }: Options = {}) {
  const parts = files.map((file) => [...htmlFile(file, summarise(file), { lang, policy, allowSecret })].join(''));
  const html = htmlHead(run, files.map(summarise), notChecked, policy, lang) + parts.join('') + htmlTail(run, lang);
  const errors: string[] = [];
  const tree = parse(html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  return { html, tree };
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

function elements(tree: DefaultTreeAdapterTypes.Document): Element[] {
  const found: Element[] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if ('tagName' in node) found.push(node);
      if ('childNodes' in node) walk(node.childNodes);
    }
  };
  walk(tree.childNodes);
  return found;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const classOf = (element: Element): string => element.attrs.find(({ name }) => name === 'class')?.value ?? '';
const texts = (tree: DefaultTreeAdapterTypes.Document, of: (element: Element) => boolean): string[] =>
  elements(tree).filter(of).map(textOf);

test('verdict first, then findings by section and place, with the words of the draft marked in their line', () => {
  const { tree } = pageOf([sampleFile()]);
  expect(texts(tree, (one) => classOf(one) === 'verdict findings')).toEqual([
    'Chưa đủ điều kiệnCòn 2 lỗi. Còn 1 căn cứ chưa kết luận được, phải tra cứu ở nguồn chính thức.',
  ]);
  expect(texts(tree, ({ tagName }) => /^h[1-4]$/u.test(tagName))).toEqual([
    'Kết quả rà soát dự thảo',
    'du-thao.md',
    'Có thể trái pháp luật',
    'Căn cứ',
    'Sai sót thể thức, kỹ thuật',
    'Phần mở đầu',
    'Điều 1',
    'Chưa kết luận được',
    'Căn cứ',
    'Chú giải',
  ]);
  expect(texts(tree, ({ tagName }) => tagName === 'blockquote')).toEqual([
    'dòng 4Căn cứ Nghị định số 34/2016/NĐ-CP;',
    'dòng 2CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n▸ (thiếu) Tiêu ngữ ',
    'dòng 71. Quyết định này quy định về phí .',
    'dòng 5Căn cứ Nghị định số 999/2030/NĐ-CP;',
  ]);
  expect(texts(tree, ({ tagName }) => tagName === 'mark').slice(0, 3)).toEqual([
    'Nghị định số 34/2016/NĐ-CP',
    ' .',
    'Nghị định số 999/2030/NĐ-CP',
  ]);
  const [superseded, motto] = texts(tree, (one) => classOf(one) === 'finding');
  for (const part of [
    'LỖIcăn cứ 1 · dòng 4, cột 8citation/superseded',
    'Dữ liệu: bị thay thế bởi Nghị định số 78/2025/NĐ-CP từ ngày 01/4/2025; mức tin cậy A',
    'Cách sửa: Thay bằng “Nghị định số 78/2025/NĐ-CP” (cần người soạn thảo xác nhận)',
    'Xem thêm: Chỗ dùng căn cứ này (dòng 6)',
  ])
    expect(superseded).toContain(part);
  expect(motto).toContain('Căn cứ: khoản 2 Điều 71 Nghị định số 78/2025/NĐ-CP — chưa đối chiếu bản chính thức');
  expect(texts(tree, ({ tagName }) => tagName === 'dl')[0]).toContain('cập nhật đến ngày 15/10/2026, 3 văn bản');
});

test('English says the same', () => {
  const { html, tree } = pageOf([sampleFile()], { lang: 'en' });
  expect(html).toContain('<html lang="en">');
  const [verdict] = texts(tree, (one) => classOf(one) === 'verdict findings');
  expect(verdict).toBe('May not go yet2 errors. 1 legal basis could not be told; look them up at an official source.');
  expect(texts(tree, ({ tagName }) => tagName === 'h3')).toEqual([
    'May be unlawful',
    'Defects of form and technique',
    'Could not be told',
  ]);
});

test('nothing is called fine while a căn cứ is not known, and a lost file leaves the run open', () => {
  const sample = sampleFile();
  const unknown = fileOf('a', { ...sample.result, findings: [] });
  expect(pageOf([unknown]).html).toContain(
    '<section class="verdict look"><strong>Không có lỗi, còn căn cứ phải tra cứu',
  );
  const fine = fileOf('b', resultOf(readPlain('x')));
  expect(pageOf([fine]).html).toContain('<section class="verdict pass"><strong>Đủ điều kiện</strong>');
  const lost = pageOf([fine], { notChecked: [{ path: 'c', reasons: [{ vi: 'c: <hỏng>', en: '' }] }] });
  expect(lost.html).toContain('<section class="verdict open"><strong>Chưa kết luận được</strong>');
  expect(texts(lost.tree, (one) => classOf(one) === 'note')).toEqual(['Không kiểm tra được: c: <hỏng>']);
  const unread = withNote(readPlain('x'), { kind: 'binary', span: { start: 0, end: 0 }, vi: 'Là PDF.', en: 'A PDF.' });
  expect(texts(pageOf([fileOf('d', resultOf(unread))]).tree, (one) => classOf(one) === 'note')).toEqual(['? Là PDF.']);
});

test('several files have a table that leads to each', () => {
  const { tree } = pageOf([sampleFile(), fileOf('b.md', resultOf(readPlain('x')))]);
  const links = elements(tree).filter(({ tagName }) => tagName === 'a');
  expect(links.map(textOf)).toEqual(['du-thao.md', 'b.md']);
  const ids = elements(tree).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === 'id').map(({ value }) => value),
  );
  expect(links.map(({ attrs }) => attrs[0].value.slice(1))).toEqual(ids);
});

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '--></title><svg onload=alert(1)>',
  '&lt;b&gt;&#60;script&#62;',
  '\u202e\u0000\u2028javascript:alert(1)',
];

test.each(payloads)('what stands in a draft is text: %j', (payload) => {
  const bare = readPlain(`Điều 1. ${payload}\n2. Trước ${payload} GIỮA ${payload} sau.\n\n3. Hết ${payload}\n\n`);
  const source = withNote(bare, { kind: 'unread', span: { start: 0, end: 1 }, vi: payload, en: payload });
  const at = { start: 8, end: source.text.indexOf('\n2. Trước') };
  const title = { vi: payload, en: payload };
  const finding = findingOf(source, {
    rule: `a/${payload}`,
    words: words(payload, payload, payload),
    at,
    path: `dieu-${payload}`,
    authority: [{ document: payload, unit: payload, fact: payload, checked: false }],
    evidence: { event: 'replaced', by: payload, date: payload, confidence: 'A', source: payload },
    fixes: [{ kind: 'safe', title, edits: [] }],
    related: [{ at, message: title }],
  });
  const between = findingOf(source, { rule: 'a/b', words: words('x'), at: spanOf(source.text, 'GIỮA') });
  const end = { start: source.text.length - 1, end: source.text.length - 1 };
  const absent = findingOf(source, { rule: 'a/c', words: words('x'), at: end, absent: { subject: payload } });
  const waived = [{ finding, waiver: waiverOf(payload, payload, null) }];
  const file = fileOf(payload, resultOf(source, [finding, between, absent], { waived, known: [finding] }));
  const { html, tree } = pageOf([file, file], { notChecked: [{ path: payload, reasons: [title] }] });
  const found = elements(tree);
  const calm = elements(pageOf([sampleFile()]).tree);
  const allowed = new Set(
    [...calm, ...elements(pageOf([sampleFile(), sampleFile()]).tree)].map(({ tagName }) => tagName),
  );
  for (const name of ['ul', 'li']) allowed.add(name);
  expect(found.filter(({ tagName }) => !allowed.has(tagName)).map(({ tagName }) => tagName)).toEqual([]);
  const attributes = new Set(found.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
  expect([...attributes].filter((name) => name.startsWith('on') || name === 'src' || name === 'style')).toEqual([]);
  for (const { attrs } of found)
    for (const { name, value } of attrs) if (name === 'href') expect(value).toMatch(/^#tep-[0-9a-f]+$/u);
  expect(html).not.toMatch(/[\u0000\u2028\u202e]/u);
  // Its words are all there to be read.
  const seen = (text: string): string => text.replace(/[␀\n]|<U\+\w+>/gu, '');
  const plain = payload.replace(/[\u0000\u2028\u202e]/gu, '');
  expect(seen(texts(tree, ({ tagName }) => tagName === 'mark')[0])).toBe(plain);
  const contexts = texts(tree, ({ tagName }) => tagName === 'blockquote').map(seen);
  expect(contexts[1].split(plain)).toHaveLength(payload.includes('\u2028') ? 2 : 3);
  expect(contexts[2]).toContain(plain.slice(-6));
});

test('the page needs nothing from elsewhere and runs no script', () => {
  const { html, tree } = pageOf([sampleFile()]);
  expect(html).toContain("default-src 'none'");
  expect(elements(tree).filter(({ tagName }) => /^(?:script|link|img|iframe|object)$/u.test(tagName))).toEqual([]);
  expect(html).not.toMatch(/https?:|url\(|@import/u);
});

test('the name of a rule leads to its page where that came along', () => {
  const sample = sampleFile();
  const links = (pageOf?: (rule: string) => string | null): (string | undefined)[] => {
    const html = [...htmlFile(sample, summarise(sample), { lang: 'vi', policy, allowSecret: false, pageOf })].join('');
    return elements(parse(html))
      .filter(({ tagName }) => tagName === 'a')
      .map(({ attrs }) => attrs.find(({ name }) => name === 'href')?.value);
  };
  expect(links()).toEqual([]);
  expect(links((rule) => (rule === 'the-thuc/motto' ? 'file:///r/"<motto>.md' : null))).toEqual([
    'file:///r/"<motto>.md',
  ]);
});

test('what is waived stands with its reason; what a baseline knows is counted', () => {
  const sample = sampleFile();
  const [motto, superseded, unknown] = sample.result.findings;
  const waived = [{ finding: motto, waiver: waiverOf('Chờ mẫu mới', '2026-12-31', null) }];
  const { tree } = pageOf([fileOf('a', { ...sample.result, findings: [superseded], waived, known: [unknown] })]);
  expect(texts(tree, ({ tagName }) => tagName === 'li')[0]).toBe(
    'Thiếu Tiêu ngữ. Lý do: Chờ mẫu mới; đến 31/12/2026 (phần mở đầu · dòng 2, the-thuc/motto)',
  );
  expect(texts(tree, (one) => classOf(one) === 'note').at(-1)).toBe(
    '1 phát hiện khác đã có trong mốc nên không tính ở đây.',
  );
});

test('a finding about words beside the text shows them', () => {
  const source = readPlain('Điều 1. Phạm vi');
  const quote = '<!-- rasoat-waive: x -->';
  const finding = findingOf(source, {
    rule: 'input/waiver',
    words: words('Thiếu mã.'),
    at: { start: 0, end: 0 },
    quote,
  });
  const { tree } = pageOf([fileOf('a', resultOf(source, [finding]))]);
  expect(texts(tree, ({ tagName }) => tagName === 'blockquote')).toEqual([quote]);
});

test('words of a secret draft stay out, of its title, findings and waivers', () => {
  const source = readPlain('MẬT\nCăn cứ Nghị định số 34/2016/NĐ-CP;');
  const at = spanOf(source.text, '34/2016/NĐ-CP');
  const finding = findingOf(source, { rule: 'r/r', words: words('Xem 34/2016.'), at, path: 'can-cu/1' });
  const waived = [{ finding, waiver: waiverOf('Vì 34/2016', null, null) }];
  const file = fileOf('m.md', resultOf(source, [finding], { waived }));
  const closed = pageOf([file]).html;
  expect(closed).not.toContain('34/2016');
  expect(closed).toContain('Dự thảo có dấu chỉ độ mật');
  expect(closed).toContain('căn cứ 1 · dòng 2, cột 21');
  expect(pageOf([file], { allowSecret: true }).html.split('34/2016').length).toBeGreaterThan(4);
});

test('an excerpt shows whole words around the mark, and little of a long line or span', () => {
  const long = `${'trước '.repeat(100)}ĐÂY${' sau'.repeat(100)}`;
  const source = readPlain(`đầu\n${long}\ncuối`);
  const found = excerpt(source, spanOf(source.text, 'ĐÂY'), false);
  expect(found).toMatchObject({ line: 2, marked: 'ĐÂY', above: '' });
  expect(found.before).toMatch(/^… (?:trước )+$/u);
  expect(found.after).toMatch(/^(?: sau)+ …$/u);
  expect(found.before.length + found.after.length).toBeLessThan(340);
  const whole = excerpt(source, { start: 4, end: source.text.length }, false);
  expect(whole.marked.length).toBeLessThan(400);
  expect(whole.marked).toMatch(/^trước .* … .*\ncuối$/su);
  // A long word is cut between characters, not within one.
  const wide = readPlain('😀'.repeat(200));
  for (const start of [200, 202]) {
    const { before, after } = excerpt(wide, { start, end: start + 2 }, false);
    expect([before.isWellFormed(), after.isWellFormed()]).toEqual([true, true]);
  }
  const narrow = readPlain(`x${'😀'.repeat(200)}`);
  const { before, after } = excerpt(narrow, { start: 201, end: 203 }, false);
  expect([before.isWellFormed(), after.isWellFormed()]).toEqual([true, true]);
});

test('a missing part on a blank line shows the line above', () => {
  const source = readPlain('Dòng đầu\n\nDòng cuối');
  expect(excerpt(source, { start: 9, end: 9 }, true)).toEqual({
    line: 2,
    above: 'Dòng đầu',
    before: '',
    marked: '',
    after: '',
  });
});
