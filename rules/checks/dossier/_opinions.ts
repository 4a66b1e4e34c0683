import type { UnitRef } from '../../citations/types.ts';
import type { Paper } from '../../dossier/types.ts';
import type { Paragraph, StructureNode } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { type NamedUnits, namedUnits, type Owner } from './_units.ts';

/** An article (with its clause and point, where told) that an opinion or an answer is about. */
export interface Subject extends Span {
  readonly unit: UnitRef;
  readonly owner: Owner;
}

/** Something that an appraisal asks for. */
export interface Opinion extends Span {
  /** Units that it is about; none when it is about the whole draft. */
  readonly subjects: readonly Subject[];
  /** Number of its heading in the appraisal (`3`), and of the heading above (`III`); empty without. */
  readonly number: string;
  readonly above: string;
  /** From the verb that asks on. */
  readonly asked: Span;
  /** What it is about, in so many words (`về nguồn kinh phí`); null without. */
  readonly topic: string | null;
}

/** Verbs of asking; as nouns they stand behind `theo`, `hồ sơ`, `đơn`, `người` or before `của`. What is merely told (`cơ quan xem xét hồ sơ`) asks nothing. */
const ASKS =
  /(?<!(?:theo|hồ sơ|đơn|giấy|phiếu|mẫu|công văn|văn bản|người|tổ chức|cá nhân|được|bị|đã|có|các|việc|thủ tục|tờ trình|nội dung|căn cứ|số) )(?:đề nghị|kiến nghị)(?! (?:của|thẩm định|hỗ trợ|cấp|giải quyết|lấy ý kiến|góp ý))|(?<!không )(?:cần|nên) (?:được )?(?:xác định|quy định|bổ sung|làm rõ|rà soát|chỉnh lý|chỉnh sửa|sửa|bỏ|ghi|nêu|thống nhất|cân nhắc|xem xét|thuyết minh)/u;
/** Formulas at the end of an appraisal: what it asks for was told before. */
const FORMULA =
  /tiếp thu|giải trình|hoàn thiện (?:dự thảo|hồ sơ)|nêu trên|(?:trình|gửi) (?:ủy ban|ubnd|hội đồng|hđnd|cấp có thẩm quyền)|trên đây là/u;

/** The words of a paragraph that ask; a heading such as `III. KIẾN NGHỊ` asks nothing itself. */
function askIn(text: string): RegExpExecArray | null {
  const ask = ASKS.exec(plainSameLength(text));
  return ask === null || /[\p{L}\d:]/u.test(text.slice(ask.index + ask[0].length)) ? ask : null;
}

/** Units in text order with those that stand in each paragraph found by binary search. */
class Places {
  readonly #all: readonly NamedUnits[];

  constructor(all: readonly NamedUnits[]) {
    this.#all = all;
  }

  in({ start, end }: Span): readonly NamedUnits[] {
    let low = 0;
    let high = this.#all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#all[middle].start < start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while (to < this.#all.length && this.#all[to].end <= end) to++;
    return this.#all.slice(low, to);
  }
}

const subjectsOf = (named: readonly NamedUnits[]): Subject[] =>
  named.flatMap(({ start, end, units, owner }) =>
    units.filter(({ article }) => article !== undefined).map((unit) => ({ start, end, unit, owner })),
  );

/** Longest opinion that is read. */
const LONGEST = 4000;

/** What an appraisal report asks for, paragraph by paragraph. */
export function opinionsOf({ result }: Paper): Opinion[] {
  const { document, source } = result;
  const places = new Places(namedUnits(result));
  const headings = new Map<StructureNode, readonly Subject[]>();
  const out: Opinion[] = [];
  for (const paragraph of document.paragraphs) {
    const text = source.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST));
    if (paragraph.zone !== 'body' || paragraph.table > 0) continue;
    const { node } = paragraph;
    const ask = askIn(text);
    const named = places.in(paragraph);
    if (node !== null && paragraph.start === node.start && ask === null) headings.set(node, subjectsOf(named));
    if (ask === null) continue;
    const asked = paragraph.start + ask.index;
    // What is asked about stands before the verb; what stands behind it may be an example, or an article to agree with.
    const before = subjectsOf(named.filter(({ start }) => start < asked));
    const own = before.length > 0 ? before : subjectsOf(named.slice(0, 1));
    const subjects = own.length > 0 ? own : inherited(node, headings);
    // About the whole draft only what is asked for in so many words, and not what an appraisal ends with.
    if (subjects.length === 0 && (!/nghị$/u.test(ask[0]) || FORMULA.test(plain(text)))) continue;
    out.push({
      start: paragraph.start,
      end: paragraph.end,
      subjects,
      number: node?.number ?? '',
      above: node?.parent?.number ?? '',
      asked: { start: asked, end: paragraph.end },
      topic: topicOf(text) ?? (node === null ? null : topicOf(source.text.slice(node.start, node.start + TOPIC))),
    });
  }
  return out;
}

/** Small letters in the same places, so that an index in them is one in the text. */
function plainSameLength(text: string): string {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text).replace(/\s/gu, ' ');
}

/** Longest head of an opinion or an answer that is read. */
const TOPIC = 160;

/** `2. Về nguồn kinh phí: …`, or the same as a heading: what stands behind the number, in small letters; null when there is no such head. */
function topicOf(text: string): string | null {
  const head = /^\s*(?:[\p{L}\d]{1,4}[.)]\s*)?((?:về|đối với)\s[^:.;\n]{4,120})(?:[:.\n]|$)/iu.exec(
    text.slice(0, TOPIC),
  );
  return head === null ? null : plain(head[1]);
}

/** Units that the headings above name. */
function inherited(
  node: StructureNode | null,
  headings: ReadonlyMap<StructureNode, readonly Subject[]>,
): readonly Subject[] {
  for (let at = node, steps = 0; at !== null && steps < 8; at = at.parent, steps++) {
    const found = headings.get(at);
    if (found !== undefined && found.length > 0) return found;
  }
  return [];
}

/** What a reply answers. */
export interface Answers {
  readonly subjects: readonly Subject[];
  /** References to headings of the appraisal: `III/3`, and `/3` where only the number is told. */
  readonly orders: ReadonlySet<string>;
  /** Paragraphs that answer something. */
  readonly count: number;
  /** Heads of answers: `về nguồn kinh phí`. */
  readonly topics: ReadonlySet<string>;
  /** It says that everything was taken over. */
  readonly all: boolean;
  /** It answers `các ý kiến còn lại` together. */
  readonly rest: boolean;
}

const ANSWERS = /tiếp thu|giải trình|bảo lưu|giữ nguyên|chỉnh lý|chỉnh sửa|đã bổ sung|đã rà soát|đã sửa|đã bỏ/u;
const ORDER = /(?:ý kiến|nội dung)\s+(?:thứ|số)\s+(\d{1,3})/giu;
const ALL = /(?:tiếp thu|thống nhất|nhất trí)(?: và [\p{L} ]{1,40}?)? (?:toàn bộ|tất cả|đầy đủ|hoàn toàn)/u;

/** What is answered together, behind the opinions that are answered one by one. */
const REST = /(?:các|những|đối với|về) ý kiến(?: [\p{L}]+){0,4}? (?:còn lại|khác)(?! nhau|[\p{L}])/u;

/** What the reply to an appraisal answers, by unit, by order and by what each is about. */
export function answersOf({ result }: Paper): Answers {
  const { document, source } = result;
  const named = namedUnits(result);
  const orders = new Set<string>();
  for (const { units } of named)
    for (const { section, article, clause, point } of units)
      if (article === undefined && section !== undefined) orders.add(`${section}/${clause ?? point ?? ''}`);
  for (const [, number] of source.text.matchAll(ORDER)) orders.add(`/${Number(number)}`);
  const wordsOf = ({ start, end }: Paragraph): string =>
    plain(source.text.slice(start, Math.min(end, start + LONGEST)));
  const answering = document.paragraphs.filter((paragraph) => isAnswer(paragraph) && ANSWERS.test(wordsOf(paragraph)));
  const topics = document.paragraphs.flatMap((paragraph) =>
    isAnswer(paragraph) ? (topicOf(source.text.slice(paragraph.start, paragraph.end)) ?? []) : [],
  );
  return {
    subjects: subjectsOf(named),
    orders,
    count: answering.length,
    topics: new Set(topics),
    rest: answering.some((paragraph) => REST.test(wordsOf(paragraph))),
    all: ALL.test(plain(source.text)),
  };
}

function isAnswer({ zone, table, node }: Paragraph): boolean {
  return zone === 'body' && (table > 0 || node !== null);
}

/** Units that are answered, found without walking over all answers. */
export class Answered {
  readonly #keys = new Set<string>();

  constructor(subjects: readonly Subject[]) {
    for (const subject of subjects)
      for (const owner of [subject.owner ?? OPEN, ANY])
        for (const clause of [subject.unit.clause ?? OPEN, ANY])
          for (const point of [subject.unit.point ?? OPEN, ANY])
            this.#keys.add(`${subject.unit.article} ${owner} ${clause} ${point}`);
  }

  /** Whether an answer is about the same article, and about no other clause, point or part of the draft. */
  has({ unit, owner }: Subject): boolean {
    const wanted = (value: string | null | undefined): readonly string[] =>
      value === null || value === undefined ? [ANY] : [value, OPEN];
    for (const ofOwner of wanted(owner))
      for (const clause of wanted(unit.clause))
        for (const point of wanted(unit.point))
          if (this.#keys.has(`${unit.article} ${ofOwner} ${clause} ${point}`)) return true;
    return false;
  }
}

/** An answer that tells no clause is about all of them; an opinion that tells none is answered by one on any. */
const OPEN = '-';
const ANY = '*';
