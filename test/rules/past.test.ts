import { checks } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

/** Lapsed documents that are named for what they were, and those that are not: 61/2018/NĐ-CP and 09/2015/QĐ-TTg have lapsed. */
const asOf = '2026-11-22';
const rules = checks.filter((rule) => rule.id === 'citation/superseded');

async function spoken(text: string, kind?: 'ke-hoach'): Promise<string[]> {
  const { findings } = await check(text, kind ? { asOf, kind } : { asOf }, rules);
  return findings.map((finding) => `${finding.severity} ${finding.quote}`);
}

describe('an amending document', () => {
  const amend = (clause: string): string =>
    replaceOnce(
      drafts['quyet-dinh-sua-doi'].text,
      '3. Sửa đổi điểm b khoản 1 Điều 9 như sau:\n“b) Kiểm tra đột xuất sau mỗi đợt mưa lũ;”.',
      clause,
    );

  test.each([
    [
      'a quoted article of transition',
      '3. Sửa đổi Điều 12 như sau:\n“Điều 12. Quy định chuyển tiếp\n1. Hồ sơ nộp theo Nghị định số 61/2018/NĐ-CP được giải quyết theo Nghị định số 61/2018/NĐ-CP.\n2. Kết quả theo Nghị định số 61/2018/NĐ-CP còn giá trị.”.',
    ],
    [
      'a quoted clause of an article of transition',
      '3. Bổ sung khoản 3 Điều 12 (Quy định chuyển tiếp) như sau:\n“3. Hồ sơ nộp theo Nghị định số 61/2018/NĐ-CP được giải quyết theo quy định đó.”.',
    ],
    [
      'phrases that give way to another, in a list',
      '3. Thay cụm từ “Nghị định số 61/2018/NĐ-CP của Chính phủ”, “Quyết định số 09/2015/QĐ-TTg” bằng cụm từ “Nghị định số 118/2025/NĐ-CP” tại Điều 9.',
    ],
    [
      'the object, named before the verb',
      '3. Điều 6 của Nghị định số 61/2018/NĐ-CP được sửa đổi như sau:\n“Điều 6. Việc tiếp nhận hồ sơ được thực hiện trực tuyến.”.',
    ],
    [
      'the object of a change of words',
      '3. Tại khoản 1 Điều 6 của Nghị định số 61/2018/NĐ-CP, thay thế cụm từ “bản giấy” bằng cụm từ “bản điện tử”.',
    ],
  ])('is silent on %s', async (_, clause) => {
    expect(await spoken(amend(clause))).toEqual([]);
  });

  test.each([
    [
      'new text that lays down by it',
      '3. Sửa đổi điểm b khoản 1 Điều 9 như sau:\n“b) Việc tiếp nhận hồ sơ thực hiện theo Nghị định số 61/2018/NĐ-CP;”.',
    ],
    [
      'a quoted article behind one of transition',
      '3. Sửa đổi Điều 12, Điều 13 như sau:\n“Điều 12. Quy định chuyển tiếp\nHồ sơ đã nộp được giải quyết theo quy định cũ.\nĐiều 13. Tiếp nhận hồ sơ\nViệc tiếp nhận hồ sơ thực hiện theo Nghị định số 61/2018/NĐ-CP.”.',
    ],
  ])('speaks of %s', async (_, clause) => {
    expect(await spoken(amend(clause))).toEqual(['error 61/2018/NĐ-CP']);
  });
});

describe('a proposal to change a document', () => {
  const plan = (task: string): string => `KẾ HOẠCH\nVề cải cách hành chính\n\n1. ${task}`;

  test.each([
    'Tham gia ý kiến dự thảo Nghị định sửa đổi, bổ sung Nghị định số 61/2018/NĐ-CP.',
    'Kiến nghị bãi bỏ Nghị định số 61/2018/NĐ-CP.',
    'Góp ý sửa đổi điểm a khoản 1 Điều 3, khoản 2 Điều 4 Nghị định số 61/2018/NĐ-CP.',
    'Đề xuất sửa đổi, bổ sung một số điều, khoản, biểu mẫu và phụ lục của Nghị định số 61/2018/NĐ-CP.',
  ])('names its object: %s', async (task) => {
    expect(await spoken(plan(task), 'ke-hoach')).toEqual([]);
  });

  test.each([
    'Sửa đổi quy chế làm việc theo quy định của Nghị định số 61/2018/NĐ-CP.',
    'Bổ sung quy trình của đơn vị, thực hiện quy định của Nghị định số 61/2018/NĐ-CP.',
  ])('is not what is done by a document: %s', async (task) => {
    expect(await spoken(plan(task), 'ke-hoach')).not.toEqual([]);
  });
});

describe('a lapsed document beside its successor', () => {
  const plan = (task: string): string => `KẾ HOẠCH\nVề cải cách hành chính\n\n1. ${task}`;

  test.each([
    'Hồ sơ được giải quyết theo Nghị định số 61/2018/NĐ-CP hoặc theo Nghị định số 118/2025/NĐ-CP.',
    'Hồ sơ được giải quyết theo Nghị định số 118/2025/NĐ-CP hoặc Nghị định số 61/2018/NĐ-CP.',
    'Hồ sơ được giải quyết theo Quyết định số 09/2015/QĐ-TTg hoặc theo Nghị định số 118/2025/NĐ-CP.',
    'Thực hiện theo Nghị định số 61/2018/NĐ-CP (nay là Nghị định số 118/2025/NĐ-CP).',
    'Thực hiện theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa (nay là Nghị định số 118/2025/NĐ-CP ngày 09/6/2025).',
    'Thực hiện Nghị định số 61/2018/NĐ-CP và Nghị định số 118/2025/NĐ-CP thay thế Nghị định số 61/2018/NĐ-CP.',
  ])('told as such: %s', async (task) => {
    expect(await spoken(plan(task), 'ke-hoach')).toEqual([]);
  });

  test.each([
    'Thực hiện Nghị định số 61/2018/NĐ-CP và Nghị định số 118/2025/NĐ-CP.',
    // Another document than the one that took its place.
    'Hồ sơ được giải quyết theo Nghị định số 61/2018/NĐ-CP hoặc theo Nghị định số 30/2020/NĐ-CP.',
    // What is now another is not the document.
    'Thực hiện Nghị định số 61/2018/NĐ-CP do Văn phòng (nay là Trung tâm) theo dõi và Nghị định số 30/2020/NĐ-CP.',
    'Thực hiện Nghị định số 61/2018/NĐ-CP. Nay là lúc triển khai Nghị định số 118/2025/NĐ-CP.',
  ])('one too many: %s', async (task) => {
    expect(await spoken(plan(task), 'ke-hoach')).toEqual(['error 61/2018/NĐ-CP']);
  });

  test('a căn cứ must be in force all the same', async () => {
    const text = replaceOnce(
      drafts['quyet-dinh-qppl'].text,
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n',
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\nCăn cứ Nghị định số 61/2018/NĐ-CP (nay là Nghị định số 118/2025/NĐ-CP);\n',
    );
    expect(await spoken(text)).toEqual(['error 61/2018/NĐ-CP']);
  });
});

describe('procedures that are abolished', () => {
  const announce = (list: string): string =>
    replaceOnce(drafts['quyet-dinh-cong-bo'].text, 'PHẦN II\nNỘI DUNG', `${list}PHẦN II\nNỘI DUNG`);
  const table =
    'STT\tTên thủ tục hành chính\tVăn bản quy định\n1\tHỗ trợ mua tinh bò\tNghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018\n2\tChi trả kinh phí\tQuyết định số 09/2015/QĐ-TTg\n\n';

  test.each([
    ['a table under its heading', `DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ\n\n${table}`],
    [
      'parts inside the list',
      `2. Danh mục thủ tục hành chính bị bãi bỏ\n\nA. THỦ TỤC HÀNH CHÍNH CẤP TỈNH\n\n1. Mua tinh bò theo Nghị định số 61/2018/NĐ-CP.\n\nB. THỦ TỤC HÀNH CHÍNH CẤP XÃ\n\n${table}`,
    ],
    [
      'points behind a colon',
      '2. Các thủ tục hành chính sau đây bị bãi bỏ:\na) Mua tinh bò, được công bố tại Quyết định số 09/2015/QĐ-TTg;\nb) Chi trả kinh phí, căn cứ pháp lý: Nghị định số 61/2018/NĐ-CP.\n\n',
    ],
  ])('name what laid them down: %s', async (_, list) => {
    expect(await spoken(announce(list))).toEqual([]);
  });

  test('a title that tells only of abolished ones covers its lists', async () => {
    const text = replaceOnce(
      replaceOnce(
        announce(table),
        'Về việc công bố thủ tục hành chính mới ban hành',
        'Về việc công bố thủ tục hành chính bị bãi bỏ',
      ),
      '\nTHỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH TRONG',
      '\nDANH MỤC THỦ TỤC HÀNH CHÍNH TRONG',
    );
    expect(await spoken(text)).toEqual([]);
  });

  const attached = (title: string, ...parts: string[]): string => {
    const text = drafts['quyet-dinh-ca-biet'].text.trimEnd();
    return `${text}\n\n${title}\n(Kèm theo Quyết định số 2874/QĐ-UBND ngày 12 tháng 11 năm 2026)\n\n${parts.join('\n')}\n`;
  };
  const gone = 'PHẦN I. VĂN BẢN BỊ BÃI BỎ\n1. Nghị định số 61/2018/NĐ-CP\n2. Quyết định số 09/2015/QĐ-TTg';
  const standing = 'PHẦN II. VĂN BẢN ÁP DỤNG\n1. Nghị định số 61/2018/NĐ-CP';

  test.each([
    ['DANH MỤC VĂN BẢN HẾT HIỆU LỰC, BỊ BÃI BỎ', [gone]],
    ['DANH MỤC VĂN BẢN BỊ BÃI BỎ', ['1. Nghị định số 61/2018/NĐ-CP', '2. Quyết định số 09/2015/QĐ-TTg']],
    ['DANH MỤC VĂN BẢN', [gone]],
    ['DANH MỤC VĂN BẢN BAN HÀNH VÀ VĂN BẢN BỊ BÃI BỎ', ['A. VĂN BẢN BỊ BÃI BỎ\n1. Nghị định số 61/2018/NĐ-CP']],
    // What an item says of itself divides nothing.
    [
      'DANH MỤC VĂN BẢN HẾT HIỆU LỰC',
      ['1. Quyết định số 09/2015/QĐ-TTg hết hiệu lực một phần', '2. Nghị định số 61/2018/NĐ-CP'],
    ],
  ])('documents that are gone, in %s %j', async (title, parts) => {
    expect(await spoken(attached(title, ...parts))).toEqual([]);
  });

  test.each([
    ['DANH MỤC VĂN BẢN BỊ BÃI BỎ', [gone, standing]],
    ['DANH MỤC VĂN BẢN', [gone, standing]],
    ['DANH MỤC VĂN BẢN MỚI BAN HÀNH VÀ VĂN BẢN BỊ BÃI BỎ', [gone, standing]],
    ['DANH MỤC VĂN BẢN MỚI BAN HÀNH VÀ VĂN BẢN BỊ BÃI BỎ', ['1. Nghị định số 61/2018/NĐ-CP']],
    [
      'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ',
      [
        'PHẦN I. THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ\n1. Cấp thẻ theo Nghị định số 61/2018/NĐ-CP',
        'PHẦN II. QUY TRÌNH THỰC HIỆN\n1. Cấp thẻ theo Nghị định số 61/2018/NĐ-CP',
      ],
    ],
  ])('not in the next part: %s %j', async (title, parts) => {
    expect(await spoken(attached(title, ...parts))).toHaveLength(1);
  });

  test.each([
    ['new ones', `DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH\n\n${table}`],
    [
      'those of the next list',
      `DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ\n\nSTT\tTên\n1\tHỗ trợ mua tinh bò\n\nDANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG\n\n${table}`,
    ],
  ])('are not %s', async (_, list) => {
    expect(await spoken(announce(list))).toEqual(['error 61/2018/NĐ-CP', 'warning 09/2015/QĐ-TTg']);
  });
});
