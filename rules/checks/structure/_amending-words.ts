import type { Words } from '../../engine/types.ts';

/**
 * `about`: `Về việc` before the name. `name`: no unit named in it. `order`: units out of order. `inserted`: number of a unit put in.
 * `taken`: its number is that of another unit that the draft changes. `several`: two documents in one article. `half`: more than half.
 * `same`: a phrase replaced by itself. `target`: the enacting sentence has another number than the name.
 */
export interface AmendingData {
  readonly defect: 'about' | 'name' | 'order' | 'inserted' | 'taken' | 'several' | 'half' | 'same' | 'target';
  readonly words: string;
  /** The unit before it, the number as it should be, the other document: what the message compares with. */
  readonly other: string;
  readonly count: number;
  readonly of: number;
}

/** What the rule on amending documents says of each defect. */
export const amendingWords = {
  vi: ({ defect, words, other, count, of }: AmendingData): Words =>
    ({
      about: {
        what: `Tên văn bản sửa đổi mở đầu bằng “${words}”.`,
        why: 'Tên gồm tên loại và nội dung sửa đổi: “Sửa đổi, bổ sung một số điều của …”.',
        todo: `Bỏ “${words}”.`,
      },
      name: {
        what: `Tên văn bản sửa đổi ghi “${words}” mà không nêu điều được sửa đổi.`,
        why: 'Tên văn bản sửa đổi có cụm từ “sửa đổi, bổ sung một số điều của”, hoặc nêu rõ điều, khoản được sửa đổi và tên văn bản.',
        todo: 'Ghi “Sửa đổi, bổ sung một số điều của …” và tên văn bản, hoặc nêu đúng điều, khoản.',
      },
      order: {
        what: `Nội dung sửa đổi ${words} đứng sau ${other}, không theo thứ tự của văn bản được sửa đổi.`,
        why: 'Các nội dung sửa đổi, bổ sung xếp theo thứ tự điều, khoản, điểm của văn bản được sửa đổi.',
        todo: 'Chuyển nội dung này lên đúng vị trí.',
      },
      inserted: {
        what: `Đơn vị bổ sung mang số “${words}”.`,
        why: 'Điều, khoản bổ sung mang số liền trước kèm chữ cái (Điều 4a, khoản 2a); điểm bổ sung mang chữ cái kèm số (điểm a1).',
        todo: other === '' ? 'Đánh lại số theo quy tắc này.' : `Ghi “${other}”.`,
      },
      taken: {
        what: `Dự thảo bổ sung ${words} nhưng cũng sửa đổi, bãi bỏ ${words} đang có.`,
        why: 'Đơn vị không bị sửa đổi giữ nguyên số; đơn vị bổ sung mang số liền trước kèm chữ cái, nên không trùng số.',
        todo: 'Đánh số đơn vị bổ sung theo số liền trước kèm chữ cái, hoặc sửa lại số bị dẫn nhầm.',
      },
      several: {
        what: `Một điều sửa đổi nhiều văn bản: ${words} và ${other}.`,
        why: 'Khi một văn bản sửa đổi nhiều văn bản thì mỗi văn bản được sửa đổi nằm ở một điều riêng.',
        todo: 'Tách mỗi văn bản được sửa đổi thành một điều.',
      },
      half: {
        what: `Dự thảo sửa đổi, bãi bỏ ${count} trong ${of} điều của văn bản được sửa đổi.`,
        why: 'Sửa đổi quá nửa số điều thì phải ban hành văn bản thay thế.',
        todo: 'Soạn văn bản thay thế văn bản cũ.',
      },
      same: {
        what: `Cụm từ “${words}” được thay bằng chính nó.`,
        why: 'Cụm từ mới phải khác cụm từ được thay thế; giống nhau thì một trong hai đã bị ghi nhầm.',
        todo: 'Đối chiếu văn bản được sửa đổi và ghi lại cụm từ; nếu không thay gì thì bỏ nội dung này.',
      },
      target: {
        what: `Câu ban hành ghi văn bản số ${words}, tên dự thảo ghi số ${other}.`,
        why: 'Câu ban hành và tên dự thảo nêu cùng một văn bản được sửa đổi; một trong hai số đã bị ghi nhầm.',
        todo: 'Đối chiếu văn bản được sửa đổi và ghi thống nhất số, ký hiệu.',
      },
    })[defect],
  en: ({ defect, words, other, count, of }: AmendingData): Words =>
    ({
      about: {
        what: `The name of the amending document begins with “${words}”.`,
        why: 'The name is the type and what is changed: “Sửa đổi, bổ sung một số điều của …”.',
        todo: `Take “${words}” out.`,
      },
      name: {
        what: `The name of the amending document says “${words}” and names no article.`,
        why: 'The name has “sửa đổi, bổ sung một số điều của”, or names the units and the document.',
        todo: 'Write “Sửa đổi, bổ sung một số điều của …” with the name of the document, or the units that are changed.',
      },
      order: {
        what: `The change of ${words} stands behind ${other}, not in the order of the amended document.`,
        why: 'Changes follow the order of the articles, clauses and points of the amended document.',
        todo: 'Move it to its place.',
      },
      inserted: {
        what: `A unit that is put in has the number “${words}”.`,
        why: 'An article or clause that is put in has the number before it with a letter (Điều 4a, khoản 2a), a point its letter with a number (điểm a1).',
        todo: other === '' ? 'Number it in this way.' : `Write “${other}”.`,
      },
      taken: {
        what: `The draft puts in ${words}, but also changes or repeals the ${words} that is there.`,
        why: 'Units that are not amended keep their numbers; one that is put in has the number before it with a letter.',
        todo: 'Give the new unit the number before it with a letter, or mend the wrong number.',
      },
      several: {
        what: `One article amends several documents: ${words} and ${other}.`,
        why: 'When several documents are amended, each has an article of its own.',
        todo: 'Give each amended document its own article.',
      },
      half: {
        what: `The draft changes or repeals ${count} of the ${of} articles of the amended document.`,
        why: 'When more than half of the articles change, a replacement must be issued.',
        todo: 'Draft a document that replaces the old one.',
      },
      same: {
        what: `The phrase “${words}” is replaced by itself.`,
        why: 'The new words differ from the old ones; where they are the same, one of them is a slip.',
        todo: 'Compare with the amended document and mend the phrase, or take this out if nothing is replaced.',
      },
      target: {
        what: `The enacting sentence names document ${words}, the name of the draft ${other}.`,
        why: 'Both name the document that is amended; one of the numbers is a slip.',
        todo: 'Compare with the amended document and write its symbol in both.',
      },
    })[defect],
};

/** Data of a finding; line ends in the words become spaces. */
export const dataOf = (defect: AmendingData['defect'], words: string, other = '', count = 0, of = 0): AmendingData => ({
  defect,
  words: words.replace(/\s+/gu, ' '),
  other: other.replace(/\s+/gu, ' '),
  count,
  of,
});
