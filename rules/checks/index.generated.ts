// Written by `npm run generate` from the files of this folder.
import type { Rule } from '../engine/types.ts';

/** Every rule, by id. */
export const checks: readonly Rule[] = [
];
