import { type CheckResult, checks, readBytes, Session } from '@rasoat/rules';
import { type PageView, pageView } from '@rasoat/rules/reports/page-view';
import { drafts } from '@rasoat/rules/testing';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { centralLaw } from '../support/check.ts';
import { type DocxItem, docxOf, xmlText } from '../support/docx.ts';
import { findingOf, law, readPlain, resultOf, spanOf, words } from './sample.ts';

/** A Word file as a page on the screen. It is read back as a browser reads it. */

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const asOf = '2026-11-24';

async function resultOfBytes(bytes: Uint8Array): Promise<CheckResult> {
  const source = await readBytes(bytes, { name: 'du-thao.docx' });
  return new Session(checks, { law: centralLaw(), asOf, today: asOf }).run(source);
}

class Page {
  readonly view: PageView;
  readonly result: CheckResult;
  readonly elements: readonly Element[];

  constructor(result: CheckResult, lang: 'vi' | 'en' = 'vi') {
    this.result = result;
    this.view = pageView({ path: 'du-thao.docx', result, law }, { lang, rulePages: true, annotate: true });
    const errors: string[] = [];
    const tree = parseFragment(this.view.html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    const found: Element[] = [];
    const walk = (nodes: readonly Node[]): void => {
      for (const node of nodes) {
        if ('tagName' in node) found.push(node);
        if ('childNodes' in node) walk(node.childNodes);
      }
    };
    walk(tree.childNodes);
    this.elements = found;
  }

  static async of(draft: string | readonly DocxItem[], options: Parameters<typeof docxOf>[1] = {}): Promise<Page> {
    return new Page(await resultOfBytes(docxOf(draft, options)));
  }

  all(tag: string, name = ''): Element[] {
    return this.elements.filter((one) => one.tagName === tag && (name === '' || has(one, name)));
  }

  /** Words marked for each finding, by its number. */
  marked(number: number): string {
    return this.all('mark')
      .filter((one) => attribute(one, 'data-f').split(' ').includes(String(number)))
      .map(textOf)
      .join('');
  }
}

const attribute = (element: Element, wanted: string): string =>
  element.attrs.find(({ name }) => name === wanted)?.value ?? '';
const has = (element: Element, name: string): boolean => attribute(element, 'class').split(' ').includes(name);

/** Words of an element, without the signs that the page puts among them; lines of a paragraph as lines. */
function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  if (node.nodeName === 'ins' || node.nodeName === 'sup') return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

test.each(Object.entries(drafts).map(([name, { text }]) => [name, text] as const))(
  '%s is all there, and nothing else',
  async (_, text) => {
    for (const options of [{}, { automatic: true }, { cutRuns: 7, changes: 11 }]) {
      const page = await Page.of(text.normalize('NFC'), options);
      const { source } = page.result;
      const lines = page
        .all('p')
        .filter((one) => one.parentNode !== null && /section|td/u.test(one.parentNode.nodeName));
      expect(lines.flatMap((one) => textOf(one).split('\n'))).toEqual(
        source.blocks.map(({ start, end }) => source.text.slice(start, end)),
      );
    }
  },
);

test('each finding has its words marked and its card, absences a sign at their place', async () => {
  const draft = drafts['quyet-dinh-qppl'].text;
  const spoilt = draft
    .split('\n')
    .filter((line) => !/Độc lập/u.test(line))
    .join('\n')
    .replace(/Điều 2\./u, 'Điều 3.');
  const page = await Page.of(spoilt);
  const { findings, source } = page.result;
  expect(findings.length).toBeGreaterThan(1);
  expect(findings.some(({ absent }) => absent !== null)).toBe(true);
  for (const [k, { at, absent, severity }] of findings.entries()) {
    const number = k + 1;
    const [card] = page.all('article').filter((one) => attribute(one, 'data-f') === String(number));
    expect(has(card, severity)).toBe(true);
    const signs = page.all('ins').filter((one) => attribute(one, 'data-f') === String(number));
    if (absent === null && at.end > at.start) {
      expect(signs).toEqual([]);
      expect(page.marked(number).replace(/\s+/gu, ' ')).toBe(source.text.slice(at.start, at.end).replace(/\s+/gu, ' '));
    } else expect(signs).toHaveLength(1);
  }
});

test('what lies over each other is marked once, by the gravest, and names both', () => {
  const source = readPlain('Căn cứ Luật A ngày 01 tháng 02;');
  const over = (rule: string, said: string, severity: 'error' | 'info') =>
    findingOf(source, { rule, severity, at: spanOf(source.text, said), words: words('Sai.') });
  const page = new Page(resultOf(source, [over('a/one', 'Luật A ngày', 'info'), over('b/two', 'ngày 01', 'error')]));
  expect(page.all('mark').map((one) => [textOf(one), attribute(one, 'class'), attribute(one, 'data-f')])).toEqual([
    ['Luật A ', 'info', '1'],
    ['ngày', 'error', '2 1'],
    [' 01', 'error', '2'],
  ]);
});

test('looks, sizes, paper and alignment of the file are those of the page', async () => {
  const page = await Page.of(
    [
      { runs: [{ text: 'QUYẾT ĐỊNH', bold: true, size: 15 }], align: 'center' },
      { runs: ['Về việc ', { text: 'trồng cây', italic: true }, '\nnăm 2026'], align: 'justify' },
    ],
    { size: 13, page: [297, 210, 20, 20, 15, 25] },
  );
  const [title, subject] = page.all('p').filter(({ parentNode }) => parentNode?.nodeName === 'section');
  expect([attribute(title, 'class'), attribute(subject, 'class')]).toEqual(['center', 'justify']);
  expect(page.all('span', 'b').map(textOf)).toContain('QUYẾT ĐỊNH');
  expect(page.all('span', 's30').map(textOf).join('') + page.all('mark', 's30').map(textOf).join('')).toBe(
    'QUYẾT ĐỊNH',
  );
  expect([...page.all('span', 'i'), ...page.all('mark', 'i')].map(textOf)).toEqual(['trồng cây']);
  expect(textOf(subject)).toBe('Về việc trồng cây\nnăm 2026');
  expect(page.all('section', 'wide')).toHaveLength(1);
  expect(page.view.style).toContain(
    '.sheet.wide { width: 297mm; padding: min(20mm, 6.73cqw) min(20mm, 6.73cqw) min(15mm, 5.05cqw) min(25mm, 8.42cqw); font-size: max(7.5pt, min(13pt, 1.54cqw)); }',
  );
  expect(page.view.style).toContain('.s30 { font-size: 1.15em; }');
});

test('tables are tables: cells that go on are one, empty ones stay, a row that heads others goes across', async () => {
  const cell = (text: string, more = ''): string =>
    `<w:tc><w:tcPr>${more}</w:tcPr><w:p>${text === '' ? '' : `<w:r><w:t>${xmlText(text)}</w:t></w:r>`}</w:p></w:tc>`;
  const rows = [
    [cell('STT'), cell('Tên thủ tục'), cell('Thời hạn')],
    [cell('I. Lĩnh vực đất đai', '<w:gridSpan w:val="3"/>')],
    [cell('1', '<w:vMerge w:val="restart"/>'), cell('Cấp đổi'), cell('')],
    [cell('', '<w:vMerge/>'), cell('Cấp lại'), cell('05 ngày')],
  ];
  const xml = `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
  const page = await Page.of(['Danh mục', { xml }, 'Hết']);
  expect(page.all('table')).toHaveLength(1);
  const seen = page.all('tr').map((row) =>
    row.childNodes.map((node) => {
      const one = node as Element;
      const spans = `${attribute(one, 'colspan')}/${attribute(one, 'rowspan')}`;
      return spans === '/' ? textOf(one) : `${textOf(one)} ${spans}`;
    }),
  );
  expect(seen).toEqual([
    ['STT', 'Tên thủ tục', 'Thời hạn'],
    ['I. Lĩnh vực đất đai 3/'],
    ['1 /2', 'Cấp đổi', ''],
    ['Cấp lại', '05 ngày'],
  ]);
});

test('one row of very many cells does not make every row as wide', async () => {
  const row = (cells: number): string =>
    `<w:tr>${'<w:tc><w:tcPr/><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'.repeat(cells)}</w:tr>`;
  const rows = [row(300), ...Array.from({ length: 400 }, () => row(2))];
  const page = await Page.of([{ xml: `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>` }, 'Hết']);
  expect(page.all('tr')).toHaveLength(401);
  expect(page.all('td')).toHaveLength(1100);
});

test('tracked changes and comments of reviewers are told, in the text and above it', async () => {
  const page = await Page.of([
    {
      runs: [
        'Thời hạn ',
        { text: 'mười', change: 'delete' },
        { text: 'năm', change: 'insert' },
        { text: ' ngày', comment: 'Xem lại' },
      ],
    },
  ]);
  const [paragraph] = page.all('p').filter(({ parentNode }) => parentNode?.nodeName === 'section');
  expect(textOf(paragraph)).toBe('Thời hạn năm ngày');
  const told = [...page.all('span', 'new'), ...page.all('mark', 'new')].map(textOf);
  expect(told).toEqual(['năm']);
  expect(page.all('sup').map((one) => attribute(one, 'class'))).toEqual(['change', 'remark']);
  const notes = page.all('ul', 'notes').map(textOf).join('');
  expect(notes).toContain('2 thay đổi được theo dõi');
  expect(notes).toContain('1 bình luận của người xem');
  expect(page.view.html).not.toContain('Xem lại');
});

test('whatever a draft holds is text', async () => {
  const evil = '<script>alert(1)</script> & "Điều 1." <img src=x onerror=alert(1)> \u202e';
  const page = await Page.of([evil, { runs: [{ text: evil, bold: true }] }, `${evil}\n${evil}`]);
  expect(page.all('script')).toEqual([]);
  expect(page.all('img')).toEqual([]);
  const handlers = page.elements
    .flatMap(({ attrs }) => attrs.map(({ name }) => name))
    .filter((name) => /^on|style|href|src/u.test(name));
  expect(handlers).toEqual([]);
  expect(page.all('p').filter((one) => textOf(one).includes('<script>alert(1)</script>'))).not.toEqual([]);
});

test('a file that was not read says so, and how to go on', async () => {
  const password = new Page(await resultOfBytes(docxOf('').slice(0, 40)));
  expect(password.all('main', 'unread').map(textOf).join('')).toContain('Chưa đọc được tệp này');
  expect(password.result.source.notes.length).toBeGreaterThan(0);
  for (const note of password.result.source.notes) expect(password.all('p').map(textOf)).toContain(note.vi);
  expect(password.all('button')).toEqual([]);
});

test('the screen of the one who opened a secret draft shows it', async () => {
  const page = await Page.of(['MẬT', 'Nội dung cần giữ kín']);
  expect(page.all('p').map(textOf)).toContain('Nội dung cần giữ kín');
});

test('in English the words around the draft are English', () => {
  const source = readPlain('Căn cứ Luật A;');
  const finding = findingOf(source, {
    rule: 'a/one',
    at: spanOf(source.text, 'Luật A'),
    words: words('Sai.'),
  });
  const page = new Page(resultOf(source, [finding]), 'en');
  expect(page.all('p', 'what').map(textOf)).toEqual(['What.']);
  expect(page.all('button').map(textOf)).toContain('Annotate the Word file');
});
