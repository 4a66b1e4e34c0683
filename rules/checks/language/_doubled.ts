import type { LegalDocument } from '../../structure/types.ts';
import { keySet, keysOf, wordKey } from '../../text/index.ts';
import { TokenFlag, TokenKind, type TokenTable } from '../../text/types.ts';
import { Attested } from './_attested.ts';
import { isCompound } from './_compounds.ts';
import { inCapitals, isName, NEAR_GAP, scanOf } from './_scan.ts';

/** What stands a second time: its first token and the number of tokens. */
export interface Repeat {
  readonly first: number;
  readonly count: number;
  /** Words between the two, told with the second. */
  readonly between: number;
}

/** Words that are said twice rightly: reduplications, fruits and beasts, numbers. */
const REDUPLICATED = keySet(
  'luôn dần thường mãi ngày đêm người nhà nơi đời lớp tầng hàng đều từ song chung riêng lần lâu rất xa gần nhanh mau ngoài rành ào ầm ba chuồn cào chôm su bo ô ' +
    'đa cu chà tí ít tròn vuông rung mơ vàng xanh cao hao ong chang lăm đăm khăng oang chan kè tà trùng điệp muôn vạn nghìn trăm năm mười hai bốn sáu bảy tám chín một ' +
    'tuần tháng sáng chiều khẽ nhè se hiu vui buồn đường tương tít vời nườm ngấm cùng chốc thỉnh nho vi ha ban chính',
);

/** Words of grammar: doubled, they are a slip but behind the words named, with which they make another word. */
const GRAMMAR: readonly (readonly [word: string, but: string])[] = [
  ['của', ''],
  ['các', ''],
  ['và', ''],
  ['những', ''],
  ['để', ''],
  ['hoặc', ''],
  ['với', ''],
  ['trong', 'bên phía'],
  ['cho', ''],
  ['theo', 'kèm tiếp'],
  ['nếu', ''],
  ['khi', 'đôi lắm'],
  ['thì', ''],
  ['đã', ''],
  ['sẽ', ''],
  ['đang', ''],
  ['nhằm', ''],
  ['cũng', ''],
  ['vẫn', ''],
  ['nhưng', ''],
  ['rằng', ''],
  ['rồi', ''],
  ['mỗi', ''],
  ['này', ''],
  ['đến', 'đi tìm nơi cảng ga bến điểm chuyển nhập văn'],
  ['tại', 'hiện tồn'],
  ['về', 'thu trở quay đưa'],
  ['trên', 'nêu nói bên kể cấp ở'],
  ['dưới', 'cấp bên nêu'],
  ['thuộc', 'phụ trực lệ liên'],
  ['vào', 'đầu ra lối cửa'],
  ['khoản', 'tài điều bưu ngân'],
];
const exceptions = (rows: typeof GRAMMAR): ReadonlyMap<number, ReadonlySet<number>> =>
  new Map(rows.map(([word, but]) => [wordKey(word), keySet(but)] as const));
const grammar = exceptions(GRAMMAR);
/** With these behind, `cho` and others begin another word: `giao cho cho thuê`. */
const MAKES = keySet('thuê vay phép sạch suốt thấy');

/**
 * First syllables of words that hardly stand alone, each with the syllables behind which it ends another word: doubled elsewhere, it
 * is a slip (`thủ tục hành hành chính`; not `thi hành hành chính`).
 */
const BOUND: readonly (readonly [word: string, but: string])[] = [
  [
    'hành',
    'ban thi chấp vận tiến hiện điều đồng song phát lưu tu cử thực học quân bộ lữ ngũ du hoành tuần bạo khổ diễu quyền tự độc thông nội sinh đức hộ nghi trồng củ cây',
  ],
  [
    'thực',
    'xác trung hiện lương sự đích chân có kiểm ẩm tả thiết hữu ngoại nguyệt nhật tuyệt dưỡng bội tính túc hư chứng giá danh xâm gian trị số vốn lượng lực chất cầu phí quả thành người thật',
  ],
  ['tương', 'nước xì hỗ giang đồng bất'],
  ['quyết', 'nghị giải biểu phán tất cương kiên tự phủ tiên cả bí yếu khẩu thề dứt chung'],
  ['nghị', 'hội kiến đề hữu thương hiệp thảo khuyến kháng quyết nghi xét tham chính'],
  ['trách', 'chức phụ khiển chuyên chỉ quở oán tự đôn đặc tắc tác'],
  ['nhiệm', 'trách bổ miễn bãi chủ kiêm đương tín phụ đảm ủy mãn phong tái tân cựu hậu kế từ đặc thừa biệt tiền'],
  [
    'pháp',
    'hợp tư luật lập hành biện giải phương cấp hiến hình cú ngữ công thủ chính vi phép thực thi chấp phi bất xử trừng đạo phật binh chiến bút văn kỹ y thư nước tiếng người tây',
  ],
  ['phương', 'địa đối song đa bình đơn tứ bốn đông tây nam bắc viễn tha tam hai ba mười lập chủ'],
  ['kế', 'thiết thừa mưu diệu sinh quỷ lưu độc trung áp nhiệt lực mẹ bố cha vợ con người hậu gian quốc'],
  [
    'thủ',
    'tuân nguyên cố bảo phòng đối sát hung tội cầu thủy thuỷ tuyển đấu cấm đầu công thế giám võ xạ trợ đô quốc lĩnh lãnh danh',
  ],
  ['thẩm', 'hội sơ phúc giám bồi tái đốc thanh xét kiểm phiên tối tham'],
  ['triển', 'phát tiến khai gia trưng'],
  [
    'nguyên',
    'tài cao trung bình căn khôi hoàn vẹn y giữ kháng cổ thái tây kỷ công trạng thủy thuỷ nguồn còn để phục bản sơ bị thảo',
  ],
  ['doanh', 'kinh liên quốc tư binh quân hạch cơ công đồn tái'],
  [
    'nhân',
    'cá công pháp tư thân thương danh bệnh nạn phạm quân tù cố nguyên chủ giáo quốc vĩ doanh cử hôn hạt tác siêu phu mỹ nghĩa cổ lịch ân bản chứng gia vô phép số hệ thi phần tiền hiền thế ái nông từ đức đạo diễn văn nghệ quý trung môi bất',
  ],
  [
    'cơ',
    'động nguy thời hữu thừa vô đầu chuyển tàu công thiên binh phi vi xe điều máy lâm can bắp nhiệt thủy điện tiêu nông quang căn duyên',
  ],
  [
    'kinh',
    'thần sách người tiếng bắc đông nam nguyệt thánh tam ngũ phật niệm tụng đọc hoảng thất sợ giảng bộ quyển dân',
  ],
  ['ủy', 'tỉnh huyện đảng quận thành chính quân cấp xã bí phường khu thị đoàn liên chi đặc thường trung'],
  [
    'văn',
    'công nhân ngữ nhà nguyên khoa thiên bài trích chứng luận diễn thư ngôn thủy thuỷ toàn anh cổ tản minh nội môn viết quốc sử thơ hoa hán luật lời điếu thông pháp',
  ],
];
const bound = exceptions(BOUND);

/** Words that end what was said: a phrase begins behind them. */
const ENDS = keySet(
  'của các và những cho với về theo được bị không sẽ đã này từng mỗi hoặc tại trên dưới do bởi là nhằm để',
);

/**
 * Words written twice in a row that can only be a slip. Where two compounds meet (`đánh giá giá trị`, `phân công công việc`) the
 * same syllable stands twice rightly, so one of these must hold: it is a word of grammar; a syllable that hardly stands alone begins
 * a known word and ends none with the one before; or it makes a known word with the next one and none with the one before, and the
 * draft has the three elsewhere without the second one.
 */
export function doubledWords(document: LegalDocument): Repeat[] {
  const { text, tokens } = document.source;
  const { key } = tokens;
  const asked = new Attested();
  const open: number[] = [];
  const out: Repeat[] = [];
  for (const t of scanOf(document).doubled) {
    if (!isPlain(document, t) || REDUPLICATED.has(key[t])) continue;
    const but = grammar.get(key[t]);
    if (but !== undefined) {
      if (!but.has(key[t - 2]) && !MAKES.has(key[t + 1])) out.push({ first: t, count: 1, between: 0 });
      continue;
    }
    // A name may end with the syllable: `Thái Nguyên nguyên tắc`.
    if (isCompound(key[t - 2], key[t]) || !isCompound(key[t], key[t + 1]) || isName(text, tokens, t - 1)) continue;
    const halves = bound.get(key[t]);
    if (halves !== undefined) {
      if (!halves.has(key[t - 2])) out.push({ first: t, count: 1, between: 0 });
    } else if (t >= 2 && t + 1 < tokens.length) {
      open.push(t);
      asked.want([key[t - 2], key[t], key[t + 1]]);
    }
  }
  asked.read(tokens);
  for (const t of open) if (asked.has([key[t - 2], key[t], key[t + 1]])) out.push({ first: t, count: 1, between: 0 });
  return out.sort((a, b) => a.first - b.first);
}

/** A letter alone is a mark of a column, not a word; `ý`, `ở` have their marks. */
const isMarkOfColumn = ({ start, end }: TokenTable, text: string, t: number): boolean =>
  end[t] - start[t] === 1 && text.charCodeAt(start[t]) < 0x80;

const isWord = (kind: Uint8Array, t: number): boolean => kind[t] === TokenKind.word;

/** Not two names (`Luật Luật sư`, `phòng Phòng Tư pháp`), but also not a heading in capitals. */
function isPlain(document: LegalDocument, t: number): boolean {
  const { text, tokens } = document.source;
  if (isMarkOfColumn(tokens, text, t)) return false;
  const capital = (tokens.flags[t] & TokenFlag.capital) !== 0;
  return (!capital || inCapitals(tokens, t)) && sameParagraph(document, t - 1, t);
}

function sameParagraph(document: LegalDocument, from: number, to: number): boolean {
  const { start, end } = document.source.tokens;
  const paragraph = document.paragraphAt(start[from]);
  if (paragraph === null || paragraph.end < end[to] || paragraph.table > 0) return false;
  return paragraph.zone !== 'outside' && paragraph.zone !== 'metadata';
}

/** Verbs with which a clause of a draft begins. */
const VERBS = new Set(
  'bố trí|nâng cấp|xây dựng|mua sắm|trang bị|sửa chữa|thực hiện|triển khai|tổ chức|tăng cường|đẩy mạnh|rà soát|bảo đảm|hướng dẫn|kiểm tra|tuyên truyền|ban hành'
    .split('|')
    .map((verb) => keysOf(verb).join(' ')),
);

/**
 * Phrases of three words or more written twice in a row, commas inside: `bố trí trang thiết bị, phương tiện bố trí trang thiết
 * bị, phương tiện`. The first must begin where a phrase begins, behind a mark or a word of grammar: `người sử dụng lao động sử
 * dụng lao động` and `thị xã A, huyện A, huyện B` only look alike. Of a list with commas that stands again behind a verb alone,
 * one is left over as well: `nâng cấp cơ sở vật chất, trang thiết bị bố trí cơ sở vật chất, trang thiết bị`.
 */
export function echoedPhrases(document: LegalDocument): Repeat[] {
  const { tokens } = document.source;
  const { kind, flags, key } = tokens;
  const { echoes, nearEchoes } = scanOf(document);
  const out: Repeat[] = [];
  let passed = 0;
  for (const { at, size } of echoes) {
    // Both ends are words: no mark parts the two.
    if (at < passed || !isWord(kind, at - 1) || phrase(document, at, size) < 3) continue;
    if ((flags[at] & TokenFlag.capital) !== 0 && !inCapitals(tokens, at)) continue;
    const before = at - size - 1;
    if (
      !sameParagraph(document, at - size, at + size - 1) ||
      (before >= 0 && isWord(kind, before) && !ENDS.has(key[before]))
    )
      continue;
    out.push({ first: at, count: size, between: 0 });
    passed = at + size;
  }
  for (const { at, size } of nearEchoes) {
    const first = at - NEAR_GAP;
    const words = phrase(document, at, size);
    if (words === 0 || words === size || !VERBS.has(`${key[first]} ${key[first + 1]}`)) continue;
    if (onOneLine(tokens, first, at + size) && sameParagraph(document, first - size, at + size - 1))
      out.push({ first, count: size + NEAR_GAP, between: NEAR_GAP });
  }
  return out;
}

/** Number of words among the tokens; 0 where something else than words, numbers, commas and hyphens stands there. */
function phrase({ source: { text, tokens } }: LegalDocument, from: number, size: number): number {
  const { kind, start } = tokens;
  let words = 0;
  for (let t = from; t < from + size; t++) {
    if (isWord(kind, t)) words++;
    else if (kind[t] !== TokenKind.number && !',-–'.includes(text[start[t]])) return 0;
  }
  return isWord(kind, from) ? words : 0;
}

function onOneLine({ flags }: TokenTable, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if ((flags[t] & TokenFlag.newlineBefore) !== 0) return false;
  return true;
}
