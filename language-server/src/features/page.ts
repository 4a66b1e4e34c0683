import { type CheckResult, type Lang, type Position, readBytes, registeredName, type Span } from '@rasoat/rules';
import { type PageView, pageView, unreadPage } from '@rasoat/rules/reports/page-view';
import { say } from '@rasoat/rules/reports/words';
import { binaryKind } from '@rasoat/rules/text';
import type { CancellationToken, Diagnostic, Range } from 'vscode-languageserver';
import { DiagnosticMaker, tasteOf } from '../diagnostic.ts';
import type { Feature, Server } from '../feature.ts';
import { HostError } from '../host.ts';
import type { Setup } from '../setup.ts';
import { nameOf } from '../uris.ts';

/** Parameters of `rasoat/page`: a file that only a word processor writes. */
export interface PageParams {
  readonly uri: string;
}

/** Answer to `rasoat/page`: the file as a page, and what was found in it. */
export interface PageAnswer extends PageView {
  /** By the lines of the text, a paragraph a line; columns are UTF-16 units. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that are no text and whose readers are our own and linear, so that none can hold the server up (a PDF can). */
const shown: ReadonlySet<string> = new Set(['docx', 'doc', 'odt', 'rtf']);

const position = ({ line, column }: Position): { line: number; character: number } => ({
  line: line - 1,
  character: column - 1,
});

/** What was found, by the lines of the text, in the words of every other draft. */
function diagnosticsOf(uri: string, setup: Setup, result: CheckResult, { host, client }: Server): Diagnostic[] {
  const { source } = result;
  const range = (span: Span): Range => {
    const { start, end } = source.locate(span);
    return { start: position(start), end: position(end) };
  };
  const maker = new DiagnosticMaker(host, tasteOf(client), 'utf-16');
  return maker.of({
    uri,
    version: null,
    setup,
    result,
    range,
    fileRange: (start, end) => range({ start: source.offsetOf(start), end: source.offsetOf(end) }),
  });
}

const unread = (uri: string, why: string, lang: Lang): PageAnswer => ({
  ...unreadPage(nameOf(uri), [why], lang),
  diagnostics: [],
});

/** Reads, checks and lays out a file; null when nobody waits for it any more. */
async function answer(uri: string, server: Server, token: CancellationToken): Promise<PageAnswer | null> {
  const setup = (await server.projects.of(uri)).setup({}, {});
  const { lang, law, session, agreements } = setup;
  let bytes: Uint8Array | null;
  try {
    bytes = await server.host.read(uri);
  } catch (error) {
    const { vi, en } = error instanceof HostError ? error.words : { vi: 'không đọc được', en: 'not readable' };
    return unread(uri, say(lang, `Tệp ${vi}.`, `The file is ${en}.`), lang);
  }
  if (bytes === null)
    return unread(
      uri,
      say(
        lang,
        'Tệp không còn ở đó. Có thể đã bị đổi tên, chuyển chỗ hoặc xóa.',
        'The file is not there any more. It may have been renamed, moved or deleted.',
      ),
      lang,
    );
  const kind = binaryKind(bytes);
  if (kind !== null && !shown.has(kind.name)) return unread(uri, kind[lang], lang);
  const source = await readBytes(bytes, { name: nameOf(uri) });
  if (token.isCancellationRequested) return null;
  const result = session.run(source, agreements);
  const file = { path: nameOf(uri), result, law: law.info };
  const view = pageView(file, {
    lang,
    nameOf: (symbol) => registeredName(law, symbol),
    rulePages: result.findings.some(({ rule }) => server.host.rulePage(rule) !== null),
    annotate: kind?.name === 'docx' && source.text.trim() !== '',
  });
  return { ...view, diagnostics: diagnosticsOf(uri, setup, result, server) };
}

/** `rasoat/page`: a Word file (also .doc, .odt, .rtf) as a page with its findings, for editors that can show one. Nothing is written. */
export const page: Feature = {
  capabilities: () => ({ experimental: { rasoatPage: true } }),
  listen(server) {
    server.connection.onRequest('rasoat/page', (params: Partial<PageParams> | null, token: CancellationToken) => {
      const uri = params?.uri;
      return typeof uri === 'string' ? answer(uri, server, token) : null;
    });
  },
};
