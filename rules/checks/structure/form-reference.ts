import { defineRule } from '../../engine/define-rule.ts';
import type { Context, Report } from '../../engine/types.ts';
import { type FormMention, formPlaces } from '../../structure/form-mentions.ts';
import type { LegalDocument } from '../../structure/types.ts';
import type { Span } from '../../text/types.ts';
import { amends, citesOthers, isCut } from '../the-thuc/_appendices.ts';
import { factsOf } from '../the-thuc/_header.ts';
import { type FormData as Data, formWords } from './_form-words.ts';
import { FormNumbers, type FormShelf, Forms } from './_forms.ts';

/** More forms that a shelf has are not listed. */
const MOST_LISTED = 8;
const MOST_READ = 40;
const MOST_RELATED = 20;
const also = { vi: 'Biểu mẫu này cũng không có.', en: 'This form is not there either.' };

/** The place that names a form first, and where it is looked for. */
interface Missing {
  readonly mention: FormMention;
  readonly shelf: FormShelf;
}

/** Whether the words are certain to mean a form of this draft. */
function isOwn({ paragraph, owner }: FormMention, amending: boolean, ctx: Context): boolean {
  if (paragraph.quoted || paragraph.table > 0 || paragraph.zone !== 'body') return false;
  return owner === 'own' || (owner === 'bare' && !amending && !citesOthers(ctx, paragraph));
}

/** Forms that the text names and that do not stand where it says, each at the first place that names it. */
function missingForms(mentions: readonly FormMention[], forms: Forms, amending: boolean, ctx: Context): Missing[] {
  const missing = new Map<string, Missing>();
  for (const mention of mentions) {
    if (forms.inForm(mention.paragraph) || !isOwn(mention, amending, ctx)) continue;
    const shelf = forms.shelfOf(mention);
    // Where no form is in the file, forms are kept elsewhere.
    if (shelf.numbers.has(mention) || !shelf.filled) continue;
    const key = `${shelf.appendix} ${mention.core} ${mention.suffix}`;
    if (!missing.has(key)) missing.set(key, { mention, shelf });
  }
  return [...missing.values()];
}

function holderOf({ attachments }: LegalDocument, { appendix }: FormShelf): Data['holder'] {
  if (appendix < 0) return { vi: 'dự thảo', en: 'the draft' };
  const number = attachments[appendix].number === '' ? '' : ` ${attachments[appendix].number}`;
  return { vi: `Phụ lục${number}`, en: `Appendix${number}` };
}

/** The forms of a shelf as their heads are printed. */
function listOf({ labels }: FormShelf, ctx: Context): string {
  const names = new Set(
    labels.slice(0, MOST_READ).map(({ start, end }) => ctx.text({ start, end }).replace(/\s+/gu, ' ')),
  );
  const shown = [...names].slice(0, MOST_LISTED).join(', ');
  return names.size > MOST_LISTED ? `${shown}, …` : shown;
}

export default defineRule<'document', Data>({
  id: 'structure/form-reference',
  group: 'structure',
  scope: 'document',
  severity: 'warning',
  needs: ['body', 'whole'],
  facts: ['V7.14', 'V5.12', 'P5'],
  since: '0.1.0',
  summary: {
    vi: 'Biểu mẫu được dẫn mà không có, hoặc có mà không được dẫn',
    en: 'Form referred to but not there, or there but not referred to',
  },
  why: {
    vi: 'Khi thêm, bớt, đánh số lại biểu mẫu, các chỗ dẫn đến biểu mẫu hay bị bỏ quên. Hồ sơ phải lập theo một mẫu không có thì không lập được. Khi tệp không có biểu mẫu nào, biểu mẫu được coi là nằm ở tệp khác.',
    en: 'When forms are added, dropped or numbered anew, references to them are easily left behind, and papers cannot be drawn up after a form that is not there. Where the file has no form at all, forms are taken to be in another file.',
  },
  mend: {
    vi: 'Thêm biểu mẫu còn thiếu, hoặc sửa số biểu mẫu ở chỗ dẫn; dẫn đến biểu mẫu chưa được dẫn, hoặc bỏ biểu mẫu đó.',
    en: 'Add the form that is missing or mend the number where the text names it; refer to the form that is not named, or take it out.',
  },
  examples: {
    bad: [
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          [
            'theo Mẫu số 02 Phụ lục ban hành kèm theo Quyết định này',
            'theo «Mẫu số 03» Phụ lục ban hành kèm theo Quyết định này',
          ],
          ['\nMẫu số 02\n', '\n«Mẫu số 02»\n'],
        ],
      },
      // The head of a form has a number twice.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          ['theo Mẫu số 02 Phụ lục ban hành', 'theo «Mẫu số 02» Phụ lục ban hành'],
          ['\nMẫu số 02\n', '\nMẫu số 01\n'],
        ],
      },
    ],
    good: [
      { asOf: '2026-11-22', base: 'quyet-dinh-tthc' },
      { asOf: '2026-11-22', base: 'quyet-dinh-quy-che' },
      // A form of another document.
      {
        asOf: '2026-11-22',
        base: 'quyet-dinh-tthc',
        replace: [
          [
            'theo Mẫu số 01 Phụ lục ban hành kèm theo Quyết định này;',
            'theo Mẫu số 01 Phụ lục ban hành kèm theo Quyết định này, Tờ khai theo Mẫu số 15 Phụ lục IV ban hành kèm theo Nghị định số 224/2026/NĐ-CP;',
          ],
        ],
      },
    ],
  },
  *check(document, ctx): Iterable<Report<Data>> {
    const { kind } = document;
    // A sheet or an attached regulation checked alone has its forms elsewhere; a consolidation repeats those of others.
    if (kind === 'tthc' || kind === 'quy-che' || kind === 'vbhn' || kind === 'khac' || isCut(document, ctx)) return;
    const places = formPlaces(document);
    const { labels, mentions } = places;
    if (labels.length === 0) return;
    const forms = new Forms(document, places);
    const printedAt = (at: Span): string => ctx.text(at).replace(/\s+/gu, ' ');
    const amending = amends(document);

    const missing = missingForms(mentions, forms, amending, ctx);
    const filled = labels.filter((label) => label.filled);
    // More are missing than stand there: the file has lost them, rather than the draft.
    const many = missing.length > filled.length;
    for (const [index, { mention, shelf }] of missing.entries()) {
      if (many && index > 0) break;
      const at = { start: mention.start, end: mention.end };
      yield {
        at,
        severity: many || (mention.owner === 'bare' && mention.appendix === null) ? 'info' : 'warning',
        facts: ['V7.14'],
        related: many
          ? missing.slice(1, MOST_RELATED).map(({ mention: { start, end } }) => ({ at: { start, end }, message: also }))
          : [],
        data: {
          defect: many ? 'many' : 'missing',
          // A number of a list or range without its word.
          printed: /^(?:biểu )?mẫu/iu.test(printedAt(at)) ? printedAt(at) : `Mẫu số ${mention.core.toUpperCase()}`,
          holder: holderOf(document, shelf),
          there: listOf(shelf, ctx),
          count: missing.length,
        },
      };
    }

    if (places.general || amending) return;
    const named = new FormNumbers();
    for (const mention of mentions) if (!forms.inForm(mention.paragraph)) named.add(mention);
    // Only among forms that are named by number is one without a reference left behind.
    const used = new Set(labels.filter((label) => named.has(label)).map((label) => forms.shelfAround(label)));
    for (const label of filled) {
      const shelf = forms.shelfAround(label);
      if (named.has(label) || !used.has(shelf)) continue;
      const at = { start: label.start, end: label.end };
      yield {
        at,
        severity: 'info',
        facts: factsOf(document, ['V5.12'], ['P5']),
        data: {
          defect: 'unnamed',
          printed: printedAt(at),
          holder: holderOf(document, shelf),
          there: '',
          count: 0,
        },
      };
    }
  },
  message: formWords,
});
