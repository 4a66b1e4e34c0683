import type { Dossier, Paper, Role } from '../../dossier/types.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import type { Span } from '../../text/types.ts';
import { headed, headOf, named } from './_paper.ts';
import { headOfTable, tablesOf } from './_tables.ts';
import { pairsOf, printed, shareIn, type Word, wordsIn } from './_words.ts';

interface Data {
  readonly defect: 'not-assessed' | 'not-in-draft' | 'renamed';
  readonly role: Role;
  readonly name: string;
  readonly wanted: string;
}

/** A procedure as a paper names it. */
interface Named extends Span {
  readonly name: string;
  readonly words: readonly Word[];
}

/** Words of a name that are compared. */
const LONGEST = 60;
/** Share of the pairs of words of a name that stand in the draft when it has the procedure. */
const IN_DRAFT = 0.85;
/** The same in an assessment, which may put several procedures into one name: `cấp, cấp lại, gia hạn …`. */
const ASSESSED = 0.6;
/** Share of words in common of two names that may be of one procedure. */
const ALIKE = 0.35;

const LEAD =
  /^(?:[\dIVX]{1,5}[.)]\s*)?(?:[-+]\s*)?(?:tên\s+)?thủ\s+tục(?:\s+hành\s+chính)?(?:\s+\d+|\s+thứ\s+\p{L}+)?\s*:\s*/iu;

function proceduresOf(paper: Paper): Named[] {
  return paper.result.document.procedures
    .filter(({ certainty, excluded, name }) => certainty !== 'doubtful' && excluded === null && name !== null)
    .map(({ name }) => namedAt(paper, name!));
}

function namedAt({ result: { source } }: Paper, span: Span): Named {
  const lead = /^[\s“"]*(?:thủ\s+tục(?:\s+hành\s+chính)?\s*:?\s+)?/iu.exec(
    source.text.slice(span.start, span.start + 60),
  )!;
  const words = wordsIn(source, { start: span.start + lead[0].length, end: span.end }, LONGEST);
  const [start, end] = words.length === 0 ? [span.start, span.end] : [words[0].start, words[words.length - 1].end];
  return { start, end, name: printed(source, words), words };
}

/** Procedures that an assessment lists: in a column of their names, or each behind `Thủ tục:`. */
function assessed(paper: Paper): Named[] {
  const { source, document } = paper.result;
  const out: Named[] = [];
  for (const table of tablesOf(paper)) {
    const head = headOfTable(paper, table, [/^(?:tên )?(?:thủ tục|tthc)/u]);
    if (head === null) continue;
    for (const [row, cells] of table.rows) {
      const cell = cells.get(head.columns[0]);
      if (row > head.row && cell !== undefined)
        out.push(namedAt(paper, { start: cell[0].start, end: cell[cell.length - 1].end }));
    }
  }
  for (const { start, end, table } of document.paragraphs) {
    const lead = table === 0 ? LEAD.exec(source.text.slice(start, Math.min(end, start + 400))) : null;
    if (lead !== null && start + lead[0].length < end) out.push(namedAt(paper, { start: start + lead[0].length, end }));
  }
  return out.filter(({ words }) => words.length > 1);
}

/** Whether the words of the shorter name stand in the longer one in their order. */
function within(a: Named, b: Named): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  let at = 0;
  for (const { key } of long) if (at < short.length && short[at].key === key) at++;
  return at === short.length && short.length > 1;
}

function common(a: Named, b: Named): number {
  const keys = new Set(a.words.map(({ key }) => key));
  const both = b.words.filter(({ key }) => keys.has(key)).length;
  return (2 * both) / (a.words.length + b.words.length);
}

/** Of the names that nothing answers to, those that are most alike, where there are as many on both sides. */
function renamed(open: readonly Named[], foreign: readonly Named[]): ReadonlyMap<Named, Named> {
  const pairs = new Map<Named, Named>();
  if (open.length !== foreign.length || open.length > PAIRS) return pairs;
  const rest = new Set(foreign);
  for (const one of open) {
    let best: Named | null = null;
    for (const other of rest) if (best === null || common(one, other) > common(one, best)) best = other;
    if (best === null || common(one, best) < ALIKE) continue;
    pairs.set(one, best);
    rest.delete(best);
  }
  return pairs;
}

/** Names that are compared pair by pair. */
const PAIRS = 40;

/** Procedures of one paper that are compared with those of another: longer lists are cut. */
const MOST = 200;

function* compare(paper: Paper, draft: Paper): Iterable<Report<Data>> {
  const wanted = proceduresOf(draft).slice(0, MOST);
  if (wanted.length === 0) return;
  const found = (paper.role === 'danh-gia-tthc' ? assessed(paper) : proceduresOf(paper)).slice(0, MOST);
  const taken = new Set<Named>();
  const open: Named[] = [];
  for (const procedure of wanted) {
    const match = found.find((one) => !taken.has(one) && within(procedure, one));
    if (match !== undefined) taken.add(match);
    else open.push(procedure);
  }
  const [pairs, draftPairs] = [paper, draft].map(({ result }) => pairsOf(result.source));
  const foreign = found.filter((one) => !taken.has(one) && shareIn(draftPairs, one.words) < IN_DRAFT);
  const unnamed = open.filter((one) => shareIn(pairs, one.words) < ASSESSED);
  const others = renamed(unnamed, foreign);
  const about = { role: paper.role };
  const inDraft = (one: Named) => ({
    paper: draft.id,
    at: { start: one.start, end: one.end },
    message: { vi: 'Thủ tục này trong dự thảo.', en: 'The procedure in the draft.' },
  });
  for (const procedure of unnamed) {
    const other = others.get(procedure);
    if (other !== undefined) {
      taken.add(other);
      yield {
        paper: paper.id,
        at: { start: other.start, end: other.end },
        data: { ...about, defect: 'renamed', name: other.name, wanted: procedure.name },
        related: [inDraft(procedure)],
      };
    } else
      yield {
        paper: paper.id,
        at: headOf(paper),
        data: { ...about, defect: 'not-assessed', name: '', wanted: procedure.name },
        related: [inDraft(procedure)],
      };
  }
  for (const one of foreign) {
    if (taken.has(one)) continue;
    yield {
      paper: paper.id,
      at: { start: one.start, end: one.end },
      data: { ...about, defect: 'not-in-draft', name: one.name, wanted: '' },
    };
  }
}

function* check(dossier: Dossier): Iterable<Report<Data>> {
  const { draft } = dossier;
  if (draft === null || dossier.form === 'cong-bo') return;
  for (const role of ['danh-gia-tthc', 'du-thao-cong-bo'] as const) {
    const paper = dossier.find(role);
    if (paper !== null) yield* compare(paper, draft);
  }
}

const words = {
  'not-assessed': {
    vi: (role: string, _name: string, wanted: string) => `${role} không nêu thủ tục “${wanted}” của dự thảo.`,
    en: (role: string, _name: string, wanted: string) =>
      `The ${role} does not name the procedure “${wanted}” of the draft.`,
  },
  'not-in-draft': {
    vi: (role: string, name: string) => `${role} nêu thủ tục “${name}”, dự thảo không quy định thủ tục này.`,
    en: (role: string, name: string) => `The ${role} names the procedure “${name}”, which the draft does not set.`,
  },
  renamed: {
    vi: (role: string, name: string, wanted: string) => `${role} gọi thủ tục là “${name}”, dự thảo gọi là “${wanted}”.`,
    en: (role: string, name: string, wanted: string) =>
      `The ${role} calls the procedure “${name}”, the draft “${wanted}”.`,
  },
} as const;

export default defineRule<'dossier', Data>({
  id: 'dossier/procedures-mismatch',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts: ['T5.2', 'V9.9'],
  since: '0.1.0',
  summary: {
    vi: 'Thủ tục hành chính trong dự thảo và trong bản đánh giá tác động không khớp',
    en: 'The procedures of the draft are not those of the impact assessment',
  },
  why: {
    vi: 'Dự thảo có thủ tục hành chính thì từng thủ tục phải được đánh giá tác động; thủ tục nêu trong bản đánh giá, trong dự thảo quyết định công bố phải là thủ tục của dự thảo này.',
    en: 'Each procedure that a draft sets must be assessed; the assessment and the decision that publishes them must be about these procedures.',
  },
  mend: {
    vi: 'Bổ sung hoặc sửa tên thủ tục trong bản đánh giá tác động theo dự thảo; thủ tục đã bỏ khỏi dự thảo thì bỏ khỏi bản đánh giá.',
    en: 'Add the procedure to the assessment or correct its name by the draft; leave out what the draft no longer sets.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'thu-tuc',
        replace: [
          [
            'II. Thủ tục: Hỗ trợ di chuyển đàn ong',
            'II. Thủ tục: Hỗ trợ di chuyển đàn ong\n\nIII. Thủ tục: «Cấp chứng nhận trại ong sạch bệnh»',
          ],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'thu-tuc',
        replace: [
          ['BẢN ĐÁNH GIÁ TÁC ĐỘNG THỦ TỤC HÀNH CHÍNH', '«BẢN ĐÁNH GIÁ TÁC ĐỘNG THỦ TỤC HÀNH CHÍNH»'],
          ['II. Thủ tục: Hỗ trợ di chuyển đàn ong', 'II. Chi phí tuân thủ của thủ tục dưới 200.000 đồng.'],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'thu-tuc',
        replace: [['II. Thủ tục: Hỗ trợ di chuyển đàn ong', 'II. Thủ tục: «Hỗ trợ vận chuyển đàn ong»']],
      },
    ],
    good: [
      { asOf: '2026-11-20', stage: 'trinh-ubnd', base: 'thu-tuc' },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'thu-tuc',
        replace: [['II. Thủ tục: Hỗ trợ di chuyển đàn ong', 'II. Thủ tục: Hỗ trợ kinh phí di chuyển đàn ong lấy mật']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'thu-tuc',
        replace: [
          [
            'I. Thủ tục: Hỗ trợ mua giống ong\n\nII. Thủ tục: Hỗ trợ di chuyển đàn ong',
            '1. Hồ sơ hỗ trợ mua giống ong và hỗ trợ di chuyển đàn ong chỉ gồm giấy tờ cần thiết.\n\n2. Chi phí tuân thủ của mỗi thủ tục dưới 200.000 đồng.',
          ],
        ],
      },
      { asOf: '2026-11-20', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
    ],
  },
  check,
  message: {
    vi: ({ defect, role, name, wanted }) => ({
      what: words[defect].vi(headed(role, 'vi'), name, wanted),
      why: 'Thủ tục hành chính trong dự thảo và trong các giấy tờ kèm theo phải là một.',
      todo:
        defect === 'not-assessed'
          ? 'Bổ sung đánh giá tác động của thủ tục này, hoặc bỏ thủ tục khỏi dự thảo.'
          : 'Sửa theo dự thảo, hoặc bổ sung thủ tục vào dự thảo.',
    }),
    en: ({ defect, role, name, wanted }) => ({
      what: words[defect].en(named(role, 'en'), name, wanted),
      why: 'The procedures of the draft and of the papers beside it must be the same.',
      todo:
        defect === 'not-assessed'
          ? 'Assess this procedure too, or take it out of the draft.'
          : 'Correct it by the draft, or add the procedure to the draft.',
    }),
  },
});
