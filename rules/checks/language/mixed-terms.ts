import { defineRule } from '../../engine/define-rule.ts';
import { inPlaces } from '../../engine/repeats.ts';
import type { Context, Report } from '../../engine/types.ts';
import { firstTokensOf, perParagraph } from '../../structure/passages.ts';
import type { LegalDocument, Zone } from '../../structure/types.ts';
import { isCapital, upper } from '../../text/index.ts';
import type { Span } from '../../text/types.ts';
import { inDocumentName, sentenceAt } from '../citation/_where.ts';
import { abbreviationsOf } from './_abbreviations.ts';
import { isProse } from './_paragraph-tokens.ts';
import { keysOfPhrase, PhraseFinder, type PhraseHit } from './_phrase-finder.ts';
import { groups } from './_term-groups.ts';

interface Data {
  readonly defect: 'form' | 'full';
  readonly printed: string;
  readonly right: string;
}

interface Form {
  readonly group: number;
  readonly words: string;
}

const forms: readonly Form[] = groups.flatMap((words, group) => words.map((form) => ({ group, words: form })));
const known = forms.map(({ words }) => keysOfPhrase(words));
const finder = new PhraseFinder(known);

const told: ReadonlySet<Zone> = new Set<Zone>(['consideration', 'body']);

const spanOf = ({ first, end }: PhraseHit, ctx: Context): Span => {
  const { tokens } = ctx.document.source;
  return { start: tokens.start[first], end: tokens.end[end - 1] };
};

/** Whether the draft itself speaks there: not in the name of a document, nor in a text that it quotes. */
function isOwn(at: Span, ctx: Context): boolean {
  const paragraph = ctx.document.paragraphAt(at.start);
  if (paragraph === null || !told.has(paragraph.zone) || paragraph.quoted || at.end > paragraph.end) return false;
  if (!isProse(paragraph, ctx.document)) return false;
  // `thư điện tử (email)` names the other word, `Email: …` is a label.
  const [before, after] = [
    ctx.text({ start: Math.max(0, at.start - 1), end: at.start }),
    ctx.text({ start: at.end, end: at.end + 1 }),
  ];
  if (before === '(' || after === ':') return false;
  return !inDocumentName(ctx, at, sentenceAt(ctx, ctx.document.source.tokens.at(at.start)), paragraph);
}

/** The words with the capital of what they stand for. */
const inCase = (words: string, printed: string): string =>
  isCapital(printed.charCodeAt(0)) ? upper(words[0]) + words.slice(1) : words;

const groundOf = (ctx: Context): readonly string[] =>
  ctx.document.documentClass === 'normative' ? ['V11.1', 'V11.2'] : [];

const slot = {};

/** Where the forms stand, in order. */
function hitsOf(document: LegalDocument): PhraseHit[] {
  const { tokens } = document.source;
  const first = firstTokensOf(document);
  const byParagraph = perParagraph(document, slot, (from, to) => {
    const hits = finder.all(tokens, from, to);
    return hits.length === 0
      ? null
      : hits.map(({ phrase, first: at, end }) => ({ phrase, first: at - from, end: end - from }));
  });
  const found: PhraseHit[] = [];
  for (let p = 0; p < byParagraph.length; p++) {
    for (const { phrase, first: at, end } of byParagraph[p] ?? NONE)
      found.push({ phrase, first: at + first[p], end: end + first[p] });
  }
  return found;
}
const NONE: readonly never[] = [];

/** The forms of each group that is written in more than one way, but for the one to keep. */
function* otherForms(ctx: Context): Iterable<Report<Data>> {
  const hits = new Map<number, PhraseHit[]>();
  for (const hit of hitsOf(ctx.document)) {
    const list = hits.get(hit.phrase);
    if (list) list.push(hit);
    else hits.set(hit.phrase, [hit]);
  }
  const byGroup = new Map<number, number[]>();
  for (const phrase of [...hits.keys()].sort((a, b) => a - b)) {
    const { group } = forms[phrase];
    byGroup.set(group, [...(byGroup.get(group) ?? []), phrase]);
  }
  for (const [group, present] of byGroup) {
    if (present.length < 2) continue;
    const first = forms.findIndex((form) => form.group === group);
    // The word of the law where the draft has it; else the form that it uses most.
    const kept = present.includes(first)
      ? first
      : present.reduce((best, next) => (hits.get(next)!.length > hits.get(best)!.length ? next : best));
    for (const phrase of present) {
      if (phrase === kept) continue;
      for (const hit of hits.get(phrase)!) {
        const at = spanOf(hit, ctx);
        if (!isOwn(at, ctx)) continue;
        const printed = ctx.text(at);
        const right = inCase(forms[kept].words, printed);
        yield {
          at,
          same: forms[phrase].words,
          facts: groundOf(ctx),
          data: { defect: 'form', printed: printed.replace(/\s+/gu, ' '), right },
          fixes: [
            {
              kind: 'review',
              title: { vi: `Viết thống nhất “${forms[kept].words}”`, en: `Write “${forms[kept].words}” throughout` },
              edits: [{ ...at, insert: right }],
            },
          ],
        };
      }
    }
  }
}

/** A draft with more abbreviations of its own than this is a glossary. */
const MOST = 200;

/** Full words behind the place that gives them an abbreviation, in a normative draft that uses the abbreviation. */
function* fullWords(ctx: Context): Iterable<Report<Data>> {
  const { tokens, text } = ctx.document.source;
  const given = abbreviationsOf(ctx).flatMap(({ word, uses, explained }) => {
    const explicit = explained.find((one) => one.explicit && one.full !== null);
    return explicit?.full && uses.length > 0 ? [{ word, at: explicit.at, full: explicit.full }] : [];
  });
  if (given.length === 0 || given.length > MOST) return;
  const phrases = new PhraseFinder(
    given.map(({ full }) => [...tokens.key.subarray(tokens.at(full.start), tokens.at(full.end))]),
  );
  for (const hit of phrases.all(tokens)) {
    const { word, at: from } = given[hit.phrase];
    const at = spanOf(hit, ctx);
    if (at.start < from.end || !isOwn(at, ctx)) continue;
    const title = ctx.document.paragraphAt(at.start)?.node?.title ?? null;
    if (title !== null && at.start < title.end) continue;
    yield {
      at,
      same: word,
      facts: groundOf(ctx),
      data: { defect: 'full', printed: text.slice(at.start, at.end).replace(/\s+/gu, ' '), right: word },
      fixes: [
        {
          kind: 'review',
          title: { vi: `Dùng “${word}” như đã quy ước`, en: `Use “${word}” as agreed` },
          edits: [{ ...at, insert: word }],
        },
      ],
    };
  }
}

export default defineRule({
  id: 'language/mixed-terms',
  group: 'language',
  scope: 'document',
  severity: 'info',
  folds: 1,
  needs: ['body'],
  facts: ['V11.1', 'V11.2'],
  since: '0.1.0',
  summary: { vi: 'Một nội dung được gọi bằng hai cách', en: 'One thing called in two ways' },
  why: {
    vi: 'Ngôn ngữ của văn bản phải thống nhất: một nội dung chỉ gọi bằng một cách. Quy tắc chỉ nêu những cách viết chắc chắn cùng chỉ một nội dung, và cụm từ đầy đủ viết lại sau khi đã quy ước chữ viết tắt.',
    en: 'The language of a document is uniform: one thing has one name. Only forms that surely mean one thing are told, and full words used again after an abbreviation was agreed for them.',
  },
  mend: {
    vi: 'Chọn cách gọi đúng với văn bản cấp trên và dùng cách đó ở mọi chỗ; đã quy ước viết tắt thì dùng chữ viết tắt.',
    en: 'Choose the term of the higher document and use it everywhere; where a short form was agreed, use that.',
  },
  fixes: ['review'],
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Cán bộ, công chức thực hiện đúng quy trình.\n\n2. Đánh giá «cán bộ công chức» hằng quý; cán bộ, công chức vi phạm bị xử lý.',
        fixed:
          '1. Cán bộ, công chức thực hiện đúng quy trình.\n\n2. Đánh giá cán bộ, công chức hằng quý; cán bộ, công chức vi phạm bị xử lý.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Nâng hạng Chỉ số Quản trị và Hành chính công; công bố Chỉ số Quản trị và Hành chính công hằng năm.\n\n2. Phân tích «Chỉ số hiệu quả và quản trị công» của từng xã.',
      },
      {
        asOf: '2026-11-22',
        kind: 'quyet-dinh-qppl',
        text: 'Điều 2. Giải thích từ ngữ\n\n1. Thủ tục hành chính (sau đây viết tắt là TTHC) là trình tự, cách thức thực hiện.\n\nĐiều 3. Công bố thủ tục hành chính\n\n1. Cơ quan rà soát TTHC công bố «thủ tục hành chính» trên Cổng Dịch vụ công quốc gia.',
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Cán bộ, công chức tiếp công dân; phòng chống tham nhũng theo kế hoạch.\n\n2. Cổng thông tin điện tử tỉnh, trang thông tin điện tử của sở; gửi thư điện tử (email).\n\n3. Email: sotuphap.',
      },
      {
        asOf: '2026-11-22',
        kind: 'ke-hoach',
        text: '1. Thực hiện quy chế tiếp công dân theo Quyết định số 12/2020/QĐ-UBND ngày 05 tháng 6 năm 2020 của Ủy ban nhân dân tỉnh ban hành Quy chế tiếp dân.\n\n2. Thủ tục hành chính (TTHC) được rà soát; thủ tục hành chính nội bộ được công bố cùng TTHC.',
      },
    ],
  },
  *check(_document, ctx) {
    yield* otherForms(ctx);
    if (ctx.document.documentClass === 'normative') yield* fullWords(ctx);
  },
  message: {
    vi: ({ defect, printed, right }: Data, { places }) => ({
      what: `${
        defect === 'form'
          ? `Dự thảo viết cả “${printed}” và “${right}”`
          : `“${printed}” đã được quy ước viết tắt là “${right}”`
      }${inPlaces.vi(places)}.`,
      why: 'Ngôn ngữ của văn bản phải thống nhất, một nội dung gọi bằng một cách.',
      todo: `Dùng thống nhất “${right}”.`,
    }),
    en: ({ defect, printed, right }: Data, { places }) => ({
      what: `${
        defect === 'form'
          ? `The draft has both “${printed}” and “${right}”`
          : `“${printed}” has been given the abbreviation “${right}”`
      }${inPlaces.en(places)}.`,
      why: 'The language of a document is uniform; one thing has one name.',
      todo: `Use “${right}” throughout.`,
    }),
  },
});
