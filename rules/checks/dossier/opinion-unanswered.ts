import { formatUnit, type UnitRef } from '../../citations/index.ts';
import type { Dossier, Paper, Role } from '../../dossier/types.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import type { Paragraph } from '../../structure/types.ts';
import { Answered, type Answers, answersOf, type Opinion, opinionsOf } from './_opinions.ts';
import { headed, headOf, named } from './_paper.ts';
import { cellWords, headOfTable, tablesOf } from './_tables.ts';
import { pairsOf, shareIn, wordsIn } from './_words.ts';

interface Data {
  readonly defect: 'unit' | 'general' | 'cell';
  /** The paper that asks, and the one that should answer. */
  readonly role: Role;
  readonly reply: Role;
  readonly unit: UnitRef;
}

/** Appraisals with the paper that answers each. */
const PAIRS: readonly (readonly [asks: Role, answers: Role])[] = [
  ['bao-cao-tham-dinh', 'tiep-thu-tham-dinh'],
  ['bao-cao-tham-tra', 'tiep-thu-tham-tra'],
];

/** Share of the pairs of words of an opinion that its answer repeats. */
const REPEATED = 0.5;
/** Words of an opinion that are read. */
const LONGEST = 300;

function answeredByOrder({ number, above }: Opinion, nth: number, { orders }: Answers): boolean {
  if (orders.has(`/${nth}`)) return true;
  return number !== '' && (orders.has(`${above}/${number}`) || (above === '' && orders.has(`${number}/`)));
}

function* compare(asking: Paper, answering: Paper): Iterable<Report<Data>> {
  const opinions = opinionsOf(asking);
  const answers = answersOf(answering);
  const answered = new Answered(answers.subjects);
  const pairs = pairsOf(answering.result.source);
  const repeated = ({ asked }: Opinion): boolean =>
    shareIn(pairs, wordsIn(asking.result.source, asked, LONGEST)) >= REPEATED;
  // `Các ý kiến còn lại: tiếp thu` answers what is answered nowhere else; `Tiếp thu toàn bộ ý kiến` without a word on any article answers every one of them.
  if (answers.rest || (answers.all && answers.subjects.length === 0)) return;
  const related = [
    {
      paper: answering.id,
      at: headOf(answering),
      message: { vi: 'Nơi cần có phần tiếp thu, giải trình.', en: 'Where the answer belongs.' },
    },
  ];
  const common = { role: asking.role, reply: answering.role };
  for (const [i, opinion] of opinions.entries()) {
    if (answeredByOrder(opinion, i + 1, answers)) continue;
    if (opinion.topic !== null && answers.topics.has(opinion.topic)) continue;
    const open = opinion.subjects.filter((asked) => !answered.has(asked));
    if (opinion.subjects.length > 0) {
      if (open.length === 0) continue;
      const told = new Set<string>();
      for (const { start, end, unit } of open) {
        const words = formatUnit(unit, 'vi');
        if (told.has(words)) continue;
        told.add(words);
        yield { paper: asking.id, at: { start, end }, data: { ...common, defect: 'unit', unit }, related };
      }
      continue;
    }
    if (answers.all || answers.count >= opinions.length || repeated(opinion)) continue;
    yield {
      paper: asking.id,
      at: { start: opinion.start, end: opinion.end },
      data: { ...common, defect: 'general', unit: {} },
      related,
    };
  }
}

const ANSWER_HEAD = /tiếp thu|giải trình/u;
const OPINION_HEAD = /^(?!cơ quan|đơn vị|tổ chức|nơi|người).*(?:ý kiến|góp ý|kiến nghị|nội dung)/u;

const NUMBER_HEAD = /^(?:s?tt|số (?:tt|thứ tự))$/u;

/** Rows of a table of opinions that have a number (where rows have one) and an opinion, and nothing in the column of answers. */
function* emptyCells(paper: Paper): Iterable<Report<Data>> {
  for (const table of tablesOf(paper)) {
    const head = headOfTable(paper, table, [ANSWER_HEAD, OPINION_HEAD]);
    if (head === null) continue;
    const [answer, opinion] = head.columns;
    const numbers = [...table.rows.get(head.row)!].find(([, cell]) => NUMBER_HEAD.test(cellWords(paper, cell)))?.[0];
    // A cell that goes on over several rows stands in the first; these have no number, or first cell, of their own.
    const begins = (cells: ReadonlyMap<number, readonly Paragraph[]>): boolean =>
      numbers === undefined ? cells.has(1) : /^\d/u.test(cellWords(paper, cells.get(numbers)));
    for (const [row, cells] of table.rows) {
      const asked = cells.get(opinion);
      if (row <= head.row || asked === undefined || cellWords(paper, cells.get(answer)) !== '') continue;
      if (!begins(cells) || AGREED.test(cellWords(paper, asked))) continue;
      yield {
        paper: paper.id,
        at: { start: asked[0].start, end: asked[asked.length - 1].end },
        data: { defect: 'cell', role: paper.role, reply: paper.role, unit: {} },
      };
    }
  }
}

const AGREED = /^(?:cơ bản )?(?:nhất trí|thống nhất|đồng ý|không có ý kiến|đồng thuận)/u;

function* check(dossier: Dossier): Iterable<Report<Data>> {
  for (const [asks, answers] of PAIRS) {
    const [asking, answering] = [dossier.find(asks), dossier.find(answers)];
    if (asking !== null && answering !== null) yield* compare(asking, answering);
  }
  for (const role of ['tong-hop-y-kien', 'tiep-thu-tham-dinh', 'tiep-thu-tham-tra'] as const)
    for (const paper of dossier.all(role)) yield* emptyCells(paper);
}

const OPINIONS = '2. Khoản 3 Điều 5: đề nghị nêu rõ tiêu chí nào không còn đáp ứng thì dừng mô hình.';
const ANSWER = '2. Về khoản 3 Điều 5: tiếp thu, đã nêu rõ tiêu chí quy định tại điểm b hoặc điểm đ khoản 1 Điều 3.';

export default defineRule<'dossier', Data>({
  id: 'dossier/opinion-unanswered',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts: ['V9.3', 'V9.9'],
  since: '0.1.0',
  summary: {
    vi: 'Ý kiến chưa được tiếp thu, giải trình',
    en: 'An opinion that no paper answers',
  },
  why: {
    vi: 'Mỗi ý kiến thẩm định, góp ý phải có phần tiếp thu hoặc giải trình tương ứng; người quyết định cần thấy ý kiến nào không tiếp thu và vì sao.',
    en: 'Each opinion of the appraisal and of those asked must be taken over or answered with reasons.',
  },
  mend: {
    vi: 'Bổ sung vào báo cáo (bản) tiếp thu, giải trình một mục cho từng ý kiến, nêu rõ điều, khoản và tiếp thu hay giải trình.',
    en: 'Add to the reply an item for each opinion: the article, and whether it was taken over or why not.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [OPINIONS, `${OPINIONS}\n3. Tại «khoản 2 Điều 6», đề nghị dẫn đúng Luật Ngân sách nhà nước số 89/2025/QH15.`],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [OPINIONS, OPINIONS.replace('Khoản 3 Điều 5', '«Khoản 3 Điều 5»')],
          [ANSWER, '2. Về kỹ thuật soạn thảo: tiếp thu, đã rà soát.'],
        ],
      },
      {
        // What is left as it is are no opinions that are answered.
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [OPINIONS, OPINIONS.replace('Khoản 3 Điều 5', '«Khoản 3 Điều 5»')],
          [ANSWER, '2. Về kỹ thuật soạn thảo: tiếp thu; các nội dung khác của dự thảo giữ nguyên.'],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            'Khoản 2 Điều 6: nêu rõ nguồn kinh phí thực hiện | Tiếp thu, đã thể hiện tại khoản 2 Điều 6 |',
            '«Khoản 2 Điều 6: nêu rõ nguồn kinh phí thực hiện» | |',
          ],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            OPINIONS,
            `${OPINIONS}\n«3. Đề nghị cơ quan soạn thảo dự kiến kinh phí và nhân lực bảo đảm thi hành Quyết định.»`,
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-20', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[ANSWER, '2. Về ý kiến thứ 2: giải trình, tiêu chí đã quy định tại Điều 3.']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [OPINIONS, `${OPINIONS}\n3. Đề nghị cơ quan soạn thảo rà soát lỗi chính tả, viết hoa trong dự thảo.`],
          [ANSWER, `${ANSWER}\n3. Về kỹ thuật: tiếp thu, đã rà soát lỗi chính tả, viết hoa trong dự thảo.`],
        ],
      },
      {
        // What is answered together, and what is answered by its subject.
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[ANSWER, '2. Các ý kiến còn lại của Sở Tư pháp: tiếp thu toàn bộ, đã chỉnh sửa dự thảo.']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            OPINIONS,
            '2. Về việc dừng mô hình: khoản 3 Điều 5 đề nghị nêu rõ tiêu chí không còn đáp ứng.\nIII. KIẾN NGHỊ',
          ],
          [ANSWER, '2. Về việc dừng mô hình\nTiếp thu, đã nêu rõ tiêu chí.'],
        ],
      },
    ],
  },
  check,
  message: {
    vi: ({ defect, role, reply, unit }) => ({
      what:
        defect === 'cell'
          ? `Ý kiến này trong ${named(role, 'vi')} chưa có nội dung ở cột tiếp thu, giải trình.`
          : defect === 'unit'
            ? `${headed(role, 'vi')} có ý kiến về ${formatUnit(unit, 'vi')}, nhưng không thấy ${named(reply, 'vi')} trả lời.`
            : `Không thấy ${named(reply, 'vi')} trả lời ý kiến này của ${named(role, 'vi')}.`,
      why: 'Mỗi ý kiến phải được tiếp thu hoặc giải trình.',
      todo: 'Bổ sung phần tiếp thu hoặc giải trình, nêu rõ ý kiến nào, ở điều, khoản nào.',
    }),
    en: ({ defect, role, reply, unit }) => ({
      what:
        defect === 'cell'
          ? `This opinion in the ${named(role, 'en')} has nothing in the column of answers.`
          : defect === 'unit'
            ? `The ${named(role, 'en')} has an opinion on ${formatUnit(unit, 'en')}, and the ${named(reply, 'en')} seems not to answer it.`
            : `The ${named(reply, 'en')} seems not to answer this opinion of the ${named(role, 'en')}.`,
      why: 'Each opinion must be taken over or answered with reasons.',
      todo: 'Add the answer, with the opinion and the article that it is about.',
    }),
  },
});
