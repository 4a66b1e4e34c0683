/** Published lists of documents (hết hiệu lực, ngưng hiệu lực, còn hiệu lực) as law data. */
export { type Disagreement, disagreements, type ListLayer, listLayer, type NamedRows } from './layer.ts';
export { type ListOptions, readList } from './read.ts';
export type * from './types.ts';
