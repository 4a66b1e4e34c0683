import { defineRule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../engine/types.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf, gapFor, type HeadPart, lostHead } from './_header.ts';
import { partsFix } from './_skeleton.ts';

const names: Readonly<Record<HeadPart, Bilingual>> = {
  'national-name': { vi: 'Quốc hiệu', en: 'national name' },
  motto: { vi: 'Tiêu ngữ', en: 'motto' },
  issuer: { vi: 'tên cơ quan ban hành', en: 'issuer' },
  symbol: { vi: 'số, ký hiệu', en: 'number and symbol' },
  'place-date': { vi: 'địa danh, thời gian ban hành', en: 'place and date' },
};

type Data = { parts: readonly HeadPart[] };

/** `A; B và C`: names of parts have commas of their own. */
const listed = (parts: readonly HeadPart[], lang: 'vi' | 'en', and: string): string =>
  `${parts
    .slice(0, -1)
    .map((part) => names[part][lang])
    .join('; ')} ${and} ${names[parts[parts.length - 1]][lang]}`;

/** As the parts stand on the page from top to bottom. */
const ON_PAGE: readonly HeadPart[] = ['issuer', 'national-name', 'motto', 'symbol', 'place-date'];

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/header',
  group: 'the-thuc',
  scope: 'document',
  severity: 'error',
  needs: ['header'],
  facts: ['V3.1', 'V10.1'],
  since: '0.1.0',
  summary: {
    vi: 'Phần đầu của văn bản không có trong tệp',
    en: 'The head of the document is not in the file',
  },
  why: {
    vi: 'Khi chuyển đổi hoặc sao chép tệp, cả phần đầu (Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành, số, ký hiệu, địa danh, thời gian) thường mất cùng lúc. Khi thiếu từ ba thành phần trở lên, chỉ có một phát hiện nêu đủ các thành phần đó, vì việc cần làm là một: lấy lại phần đầu.',
    en: 'A conversion or a copy often loses the whole head at once. From three missing parts on, one finding names them all: there is one thing to do, to get the head back.',
  },
  mend: {
    vi: 'Chép lại phần đầu từ tệp gốc, hoặc trình bày đủ: Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành, số và ký hiệu, địa danh và thời gian. `rasoat new` lập sẵn phần này cho từng loại văn bản.',
    en: 'Copy the header from the original, or set all of it: national name, motto, issuer, symbol, place and date. `rasoat new` writes it for each kind of document.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: 41/2026/QĐ-UBND\nLai Châu, ngày 24 tháng 11 năm 2026\n',
            '',
          ],
        ],
        absent: ['header'],
      },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [
          [
            'HỘI ĐỒNG NHÂN DÂN\nXÃ MƯỜNG THAN\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n',
            '',
          ],
        ],
        absent: ['header'],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        // Two missing parts are two findings of their own rules.
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n', '']],
      },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    const parts = lostHead(document, ctx.asOf);
    if (parts.length === 0) return;
    yield {
      absent: { subject: 'header', anchor: gapFor(document, parts[0]) },
      data: { parts },
      facts: factsOf(document, ['V3.1'], ['V10.1']),
      fixes: partsFix(
        document,
        ctx,
        [...parts]
          .sort((a, b) => ON_PAGE.indexOf(a) - ON_PAGE.indexOf(b))
          .map((part) => ({ part, anchor: gapFor(document, part) })),
      ),
      related: parts.map((part) => ({
        at: gapFor(document, part),
        absent: part,
        message: { vi: `Chưa có ${names[part].vi}.`, en: `No ${names[part].en}.` },
      })),
    };
  }),
  message: withGround<Data>({
    vi: ({ parts }) => ({
      what: `Phần đầu của văn bản không có trong tệp: thiếu ${listed(parts, 'vi', 'và')}.`,
      why: 'Đây là các thành phần thể thức bắt buộc; chúng thường mất cùng lúc khi chuyển đổi hoặc sao chép tệp.',
      todo: 'Lấy lại phần đầu từ bản gốc, hoặc trình bày đủ các thành phần này ở đầu dự thảo.',
    }),
    en: ({ parts }) => ({
      what: `The head of the document is not in the file: ${listed(parts, 'en', 'and')} are missing.`,
      why: 'These are mandatory parts; a conversion or a copy often loses them together.',
      todo: 'Get the head back from the original, or set these parts above the title.',
    }),
  }),
});
