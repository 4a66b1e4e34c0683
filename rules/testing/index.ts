/** Sample drafts, and examples of rules read, checked and mended: for tests, generated pages and `explain`. */
export { drafts } from './drafts/index.ts';
export { exampleText, type MarkedText, readMarks } from './examples.ts';
export { type Mended, mendedExamples } from './mended.ts';
export { exampleLaw, exampleName, exampleSession } from './run.ts';
