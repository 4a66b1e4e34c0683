import { defineRule } from '../../engine/define-rule.ts';
import type { Report } from '../../engine/types.ts';
import { DESK } from '../../structure/procedure-cues.ts';
import { hasComponent } from '../../structure/procedure-presence.ts';
import { ALWAYS_COMPONENTS } from '../../structure/procedure-words.ts';
import type { LegalDocument, Procedure } from '../../structure/types.ts';
import { plain } from '../../text/plain.ts';
import { COMPONENTS, type Component, componentOf, judged, nameOf } from './_components.ts';
import { anchorFor, skeletonFix } from './_place.ts';

interface Data {
  readonly component: Component;
  readonly procedure: string;
  /** Words of the draft that call for a component which not every procedure has. */
  readonly trigger: string;
}

/** The number of sets is a rule of its own. */
const ALWAYS = ALWAYS_COMPONENTS.filter((key) => key !== 'so-luong');

/** Longest words of a component that are looked at. */
const WORDS = 4000;

/** Words of the procedure under some of its components, in small letters. */
function wordsOf(procedure: Procedure, keys: readonly string[]): string {
  return keys
    .flatMap((key) => procedure.places[key] ?? (key in procedure.told ? [procedure.told[key]] : []))
    .map(({ text }) => plain(text.slice(0, WORDS)))
    .join(' \n ');
}

/** What calls for a component that only some procedures have (T2.13 to T2.15). */
const TRIGGERS: readonly {
  readonly key: string;
  readonly fact: string;
  readonly within: readonly string[];
  readonly words: RegExp;
  /** The words around answer already. */
  readonly answered: RegExp;
}[] = [
  {
    key: 'mau',
    fact: 'T2.13',
    within: ['ho-so'],
    words: /(?<!\p{L})(?:đơn (?:đề nghị|đăng ký|xin|yêu cầu|khai)|tờ khai)(?!\p{L})[^.;\n]{0,60}/u,
    answered: /mẫu/u,
  },
  {
    key: 'dieu-kien',
    fact: 'T2.14',
    within: ['trinh-tu'],
    words: /(?:đáp ứng|đủ|bảo đảm)(?: đầy đủ| đủ)?(?: các)?(?: yêu cầu,?)? điều kiện[^.;\n]{0,80}/u,
    answered: /quy định|theo|điều \d/u,
  },
  {
    key: 'phi',
    fact: 'T2.15',
    within: ['trinh-tu', 'cach-thuc', 'ho-so', 'ket-qua'],
    words: /(?<!không phải |không )nộp (?:phí|lệ phí|các khoản phí)[^.;\n]{0,100}/u,
    answered: /quy định|theo|thông tư|nghị quyết|\d[\d.]* ?đồng|mức/u,
  },
];

/** Whether running text tells the component elsewhere than where it is called for; a form is named with its paper. */
function isTold({ told, places }: Procedure, key: string, within: readonly string[]): boolean {
  if (!(key in told)) return false;
  if (key === 'mau') return true;
  const { start } = told[key];
  return !within.some((holder) =>
    [...(places[holder] ?? []), ...(holder in told ? [told[holder]] : [])].some((part) => part.start === start),
  );
}

function missing(document: LegalDocument, procedure: Procedure, component: Component, trigger = ''): Report<Data> {
  return {
    absent: { subject: component.subject, anchor: anchorFor(document, procedure, component) },
    data: { component, procedure: nameOf(procedure), trigger },
    facts: [component.fact],
    fixes: skeletonFix(document, procedure, component),
  };
}

export default defineRule<'document', Data>({
  id: 'procedure/component-missing',
  group: 'procedure',
  scope: 'document',
  severity: 'error',
  needs: ['body'],
  facts: [
    'T2.1',
    'T2.2',
    'T2.3',
    'T2.4',
    'T2.5',
    'T2.6',
    'T2.7',
    'T2.8',
    'T2.9',
    'T2.10',
    'T2.11',
    'T2.12',
    'T2.13',
    'T2.14',
    'T2.15',
    'T2.16',
    'T3.1',
    'T3.16',
    'T3.17',
    'T4.7',
    'T4.8',
  ],
  since: '0.1.0',
  summary: {
    vi: 'Thủ tục hành chính thiếu bộ phận tạo thành',
    en: 'An administrative procedure lacks a component',
  },
  why: {
    vi: 'Thủ tục hành chính phải có đủ tên, trình tự, cách thức, thành phần và số lượng hồ sơ, thời hạn, đối tượng, cơ quan giải quyết; thiếu một bộ phận thì người dân không biết phải làm gì và cơ quan không có căn cứ để giải quyết. Các bộ phận có thể nằm ở nhiều điều.',
    en: 'A procedure must have its name, steps, way of filing, papers and their number, time, applicants and agency; without one of them nobody knows what to do. They may stand in several articles.',
  },
  mend: {
    vi: 'Thêm bộ phận còn thiếu vào điều về thủ tục, hoặc dẫn đúng điều, khoản của văn bản đã quy định bộ phận đó. Nội dung đã có dưới cách gọi khác thì đặt lại tên mục theo tên bộ phận.',
    en: 'Add the component to the article on the procedure, or cite the unit that lays it down. If it is there under another name, give it the name of the component.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [['3. Thời hạn giải quyết: 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.\n', '']],
        absent: ['procedure/deadline'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          [
            '1. Cơ quan giải quyết thủ tục hành chính: Ủy ban nhân dân xã, phường nơi có công trình.\n2. Kết quả',
            '1. Kết quả',
          ],
        ],
        absent: ['procedure/agency'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [['đ) Đối tượng thực hiện thủ tục hành chính: cá nhân thường trú tại tỉnh Thanh Hóa.\n', '']],
        absent: ['procedure/applicants'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [['g) Kết quả thực hiện thủ tục hành chính: Quyết định hỗ trợ kinh phí đào tạo.\n', '']],
        absent: ['procedure/result'],
      },
      {
        asOf: '2026-11-22',
        kind: 'tthc',
        text: 'QUY TRÌNH\nThủ tục cấp thẻ thư viện\n\na) Trình tự thực hiện: thư viện tiếp nhận hồ sơ và cấp thẻ.\nc) Thành phần, số lượng hồ sơ: 01 bộ gồm phiếu yêu cầu.\nd) Thời hạn giải quyết: ngay trong ngày.\nđ) Đối tượng thực hiện thủ tục hành chính: cá nhân.\ne) Cơ quan giải quyết thủ tục hành chính: Thư viện tỉnh.\ng) Kết quả thực hiện thủ tục hành chính: Thẻ thư viện.\n',
        absent: ['procedure/channel'],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      { asOf: '2026-11-22', base: 'quyet-dinh-cong-bo' },
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      // The order and the letters of a sheet are free; what is missing in the list is not asked for there.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-cong-bo',
        replace: [
          [
            'h) Phí, lệ phí: Không.\ni) Tên mẫu đơn, mẫu tờ khai: Mẫu số 02 Phụ lục ban hành kèm theo Quyết định số 58/2026/QĐ-UBND.',
            'h) Tên mẫu đơn, mẫu tờ khai: Mẫu số 02 Phụ lục ban hành kèm theo Quyết định số 58/2026/QĐ-UBND.\ni) Phí, lệ phí: Không.',
          ],
        ],
      },
      // Misspelt is not missing.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [['3. Thời hạn giải quyết: 10 ngày', '3. Thời hạn giải quyêt: 10 ngày']],
      },
      // Before the present list of components.
      {
        asOf: '2012-05-01',
        base: 'quyet-dinh-tthc',
        replace: [['3. Thời hạn giải quyết: 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.\n', '']],
      },
    ],
  },
  *check(document, ctx) {
    for (const procedure of judged(ctx.document)) {
      for (const key of ALWAYS) {
        if (hasComponent(procedure, key)) continue;
        const report = missing(document, procedure, componentOf(key));
        // An article that says where papers are sent, if not how, has the beginning of it.
        const desk =
          key === 'cach-thuc' && !procedure.form && DESK.test(wordsOf(procedure, ['ho-so', 'so-luong', 'trinh-tu']));
        yield desk ? { ...report, severity: 'warning' } : report;
      }
      if (!hasComponent(procedure, 'ket-qua'))
        yield { ...missing(document, procedure, componentOf('ket-qua')), severity: 'warning' };
      for (const { key, fact, within, words, answered } of TRIGGERS) {
        if (key in procedure.components) continue;
        const found = words.exec(wordsOf(procedure, within));
        if (
          found === null ||
          (procedure.kind !== 'sheet' && (answered.test(found[0]) || isTold(procedure, key, within)))
        )
          continue;
        const component = COMPONENTS.find((one) => one.key === key)!;
        const trigger = found[0].replace(/\s+/gu, ' ').trim();
        yield {
          ...missing(document, procedure, component, trigger),
          severity: 'warning',
          facts: [component.fact, fact],
        };
      }
    }
  },
  message: {
    vi: ({ component, procedure, trigger }) => {
      const of = procedure === '' ? 'Thủ tục' : `Thủ tục “${procedure}”`;
      return {
        what: `${of} chưa có ${component.name.vi}.`,
        why:
          trigger === ''
            ? component.key === 'ket-qua'
              ? 'Hầu như mọi thủ tục đều có kết quả; thủ tục có kết quả thì phải nêu.'
              : 'Đây là một bộ phận bắt buộc của thủ tục hành chính. Đã tìm trong cả nhóm điều, phụ lục và các điều được dẫn.'
            : `Dự thảo viết “${trigger}” nên thủ tục có bộ phận này và phải nêu.`,
        todo: `Bổ sung nội dung “${component.skeleton.split(':')[0]}”.`,
      };
    },
    en: ({ component, procedure, trigger }) => ({
      what: `${procedure === '' ? 'The procedure' : `The procedure “${procedure}”`} has no ${component.name.en}.`,
      why:
        trigger === ''
          ? component.key === 'ket-qua'
            ? 'Nearly every procedure has a result; where there is one it must be told.'
            : 'It is a mandatory component. The whole group of articles, the appendices and the articles referred to were searched.'
          : `The draft says “${trigger}”, so the procedure has this component and must tell it.`,
      todo: `Add “${component.skeleton.split(':')[0]}”.`,
    }),
  },
});
