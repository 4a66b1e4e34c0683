import { type OutlineEntry, type OutlineKind, outlineOf, unmarked } from '@rasoat/rules';
import { type DocumentSymbol, type SymbolInformation, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Draft } from '../draft.ts';
import type { Feature } from '../feature.ts';

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  preface: SymbolKind.File,
  bases: SymbolKind.Array,
  basis: SymbolKind.Constant,
  consideration: SymbolKind.Constant,
  part: SymbolKind.Namespace,
  chapter: SymbolKind.Namespace,
  section: SymbolKind.Package,
  subsection: SymbolKind.Package,
  article: SymbolKind.Class,
  clause: SymbolKind.Method,
  point: SymbolKind.Property,
  heading: SymbolKind.Class,
  attachment: SymbolKind.Module,
  procedures: SymbolKind.Array,
  procedure: SymbolKind.Interface,
  component: SymbolKind.Field,
  recipients: SymbolKind.Object,
  signature: SymbolKind.Object,
};

/** A title is a part of the name; first words are only shown beside it. */
const titled: ReadonlySet<OutlineKind> = new Set([
  'preface',
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'heading',
  'attachment',
  'procedure',
] as const);

const nameOf = ({ kind, label, name }: OutlineEntry): string =>
  titled.has(kind) && name !== '' ? `${label}${/[.):]$/u.test(label) ? '' : '.'} ${name}` : label;

function symbolOf(draft: Draft, entry: OutlineEntry): DocumentSymbol {
  const range = draft.range(entry);
  return {
    name: nameOf(entry),
    ...(titled.has(entry.kind) || entry.name === '' ? {} : { detail: entry.name }),
    kind: symbolKinds[entry.kind],
    range,
    selectionRange: draft.range(entry.head),
    children: entry.children.map((child) => symbolOf(draft, child)),
  };
}

/** Every entry with the name of the one above it, outermost first. */
function* flat(entries: readonly OutlineEntry[], above = ''): Iterable<{ entry: OutlineEntry; above: string }> {
  for (const entry of entries) {
    yield { entry, above };
    yield* flat(entry.children, nameOf(entry));
  }
}

/** Most symbols that one question over all drafts is answered with. */
const MOST_SYMBOLS = 500;

/** Whether the letters of a question stand in a name in their order; marks and capitals do not count. */
function matches(name: string, asked: string): boolean {
  let at = 0;
  for (const letter of asked) {
    at = name.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}

function* found(draft: Draft, asked: string): Iterable<WorkspaceSymbol> {
  for (const { entry, above } of flat(outlineOf(draft.result.document, draft.setup.lang))) {
    const name = nameOf(entry);
    if (!matches(unmarked(`${name} ${entry.name}`), asked)) continue;
    yield {
      name: titled.has(entry.kind) || entry.name === '' ? name : `${name}: ${entry.name}`,
      kind: symbolKinds[entry.kind],
      location: { uri: draft.uri, range: draft.range(entry.head) },
      ...(above === '' ? {} : { containerName: above }),
    };
  }
}

/** The outline of a draft, and places of all open drafts by name. */
export const symbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true, workspaceSymbolProvider: true }),
  listen({ connection, drafts, client }) {
    const tree = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
      const draft = await drafts.get(uri);
      if (draft === null || token.isCancellationRequested) return null;
      const outline = outlineOf(draft.result.document, draft.setup.lang);
      if (tree) return outline.map((entry) => symbolOf(draft, entry));
      return Array.from(
        flat(outline),
        ({ entry, above }): SymbolInformation => ({
          name: nameOf(entry),
          kind: symbolKinds[entry.kind],
          location: { uri, range: draft.range(entry) },
          ...(above === '' ? {} : { containerName: above }),
        }),
      );
    });
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      const asked = unmarked(query).replace(/\s+/gu, '');
      const out: WorkspaceSymbol[] = [];
      for (const draft of await drafts.all()) {
        if (token.isCancellationRequested) return null;
        for (const symbol of found(draft, asked)) {
          out.push(symbol);
          if (out.length === MOST_SYMBOLS) return out;
        }
      }
      return out;
    });
  },
};
