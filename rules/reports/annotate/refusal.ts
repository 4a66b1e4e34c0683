import type { Bilingual } from '../../engine/types.ts';

/** Why a file is not annotated, and the way out. */
export class Refusal extends Error {
  readonly words: Bilingual;
  constructor(vi: string, en: string) {
    super(en);
    this.words = { vi, en };
  }
}
