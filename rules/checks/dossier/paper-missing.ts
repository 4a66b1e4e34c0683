import type { Demand, Dossier, Role, Stage } from '../../dossier/types.ts';
import { roleWords, stageWords } from '../../dossier/words.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Authority, Context, Report } from '../../engine/types.ts';

interface Missing {
  readonly role: Role;
  readonly stage: Stage;
  readonly demand: Pick<Demand, 'condition' | 'hardened' | 'from'>;
  /** Files of which it is not known what they are. */
  readonly unknown: number;
}

/** Facts of the lists of stages. */
const facts = ['V9.1', 'V9.2', 'V9.3', 'V9.4', 'V9.6', 'V9.7', 'T5.1', 'T5.2', 'T5.5'] as const;

/** The legal ground of a demand that the configuration hardens: it no longer caps the severity. */
function groundOf(demand: Demand, ctx: Context): Authority[] {
  return demand.facts.flatMap((id) => {
    const { document, unit, checkedBy } = ctx.fact(id);
    return document === '' ? [] : [{ document, unit, fact: id, checked: checkedBy !== '' }];
  });
}

function reportOf(demand: Demand, { stage, papers, unopened }: Dossier, ctx: Context): Report<Missing> {
  const { role, condition, hardened, from } = demand;
  const unknown = papers.filter((paper) => paper.role === 'khac').length + unopened.length;
  const report = {
    absent: { subject: `paper/${role}`, anchor: { start: 0, end: 0 } },
    data: { role, stage, demand: { condition, hardened, from }, unknown },
  };
  if (hardened) return { ...report, severity: 'error', facts: [], authority: groundOf(demand, ctx) };
  // Without the draft nothing can be compared, whatever is known of the lists.
  return { ...report, facts: role === 'du-thao' ? [] : demand.facts };
}

const because: Readonly<Record<NonNullable<Demand['condition']>, readonly [vi: string, en: string]>> = {
  'has-procedures': [' khi dự thảo có quy định thủ tục hành chính', ' where the draft sets procedures'],
  amends: [' khi dự thảo sửa đổi văn bản khác', ' where the draft amends another document'],
  'policy-impact': [' khi phải đánh giá tác động của chính sách', ' where policy impact must be assessed'],
};

export default defineRule<'dossier', Missing>({
  id: 'dossier/paper-missing',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts,
  since: '0.1.0',
  summary: { vi: 'Hồ sơ thiếu giấy tờ của bước này', en: 'A paper of this stage is missing from the dossier' },
  why: {
    vi: 'Mỗi bước (lấy ý kiến, thẩm định, trình) có danh mục giấy tờ riêng; thiếu giấy tờ thì hồ sơ bị trả lại.',
    en: 'Each step (opinions, appraisal, submission) has its list of papers; a dossier without one of them is returned.',
  },
  mend: {
    vi: 'Bổ sung giấy tờ vào thư mục hồ sơ. Nếu địa phương không yêu cầu giấy tờ này, bỏ khỏi danh mục bằng "dossier" trong rasoat.config.jsonc.',
    en: 'Put the paper into the folder. Where the province does not ask for it, take it off the list under "dossier" in rasoat.config.jsonc.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-24',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        without: ['bao-cao-tham-dinh.txt', 'ban-so-sanh.txt'],
        absent: ['paper/bao-cao-tham-dinh', 'paper/so-sanh'],
      },
      {
        asOf: '2026-11-24',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        without: ['du-thao-quyet-dinh.txt'],
        absent: ['paper/du-thao'],
      },
    ],
    good: [
      { asOf: '2026-11-24', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
      {
        asOf: '2026-11-24',
        stage: 'tham-dinh',
        base: 'trinh-ubnd',
        without: ['bao-cao-tham-dinh.txt', 'tiep-thu-tham-dinh.txt'],
      },
    ],
  },
  *check(dossier, ctx) {
    for (const demand of dossier.demands) {
      if (demand.applies !== true || dossier.papers.some(({ role }) => role === demand.role)) continue;
      yield reportOf(demand, dossier, ctx);
    }
  },
  message: {
    vi: ({ role, stage, demand: { condition, from, hardened }, unknown }) => ({
      what: `Hồ sơ ${stageWords[stage].vi} chưa thấy ${roleWords[role].vi}.`,
      why: `${from === 'config' || hardened ? 'Cấu hình của địa phương yêu cầu' : 'Danh mục của bước này có'} giấy tờ đó${condition === null ? '' : because[condition][0]}.${unknown > 0 ? ` Trong hồ sơ có ${unknown} tệp chưa biết là giấy tờ gì.` : ''}`,
      todo:
        role === 'du-thao'
          ? 'Đưa dự thảo vào thư mục; nếu đã có, xem lại tên loại và trích yếu của dự thảo.'
          : 'Bổ sung giấy tờ này vào hồ sơ; nếu đã có, xem lại tên loại và trích yếu ghi ở đầu giấy tờ.',
    }),
    en: ({ role, stage, demand: { condition, from, hardened }, unknown }) => ({
      what: `The dossier (${stageWords[stage].en}) has no ${roleWords[role].en}.`,
      why: `${from === 'config' || hardened ? 'The configuration of the province asks for it' : 'It is on the list of this stage'}${condition === null ? '' : because[condition][1]}.${unknown > 0 ? ` What ${unknown} ${unknown === 1 ? 'file is' : 'files are'} is not known.` : ''}`,
      todo: 'Add it; where it is there, look at the type and the subject at its head.',
    }),
  },
});
