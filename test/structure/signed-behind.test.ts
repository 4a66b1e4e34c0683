import { describe, expect, test } from 'vitest';
import { partNames } from '../../rules/structure/index.ts';
import { draft, parse } from './support.ts';

const full = partNames(parse(draft()));

const recipients = 'Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, KGVX.';
const signature = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A';
const closing = `\n${recipients}\n\n${signature}\n`;

/** The decision with `between` before its recipients and signature, and `after` behind them. */
function signedBehind(between: string, after = '', end = closing) {
  const document = parse(draft({ closing: between + end, after }));
  const { conclusions, attachments, source } = document;
  const cut = (at: { start: number; end: number } | null | undefined) =>
    at === null || at === undefined ? null : source.text.slice(at.start, at.end);
  return {
    document,
    recipients: cut(conclusions.recipients),
    signatures: conclusions.signatures.map(cut),
    signer: cut(conclusions.signatures[0]?.signer),
    attachments: attachments.map(cut),
  };
}

const list = `PHỤ LỤC
DANH MỤC NHÀ VĂN HÓA
(Kèm theo Quyết định số 41/2026/QĐ-UBND)

1. Thôn A.
2. Thôn B.`;
const table = `PHỤ LỤC I
DANH MỤC NHÀ VĂN HÓA

| STT | Nơi nhận | Số lượng |
|---|---|---|
| 1 | Thôn A | 2 |
| 2 | Thôn B | 3 |`;
const regulation = `QUY CHẾ
Quản lý nhà văn hóa
(Ban hành kèm theo Quyết định số 41/2026/QĐ-UBND)

Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc quản lý.

Điều 2. Đối tượng áp dụng
Xã, phường.`;
const application = `Mẫu số 01
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐƠN ĐỀ NGHỊ
(Kèm theo Quyết định số 41/2026/QĐ-UBND)

Kính gửi: Ủy ban nhân dân xã
NGƯỜI LÀM ĐƠN
(Ký, ghi rõ họ tên)`;

describe('recipients and signature behind an attachment', () => {
  test.each([
    ['an appendix', list],
    ['a table', table],
    ['a regulation', regulation],
    ['an application form', application],
  ])('%s', (_, between) => {
    const found = signedBehind(`\n${between}\n`);
    expect(found.recipients).toBe(recipients);
    expect(found.signatures).toEqual([signature]);
    expect(found.signer).toBe('Nguyễn Văn A');
    // Cells end before their last bar.
    expect(found.attachments.map((text) => text?.slice(-8))).toEqual([between.replace(/ \|$/u, '').slice(-8)]);
    expect(partNames(found.document)).toEqual(full);
  });

  test('two appendices before, one behind', () => {
    const { document, attachments, ...found } = signedBehind(
      `\n${list}\n\n${table}\n`,
      '\nPHỤ LỤC II\nDANH SÁCH THÔN\n\n1. Thôn C.\n',
    );
    expect([found.recipients, found.signatures]).toEqual([recipients, [signature]]);
    expect(document.attachments.map(({ number, title }) => [number, title?.text])).toEqual([
      ['', 'DANH MỤC NHÀ VĂN HÓA'],
      ['I', 'DANH MỤC NHÀ VĂN HÓA'],
      ['II', 'DANH SÁCH THÔN'],
    ]);
    expect(attachments[0]).toBe(list);
    expect(attachments[2]).toBe('PHỤ LỤC II\nDANH SÁCH THÔN\n\n1. Thôn C.');
  });

  test('in two cells', () => {
    const cells = `\n| Nơi nhận: - Như Điều 3; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn A |\n|---|---|\n`;
    const found = signedBehind(`\n${list}\n`, '', cells);
    expect(found.recipients).toBe('Nơi nhận: - Như Điều 3; - Lưu: VT.');
    expect(found.signatures).toEqual(['TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn A']);
  });

  test('the signature first, without TM.', () => {
    const found = signedBehind(`\n${list}\n`, '', `\nCHỦ TỊCH\n\nNguyễn Văn A\n\n${recipients}\n`);
    expect([found.recipients, found.signatures]).toEqual([recipients, ['CHỦ TỊCH\n\nNguyễn Văn A']]);
    expect(found.attachments).toEqual([list]);
  });
});

describe('what is signed is the attachment', () => {
  test('a list of offices and names is no signature', () => {
    const found = signedBehind(`\n${list}\n\nCHỦ TỊCH\nNguyễn Văn A\nPHÓ CHỦ TỊCH\nNguyễn Văn B\n`, '', '');
    expect([found.recipients, found.signatures]).toEqual([null, []]);
  });

  test('a column of a table headed Nơi nhận', () => {
    const found = signedBehind(`\n${table}\n`, '', '');
    expect([found.recipients, found.signatures]).toEqual([null, []]);
  });

  test('a form with a number of its own', () => {
    const found = signedBehind(
      `
Mẫu số 01
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ……/GM-UBND

GIẤY MỜI
(Kèm theo Quyết định số 41/2026/QĐ-UBND)
`,
    );
    expect([found.recipients, found.signatures]).toEqual([null, []]);
  });

  test('behind the signature of the draft: as ever', () => {
    const found = signedBehind(closing, '', `\n${regulation}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn B\n`);
    expect(found.signatures).toEqual([signature]);
  });

  test('an article of the draft behind a signed sample: the sample is part of the body', () => {
    const { document, attachments } = signedBehind(`\n${list}\n\n${signature}\n\nĐiều 4. Bãi bỏ\nNội dung khác.\n`);
    expect(attachments).toEqual([]);
    expect(document.body.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
  });
});
