import { defineRule } from '../../engine/define-rule.ts';
import { tokensWith, Word } from '../../structure/passages.ts';
import { wordKey } from '../../text/index.ts';
import { isMainBody, nounOf } from '../the-thuc/_body.ts';

interface Data {
  readonly words: string;
  readonly right: string;
}

/** The words before `này` by which a document with articles names itself. */
const types = ['Nghị quyết', 'Quyết định', 'Nghị định', 'Thông tư', 'Luật'].map((name) => ({
  name,
  keys: name.split(' ').map(wordKey),
}));

const THIS = new Word(wordKey('này'));

/** How far back a document of the type is looked for that `này` may point to, and how much of a subject is read. */
const BACK = 2000;
const SUBJECT = 600;

export default defineRule({
  id: 'citation/self-name',
  group: 'citation',
  scope: 'document',
  severity: 'warning',
  folds: 3,
  needs: ['body'],
  facts: ['V7.13'],
  since: '0.1.0',
  summary: {
    vi: 'Dự thảo tự gọi mình bằng tên loại khác (“Nghị quyết này” trong quyết định)',
    en: 'The draft calls itself by the type of another (“Nghị quyết này” in a decision)',
  },
  why: {
    vi: 'Dự thảo tự viện dẫn bằng chính tên loại của mình: quyết định ghi “Quyết định này”, nghị quyết ghi “Nghị quyết này”. Tên loại khác thường còn sót lại từ mẫu cũ, làm quy định trỏ đến một văn bản không có.',
    en: 'A draft refers to itself by its own type. Another type is mostly left over from a template and points to a document that is not there.',
  },
  mend: {
    vi: 'Ghi đúng tên loại của dự thảo. Nếu muốn nói đến văn bản khác, ghi rõ loại, số, ký hiệu của văn bản đó thay cho chữ “này”.',
    en: 'Write the type of the draft. If another document is meant, name it with its number instead of “này”.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-tinh',
        replace: [
          [
            'tổ chức thi hành Nghị quyết này.',
            'quyết định hỗ trợ theo đề nghị của Sở Nội vụ và tổ chức thi hành «Quyết định này».',
          ],
        ],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ctubnd',
        replace: [['Quyết định này có hiệu lực từ', '«Nghị quyết này» có hiệu lực từ']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'nghi-quyet-tinh' },
      { asOf: '2026-11-22', base: 'quyet-dinh-sua-doi' },
      {
        // The document that `này` points to stands before it.
        asOf: '2026-11-22',
        base: 'nghi-quyet-tinh',
        replace: [
          [
            'tổ chức thi hành Nghị quyết này.',
            'tổ chức thi hành Nghị quyết này và rà soát Quyết định số 22/2024/QĐ-UBND; kinh phí đã bố trí theo Quyết định này được quyết toán trước ngày 31 tháng 12 năm 2026.',
          ],
        ],
      },
    ],
  },
  *check(document, ctx) {
    if (!/^(?:quyet-dinh|nghi-quyet)/u.test(document.kind)) return;
    const own = nounOf(document);
    const t = document.source.tokens;
    for (const i of tokensWith(document, THIS)) {
      const type = types.find(
        ({ name, keys }) => name !== own && keys.every((key, n) => t.key[i - keys.length + n] === key),
      );
      if (type === undefined) continue;
      const at = { start: t.start[i - type.keys.length], end: t.end[i] };
      const paragraph = document.paragraphAt(at.start);
      if (paragraph === null || !isMainBody(paragraph)) continue;
      // A small letter is the common noun: `quyết định này của hội đồng`.
      if (!ctx.text(at).startsWith(type.name)) continue;
      const before = ctx.text({ start: Math.max(0, at.start - BACK), end: at.start });
      const subject = document.header.subject?.text.slice(0, SUBJECT) ?? '';
      if (new RegExp(`${type.name}(?! này)`, 'u').test(`${subject} ${before}`)) continue;
      const right = `${own} này`;
      const title = { vi: `Sửa thành “${right}”`, en: `Change to “${right}”` };
      yield {
        at,
        data: { words: ctx.text(at).replace(/\s+/gu, ' '), right },
        fixes: [{ kind: 'review', title, edits: [{ ...at, insert: right }] }],
      };
    }
  },
  message: {
    vi: ({ words, right }: Data, { places }) => ({
      what: `Dự thảo tự gọi mình là “${words}”${places > 1 ? ` (${places} chỗ)` : ''}.`,
      why: 'Dự thảo không phải loại văn bản này và phía trước không nêu văn bản nào thuộc loại này.',
      todo: `Sửa thành “${right}”, hoặc ghi rõ số, ký hiệu nếu muốn nói đến văn bản khác.`,
    }),
    en: ({ words, right }: Data, { places }) => ({
      what: `The draft calls itself “${words}”${places > 1 ? ` (${places} places)` : ''}.`,
      why: 'It is of another type, and no document of that type is named before.',
      todo: `Write “${right}”, or name the other document with its number.`,
    }),
  },
});
