import { defineRule } from '../../engine/define-rule.ts';
import type { LegalDocument } from '../../structure/types.ts';
import { upper } from '../../text/index.ts';
import { plain, unmarked } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { type Grounded, grounded, withGround } from './_ground.ts';
import { factsOf, missingPart } from './_header.ts';
import { lineFixes, placeFrom } from './_skeleton.ts';
import { writeFix } from './_write-fix.ts';

type Defect = 'missing' | 'place' | 'short' | 'words';

const names = ['ủy ban nhân dân', 'hội đồng nhân dân'];

/** The line of the issuer that names its body. */
function bodyLine({ source }: LegalDocument, at: Span): Span {
  let { start } = at;
  for (const line of source.text.slice(at.start, at.end).split('\n')) {
    const end = start + line.trimEnd().length;
    if (/nhan dan|ubnd|hdnd/u.test(unmarked(line))) return { start: end - line.trim().length, end };
    start += line.length + 1;
  }
  return at;
}

const words: Readonly<
  Record<Defect, Readonly<Record<'vi' | 'en', (printed: string) => readonly [what: string, todo: string]>>>
> = {
  missing: {
    vi: () => ['Dự thảo chưa có tên cơ quan ban hành.', 'Ghi tên đầy đủ của cơ quan ban hành ở góc trên bên trái.'],
    en: () => ['The draft does not name its issuer.', 'Write the full name of the issuer at the top left.'],
  },
  place: {
    vi: (printed) => [
      `Tên cơ quan “${printed}” chưa có tên tỉnh, thành phố hoặc xã, phường.`,
      'Ghi thêm tên địa phương ngay sau tên cơ quan.',
    ],
    en: (printed) => [`The issuer “${printed}” has no place.`, 'Add the name of the province or commune.'],
  },
  words: {
    vi: (printed) => [
      `Tên cơ quan ban hành viết sai dấu: “${printed}”.`,
      'Sửa thành “ỦY BAN NHÂN DÂN” hoặc “HỘI ĐỒNG NHÂN DÂN”.',
    ],
    en: (printed) => [
      `The name of the issuer is misspelt: “${printed}”.`,
      'Write “ỦY BAN NHÂN DÂN” or “HỘI ĐỒNG NHÂN DÂN”.',
    ],
  },
  short: {
    vi: (printed) => [
      `Tên cơ quan ban hành viết tắt: “${printed}”.`,
      'Viết đầy đủ “ỦY BAN NHÂN DÂN” hoặc “HỘI ĐỒNG NHÂN DÂN”.',
    ],
    en: (printed) => [`The name of the issuer is abbreviated: “${printed}”.`, 'Write it in full.'],
  },
};

type Data = { defect: Defect; printed: string };

export default defineRule<'document', Grounded<Data>>({
  id: 'the-thuc/issuer',
  group: 'the-thuc',
  scope: 'document',
  severity: 'error',
  needs: ['header'],
  facts: ['V3.7', 'V10.1'],
  since: '0.1.0',
  summary: { vi: 'Thiếu hoặc chưa đủ tên cơ quan ban hành', en: 'Issuer missing or incomplete' },
  why: {
    vi: 'Tên cơ quan ban hành là thành phần bắt buộc, viết đầy đủ, không viết tắt, kèm tên tỉnh, thành phố hoặc xã, phường.',
    en: 'The issuer is a mandatory part: in full, not abbreviated, with the name of its province or commune.',
  },
  mend: {
    vi: 'Ghi tên cơ quan ở góc trên bên trái, viết đầy đủ, in hoa, kèm tên địa phương: “ỦY BAN NHÂN DÂN” và “TỈNH …”.',
    en: 'Print the full name in capitals at the top left, with the place: “ỦY BAN NHÂN DÂN”, “TỈNH …”.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'chi-thi',
        replace: [['ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n-------\n\n', '']],
        absent: ['issuer'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU', '«ỦY BAN NHÂN DÂN»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [['ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA\n-------\nC', '«UBND TỈNH THANH HÓA»\n-------\nC']],
      },
      {
        // The minister enacts; the head of the page names the ministry.
        asOf: '2026-11-22',
        kind: 'thong-tu',
        text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/2026/TT-BNG\n\nHà Nội, ngày 05 tháng 10 năm 2026\n\nTHÔNG TƯ\nQuy định chế độ báo cáo\n\nCăn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n\nTheo đề nghị của Chánh Văn phòng Bộ;\n\nBộ trưởng Bộ Ngoại giao ban hành Thông tư quy định chế độ báo cáo.\n\nĐiều 1. Phạm vi điều chỉnh\n\nThông tư này quy định chế độ báo cáo.',
        absent: ['issuer'],
        fixed:
          'BỘ NGOẠI GIAO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/2026/TT-BNG\n\nHà Nội, ngày 05 tháng 10 năm 2026\n\nTHÔNG TƯ\nQuy định chế độ báo cáo\n\nCăn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n\nTheo đề nghị của Chánh Văn phòng Bộ;\n\nBộ trưởng Bộ Ngoại giao ban hành Thông tư quy định chế độ báo cáo.\n\nĐiều 1. Phạm vi điều chỉnh\n\nThông tư này quy định chế độ báo cáo.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-ctubnd' },
      { asOf: '2026-11-22', base: 'nghi-quyet-xa' },
      { asOf: '2026-11-22', base: 'cong-van' },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    const { issuer } = document.header;
    const facts = factsOf(document, ['V3.7'], ['V10.1']);
    if (issuer === null) {
      yield* missingPart(document, ctx, 'issuer', { defect: 'missing' as const, printed: '' });
      return;
    }
    if (issuer.body !== 'ubnd' && issuer.body !== 'hdnd' && issuer.body !== 'chu-tich-ubnd') return;
    const at = bodyLine(document, issuer.at);
    const printed = ctx.text(at).replace(/\s+/gu, ' ');
    if (issuer.place === null && !/…|\.\.\./u.test(issuer.name)) {
      const place = placeFrom(document, ctx);
      const fixes = place === null ? [] : lineFixes(document, upper(place), at);
      yield { at, data: { defect: 'place', printed }, severity: 'warning', facts, fixes };
    }
    if (names.some((name) => unmarked(printed).includes(unmarked(name)) && !plain(printed).includes(name))) {
      yield { at, data: { defect: 'words', printed }, severity: 'warning', facts };
    }
    if (document.documentClass === 'normative' && /ubnd|hđnd/u.test(plain(printed))) {
      const full = ctx.text(at).replace(/UBND/giu, 'ỦY BAN NHÂN DÂN').replace(/HĐND/giu, 'HỘI ĐỒNG NHÂN DÂN');
      yield {
        at,
        data: { defect: 'short', printed },
        severity: 'warning',
        facts,
        fixes: [writeFix('review', at, full)],
      };
    }
  }),
  message: withGround<Data>({
    vi: ({ defect, printed }) => {
      const [what, todo] = words[defect].vi(printed);
      return {
        what,
        why: 'Tên cơ quan ban hành là thành phần thể thức bắt buộc, ghi đầy đủ; Hội đồng nhân dân, Ủy ban nhân dân ghi kèm tên địa phương.',
        todo,
      };
    },
    en: ({ defect, printed }) => {
      const [what, todo] = words[defect].en(printed);
      return {
        what,
        why: 'The issuer is a mandatory part, written in full; a council or committee with its place.',
        todo,
      };
    },
  }),
});
