import { defineRule } from '../../engine/define-rule.ts';
import { inForce } from '../../law/facts.ts';
import { hasName } from '../../law/names.ts';
import { citationSeverity } from '../../law/severity.ts';
import { printDate } from '../../text/calendar.ts';
import { completion, lastNamed, mentionsOf, namedAmenders, neighbours } from './_amendments.ts';
import { amendersOf } from './_state.ts';
import { evidenceOf, ground, listEn, listVi, nameOf, reach, shortNameOf } from './_words.ts';

interface Data {
  readonly name: string;
  readonly missing: readonly string[];
  readonly some: boolean;
  readonly verify: boolean;
  readonly normative: boolean;
  readonly full: string;
  readonly reach: string;
}

export default defineRule({
  id: 'citation/amended-not-mentioned',
  group: 'citation',
  scope: 'document',
  severity: 'warning',
  // What has lapsed is cited no more: its amendments are not to be named.
  yieldsTo: ['citation/superseded'],
  needs: ['citations', 'law'],
  facts: [
    'V7.2',
    'V7.3',
    'V7.4',
    'V7.20',
    'V1.2',
    'V1.5',
    'V1.6',
    'T1.1',
    'T1.2',
    'T1.3',
    'T1.4',
    'T7.1',
    'T7.3',
    'T8.7',
  ],
  since: '0.1.0',
  summary: {
    vi: 'Viện dẫn văn bản đã được sửa đổi mà không nêu văn bản sửa đổi',
    en: 'Cites an amended document without the amending ones',
  },
  why: {
    vi: 'Văn bản đã được sửa đổi, bổ sung được viện dẫn kèm cụm từ “được sửa đổi, bổ sung bởi” và loại, số, ký hiệu của các văn bản sửa đổi, để người đọc áp dụng đúng nội dung hiện hành. Danh sách văn bản sửa đổi trong dữ liệu là danh sách tối thiểu.',
    en: 'An amended document is cited with the phrase “được sửa đổi, bổ sung bởi” and the type and number of what amends it, so that readers apply the present text. The list of amendments in the data is a minimum.',
  },
  mend: {
    vi: 'Thêm ngay sau số, ký hiệu cụm từ “được sửa đổi, bổ sung bởi” cùng loại và số, ký hiệu của từng văn bản sửa đổi. Danh sách gợi ý chỉ là mức tối thiểu: tra trên vbpl.vn xem còn văn bản sửa đổi nào nữa không.',
    en: 'Add “được sửa đổi, bổ sung bởi” with type and symbol of each amending document behind the symbol. The list given is the least there is: look on vbpl.vn for more.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [['64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15', '«64/2025/QH15»']],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          ['118/2025/NĐ-CP', '«118/2025/NĐ-CP»'],
          [', Nghị định số 309/2026/NĐ-CP;', ';'],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          ['63/2010/NĐ-CP ngày', '«63/2010/NĐ-CP» ngày'],
          [
            ' được sửa đổi, bổ sung bởi Nghị định số 48/2013/NĐ-CP ngày 14 tháng 5 năm 2013, Nghị định số 92/2017/NĐ-CP ngày 07 tháng 8 năm 2017, Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025;',
            ';',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            '64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;',
            '64/2025/QH15;\nCăn cứ Luật số 87/2025/QH15 sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật;',
          ],
        ],
      },
      {
        asOf: '2013-07-31',
        kind: 'chi-thi',
        text: 'CHỈ THỊ\nVề cải cách hành chính\n\n1. Sở Tư pháp rà soát theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ và Nghị định số 48/2013/NĐ-CP ngày 14/5/2013 của Chính phủ.',
      },
      {
        // Before the article that asks for it.
        asOf: '2025-06-30',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;',
            'số 64/2025/QH15;\nCăn cứ Nghị định số 63/2010/NĐ-CP của Chính phủ về kiểm soát thủ tục hành chính;',
          ],
        ],
      },
      {
        // A slip in the list must not hide what it names further on.
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            '64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;',
            '64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 18/2024/QH15,\n+Luạt sô 19/2025/QH15, Luật số 87/2025/QH15;',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Việc lập dự toán thực hiện theo quy định của Luật Ban hành văn bản quy phạm pháp luật.',
      },
    ],
  },
  *check(document, ctx) {
    const normative = document.documentClass === 'normative';
    // How a normative document names amendments is known from that day on; what went before is not judged by it.
    if (normative && !inForce(ctx.fact('V7.2'), ctx.asOf)) return;
    const bases = new Set<string>();
    /** Căn cứ lines of amending laws that are cited by name alone. */
    const amendingNames = new Set<string>();
    for (const { role, target, name } of ctx.citations) {
      if (role !== 'basis') continue;
      if (target !== null) bases.add(target.key);
      if (name !== null && /^\S+ sửa đổi/u.test(name)) amendingNames.add(name);
    }
    const amendingBases = new Set([...bases].flatMap((key) => amendersOf(key, ctx).map((by) => by.key)));
    const all = mentionsOf(ctx);
    for (const [key, { first, named }] of all) {
      const { target, status, role } = first;
      if (target === null || status.kind !== 'amended') continue;
      const byName = first.symbol === null;
      if (byName && role === 'reference' && !target.verify) continue;
      if (status.events.some((event) => event.scope === 'except')) continue;
      if (hasName(target) && [...amendingNames].some((name) => name.includes(target.title))) continue;
      if (role === 'basis' && amendingBases.has(key)) continue;
      const near = neighbours(first, ctx);
      // Cited as the amending act of its neighbour: the neighbour's own finding speaks of it.
      if (
        [...near].some(
          (other) => other !== key && all.has(other) && amendersOf(other, ctx).some((by) => by.key === key),
        )
      )
        continue;
      const known = amendersOf(key, ctx);
      const isNamed = (by: string): boolean => named.has(by) || near.has(by) || bases.has(by);
      // Where some are named, only what came after the last of them is asked for, be it one that the data does not know.
      const since = ctx.law
        .events(key)
        .reduce(
          (date, event) => (event.by !== null && isNamed(event.by) && event.date > date ? event.date : date),
          lastNamed(first, ctx),
        );
      const dates = new Map(status.events.map((event) => [event.by, event.date]));
      const missing = known.filter((by) => !isNamed(by.key) && (dates.get(by.key) ?? '') > since);
      // The doubt of a `verify` row concerns what came after the last event known: on an earlier day its state is known.
      const verify = target.verify && ctx.law.events(key).every((event) => event.date <= ctx.asOf);
      if (missing.length === 0 && !verify) continue;
      const table = citationSeverity({
        role,
        inTitle: false,
        event: missing.length > 0 ? 'amended-unnamed' : 'amended-named',
        confidence: target.confidence,
        verify,
      });
      if (table === null) continue;
      // In an administrative paper a law is cited by its name alone (V7.19): its amendments need not be named.
      const severity = document.documentClass !== 'normative' && byName && !verify ? 'info' : table;
      // What is doubtful stays told when every known amendment is named.
      const fix =
        document.documentClass !== 'unknown' && missing.length > 0 && !verify ? completion(first, missing, ctx) : null;
      const latest =
        status.events.findLast((event) => missing.length === 0 || missing.some((by) => by.key === event.by)) ??
        status.events[0];
      yield {
        at: first.numberSpan,
        about: first.quoteSpan,
        severity,
        facts: normative ? ['V7.2', 'V7.3', 'T8.7'] : ['T8.7'],
        authority: missing.map((by) => ground(by.symbol)),
        evidence: {
          ...evidenceOf(latest, latest.by === null ? null : ctx.law.document(latest.by)),
          ...(verify ? { event: 'verify' as const } : {}),
        },
        fixes: fix === null ? [] : [fix],
        data: {
          name: nameOf(target),
          missing: missing.map(
            (by) => `${shortNameOf(by)}${by.effective === null ? '' : ` (hiệu lực ${printDate(by.effective)})`}`,
          ),
          some: since !== '',
          verify,
          normative,
          full: `${hasName(target) && !normative ? target.title : nameOf(target)} được sửa đổi, bổ sung bởi ${[...new Set([...known.map(shortNameOf), ...namedAmenders(first, ctx)])].join(', ')}`,
          reach: reach(ctx),
        },
      };
    }
  },
  message: {
    vi: (d: Data) => ({
      what: d.verify
        ? `${d.name} đã được sửa đổi, bổ sung nhiều lần; viện dẫn kèm văn bản sửa đổi và kiểm tra hiệu lực trên vbpl.vn.`
        : `${d.name} đã được sửa đổi, bổ sung nhưng dự thảo ${d.some ? 'còn thiếu' : 'không nêu'} văn bản sửa đổi${d.missing.length > 0 ? `, ít nhất là ${listVi(d.missing)}` : ''}.`,
      why: `${d.normative ? 'Viện dẫn văn bản đã được sửa đổi phải nêu văn bản sửa đổi (khoản 1 Điều 68 Nghị định số 78/2025/NĐ-CP)' : 'Người thực hiện cần biết nội dung đang áp dụng'}; theo dữ liệu đến ngày ${d.reach}${d.verify ? ', chưa khẳng định được văn bản này còn hay hết hiệu lực toàn bộ' : ''}.`,
      todo:
        d.verify && d.missing.length === 0
          ? 'Dự thảo đã nêu các văn bản sửa đổi có trong dữ liệu; kiểm tra thêm văn bản mới trước khi trình.'
          : `Ghi đủ, ví dụ: “${d.full}”.`,
    }),
    en: (d: Data) => ({
      what: d.verify
        ? `${d.name} has been amended several times; cite it with the amending documents and check its state on vbpl.vn.`
        : `${d.name} has been amended, but the draft ${d.some ? 'leaves out some of' : 'does not name'} the amending documents${d.missing.length > 0 ? `, at least ${listEn(d.missing)}` : ''}.`,
      why: `${d.normative ? 'A citation of an amended document names what amends it (Article 68(1) of Decree 78/2025/NĐ-CP)' : 'Those who carry it out need the present text'}; by data up to ${d.reach}${d.verify ? '; whether it still stands as a whole cannot be told' : ''}.`,
      todo:
        d.verify && d.missing.length === 0
          ? 'The draft names the amendments known to the data; look for newer ones before submission.'
          : `Write it in full, for example “${d.full}”.`,
    }),
  },
});
