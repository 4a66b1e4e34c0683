import { drafts } from '@rasoat/rules/testing';
import { afterEach, describe, expect, test } from 'vitest';
import type {
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { LspClient } from './client.ts';
import { forms, offsetAt, positionOf, wordsAt } from './places.ts';

const decision = drafts['quyet-dinh-qppl'].text;
const tree = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

let client: LspClient;
afterEach(() => client.close());

const names = (symbols: readonly DocumentSymbol[]): unknown[] =>
  symbols.map(({ name, children = [] }) => (children.length === 0 ? name : [name, ...names(children)]));

function contained(symbols: readonly DocumentSymbol[], text: string): void {
  for (const { range, selectionRange, children = [] } of symbols) {
    const inside = (inner: typeof range, outer: typeof range): boolean =>
      offsetAt(text, outer.start) <= offsetAt(text, inner.start) &&
      offsetAt(text, inner.end) <= offsetAt(text, outer.end);
    expect(inside(selectionRange, range)).toBe(true);
    for (const child of children) expect(inside(child.range, range)).toBe(true);
    contained(children, text);
  }
}

describe.each(forms)('$name', ({ of, uri, languageId }) => {
  test('the outline has the parts of the draft', async () => {
    client = await LspClient.inProcess({ capabilities: tree });
    const text = of(decision);
    client.open(uri, text, languageId);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    contained(symbols, text);
    expect(symbols.map(({ name }) => name.slice(0, 24))).toEqual([
      'Phần mở đầu. QUYẾT ĐỊNH ',
      'Căn cứ ban hành',
      'Điều 1. Phạm vi điều chỉ',
      'Điều 2. Đối tượng áp dụn',
      'Điều 3. Tiêu chí lựa chọ',
      'Điều 4. Nội dung mô hình',
      'Điều 5. Theo dõi, đánh g',
      'Điều 6. Trách nhiệm tổ c',
      'Điều 7. Hiệu lực thi hàn',
      'Điều 8. Trách nhiệm thi ',
      'Nơi nhận',
      'Chữ ký',
    ]);
    expect(names(symbols[4].children!)).toEqual([
      ['Khoản 1', 'Điểm a', 'Điểm b', 'Điểm c', 'Điểm d', 'Điểm đ'],
      'Khoản 2',
    ]);
    expect(symbols[4].children![1].detail).toBe(
      'Ưu tiên mô hình có sự tham gia của tổ khuyến nông cộng đồng, phụ nữ và đồng bào…',
    );
    expect(names(symbols[1].children!)).toEqual(['Căn cứ 1', 'Căn cứ 2', 'Căn cứ 3', 'Căn cứ 4', 'Đề nghị']);
    expect(wordsAt(text, symbols[4].selectionRange)).toBe(of('Điều 3. Tiêu chí lựa chọn mô hình').replace(/^## /u, ''));
  });

  test('units fold to the line of their heading', async () => {
    client = await LspClient.inProcess();
    const text = of(decision);
    client.open(uri, text, languageId);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    const line = (words: string): number => positionOf(text, of(words).trim()).line;
    const heading = (n: number): number => line(decision.split('\n').find((one) => one.startsWith(`Điều ${n}.`))!);
    const of3 = folds.find(({ startLine }) => startLine === heading(3))!;
    expect(of3).toEqual({ startLine: heading(3), endLine: line('2. Ưu tiên mô hình'), kind: 'region' });
    expect(folds).toContainEqual({
      startLine: line('1. Mô hình được lựa chọn'),
      endLine: line('đ) Không trùng'),
      kind: 'region',
    });
    expect(folds.map(({ startLine }) => startLine)).toEqual(
      [...new Set(folds.map(({ startLine }) => startLine))].sort((a, b) => a - b),
    );
    const few = await LspClient.inProcess({ capabilities: { textDocument: { foldingRange: { rangeLimit: 3 } } } });
    few.open(uri, text, languageId);
    expect(await few.request('textDocument/foldingRange', { textDocument: { uri } })).toHaveLength(3);
    await few.close();
  });

  test('a selection grows from the word to the whole draft', async () => {
    client = await LspClient.inProcess();
    const sentence = 'Số lượng do tổ chức khuyến nông cấp tỉnh xác nhận.';
    const text = of(decision.replace('c) Vật nuôi: 200 đơn vị vật nuôi.', `$& ${sentence}`));
    client.open(uri, text, languageId);
    const [one] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [positionOf(text, of(sentence), 2)],
    });
    const steps: string[] = [];
    for (let at: SelectionRange | undefined = one; at !== undefined; at = at.parent)
      steps.push(wordsAt(text, at.range));
    expect(steps.slice(0, 3)).toEqual([of('Số'), of(sentence), of(`c) Vật nuôi: 200 đơn vị vật nuôi. ${sentence}`)]);
    expect(steps[3].startsWith(of('3. Quy mô tối đa'))).toBe(true);
    expect(steps[4].startsWith(of('Điều 4. Nội dung').replace(/^## /u, ''))).toBe(true);
    expect(steps.at(-1)).toBe(text);
  });
});

test('a client without trees gets a list, and names of other drafts are found without marks', async () => {
  client = await LspClient.inProcess();
  client.open('file:///a/1.txt', decision);
  client.open('file:///a/2.txt', drafts['quyet-dinh-quy-che'].text);
  const list = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
    textDocument: { uri: 'file:///a/1.txt' },
  });
  expect(list.find(({ name }) => name === 'Điểm đ')).toMatchObject({
    containerName: 'Khoản 1',
    location: { uri: 'file:///a/1.txt' },
  });
  const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'dieu 7 ket noi' });
  expect(found.map(({ name, location, containerName }) => [name, location.uri, containerName])).toEqual([
    ['Điều 7. Kết nối dữ liệu', 'file:///a/2.txt', 'Mục 1. CẬP NHẬT VÀ KẾT NỐI DỮ LIỆU'],
  ]);
});

test('procedures have their components, appendices their titles', async () => {
  client = await LspClient.inProcess({ capabilities: tree });
  const uri = 'file:///a/tthc.txt';
  client.open(uri, drafts['quyet-dinh-tthc'].text);
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
  const procedures = symbols.find(({ name }) => name === 'Thủ tục hành chính')!;
  expect(names(procedures.children!)).toMatchInlineSnapshot(`
    [
      [
        "Thủ tục 1. hỗ trợ kinh phí đào tạo",
        "Đối tượng thực hiện",
        "Yêu cầu, điều kiện",
        "Thành phần hồ sơ",
        "Mẫu đơn, mẫu tờ khai",
        "Số lượng hồ sơ",
        "Cách thức thực hiện",
        "Trình tự thực hiện",
        "Thời hạn giải quyết",
        "Cơ quan giải quyết",
        "Kết quả thực hiện",
      ],
      [
        "Thủ tục 2. hỗ trợ xử lý chất thải",
        "Đối tượng thực hiện",
        "Yêu cầu, điều kiện",
        "Thành phần hồ sơ",
        "Mẫu đơn, mẫu tờ khai",
        "Số lượng hồ sơ",
        "Cách thức thực hiện",
        "Trình tự thực hiện",
        "Thời hạn giải quyết",
        "Cơ quan giải quyết",
        "Kết quả thực hiện",
      ],
    ]
  `);
  expect(names(symbols.filter(({ name }) => /^(?:Phụ lục|Kèm theo)/u.test(name)))).toMatchInlineSnapshot(`
    [
      "Kèm theo. MẪU ĐƠN ĐỀ NGHỊ HỖ TRỢ",
    ]
  `);
});

test('odd positions and drafts that are not open', async () => {
  client = await LspClient.inProcess();
  const uri = 'file:///a/1.txt';
  client.open(uri, decision);
  const positions = [
    { line: 99999, character: 3 },
    { line: 2, character: 9999 },
    { line: -4, character: -1 },
  ];
  const found = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri },
    positions,
  });
  expect(found).toHaveLength(3);
  const other = { textDocument: { uri: 'file:///other.txt' } };
  expect(await client.request('textDocument/selectionRange', { ...other, positions })).toBeNull();
  expect(await client.request('textDocument/documentSymbol', other)).toBeNull();
  expect(await client.request('textDocument/foldingRange', other)).toBeNull();
});
