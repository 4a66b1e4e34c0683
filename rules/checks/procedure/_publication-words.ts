import type { Words } from '../../engine/types.ts';

type Defect = 'columns' | 'row-alone' | 'sheet-alone' | 'name' | 'count' | 'deadline' | 'fee' | 'legal-basis';
export interface Data {
  readonly defect: Defect;
  readonly procedure: string;
  /** Columns that are missing, or the words of the sheet. */
  readonly words: readonly string[];
}

type Say = (data: Data, told: { readonly places: number }) => Words;

/** The words of procedure/publication-layout by defect and language. */
export const publicationWords: Readonly<Record<'vi' | 'en', Say>> = {
  vi: ({ defect, procedure, words }, { places }) => {
    const many = places > 1 ? ` Có ${places} thủ tục như vậy.` : '';
    return {
      columns: {
        what: `Bảng danh mục thiếu cột: ${words.join('; ')}.`,
        why: 'Danh mục công bố phải cho biết tên, thời hạn, địa điểm, phí, lệ phí và căn cứ pháp lý; với thủ tục bị bãi bỏ là tên và văn bản quy định việc bãi bỏ.',
        todo: 'Thêm cột còn thiếu vào bảng.',
      },
      'row-alone': {
        what: `“${procedure}” có trong danh mục nhưng không có nội dung cụ thể.${many}`,
        why: 'Mỗi thủ tục mới hoặc được sửa đổi trong danh mục phải có nội dung cụ thể ở phần sau.',
        todo: 'Bổ sung nội dung cụ thể, hoặc ghi tên thủ tục giống nhau ở hai phần.',
      },
      'sheet-alone': {
        what: `“${procedure}” có nội dung cụ thể nhưng không có trong danh mục.${many}`,
        why: 'Danh mục và nội dung cụ thể của quyết định công bố phải khớp nhau.',
        todo: 'Thêm dòng vào danh mục, hoặc ghi tên thủ tục giống nhau ở hai phần.',
      },
      name: {
        what: `Tên thủ tục “${procedure}” ở phần nội dung khác với danh mục.${many}`,
        why: `Danh mục ghi: “${words[0]}”.`,
        todo: 'Đối chiếu văn bản quy định thủ tục và ghi tên như nhau ở hai nơi.',
      },
      count: {
        what: `Số thủ tục công bố không khớp: danh mục có ${words[0]} thủ tục.`,
        why: 'Số thủ tục nêu trong Điều 1 phải bằng số dòng của danh mục kèm theo.',
        todo: 'Sửa số thủ tục, hoặc bổ sung, bớt dòng của danh mục.',
      },
      deadline: {
        what: `Thời hạn của “${procedure}” trong danh mục khác với nội dung cụ thể.`,
        why: `Nội dung cụ thể ghi: “${words[0]}”.`,
        todo: 'Đối chiếu văn bản quy định thủ tục và sửa cho hai nơi như nhau.',
      },
      fee: {
        what: `Phí, lệ phí của “${procedure}” trong danh mục khác với nội dung cụ thể.`,
        why: `Nội dung cụ thể ghi: “${words[0]}”.`,
        todo: 'Đối chiếu văn bản quy định mức thu và sửa cho hai nơi như nhau.',
      },
      'legal-basis': {
        what: `Thủ tục “${procedure}” chưa có căn cứ pháp lý.`,
        why: 'Thủ tục được công bố phải nêu văn bản quy phạm pháp luật quy định hoặc sửa đổi thủ tục.',
        todo: 'Thêm mục “Căn cứ pháp lý của thủ tục hành chính”.',
      },
    }[defect];
  },
  en: ({ defect, procedure, words }, { places }) => {
    const many = places > 1 ? ` There are ${places} such procedures.` : '';
    return {
      columns: {
        what: `The list lacks columns: ${words.join('; ')}.`,
        why: 'A list tells name, time, place, fee and legal ground; of repealed procedures the name and the document that repeals them.',
        todo: 'Add the columns.',
      },
      'row-alone': {
        what: `“${procedure}” stands in the list and has no sheet.${many}`,
        why: 'Each new or amended procedure of the list is set out in full behind it.',
        todo: 'Add the sheet, or write the name alike in both parts.',
      },
      'sheet-alone': {
        what: `“${procedure}” has a sheet and does not stand in the list.${many}`,
        why: 'List and sheets of the decision must agree.',
        todo: 'Add the row, or write the name alike in both parts.',
      },
      name: {
        what: `The name “${procedure}” of the sheet is not that of the list.${many}`,
        why: `The list says: “${words[0]}”.`,
        todo: 'Compare with the document that sets the procedure and make both alike.',
      },
      count: {
        what: `The number of procedures does not fit: the list has ${words[0]}.`,
        why: 'The number in the first article must be that of the rows of the list.',
        todo: 'Mend the number, or the list.',
      },
      deadline: {
        what: `The time of “${procedure}” in the list is not that of its sheet.`,
        why: `The sheet says: “${words[0]}”.`,
        todo: 'Compare with the document that sets the procedure and make both alike.',
      },
      fee: {
        what: `The fee of “${procedure}” in the list is not that of its sheet.`,
        why: `The sheet says: “${words[0]}”.`,
        todo: 'Compare with the document that sets the fee and make both alike.',
      },
      'legal-basis': {
        what: `The procedure “${procedure}” names no legal ground.`,
        why: 'A published procedure names the normative document that sets or amends it.',
        todo: 'Add “Căn cứ pháp lý của thủ tục hành chính”.',
      },
    }[defect];
  },
};
