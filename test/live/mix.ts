import { fill } from '../support/shapes.ts';

/** An edit of a file, as an editor sends it. */
export interface MixEdit {
  readonly kind: (typeof kinds)[number];
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Kinds of edit, with their share in a hundred (design.md §6). */
const shares = { typing: 40, newline: 15, heading: 10, preface: 10, citation: 10, paste: 5, cut: 5, undo: 5 } as const;
const kinds = Object.keys(shares) as (keyof typeof shares)[];

const duties = [
  'Ủy ban nhân dân tỉnh giao Sở Tư pháp chủ trì, phối hợp với các cơ quan có liên quan tổ chức thực hiện nhiệm vụ này bảo đảm đúng tiến độ',
  'Chủ đầu tư lập hồ sơ quản lý công trình thủy lợi, cập nhật hằng năm và lưu giữ trong suốt thời gian khai thác công trình',
  'Tổ chức, cá nhân khai thác công trình kiểm tra trước và sau mùa mưa lũ, báo cáo kết quả bằng văn bản cho cơ quan quản lý',
  'Đơn vị quản lý rà soát, cắm mốc chỉ giới phạm vi bảo vệ công trình; kinh phí do ngân sách địa phương bảo đảm theo phân cấp',
  'Cơ quan chuyên môn hướng dẫn việc vận hành, bảo trì công trình và công bố kết quả trên cổng thông tin điện tử của tỉnh',
];
const cited = [
  'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ',
  'Nghị định số 63/2010/NĐ-CP',
  'Luật Thủy lợi số 08/2017/QH14',
  // Days that are not those of the documents.
  'Nghị định số 30/2020/NĐ-CP ngày 06 tháng 3 năm 2020 của Chính phủ',
  'Nghị định số 45/2020/NĐ-CP ngày 09 tháng 4 năm 2020 của Chính phủ',
  'Nghị định số 34/2016/NĐ-CP ngày 15 tháng 5 năm 2016 của Chính phủ',
  'Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15',
  'Nghị định số 63/2010/NĐ-CP ngày 09 tháng 6 năm 2010 của Chính phủ',
  'Nghị định số 61/2018/NĐ-CP ngày 24 tháng 4 năm 2018 của Chính phủ',
];
const slips = [
  'các Sở, Ngành có liên quan',
  'Sở Kế hoạch và Đầu tư',
  'kinh phí thực hiện thực hiện',
  'báo cáo , theo dõi',
  'khoản 12 Điều này',
  'văn bản QPPL và VBQPPL',
];
const head =
  'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/2026/QĐ-UBND\n\nLai Châu, ngày 10 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\n\nQuy định về quản lý công trình thủy lợi trên địa bàn tỉnh Lai Châu\n\nCăn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n\nCăn cứ Luật Thủy lợi số 08/2017/QH14;\n\nTheo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 15/TTr-SNNMT ngày 01 tháng 3 năm 2026;\n\nỦy ban nhân dân ban hành Quyết định quy định về quản lý công trình thủy lợi trên địa bàn tỉnh Lai Châu.\n\n';
const tail = (n: number): string =>
  `Điều ${n}. Tổ chức thực hiện\n\n1. Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026.\n\n2. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.\n\nNơi nhận:\n- Như Điều ${n};\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n`;

/** A draft in the making, of about `size` characters, with a slip in some of its clauses. */
export function mixDraft(size: number): string {
  let articles = 0;
  const text = fill(size - 600, head, (i) => {
    articles = i;
    const duty = (k: number): string => duties[(i * 3 + k) % duties.length];
    const held = i % 10 === 0 ? ` quy định tại Điều 3 ${cited[(i * 5 + 1) % cited.length]}` : '';
    const slip = i % 2 === 0 ? ` ${slips[(i / 2) % slips.length]}` : '';
    return (
      `Điều ${i}. Trách nhiệm thứ ${i}\n\n1. ${duty(0)}${slip};\n\na) ${duty(1)} theo quy định tại khoản 2 Điều ${i + 1} ${cited[i % cited.length]};\n\n` +
      `b) ${duty(2)}${i % 4 === 0 ? ` theo quy định tại khoản ${(i % 3) + 1} Điều ${i} Quyết định này` : ''}.\n\n2. ${duty(3)}${held}.\n\n`
    );
  });
  return text + tail(articles + 1);
}

const typed = ['a', ' ', 'n', 'ủ', '.', ',', ' và', '\u0301', '1', 'Đ', ';', '(', ' tỉnh', ':'];
const headings = ['Điều 7. Phạm vi\n', '1. ', 'a) ', 'Chương II\nQUẢN LÝ\n', 'Điều 2a. ', '- '];
const basis = ['Căn cứ Luật Đất đai số 31/2024/QH15;\n', ' sửa đổi, bổ sung', 'Căn cứ ', ';', ' tỉnh', ' năm 2026'];
const citations = [
  ' theo Nghị định số 63/2010/NĐ-CP',
  ' tại khoản 3 Điều 5 Quyết định này',
  ' (sau đây viết tắt là TTHC)',
  ' TTHC',
  ' Luật Đất đai',
  ' Nghị định số 34/2016/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 59/2024/NĐ-CP',
  'số ',
  ' hết hiệu lực',
];

/** A writer at work: edits of the mix, each of the file as it is then. */
export class Mix {
  readonly #random: () => number;
  #last: { readonly start: number; readonly end: number; readonly insert: string } | null = null;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** The next edit of `file`, which must be made: `undo` takes the last one back. `never`: a kind that is not drawn. */
  next(file: string, never: MixEdit['kind'] | null = null): MixEdit {
    let kind: MixEdit['kind'];
    do {
      let dice = this.#random() * 100;
      kind = kinds.find((name) => {
        dice -= shares[name];
        return dice < 0;
      })!;
    } while (kind === never);
    const edit = { kind, ...this.#make(kind, file) };
    this.#last = { start: edit.start, end: edit.start + edit.insert.length, insert: file.slice(edit.start, edit.end) };
    return edit;
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  #one<T>(list: readonly T[]): T {
    return list[this.#below(list.length)];
  }

  #make(kind: MixEdit['kind'], file: string): Omit<MixEdit, 'kind'> {
    const at = this.#below(file.length + 1);
    const put = (start: number, insert: string, cut = 0) => ({
      start,
      end: Math.min(file.length, start + cut),
      insert,
    });
    const lineAt = (from: number): number => file.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
    switch (kind) {
      case 'typing':
        // One in four takes a character out.
        return this.#below(4) === 0 ? put(at, '', 1) : put(at, this.#one(typed));
      case 'newline':
        return this.#below(3) === 0 && file[lineAt(at) - 1] === '\n' ? put(lineAt(at) - 1, '', 1) : put(at, '\n');
      case 'heading': {
        const start = file.indexOf('\nĐiều ', at) + 1;
        if (this.#below(2) === 0) return put(lineAt(at), this.#one(headings));
        return put(start + 5, this.#one(['1', ' ', '', '9']), this.#below(2));
      }
      case 'preface':
        return put(this.#below(Math.min(file.length, 1200)), this.#one(basis), this.#below(3));
      case 'citation':
        return put(at, this.#one(citations));
      case 'paste': {
        const from = lineAt(this.#below(file.length + 1));
        return put(lineAt(at), file.slice(from, from + 5000));
      }
      case 'cut':
        return put(at, '', Math.min(5000, Math.floor(file.length / 10)));
      case 'undo':
        return this.#last ?? put(at, '');
    }
  }
}
