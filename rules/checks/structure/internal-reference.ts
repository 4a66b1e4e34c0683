import { type InternalReference, internalReferences, type Target } from '../../citations/internal.ts';
import { formatUnit } from '../../citations/unit-refs.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Fix, Related, Report } from '../../engine/types.ts';
import type { LegalDocument, StructureNode } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { scannedOf } from '../input/_scanned.ts';
import { instructions } from './_instructions.ts';
import { type ReferenceData as Data, referenceWords } from './_reference-words.ts';
import { treeName } from './_tree-names.ts';
import { slipsOf } from './_unit-slips.ts';

type Missing = Extract<Target, { kind: 'missing' }>;

const nodeWords: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  article: { vi: 'Điều', en: 'Article' },
  clause: { vi: 'Khoản', en: 'Clause' },
  point: { vi: 'Điểm', en: 'Point' },
  chapter: { vi: 'Chương', en: 'Chapter' },
};

/** How the unit that would hold the missing one is called. */
function holderWords({ holder, tree }: Missing, document: LegalDocument): Data['holder'] {
  if (holder === null) return treeName(document, tree);
  const names = nodeWords[holder.type] ?? { vi: 'Mục', en: 'Heading' };
  const { parent } = holder;
  const above = holder.type === 'clause' && parent?.type === 'article' ? parent : null;
  return {
    vi: `${names.vi} ${holder.number}${above ? ` Điều ${above.number}` : ''}`,
    en: `${names.en} ${holder.number}${above ? ` of Article ${above.number}` : ''}`,
  };
}

/** The row of units with the missing one in it, to the words `Quyết định này` where it ends there. */
function rowOf(reference: InternalReference, word: number): Span {
  const { words, ownerSpan, end } = reference;
  let first = word;
  while (first > 0 && words[first].link === 'none') first--;
  let last = word;
  while (last + 1 < words.length && words[last + 1].link === 'none') last++;
  const closes = last === words.length - 1 && ownerSpan !== null;
  return { start: words[first].start, end: closes ? end : words[last].end };
}

/** Words that a unit without `Quyết định này` behind it may belong to. */
const others =
  /(?:hợp đồng|hiệp định|công ước|điều ước|thỏa thuận|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|điều lệ|quy chế|quy ước)(?! này)(?![\p{L}])/iu;

/** How far such words are looked for on either side. */
const NEAR = 400;

/** Whether the units may be those of another text all the same: new wording without quotation marks, a name that is no citation. */
function isDoubtful(
  { owner, paragraph, start, end }: InternalReference,
  changing: ReadonlySet<StructureNode>,
  ctx: Context,
): boolean {
  for (let at = paragraph.node; at !== null; at = at.parent) if (changing.has(at)) return true;
  if (owner !== 'bare' || paragraph.zone === 'closing') return false;
  const around = { start: Math.max(paragraph.start, start - NEAR), end: Math.min(paragraph.end, end + NEAR) };
  return paragraph.table > 0 || others.test(ctx.text(around));
}

function* missingUnits(
  reference: InternalReference,
  changing: ReadonlySet<StructureNode>,
  ctx: Context,
): Iterable<Report<Data>> {
  // Nearly all lead somewhere.
  if (!reference.values.some(({ target }) => target.kind === 'missing')) return;
  const { document } = ctx;
  const missing = reference.values.flatMap((value) =>
    value.target.kind === 'missing' ? [{ value, target: value.target }] : [],
  );
  const [first] = missing;
  if (first === undefined || isDoubtful(reference, changing, ctx)) return;
  const { target, value } = first;
  // One finding for all that the same holder lacks.
  const alike = missing.filter((one) => one.target.holder === target.holder && one.target.tree === target.tree);
  const units = {
    vi: [...new Set(alike.map(({ value: { unit } }) => formatUnit(unit, 'vi')))].join(', '),
    en: [...new Set(alike.map(({ value: { unit } }) => formatUnit(unit, 'en')))].join('; '),
  };
  const at = rowOf(reference, value.word);
  const here = target.elsewhere === null ? null : treeName(document, target.elsewhere);
  const { ownerSpan } = reference;
  // What is missing may be there with another number: `điểm e` for `điểm c`.
  const scanned = scannedOf(document).numbers;
  const container = !scanned && here !== null && here.noun !== '' && ownerSpan !== null;
  const fixes: Fix[] = container
    ? [
        {
          kind: 'review',
          title: { vi: `Sửa thành “${here.noun} này”`, en: `Change to “${here.noun} này”` },
          edits: [{ ...ownerSpan, insert: `${here.noun} này` }],
        },
      ]
    : [];
  yield {
    at,
    ...(scanned ? { same: 'scan', severity: 'info' } : {}),
    facts: container ? ['V7.13', 'V7.14'] : ['V7.14'],
    fixes,
    related: target.holder === null ? [] : [shownAt(target.holder)],
    data: {
      defect: scanned ? 'scan' : container ? 'container' : 'missing',
      words: ctx.text(at).replace(/\s+/gu, ' '),
      right: container ? `${here.noun} này` : '',
      units,
      holder: holderWords(target, document),
      count: target.count,
      level: value.level === 'section' && target.holder === null ? 'heading' : (value.level as Data['level']),
    },
  };
}

function shownAt({ label }: StructureNode): Related {
  return { at: label, message: { vi: 'Đơn vị được viện dẫn ở đây.', en: 'The unit referred to is here.' } };
}

export default defineRule<'document', Data>({
  id: 'structure/internal-reference',
  group: 'structure',
  scope: 'document',
  severity: 'warning',
  needs: ['body', 'whole'],
  folds: 3,
  facts: ['V7.12', 'V7.13', 'V7.14'],
  since: '0.1.0',
  summary: {
    vi: 'Viện dẫn nội bộ đến điều, khoản, điểm không có, hoặc sai thứ tự, sai chữ hoa',
    en: 'Reference to a unit of the draft that is not there, or in the wrong order or case',
  },
  why: {
    vi: 'Khi thêm, bớt, chuyển điều khoản, các chỗ dẫn đến điều khoản đó hay bị bỏ quên. Một viện dẫn không đến đâu làm quy định không áp dụng được. Số của Quy chế, Quy định kèm theo tính riêng: “Điều 5 Quy chế này” khác “Điều 5 Quyết định này”.',
    en: 'When articles are added, dropped or moved, references to them are easily left behind, and a reference that leads nowhere cannot be applied. An attached regulation counts its articles by itself.',
  },
  mend: {
    vi: 'Mở điều, khoản được dẫn xem có đúng nội dung định nói không, rồi sửa số; nội dung đã bị bỏ thì bỏ chỗ dẫn hoặc viết lại nội dung đó. Dẫn đến phần kèm theo thì nêu tên phần ấy: “Điều 5 Quy chế này”.',
    en: 'Open the unit that is meant and mend the number; if it is gone, drop the reference or write the content. Name the attached part when you mean it: “Điều 5 Quy chế này”.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['nội dung quy định tại Điều 4 Quyết định này', 'nội dung quy định tại «Điều 14 Quyết định này»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này',
            'quy định tại điểm b hoặc «điểm y khoản 1 Điều 3 Quyết định này»',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['- Như Điều 8;', '- Như «Điều 9»;']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [['quy định tại khoản 2 Điều 7 Quy chế này', 'quy định tại «khoản 2 Điều 7 Quyết định này»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này', 'quy định tại «Khoản» 2 Điều này']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này',
            'quy định tại «khoản 1 điểm b Điều 3» Quyết định này',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          ['quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này', 'quy định tại «khoản 1, Điều này»'],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này',
            'quy định tại các điểm từ b đến đ khoản 1 Điều 3, khoản 1 và khoản 2 Điều này và các Điều 4, 6 Quyết định này',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'quy định tại điểm b hoặc điểm đ khoản 1 Điều 3 Quyết định này',
            'quy định tại điểm y khoản 12 Điều 40 của Nghị định số 83/2018/NĐ-CP, Điều 99 Luật Trồng trọt',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          [
            'Điều 3. Trách nhiệm thi hành\n',
            'Điều 3. Trách nhiệm thi hành\nSở Khoa học và Công nghệ thực hiện nhiệm vụ tại Điều 11 Quy chế ban hành kèm theo Quyết định này.\n',
          ],
        ],
      },
    ],
  },
  *check(document, ctx) {
    // A consolidation repeats the words of others.
    if (document.kind === 'vbhn') return;
    // Under a head that changes another document stands its new wording, in quotation marks or without.
    const changing = new Set(instructions(document).map(({ node }) => node));
    for (const reference of internalReferences(document, ctx.citations)) {
      yield* missingUnits(reference, changing, ctx);
      if (document.documentClass !== 'normative' || reference.paragraph.table > 0) continue;
      for (const { slip, at, right } of slipsOf(reference, ctx)) {
        const title = { vi: `Sửa thành “${right}”`, en: `Change to “${right}”` };
        yield {
          at,
          ...(slip === 'case' ? { same: `case ${right}` } : {}),
          facts: ['V7.12'],
          fixes: [{ kind: slip === 'case' ? 'safe' : 'review', title, edits: [{ ...at, insert: right }] }],
          data: {
            defect: slip,
            words: ctx.text(at).replace(/\s+/gu, ' '),
            right,
            units: { vi: '', en: '' },
            holder: { vi: '', en: '' },
            count: 0,
            level: 'article',
          },
        };
      }
    }
  },
  message: referenceWords,
});
