/** Sample drafts and the reading of rule examples, for tests and generated documentation. */
export { drafts } from './drafts/index.ts';
export { exampleText, type MarkedText, readMarks } from './examples.ts';
