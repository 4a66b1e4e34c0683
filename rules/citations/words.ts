import { documentTypes, typeByCode } from '../law/document-types.ts';
import { bareText, keySet, keysOf, lower, wordKey } from '../text/index.ts';

/** Key of a word in the token table, for words written in this module. */
const key = wordKey;

/** Single words that the grammar asks for. */
export const W = {
  số: key('số'),
  ngày: key('ngày'),
  tháng: key('tháng'),
  năm: key('năm'),
  và: key('và'),
  hoặc: key('hoặc'),
  cùng: key('cùng'),
  các: key('các'),
  từ: key('từ'),
  đến: key('đến'),
  của: key('của'),
  tại: key('tại'),
  trong: key('trong'),
  thuộc: key('thuộc'),
  theo: key('theo'),
  bởi: key('bởi'),
  bằng: key('bằng'),
  kèm: key('kèm'),
  ban: key('ban'),
  hành: key('hành'),
  này: key('này'),
  nay: key('nay'),
  luật: key('luật'),
  bộ: key('bộ'),
  pháp: key('pháp'),
  lệnh: key('lệnh'),
  hiến: key('hiến'),
  sửa: key('sửa'),
  đổi: key('đổi'),
  bổ: key('bổ'),
  sung: key('sung'),
  được: key('được'),
  bị: key('bị'),
  bãi: key('bãi'),
  hủy: key('hủy'),
  bỏ: key('bỏ'),
  thay: key('thay'),
  thế: key('thế'),
  hết: key('hết'),
  chấm: key('chấm'),
  dứt: key('dứt'),
  ngưng: key('ngưng'),
  hiệu: key('hiệu'),
  căn: key('căn'),
  cứ: key('cứ'),
  điều: key('điều'),
  trước: key('trước'),
  đây: key('đây'),
  đã: key('đã'),
  về: key('về'),
  ký: key('ký'),
  quốc: key('quốc'),
  việt: key('việt'),
  dự: key('dự'),
  thảo: key('thảo'),
  án: key('án'),
  liên: key('liên'),
} as const;

/** `số` as printed and as scanning leaves it. */
export const NUMBER_WORDS = keySet('số');
export const NUMBER_WORD_SLIPS = keySet('sô sồ sổ so sộ');

/** Words after which a number is a form, a standard or a file, not a document. */
export const NOT_A_DOCUMENT = keySet(
  'mẫu biểu phiếu bảng form tcvn qcvn tcxdvn tcxd iso iec cas mã đường quốc lộ km tờ thửa lô hotline fax tel đt',
);

/** Words that keep `Luật`, `Pháp lệnh` from being the name of a document when they stand right after it. */
export const NOT_A_NAME = keySet(
  'này đó trên nêu nói sư gia pháp khác mới trước cũ hiện hành được có là và hoặc các liên thuộc trong do của theo',
);

/** Words before `Luật` that make it a profession, a school, a firm. */
export const NOT_A_LAW_BEFORE = keySet('pháp ty khoa ngành học nhân viện sĩ hội phòng chí sư kỷ quy vụ');

/** Lower-case words at which an unknown law's name ends. */
export const NAME_STOPS = keySet(
  'số ngày năm quy được có đã đối theo tại về thì là như hoặc nhưng bao khi trong gồm này phải để do bị nếu trừ sau trước cho ban hướng sửa thay khác hiện mới với từ đến bằng nêu trên còn chưa sẽ vẫn nhằm của đang cần do mà nhất vào ra lên hết ký ở cùng bãi căn thực áp tính kể nay đó trường bởi nên giao xem tự cũng đều thông',
);

/** Lower-case words that do not continue a name after `và`. */
export const NOT_AFTER_AND = keySet(
  'các văn pháp những quy theo được có đã nghị điều hướng thông quyết mọi một cơ luật trên tại của thực chỉ bị đang',
);

/** Capitalised words that may go on inside a law's name. */
export const PROPER_PARTS = keySet(
  'việt nam nhà nước quốc hội tổ bản chính phủ nhân dân hải quân cộng hòa xã tòa viện đại biểu hội đồng ủy',
);

/** Words that a comma may be followed by inside an unknown law's name (`Phòng, chống …`). */
export const COMMA_IN_NAME = keySet('chống chữa khen vệ nhập quá sử xuất cung giữ sửa');

/** First words of the text that follows a number and is no title of the document (predicates, connectors). */
export const PREDICATES = keySet(
  'được có thì và hoặc để đã hết phải trong nhằm bằng theo tại với cho khi là bị nếu như do này cùng từ đến trừ không sẽ đang mà nên vẫn còn chưa đều gồm bao',
);

/** Lower-case words at which the name of an issuing body ends. */
export const ISSUER_STOPS = keySet(
  'về quy hướng sửa phê bổ thay bãi xử đối ngày được có đã là để trong tại theo hoặc thì với cho khi bị này như do thực triển kèm nêu gồm phải từ nhằm hết tăng đẩy ký số giữa trên mà nếu không sẽ và khóa kỳ',
);

/** Pairs of words at which it ends too; the first alone may belong to the name (`Ủy ban`, `Bộ Ngoại giao`). */
export const ISSUER_STOP_PAIRS: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [key('ban'), keySet('hành bố')],
  [key('công'), keySet('bố nhận')],
  [key('giao'), keySet('cho nhiệm dự chỉ kế quyền biên')],
  [key('thông'), keySet('qua báo')],
  [key('kiểm'), keySet('soát tra')],
  [key('chỉ'), keySet('thị rõ')],
  [key('quyết'), keySet('định')],
  [key('điều'), keySet('chỉnh động')],
  [key('đơn'), keySet('giản')],
  [key('tổ'), keySet('chức')],
  [key('cải'), keySet('cách thiện')],
  [key('nâng'), keySet('cao mức')],
  [key('thành'), keySet('lập')],
  [key('kiện'), keySet('toàn')],
  [key('phân'), keySet('công cấp bổ')],
  [key('hỗ'), keySet('trợ')],
  [key('xác'), keySet('định')],
  [key('áp'), keySet('dụng')],
  [key('thí'), keySet('điểm')],
]);

/** Pairs at which it ends also with a capital (`… của Bộ Tài chính Quy định …`). */
export const ISSUER_CAPITAL_STOPS: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [key('sửa'), keySet('đổi')],
  [key('xét'), keySet('đề')],
  [key('quy'), keySet('định')],
  [key('ban'), keySet('hành')],
  [key('hướng'), keySet('dẫn')],
  [key('phê'), keySet('duyệt')],
  [key('về'), keySet('việc')],
  [key('khóa'), keySet('XI XII XIII XIV XV XVI XVII XVIII')],
]);

/** `Bộ`, `Ủy ban` … : first words of a body that follows `và` inside an issuer's name. */
export const BODY_WORDS = keySet(
  'bộ ủy ban hội tòa viện chính thủ chủ liên tổng cục kiểm bảo ngân mặt đoàn văn sở thanh trung tổ thường',
);

/** Phrases that name a type of document, with the canonical name: the names of the types, and what else is said for them. */
const TYPE_NAMES: readonly (readonly [phrase: string, name: string])[] = [
  ...documentTypes.map(({ name }) => [lower(name), name] as const),
  ['thông tư liên bộ', 'Thông tư liên tịch'],
  ['hướng dẫn liên ngành', 'Hướng dẫn'],
  ['thông báo kết luận', 'Thông báo'],
  ['báo cáo thẩm định', 'Báo cáo'],
  ['văn bản', 'Văn bản'],
  ['thông cáo', 'Thông cáo'],
  ['thông tri', 'Thông tri'],
  ['giấy mời', 'Giấy mời'],
];

/** Abbreviations of type words before a number (`NĐ số 30/2020/NĐ-CP`). */
const TYPE_SHORT: readonly (readonly [code: string, name: string])[] = [
  ...['NĐ', 'QĐ', 'TT', 'TTLT', 'NQ', 'CT', 'KH', 'BC', 'CV', 'TB', 'TTr', 'VBHN', 'HD'].map(
    (code) => [code, typeByCode.get(code)!] as const,
  ),
  ['VB', 'Văn bản'],
];

export interface TypePhrase {
  readonly keys: readonly number[];
  readonly name: string;
  /** Letters of the phrase without spaces and marks, lower case, to recognise it when scanning has torn or bent the words. */
  readonly compact: string;
}

/** Type phrases by the key of their last word, longest first. */
export const TYPES_BY_LAST: ReadonlyMap<number, readonly TypePhrase[]> = (() => {
  const map = new Map<number, TypePhrase[]>();
  for (const [phrase, name] of TYPE_NAMES) {
    const keys = keysOf(phrase);
    const last = keys[keys.length - 1];
    const list = map.get(last) ?? [];
    list.push({ keys, name, compact: bareText(phrase) });
    map.set(last, list);
  }
  for (const list of map.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return map;
})();

/** Type phrases that scanning may split, by their letters. */
export const SPLIT_TYPES: ReadonlyMap<string, readonly TypePhrase[]> = (() => {
  const map = new Map<string, TypePhrase[]>();
  for (const type of [...TYPES_BY_LAST.values()].flat()) {
    if (type.compact.length > 4) map.set(type.compact, [...(map.get(type.compact) ?? []), type]);
  }
  return map;
})();
/** Ends of these letters: what is none of them is no part of a split phrase. */
export const SPLIT_ENDS: ReadonlySet<string> = new Set(
  [...SPLIT_TYPES.keys()].flatMap((letters) => Array.from(letters, (_, i) => letters.slice(i))),
);

export const SHORT_TYPES: ReadonlyMap<number, string> = new Map(TYPE_SHORT.map(([code, name]) => [key(code), name]));

/** First words of a type phrase, to see that a document follows. */
export const TYPE_STARTS: ReadonlyMap<number, readonly TypePhrase[]> = (() => {
  const map = new Map<number, TypePhrase[]>();
  for (const list of TYPES_BY_LAST.values()) {
    for (const type of list) map.set(type.keys[0], [...(map.get(type.keys[0]) ?? []), type]);
  }
  return map;
})();

/** Abbreviations that stand for several words inside the name of a law. */
export const NAME_SHORT: ReadonlyMap<number, readonly number[]> = new Map(
  (
    [
      ['HĐND', 'hội đồng nhân dân'],
      ['UBND', 'ủy ban nhân dân'],
      ['VBQPPL', 'văn bản quy phạm pháp luật'],
      ['QPPL', 'quy phạm pháp luật'],
      ['MTTQ', 'mặt trận tổ quốc'],
      ['BHXH', 'bảo hiểm xã hội'],
      ['BHYT', 'bảo hiểm y tế'],
      ['NSNN', 'ngân sách nhà nước'],
      ['ATTP', 'an toàn thực phẩm'],
      ['PCTN', 'phòng chống tham nhũng'],
      ['PCCC', 'phòng cháy chữa cháy'],
      ['XLVPHC', 'xử lý vi phạm hành chính'],
      ['VPHC', 'vi phạm hành chính'],
      ['CQĐP', 'chính quyền địa phương'],
      ['CNTT', 'công nghệ thông tin'],
      ['BVMT', 'bảo vệ môi trường'],
      ['TTHS', 'tố tụng hình sự'],
      ['TTDS', 'tố tụng dân sự'],
      ['TAND', 'tòa án nhân dân'],
      ['VKSND', 'viện kiểm sát nhân dân'],
    ] as const
  ).map(([code, words]) => [key(code), keysOf(words)]),
);
