import { describe, expect, test } from 'vitest';
import type { LegalDocument } from '../../rules/structure/index.ts';
import { draft, outline, parse, words } from './support.ts';

const attached = (after: string, pieces = {}) => {
  const document = parse(draft({ after, ...pieces }));
  return {
    document,
    attachments: document.attachments.map(({ kind, number, title, line, body }) => ({
      kind,
      number,
      title: words(document, title),
      line: words(document, line),
      body: outline(document, body),
    })),
  };
};

const issued =
  '(Ban hành kèm theo Quyết định số 41/2026/QĐ-UBND ngày 24 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Lai Châu)';

describe('attachments', () => {
  test('a regulation with its own Điều 1, then two appendices', () => {
    const { document, attachments } = attached(`
QUY CHẾ
Quản lý nhà văn hóa
${issued}

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định việc quản lý.

Điều 2. Đối tượng áp dụng
Xã, phường.

PHỤ LỤC I
DANH MỤC NHÀ VĂN HÓA
(Kèm theo Quy chế ban hành kèm theo Quyết định số 41/2026/QĐ-UBND)

1. Thôn A
2. Thôn B

Phụ lục II. MẪU BÁO CÁO
(Kèm theo Quy chế ban hành kèm theo Quyết định số 41/2026/QĐ-UBND)

I. Kết quả
`);
    expect(attachments).toEqual([
      {
        kind: 'regulation',
        number: '',
        title: 'QUY CHẾ Quản lý nhà văn hóa',
        line: issued,
        body: [
          'chapter I QUY ĐỊNH CHUNG',
          '  article 1 Phạm vi điều chỉnh',
          '    clause 1',
          '  article 2 Đối tượng áp dụng',
        ],
      },
      {
        kind: 'appendix',
        number: 'I',
        title: 'DANH MỤC NHÀ VĂN HÓA',
        line: '(Kèm theo Quy chế ban hành kèm theo Quyết định số 41/2026/QĐ-UBND)',
        body: ['heading 1 Thôn A', 'heading 2 Thôn B'],
      },
      {
        kind: 'appendix',
        number: 'II',
        title: 'MẪU BÁO CÁO',
        line: '(Kèm theo Quy chế ban hành kèm theo Quyết định số 41/2026/QĐ-UBND)',
        body: ['heading I Kết quả'],
      },
    ]);
    expect(document.body.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(document.paragraphs.filter(({ zone }) => zone === 'attachment-title').map((p) => p.attachment)).toEqual([
      0, 0, 0, 1, 1, 1, 2, 2,
    ]);
  });

  test('title and attachment line in one paragraph', () => {
    const { attachments } = attached(`\nDANH SÁCH\n\nCÁN BỘ ĐẦU MỐI CỦA TỈNH ${issued}\n\n| 1 | Một |\n`);
    expect(attachments).toEqual([
      { kind: 'list', number: '', title: 'DANH SÁCH CÁN BỘ ĐẦU MỐI CỦA TỈNH', line: issued, body: [] },
    ]);
  });

  test('a plan', () => {
    const { attachments } = attached(
      `\nKẾ HOẠCH\nTRIỂN KHAI NHÀ VĂN HÓA\n${issued}\n\nI. MỤC ĐÍCH\n1. Quản lý.\nII. NỘI DUNG\n`,
    );
    expect(attachments).toMatchObject([
      {
        kind: 'plan',
        title: 'KẾ HOẠCH TRIỂN KHAI NHÀ VĂN HÓA',
        body: ['heading I MỤC ĐÍCH', '  heading 1 Quản lý.', 'heading II NỘI DUNG'],
      },
    ]);
  });

  test('the header repeated above a regulation belongs to it', () => {
    const { document, attachments } = attached(`
ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

QUY ĐỊNH
Về quản lý nhà văn hóa
${issued}

Điều 1. Phạm vi điều chỉnh
`);
    expect(attachments).toMatchObject([
      { kind: 'regulation', title: 'QUY ĐỊNH Về quản lý nhà văn hóa', body: ['article 1 Phạm vi điều chỉnh'] },
    ]);
    expect(document.outside).toEqual([]);
    expect(words(document, document.attachments[0])).toMatch(/^ỦY BAN NHÂN DÂN TỈNH LAI CHÂU CỘNG HÒA/u);
  });

  test('without closing the attachment line or the numbers tell', () => {
    const { document, attachments } = attached(
      `\nQUY CHẾ\nQuản lý nhà văn hóa\n\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n`,
      { closing: '' },
    );
    expect(attachments).toMatchObject([
      { kind: 'regulation', body: ['chapter I QUY ĐỊNH CHUNG', '  article 1 Phạm vi'] },
    ]);
    expect(document.body).toHaveLength(3);
  });

  test('a form keeps its own Quốc hiệu and its Điều are no units', () => {
    const { document, attachments } = attached(`
PHỤ LỤC
MẪU ĐƠN
${issued}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

QUYẾT ĐỊNH
Điều 1. Cấp phép cho …
Nơi nhận:
- Như trên.
GIÁM ĐỐC
`);
    expect(attachments).toEqual([{ kind: 'appendix', number: '', title: 'MẪU ĐƠN', line: issued, body: [] }]);
    expect(document.header.nationalName?.start).toBeLessThan(document.body[0].start);
    expect(document.conclusions.recipients?.items).toHaveLength(2);
    expect(document.conclusions.signatures).toHaveLength(1);
  });

  test('a mention of an appendix in the body begins none', () => {
    const { attachments } = attached('', {
      body: '\nĐiều 1. Danh mục\n1. Danh mục quy định tại\nPhụ lục I ban hành kèm theo Quyết định này.\nPhụ lục. Trong thời hạn 03 ngày, xã trả lời.\n2. Xã báo cáo.\nĐiều 2. Hiệu lực\n',
    });
    expect(attachments).toEqual([]);
  });

  test('a sample within an article is part of the article', () => {
    const { document, attachments } = attached('', {
      body: `\nĐiều 1. Mẫu sổ\n1. Theo mẫu:\nMẪU SỐ 01. SỔ THEO DÕI\n${issued}\nĐiều 2. Hiệu lực\n1. Từ ngày ký.\n`,
    });
    expect(attachments).toEqual([]);
    expect(document.body.map(({ number }) => number)).toEqual(['1', '2']);
  });

  test.each([
    ['PHỤ LỤC 01', '01'],
    ['Phụ lục số 3', '3'],
    ['PHỤ LỤC IV.', 'IV'],
    ['PHỤ LỤC', ''],
    ['PHỤ LỤC II19', 'II'],
  ])('%s', (line, number) => {
    expect(attached(`\n${line}\nDANH MỤC\n`).attachments).toMatchObject([
      { kind: 'appendix', number, title: 'DANH MỤC' },
    ]);
  });
});

test('a line that says what is enclosed opens no attachment', () => {
  for (const line of ['(Kèm theo Danh mục nhiệm vụ)', '(Kèm theo bản sao Văn bản số 2211/SNNMT-QLĐĐ nêu trên)']) {
    const document = parse(
      `ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 08/CT-UBND\n\nCà Mau, ngày 14 tháng 7 năm 2026\n\nCHỈ THỊ\nVề phòng cháy\n\n1. Giao Sở Tư pháp thực hiện.\n\n${line}\n\nYêu cầu các cơ quan thực hiện./.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A\n`,
    );
    expect(document.attachments).toEqual([]);
    expect(document.conclusions.recipients?.items).toHaveLength(1);
    expect(document.conclusions.signatures).toHaveLength(1);
  }
});

describe('forms behind forms', () => {
  const after = (forms: string): LegalDocument => parse(draft({ after: forms }));
  const header = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n';

  test('a label above the header of a form begins it; its name stands under the header', () => {
    const document = after(
      `\nMẫu số 01\n\n${header}ĐƠN ĐĂNG KÝ\n\nHọ và tên: …\n\nMẫu số 02\n\n${header}TỜ KHAI\n\nNgày sinh: …\n`,
    );
    expect(document.attachments.map(({ kind, number, title }) => [kind, number, title?.text])).toEqual([
      ['form', '01', 'ĐƠN ĐĂNG KÝ'],
      ['form', '02', 'TỜ KHAI'],
    ]);
  });

  test('what a form is attached to is no attachment of the draft', () => {
    const document = after(
      `\nMẫu số 01\n\n${header}ĐƠN ĐĂNG KÝ\n\n${'Nội dung: …\n\n'.repeat(14)}DANH MỤC TÀI LIỆU\n(Kèm theo Tờ trình số …)\n\n1. Bản sao\n`,
    );
    expect(document.attachments.map(({ kind }) => kind)).toEqual(['form']);
  });

  test('a list behind a form that is announced for the draft is one', () => {
    const document = after(
      `\nMẫu số 01\n\n${header}ĐƠN ĐĂNG KÝ\n\n${'Nội dung: …\n\n'.repeat(14)}DANH MỤC NHÀ VĂN HÓA\n(Ban hành kèm theo Quyết định số 41/2026/QĐ-UBND)\n\n1. Nhà văn hóa thôn\n`,
    );
    expect(document.attachments.map(({ kind, title }) => [kind, title?.text])).toEqual([
      ['form', 'ĐƠN ĐĂNG KÝ'],
      ['list', 'DANH MỤC NHÀ VĂN HÓA'],
    ]);
  });
});
