import { checks } from '@rasoat/rules';
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';

/** The abbreviation of the type in a cited number (V10.4). */
const rules = checks.filter(({ id }) => id === 'citation/form');

async function codes(line: string): Promise<string[]> {
  const text = `KẾ HOẠCH\nVề cải cách hành chính\n\n1. ${line}`;
  const { findings } = await check(text, { asOf: '2026-11-22', kind: 'ke-hoach' }, rules);
  return findings.filter(({ words }) => words.vi.what.includes('viết tắt tên loại')).map(({ quote }) => quote);
}

describe('capitals in the abbreviation of a type', () => {
  test.each([
    ['Thực hiện Tờ trình số 845/TTR-SNNMT ngày 12 tháng 11 năm 2026 của Sở Nội vụ.', '845/TTR-SNNMT'],
    ['Thực hiện Chương trình số 12/CTR-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh.', '12/CTR-UBND'],
    ['Xem Tờ trình số 45/TTr-STP và số 46/TTR-STP ngày 02 tháng 11 năm 2026 của Sở Tư pháp.', '46/TTR-STP'],
  ])('%s', async (line, quote) => expect(await codes(line)).toEqual([quote]));

  test.each([
    'Thực hiện Tờ trình số 845/TTr-SNNMT ngày 12 tháng 11 năm 2026 của Sở Nội vụ.',
    'Thực hiện Kết luận số 16/KL-TTR ngày 12 tháng 3 năm 2026 của Thanh tra tỉnh.',
    'Thực hiện Chương trình số 12-CTr/TU ngày 12 tháng 3 năm 2026 của Tỉnh ủy.',
    'NỘI DUNG THEO TỜ TRÌNH SỐ 845/TTR-SNNMT NGÀY 12 THÁNG 11 NĂM 2026',
    'Thực hiện Quyết định số 12/QĐ-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh.',
  ])('silent: %s', async (line) => expect(await codes(line)).toEqual([]));
});
