import { type Typing, unitOffers } from '@rasoat/rules';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import { asAround, fileOffset, type Wish } from './completion.ts';

/** Units of the draft behind a unit word, with their first words. */
export function unitItems(
  draft: Draft,
  { start, word, level, clause, point }: Extract<Typing, { kind: 'unit' }>,
  wish: Wish,
): CompletionItem[] {
  const from = fileOffset(wish, start);
  const range = { start: draft.lines.position(from), end: draft.lines.position(wish.start + wish.before.length) };
  const offset = draft.source.offsetOf(fileOffset(wish, word));
  const followed = /^\s*(?:điểm|khoản|điều)(?!\p{L})/iu.test(wish.after.normalize('NFC'));
  const found = unitOffers(draft.result.document, offset, { level, clause, point, followed });
  return found.map(
    ({ label, words, name }, i): CompletionItem => ({
      label,
      kind: CompletionItemKind.Reference,
      detail: name,
      sortText: String(i).padStart(4, '0'),
      filterText: words,
      textEdit: { range, newText: asAround(wish, words) },
    }),
  );
}
