import { keySet, wordKey } from '../text/index.ts';

/** Keys of the words that the parser asks for, as in `TokenTable.key`. */
export const K = {
  dieu: wordKey('điều'),
  thu: wordKey('thứ'),
  chuong: wordKey('chương'),
  phan: wordKey('phần'),
  muc: wordKey('mục'),
  tieu: wordKey('tiểu'),
  phu: wordKey('phụ'),
  luc: wordKey('lục'),
  so: wordKey('số'),
  ho: wordKey('hồ'),
  soPapers: wordKey('sơ'),
  nay: wordKey('này'),
  ban: wordKey('ban'),
  hanh: wordKey('hành'),
  kem: wordKey('kèm'),
  theo: wordKey('theo'),
  can: wordKey('căn'),
  cu: wordKey('cứ'),
  phap: wordKey('pháp'),
  ly: wordKey('lý'),
  xet: wordKey('xét'),
  de: wordKey('đề'),
  nghi: wordKey('nghị'),
  duoc: wordKey('được'),
  su: wordKey('sự'),
  thuc: wordKey('thực'),
  hien: wordKey('hiện'),
  tren: wordKey('trên'),
  co: wordKey('cơ'),
  sau: wordKey('sau'),
  khi: wordKey('khi'),
  noi: wordKey('nơi'),
  nhan: wordKey('nhận'),
  kinh: wordKey('kính'),
  gui: wordKey('gửi'),
  ngay: wordKey('ngày'),
  nam: wordKey('năm'),
  va: wordKey('và'),
  hoac: wordKey('hoặc'),
  tai: wordKey('tại'),
  cua: wordKey('của'),
  khoan: wordKey('khoản'),
  diem: wordKey('điểm'),
  cac: wordKey('các'),
  tu: wordKey('từ'),
  den: wordKey('đến'),
  nhu: wordKey('như'),
  hieu: wordKey('hiệu'),
  coHave: wordKey('có'),
  trach: wordKey('trách'),
  nhiem: wordKey('nhiệm'),
  thi: wordKey('thi'),
  bai: wordKey('bãi'),
  bo: wordKey('bỏ'),
  thay: wordKey('thay'),
  the: wordKey('thế'),
  het: wordKey('hết'),
  thong: wordKey('thông'),
  cong: wordKey('cộng'),
  hoa: wordKey('hòa'),
  nghia: wordKey('nghĩa'),
  viet: wordKey('việt'),
  moi: wordKey('mời'),
  khong: wordKey('không'),
  to: wordKey('tổ'),
  chuc: wordKey('chức'),
  doc: wordKey('độc'),
  lap: wordKey('lập'),
  hanhHappy: wordKey('hạnh'),
  phuc: wordKey('phúc'),
  ubnd: wordKey('UBND'),
  hdnd: wordKey('HĐND'),
} as const;

/** Last words of a line that always run on: `… tại` / `Điều 5 …` is no heading. */
export const RUNS_ON = keySet(
  'tại của theo khoản điểm và hoặc số các từ đến ngày tháng năm với cho về là trong ở do bởi',
);

/** First words of the names of bodies and of their heads. */
export const ISSUER_WORDS = keySet(
  'ủy uỷ ubnd hội hđnd chủ thường bộ sở văn chính thủ quốc tòa toà viện kiểm ngân thanh ban tỉnh thành đảng bảo tổng cục chi công trung đoàn liên ' +
    'chánh thống bộ giám phòng học trường đài huyện quận thị xã phường',
);

/** First words of the names of kinds of document. */
export const TYPE_WORDS = keySet(
  'quyết nghị thông chỉ kế tờ báo công quy luật bộ pháp hiến lệnh hướng chương đề phương văn nội điều thủ',
);

/** First words of what an amending article or clause begins with. */
export const AMENDING_BARE: ReadonlySet<string> = new Set(['sua', 'bo', 'bai', 'thay']);
