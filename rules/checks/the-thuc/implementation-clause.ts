import { defineRule } from '../../engine/define-rule.ts';
import { profileOf } from '../../structure/profiles.ts';
import { plain } from '../../text/plain.ts';
import { isLocal, isMainBody, misspelt, nounOf, placeFor } from './_body.ts';
import { articleFixes } from './_skeleton.ts';
import { writeFix } from './_write-fix.ts';

/** Other words that charge somebody with carrying the document out. */
const charge =
  /(?:trách nhiệm|giao|yêu cầu|đề nghị|tổ chức|triển khai|căn cứ|nghiêm túc)[^.;]{0,400}(?<!việc |quá trình |kết quả |kinh phí )(?:thi hành|thực hiện|triển khai)(?: nghiêm(?: túc)?| tốt)? (?:các nội dung (?:của )?)?(?:quyết định|nghị quyết|chỉ thị)/u;
/** A council charges the committee, with the document as what is carried out unsaid: `giao Ủy ban nhân dân xã … tổ chức thực hiện`. */
const giao =
  /(?:^|[\s:])giao (?:cho )?(?:thường trực )?(?:ủy ban|hội đồng|ubnd|hđnd)[^.;]{0,300} (?:tổ chức|triển khai) (?:thực hiện|thi hành|triển khai)/u;
/** `Ủy ban nhân dân xã căn cứ Nghị quyết này để tổ chức thực hiện`. */
const onTheStrength =
  /(?:căn cứ|theo) (?:quyết định|nghị quyết) này[^.;]{0,100} (?:tổ chức|triển khai) (?:thực hiện|thi hành|triển khai)/u;

export default defineRule<'document', { defect: 'missing' | 'words'; noun: string; printed: string }>({
  id: 'the-thuc/implementation-clause',
  group: 'the-thuc',
  scope: 'document',
  severity: 'warning',
  needs: ['whole'],
  facts: ['P1'],
  since: '0.1.0',
  summary: { vi: 'Chưa nêu ai chịu trách nhiệm thi hành', en: 'Nobody charged with carrying the document out' },
  why: {
    vi: 'Quyết định, nghị quyết, chỉ thị thường kết thúc bằng câu nêu cơ quan, người chịu trách nhiệm thi hành. Thiếu câu này thì không rõ ai phải tổ chức thực hiện.',
    en: 'A decision, resolution or directive usually ends by naming who carries it out.',
  },
  mend: {
    vi: 'Thêm ở điều cuối câu nêu đích danh: “Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở … chịu trách nhiệm thi hành Quyết định này.”.',
    en: 'In the last article name who is charged: “Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở … chịu trách nhiệm thi hành Quyết định này.”.',
  },
  fixes: ['safe', 'review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-quy-che',
        replace: [
          [
            'Điều 3. Trách nhiệm thi hành\n\nChánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Thủ trưởng các cơ quan thuộc Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân xã, phường và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
            'Điều 3. Nguồn kinh phí\n\nKinh phí thực hiện do ngân sách tỉnh bảo đảm./.',
          ],
        ],
        absent: ['implementation-clause'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [
          [
            'Điều 5. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, cơ quan có liên quan và các thành viên Tổ công tác chịu trách nhiệm thi hành Quyết định này./.',
            'Điều 5. Tổ công tác sử dụng con dấu của Sở Khoa học và Công nghệ./.',
          ],
        ],
        absent: ['implementation-clause'],
      },
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-ca-biet',
        replace: [['Tổ công tác chịu trách nhiệm thi hành', 'Tổ công tác «chịu trách nhiêm» thi hành']],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'nghi-quyet-tinh' },
      {
        asOf: '2026-11-22',
        base: 'nghi-quyet-xa',
        replace: [
          [
            '1. Ủy ban nhân dân xã chịu trách nhiệm tổ chức thi hành Nghị quyết này.',
            '1. Hội đồng nhân dân xã giao Ủy ban nhân dân xã tổ chức thực hiện.',
          ],
        ],
      },
      { asOf: '2026-11-22', base: 'chi-thi' },
      { asOf: '2026-11-22', base: 'to-trinh' },
    ],
  },
  *check(document, ctx) {
    const { kind, issuer, documentClass, clauses, paragraphs } = document;
    const noun = nounOf(document);
    if (noun === null || noun === 'Kế hoạch' || !profileOf(kind, issuer, documentClass, ctx.asOf).known) return;
    // Central resolutions and normative documents have ways of their own.
    if (!isLocal(document) && (documentClass === 'normative' || noun !== 'Quyết định')) return;
    const { text } = document.source;
    for (const clause of clauses.implementation) {
      const wrong = misspelt(text, clause, 'chịu trách nhiệm');
      if (wrong !== null)
        yield {
          at: wrong,
          data: { defect: 'words', noun, printed: ctx.text(wrong) },
          fixes: [writeFix('safe', wrong, 'chịu trách nhiệm')],
        };
    }
    if (clauses.implementation.length > 0) return;
    const directive = noun === 'Chỉ thị';
    // The clause stands near the end of the body.
    for (let i = paragraphs.length - 1, seen = 0; i >= 0 && seen < 200; i--) {
      if (!isMainBody(paragraphs[i])) continue;
      seen++;
      const words = plain(ctx.text(paragraphs[i]));
      if (
        charge.test(words) ||
        giao.test(words) ||
        onTheStrength.test(words) ||
        (directive && words.includes('chỉ thị này'))
      )
        return;
    }
    yield {
      absent: { subject: 'implementation-clause', anchor: placeFor(document, 'implementation-clause') },
      data: { defect: 'missing', noun, printed: '' },
      fixes: articleFixes(document, ctx, 'implementation-clause', 'Trách nhiệm thi hành'),
      severity: directive ? 'info' : 'warning',
    };
  },
  message: {
    vi: ({ defect, noun, printed }) =>
      defect === 'missing'
        ? {
            what: 'Dự thảo chưa nêu cơ quan, người chịu trách nhiệm thi hành.',
            why: 'Văn bản loại này kết thúc bằng câu giao trách nhiệm thi hành.',
            todo: `Thêm câu “… chịu trách nhiệm thi hành ${noun} này.” ở điều cuối.`,
          }
        : {
            what: `Câu giao trách nhiệm thi hành viết sai “${printed}”.`,
            why: 'Cụm từ này phải viết “chịu trách nhiệm”.',
            todo: 'Sửa thành “chịu trách nhiệm”.',
          },
    en: ({ defect, noun, printed }) =>
      defect === 'missing'
        ? {
            what: 'The draft charges nobody with carrying it out.',
            why: 'Documents of this kind end by naming who is responsible.',
            todo: `Add “… chịu trách nhiệm thi hành ${noun} này.”.`,
          }
        : {
            what: `The clause is misspelt: “${printed}”.`,
            why: 'The words are “chịu trách nhiệm”.',
            todo: 'Write “chịu trách nhiệm”.',
          },
  },
});
