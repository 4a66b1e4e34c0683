import { alsoInPlaces } from '../../engine/repeats.ts';
import type { Telling, Words } from '../../engine/types.ts';

/** What is wrong with a number, or with how it is written. */
export type Defect =
  | 'gap'
  | 'wrong'
  | 'repeat'
  | 'moved'
  | 'restart'
  | 'foreign'
  | 'automatic'
  | 'inserted'
  | 'parent'
  | 'form'
  | 'dash'
  | 'scan';

export interface NumberData {
  readonly defect: Defect;
  /** Label as printed, and the one that belongs there: `g)`, `đ)`. */
  readonly printed: string;
  readonly wanted: string;
  /** Label before it in the row; empty at its beginning. */
  readonly after: string;
  /** Numbers that are missing, the last one empty when there is only one. */
  readonly missing: readonly [first: string, last: string];
  /** The place may have been lost when the file was made: look first. */
  readonly look: boolean;
}

const lookVi = ' Kiểm tra trước: có thể dòng này bị mất hoặc dính vào đoạn trên khi chuyển tệp.';
const lookEn = ' Look first: the line may have been lost, or joined to the one above, when the file was made.';

/** Defects of a row of numbers, as opposed to those of a label or a whole draft. */
const row: ReadonlySet<Defect> = new Set(['gap', 'wrong', 'repeat', 'moved', 'restart', 'foreign']);

/** Words of a finding on numbers, in Vietnamese. */
export function numberVi({ defect, printed, wanted, after, missing, look }: NumberData, { places }: Telling): Words {
  const [first, last] = missing;
  const lost = last === '' ? `“${first}”` : `từ “${first}” đến “${last}”`;
  const run = 'Điều, khoản, điểm và các đề mục được đánh số liên tục, không bỏ số, không lặp số.';
  const letters =
    'Điểm dùng chữ cái tiếng Việt theo thứ tự a, b, c, d, đ, e, g, h, i, k…: có “đ”, không có “f”, “j”, “w”, “z”.';
  const again = alsoInPlaces.vi(places);
  const words: Record<Defect, readonly [string, string, string]> = {
    gap: [
      after === '' ? `Số đầu tiên là “${printed}”, thiếu ${lost}.` : `Sau “${after}” là “${printed}”, thiếu ${lost}.`,
      /\d|[IVX]/u.test(wanted) ? run : letters,
      `Bổ sung phần thiếu, hoặc đánh số lại từ “${printed}” thành “${wanted}” và sửa các chỗ dẫn.`,
    ],
    wrong: [
      after === '' ? `Số đầu tiên là “${printed}”.` : `Sau “${after}” là “${printed}”, lẽ ra là “${wanted}”.`,
      run,
      `Sửa “${printed}” thành “${wanted}”.`,
    ],
    repeat: [`“${printed}” được dùng hai lần liền nhau.`, run, `Đánh số lại từ chỗ này: “${wanted}” và tiếp theo.`],
    moved: [
      `“${printed}” đứng sau “${after}”.`,
      run,
      'Chuyển nội dung này về đúng chỗ, hoặc đánh số lại theo thứ tự đang đứng và sửa các chỗ dẫn.',
    ],
    restart: [
      `Sau “${after}” lại đánh số từ “${printed}”.`,
      'Trong một đơn vị, mỗi số chỉ dùng một lần, nếu không thì không viện dẫn được.',
      `Kiểm tra có thiếu số của đơn vị lớn hơn ở trên không; nếu không, đánh số tiếp là “${wanted}”.`,
    ],
    foreign: [`“${printed}” không phải chữ dùng để đánh thứ tự điểm.`, letters, `Sửa thành “${wanted}”.`],
    automatic: [
      `Sau “${after}” là “${printed}”, bỏ mất “${wanted}”: có lẽ do đánh số tự động.`,
      letters,
      `Đánh lại: “${printed}” thành “${wanted}” và tiếp theo; sửa các chỗ dẫn.`,
    ],
    inserted: [
      `“${printed}” là số chèn thêm.`,
      'Số kèm chữ cái chỉ dùng cho đơn vị được bổ sung vào văn bản đã ban hành; văn bản mới đánh số liên tục.',
      `Đánh số là “${wanted}” và tiếp theo.`,
    ],
    parent: [
      `“${printed}” không nằm trong mục mang số đứng trước dấu chấm.`,
      'Số nhiều cấp lặp lại số của mục chứa nó.',
      `Ghi “${wanted}”.`,
    ],
    form: [
      `“${printed}” viết chưa đúng mẫu, lẽ ra là “${wanted}”.${again}`,
      'Phần, chương đánh số La Mã; mục, điều, khoản đánh số Ả Rập; sau số của điều, khoản là dấu chấm; điểm là chữ cái với dấu ngoặc đơn đóng.',
      `Viết “${wanted}”.`,
    ],
    dash: [
      `Trước “${wanted}” có thêm dấu gạch đầu dòng.${again}`,
      'Điểm đã có chữ cái làm thứ tự, không thêm ký hiệu liệt kê khác.',
      'Bỏ dấu gạch đầu dòng.',
    ],
    scan: [
      `Có ${places} chỗ số thứ tự không liền nhau (đầu tiên: “${printed}”, lẽ ra là “${wanted}”).`,
      'Nhiều chỗ là các chữ, số dễ nhận nhầm khi quét (d và đ, 5 và 8), nên đây có lẽ là lỗi nhận dạng chữ.',
      'Kiểm tra các số thứ tự với bản gốc trước khi dùng.',
    ],
  };
  const [said, why, todo] = words[defect];
  const what = places > 1 && row.has(defect) ? `${said} Dãy số này có ${places} chỗ sai.` : said;
  return { what, why, todo: look ? `${todo}${lookVi}` : todo };
}

/** Words of a finding on numbers, in English. */
export function numberEn({ defect, printed, wanted, after, missing, look }: NumberData, { places }: Telling): Words {
  const [first, last] = missing;
  const lost = last === '' ? `“${first}” is missing` : `“${first}” to “${last}” are missing`;
  const run = 'Articles, clauses, points and headings are numbered without a gap, and no number is used twice.';
  const letters = 'Points take the letters a, b, c, d, đ, e, g, h, i, k…: with “đ”, without “f”, “j”, “w”, “z”.';
  const again = alsoInPlaces.en(places);
  const words: Record<Defect, readonly [string, string, string]> = {
    gap: [
      after === '' ? `The first number is “${printed}”: ${lost}.` : `“${printed}” follows “${after}”: ${lost}.`,
      /\d|[IVX]/u.test(wanted) ? run : letters,
      `Add what is missing, or number anew from “${printed}”, which becomes “${wanted}”, and mend the references.`,
    ],
    wrong: [
      after === '' ? `The first number is “${printed}”.` : `“${printed}” follows “${after}”; it should be “${wanted}”.`,
      run,
      `Change “${printed}” to “${wanted}”.`,
    ],
    repeat: [`“${printed}” stands twice in a row.`, run, `Number anew from here: “${wanted}” and so on.`],
    moved: [
      `“${printed}” stands behind “${after}”.`,
      run,
      'Move it to its place, or number anew in the order in which the units stand and mend the references.',
    ],
    restart: [
      `After “${after}” the numbers begin again with “${printed}”.`,
      'Within a unit a number is used once; otherwise nobody can cite it.',
      `See whether the number of a larger unit is missing above; if not, go on with “${wanted}”.`,
    ],
    foreign: [`“${printed}” is no letter of a point.`, letters, `Change it to “${wanted}”.`],
    automatic: [
      `“${printed}” follows “${after}” and leaves out “${wanted}”: probably numbered automatically.`,
      letters,
      `Number anew: “${printed}” becomes “${wanted}”, and so on; mend the references.`,
    ],
    inserted: [
      `“${printed}” is the number of a unit put in later.`,
      'A number with a letter is for a unit added to an issued document; a new document is numbered without a break.',
      `Number it “${wanted}”, and so on.`,
    ],
    parent: [
      `“${printed}” does not stand under the heading whose number it begins with.`,
      'A number of several levels repeats that of the heading above.',
      `Write “${wanted}”.`,
    ],
    form: [
      `“${printed}” is not written as it should be: “${wanted}”.${again}`,
      'Parts and chapters have Roman figures; sections, articles and clauses Arabic ones; a full stop follows the number of an article or clause, a closing bracket the letter of a point.',
      `Write “${wanted}”.`,
    ],
    dash: [
      `A dash stands before “${wanted}”.${again}`,
      'A point has its letter and takes no other sign of a list.',
      'Take the dash out.',
    ],
    scan: [
      `In ${places} places the numbers do not follow each other (first: “${printed}” for “${wanted}”).`,
      'Many of them are letters and figures that scanning confuses (d and đ, 5 and 8), so the text was probably scanned.',
      'Compare the numbers with the original before using the text.',
    ],
  };
  const [said, why, todo] = words[defect];
  const what = places > 1 && row.has(defect) ? `${said} This row has ${places} faults.` : said;
  return { what, why, todo: look ? `${todo}${lookEn}` : todo };
}
