import { openArchive } from './zip-directory.ts';

/** What a binary file really is, and the way out, in Vietnamese and English. */
export interface BinaryKind {
  readonly name: 'docx' | 'odt' | 'xlsx' | 'pptx' | 'zip' | 'rtf' | 'pdf' | 'doc' | 'image' | 'archive' | 'binary';
  readonly vi: string;
  readonly en: string;
}

const SAVE = {
  vi: 'hãy mở bằng phần mềm soạn thảo và lưu thành văn bản thuần (.txt, UTF-8), Markdown (.md) hoặc HTML rồi rà soát tệp đó',
  en: 'open it in a word processor, save it as plain text (.txt, UTF-8), Markdown (.md) or HTML, and check that file',
};
const SCAN = {
  vi: 'hãy nhận dạng chữ (OCR), kiểm tra lại và lưu thành văn bản (.txt, UTF-8)',
  en: 'run text recognition (OCR), proofread, and save it as text (.txt, UTF-8)',
};
const UNPACK = { vi: 'hãy giải nén và rà soát từng tệp bên trong', en: 'unpack it and check the files inside' };

function kind(name: BinaryKind['name'], vi: string, en: string, out: { vi: string; en: string }): BinaryKind {
  return {
    name,
    vi: `Tệp thực ra là ${vi}, không phải văn bản: ${out.vi}.`,
    en: `The file is really ${en}, not text: ${out.en}.`,
  };
}

/** Names the kind of a file that is no plain text by its first bytes, or by zero bytes in it; null when it may be text. */
export function binaryKind(file: Uint8Array): BinaryKind | null {
  const bytes = file.subarray(blankStart(file));
  const starts = (...head: number[]) => head.every((b, i) => bytes[i] === b);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return zipKind(bytes);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) {
    return kind('pdf', 'PDF', 'a PDF', {
      vi: `${SAVE.vi}; nếu là bản quét, ${SCAN.vi}`,
      en: `${SAVE.en}; if it is a scan, ${SCAN.en}`,
    });
  }
  if (ascii(bytes, 0, 5) === '{\\rtf') return kind('rtf', 'RTF (.rtf)', 'an RTF document (.rtf)', SAVE);
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    return kind('doc', 'tài liệu Office kiểu cũ (.doc, .xls)', 'an old Office document (.doc, .xls)', SAVE);
  }
  if (starts(0x89, 0x50, 0x4e, 0x47)) return kind('image', 'ảnh PNG', 'a PNG image', SCAN);
  if (starts(0xff, 0xd8, 0xff)) return kind('image', 'ảnh JPEG', 'a JPEG image', SCAN);
  if (starts(0x47, 0x49, 0x46, 0x38)) return kind('image', 'ảnh GIF', 'a GIF image', SCAN);
  if (starts(0x49, 0x49, 0x2a, 0x00) || starts(0x4d, 0x4d, 0x00, 0x2a))
    return kind('image', 'ảnh TIFF', 'a TIFF image', SCAN);
  if (starts(0x52, 0x49, 0x46, 0x46) && ascii(bytes, 8, 12) === 'WEBP')
    return kind('image', 'ảnh WebP', 'a WebP image', SCAN);
  if (starts(0x42, 0x4d) && bytes.length > 14 && zeros(bytes) > 0) return kind('image', 'ảnh BMP', 'a BMP image', SCAN);
  if (starts(0x1f, 0x8b)) return kind('archive', 'tệp nén GZIP', 'a GZIP archive', UNPACK);
  if (starts(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)) return kind('archive', 'tệp nén 7z', 'a 7z archive', UNPACK);
  if (ascii(bytes, 0, 4) === 'Rar!') return kind('archive', 'tệp nén RAR', 'a RAR archive', UNPACK);
  if (zeros(bytes) > 0) return kind('binary', 'tệp nhị phân', 'a binary file', SAVE);
  return null;
}

/** Where the first byte stands that is no blank and no byte order mark: readers of PDF and RTF pass over some such before the head. */
function blankStart(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < HEAD && (bytes[at] === 0x20 || (bytes[at] >= 0x09 && bytes[at] <= 0x0d))) at++;
  return at;
}

/** The Office formats are ZIP archives of certain entries, wherever these stand in the archive. */
function zipKind(bytes: Uint8Array): BinaryKind {
  // OpenDocument begins with an entry that is its name, not packed.
  if (ascii(bytes, 30, 38) === 'mimetype' && ascii(bytes, 38, 200).includes('application/vnd.oasis.opendocument'))
    return kind('odt', 'OpenDocument (.odt)', 'an OpenDocument file (.odt)', SAVE);
  const names = openArchive(bytes).entries.map(({ name }) => name);
  // Of an archive that was cut off within its first entry, the words that are left must tell.
  const head = names.length === 0 ? ascii(bytes, 0, HEAD) : null;
  const holds = (start: string): boolean => head?.includes(start) ?? names.some((name) => name.startsWith(start));
  // A folder of drafts may have the name of a part.
  if (head !== null || names.includes('[Content_Types].xml') || names.includes('word/document.xml')) {
    if (holds('word/')) return kind('docx', 'tài liệu Word (.docx)', 'a Word document (.docx)', SAVE);
    if (holds('xl/')) return kind('xlsx', 'bảng tính Excel (.xlsx)', 'an Excel workbook (.xlsx)', SAVE);
    if (holds('ppt/')) return kind('pptx', 'bản trình chiếu (.pptx)', 'a presentation (.pptx)', SAVE);
    if (holds('application/vnd.oasis.opendocument'))
      return kind('odt', 'OpenDocument (.odt)', 'an OpenDocument file (.odt)', SAVE);
    if (head === null) return kind('docx', 'tài liệu Word (.docx)', 'a Word document (.docx)', SAVE);
  }
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml'))
    return kind('odt', 'OpenDocument (.odt)', 'an OpenDocument file (.odt)', SAVE);
  return kind('zip', 'tệp nén ZIP', 'a ZIP archive', UNPACK);
}

const HEAD = 8192;

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to && i < bytes.length; i++) out += String.fromCharCode(bytes[i]);
  return out;
}

function zeros(bytes: Uint8Array): number {
  const n = Math.min(bytes.length, HEAD);
  let count = 0;
  for (let i = 0; i < n; i++) if (bytes[i] === 0) count++;
  return count;
}
