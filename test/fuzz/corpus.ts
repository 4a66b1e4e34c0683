import { drafts } from '@rasoat/rules/testing';
import { strToU8, zipSync } from 'fflate';
import { docOfDraft, htmlOfDraft, odtOfDraft, rtfOfDraft } from '../files/drafts.ts';
import { docxOf } from '../support/docx.ts';
import { layDraft, pdfOf } from '../support/pdf.ts';
import { hostileFiles } from './hostile.ts';
import { mutate } from './mutate.ts';

const text = drafts['quyet-dinh-tthc'].text;
const short = drafts['chi-thi'].text;

/** A sound file of every format. */
export const soundFiles: Readonly<Record<string, () => Uint8Array>> = {
  'a.docx': () =>
    docxOf(text, { automatic: true, cutRuns: 1, changes: 2, footnotes: ['chú thích'], header: ['đầu trang'] }),
  'a.doc': () => docOfDraft(text),
  'a.rtf': () => rtfOfDraft(text),
  'a.odt': () => odtOfDraft(text),
  'a.pdf': () => pdfOf(layDraft(text), { signed: true }),
  'a.html': () => htmlOfDraft(text),
  'a.zip': () =>
    zipSync({
      'dự thảo.docx': docxOf(short),
      'b.pdf': pdfOf(layDraft(short)),
      'c.zip': zipSync({ 'd.txt': strToU8(short), 'e.rtf': rtfOfDraft(short) }),
    }),
};

/** Names of the files of a run over `count` of them: all that are made to harm, and damaged ones of every format in turn. */
export function fuzzNames(count: number): string[] {
  const hostile = Object.keys(hostileFiles);
  const sound = Object.keys(soundFiles);
  const damaged = Array.from(
    { length: Math.max(0, count - hostile.length) },
    (_, k) => `${sound[k % sound.length]}#${Math.floor(k / sound.length)}`,
  );
  return [...hostile, ...damaged].slice(0, Math.max(count, hostile.length));
}

const made = new Map<string, Uint8Array>();

/** The file of a name: `a.docx#7` is the Word file damaged by seed 7. */
export function fuzzFile(name: string): Uint8Array {
  if (hostileFiles[name] !== undefined) return hostileFiles[name]();
  const [base, seed] = name.split('#');
  const bytes = made.get(base) ?? soundFiles[base]();
  made.set(base, bytes);
  return mutate(bytes, Number(seed) * 7919 + Object.keys(soundFiles).indexOf(base));
}
