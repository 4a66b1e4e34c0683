import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import { placeSlug } from '../../law/names.ts';
import { provinceOf } from '../../law/provinces.ts';
import { townOf } from '../../structure/skeleton-parts.ts';
import type { IssuerBody, LegalDocument } from '../../structure/types.ts';
import { isDay, printDay, printMonth } from '../../text/calendar.ts';
import { foldTone } from '../../text/index.ts';
import { plain, unmarked } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { type DateDefect, dateWords } from './_date-words.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf, missingPart, requires } from './_header.ts';
import { writeFix } from './_write-fix.ts';

type Data = { defect: DateDefect; printed: string; right: string };

const local: readonly IssuerBody[] = ['hdnd', 'ubnd', 'chu-tich-ubnd', 'thuong-truc-hdnd', 'so', 'van-phong-ubnd'];
/** Name of the place alone, without rank, marks and spaces: `tỉnh Đắk Lắk`, `Đăk Lăk` → `dak-lak`. */
function bare(place: string): string {
  const slug = placeSlug(plain(place).replace(/^(?:thủ đô|xã|phường|đặc khu|tp\.?) ?/u, ''));
  return slug === 'hcm' || slug === 'tphcm' ? 'ho-chi-minh' : slug;
}

const joined = (place: string): string => plain(place).replaceAll(' ', '');

const dateWord: Readonly<Record<string, string>> = { ngay: 'ngày', thang: 'tháng', nam: 'năm' };

/** `ngày`, `tháng`, `năm` with a wrong mark; a place may be called Nam Định, but not with a small letter. */
function* misspelt(document: LegalDocument, at: Span, text: string): Iterable<Report<Data>> {
  for (const { 0: word, index } of text.matchAll(/\p{Ll}+/gu)) {
    const right = dateWord[unmarked(word)];
    if (right === undefined || foldTone(word) === right || /\p{L}/u.test(text[index - 1] ?? '')) continue;
    const span = { start: at.start + index, end: at.start + index + word.length };
    yield {
      at: span,
      data: { defect: 'words', printed: word, right },
      facts: factsOf(document, ['V3.16'], ['V10.5']),
      fixes: [
        {
          kind: 'safe',
          title: { vi: `Sửa thành “${right}”`, en: `Write “${right}”` },
          edits: [{ ...span, insert: right }],
        },
      ],
    };
  }
}

/** The defect of the printed date; null when it is sound, or left open. */
function dateDefect(document: LegalDocument, at: Span, text: string): Report<Data> | null {
  const slashed = /(ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/iu.exec(text);
  const found = slashed ?? /(ngày\s+)(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/iu.exec(text);
  if (found === null) return null;
  const [day, month, year] = [Number(found[2]), Number(found[3]), Number(found[4] ?? 2000)];
  const span = { start: at.start + found.index, end: at.start + found.index + found[0].length };
  const printed = found[0].replace(/\s+/gu, ' ');
  if (!isDay(year, month, day)) {
    const facts = factsOf(document, ['V3.16'], ['V10.1']);
    return { at: span, data: { defect: 'impossible', printed, right: '' }, severity: 'error', facts };
  }
  const digits = `${printDay(day)} tháng ${printMonth(month)}`;
  const right = `${found[1]?.trim() ?? 'ngày'} ${digits}${found[4] ? ` năm ${found[4]}` : ''}`;
  if (printed === right) return null;
  // What is wrong besides slashes is the zeros: certain for administrative documents only (V10.5; V3.17 is not).
  const zeros = document.documentClass === 'administrative' ? ['V10.5'] : ['V3.17'];
  if (!slashed && found[2] + found[3] === printDay(day) + printMonth(month)) return null;
  return {
    at: span,
    data: { defect: slashed ? 'slashed' : 'zero', printed, right },
    facts: slashed ? factsOf(document, ['V3.16'], ['V10.5']) : zeros,
    fixes: [
      {
        kind: 'safe',
        title: { vi: `Sửa thành “${right}”`, en: `Write “${right}”` },
        edits: [{ ...span, insert: right }],
      },
    ],
  };
}

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/place-date',
  group: 'the-thuc',
  scope: 'document',
  severity: 'error',
  needs: ['header'],
  facts: ['V3.1', 'V3.16', 'V3.17', 'V10.1', 'V10.5'],
  since: '0.1.0',
  summary: { vi: 'Thiếu hoặc sai địa danh, thời gian ban hành', en: 'Place and date of issue missing or wrong' },
  why: {
    vi: 'Địa danh là tên tỉnh, thành phố (ở cấp xã là tên xã, phường) của cơ quan ban hành; ngày, tháng, năm viết đủ chữ. Trong văn bản hành chính, ngày dưới 10 và tháng 1, 2 thêm số 0 ở trước, các tháng khác thì không. Dự thảo được để trống ngày, tháng.',
    en: 'The place is that of the issuer (for a commune its own name), followed by the date in words. In administrative documents days under 10 and months 1 and 2 take a leading zero, other months do not. A draft may leave the day open.',
  },
  mend: {
    vi: 'Dưới Tiêu ngữ ghi “<tên tỉnh hoặc xã>, ngày 05 tháng 3 năm 2026”: bỏ chữ “tỉnh”, “xã” trước tên riêng, thêm số 0 trước ngày dưới 10 và tháng 1, 2. Chưa ký thì để trống ngày, tháng.',
    en: 'Under the motto write “<place>, ngày 05 tháng 3 năm 2026”: the name of the place alone, 0 before days under 10 and months 1 and 2. Leave day and month open until it is signed.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['Lai Châu, ngày 24 tháng 11 năm 2026\n\n', '']],
        absent: ['place-date'],
      },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [['Lai Châu, ngày 09 tháng 11 năm 2026', 'Lai Châu, «ngày 9 tháng 03 năm 2026»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [['Sơn La, ngày 23 tháng 11 năm 2026', 'Sơn La, «ngày 23/11/2026»']],
      },
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['Lai Châu, ngày 24 tháng 11 năm 2026', 'Lai Châu, «ngày 31 tháng 11 năm 2026»']],
      },
      { asOf: '2026-11-22', base: 'nghi-quyet-xa', replace: [['\nMường Than, ngày 12', '\n«Lai Châu», ngày 12']] },
    ],
    good: [
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['Lai Châu, ngày 24 tháng', 'Lai C hâu, ngày 24 tháng']] },
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [['Huế, ngày 20 tháng', 'Thành phố Huế, ngày 20 tháng']],
      },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [['Lai Châu, ngày 09 tháng 11 năm 2026', 'Lai Châu, ngày 09 tháng 3 năm 2026']],
      },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    const { placeDate, place, issuer } = document.header;
    if (placeDate === null) {
      yield* missingPart(document, ctx, 'place-date', { defect: 'missing' as const, printed: '', right: '' });
      return;
    }
    if (!requires(document, ctx.asOf, 'place-date')) return;
    const text = ctx.text(placeDate);
    const date = dateDefect(document, placeDate, text);
    if (date !== null) yield { severity: 'warning', ...date };
    for (const report of misspelt(document, placeDate, text)) yield { severity: 'warning', ...report };
    if (place === null || !issuer?.place || !local.includes(issuer.body)) return;
    if (issuer.level !== 'tinh' && issuer.level !== 'xa') return;
    const [here, there] = [bare(place), bare(issuer.place)];
    if (here === '' || there === '' || here === there || there.startsWith(`${here}-`)) return;
    if (/…|\.\.\./u.test(place + issuer.place)) return;
    // A name torn apart in scanning is the same place: language/broken-word tells of it.
    if ([issuer.place, townOf(issuer.place)].some((name) => joined(name) === joined(place))) return;
    const offset = text.indexOf(place);
    if (offset < 0) return;
    // An administrative document may name the place of the office (Vinh); another province is wrong anywhere.
    const certain = document.documentClass === 'normative' || provinceOf(ctx.law.agencies, place, ctx.asOf) !== null;
    yield {
      at: { start: placeDate.start + offset, end: placeDate.start + offset + place.length },
      data: { defect: 'place', printed: place, right: issuer.place },
      severity: certain ? 'warning' : 'info',
      facts: factsOf(document, ['V3.16'], ['V10.1']),
      fixes: [
        writeFix(
          'review',
          { start: placeDate.start + offset, end: placeDate.start + offset + place.length },
          townOf(issuer.place),
        ),
      ],
    };
  }),
  message: withGround<Data>({
    vi: ({ defect, printed, right }) => dateWords[defect].vi(printed, right),
    en: ({ defect, printed, right }) => dateWords[defect].en(printed, right),
  }),
});
