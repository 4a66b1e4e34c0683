import type { Finding } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { replaceOnce } from '../drafts/edits.ts';
import { check } from '../support/check.ts';

type Edit = readonly [from: string, to: string];

const asOf = '2026-11-24';
const line =
  '(Kèm theo Quyết định số        /2026/QĐ-UBND ngày      tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Nghệ An)\n';
const rows = 'STT\tNội dung\n1\tSố bản ghi\n2\tSố lượt khai thác\n';

/** A further appendix, set behind those of the draft. */
const appendix = (label: string, name: string): string => `\n${label}\n${name}\n${line}\n${rows}`;

const edited = (base: string, edits: readonly Edit[], behind = ''): string =>
  edits.reduce((text, [from, to]) => replaceOnce(text, from, to), drafts[base].text) + behind;

async function found(rule: string, text: string): Promise<readonly Finding[]> {
  const { findings } = await check(text, { asOf });
  return findings.filter((finding) => finding.rule === rule);
}

const shown = (findings: readonly Finding[]): string[] =>
  findings.map(({ absent, quote, words }) => `${absent ? `absent:${absent.subject}` : quote}: ${words.vi.what}`);

const appendices = async (edits: readonly Edit[], behind = ''): Promise<string[]> =>
  shown(await found('the-thuc/appendix', edited('quyet-dinh-quy-che', edits, behind)));

/** Names Phụ lục III and IV as well. */
const named: Edit = [
  'theo Mẫu báo cáo tại Phụ lục II ban hành',
  'theo Mẫu báo cáo tại Phụ lục II, Phụ lục III và Phụ lục IV ban hành',
];

describe('the row of appendices', () => {
  test('four in order are sound', async () => {
    const behind = appendix('PHỤ LỤC III', 'MẪU BIỂU TỔNG HỢP') + appendix('PHỤ LỤC IV', 'DANH MỤC MÃ');
    expect(await appendices([named], behind)).toEqual([]);
  });

  test('the third that has the number of the second is told once, not as missing', async () => {
    const behind = appendix('PHỤ LỤC II', 'MẪU BIỂU TỔNG HỢP') + appendix('PHỤ LỤC IV', 'DANH MỤC MÃ');
    expect(await appendices([named], behind)).toEqual([
      'PHỤ LỤC II: “PHỤ LỤC II” trùng số với phụ lục trước nó; trong dự thảo không có Phụ lục III.',
    ]);
  });

  test('a number twice where the next is there has no number to offer', async () => {
    const behind =
      appendix('PHỤ LỤC II', 'MẪU BIỂU TỔNG HỢP') +
      appendix('PHỤ LỤC III', 'DANH MỤC ĐẦU MỐI') +
      appendix('PHỤ LỤC IV', 'DANH MỤC MÃ');
    expect(await appendices([named], behind)).toEqual(['PHỤ LỤC II: “PHỤ LỤC II” trùng số với phụ lục trước nó.']);
  });

  test('IV before III is told at III, and neither as a gap', async () => {
    const behind = appendix('PHỤ LỤC IV', 'MẪU BIỂU TỔNG HỢP') + appendix('PHỤ LỤC III', 'DANH MỤC MÃ');
    const findings = await found('the-thuc/appendix', edited('quyet-dinh-quy-che', [named], behind));
    expect(shown(findings)).toEqual(['PHỤ LỤC III: “PHỤ LỤC III” đứng sau “PHỤ LỤC IV”.']);
    expect(findings[0].severity).toBe('warning');
    expect(findings[0].related).toHaveLength(1);
  });

  test('the head of a further page is no second appendix', async () => {
    const further = appendix('PHỤ LỤC II (tiếp theo)', 'SỐ LIỆU NĂM TRƯỚC');
    expect(await appendices([], further)).toEqual([]);
    expect(await appendices([], appendix('PHỤ LỤC II', 'MẪU BÁO CÁO TÌNH HÌNH CẬP NHẬT, KHAI THÁC DỮ LIỆU'))).toEqual(
      [],
    );
  });

  test('a second attached text may count its appendices from one again', async () => {
    const second =
      '\nQUY ĐỊNH\nQuản lý tài khoản khai thác dữ liệu\n(Ban hành kèm theo Quyết định số        /2026/QĐ-UBND ngày      tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Nghệ An)\n\nĐiều 1. Cấp tài khoản\n\nTài khoản được cấp theo Phụ lục I ban hành kèm theo Quy định này.\n';
    expect(await appendices([], second + appendix('PHỤ LỤC I', 'DANH SÁCH TÀI KHOẢN'))).toEqual([]);
  });

  test('an amending draft may keep the numbers of the appendices that it replaces', async () => {
    const behind = appendix('PHỤ LỤC V', 'DANH MỤC MÃ');
    const title: Edit = ['QUYẾT ĐỊNH\n\nBan hành Quy chế quản lý', 'QUYẾT ĐỊNH\n\nSửa đổi, bổ sung Quy chế quản lý'];
    const said: Edit = [named[0], 'theo Mẫu báo cáo tại Phụ lục II và Phụ lục V ban hành'];
    expect((await appendices([said], behind)).length).toBe(1);
    expect(await appendices([said, title], behind)).toEqual([]);
  });

  test('among several, one whose number cannot be read may be the one that is missed', async () => {
    expect(await appendices([named], appendix('PHỤ LỤC IV', 'DANH MỤC MÃ'))).toEqual([
      'absent:appendix: Nội dung dẫn đến “Phụ lục III” nhưng trong dự thảo không có phụ lục này.',
    ]);
    const unread = appendix('PHỤ LỤC IH', 'MẪU BIỂU TỔNG HỢP') + appendix('PHỤ LỤC IV', 'DANH MỤC MÃ');
    expect(await appendices([named], unread)).toEqual([]);
  });

  test('among several none may be without a number; one alone may', async () => {
    const bare: readonly Edit[] = [
      ['\nPHỤ LỤC I\n', '\nPHỤ LỤC\n'],
      ['\nPHỤ LỤC II\n', '\nPHỤ LỤC\n'],
      ['quy định tại Phụ lục I ban hành', 'quy định tại Phụ lục ban hành'],
      ['ghi tại Phụ lục I ban hành', 'ghi tại Phụ lục ban hành'],
      ['tại Phụ lục II ban hành', 'tại Phụ lục ban hành'],
    ];
    expect(await appendices(bare)).toEqual(['PHỤ LỤC: “PHỤ LỤC” không có số, trong khi có từ hai phụ lục trở lên.']);
    const { text } = drafts['quyet-dinh-quy-che'];
    const second = text.slice(text.indexOf('\nPHỤ LỤC II\n'));
    expect(await appendices([[second, ''], [bare[0][0], bare[0][1]], ...bare.slice(2)])).toEqual([]);
  });
});
