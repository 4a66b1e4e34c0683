import { describe, expect, test } from 'vitest';
import { draft, parse, words } from './support.ts';

const read = (preamble: string) => {
  const document = parse(draft({ preamble }));
  const { bases, considerations, enacting, decisionLine } = document.preamble;
  return {
    document,
    bases: bases.map((part) => words(document, part)),
    considerations: considerations.map((part) => words(document, part)),
    enacting: words(document, enacting),
    decisionLine: words(document, decisionLine),
  };
};

const law = 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;';
const other = 'Căn cứ Luật Thư viện số 46/2019/QH14;';
const enacts = 'Ủy ban nhân dân ban hành Quyết định quy định về quản lý nhà văn hóa.';

describe('the preamble', () => {
  test('one căn cứ on each line', () => {
    const { bases, considerations, enacting, decisionLine } = read(
      `${law}\n${other}\nTheo đề nghị của Giám đốc Sở Nội vụ;\n${enacts}\n`,
    );
    expect(bases).toEqual([law, other]);
    expect(considerations).toEqual(['Theo đề nghị của Giám đốc Sở Nội vụ;']);
    expect([enacting, decisionLine]).toEqual([enacts, null]);
  });

  test('several on one line, the enacting sentence too', () => {
    const { bases, considerations, enacting } = read(
      `${law} ${other} Theo đề nghị của Giám đốc Sở Nội vụ, ${enacts}\n`,
    );
    expect(bases).toEqual([law, other]);
    expect(considerations).toEqual(['Theo đề nghị của Giám đốc Sở Nội vụ,']);
    expect(enacting).toBe(enacts);
  });

  test('a consideration that runs on without a mark', () => {
    const { bases, considerations } = read(
      'Căn cứ Thông tư số 117/2024/TT-BTC của Bộ Tài chính Xét đề nghị của Giám đốc Sở Tài chính,\n',
    );
    expect(bases).toEqual(['Căn cứ Thông tư số 117/2024/TT-BTC của Bộ Tài chính']);
    expect(considerations).toEqual(['Xét đề nghị của Giám đốc Sở Tài chính,']);
  });

  test('bullets under a heading', () => {
    const { bases, considerations, enacting } = read(
      `CĂN CỨ PHÁP LÝ\n\n- ${law}\n- ${other}\n- Theo đề nghị của Giám đốc Sở Nội vụ;\n\n${enacts}\n`,
    );
    expect(bases).toEqual([law, other]);
    expect(considerations).toEqual(['Theo đề nghị của Giám đốc Sở Nội vụ;']);
    expect(enacting).toBe(enacts);
  });

  test('hard-wrapped lines', () => {
    const { bases, enacting } = read(`Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15
được sửa đổi, bổ sung bởi Luật số
87/2025/QH15;
Ủy ban nhân dân ban hành Quyết định quy định về quản lý
nhà văn hóa.
`);
    expect(bases).toEqual([
      'Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;',
    ]);
    expect(enacting).toBe('Ủy ban nhân dân ban hành Quyết định quy định về quản lý nhà văn hóa.');
  });

  test('emphasis around each line', () => {
    expect(read(`_${law}_\n\n_${other}_\n\n_${enacts}_\n`).bases).toEqual([law, other]);
  });

  test('a second law of a căn cứ on its own line', () => {
    const { bases } = read(`${law}\nLuật sửa đổi, bổ sung một số điều của Luật Thư viện;\n${other}\n`);
    expect(bases).toEqual([`${law} Luật sửa đổi, bổ sung một số điều của Luật Thư viện;`, other]);
  });

  test('Xét, Thực hiện, Được sự, Trên cơ sở', () => {
    const lines = [
      'Thực hiện Nghị quyết số 12/2026/NQ-HĐND;',
      'Xét Tờ trình số 90/TTr-SNV ngày 05 tháng 11 năm 2026;',
      'Được sự đồng ý của Thường trực Hội đồng nhân dân tỉnh;',
      'Trên cơ sở ý kiến của các thành viên Ủy ban nhân dân;',
    ];
    expect(read(`${law}\n${lines.join('\n')}\n`).considerations).toEqual(lines);
  });

  test.each(['QUYẾT ĐỊNH:', '**QUYẾT ĐỊNH:**', 'Q U Y Ế T  Đ Ị N H :', 'QUYẾT NGHỊ:', 'QUYẾT ĐỊNH'])(
    'decision line %s',
    (line) => {
      const { document, decisionLine } = read(`${law}\nTheo đề nghị của Giám đốc Sở Nội vụ,\n\n${line}\n`);
      expect(decisionLine).toBe(line.replaceAll('*', '').replace(/\s+/gu, ' '));
      expect(document.header.type?.text).toBe('QUYẾT ĐỊNH');
    },
  );

  test('a decision line without căn cứ and type before it is no type', () => {
    const document = parse(draft({ preamble: 'QUYẾT ĐỊNH:\n' }).replace('QUYẾT ĐỊNH\nQuy', 'Quy'));
    expect(document.header.type).toBeNull();
    expect(document.preamble.decisionLine?.text).toBe('QUYẾT ĐỊNH:');
    expect(document.header.subject?.text).toBe('Quy định về quản lý nhà văn hóa');
  });

  test('căn cứ in running text are none', () => {
    const document = parse(draft().replace('Quyết định này quy định việc', 'Căn cứ quy định này, xã giao việc'));
    expect(document.preamble.bases).toHaveLength(1);
  });

  test('a plan may begin with a căn cứ and needs none', () => {
    const document = parse(`ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 12/KH-UBND
KẾ HOẠCH
Phổ biến pháp luật năm 2027

Căn cứ Luật Phổ biến, giáo dục pháp luật;
Ủy ban nhân dân tỉnh ban hành Kế hoạch phổ biến pháp luật năm 2027 như sau:

I. MỤC ĐÍCH
1. Đưa pháp luật đến Nhân dân.
`);
    expect(document.preamble.bases.map(({ text }) => text)).toEqual(['Căn cứ Luật Phổ biến, giáo dục pháp luật;']);
    expect(document.preamble.enacting?.text).toContain('ban hành Kế hoạch');
    expect(document.body.map(({ number }) => number)).toEqual(['I']);
  });
});
