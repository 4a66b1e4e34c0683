import { normaliseSymbol } from '../../citations/index.ts';
import type { Dossier, Paper, Role } from '../../dossier/types.ts';
import { defineRule } from '../../engine/define-rule.ts';
import type { Report, ResolvedCitation } from '../../engine/types.ts';
import { printDate } from '../../text/index.ts';
import { named, standing } from './_paper.ts';

interface Data {
  readonly defect: 'number' | 'date';
  readonly role: Role;
  readonly found: string;
  readonly wanted: string;
  readonly number: string;
}

/** A paper with a number of its own. */
interface Numbered {
  readonly paper: Paper;
  readonly symbol: string;
  /** What stands behind the number: `BC-STP`. */
  readonly code: string;
  readonly date: string | null;
}

const codeOf = (symbol: string): string => symbol.slice(symbol.indexOf('/') + 1);

function numbered(paper: Paper): Numbered | null {
  const { symbol, date } = paper.result.document.header;
  if (symbol === null || !/^\d/u.test(symbol)) return null;
  const canonical = normaliseSymbol(symbol);
  return { paper, symbol: canonical, code: codeOf(canonical), date };
}

/** Role that the words of a citation name: `Tờ trình`, `Báo cáo thẩm định`. */
const NAMED: readonly (readonly [RegExp, Role])[] = [
  [/^tờ\s+trình/iu, 'to-trinh'],
  [/^báo\s+cáo\s+thẩm\s+định/iu, 'bao-cao-tham-dinh'],
  [/^báo\s+cáo\s+thẩm\s+tra/iu, 'bao-cao-tham-tra'],
];

function roleNamed(words: string): Role | null {
  return NAMED.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const LETTERS: ReadonlySet<Role> = new Set(['y-kien-gop-y', 'y-kien-tthc', 'van-ban-lien-quan', 'khac']);

interface Known {
  /** Letters of others and documents in force, by number with its digits in order: two that were exchanged give the same. */
  readonly byDigits: ReadonlyMap<string, Numbered>;
  readonly bySymbol: ReadonlyMap<string, Numbered>;
  readonly byCode: ReadonlyMap<string, readonly Numbered[]>;
  readonly byRole: ReadonlyMap<Role, Numbered>;
}

function knownPapers(dossier: Dossier): Known {
  const bySymbol = new Map<string, Numbered>();
  const byCode = new Map<string, Numbered[]>();
  const byRole = new Map<Role, Numbered>();
  const byDigits = new Map<string, Numbered>();
  for (const paper of standing(dossier)) {
    const one = numbered(paper);
    if (one === null || paper === dossier.draft) continue;
    bySymbol.set(one.symbol, one);
    // A body may have sent more letters on one day; only those of its papers that are about the draft are one of a kind.
    if (LETTERS.has(paper.role)) {
      byDigits.set(inOrder(one.symbol), one);
      continue;
    }
    byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
    if (!byRole.has(paper.role)) byRole.set(paper.role, one);
  }
  return { bySymbol, byCode, byRole, byDigits };
}

/** The symbol with the digits of its number in order. */
function inOrder(symbol: string): string {
  const [digits] = symbol.split('/', 1);
  return [...digits].sort().join('') + symbol.slice(digits.length);
}

/** Whether two numbers differ by two digits next to each other that changed places: `3120`, `3102`. */
function areExchanged(a: string, b: string): boolean {
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The paper that a citation with another number means; null when it may be another document. */
function meant(paper: Paper, citation: ResolvedCitation, known: Known, told: ReadonlySet<string>): Numbered | null {
  const { source, document } = paper.result;
  const { symbol, date, quoteSpan } = citation;
  const role = roleNamed(source.text.slice(quoteSpan.start, quoteSpan.end));
  const ofRole = role === null ? undefined : known.byRole.get(role);
  const { zone } = document.paragraphs[citation.paragraph];
  // `Theo đề nghị …`, `Xét …`: what is submitted and appraised is in this dossier.
  if (zone === 'consideration' && ofRole !== undefined) return ofRole;
  // What the paper names rightly elsewhere is not meant here.
  const free = (one: Numbered | undefined): Numbered | null =>
    one === undefined || one.paper === paper || told.has(one.symbol) ? null : one;
  const sameDay = (known.byCode.get(codeOf(symbol!)) ?? []).filter((one) => one.date !== null && one.date === date);
  if (sameDay.length === 1) return free(sameDay[0]);
  const letter = known.byDigits.get(inOrder(symbol!));
  if (letter?.date != null && letter.date === date && areExchanged(letter.symbol, symbol!)) return free(letter);
  return ofRole !== undefined && codeOf(symbol!) === ofRole.code ? free(ofRole) : null;
}

/** Numbers begin anew every year: that of another year is another paper. */
const sameYear = (a: string, b: string): boolean => a.slice(0, 4) === b.slice(0, 4);

function* judge(paper: Paper, known: Known): Iterable<Report<Data>> {
  const { citations } = paper.result;
  const told = new Set(citations.map(({ symbol }) => symbol ?? ''));
  for (const citation of citations) {
    const { symbol, date, dateSpan, numberSpan, role } = citation;
    if (symbol === null || role === 'self') continue;
    const same = known.bySymbol.get(symbol);
    const one = same ?? meant(paper, citation, known, told);
    if (one === null || one === undefined || one.paper === paper) continue;
    const { header } = one.paper.result.document;
    const about = { role: one.paper.role, number: one.symbol };
    if (same === undefined) {
      yield {
        paper: paper.id,
        at: numberSpan,
        data: { ...about, defect: 'number', found: symbol, wanted: one.symbol },
        related: [
          {
            paper: one.paper.id,
            at: header.symbolSpan ?? header.symbolLine!,
            message: { vi: 'Số ghi trên giấy tờ này.', en: 'The number on this paper.' },
          },
        ],
      };
    } else if (
      date !== null &&
      one.date !== null &&
      date !== one.date &&
      dateSpan !== null &&
      sameYear(date, one.date)
    ) {
      yield {
        paper: paper.id,
        at: dateSpan,
        data: { ...about, defect: 'date', found: printDate(date), wanted: printDate(one.date) },
        related: [
          {
            paper: one.paper.id,
            at: header.placeDate ?? header.symbolLine!,
            message: { vi: 'Ngày ghi trên giấy tờ này.', en: 'The date on this paper.' },
          },
        ],
      };
    }
  }
}

function* check(dossier: Dossier): Iterable<Report<Data>> {
  const known = knownPapers(dossier);
  // A document in force that lies in the dossier names the papers of its own.
  for (const paper of standing(dossier))
    if (paper.role !== 'van-ban-lien-quan' && paper.role !== 'khac') yield* judge(paper, known);
}

const APPRAISAL = 'tại Báo cáo số 198/BC-STP ngày 30 tháng 10 năm 2026.';

export default defineRule<'dossier', Data>({
  id: 'dossier/number-mismatch',
  group: 'dossier',
  scope: 'dossier',
  severity: 'warning',
  needs: [],
  facts: ['V9.9'],
  since: '0.1.0',
  summary: {
    vi: 'Số hoặc ngày của giấy tờ ghi khác giữa các giấy tờ trong hồ sơ',
    en: 'Number or date of a paper told otherwise in another paper',
  },
  why: {
    vi: 'Dòng “Theo đề nghị”, “Xét” của dự thảo và các giấy tờ khác dẫn tờ trình, báo cáo thẩm định của chính hồ sơ này; số và ngày phải là số và ngày ghi trên giấy tờ đó.',
    en: 'The draft and the other papers name the submission and the appraisal of this dossier; number and date must be those on these papers.',
  },
  mend: {
    vi: 'Sửa số hoặc ngày theo giấy tờ được dẫn; nếu dẫn một văn bản khác ngoài hồ sơ thì kiểm tra lại.',
    en: 'Correct the number or the date by the paper that is named; check again when another document is meant.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            'Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;',
            'Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số «421/TTr-SNNMT» ngày 09 tháng 11 năm 2026;',
          ],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[APPRAISAL, 'tại Báo cáo số 198/BC-STP «ngày 20 tháng 10 năm 2026».']],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [[APPRAISAL, 'tại Báo cáo thẩm định số «189/BC-STP» ngày 30 tháng 10 năm 2026.']],
      },
    ],
    good: [
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            'Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;',
            'Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 412/TTr-SNNMT ngày 09 tháng 11 năm 2026;',
          ],
        ],
      },
      {
        asOf: '2026-11-20',
        stage: 'trinh-ubnd',
        base: 'trinh-ubnd',
        replace: [
          [
            APPRAISAL,
            'lần đầu tại Báo cáo số 171/BC-STP ngày 12 tháng 10 năm 2026 và lần hai tại Báo cáo số 198/BC-STP ngày 30 tháng 10 năm 2026.',
          ],
        ],
      },
    ],
  },
  check,
  message: {
    vi: ({ defect, role, found, wanted, number }) => ({
      what:
        defect === 'number'
          ? `Ở đây dẫn số ${found}, trong hồ sơ ${named(role, 'vi')} có số ${wanted}.`
          : `Ở đây ghi ${number} ngày ${found}, trên ${named(role, 'vi')} ghi ngày ${wanted}.`,
      why: 'Số và ngày dẫn trong hồ sơ phải là số và ngày ghi trên chính giấy tờ đó.',
      todo: `Sửa ${defect === 'number' ? `số thành ${wanted}` : `ngày thành ${wanted}`}, hoặc kiểm tra lại giấy tờ được dẫn.`,
    }),
    en: ({ defect, role, found, wanted, number }) => ({
      what:
        defect === 'number'
          ? `Number ${found} is named here, the ${named(role, 'en')} of the dossier has number ${wanted}.`
          : `${number} is dated ${found} here, the ${named(role, 'en')} bears the date ${wanted}.`,
      why: 'Numbers and dates named in the dossier must be those on the papers.',
      todo: `Write ${wanted}, or check which paper is meant.`,
    }),
  },
});
