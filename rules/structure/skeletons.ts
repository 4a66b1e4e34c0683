import { printDateInWords } from '../text/calendar.ts';
import { lower, upper } from '../text/index.ts';
import {
  fill,
  issuerWords,
  openDay,
  placeOf,
  type SkeletonSetting,
  skeletonPart,
  symbolWords,
  typeWords,
} from './skeleton-parts.ts';
import type { IssuerBody } from './types.ts';

const content = fill('nội dung');

/** Title and lines of an article. */
const article = (number: number, title: string, ...lines: string[]): string =>
  [`Điều ${number}. ${title}`, ...lines].join('\n');

/** The head above the title: issuer, national name and motto, number, place and day. */
function head(setting: SkeletonSetting): string {
  const part = (name: Parameters<typeof skeletonPart>[0]): string => skeletonPart(name, setting) ?? '';
  const { body, level, kind } = setting;
  const superior = (body === 'so' || body === 'van-phong-ubnd') && level === 'tinh' ? [part('superior-line')] : [];
  return [
    ...superior,
    part('issuer'),
    '-------',
    part('national-name'),
    part('motto'),
    '---------------',
    part('symbol'),
    ...(kind === 'cong-van' ? [part('letter-subject')] : []),
    part('place-date'),
  ].join('\n');
}

/** Recipients and signature. */
const foot = (setting: SkeletonSetting): string =>
  `${skeletonPart('recipients', setting)}\n\n${skeletonPart('signature', setting)}`;

/** Căn cứ lines and who proposes; `others` stand behind the law that gives the power. */
const preamble = (setting: SkeletonSetting, others: readonly string[]): string =>
  [
    skeletonPart('legal-basis', setting),
    ...others.map((words) => `Căn cứ ${words};`),
    skeletonPart('consideration', setting),
  ].join('\n');

/** A decision or resolution that lays down norms: title, preamble, articles. */
function normativeAct(setting: SkeletonSetting, others: readonly string[], attached: boolean): string[] {
  const noun = typeWords(setting.kind)!;
  const place = placeOf(setting);
  const subject = attached
    ? `Ban hành Quy chế ${content} trên địa bàn ${place}`
    : `Quy định ${content} trên địa bàn ${place}`;
  const last = attached ? '3' : '5';
  const whole = { ...setting, subject, lastArticle: last };
  const effect = skeletonPart('effect-clause', whole)!;
  const duty = skeletonPart('implementation-clause', whole)!;
  const council = setting.body === 'hdnd';
  const closing = (number: number, end: string): string[] => [
    article(number, 'Hiệu lực thi hành', effect),
    article(number + 1, council ? 'Tổ chức thực hiện' : 'Trách nhiệm thi hành', duty.replace(/\.$/u, end)),
  ];
  const articles = attached
    ? [article(1, `Ban hành kèm theo ${noun} này Quy chế ${content} trên địa bàn ${place}.`), ...closing(2, './.')]
    : [
        article(1, 'Phạm vi điều chỉnh', `${noun} này quy định ${content} trên địa bàn ${place}.`),
        article(
          2,
          'Đối tượng áp dụng',
          `1. ${fill('tên tổ chức, cá nhân áp dụng')}.`,
          '2. Cơ quan, tổ chức, cá nhân khác có liên quan.',
        ),
        article(3, fill('tên điều'), `1. ${content}.`, `2. ${content}.`),
        ...closing(4, council ? '.' : './.'),
      ];
  const adoption = skeletonPart('adoption-line', whole);
  return [
    head(whole),
    `${skeletonPart('type', whole)}\n${subject}`,
    `${preamble(whole, others)}\n${skeletonPart('enacting-sentence', whole)}`,
    ...articles,
    ...(adoption === null ? [] : [adoption.replace(/\.$/u, './.')]),
    foot(whole),
    ...(attached ? regulation(whole, subject) : []),
  ];
}

/** The line under the title of what is attached; null where the number of the document cannot be worded. */
export function attachmentLine(setting: SkeletonSetting): string | null {
  const noun = typeWords(setting.kind);
  // A number that is open keeps its gap.
  const symbol = setting.symbol?.replace(/^(?=\/)/u, '     ') ?? symbolWords(setting);
  if (noun === null || symbol === null) return null;
  const chair = setting.kind === 'quyet-dinh-cong-bo-tthc' && setting.body === 'ubnd';
  const issuer = chair ? `Chủ tịch ${issuerWords(setting)}` : issuerWords(setting);
  const day = setting.date === null ? openDay(setting.year) : printDateInWords(setting.date);
  return `(Ban hành kèm theo ${noun} số ${symbol} ${day} của ${issuer})`;
}

/** The attached regulation. */
function regulation(setting: SkeletonSetting, subject: string): string[] {
  return [
    `QUY CHẾ\n${subject.replace(/^Ban hành Quy chế /u, '')}\n${attachmentLine(setting)}`,
    article(1, 'Phạm vi điều chỉnh', `Quy chế này quy định ${content} trên địa bàn ${placeOf(setting)}.`),
    article(
      2,
      'Đối tượng áp dụng',
      `1. ${fill('tên tổ chức, cá nhân áp dụng')}.`,
      '2. Cơ quan, tổ chức, cá nhân khác có liên quan.',
    ),
    article(3, fill('tên điều'), `1. ${content}.`, `2. ${content}.`),
    article(4, 'Tổ chức thực hiện', `${fill('tên cơ quan')} hướng dẫn, kiểm tra việc thực hiện Quy chế này.`),
  ];
}

/** Every component of a procedure, in the order and with the letters of a published sheet. */
const components = (): string =>
  [
    'a) Trình tự thực hiện:',
    `- Bước 1: ${content}.`,
    `- Bước 2: ${content}.`,
    `b) Cách thức thực hiện: nộp trực tiếp, qua dịch vụ bưu chính công ích hoặc trực tuyến qua Cổng Dịch vụ công quốc gia.`,
    'c) Thành phần, số lượng hồ sơ:',
    `- Thành phần hồ sơ: ${fill('tên giấy tờ')}.`,
    '- Số lượng hồ sơ: 01 bộ.',
    `d) Thời hạn giải quyết: ${fill('số ngày')} ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.`,
    `đ) Đối tượng thực hiện thủ tục hành chính: ${fill('tên đối tượng')}.`,
    `e) Cơ quan giải quyết thủ tục hành chính: ${fill('tên cơ quan')}.`,
    `g) Kết quả thực hiện thủ tục hành chính: ${fill('tên kết quả')}.`,
    `h) Phí, lệ phí: ${fill('mức thu, hoặc Không')}.`,
    `i) Tên mẫu đơn, mẫu tờ khai: ${fill('tên mẫu, hoặc Không')}.`,
    `k) Yêu cầu, điều kiện thực hiện thủ tục hành chính: ${fill('nội dung, hoặc Không')}.`,
    `l) Căn cứ pháp lý của thủ tục hành chính: ${fill('tên văn bản')}.`,
  ].join('\n');

/** A decision in administrative form: authority line, preamble, decision line, articles. */
function administrativeDecision(setting: SkeletonSetting, subject: string, articles: readonly string[]): string[] {
  const whole = { ...setting, subject, lastArticle: String(articles.length + 1) };
  const duty = skeletonPart('implementation-clause', whole)!.replace(/\.$/u, './.');
  return [
    head(whole),
    `QUYẾT ĐỊNH\n${subject}`,
    skeletonPart('authority-line', whole)!,
    preamble(whole, [fill('tên văn bản quy định nội dung')]),
    'QUYẾT ĐỊNH:',
    ...articles.map((words, i) => `Điều ${i + 1}. ${words}`),
    `Điều ${articles.length + 1}. ${duty}`,
    foot(whole),
  ];
}

function publishing(setting: SkeletonSetting): string[] {
  const scope = `thủ tục hành chính mới ban hành trong lĩnh vực ${fill('tên lĩnh vực')} trên địa bàn ${placeOf(setting)}`;
  return [
    ...administrativeDecision(setting, `Về việc công bố ${scope}`, [
      `Công bố kèm theo Quyết định này ${scope} (có Phụ lục kèm theo).`,
      `Quyết định này có hiệu lực từ ${openDay(setting.year)}.`,
    ]),
    `PHỤ LỤC\n${upper(scope)}\n${attachmentLine(setting)!.replace('(Ban hành kèm', '(Kèm')}`,
    'PHẦN I\nDANH MỤC THỦ TỤC HÀNH CHÍNH',
    [
      'STT\tTên thủ tục hành chính\tThời hạn giải quyết\tĐịa điểm thực hiện\tPhí, lệ phí\tCăn cứ pháp lý',
      `1\t${fill('tên thủ tục')}\t${fill('số ngày')} ngày làm việc\t${fill('tên nơi thực hiện')}\t${fill('mức thu, hoặc Không')}\t${fill('tên văn bản')}`,
    ].join('\n'),
    'PHẦN II\nNỘI DUNG CỤ THỂ CỦA THỦ TỤC HÀNH CHÍNH',
    `1. Thủ tục: ${fill('tên thủ tục')}\n${components()}`,
  ];
}

/** Numbered parts of a paper without articles. */
const sections = (titles: readonly string[]): string[] =>
  titles.map((title, i) => `${['I', 'II', 'III', 'IV', 'V', 'VI'][i]}. ${title}\n${content}.`);

/** A paper with title and subject, without articles. */
function paper(
  setting: SkeletonSetting,
  subject: string,
  opening: string,
  titles: readonly string[],
  end: string,
): string[] {
  const addressee = setting.kind === 'to-trinh' || setting.kind === 'bao-cao-tham-dinh';
  return [
    head(setting),
    `${skeletonPart('type', setting)}\n${subject}`,
    ...(addressee ? [skeletonPart('addressee', setting)!] : []),
    opening,
    ...sections(titles),
    end,
    foot(setting),
  ];
}

/** Further căn cứ of a normative draft: the law on such documents, and what is to be filled in. */
const normativeBases = (documents: string | null): readonly string[] => [
  ...(documents === null ? [] : [documents]),
  fill('tên văn bản quy định nội dung'),
];

/**
 * The whole draft of a kind with what is to be written left open. `documents`: the law on normative documents as a căn cứ names it;
 * null when the data does not know it.
 */
export function skeleton(id: string, setting: SkeletonSetting, documents: string | null): string {
  return `${blocks(id, setting, documents).join('\n\n')}\n`;
}

function blocks(id: string, setting: SkeletonSetting, documents: string | null): readonly string[] {
  const who = issuerWords(setting);
  const draft = `dự thảo ${fill('tên văn bản')}`;
  switch (id) {
    case 'quyet-dinh-cong-bo-tthc':
      return publishing(setting);
    case 'quyet-dinh':
      return administrativeDecision(setting, `Về việc ${content}`, [
        `${content}.`,
        'Quyết định này có hiệu lực kể từ ngày ký.',
      ]);
    case 'chi-thi':
      return paper(
        setting,
        `Về việc ${content}`,
        `Để ${content}, ${setting.body === 'chu-tich-ubnd' ? '' : 'Chủ tịch '}${who} yêu cầu:`,
        [],
        `1. ${fill('tên cơ quan')} ${content}.\n2. ${fill('tên cơ quan')} theo dõi, đôn đốc việc thực hiện Chỉ thị này; báo cáo ${who} trước ${openDay(setting.year)}./.`,
      );
    case 'ke-hoach':
      return paper(
        setting,
        content,
        `Thực hiện ${fill('tên văn bản')}, ${who} ban hành Kế hoạch như sau:`,
        ['MỤC ĐÍCH, YÊU CẦU', 'NỘI DUNG', 'KINH PHÍ', 'TỔ CHỨC THỰC HIỆN'],
        `Yêu cầu các cơ quan, đơn vị triển khai thực hiện Kế hoạch này./.`,
      );
    case 'to-trinh':
      return paper(
        setting,
        `Về ${draft}`,
        `${who} kính trình ${draft} như sau:`,
        [
          'SỰ CẦN THIẾT BAN HÀNH',
          'MỤC ĐÍCH, QUAN ĐIỂM XÂY DỰNG DỰ THẢO',
          'QUÁ TRÌNH XÂY DỰNG DỰ THẢO',
          'BỐ CỤC VÀ NỘI DUNG CƠ BẢN CỦA DỰ THẢO',
          'NGUỒN LỰC, ĐIỀU KIỆN BẢO ĐẢM VÀ THỜI GIAN TRÌNH',
          'VẤN ĐỀ XIN Ý KIẾN',
        ],
        `${who} kính trình xem xét, quyết định./.`,
      );
    case 'bao-cao-tham-dinh':
      return paper(
        setting,
        `Thẩm định ${draft}`,
        `${who} thẩm định ${draft} của ${fill('tên cơ quan soạn thảo')} như sau:`,
        [
          'SỰ CẦN THIẾT BAN HÀNH, ĐỐI TƯỢNG, PHẠM VI ĐIỀU CHỈNH',
          'THẨM QUYỀN, TRÌNH TỰ, THỦ TỤC SOẠN THẢO',
          'SỰ PHÙ HỢP VỚI CHỦ TRƯƠNG CỦA ĐẢNG, TÍNH HỢP HIẾN, HỢP PHÁP, THỐNG NHẤT VỚI HỆ THỐNG PHÁP LUẬT',
          'THỦ TỤC HÀNH CHÍNH, NGUỒN LỰC BẢO ĐẢM',
          'NGÔN NGỮ, THỂ THỨC, KỸ THUẬT TRÌNH BÀY',
          'KẾT LUẬN',
        ],
        `Trên đây là báo cáo thẩm định của ${who}./.`,
      );
    case 'cong-van':
      return [
        head(setting),
        skeletonPart('addressee', setting)!,
        `${who} đề nghị ${content}.`,
        `Đề nghị các cơ quan quan tâm, thực hiện./.`,
        foot(setting),
      ];
    case 'tthc':
      return [`THỦ TỤC HÀNH CHÍNH\n${fill('tên thủ tục')}`, components()];
    default:
      return normativeAct(setting, normativeBases(documents), id === 'quyet-dinh-quy-che');
  }
}

/** Reads who issues from a name as an office gives it: `UBND tỉnh Lai Châu` → `Ủy ban nhân dân`. */
export const bodyName = (body: IssuerBody, printed: string): string => {
  switch (body) {
    case 'hdnd':
      return 'Hội đồng nhân dân';
    case 'ubnd':
      return 'Ủy ban nhân dân';
    case 'chu-tich-ubnd':
      return 'Chủ tịch Ủy ban nhân dân';
    case 'van-phong-ubnd':
      return 'Văn phòng Ủy ban nhân dân';
    default:
      return printed === upper(printed) ? printed[0] + lower(printed.slice(1)) : printed;
  }
};
