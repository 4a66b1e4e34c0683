import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Fix, Report, ResolvedCitation } from '../../engine/types.ts';
import { isLawType, typeByCode, typeNamed } from '../../law/document-types.ts';
import type { LawDocument } from '../../law/types.ts';
import type { Span } from '../../text/types.ts';
import { listEn, listVi, nameOf } from './_words.ts';

type Reason = 'term' | 'no-term' | 'type' | 'joint' | 'future' | 'year';

interface Data {
  readonly reason: Reason;
  readonly symbol: string;
  /** Term of the Quốc hội, type word as printed, or year. */
  readonly printed: string;
  /** Years of the term, or the type that the symbol stands for. */
  readonly right: string;
  readonly candidates: readonly string[];
  /** The law on the parts of a symbol stands behind it. */
  readonly certain: boolean;
}

/** Years of the terms of Quốc hội (V7.16); a year on the border belongs to both. Other terms are not judged. */
const terms: Readonly<Record<string, readonly [from: number, to: number]>> = {
  '13': [2011, 2016],
  '14': [2016, 2021],
  '15': [2021, 2026],
  '16': [2026, 2031],
};

/** How many citations before are looked at for what one amends. */
const REACH = 12;

const assembly = /^[\d.]+[a-zđ]?\/(\d{4})\/(?:QH|UBTVQH|PL-UBTVQH|NQ-UBTVQH)(\d{2})$/u;
const yearPart = /^[^/]+\/(\d{4,6})\//u;

/** Types of the documents of Quốc hội and its standing committee, by the letters of their numbers. */
const ofAssembly: readonly (readonly [letters: RegExp, types: readonly string[]])[] = [
  [/\/QH\d*$/u, ['Luật', 'Bộ luật', 'Nghị quyết', 'Hiến pháp']],
  [/UBTVQH\d*$/u, ['Pháp lệnh', 'Nghị quyết', 'Quy chế']],
];
/** `NĐ` of `/NĐ-CP`, `TTLT` of `/TTLT/BTC-BTP`; the tail must be that of a body. */
const typeCode = /\/(\p{Lu}+)[-/][\p{L}&/-]+$/u;

/** The types that a symbol can stand for, by its letters; null when they do not tell. */
function typesOf(symbol: string): readonly string[] | null {
  const assembled = ofAssembly.find(([letters]) => letters.test(symbol));
  if (assembled !== undefined) return assembled[1];
  const type = typeNamed(typeByCode.get(typeCode.exec(symbol)?.[1] ?? '') ?? null);
  return type?.coded ? [type.name] : null;
}

/** Whether a type word is judged against the letters of the number. */
const judged = (type: string): boolean => isLawType(type) || typeNamed(type)?.coded === true;

/** Documents of the registry that the writer may have meant: the same number and year of another term, or the same number and term of another year. */
function candidates({ symbol, index }: ResolvedCitation, ctx: Context): readonly LawDocument[] {
  const parts = /^([^/]+)\/(\d{4})\/(\D+)(\d+)$/u.exec(symbol ?? '');
  if (parts === null) return [];
  const [, number, year, body, term] = parts;
  const tries = Object.entries(terms).flatMap(([other, [from, to]]) =>
    other === term
      ? Array.from({ length: to - from + 1 }, (_, i) => `${number}/${from + i}/${body}${other}`)
      : Number(year) >= from && Number(year) <= to
        ? [`${number}/${year}/${body}${other}`]
        : [],
  );
  const found = tries
    .flatMap((one) => ctx.law.keys(one))
    .map((key) => ctx.law.document(key))
    .filter((document) => document !== null);
  // The law that the draft says it amends tells which one is meant.
  const amended = amendedOf(index, ctx);
  const fitting = found.filter(({ title }) => amended.some((name) => title.includes(name)));
  return (fitting.length > 0 ? fitting : found).slice(0, 3);
}

/** The number of the one document that may be meant. */
const meantFix = (at: Span, { symbol }: LawDocument): Fix => ({
  kind: 'review',
  title: { vi: `Sửa thành ${symbol}`, en: `Change to ${symbol}` },
  edits: [{ ...at, insert: symbol }],
});

/** Titles of the documents before a citation that the draft says it amends. */
function amendedOf(index: number, ctx: Context): string[] {
  return ctx.citations
    .slice(Math.max(0, index - REACH), index)
    .filter(({ amendedBy, target }) => target !== null && target.title !== '' && amendedBy.includes(index))
    .map(({ target }) => target!.title);
}

function judge(citation: ResolvedCitation, ctx: Context): { reason: Reason; printed: string; right: string } | null {
  const { symbol, type, quoteSpan, numberSpan } = citation;
  if (symbol === null) return null;
  const year = yearPart.exec(symbol);
  if (year !== null && (year[1].length > 4 || Number(year[1]) < 1945))
    return { reason: 'year', printed: year[1], right: '' };
  if (year !== null && year[1] > ctx.asOf.slice(0, 4)) return { reason: 'future', printed: year[1], right: '' };
  const long = /(?:QH|UBTVQH)(\d{3,})$/u.exec(symbol);
  if (long !== null) return { reason: 'no-term', printed: long[1], right: '' };
  const law = assembly.exec(symbol);
  const term = law === null ? undefined : terms[law[2]];
  if (law !== null && term !== undefined && (Number(law[1]) < term[0] || Number(law[1]) > term[1])) {
    return { reason: 'term', printed: law[2], right: law[2] === '16' ? `từ năm ${term[0]}` : `${term[0]}-${term[1]}` };
  }
  // In a list the type word stands once, before the first number.
  if (type === null || !judged(type) || quoteSpan.start === numberSpan.start) return null;
  const right = typesOf(symbol);
  if (right === null || right.includes(type)) return null;
  return {
    reason: type === 'Thông tư' && right[0] === 'Thông tư liên tịch' ? 'joint' : 'type',
    printed: type,
    right: right[0],
  };
}

export default defineRule({
  id: 'citation/impossible-symbol',
  group: 'citation',
  scope: 'citation',
  local: true,
  severity: 'error',
  needs: ['citations'],
  facts: ['V3.8', 'V7.15', 'V7.16', 'V10.4', 'T8.3'],
  since: '0.1.0',
  summary: {
    vi: 'Số, ký hiệu không thể có: sai khóa Quốc hội, sai tên loại, năm chưa tới',
    en: 'Impossible symbol: wrong term of Quốc hội, wrong type word, a year to come',
  },
  why: {
    vi: 'Ký hiệu của văn bản gồm năm, tên loại và cơ quan ban hành. Khóa Quốc hội phải khớp với năm, tên loại trước số phải khớp với chữ viết tắt trong ký hiệu; không khớp thì chắc chắn có một chỗ gõ nhầm.',
    en: 'A symbol holds the year, the type and the issuing body. The term of Quốc hội agrees with the year, and the type word before the number with the letters in it; when they differ, one of them is a slip.',
  },
  mend: {
    vi: 'Mở văn bản gốc, hoặc tra theo tên trên vbpl.vn, rồi chép lại đúng tên loại, số, ký hiệu. Số gợi ý chỉ để tham khảo: đối chiếu trước khi dùng.',
    en: 'Open the original, or look it up by name on vbpl.vn, and copy type and symbol. A symbol that is proposed must be compared first.',
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
            'Luật Tổ chức chính quyền địa phương số «72/2025/QH16»',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['Căn cứ Nghị định số 224/2026/NĐ-CP', 'Căn cứ Thông tư số «224/2026/NĐ-CP»']],
      },
      { asOf: '2026-11-22', kind: 'ke-hoach', text: '1. Thực hiện Nghị định số «118/2052/NĐ-CP» của Chính phủ.' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: 'KẾ HOẠCH\nVề cải cách hành chính\n\n1. Áp dụng Thông tư số «191/2005/TTLT-BTC-BTP» ngày 05 tháng 10 năm 2005.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Áp dụng Luật số 63/2010/QH12, Luật số 11/2016/QH13, Nghị quyết số 19/2026/NQ-CP và Nghị quyết số 66.7/2025/NQ-CP.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Thực hiện các Nghị định số 45/2020/NĐ-CP, số 78/2025/NĐ-CP và Quy chế ban hành kèm theo Quyết định số 28/2021/QĐ-TTg.',
      },
    ],
  },
  *check(citation, ctx): Iterable<Report<Data>> {
    if (citation.garbled) return;
    const found = judge(citation, ctx);
    if (found === null) return;
    const { reason } = found;
    const meant = reason === 'term' || reason === 'no-term' ? candidates(citation, ctx) : [];
    // The table of terms alone is likely; that the registry holds the number under another term or year makes it certain.
    const certain = reason === 'type' || meant.length > 0;
    const table = meant.length > 0 || reason === 'term' || reason === 'no-term' ? 'V7.16' : 'V7.15';
    yield {
      at: citation.numberSpan,
      about: citation.quoteSpan,
      severity: reason === 'joint' ? 'info' : certain ? 'error' : 'warning',
      facts: certain ? ['V3.8', table] : [table],
      fixes: meant.length === 1 ? [meantFix(citation.numberSpan, meant[0])] : [],
      data: { ...found, certain, symbol: citation.symbol ?? '', candidates: meant.map(nameOf) },
    };
  },
  message: {
    vi: (d: Data) => ({
      what: {
        term: `Số ${d.symbol} ghi khóa ${d.printed} của Quốc hội, nhưng năm trong số không thuộc khóa này (${d.right}).`,
        'no-term': `Số ${d.symbol} ghi khóa ${d.printed} của Quốc hội, không có khóa này.`,
        type: `Tên loại “${d.printed}” không khớp với số, ký hiệu ${d.symbol}, là ký hiệu của ${d.right}.`,
        joint: `Số, ký hiệu ${d.symbol} là của Thông tư liên tịch, dự thảo ghi “${d.printed}”.`,
        future: `Số ${d.symbol} mang năm ${d.printed}, sau ngày xét.`,
        year: `Số ${d.symbol} có phần năm “${d.printed}” không phải là một năm ban hành.`,
      }[d.reason],
      why: `Số, ký hiệu gồm số thứ tự, năm ban hành, tên loại và cơ quan ban hành${d.certain ? ' (khoản 3 Điều 7 Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15)' : ''}; các phần phải khớp nhau.`,
      todo:
        d.candidates.length > 0
          ? `Đối chiếu văn bản gốc; có thể là ${listVi(d.candidates, 'hoặc')}.`
          : 'Đối chiếu văn bản gốc và ghi lại đúng tên loại, số, ký hiệu.',
    }),
    en: (d: Data) => ({
      what: {
        term: `${d.symbol} names term ${d.printed} of Quốc hội, but its year is not of that term (${d.right.replace('từ năm', 'from')}).`,
        'no-term': `${d.symbol} names term ${d.printed} of Quốc hội; there is no such term.`,
        type: `The type word “${d.printed}” does not agree with ${d.symbol}, the symbol of a ${d.right}.`,
        joint: `${d.symbol} is the symbol of a Thông tư liên tịch; the draft says “${d.printed}”.`,
        future: `${d.symbol} bears the year ${d.printed}, after the date of the check.`,
        year: `${d.symbol} has “${d.printed}” where the year of issue belongs.`,
      }[d.reason],
      why: `A symbol holds number, year, type and issuing body${d.certain ? ' (Article 7(3) of Law 64/2025/QH15)' : ''}, and these agree with each other.`,
      todo:
        d.candidates.length > 0
          ? `Compare with the document itself; it may be ${listEn(d.candidates, 'or')}.`
          : 'Compare with the document itself and write its type and symbol as they are.',
    }),
  },
});
