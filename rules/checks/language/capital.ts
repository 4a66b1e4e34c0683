import { defineRule } from '../../engine/define-rule.ts';
import { inPlaces } from '../../engine/repeats.ts';
import type { Report } from '../../engine/types.ts';
import type { Zone } from '../../structure/types.ts';
import { keysOf, TokenFlag, TokenKind, type TokenTable } from '../../text/index.ts';
import type { CapitalData, Judge, Slip } from './_capital.ts';
import { communeWord, organisation, smallDepartment } from './_capital-bodies.ts';
import { INNER, innerCapital } from './_capital-inner.ts';
import { collectiveName, department, fieldList, joint, lawName, peoplesBody, steering } from './_capital-names.ts';
import { capitalCity, city, numbered, provinceWord } from './_capital-places.ts';
import { afterMark, month, people, sentenceStart, unitStart, weekday } from './_capital-starts.ts';
import { tokensOf } from './_paragraph-tokens.ts';

/** What must be so at a token before it is worth a judgement. */
const If = { capital: 1, nextCapital: 2, nextSmall: 3, always: 4 } as const;

/** What each word or mark may begin, and on which condition. */
const begins: readonly (readonly [words: string, when: number, ...judges: Judge[]])[] = [
  ['; ,', If.nextCapital, afterMark],
  ['. )', If.nextSmall, unitStart],
  ['.', If.nextSmall, sentenceStart],
  ['ngành', If.capital, collectiveName],
  ['tỉnh', If.capital, provinceWord],
  ['ban', If.capital, steering],
  ['sở bộ', If.capital, department],
  ['sở bộ', If.nextCapital, smallDepartment],
  ['xã phường', If.capital, communeWord],
  [INNER, If.capital, innerCapital],
  ['mặt', If.always, organisation('Mặt trận Tổ quốc', true)],
  ['liên', If.capital, organisation('Liên đoàn Lao động', false)],
  ['hội', If.capital, organisation('Hội Liên hiệp Phụ nữ', false)],
  ['hội', If.capital, organisation('Hội Cựu chiến binh', false)],
  ['hội', If.capital, organisation('Hội Nông dân', false)],
  ['và', If.capital, joint],
  ['thành', If.always, city],
  ['thủ', If.always, capitalCity],
  ['phường quận', If.always, numbered],
  ['ủy', If.always, peoplesBody(keysOf('ban nhân dân'))],
  ['hội', If.always, peoplesBody(keysOf('đồng nhân dân'))],
  ['vực', If.always, fieldList],
  ['luật lệnh', If.always, lawName],
  ['thứ', If.always, weekday],
  ['tháng', If.always, month],
  ['nhân', If.always, people],
];

const judges = new Map<number, Judge[]>();
/** Condition by the low half of a key: nearly every token is settled by this table. */
const conditions = new Uint8Array(1 << 16);
for (const [words, when, ...list] of begins) {
  for (const key of keysOf(words)) {
    judges.set(key, [...(judges.get(key) ?? []), ...list]);
    const slot = key & 0xffff;
    conditions[slot] = conditions[slot] === 0 || conditions[slot] === when ? when : If.always;
  }
}

const { capital, allCaps, spaceBefore } = TokenFlag;

/** Whether the condition of a watched token holds. */
function holds(when: number, i: number, { flags, kind, length }: TokenTable): boolean {
  if (when === If.always) return true;
  if (when === If.capital) return (flags[i] & (capital | allCaps)) === capital;
  if (i + 1 >= length) return false;
  if (when === If.nextCapital) return (flags[i + 1] & (capital | allCaps)) === capital;
  return (flags[i + 1] & (capital | spaceBefore)) === spaceBefore && kind[i + 1] === TokenKind.word;
}

/** All but lines that are set in capitals, or that are nobody's wording. */
const read: readonly Zone[] = [
  'title',
  'basis',
  'consideration',
  'enacting',
  'body',
  'adoption',
  'closing',
  'attachment-title',
  'footnote',
];
const NONE: readonly never[] = [];

const reasons: Readonly<Record<Slip, { readonly vi: string; readonly en: string }>> = {
  'after-mark': {
    vi: 'Giữa câu, sau dấu chấm phẩy hoặc dấu phẩy không viết hoa',
    en: 'In mid-sentence, behind a semicolon or comma, there is no capital',
  },
  collective: { vi: '“sở, ban, ngành” là cách gọi chung, không phải tên riêng', en: '“sở, ban, ngành” is no name' },
  place: {
    vi: 'Danh từ chung chỉ đơn vị hành chính viết thường khi đứng trước tên riêng',
    en: 'The common noun before the name of a place has a small letter',
  },
  city: {
    vi: 'Luôn viết hoa “Thủ đô Hà Nội”, “Thành phố Hồ Chí Minh” và đơn vị hành chính gọi theo số',
    en: '“Thủ đô Hà Nội”, “Thành phố Hồ Chí Minh” and places called by a number have a capital',
  },
  level: {
    vi: 'Danh từ chung chỉ đơn vị hành chính, không kèm tên riêng, viết thường',
    en: 'The common noun for a kind of place has a small letter',
  },
  body: {
    vi: 'Tên cơ quan viết hoa chữ cái đầu của từ chỉ loại hình và từ chỉ lĩnh vực, không viết hoa mọi chữ',
    en: 'The name of a body has a capital at its type and its field, not at every word',
  },
  joint: { vi: 'Chữ “và” trong tên cơ quan viết thường', en: '“và” inside a name has a small letter' },
  'law-name': {
    vi: 'Tên luật viết hoa chữ cái đầu của tên loại và của tên gọi',
    en: 'The name of a law has a capital at its type and at its first syllable',
  },
  inner: {
    vi: 'Từ có hai âm tiết chỉ viết hoa âm tiết đầu, khi đứng đầu câu hoặc là tên loại văn bản',
    en: 'A word of two syllables has a capital at the first only, when it begins a sentence or names a type of document',
  },
  'unit-start': {
    vi: 'Chữ đầu của khoản, điểm trong văn bản quy phạm pháp luật viết hoa',
    en: 'The first letter of a clause or point of a normative document is a capital',
  },
  weekday: {
    vi: 'Tên các ngày trong tuần và tháng viết bằng chữ thì viết hoa',
    en: 'Days of the week and months in words have a capital',
  },
  people: { vi: 'Văn bản hành chính viết hoa “Nhân dân”', en: 'Administrative documents write “Nhân dân”' },
  field: {
    vi: 'Tên lĩnh vực không phải tên cơ quan thì viết thường',
    en: 'A field that is not the name of a body has a small letter',
  },
  sentence: {
    vi: 'Sau dấu chấm kết thúc câu viết hoa; nếu câu chưa hết thì thừa dấu chấm',
    en: 'A capital stands behind the full stop of a sentence; if the sentence goes on, the full stop is one too many',
  },
};

export default defineRule({
  id: 'language/capital',
  group: 'language',
  scope: 'paragraph',
  local: true,
  zones: read,
  severity: 'warning',
  folds: 1,
  needs: ['body'],
  facts: ['V11.5', 'V11.6', 'V11.7', 'V11.9', 'V11.10', 'V11.11'],
  since: '0.1.0',
  summary: {
    vi: 'Viết hoa: đầu câu, tên cơ quan, địa danh, tên luật, ngày trong tuần',
    en: 'Capitals: beginnings, names of bodies, places, laws, days of the week',
  },
  why: {
    vi: 'Phụ lục II Nghị định số 30/2020/NĐ-CP quy định viết hoa: đầu câu; tên cơ quan ở từ chỉ loại hình và lĩnh vực; danh từ chung chỉ đơn vị hành chính viết thường trước tên riêng (trừ Thủ đô Hà Nội, Thành phố Hồ Chí Minh); tên văn bản ở tên loại và chữ đầu của tên; thứ và tháng viết bằng chữ.',
    en: 'Annex II of Decree 30/2020/NĐ-CP: capitals begin a sentence; names of bodies have them at type and field; the common noun before a place is small (but Thủ đô Hà Nội, Thành phố Hồ Chí Minh); names of documents have them at the type and first syllable; so have days and months in words.',
  },
  mend: {
    vi: 'Viết lại như gợi ý: hoa chữ đầu câu, tên cơ quan ở từ chỉ loại hình và lĩnh vực (“Sở Tư pháp”), tên loại kèm chữ đầu của tên luật; viết thường “tỉnh”, “xã” trước tên riêng.',
    en: 'Write it as proposed: capitals at the start of a sentence, in names of bodies (“Sở Tư pháp”) and laws; small letters for “tỉnh”, “xã” before a name.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      { asOf: '2015-11-22', kind: 'ke-hoach', text: '1. Các «Sở, Ngành» báo cáo; «Tăng cường» kiểm tra.' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các «Sở, Ban, Ngành» rà soát thủ tục hành chính; «Tăng cường» kiểm tra.\n\n2. «ủy ban nhân dân» các xã báo cáo Sở «tài chính».',
        fixed:
          '1. Các sở, ban, ngành rà soát thủ tục hành chính; tăng cường kiểm tra.\n\n2. Ủy ban nhân dân các xã báo cáo Sở Tài chính.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Áp dụng trên địa bàn «Tỉnh» Ninh Bình và «thành phố» Hồ Chí Minh, «phường» 15, quận 10; báo cáo Ủy ban nhân dân «Tỉnh» theo «Luật ban hành văn bản quy phạm pháp luật» và «luật Đất đai».\n\n2. Gửi các huyện, «Thành phố»; họp tại «thủ đô» Hà Nội.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Hồ sơ\n\n1. «hồ» sơ gồm:\n\na) «đơn» đề nghị;\n\nb) Bản sao giấy chứng nhận.\n\n2. Trực từ «thứ hai» đến thứ Sáu.',
        fixed:
          'Điều 3. Hồ sơ\n\n1. Hồ sơ gồm:\n\na) Đơn đề nghị;\n\nb) Bản sao giấy chứng nhận.\n\n2. Trực từ thứ Hai đến thứ Sáu.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Phối hợp với «Ban chỉ đạo» chuyển đổi số, Viện Quy Hoạch «Và» Thiết kế, Bộ «Tài Nguyên Và Môi Trường»; ý kiến của «nhân dân» được tiếp thu. «việc» báo cáo làm hằng quý.\n\n2. Chấn chỉnh trong lĩnh vực «Y tế, Giáo dục», cấp phép xây dựng.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Theo «Luật Đất Đai», Giám đốc «sở» Tư pháp và Công an «Tỉnh» thực hiện «Kế Hoạch» này; đề nghị «Mặt trận tổ quốc» tỉnh phối hợp.',
        fixed:
          '1. Theo Luật Đất đai, Giám đốc Sở Tư pháp và Công an tỉnh thực hiện Kế hoạch này; đề nghị Mặt trận Tổ quốc tỉnh phối hợp.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'chi-thi' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Các sở Tài chính, Tư pháp; cơ sở Y tế; Công an tỉnh; Công ty Kế Hoạch Đầu Tư Bình An; Luật Đo đạc và Bản đồ; Mặt trận Tổ quốc.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Thành phố Hà Nội, tỉnh Ninh Bình, Phường 15, Quận 10, các huyện, Thành phố Hồ Chí Minh, Tỉnh ủy, UBND Thành phố; mỗi phường 15 người, quận 10 người.\n\n2. Tổ chức Y tế thế giới; Tổ chức Thương mại thế giới, Xây dựng, Tư pháp; Công an nhân dân, Ủy ban nhân dân các cấp.\n\n3. Pháp luật về đất đai, Tư lệnh Cảnh sát biển Việt Nam, luật sư, luật đất đai các nước; Luật này. v.v. trong đó có điểm a) khoản 1; lần thứ hai, thứ ba; ba tháng tư người; trong lĩnh vực Đất đai, Xây dựng.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Hồ sơ\n\n1. eKYC là định danh điện tử.\n\na) iOffice là phần mềm.\n\nBan Chỉ đạo, ban chỉ đạo các cấp, Sở Công Thương, cơ sở Y tế.',
      },
      {
        asOf: '2019-11-22',
        kind: 'ke-hoach',
        text: '1. Các sở, ban, ngành và thành phố Hồ Chí Minh thực hiện Luật ban hành văn bản quy phạm pháp luật.',
      },
    ],
  },
  check(paragraph, ctx) {
    const { tokens } = ctx.document.source;
    const { key } = tokens;
    const { from, to } = tokensOf(paragraph, ctx);
    let reports: Report<CapitalData>[] | null = null;
    for (let i = from; i < to; i++) {
      const when = conditions[key[i] & 0xffff];
      if (when === 0 || !holds(when, i, tokens)) continue;
      for (const judge of judges.get(key[i]) ?? []) {
        const report = judge(i, ctx);
        if (report === null) continue;
        reports ??= [];
        reports.push(report);
        break;
      }
    }
    return reports ?? NONE;
  },
  message: {
    vi: ({ slip, printed, right }: CapitalData, { places }) => ({
      what: `“${printed}” viết hoa chưa đúng${inPlaces.vi(places)}.`,
      why: `${reasons[slip].vi}.`,
      todo: `Viết “${right}”.`,
    }),
    en: ({ slip, printed, right }: CapitalData, { places }) => ({
      what: `“${printed}” has its capitals wrong${inPlaces.en(places)}.`,
      why: `${reasons[slip].en}.`,
      todo: `Write “${right}”.`,
    }),
  },
});
