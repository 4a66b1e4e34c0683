const sentence =
  'Ủy ban nhân dân tỉnh giao Sở Tư pháp chủ trì, phối hợp với các cơ quan, đơn vị có liên quan tổ chức thực hiện nhiệm vụ này bảo đảm đúng tiến độ';
const head =
  'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/2026/QĐ-UBND\n\nLai Châu, ngày 10 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\n\nQuy định về quản lý công trình thủy lợi trên địa bàn tỉnh Lai Châu\n\nCăn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n\nỦy ban nhân dân ban hành Quyết định quy định về quản lý công trình thủy lợi trên địa bàn tỉnh Lai Châu.\n\n';

/** `start` and pieces behind it, numbered from 1, until the text has `size` characters. */
export function fill(size: number, start: string, piece: (i: number) => string): string {
  const parts = [start];
  let length = start.length;
  for (let i = 1; length < size; i++) {
    const next = piece(i);
    parts.push(next);
    length += next.length;
  }
  return parts.join('');
}

const article = (i: number, heading: string): string =>
  `${heading}Điều ${i}. Trách nhiệm thứ ${i}\n\n1. ${sentence};\n\na) ${sentence};\n\nb) ${sentence} theo quy định tại khoản 2 Điều ${i + 1} Nghị định số 30/2020/NĐ-CP.\n\n2. ${sentence}.\n\n`;

/** Large synthetic drafts for growth tests and benches: each returns a text of about `size` characters. */
export const shapes: Readonly<Record<string, { readonly name: string; readonly make: (size: number) => string }>> = {
  'plain text': { name: 'a.txt', make: (size) => fill(size, head, (i) => article(i, '')) },
  Markdown: { name: 'a.md', make: (size) => fill(size, head, (i) => article(i, '## ')) },
  'one giant list': { name: 'a.md', make: (size) => fill(size, head, (i) => `- Mục thứ ${i}: ${sentence};\n`) },
  'khoản alternating with điểm': {
    name: 'a.md',
    make: (size) => fill(size, `${head}Điều 1. Trách nhiệm\n\n`, (i) => `${i}. ${sentence}:\n\na) ${sentence};\n\n`),
  },
  'many citations': {
    name: 'a.txt',
    make: (size) =>
      fill(
        size,
        head,
        (i) =>
          `Thực hiện khoản ${(i % 9) + 1} Điều ${i % 90} Nghị định số ${i}/20${10 + (i % 16)}/NĐ-CP ngày 0${(i % 9) + 1} tháng 5 năm 20${10 + (i % 16)} của Chính phủ.\n`,
      ),
  },
  'all NFD': {
    name: 'a.txt',
    make: (size) =>
      fill(size, head, (i) => article(i, ''))
        .normalize('NFD')
        .slice(0, size),
  },
  'no newline': {
    name: 'a.txt',
    make: (size) => fill(size, '', (i) => `${sentence} theo Nghị định số ${i}/2020/NĐ-CP. `),
  },
  'unclosed quotes': {
    name: 'a.txt',
    make: (size) =>
      fill(
        size,
        `${head}Điều 1. Sửa đổi, bổ sung một số điều\n\n`,
        (i) => `${i}. Sửa đổi khoản ${i} như sau:\n\n“${i}. ${sentence};\n\n`,
      ),
  },
  'deep quotes': {
    name: 'a.md',
    make: (size) => fill(size, head, (i) => `${'> '.repeat((i % 40) + 1)}“${sentence};\n`),
  },
  'blank lines': { name: 'a.txt', make: (size) => head + '\n'.repeat(size) },
};
