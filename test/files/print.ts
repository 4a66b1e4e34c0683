import { drafts } from '@rasoat/rules/testing';
import { strToU8, zipSync } from 'fflate';
import { docxOf } from '../support/docx.ts';
import { layDraft, pdfOf, withFallback } from '../support/pdf.ts';
import { deflatedRun, rawZip } from '../support/zip.ts';
import { rtfOfDraft } from './drafts.ts';

const pages = layDraft(drafts['quyet-dinh-tthc'].text);
const note = drafts['cong-van'].text;
const SIZE = 400 * 1024 * 1024;

/** Bytes of a text in the code page of Windows for Vietnamese, as far as the names below need it. */
const windows1258 = (text: string): number[] => {
  const codes: Readonly<Record<string, number>> = { ư: 0xfd, '\u0323': 0xf2, '\u0309': 0xd2, '\u0300': 0xcc, ơ: 0xf5 };
  return [...text].map((sign) => codes[sign] ?? sign.charCodeAt(0));
};

/** Printed files and archives, by name. */
export const printFiles: Readonly<Record<string, () => Uint8Array>> = {
  '09-text.pdf': () => pdfOf(pages),
  '10-signed.pdf': () => pdfOf(pages, { signed: true }),
  '11-scan.pdf': () => pdfOf(pages.map(() => ({ words: [], scan: true }))),
  '12-fallback-fonts.pdf': () => pdfOf(withFallback(pages, 'Times-Roman')),
  '12-fallback-fonts-mute.pdf': () => pdfOf(withFallback(pages, 'Times-Roman'), { mute: 'Times-Roman' }),
  '14.zip': () =>
    rawZip([
      { name: 'dự thảo/quyết định.docx', data: docxOf(drafts['quyet-dinh-tthc'].text), utf8: true, stored: true },
      { raw: windows1258('t\u01a1\u0300 tri\u0300nh.txt'), data: strToU8(drafts['to-trinh'].text) },
      {
        name: 'ý kiến.zip',
        data: zipSync({ 'công văn.rtf': rtfOfDraft(note), 'quét.pdf': printFiles['11-scan.pdf']() }),
        stored: true,
      },
    ]),
  '15-bomb.zip': () =>
    rawZip([
      { name: 'bom.txt', data: new Uint8Array(), packed: deflatedRun(400, 0x20), says: SIZE },
      { name: 'nói dối.txt', data: new Uint8Array(), packed: deflatedRun(400, 0x20), says: 1000 },
      { name: 'tờ trình.txt', data: strToU8(drafts['to-trinh'].text) },
    ]),
};
