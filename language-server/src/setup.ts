import type { Agreements, Lang, Law, Session } from '@rasoat/rules';

/** What holds for one draft: from `rasoat.config.jsonc`, the settings of the editor, the front matter and the files of waivers. */
export interface Setup {
  readonly lang: Lang;
  readonly law: Law;
  readonly session: Session;
  readonly agreements: Agreements;
}
