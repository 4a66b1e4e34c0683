import { parseStructure, readBytes } from '@rasoat/rules';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../rules/citations/index.ts';
import { NAMES, plainDocument } from './plain-document.ts';

const DRAFT = `BỘ CÔNG VIỆC MẪU
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 21/2026/TT-BTC

Hà Nội, ngày 05 tháng 10 năm 2026

THÔNG TƯ

Sửa đổi, bổ sung một số điều của Thông tư số 11/2021/TT-BTC hướng dẫn Luật Đất đai

Căn cứ Luật Đất đai số 31/2024/QH15 được sửa đổi, bổ sung bởi Luật số 43/2024/QH15;

Căn cứ Nghị định số 102/2024/NĐ-CP quy định chi tiết thi hành một số điều của Luật Đất đai;

Theo đề nghị của Vụ trưởng Vụ Pháp chế tại Tờ trình số 15/TTr-PC ngày 01 tháng 10 năm 2026;

Bộ trưởng ban hành Thông tư sửa đổi, bổ sung một số điều của Thông tư số 11/2021/TT-BTC.

Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 11/2021/TT-BTC

1. Sửa đổi khoản 2 Điều 5 như sau:

“2. Hồ sơ nộp theo quy định tại Điều 7 Nghị định số 102/2024/NĐ-CP.”

Điều 2. Hiệu lực thi hành

1. Thông tư này có hiệu lực từ ngày 01 tháng 12 năm 2026.

2. Các văn bản sau đây hết hiệu lực kể từ ngày Thông tư này có hiệu lực:

a) Thông tư số 12/2019/TT-BTC ngày 02 tháng 3 năm 2019 về biểu mẫu;

b) Thông tư số 13/2020/TT-BTC ngày 04 tháng 5 năm 2020 về sổ sách.

3. Hồ sơ khác thực hiện theo Thông tư số 14/2022/TT-BTC./.

BỘ TRƯỞNG

PHỤ LỤC
DANH MỤC BIỂU MẪU
(Kèm theo Thông tư số 21/2026/TT-BTC ngày 05 tháng 10 năm 2026)
`;

const citationsOf = async (text: string) =>
  findCitations(parseStructure(await readBytes(new TextEncoder().encode(text), { name: 'a.txt' })), { names: NAMES });

describe('a draft read by the structure parser', () => {
  it('roles by zone, unit and list', async () => {
    const found = await citationsOf(DRAFT);
    expect(
      found.map(
        (c) => `${c.inTitle ? '~' : ''}${c.symbol ?? c.name}: ${c.role}${c.unit === null ? '' : ` [${c.unit}]`}`,
      ),
    ).toEqual([
      '11/2021/TT-BTC: amends',
      '~Luật Đất đai: reference',
      '31/2024/QH15: basis',
      '43/2024/QH15: amended-by',
      '102/2024/NĐ-CP: basis',
      '~Luật Đất đai: reference',
      '15/TTr-PC: reference',
      '11/2021/TT-BTC: amends',
      '11/2021/TT-BTC: amends',
      '102/2024/NĐ-CP: reference [Điều 7]',
      '12/2019/TT-BTC: repeals',
      '13/2020/TT-BTC: repeals',
      '14/2022/TT-BTC: reference',
      '21/2026/TT-BTC: self',
    ]);
    expect(found[2].amendedBy).toEqual([3]);
  });

  it('the same number of another year is not the draft’s own', async () => {
    const text = DRAFT.replace('21/2026/TT-BTC', '21/TT-BTC').replace(
      'Thông tư số 14/2022/TT-BTC',
      'Thông tư số 21/TT-BTC ngày 03 tháng 4 năm 2019',
    );
    const other = (await citationsOf(text)).find((c) => c.symbol === '21/TT-BTC' && c.date === '2019-04-03');
    expect(other?.role).toBe('reference');
  });

  it('the same citations with Windows line ends', async () => {
    const shape = async (text: string) =>
      (await citationsOf(text)).map(({ symbol, name, role, unit, date }) => ({ symbol, name, role, unit, date }));
    expect(await shape(DRAFT.replaceAll('\n', '\r\n'))).toEqual(await shape(DRAFT));
  });

  it('a number, a unit, a type word that the end of a paragraph has parted', () => {
    const text = [
      'Thực hiện theo Thông tư số 08/2022/',
      'TT-BTC:',
      'Bảng kê theo Quyết định số 5/QĐ-TTg',
      'ngày 01/7/2020 và Nghị định',
      '74/2020/NĐ-CP và khoản 1',
      'Điều 110, khoản 2 Điều 112 của Luật Đất đai;',
    ].join('\n');
    const found = findCitations(plainDocument(text), { names: NAMES });
    expect(found[1].date).toBe('2020-07-01');
    expect(found.map((c) => [c.type, c.symbol ?? c.name, c.unit, c.paragraph])).toEqual([
      ['Thông tư', '08/2022/TT-BTC', null, 0],
      ['Quyết định', '5/QĐ-TTg', null, 2],
      ['Nghị định', '74/2020/NĐ-CP', null, 3],
      ['Luật', 'Luật Đất đai', 'khoản 1 Điều 110, khoản 2 Điều 112', 5],
    ]);
  });

  it('the subject of a letter names documents, its number and the lines around do not', async () => {
    const letter = (head: string) =>
      `BỘ CÔNG VIỆC MẪU\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n\n${head}\n\nHà Nội, ngày 05 tháng 10 năm 2026\n\nKính gửi: Vụ Pháp chế.\n\nĐề nghị Vụ Pháp chế tham mưu bãi bỏ Thông tư số 12/2019/TT-BTC.\n`;
    for (const head of [
      'Số: 123/BTC-PC\nV/v triển khai Luật Đất đai và Nghị định số 1/2025/NĐ-CP',
      'Số: 123/BTC-PC V/v triển khai Luật Đất đai và Nghị định số 1/2025/NĐ-CP',
    ]) {
      const found = await citationsOf(letter(head));
      expect(found.map((c) => `${c.symbol ?? c.name}: ${c.role}`)).toEqual([
        'Luật Đất đai: reference',
        '1/2025/NĐ-CP: reference',
        '12/2019/TT-BTC: repeals',
      ]);
    }
  });
});
