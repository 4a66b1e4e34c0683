/** Files of the extension that are made from something else; `scripts/generate.ts` writes them and tells when they are stale. */
import { grammar, injection } from './grammar.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Path from the root of the project → content. */
export function extensionFiles(): Map<string, string> {
  const folder = 'language-server/vscode';
  return new Map([
    [`${folder}/syntaxes/vbqppl.tmLanguage.json`, json(grammar)],
    [`${folder}/syntaxes/vbqppl-injection.tmLanguage.json`, json(injection)],
  ]);
}
