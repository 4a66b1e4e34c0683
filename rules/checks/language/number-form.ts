import { defineRule } from '../../engine/define-rule.ts';
import { inPlaces } from '../../engine/repeats.ts';
import type { Context, Fix, Report } from '../../engine/types.ts';
import type { LegalDocument, Zone } from '../../structure/types.ts';
import { isDigit, keySet, TokenFlag } from '../../text/index.ts';
import { isProse } from './_paragraph-tokens.ts';
import { spotsOf } from './_spots.ts';

type Defect = 'decimal' | 'thousands' | 'unit' | 'power' | 'roman';

interface Data {
  readonly defect: Defect;
  readonly printed: string;
  readonly right: string;
}

/** Units that a number may have run into. `m` alone is the length; a capital is none of them (`4A`, `22M`). */
const JOINED = /^(\d+)(mm|cm|dm|m|km|mm2|cm2|dm2|m2|km2|mm3|cm3|dm3|m3|g|kg|mg|ha|kW|kWh|MW|kV|ml)$/u;
const POWER = /^(mm|cm|dm|m|km)([23])$/u;
const SUPERSCRIPT: Readonly<Record<string, string>> = { 2: '²', 3: '³' };
/** Words behind a number that show it to be a quantity: then one or two digits behind a full stop are decimals. */
const QUANTITIES = keySet('% tỷ tỉ triệu nghìn ha km m m2 m3 km2 kg tấn tạ lít mét độ lần');
/** What is counted or measured: a number before it is a quantity and no code. */
const COUNTED = keySet(
  'đồng usd nghìn triệu tỷ người hộ lượt cây con ha km m m2 m3 km2 kg tấn tạ lít mét suất cuốn bản hồ trường hợp doanh học lao',
);
/** Words before a number that name a place in a document or a standard: `Mục 17.2`, `điểm 1.5`. */
const PLACES = keySet(
  'điều khoản điểm tiết mục chương phần bước mẫu biểu bảng phụ lục số mã tcvn qcvn phiên bản câu hình',
);
const ROMAN: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4' };

/** Formats in which the text shows a raised figure as it is; in the others it may be raised and only look like `m2` to us. */
const flat: ReadonlySet<string> = new Set(['plain', 'markdown']);

/** The same title for every place of a defect: repeats are mended together. */
const titles: Readonly<Record<Defect, Fix['title']>> = {
  decimal: { vi: 'Viết dấu phẩy thập phân', en: 'Write a decimal comma' },
  thousands: { vi: 'Tách hàng nghìn bằng dấu chấm', en: 'Part the thousands by full stops' },
  unit: { vi: 'Viết khoảng trắng trước đơn vị', en: 'Write a space before the unit' },
  power: { vi: 'Viết đúng số mũ', en: 'Raise the power' },
  roman: { vi: 'Viết bằng chữ số Ả Rập', en: 'Write an Arabic number' },
};

const safe = (defect: Defect, start: number, end: number, insert: string): Fix => ({
  kind: 'safe',
  title: titles[defect],
  edits: [{ start, end, insert }],
});

const raised = (unit: string): string => unit.replace(/[23]$/u, (digit) => SUPERSCRIPT[digit]);

/** A number and its unit in one word: `30m2`. */
function joined(i: number, ctx: Context): Report<Data> | null {
  const { tokens, text } = ctx.document.source;
  const at = { start: tokens.start[i], end: tokens.end[i] };
  const printed = text.slice(at.start, at.end);
  const found = JOINED.exec(printed);
  if (found === null || (i > 0 && PLACES.has(tokens.key[i - 1]))) return null;
  // Parts of numbers and signs: `QH2m`, `12/30m`, `5-10km` is a range and its unit has no space either way.
  if (i > 0 && tokens.end[i - 1] === at.start && /[\p{L}/_]/u.test(text[at.start - 1])) return null;
  const unit = flat.has(ctx.document.source.format) ? raised(found[2]) : found[2];
  const right = `${found[1]} ${unit}`;
  const data = { defect: 'unit' as const, printed, right };
  return { at, same: 'unit', facts: ['V11.12'], data, fixes: [safe(data.defect, at.start, at.end, right)] };
}

/** A unit whose power stands on the line: `m2` for `m²`. */
function power(i: number, ctx: Context): Report<Data> | null {
  const { tokens, text, format } = ctx.document.source;
  if (!flat.has(format)) return null;
  const at = { start: tokens.start[i], end: tokens.end[i] };
  const printed = text.slice(at.start, at.end);
  if (!POWER.test(printed)) return null;
  // Only behind a number or a stroke it is surely a unit (`30 m2`, `đồng/m2`).
  if (i === 0 || !(isDigit(text.charCodeAt(tokens.end[i - 1] - 1)) || text[tokens.end[i - 1] - 1] === '/')) return null;
  const right = raised(printed);
  const data = { defect: 'power' as const, printed, right };
  return { at, same: 'power', facts: ['V11.12'], data, fixes: [safe(data.defect, at.start, at.end, right)] };
}

/** A full stop for the decimal comma, the stop at token `i`: `3.5 %`. Three digits behind it are thousands. */
function decimal(i: number, ctx: Context): Report<Data> | null {
  const { tokens, text } = ctx.document.source;
  const at = { start: tokens.start[i - 1], end: tokens.end[i + 1] };
  if (tokens.end[i - 1] !== tokens.start[i] || tokens.start[i + 1] !== tokens.end[i]) return null;
  const digits = at.end - tokens.start[i + 1];
  const whole = text.slice(at.start, tokens.start[i]);
  if (digits > 2 && !(whole === '0' && digits === 3)) return null;
  // Not the middle of a longer number (`1.2.3`, `10.12.5`), nor one at the head of a paragraph, which is a label.
  const opens = (tokens.flags[i - 1] & TokenFlag.blockStart) !== 0 || i < 2;
  if (opens || /[.,/]/u.test(text[at.start - 1] ?? '') || /[.,/]\d/u.test(text.slice(at.end, at.end + 2))) return null;
  if (PLACES.has(tokens.key[i - 2])) return null;
  if (i + 2 >= tokens.length || !QUANTITIES.has(tokens.key[i + 2])) return null;
  const printed = text.slice(at.start, at.end);
  const right = printed.replace('.', ',');
  const data = { defect: 'decimal' as const, printed, right };
  return {
    at,
    severity: 'warning',
    facts: ['V11.12'],
    data,
    fixes: [safe('decimal', tokens.start[i], tokens.end[i], ',')],
  };
}

/** A quantity of five digits or more, token `i`, that is not parted in thousands: `15000000 đồng`. */
function thousands(i: number, ctx: Context): Report<Data> | null {
  const { tokens, text } = ctx.document.source;
  const at = { start: tokens.start[i], end: tokens.end[i] };
  const printed = text.slice(at.start, at.end);
  if (i + 1 >= tokens.length || !/^[1-9]\d{4,14}$/u.test(printed) || !COUNTED.has(tokens.key[i + 1])) return null;
  // Part of a longer number or of a code, or the number of something.
  if (/[\p{L}\d.,/_-]/u.test(text[at.start - 1] ?? '') || text[at.end] !== ' ') return null;
  if (i > 0 && PLACES.has(tokens.key[i - 1])) return null;
  const right = printed.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  const facts = ctx.document.documentClass === 'normative' ? ['V11.1'] : [];
  const data = { defect: 'thousands' as const, printed, right };
  return { at, same: 'thousands', facts, data, fixes: [safe('thousands', at.start, at.end, right)] };
}

/** A Roman figure for a quarter of the year in a normative draft: `quý III`. */
function roman(i: number, ctx: Context): Report<Data> | null {
  const { tokens, text } = ctx.document.source;
  if (i + 1 >= tokens.length) return null;
  const at = { start: tokens.start[i + 1], end: tokens.end[i + 1] };
  const printed = text.slice(at.start, at.end);
  const right = ROMAN[printed];
  if (right === undefined) return null;
  const data = { defect: 'roman' as const, printed, right };
  return { at, same: 'roman', facts: ['V5.13'], data, fixes: [safe(data.defect, at.start, at.end, right)] };
}

const read: ReadonlySet<Zone> = new Set<Zone>(['basis', 'consideration', 'enacting', 'body']);

/** Whether the place is in running text of the draft itself. */
function isRead({ at }: Report<Data>, document: LegalDocument): boolean {
  const paragraph = at === undefined ? null : document.paragraphAt(at.start);
  return paragraph !== null && read.has(paragraph.zone) && isProse(paragraph, document);
}

export default defineRule({
  id: 'language/number-form',
  group: 'language',
  scope: 'document',
  severity: 'info',
  folds: 3,
  needs: ['body'],
  facts: ['V5.13', 'V11.12', 'V11.1'],
  since: '0.1.0',
  summary: {
    vi: 'Cách viết số và đơn vị đo: dấu phẩy thập phân, dấu chấm hàng nghìn, khoảng trắng trước đơn vị, số mũ, số La Mã',
    en: 'Numbers and units: decimal comma, full stops between thousands, space before a unit, raised powers, Roman figures',
  },
  why: {
    vi: 'Phần thập phân viết sau dấu phẩy, vì dấu chấm tách hàng nghìn: “3.5 triệu” dễ đọc nhầm; số lớn không tách hàng nghìn khó đọc đúng. Giữa số và đơn vị đo có khoảng trắng, số mũ viết đúng dạng (m², m³). Trong lời văn của văn bản quy phạm pháp luật, số viết bằng chữ số Ả Rập.',
    en: 'Decimals stand behind a comma, since a full stop parts thousands: “3.5 triệu” may be misread; large numbers that are not parted are hard to read. A space stands between number and unit, powers are raised (m², m³). In the wording of a normative document numbers are Arabic.',
  },
  mend: {
    vi: 'Viết dấu phẩy cho phần thập phân (3,5), dấu chấm giữa các hàng nghìn (1.200), dấu cách trước đơn vị đo (25 km), số mũ đúng dạng (m²) và chữ số Ả Rập trong lời văn.',
    en: 'Use a comma for decimals (3,5), a full stop between thousands (1.200), a space before units (25 km), real powers (m²) and Arabic figures in sentences.',
  },
  fixes: ['safe'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Tỷ lệ hồ sơ trực tuyến tăng «3.5» %; kinh phí «1.25» tỷ đồng; diện tích «0.125» ha.',
        fixed: '1. Tỷ lệ hồ sơ trực tuyến tăng 3,5 %; kinh phí 1,25 tỷ đồng; diện tích 0,125 ha.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Hạn mức\n\n1. Mặt đường rộng từ «22m» trở lên; thửa đất nhỏ hơn «30m2».\n\n2. Đơn giá tính theo đồng/«m2», khối lượng 15 «m3».',
        fixed:
          'Điều 3. Hạn mức\n\n1. Mặt đường rộng từ 22 m trở lên; thửa đất nhỏ hơn 30 m².\n\n2. Đơn giá tính theo đồng/m², khối lượng 15 m³.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Báo cáo\n\n1. Báo cáo quý «III» gửi trước ngày 05 tháng 10.',
        fixed: 'Điều 3. Báo cáo\n\n1. Báo cáo quý 3 gửi trước ngày 05 tháng 10.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Hỗ trợ «15000000» đồng/hộ cho «12500» hộ.',
        fixed: '1. Hỗ trợ 15.000.000 đồng/hộ cho 12.500 hộ.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Tài khoản số 10201 đồng Việt Nam, mã 47321 người; 2026 người; TCVN 11041 m.\n\n2. Theo điểm 1.5 khoản 2, Mục 17.2; kinh phí 1.500 triệu đồng, 3,5 %, 22 m, 30 m², 4a, 30c; nộp trước ngày 12.5.2027.\n\n1.2 ha là diện tích của nhóm này; báo cáo quý III.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Đối tượng\n\n1. Viên chức hạng III, đô thị loại II, vùng IV, khóa XV, Phụ lục I; phiên bản 2.5 m.',
      },
    ],
  },
  *check(document, ctx) {
    const { text, tokens } = document.source;
    const { symbols, points, quarters, long } = spotsOf(document);
    const judged: Report<Data>[] = [];
    const take = (report: Report<Data> | null): void => {
      if (report !== null && isRead(report, document)) judged.push(report);
    };
    for (const i of symbols) take(isDigit(text.charCodeAt(tokens.start[i])) ? joined(i, ctx) : power(i, ctx));
    for (const i of points) take(decimal(i, ctx));
    for (const i of long) take(thousands(i, ctx));
    if (document.documentClass === 'normative') for (const i of quarters) take(roman(i, ctx));
    yield* judged;
  },
  message: {
    vi: ({ defect, printed, right }: Data, { places }) => ({
      what: `“${printed}” nên viết là “${right}”${inPlaces.vi(places)}.`,
      why: {
        decimal: 'Phần thập phân viết sau dấu phẩy; dấu chấm dùng để tách hàng nghìn nên dễ đọc nhầm.',
        thousands: 'Số lớn tách hàng nghìn bằng dấu chấm để không đọc nhầm.',
        unit: 'Giữa số và đơn vị đo có khoảng trắng.',
        power: 'Số mũ của đơn vị đo viết đúng dạng.',
        roman: 'Trong lời văn, số viết bằng chữ số Ả Rập; số La Mã chỉ dùng cho phần, chương, khóa.',
      }[defect],
      todo: `Sửa thành “${right}”.`,
    }),
    en: ({ defect, printed, right }: Data, { places }) => ({
      what: `“${printed}” should be written “${right}”${inPlaces.en(places)}.`,
      why: {
        decimal: 'Decimals stand behind a comma; a full stop parts thousands and may be misread.',
        thousands: 'Large numbers are parted in thousands by full stops, so that they are not misread.',
        unit: 'A space stands between a number and its unit.',
        power: 'The power of a unit is raised.',
        roman: 'In running text numbers are Arabic; Roman ones are for parts, chapters and terms.',
      }[defect],
      todo: `Write “${right}”.`,
    }),
  },
});
