import { drafts } from '@rasoat/rules/testing';
import { compound, type DocParagraph, docOf, sprm } from '../support/doc.ts';
import { htmlOfDraft, odtOfDraft, rtfOfDraft } from './drafts.ts';

const draft = drafts['quyet-dinh-tthc'].text;

/** The lists of `01-auto-number.docx` that Word from before 2007 knows. */
function autoNumber(): Uint8Array {
  const at = (use: number, level: number, text: string): DocParagraph => ({
    runs: [text],
    sprms: [...sprm(0x260a, level), ...sprm(0x460b, use, 2)],
  });
  const styled = (style: number, text: string): DocParagraph => ({ runs: [text], style });
  const levels = [
    { format: 0, text: 'Điều %1.' },
    { format: 0, text: '%2.' },
    { format: 4, text: '%3)' },
  ];
  return docOf(
    [
      at(1, 0, 'Phạm vi'),
      at(1, 1, 'khoản'),
      at(1, 2, 'điểm'),
      at(1, 2, 'điểm'),
      at(1, 1, 'khoản'),
      at(1, 2, 'điểm'),
      at(1, 0, 'Đối tượng'),
      { runs: ['Điều 3. Gõ bằng tay'] },
      at(2, 0, 'Nối từ số bảy'),
      at(2, 1, 'khoản'),
      styled(1, 'Theo kiểu'),
      styled(2, 'Theo kiểu dựa trên kiểu'),
      at(4, 0, 'Bắt đầu lại'),
      at(4, 2, 'gạch đầu dòng'),
    ],
    {
      lists: [
        { id: 11, levels },
        { id: 12, levels },
      ],
      uses: [
        { list: 11 },
        { list: 11, overrides: [{ level: 0, start: 7 }] },
        { list: 12 },
        {
          list: 11,
          overrides: [
            { level: 0, start: 1 },
            { level: 2, format: { format: 23, text: '\uf02d' } },
          ],
        },
      ],
      styles: [
        { kind: 'paragraph', base: 0, paragraph: [...sprm(0x260a, 0), ...sprm(0x460b, 3, 2)] },
        { kind: 'paragraph', base: 1 },
      ],
    },
  );
}

/** Files of word processors beside Word's of today, by name. */
export const officeFiles: Readonly<Record<string, () => Uint8Array>> = {
  '06.doc': autoNumber,
  '07-rtf-renamed.doc': () => rtfOfDraft(draft),
  '08-html-renamed.doc': () => htmlOfDraft(draft),
  '13-password.docx': () =>
    compound({ EncryptionInfo: new Uint8Array(248).fill(7), EncryptedPackage: new Uint8Array(9000).fill(9) }),
  '19.odt': () => odtOfDraft(draft),
};
