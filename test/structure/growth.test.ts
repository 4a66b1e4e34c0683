import { describe, test } from 'vitest';
import { readPlain } from '../../rules/readers/plain.ts';
import { parseStructure } from '../../rules/structure/index.ts';
import { expectLinear, sizesUpTo } from '../support/growth.ts';
import { shapes } from '../support/shapes.ts';

/** Shapes in which a parser of structure is tempted to look back or ahead without bound. */
const traps: Readonly<Record<string, (size: number) => string>> = {
  ...Object.fromEntries(Object.entries(shapes).map(([label, { make }]) => [label, make])),
  'articles without a title': (size) => repeat(size, (i) => `Điều ${i}.\n`),
  'chapters before chapters': (size) => repeat(size, (i) => `Chương ${i}\n`),
  'bases on one line': (size) => repeat(size, (i) => `Căn cứ Luật số ${i}/2025/QH15; `),
  'bases on lines of their own': (size) => repeat(size, (i) => `Căn cứ Luật số ${i}/2025/QH15;\n`),
  'types of drafts': (size) => repeat(size, () => 'QUYẾT ĐỊNH\n\n'),
  'national names': (size) => repeat(size, () => 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n'),
  'appendices without a body': (size) => repeat(size, (i) => `PHỤ LỤC ${i}\n(Ban hành kèm theo Quyết định)\n`),
  'recipients without a signature': (size) => repeat(size, () => 'Nơi nhận:\n- Như trên;\n'),
  'signatures without a name': (size) => repeat(size, () => 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n'),
  'quotes closed without being opened': (size) => repeat(size, (i) => `${i}. Nội dung”;\n`),
  'straight quotes after a colon': (size) => repeat(size, (i) => `${i}. Sửa đổi khoản ${i} như sau:\n"a) Nội dung;\n`),
  'points below points': (size) => repeat(size, (i) => `${'abcdđeg'[i % 7]}) Nội dung\n`),
  'numbers below numbers': (size) => repeat(size, (i) => `${`${i}.`.repeat((i % 30) + 1)} Nội dung\n`),
  'capitals on every line': (size) => repeat(size, () => 'TRÁCH NHIỆM CỦA CÁC CƠ QUAN\n'),
  'hard-wrapped without an end': (size) =>
    repeat(size, () => 'phối hợp với các cơ quan có liên quan tổ chức thực hiện nhiệm vụ này,\n'),
  'rows of a table': (size) => repeat(size, (i) => `| ${i} | Điều 3. Nội dung | CHỦ TỊCH |\n`),
  'lines of a table of contents': (size) => repeat(size, (i) => `Điều ${i}. Nội dung ........ ${i % 9000}\n`),
  'tables of contents without pages': (size) => repeat(size, (i) => `MỤC LỤC\nĐiều ${i}. Nội dung\nChương ${i}\n`),
  'menu above no header': (size) => repeat(size, () => 'Công báo Việt Nam\nThủ tục hành chính\nKẾ HOẠCH\n'),
  'names of bodies': (size) => repeat(size, (i) => `CHỦ TỊCH\nỦY BAN NHÂN DÂN\nTỈNH ${'ABCDEGH'[i % 7]}A\n`),
  'lines of a title': (size) => `KẾ HOẠCH\n${repeat(size, () => 'Triển khai Luật\nNăm 2026\n')}`,
  'forms in an appendix': (size) =>
    `Điều 1. Phạm vi\n\nPHỤ LỤC\n(Kèm theo Quyết định)\n${repeat(size, (i) => `Mẫu số ${i}\nTỜ KHAI\nCHỦ TỊCH\n`)}`,
  omissions: (size) => repeat(size, () => '[...]\n'),
  notes: (size) => repeat(size, (i) => `[^${i}]: Căn cứ\n`),
};

function repeat(size: number, piece: (i: number) => string): string {
  const pieces: string[] = [];
  for (let i = 1, length = 0; length < size; i++) {
    pieces.push(piece(i));
    length += pieces[pieces.length - 1].length;
  }
  return pieces.join('');
}

/** Parsing, by default up to 0.5 MB; RASOAT_GROWTH_MB=16 goes to the full size (design.md §6). */
const largest = Number(process.env['RASOAT_GROWTH_MB'] ?? 0.5) * 1_000_000;

describe('parsing grows linearly', () => {
  for (const [label, make] of Object.entries(traps)) {
    test(label, { timeout: 300_000 }, async () => {
      await expectLinear(
        (size) => {
          const source = readPlain(make(size));
          return () => parseStructure(source);
        },
        125_000,
        sizesUpTo(largest, 125_000),
      );
    });
  }
});
