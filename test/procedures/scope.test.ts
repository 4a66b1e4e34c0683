import type { CheckResult } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';

const asOf = '2026-11-24';
const shown = ({ findings }: CheckResult): string[] =>
  findings
    .filter(({ rule }) => rule.startsWith('procedure/'))
    .map(({ severity, absent, rule, quote }) => `${severity} ${absent?.subject ?? `${rule} ${quote}`}`);

/** A decision with the given articles between its first and last. */
function decision(
  articles: string,
  subject = 'Quy định việc cấp giấy xác nhận vùng nuôi an toàn trên địa bàn tỉnh Lai Châu',
): string {
  return `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 60/2026/QĐ-UBND
Lai Châu, ngày 20 tháng 11 năm 2026

QUYẾT ĐỊNH
${subject}

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;
Ủy ban nhân dân ban hành Quyết định ${subject.toLowerCase()}.

Điều 1. Phạm vi điều chỉnh
Quyết định này áp dụng trên địa bàn tỉnh Lai Châu.

${articles}

Điều 20. Điều khoản thi hành
1. Quyết định này có hiệu lực từ ngày 10 tháng 12 năm 2026.
2. Giám đốc các sở, Chủ tịch Ủy ban nhân dân xã, phường chịu trách nhiệm thi hành Quyết định này./.
`;
}

const one = (lines: readonly string[], title = 'Thủ tục cấp giấy xác nhận vùng nuôi an toàn'): string =>
  `Điều 2. ${title}\n${lines.map((line, i) => `${i + 1}. ${line}`).join('\n')}`;

const full = {
  steps: 'Trình tự thực hiện: chủ cơ sở nộp hồ sơ; Sở Nông nghiệp và Môi trường thẩm định và cấp giấy.',
  channel: 'Cách thức thực hiện: nộp trực tiếp hoặc qua dịch vụ bưu chính công ích.',
  papers: 'Thành phần hồ sơ: đơn theo mẫu tại Phụ lục; sơ đồ vùng nuôi.',
  sets: 'Số lượng hồ sơ: 01 bộ.',
  deadline: 'Thời hạn giải quyết: 10 ngày làm việc kể từ ngày nhận đủ hồ sơ.',
  applicants: 'Đối tượng thực hiện: chủ cơ sở chăn nuôi.',
  agency: 'Cơ quan giải quyết: Sở Nông nghiệp và Môi trường.',
  result: 'Kết quả thực hiện: giấy xác nhận.',
};

describe('one article with all components as clauses', () => {
  test('nothing is missing', async () => {
    expect(shown(await check(decision(one(Object.values(full))), { asOf }))).toEqual([]);
  });
  test.each(Object.keys(full))('without its %s', async (key) => {
    const lines = Object.entries(full).filter(([name]) => name !== key);
    const severity = key === 'result' ? 'warning' : 'error';
    expect(shown(await check(decision(one(lines.map(([, line]) => line))), { asOf }))).toEqual([
      `${severity} procedure/${key}`,
    ]);
  });
  test('all seven parts and no result: one warning, no error (T8.12)', async () => {
    const { result: _, ...seven } = full;
    expect(shown(await check(decision(one(Object.values(seven))), { asOf }))).toEqual(['warning procedure/result']);
  });
  test('before the present list of components nothing is asked', async () => {
    const { deadline: _, ...rest } = full;
    expect(shown(await check(decision(one(Object.values(rest))), { asOf: '2016-05-01' }))).toEqual([]);
  });
  test('a head with nothing behind it is missing', async () => {
    const lines = Object.values({ ...full, deadline: 'Thời hạn giải quyết:' });
    expect(shown(await check(decision(one(lines)), { asOf }))).toEqual(['error procedure/deadline']);
  });
  test('a bare heading of papers and sets names no number (T3.15)', async () => {
    const { sets: _, ...rest } = full;
    const lines = Object.values({
      ...rest,
      papers: 'Thành phần, số lượng hồ sơ: đơn theo mẫu tại Phụ lục; sơ đồ vùng nuôi.',
    });
    expect(shown(await check(decision(one(lines)), { asOf }))).toEqual(['error procedure/sets']);
  });
});

describe('components that only some procedures have', () => {
  test('an application is named and no form (T2.13)', async () => {
    const lines = Object.values({ ...full, papers: 'Thành phần hồ sơ: đơn đề nghị; sơ đồ vùng nuôi.' });
    expect(shown(await check(decision(one(lines)), { asOf }))).toEqual(['warning procedure/form']);
  });
  test('conditions are to be met and none are told (T2.14)', async () => {
    const steps = 'Trình tự thực hiện: chủ cơ sở nộp hồ sơ; Sở cấp giấy khi cơ sở đáp ứng đủ điều kiện.';
    expect(shown(await check(decision(one(Object.values({ ...full, steps }))), { asOf }))).toEqual([
      'warning procedure/conditions',
    ]);
  });
  test('a fee is paid and not told (T2.15); with its document it is', async () => {
    const steps = (words: string): string => `Trình tự thực hiện: chủ cơ sở nộp hồ sơ và nộp phí${words}; Sở cấp giấy.`;
    const found = async (words: string): Promise<string[]> =>
      shown(await check(decision(one(Object.values({ ...full, steps: steps(words) }))), { asOf }));
    expect(await found(' thẩm định')).toEqual(['warning procedure/fee']);
    expect(await found(' theo quy định của Bộ Tài chính')).toEqual([]);
  });
});

describe('what is out of scope (T8.14)', () => {
  const { sets: _, deadline: __, ...lacking } = full;
  const cases: readonly (readonly [string, string])[] = [
    [
      'internal',
      decision(
        one(
          [
            'Thành phần hồ sơ: tờ trình của Sở; dự thảo văn bản.',
            'Trình tự thực hiện: Sở Tài chính thẩm định hồ sơ, trình Ủy ban nhân dân tỉnh quyết định.',
            'Cơ quan giải quyết: Ủy ban nhân dân tỉnh.',
            'Kết quả thực hiện: quyết định phê duyệt.',
          ],
          'Trình tự, thủ tục phê duyệt kế hoạch của các sở',
        ),
      ),
    ],
    ['penalties', decision(one(Object.values(lacking), 'Thủ tục xử phạt vi phạm hành chính'))],
    ['inspection', decision(one(Object.values(lacking), 'Trình tự, thủ tục thanh tra'))],
    ['complaints', decision(one(Object.values(lacking), 'Trình tự, thủ tục giải quyết khiếu nại'))],
  ];
  test.each(cases)('%s', async (_, text) => {
    expect(shown(await check(text, { asOf }))).toEqual([]);
  });
  test('the same text under another name is judged', async () => {
    expect(shown(await check(decision(one(Object.values(lacking))), { asOf }))).toEqual([
      'error procedure/deadline',
      'error procedure/sets',
    ]);
  });
  test('quoted amendment text has no procedure of its own (T3.17)', async () => {
    const text = `Điều 2. Sửa đổi, bổ sung Điều 5\nSửa đổi, bổ sung Điều 5 như sau:\n“Điều 5. Thủ tục cấp giấy\n1. Hồ sơ gồm: đơn của cá nhân.\n2. Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ, Sở cấp giấy.”.`;
    expect((await check(decision(text), { asOf })).document.procedures).toEqual([]);
  });
  test('sound drafts without procedures have none', async () => {
    for (const [id, { text }] of Object.entries(drafts)) {
      if (id === 'quyet-dinh-tthc' || id === 'quyet-dinh-cong-bo') continue;
      const result = await check(text, { asOf }, undefined, `${id}.txt`);
      expect(result.document.procedures, id).toEqual([]);
    }
  });
});

describe('two procedures in one chapter', () => {
  const two = decision(
    `Điều 2. Hồ sơ, trình tự cấp giấy xác nhận\n1. Chủ cơ sở nộp 01 bộ hồ sơ gồm đơn theo Mẫu số 01 và sơ đồ, trực tiếp hoặc qua dịch vụ bưu chính, đến Sở Nông nghiệp và Môi trường.\n2. Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Nông nghiệp và Môi trường cấp giấy xác nhận; không cấp thì nêu rõ lý do.\n\nĐiều 3. Hồ sơ, trình tự cấp lại giấy xác nhận\n1. Chủ cơ sở nộp 01 bộ hồ sơ gồm đơn theo Mẫu số 02.\n2. Hồ sơ được nộp và giải quyết theo cách thức, trình tự quy định tại Điều 2 Quyết định này.`,
  );
  test('are two groups, and the second inherits what it refers to (T3.3)', async () => {
    const result = await check(two, { asOf });
    expect(result.document.procedures.map(({ name }) => name?.text)).toEqual([
      'cấp giấy xác nhận',
      'cấp lại giấy xác nhận',
    ]);
    expect(shown(result)).toEqual([]);
  });
  test('without the reference its own parts are missing', async () => {
    const text = two.replace(
      /\n2\. Hồ sơ được nộp[^\n]*/u,
      '\n2. Sở Nông nghiệp và Môi trường kiểm tra hồ sơ, cấp lại giấy xác nhận.',
    );
    expect(shown(await check(text, { asOf })).sort()).toEqual(['error procedure/channel', 'error procedure/deadline']);
  });
});

describe('sheets whose heads have nothing behind them', () => {
  const base = drafts['quyet-dinh-cong-bo'].text;
  test.each([
    [
      'deadline',
      'd) Thời hạn giải quyết: 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.\n',
      'd) Thời hạn giải quyết:\n',
    ],
    [
      'papers',
      '- Thành phần hồ sơ: đơn đề nghị hỗ trợ (Mẫu số 01); bản sao giấy chứng nhận hoàn thành khóa đào tạo; hóa đơn, chứng từ thu học phí.\n',
      '',
    ],
  ])('%s', async (subject, from, to) => {
    expect(base).toContain(from);
    expect(shown(await check(base.replace(from, to), { asOf }))).toEqual([`error procedure/${subject}`]);
  });
});

describe('names', () => {
  test('whom the draft applies to is no name of a procedure', async () => {
    const text = decision(
      `Điều 2. Đối tượng áp dụng\nChủ cơ sở chăn nuôi.\n\nĐiều 3. Cấp giấy xác nhận\n1. Chủ cơ sở gửi 01 bộ hồ sơ qua dịch vụ bưu chính, gồm đơn theo Mẫu số 01.\n2. Trong thời hạn 07 ngày kể từ ngày nhận đủ hồ sơ, Sở Nông nghiệp và Môi trường cấp giấy.\n\nĐiều 4. Cấp lại giấy xác nhận\n1. Hồ sơ gồm đơn theo Mẫu số 02.\n2. Trình tự cấp lại thực hiện như quy định tại Điều 3 Quyết định này.`,
    );
    const result = await check(text, { asOf });
    expect(result.document.procedures.map(({ name }) => name?.text)).toEqual([
      'Cấp giấy xác nhận',
      'Cấp lại giấy xác nhận',
    ]);
    expect(shown(result)).toEqual([]);
  });
  test('the line above the first component names a sheet without a table', async () => {
    const sheet = `THỦ TỤC CẤP THẺ THƯ VIỆN\n\n${Object.values(full)
      .map((line, i) => `${i + 1}. ${line}`)
      .join('\n')}\n`;
    const result = await check(sheet, { asOf, kind: 'tthc' });
    expect(result.document.procedures[0].name?.text).toBe('THỦ TỤC CẤP THẺ THƯ VIỆN');
    expect(shown(result)).toEqual([]);
  });
});

describe('a result that the steps tell', () => {
  const articles = (last: string): string => `Điều 2. Thành phần, số lượng hồ sơ
1. Hồ sơ đề nghị xác nhận gồm:
a) Đơn đề nghị xác nhận;
b) Sơ đồ vùng nuôi.
2. Số lượng hồ sơ: 01 bộ.

Điều 3. Trình tự, cách thức thực hiện
1. Hộ nuôi nộp hồ sơ trực tiếp, qua dịch vụ bưu chính hoặc trực tuyến trên Cổng Dịch vụ công quốc gia.
2. Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, Ủy ban nhân dân xã, phường kiểm tra hồ sơ ${last}

Điều 4. Đối tượng, cơ quan giải quyết
1. Đối tượng thực hiện thủ tục: hộ nuôi có nhu cầu.
2. Cơ quan giải quyết thủ tục: Ủy ban nhân dân xã, phường nơi có vùng nuôi.`;

  test('with the written answer to a refusal is there, under whatever heading', async () => {
    const text = articles(
      'và cấp Giấy xác nhận vùng nuôi an toàn; trường hợp không xác nhận thì trả lời bằng văn bản, nêu rõ lý do.',
    );
    expect(shown(await check(decision(text), { asOf })).filter((one) => one.includes('result'))).toEqual([]);
  });

  test('by a word of its steps alone is not', async () => {
    const text = articles('để cấp Giấy xác nhận vùng nuôi an toàn.');
    expect(shown(await check(decision(text), { asOf })).filter((one) => one.includes('result'))).toEqual([
      'warning procedure/result',
    ]);
  });
});
