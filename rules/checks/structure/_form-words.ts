import type { Words } from '../../engine/types.ts';

/** What a finding on a form tells. */
export interface FormData {
  readonly defect: 'missing' | 'many' | 'unnamed';
  /** The words that name the form, or its head. */
  readonly printed: string;
  /** Where it should stand: `Phụ lục II`, or the draft. */
  readonly holder: { readonly vi: string; readonly en: string };
  /** The forms that stand there, as printed. */
  readonly there: string;
  /** How many forms are named and not there. */
  readonly count: number;
}

/** What is said of a form that is named and not there, or there and not named. */
export const formWords = {
  vi: ({ defect, printed, holder, there, count }: FormData): Words =>
    ({
      missing: {
        what: `Không có “${printed}”: ${holder.vi} chỉ có ${there}.`,
        why: 'Biểu mẫu được dẫn phải có trong văn bản thì mới thực hiện được.',
        todo: 'Thêm biểu mẫu còn thiếu, hoặc sửa lại số biểu mẫu được dẫn.',
      },
      many: {
        what: `Nội dung dẫn đến “${printed}”${count > 1 ? ` và ${count - 1} biểu mẫu khác` : ''} không có trong tệp; ${holder.vi} chỉ có ${there}.`,
        why: 'Có thể một phần phụ lục nằm ở tệp khác, nên chưa kết luận được.',
        todo: 'Kiểm tra: mỗi biểu mẫu được dẫn phải có trong hồ sơ.',
      },
      unnamed: {
        what: `“${printed}” không được dẫn ở đâu trong nội dung, trong khi các biểu mẫu khác đều được dẫn theo số.`,
        why: 'Nội dung văn bản phải dẫn đến những gì kèm theo; biểu mẫu không được dẫn thì không rõ dùng vào việc gì.',
        todo: 'Dẫn đến biểu mẫu này trong điều, khoản liên quan, hoặc bỏ biểu mẫu.',
      },
    })[defect],
  en: ({ defect, printed, holder, there, count }: FormData): Words =>
    ({
      missing: {
        what: `There is no “${printed}”: ${holder.en} has only ${there}.`,
        why: 'A form that the text refers to must be there, or the provision cannot be applied.',
        todo: 'Add the form, or mend the number.',
      },
      many: {
        what: `The text refers to “${printed}”${count > 1 ? ` and ${count - 1} more forms` : ''} not in the file; ${holder.en} has only ${there}.`,
        why: 'Some appendices may be in another file, so this cannot be told for certain.',
        todo: 'Check that each form is in the dossier.',
      },
      unnamed: {
        what: `“${printed}” is referred to nowhere in the text, while other forms are referred to by number.`,
        why: 'The text refers to what is attached to it; what a form is for is not clear otherwise.',
        todo: 'Refer to it in the article concerned, or take it out.',
      },
    })[defect],
};
