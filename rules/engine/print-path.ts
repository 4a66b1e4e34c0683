import type { Lang } from './types.ts';

/** Words of the segments that carry a number and stand once in a path; those that may be nested are in `levels`. */
const words: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  dieu: ['Điều', 'Article'],
  khoan: ['khoản', 'clause'],
  phan: ['Phần', 'Part'],
  chuong: ['Chương', 'Chapter'],
  gach: ['gạch đầu dòng', 'bullet'],
  'can-cu': ['căn cứ', 'legal basis'],
  'de-nghi': ['dòng đề nghị', 'consideration'],
  bang: ['bảng', 'table'],
  hang: ['hàng', 'row'],
  cot: ['cột', 'column'],
  'quy-che': ['Quy định kèm theo', 'attached regulation'],
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

type Pair = readonly [vi: string, en: string];

/**
 * Names of one kind of unit, the second and third for one within another: an appendix has `I` in `A` in `Mục 2`, a clause a `2)` of
 * its own. The largest has the name of the unit; phần, mục, tiểu mục, khoản, điểm, tiết stand below each other in legal writing.
 */
const levels: Readonly<Record<string, readonly Pair[]>> = {
  muc: [
    ['Mục', 'Section'],
    ['tiểu mục', 'subsection'],
    ['đề mục', 'heading'],
  ],
  'tieu-muc': [
    ['Tiểu mục', 'Subsection'],
    ['đề mục', 'heading'],
  ],
  // A heading `1.` of a document without điều is its khoản (Phụ lục I, Phần I, Mục II, khoản 6 of 30/2020/NĐ-CP).
  so: [
    ['khoản', 'clause'],
    ['số', 'number'],
  ],
  diem: [
    ['điểm', 'point'],
    ['tiết', 'subpoint'],
  ],
};

/** What is attached is counted by the engine, not by its own number: the first of a kind, mostly the only one, is told without it. */
const countedByUs = new Set(['quy-che', 'danh-sach', 'ke-hoach', 'kem-theo']);

/** `1.1`, which 30/2020/NĐ-CP does not know, is called mục in practice. */
const dotted: Pair = ['mục', 'item'];

/** Parts of a segment: its kind, number and how-manieth of its name; null for one without a number. */
function parse(segment: string): { kind: string; number: string; again: string | undefined } | null {
  const match = /^(.+?)-([^-~]+)(?:~(\d+))?$/u.exec(segment);
  return match && { kind: match[1], number: match[2], again: match[3] };
}

/** The segments of units without `2.2` above `2.2.1`: the longer number tells it. */
function withoutRepeated(segments: readonly string[]): string[] {
  return segments.filter((segment, i) => {
    const next = segments[i + 1];
    return !(segment.startsWith('so-') && segment.includes('.') && next?.startsWith(`${segment}.`));
  });
}

/**
 * A path as a person says it, smallest unit first: `điểm a khoản 2 Điều 5`, `khoản 1 tiểu mục I Mục A Phụ lục III`; tables largest
 * first. A unit within one of the same name has the name of a lower level, or `thuộc` between the two. Unknown segments are
 * shown as they are.
 */
export function printPath(path: string, lang: Lang): string {
  const pick = (pair: Pair): string => pair[lang === 'vi' ? 0 : 1];
  if (places[path]) return pick(places[path]);
  const [head, second] = path.split('/');
  if ((head === 'can-cu' || head === 'de-nghi') && second !== undefined) return `${pick(words[head])} ${second}`;
  const segments = withoutRepeated(path.split('/'));
  /** Names of the larger units, in small letters. */
  const used = new Set<string>();
  let last = '';
  const printed = segments.map((segment): { text: string; joined: string } => {
    const parts = parse(segment);
    const names =
      parts === null ? undefined : parts.kind === 'so' && parts.number.includes('.') ? [dotted] : levels[parts.kind];
    const name = names?.find(([word]) => !used.has(word.toLowerCase())) ?? names?.at(-1) ?? words[parts?.kind ?? ''];
    const known = places[segment] ?? words[segment];
    if (parts === null || name === undefined || places[segment]) {
      last = '';
      return { text: known ? pick(known) : segment, joined: ' ' };
    }
    const joined = last === name[0] ? { vi: ' thuộc ', en: ' of ' }[lang] : ' ';
    last = name[0];
    if (name !== dotted) used.add(last.toLowerCase());
    const again = parts.again ? ` (${lang === 'vi' ? 'lần' : 'no.'} ${parts.again})` : '';
    const number = !countedByUs.has(parts.kind)
      ? ` ${parts.number}`
      : parts.number === '1'
        ? ''
        : { vi: ` thứ ${parts.number}`, en: ` no. ${parts.number}` }[lang];
    return { text: `${pick(name)}${number}${again}`, joined };
  });
  const table = segments.findIndex((segment) => segment.startsWith('bang-'));
  const end = table < 0 ? printed.length : table;
  const units = printed
    .slice(0, end)
    .reduce((above, { text, joined }) => (above === '' ? text : text + joined + above), '');
  const rest = printed.slice(end).map(({ text }) => text);
  return [units, rest.join(', ')].filter((part) => part !== '').join(', ');
}
