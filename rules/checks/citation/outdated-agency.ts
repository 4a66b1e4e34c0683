import { defineRule } from '../../engine/define-rule.ts';
import { inPlaces } from '../../engine/repeats.ts';
import type { Authority, Context, Fix, Report } from '../../engine/types.ts';
import { typeOfSymbol } from '../../law/symbol-type.ts';
import type { Agency } from '../../law/types.ts';
import { printDate } from '../../text/calendar.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { actingSpan } from './_acting.ts';
import { inDocumentName, inHistory, inInlineQuote, inIssuer, sentenceAt, speaking } from './_where.ts';
import { ground, reach } from './_words.ts';

interface Data {
  readonly words: string;
  readonly next: string;
  readonly date: string;
  readonly law: string;
  readonly reason: string;
  readonly note: string;
  /** The body is gone and others have its duties, rather than a new name. */
  readonly gone: boolean;
  readonly unsure: boolean;
  readonly reach: string;
}

/** The ground shown is that of the agency's own row; these facts only cap, and the row's day says since when. */
const facts = ['T9.3'];
/** The unit for the control of procedures: the day of its move is uncertain. */
const control = ['T4.11'];

/** The documents of the `authority` cell: `309/2026/NĐ-CP Điều 12; 41/2025/NĐ-CP`. */
function grounds(cell: string): Authority[] {
  const out: Authority[] = [];
  for (const part of cell.replace(/\([^)]*\)/gu, '').split(/[;,]/u)) {
    const match = /^\s*(\d\S*[/-]\S*)\s*(.*)$/u.exec(part);
    if (match !== null) out.push(ground(match[1], match[2].trim()));
  }
  return out;
}

/** `Nghị quyết số 176/2025/QH15`, with the type that the registry or the symbol tells. */
function printed(ctx: Context, symbol: string): string {
  const type = typeOfSymbol(symbol, ctx.law);
  return type === null ? symbol : `${type} số ${symbol}`;
}

/** What the rows say of a body that was ended, not renamed. */
const ended = /^(?:bỏ|chấm dứt)\s|không còn/u;

/** A name that can stand in place of the old one as it is. */
const single = /^[\p{L} ,-]+$/u;

function report(ctx: Context, at: Span, agency: Agency, now: string): Report<Data> {
  const words = ctx.text(at).replace(/\s+/gu, ' ');
  const replaceable = (agency.kind === 'central' || agency.kind === 'department') && single.test(now);
  const fix: Fix = {
    kind: 'review',
    title: { vi: `Thay bằng ${now}`, en: `Replace by ${now}` },
    edits: [{ ...at, insert: now }],
  };
  const authority = grounds(agency.authority);
  const [reason, ...rest] = agency.note.split(/\s*;\s*/u);
  return {
    at,
    same: agency.oldName,
    facts: agency.oldName.startsWith('Cục Kiểm soát') ? control : facts,
    authority,
    fixes: replaceable && words === agency.oldName ? [fix] : [],
    data: {
      words,
      next: now.replaceAll(' / ', ' hoặc '),
      date: printDate(agency.from ?? ctx.asOf),
      law: authority.map(({ document }) => printed(ctx, document)).join(', '),
      reason,
      note: rest.join('; '),
      gone: agency.kind === 'local-level' || ended.test(reason),
      unsure: agency.confidence === 'C',
      reach: reach(ctx),
    },
  };
}

/** Whether the line that says who decides names what the top of the page has named. */
function repeatsIssuer(ctx: Context, at: Span, { oldName }: Agency): boolean {
  const { authorityLine, issuer } = ctx.document.header;
  if (authorityLine === null || issuer === null || at.start < authorityLine.start) return false;
  return at.end <= authorityLine.end && plain(ctx.text(issuer.at)).includes(plain(oldName));
}

export default defineRule({
  id: 'citation/outdated-agency',
  group: 'citation',
  scope: 'paragraph',
  local: true,
  zones: ['header', 'title', 'basis', 'consideration', 'body', 'closing', 'footnote'],
  severity: 'warning',
  // A reviewer needs the name and its places once, not a finding a line.
  folds: 3,
  needs: ['law'],
  facts: ['T9.1', 'T9.2', 'T9.3', 'V11.17', 'V11.18', 'V2.8', 'T1.3', 'T1.9', 'T1.11', 'T4.11'],
  since: '0.1.0',
  summary: {
    vi: 'Giao việc cho cơ quan, tỉnh, cấp huyện không còn nữa',
    en: 'Names as acting a body, province or level that no longer exists',
  },
  why: {
    vi: 'Từ ngày 01/3/2025 nhiều bộ, sở được hợp nhất; từ ngày 01/7/2025 không còn cấp huyện và còn 34 tỉnh, thành phố. Cơ quan được giao việc phải là cơ quan đang có. Tên cũ vẫn đúng trong tên văn bản cũ, trong quy định chuyển tiếp và khi kể lại quá trình.',
    en: 'Ministries and departments were merged from 1 March 2025; from 1 July 2025 there is no district level and there are 34 provinces and cities. Who is charged must exist. Old names are right in titles of old documents, in transition and in history.',
  },
  mend: {
    vi: 'Thay bằng tên cơ quan, tỉnh, xã hiện nay đang được giao nhiệm vụ đó. Nếu nhắc lại việc đã qua, viết rõ là trước khi sắp xếp, ví dụ “Sở Tài nguyên và Môi trường (trước khi hợp nhất)”.',
    en: 'Write the body, province or commune that has the task today. If the past is meant, say that it was before the reorganisation.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['3. Sở Nông nghiệp và Môi trường:', '3. «Sở Nông nghiệp và Phát triển nông thôn»:']],
      },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['5. Ủy ban nhân dân xã, phường:', '5. «Chủ tịch UBND các huyện, thị xã, thành phố»:']],
      },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [
          ['3. Ủy ban nhân dân xã, phường xây dựng', '3. Ủy ban nhân dân cấp tỉnh, «cấp huyện», cấp xã xây dựng'],
        ],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Phối hợp với «UBND tỉnh Bắc Kạn» kiểm tra tuyến đường; báo cáo «Bộ Giao thông vận tải».',
        fixed: '1. Phối hợp với UBND tỉnh Bắc Kạn kiểm tra tuyến đường; báo cáo Bộ Xây dựng.',
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [['\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THANH HÓA\n', '\nCHỦ TỊCH ỦY BAN NHÂN DÂN «TỈNH QUẢNG BÌNH»\n']],
      },
      {
        // The same name in the line that says who decides is told once.
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [
          ['ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n', 'ỦY BAN NHÂN DÂN\n«TỈNH YÊN BÁI»\n'],
          ['ỦY BAN NHÂN DÂN TỈNH SƠN LA\n', 'ỦY BAN NHÂN DÂN TỈNH YÊN BÁI\n'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n-------', '«SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG»\n-------']],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. «Sở Kế hoạch và Đầu tư» lập dự toán.\n\n2. Sở Kế hoạch và Đầu tư thẩm định.\n\n3. Sở Kế hoạch và Đầu tư theo dõi.\n\n4. Sở Kế hoạch và Đầu tư báo cáo kết quả.',
        fixed:
          'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Sở Tài chính lập dự toán.\n\n2. Sở Tài chính thẩm định.\n\n3. Sở Tài chính theo dõi.\n\n4. Sở Tài chính báo cáo kết quả.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Giao «Phòng Quản lý đô thị huyện» rà soát quy hoạch; Phòng Kinh tế, Hạ tầng và Đô thị phối hợp.',
      },
      {
        // The name of the city tells that its committee was of the district level.
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Cử đầu mối tại «Ủy ban nhân dân thành phố Mỹ Tho» và các xã; báo cáo Ủy ban nhân dân thành phố Cần Thơ.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'cong-van' },
      {
        // What a document in force says, and what a draft takes out of it.
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Điều 7 Quyết định số 12/2020/QĐ-UBND giao việc cho Ủy ban nhân dân cấp huyện, nay không còn phù hợp; dự thảo bỏ trách nhiệm của Ủy ban nhân dân cấp huyện.',
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      {
        // Only the unit of Văn phòng Chính phủ is known to be gone.
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Gửi báo cáo về Cục Kiểm soát thủ tục hành chính, Bộ Tư pháp.',
      },
      {
        asOf: '2025-02-15',
        kind: 'ke-hoach',
        text: '1. Sở Kế hoạch và Đầu tư phối hợp với Ủy ban nhân dân các huyện, thành phố thực hiện.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Rà soát văn bản theo Quyết định số 12/2020/QĐ-UBND ngày 05 tháng 6 năm 2020 của UBND tỉnh Bắc Kạn ban hành Quy chế phối hợp giữa Sở Giao thông vận tải và UBND các huyện; báo cáo Sở Xây dựng.\n\n2. Hồ sơ do Phòng Tư pháp cấp huyện tiếp nhận trước khi sắp xếp được chuyển cho Ủy ban nhân dân cấp xã.\n\n3. Ban Dân tộc của Hội đồng nhân dân tỉnh giám sát trên địa bàn tỉnh Hà Giang cũ.',
      },
    ],
  },
  *check(paragraph, ctx) {
    for (const found of ctx.law.agencyFinder.find(ctx.document.source, paragraph, ctx.asOf)) {
      const { agency, now, historical, span } = found;
      if (historical || speaking(ctx, span.start) === null) continue;
      const issuing = inIssuer(ctx, span.start);
      if (issuing && repeatsIssuer(ctx, span, agency)) continue;
      const at = actingSpan(ctx, found, issuing);
      if (at === null) continue;
      if (!issuing) {
        const sentence = sentenceAt(ctx, ctx.document.source.tokens.at(at.start));
        if (inDocumentName(ctx, at, sentence, paragraph) || inInlineQuote(ctx, at, paragraph)) continue;
        if (inHistory(ctx, at, sentence, paragraph)) continue;
      }
      yield report(ctx, at, agency, now);
    }
  },
  message: {
    vi: (d: Data, { places }) => ({
      what: `“${d.words}” không còn là chủ thể thực hiện từ ngày ${d.date}${d.reason ? ` (${d.reason})` : ''}${inPlaces.vi(places)}.`,
      why: `Cơ quan được giao việc phải là cơ quan đang có${d.law ? `; căn cứ ${d.law}` : ''}; theo dữ liệu đến ngày ${d.reach}${d.unsure ? ', dòng này chưa được đối chiếu' : ''}.`,
      todo: d.next
        ? `${d.gone ? 'Ghi cơ quan đang được giao nhiệm vụ' : 'Ghi tên hiện nay'}: ${d.next}${d.note ? ` (${d.note})` : ''}; nếu nhắc đến cơ quan cũ thì nêu rõ là trước khi sắp xếp.`
        : 'Ghi cơ quan hiện nay được giao nhiệm vụ này.',
    }),
    en: (d: Data, { places }) => ({
      what: `“${d.words}” has not been an acting body since ${d.date}${d.reason ? ` (${d.reason})` : ''}${inPlaces.en(places)}.`,
      why: `Who is charged must exist${d.law ? `; by ${d.law}` : ''}; by data up to ${d.reach}${d.unsure ? ', this row has not been compared' : ''}.`,
      todo: d.next
        ? `Write ${d.gone ? 'the body now charged' : 'its present name'}: ${d.next}${d.note ? ` (${d.note})` : ''}; if the old body is meant, say that it was before the merger.`
        : 'Write the body that is now charged with it.',
    }),
  },
});
