import { readBytes } from '@rasoat/rules';
import { expect, test } from 'vitest';
import { docxOf } from '../../support/docx.ts';
import { reviewed } from './reviewed.ts';
import { annotatedFile, commentOn, remarksOn, reviewer, run, standsOn, wordFile } from './support.ts';

/** Comments stand on the exact words, whatever stands around them. */

const by = 'w:author="Nguyễn Văn A" w:date="2026-11-01T08:00:00Z"';

test('in the middle of a run: it is split, and each part has the look of the whole', async () => {
  const seen = await commentOn(wordFile(run('Căn cứ Luật Đất đai;', '<w:b/><w:sz w:val="28"/>')), 'Luật Đất đai');
  expect(standsOn(seen)).toEqual(['Luật Đất đai']);
  expect(seen.xml.match(/<w:rPr><w:b\/><w:sz w:val="28"\/><\/w:rPr>/gu)).toHaveLength(3);
  expect(seen.comments[0].before).toBe('Căn cứ ');
});

test('a whole run is not split', async () => {
  const seen = await commentOn(wordFile(run('Căn cứ ') + run('Luật Đất đai') + run(';')), 'Luật Đất đai');
  expect(standsOn(seen)).toEqual(['Luật Đất đai']);
  expect(seen.xml).toContain(`<w:commentRangeStart w:id="0"/>${run('Luật Đất đai')}<w:commentRangeEnd w:id="0"/>`);
});

test('over several runs and paragraphs', async () => {
  const file = wordFile(
    run('Điều 1. Phạm ') + run('vi') + run(' điều chỉnh'),
    run('Quyết định này'),
    '',
    run('quy định'),
  );
  expect(standsOn(await commentOn(file, 'vi điều'))).toEqual(['vi điều']);
  expect(standsOn(await commentOn(file, 'chỉnh\nQuyết'))).toEqual(['chỉnh\nQuyết']);
});

test.each([
  ['an insertion', `<w:ins w:id="7" ${by}>${run('theo Luật Đất đai')}</w:ins>`],
  ['a moved text', `<w:moveTo w:id="7" ${by}>${run('theo Luật Đất đai')}</w:moveTo>`],
  ['a link', `<w:hyperlink w:anchor="a">${run('theo Luật Đất đai')}</w:hyperlink>`],
  [
    'a control',
    `<w:sdt><w:sdtPr><w:id w:val="12"/></w:sdtPr><w:sdtContent>${run('theo Luật Đất đai')}</w:sdtContent></w:sdt>`,
  ],
  ['a smart tag', `<w:smartTag w:uri="a" w:element="b">${run('theo Luật Đất đai')}</w:smartTag>`],
  ['a simple field', `<w:fldSimple w:instr=" REF a ">${run('theo Luật Đất đai')}</w:fldSimple>`],
  [
    'an insertion in a link in a control',
    `<w:sdt><w:sdtContent><w:hyperlink w:anchor="a"><w:ins w:id="7" ${by}>${run('theo Luật Đất đai')}</w:ins></w:hyperlink></w:sdtContent></w:sdt>`,
  ],
])('inside %s, with the reference outside', async (_name, inside) => {
  const seen = await commentOn(
    wordFile(run('Thực hiện ') + inside + run(' hiện hành')),
    'Luật Đất',
    'hiện theo',
    'đai hiện',
  );
  expect(standsOn(seen)).toEqual(['Luật Đất', 'hiện theo', 'đai hiện']);
});

test('past removed words, which are no part of the text', async () => {
  const removed = `<w:del w:id="3" ${by}><w:r><w:delText>bãi bỏ </w:delText></w:r></w:del>`;
  const seen = await commentOn(wordFile(run('Nay ') + removed + run('sửa đổi')), 'sửa', 'Nay sửa');
  expect(standsOn(seen)).toEqual(['sửa', 'Nay sửa']);
});

test('fields: results are exact, and no mark stands in an instruction', async () => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Điều 12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const file = wordFile(run('theo ') + field + run(' Quyết định'));
  expect(standsOn(await commentOn(file, 'Điều', 'theo Điều 12', '12 Quyết'))).toEqual([
    'Điều',
    'theo Điều 12',
    '12 Quyết',
  ]);
  const instruction = { paragraph: 0, run: 2, offset: 0 };
  const place = { kind: 'docx', part: 'word/document.xml', start: instruction, end: instruction } as const;
  const made = annotatedFile(file, [{ place, lines: [{ text: 'a' }], suggestions: [] }]);
  const [comment] = reviewed(made.bytes).comments;
  expect([comment.before, comment.on]).toEqual(['theo ', '']);
});

test('a field in one run', async () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>Điều 12</w:t><w:fldChar w:fldCharType="end"/></w:r>';
  expect(standsOn(await commentOn(wordFile(run('theo ') + field), '12', 'theo Điều'))).toEqual(['12', 'theo Điều']);
});

test('tabs, breaks, hyphens and symbols are one unit each', async () => {
  const mixed =
    '<w:r><w:t>Số:</w:t><w:tab/><w:t>12</w:t><w:noBreakHyphen/><w:t>CTr</w:t><w:br/><w:t>V/v</w:t><w:lastRenderedPageBreak/><w:t> góp ý</w:t></w:r>';
  const seen = await commentOn(wordFile(mixed), '12-CTr', 'V/v góp', 'ý');
  expect(standsOn(seen)).toEqual(['12-CTr', 'V/v góp', 'ý']);
});

test('characters that are written as references, and carriage returns', async () => {
  const file = wordFile('<w:r><w:t>A &amp; B &#x1EBF;&#272; &lt;C&gt; cuối</w:t></w:r>');
  expect(standsOn(await commentOn(file, '& B ế', 'Đ', '<C>', 'cuối'))).toEqual(['& B ế', 'Đ', '<C>', 'cuối']);
});

test.each([[['Đất', 'Luật']], [['Đất']], [['Luật']], [['Luật   ']], [['   ']], [['ật   Đ', 't đ']]])(
  'white space that Word drops at the ends of a text is neither lost nor shown by cuts around %j',
  async (words) => {
    const seen = await commentOn(wordFile('<w:r><w:t> Luật   Đất đai </w:t></w:r>'), ...words);
    // Each text of the file as Word reads it: with its ends cut, unless it says that they stay.
    const shown = [...seen.xml.matchAll(/<w:t(?: xml:space="(preserve)")?>([^<]*)<\/w:t>/gu)]
      .map(([, keep, text]) => (keep ? text : text.trim()))
      .join('');
    expect(shown).toBe('Luật   Đất đai');
  },
);

test('an entity of XML is not cut in two, and a CDATA section is not cut', async () => {
  const seen = await commentOn(wordFile('<w:r><w:t><![CDATA[a < b và c]]></w:t></w:r>'), 'b và');
  expect(standsOn(seen)).toEqual(['a < b và c']);
});

test('letters in two code points stay together', async () => {
  const file = wordFile(run('Quyết định về đất đai'.normalize('NFD')));
  expect(standsOn(await commentOn(file, 'định về')).map((text) => text.normalize('NFC'))).toEqual(['định về']);
});

test('cells of tables', async () => {
  const file = docxOf([
    {
      rows: [
        ['Thủ tục cấp phép', 'Thời hạn'],
        ['hồ sơ', '05 ngày làm việc'],
      ],
      borders: true,
    },
  ]);
  expect(standsOn(await commentOn(file, 'cấp', '05 ngày', 'Thời hạn'))).toEqual(['cấp', '05 ngày', 'Thời hạn']);
});

test('automatic numbers: the comment begins with the paragraph', async () => {
  const file = docxOf('Điều 1. Phạm vi\nĐiều 2. Đối tượng', { automatic: true });
  const seen = await commentOn(file, 'Điều 2. Đối', 'Điều 1.');
  expect(standsOn(seen)).toEqual(['Đối', '']);
});

test('several comments on one place: what begins last ends first', async () => {
  const file = wordFile(run('Căn cứ Luật Đất đai ngày 18'));
  const seen = await commentOn(file, 'Luật Đất đai', 'Luật', 'Đất đai', 'Luật Đất đai', 'Luật Đất đai ngày');
  expect(standsOn(seen)).toEqual(['Luật Đất đai', 'Luật', 'Đất đai', 'Luật Đất đai', 'Luật Đất đai ngày']);
  const marks = [...seen.xml.matchAll(/<w:commentRange(Start|End) w:id="(\d)"\/>/gu)].map(
    ([, what, id]) => what[0] + id,
  );
  expect(marks).toEqual(['S4', 'S0', 'S3', 'S1', 'E1', 'S2', 'E2', 'E3', 'E0', 'E4']);
});

test('footnotes: the comment stands at the reference, and says so', async () => {
  const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const file = docxOf([{ xml: `<w:p>${run('theo quy định')}${reference}${run(' hiện hành')}</w:p>` }], {
    footnotes: ['Luật Đất đai năm 2013'],
  });
  const seen = await commentOn(file, 'Đất đai');
  expect(seen.comments[0].before).toBe('theo quy định');
  expect(seen.comments[0].lines).toEqual([
    'Đất đai',
    'Lời văn này ở trong chú thích; bình luận đặt tại chỗ dẫn tới chú thích.',
  ]);
  expect(seen.xml).toContain(`<w:commentRangeStart w:id="2"/>${reference}<w:commentRangeEnd w:id="2"/>`);
});

test('text boxes: the comment stands around what holds the box, and says so', async () => {
  const box = (text: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const file = wordFile(run('Trước ') + box('trong hộp chữ') + run(' sau'), run('Đoạn sau'));
  const seen = await commentOn(file, 'hộp', 'Đoạn');
  const [inBox, behind] = seen.comments;
  expect(inBox.before).toBe('Trước ');
  expect(inBox.on).toContain('trong hộp chữ');
  expect(inBox.lines[1]).toContain('hộp chữ');
  expect([behind.on, behind.lines]).toEqual(['Đoạn', ['Đoạn']]);
});

test('content that Word takes from data is marked as a whole', async () => {
  const bound = `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>${run('số 12')}</w:sdtContent></w:sdt>`;
  const seen = await commentOn(wordFile(run('Văn bản ') + bound + run(' này')), '12');
  expect(standsOn(seen)).toEqual(['số 12']);
  expect(seen.xml).toContain(`<w:commentRangeStart w:id="0"/>${bound}<w:commentRangeEnd w:id="0"/>`);
});

test('an empty paragraph, and a draft as a whole', async () => {
  const file = docxOf([{ xml: '<w:p/>' }, 'Nội dung']);
  const empty = { paragraph: 0, run: 0, offset: 0 };
  const place = { kind: 'docx', part: 'word/document.xml', start: empty, end: empty } as const;
  const made = annotatedFile(file, [
    {
      place,
      lines: [
        { lead: 'LỖI.', text: 'Thiếu Quốc hiệu.' },
        { text: 'a/b', small: true },
      ],
      suggestions: [],
    },
    { place: null, lines: [{ text: 'Cả dự thảo' }], suggestions: [] },
  ]);
  const seen = reviewed(made.bytes);
  expect(seen.comments.map(({ lines, on, before }) => ({ lines, on, before }))).toEqual([
    { lines: ['LỖI. Thiếu Quốc hiệu.', 'a/b'], on: '', before: '' },
    { lines: ['Cả dự thảo'], on: '', before: '' },
  ]);
  expect(seen.comments[0]).toMatchObject({ author: 'Rà soát tự động', initials: 'RS', date: '2026-11-24T00:00:00Z' });
  expect(seen.comments[0].languages).toEqual(['vi-VN']);
});

test('comments that are there stay, and ids are above theirs', async () => {
  const file = docxOf([{ runs: ['Căn cứ ', { text: 'Luật Đất đai', comment: 'Ý kiến cũ' }, ' năm 2024'] }]);
  const seen = await commentOn(file, 'Đất đai năm');
  expect(seen.comments.map(({ id, on, lines, author }) => ({ id, on, lines, author }))).toEqual([
    { id: '0', on: 'Luật Đất đai', lines: ['Ý kiến cũ'], author: 'Người soạn' },
    { id: '1', on: 'Đất đai năm', lines: ['Đất đai năm'], author: reviewer.author },
  ]);
});

test('annotating twice adds, and changes noted in the look of a run keep ids of their own', async () => {
  const noted = `<w:rPrChange w:id="5" ${by}><w:rPr><w:b/></w:rPr></w:rPrChange>`;
  const file = wordFile(run('Căn cứ Luật Đất đai', `<w:i/>${noted}`));
  const once = annotatedFile(file, await remarksOn(file, ['Luật']));
  const twice = annotatedFile(once.bytes, await remarksOn(once.bytes, ['cứ Luật Đất']));
  const seen = reviewed(twice.bytes);
  expect(standsOn(seen)).toEqual(['Luật', 'cứ Luật Đất']);
  const source = await readBytes(twice.bytes, { name: 'a.docx' });
  expect(source.text).toBe((await readBytes(file, { name: 'a.docx' })).text);
});

test('strict files', async () => {
  const file = docxOf('Căn cứ Luật Đất đai;', { strict: true });
  expect(standsOn(await commentOn(file, 'Luật'))).toEqual(['Luật']);
});
