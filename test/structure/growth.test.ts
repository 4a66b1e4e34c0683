import { describe, test } from 'vitest';
import { readPlain } from '../../rules/readers/plain.ts';
import { parseStructure } from '../../rules/structure/index.ts';
import { expectLinear, sizesUpTo } from '../support/growth.ts';
import { fill, shapes } from '../support/shapes.ts';

/** Shapes in which a parser of structure is tempted to look back or ahead without bound. */
const traps: Readonly<Record<string, (size: number) => string>> = {
  ...Object.fromEntries(Object.entries(shapes).map(([label, { make }]) => [label, make])),
  'articles without a title': (size) => fill(size, '', (i) => `Điều ${i}.\n`),
  'chapters before chapters': (size) => fill(size, '', (i) => `Chương ${i}\n`),
  'bases on one line': (size) => fill(size, '', (i) => `Căn cứ Luật số ${i}/2025/QH15; `),
  'bases on lines of their own': (size) => fill(size, '', (i) => `Căn cứ Luật số ${i}/2025/QH15;\n`),
  'types of drafts': (size) => fill(size, '', () => 'QUYẾT ĐỊNH\n\n'),
  'national names': (size) => fill(size, '', () => 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n'),
  'appendices without a body': (size) => fill(size, '', (i) => `PHỤ LỤC ${i}\n(Ban hành kèm theo Quyết định)\n`),
  'recipients without a signature': (size) => fill(size, '', () => 'Nơi nhận:\n- Như trên;\n'),
  'signatures without a name': (size) => fill(size, '', () => 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n'),
  'quotes closed without being opened': (size) => fill(size, '', (i) => `${i}. Nội dung”;\n`),
  'straight quotes after a colon': (size) =>
    fill(size, '', (i) => `${i}. Sửa đổi khoản ${i} như sau:\n"a) Nội dung;\n`),
  'points below points': (size) => fill(size, '', (i) => `${'abcdđeg'[i % 7]}) Nội dung\n`),
  'numbers below numbers': (size) => fill(size, '', (i) => `${`${i}.`.repeat((i % 30) + 1)} Nội dung\n`),
  'capitals on every line': (size) => fill(size, '', () => 'TRÁCH NHIỆM CỦA CÁC CƠ QUAN\n'),
  'hard-wrapped without an end': (size) =>
    fill(size, '', () => 'phối hợp với các cơ quan có liên quan tổ chức thực hiện nhiệm vụ này,\n'),
  'rows of a table': (size) => fill(size, '', (i) => `| ${i} | Điều 3. Nội dung | CHỦ TỊCH |\n`),
  'lines of a table of contents': (size) => fill(size, '', (i) => `Điều ${i}. Nội dung ........ ${i % 9000}\n`),
  'tables of contents without pages': (size) => fill(size, '', (i) => `MỤC LỤC\nĐiều ${i}. Nội dung\nChương ${i}\n`),
  'menu above no header': (size) => fill(size, '', () => 'Công báo Việt Nam\nThủ tục hành chính\nKẾ HOẠCH\n'),
  'names of bodies': (size) => fill(size, '', (i) => `CHỦ TỊCH\nỦY BAN NHÂN DÂN\nTỈNH ${'ABCDEGH'[i % 7]}A\n`),
  'lines of a title': (size) => `KẾ HOẠCH\n${fill(size, '', () => 'Triển khai Luật\nNăm 2026\n')}`,
  'forms in an appendix': (size) =>
    `Điều 1. Phạm vi\n\nPHỤ LỤC\n(Kèm theo Quyết định)\n${fill(size, '', (i) => `Mẫu số ${i}\nTỜ KHAI\nCHỦ TỊCH\n`)}`,
  omissions: (size) => fill(size, '', () => '[...]\n'),
  notes: (size) => fill(size, '', (i) => `[^${i}]: Căn cứ\n`),
};

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
