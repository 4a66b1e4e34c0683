import type { ReaderNote } from '../text/index.ts';

const HEAD = 4096;

/** Texts that hold a document in a wrapping of their own: how each begins, and what it is. */
const WRAPPINGS: readonly (readonly [begins: RegExp, vi: string, en: string])[] = [
  [
    /^(?:[\w-]{2,40}:[^\n]{0,400}\n(?:[ \t][^\n]{0,400}\n){0,20}){0,20}content-type:\s{0,8}multipart\/related/iu,
    'trang web một tệp (.mht) mà Word lưu',
    'a web page in one file (.mht), as Word saves it',
  ],
  [/<(?:w:wordDocument|pkg:package)[\s>]/u, 'văn bản Word ở dạng XML (.xml)', 'a Word document as XML (.xml)'],
  [/<office:document[\s>]/u, 'văn bản OpenDocument ở dạng XML (.fodt)', 'an OpenDocument text as XML (.fodt)'],
];

/** The note on a text that only wraps a document: its words are not the words of the draft. Null for any other. */
export function wrappedNote(text: string): ReaderNote | null {
  const head = text.slice(0, HEAD).replaceAll('\r\n', '\n');
  for (const [begins, vi, en] of WRAPPINGS) {
    if (!begins.test(head)) continue;
    if (begins.source.startsWith('<') && !/^\s*<\?xml/u.test(head)) continue;
    return {
      kind: 'binary',
      span: { start: 0, end: 0 },
      vi: `Tệp thực ra là ${vi}, chưa đọc được. Hãy mở tệp bằng Word (hoặc LibreOffice), lưu thành .docx rồi rà soát.`,
      en: `The file is really ${en}, which is not read. Open it in Word (or LibreOffice), save it as .docx and check that file.`,
    };
  }
  return null;
}
