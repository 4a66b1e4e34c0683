import { fileName } from '../../dossier/file-names.ts';
import type { Role, Superseded } from '../../dossier/types.ts';
import { roleWords } from '../../dossier/words.ts';
import { defineRule } from '../../engine/define-rule.ts';
import { headOf } from './_paper.ts';

interface Twice {
  readonly file: string;
  readonly other: string;
  readonly role: Role;
  readonly why: Superseded['why'];
}

const decision = (no: string, mark: string): string => `${mark}
ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:     /2026/QĐ-UBND
Lai Châu, ngày     tháng     năm 2026

${no}
Quy định mức hỗ trợ mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Ủy ban nhân dân ban hành Quyết định quy định mức hỗ trợ mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu.

Điều 1. Phạm vi điều chỉnh
Quyết định này quy định mức hỗ trợ mô hình khuyến nông địa phương.
`;

export default defineRule<'dossier', Twice>({
  id: 'dossier/paper-twice',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts: [],
  since: '0.1.0',
  summary: { vi: 'Một giấy tờ có nhiều tệp trong hồ sơ', en: 'A paper stands in the dossier more than once' },
  why: {
    vi: 'Hồ sơ có hai bản của một giấy tờ thì người nhận không biết bản nào được trình; chỉ một bản được đối chiếu với các giấy tờ khác.',
    en: 'Of two versions of one paper the reader does not know which is submitted; only one is compared with the other papers.',
  },
  mend: {
    vi: 'Chỉ để lại trong thư mục bản được trình; bản cũ và bản sao chuyển ra ngoài. Ghi “Dự thảo lần 2”, “Dự thảo lần 3” ở đầu dự thảo để phân biệt.',
    en: 'Leave only the version that is submitted in the folder. Mark drafts “Dự thảo lần 2”, “Dự thảo lần 3” at their head.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-24',
        stage: 'lay-y-kien',
        text: `=== 1.txt\n${decision('«QUYẾT ĐỊNH»', 'DỰ THẢO LẦN 1')}=== 2.txt\n${decision('QUYẾT ĐỊNH', 'DỰ THẢO LẦN 2')}Điều 2. Mức hỗ trợ\nMức hỗ trợ là 50% chi phí.\n`,
      },
      {
        asOf: '2026-11-24',
        stage: 'lay-y-kien',
        text: `=== a.txt\n${decision('QUYẾT ĐỊNH', 'DỰ THẢO')}=== b.txt\n${decision('«QUYẾT ĐỊNH»', 'DỰ THẢO')}`,
      },
    ],
    good: [
      { asOf: '2026-11-24', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
      { asOf: '2026-11-24', stage: 'lay-y-kien', text: `=== 1.txt\n${decision('QUYẾT ĐỊNH', 'DỰ THẢO LẦN 2')}` },
    ],
  },
  *check({ papers }) {
    const byId = new Map(papers.map((paper) => [paper.id, paper]));
    for (const paper of papers) {
      const { id, path, role, superseded } = paper;
      if (superseded === null) continue;
      const other = byId.get(superseded.by)!;
      yield {
        paper: id,
        at: headOf(paper),
        severity: superseded.why === 'tie' ? 'warning' : 'info',
        data: { file: fileName(path), other: fileName(other.path), role, why: superseded.why },
        related: [
          {
            paper: other.id,
            at: headOf(other),
            message: { vi: 'bản được dùng để đối chiếu', en: 'the version that is compared' },
          },
        ],
      };
    }
  },
  message: {
    vi: ({ file, other, role, why }) => ({
      what: `${file} và ${other} cùng là ${roleWords[role].vi}${why === 'copy' ? ', nội dung như nhau' : ''}.`,
      why:
        why === 'older'
          ? `${other} được coi là bản mới hơn (theo lần dự thảo, ngày ghi trên giấy tờ hoặc số lần ghi ở tên tệp) và được dùng để đối chiếu.`
          : why === 'copy'
            ? `${other} được dùng để đối chiếu.`
            : `Không có lần dự thảo hay ngày để biết bản nào mới hơn; ${other} được dùng để đối chiếu.`,
      todo: 'Chỉ để lại trong thư mục bản được trình.',
    }),
    en: ({ file, other, role, why }) => ({
      what: `${file} and ${other} are both the ${roleWords[role].en}${why === 'copy' ? ', with the same text' : ''}.`,
      why:
        why === 'older'
          ? `${other} was taken for the newer one (by the number of the draft, its date or the name of its file) and is compared.`
          : why === 'copy'
            ? `${other} is compared.`
            : `No number of a draft and no date tells which is newer; ${other} is compared.`,
      todo: 'Leave only the version that is submitted in the folder.',
    }),
  },
});
