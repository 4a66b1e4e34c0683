import { checks, readBytes, Session } from '@rasoat/rules';
import { drafts } from '@rasoat/rules/testing';
import { describe, expect, test } from 'vitest';
import { centralLaw } from '../../support/check.ts';
import { type DocxItem, docxOf } from '../../support/docx.ts';

/** Ways to set the head of a paper in Word, the issuer on the left, the national name on the right. */
const heads: Readonly<Record<string, readonly DocxItem[]>> = {
  'a table of two rows': [
    {
      rows: [
        [
          ['ỦY BAN NHÂN DÂN', 'TỈNH THANH HÓA'],
          ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
        ],
        ['Số: 58/2026/QĐ-UBND', 'Thanh Hóa, ngày 20 tháng 11 năm 2026'],
      ],
    },
  ],
  'breaks in two cells': [
    {
      rows: [
        [
          'ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA\n-------\nSố: 58/2026/QĐ-UBND',
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n--------\nThanh Hóa, ngày 20 tháng 11 năm 2026',
        ],
      ],
    },
  ],
  'lines with tabs': [
    'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TỈNH THANH HÓA\tĐộc lập - Tự do - Hạnh phúc',
    'Số: 58/2026/QĐ-UBND\tThanh Hóa, ngày 20 tháng 11 năm 2026',
  ],
};

const lines = drafts['quyet-dinh-tthc'].text.split('\n');
const type = lines.indexOf('QUYẾT ĐỊNH');
const recipients = lines.indexOf('Nơi nhận:');
const power = lines.indexOf('TM. ỦY BAN NHÂN DÂN');
const appendix = lines.indexOf('PHỤ LỤC');

/** The draft with its recipients and signature side by side. */
const beside: readonly DocxItem[] = [
  ...lines.slice(type, recipients),
  { rows: [[lines.slice(recipients, power).filter((line) => line !== ''), lines.slice(power, appendix - 1)]] },
  ...lines.slice(appendix),
];

describe('a sound draft stays sound, however its head and signature are set', () => {
  for (const [name, head] of Object.entries(heads))
    test.each([
      ['below each other', lines.slice(type)],
      ['side by side', beside],
    ])(`${name}, recipients and signature %s`, async (_, rest) => {
      const source = await readBytes(docxOf([...head, '', ...rest]), { name: 'draft.docx' });
      const session = new Session(checks, { law: centralLaw(), asOf: '2026-11-24', today: '2026-11-24' });
      const { document, findings } = session.run(source);
      expect(document.kind).toBe('quyet-dinh-qppl');
      expect(findings.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([]);
    });
});
