import { defineRule } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/types.ts';
import type { LegalDocument, SignatureBlock } from '../../structure/types.ts';
import { plain, unmarked } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { type Grounded, grounded, withGround } from '../the-thuc/_ground.ts';
import { removalFix } from '../the-thuc/_skeleton.ts';
import { writeFix } from '../the-thuc/_write-fix.ts';

type Defect = 'delegated' | 'one-head' | 'deputy' | 'stacked' | 'no-kt';

/** Bodies with one head, and heads themselves: nobody signs TM. for them. */
const oneHead =
  /^(?:sở|bộ(?! chính trị| chỉ huy| tư lệnh)|cục|chi cục|văn phòng|giám đốc|chủ tịch(?! đoàn)|bộ trưởng|chánh văn phòng|cục trưởng|trưởng phòng)(?: |$)/u;
/** Titles of deputies, without marks, since a scan may lose them; `thứ trưởng` is the deputy of a minister. */
const deputy = /(?:^|[^a-z])(?:pho|thu truong)(?![a-z])/u;

const isDeputy = (title: string): boolean => deputy.test(unmarked(title));

type SignatureLine = SignatureBlock['lines'][number];

/** A second abbreviation on the line of the first. */
const second = /^\s*(?:TM|KT|TL|TUQ)\s*\./u;

/**
 * Whether a line signs by a way that cannot stand on the one right above it: by order (TL.) of a head who himself signs for a body
 * (TM.) or for whom a deputy signs (KT.), or for a body by order of its head. Behind TL. a deputy may sign for the one ordered
 * (TL. CHỦ TỊCH, KT. CHÁNH VĂN PHÒNG), and two signers side by side have their own titles between them.
 */
function isStacked({ prefix, title }: SignatureLine, above: SignatureLine | undefined): boolean {
  if ((prefix === 'TM' || prefix === 'TL') && second.test(title)) return true;
  if (prefix === 'TL') return above?.prefix === 'TM' || above?.prefix === 'KT';
  return prefix === 'TM' && (above?.prefix === 'TL' || above?.prefix === 'TUQ');
}

/** Deputies of bodies whose head is known by title. */
const deputyTitle = /^phó (?:chủ tịch|giám đốc)(?: |$)/u;

/**
 * Whether a deputy signs as if he were the head: right below a collective body, or on the first line, without KT. Below TM. for a
 * body with one head the line above is the slip.
 */
function lacksFor({ prefix, title }: SignatureLine, above: SignatureLine | undefined): boolean {
  if (prefix !== null || !deputyTitle.test(plain(title))) return false;
  return above === undefined || (above.prefix === 'TM' && !oneHead.test(plain(above.title)));
}

/** `TM.` of a body with one head is taken out; a deputy below it signs `KT.` for the head. */
function withoutFor(document: LegalDocument, at: Span, next: SignatureLine | undefined): readonly Fix[] {
  if (next === undefined) return [];
  if (next.prefix !== null || !deputyTitle.test(plain(next.title)))
    return [removalFix(document, 'Bỏ dòng này', 'Take the line out', at)];
  return [writeFix('review', at, `KT. ${next.title.replace(/^\S+\s+/u, '')}`)];
}

type Data = { defect: Defect; printed: string };

export default defineRule<'document', Grounded<Data>>({
  id: 'authority/signature-power',
  group: 'authority',
  scope: 'document',
  severity: 'warning',
  needs: ['conclusions'],
  facts: ['V6.10', 'V10.8', 'V10.9'],
  since: '0.1.0',
  summary: { vi: 'Người ký không đúng thẩm quyền', en: 'Signed by someone without the power' },
  why: {
    vi: 'Văn bản quy phạm pháp luật không ký thừa lệnh (TL.), thừa ủy quyền (TUQ.). Ký thay mặt (TM.) chỉ dùng cho tập thể, không dùng cho cơ quan theo chế độ thủ trưởng như sở. Sau KT. là chức danh cấp phó. Ký thừa lệnh (TL.) không kèm TM. hay KT. ở trên.',
    en: 'A normative document is not signed by order (TL.) or by authorisation (TUQ.). TM. is for a collective body, not for a department. KT. is followed by the title of a deputy. TL. does not stand below TM. or KT.',
  },
  mend: {
    vi: 'Văn bản của tập thể: ghi “TM.” và tên tập thể, dưới đó là chức vụ người đứng đầu, hoặc “KT.” kèm chức vụ cấp phó. Cơ quan theo chế độ thủ trưởng (sở, văn phòng): ghi thẳng chức vụ người ký. Văn bản quy phạm pháp luật không để ký “TL.”, “TUQ.”.',
    en: 'For a collective body: “TM.” and its name, then the office of its head, or “KT.” with that of a deputy. For a body with one head: the office alone. A normative document is never signed “TL.” or “TUQ.”.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [['\nCHỦ TỊCH\n\n', '\n«TL. CHỦ TỊCH»\nCHÁNH VĂN PHÒNG\n\n']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', '«PHÓ CHỦ TỊCH»']],
      },
      { asOf: '2026-11-22', base: 'to-trinh', replace: [['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', '«PHÓ GIÁM ĐỐC»']] },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', '«TM. GIÁM ĐỐC»\nPHÓ GIÁM ĐỐC']],
      },
      { asOf: '2026-11-22', base: 'cong-van', replace: [['\nGIÁM ĐỐC\n', '\n«TM. SỞ TƯ PHÁP»\nGIÁM ĐỐC\n']] },
      {
        asOf: '2026-11-22',
        base: 'to-trinh',
        replace: [['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', 'KT. GIÁM ĐỐC\n«TRƯỞNG PHÒNG»']],
      },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [
          ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN\n«TL. CHỦ TỊCH»\nCHÁNH VĂN PHÒNG'],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', 'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG']],
      },
      { asOf: '2026-11-22', base: 'to-trinh' },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [
          ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', 'TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG'],
        ],
      },
    ],
  },
  check: grounded<LegalDocument, Data>(function* (document, ctx) {
    // A table of those who wrote and approved a procedure is no signature.
    const signed = document.kind !== 'tthc' && document.kind !== 'khac';
    for (const { lines } of document.conclusions.signatures) {
      for (const [index, { prefix, title, at }] of lines.entries()) {
        const report = (defect: Defect, fact: string, where = at) => ({
          at: where,
          data: { defect, printed: ctx.text(where).replace(/\s+/gu, ' ').trim() },
          facts: [fact],
        });
        if ((prefix === 'TL' || prefix === 'TUQ') && document.documentClass === 'normative')
          yield report('delegated', 'V6.10');
        else if (isStacked(lines[index], lines[index - 1])) yield report('stacked', 'V10.8');
        // Without the line the next one signs.
        if (prefix === 'TM' && oneHead.test(plain(title)))
          yield {
            ...report('one-head', 'V10.9'),
            fixes: withoutFor(document, at, lines[index + 1]),
          };
        if (signed && lacksFor(lines[index], lines[index - 1])) yield report('no-kt', 'V10.8');
        if (prefix !== 'KT' || isDeputy(title)) continue;
        const next = lines[index + 1];
        // A line that is not there is a matter of form (the-thuc/signature).
        if (next?.prefix === null && !isDeputy(next.title)) yield report('deputy', 'V10.9', next.at);
      }
    }
  }),
  message: withGround<Data>({
    vi: ({ defect, printed }) =>
      ({
        delegated: {
          what: `Văn bản quy phạm pháp luật ký “${printed}”.`,
          why: 'Văn bản quy phạm pháp luật không được ký thừa lệnh hoặc thừa ủy quyền.',
          todo: 'Để người đứng đầu ký, hoặc cấp phó ký thay (KT.).',
        },
        'one-head': {
          what: `Dòng ký “${printed}” dùng TM. cho cơ quan hoặc chức danh không phải là tập thể.`,
          why: 'TM. (thay mặt) chỉ dùng cho tập thể như Ủy ban nhân dân, Hội đồng nhân dân; sở làm việc theo chế độ thủ trưởng.',
          todo: 'Bỏ dòng này, ghi trực tiếp chức vụ của người ký.',
        },
        stacked: {
          what: `Dòng ký “${printed}” không đi cùng dòng ký ở trên.`,
          why: 'Ký thừa lệnh (TL.) là theo lệnh của người đứng đầu, không kèm thay mặt (TM.) hay ký thay (KT.); văn bản ký thay mặt tập thể do người đứng đầu ký hoặc cấp phó ký thay.',
          todo: 'Ký thay mặt tập thể: ghi “TM. …”, rồi chức vụ người đứng đầu hoặc “KT. …” và chức vụ cấp phó. Ký thừa lệnh: chỉ ghi “TL. …” và chức vụ người ký.',
        },
        'no-kt': {
          what: `“${printed}” ký mà phía trên không có dòng “KT.”.`,
          why: 'Cấp phó ký thay người đứng đầu thì ghi “KT.” và chức vụ của người đứng đầu ở dòng trên.',
          todo: 'Thêm dòng ký thay, ví dụ “KT. CHỦ TỊCH” hoặc “KT. GIÁM ĐỐC”, ngay trên dòng này.',
        },
        deputy: {
          what: `Dòng ký thay (KT.) không có chức danh cấp phó: “${printed}”.`,
          why: 'Người ký thay người đứng đầu phải là cấp phó.',
          todo: 'Ghi chức danh cấp phó dưới dòng KT. (ví dụ “PHÓ CHỦ TỊCH”, “PHÓ GIÁM ĐỐC”, “THỨ TRƯỞNG”); nếu chính người đứng đầu ký thì bỏ “KT.”.',
        },
      })[defect],
    en: ({ defect, printed }) =>
      ({
        delegated: {
          what: `The normative document is signed “${printed}”.`,
          why: 'A normative document is not signed by order or by authorisation.',
          todo: 'Let the head sign, or a deputy for the head (KT.).',
        },
        'one-head': {
          what: `The line “${printed}” uses TM. for a body or title that is not collective.`,
          why: 'TM. is for collective bodies; a department has one head.',
          todo: 'Leave the line out and print the title of the signer.',
        },
        stacked: {
          what: `The line “${printed}” cannot stand with the one above it.`,
          why: 'Who signs by order (TL.) of the head signs neither for a body (TM.) nor for the head (KT.); for a body its head signs, or a deputy for the head.',
          todo: 'For a body print “TM. …”, then the head, or “KT. …” and the deputy. By order print “TL. …” and the signer alone.',
        },
        'no-kt': {
          what: `“${printed}” signs without a line “KT.” above.`,
          why: 'A deputy signs for the head: “KT.” and the title of the head on the line above.',
          todo: 'Add that line, such as “KT. CHỦ TỊCH” or “KT. GIÁM ĐỐC”.',
        },
        deputy: {
          what: `No title of a deputy follows KT.: “${printed}”.`,
          why: 'Whoever signs for the head is a deputy.',
          todo: 'Print the title of the deputy under KT. (such as “PHÓ CHỦ TỊCH”, “PHÓ GIÁM ĐỐC”, “THỨ TRƯỞNG”); when the head signs in person, drop “KT.”.',
        },
      })[defect],
  }),
});
