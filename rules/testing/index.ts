/** Sample drafts, and examples of rules read, checked and mended: for tests, generated pages and `explain`. */

export { dossiers } from './dossiers/index.ts';
export { drafts } from './drafts/index.ts';
export { type ExamplePaper, examplePapers, exampleText, type MarkedText, readMarks } from './examples.ts';
export { type Mended, mendedExamples } from './mended.ts';
export { type ExampleFinding, exampleFindings, exampleLaw, exampleName, exampleSession } from './run.ts';
