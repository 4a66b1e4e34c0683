import { typingAt } from '@rasoat/rules';
import { cardMarkdown, cardText } from '@rasoat/rules/reports/card';
import { documentCard } from '@rasoat/rules/reports/citation-card';
import { type ClientCapabilities, type CompletionItem, type CompletionList, MarkupKind } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';
import { documentItems } from './completion-documents.ts';
import { sectionItems } from './completion-sections.ts';
import { unitItems } from './completion-units.ts';

/** What the client takes in items, and the line that is written. */
export interface Wish {
  readonly snippets: boolean;
  /** It shows struck-through items. */
  readonly deprecated: boolean;
  readonly labelDetails: boolean;
  readonly line: number;
  /** The line in the file before the cursor, and behind it. */
  readonly before: string;
  readonly after: string;
  /** Offset of the line in the file. */
  readonly start: number;
}

/** What the server remembers of an item until somebody wants to read of it. */
export interface ItemData {
  readonly uri: string;
  /** Key of a document of the law. */
  readonly key: string;
}

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** Documents read into the index of the law at a time: the first question waits for so many, the rest is read between requests. */
const FIRST = 12_000;
const SLICE = 3_000;

function taken(client: ClientCapabilities): Pick<Wish, 'snippets' | 'deprecated' | 'labelDetails'> {
  const item = client.textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport ?? false,
    deprecated: item?.tagSupport?.valueSet.includes(1) ?? false,
    labelDetails: item?.labelDetailsSupport ?? false,
  };
}

/** Reads the rest of a law while nothing else is asked. */
function readOn(search: Draft['setup']['law']['search']): void {
  setTimeout(() => {
    if (!search.read(SLICE)) readOn(search);
  }, 1);
}

/** Documents, units and sections, offered while they are typed. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [' ', '/'], resolveProvider: true } }),
  listen({ connection, drafts, client }) {
    const markdown =
      client.textDocument?.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) ?? false;
    const asked = new WeakSet<object>();
    connection.onCompletion(async ({ textDocument, position, context }, token): Promise<CompletionList> => {
      const draft = await drafts.get(textDocument.uri);
      if (draft === null || token.isCancellationRequested) return NOTHING;
      const { lines, file } = draft;
      const at = lines.offset(position);
      const line = lines.position(at).line;
      const start = lines.offset({ line, character: 0 });
      const before = file.slice(start, at);
      const typing = typingAt(before.normalize('NFC'));
      if (typing === null) return NOTHING;
      const end = lines.offset({ line, character: Number.MAX_SAFE_INTEGER });
      const wish: Wish = { ...taken(client), line, before, after: file.slice(at, end), start };
      switch (typing.kind) {
        case 'document': {
          const { search } = draft.setup.law;
          if (!search.complete && !asked.has(search)) {
            asked.add(search);
            if (!search.read(FIRST)) readOn(search);
          }
          return documentItems(draft, typing, wish);
        }
        case 'unit':
          return { isIncomplete: false, items: unitItems(draft, typing, wish) };
        case 'line':
          // A space or a slash of its own asks for nothing on a line that has no words.
          if (wish.after.trim() !== '' || context?.triggerCharacter !== undefined) return NOTHING;
          return { isIncomplete: false, items: sectionItems(draft, typing, wish) };
      }
    });
    connection.onCompletionResolve(async (item): Promise<CompletionItem> => {
      const data = item.data as ItemData | undefined;
      const draft = data === undefined ? null : await drafts.get(data.uri);
      if (draft === null) return item;
      const { law, lang } = draft.setup;
      const document = law.document(data!.key);
      if (document === null) return item;
      const card = documentCard(document, [], law, draft.result.asOf, lang);
      return {
        ...item,
        documentation: markdown
          ? { kind: MarkupKind.Markdown, value: cardMarkdown(card) }
          : { kind: MarkupKind.PlainText, value: cardText(card) },
      };
    });
  },
};

/** Offset in the file of a place in the normalised words before the cursor. */
export function fileOffset({ before, start }: Wish, place: number): number {
  const flat = before.normalize('NFC');
  if (flat.length === before.length) return start + place;
  const rest = flat.length - place;
  // What is typed is short: from the cursor backwards letter by letter.
  for (let at = before.length; at >= 0; at--)
    if (!/\p{M}/u.test(before[at] ?? '') && before.slice(at).normalize('NFC').length >= rest) return start + at;
  return start;
}

/** Words in the normal form of those around them, so that one line has one spelling of its letters. */
export const asAround = ({ before }: Wish, words: string): string =>
  /\p{M}/u.test(before) ? words.normalize('NFD') : words;
