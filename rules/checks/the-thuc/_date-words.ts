import type { Words } from '../../engine/types.ts';

/** What may be wrong with place and date. */
export type DateDefect = 'missing' | 'words' | 'slashed' | 'impossible' | 'zero' | 'place';

/** The words of the-thuc/place-date by defect and language; `printed` is what stands there, `right` what should. */
export const dateWords: Readonly<
  Record<DateDefect, Readonly<Record<'vi' | 'en', (printed: string, right: string) => Words>>>
> = {
  missing: {
    vi: () => ({
      what: 'Dự thảo chưa có địa danh và thời gian ban hành.',
      why: 'Địa danh, ngày, tháng, năm là thành phần thể thức bắt buộc.',
      todo: 'Ghi “<địa danh>, ngày … tháng … năm …” dưới Quốc hiệu, Tiêu ngữ; dự thảo được để trống ngày, tháng.',
    }),
    en: () => ({
      what: 'The draft has no place and date.',
      why: 'Place and date of issue are mandatory parts.',
      todo: 'Write “<place>, ngày … tháng … năm …” under the motto; a draft may leave day and month open.',
    }),
  },
  words: {
    vi: (printed, right) => ({
      what: `Chữ “${printed}” trong thời gian ban hành viết sai.`,
      why: 'Thời gian ban hành ghi đủ các chữ “ngày … tháng … năm …”.',
      todo: `Sửa thành “${right}”.`,
    }),
    en: (printed, right) => ({
      what: `The word “${printed}” in the date of issue is misspelt.`,
      why: 'The date has the words “ngày … tháng … năm …”.',
      todo: `Write “${right}”.`,
    }),
  },
  slashed: {
    vi: (printed, right) => ({
      what: `Thời gian ban hành viết tắt bằng dấu: “${printed}”.`,
      why: 'Ngày, tháng, năm ban hành phải viết đủ các chữ “ngày … tháng … năm …”.',
      todo: `Sửa thành “${right}”.`,
    }),
    en: (printed, right) => ({
      what: `The date of issue is written “${printed}”.`,
      why: 'The date must be written with the words “ngày … tháng … năm …”.',
      todo: `Write “${right}”.`,
    }),
  },
  impossible: {
    vi: (printed) => ({
      what: `Không có “${printed}” trên lịch.`,
      why: 'Thời gian ban hành phải là một ngày có thật.',
      todo: 'Kiểm tra lại ngày, tháng.',
    }),
    en: (printed) => ({
      what: `There is no such day: “${printed}”.`,
      why: 'The date of issue must be a real day.',
      todo: 'Check day and month.',
    }),
  },
  zero: {
    vi: (printed, right) => ({
      what: `Chữ số chỉ ngày, tháng viết chưa đúng cách: “${printed}”.`,
      why: 'Ngày dưới 10 và tháng 1, tháng 2 phải có số 0 ở trước; các tháng từ 3 đến 9 không thêm số 0.',
      todo: `Sửa thành “${right}”.`,
    }),
    en: (printed, right) => ({
      what: `The digits of the date are not as required: “${printed}”.`,
      why: 'Days under 10 and months 1 and 2 take a leading zero, other months do not.',
      todo: `Write “${right}”.`,
    }),
  },
  place: {
    vi: (printed, right) => ({
      what: `Địa danh “${printed}” không phải là nơi của cơ quan ban hành (${right}).`,
      why: 'Địa danh ghi theo tên tỉnh, thành phố của cơ quan ban hành; ở cấp xã ghi tên xã, phường.',
      todo: 'Sửa địa danh cho khớp với tên cơ quan ban hành.',
    }),
    en: (printed, right) => ({
      what: `The place “${printed}” is not that of the issuer (${right}).`,
      why: "The place is the issuer's province or city; for a commune its own name.",
      todo: 'Make place and issuer agree.',
    }),
  },
};
