import type { Dossier, DraftForm, Paper, Role } from '../../dossier/types.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import { type DraftName, draftName, type Form, type Issuing, type Mention, mentionsOf } from './_names.ts';
import { headed, named, standing } from './_paper.ts';
import { printed } from './_words.ts';

/** Papers that must name the draft as it is now; letters of others keep the name that they were asked about. */
const JUDGED: ReadonlySet<Role> = new Set([
  'to-trinh',
  'so-sanh',
  'tong-hop-y-kien',
  'tong-ket',
  'danh-gia-chinh-sach',
  'danh-gia-tthc',
  'danh-gia-khac',
  'bao-cao-tham-dinh',
  'tiep-thu-tham-dinh',
  'bao-cao-tham-tra',
  'tiep-thu-tham-tra',
]);

/** Papers written before the reply to the appraisal, which may tell that the name was changed. */
const BEFORE_REPLY: ReadonlySet<Role> = new Set([
  'bao-cao-tham-dinh',
  'so-sanh',
  'tong-hop-y-kien',
  'tong-ket',
  'danh-gia-chinh-sach',
  'danh-gia-tthc',
  'danh-gia-khac',
]);

const CHANGED_NAME = /tên\s+(?:gọi|(?:của\s+)?(?:dự\s+thảo|văn\s+bản|quyết\s+định|nghị\s+quyết))(?![\p{L}])/iu;

interface Difference {
  /** Words of the draft; empty when the paper adds some. */
  readonly wanted: string;
  /** Words of the paper; empty when it leaves some out. */
  readonly found: string;
}

interface Data {
  readonly role: Role;
  readonly defect: 'words' | 'form' | 'issuer';
  readonly differences: readonly Difference[];
  readonly form: Form;
  readonly wantedForm: Form;
  /** Whose decision the draft is; null when its name does not tell. */
  readonly wantedIssuer: Issuing | null;
}

/** Who issues a decision of that form; only decisions of the committee and of its chair are taken for each other. */
const ISSUING: ReadonlyMap<DraftForm | null, Issuing> = new Map([
  ['qd-ubnd', 'ubnd'],
  ['qd-ctubnd', 'chu-tich-ubnd'],
]);

function* judge(paper: Paper, name: DraftName, draft: Paper, wantedIssuer: Issuing | null): Iterable<Report<Data>> {
  const told = new Set<string>();
  for (const mention of mentionsOf(paper, name)) {
    const wordings = differencesOf(mention, paper, name, draft);
    const wrongForm = mention.form !== name.form && mention.alignment.distance <= 0.2 * name.words.length;
    const related = [
      {
        paper: draft.id,
        at: name.span,
        message: { vi: 'Tên ghi trong dự thảo.', en: 'The name in the draft.' },
      },
    ];
    const data = { role: paper.role, form: mention.form, wantedForm: name.form, wantedIssuer };
    const { issuer } = mention;
    if (issuer !== null && wantedIssuer !== null && issuer.body !== wantedIssuer && !told.has(issuer.body)) {
      told.add(issuer.body);
      yield { paper: paper.id, at: issuer, data: { ...data, defect: 'issuer', differences: [] }, related };
    }
    if (wrongForm && !told.has(mention.form)) {
      told.add(mention.form);
      yield {
        paper: paper.id,
        at: mention.formSpan,
        data: { ...data, defect: 'form', differences: [] },
        related,
      };
    }
    const key = wordings
      .map(({ wanted, found }) => `${wanted}/${found}`)
      .join('|')
      .toLowerCase();
    if (wordings.length === 0 || told.has(key)) continue;
    told.add(key);
    yield { paper: paper.id, at: spanOf(mention), data: { ...data, defect: 'words', differences: wordings }, related };
  }
}

function spanOf({ words, alignment }: Mention): { start: number; end: number } {
  return { start: words[0].start, end: words[Math.max(alignment.length, 1) - 1].end };
}

function differencesOf(mention: Mention, paper: Paper, name: DraftName, draft: Paper): Difference[] {
  const { differences } = mention.alignment;
  const out = differences.map(({ wanted, found }) => ({
    wanted: printed(draft.result.source, name.words.slice(...wanted)),
    found: printed(paper.result.source, mention.words.slice(...found)),
  }));
  if (mention.titled || out.length !== 1) return out;
  const [{ wanted }] = differences;
  // In running text a name may be cut short; what stands there then is the rest of the sentence, no other name.
  return wanted[1] === name.words.length && !/^\p{Lu}/u.test(out[0].found) ? [] : out;
}

function* check(dossier: Dossier): Iterable<Report<Data>> {
  const name = draftName(dossier);
  const { draft } = dossier;
  if (name === null || draft === null) return;
  const reply = dossier.find('tiep-thu-tham-dinh');
  const renamed = reply !== null && CHANGED_NAME.test(reply.result.source.text);
  for (const paper of standing(dossier)) {
    if (!JUDGED.has(paper.role)) continue;
    if (renamed && BEFORE_REPLY.has(paper.role)) continue;
    yield* judge(paper, name, draft, ISSUING.get(dossier.form) ?? null);
  }
}

const ISSUERS = {
  ubnd: { vi: 'Ủy ban nhân dân', en: "People's Committee" },
  'chu-tich-ubnd': { vi: 'Chủ tịch Ủy ban nhân dân', en: "Chair of the People's Committee" },
} as const;

function inWords({ wanted, found }: Difference, vi: boolean): string {
  if (found === '') return vi ? `thiếu “${wanted}”` : `lacks “${wanted}”`;
  if (wanted === '') return vi ? `thừa “${found}”` : `adds “${found}”`;
  return vi ? `ghi “${found}”, dự thảo ghi “${wanted}”` : `has “${found}”, the draft “${wanted}”`;
}

export default defineRule<'dossier', Data>({
  id: 'dossier/name-mismatch',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts: ['V9.9'],
  since: '0.1.0',
  summary: { vi: 'Tên hoặc loại của dự thảo ghi khác nhau', en: 'Name or form of the draft differs' },
  why: {
    vi: 'Mọi giấy tờ trong hồ sơ nói về cùng một dự thảo, nên tên và hình thức văn bản phải giống hệt tên ghi trên dự thảo. Khác một chữ là người trình, người ký không rõ văn bản nào được thẩm định.',
    en: 'All papers of a dossier are about one draft, so they must have its name and form word for word; else it is unclear which text was appraised.',
  },
  mend: {
    vi: 'Chép đúng tên trên dự thảo vào giấy tờ. Nếu tên đã đổi sau khi thẩm định thì nêu việc đổi tên trong báo cáo tiếp thu, giải trình.',
    en: 'Copy the name from the draft. If it was changed after the appraisal, tell so in the reply to the appraisal.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            'Thẩm định dự thảo Quyết định quy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu',
            'Thẩm định dự thảo Quyết định «quy định tiêu chí lựa chọn và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu»',
          ],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            'Tiếp thu, giải trình ý kiến thẩm định đối với dự thảo Quyết định quy định',
            'Tiếp thu, giải trình ý kiến thẩm định đối với dự thảo «Nghị quyết» quy định',
          ],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            'kính trình Ủy ban nhân dân tỉnh dự thảo Quyết định quy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu',
            'kính trình Ủy ban nhân dân tỉnh dự thảo Quyết định «quy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông, khuyến lâm địa phương trên địa bàn tỉnh Lai Châu»',
          ],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            'Tiếp thu, giải trình ý kiến thẩm định đối với dự thảo Quyết định quy định',
            'Tiếp thu, giải trình ý kiến thẩm định đối với dự thảo Quyết định của «Chủ tịch Ủy ban nhân dân tỉnh» quy định',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-20', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [['Thẩm định dự thảo Quyết định quy định', 'Thẩm định dự thảo Quyết định của UBND tỉnh quy định']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            'Thẩm định dự thảo Quyết định quy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông địa phương trên địa bàn tỉnh Lai Châu',
            'Thẩm định dự thảo Quyết định\nQuy định tiêu chí lựa chọn, nội dung và việc quản lý mô hình khuyến nông\nđịa phương trên địa bàn tỉnh Lai Châu',
          ],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            'Thẩm định dự thảo Quyết định quy định tiêu chí lựa chọn, nội dung và việc quản lý',
            'Thẩm định dự thảo Quyết định quy định tiêu chí lựa chọn và việc quản lý',
          ],
          [
            '1. Về khoản 1 Điều 3:',
            '1. Về tên của dự thảo: tiếp thu, đã bổ sung “nội dung” vào tên.\n2. Về khoản 1 Điều 3:',
          ],
          ['2. Về khoản 3 Điều 5:', '3. Về khoản 3 Điều 5:'],
        ],
      },
    ],
  },
  check,
  message: {
    vi: ({ role, defect, differences, form, wantedForm, wantedIssuer }) => ({
      what:
        defect === 'issuer'
          ? `${headed(role, 'vi')} ghi cơ quan ban hành khác với dự thảo: dự thảo là quyết định của ${ISSUERS[wantedIssuer!].vi}.`
          : defect === 'form'
            ? `${headed(role, 'vi')} gọi dự thảo là “${form}”, dự thảo là “${wantedForm}”.`
            : `${headed(role, 'vi')} ghi tên dự thảo khác với dự thảo: ${differences.map((one) => inWords(one, true)).join('; ')}.`,
      why: 'Tên và hình thức văn bản phải giống nhau trong mọi giấy tờ của hồ sơ.',
      todo: 'Sửa theo tên ghi trên dự thảo; nếu tên đã đổi sau khi thẩm định thì nêu trong báo cáo tiếp thu, giải trình.',
    }),
    en: ({ role, defect, differences, form, wantedForm, wantedIssuer }) => ({
      what:
        defect === 'issuer'
          ? `The ${named(role, 'en')} names another issuer: the draft is a decision of the ${ISSUERS[wantedIssuer!].en}.`
          : defect === 'form'
            ? `The ${named(role, 'en')} calls the draft “${form}”, the draft is a “${wantedForm}”.`
            : `The ${named(role, 'en')} names the draft otherwise: ${differences.map((one) => inWords(one, false)).join('; ')}.`,
      why: 'Name and form must be the same in all papers of the dossier.',
      todo: 'Write the name of the draft; if it was changed after the appraisal, tell so in the reply.',
    }),
  },
});
