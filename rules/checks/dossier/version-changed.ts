import { fileName } from '../../dossier/file-names.ts';
import type { Dossier, Role } from '../../dossier/types.ts';
import { roles } from '../../dossier/types.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import { printDate } from '../../text/index.ts';
import { headed, headOf, named } from './_paper.ts';

interface Data {
  readonly defect: 'changed' | 'added' | 'gone';
  readonly role: Role;
  readonly file: string;
  /** Day of the check that was recorded. */
  readonly date: string;
}

/** The role of a paper by its id: `tong-ket~2` → `tong-ket`. */
const roleOf = (id: string): Role => roles.find((role) => role === id.split('~')[0]) ?? 'khac';

function* check({ papers, recorded }: Dossier): Iterable<Report<Data>> {
  if (recorded === null) return;
  const before = new Map(recorded.papers.map(({ id, hash }) => [id, hash]));
  const hashes = new Set(before.values());
  const now = new Set(papers.map(({ hash }) => hash));
  const date = printDate(recorded.date.slice(0, 10));
  const seen = new Set<string>();
  for (const paper of papers) {
    const { id, hash, role, path } = paper;
    seen.add(id);
    // The same file may have another number among its like.
    if (hash === '' || hashes.has(hash)) continue;
    const old = before.get(id);
    const defect = old === undefined || now.has(old) ? 'added' : 'changed';
    yield { paper: id, at: headOf(paper), data: { defect, role, file: fileName(path), date } };
  }
  for (const [id, hash] of before)
    if (!seen.has(id) && !now.has(hash))
      yield {
        at: { start: 0, end: 0 },
        beside: { quote: id, location: null },
        data: { defect: 'gone', role: roleOf(id), file: '', date },
      };
}

const all = {
  'to-trinh': 'to-trinh.txt',
  'du-thao': 'du-thao-quyet-dinh.txt',
  'so-sanh': 'ban-so-sanh.txt',
  'tong-hop-y-kien': 'tong-hop-y-kien.txt',
  'tong-ket': 'bao-cao-tong-ket.txt',
  'bao-cao-tham-dinh': 'bao-cao-tham-dinh.txt',
  'tiep-thu-tham-dinh': 'tiep-thu-tham-dinh.txt',
};

export default defineRule<'dossier', Data>({
  id: 'dossier/version-changed',
  group: 'dossier',
  scope: 'dossier',
  severity: 'error',
  needs: [],
  facts: [],
  since: '0.1.0',
  summary: {
    vi: 'Giấy tờ trình không phải bản đã kiểm tra',
    en: 'What is submitted is not what was checked',
  },
  why: {
    vi: 'Kết luận của lần kiểm tra chỉ đúng cho chính các tệp đã kiểm tra. Tệp đổi một chữ sau đó là một bản khác, chưa được kiểm tra.',
    en: 'The verdict of a check holds for the very files that were checked. A file in which one letter changed is another one.',
  },
  mend: {
    vi: 'Trình đúng bản đã kiểm tra, hoặc kiểm tra lại và ghi lần kiểm tra mới (--record).',
    en: 'Submit the files that were checked, or check again and record that check (--record).',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        recorded: { ...all, 'bao-cao-tham-dinh': 'mot-tep-khac.txt' },
        replace: [['BÁO CÁO\nThẩm định dự thảo', '«BÁO CÁO»\nThẩm định dự thảo']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        recorded: { ...all, 'to-trinh': 'to-trinh-ban-cu.txt' },
        replace: [['TỜ TRÌNH\nVề dự thảo', '«TỜ TRÌNH»\nVề dự thảo']],
      },
    ],
    good: [
      { asOf: '2026-11-20', stage: 'trinh-ubnd', base: 'trinh-ubnd', recorded: all },
      { asOf: '2026-11-20', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
    ],
  },
  check,
  message: {
    vi: ({ defect, role, file, date }) => ({
      what: {
        changed: `Tệp ${file} (${named(role, 'vi')}) khác với bản đã kiểm tra ngày ${date}.`,
        added: `Tệp ${file} (${named(role, 'vi')}) không có trong lần kiểm tra ngày ${date}.`,
        gone: `${headed(role, 'vi')} có trong lần kiểm tra ngày ${date}, nay không còn trong hồ sơ.`,
      }[defect],
      why: 'Kết luận của lần kiểm tra đó không áp dụng cho hồ sơ này.',
      todo: 'Đưa lại đúng bản đã kiểm tra, hoặc kiểm tra lại hồ sơ.',
    }),
    en: ({ defect, role, file, date }) => ({
      what: {
        changed: `${file} (${named(role, 'en')}) is not the file that was checked on ${date}.`,
        added: `${file} (${named(role, 'en')}) was not there at the check of ${date}.`,
        gone: `The ${named(role, 'en')} was there at the check of ${date} and is not now.`,
      }[defect],
      why: 'The verdict of that check does not hold for this dossier.',
      todo: 'Put the checked file back, or check the dossier again.',
    }),
  },
});
