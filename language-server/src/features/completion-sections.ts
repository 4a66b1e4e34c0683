import { sectionOffers, type Typing } from '@rasoat/rules';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import { asAround, fileOffset, type Wish } from './completion.ts';

/** What is to be filled in, as the skeletons mark it. */
const FILL = /\[điền [^\]]*\]/gu;

/** Words as a snippet: what is to be filled in becomes a stop, and stays marked while nobody fills it in. */
function snippet(words: string): string {
  let stop = 0;
  return words.replace(/[\\$}]/gu, '\\$&').replace(FILL, (open) => `\${${++stop}:${open}}`);
}

/** Sections that may stand on an empty line, or that begin with what was typed on it. */
export function sectionItems(
  draft: Draft,
  { start, typed }: Extract<Typing, { kind: 'line' }>,
  wish: Wish,
): CompletionItem[] {
  const { law, lang } = draft.setup;
  const from = fileOffset(wish, start);
  const range = { start: draft.lines.position(from), end: draft.lines.position(wish.start + wish.before.length) };
  const markdown = draft.source.format === 'markdown';
  const found = sectionOffers(draft.result, law, draft.source.offsetOf(from));
  const begun = bare(typed);
  return found
    .filter(({ label }) => typed === '' || (begun.length > 1 && bare(label[lang]).startsWith(begun)))
    .map(({ label, words }, i): CompletionItem => {
      const lines = asAround(wish, markdown ? words.replaceAll('\n', '\n\n') : words);
      return {
        label: label[lang],
        kind: CompletionItemKind.Snippet,
        detail: words.slice(0, 200).split('\n')[0],
        sortText: String(i).padStart(3, '0'),
        filterText: typed === '' ? label[lang] : wish.before.slice(from - wish.start),
        insertTextFormat: wish.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: wish.snippets ? snippet(lines) : lines },
      };
    });
}

/** Small letters without marks. */
const bare = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
