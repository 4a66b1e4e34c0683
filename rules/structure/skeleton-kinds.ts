import type { IssuerBody, Kind } from './types.ts';

/** A draft that `rasoat new` can begin. */
export interface SkeletonKind {
  /** As it is asked for. */
  readonly id: string;
  readonly kind: Kind;
  readonly normative: boolean;
  /** Who issues it when nobody is named; with which of the local bodies it may be asked for. */
  readonly body: IssuerBody;
  readonly bodies: readonly IssuerBody[];
  readonly vi: string;
  readonly en: string;
}

/** Bodies with a head of their own. */
const offices: readonly IssuerBody[] = ['so', 'van-phong-ubnd', 'khac'];

/** Every draft that has a skeleton, in the order in which they are listed. */
export const skeletonKinds: readonly SkeletonKind[] = [
  {
    id: 'quyet-dinh-qppl',
    kind: 'quyet-dinh-qppl',
    normative: true,
    body: 'ubnd',
    bodies: ['ubnd'],
    vi: 'quyết định quy phạm pháp luật quy định trực tiếp',
    en: 'normative decision that regulates directly',
  },
  {
    id: 'quyet-dinh-quy-che',
    kind: 'quyet-dinh-qppl',
    normative: true,
    body: 'ubnd',
    bodies: ['ubnd'],
    vi: 'quyết định quy phạm pháp luật ban hành kèm theo quy chế, quy định',
    en: 'normative decision with an attached regulation',
  },
  {
    id: 'quyet-dinh-ctubnd',
    kind: 'quyet-dinh-qppl',
    normative: true,
    body: 'chu-tich-ubnd',
    bodies: ['chu-tich-ubnd'],
    vi: 'quyết định quy phạm pháp luật của Chủ tịch Ủy ban nhân dân cấp tỉnh',
    en: 'normative decision of the chair of a provincial committee',
  },
  {
    id: 'nghi-quyet-qppl',
    kind: 'nghi-quyet-qppl',
    normative: true,
    body: 'hdnd',
    bodies: ['hdnd'],
    vi: 'nghị quyết quy phạm pháp luật của Hội đồng nhân dân',
    en: 'normative resolution of a council',
  },
  {
    id: 'quyet-dinh',
    kind: 'quyet-dinh',
    normative: false,
    body: 'ubnd',
    bodies: ['ubnd', 'chu-tich-ubnd', ...offices],
    vi: 'quyết định hành chính (cá biệt)',
    en: 'administrative decision',
  },
  {
    id: 'quyet-dinh-cong-bo-tthc',
    kind: 'quyet-dinh-cong-bo-tthc',
    normative: false,
    body: 'ubnd',
    bodies: ['ubnd', 'chu-tich-ubnd'],
    vi: 'quyết định công bố thủ tục hành chính',
    en: 'decision that publishes administrative procedures',
  },
  {
    id: 'chi-thi',
    kind: 'chi-thi',
    normative: false,
    body: 'ubnd',
    bodies: ['ubnd', 'chu-tich-ubnd'],
    vi: 'chỉ thị',
    en: 'directive',
  },
  {
    id: 'ke-hoach',
    kind: 'ke-hoach',
    normative: false,
    body: 'ubnd',
    bodies: ['ubnd', ...offices],
    vi: 'kế hoạch',
    en: 'plan',
  },
  {
    id: 'to-trinh',
    kind: 'to-trinh',
    normative: false,
    body: 'so',
    bodies: ['ubnd', ...offices],
    vi: 'tờ trình dự thảo văn bản',
    en: 'submission of a draft',
  },
  {
    id: 'bao-cao-tham-dinh',
    kind: 'bao-cao-tham-dinh',
    normative: false,
    body: 'so',
    bodies: ['so'],
    vi: 'báo cáo thẩm định dự thảo',
    en: 'appraisal report on a draft',
  },
  {
    id: 'cong-van',
    kind: 'cong-van',
    normative: false,
    body: 'so',
    bodies: ['ubnd', ...offices],
    vi: 'công văn',
    en: 'official letter',
  },
  {
    id: 'tthc',
    kind: 'tthc',
    normative: false,
    body: 'ubnd',
    bodies: ['ubnd', 'chu-tich-ubnd', ...offices],
    vi: 'nội dung một thủ tục hành chính',
    en: 'sheet of one administrative procedure',
  },
];
