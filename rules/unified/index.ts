import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { checks } from '../checks/index.generated.ts';
import { Session } from '../engine/session.ts';
import type { Finding, Rule, SessionOptions } from '../engine/types.ts';
import { readBytes, readText } from '../readers/index.ts';

export interface RasoatOptions extends SessionOptions {
  /** Rules to run; all when left out. */
  readonly checks?: readonly Rule[];
  /** Language of the messages. */
  readonly lang?: 'vi' | 'en';
}

/** Adds one finding to the file's messages; `message.fingerprint` and `message.finding` carry the rest. */
function addMessage(file: VFile, finding: Finding, lang: 'vi' | 'en'): void {
  const { what, why, todo } = finding.words[lang];
  const message = file.message([what, why, todo].filter((part) => part !== '').join(' '), {
    place: { start: finding.location.start, end: finding.location.end },
    ruleId: finding.rule.split('/')[1],
    source: `rasoat/${finding.rule.split('/')[0]}`,
  });
  message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined;
  message.note = finding.authority
    .map(({ document, unit }) => [unit, document].filter((part) => part !== '').join(' '))
    .join('; ');
  Object.assign(message, { finding, fingerprint: finding.fingerprint });
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
    const { findings } = session.run(source);
    for (const finding of findings) addMessage(file, finding, options.lang ?? 'vi');
  };
};

export default rasoat;
