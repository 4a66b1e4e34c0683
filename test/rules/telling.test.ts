import { expect, test } from 'vitest';
import { check } from '../support/check.ts';

/** What findings say of habits: how often, and which of two forms is kept. */
const asOf = '2026-11-22';
const plan = (text: string): string => `KẾ HOẠCH\nVề cải cách hành chính\n\n${text}`;

const told = async (text: string, rule: string, kind: 'ke-hoach' | 'quyet-dinh-qppl' = 'ke-hoach') =>
  (await check(text, { asOf, kind })).findings.filter((finding) => finding.rule === rule);

test('two styles of tone marks in equal number: the one that comes first is kept, and no more is claimed', async () => {
  const [even] = await told(plan('1. Hòa giải, ủy quyền; hoà giải, uỷ quyền.'), 'language/tone-style');
  expect(even.words.vi.todo).toContain('dùng trước');
  expect(even.words.en.todo).toContain('comes first');
  const [uneven] = await told(plan('1. Hòa giải, ủy quyền; hoà giải.'), 'language/tone-style');
  expect(uneven.words.vi.todo).toContain('dùng nhiều hơn');
});

test('căn cứ that end alike are one finding with every line', async () => {
  const laws = [
    'Giá số 16/2023/QH15',
    'Du lịch số 09/2017/QH14',
    'Đường bộ số 35/2024/QH15',
    'Viễn thông số 24/2023/QH15',
  ];
  const text = `QUYẾT ĐỊNH\nQuy định chế độ báo cáo\n\n${laws.map((law) => `Căn cứ Luật ${law},`).join('\n')}\nTheo đề nghị của Giám đốc Sở Tài chính;\n\nỦy ban nhân dân ban hành Quyết định quy định chế độ báo cáo.\n\nĐiều 1. Phạm vi điều chỉnh\n\nQuyết định này quy định chế độ báo cáo.`;
  const [finding, ...more] = await told(text, 'the-thuc/legal-basis', 'quyet-dinh-qppl');
  expect(more).toEqual([]);
  expect(finding.quote).toBe('16/2023/QH15,');
  expect(finding.related.length).toBe(3);
  expect(finding.words.vi.what).toContain('có 4 dòng như vậy');
  expect(finding.fixes.map(({ edits }) => edits.length)).toEqual([4]);
});

test('a date of another year beside a number that the data holds is told once, with the right day', async () => {
  const text = plan('1. Thực hiện Thông tư số 24/2020/TT-BLĐTBXH ngày 30/12/2022.');
  const { findings } = await check(text, { asOf, kind: 'ke-hoach' });
  expect(findings.filter(({ quote }) => quote === 'ngày 30/12/2022').map(({ rule }) => rule)).toEqual([
    'citation/wrong-date',
  ]);
});

test('a number without a type word is named by the type that it shows', async () => {
  const [finding] = await told(plan('1. Thực hiện số 97/2018/QĐ-TTg ngày 29/7/2017.'), 'citation/impossible-date');
  expect(finding.words.vi.what).toContain('Quyết định số 97/2018/QĐ-TTg');
});

test('a body that was ended has no new name: others have its duties', async () => {
  const todo = async (body: string): Promise<string> =>
    (await told(plan(`1. Báo cáo ${body}.`), 'citation/outdated-agency'))[0].words.vi.todo;
  expect(await todo('Thanh tra Bộ')).toMatch(/^Ghi cơ quan đang được giao nhiệm vụ: Thanh tra Chính phủ/u);
  expect(await todo('Bộ Giao thông vận tải')).toMatch(/^Ghi tên hiện nay: Bộ Xây dựng/u);
});

test('a line that ends with quoted words goes on in small letters: the repeal reaches its document', async () => {
  const text = `NGHỊ ĐỊNH
Sửa đổi một số điều của các nghị định

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định việc phối hợp của các cơ quan trong hoạt động kiểm
tra, giám sát hàng hóa tại cửa khẩu đường bộ, đường thủy nội địa và trong
khu vực biên giới; trách nhiệm của các bộ, ngành và địa phương trong việc
thực hiện.
Điều 2. Bãi bỏ cụm từ
1. Bãi bỏ cụm từ “Thực hiện đúng yêu cầu phối hợp của cơ quan hải quan”
tại điểm b khoản 1 Điều 12 Nghị định số 01/2015/NĐ-CP.
`;
  const { citations } = await check(text, { asOf, kind: 'nghi-dinh' });
  expect(citations.map(({ symbol, role }) => [symbol, role])).toEqual([['01/2015/NĐ-CP', 'amends']]);
});
