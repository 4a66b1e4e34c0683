import { type Procedure, parseStructure, readBytes } from '@rasoat/rules';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../support/growth.ts';
import { fill } from '../support/shapes.ts';

const head =
  'BỘ CÔNG THƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/2026/TT-BCT\nHà Nội, ngày 1 tháng 1 năm 2026\n\nTHÔNG TƯ\nQuy định thủ tục\n\n';
const publication =
  'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/QĐ-UBND\nLai Châu, ngày 1 tháng 1 năm 2026\n\nQUYẾT ĐỊNH\nVề việc công bố thủ tục hành chính mới ban hành\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Công bố kèm theo Quyết định này các thủ tục hành chính.\n\nPHỤ LỤC\nDANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH\n(Kèm theo Quyết định)\n\n';

/** Shapes in which one is tempted to compare every procedure with every other. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  'whole procedures that refer to the next': (size) =>
    head +
    fill(
      size,
      '',
      (i) =>
        `Điều ${i}. Hồ sơ, trình tự cấp giấy loại ${i}\n1. Tổ chức nộp 01 bộ hồ sơ gồm đơn theo mẫu, trực tiếp hoặc qua dịch vụ bưu chính theo Điều ${i + 1}.\n2. Trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ, Sở Công Thương cấp giấy.\n`,
    ),
  'procedures between general articles': (size) =>
    head +
    fill(size, '', (i) =>
      i % 2 === 0
        ? `Điều ${i}. Hồ sơ, trình tự cấp giấy loại ${i}\n1. Tổ chức nộp 01 bộ hồ sơ gồm đơn theo mẫu.\n2. Trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ, Sở cấp giấy.\n`
        : `Điều ${i}. Thẩm quyền về hồ sơ\nCục tiếp nhận hồ sơ.\n`,
    ),
  'one procedure of many articles': (size) =>
    head +
    fill(
      size,
      '',
      (i) =>
        `Điều ${i}. Hồ sơ cấp giấy\n1. Hồ sơ gồm: đơn theo Điều 1.\n2. Thời hạn giải quyết: 05 ngày kể từ ngày nhận hồ sơ.\n`,
    ),
  'clauses full of telling words': (size) =>
    `${head}Điều 1. Hồ sơ, trình tự cấp giấy\n${fill(size, '', (i) => `${i}. ${'người nộp hồ sơ thời hạn không quá trong vòng bộ hồ sơ sau '.repeat(20)}\n`)}`,
  'rows of a list': (size) =>
    `${publication}STT\tTên thủ tục hành chính\tThời hạn giải quyết\n${fill(size, '', (i) => `${i}\tCấp giấy ${i}\t10 ngày\n`)}`,
  'one head again and again': (size) => publication + fill(size, '', (i) => `${i}. Phí, lệ phí: Không.\n`),
};

describe('twice the text takes about twice the time', () => {
  test.each(Object.entries(shapes))(
    '%s',
    async (_, make) => {
      const sources = new Map<number, Awaited<ReturnType<typeof readBytes>>>();
      for (const size of [100_000, 200_000, 400_000])
        sources.set(size, await readBytes(new TextEncoder().encode(make(size)), { name: 'a.txt' }));
      await expectLinear((size) => () => parseStructure(sources.get(size)!), 100_000);
    },
    60_000,
  );

  test('the shapes are what they are called', async () => {
    const count = async (label: string): Promise<readonly Procedure[]> =>
      parseStructure(await readBytes(new TextEncoder().encode(shapes[label](20_000)), { name: 'a.txt' })).procedures;
    expect((await count('whole procedures that refer to the next')).length).toBeGreaterThan(50);
    expect(await count('one procedure of many articles')).toHaveLength(1);
    expect((await count('rows of a list')).length).toBeGreaterThan(100);
  });
});
