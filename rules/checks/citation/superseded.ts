import { defineRule } from '../../engine/define-rule.ts';
import { lower } from '../../engine/findings.ts';
import { inForce } from '../../law/facts.ts';
import { citationSeverity } from '../../law/severity.ts';
import { printDate } from '../../text/calendar.ts';
import { inAbolished } from './_abolished.ts';
import { isBroken, namedForThePast, operative } from './_past.ts';
import { replacement } from './_replacement.ts';
import { amendedByPhrase, isAmending, lossOf } from './_state.ts';
import { namedWithSuccessor } from './_successor.ts';
import { evidenceOf, ground, nameOf, reach } from './_words.ts';

interface Data {
  readonly kind: 'lapsed' | 'except' | 'suspended';
  readonly event: string;
  readonly name: string;
  readonly by: string;
  readonly date: string;
  readonly until: string;
  readonly except: string;
  readonly last: string;
  readonly unsure: boolean;
  /** `law`: a căn cứ of a normative draft, where an article says so. */
  readonly basis: 'law' | 'practice' | null;
  /** The cited document only amends others. */
  readonly amending: boolean;
  readonly reach: string;
}

const happenedVi: Readonly<Record<string, string>> = {
  replaced: 'đã bị thay thế',
  repealed: 'đã bị bãi bỏ',
  'partly-repealed': 'đã bị bãi bỏ',
  'lapsed-with-parent': 'đã hết hiệu lực cùng văn bản mà nó quy định chi tiết',
};
const happenedEn: Readonly<Record<string, string>> = {
  replaced: 'was replaced',
  repealed: 'was repealed',
  'partly-repealed': 'was repealed',
  'lapsed-with-parent': 'lapsed together with the document it details',
};

/** Why a lapsed document may not stand there. */
function whyVi(basis: Data['basis']): string {
  if (basis === null) return 'Quy định được dẫn để áp dụng phải đang có hiệu lực';
  return `Căn cứ ban hành phải là văn bản đang có hiệu lực${basis === 'law' ? ' (Điều 62 Nghị định số 78/2025/NĐ-CP)' : ''}`;
}
function whyEn(basis: Data['basis']): string {
  if (basis === null) return 'A provision that is applied must be in force';
  return `A basis must be in force${basis === 'law' ? ' (Article 62 of Decree 78/2025/NĐ-CP)' : ''}`;
}

export default defineRule({
  id: 'citation/superseded',
  group: 'citation',
  scope: 'citation',
  local: inAbolished,
  severity: 'error',
  // A list of procedures cites the same lapsed document in every row.
  folds: 5,
  needs: ['citations', 'law'],
  facts: ['T8.7', 'V4.6', 'V8.6', 'V7.18', 'V1.1', 'V1.4', 'V1.7', 'T7.2', 'T7.4', 'T7.10'],
  since: '0.1.0',
  summary: {
    vi: 'Viện dẫn văn bản đã hết hiệu lực hoặc đang ngưng hiệu lực',
    en: 'Cites a document that has lapsed or is suspended',
  },
  why: {
    vi: 'Căn cứ ban hành và quy định được dẫn để áp dụng phải còn hiệu lực vào ngày xét. Văn bản hết hiệu lực chỉ được nêu trong điều khoản bãi bỏ, thay thế, chuyển tiếp, trong tên văn bản khác hoặc khi kể lại quá trình.',
    en: 'What a draft stands on or applies must be in force on the date. A lapsed document may be named only where it is repealed, replaced or under transition, in the title of another document, or in a history.',
  },
  mend: {
    vi: 'Thay bằng văn bản đang có hiệu lực và đối chiếu lại số điều, khoản, vì văn bản mới thường đánh số khác. Nếu chỉ kể lại quá trình hoặc xử lý chuyển tiếp thì viết rõ như vậy.',
    en: 'Cite the document in force and compare the numbers of its articles, which are usually others. If only history or a transition is meant, say so.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
            'Luật Tổ chức chính quyền địa phương số «77/2015/QH13»',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [
          [
            'Nghị định số 146/2026/NĐ-CP ngày 06 tháng 5 năm 2026',
            'Nghị định số «35/2019/NĐ-CP» ngày 25 tháng 4 năm 2019',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện cơ chế một cửa theo Quyết định số «09/2015/QĐ-TTg» ngày 25 tháng 3 năm 2015 của Thủ tướng Chính phủ.',
        fixed:
          'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện cơ chế một cửa theo Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Hạch toán theo Thông tư số «200/2014/TT-BTC» ngày 22 tháng 12 năm 2014 của Bộ trưởng Bộ Tài chính.',
        fixed:
          'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Hạch toán theo Thông tư số 99/2025/TT-BTC ngày 27 tháng 10 năm 2025 của Bộ trưởng Bộ Tài chính.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Tiếp nhận hồ sơ theo Quyết định số «09/2015/QĐ-TTg» của Thủ tướng Chính phủ.\n\n2. Trả kết quả theo Quyết định số 09/2015/QĐ-TTg.\n\n3. Niêm yết theo Quyết định số 09/2015/QĐ-TTg.\n\n4. Báo cáo theo Quyết định số 09/2015/QĐ-TTg.\n\n5. Kiểm tra theo Quyết định số 09/2015/QĐ-TTg.\n\n6. Tổng kết theo Quyết định số 09/2015/QĐ-TTg.',
        fixed:
          'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Tiếp nhận hồ sơ theo Nghị định số 118/2025/NĐ-CP của Chính phủ.\n\n2. Trả kết quả theo Nghị định số 118/2025/NĐ-CP.\n\n3. Niêm yết theo Nghị định số 118/2025/NĐ-CP.\n\n4. Báo cáo theo Nghị định số 118/2025/NĐ-CP.\n\n5. Kiểm tra theo Nghị định số 118/2025/NĐ-CP.\n\n6. Tổng kết theo Nghị định số 118/2025/NĐ-CP.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2024-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ.',
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'thay thế Quyết định số 17/2021/QĐ-UBND',
            'thay thế Quyết định số 09/2015/QĐ-TTg của Thủ tướng Chính phủ, Quyết định số 17/2021/QĐ-UBND',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Áp dụng Điều 83 Luật Kinh doanh bảo hiểm số 24/2000/QH10 đến hết ngày 31 tháng 12 năm 2027.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Rà soát hồ sơ đã nộp theo Nghị định số 61/2018/NĐ-CP (nay là Nghị định số 118/2025/NĐ-CP).',
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            '“b) Kiểm tra đột xuất sau mỗi đợt mưa lũ;”.',
            '“b) Kiểm tra đột xuất sau mỗi đợt mưa lũ;”.\n3a. Bổ sung Điều 15 như sau:\n“Điều 15. Quy định chuyển tiếp\nHồ sơ nộp theo Nghị định số 61/2018/NĐ-CP được giải quyết theo quy định tại thời điểm nộp.”.',
          ],
        ],
      },
    ],
  },
  *check(citation, ctx) {
    const { target, role, inTitle } = citation;
    if (target === null || isBroken(citation, ctx)) return;
    const loss = lossOf(citation, ctx);
    if (loss === null) return;
    const { event, last, kind } = loss;
    const judged = citationSeverity({
      role,
      inTitle,
      event: kind,
      confidence: event.confidence,
      verify: target.verify,
    });
    if (judged === null || namedForThePast(citation, ctx)) return;
    if (role !== 'basis' && namedWithSuccessor(citation, loss, ctx)) return;
    const severity = role === 'basis' || operative(citation, ctx) ? judged : lower(judged, 'warning');
    const by = event.by === null ? null : ctx.law.document(event.by);
    const byLaw = ctx.document.documentClass === 'normative' && inForce(ctx.fact('V4.6'), ctx.asOf);
    const basis: Data['basis'] = role !== 'basis' ? null : byLaw ? 'law' : 'practice';
    const amending = isAmending(citation, ctx);
    const fix = last === null || kind === 'suspended' || amending ? null : replacement(citation, last, ctx);
    yield {
      at: citation.numberSpan,
      about: citation.quoteSpan,
      // A căn cứ has its own reason.
      same: `${target.key} ${basis ?? ''}`,
      severity,
      facts: basis === 'law' ? ['V4.6', 'T8.7'] : ['T8.7'],
      authority: by === null ? [] : [ground(by.symbol)],
      evidence: evidenceOf(event, by),
      fixes: fix === null ? [] : [fix],
      data: {
        kind,
        event: event.kind,
        name: nameOf(target),
        by: by === null ? '' : nameOf(by),
        date: printDate(event.date),
        until: event.until === null ? '' : printDate(event.until),
        except: kind === 'except' ? event.note.replace(/^toàn bộ,\s*/u, '') : '',
        last: last === null ? '' : nameOf(last) + amendedByPhrase(last.key, ctx),
        unsure: event.confidence === 'C',
        basis,
        amending,
        reach: reach(ctx),
      },
    };
  },
  message: {
    vi: (d: Data, { nth, places }) => ({
      what:
        d.kind === 'suspended'
          ? `${d.name} đang ngưng hiệu lực từ ngày ${d.date}${d.until ? ` đến hết ngày ${d.until}` : ''}${d.by ? ` theo ${d.by}` : ''}.`
          : `${d.name} ${happenedVi[d.event] ?? 'đã hết hiệu lực'}${d.by ? ` bởi ${d.by}` : ''} từ ngày ${d.date}${d.except ? `, ${d.except}` : ''}${places > 1 ? `; dự thảo viện dẫn ${places} lần` : ''}.`,
      // The first of its kind tells why.
      why:
        nth > 1
          ? ''
          : `${whyVi(d.basis)}; thông tin theo dữ liệu đến ngày ${d.reach}${d.unsure ? ', dòng này chưa được đối chiếu' : ''}.`,
      todo:
        d.kind === 'suspended'
          ? 'Xác định quy định áp dụng trong thời gian ngưng hiệu lực và viện dẫn quy định đó.'
          : d.kind === 'except'
            ? `Nếu nội dung dẫn không thuộc phần còn hiệu lực, viện dẫn ${d.last || 'văn bản hiện hành'}.`
            : d.amending
              ? 'Bỏ viện dẫn văn bản sửa đổi này; nếu nội dung còn cần thiết, dẫn văn bản đang có hiệu lực thay cho văn bản được sửa đổi.'
              : d.last
                ? `Viện dẫn ${d.last}${d.unsure ? ', sau khi kiểm tra trên vbpl.vn' : ', sau khi đối chiếu nội dung'}.`
                : 'Dữ liệu không nêu văn bản thay thế; tra cứu văn bản hiện hành trên vbpl.vn hoặc bỏ viện dẫn này.',
    }),
    en: (d: Data, { nth, places }) => ({
      what:
        d.kind === 'suspended'
          ? `${d.name} has been suspended since ${d.date}${d.until ? ` until ${d.until}` : ''}${d.by ? ` by ${d.by}` : ''}.`
          : `${d.name} ${happenedEn[d.event] ?? 'lapsed'}${d.by ? ` by ${d.by}` : ''} from ${d.date}${d.except ? ` (${d.except})` : ''}${places > 1 ? `; the draft cites it ${places} times` : ''}.`,
      why:
        nth > 1
          ? ''
          : `${whyEn(d.basis)}; by data up to ${d.reach}${d.unsure ? ', this row has not been compared' : ''}.`,
      todo:
        d.kind === 'suspended'
          ? 'Find out what applies during the suspension and cite that.'
          : d.kind === 'except'
            ? `If what is cited is not in the part still in force, cite ${d.last || 'the present document'}.`
            : d.amending
              ? 'Leave this amending document out; if its content is still needed, cite what is now in force in place of the document it amended.'
              : d.last
                ? `Cite ${d.last}, after comparing the content.`
                : 'The data names no successor; look for the present document on vbpl.vn, or leave the citation out.',
    }),
  },
});
