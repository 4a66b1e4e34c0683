import type { Plugin } from 'unified';
import { checks } from '../checks/index.generated.ts';
import { Session } from '../engine/session.ts';
import type { Rule, SessionOptions } from '../engine/types.ts';
import { withheldFrom } from '../reports/secret.ts';
import { addMessage, sourceOfFile } from './messages.ts';

export interface RasoatOptions extends SessionOptions {
  /** Rules to run; all when left out. */
  readonly checks?: readonly Rule[];
  /** Language of the messages. */
  readonly lang?: 'vi' | 'en';
  /** Whether messages may hold words of drafts that bear a secrecy mark; they may not when left out, for logs keep messages. */
  readonly allowSecret?: boolean;
}

/**
 * The engine as a unified plugin: the findings of `Session` on the `VFile`, for remark users, `unified-engine` and
 * `vfile-reporter`. The tree is left alone: the draft is read from the file's own text.
 */
export const rasoat: Plugin<[RasoatOptions]> = (options) => {
  const session = new Session(options.checks ?? checks, options);
  return async (_tree, file) => {
    const result = session.run(await sourceOfFile(file));
    const silent = withheldFrom(result, options.allowSecret ?? false) !== null;
    for (const finding of result.findings) addMessage(file, finding, options.lang ?? 'vi', silent);
  };
};

export default rasoat;
