import { lower, upper } from '../text/index.ts';
import type { PartName } from './profiles.ts';
import type { IssuerBody, Kind, Level } from './types.ts';

/** For whom and what the parts of a skeleton are worded. */
export interface SkeletonSetting {
  readonly kind: Kind;
  /** Whether the document is a normative one: its number has a year, one sentence enacts it. */
  readonly normative: boolean;
  readonly body: IssuerBody;
  readonly level: Level;
  /** The body in running text, without its place: `Ủy ban nhân dân`, `Sở Tư pháp`. */
  readonly name: string;
  /** `tỉnh Lai Châu`, `xã Mường Than`; null when it is not known. */
  readonly place: string | null;
  /** Where it is made (`Lai Châu`), when that is not the name of the place of the issuer. */
  readonly town: string | null;
  /** Year of the number and of the dates. */
  readonly year: string;
  /** What the document is about, as its title says; null when it is still to be written. */
  readonly subject: string | null;
  /** What gives the issuer its power, as a căn cứ names it; null when that is not known. */
  readonly power: string | null;
  /** Number and day that the draft has already; null when they are open. */
  readonly symbol: string | null;
  readonly date: string | null;
  /** Number of the article on implementation, to which the recipients refer; null without articles. */
  readonly lastArticle: string | null;
}

export const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** What is to be filled in stands in brackets: the-thuc/leftover-input tells what was left. */
export const fill = (what: string): string => `[điền ${what}]`;

/** Whether brackets are those of `fill`, in small letters or capitals. */
export const isFill = (words: string): boolean => lower(words).startsWith('[điền ');

/** Name and code of each kind (Phụ lục III of 30/2020/NĐ-CP); a letter has neither. */
const TYPES: Partial<Record<Kind, readonly [name: string, code: string]>> = {
  'nghi-quyet-qppl': ['Nghị quyết', 'NQ'],
  'nghi-quyet': ['Nghị quyết', 'NQ'],
  'quyet-dinh-qppl': ['Quyết định', 'QĐ'],
  'quyet-dinh': ['Quyết định', 'QĐ'],
  'quyet-dinh-cong-bo-tthc': ['Quyết định', 'QĐ'],
  'chi-thi': ['Chỉ thị', 'CT'],
  'ke-hoach': ['Kế hoạch', 'KH'],
  'to-trinh': ['Tờ trình', 'TTr'],
  'bao-cao': ['Báo cáo', 'BC'],
  'bao-cao-tham-dinh': ['Báo cáo', 'BC'],
  'thong-bao': ['Thông báo', 'TB'],
  'cong-dien': ['Công điện', 'CĐ'],
  'nghi-dinh': ['Nghị định', 'NĐ'],
  'thong-tu': ['Thông tư', 'TT'],
};

/** How a document of the kind calls itself: `Quyết định`; null for a letter and kinds without a skeleton. */
export const typeWords = (kind: Kind): string | null => TYPES[kind]?.[0] ?? null;

const placeWord = (level: Level): string => (level === 'xa' ? 'xã' : 'tỉnh');

/** `tỉnh Lai Châu`, or what is to be filled in. */
export const placeOf = ({ place, level }: SkeletonSetting): string =>
  place ?? `${placeWord(level)} ${fill(`tên ${placeWord(level)}`)}`;

/** The issuer in running text with its place: `Ủy ban nhân dân tỉnh Lai Châu`, `Sở Tư pháp`. */
export const issuerWords = (setting: SkeletonSetting): string =>
  isPeople(setting.body) ? `${setting.name} ${placeOf(setting)}` : setting.name;

/** Councils, committees and their chairs: their name is that of a place. */
export const isPeople = (body: IssuerBody): boolean => body === 'hdnd' || body === 'ubnd' || body === 'chu-tich-ubnd';

/** `tỉnh Lai Châu` → `Lai Châu`; `Thành phố Hồ Chí Minh` is a name of its own. */
export const townOf = (place: string): string =>
  place.startsWith('Thành phố')
    ? place
    : place.replace(/^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn) /u, '');

/** `Sở Nông nghiệp và Môi trường` → `SNNMT`. */
function codeOfName(name: string): string {
  const words = name.split(/[\s,-]+/u).filter((word) => word !== 'và' && /^\p{L}/u.test(word));
  return words.map((word) => upper(word[0])).join('');
}

/** Code of the issuer in a number. */
function issuerCode({ body, name, normative }: SkeletonSetting): string | null {
  switch (body) {
    case 'hdnd':
      return 'HĐND';
    case 'ubnd':
      return 'UBND';
    case 'chu-tich-ubnd':
      return normative ? 'CTUBND' : 'UBND';
    case 'van-phong-ubnd':
      return 'VP';
    case 'chinh-phu':
      return 'CP';
    case 'thu-tuong':
      return 'TTg';
    case 'bo':
      return codeOfName(name.replace(/^Bộ trưởng /iu, ''));
    case 'so':
    case 'khac':
      return codeOfName(name);
    default:
      return null;
  }
}

/** Number and symbol with its number left open: `     /2026/QĐ-UBND`; null for a body whose code is not known. */
export function symbolWords(setting: SkeletonSetting): string | null {
  const { kind, normative, year } = setting;
  const code = issuerCode(setting);
  const type = TYPES[kind]?.[1];
  if (code === null || (type === undefined && kind !== 'cong-van')) return null;
  return `     /${normative ? `${year}/` : ''}${type === undefined ? `${code}-${code === 'VP' ? 'TH' : 'VP'}` : `${type}-${code}`}`;
}

/** A day left open: `ngày     tháng     năm 2026`. */
export const openDay = (year: string): string => `ngày     tháng     năm ${year}`;

/** The subject as it goes on in a sentence: small first letter, without its full stop. */
function subjectInSentence({ subject }: SkeletonSetting): string {
  // Of a title in capitals nobody can tell which words keep theirs.
  if (subject === null || subject === upper(subject)) return `quy định ${fill('nội dung')}`;
  const words = subject.replace(/\s+/gu, ' ').replace(/[.;]$/u, '').trim();
  // A name of a law or body begins with two capitals or more; here it is the verb that begins.
  return lower(words[0]) + words.slice(1);
}

/** Lines of the signature. The name is left open, as a draft may. */
function signatureLines({ body, normative, kind, level }: SkeletonSetting): string | null {
  if (body === 'hdnd' || body === 'chu-tich-ubnd') return 'CHỦ TỊCH';
  if (body === 'ubnd') {
    // A decision in administrative form on the authority line of the chair is signed by the chair.
    const chair = !normative && kind.startsWith('quyet-dinh');
    return chair ? 'CHỦ TỊCH' : 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH';
  }
  if (body === 'van-phong-ubnd') return 'CHÁNH VĂN PHÒNG';
  if (body === 'chinh-phu') return 'TM. CHÍNH PHỦ\nTHỦ TƯỚNG';
  if (body === 'thu-tuong') return 'THỦ TƯỚNG';
  if (body === 'bo') return 'BỘ TRƯỞNG';
  if (body === 'so' || level === 'tinh') return 'GIÁM ĐỐC';
  return body === 'khac' && !normative ? 'THỦ TRƯỞNG' : null;
}

/** Lines of the recipients. */
function recipientLines({ kind, lastArticle }: SkeletonSetting): string {
  const first =
    lastArticle !== null
      ? `- Như Điều ${lastArticle};`
      : kind === 'cong-van' || kind === 'to-trinh' || kind === 'bao-cao'
        ? '- Như trên;'
        : `- ${fill('tên cơ quan nhận')};`;
  return `Nơi nhận:\n${first}\n- Lưu: VT.`;
}

/** Who is charged with carrying out. */
function implementationWords(setting: SkeletonSetting): string {
  const { body, kind } = setting;
  const noun = typeWords(kind) ?? 'Văn bản';
  if (body === 'hdnd') {
    const place = placeOf(setting);
    const committee = /^(?:tỉnh|xã|phường|đặc khu|thành phố|Thành phố)/u.exec(place)?.[0] ?? '';
    return `Ủy ban nhân dân ${lower(committee)} chịu trách nhiệm tổ chức thi hành ${noun} này.`;
  }
  return `${fill('tên cơ quan, chức vụ')} và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành ${noun} này.`;
}

export type SkeletonPart = PartName | 'superior-line' | 'authority-line';

/** The lines of one part; null where a skeleton of it cannot be worded. Lines are separated by `\n`, none ends with it. */
export function skeletonPart(part: SkeletonPart, setting: SkeletonSetting): string | null {
  const { kind, body, normative, year } = setting;
  const noun = typeWords(kind);
  const town =
    setting.town ?? (setting.place === null ? fill(`tên ${placeWord(setting.level)}`) : townOf(setting.place));
  switch (part) {
    case 'national-name':
      return NATIONAL_NAME;
    case 'motto':
      return MOTTO;
    case 'superior-line':
      return `ỦY BAN NHÂN DÂN ${upper(placeOf(setting))}`;
    case 'issuer':
      // A minister enacts, the head of the page names the ministry.
      if (!isPeople(body)) return upper(setting.name.replace(/^Bộ trưởng (?=Bộ )/u, ''));
      return `${body === 'chu-tich-ubnd' && !normative ? 'ỦY BAN NHÂN DÂN' : upper(setting.name)}\n${upper(placeOf(setting))}`;
    case 'symbol': {
      const words = symbolWords(setting);
      return words === null ? null : `Số: ${words}`;
    }
    case 'place-date':
      return `${town}, ${openDay(year)}`;
    case 'type':
      return noun === null ? null : upper(noun);
    case 'subject':
      return setting.subject ?? `${normative ? 'Quy định' : 'Về việc'} ${fill('nội dung')}`;
    case 'letter-subject':
      return `V/v ${fill('nội dung')}`;
    case 'addressee':
      return `Kính gửi: ${kind === 'to-trinh' && body === 'so' ? `Ủy ban nhân dân ${placeOf(setting)}` : fill('tên cơ quan nhận')}`;
    case 'authority-line':
      if (body === 'ubnd' || body === 'chu-tich-ubnd') return `CHỦ TỊCH ỦY BAN NHÂN DÂN ${upper(placeOf(setting))}`;
      if (body === 'van-phong-ubnd') return `CHÁNH ${upper(setting.name)} ${upper(placeOf(setting))}`;
      return body === 'so' ? `GIÁM ĐỐC ${upper(setting.name)}` : upper(issuerWords(setting));
    case 'legal-basis':
      return `Căn cứ ${setting.power ?? fill('văn bản quy định thẩm quyền')};`;
    case 'consideration': {
      const mark = normative ? ';' : '.';
      return body === 'hdnd'
        ? `Xét Tờ trình số      /TTr-UBND ${openDay(year)} của Ủy ban nhân dân; Báo cáo thẩm tra của ${fill('tên Ban')}; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại kỳ họp${mark}`
        : `Theo đề nghị của ${fill('chức vụ, cơ quan trình')}${mark}`;
    }
    case 'enacting-sentence':
      return noun === null || !isPeople(body)
        ? null
        : `${setting.name} ban hành ${noun} ${subjectInSentence(setting)}.`;
    case 'decision-line':
      return noun === 'Nghị quyết' ? 'QUYẾT NGHỊ:' : 'QUYẾT ĐỊNH:';
    case 'adoption-line':
      return body === 'hdnd'
        ? `Nghị quyết này đã được ${issuerWords(setting)} khóa ……, kỳ họp thứ …… thông qua ${openDay(year)}.`
        : null;
    case 'effect-clause':
      return noun === null ? null : `${noun} này có hiệu lực từ ${openDay(year)}.`;
    case 'implementation-clause':
      return implementationWords(setting);
    case 'recipients':
      return recipientLines(setting);
    case 'signature':
      return signatureLines(setting);
    case 'end-mark':
      return './.';
    default:
      return null;
  }
}
