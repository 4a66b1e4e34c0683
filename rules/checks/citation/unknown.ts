import { parseSymbol, symbolType } from '../../citations/index.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Fix, Related, ResolvedCitation } from '../../engine/types.ts';
import type { LawDocument } from '../../law/types.ts';
import { inRegister } from './_past.ts';
import { citedAs, nameOf, reach } from './_words.ts';

interface Namesake {
  readonly document: LawDocument;
  /** Number or year agree: the draft's number is most likely a slip. */
  readonly slip: boolean;
}

interface Data {
  /** Put into words when it is told. */
  readonly citation: ResolvedCitation;
  readonly count: number;
  /** The law of the same name that the data holds, where it may be meant. */
  readonly namesake: Namesake | null;
  readonly reach: string;
}

/** Papers that have no effect in time (reports, submissions, letters, plans, notices): no registry of law will ever hold them. */
const papers: ReadonlySet<string> = new Set([
  'Tờ trình',
  'Báo cáo',
  'Biên bản',
  'Phiếu trình',
  'Giấy mời',
  'Thông báo',
  'Kế hoạch',
  'Công văn',
  'Công điện',
  'Kết luận',
  'Đề án',
  'Phương án',
]);
/** The same by the number alone: the code of such a type, or the number of a letter, which shows no type (`820/SXD-HTKT`). */
function isPaper(symbol: string): boolean {
  const type = symbolType(symbol);
  if (type !== null) return papers.has(type);
  const parts = parseSymbol(symbol);
  return parts !== null && parts.year === null && /^\p{Lu}{2,}-/u.test(parts.issuerCode ?? '');
}

const SHOWN = 5;

/**
 * The law of the same name on the day, where the unknown number may be a slip of it (its number or its year agrees) or that of an
 * older law; the data may well not hold a newer one.
 */
function namesakeOf({ name, symbol }: ResolvedCitation, ctx: Context): Namesake | null {
  if (name === null || symbol === null || /^\S+ sửa đổi/u.test(name)) return null;
  const parts = parseSymbol(symbol);
  if (parts === null || parts.year === null) return null;
  const query = { symbol: null, type: null, issuer: null, date: null, year: null, province: null };
  const found = ctx.law.resolve({ ...query, name, asOf: ctx.asOf });
  if (found.kind !== 'found') return null;
  const other = parseSymbol(found.document.symbol);
  if (other === null || other.year === null) return null;
  const slip = other.number === parts.number || other.year === parts.year;
  return slip || parts.year < other.year ? { document: found.document, slip } : null;
}

const meantFix = (all: readonly ResolvedCitation[], { symbol }: LawDocument): Fix => ({
  kind: 'review',
  title: { vi: `Sửa thành ${symbol}`, en: `Change to ${symbol}` },
  edits: all.map(({ numberSpan }) => ({ ...numberSpan, insert: symbol })),
});

const NONE: readonly never[] = [];
const too: Related['message'] = { vi: 'Cũng được viện dẫn ở đây.', en: 'Cited here, too.' };
const evidence = { event: 'unknown', by: null, date: null, confidence: 'C', source: '' } as const;

export default defineRule({
  id: 'citation/unknown',
  group: 'citation',
  scope: 'document',
  severity: 'info',
  // A number that cannot be is in no data.
  yieldsTo: ['citation/impossible-symbol'],
  needs: ['citations', 'law'],
  facts: [],
  since: '0.1.0',
  summary: {
    vi: 'Văn bản được viện dẫn không có trong dữ liệu: chưa kết luận được',
    en: 'A cited document is not in the data: nothing can be concluded',
  },
  why: {
    vi: 'Không có trong dữ liệu không có nghĩa là văn bản sai hay còn hiệu lực; chỉ có nghĩa là công cụ không kết luận được và người rà soát phải tự tra cứu.',
    en: 'That a document is not in the data says neither that it is wrong nor that it is in force, only that the tool cannot tell and a person must look it up.',
  },
  mend: {
    vi: 'Tra số, ký hiệu trên vbpl.vn hoặc hỏi cơ quan ban hành để biết còn hiệu lực không. Văn bản hay dùng thì thêm vào tệp dữ liệu của đơn vị (`rasoat law add`); đã đối chiếu rồi thì ghi miễn trừ kèm lý do.',
    en: 'Look it up on vbpl.vn or ask the issuing body whether it is in force. Add documents you use often to your own table (`rasoat law add`), or waive the finding with a reason once you have compared it.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện Nghị định số «997/2026/NĐ-CP» ngày 20 tháng 10 năm 2026 của Chính phủ.\n\n2. Áp dụng Nghị định số 997/2026/NĐ-CP cho các năm sau.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Thực hiện Chỉ thị số «807/CT-TTg» ngày 20 tháng 10 năm 2025 của Thủ tướng Chính phủ (sau đây gọi là Chỉ thị số 807/CT-TTg).\n\n2. Báo cáo theo Chỉ thị số 807/CT-TTg.',
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
            'Luật Tổ chức chính quyền địa phương số «72/2023/QH15»',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
      { asOf: '2026-11-22', base: 'nghi-quyet-xa' },
      { asOf: '2026-11-22', base: 'chi-thi' },
      // What is replaced, and papers without effect in time.
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Sở Tư pháp báo cáo theo Báo cáo số 374/BC-BCT ngày 02 tháng 3 năm 2026, văn bản số 512/TTr-STP, văn bản số 820/SXD-HTKT và Kết luận số 21-KL/TW của Bộ Chính trị.',
      },
    ],
  },
  *check(document, ctx) {
    const firsts = new Map<string, ResolvedCitation>();
    /** Most documents are cited once. */
    const others = new Map<string, ResolvedCitation[]>();
    const named = new Map<string, string>();
    for (const citation of ctx.citations) {
      const { resolution, symbol, type, date, issuer } = citation;
      if (resolution.kind !== 'unknown' || citation.role === 'self' || citation.inTitle || symbol === null) continue;
      if (papers.has(type ?? '') || isPaper(symbol)) continue;
      // What is repealed or replaced need only be right in number, which the clause itself shows.
      if (citation.role === 'repeals') continue;
      const { zone } = document.paragraphs[citation.paragraph];
      if (zone === 'consideration' || zone === 'outside' || zone === 'metadata') continue;
      // A list of documents and their state rests on none of them.
      if (citation.role !== 'basis' && inRegister(ctx, document.paragraphs[citation.paragraph])) continue;
      let known = symbol;
      if (!/\/\d{4}\//u.test(symbol)) {
        // A number without a year stands for the one that was named with its date or body before.
        const bare = `${type} ${symbol}`;
        known = date === null && issuer === null ? (named.get(bare) ?? bare) : `${bare} ${date ?? issuer}`;
        if (!named.has(bare)) named.set(bare, known);
      }
      const list = others.get(known);
      if (list) list.push(citation);
      else if (firsts.has(known)) others.set(known, [citation]);
      else firsts.set(known, citation);
    }
    if (firsts.size === 0) return;
    const until = reach(ctx);
    for (const [known, first] of firsts) {
      const later = others.get(known) ?? NONE;
      const related: readonly Related[] =
        later === NONE ? NONE : later.slice(0, SHOWN).map(({ numberSpan }) => ({ at: numberSpan, message: too }));
      const namesake = namesakeOf(first, ctx);
      yield {
        at: first.numberSpan,
        about: first.quoteSpan,
        severity: namesake?.slip ? 'warning' : 'info',
        fixes: namesake?.slip ? [meantFix([first, ...later], namesake.document)] : NONE,
        evidence,
        related,
        data: { citation: first, count: later.length + 1, namesake, reach: until },
      };
    }
  },
  message: {
    vi: (d: Data) => ({
      what: `${citedAs(d.citation)} không có trong dữ liệu (đến ngày ${d.reach}): chưa kết luận được${d.count > 1 ? `; dự thảo viện dẫn ${d.count} lần` : ''}.`,
      why: d.namesake
        ? `Luật cùng tên có trong dữ liệu là ${nameOf(d.namesake.document)}${d.namesake.slip ? '; hai số chỉ khác nhau một phần, có lẽ gõ nhầm' : ''}.`
        : 'Công cụ chỉ biết các văn bản có trong dữ liệu; không có trong dữ liệu không có nghĩa là sai hoặc còn hiệu lực.',
      todo: d.namesake?.slip
        ? `Đối chiếu văn bản gốc; có thể là ${nameOf(d.namesake.document)}.`
        : 'Tra cứu hiệu lực trên vbpl.vn hoặc tại cơ quan ban hành; có thể bổ sung vào dữ liệu của đơn vị.',
    }),
    en: (d: Data) => ({
      what: `${citedAs(d.citation)} is not in the data (up to ${d.reach}): nothing can be concluded${d.count > 1 ? `; the draft cites it ${d.count} times` : ''}.`,
      why: d.namesake
        ? `The law of that name in the data is ${nameOf(d.namesake.document)}${d.namesake.slip ? '; the numbers differ in one part only, most likely a slip' : ''}.`
        : 'The tool knows only what its data holds; what it does not hold is neither wrong nor in force for that.',
      todo: d.namesake?.slip
        ? `Compare with the original; ${nameOf(d.namesake.document)} may be meant.`
        : 'Look it up on vbpl.vn or with its issuer; it can be added to your own data.',
    }),
  },
});
