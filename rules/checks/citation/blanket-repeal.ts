import { defineRule } from '../../engine/define-rule.ts';
import { wordKey } from '../../text/index.ts';
import { sentenceAt } from './_where.ts';

interface Data {
  readonly words: string;
}

const against = wordKey('với');
const what = '(?:các|những|mọi|tất cả các)\\s+(?:quy định|văn bản|nội dung)';
const before = new RegExp(`bãi bỏ\\s+${what}[^.;]*$`, 'iu');
const subject = new RegExp(`${what}[^.;]*$`, 'iu');
const after = /^[^.;]*?(?:bãi bỏ|hết hiệu lực(?:\s+thi hành)?|không còn hiệu lực|không còn giá trị)/iu;
const object = /^[^.;]*?(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Luật|Quy định|Quy chế|văn bản)\s+này/iu;

export default defineRule({
  id: 'citation/blanket-repeal',
  group: 'citation',
  scope: 'token',
  local: true,
  classes: ['normative'],
  words: ['trái'],
  severity: 'warning',
  needs: ['body'],
  facts: ['V6.2'],
  since: '0.1.0',
  summary: {
    vi: 'Bãi bỏ chung chung “các quy định trái với Quyết định này”',
    en: 'Blanket repeal of “all provisions contrary to this decision”',
  },
  why: {
    vi: 'Văn bản, điều, khoản, điểm bị thay thế, bãi bỏ phải được liệt kê trong điều quy định về hiệu lực. Câu bãi bỏ chung khiến người áp dụng không biết quy định nào đã hết hiệu lực.',
    en: 'Documents and units that are replaced or repealed are listed in the article on effect. A blanket clause leaves it open what has lapsed.',
  },
  mend: {
    vi: 'Thay câu chung bằng danh sách: loại, số, ký hiệu, tên của từng văn bản, hoặc điều, khoản, điểm bị bãi bỏ. Nhiều văn bản thì lập danh mục kèm theo; không có văn bản nào thì bỏ câu này.',
    en: 'Replace the sentence by a list: type, symbol and name of each document, or the units repealed. Attach a list if they are many; take the sentence out if there are none.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            'cho đến khi kết thúc.',
            'cho đến khi kết thúc.\n4. «Các quy định trước đây trái với Quyết định này đều bãi bỏ».',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-sua-doi',
        replace: [
          [
            'thi hành Quyết định này./.',
            'thi hành Quyết định này.\n3. «Bãi bỏ các quy định trước đây của Ủy ban nhân dân tỉnh trái với Quyết định này»./.',
          ],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-qppl' },
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-qppl',
        replace: [
          [
            '3. Cơ quan, tổ chức, cá nhân khác có liên quan.',
            '3. Cơ quan, tổ chức, cá nhân khác có liên quan không được ban hành văn bản trái với Quyết định này.',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [
          [
            '3. Tổ công tác tự giải thể',
            '3. Các quy định trước đây trái với Quyết định này đều bãi bỏ; Tổ công tác tự giải thể',
          ],
        ],
      },
    ],
  },
  *check(i, ctx) {
    const t = ctx.document.source.tokens;
    if (i + 1 >= t.length || t.key[i + 1] !== against) return;
    const { start, end } = sentenceAt(ctx, i);
    const left = ctx.text({ start, end: t.start[i] });
    const right = ctx.text({ start: t.end[i + 1], end });
    const this_ = object.exec(right);
    if (this_ === null) return;
    const verb = before.exec(left);
    const from = verb ?? subject.exec(left);
    if (from === null) return;
    let stop = t.end[i + 1] + this_[0].length;
    if (verb === null) {
      const tail = after.exec(ctx.text({ start: stop, end }));
      if (tail === null) return;
      stop += tail[0].length;
    }
    const at = { start: start + from.index, end: stop };
    yield { at, data: { words: ctx.text(at) } };
  },
  message: {
    vi: ({ words }: Data) => ({
      what: `“${words}” không nêu văn bản, quy định nào bị bãi bỏ.`,
      why: 'Văn bản, điều, khoản, điểm bị thay thế, bãi bỏ phải được liệt kê rõ trong điều quy định về hiệu lực (khoản 3 Điều 67 Nghị định số 78/2025/NĐ-CP).',
      todo: 'Liệt kê loại, số, ký hiệu và tên của từng văn bản, hoặc điều, khoản, điểm bị bãi bỏ; nếu nhiều thì lập danh mục kèm theo.',
    }),
    en: ({ words }: Data) => ({
      what: `“${words}” does not say what is repealed.`,
      why: 'What is replaced or repealed is listed in the article on effect (Article 67(3) of Decree 78/2025/NĐ-CP).',
      todo: 'List type, number and name of each document or unit; if there are many, in an appendix.',
    }),
  },
});
