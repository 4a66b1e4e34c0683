import type { Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

/** What the fixes write: the words in the draft behind them, and that the finding is gone. */
const asOf = '2026-11-22';
const run = async (text: string): Promise<readonly Finding[]> => (await check(text, { asOf })).findings;

function fixed(text: string, { fixes }: Finding): string {
  return [...fixes[0].edits]
    .sort((a, b) => b.start - a.start)
    .reduce((out, { start, end, insert }) => out.slice(0, start) + insert + out.slice(end), text);
}

type Row = readonly [
  rule: string,
  kind: 'safe' | 'review',
  base: string,
  from: string,
  to: string,
  /** A passage of the draft behind the fix; empty: the draft as it was before the defect. */
  written: string,
];

const rows: readonly Row[] = [
  // The successor in the style of the draft.
  [
    'citation/superseded',
    'review',
    'quyet-dinh-qppl',
    'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
    'Luật Tổ chức chính quyền địa phương số 77/2015/QH13',
    '',
  ],
  [
    'citation/superseded',
    'review',
    'quyet-dinh-tthc',
    'Căn cứ Nghị định số 118/2025/NĐ-CP',
    'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;\nCăn cứ Nghị định số 118/2025/NĐ-CP',
    'Căn cứ Nghị định số 118/2025/NĐ-CP của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia được sửa đổi, bổ sung bởi Nghị định số 367/2025/NĐ-CP',
  ],
  [
    'citation/superseded',
    'review',
    'quyet-dinh-ca-biet',
    'Theo đề nghị của Giám đốc Sở Khoa học',
    'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa;\nTheo đề nghị của Giám đốc Sở Khoa học',
    'Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia được sửa đổi, bổ sung bởi Nghị định số 367/2025/NĐ-CP ngày 31 tháng 12 năm 2025, Nghị định số 309/2026/NĐ-CP ngày 05 tháng 8 năm 2026;',
  ],
  [
    'citation/superseded',
    'review',
    'chi-thi',
    'theo Nghị định số 146/2026/NĐ-CP ngày 06 tháng 5 năm 2026',
    'theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018',
    'theo Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025',
  ],
  // Amendments that are not named.
  [
    'citation/amended-not-mentioned',
    'review',
    'quyet-dinh-qppl',
    '64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15',
    '64/2025/QH15',
    '',
  ],
  [
    'citation/amended-not-mentioned',
    'review',
    'quyet-dinh-ca-biet',
    'Theo đề nghị của Giám đốc Sở Khoa học',
    'Căn cứ Nghị định số 79/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ về kiểm tra, rà soát, hệ thống hóa và xử lý văn bản quy phạm pháp luật;\nTheo đề nghị của Giám đốc Sở Khoa học',
    'xử lý văn bản quy phạm pháp luật được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP ngày 01 tháng 7 năm 2025;',
  ],
  // Form of citations.
  [
    'citation/form',
    'safe',
    'quyet-dinh-sua-doi',
    'được sửa đổi, bổ sung bởi Luật số 87/2025/QH15',
    'đã được sửa đổi, bổ sung một số điều theo Luật số 87/2025/QH15',
    '',
  ],
  [
    'citation/form',
    'review',
    'quyet-dinh-ctubnd',
    'được sửa đổi, bổ sung bởi Luật số 87/2025/QH15',
    '(sửa đổi, bổ sung năm 2025)',
    '',
  ],
  [
    'citation/form',
    'review',
    'quyet-dinh-sua-doi',
    'được sửa đổi, bổ sung bởi Luật số 87/2025/QH15',
    'và Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật số 87/2025/QH15',
    '',
  ],
  [
    'citation/form',
    'review',
    'quyet-dinh-qppl',
    '64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;\n',
    '64/2025/QH15;\nCăn cứ Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật số 87/2025/QH15;\n',
    '',
  ],
  [
    'citation/form',
    'review',
    'quyet-dinh-qppl',
    'Căn cứ Nghị định số 268/2026/NĐ-CP của',
    'Căn cứ Nghị định số 268/2026/NĐ-CP ngày 27 tháng 6 năm 2026 của',
    '',
  ],
  [
    'citation/form',
    'review',
    'quyet-dinh-ca-biet',
    'địa phương ngày 16 tháng 6 năm 2025;',
    'địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;',
    '',
  ],
  [
    'citation/form',
    'review',
    'quyet-dinh-ca-biet',
    'địa phương ngày 16 tháng 6 năm 2025;',
    'địa phương số 72/2025/QH15;',
    '',
  ],
  [
    'citation/form',
    'review',
    'quyet-dinh-ca-biet',
    'Nghị định số 224/2026/NĐ-CP ngày 24 tháng 6 năm 2026 của Chính phủ quy',
    'Nghị định số 224/2026/NĐ-CP quy',
    '224/2026/NĐ-CP ngày 24 tháng 6 năm 2026 quy',
  ],
  [
    'citation/basis-authority',
    'review',
    'quyet-dinh-qppl',
    'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n',
    '',
    '',
  ],
  [
    'citation/basis-authority',
    'review',
    'quyet-dinh-ca-biet',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n',
    '',
    '',
  ],
  [
    'citation/basis-duplicate',
    'review',
    'quyet-dinh-ctubnd',
    'Theo đề nghị của Chỉ huy',
    'Căn cứ Luật Phòng thủ dân sự số 18/2023/QH15;\nTheo đề nghị của Chỉ huy',
    '',
  ],
  [
    'citation/outdated-term',
    'review',
    'quyet-dinh-cong-bo',
    'qua Cổng Dịch vụ công quốc gia.\nc) Thành phần, số lượng hồ sơ:\n- Thành phần hồ sơ: đơn đề nghị hỗ trợ (Mẫu số 01)',
    'qua Cổng Dịch vụ công của tỉnh.\nc) Thành phần, số lượng hồ sơ:\n- Thành phần hồ sơ: đơn đề nghị hỗ trợ (Mẫu số 01)',
    '',
  ],
  // Number, head, place.
  ['authority/form-and-issuer', 'review', 'chi-thi', 'Số: 12/CT-UBND', 'Số: 12/2026/CT-UBND', ''],
  ['the-thuc/symbol', 'safe', 'chi-thi', 'Số: 12/CT-UBND', 'Số 12/CT-UBND', ''],
  ['the-thuc/symbol', 'review', 'cong-van', '1488/STP-XDKTVB', '1488/CV-STP', 'Số: 1488/STP\t'],
  ['the-thuc/symbol', 'review', 'quyet-dinh-ctubnd', '07/2026/QĐ-CTUBND', '07/2026/QĐ-UBND', ''],
  ['the-thuc/issuer', 'review', 'quyet-dinh-qppl', 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n', 'UBND\nTỈNH LAI CHÂU\n', ''],
  ['the-thuc/place-date', 'review', 'quyet-dinh-qppl', 'Lai Châu, ngày 24 tháng', 'Điện Biên, ngày 24 tháng', ''],
  ['the-thuc/superior-line', 'review', 'chi-thi', 'ỦY BAN NHÂN DÂN\nTỈNH', 'CHÍNH PHỦ\nỦY BAN NHÂN DÂN\nTỈNH', ''],
  ['the-thuc/type-and-subject', 'review', 'cong-van', '\nKính gửi:', '\nCÔNG VĂN\n\nKính gửi:', ''],
  // Preamble.
  [
    'the-thuc/decision-line',
    'review',
    'quyet-dinh-qppl',
    'Lai Châu.\n\nĐiều 1.',
    'Lai Châu.\n\nQUYẾT ĐỊNH:\n\nĐiều 1.',
    '',
  ],
  [
    'the-thuc/decision-line',
    'review',
    'quyet-dinh-ca-biet',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA\n\nCăn',
    'Căn',
    'tỉnh Sơn La\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA\n\nCăn',
  ],
  [
    'the-thuc/enacting-sentence',
    'safe',
    'quyet-dinh-qppl',
    'Ủy ban nhân dân ban hành Quyết',
    'Ủy ban nhân dân ban hàng Quyết',
    '',
  ],
  [
    'the-thuc/enacting-sentence',
    'review',
    'quyet-dinh-ctubnd',
    'Chủ tịch Ủy ban nhân dân ban hành',
    'Ủy ban nhân dân ban hành',
    '',
  ],
  [
    'the-thuc/enacting-sentence',
    'review',
    'quyet-dinh-qppl',
    'nhân dân ban hành Quyết định',
    'nhân dân ban hành Nghị quyết',
    '',
  ],
  ['the-thuc/legal-basis', 'safe', 'quyet-dinh-qppl', 'số 72/2025/QH15;', 'số 72/2025/QH15.', ''],
  ['the-thuc/legal-basis', 'review', 'quyet-dinh-qppl', '72/2025/QH15;\nCăn cứ', '72/2025/QH15; Căn cứ', ''],
  // Body.
  [
    'the-thuc/effect-clause',
    'review',
    'quyet-dinh-qppl',
    'từ ngày 10 tháng 12 năm 2026',
    'kể từ ngày ký',
    'có hiệu lực từ ngày     tháng     năm 2026.',
  ],
  [
    'the-thuc/effect-clause',
    'review',
    'quyet-dinh-tthc',
    'từ ngày 10 tháng 12 năm 2026',
    'từ ngày 25 tháng 11 năm 2026',
    'từ ngày 30 tháng 11 năm 2026',
  ],
  ['the-thuc/effect-clause', 'safe', 'quyet-dinh-qppl', 'có hiệu lực từ', 'có hiệu lưc từ', ''],
  ['the-thuc/effect-clause', 'review', 'quyet-dinh-ca-biet', 'có hiệu lực kể từ ngày ký.', 'có hiệu lực.', ''],
  [
    'the-thuc/implementation-clause',
    'safe',
    'quyet-dinh-qppl',
    'chịu trách nhiệm thi hành',
    'chịu trách nhiêm thi hành',
    '',
  ],
  // Conclusions and attachments.
  ['the-thuc/adoption-line', 'safe', 'nghi-quyet-xa', 'thông qua ngày', 'thông quá ngày', ''],
  [
    'the-thuc/recipients',
    'review',
    'chi-thi',
    '- Ủy ban nhân dân xã, phường;\n- Lưu: VT, NC.',
    '- Ủy ban nhân dân xã, phường.',
    '- Ủy ban nhân dân xã, phường;\n- Lưu: VT.',
  ],
  ['the-thuc/signature', 'review', 'ke-hoach', 'TM. ỦY BAN NHÂN DÂN\nKT.', 'KT.', ''],
  ['the-thuc/signature', 'review', 'nghi-quyet-xa', '\nCHỦ TỊCH\n', '\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n', ''],
  ['authority/signature-power', 'review', 'cong-van', '\nGIÁM ĐỐC\n', '\nTM. SỞ TƯ PHÁP\nGIÁM ĐỐC\n', ''],
  [
    'the-thuc/attachment-line',
    'review',
    'ke-hoach',
    '(Kèm theo Kế hoạch số      /KH-UBND',
    '(Kèm theo Kế hoạch số      /KH-SNV',
    '',
  ],
];

describe('what a fix writes', () => {
  for (const [rule, kind, base, from, to, written] of rows) {
    test(`${rule}, ${base}: ${to.slice(0, 50)}`, async () => {
      const text = replaceOnce(drafts[base].text, from, to);
      const before = new Set((await run(drafts[base].text)).map(({ fingerprint }) => fingerprint));
      const found = (await run(text)).find((f) => f.rule === rule && !before.has(f.fingerprint));
      expect(found?.fixes.map((fix) => fix.kind)).toEqual([kind]);
      const after = fixed(text, found!);
      if (written === '') expect(after).toBe(drafts[base].text);
      else expect(after).toContain(written);
      const left = (await run(after)).filter((f) => f.rule === rule && !before.has(f.fingerprint));
      expect(left.map(({ words }) => words.vi.what)).toEqual([]);
    });
  }
});
