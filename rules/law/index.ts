/** Law data: what a document, or a unit of it, is on a date; facts; agencies; severity of citations. */
export { allFacts, capOf, factById, factColumns, inForce, parseFacts } from './facts.ts';
export { isIsoDate, readTable, type TableError, writeTable } from './tsv.ts';
export type * from './types.ts';
