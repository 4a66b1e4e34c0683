import type { Words } from '../../engine/types.ts';

/** What may be wrong with number and symbol. */
export type SymbolDefect =
  | 'missing'
  | 'label'
  | 'colon'
  | 'space'
  | 'separator'
  | 'zero'
  | 'no-year'
  | 'year'
  | 'letter'
  | 'spelling'
  | 'type'
  | 'issuer';

/** The words of the-thuc/symbol by defect and language; `printed` is what stands there, `right` what should. */
export const symbolWords: Readonly<
  Record<SymbolDefect, Readonly<Record<'vi' | 'en', (printed: string, right: string) => Words>>>
> = {
  missing: {
    vi: () => ({
      what: 'Dự thảo chưa có dòng số, ký hiệu.',
      why: 'Số, ký hiệu là thành phần thể thức bắt buộc.',
      todo: 'Thêm dòng “Số: …”; dự thảo được để trống số thứ tự nhưng phải có ký hiệu.',
    }),
    en: () => ({
      what: 'The draft has no number and symbol.',
      why: 'Number and symbol are a mandatory part.',
      todo: 'Add the line “Số: …”; a draft may leave the number open but not the symbol.',
    }),
  },
  label: {
    vi: (printed) => ({
      what: `Chữ “${printed}” trước số, ký hiệu viết sai.`,
      why: 'Dòng số, ký hiệu mở đầu bằng “Số:”.',
      todo: 'Sửa thành “Số:”.',
    }),
    en: (printed) => ({
      what: `The word “${printed}” before the number is misspelt.`,
      why: 'The line begins with “Số:”.',
      todo: 'Write “Số:”.',
    }),
  },
  colon: {
    vi: (printed) => ({
      what: `Sau chữ “${printed}” của dòng số, ký hiệu không có dấu hai chấm.`,
      why: 'Dòng số, ký hiệu mở đầu bằng “Số:”.',
      todo: `Sửa thành “${printed}:”.`,
    }),
    en: (printed) => ({
      what: `No colon follows “${printed}” before the number.`,
      why: 'The line begins with “Số:”.',
      todo: `Write “${printed}:”.`,
    }),
  },
  space: {
    vi: (printed, right) => ({
      what: `Số, ký hiệu “${printed}” có khoảng trắng.`,
      why: 'Các phần của số, ký hiệu viết liền nhau.',
      todo: `Sửa thành “${right}”.`,
    }),
    en: (printed, right) => ({
      what: `There are spaces in “${printed}”.`,
      why: 'The parts of a symbol stand together without spaces.',
      todo: `Write “${right}”.`,
    }),
  },
  separator: {
    vi: (printed, right) => ({
      what: `Số, ký hiệu “${printed}” thiếu hoặc dùng sai dấu nối.`,
      why: 'Giữa loại văn bản và cơ quan là dấu gạch nối (-).',
      todo: `Sửa thành “${right}”.`,
    }),
    en: (printed, right) => ({
      what: `The symbol “${printed}” lacks its hyphen or has another mark.`,
      why: 'A hyphen (-) stands between type and body.',
      todo: `Write “${right}”.`,
    }),
  },
  zero: {
    vi: (printed, right) => ({
      what: `Số của văn bản “${printed}” chưa có số 0 ở trước.`,
      why: 'Số nhỏ hơn 10 phải ghi thêm số 0 ở trước.',
      todo: `Sửa thành “${right}”.`,
    }),
    en: (printed, right) => ({
      what: `The number of “${printed}” has no leading zero.`,
      why: 'Numbers under 10 take a leading zero.',
      todo: `Write “${right}”.`,
    }),
  },
  'no-year': {
    vi: (printed, right) => ({
      what: `Số, ký hiệu “${printed}” chưa có năm ban hành, trong khi dự thảo được viết theo mẫu văn bản quy phạm pháp luật.`,
      why: 'Số, ký hiệu của văn bản quy phạm pháp luật phải có năm ban hành; không có năm là văn bản hành chính.',
      todo: `Sửa thành “${right}”, hoặc soạn lại theo mẫu văn bản hành chính.`,
    }),
    en: (printed, right) => ({
      what: `The symbol “${printed}” has no year while the draft is written as a normative document.`,
      why: 'The symbol of a normative document carries the year; without it the document is administrative.',
      todo: `Write “${right}”, or use the administrative form.`,
    }),
  },
  year: {
    vi: (printed, right) => ({
      what: `Số, ký hiệu “${printed}” có năm ban hành, trong khi dự thảo là văn bản hành chính.`,
      why: 'Chỉ văn bản quy phạm pháp luật có năm trong số, ký hiệu.',
      todo: `Sửa thành “${right}”.`,
    }),
    en: (printed, right) => ({
      what: `The symbol “${printed}” carries a year though the draft is administrative.`,
      why: 'Only normative documents carry the year in their symbol.',
      todo: `Write “${right}”.`,
    }),
  },
  letter: {
    vi: (printed) => ({
      what: `Ký hiệu công văn “${printed}” có chữ “CV”.`,
      why: 'Ký hiệu của công văn gồm cơ quan ban hành và đơn vị soạn thảo, không có tên loại.',
      todo: 'Ghi theo dạng “số/CƠ QUAN-ĐƠN VỊ”, ví dụ 1488/STP-XDKTVB.',
    }),
    en: (printed) => ({
      what: `The symbol of the letter, “${printed}”, has the code “CV”.`,
      why: 'The symbol of a letter names body and unit, no type.',
      todo: 'Write number/BODY-UNIT, such as 1488/STP-XDKTVB.',
    }),
  },
  spelling: {
    vi: (printed, right) => ({
      what: `Chữ viết tắt “${printed}” trong ký hiệu viết chưa đúng.`,
      why: 'Chữ viết tắt trong ký hiệu theo bảng quy định, phân biệt chữ hoa và chữ thường.',
      todo: `Sửa thành “${right}”.`,
    }),
    en: (printed, right) => ({
      what: `The code “${printed}” is not spelled as required.`,
      why: 'The codes in a symbol follow a fixed table, capitals included.',
      todo: `Write “${right}”.`,
    }),
  },
  type: {
    vi: (printed, right) => ({
      what: `Ký hiệu ghi “${printed}” nhưng tên loại của dự thảo là loại khác.`,
      why: 'Chữ viết tắt tên loại trong ký hiệu phải khớp với tên loại văn bản.',
      todo: `Ghi “${right}” trong ký hiệu, hoặc sửa tên loại.`,
    }),
    en: (printed, right) => ({
      what: `The symbol says “${printed}” but the draft is of another type.`,
      why: 'The code of the type agrees with the type line.',
      todo: `Write “${right}” in the symbol, or mend the type line.`,
    }),
  },
  issuer: {
    vi: (printed, right) => ({
      what: `Ký hiệu ghi “${printed}” nhưng cơ quan ban hành là ${right}.`,
      why: 'Chữ viết tắt cơ quan trong ký hiệu phải khớp với tên cơ quan ban hành; mỗi cơ quan có dãy số riêng.',
      todo: 'Sửa ký hiệu hoặc tên cơ quan ban hành cho khớp nhau.',
    }),
    en: (printed, right) => ({
      what: `The symbol says “${printed}” but the issuer is ${right}.`,
      why: 'The code of the body agrees with the issuer; each body numbers its own series.',
      todo: 'Make symbol and issuer agree.',
    }),
  },
};
