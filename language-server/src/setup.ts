import type { Agreements, Bilingual, FileConfig, Lang, Law, Session } from '@rasoat/rules';
import type { EditorSettings } from './settings.ts';

/** What is wrong with a file that says what holds for drafts, at its place there. */
export interface FileProblem extends Bilingual {
  readonly uri: string;
  /** Text that `offset` and `length` count in, UTF-16 units; empty for a file that has no text. */
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** What is wrong with the front matter of a draft: the key, and words. */
export interface StatedProblem extends Bilingual {
  readonly key: string;
}

/** What holds for one draft: from `rasoat.config.jsonc`, the settings of the editor, the front matter and the files of waivers. */
export interface Setup {
  readonly lang: Lang;
  readonly law: Law;
  readonly session: Session;
  readonly agreements: Agreements;
  readonly settings: EditorSettings;
  /** What is wrong with the files that govern it: told with the draft, and in those files. */
  readonly problems: readonly FileProblem[];
  /** What is wrong with its own front matter. */
  readonly stated: readonly StatedProblem[];
}

/** What holds for a place, whatever stands in the draft there. The same object as long as nothing changes. */
export interface Governing {
  readonly settings: EditorSettings;
  readonly problems: readonly FileProblem[];
  /** Problems that are findings of the draft already: told in their file alone. */
  readonly told: readonly FileProblem[];
  /** With what the draft states of itself, and what a person asks for now. */
  setup(frontMatter: Readonly<Record<string, string>>, asked: FileConfig): Setup;
}
