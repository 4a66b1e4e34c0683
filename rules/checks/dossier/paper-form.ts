import type { Dossier, Paper, Role, Stage } from '../../dossier/types.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import { printDate } from '../../text/index.ts';
import { headed, named, standing } from './_paper.ts';

/** Papers that bear a number, a date and a signature of their own when they are in a dossier. */
const ISSUED: ReadonlySet<Role> = new Set([
  'tong-ket',
  'y-kien-tthc',
  'y-kien-gop-y',
  'bao-cao-tham-dinh',
  'tiep-thu-tham-dinh',
  'bao-cao-tham-tra',
  'tiep-thu-tham-tra',
]);

/** Until it is submitted, the submission itself is a draft. */
const BEFORE_SUBMISSION: ReadonlySet<Stage> = new Set(['lay-y-kien', 'tham-dinh']);

/** What must not be dated after what. */
const ORDER: readonly (readonly [earlier: Role, later: Role])[] = [
  ['bao-cao-tham-dinh', 'tiep-thu-tham-dinh'],
  ['bao-cao-tham-dinh', 'to-trinh'],
  ['tiep-thu-tham-dinh', 'to-trinh'],
  ['tong-hop-y-kien', 'to-trinh'],
  ['tong-ket', 'to-trinh'],
  ['so-sanh', 'to-trinh'],
  ['danh-gia-tthc', 'to-trinh'],
  ['y-kien-tthc', 'to-trinh'],
  ['to-trinh', 'bao-cao-tham-tra'],
  ['bao-cao-tham-tra', 'tiep-thu-tham-tra'],
];

interface Data {
  readonly defect: 'number' | 'date' | 'signature' | 'order';
  readonly role: Role;
  readonly date: string;
  readonly other: Role;
  readonly otherDate: string;
}

function* blanks(paper: Paper): Iterable<Report<Data>> {
  const { header, conclusions, source } = paper.result.document;
  const data = { role: paper.role, date: '', other: paper.role, otherDate: '' };
  // A part that is not there at all is told by the rules of form on the paper itself.
  if (header.symbolLine !== null && !/^\d/u.test(header.symbol ?? ''))
    yield { paper: paper.id, at: header.symbolLine, data: { ...data, defect: 'number' } };
  if (header.placeDate !== null && header.date === null)
    yield { paper: paper.id, at: header.placeDate, data: { ...data, defect: 'date' } };
  const last = conclusions.signatures.at(-1);
  const signed = source.layout?.signed === true || conclusions.signatures.some(({ signer }) => signer !== null);
  // On a paper with number and date the rules of form tell that the signer is missing.
  const told = paper.result.findings.some(({ rule }) => rule === 'the-thuc/signature');
  if (last !== undefined && !signed && !told)
    yield {
      paper: paper.id,
      at: { start: last.start, end: last.end },
      data: { ...data, defect: 'signature' },
    };
}

function* order(dossier: Dossier): Iterable<Report<Data>> {
  const told = new Set<Paper>();
  for (const [before, after] of ORDER) {
    const [earlier, later] = [dossier.find(before), dossier.find(after)];
    if (earlier === null || later === null || told.has(earlier)) continue;
    const [one, two] = [earlier, later].map(({ result }) => result.document.header);
    if (one.date === null || two.date === null || one.date <= two.date || one.placeDate === null) continue;
    told.add(earlier);
    yield {
      paper: earlier.id,
      at: one.placeDate,
      data: {
        defect: 'order',
        role: before,
        date: printDate(one.date),
        other: after,
        otherDate: printDate(two.date),
      },
      related: [
        {
          paper: later.id,
          at: two.placeDate ?? two.symbolLine!,
          message: { vi: 'Ngày ghi trên giấy tờ này.', en: 'The date on this paper.' },
        },
      ],
    };
  }
}

function* check(dossier: Dossier): Iterable<Report<Data>> {
  const submitted = !BEFORE_SUBMISSION.has(dossier.stage);
  for (const paper of standing(dossier))
    if (ISSUED.has(paper.role) || (submitted && paper.role === 'to-trinh')) yield* blanks(paper);
  yield* order(dossier);
}

const words = {
  number: { vi: 'chưa ghi số', en: 'has no number' },
  date: { vi: 'chưa ghi đủ ngày, tháng, năm', en: 'has no full date' },
  signature: { vi: 'chưa có họ tên người ký', en: 'names no signer' },
} as const;

export default defineRule<'dossier', Data>({
  id: 'dossier/paper-form',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts: ['V9.9'],
  since: '0.1.0',
  summary: {
    vi: 'Giấy tờ trong hồ sơ chưa có số, ngày, người ký, hoặc ngày ngược thứ tự',
    en: 'A paper without number, date or signer, or dates out of order',
  },
  why: {
    vi: 'Giấy tờ kèm hồ sơ phải là bản đã ban hành: có số, ngày và người ký; thẩm định có trước tiếp thu, giải trình, và mọi giấy tờ có trước tờ trình.',
    en: 'The papers of a dossier must have been issued: with number, date and signer; the appraisal before the reply to it, all of them before the submission.',
  },
  mend: {
    vi: 'Thay bản chưa phát hành bằng bản đã ký, có số và ngày; kiểm tra lại ngày ngược thứ tự.',
    en: 'Put in the issued paper with its number, date and signer; check dates that are out of order.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [['Số: 198/BC-STP\n', '«Số:      /BC-STP»\n']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [['Lai Châu, ngày 05 tháng 11 năm 2026\n', '«Lai Châu, ngày      tháng 11 năm 2026»\n']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\n\nNguyễn Văn D\n', '«KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC»\n']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [['Lai Châu, ngày 30 tháng 10 năm 2026\n', '«Lai Châu, ngày 06 tháng 11 năm 2026»\n']],
      },
    ],
    good: [
      { asOf: '2026-11-20', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
      {
        asOf: '2026-11-20',
        stage: 'tham-dinh',
        base: 'trinh-ubnd',
        replace: [
          ['Số: 412/TTr-SNNMT\nLai Châu, ngày 09 tháng 11', 'Số:      /TTr-SNNMT\nLai Châu, ngày      tháng 11'],
        ],
      },
    ],
  },
  check,
  message: {
    vi: ({ defect, role, date, other, otherDate }) =>
      defect === 'order'
        ? {
            what: `${headed(role, 'vi')} ghi ngày ${date}, sau ngày ${otherDate} của ${named(other, 'vi')}.`,
            why: `Trong hồ sơ, ${named(role, 'vi')} phải có trước ${named(other, 'vi')}.`,
            todo: 'Kiểm tra lại ngày của hai giấy tờ.',
          }
        : {
            what: `${headed(role, 'vi')} ${words[defect].vi}.`,
            why: 'Giấy tờ trong hồ sơ phải là bản đã ban hành, có số, ngày và người ký.',
            todo: 'Thay bằng bản đã ban hành.',
          },
    en: ({ defect, role, date, other, otherDate }) =>
      defect === 'order'
        ? {
            what: `The ${named(role, 'en')} is dated ${date}, after ${otherDate}, the date of the ${named(other, 'en')}.`,
            why: `The ${named(role, 'en')} must come before the ${named(other, 'en')}.`,
            todo: 'Check the dates of both papers.',
          }
        : {
            what: `The ${named(role, 'en')} ${words[defect].en}.`,
            why: 'The papers of a dossier must have been issued, with number, date and signer.',
            todo: 'Put in the issued paper.',
          },
  },
});
