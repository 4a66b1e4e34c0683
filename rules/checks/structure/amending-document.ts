import type { UnitRef } from '../../citations/types.ts';
import { formatUnit } from '../../citations/unit-refs.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Report, ResolvedCitation } from '../../engine/types.ts';
import type { StructureNode } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import { isAmending, nameFaults } from './_amending-name.ts';
import { type Group, outOfOrder } from './_amending-order.ts';
import { targetFaults } from './_amending-target.ts';
import { amendingWords, type AmendingData as Data, dataOf } from './_amending-words.ts';
import { type Instruction, instructions } from './_instructions.ts';
import { replacedByItself } from './_replaced-words.ts';

type Found = Report<Data>;

/** Instructions by what they change: those of an article that names its document by itself, else of the chapter, else of the draft. */
function groupsOf(
  all: readonly Instruction[],
  heads: ReadonlyMap<StructureNode, ResolvedCitation>,
  ctx: Context,
): readonly Group[] {
  const groups = new Map<StructureNode | null, Group>();
  for (const instruction of all) {
    let home: StructureNode | null = instruction.node;
    while (home !== null && !heads.has(home) && home.type !== 'chapter' && home.type !== 'part') home = home.parent;
    const citation = home === null ? undefined : heads.get(home);
    const group = groups.get(home) ?? { list: [], key: citation === undefined ? '' : keyIn(citation, ctx) };
    group.list.push(instruction);
    groups.set(home, group);
  }
  return [...groups.values()];
}

function keyIn(citation: ResolvedCitation, ctx: Context): string {
  const { start } = citation.quoteSpan;
  const attached = ctx.text({ start: Math.max(0, start - 20), end: start }).includes('kèm theo');
  return `${citation.symbol ?? citation.name ?? ''}${attached ? ' attached' : ''}`;
}

const LETTERS = /^\d{1,4}\p{Ll}?$/u;
const POINTS = /^\p{Ll}\d{0,2}$/u;

/** Numbers of units that are put in (V5.16): a number that is of no such form, or one that another unit has already. */
function* insertedNumbers({ list, key }: Group, changed: ReadonlySet<string>, ctx: Context): Iterable<Found> {
  for (const { verb, units, spans, after } of list) {
    if (verb !== 'insert') continue;
    for (const [i, unit] of units.entries()) {
      const { number, level } = smallest(unit);
      if (level === null) continue;
      const at = spans[i];
      const shown = formatUnit(unit, 'vi');
      const before = after === null ? null : smallest(after);
      if (!(level === 'point' ? POINTS : LETTERS).test(number)) {
        const right = before?.level === level ? before.number + (level === 'point' ? '1' : 'a') : '';
        const wanted = right === '' ? '' : formatUnit({ [level]: right }, 'vi');
        yield { at, facts: ['V5.16'], data: dataOf('inserted', ctx.text(at), wanted) };
      } else if (changed.has(`${key} ${shown}`) && unit.article !== undefined) {
        yield { at, facts: ['V5.16', 'V5.17'], data: dataOf('taken', shown) };
      }
    }
  }
}

function smallest(unit: UnitRef): { level: 'article' | 'clause' | 'point' | null; number: string } {
  if (unit.appendix !== undefined) return { level: null, number: '' };
  for (const level of ['point', 'clause', 'article'] as const) {
    const number = unit[level];
    if (number !== undefined) return { level, number };
  }
  return { level: null, number: '' };
}

/** The citations that unit heads change: by the unit whose first paragraph names them. */
function amendedBy(ctx: Context): Map<StructureNode, ResolvedCitation> {
  const heads = new Map<StructureNode, ResolvedCitation>();
  for (const citation of ctx.citations) {
    if (citation.role !== 'amends' || citation.inTitle) continue;
    const { node, start, quoted, attachment } = ctx.document.paragraphs[citation.paragraph];
    const head = node !== null && !quoted && attachment < 0 && (start === node.start || start === node.title?.start);
    if (head && !heads.has(node)) heads.set(node, citation);
  }
  return heads;
}

const identity = ({ symbol, name }: ResolvedCitation): string => symbol ?? name ?? '';

/** How far behind a document the one that its title names as amended is looked for. */
const TITLE_REACH = 200;

/**
 * Pairs of a document and one that amended it, as the draft says or as the title of the amending one says, both ways: what is done
 * to the two is done to one text.
 */
function amendedPairs(ctx: Context): Set<string> {
  const { citations } = ctx;
  const pairs = new Set<string>();
  const pair = (a: ResolvedCitation, b: ResolvedCitation): void => {
    const [one, two] = [identity(a), identity(b)];
    pairs.add(`${one} ${two}`).add(`${two} ${one}`);
  };
  let outer: ResolvedCitation | null = null;
  for (const citation of citations) {
    for (const by of citation.amendedBy) pair(citation, citations[by]);
    if (!citation.inTitle) outer = citation;
    else if (outer !== null && citation.paragraph === outer.paragraph) {
      const between = { start: outer.numberSpan.end, end: citation.span.start };
      if (between.end - between.start <= TITLE_REACH && plain(ctx.text(between)).includes('sửa đổi'))
        pair(outer, citation);
    }
  }
  return pairs;
}

/** One article changes more than one document (V5.15). */
function* severalDocuments(heads: ReadonlyMap<StructureNode, ResolvedCitation>, ctx: Context): Iterable<Found> {
  const pairs = amendedPairs(ctx);
  const first = new Map<StructureNode, ResolvedCitation>();
  const told = new Set<StructureNode>();
  for (const [node, citation] of heads) {
    let article: StructureNode | null = node;
    while (article !== null && article.type !== 'article') article = article.parent;
    if (article === null || told.has(article)) continue;
    const other = first.get(article);
    if (other === undefined) first.set(article, citation);
    else if (identity(other) !== identity(citation) && !pairs.has(`${identity(other)} ${identity(citation)}`)) {
      told.add(article);
      yield {
        at: citation.quoteSpan,
        facts: ['V5.15'],
        related: [
          {
            at: other.quoteSpan,
            message: { vi: 'Văn bản được sửa đổi trước.', en: 'The document amended before it.' },
          },
        ],
        data: dataOf('several', ctx.text(citation.quoteSpan), ctx.text(other.quoteSpan)),
      };
    }
  }
}

/** More than half of the articles are changed (V5.18), where their number is given and one document alone is amended. */
function* moreThanHalf(groups: readonly Group[], ctx: Context): Iterable<Found> {
  const articles = ctx.option<number>('articles');
  const { subject } = ctx.document.header;
  const amended = new Set(groups.flatMap(({ key }) => (key === '' ? [] : [key])));
  if (articles === 0 || subject === null || amended.size > 1) return;
  const changed = new Set<string>();
  for (const { list } of groups)
    for (const { verb, units } of list)
      for (const { article } of units) if (article !== undefined && verb !== 'insert') changed.add(article);
  if (changed.size * 2 <= articles) return;
  yield { at: subject, facts: ['V5.18'], data: dataOf('half', '', '', changed.size, articles) };
}

export default defineRule<'document', Data>({
  id: 'structure/amending-document',
  group: 'structure',
  scope: 'document',
  severity: 'warning',
  needs: ['body', 'whole'],
  facts: ['V5.14', 'V5.15', 'V5.16', 'V5.17', 'V5.18', 'P10', 'P11'],
  since: '0.1.0',
  summary: {
    vi: 'Văn bản sửa đổi, bổ sung: tên gọi, thứ tự, số của đơn vị bổ sung, mỗi văn bản một điều',
    en: 'Amending document: its name, order, numbers of what is put in, one article for each document',
  },
  why: {
    vi: 'Văn bản sửa đổi được đọc cùng văn bản được sửa đổi và được hợp nhất vào văn bản đó. Tên phải nói rõ sửa gì; nội dung theo thứ tự của văn bản được sửa đổi; đơn vị bổ sung mang số liền trước kèm chữ cái (điểm: chữ cái kèm số) để các số cũ giữ nguyên.',
    en: 'An amending document is read beside the one it amends, and merged into it. Its name says what it changes; changes follow the order of that document; what is put in has the number before it with a letter (points: a letter with a number), so that the old numbers stand.',
  },
  mend: {
    vi: 'Đặt tên “Sửa đổi, bổ sung một số điều của …”; xếp nội dung theo thứ tự điều của văn bản được sửa; điều, khoản bổ sung lấy số liền trước kèm chữ cái (Điều 5a), điểm lấy chữ cái kèm số (điểm a1). Mỗi văn bản được sửa là một điều; sửa quá nửa thì soạn văn bản thay thế.',
    en: 'Call it “Sửa đổi, bổ sung một số điều của …”; follow the order of the amended document; a new article or clause takes the number before it and a letter (Điều 5a), a new point its letter and a number (điểm a1). One article for each amended document; more than half changed calls for a replacement.',
  },
  fixes: ['safe'],
  options: {
    articles: {
      type: 'integer',
      default: 0,
      minimum: 0,
      summary: {
        vi: 'Số điều của văn bản được sửa đổi; 0 khi không biết (khi đó không xét mức quá nửa)',
        en: 'Number of articles of the amended document; 0 when not known (then more than half is not judged)',
      },
    },
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [['QUYẾT ĐỊNH\nSửa đổi, bổ sung', 'QUYẾT ĐỊNH\n«Về việc» sửa đổi, bổ sung']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          ['QUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều của', 'QUYẾT ĐỊNH\nSửa đổi, bổ sung «một số nội dung» của'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [['3. Sửa đổi điểm b khoản 1 Điều 9 như sau', '3. Sửa đổi «điểm b khoản 1 Điều 3» như sau']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [['2. Bổ sung Điều 7a vào sau Điều 7 như sau', '2. Bổ sung «Điều 7.1» vào sau Điều 7 như sau']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            '4. Bổ sung điểm c1 vào sau điểm c khoản 2 Điều 10 như sau',
            '4. Bổ sung «khoản 3» vào sau khoản 2 Điều 10 như sau',
          ],
          [
            'bằng cụm từ “Sở Xây dựng” tại khoản 3 Điều 6 và Điều 8.\n3. Bãi bỏ khoản 3 Điều 12 và Điều 14.',
            'bằng cụm từ “Sở Xây dựng” tại khoản 3 Điều 6 và Điều 8.\n3. Bãi bỏ khoản 3 Điều 10 và Điều 14.',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            '3. Sửa đổi điểm b khoản 1 Điều 9 như sau',
            '3. Sửa đổi điểm b khoản 1 Điều 9 «Quyết định số 15/2024/QĐ-UBND» như sau',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [['Bãi bỏ khoản 3 Điều 12 và Điều 14', 'Bãi bỏ khoản 3 Điều 12, Điều 15 và «Điều 14»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [['bằng cụm từ “Sở Xây dựng”', 'bằng cụm từ «“Sở Giao thông vận tải”»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            'tỉnh Sơn La ban hành kèm theo Quyết định số 12/2025/QĐ-UBND.',
            'tỉnh Sơn La ban hành kèm theo Quyết định số «21/2025/QĐ-UBND».',
          ],
        ],
      },
    ],
    good: [
      {
        // A decision and the one that amended it are one text.
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            'Điều 1. Sửa đổi, bổ sung một số điều của Quy định về quản lý, vận hành, khai thác và bảo trì đường địa phương trên địa bàn tỉnh Sơn La ban hành kèm theo Quyết định số 12/2025/QĐ-UBND',
            'Điều 1. Sửa đổi, bổ sung một số điều của Quy định về quản lý, vận hành, khai thác và bảo trì đường địa phương trên địa bàn tỉnh Sơn La ban hành kèm theo Quyết định số 12/2025/QĐ-UBND được sửa đổi, bổ sung bởi Quyết định số 15/2024/QĐ-UBND',
          ],
          [
            '3. Sửa đổi điểm b khoản 1 Điều 9 như sau',
            '3. Sửa đổi điểm b khoản 1 Điều 9 Quyết định số 15/2024/QĐ-UBND như sau',
          ],
        ],
      },
      {
        // A decision and the one whose title says that it amended it.
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            '3. Sửa đổi điểm b khoản 1 Điều 9 như sau',
            '3. Sửa đổi điểm b khoản 1 Điều 9 Quyết định số 15/2024/QĐ-UBND sửa đổi, bổ sung một số điều của Quyết định số 12/2025/QĐ-UBND như sau',
          ],
        ],
      },
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            '2. Bổ sung Điều 7a vào sau Điều 7 như sau',
            '2. Sửa đổi tên Điều 7, bổ sung Điều 7b vào sau Điều 7a như sau',
          ],
          [
            '4. Bổ sung điểm c1 vào sau điểm c khoản 2 Điều 10 như sau',
            '4. Sửa đổi một số khoản của Điều 10 như sau:\na) Bổ sung khoản 2a vào sau khoản 2;\nb) Bổ sung điểm d vào sau điểm c khoản 3 như sau',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            'QUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều của',
            'QUYẾT ĐỊNH\nSửa đổi khoản 2 Điều 4 và bãi bỏ một số điều của',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        options: { articles: 14 },
        replace: [['3. Bãi bỏ khoản 3 Điều 12 và Điều 14.', '3. Bãi bỏ Điều 2.']],
      },
    ],
  },
  *check(document, ctx) {
    if (document.documentClass !== 'normative' || document.kind === 'vbhn') return;
    const all = instructions(document);
    const own = isAmending(document);
    if (!own && all.length === 0) return;
    const heads = amendedBy(ctx);
    const groups = groupsOf(all, heads, ctx);
    const changed = new Set(
      groups.flatMap(({ list, key }) =>
        list.flatMap(({ verb, units }) =>
          verb === 'insert' ? [] : units.map((unit) => `${key} ${formatUnit(unit, 'vi')}`),
        ),
      ),
    );
    for (const group of groups) {
      yield* outOfOrder(group, ctx);
      yield* insertedNumbers(group, changed, ctx);
    }
    yield* replacedByItself(ctx);
    if (!own) return;
    yield* nameFaults(document, ctx);
    yield* targetFaults(ctx);
    yield* severalDocuments(heads, ctx);
    yield* moreThanHalf(groups, ctx);
  },
  message: amendingWords,
});
