import {
  applyFixes,
  type Bilingual,
  type CheckResult,
  type FixedDraft,
  readBytes,
  type SourceText,
} from '@rasoat/rules';
import { unifiedDiff } from '@rasoat/rules/reports/diff';
import { type Format, recoderOf } from '@rasoat/rules/text';
import { UsageError } from './io.ts';
import type { Args, OptionSpec } from './options.ts';

export const fixOptions: readonly OptionSpec[] = [
  {
    name: 'fix',
    help: {
      vi: 'Sửa ngay trong tệp những chỗ chắc chắn, rồi báo phần còn lại',
      en: 'Mend in the file what is certain, then tell the rest',
    },
  },
  {
    name: 'fix-dry-run',
    help: {
      vi: 'Chỉ in ra những gì --fix sẽ sửa (dạng diff), không ghi',
      en: 'Only print what --fix would mend (a diff), and write nothing',
    },
  },
];

export type FixMode = 'write' | 'diff';

/** What is to be done with fixes; null: nothing. Throws a UsageError for options that exclude each other. */
export function fixModeOf(args: Args): FixMode | null {
  const write = args.flag('fix');
  const diff = args.flag('fix-dry-run');
  if (!write && !diff) return null;
  if (write && diff)
    throw new UsageError('--fix và --fix-dry-run không đi cùng nhau.', '--fix and --fix-dry-run exclude each other.');
  if (write && args.positionals.includes('-'))
    throw new UsageError(
      '--fix không ghi được vào đầu vào chuẩn (-); dùng --fix-dry-run để xem phần sửa.',
      '--fix cannot write standard input (-); --fix-dry-run prints what it would mend.',
    );
  if (diff && args.text('format') !== null)
    throw new UsageError(
      '--fix-dry-run in ra diff, không dùng với --format.',
      '--fix-dry-run prints a diff and takes no --format.',
    );
  return write ? 'write' : 'diff';
}

/** A file after its fixes. */
export interface FixedFile extends Omit<FixedDraft, 'file'> {
  readonly before: string;
  readonly after: string;
  /** The file as it was read, and as it is to be written. */
  readonly original: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Formats whose file is its text: of others the letters alone were read, and nothing could be written back. */
const TEXTS: ReadonlySet<Format> = new Set<Format>(['plain', 'markdown', 'html']);

/** Makes the safe fixes of a file; null where its bytes could not be written back unchanged elsewhere. */
export async function fixFile(
  bytes: Uint8Array,
  name: string,
  format: Format,
  check: (source: SourceText) => CheckResult,
): Promise<FixedFile | null> {
  const recoder = TEXTS.has(format) ? recoderOf(bytes) : null;
  if (recoder === null) return null;
  const read = (text: string): Promise<SourceText> => readBytes(recoder.encode(text), { name });
  const { file, ...fixed } = await applyFixes(recoder.text, { read, check });
  return { ...fixed, before: recoder.text, after: file, original: bytes, bytes: recoder.encode(file) };
}

/** The fixes of a file as a diff. */
export function diffOf(shown: string, { before, after, changes }: FixedFile): string {
  return unifiedDiff(shown, before, after, changes);
}

/** Why a file that is no text is left alone, and the way out; null for a text. */
function noText(shown: string, format: Format): Bilingual | null {
  if (format === 'docx')
    return {
      vi: `${shown}: --fix không sửa tệp Word. Chạy “rasoat annotate --suggest” để nhận bản Word có chú thích ở từng chỗ và các chỗ sửa dưới dạng Track Changes.`,
      en: `${shown}: --fix does not mend Word files. Run “rasoat annotate --suggest” for a Word file with a comment at each place and the fixes as tracked changes.`,
    };
  if (!TEXTS.has(format))
    return {
      vi: `${shown}: --fix chỉ sửa tệp chữ; hãy sửa tệp này trong phần mềm đã soạn ra nó.`,
      en: `${shown}: --fix mends text files alone; mend this one in the program that made it.`,
    };
  return null;
}

/** What was done, and what could not be. `fixed` null: the file was left alone. */
export function fixNotes(shown: string, format: Format, fixed: FixedFile | null, mode: FixMode): Bilingual[] {
  const other = fixed === null ? noText(shown, format) : null;
  if (other !== null) return [other];
  if (fixed === null)
    return [
      {
        vi: `${shown}: không sửa, vì tệp có chỗ không đọc được theo bảng mã của nó; hãy lưu lại dưới dạng UTF-8.`,
        en: `${shown}: not mended, for a part of it cannot be read in its encoding; save it as UTF-8.`,
      },
    ];
  const out: Bilingual[] = [];
  const { applied, refused, unstable } = fixed;
  if (applied > 0) {
    const fixes = applied === 1 ? 'fix' : 'fixes';
    out.push(
      mode === 'write'
        ? { vi: `${shown}: đã sửa ${applied} chỗ.`, en: `${shown}: made ${applied} ${fixes}.` }
        : {
            vi: `${shown}: sửa được ${applied} chỗ, chưa ghi.`,
            en: `${shown}: ${applied} ${fixes} to make, nothing written.`,
          },
    );
  }
  if (refused.length > 0) {
    const places = refused.slice(0, 5).map(({ location }) => location.start.line);
    const more = refused.length > places.length ? '…' : '';
    out.push({
      vi: `${shown}: ${refused.length} chỗ không tự sửa được vì có mã định dạng xen giữa các chữ, cần sửa bằng tay: dòng ${places.join(', ')}${more}.`,
      en: `${shown}: ${refused.length} must be mended by hand, since markup stands between their letters: line ${places.join(', ')}${more}.`,
    });
  }
  if (unstable)
    out.push({
      vi: `${shown}: các chỗ sửa còn kéo theo nhau sau 10 lượt; hãy xem lại kết quả.`,
      en: `${shown}: fixes still called for one another after 10 rounds; look at the result.`,
    });
  return out;
}
