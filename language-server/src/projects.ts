import { checks, type Law, openLaw, Session } from '@rasoat/rules';
import type { Host } from './host.ts';
import type { Setup } from './setup.ts';

/** Settings, law and waivers of the folders that drafts lie in; each file is read once, until it changes. */
export class Projects {
  readonly #host: Host;
  #central: Promise<Law> | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** What holds for a draft. */
  async setup(_uri: string, _text: string): Promise<Setup> {
    this.#central ??= this.#host.centralLaw().then((pack) => openLaw([pack]));
    const law = await this.#central;
    const today = this.#host.today();
    return { lang: 'vi', law, session: new Session(checks, { law, asOf: today, today }), agreements: {} };
  }
}
