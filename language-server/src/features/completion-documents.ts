import type { Typing } from '@rasoat/rules';
import { offers } from '@rasoat/rules/reports/offers';
import { type CompletionItem, CompletionItemKind, CompletionItemTag, type CompletionList } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import { asAround, fileOffset, type ItemData, type Wish } from './completion.ts';

const MOST = 40;

/** Documents of the law that fit what was typed, as items that write the citation in the style of the draft. */
export function documentItems(
  draft: Draft,
  { types, typed, basis, start }: Extract<Typing, { kind: 'document' }>,
  wish: Wish,
): CompletionList {
  const { law, lang } = draft.setup;
  const from = fileOffset(wish, start);
  const range = { start: draft.lines.position(from), end: draft.lines.position(wish.start + wish.before.length) };
  const offset = draft.source.offsetOf(from);
  // Behind the preamble a sentence may begin with “Căn cứ tình hình thực tế”: only the name of a type asks for a document.
  const first = draft.result.document.body[0];
  if (types.length === 0 && first !== undefined && offset > first.start) return { isIncomplete: false, items: [] };
  const found = offers(draft.result, law, lang, { types, typed, basis, offset, most: MOST });
  // The server has chosen, with and without tone marks: a client that compares again would drop what was typed without them.
  const filterText = wish.before.slice(from - wish.start);
  const items = found.offers.map(({ document, label, words, state, lapsed }, i): CompletionItem => {
    const data: ItemData = { uri: draft.uri, key: document.key };
    return {
      label,
      kind: CompletionItemKind.Reference,
      ...(wish.labelDetails ? { labelDetails: { description: state } } : {}),
      detail: [state, document.title === label ? document.symbol : document.title]
        .filter((part) => part !== '')
        .join(' · '),
      ...(lapsed && wish.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
      sortText: String(i).padStart(3, '0'),
      filterText,
      textEdit: { range, newText: asAround(wish, words) },
      data,
    };
  });
  return { isIncomplete: true, items };
}
