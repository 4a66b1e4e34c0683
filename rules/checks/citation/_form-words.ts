import { inPlaces } from '../../engine/repeats.ts';
import type { Telling } from '../../engine/types.ts';
import type { Slip } from './_form.ts';

export interface Data {
  readonly slip: Slip;
  readonly words: string;
  readonly right: string;
  readonly count: number;
  /** Article on the word “số” for this class of draft; empty when the class is unknown. */
  readonly ground: string;
}

/** Words of the findings by slip. */
export const words = {
  vi: (d: Data, { places }: Telling) => ({
    what: {
      colon: `Trước số, ký hiệu ${d.words} có dấu hai chấm thừa sau chữ “số”${inPlaces.vi(places)}.`,
      word: `Trước số, ký hiệu ${d.words} thiếu chữ “số”${inPlaces.vi(places)}.`,
      phrase: `Cụm từ “${d.words}” không còn được dùng để nêu văn bản sửa đổi.`,
      'own-line': `${d.words} là luật sửa đổi, được ghi thành một căn cứ riêng.`,
      'joined-law': `${d.words} là luật sửa đổi, được nối với luật trước bằng “${d.right}” như một căn cứ nữa.`,
      code: `Số, ký hiệu được viện dẫn viết tắt tên loại là “${d.words}”.`,
      'date-words': `“${d.words}” ghi chữ “tháng” trước năm.`,
      'bare-law': `Căn cứ nêu ${d.words} mà không có số, ký hiệu.`,
      'old-date': `Viện dẫn có ghi “${d.words}” theo cách cũ${inPlaces.vi(d.count)}.`,
      'law-number': `Căn cứ ghi số, ký hiệu ${d.words} của luật, pháp lệnh.`,
      'first-mention': `Lần đầu viện dẫn ${d.words} chưa nêu ${d.right}.`,
    }[d.slip],
    why: {
      colon: `Số, ký hiệu đứng ngay sau chữ “số”, không có dấu hai chấm; “Số:” chỉ dùng ở đầu văn bản${d.ground ? ` (${d.ground})` : ''}.`,
      word: `Viện dẫn gồm tên loại, chữ “số”, rồi đến số, ký hiệu${d.ground ? ` (${d.ground})` : ''}.`,
      phrase:
        'Khoản 1 Điều 68 Nghị định số 78/2025/NĐ-CP (đã sửa đổi) quy định dùng cụm từ “được sửa đổi, bổ sung bởi” kèm loại và số, ký hiệu.',
      'own-line':
        'Luật sửa đổi được nêu ngay sau luật được sửa đổi, không thành căn cứ riêng (khoản 1 Điều 68 Nghị định số 78/2025/NĐ-CP).',
      'joined-law':
        'Luật sửa đổi được nêu ngay sau luật được sửa đổi bằng cụm từ “được sửa đổi, bổ sung bởi” kèm loại và số, ký hiệu (khoản 1 Điều 68 Nghị định số 78/2025/NĐ-CP).',
      code: 'Chữ viết tắt tên loại văn bản theo bảng, phân biệt chữ hoa, chữ thường: Tờ trình là “TTr”, Chương trình là “CTr” (Phụ lục III Nghị định số 30/2020/NĐ-CP).',
      'date-words': 'Ngày, tháng, năm ghi theo dạng “ngày … tháng … năm …”.',
      'bare-law':
        'Viện dẫn luật, pháp lệnh lần đầu ghi đủ tên và số, ký hiệu (điểm a khoản 1 Điều 68 Nghị định số 78/2025/NĐ-CP).',
      'old-date':
        'Viện dẫn văn bản quy phạm pháp luật chỉ cần số, ký hiệu; ngày ban hành không bắt buộc (khoản 1 Điều 68 Nghị định số 78/2025/NĐ-CP).',
      'law-number':
        'Trong văn bản hành chính, căn cứ là luật, pháp lệnh không ghi số, ký hiệu và cơ quan ban hành (Phụ lục I Nghị định số 30/2020/NĐ-CP).',
      'first-mention':
        'Văn bản hành chính viện dẫn lần đầu ghi đủ loại, số, ngày, cơ quan ban hành và trích yếu (Phụ lục I Nghị định số 30/2020/NĐ-CP).',
    }[d.slip],
    todo: {
      colon: `Ghi “${d.right}”.`,
      word: `Ghi “${d.right}”.`,
      phrase: 'Ghi “được sửa đổi, bổ sung bởi” kèm loại và số, ký hiệu của văn bản sửa đổi.',
      'own-line': 'Chuyển vào dòng căn cứ của luật được sửa đổi, sau cụm từ “được sửa đổi, bổ sung bởi”.',
      'joined-law': `Thay “${d.right}” bằng “được sửa đổi, bổ sung bởi”, rồi chỉ ghi loại và số, ký hiệu của luật sửa đổi.`,
      code: `Ghi “${d.right}”.`,
      'date-words': `Ghi “${d.right}”.`,
      'bare-law': d.right ? `Ghi “${d.right}”.` : 'Thêm số, ký hiệu của luật, pháp lệnh.',
      'old-date': 'Có thể bỏ ngày ban hành trong viện dẫn.',
      'law-number': `Ghi “${d.right}” kèm ngày ban hành, không ghi số.`,
      'first-mention': `Bổ sung ${d.right}.`,
    }[d.slip],
  }),
  en: (d: Data, { places }: Telling) => ({
    what: {
      colon: `A colon stands after “số” before ${d.words}${inPlaces.en(places)}.`,
      word: `The word “số” is missing before ${d.words}${inPlaces.en(places)}.`,
      phrase: `“${d.words}” is no longer the phrase for amendments.`,
      'own-line': `${d.words} is an amending law that stands as a basis of its own.`,
      'joined-law': `${d.words} is an amending law, joined to the law before it by “${d.right}” like one more basis.`,
      code: `The number has “${d.words}” for the type.`,
      'date-words': `“${d.words}” has “tháng” before the year.`,
      'bare-law': `The basis names ${d.words} without its number.`,
      'old-date': `The citation has “${d.words}”, in the old style${inPlaces.en(d.count)}.`,
      'law-number': `The basis gives the number ${d.words} of a law.`,
      'first-mention': `The first mention of ${d.words} lacks ${d.right === 'ngày ban hành' ? 'its date' : d.right === 'cơ quan ban hành' ? 'its issuing body' : 'its date and issuing body'}.`,
    }[d.slip],
    why: {
      colon: 'The number follows the word “số” directly; “Số:” belongs to the header only.',
      word: 'A citation is the type, the word “số”, then the number.',
      phrase:
        'Article 68(1) of Decree 78/2025/NĐ-CP, as amended, prescribes “được sửa đổi, bổ sung bởi” with type and number.',
      'own-line':
        'An amending law is named behind the law it amends, not as its own basis (Article 68(1) of Decree 78/2025/NĐ-CP).',
      'joined-law':
        'An amending law follows the law it amends behind “được sửa đổi, bổ sung bởi”, with type and number (Article 68(1) of Decree 78/2025/NĐ-CP).',
      code: 'The abbreviations of types are those of the table, capitals and small letters alike: “TTr”, “CTr” (Annex III of Decree 30/2020/NĐ-CP).',
      'date-words': 'A date is written “ngày … tháng … năm …”.',
      'bare-law': 'A law is cited by name and number at first mention (Article 68(1)(a) of Decree 78/2025/NĐ-CP).',
      'old-date': 'A normative document is cited by its number; the date is not needed.',
      'law-number':
        'In an administrative paper a basis that is a law carries no number and no body (Annex I of Decree 30/2020/NĐ-CP).',
      'first-mention':
        'An administrative paper gives type, number, date, body and subject at first mention (Annex I of Decree 30/2020/NĐ-CP).',
    }[d.slip],
    todo: {
      colon: `Write “${d.right}”.`,
      word: `Write “${d.right}”.`,
      phrase: 'Write “được sửa đổi, bổ sung bởi” with the type and number of the amending document.',
      'own-line': 'Move it behind the law it amends, after “được sửa đổi, bổ sung bởi”.',
      'joined-law': `Put “được sửa đổi, bổ sung bởi” in place of “${d.right}”, then only type and number.`,
      code: `Write “${d.right}”.`,
      'date-words': `Write “${d.right}”.`,
      'bare-law': d.right ? `Write “${d.right}”.` : 'Add the number of the law.',
      'old-date': 'The date may be left out.',
      'law-number': `Write “${d.right}” with its date, without the number.`,
      'first-mention': 'Add what is missing.',
    }[d.slip],
  }),
};
