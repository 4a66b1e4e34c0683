import type { LegalDocument } from '../structure/types.ts';
import { plain } from '../text/plain.ts';
import type { Span } from '../text/types.ts';
import { leadOf } from './titles.ts';
import type { PaperEvidence, PaperTitle, Role, Sureness } from './types.ts';

/** What a paper was taken for. */
export interface Recognised {
  readonly role: Role;
  readonly sureness: Sureness;
  readonly evidence: readonly PaperEvidence[];
}

/** Words all of which stand in the lead of a title; a bar separates words of which one is enough. The first line that fits decides. */
const byTitle: readonly (readonly [Role, ...string[]])[] = [
  ['tiep-thu-tham-tra', 'tiếp thu|giải trình', 'thẩm tra'],
  ['tiep-thu-tham-dinh', 'tiếp thu|giải trình', 'thẩm định'],
  ['tong-hop-y-kien', 'tổng hợp', 'ý kiến|góp ý|tiếp thu|giải trình'],
  ['tong-hop-y-kien', 'tiếp thu|giải trình', 'ý kiến|góp ý|phản biện'],
  ['so-sanh', 'so sánh|thuyết minh'],
  ['danh-gia-tthc', 'đánh giá', 'thủ tục hành chính|tthc'],
  ['danh-gia-khac', 'đánh giá', 'bình đẳng giới|phân cấp|phân quyền|chính sách dân tộc'],
  ['danh-gia-chinh-sach', 'đánh giá', 'tác động', 'chính sách'],
  ['bao-cao-tham-tra', 'thẩm tra'],
  ['bao-cao-tham-dinh', 'thẩm định'],
  ['tong-ket', 'tổng kết|sơ kết|thực trạng|tình hình'],
  ['ra-soat', 'rà soát'],
];

/** The same for the `V/v` line of a letter. */
const byLetter: readonly (readonly [Role, ...string[]])[] = [
  ['van-ban-lien-quan', 'đề nghị|xin|lấy|gửi|mời|đăng tải', 'ý kiến|góp ý|thẩm định|thẩm tra|đăng tải|hồ sơ'],
  ['y-kien-tthc', 'ý kiến|góp ý', 'thủ tục hành chính|tthc'],
  ['tiep-thu-tham-dinh', 'tiếp thu|giải trình', 'thẩm định'],
  ['tong-hop-y-kien', 'tiếp thu|giải trình', 'ý kiến|góp ý|phản biện'],
  ['bao-cao-tham-dinh', 'thẩm định'],
  ['y-kien-gop-y', 'ý kiến|góp ý|tham gia|phản biện'],
];

function fits(words: string, all: readonly string[]): boolean {
  return all.every((some) => some.split('|').some((one) => words.includes(one)));
}

/** What its title tells of a paper. */
export function titleEvidence({ source: { text } }: LegalDocument, title: PaperTitle | null): PaperEvidence[] {
  const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const { type = null, subject = null } = title ?? {};
  return [
    ...(type === null ? [] : [{ what: 'type', words: words(type) } as const]),
    ...(subject === null ? [] : [{ what: 'subject', words: words(subject) } as const]),
  ];
}

/** The role of a paper by its type and subject; null when these do not tell. Drafts are told apart later, by what the others are about. */
export function roleByTitle(document: LegalDocument, title: PaperTitle | null): Recognised | null {
  if (title === null) return null;
  const { kind, issuer } = document;
  const evidence = titleEvidence(document, title);
  if (kind === 'to-trinh') return { role: 'to-trinh', sureness: 'sure', evidence };
  const lead = leadOf(title);
  if (kind === 'cong-van') {
    const office = issuer?.body === 'van-phong-ubnd';
    if (office && fits(plain(title.words), ['ý kiến|góp ý|tham gia', 'thủ tục hành chính|tthc']))
      return {
        role: 'y-kien-tthc',
        sureness: 'likely',
        evidence: [...evidence, { what: 'issuer', words: issuer.name }],
      };
    const role = byLetter.find(([, ...all]) => fits(lead, all))?.[0];
    return role === undefined ? null : { role, sureness: role === 'bao-cao-tham-dinh' ? 'likely' : 'sure', evidence };
  }
  // A decision or plan whose subject has such words is no report.
  if (!['bao-cao', 'bao-cao-tham-dinh', 'khac', 'tthc'].includes(kind)) return null;
  const role = byTitle.find(([, ...all]) => fits(lead, all))?.[0];
  return role === undefined ? null : { role, sureness: 'sure', evidence };
}
