import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { checks } from '../checks/index.generated.ts';
import { Session } from '../engine/session.ts';
import type { Finding, Rule, SessionOptions } from '../engine/types.ts';
import { readBytes, readText } from '../readers/index.ts';
import { withheldFrom, withheldMessage } from '../reports/secret.ts';

export interface RasoatOptions extends SessionOptions {
  /** Rules to run; all when left out. */
  readonly checks?: readonly Rule[];
  /** Language of the messages. */
  readonly lang?: 'vi' | 'en';
  /** Whether messages may hold words of drafts that bear a secrecy mark; they may not when left out, for logs keep messages. */
  readonly allowSecret?: boolean;
}

/**
 * Adds one finding to the file's messages; `message.fingerprint` and `message.finding` carry the rest. A `silent` message tells
 * rule, place and facts, and has no `finding`.
 */
function addMessage(file: VFile, finding: Finding, lang: 'vi' | 'en', silent: boolean): void {
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

/**
 * The engine as a unified plugin: the findings of `Session` on the `VFile`, for remark users, `unified-engine` and
 * `vfile-reporter`. The tree is left alone: the draft is read from the file's own text.
 */
export const rasoat: Plugin<[RasoatOptions]> = (options) => {
  const session = new Session(options.checks ?? checks, options);
  return async (_tree, file) => {
    const value = file.value ?? '';
    const name = file.path ?? 'draft.md';
    const source = typeof value === 'string' ? await readText(value, { name }) : await readBytes(value, { name });
    const result = session.run(source);
    const silent = withheldFrom(result, options.allowSecret ?? false) !== null;
    for (const finding of result.findings) addMessage(file, finding, options.lang ?? 'vi', silent);
  };
};

export default rasoat;
