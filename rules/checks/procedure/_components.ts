import type { Bilingual } from '../../engine/types.ts';
import { fill } from '../../structure/skeleton-parts.ts';
import type { LegalDocument, Procedure } from '../../structure/types.ts';

/** What a rule says of a component: its subject in findings, its name, its fact. */
export interface Component {
  readonly key: string;
  /** Subject of its absence: `procedure/deadline`. */
  readonly subject: string;
  readonly fact: string;
  readonly name: Bilingual;
  /** Words of the line that is put in where it is missing. */
  readonly skeleton: string;
}

/** Components in the order of a sheet (handbook tthc.md §2.1, §4.1). */
export const COMPONENTS: readonly Component[] = [
  {
    key: 'ten',
    subject: 'procedure/name',
    fact: 'T2.1',
    name: { vi: 'tên thủ tục hành chính', en: 'name of the procedure' },
    skeleton: `Thủ tục: ${fill('tên thủ tục')}`,
  },
  {
    key: 'trinh-tu',
    subject: 'procedure/steps',
    fact: 'T2.2',
    name: { vi: 'trình tự thực hiện', en: 'steps' },
    skeleton: `Trình tự thực hiện: ${fill('các bước')}`,
  },
  {
    key: 'cach-thuc',
    subject: 'procedure/channel',
    fact: 'T2.3',
    name: { vi: 'cách thức thực hiện', en: 'way of filing' },
    skeleton:
      'Cách thức thực hiện: nộp trực tiếp, qua dịch vụ bưu chính công ích hoặc trực tuyến trên Cổng Dịch vụ công quốc gia',
  },
  {
    key: 'ho-so',
    subject: 'procedure/papers',
    fact: 'T2.4',
    name: { vi: 'thành phần hồ sơ', en: 'list of papers' },
    skeleton: `Thành phần hồ sơ: ${fill('từng loại giấy tờ')}`,
  },
  {
    key: 'so-luong',
    subject: 'procedure/sets',
    fact: 'T2.4',
    name: { vi: 'số lượng hồ sơ', en: 'number of sets of papers' },
    skeleton: 'Số lượng hồ sơ: 01 bộ',
  },
  {
    key: 'thoi-han',
    subject: 'procedure/deadline',
    fact: 'T2.5',
    name: { vi: 'thời hạn giải quyết', en: 'time for handling' },
    skeleton: `Thời hạn giải quyết: ${fill('số ngày')} ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ`,
  },
  {
    key: 'doi-tuong',
    subject: 'procedure/applicants',
    fact: 'T2.6',
    name: { vi: 'đối tượng thực hiện thủ tục hành chính', en: 'who may apply' },
    skeleton: `Đối tượng thực hiện thủ tục hành chính: ${fill('tổ chức, cá nhân')}`,
  },
  {
    key: 'co-quan',
    subject: 'procedure/agency',
    fact: 'T2.7',
    name: { vi: 'cơ quan giải quyết thủ tục hành chính', en: 'agency that decides' },
    skeleton: `Cơ quan giải quyết thủ tục hành chính: ${fill('tên cơ quan')}`,
  },
  {
    key: 'ket-qua',
    subject: 'procedure/result',
    fact: 'T2.9',
    name: { vi: 'kết quả thực hiện thủ tục hành chính', en: 'result' },
    skeleton: `Kết quả thực hiện thủ tục hành chính: ${fill('tên giấy tờ được cấp')}`,
  },
  {
    key: 'phi',
    subject: 'procedure/fee',
    fact: 'T2.11',
    name: { vi: 'phí, lệ phí', en: 'fee' },
    skeleton: `Phí, lệ phí: ${fill('mức thu hoặc văn bản quy định')}`,
  },
  {
    key: 'mau',
    subject: 'procedure/form',
    fact: 'T2.8',
    name: { vi: 'mẫu đơn, mẫu tờ khai', en: 'application form' },
    skeleton: `Tên mẫu đơn, mẫu tờ khai: ${fill('số mẫu')}`,
  },
  {
    key: 'dieu-kien',
    subject: 'procedure/conditions',
    fact: 'T2.10',
    name: { vi: 'yêu cầu, điều kiện thực hiện thủ tục hành chính', en: 'conditions' },
    skeleton: `Yêu cầu, điều kiện thực hiện thủ tục hành chính: ${fill('từng điều kiện')}`,
  },
];

/** What a published sheet has behind its components. */
export const LEGAL_BASIS: Component = {
  key: 'can-cu',
  subject: 'procedure/legal-basis',
  fact: 'T4.3',
  name: { vi: 'căn cứ pháp lý của thủ tục hành chính', en: 'legal basis of the procedure' },
  skeleton: `Căn cứ pháp lý của thủ tục hành chính: ${fill('tên văn bản')}`,
};

/** The component of a key. */
export function componentOf(key: string): Component {
  return COMPONENTS.find((one) => one.key === key)!;
}

/** Procedures of which components are asked for: set or published in full, recognised for certain, in scope. */
export function judged(document: LegalDocument): readonly Procedure[] {
  return document.procedures.filter(
    ({ kind, certainty, excluded }) => kind !== 'row' && certainty === 'sure' && excluded === null,
  );
}

/** How a procedure is called in a message: its name without `Thủ tục`, shortened. */
export function nameOf({ name }: Procedure): string {
  if (name === null) return '';
  const words = name.text
    .replace(/\s+/gu, ' ')
    .replace(/^thủ tục(?: hành chính)?\s*:?\s*/iu, '')
    .replace(/[.:;]$/u, '');
  return words.length > 90 ? `${words.slice(0, 89).trimEnd()}…` : words;
}
