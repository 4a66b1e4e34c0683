import { nameOf } from '../../dossier/draft.ts';
import type { Dossier, Paper } from '../../dossier/types.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import type { Paragraph } from '../../structure/types.ts';
import { articlesOf, type DraftArticle } from './_articles.ts';
import { Articles, type Entry, entriesOf, isTitleOf, titleWords } from './_comparison.ts';
import { printed } from './_words.ts';

interface Data {
  readonly defect: 'missing' | 'clause' | 'title' | 'unlisted';
  readonly article: string;
  readonly clause: string;
  readonly found: string;
  readonly wanted: string;
  /** Another article of the draft that has the title found here. */
  readonly moved: string;
  readonly last: string;
}

const NOTHING = { article: '', clause: '', found: '', wanted: '', moved: '', last: '' };

function* judge(paper: Paper, articles: Articles): Iterable<Report<Data>> {
  const { entries, head } = entriesOf(paper);
  const listed = new Set<DraftArticle>();
  for (const entry of entries) {
    const meant = (articles.byNumber.get(entry.article) ?? []).filter(
      ({ owner }) => entry.owner === null || owner === entry.owner,
    );
    if (meant.length === 0) {
      yield {
        paper: paper.id,
        at: entry.at,
        data: { ...NOTHING, defect: 'missing', article: entry.article, last: articles.last(entry.owner) },
      };
      continue;
    }
    for (const one of meant) listed.add(one);
    if (entry.clause !== undefined) {
      const { clause } = entry;
      const [only] = meant;
      if (
        meant.some((one) => articles.hasClause(one, clause)) ||
        meant.length > 1 ||
        only.node.children.at(-1)?.type !== 'clause'
      )
        continue;
      yield {
        paper: paper.id,
        at: entry.at,
        data: {
          ...NOTHING,
          defect: 'clause',
          article: entry.article,
          clause,
          last: only.node.children.at(-1)!.number,
        },
        related: [related(only)],
      };
      continue;
    }
    if (entry.title !== null) yield* judgeTitle(paper, entry, meant, articles);
  }
  yield* unlisted(paper, head, listed, articles.all);
}

function* judgeTitle(
  paper: Paper,
  { article, title }: Entry,
  meant: readonly DraftArticle[],
  articles: Articles,
): Iterable<Report<Data>> {
  const { source } = paper.result;
  const words = titleWords(paper, title!);
  if (meant.some((one) => isTitleOf(one, words, paper))) return;
  const [one] = meant;
  const moved = articles.titled(words);
  const wanted = printed(one.paper.result.source, titleWords(one.paper, one.node.title!));
  const at = { start: title!.start, end: words.at(-1)?.end ?? title!.end };
  yield {
    paper: paper.id,
    at,
    data: {
      ...NOTHING,
      defect: 'title',
      article,
      found: printed(source, words),
      wanted,
      moved: moved?.node.number ?? '',
    },
    related: [related(moved ?? one)],
  };
}

const related = ({ paper, node }: DraftArticle) => ({
  paper: paper.id,
  at: node.title ?? node.label,
  message: { vi: 'Điều này trong dự thảo.', en: 'The article in the draft.' },
});

/** Clauses on effect, and on who carries the document out, that are looked at. */
const FINAL = 20;

/** The articles on effect and on who carries the document out are seldom compared. */
function isFinal({ paper, node }: DraftArticle): boolean {
  const { effect, implementation } = paper.result.document.clauses;
  return [...effect.slice(0, FINAL), ...implementation.slice(0, FINAL)].some(
    ({ start }) => start >= node.start && start < node.end,
  );
}

/** Share of the articles of a part that a table must name before those it does not name are told. */
const NEARLY_ALL = 0.6;

function* unlisted(
  paper: Paper,
  head: Paragraph | null,
  listed: ReadonlySet<DraftArticle>,
  articles: readonly DraftArticle[],
): Iterable<Report<Data>> {
  if (head === null) return;
  for (const owner of ['main', 'attached'] as const) {
    const all = articles.filter((one) => one.owner === owner);
    const open = all.filter((one) => !listed.has(one) && !isFinal(one));
    const named = all.filter((one) => listed.has(one)).length;
    if (open.length === 0 || named < NEARLY_ALL * all.length || all.length < 4) continue;
    yield {
      paper: paper.id,
      at: { start: head.start, end: head.end },
      severity: 'info',
      data: { ...NOTHING, defect: 'unlisted', article: open.map(({ node }) => node.number).join(', ') },
      related: open.slice(0, 5).map(related),
    };
  }
}

const amends = (draft: Paper | null): boolean =>
  draft !== null &&
  (draft.result.document.quoted.length > 0 || /^sửa đổi|^bổ sung/iu.test(nameOf(draft.result.document)));

function* check(dossier: Dossier): Iterable<Report<Data>> {
  const articles = new Articles(articlesOf(dossier));
  // What changes another document is compared by the articles of that document.
  if (articles.all.length === 0 || amends(dossier.draft)) return;
  for (const paper of dossier.all('so-sanh')) yield* judge(paper, articles);
}

const ROW = '| Chưa quy định | Điều 5. Theo dõi, đánh giá mô hình |';

export default defineRule<'dossier', Data>({
  id: 'dossier/comparison-article',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts: ['V9.9'],
  since: '0.1.0',
  summary: {
    vi: 'Bản so sánh nêu điều không có trong dự thảo, hoặc tên điều khác dự thảo',
    en: 'The comparison names an article that the draft does not have, or by another title',
  },
  why: {
    vi: 'Bản so sánh, thuyết minh phải lập theo đúng bản dự thảo trình kèm. Số điều, tên điều lệch nhau cho thấy bản so sánh được lập theo bản dự thảo cũ.',
    en: 'The comparison must follow the draft that is submitted. Other numbers or titles show that it was made for an older draft.',
  },
  mend: {
    vi: 'Cập nhật bản so sánh theo dự thảo trình: số điều, khoản và tên điều.',
    en: 'Bring the comparison up to the draft: numbers and titles of the articles.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[ROW, '| Chưa quy định | «Điều 15». Theo dõi, đánh giá mô hình |']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[ROW, '| Chưa quy định | Điều 6. «Theo dõi, đánh giá mô hình» |']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [['| Điều 3. Quy mô | Khoản 3 Điều 4 |', '| Điều 3. Quy mô | «Khoản 5 Điều 4» |']],
      },
    ],
    good: [
      { asOf: '2026-11-20', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [ROW, '| Điều 9. Đánh giá | Điều 5. Theo dõi, đánh giá mô hình 1. Tổ chức khuyến nông cấp tỉnh kiểm tra |'],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[ROW, '| Điều 12 Thông tư số 20/2005/TT-BXD | Điều 5: bổ sung việc dừng mô hình |']],
      },
    ],
  },
  check,
  message: {
    vi: ({ defect, article, clause, found, wanted, moved, last }) => ({
      what: {
        missing: `Bản so sánh nêu Điều ${article}, dự thảo không có điều này (điều cuối là Điều ${last}).`,
        clause: `Bản so sánh nêu khoản ${clause} Điều ${article}, điều này của dự thảo chỉ có đến khoản ${last}.`,
        title: `Bản so sánh ghi Điều ${article} là “${found}”, trong dự thảo Điều ${article} là “${wanted}”${moved === '' ? '' : `; tên ghi ở đây là của Điều ${moved}`}.`,
        unlisted: `Bản so sánh chưa nêu Điều ${article} của dự thảo.`,
      }[defect],
      why: 'Bản so sánh, thuyết minh phải khớp với bản dự thảo trình kèm.',
      todo: defect === 'unlisted' ? 'Bổ sung, nếu điều đó cũng cần so sánh.' : 'Cập nhật bản so sánh theo dự thảo.',
    }),
    en: ({ defect, article, clause, found, wanted, moved, last }) => ({
      what: {
        missing: `The comparison names Điều ${article}, which the draft does not have (its last is Điều ${last}).`,
        clause: `The comparison names khoản ${clause} Điều ${article}, which ends with khoản ${last} in the draft.`,
        title: `The comparison calls Điều ${article} “${found}”, in the draft it is “${wanted}”${moved === '' ? '' : `; the title here is that of Điều ${moved}`}.`,
        unlisted: `The comparison does not name Điều ${article} of the draft.`,
      }[defect],
      why: 'The comparison must follow the draft that is submitted.',
      todo: defect === 'unlisted' ? 'Add it where it is to be compared, too.' : 'Bring the comparison up to the draft.',
    }),
  },
});
