import { defineRule } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/types.ts';
import { fill } from '../../structure/skeleton-parts.ts';
import type { LegalDocument, SignatureBlock } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { lastWord, placeFor } from './_body.ts';
import { factsOf, requires } from './_header.ts';
import { type SignatureDefect, signatureWords } from './_signature-words.ts';
import { lineFixes, partFixes, removalFix } from './_skeleton.ts';
import { writeFix } from './_write-fix.ts';

/** Degrees and academic titles before a name. */
const degree =
  /^(?:(?:GS|PGS|TS|TSKH|ThS|Ths|BS|BSCKI{1,2}|KS|CN|LS|DS|CKI{1,2})\b\.?\s*)+(?=\p{Lu})|^(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư)\s+(?=\p{Lu})/u;
/** Bodies whose signers may print their degree. */
const learned =
  /giáo dục|y tế|khoa học|trường (?:đại học|cao đẳng|trung|tiểu học|mầm non|chính trị)|bệnh viện|học viện|^viện|quân sự|công an|quốc phòng|biên phòng/u;
const rank = /thường trực|phụ trách/u;

/** What the first line must be, by issuer and kind; null when the facts do not tell. */
function wrongFirst(
  { kind, issuer, documentClass, header }: LegalDocument,
  { lines }: SignatureBlock,
): { defect: SignatureDefect; facts: readonly string[] } | null {
  const first = lines[0];
  if (first === undefined || issuer === null || first.prefix === 'TL' || first.prefix === 'TUQ') return null;
  const title = plain(first.title);
  const committee = /^(?:ủy ban nhân dân|ubnd)/u.test(title);
  const council = /^(?:hội đồng nhân dân|hđnd)/u.test(title);
  const decision = kind.startsWith('quyet-dinh');
  const collectivePaper = kind === 'bao-cao' || kind === 'to-trinh' || kind === 'ke-hoach';
  if (issuer.body === 'hdnd') {
    return first.prefix === 'TM' && committee
      ? { defect: 'council', facts: documentClass === 'normative' ? ['V6.8'] : ['V10.8'] }
      : null;
  }
  if (issuer.body === 'ubnd' && (decision || collectivePaper || council)) {
    // The authority line or the symbol of a normative document says that the committee decides.
    const collective =
      collectivePaper ||
      documentClass === 'normative' ||
      (header.authorityLine !== null && /^(?:ủy ban|ubnd)/u.test(plain(header.authorityLine.text)));
    if (!collective && !council) return null;
    const facts = documentClass === 'normative' ? ['V6.8'] : ['V10.8'];
    if (first.prefix === 'TM') return council ? { defect: 'committee', facts } : null;
    return !council && /^(?:phó )?chủ tịch/u.test(title) ? { defect: 'committee', facts } : null;
  }
  if (issuer.body === 'chu-tich-ubnd' && first.prefix === 'TM' && committee) {
    return { defect: 'chair', facts: documentClass === 'normative' ? ['V6.9'] : ['V10.8'] };
  }
  return null;
}

/** The line of the committee put above its chair, or taken out where another signs. */
function firstFixes(
  document: LegalDocument,
  defect: SignatureDefect,
  { lines: [first] }: SignatureBlock,
): readonly Fix[] {
  if (defect === 'committee' && first.prefix !== 'TM')
    return lineFixes(document, 'TM. ỦY BAN NHÂN DÂN', { start: first.at.start, end: first.at.start });
  if (defect === 'committee') return [writeFix('review', first.at, 'TM. ỦY BAN NHÂN DÂN')];
  return [removalFix(document, 'Bỏ dòng này', 'Take the line out', first.at)];
}

/**
 * Whether a signature stands mixed into other lines, as a page of two columns is often read (`Nơi nhận: TM. ỦY BAN NHÂN DÂN`):
 * then it is there, though its lines cannot be told.
 */
function isMixedIn({ paragraphs }: LegalDocument, text: (span: Span) => string): boolean {
  for (let i = paragraphs.length - 1, seen = 0; i >= 0 && seen < 60; i--) {
    if (paragraphs[i].attachment !== -1) continue;
    seen++;
    if (/(?:^|[\s;.,:])(?:TM|KT|TL|TUQ)\s?\.\s?\p{Lu}{2}/u.test(text(paragraphs[i]))) return true;
  }
  return false;
}

/** Whether something like a name follows the block, spoilt by a scan so that it was not read as the signer. */
function hasName(document: LegalDocument, block: SignatureBlock, text: (span: Span) => string): boolean {
  let after = document.paragraphAt(block.end - 1);
  for (let step = 0; after !== null && step < 4; step++) {
    const next = document.paragraphAt(text({ start: after.end, end: after.end + 40 }).search(/\S/u) + after.end);
    if (next === null || next.start <= after.start || next.attachment !== -1) return false;
    // What is to be filled in is told by the-thuc/leftover-input.
    if (/\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+|^\s*\[/u.test(text(next))) return true;
    after = next;
  }
  return false;
}

/** Whether number and date of the draft are filled in. */
const isFilled = ({ header }: LegalDocument): boolean => header.date !== null && /^\d/u.test(header.symbol ?? '');

export default defineRule<'document', { defect: SignatureDefect; printed: string }>({
  id: 'the-thuc/signature',
  group: 'the-thuc',
  scope: 'document',
  severity: 'error',
  needs: ['conclusions'],
  facts: ['V3.1', 'V6.8', 'V6.9', 'V10.1', 'V10.8', 'V10.10', 'P4'],
  since: '0.1.0',
  summary: { vi: 'Khối chữ ký thiếu hoặc chưa đúng', en: 'Signature block missing or not as it must be' },
  why: {
    vi: 'Văn bản phải có chức vụ, họ tên người ký. Quyết định của Ủy ban nhân dân ký thay mặt (TM.) ủy ban; nghị quyết do Chủ tịch Hội đồng nhân dân ký; Chủ tịch Ủy ban nhân dân ký văn bản của mình không ghi TM. Trước họ tên không ghi học hàm, học vị; chức vụ không ghi thêm “thường trực”, “phụ trách”. Dự thảo chưa có số, ngày thì được để trống họ tên.',
    en: 'A document prints office and name of its signer. A decision of a committee is signed on its behalf (TM.), a resolution by the chair of the council, an act of the chair without TM. No degrees stand before the name. A draft without number and date may leave the name open.',
  },
  mend: {
    vi: 'Ở cuối ghi quyền hạn (“TM. ỦY BAN NHÂN DÂN”), chức vụ (“CHỦ TỊCH”), rồi họ tên, không kèm học hàm, học vị. Văn bản của riêng Chủ tịch thì không có dòng TM.; chưa ký thì để trống họ tên.',
    en: 'At the end print the power (“TM. ỦY BAN NHÂN DÂN”), the office (“CHỦ TỊCH”) and the name without titles. A document of the chair alone has no TM.; leave the name open until it is signed.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n', '']],
        absent: ['signature'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n', '«CHỦ TỊCH»\n']],
      },
      { asOf: '2026-11-22', base: 'nghi-quyet-xa', replace: [['\nCHỦ TỊCH\n', '\n«TM. ỦY BAN NHÂN DÂN»\nCHỦ TỊCH\n']] },
      { asOf: '2026-11-22', base: 'to-trinh', replace: [['Nguyễn Văn C', '«TS.» Nguyễn Văn C']] },
      { asOf: '2026-11-22', base: 'chi-thi', replace: [['\n\n\n\n\nNguyễn Văn A', '']], absent: ['signer'] },
      {
        asOf: '2026-11-22',
        base: 'ke-hoach',
        replace: [['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n', '«KT. CHỦ TỊCH»\nPHÓ CHỦ TỊCH\n']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'quyet-dinh-ca-biet' },
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
    ],
  },
  *check(document, ctx) {
    const { signatures } = document.conclusions;
    const { documentClass, issuer, fragment } = document;
    const missing = factsOf(document, ['V3.1'], ['V10.1']);
    const must = requires(document, ctx.asOf, 'signature');
    if (signatures.length === 0) {
      if (!must || fragment.start || isMixedIn(document, (span) => ctx.text(span))) return;
      const anchor = placeFor(document, 'signature');
      yield {
        absent: { subject: 'signature', anchor },
        data: { defect: 'missing', printed: '' },
        facts: missing,
        fixes: partFixes(document, ctx, 'signature', anchor),
      };
      return;
    }
    if (!must) return;
    const { text } = document.source;
    const say = (defect: SignatureDefect, at: Span) => ({
      at: { start: at.start, end: at.end },
      data: { defect, printed: ctx.text(at).replace(/\s+/gu, ' ').trim() },
      severity: 'warning' as const,
    });
    const [block] = signatures;
    const wrong = signatures.length === 1 ? wrongFirst(document, block) : null;
    if (wrong !== null)
      yield {
        ...say(wrong.defect, block.lines[0].at),
        severity: wrong.defect === 'chair' ? 'info' : 'warning',
        facts: wrong.facts,
        fixes: firstFixes(document, wrong.defect, block),
      };
    if (documentClass !== 'normative') {
      for (const { title, at } of block.lines)
        if (/^(?:phó|quyền)? ?/u.test(title) && rank.test(plain(title))) yield { ...say('rank', at), facts: ['P4'] };
    }
    if (block.signer === null) {
      if (!isFilled(document) || hasName(document, block, (span) => ctx.text(span))) return;
      const anchor = lastWord(text, block);
      yield {
        absent: { subject: 'signer', anchor },
        data: { defect: 'signer', printed: '' },
        severity: 'warning',
        facts: missing,
        fixes: lineFixes(document, `\n\n${fill('tên người ký')}`, anchor),
      };
      return;
    }
    const found = degree.exec(block.signer.text);
    if (found === null || documentClass === 'normative' || learned.test(plain(issuer?.name ?? ''))) return;
    const at = { start: block.signer.start, end: block.signer.start + found[0].trimEnd().length };
    yield {
      ...say('degree', at),
      facts: ['V10.10'],
      fixes: [
        {
          kind: 'review',
          title: { vi: 'Bỏ học hàm, học vị', en: 'Take the degree out' },
          edits: [{ start: at.start, end: block.signer.start + found[0].length, insert: '' }],
        },
      ],
    };
  },
  message: {
    vi: ({ defect, printed }) => signatureWords[defect].vi(printed),
    en: ({ defect, printed }) => signatureWords[defect].en(printed),
  },
});
