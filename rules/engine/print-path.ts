import type { Lang } from './types.ts';

/** Words of the segments that carry a number. */
const words: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  dieu: ['Điều', 'Article'],
  khoan: ['khoản', 'clause'],
  diem: ['điểm', 'point'],
  phan: ['Phần', 'Part'],
  chuong: ['Chương', 'Chapter'],
  muc: ['Mục', 'Section'],
  'tieu-muc': ['Tiểu mục', 'Subsection'],
  gach: ['gạch đầu dòng', 'bullet'],
  'can-cu': ['căn cứ', 'legal basis'],
  'de-nghi': ['dòng đề nghị', 'consideration'],
  bang: ['bảng', 'table'],
  hang: ['hàng', 'row'],
  cot: ['cột', 'column'],
  'quy-che': ['Quy chế/Quy định kèm theo', 'attached regulation'],
  'phu-luc': ['Phụ lục', 'Appendix'],
  'bieu-mau': ['biểu mẫu', 'form'],
  'danh-sach': ['danh sách kèm theo', 'attached list'],
  'ke-hoach': ['kế hoạch kèm theo', 'attached plan'],
  'kem-theo': ['văn bản kèm theo', 'attachment'],
  trich: ['đoạn trích', 'quoted text'],
  tthc: ['thủ tục hành chính', 'procedure'],
};

/** Words of the segments, or whole paths, that stand for a place. */
const places: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'mo-dau': ['phần mở đầu', 'preface'],
  'mo-dau/quoc-hieu': ['Quốc hiệu', 'national name'],
  'mo-dau/tieu-ngu': ['Tiêu ngữ', 'motto'],
  'mo-dau/co-quan-cap-tren': ['cơ quan cấp trên', 'superior body'],
  'mo-dau/co-quan-ban-hanh': ['tên cơ quan ban hành', 'issuer'],
  'mo-dau/so-ky-hieu': ['số, ký hiệu', 'number and symbol'],
  'mo-dau/dia-danh-thoi-gian': ['địa danh, thời gian', 'place and date'],
  'mo-dau/ten-loai': ['tên loại', 'type'],
  'mo-dau/trich-yeu': ['trích yếu', 'subject'],
  'mo-dau/noi-gui': ['Kính gửi', 'addressee'],
  'mo-dau/do-mat': ['độ mật', 'secrecy mark'],
  'mo-dau/do-khan': ['độ khẩn', 'urgency mark'],
  'mo-dau/tham-quyen': ['dòng thẩm quyền', 'authority line'],
  'ban-hanh': ['câu ban hành', 'enacting sentence'],
  'quyet-dinh': ['dòng “QUYẾT ĐỊNH:”', 'decision line'],
  'noi-nhan': ['nơi nhận', 'recipients'],
  'chu-ky': ['chữ ký', 'signature'],
  'ket-thuc': ['phần kết thúc', 'conclusions'],
  'thong-qua': ['dòng thông qua', 'adoption line'],
  'chu-thich': ['chú thích', 'footnote'],
  'ngoai-van-ban': ['ngoài văn bản', 'outside the draft'],
  'noi-dung': ['nội dung', 'body'],
  ten: ['tên', 'title'],
  'trinh-tu': ['trình tự thực hiện', 'steps'],
  'cach-thuc': ['cách thức thực hiện', 'ways to file'],
  'ho-so': ['thành phần hồ sơ', 'papers'],
  'so-luong': ['số lượng hồ sơ', 'number of sets'],
  'thoi-han': ['thời hạn giải quyết', 'time limit'],
  'doi-tuong': ['đối tượng thực hiện', 'applicants'],
  'co-quan': ['cơ quan giải quyết', 'deciding body'],
  'co-quan-phoi-hop': ['cơ quan phối hợp', 'other bodies'],
  'ket-qua': ['kết quả thực hiện', 'result'],
  phi: ['phí, lệ phí', 'fees'],
  mau: ['mẫu đơn, mẫu tờ khai', 'forms'],
  'dieu-kien': ['yêu cầu, điều kiện', 'conditions'],
};

/**
 * A heading `1.` of a document without điều is its khoản (Phụ lục I, Phần I, Mục II, khoản 6 of 30/2020/NĐ-CP: phần, mục, khoản,
 * điểm); `1.1`, which that order does not know, is called mục in practice.
 */
function numbered(number: string): readonly [vi: string, en: string] {
  return number.includes('.') ? ['mục', 'item'] : words['khoan'];
}

/** A path as a person says it, smallest unit first: `điểm a khoản 2 Điều 5`; tables largest first. Unknown segments are shown as they are. */
export function printPath(path: string, lang: Lang): string {
  const pick = (pair: readonly [string, string]): string => pair[lang === 'vi' ? 0 : 1];
  if (places[path]) return pick(places[path]);
  const printed = path.split('/').map((segment) => {
    if (places[segment]) return pick(places[segment]);
    const match = /^(.+?)-([^-~]+)(?:~(\d+))?$/u.exec(segment);
    const word = match && (match[1] === 'so' ? numbered(match[2]) : words[match[1]]);
    if (!match || !word) return words[segment] ? pick(words[segment]) : segment;
    return `${pick(word)} ${match[2]}${match[3] ? ` (${lang === 'vi' ? 'lần' : 'no.'} ${match[3]})` : ''}`;
  });
  if (path.startsWith('can-cu/') || path.startsWith('de-nghi/'))
    return `${pick(words[path.split('/')[0]])} ${path.split('/')[1]}`;
  const table = printed.findIndex((_, i) => path.split('/')[i].startsWith('bang-'));
  const units = table < 0 ? printed : printed.slice(0, table);
  const rest = table < 0 ? [] : printed.slice(table);
  return [units.reverse().join(' '), rest.join(', ')].filter((s) => s !== '').join(', ');
}
