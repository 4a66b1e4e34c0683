import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeLens,
  Command,
  type CompletionItem,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  type Position,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { folderOf } from '../cli/support.ts';
import { docxOf } from '../support/docx.ts';
import { LspClient } from './client.ts';
import { draft } from './editors.ts';
import { positionOf, wordsAt } from './places.ts';

/**
 * Everything that the server says it can do is asked of it at least once, in good order and out of it. A capability that has no row
 * here fails the test; so does a row that nothing announces.
 */

const uri = 'file:///ho-so/du-thao.vbqppl';
const textDocument = { uri };
const word = join(folderOf({ 'du-thao.docx': docxOf(draft) }), 'du-thao.docx');
const end: Position = { line: draft.split('\n').length - 1, character: 0 };
const whole = { start: { line: 0, character: 0 }, end };
const reference = positionOf(draft, 'khoản 1 Điều 3 và nội dung', 9);
const cited = positionOf(draft, '34/2016/NĐ-CP', 3);
const slip = { start: positionOf(draft, 'Độc lập'), end: positionOf(draft, 'Hạnh phúc', 9) };

type Params = Readonly<Record<string, unknown>>;
interface Row {
  readonly method: string;
  /** Params that have an answer; they may come from the answers of others. */
  readonly good: (ask: (method: string, params: Params) => Promise<unknown>) => Promise<Params> | Params;
  /** What is right in that answer, beyond the shape. */
  readonly answer: (answer: never) => void;
  /** The shape of one item of an answer, good or bad. */
  readonly item: (item: never) => boolean;
  /** Items of an answer that is no list by itself. */
  readonly items?: (answer: never) => readonly unknown[];
  /** Params that a client may send by mistake, beyond those made from the good ones. */
  readonly odd?: readonly Params[];
}

const list = (answer: unknown): readonly unknown[] =>
  answer === null || answer === undefined ? [] : Array.isArray(answer) ? answer : [answer];
const isPlace = (item: unknown): boolean => Location.is(item) || LocationLink.is(item);
const some = (answer: unknown): void => expect(list(answer).length).toBeGreaterThan(0);
// One that is to be resolved has neither change nor command yet.
const isAction = (item: CodeAction): boolean =>
  typeof item.title === 'string' &&
  (item.data !== undefined || item.edit !== undefined || Command.is(item.command) || Object.keys(item).length === 1);
const isTokens = (item: unknown): boolean => SemanticTokens.is(item) && item.data.length % 5 === 0;

const at = (position: Position): Params => ({ textDocument, position });
const context = { diagnostics: [], triggerKind: 1 };

const rows: Readonly<Record<string, Row>> = {
  documentSymbolProvider: {
    method: 'textDocument/documentSymbol',
    good: () => ({ textDocument }),
    answer: (symbols: DocumentSymbol[]) => expect(JSON.stringify(symbols)).toContain('Điều 8'),
    item: (item) => DocumentSymbol.is(item),
  },
  workspaceSymbolProvider: {
    method: 'workspace/symbol',
    good: () => ({ query: 'Tiêu chí' }),
    answer: some,
    item: ({ name, location }: { name: unknown; location: { uri: unknown } }) =>
      typeof name === 'string' && typeof location.uri === 'string',
    odd: [{ query: '' }, { query: '\u0000'.repeat(5000) }],
  },
  foldingRangeProvider: {
    method: 'textDocument/foldingRange',
    good: () => ({ textDocument }),
    answer: some,
    item: (item) => FoldingRange.is(item),
  },
  selectionRangeProvider: {
    method: 'textDocument/selectionRange',
    good: () => ({ textDocument, positions: [reference, cited] }),
    answer: (answer: unknown[]) => expect(answer).toHaveLength(2),
    item: (item) => SelectionRange.is(item),
    odd: [
      { textDocument, positions: [] },
      { textDocument, positions: [{ line: 1e9, character: -4 }] },
    ],
  },
  definitionProvider: {
    method: 'textDocument/definition',
    good: () => at(reference),
    answer: some,
    item: isPlace,
  },
  referencesProvider: {
    method: 'textDocument/references',
    good: () => ({ ...at(positionOf(draft, 'Điều 3. Tiêu chí', 2)), context: { includeDeclaration: true } }),
    answer: (answer: unknown[]) => expect(answer.length).toBeGreaterThan(2),
    item: (item) => Location.is(item),
  },
  documentHighlightProvider: {
    method: 'textDocument/documentHighlight',
    good: () => at(reference),
    answer: some,
    item: ({ range }: { range: unknown }) => Range.is(range),
  },
  hoverProvider: {
    method: 'textDocument/hover',
    good: () => at(cited),
    answer: (hover: Hover) => expect(JSON.stringify(hover.contents)).toContain('đã hết hiệu lực'),
    item: (item) => Hover.is(item),
  },
  completionProvider: {
    method: 'textDocument/completion',
    good: () => at(positionOf(draft, 'Điều 3 và nội dung', 5)),
    answer: ({ items }: { items: unknown[] }) => some(items),
    items: (answer: { items: unknown[] } | null) => answer?.items ?? [],
    item: ({ label }: { label: unknown }) => typeof label === 'string',
  },
  'completionProvider.resolveProvider': {
    method: 'completionItem/resolve',
    good: async (ask) => {
      const { items } = (await ask('textDocument/completion', at(positionOf(draft, '34/2016', 2)))) as {
        items: Params[];
      };
      return items[0];
    },
    answer: ({ documentation }: CompletionItem) => expect(documentation).toBeDefined(),
    item: ({ label }: { label: unknown }) => typeof label === 'string',
    odd: [{ label: 'x' }, { label: 'x', data: { uri: 'file:///nowhere', key: 'none' } }, { label: 'x', data: 7 }],
  },
  codeActionProvider: {
    method: 'textDocument/codeAction',
    good: () => ({ textDocument, range: slip, context }),
    answer: some,
    item: isAction,
    odd: [
      { textDocument, range: slip, context: { diagnostics: [{ range: slip, message: '', data: {} }], only: ['x.y'] } },
    ],
  },
  'codeActionProvider.resolveProvider': {
    method: 'codeAction/resolve',
    good: async (ask) => {
      const actions = (await ask('textDocument/codeAction', { textDocument, range: slip, context })) as CodeAction[];
      return actions.find((one) => one.edit === undefined && one.data !== undefined) as unknown as Params;
    },
    answer: ({ edit, command }: CodeAction) => expect(edit ?? command).toBeDefined(),
    item: isAction,
    odd: [{ title: 'x' }, { title: 'x', data: { uri: 'file:///nowhere' } }, { title: 'x', data: 7 }],
  },
  codeLensProvider: {
    method: 'textDocument/codeLens',
    good: () => ({ textDocument }),
    answer: some,
    item: (item) => CodeLens.is(item),
  },
  'codeLensProvider.resolveProvider': {
    method: 'codeLens/resolve',
    good: async (ask) => ((await ask('textDocument/codeLens', { textDocument })) as Params[])[0],
    answer: ({ command }: CodeLens) => expect(command?.title).toMatch(/\d/u),
    item: (item) => CodeLens.is(item),
    odd: [{ range: whole }, { range: whole, data: 7 }],
  },
  inlayHintProvider: {
    method: 'textDocument/inlayHint',
    good: () => ({ textDocument, range: whole }),
    answer: some,
    item: (item) => InlayHint.is(item),
  },
  'semanticTokensProvider.full': {
    method: 'textDocument/semanticTokens/full',
    good: () => ({ textDocument }),
    answer: ({ data }: SemanticTokens) => some(data),
    item: isTokens,
  },
  'semanticTokensProvider.full.delta': {
    method: 'textDocument/semanticTokens/full/delta',
    good: async (ask) => {
      const { resultId } = (await ask('textDocument/semanticTokens/full', { textDocument })) as SemanticTokens;
      return { textDocument, previousResultId: resultId };
    },
    answer: (answer: { edits?: unknown[] }) => expect(answer.edits ?? []).toEqual([]),
    item: (item: { edits?: unknown[] }) => Array.isArray(item.edits) || isTokens(item),
    odd: [{ textDocument, previousResultId: 'none' }],
  },
  'semanticTokensProvider.range': {
    method: 'textDocument/semanticTokens/range',
    good: () => ({ textDocument, range: whole }),
    answer: ({ data }: SemanticTokens) => some(data),
    item: isTokens,
  },
  renameProvider: {
    method: 'textDocument/rename',
    good: () => ({ ...at(positionOf(draft, 'Điều 8. Trách nhiệm', 5)), newName: '9' }),
    answer: (edit: WorkspaceEdit) => expect(JSON.stringify(edit)).toContain(uri),
    item: (item) => WorkspaceEdit.is(item),
  },
  'renameProvider.prepareProvider': {
    method: 'textDocument/prepareRename',
    good: () => at(positionOf(draft, 'Điều 3. Tiêu chí', 5)),
    answer: (answer: Range | { range: Range }) =>
      expect(wordsAt(draft, 'range' in answer ? answer.range : answer)).toContain('3'),
    item: (item: { range?: unknown }) => Range.is(item.range ?? item),
  },
  documentFormattingProvider: {
    method: 'textDocument/formatting',
    good: () => ({ textDocument, options: { tabSize: 2, insertSpaces: true } }),
    answer: some,
    item: (item) => TextEdit.is(item),
    odd: [{ textDocument, options: {} }],
  },
  documentRangeFormattingProvider: {
    method: 'textDocument/rangeFormatting',
    good: () => ({ textDocument, range: slip, options: { tabSize: 2, insertSpaces: true } }),
    answer: some,
    item: (item) => TextEdit.is(item),
  },
  diagnosticProvider: {
    method: 'textDocument/diagnostic',
    good: () => ({ textDocument }),
    answer: ({ items }: { items: Diagnostic[] }) =>
      expect(items.map(({ code }) => code)).toContain('citation/superseded'),
    items: (answer: { items?: unknown[] }) => answer.items ?? [],
    item: (item) => Diagnostic.is(item),
    odd: [{ textDocument, previousResultId: 'none' }],
  },
  'diagnosticProvider.workspaceDiagnostics': {
    method: 'workspace/diagnostic',
    good: () => ({ previousResultIds: [] }),
    answer: ({ items }: { items: { uri: string }[] }) => expect(items.map((one) => one.uri)).toContain(uri),
    items: ({ items }: { items: unknown[] }) => items,
    item: (item: { uri: unknown; kind: unknown }) => typeof item.uri === 'string' && typeof item.kind === 'string',
  },
  'executeCommandProvider.rasoat.waive': {
    method: 'workspace/executeCommand',
    good: async (ask) => {
      const { items } = (await ask('textDocument/diagnostic', { textDocument })) as { items: Diagnostic[] };
      const { data } = items.find(({ code }) => code === 'the-thuc/motto')!;
      const fingerprint = typeof data === 'string' ? data : (data as { fingerprint: string }).fingerprint;
      return { command: 'rasoat.waive', arguments: [{ uri, fingerprint, reason: 'chờ ý kiến của Sở Tư pháp' }] };
    },
    answer: () => expect(JSON.stringify(applied.at(-1))).toContain('chờ ý kiến của Sở Tư pháp'),
    item: () => false,
    odd: [
      { command: 'rasoat.waive' },
      { command: 'rasoat.waive', arguments: [{ uri, fingerprint: 'none', reason: 'x' }] },
    ],
  },
  'executeCommandProvider.rasoat.checkAsOf': {
    method: 'workspace/executeCommand',
    good: () => ({ command: 'rasoat.checkAsOf', arguments: [{ uri, asOf: '2026-11-24' }] }),
    answer: (answer: unknown) => expect(answer).toBeNull(),
    item: () => false,
    odd: [
      { command: 'rasoat.checkAsOf', arguments: [7] },
      { command: 'rasoat.checkAsOf', arguments: [{ uri, asOf: '2026-02-30' }] },
      { command: 'rasoat.checkAsOf', arguments: [{ uri: 'no address', asOf: 'today' }] },
    ],
  },
  'experimental.rasoatStatus': {
    method: 'rasoat/status',
    good: () => ({ uri }),
    answer: ({ kind, counts }: { kind: string; counts: unknown }) =>
      expect([kind, counts]).toEqual(['quyet-dinh-qppl', { error: 2, warning: 1, info: expect.any(Number) }]),
    item: (item: { uri: unknown; citations: unknown }) => typeof item.uri === 'string' && item.citations !== undefined,
    odd: [{}, { uri: 7 }, { uri: 'no address' }, { uri: 'file:///ho-so/rong.txt' }],
  },
  'experimental.rasoatPage': {
    method: 'rasoat/page',
    good: () => ({ uri: pathToFileURL(word).href }),
    answer: ({ diagnostics }: { diagnostics: Diagnostic[] }) =>
      expect(diagnostics.map(({ code }) => code)).toContain('citation/superseded'),
    item: (item: { diagnostics: unknown }) => Array.isArray(item.diagnostics),
    odd: [{}, { uri: 7 }, { uri: 'no address' }, { uri: 'file:///nowhere.docx' }, { uri }],
  },
};

/** What needs no row: how the two sides speak, and what other tests change, open and close all the time. */
const manners = ['positionEncoding', 'textDocumentSync', 'workspace'];

/** A client that takes everything. */
const capabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: false, showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    workspaceFolders: true,
    configuration: false,
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.fixAll'] },
      },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    rename: { prepareSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
    diagnostic: { dynamicRegistration: false },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
  },
};

/** Names of what was announced: a provider, and what it can do beside its first request. */
function announced(of: Readonly<Record<string, unknown>>): string[] {
  const parts = [
    'rasoatPage',
    'rasoatStatus',
    'resolveProvider',
    'prepareProvider',
    'workspaceDiagnostics',
    'full',
    'range',
    'delta',
  ];
  const names = (name: string, value: unknown): string[] => {
    if (value === undefined || value === null || value === false) return [];
    const more = typeof value === 'object' ? Object.entries(value).filter(([part]) => parts.includes(part)) : [];
    if (typeof value === 'object' && 'commands' in value)
      return (value.commands as readonly string[]).map((command) => `${name}.${command}`);
    const below = more.flatMap(([part, one]) => names(`${name}.${part}`, one));
    return ['semanticTokensProvider', 'experimental'].includes(name) ? below : [name, ...below];
  };
  return Object.entries(of).flatMap(([name, value]) => names(name, value));
}

/** What a client may send by mistake in place of these params. */
function oddOf(good: Params): Params[] {
  const odd: Params[] = [];
  const far = { line: 1e9, character: 1e9 };
  if ('textDocument' in good)
    odd.push(
      { ...good, textDocument: { uri: 'file:///ho-so/nowhere.txt' } },
      { ...good, textDocument: { uri: 'no address' } },
      { ...good, textDocument: { uri: empty } },
    );
  if ('position' in good && 'textDocument' in good)
    for (const position of [
      far,
      { line: -1, character: -1 },
      { line: 0.5, character: 0.5 },
      { line: 4, character: 1e9 },
    ])
      odd.push({ ...good, position });
  if ('range' in good && 'textDocument' in good)
    for (const range of [
      { start: end, end: whole.start },
      { start: far, end: far },
      { start: { line: -1, character: -1 }, end: far },
    ])
      odd.push({ ...good, range });
  if ('newName' in good)
    for (const newName of ['', '0', '-1', '1e9', 'ă\n', '999999999999']) odd.push({ ...good, newName });
  return odd;
}

const empty = 'file:///ho-so/rong.txt';
const applied: unknown[] = [];
let client: LspClient;
beforeAll(async () => {
  client = await LspClient.inProcess({ capabilities, settings: { rasoat: { inlayHints: true } } });
  client.connection.onRequest('workspace/applyEdit', ({ edit }) => {
    applied.push(edit);
    return { applied: true };
  });
  client.open(uri, draft, 'vbqppl');
  client.open(empty, '');
});
afterAll(() => client.close());

const ask = (method: string, params: Params): Promise<unknown> => client.request(method, params);

test('every capability that is announced has a row here, and every row is announced', () => {
  const names = announced(client.result.capabilities as Readonly<Record<string, unknown>>).filter(
    (name) => !manners.includes(name),
  );
  expect(names.sort()).toEqual(Object.keys(rows).sort());
});

test.each(Object.entries(rows))('%s', async (_, row) => {
  const { method, items = list } = row as Row & { items?: (answer: unknown) => readonly unknown[] };
  const [isItem, right] = [row.item, row.answer] as unknown as [(item: unknown) => boolean, (answer: unknown) => void];
  const good = await row.good(ask);
  const answer = await ask(method, good);
  right(answer);
  expect(items(answer).filter((item) => !isItem(item))).toEqual([]);
  for (const params of [...oddOf(good), ...(row.odd ?? [])]) {
    // A refusal in words is an answer as well (a rename that cannot be); a breakdown of the server is none.
    const told = await ask(method, params).catch((error: { code: number; message: string }) => {
      expect([params, error.code, error.message]).not.toEqual([params, -32603, expect.anything()]);
      return null;
    });
    expect([params, items(told).filter((item) => !isItem(item))]).toEqual([params, []]);
  }
  // It is still there, and says the same, but for the number of the answer.
  const lasting = (one: unknown) =>
    one !== null && typeof one === 'object' && 'resultId' in one ? { ...one, resultId: null } : one;
  expect(lasting(await ask(method, await row.good(ask)))).toEqual(lasting(answer));
});
