import { alsoInPlaces } from '../../engine/repeats.ts';
import type { Words } from '../../engine/types.ts';

/** What may be wrong with the words that name a unit: letter case, order of the units, a comma between them. */
export type UnitSlip = 'case' | 'order' | 'comma';

const whyVi =
  'Viện dẫn theo thứ tự từ nhỏ đến lớn, viết hoa “Điều”, viết thường “khoản”, “điểm” (khoản 2 Điều 68 Nghị định số 78/2025/NĐ-CP).';
const whyEn =
  'Units go from small to large, “Điều” with a capital, “khoản” and “điểm” without (Article 68(2) of Decree 78/2025/NĐ-CP).';

/** What is said of a slip in `words`, to be written as `right`, at so many places: the same for cited documents and for the draft's own units. */
export const slipWords = {
  vi: (slip: UnitSlip, words: string, right: string, places: number): Words => ({
    what: `${
      {
        case: `Chữ “${words}” ở đây viết sai chữ hoa, chữ thường.`,
        order: `“${words}” viện dẫn từ đơn vị lớn đến đơn vị nhỏ.`,
        comma: `“${words}” có dấu phẩy giữa đơn vị nhỏ và đơn vị chứa nó.`,
      }[slip]
    }${alsoInPlaces.vi(places)}`,
    why: whyVi,
    todo: `Ghi “${right}”.`,
  }),
  en: (slip: UnitSlip, words: string, right: string, places: number): Words => ({
    what: `${
      {
        case: `“${words}” has the wrong case here.`,
        order: `“${words}” goes from the large unit to the small one.`,
        comma: `“${words}” has a comma between a unit and the one that holds it.`,
      }[slip]
    }${alsoInPlaces.en(places)}`,
    why: whyEn,
    todo: `Write “${right}”.`,
  }),
};
