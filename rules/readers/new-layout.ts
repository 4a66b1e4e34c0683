import type { FileLayout } from '../text/types.ts';

/** What a reader gathers of a file beside its words, while it reads. */
export type NewLayout = {
  -readonly [K in keyof FileLayout]: FileLayout[K] extends readonly (infer U)[] ? U[] : FileLayout[K];
};

/** A layout of which nothing is known yet. */
export function newLayout(): NewLayout {
  return {
    pages: [],
    looks: [],
    paragraphs: [],
    labels: [],
    revisions: [],
    remarks: [],
    legacy: [],
    hidden: 0,
    signed: false,
    protected: false,
  };
}
