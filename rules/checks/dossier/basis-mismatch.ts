import type { Dossier, Paper } from '../../dossier/types.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Report, ResolvedCitation } from '../../engine/types.ts';
import type { StructureNode } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import type { Span } from '../../text/types.ts';
import { rankOfCited, rankOfDraft } from '../citation/_rank.ts';

interface Data {
  readonly defect: 'absent' | 'differs';
  readonly found: string;
  readonly wanted: string;
}

const SECTION = /(?:cơ sở|căn cứ) (?:pháp lý|pháp luật|ban hành|chính trị, pháp lý)/u;

/** Headings of the submission under which it tells the legal bases of the draft. */
function basisSections({ result }: Paper): StructureNode[] {
  const { source, document } = result;
  const out: StructureNode[] = [];
  const stack = [...document.body].reverse();
  while (stack.length > 0) {
    const node = stack.pop()!;
    const { start, end } = node.title ?? node.label;
    if (SECTION.test(plain(source.text.slice(start, Math.min(end, start + 200))))) out.push(node);
    else for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
  }
  return out;
}

/** What stands between the head of a paragraph and the document that it names as a basis. */
const LEAD =
  /^(?:[\d.]+[.)]?|[a-zđ]\)|[-+*•–])?\s*(?:căn\s+cứ\s+)?(?:vào\s+)?(?:(?:điểm|khoản|điều|các)\s[^.;:]{0,80})?$/iu;

/** Documents that the submission names as legal bases: the first of each paragraph of the section, and `Căn cứ …` lines. */
function* basesNamed(paper: Paper): Iterable<ResolvedCitation> {
  const { citations, document, source } = paper.result;
  const sections = basisSections(paper);
  let section = 0;
  let paragraph = -1;
  for (const citation of citations) {
    const { span, role, inTitle } = citation;
    while (section < sections.length && sections[section].end <= span.start) section++;
    const inSection = section < sections.length && sections[section].start <= span.start;
    const first = citation.paragraph !== paragraph;
    paragraph = citation.paragraph;
    if (inTitle || role === 'amended-by' || role === 'amends' || role === 'repeals' || role === 'self') continue;
    if (!inSection || !first) continue;
    const { start } = document.paragraphs[citation.paragraph];
    if (LEAD.test(source.text.slice(start, Math.min(span.start, start + 200)))) yield citation;
  }
}

/** The law, as the two papers may write it: by number, or by name alone. */
function sameDocument(a: ResolvedCitation, b: ResolvedCitation): boolean {
  if (a.symbol !== null && b.symbol !== null) return a.symbol === b.symbol;
  return a.name !== null && b.name !== null && plain(a.name) === plain(b.name);
}

const wordsOf = ({ source }: Paper['result'], { quoteSpan }: ResolvedCitation): string =>
  source.text.slice(quoteSpan.start, quoteSpan.end).replace(/\s+/gu, ' ');

/** A basis of the draft that the submission seems to mean: another number of a law of that name, or one figure changed. */
function meant(found: ResolvedCitation, bases: readonly ResolvedCitation[]): ResolvedCitation | null {
  return (
    bases.find(
      ({ name, symbol }) =>
        name !== null && found.name !== null && symbol !== found.symbol && plain(name) === plain(found.name),
    ) ??
    bases.find(
      ({ symbol, type }) =>
        symbol !== null && found.symbol !== null && type === found.type && near(symbol, found.symbol),
    ) ??
    null
  );
}

/** Symbols that differ in one character, or in two that changed places. */
function near(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at: number[] = [];
  for (let i = 0; i < a.length && at.length < 3; i++) if (a[i] !== b[i]) at.push(i);
  if (at.length === 1) return true;
  const [i, j] = at;
  return at.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}

function* check(dossier: Dossier): Iterable<Report<Data>> {
  const { draft } = dossier;
  const paper = dossier.find('to-trinh');
  if (draft === null || paper === null) return;
  const { document, citations } = draft.result;
  const { bases: parts } = document.preamble;
  if (parts.length === 0) return;
  const bases = citations.filter(({ role, inTitle }) => role === 'basis' && !inTitle);
  const rank = rankOfDraft(document);
  const all: Span = { start: parts[0].start, end: parts[parts.length - 1].end };
  for (const citation of basesNamed(paper)) {
    const cited = rankOfCited(citation, document);
    // Only what may be a basis of the draft: of higher rank, and is not known to have lapsed.
    if (cited === null || rank === null || cited >= rank) continue;
    if (citation.status.kind === 'lapsed' || citations.some((one) => sameDocument(one, citation))) continue;
    const other = meant(citation, bases);
    yield {
      paper: paper.id,
      at: citation.quoteSpan,
      data: {
        defect: other === null ? 'absent' : 'differs',
        found: wordsOf(paper.result, citation),
        wanted: other === null ? '' : wordsOf(draft.result, other),
      },
      related: [
        {
          paper: draft.id,
          at: other?.quoteSpan ?? all,
          message: { vi: 'Căn cứ ban hành của dự thảo.', en: 'The legal bases of the draft.' },
        },
      ],
    };
  }
}

const BASIS =
  'Nghị định số 268/2026/NĐ-CP ngày 27 tháng 6 năm 2026 của Chính phủ quy định về khuyến nông và chuyển giao công nghệ trong nông nghiệp có hiệu lực';

export default defineRule<'dossier', Data>({
  id: 'dossier/basis-mismatch',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts: ['V9.9'],
  since: '0.1.0',
  summary: {
    vi: 'Căn cứ nêu trong tờ trình không có trong dự thảo',
    en: 'A legal basis named in the submission that the draft does not have',
  },
  why: {
    vi: 'Căn cứ pháp lý trình bày trong tờ trình là căn cứ ban hành của dự thảo. Một văn bản chỉ có trong tờ trình là dự thảo thiếu căn cứ, hoặc tờ trình còn theo bản cũ.',
    en: 'The legal bases told in the submission are those of the draft. One that only the submission names is missing in the draft, or left from an older one.',
  },
  mend: {
    vi: 'Bổ sung căn cứ vào dự thảo, hoặc sửa, bỏ trong tờ trình cho khớp phần căn cứ của dự thảo.',
    en: 'Add the basis to the draft, or correct the submission by the legal bases of the draft.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[BASIS, `${BASIS.replace('Nghị định số 268/2026/NĐ-CP', '«Nghị định số 286/2026/NĐ-CP»')}`]],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[BASIS, `«Luật Trồng trọt số 31/2018/QH14»;\n${BASIS}`]],
      },
    ],
    good: [
      { asOf: '2026-11-20', stage: 'trinh-ubnd', base: 'trinh-ubnd' },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[BASIS, `Khoản 2 Điều 21 Luật Tổ chức chính quyền địa phương;\n${BASIS}`]],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            BASIS,
            `Kế hoạch số 112/KH-UBND ngày 20 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh giao Sở xây dựng dự thảo theo Luật Trồng trọt số 31/2018/QH14;\n${BASIS}`,
          ],
        ],
      },
    ],
  },
  check,
  message: {
    vi: ({ defect, found, wanted }) => ({
      what:
        defect === 'differs'
          ? `Tờ trình nêu căn cứ ${found}, dự thảo căn cứ ${wanted}.`
          : `Tờ trình nêu căn cứ ${found}, phần căn cứ của dự thảo không có văn bản này.`,
      why: 'Căn cứ nêu trong tờ trình phải là căn cứ ban hành của dự thảo.',
      todo:
        defect === 'differs'
          ? 'Kiểm tra số, ký hiệu đúng và sửa cho hai nơi khớp nhau.'
          : 'Bổ sung căn cứ vào dự thảo, hoặc bỏ trong tờ trình.',
    }),
    en: ({ defect, found, wanted }) => ({
      what:
        defect === 'differs'
          ? `The submission names the basis ${found}, the draft ${wanted}.`
          : `The submission names the basis ${found}, which the draft does not have.`,
      why: 'The legal bases told in the submission must be those of the draft.',
      todo:
        defect === 'differs'
          ? 'Check which number is right and write it in both.'
          : 'Add the basis to the draft, or take it out of the submission.',
    }),
  },
});
