import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Fix, Report } from '../../engine/types.ts';
import type { Span } from '../../text/types.ts';
import { inDocumentName, sentenceAt } from '../citation/_where.ts';
import { custom, fullWords } from './_abbreviation-words.ts';
import { type Abbreviation, abbreviationsOf, halfForm } from './_abbreviations.ts';

type Defect = 'unexplained' | 'late' | 'twice' | 'unused' | 'half';

interface Data {
  readonly defect: Defect;
  readonly word: string;
  readonly words: string;
}

/** The rule on abbreviations is one of normative documents; elsewhere only clarity asks for it. */
const groundOf = (ctx: Context): readonly string[] => (ctx.document.documentClass === 'normative' ? ['V11.3'] : []);

/** The first use in the draft's own words; null when all stand in names of documents. */
function firstUse({ uses }: Abbreviation, ctx: Context): Span | null {
  const { tokens } = ctx.document.source;
  // Whoever uses an abbreviation does so soon outside a title.
  for (const use of uses.slice(0, 20)) {
    const paragraph = ctx.document.paragraphAt(use.start);
    if (paragraph === null) continue;
    if (!inDocumentName(ctx, use, sentenceAt(ctx, tokens.at(use.start)), paragraph)) return use;
  }
  return null;
}

/** Writes the abbreviation out where it first stands; what is used once needs none. */
function spellOut({ word, uses }: Abbreviation, at: Span): Fix[] {
  const full = fullWords[word];
  if (full === undefined) return [];
  const insert = uses.length > 1 ? `${full} (sau đây viết tắt là ${word})` : full;
  return [
    {
      kind: 'review',
      title: { vi: `Viết “${insert}” ở lần dùng đầu`, en: `Write “${insert}” at its first use` },
      edits: [{ ...at, insert }],
    },
  ];
}

function* judge(entry: Abbreviation, doubled: boolean, ctx: Context): Iterable<Report<Data>> {
  const { word, explained } = entry;
  const normative = ctx.document.documentClass === 'normative';
  const facts = groundOf(ctx);
  const first = explained[0];
  const data = (defect: Defect): Data => ({ defect, word, words: '' });
  if (first === undefined) {
    if (!normative && custom[word] !== undefined) return;
    const use = firstUse(entry, ctx);
    if (use !== null) yield { at: use, facts, data: data('unexplained'), fixes: doubled ? [] : spellOut(entry, use) };
    return;
  }
  const use = firstUse(entry, ctx);
  if (use !== null && use.start < first.at.start && (normative || custom[word] === undefined)) {
    const message = { vi: 'Giải thích ở đây.', en: 'Explained here.' };
    yield { at: use, facts, data: data('late'), related: [{ at: first.at, message }] };
  }
  const explicit = explained.filter((one) => one.explicit);
  if (explicit.length > 1) {
    const message = { vi: 'Đã giải thích ở đây.', en: 'Explained here already.' };
    yield { at: explicit[1].at, facts, data: data('twice'), related: [{ at: explicit[0].at, message }] };
  }
  if (explicit.length > 0 && entry.uses.length === 0 && explained.length === 1)
    yield { at: first.at, facts, data: data('unused') };
}

export default defineRule({
  id: 'language/abbreviation',
  group: 'language',
  scope: 'document',
  // The handbook asks for a start below what the fact allows: the article was read in a summary only.
  severity: 'info',
  needs: ['body'],
  facts: ['V11.3'],
  since: '0.1.0',
  summary: {
    vi: 'Chữ viết tắt chưa giải thích, giải thích muộn, hai lần, hoặc dùng hai dạng',
    en: 'An abbreviation not explained, explained late or twice, or used in two forms',
  },
  why: {
    vi: 'Chữ viết tắt phải được giải thích ở lần dùng đầu tiên, một lần, rồi dùng thống nhất. Văn bản hành chính quen dùng UBND, HĐND, TTHC… mà không giải thích; văn bản quy phạm pháp luật thì không.',
    en: 'An abbreviation is explained at its first use, once, and then used throughout. Administrative papers use UBND, HĐND, TTHC … unexplained by custom; normative documents do not.',
  },
  mend: {
    vi: 'Lần đầu viết đủ và ghi “(sau đây viết tắt là …)”, từ đó chỉ dùng chữ viết tắt ấy. Cụm từ dùng ít lần thì viết đủ ở mọi chỗ.',
    en: 'Write the full words with “(sau đây viết tắt là …)” at the first place and the short form from there on. Spell out what is used only a few times.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Trách nhiệm\n\n1. «UBND» cấp xã kiểm soát «TTHC».\n\n2. UBND cấp tỉnh công bố TTHC.',
        fixed:
          'Điều 3. Trách nhiệm\n\n1. Ủy ban nhân dân (sau đây viết tắt là UBND) cấp xã kiểm soát thủ tục hành chính (sau đây viết tắt là TTHC).\n\n2. UBND cấp tỉnh công bố TTHC.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Trách nhiệm\n\n1. Kết nối «CSDL» quốc gia.\n\n2. Cơ sở dữ liệu (sau đây viết tắt là CSDL) được cập nhật hằng ngày.\n\n3. Cơ sở dữ liệu (viết tắt là «CSDL») dùng chung.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 3. Trách nhiệm\n\n1. Hệ thống quản lý hộ tịch (sau đây gọi tắt là «HTQLHT») do Bộ Tư pháp vận hành.\n\n2. Cơ quan đăng ký nhập dữ liệu.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Thẩm định dự thảo «VBQPPL»; văn bản «KTVB» gửi Sở Tư pháp.\n\n2. Tự kiểm tra «văn bản QPPL» do UBND ban hành.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      { asOf: '2026-11-22', base: 'chi-thi' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. UBND các xã rà soát TTHC theo Công văn số 12/UBND-NC; hệ thống đạt ISO 9001, TCVN 9001; báo cáo theo Mẫu số B01 – DNSN.\n\n2. Chỉ số cải cách hành chính (PAR INDEX) năm 2026; Bộ phận Một cửa (BPMC) của BPMC cấp xã.\n\nPHẦN II\nTỔ CHỨC THỰC HIỆN',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 2. Giải thích từ ngữ\n\n1. CSDL là cơ sở dữ liệu.\n\n2. Thủ tục hành chính (sau đây viết tắt là TTHC) gồm thủ tục nội bộ.\n\nĐiều 3. Trách nhiệm\n\n1. Cập nhật TTHC vào CSDL theo khoản 2 Mục IV, khóa XV.',
      },
    ],
  },
  *check(_document, ctx) {
    const all = abbreviationsOf(ctx);
    const byWord = new Map(all.map((entry) => [entry.word, entry]));
    const halves = new Set<Abbreviation>();
    /** Those with a second form: which of the two is to be spelt out is for the drafter to say. */
    const doubled = new Set<string>();
    for (const { word } of all) {
      for (let n = 1; n < word.length - 1; n++) {
        const rest = byWord.get(word.slice(n));
        const at = rest === undefined || halves.has(rest) ? null : halfForm(word, rest, ctx);
        if (rest === undefined || at === null) continue;
        halves.add(rest);
        doubled.add(word);
        const data: Data = { defect: 'half', word, words: ctx.text(at).replace(/\s+/gu, ' ') };
        yield { at, facts: groundOf(ctx), data };
      }
    }
    for (const entry of all) if (!halves.has(entry)) yield* judge(entry, doubled.has(entry.word), ctx);
  },
  message: {
    vi: ({ defect, word, words }: Data) => ({
      what: {
        unexplained: `“${word}” được dùng mà không được giải thích.`,
        late: `“${word}” được dùng trước khi giải thích.`,
        twice: `“${word}” được giải thích hai lần.`,
        unused: `“${word}” được giải thích mà không dùng đến.`,
        half: `“${words}” và “${word}” là hai cách viết tắt của một cụm từ.`,
      }[defect],
      why: 'Chữ viết tắt phải được giải thích ở lần dùng đầu tiên, một lần, rồi dùng thống nhất.',
      todo: {
        unexplained: `Viết đầy đủ, hoặc ghi “(sau đây viết tắt là ${word})” ở lần dùng đầu tiên.`,
        late: 'Chuyển lời giải thích lên lần dùng đầu tiên.',
        twice: 'Chỉ giữ lời giải thích ở lần dùng đầu tiên.',
        unused: 'Bỏ lời giải thích, hoặc dùng chữ viết tắt ở các lần sau.',
        half: 'Chọn một cách viết.',
      }[defect],
    }),
    en: ({ defect, word, words }: Data) => ({
      what: {
        unexplained: `“${word}” is used and not explained.`,
        late: `“${word}” is used before it is explained.`,
        twice: `“${word}” is explained twice.`,
        unused: `“${word}” is explained and never used.`,
        half: `“${words}” and “${word}” are two abbreviations of one phrase.`,
      }[defect],
      why: 'An abbreviation is explained at its first use, once, and then used throughout.',
      todo: {
        unexplained: `Write it in full, or add “(sau đây viết tắt là ${word})” at its first use.`,
        late: 'Move the explanation to the first use.',
        twice: 'Keep the explanation at the first use only.',
        unused: 'Drop the explanation, or use the abbreviation afterwards.',
        half: 'Choose one form.',
      }[defect],
    }),
  },
});
