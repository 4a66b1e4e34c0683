import { drafts } from '@rasoat/rules/testing';
import { afterEach, describe, expect, test } from 'vitest';
import type {
  CompletionItem,
  CompletionList,
  Diagnostic,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { LspClient } from './client.ts';
import { edited, forms, positionAt, wordsAt } from './places.ts';

const normative = drafts['quyet-dinh-qppl'].text;
const administrative = drafts['quyet-dinh-ca-biet'].text;

let client: LspClient;
afterEach(() => client.close());

const opened = (snippetSupport = false) =>
  LspClient.inProcess({
    today: '2026-11-24',
    capabilities: {
      textDocument: {
        completion: {
          completionItem: {
            snippetSupport,
            tagSupport: { valueSet: [1] },
            labelDetailsSupport: true,
            documentationFormat: ['markdown'],
          },
        },
      },
    },
  });

/** The draft with a line put in behind the first one that begins with words, and what is offered at the end of that line. */
async function offered(
  draft: string,
  behind: string,
  line: string,
  { of, uri, languageId }: Pick<(typeof forms)[number], 'of' | 'uri' | 'languageId'> = forms[0],
  more: object = {},
): Promise<{ text: string; list: CompletionList }> {
  const mark = draft.slice(draft.indexOf(behind)).split('\n')[0];
  const whole = draft.replace(mark, `${mark}\n${line}§`);
  const marked = of(whole);
  const at = marked.indexOf('§');
  const text = marked.replace('§', '');
  client.open(uri, text, languageId);
  const params = { textDocument: { uri }, position: positionAt(text, at), ...more };
  return { text, list: await client.request<CompletionList>('textDocument/completion', params) };
}

const labels = ({ items }: CompletionList): string[] => items.map(({ label }) => label);
const taken = (text: string, { textEdit }: CompletionItem): string => edited(text, [textEdit as TextEdit]);
const named = ({ items }: CompletionList, label: string): CompletionItem => {
  const found = items.find((item) => item.label === label);
  expect(found, `${label} among ${labels({ items } as CompletionList).join(' | ')}`).toBeDefined();
  return found!;
};

describe.each(forms)('$name', (form) => {
  const { of } = form;
  const basis = 'Căn cứ Nghị định số 268/2026/NĐ-CP';

  test('a number that is typed becomes the citation in full', async () => {
    client = await opened();
    const { text, list } = await offered(normative, basis, 'Căn cứ Nghị định số 63/2010', form);
    expect(labels(list)).toEqual(['63/2010/NĐ-CP']);
    const [item] = list.items;
    expect(wordsAt(text, (item.textEdit as TextEdit).range)).toBe(of('Nghị định số 63/2010'));
    expect(item.filterText).toBe(of('Nghị định số 63/2010'));
    expect(taken(text, item)).toContain(
      of('Căn cứ Nghị định số 63/2010/NĐ-CP của Chính phủ về kiểm soát thủ tục hành chính được sửa đổi, bổ sung bởi'),
    );
  });

  test('a law by words of its name, with and without tone marks, what has lapsed last', async () => {
    client = await opened();
    for (const typed of ['Luật dat d', 'Luật Đất đ']) {
      const { text, list } = await offered(normative, basis, `Căn cứ ${typed}`, form);
      const lands = list.items.filter(({ label }) => label === 'Luật Đất đai');
      expect(lands.map(({ tags }) => tags)).toEqual([undefined, [1], [1]]);
      expect(list.items.slice(-2).map(({ tags }) => tags)).toEqual([[1], [1]]);
      expect(lands[1].detail).toContain('hết hiệu lực từ 01/8/2024, thay bằng 31/2024/QH15');
      expect(taken(text, lands[0])).toContain(of('Căn cứ Luật Đất đai số 31/2024/QH15'));
      client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: form.uri } });
    }
  });

  test('units of the draft behind unit words', async () => {
    client = await opened();
    const line = '4. Thực hiện theo khoản ';
    const { text, list } = await offered(normative, '3. Mô hình không còn', line, form);
    expect(labels(list)).toEqual(['khoản 1 Điều này', 'khoản 2 Điều này', 'khoản 3 Điều này', 'khoản 4 Điều này']);
    expect(list.items[0].detail).toMatch(/^Tổ chức khuyến nông cấp tỉnh kiểm tra/u);
    expect(taken(text, list.items[1])).toContain(of('Thực hiện theo khoản 2 Điều này'));
  });
});

test('a căn cứ of an administrative paper has day and subject', async () => {
  client = await opened();
  const { text, list } = await offered(administrative, 'Căn cứ Luật', 'Căn cứ Nghị định số 63/2010');
  expect(taken(text, list.items[0])).toContain(
    'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính được sửa đổi, bổ sung bởi Nghị định số 48/2013/NĐ-CP ngày 14 tháng 5 năm 2013, ',
  );
});

// An administrative paper that names a law by its name and day is told of amendments, for information.
test('what is offered raises no warning, and no finding on the form of citations', async () => {
  client = await opened();
  for (const draft of [normative, administrative])
    for (const [line, label] of [
      ['Căn cứ Luật Đất đ', 'Luật Đất đai'],
      ['Căn cứ Nghị định số 118/2025', '118/2025/NĐ-CP'],
      ['Căn cứ Nghị định mot cua lien thong', '118/2025/NĐ-CP'],
    ]) {
      const { text, list } = await offered(draft, 'Căn cứ Luật', line);
      const done = taken(text, named(list, label)).replace(/^(Căn cứ .*[^;.])$/gmu, '$1;');
      const uri = `file:///a/${label}-${line.length}-${draft.length}.txt`;
      client.open(uri, done);
      const found: Diagnostic[] = await client.diagnostics(uri);
      const inserted = done.split('\n').findIndex((words) => words.startsWith(line.slice(0, 20)));
      expect(
        found.filter(
          ({ code, severity, range }) =>
            range.start.line === inserted &&
            (code === 'citation/form' || (String(code).startsWith('citation/') && severity! < 3)),
        ),
      ).toEqual([]);
      client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///a/draft.txt' } });
    }
});

test('what the draft has cited is named shortly, from its second mention on', async () => {
  client = await opened();
  const { text, list } = await offered(normative, '2. Hộ gia đình', '3. Thực hiện theo Nghị định số 268/2026');
  expect(taken(text, named(list, '268/2026/NĐ-CP'))).toContain('theo Nghị định số 268/2026/NĐ-CP\n');
});

test('behind “Căn cứ” alone the law that gives the power comes first', async () => {
  client = await opened();
  const { list } = await offered(normative, 'Căn cứ Nghị định số 268', 'Căn cứ ');
  expect(labels(list).slice(0, 2)).toEqual([
    'Luật Tổ chức chính quyền địa phương',
    'Luật Ban hành văn bản quy phạm pháp luật',
  ]);
  expect(list.isIncomplete).toBe(true);
});

test('only units that hold what stands before them', async () => {
  client = await opened();
  const articles = await offered(normative, '3. Mô hình không còn', '4. Thực hiện theo điểm đ khoản 1 Điều ');
  expect(labels(articles.list)).toEqual(['Điều 3']);
  const points = await offered(normative, 'đ) Không trùng', 'e) Phù hợp với điểm ', {
    ...forms[0],
    uri: 'file:///b.txt',
  });
  expect(labels(points.list).slice(0, 5)).toEqual(
    ['a', 'b', 'c', 'd', 'đ'].map((letter) => `điểm ${letter} khoản này`),
  );
});

test('what a document is, read when somebody wants to know', async () => {
  client = await opened();
  const { list } = await offered(normative, 'Căn cứ Nghị định số 268', 'Căn cứ Nghị định số 61/2018');
  expect(list.items[0].documentation).toBeUndefined();
  const whole = await client.request<CompletionItem>('completionItem/resolve', list.items[0]);
  expect((whole.documentation as MarkupContent).value).toContain('đã hết hiệu lực từ ngày 01/7/2025');
});

test('sections on an empty line: what is there already is not offered again; snippets where the client takes them', async () => {
  client = await opened(true);
  const { list } = await offered(normative, '3. Ủy ban nhân dân xã', '');
  expect(labels(list)).toEqual([
    'Khoản 4',
    'Điểm a',
    'Điều 7',
    'Phụ lục',
    'Thủ tục hành chính (đủ các bộ phận)',
    'Căn cứ',
  ]);
  const article = named(list, 'Điều 7');
  expect(article.insertTextFormat).toBe(2);
  expect((article.textEdit as TextEdit).newText).toBe(
    ['Điều 7. $', '{1:[điền tên điều]}\n1. $', '{2:[điền nội dung]}.\n2. $', '{3:[điền nội dung]}.'].join(''),
  );
  const sheet = (named(list, 'Thủ tục hành chính (đủ các bộ phận)').textEdit as TextEdit).newText;
  for (const part of [
    'Trình tự',
    'Cách thức',
    'Thành phần',
    'Thời hạn',
    'Đối tượng',
    'Cơ quan',
    'Kết quả',
    'Phí',
    'mẫu',
    'Yêu cầu',
    'Căn cứ',
  ])
    expect(sheet).toContain(part);
});

test('a section by the words that begin it', async () => {
  client = await opened();
  const { text, list } = await offered(normative, '3. Ủy ban nhân dân xã', 'phu l');
  expect(labels(list)).toEqual(['Phụ lục']);
  expect(list.items[0].filterText).toBe('phu l');
  expect(taken(text, list.items[0])).toContain(
    '\nPHỤ LỤC\n[điền tên phụ lục]\n(Ban hành kèm theo Quyết định số 41/2026/QĐ-UBND ngày 24 tháng 11 năm 2026 của',
  );
});

test('sections that are missing, worded for the draft', async () => {
  client = await opened();
  const bare = normative.replace(/Nơi nhận:[\s\S]*$/u, '').replace(/Điều 7\. Hiệu lực[\s\S]*?(?=Điều 8)/u, '');
  const { list } = await offered(bare, '3. Ủy ban nhân dân xã', '');
  expect((named(list, 'Hiệu lực thi hành').textEdit as TextEdit).newText).toMatch(
    /^Điều 7\. Hiệu lực thi hành\nQuyết định này có hiệu lực từ ngày/u,
  );
  expect((named(list, 'Chữ ký').textEdit as TextEdit).newText).toBe('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
  expect(named(list, 'Nơi nhận').insertTextFormat).toBe(1);
});

test('lines of a section are paragraphs of their own in Markdown', async () => {
  client = await opened();
  const markdown = forms.find(({ languageId }) => languageId === 'markdown')!;
  const { text, list } = await offered(normative, '3. Ủy ban nhân dân xã', 'đi', markdown);
  expect(taken(text, named(list, 'Điều 7'))).toContain('\n\nĐiều 7. [điền tên điều]\n\n1. [điền nội dung].\n\n2. ');
});

test('an empty file is offered whole drafts', async () => {
  client = await opened();
  const uri = 'file:///a/new.txt';
  client.open(uri, '');
  const position = { line: 0, character: 0 };
  const list = await client.request<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
  expect(labels(list)).toContain('Dự thảo chỉ thị');
  expect((named(list, 'Dự thảo chỉ thị').textEdit as TextEdit).newText).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
});

test('nothing where it is a nuisance', async () => {
  client = await opened();
  const quiet = [
    'Nội dung theo Nghị định này',
    'Nội dung theo Nghị định của ',
    'Nội dung theo Nghị định số 63/2010/NĐ-CP ',
    'Nội dung theo Nghị định số 63/2010/NĐ-CP ngày 08 ',
    'Sở Nội vụ',
    'Sở Nội vụ chủ trì, phối hợp với các cơ quan ',
    'Tài khoản 111, luật sư ',
    'Căn cứ quy đ',
  ];
  for (const [i, line] of quiet.entries()) {
    const form = { ...forms[0], uri: `file:///a/${i}.txt` };
    expect([line, labels((await offered(normative, '2. Hộ gia đình', line, form)).list)]).toEqual([line, []]);
  }
  const typed = { context: { triggerKind: 2, triggerCharacter: ' ' } };
  const spaced = await offered(normative, '2. Hộ gia đình', ' ', { ...forms[0], uri: 'file:///a/s.txt' }, typed);
  expect(spaced.list.items).toEqual([]);
});

test('places beyond the file and drafts that are not open', async () => {
  client = await opened();
  client.open('file:///a/draft.txt', normative);
  for (const [uri, position] of [
    ['file:///a/draft.txt', { line: 9_999, character: 9 }],
    ['file:///a/draft.txt', { line: 3, character: 9_999 }],
    ['file:///none.txt', { line: 0, character: 0 }],
  ] as const) {
    const list = await client.request<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
    expect(Array.isArray(list.items)).toBe(true);
  }
});
