import { symbolType } from '../citations/normalise.ts';
import type { Role } from '../dossier/types.ts';
import { roleWords } from '../dossier/words.ts';
import type { Bilingual, Finding, FindingEvidence, Lang, Severity } from '../engine/types.ts';
import type { Confidence, FactConfidence, IsoDate } from '../law/types.ts';
import type { Evidence, Kind } from '../structure/types.ts';
import { isIsoDate, printDate as printVietnamese } from '../text/calendar.ts';
import type { Section } from './types.ts';

/** Picks the words of a language. */
export const say = (lang: Lang, vi: string, en: string): string => (lang === 'vi' ? vi : en);

/** Kinds of draft as people call them. */
export const kindWords: Readonly<Record<Kind, Bilingual>> = {
  'hien-phap': { vi: 'Hiến pháp', en: 'Constitution' },
  luat: { vi: 'Luật', en: 'Law' },
  'phap-lenh': { vi: 'Pháp lệnh', en: 'Ordinance' },
  'nghi-dinh': { vi: 'Nghị định', en: 'Decree' },
  'thong-tu': { vi: 'Thông tư', en: 'Circular' },
  ttlt: { vi: 'Thông tư liên tịch', en: 'Joint circular' },
  vbhn: { vi: 'Văn bản hợp nhất', en: 'Consolidated text' },
  'nghi-quyet-qppl': { vi: 'Nghị quyết (quy phạm pháp luật)', en: 'Resolution (normative)' },
  'quyet-dinh-qppl': { vi: 'Quyết định (quy phạm pháp luật)', en: 'Decision (normative)' },
  'nghi-quyet': { vi: 'Nghị quyết (hành chính)', en: 'Resolution (administrative)' },
  'quyet-dinh': { vi: 'Quyết định (hành chính)', en: 'Decision (administrative)' },
  'quyet-dinh-cong-bo-tthc': {
    vi: 'Quyết định công bố thủ tục hành chính',
    en: 'Decision announcing administrative procedures',
  },
  'chi-thi': { vi: 'Chỉ thị', en: 'Directive' },
  'quy-che': { vi: 'Quy chế, quy định', en: 'Regulation' },
  'ke-hoach': { vi: 'Kế hoạch', en: 'Plan' },
  'to-trinh': { vi: 'Tờ trình', en: 'Submission' },
  'bao-cao': { vi: 'Báo cáo', en: 'Report' },
  'bao-cao-tham-dinh': { vi: 'Báo cáo thẩm định', en: 'Appraisal report' },
  'cong-van': { vi: 'Công văn', en: 'Official letter' },
  'cong-dien': { vi: 'Công điện', en: 'Urgent dispatch' },
  'thong-bao': { vi: 'Thông báo', en: 'Notice' },
  tthc: { vi: 'Thủ tục hành chính', en: 'Administrative procedure' },
  khac: { vi: 'Chưa nhận ra loại văn bản', en: 'Kind not recognised' },
};

export const kindEvidenceWords: Readonly<Record<Evidence['what'], Bilingual>> = {
  'type-line': { vi: 'dòng tên loại', en: 'the line of the type' },
  symbol: { vi: 'số, ký hiệu', en: 'the number and symbol' },
  issuer: { vi: 'cơ quan ban hành', en: 'the issuer' },
  'front-matter': { vi: 'khai báo đầu tệp', en: 'the front matter' },
  option: { vi: 'tùy chọn của người dùng', en: 'the option given' },
  adoption: { vi: 'dòng thông qua', en: 'the adoption line' },
  'procedure-sheet': { vi: 'bảng thủ tục hành chính', en: 'a procedure sheet' },
  subject: { vi: 'trích yếu', en: 'the subject' },
  body: { vi: 'nội dung', en: 'the body' },
};

export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'LỖI', en: 'ERROR' },
  warning: { vi: 'CẢNH BÁO', en: 'WARNING' },
  info: { vi: 'LƯU Ý', en: 'NOTE' },
};

export const sectionWords: Readonly<Record<Section, Bilingual>> = {
  law: { vi: 'Có thể trái pháp luật', en: 'May be unlawful' },
  form: { vi: 'Sai sót thể thức, kỹ thuật', en: 'Defects of form and technique' },
  open: { vi: 'Chưa kết luận được', en: 'Could not be told' },
};

const confidenceWords: Readonly<Record<Confidence, Bilingual>> = {
  A: { vi: 'A (bản chính thức hoặc hai nguồn khớp nhau)', en: 'A (official text or two agreeing sources)' },
  B: { vi: 'B (một nguồn)', en: 'B (one source)' },
  C: { vi: 'C (chưa đối chiếu)', en: 'C (not compared)' },
};

/** How far a fact is trusted, as people say it. */
export const factConfidenceWords: Readonly<Record<FactConfidence, Bilingual>> = {
  sure: { vi: 'chắc chắn', en: 'sure' },
  'sure-first-text': { vi: 'chắc chắn theo bản ban hành lần đầu', en: 'sure, in the text as first issued' },
  likely: { vi: 'nhiều khả năng', en: 'likely' },
  unsure: { vi: 'chưa chắc, chỉ nêu khi được bật', en: 'unsure, told only when switched on' },
};

/** Confidence of a datum with its meaning. */
export function confidence(value: Confidence, lang: Lang): string {
  return confidenceWords[value][lang];
}

/** Events as verbs: `<document> đã bị thay thế bởi …`. */
export const eventWords: Readonly<Record<FindingEvidence['event'], Bilingual>> = {
  replaced: { vi: 'bị thay thế', en: 'replaced' },
  repealed: { vi: 'bị bãi bỏ', en: 'repealed' },
  expired: { vi: 'hết hiệu lực', en: 'expired' },
  'lapsed-with-parent': { vi: 'hết hiệu lực theo văn bản được quy định chi tiết', en: 'lapsed with its parent' },
  'partly-repealed': { vi: 'bị bãi bỏ một phần', en: 'partly repealed' },
  amended: { vi: 'được sửa đổi, bổ sung', en: 'amended' },
  suspended: { vi: 'bị ngưng hiệu lực', en: 'suspended' },
  'not-yet': { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  unknown: { vi: 'không có trong dữ liệu', en: 'not in the data' },
  ambiguous: { vi: 'chưa phân biệt được là văn bản nào', en: 'several documents fit' },
  verify: { vi: 'tình trạng cần kiểm tra lại', en: 'state to be verified' },
};

/** Events that one document does to another; the others come about under it. */
const passive: ReadonlySet<FindingEvidence['event']> = new Set([
  'replaced',
  'repealed',
  'partly-repealed',
  'amended',
  'suspended',
]);

/** An event with the document behind it, by the name given: `bị thay thế bởi …`, `hết hiệu lực theo …`. */
export function eventBy(event: FindingEvidence['event'], by: string | null, lang: Lang): string {
  if (by === null) return eventWords[event][lang];
  const joint = passive.has(event) ? say(lang, 'bởi', 'by') : say(lang, 'theo', 'under');
  return `${eventWords[event][lang]} ${joint} ${by}`;
}

/** `; nguồn: …` of a datum; nothing when its row names none. The tables count citations in English. */
export function sourceNote(source: string, lang: Lang): string {
  if (source === '') return '';
  if (lang === 'en') return `; source: ${source}`;
  return `; nguồn: ${source.replace(/citations ×(\d+)/gu, '$1 lần được viện dẫn').replaceAll('citations', 'lời viện dẫn')}`;
}

/** A date as Vietnamese papers print it (`01/7/2025`); ISO in English. */
export function printDate(date: IsoDate, lang: Lang): string {
  return lang === 'en' || !isIsoDate(date) ? date : printVietnamese(date);
}

/** A document by its type and number, as a draft must write it (handbook fact V7.1): `Nghị định số 78/2025/NĐ-CP`. Vietnamese in every language. */
export function documentName(symbol: string, nameOf?: (symbol: string) => string | null): string {
  const type = symbolType(symbol);
  return nameOf?.(symbol) ?? (type === null ? symbol : `${type} số ${symbol}`);
}

/** What stands behind the symbol in a key of the registry: ` ngày 18/3/2014` of `19/NQ-CP@2014-03-18`; empty for most. */
export function keySuffix(key: string, lang: Lang): string {
  return key
    .split('@')
    .slice(1)
    .map((part) => (isIsoDate(part) ? ` ${lang === 'vi' ? 'ngày' : 'of'} ${printDate(part, lang)}` : ` (${part})`))
    .join('');
}

/** Key of the registry as people read it: `19/NQ-CP@2014-03-18` → `Nghị quyết số 19/NQ-CP ngày 18/3/2014`. */
export function keyName(key: string, lang: Lang, nameOf?: (symbol: string) => string | null): string {
  return documentName(key.split('@')[0], nameOf) + keySuffix(key, lang);
}

/** The parts of a message as one text. */
export function sentences(finding: Finding, lang: Lang): string {
  const { what, why, todo } = finding.words[lang];
  return [what, why, todo].filter((part) => part !== '').join(' ');
}

/** First letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Subjects of absences as people call them. */
const subjectWords: Readonly<Record<string, Bilingual>> = {
  'procedure/name': { vi: 'tên thủ tục', en: 'name of the procedure' },
  'procedure/steps': { vi: 'trình tự thực hiện', en: 'steps' },
  'procedure/channel': { vi: 'cách thức thực hiện', en: 'way of filing' },
  'procedure/papers': { vi: 'thành phần hồ sơ', en: 'list of papers' },
  'procedure/sets': { vi: 'số lượng hồ sơ', en: 'number of sets' },
  'procedure/deadline': { vi: 'thời hạn giải quyết', en: 'time for handling' },
  'procedure/applicants': { vi: 'đối tượng thực hiện', en: 'who may apply' },
  'procedure/agency': { vi: 'cơ quan giải quyết', en: 'agency that decides' },
  'procedure/result': { vi: 'kết quả thực hiện', en: 'result' },
  'procedure/fee': { vi: 'phí, lệ phí', en: 'fee' },
  'procedure/form': { vi: 'mẫu đơn, mẫu tờ khai', en: 'application form' },
  'procedure/conditions': { vi: 'yêu cầu, điều kiện', en: 'conditions' },
  'procedure/legal-basis': { vi: 'căn cứ pháp lý', en: 'legal ground' },
  'procedure/delegation': { vi: 'điều, khoản giao quy định thủ tục', en: 'article that assigns the procedure' },
  'national-name': { vi: 'Quốc hiệu', en: 'national name' },
  motto: { vi: 'Tiêu ngữ', en: 'motto' },
  issuer: { vi: 'tên cơ quan ban hành', en: 'issuer' },
  'superior-line': { vi: 'tên cơ quan cấp trên', en: 'line of the superior body' },
  symbol: { vi: 'số, ký hiệu', en: 'number and symbol' },
  'symbol-year': { vi: 'năm trong số, ký hiệu', en: 'year in the symbol' },
  'place-date': { vi: 'địa danh, thời gian ban hành', en: 'place and date' },
  place: { vi: 'địa danh', en: 'place' },
  date: { vi: 'thời gian ban hành', en: 'date' },
  type: { vi: 'tên loại', en: 'type' },
  subject: { vi: 'trích yếu', en: 'subject' },
  header: { vi: 'phần đầu của văn bản', en: 'head of the document' },
  addressee: { vi: '“Kính gửi:”', en: 'addressee (“Kính gửi”)' },
  'letter-subject': { vi: '“V/v …” dưới số, ký hiệu', en: 'subject line (“V/v”)' },
  'legal-basis': { vi: 'căn cứ ban hành', en: 'legal basis' },
  'basis-authority': { vi: 'căn cứ về thẩm quyền ban hành', en: 'legal basis of the power to issue' },
  'consideration-line': { vi: '“Theo đề nghị của …” hoặc “Xét …”', en: 'consideration line' },
  consideration: { vi: '“Theo đề nghị của …” hoặc “Xét …”', en: 'consideration line' },
  'enacting-sentence': { vi: 'câu ban hành', en: 'enacting sentence' },
  'authority-line': { vi: 'dòng thẩm quyền ban hành', en: 'line of the issuing power' },
  'decision-line': { vi: 'dòng “QUYẾT ĐỊNH:”', en: 'decision line' },
  'adoption-line': { vi: 'dòng thông qua', en: 'adoption line' },
  adoption: { vi: 'dòng thông qua', en: 'adoption line' },
  'effect-clause': { vi: 'điều khoản về hiệu lực', en: 'clause on effect' },
  effect: { vi: 'điều khoản về hiệu lực', en: 'clause on effect' },
  'implementation-clause': { vi: 'trách nhiệm thi hành', en: 'implementation clause' },
  implementation: { vi: 'trách nhiệm thi hành', en: 'implementation clause' },
  recipients: { vi: 'nơi nhận', en: 'recipients' },
  signature: { vi: 'chữ ký', en: 'signature block' },
  signer: { vi: 'họ và tên người ký', en: 'name of the signer' },
  'end-mark': { vi: 'dấu kết thúc “./.”', en: 'end mark “./.”' },
  appendix: { vi: 'phụ lục', en: 'appendix' },
  'attachment-line': { vi: '“(Ban hành kèm theo …)”', en: 'attachment line' },
  'territorial-scope': { vi: 'phạm vi lãnh thổ', en: 'territorial scope' },
};

/** `(thiếu) Tiêu ngữ`: what stands beside the caret of an absence. A subject without words of its own is left to the message. */
export function missingWords(subject: string, lang: Lang): string {
  const word = (subjectWords[subject] ?? roleWords[subject.replace(/^paper\//u, '') as Role])?.[lang];
  const missing = lang === 'vi' ? '(thiếu)' : '(missing)';
  return word ? `${missing} ${word}` : missing;
}
