import { unmarked } from '../text/plain.ts';
import type { Role } from './types.ts';

/** Words of file names, without marks; all words of a line must stand there. The first line that fits decides. */
const words: readonly (readonly [Role, RegExp])[] = [
  ['tiep-thu-tham-tra', /(?:tiep thu|giai trinh).*tham tra/u],
  ['tiep-thu-tham-dinh', /(?:tiep thu|giai trinh).*tham dinh/u],
  ['tong-hop-y-kien', /tong hop|tiep thu|giai trinh/u],
  ['so-sanh', /so sanh|thuyet minh/u],
  ['danh-gia-tthc', /danh gia.*(?:tthc|thu tuc)|dgtd/u],
  ['y-kien-tthc', /y kien.*(?:tthc|thu tuc)/u],
  ['bao-cao-tham-tra', /tham tra/u],
  ['bao-cao-tham-dinh', /tham dinh/u],
  ['danh-gia-chinh-sach', /danh gia.*chinh sach/u],
  ['tong-ket', /tong ket|thuc trang/u],
  ['du-thao-cong-bo', /cong bo.*(?:tthc|thu tuc)|(?:tthc|thu tuc).*cong bo/u],
  ['y-kien-gop-y', /gop y|y kien/u],
  ['to-trinh', /to trinh|\bttr\b/u],
  ['du-thao', /du thao|\b(?:dt|qd|nq)\b|quyet dinh|nghi quyet/u],
  ['kem-theo', /quy dinh|quy che|phu luc/u],
];

/** The last part of a path without its ending, in words without marks: `HS/03. To_trinh.docx` → `03 to trinh`. */
function nameWords(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).slice(0, 200);
  return unmarked(name.replace(/\.[a-z0-9]{1,5}$/iu, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
}

/** Name of the file, as a person sees it. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The role that the name of a file hints at; null when it hints at none. */
export function roleByFileName(path: string): Role | null {
  const name = nameWords(path);
  return words.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** The version that the name of a file tells (`du thao lan 2`, `v3`), 0 when it tells none. */
export function versionByFileName(path: string): number {
  const found = /\b(?:lan|v|ver|version|ban)\s?(\d{1,2})\b/u.exec(nameWords(path));
  return found === null ? 0 : Number(found[1]);
}
