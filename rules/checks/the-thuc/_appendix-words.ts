import type { Words } from '../../engine/types.ts';

/** What a finding on an appendix tells. */
export interface AppendixData {
  readonly defect: 'missing' | 'unmentioned' | 'gap' | 'repeat' | 'order' | 'unnumbered' | 'arabic';
  /** The label, or the words that name it. */
  readonly printed: string;
  /** The appendix that belongs here or before it; empty when that cannot be told. */
  readonly wanted: string;
  /** The label of the appendix that it repeats or stands behind. */
  readonly other: string;
}

/** What is said of an appendix that is missing, not mentioned, or out of its row. */
export const appendixWords = {
  vi: ({ defect, printed, wanted, other }: AppendixData): Words =>
    ({
      missing: {
        what: `Nội dung dẫn đến “${printed}” nhưng trong dự thảo không có phụ lục này.`,
        why: 'Phụ lục được dẫn trong nội dung phải có trong văn bản.',
        todo: 'Thêm phụ lục vào tệp, hoặc sửa lại chỗ dẫn.',
      },
      unmentioned: {
        what: `“${printed}” không được dẫn ở đâu trong nội dung.`,
        why: 'Nội dung văn bản phải dẫn đến từng phụ lục.',
        todo: 'Thêm chỗ dẫn đến phụ lục này trong điều, khoản liên quan, hoặc bỏ phụ lục.',
      },
      gap: {
        what: `Trước “${printed}” không có ${wanted}.`,
        why: 'Các phụ lục được đánh số liên tục.',
        todo: 'Đánh lại số của các phụ lục.',
      },
      repeat: {
        what: `“${printed}” trùng số với phụ lục trước nó${wanted === '' ? '' : `; trong dự thảo không có ${wanted}`}.`,
        why: 'Mỗi phụ lục mang một số, đánh liên tục theo thứ tự.',
        todo: wanted === '' ? 'Đánh lại số của các phụ lục.' : `Nếu đây là ${wanted} thì sửa lại số.`,
      },
      order: {
        what: `“${printed}” đứng sau “${other}”.`,
        why: 'Các phụ lục được xếp và đánh số theo thứ tự.',
        todo: 'Chuyển phụ lục về đúng chỗ, hoặc đánh lại số và sửa các chỗ dẫn.',
      },
      unnumbered: {
        what: `“${printed}” không có số, trong khi có từ hai phụ lục trở lên.`,
        why: 'Từ hai phụ lục trở lên được đánh số La Mã.',
        todo: 'Đánh số các phụ lục (Phụ lục I, Phụ lục II) và ghi số ở chỗ dẫn.',
      },
      arabic: {
        what: `Phụ lục được đánh số Ả Rập: “${printed}”.`,
        why: 'Từ hai phụ lục trở lên được đánh số La Mã.',
        todo: `Viết “${wanted}” và sửa các chỗ dẫn.`,
      },
    })[defect],
  en: ({ defect, printed, wanted, other }: AppendixData): Words =>
    ({
      missing: {
        what: `The text refers to “${printed}”, which is not in the draft.`,
        why: 'An appendix that the text mentions must be there.',
        todo: 'Add the appendix to the file, or mend the reference.',
      },
      unmentioned: {
        what: `“${printed}” is mentioned nowhere in the text.`,
        why: 'The text mentions every appendix.',
        todo: 'Refer to it in the article concerned, or take it out.',
      },
      gap: {
        what: `No ${wanted} stands before “${printed}”.`,
        why: 'Appendices are numbered without a gap.',
        todo: 'Number them anew.',
      },
      repeat: {
        what: `“${printed}” has the number of an appendix before it${wanted === '' ? '' : `; there is no ${wanted}`}.`,
        why: 'Each appendix has a number of its own, counted on in order.',
        todo: wanted === '' ? 'Number them anew.' : `If this is ${wanted}, mend the number.`,
      },
      order: {
        what: `“${printed}” stands behind “${other}”.`,
        why: 'Appendices stand and are numbered in order.',
        todo: 'Move it to its place, or number them anew and mend the references.',
      },
      unnumbered: {
        what: `“${printed}” has no number, though there are two or more appendices.`,
        why: 'Two or more appendices are numbered in Roman figures.',
        todo: 'Number them (Phụ lục I, Phụ lục II), and give the number where the text names them.',
      },
      arabic: {
        what: `The appendix has an Arabic number: “${printed}”.`,
        why: 'Two or more appendices are numbered in Roman figures.',
        todo: `Write “${wanted}” and mend the references.`,
      },
    })[defect],
};
