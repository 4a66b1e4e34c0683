import type { VFile } from 'vfile';
import type { Finding, Lang } from '../engine/types.ts';
import { readBytes, readText } from '../readers/index.ts';
import { withheldMessage } from '../reports/secret.ts';
import type { SourceText } from '../text/types.ts';

/** The text of a `VFile`, read as its name tells; a file without a name is Markdown. */
export function sourceOfFile(file: VFile): Promise<SourceText> {
  const value = file.value ?? '';
  const name = file.path ?? 'draft.md';
  return typeof value === 'string' ? readText(value, { name }) : readBytes(value, { name });
}

/**
 * Adds one finding to the file's messages; `message.fingerprint` and `message.finding` carry the rest. A `silent` message tells
 * rule, place and facts, and has no `finding`.
 */
export function addMessage(file: VFile, finding: Finding, lang: Lang, silent: boolean): void {
  const { what, why, todo } = finding.words[lang];
  const words = [what, why, todo].filter((part) => part !== '').join(' ');
  const message = file.message(silent ? withheldMessage(finding.rule)[lang] : words, {
    place: { start: finding.location.start, end: finding.location.end },
    ruleId: finding.rule.split('/')[1],
    source: `rasoat/${finding.rule.split('/')[0]}`,
  });
  message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined;
  message.note = finding.authority
    // Ground that is no fact is a document that the draft cites.
    .filter(({ fact }) => !silent || fact !== '')
    .map(({ document, unit }) => [unit, document].filter((part) => part !== '').join(' '))
    .join('; ');
  Object.assign(message, { fingerprint: finding.fingerprint }, silent ? {} : { finding });
}
